//! The decision matrix on the command line. This file only reads arguments and dispatches; each
//! subcommand has a file of its own.

mod address;
mod authoring;
mod check;
mod completions;
mod cores;
mod day;
mod diff;
mod due;
mod explain;
mod export;
mod fmt;
mod input;
mod mcp;
mod new;
mod pack;
mod progress;
mod report;
mod schema;
mod searched;
mod serve;
mod shares;

use address::Address;
use clap::{Parser, Subcommand, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use time::Date;

/// Check rule files and explain what they recommend.
#[derive(Parser)]
#[command(name = "matrix", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check rule files and run their tests.
    ///
    /// Exit code: 0 clean, 1 findings (errors, or warnings with --deny-warnings), 2 could not run, or a file could not
    /// be read.
    Check(check::CheckArguments),
    /// Say what a rule file recommends for some answers, and why.
    ///
    /// Exit code: 0 explained, 1 the rule file has errors, 2 could not run.
    Explain {
        /// The rule file; - reads standard input.
        file: PathBuf,
        /// Answers: admin=yes,data=document,languages=js+python,realtime=core! (! must, * matters
        /// more). Or a link to them, as the page makes it.
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
        /// more). Or a link to them, as the page makes it.
        #[arg(long, default_value = "")]
        answers: String,
        /// What to write.
        #[arg(long = "as", value_enum)]
        form: Form,
        /// The day to write into it, YYYY-MM-DD; today in UTC unless given.
        #[arg(long, value_name = "DAY", value_parser = day::read)]
        date: Option<Date>,
        /// The address of the page, for a link that opens the answers there.
        #[arg(long, value_name = "ADDRESS", value_parser = Address::read)]
        site: Option<Address>,
        /// Where to write it; in a folder, which ends in a slash or is there already, under a name of its own.
        /// Folders that are not there are made. Standard output unless given.
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
        /// Let what was found count in the exit code. Ties and shares are findings only where a threshold
        /// makes them so.
        #[arg(long, conflicts_with = "given")]
        deny_findings: bool,
        #[command(flatten)]
        thresholds: report::Thresholds,
    },
    /// Say what an edit of the rules changed: how often each option wins, which answers get another winner,
    /// and which promises of a rule file it does not keep.
    ///
    /// Exit code: 0 compared, 1 a rule file has errors, or with --deny-changes a winner differs, or with
    /// --deny-broken a promise is broken, 2 could not run.
    Diff {
        /// The rule file before the edit; - reads standard input.
        before: PathBuf,
        /// The rule file after it. Its `moved` says what was renamed.
        after: PathBuf,
        /// How to print the comparison; Markdown is a comment for a change that is under review.
        #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
        format: ReportFormat,
        /// Let winners that differ count in the exit code.
        #[arg(long)]
        deny_changes: bool,
        /// Let broken promises count in the exit code: ids that went away without a word in `moved`, a
        /// `version` that was not raised, lost tests, another id of the set.
        #[arg(long)]
        deny_broken: bool,
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
        #[arg(long, value_name = "ADDRESS", value_parser = Address::folder)]
        url: Option<Address>,
        /// Accept a site of any size.
        #[arg(long)]
        any_size: bool,
        /// Print what every file weighs, and every budget.
        #[arg(long)]
        sizes: bool,
        /// Show the finished folder, on this machine only, until it is stopped.
        #[arg(long)]
        serve: bool,
        /// The port for --serve; 0 takes one that is free.
        #[arg(long, default_value_t = 8080, requires = "serve")]
        port: u16,
    },
    #[command(flatten)]
    Authoring(authoring::Authoring),
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
    /// Markdown: of report, with --given, a table for a document; of diff a comment.
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
        Command::Check(arguments) => check::run(&arguments),
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
            thresholds,
        } => report::run(&file, &given, format, &thresholds, deny_findings),
        Command::Diff {
            before,
            after,
            format,
            deny_changes,
            deny_broken,
        } => {
            let deny = diff::Deny {
                changes: deny_changes,
                broken: deny_broken,
            };
            diff::run(&before, &after, format, deny)
        }
        Command::Schema => Ok(schema::run()),
        Command::Pack {
            dist,
            rules,
            url,
            any_size,
            sizes,
            serve,
            port,
        } => {
            let report = pack::SizeReport {
                is_whole: sizes,
                any_size,
            };
            match pack::run(&dist, &rules, url.as_ref(), report) {
                Ok(packed) if serve => serve::folder(&dist, port, &packed.text),
                packed => packed,
            }
        }
        Command::Authoring(command) => command.run(),
    };
    match output.and_then(|output| print(&output)) {
        Ok(code) => code,
        Err(message) => {
            complain(&format!("matrix: {message}"));
            ExitCode::from(2)
        }
    }
}

/// Writes a line to standard error. Where nobody reads it any more there is nobody to tell.
fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
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
