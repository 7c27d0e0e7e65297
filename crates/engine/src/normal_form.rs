//! What a rule does, as text: its condition and its effects in one order, without its name, its sentences and its
//! sources. Two rules with the same text do the same.

use crate::model::{Condition, Id, RuleDef};

/// The text of a rule. `option` writes an option and `answer` a question with one of its values, since files may call
/// them by different names.
pub(crate) fn normal_form(
    rule: &RuleDef,
    option: &dyn Fn(&Id) -> String,
    answer: &dyn Fn(&Id, &str) -> String,
) -> String {
    let points = rule.points.iter();
    let points = points.map(|(id, points)| format!("{}={points}", option(id)));
    let options = |ids: &[Id]| sorted(ids.iter().map(option)).join(" ");
    let ids = |ids: &[Id]| sorted(ids.iter().map(|id| id.text.clone())).join(" ");
    let only_for = rule.only_for.as_deref().map(options);
    [
        condition(&rule.when, answer),
        sorted(points).join(" "),
        options(&rule.veto),
        ids(&rule.add),
        ids(&rule.drop),
        format!("{only_for:?}"),
    ]
    .join("\n")
}

fn condition(when: &Condition, answer: &dyn Fn(&Id, &str) -> String) -> String {
    let list = |name: &str, members: &[Condition]| {
        let mut members = sorted(members.iter().map(|member| condition(member, answer)));
        // What is said twice is said once, and of one member it does not matter whether all or any are meant.
        members.dedup();
        match members.as_slice() {
            [member] => member.clone(),
            members => format!("{name}({})", members.join(",")),
        }
    };
    match when {
        Condition::Is { question, value } => {
            answer(question, value.as_ref().map_or(Condition::YES, Id::as_str))
        }
        Condition::Not(inner) => format!("not({})", condition(inner, answer)),
        Condition::All(members) => list("all", members),
        Condition::Any(members) => list("any", members),
    }
}

fn sorted(list: impl Iterator<Item = String>) -> Vec<String> {
    let mut list: Vec<String> = list.collect();
    list.sort_unstable();
    list
}
