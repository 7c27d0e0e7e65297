//! Random judgements on random rule files, and the same changes written into a file by hand.

use matrix_engine::{Author, Condition, Id, Judgement, OwnReason, RuleDef, RuleFile, Rules};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// A change by numbers: which rule, which option, what points, and what kind of change.
pub type Plan = (Index, Index, i32, usize);

pub fn judgements() -> impl Strategy<Value = Vec<Plan>> {
    vec(
        (any::<Index>(), any::<Index>(), -5..=5_i32, 0..3_usize),
        0..8,
    )
}

pub fn judgement(rules: &Rules, plans: &[Plan]) -> Judgement {
    let mut judgement = Judgement::default();
    let options: Vec<_> = rules.option_ixs().collect();
    for (rule, option, points, kind) in plans {
        let rule = &rules.file().rules[rule.index(rules.file().rules.len())].id;
        let rule = rules.find_rule(rule.as_str()).unwrap();
        let option = options[option.index(options.len())];
        match kind {
            0 => {
                judgement.reweigh(rules, rule, option, *points, Author::Visitor);
            }
            1 => {
                judgement.lift(rules, rule, option, Author::Sender);
            }
            _ => {
                let points = [(option, *points), (options[0], 1)];
                if let Ok(reason) = OwnReason::new("Why: 100 % & more?", points, Author::Sender) {
                    judgement.add(reason);
                }
            }
        }
    }
    judgement
}

/// Rules with a random judgement in them.
pub fn judged(rules: &Rules, plans: &[Plan]) -> Rules {
    rules.judged(&judgement(rules, plans))
}

/// The file as somebody would change it who knows nothing of judged rules.
pub fn by_hand(rules: &Rules, judgement: &Judgement) -> RuleFile {
    let mut file = rules.file().clone();
    let option = |option| rules.option(option).id.clone();
    for line in judgement.reweighed() {
        for (id, points) in &mut file.rules[line.rule.get()].points {
            if *id == option(line.option) {
                *points = line.points;
            }
        }
    }
    for veto in judgement.lifted() {
        file.rules[veto.rule.get()]
            .veto
            .retain(|id| *id != option(veto.option));
    }
    for (number, reason) in (1..).zip(judgement.reasons()) {
        let mut id = Id::default();
        id.text = format!("own.{number}");
        file.rules.push(RuleDef {
            id,
            when: Condition::All(vec![]),
            points: reason
                .points()
                .iter()
                .map(|(of, points)| (option(*of), *points))
                .collect(),
            because: reason.because().to_owned(),
            ..RuleDef::default()
        });
    }
    file
}
