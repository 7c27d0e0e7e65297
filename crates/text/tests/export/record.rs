//! The decision record.

use super::outline;
use super::support::{LARGE, export, rules, small};
use matrix_text::export::Form;

/// Whether a record begins as MADR 4 does and has its sections in their order.
pub fn has_the_layout_of_madr(record: &str) {
    assert!(
        record.starts_with("---\nstatus: \"proposed\"\ndate: 2026-11-21\n---\n\n# Choose "),
        "{record}"
    );
    let outline = outline::of(record);
    let headings = outline.headings();
    assert!(headings[0].starts_with("h1: Choose "), "{headings:?}");
    let sections: Vec<&str> = headings
        .iter()
        .copied()
        .filter(|heading| heading.starts_with("h2"))
        .collect();
    assert_eq!(
        sections,
        [
            "h2: Context and Problem Statement",
            "h2: Decision Drivers",
            "h2: Considered Options",
            "h2: Decision Outcome",
            "h2: Pros and Cons of the Options",
            "h2: More Information",
        ]
    );
    // Between the outcome and the options stand its optional parts, then one heading for each option.
    let at = |name: &str| headings.iter().position(|it| *it == name).unwrap();
    let outcome = at("h2: Decision Outcome");
    let pros = at("h2: Pros and Cons of the Options");
    let parts: Vec<&str> = headings[outcome + 1..pros].to_vec();
    let known = ["h3: Consequences", "h3: Confirmation"];
    assert!(
        parts.iter().all(|part| known.contains(part)) && parts.is_sorted_by(|a, b| a > b),
        "{parts:?}"
    );
    let considered = outline.blocks.iter();
    let considered: Vec<&str> = considered
        .skip_while(|block| *block != "h2: Considered Options")
        .skip(1)
        .take_while(|block| block.starts_with("li: "))
        .map(|block| &block["li: ".len()..])
        .collect();
    let options = &headings[pros + 1..at("h2: More Information")];
    let mut compared: Vec<&str> = options.iter().map(|it| &it["h3: ".len()..]).collect();
    assert_eq!(compared.len(), considered.len());
    compared.retain(|name| !considered.contains(name));
    assert!(compared.is_empty(), "{compared:?}");
    let chosen = outline.blocks.iter();
    let chosen = chosen.filter(|block| block.starts_with("p: Chosen option: "));
    assert_eq!(chosen.count(), 1, "{record}");
}

#[test]
fn every_state_has_its_title_and_its_outcome() {
    for (answers, title, outcome, certainty) in [
        (
            "",
            "Choose an option",
            "none yet, because no question is answered.",
            "All options start level. Answer what you know; the first answer already counts.",
        ),
        (
            "data=tables",
            "Choose an option",
            "none yet, because no answer separates the options.",
            "Nothing you said separates these yet. Another answer may.",
        ),
        (
            "admin=no",
            "Choose between Flask and Go",
            "none yet, because Flask and Go share the lead, each with 2 points.",
            "A tie. 2 options share the lead.",
        ),
        (
            "admin=yes",
            "Choose Django",
            "\"Django\", because it comes out best (see below): 3 points, 3 more than Go.",
            "Decided, by 3 points. Next: Go. No answer to the 2 open questions changes that.",
        ),
        (
            "admin=yes!",
            "Choose Django",
            "\"Django\", because it comes out best (see below): 6 points, 6 more than Go; Flask is ruled \
             out.",
            "Decided, by 6 points. Next: Go. No answer to the 2 open questions changes that.",
        ),
        (
            "live=core",
            "Choose Go",
            "\"Go\", because it comes out best (see below): 5 points, 5 more than Django; Flask is ruled \
             out.",
            "Clear, by 5 points. Next: Django. Go wins in 50 % of the ways to answer the 2 open questions.",
        ),
        (
            "admin=yes,live=core",
            "Choose Django",
            "\"Django\", because it is the only option that is not ruled out (see below).",
            "The only option left. All others are ruled out.",
        ),
        (
            "admin=no,live=none",
            "Choose differently, for every option is ruled out",
            "none yet, because every option is ruled out (see below).",
            "Every option is ruled out. See below what ruled each one out, then change an answer or take \
             back a must.",
        ),
    ] {
        let record = small(answers, Form::Record);
        has_the_layout_of_madr(&record);
        let line = |start: &str| {
            let mut lines = record.lines();
            lines
                .find(|line| line.starts_with(start))
                .unwrap_or("nothing")
        };
        assert_eq!(line("# "), format!("# {title}"));
        assert_eq!(line("Chosen option: "), format!("Chosen option: {outcome}"));
        let lines = record.lines();
        let mut after = lines.skip_while(|line| !line.starts_with("Chosen option: "));
        let certain = after.nth(2).unwrap();
        assert!(certain.starts_with(certainty), "{certain}");
    }
}

#[test]
fn drivers_say_how_much_they_matter() {
    let record = small("admin=yes!,live=none*,data=tables+documents", Form::Record);
    let drivers = "## Decision Drivers\n\n\
        * Staff screens: Yes, a must\n\
        * Live updates: None of it, matters more\n\
        * Data: Tables and Documents\n\n";
    assert!(record.contains(drivers), "{record}");
    let record = small("", Form::Record);
    let drivers = "## Decision Drivers\n\nNone yet: no question is answered.\n\n## Considered";
    assert!(record.contains(drivers), "{record}");
}

#[test]
fn a_whole_record_reads_as_reviewed() {
    let record = small("admin=yes!,data=documents", Form::Record);
    assert_eq!(record, include_str!("../golden/decision-record.md"));
}

#[test]
fn who_is_out_says_why_first() {
    let record = small("admin=yes,live=core", Form::Record);
    let flask = "### Flask\n\nLittle is built in.\n\nRuled out. Without that it would have −2 points.\n\n\
        * Bad, because it is ruled out: A worker serves one request. (from Live updates: Nearly all; source 2)\n\
        * Bad, because “It comes with it or not at all.” (−2 from Staff screens: Yes; source 1)\n";
    assert!(record.contains(flask), "{record}");
    let go = "* Bad, because it is ruled out: Nobody built that. (from Staff screens: Yes + Live \
        updates: Nearly all)\n* Good, because “Goroutines are cheap.” (+5 from Live updates: Nearly all)\n";
    assert!(record.contains(go), "{record}");
    let none = small("admin=yes", Form::Record);
    let go = "### Go\n\nOne small binary.\n\n0 points, place 2.\n\n* Neutral, because no answer speaks for or \
        against it\n";
    assert!(none.contains(go), "{none}");
}

#[test]
fn of_many_reasons_the_consequences_say_how_many_more_there_are() {
    let rules = rules(LARGE);
    let answers = "admin=yes,auth=roles!,realtime=some*,shape=both,data=document,languages=python";
    let record = export(&rules, answers, Form::Record);
    let consequences = record.split("### Consequences").nth(1).unwrap();
    let (consequences, _) = consequences.split_once("### Confirmation").unwrap();
    let shown = |kind: &str| {
        let lines = consequences.lines();
        let lines = lines.filter(|line| line.starts_with(&format!("* {kind}, because ")));
        lines.map(points).sum::<i32>()
    };
    let place = record.split("place 1.").next().unwrap();
    let score = place.lines().last().unwrap();
    assert!(consequences.contains(" more reason"), "{consequences}");
    assert_eq!(
        score,
        format!("{} points, ", shown("Good") + shown("Bad")),
        "{consequences}"
    );
}

/// The points of an argument: of `… (+2 from …)`, of `… (+4)`.
fn points(line: &str) -> i32 {
    let mut signs = line.match_indices(['+', '−']);
    let (at, _) = signs.rfind(|(at, _)| line[..*at].ends_with('(')).unwrap();
    let digits = line[at..].replace('−', "-");
    let end = digits.find([' ', ')', ';']).unwrap();
    digits[..end].trim_start_matches('+').parse().unwrap()
}
