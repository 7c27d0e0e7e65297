//! The decision record, in the layout of MADR 4: its headings, their order, and its phrases. It is
//! proposed, not decided: people decide, and may add what the questions did not ask.

mod more;
mod options;

use super::content::Export;
use super::markdown::{Document, Inline};
use super::sentences;
use crate::words;
use matrix_engine::{OptionIx, SourceIx, write_input};

/// How many reasons for and against are consequences; all of them are with their option.
const CONSEQUENCES: usize = 3;

pub fn write(export: &Export) -> String {
    let mut record = Record {
        export,
        out: Document::with_front_matter(&[
            "status: \"proposed\"".to_owned(),
            format!("date: {}", export.date),
        ]),
        cited: Vec::new(),
    };
    record.out.heading(1, &title(export));
    record.context();
    record.drivers();
    record.considered();
    record.outcome();
    record.consequences();
    record.confirmation();
    record.pros_and_cons();
    record.more();
    record.out.finish()
}

/// A record under way.
struct Record<'a> {
    export: &'a Export<'a>,
    out: Document,
    /// Sources in the order in which they are first named; their numbers follow from it.
    cited: Vec<SourceIx>,
}

/// The title: what is chosen, or between what.
fn title(export: &Export) -> String {
    match export.result.leaders.as_slice() {
        [] if export.result.verdict.is_undifferentiated() => "Choose an option".to_owned(),
        [] => "Choose differently, for every option is ruled out".to_owned(),
        [one] => format!("Choose {}", export.rules.option(*one).name),
        several => format!("Choose between {}", listed(export, several)),
    }
}

fn listed(export: &Export, options: &[OptionIx]) -> String {
    words::listed(&words::names(export.rules, options))
}

impl Record<'_> {
    fn context(&mut self) {
        let file = self.export.rules.file();
        let options = words::counted(self.export.rules.option_ixs().count(), "option");
        let all = self.export.rules.questions().len();
        let progress = words::progress((self.export.answers.count(), all));
        self.out.heading(2, "Context and Problem Statement");
        self.out.paragraph(&format!(
            "Which of {options} fits best? {progress} in {}, version {}. What it does not ask is \
             not weighed here.",
            words::titled(&file.title),
            file.version,
        ));
    }

    fn drivers(&mut self) {
        self.out.heading(2, "Decision Drivers");
        let drivers = sentences::answers(self.export);
        if drivers.is_empty() {
            self.out.paragraph("None yet: no question is answered.");
        }
        self.out.list(&drivers);
    }

    fn considered(&mut self) {
        self.out.heading(2, "Considered Options");
        let options = self.export.rules.option_ixs();
        let names = options.map(|option| self.export.rules.option(option).name.clone());
        self.out.list(&names.collect::<Vec<_>>());
    }

    fn outcome(&mut self) {
        self.out.heading(2, "Decision Outcome");
        let outcome = match self.export.result.leaders.as_slice() {
            [one] => format!(
                "Chosen option: \"{}\", because {}.",
                self.export.rules.option(*one).name,
                self.justification()
            ),
            leaders => format!(
                "Chosen option: none yet, because {}.",
                self.why_nobody(leaders)
            ),
        };
        self.out.paragraph(&outcome);
        self.out.paragraph(&sentences::certainty(self.export));
        self.judgement();
    }

    /// What the rule file does not say, and what it says alone.
    fn judgement(&mut self) {
        let rules = self.export.rules;
        if let Some(basis) = words::own::basis(rules, self.export.without) {
            self.out.paragraph(&basis);
            self.out.list(&words::own::list(rules));
        }
    }

    fn justification(&self) -> String {
        let result = self.export.result;
        let out: Vec<OptionIx> = result.ruled_out.iter().map(|out| out.option).collect();
        match (result.gap, result.ranking.as_slice()) {
            (Some(gap), [first, second, ..]) => {
                let score = words::in_points(first.breakdown.score);
                let ranking = result.ranking.iter();
                let next = ranking.filter(|ranked| ranked.rank == second.rank);
                let next: Vec<OptionIx> = next.map(|ranked| ranked.option).collect();
                let next = listed(self.export, &next);
                let fails = match out.as_slice() {
                    [] => String::new(),
                    [one] => format!("; {} is ruled out", listed(self.export, &[*one])),
                    several => format!("; {} are ruled out", listed(self.export, several)),
                };
                format!("it comes out best (see below): {score}, {gap} more than {next}{fails}")
            }
            _ if out.is_empty() => "it is the only option".to_owned(),
            _ => "it is the only option that is not ruled out (see below)".to_owned(),
        }
    }

    fn why_nobody(&self, leaders: &[OptionIx]) -> String {
        let score = self
            .export
            .result
            .ranking
            .first()
            .map(|ranked| ranked.breakdown.score);
        match (leaders, score) {
            ([], None) => "every option is ruled out (see below)".to_owned(),
            ([], Some(_)) if self.export.answers.is_empty() => "no question is answered".to_owned(),
            ([], Some(_)) => "no answer separates the options".to_owned(),
            (several, score) => {
                let score = words::in_points(score.unwrap_or_default());
                format!(
                    "{} share the lead, each with {score}",
                    listed(self.export, several)
                )
            }
        }
    }

    fn consequences(&mut self) {
        let mut items = Vec::new();
        let leaders = &self.export.result.leaders;
        if let [one] = leaders.as_slice() {
            let breakdown = self.export.result.breakdown(*one);
            let contributions = breakdown.map_or(&[][..], |breakdown| &breakdown.contributions);
            let (pros, cons) = sentences::strongest(contributions);
            for (kind, what, reasons) in [("Good", "for", pros), ("Bad", "against", cons)] {
                for reason in reasons.iter().take(CONSEQUENCES) {
                    items.push(self.argument(*one, reason));
                }
                if let Some((count, points)) = sentences::not_shown(&reasons, CONSEQUENCES) {
                    let (reasons, speak) = if count == 1 {
                        ("reason", "speaks")
                    } else {
                        ("reasons", "speak")
                    };
                    items.push(format!(
                        "{kind}, because {count} more {reasons} {speak} {what} it, see below ({points})"
                    ));
                }
            }
        }
        for rule in &self.export.result.warnings {
            let warn = self.export.rules.rule(*rule).warn.as_deref();
            let small = self.small_print(None, &[], *rule);
            let warn = warn.unwrap_or_default();
            items.push(format!("Neutral, because care is needed: {warn}{small}"));
        }
        let mut parts = Vec::new();
        if let [one] = leaders.as_slice() {
            for (part, added_by) in sentences::parts(self.export, *one) {
                let reasons = added_by.iter().map(|rule| {
                    let because = &self.export.rules.rule(*rule).because;
                    format!(" {because}{}", self.small_print(None, &[], *rule))
                });
                let reasons: String = reasons.collect();
                let added = if reasons.is_empty() { "" } else { ". Added:" };
                parts.push(format!("{part}{added}{reasons}"));
            }
        }
        if items.is_empty() && parts.is_empty() {
            return;
        }
        self.out.heading(3, "Consequences");
        self.out.list(&items);
        if !parts.is_empty() {
            let stack = &self.export.rules.file().words.stack;
            self.out.paragraph(&format!("{stack}:"));
            self.out.list(&parts);
        }
    }

    /// How to check it: the answers for the command line. Without answers there is nothing to check.
    fn confirmation(&mut self) {
        let answers = write_input(self.export.rules, &self.export.input());
        if answers.is_empty() {
            return;
        }
        let file = self.export.rules.file();
        let command = format!("matrix explain rules.json --answers '{answers}'");
        self.out.heading(3, "Confirmation");
        let rules = format!(
            "The same rules give the same outcome again. With the rule set {}, version {}, as rules.json:",
            file.id, file.version
        );
        self.out
            .line(&Inline::text(&rules).and(&Inline::code(&command)));
    }
}
