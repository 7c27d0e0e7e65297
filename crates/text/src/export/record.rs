//! The decision record, in the layout of MADR 4: its headings, their order, and its phrases. It is
//! proposed, not decided: people decide, and may add what the questions did not ask.

use super::Export;
use super::markdown::{Document, Inline};
use super::said;
use crate::words;
use matrix_engine::{
    Importance, Line, OptionIx, QuestionIx, RuleIx, RuledOut, Source, SourceIx, Standing, month,
    write_answers,
};

/// How many reasons for and against are consequences; all of them are with their option.
const CONSEQUENCES: usize = 3;
/// How many changes are listed.
const CHANGES: usize = 5;
/// What a veto of the rules and a must of the visitor are in MADR.
const FAILS: &str = "Bad, because it fails a k.o. criterion";

pub fn write(it: &Export) -> String {
    let mut record = Record {
        it,
        out: Document::with_front_matter(&[
            "status: \"proposed\"".to_owned(),
            format!("date: {}", it.date),
        ]),
        cited: Vec::new(),
    };
    record.out.heading(1, &title(it));
    record.context();
    record.drivers();
    record.options();
    record.outcome();
    record.consequences();
    record.confirmation();
    record.pros_and_cons();
    record.more();
    record.out.finish()
}

/// A record under way.
struct Record<'a> {
    it: &'a Export<'a>,
    out: Document,
    /// Sources in the order in which they are first named; their numbers follow from it.
    cited: Vec<SourceIx>,
}

/// The title: what is chosen, or between what.
fn title(it: &Export) -> String {
    match it.result.leaders.as_slice() {
        [] if said::is_level(it) => "Choose an option".to_owned(),
        [] => "Choose differently, for every option is ruled out".to_owned(),
        [one] => format!("Choose {}", it.rules.option(*one).name),
        several => format!("Choose between {}", listed(it, several)),
    }
}

fn listed(it: &Export, options: &[OptionIx]) -> String {
    words::listed(&words::names(it.rules, options))
}

impl Record<'_> {
    fn context(&mut self) {
        let file = self.it.rules.file();
        let options = words::counted(self.it.rules.option_ixs().count(), "option");
        let all = self.it.rules.questions().len();
        let progress = words::progress((self.it.answers.count(), all));
        self.out.heading(2, "Context and Problem Statement");
        self.out.paragraph(&format!(
            "Which of {options} fits this project? {progress} in {}, version {}. What it does not ask is \
             not weighed here.",
            file.title, file.version,
        ));
    }

    fn drivers(&mut self) {
        self.out.heading(2, "Decision Drivers");
        let given = self.it.rules.question_ixs();
        let given = given.filter(|question| self.it.answers.is_given(*question));
        let drivers = given.map(|question| {
            let answer = said::answer(self.it, question);
            match self.it.answers.importance(question) {
                Importance::Must => format!("{answer} (k.o. criterion)"),
                Importance::Normal | Importance::More => answer,
            }
        });
        let drivers: Vec<String> = drivers.collect();
        if drivers.is_empty() {
            self.out.paragraph("None yet: no question is answered.");
        }
        self.out.list(&drivers);
    }

    fn options(&mut self) {
        self.out.heading(2, "Considered Options");
        let options = self.it.rules.option_ixs();
        let names = options.map(|option| self.it.rules.option(option).name.clone());
        self.out.list(&names.collect::<Vec<_>>());
    }

    fn outcome(&mut self) {
        self.out.heading(2, "Decision Outcome");
        let outcome = match self.it.result.leaders.as_slice() {
            [one] => format!(
                "Chosen option: \"{}\", because {}.",
                self.it.rules.option(*one).name,
                self.justification()
            ),
            leaders => format!(
                "Chosen option: none yet, because {}.",
                self.why_nobody(leaders)
            ),
        };
        self.out.paragraph(&outcome);
        self.out.paragraph(&said::certainty(self.it));
    }

    fn justification(&self) -> String {
        let result = self.it.result;
        let out: Vec<OptionIx> = result.ruled_out.iter().map(|it| it.option).collect();
        match (result.gap, result.ranking.as_slice()) {
            (Some(gap), [first, second, ..]) => {
                let score = words::in_points(first.bill.score);
                let next = result.ranking.iter().filter(|it| it.rank == second.rank);
                let next: Vec<OptionIx> = next.map(|it| it.option).collect();
                let next = listed(self.it, &next);
                let fails = match out.as_slice() {
                    [] => String::new(),
                    [one] => format!("; {} fails a k.o. criterion", listed(self.it, &[*one])),
                    several => format!("; {} fail a k.o. criterion", listed(self.it, several)),
                };
                format!("it comes out best (see below): {score}, {gap} more than {next}{fails}")
            }
            _ if out.is_empty() => "it is the only option".to_owned(),
            _ => "it is the only option which meets every k.o. criterion (see below)".to_owned(),
        }
    }

    fn why_nobody(&self, leaders: &[OptionIx]) -> String {
        let score = self.it.result.ranking.first().map(|it| it.bill.score);
        match (leaders, score) {
            ([], None) => "every option fails a k.o. criterion (see below)".to_owned(),
            ([], Some(_)) if self.it.answers.is_empty() => "no question is answered".to_owned(),
            ([], Some(_)) => "no answer separates the options".to_owned(),
            (several, score) => {
                let score = words::in_points(score.unwrap_or_default());
                format!(
                    "{} share the lead, each with {score}",
                    listed(self.it, several)
                )
            }
        }
    }

    fn consequences(&mut self) {
        let mut items = Vec::new();
        let leaders = &self.it.result.leaders;
        if let [one] = leaders.as_slice() {
            let bill = self.it.result.bill(*one);
            let lines = bill.map_or(&[][..], |bill| &bill.lines);
            let pros = lines.iter().filter(|line| line.points > 0);
            // The bill has what weighs most against an option at its end.
            let cons = lines.iter().rev().filter(|line| line.points < 0);
            for line in pros.take(CONSEQUENCES).chain(cons.take(CONSEQUENCES)) {
                items.push(self.argument(line));
            }
        }
        for rule in &self.it.result.warnings {
            let warn = self.it.rules.rule(*rule).warn.as_deref();
            let small = self.small_print(None, &[], *rule);
            let warn = warn.unwrap_or_default();
            items.push(format!("Neutral, because of a caution: {warn}{small}"));
        }
        let mut parts = Vec::new();
        if let [one] = leaders.as_slice() {
            for (part, added_by) in said::parts(self.it, *one) {
                let reasons = added_by.iter().map(|rule| {
                    let because = &self.it.rules.rule(*rule).because;
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
            self.out.paragraph("The stack that comes with it:");
            self.out.list(&parts);
        }
    }

    /// How to check it: the answers for the command line. Without answers there is nothing to check.
    fn confirmation(&mut self) {
        if self.it.answers.is_empty() {
            return;
        }
        let file = self.it.rules.file();
        let answers = write_answers(self.it.rules, self.it.answers);
        let command = format!("matrix explain rules.json --answers '{answers}'");
        self.out.heading(3, "Confirmation");
        let rules = format!(
            "The same rules give the same outcome again. With the rule set {}, version {}, as rules.json:",
            file.id, file.version
        );
        self.out
            .line(&Inline::text(&rules).and(&Inline::code(&command)));
    }

    fn pros_and_cons(&mut self) {
        self.out.heading(2, "Pros and Cons of the Options");
        for standing in &self.it.result.ranking {
            self.standing(standing);
        }
        for out in &self.it.result.ruled_out {
            self.ruled_out(out);
        }
    }

    fn about(&mut self, option: OptionIx, place: &str) {
        let option = self.it.rules.option(option);
        self.out.heading(3, &option.name);
        self.out.paragraph(&option.summary);
        self.out.paragraph(place);
    }

    fn standing(&mut self, standing: &Standing) {
        let score = words::in_points(standing.bill.score);
        self.about(
            standing.option,
            &format!("{score}, place {}.", standing.rank),
        );
        let lines = &standing.bill.lines;
        let mut items: Vec<String> = lines.iter().map(|line| self.argument(line)).collect();
        if items.is_empty() {
            items.push("Neutral, because no answer speaks for or against it".to_owned());
        }
        self.out.list(&items);
    }

    fn ruled_out(&mut self, out: &RuledOut) {
        let score = words::in_points(out.bill.score);
        self.about(
            out.option,
            &format!("Ruled out. Without that it would have {score}."),
        );
        let mut items = Vec::new();
        for rule in &out.vetoes {
            let because = &self.it.rules.rule(*rule).because;
            let small = self.small_print(None, said::causes_of(self.it, *rule), *rule);
            items.push(format!("{FAILS}: {because}{small}"));
        }
        for line in &out.musts {
            let because = &self.it.rules.rule(line.rule).because;
            let small = self.small_print(Some(line), &line.causes, line.rule);
            items.push(format!("{FAILS}: {because}{small}"));
        }
        for line in &out.bill.lines {
            if !out.musts.iter().any(|must| must.rule == line.rule) {
                items.push(self.argument(line));
            }
        }
        self.out.list(&items);
    }

    /// A line of a bill as an argument.
    fn argument(&mut self, line: &Line) -> String {
        let kind = match line.points {
            1.. => "Good",
            0 => "Neutral",
            _ => "Bad",
        };
        let because = &self.it.rules.rule(line.rule).because;
        let small = self.small_print(Some(line), &line.causes, line.rule);
        format!("{kind}, because {because}{small}")
    }

    /// Where an argument comes from: ` (+6 from Staff screens: Yes, a must; source 2)`.
    fn small_print(
        &mut self,
        points: Option<&Line>,
        causes: &[QuestionIx],
        rule: RuleIx,
    ) -> String {
        let from = said::causes(self.it, causes);
        let points = points.map(|line| words::signed(line.points));
        let mut parts: Vec<String> = match (points, from.is_empty()) {
            (Some(points), false) => vec![format!("{points} from {from}")],
            (Some(points), true) => vec![points],
            (None, false) => vec![format!("from {from}")],
            (None, true) => Vec::new(),
        };
        let sources = &self.it.rules.rule(rule).sources;
        let found = sources
            .iter()
            .filter_map(|id| self.it.rules.find_source(id.as_str()));
        let numbers: Vec<String> = found
            .map(|it| cite(&mut self.cited, it).to_string())
            .collect();
        let noun = if numbers.len() == 1 {
            "source"
        } else {
            "sources"
        };
        if !numbers.is_empty() {
            parts.push(format!("{noun} {}", numbers.join(", ")));
        }
        if parts.is_empty() {
            String::new()
        } else {
            format!(" ({})", parts.join("; "))
        }
    }

    fn more(&mut self) {
        self.out.heading(2, "More Information");
        self.shares();
        if !said::is_level(self.it) {
            self.out.paragraph(said::changes_note(self.it));
            self.out.list(&said::changes(self.it, CHANGES));
        }
        if let Some(ask) = said::ask(self.it) {
            self.out.paragraph(&ask);
        }
        let sources = self
            .cited
            .iter()
            .map(|source| self.it.rules.source(*source));
        let sources: Vec<Inline> = sources.map(source_line).collect();
        if !sources.is_empty() {
            self.out.paragraph("Sources:");
            self.out.numbered(&sources);
        }
        self.out.line(&said::origin(self.it, Inline::link));
    }

    /// In which share of the ways to answer the rest each option wins.
    fn shares(&mut self) {
        let it = self.it;
        let open = it.answers.count() < it.rules.questions().len();
        if !open || it.analysis.decided == Some(true) {
            return;
        }
        let shares = &it.analysis.shares;
        let mut wins: Vec<(OptionIx, f64)> = Vec::new();
        for (option, share) in it.rules.option_ixs().zip(&shares.options) {
            if *share > 0.0 {
                let at = wins.partition_point(|win| win.1 >= *share);
                wins.insert(at, (option, *share));
            }
        }
        let percent = |share| words::percent(share, shares.basis);
        let wins = wins.iter();
        let mut items: Vec<String> = wins
            .map(|(option, share)| {
                format!("{}: {}", it.rules.option(*option).name, percent(*share))
            })
            .collect();
        let special = [
            ("Ties, split evenly above", shares.tied),
            ("Every option ruled out", shares.nobody),
        ];
        let special = special.into_iter().filter(|(_, share)| *share > 0.0);
        items.extend(special.map(|(name, share)| format!("{name}: {}", percent(share))));
        self.out.paragraph(&format!(
            "Who wins once the open questions are answered? {}",
            words::basis(shares.basis)
        ));
        self.out.list(&items);
    }
}

/// The number of a source, which it gets when it is first named.
fn cite(cited: &mut Vec<SourceIx>, source: SourceIx) -> usize {
    let at = cited.iter().position(|it| *it == source);
    at.map_or_else(
        || {
            cited.push(source);
            cited.len()
        },
        |at| at + 1,
    )
}

fn source_line(source: &Source) -> Inline {
    let title = match &source.url {
        Some(url) => Inline::link(&source.title, url),
        None => Inline::text(&source.title),
    };
    let until = source.until.as_deref().map(month);
    let until = until.map_or_else(String::new, |until| format!(", look again by {until}"));
    let checked = month(&source.checked);
    title.then(&Inline::text(&format!(", checked {checked}{until}")))
}
