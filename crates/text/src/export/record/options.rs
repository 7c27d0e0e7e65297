//! The options one by one: what speaks for and against each, with points, answers and sources.

use super::Record;
use crate::export::said;
use crate::words;
use matrix_engine::{Contribution, OptionIx, QuestionIx, RankedOption, RuleIx, RuledOut, SourceIx};

impl Record<'_> {
    pub(super) fn pros_and_cons(&mut self) {
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

    fn standing(&mut self, standing: &RankedOption) {
        let score = words::in_points(standing.breakdown.score);
        self.about(
            standing.option,
            &format!("{score}, place {}.", standing.rank),
        );
        let lines = &standing.breakdown.contributions;
        let mut items: Vec<String> = lines.iter().map(|line| self.argument(line)).collect();
        if items.is_empty() {
            items.push("Neutral, because no answer speaks for or against it".to_owned());
        }
        self.out.list(&items);
    }

    fn ruled_out(&mut self, out: &RuledOut) {
        let score = words::in_points(out.breakdown.score);
        self.about(
            out.option,
            &format!("Ruled out. Without that it would have {score}."),
        );
        let mut items = Vec::new();
        for rule in &out.vetoes {
            let because = &self.it.rules.rule(*rule).because;
            let small = self.small_print(None, said::causes_of(self.it, *rule), *rule);
            items.push(format!("Bad, because it is ruled out: {because}{small}"));
        }
        for line in &out.musts {
            let because = &self.it.rules.rule(line.rule).because;
            let small = self.small_print(Some(line), &line.causes, line.rule);
            items.push(format!("Bad, because it breaks a must: {because}{small}"));
        }
        for line in &out.breakdown.contributions {
            if !out.musts.iter().any(|must| must.rule == line.rule) {
                items.push(self.argument(line));
            }
        }
        self.out.list(&items);
    }

    /// A line of a bill as an argument.
    pub(super) fn argument(&mut self, line: &Contribution) -> String {
        let kind = match line.points {
            1.. => "Good",
            0 => "Neutral",
            _ => "Bad",
        };
        let because = &self.it.rules.rule(line.rule).because;
        let small = self.small_print(Some(line), &line.causes, line.rule);
        // A sentence of the rules, as it stands there.
        format!("{kind}, because “{because}”{small}")
    }

    /// Where an argument comes from: ` (+6 from Staff screens: Yes, a must; source 2)`.
    pub(super) fn small_print(
        &mut self,
        points: Option<&Contribution>,
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
