//! The decision matrix on the command line. This file only reads arguments and dispatches; each
//! subcommand has a file of its own.

mod check;
mod diff;
mod explain;
mod export;
mod input;
mod pack;
mod report;
mod schema;
mod searched;
mod shares;

use clap::{Parser, Subcommand, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Check rule files and explain what they recommend.
#[derive(Parser)]
#[command(name = "matrix", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a rule file and run its tests.
    ///
    /// Exit code: 0 clean, 1 findings (errors, or warnings with --deny-warnings), 2 could not run.
    Check {
        /// The rule file; - reads standard input.
        file: PathBuf,
        /// How to print findings.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Let warnings count as findings in the exit code.
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Say what a rule file recommends for some answers, and why.
    ///
    /// Exit code: 0 explained, 1 the rule file has errors, 2 could not run.
    Explain {
        /// The rule file; - reads standard input.
        file: PathBuf,
        /// Answers: admin=yes,data=document,languages=js+python,realtime=core! (! must, * matters
        /// more).
        #[arg(long, default_value = "")]
        answers: String,
        /// How to print the recommendation.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Write what a rule file recommends as a document to hand on.
    ///
    /// Exit code: 0 written, 1 the rule file has errors, 2 could not run.
    Export {
        /// The rule file; - reads standard input.
        file: PathBuf,
        /// Answers: admin=yes,data=document,languages=js+python,realtime=core! (! must, * matters
        /// more).
        #[arg(long, default_value = "")]
        answers: String,
        /// What to write.
        #[arg(long = "as", value_enum)]
        form: Form,
        /// The day to write into it, YYYY-MM-DD; today in UTC unless given.
        #[arg(long)]
        date: Option<String>,
        /// The address of the page, for a link that opens the answers there.
        #[arg(long)]
        site: Option<String>,
        /// Where to write it; in a folder under a name of its own. Standard output unless given.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Say whether a rule file is sound: options that never win, rules and questions that never matter.
    ///
    /// With --given it says instead where some answers still lead.
    ///
    /// Exit code: 0 looked at, 1 the rule file has errors, or with --deny-findings something was found,
    /// 2 could not run.
    Report {
        /// The rule file; - reads standard input.
        file: PathBuf,
        /// In place of the report: in which share of all ways to answer the rest each option wins, given
        /// these answers, written as for explain: admin=yes,realtime=core! May be given several times, for
        /// a table.
        #[arg(long, value_name = "ANSWERS")]
        given: Vec<String>,
        /// How to print the report.
        #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
        format: ReportFormat,
        /// Let what was found count in the exit code. Ties and shares are no findings.
        #[arg(long, conflicts_with = "given")]
        deny_findings: bool,
    },
    /// Say what an edit of the rules changed: which answers get another winner.
    ///
    /// Exit code: 0 compared, 1 a rule file has errors, or with --deny-changes a winner differs, 2 could
    /// not run.
    Diff {
        /// The rule file before the edit; - reads standard input.
        before: PathBuf,
        /// The rule file after it. Its `moved` says what was renamed.
        after: PathBuf,
        /// How to print the comparison.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Let winners that differ count in the exit code.
        #[arg(long)]
        deny_changes: bool,
    },
    /// Print the JSON Schema of rule files, for editors.
    Schema,
    /// Finish a built or released site with a rule file: names, integrity, policy, compression.
    ///
    /// Exit code: 0 finished, 1 finished but over the size budget, 2 could not run.
    Pack {
        /// The directory of the site; its files are changed in place.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
        /// The rule file.
        #[arg(long, default_value = "rules.json")]
        rules: PathBuf,
        /// The address under which the site will be served, like <https://example.org/matrix/>: for the
        /// canonical link and for what a pasted link shows. Without it there is none, whatever an
        /// earlier run wrote.
        #[arg(long)]
        url: Option<String>,
        /// Accept a site of any size.
        #[arg(long)]
        any_size: bool,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A decision record in the layout of MADR 4.
    Record,
    /// A few lines of Markdown.
    Summary,
    /// What `explain` says as JSON, with what it was made of.
    Json,
    /// The matrix of answers and options.
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text for people.
    Human,
    /// One JSON document.
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    /// Text for people.
    Human,
    /// One JSON document.
    Json,
    /// A table for a document, with --given: a row for each set of answers.
    Markdown,
}

/// What a subcommand that could run has to say. Not being able to run is an error instead.
struct Output {
    /// For standard output.
    text: String,
    /// Whether the exit code says that something was found.
    findings: bool,
}

impl Output {
    /// Nothing but the exit code: what was found has been printed.
    fn findings() -> Self {
        Self {
            text: String::new(),
            findings: true,
        }
    }
}

fn main() -> ExitCode {
    let output = match Arguments::parse().command {
        Command::Check {
            file,
            format,
            deny_warnings,
        } => check::run(&file, format, deny_warnings),
        Command::Explain {
            file,
            answers,
            format,
        } => explain::run(&file, &answers, format),
        Command::Export {
            file,
            answers,
            form,
            date,
            site,
            output,
        } => export::run(&export::Order {
            file,
            answers,
            form,
            date,
            site,
            output,
        }),
        Command::Report {
            file,
            given,
            format,
            deny_findings,
        } => report::run(&file, &given, format, deny_findings),
        Command::Diff {
            before,
            after,
            format,
            deny_changes,
        } => diff::run(&before, &after, format, deny_changes),
        Command::Schema => Ok(schema::run()),
        Command::Pack {
            dist,
            rules,
            url,
            any_size,
        } => pack::run(&dist, &rules, url.as_deref(), any_size),
    };
    match output.and_then(|output| print(&output)) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("matrix: {message}");
            ExitCode::from(2)
        }
    }
}

/// Writes the output; a reader that has seen enough, like `head`, is no fault.
fn print(output: &Output) -> Result<ExitCode, String> {
    match io::stdout().write_all(output.text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("cannot write the output: {error}"))
        }
        _ => Ok(ExitCode::from(u8::from(output.findings))),
    }
}
