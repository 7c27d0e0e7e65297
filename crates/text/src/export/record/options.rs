//! The options one by one: what speaks for and against each, with points, answers and sources.

use super::Record;
use crate::export::sentences;
use crate::words;
use matrix_engine::{Contribution, OptionIx, QuestionIx, RankedOption, RuleIx, RuledOut, SourceIx};

impl Record<'_> {
    pub(super) fn pros_and_cons(&mut self) {
        self.out.heading(2, "Pros and Cons of the Options");
        for ranked in &self.export.result.ranking {
            self.ranked(ranked);
        }
        for out in &self.export.result.ruled_out {
            self.ruled_out(out);
        }
    }

    fn about(&mut self, option: OptionIx, place: &str) {
        let option = self.export.rules.option(option);
        self.out.heading(3, &option.name);
        self.out.paragraph(&option.summary);
        self.out.paragraph(place);
    }

    fn ranked(&mut self, ranked: &RankedOption) {
        let score = words::in_points(ranked.breakdown.score);
        self.about(ranked.option, &format!("{score}, place {}.", ranked.rank));
        let contributions = ranked.breakdown.contributions.iter();
        let mut items: Vec<String> = contributions
            .map(|contribution| self.argument(ranked.option, contribution))
            .collect();
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
            let because = &self.export.rules.rule(*rule).because;
            let small = self.small_print(None, sentences::causes_of(self.export, *rule), *rule);
            items.push(format!("Bad, because it is ruled out: {because}{small}"));
        }
        for must in &out.musts {
            let because = &self.export.rules.rule(must.rule).because;
            let small = self.small_print(Some((out.option, must)), &must.causes, must.rule);
            items.push(format!("Bad, because it breaks a must: {because}{small}"));
        }
        for contribution in &out.breakdown.contributions {
            if !out.musts.iter().any(|must| must.rule == contribution.rule) {
                items.push(self.argument(out.option, contribution));
            }
        }
        self.out.list(&items);
    }

    /// A contribution as an argument.
    pub(super) fn argument(&mut self, option: OptionIx, contribution: &Contribution) -> String {
        let kind = match contribution.points {
            1.. => "Good",
            0 => "Neutral",
            _ => "Bad",
        };
        let because = &self.export.rules.rule(contribution.rule).because;
        let points = Some((option, contribution));
        let small = self.small_print(points, &contribution.causes, contribution.rule);
        // A sentence of the rules, as it stands there.
        format!("{kind}, because “{because}”{small}")
    }

    /// Where an argument comes from: ` (+6 from Staff screens: Yes, a must; source 2)`.
    pub(super) fn small_print(
        &mut self,
        points: Option<(OptionIx, &Contribution)>,
        causes: &[QuestionIx],
        rule: RuleIx,
    ) -> String {
        let from = sentences::causes(self.export, causes);
        let note = points.and_then(|(option, _)| words::own::note(self.export.rules, rule, option));
        let points = points.map(|(_, contribution)| words::signed(contribution.points));
        let mut parts: Vec<String> = match (points, from.is_empty()) {
            (Some(points), false) => vec![format!("{points} from {from}")],
            (Some(points), true) => vec![points],
            (None, false) => vec![format!("from {from}")],
            (None, true) => Vec::new(),
        };
        parts.extend(note);
        let sources = &self.export.rules.rule(rule).sources;
        let found = sources
            .iter()
            .filter_map(|id| self.export.rules.find_source(id.as_str()));
        let numbers: Vec<String> = found
            .map(|source| cite(&mut self.cited, source).to_string())
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
    let at = cited.iter().position(|known| *known == source);
    at.map_or_else(
        || {
            cited.push(source);
            cited.len()
        },
        |at| at + 1,
    )
}
