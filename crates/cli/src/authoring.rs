//! The commands of an author's working day beside checking and asking. This file only reads arguments and dispatches.

use crate::{Format, Output, completions, day, due, fmt, mcp, new, serve};
use clap::Subcommand;
use std::path::PathBuf;
use time::Date;

#[derive(Subcommand)]
pub enum Authoring {
    /// Lay rule files out: one rule a line where it fits. Comments, order and `x-` keys stay.
    ///
    /// Exit code: 0 laid out, 1 with --check: a file is not formatted, 2 could not run.
    Fmt {
        /// The rule files; - reads standard input and writes standard output.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Change nothing; name the files that are not formatted.
        #[arg(long)]
        check: bool,
    },
    /// Write a rule file to begin with, the schema beside it and a file for continuous integration.
    ///
    /// On a terminal it asks for what the flags leave open. Nothing is overwritten.
    ///
    /// Exit code: 0 written, 2 could not run.
    New {
        /// Where to; made if it is not there.
        #[arg(default_value = ".")]
        folder: PathBuf,
        #[command(flatten)]
        flags: new::Flags,
    },
    /// List the sources past or near their `until`, and the rules that rest on them: for a monthly job.
    ///
    /// Exit code: 0 none is late, 1 one is, or a file has errors, 2 could not run.
    Due {
        /// The rule files; - reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The day to go by, YYYY-MM-DD; today in UTC unless given.
        #[arg(long, value_name = "DAY", value_parser = day::read)]
        on: Option<Date>,
        /// How many days before its `until` a source is listed.
        #[arg(long, value_name = "DAYS", default_value_t = 30)]
        within: u16,
        /// How to print them.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Show the page with a rule file while you write it, on this machine only.
    ///
    /// At each save the file is checked, and the open tab takes the rules and keeps its answers.
    ///
    /// Exit code: 2 could not run; else it runs until it is stopped.
    Serve {
        /// The rule file.
        file: PathBuf,
        /// The port; 0 takes one that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// A built or released site; the dist/ beside this program or in the current folder unless given.
        #[arg(long, value_name = "FOLDER")]
        dist: Option<PathBuf>,
    },
    /// Answer a coding agent by these rules, over the Model Context Protocol on standard input and output.
    ///
    /// Exit code: 0 the agent has left, 1 a rule file has errors, 2 could not run.
    Mcp {
        /// The rule files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print what a shell completes, or the manual page.
    ///
    /// For bash: matrix completions bash > ~/.local/share/bash-completion/completions/matrix
    Completions {
        /// The shell; `man` for the manual page.
        target: completions::Target,
        /// A folder to write files into, under the names that are looked for.
        #[arg(long, value_name = "FOLDER")]
        output: Option<PathBuf>,
    },
}

impl Authoring {
    /// Runs the command.
    ///
    /// # Errors
    /// A message when it could not run.
    pub fn run(self) -> Result<Output, String> {
        match self {
            Self::Fmt { files, check } => fmt::run(&files, check),
            Self::New { folder, flags } => new::run(&folder, &flags),
            Self::Due {
                files,
                on,
                within,
                format,
            } => due::run(&files, on, within, format),
            Self::Serve { file, port, dist } => serve::run(&file, port, dist.as_deref()),
            Self::Mcp { files } => mcp::run(files),
            Self::Completions { target, output } => completions::run(target, output.as_deref()),
        }
    }
}
