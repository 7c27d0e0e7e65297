//! What the new rule file is to be about: from flags, and from a person at a terminal for what they leave open.

use clap::Args;
use std::io::{self, BufRead, IsTerminal, Write};

/// Characters of the name of an option: sentences are made of it.
const NAME_CHARS: usize = 60;

/// What can be said on the command line.
#[derive(Args, Default)]
pub struct Flags {
    /// The heading of the page: "Which data store?".
    #[arg(long)]
    pub title: Option<String>,
    /// Something that can be recommended; two at least. May be given several times.
    #[arg(long = "option", value_name = "NAME")]
    pub options: Vec<String>,
    /// The first question. Each option gets an answer to it: "What matters most?".
    #[arg(long)]
    pub question: Option<String>,
    /// Ask nothing; take what was given, and examples for the rest.
    #[arg(long)]
    pub yes: bool,
}

/// What was wished for, complete.
pub struct Wishes {
    pub title: String,
    pub options: Vec<String>,
    pub question: String,
}

/// Completes the flags.
///
/// # Errors
/// A message when there are too few options, or nothing can be read.
pub fn ask(flags: &Flags) -> Result<Wishes, String> {
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    if is_terminal && !flags.yes {
        complete(flags, &mut io::stdin().lock(), &mut io::stderr())
    } else {
        // An empty line for each question: the example.
        complete(flags, &mut &b"\n\n\n"[..], &mut io::sink())
    }
}

fn complete(
    flags: &Flags,
    input: &mut impl BufRead,
    screen: &mut impl Write,
) -> Result<Wishes, String> {
    let mut or_ask = |given: Option<&str>, ask: &str, example: &str| match given {
        Some(text) => Ok(text.to_owned()),
        None => answer(input, screen, ask, example),
    };
    let title = or_ask(
        flags.title.as_deref(),
        "What is decided?",
        "Which data store?",
    )?;
    let options = if flags.options.is_empty() {
        let typed = or_ask(
            None,
            "Between which options? (commas between them)",
            "PostgreSQL, Redis",
        )?;
        typed.split(',').map(str::to_owned).collect()
    } else {
        flags.options.clone()
    };
    let options: Vec<String> = options
        .iter()
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    if options.len() < 2 {
        return Err(
            "a choice needs two options at least\n  help: --option \"First\" --option \"Second\""
                .to_owned(),
        );
    }
    for (index, name) in options.iter().enumerate() {
        if name.chars().count() > NAME_CHARS {
            return Err(format!(
                "‘{name}’ is too long for a name: {NAME_CHARS} characters at most"
            ));
        }
        if options.iter().take(index).any(|other| other == name) {
            return Err(format!("the option ‘{name}’ was given twice"));
        }
    }
    let question = or_ask(
        flags.question.as_deref(),
        "What is asked first?",
        "What matters most?",
    )?;
    Ok(Wishes {
        title: title.trim().to_owned(),
        options,
        question: question.trim().to_owned(),
    })
}

/// Asks once; nothing said is the example.
fn answer(
    input: &mut impl BufRead,
    screen: &mut impl Write,
    ask: &str,
    example: &str,
) -> Result<String, String> {
    let failed = |error: io::Error| {
        format!("cannot ask: {error}\n  help: say it with flags, see matrix new --help")
    };
    write!(screen, "{ask} [{example}] ").map_err(failed)?;
    screen.flush().map_err(failed)?;
    let mut line = String::new();
    if input.read_line(&mut line).map_err(failed)? == 0 {
        return Err("stopped; nothing was written".to_owned());
    }
    let line = line.trim();
    Ok(if line.is_empty() { example } else { line }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Flags, complete};

    #[test]
    fn what_flags_leave_open_is_asked_and_nothing_said_is_the_example() {
        let flags = Flags {
            question: Some("How large?".to_owned()),
            ..Flags::default()
        };
        let mut screen = Vec::new();
        let wishes = complete(&flags, &mut "Which cache?\n\n".as_bytes(), &mut screen).unwrap();
        assert_eq!(wishes.title, "Which cache?");
        assert_eq!(wishes.options, ["PostgreSQL", "Redis"]);
        assert_eq!(wishes.question, "How large?");
        let asked = String::from_utf8(screen).unwrap();
        assert_eq!(
            asked,
            "What is decided? [Which data store?] Between which options? (commas between them) [PostgreSQL, Redis] "
        );
    }

    #[test]
    fn a_comma_in_an_option_that_a_flag_names_belongs_to_its_name() {
        let flags = Flags {
            options: ["Redis, clustered", " Redis, alone "]
                .map(str::to_owned)
                .into(),
            ..Flags::default()
        };
        let wishes = complete(&flags, &mut "\n\n".as_bytes(), &mut Vec::new()).unwrap();
        assert_eq!(wishes.options, ["Redis, clustered", "Redis, alone"]);
    }

    #[test]
    fn one_option_is_no_choice() {
        let problem = complete(
            &Flags::default(),
            &mut "\nPostgreSQL,,\n\n".as_bytes(),
            &mut Vec::new(),
        );
        assert!(
            problem
                .err()
                .unwrap()
                .starts_with("a choice needs two options")
        );
    }
}
