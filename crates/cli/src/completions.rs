//! `matrix completions`: what a shell completes, and the manual pages. Both are made from the arguments themselves.

use crate::{Arguments, Output};
use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use std::fs;
use std::path::Path;

/// What completions are for.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// The shell bash.
    Bash,
    /// The shell elvish.
    Elvish,
    /// The shell fish.
    Fish,
    /// `PowerShell`.
    Powershell,
    /// The shell zsh.
    Zsh,
    /// No shell: the manual page. With --output, one for each command as well.
    Man,
}

/// Prints them, or writes files into a folder.
///
/// # Errors
/// A message when the folder cannot be written to.
pub fn run(target: Target, folder: Option<&Path>) -> Result<Output, String> {
    if let Some(folder) = folder {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    }
    let command = Arguments::command();
    let text = match (shell(target), folder) {
        (Some(shell), None) => completions(shell, command),
        (Some(shell), Some(folder)) => {
            clap_complete::generate_to(shell, &mut { command }, "matrix", folder)
                .map(|path| format!("written to {}\n", path.display()))
                .map_err(|error| unwritten(folder, &error))?
        }
        (None, None) => page(command)?,
        (None, Some(folder)) => clap_mangen::generate_to(command, folder)
            .map(|()| format!("the manual pages are in {}\n", folder.display()))
            .map_err(|error| unwritten(folder, &error))?,
    };
    Ok(Output {
        text,
        findings: false,
    })
}

fn shell(target: Target) -> Option<Shell> {
    Some(match target {
        Target::Bash => Shell::Bash,
        Target::Elvish => Shell::Elvish,
        Target::Fish => Shell::Fish,
        Target::Powershell => Shell::PowerShell,
        Target::Zsh => Shell::Zsh,
        Target::Man => return None,
    })
}

fn completions(shell: Shell, mut command: clap::Command) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut command, "matrix", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn page(command: clap::Command) -> Result<String, String> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(command)
        .render(&mut bytes)
        .map_err(|error| format!("cannot write the manual page: {error}"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn unwritten(folder: &Path, error: &std::io::Error) -> String {
    let name = folder.display();
    format!(
        "cannot write into {name}: {error}\n  help: --output names a folder, which is made where it is not there"
    )
}
