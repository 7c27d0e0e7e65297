//! Running other programs: where they are, what to say when one is missing or fails.

use crate::count::Count;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// The directory of the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// A command that starts in the directory of the workspace.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that runs this very program.
pub fn cargo() -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// The name of the compiler that cargo uses.
pub fn rustc() -> String {
    std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned())
}

/// One line about what happens next and how long it may take.
pub fn say(line: &str) {
    println!("xtask: {line}");
    let _ = std::io::stdout().flush();
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status();
    judge(command, status)
}

/// Runs a command, passes its output on and counts the results that it reports.
pub fn run_counting(command: &mut Command) -> (Count, Result<(), String>) {
    let mut count = Count::default();
    let result = match command.stdout(Stdio::piped()).spawn() {
        Err(error) => judge(command, Err(error)),
        Ok(mut child) => {
            for line in child
                .stdout
                .take()
                .map(BufReader::new)
                .into_iter()
                .flat_map(BufRead::lines)
                .map_while(Result::ok)
            {
                println!("{line}");
                count.read(&line);
            }
            judge(command, child.wait())
        }
    };
    (count, result)
}

/// What a command prints, or nothing when it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The path of a program in a list of directories written like `PATH`.
pub fn find_in(path: &std::ffi::OsStr, program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(path)
        .map(|directory| directory.join(&file))
        .find(|candidate| candidate.is_file())
}

fn judge(command: &Command, status: std::io::Result<ExitStatus>) -> Result<(), String> {
    let program = command.get_program().to_string_lossy();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed ({status})", shown(command))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(format!("`{program}` was not found; {}", advice(&program)))
        }
        Err(error) => Err(format!("`{program}` could not be started: {error}")),
    }
}

/// What to install for a program that is missing.
fn advice(program: &str) -> &'static str {
    match program {
        "node" | "npm" | "npx" => {
            "install Node.js 20 or newer with npm (https://nodejs.org, or `apt-get install nodejs npm`)"
        }
        "rustup" => {
            "install Rust with rustup (https://rustup.rs), or add the target wasm32-unknown-unknown by other means"
        }
        _ => "install it, or look whether PATH holds it",
    }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
