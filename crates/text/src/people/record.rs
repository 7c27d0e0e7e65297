//! The decision record of people who decide together, in the layout of MADR 4: who decides, what all agree on, what is
//! open between them. It is proposed, not decided.

use super::{Voice, agreement, given, leads_to, moves, name, standing, title, union};
use crate::export::{Document, origin_of};
use crate::words::{self, counted, listed, titled};
use matrix_engine::{
    Analysis, Difference, People, PeopleComparison, Recommendation, Rules, evaluate,
};
use std::fmt::Write;

/// Everything that such a record is made of.
#[derive(Clone, Copy, Debug)]
pub struct PeopleRecord<'a> {
    /// The rules as they were published.
    pub rules: &'a Rules,
    /// Everybody.
    pub people: &'a People,
    /// What follows from what they say.
    pub comparison: &'a PeopleComparison,
    /// What follows from what all agree on.
    pub result: &'a Recommendation,
    /// How sure that is.
    pub analysis: &'a Analysis,
    /// The day on which it is written, `YYYY-MM-DD`.
    pub date: &'a str,
    /// The address that opens all of this; empty where it is too long for one.
    pub link: &'a str,
}

impl PeopleRecord<'_> {
    /// A name for the file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("decision-record-{}-{}.md", self.rules.file().id, self.date)
    }

    /// The document.
    #[must_use]
    pub fn write(&self) -> String {
        let names = self.people.all().iter();
        let names: Vec<String> = names.map(|person| yaml(person.name())).collect();
        let mut out = Document::with_front_matter(&[
            "status: \"proposed\"".to_owned(),
            format!("date: {}", self.date),
            format!("decision-makers: [{}]", names.join(", ")),
        ]);
        out.heading(1, &self.heading());
        self.context(&mut out);
        self.drivers(&mut out);
        out.heading(2, "Considered Options");
        let options = self.rules.option_ixs();
        let options = options.map(|option| self.rules.option(option).name.clone());
        out.list(&options.collect::<Vec<_>>());
        self.outcome(&mut out);
        out.heading(2, "More Information");
        self.agreed(&mut out);
        self.disagreements(&mut out);
        self.judgements(&mut out);
        out.line(&origin_of(
            self.rules,
            self.date,
            self.link,
            "Open this group",
        ));
        out.finish()
    }

    fn heading(&self) -> String {
        let results = &self.comparison.results;
        let mut options = Vec::new();
        for leader in results.iter().flat_map(|result| &result.leaders) {
            if !options.contains(leader) {
                options.push(*leader);
            }
        }
        let names = words::names(self.rules, &options);
        match names.as_slice() {
            [] => "Choose an option".to_owned(),
            [only] if self.comparison.is_united() => format!("Choose {only}"),
            [only] => format!("Choose {only} or something else"),
            several => format!("Choose between {}", listed(several)),
        }
    }

    fn context(&self, out: &mut Document) {
        let file = self.rules.file();
        out.heading(2, "Context and Problem Statement");
        out.paragraph(&format!(
            "Which of {} fits best? {} answered in {}, version {}. What it does not ask is not weighed here.",
            counted(self.rules.option_ixs().count(), "option"),
            people(self.people.len()),
            titled(&file.title),
            file.version,
        ));
    }

    fn drivers(&self, out: &mut Document) {
        out.heading(2, "Decision Drivers");
        let agreements = self.comparison.agreements.iter();
        let drivers = agreements.map(|it| agreement(self.rules, self.people, self.comparison, it));
        let drivers: Vec<String> = drivers.collect();
        out.paragraph(if drivers.is_empty() {
            "There is no question that all who answered it answer alike."
        } else {
            "What all agree on who say something about it:"
        });
        out.list(&drivers);
    }

    fn outcome(&self, out: &mut Document) {
        out.heading(2, "Decision Outcome");
        let title = title(self.rules, self.comparison);
        let leaders = self
            .comparison
            .results
            .first()
            .map(|it| it.leaders.as_slice());
        out.paragraph(&match leaders {
            Some([one]) if self.comparison.is_united() => {
                let name = &self.rules.option(*one).name;
                format!("Chosen option: \"{name}\", because it comes out best for everybody who decides.")
            }
            _ => format!("Chosen option: none yet, because those who decide do not come to one: {title}."),
        });
        let all = self.people.all().iter().zip(&self.comparison.results);
        let each = all.map(|(person, result)| {
            let standing = standing(self.rules, result);
            let answers = counted(person.input().answers.count(), "answer");
            format!("{}: {standing} ({answers})", person.name())
        });
        out.list(&each.collect::<Vec<_>>());
        if self.people.len() > 1 {
            let union = union(self.rules, self.people, self.comparison, Voice::They);
            out.paragraph(&union);
        }
    }

    fn agreed(&self, out: &mut Document) {
        out.heading(3, "What all agree on");
        out.paragraph(&leads_to(
            self.rules,
            &self.comparison.agreed,
            self.result,
            self.analysis,
        ));
        out.paragraph(WITHOUT_JUDGEMENT_HERE);
        if !self.comparison.weights.is_empty() {
            out.paragraph("Weighed otherwise; the least of it counts above:");
            out.list(&self.differences(&self.comparison.weights));
        }
    }

    fn disagreements(&self, out: &mut Document) {
        out.heading(3, "Open disagreements");
        if self.comparison.differences.is_empty() {
            out.paragraph(super::NO_DIFFERENCE);
        }
        out.list(&self.differences(&self.comparison.differences));
    }

    fn differences(&self, differences: &[Difference]) -> Vec<String> {
        let each = differences.iter().map(|difference| {
            let question = difference.question;
            let mut item = format!("{}: ", words::topic(self.rules, question));
            for (number, choice) in difference.choices().iter().enumerate() {
                let who = (0..).zip(&difference.answers);
                let who = who.filter(|(_, answer)| *answer == choice);
                let who: Vec<usize> = who.map(|(at, _)| at).collect();
                let names: Vec<&str> = who.iter().map(|at| name(self.people, *at)).collect();
                let first = who.first().and_then(|at| self.people.get(*at));
                let said = first.map(|person| given(self.rules, &person.input().answers, question));
                let between = if number == 0 { "" } else { "; " };
                let said = said.unwrap_or_default();
                let _ = write!(item, "{between}“{said}” ({})", listed(&names));
            }
            let moves = moves(self.rules, self.people, difference, Voice::They);
            let moves = if moves.is_empty() {
                "It moves nobody’s winner.".to_owned()
            } else {
                moves.join(" ")
            };
            format!("{item}. {moves}")
        });
        each.collect()
    }

    /// Who weighs something otherwise than the rule file, and what they would get without.
    fn judgements(&self, out: &mut Document) {
        for person in self.people.all() {
            let input = person.input();
            if input.judgement.is_empty() {
                continue;
            }
            let judged = self.rules.judged(&input.judgement);
            let without = evaluate(self.rules, &input.answers);
            let basis = words::own::basis(&judged, Some(&without)).unwrap_or_default();
            out.paragraph(&format!("Own judgement of {}: {basis}", person.name()));
            out.list(&words::own::list(&judged));
        }
    }
}

/// The same in a document, where nobody is “you”.
const WITHOUT_JUDGEMENT_HERE: &str =
    "It follows the rule file alone: what one person weighs otherwise is not in it.";

fn people(count: usize) -> String {
    match count {
        1 => "One person has".to_owned(),
        count => format!("{} people have", words::number(count)),
    }
}

/// A text as a value in YAML. Whatever might mean something to a program that reads the beginning of a document is
/// spelled out.
fn yaml(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        let is_plain = c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | ',');
        if is_plain || (!c.is_ascii() && !c.is_control()) {
            out.push(c);
        } else {
            let _ = write!(out, "\\x{:02x}", u32::from(c));
        }
    }
    out.push('"');
    out
}
