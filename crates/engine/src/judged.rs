//! Rules with a visitor's judgement in them: what [`Judgement`] says becomes part of compiled rules, so that
//! evaluation, analysis, comparison and exports count it without knowing of it.

use crate::compiled_rule::CompiledRule;
use crate::index::{OptionIx, RuleIx};
use crate::judgement::{Author, Judgement, OWN, OwnReason};
use crate::model::{Condition, Id, RuleDef};
use crate::order::insert;
use crate::predicate::Predicate;
use crate::rules::Rules;
use crate::scoring::Scoring;

impl Rules {
    /// These rules as a visitor weighs them. A rule file's own positions stay what they are; each reason of
    /// the visitor's becomes one more rule behind them, which always fires and is caused by no answer.
    /// `self` are rules as they were published.
    #[must_use]
    pub fn judged(&self, judgement: &Judgement) -> Self {
        let mut rules = self.clone();
        for line in judgement.reweighed() {
            if let Some(rule) = rules.compiled.get_mut(line.rule.0) {
                for (option, points) in &mut rule.points {
                    if *option == line.option {
                        *points = line.points;
                    }
                }
            }
        }
        for veto in judgement.lifted() {
            if let Some(rule) = rules.compiled.get_mut(veto.rule.0) {
                rule.veto.retain(|option| *option != veto.option);
            }
        }
        for (number, reason) in (1..).zip(judgement.reasons()) {
            rules.add(number, reason);
        }
        rules.scoring = Scoring::new(&rules.file, &rules.compiled);
        rules.judgement = judgement.clone();
        rules
    }

    fn add(&mut self, number: usize, reason: &OwnReason) {
        // No rule of a file has such an id.
        let id = format!("{OWN}.{number}");
        let mut order = std::mem::take(&mut self.order.rules);
        insert(&mut order, RuleIx(self.compiled.len()), |other| {
            self.rule(*other).id.text < id
        });
        self.order.rules = order;
        self.compiled.push(CompiledRule {
            when: Predicate::All(Vec::new()),
            points: reason.points().to_vec(),
            veto: Vec::new(),
            add: Vec::new(),
            drop: Vec::new(),
            only_for: None,
        });
        self.own.push(RuleDef {
            id: Id::new(id),
            when: Condition::All(Vec::new()),
            because: reason.because().to_owned(),
            ..RuleDef::default()
        });
    }

    /// The judgement that these rules are weighed with; none for rules as they were published.
    #[must_use]
    pub fn judgement(&self) -> &Judgement {
        &self.judgement
    }

    /// The place among the visitor's own reasons of a rule that is one.
    #[must_use]
    pub fn own_reason(&self, rule: RuleIx) -> Option<usize> {
        rule.0.checked_sub(self.file.rules.len())
    }

    /// Who has changed what this rule gives the option, or wrote the rule; `None` where the rule file speaks.
    #[must_use]
    pub fn author(&self, rule: RuleIx, option: OptionIx) -> Option<Author> {
        let reasons = self.judgement.reasons();
        match self.own_reason(rule) {
            Some(at) => reasons.get(at).map(OwnReason::author),
            None => Some(self.judgement.of_line(rule, option)?.author),
        }
    }

    /// The points that count for an option, before doubling; `None` where this rule does not speak of it.
    #[must_use]
    pub fn points(&self, rule: RuleIx, option: OptionIx) -> Option<i32> {
        let points = &self.compiled.get(rule.0)?.points;
        let found = points.iter().find(|entry| entry.0 == option);
        found.map(|entry| entry.1)
    }

    /// The points that the rule file gives an option, before doubling; `None` where this rule does not
    /// speak of it.
    #[must_use]
    pub fn published_points(&self, rule: RuleIx, option: OptionIx) -> Option<i32> {
        if self.own_reason(rule).is_some() {
            return None;
        }
        if let Some(line) = self.judgement.of_line(rule, option) {
            return Some(line.published);
        }
        self.points(rule, option)
    }

    /// Whether the rule file has this rule veto an option.
    #[must_use]
    pub fn publishes_veto(&self, rule: RuleIx, option: OptionIx) -> bool {
        let compiled = self.compiled.get(rule.0);
        let mut lifted = self.judgement.lifted().iter();
        compiled.is_some_and(|compiled| compiled.veto.contains(&option))
            || lifted.any(|veto| (veto.rule, veto.option) == (rule, option))
    }
}
