//! What the answers weigh: the points that each gives by itself, as a table, and the strongest rules.
//!
//! The engine is asked about every answer alone; nothing here adds points up. What only several answers
//! together can do stands with the strongest rules, as far as it is strong, and in the application.

use super::Section;
use super::sources::Sources;
use super::table::{OptionTable, breakable};
use crate::words::{sign, signed, topic};
use matrix_engine::{
    Answers, Condition, Id, OptionIx, QuestionIx, Recommendation, RuleDef, RuleFile, Rules,
    ValueIx, evaluate,
};
use maud::{Markup, html};
use std::fmt::Write;

/// Rules from so many points on, for or against, are shown with their sentence.
const STRONG: i32 = 3;
/// More rules than this would be a list that nobody reads.
pub const MOST_RULES: usize = 24;

/// Answers against options.
pub fn answers(rules: &Rules) -> Option<Section> {
    let file = rules.file();
    let groups: Vec<Markup> = rules
        .question_ixs()
        .filter_map(|question| group(rules, question))
        .collect();
    if groups.is_empty() {
        return None;
    }
    // Its cells are short, and the first column is broken between its words.
    let table = OptionTable {
        name: "Table of answers",
        class: "weights",
        corner: "Answer",
        options: &file.options,
        size: 100,
        texts: (Vec::new(), vec![Vec::new(); file.options.len()]),
    };
    let body = html! {
        p .lead {
            "Points for and against each option when this is the only answer; × rules it out. "
            "An answer that separates nothing is not listed."
        }
        "\n"
        (table.of(&html! { @for group in &groups { (group) } }))
        "\n"
    };
    Some(Section {
        id: "answers",
        title: "What each answer weighs",
        body,
    })
}

/// A question with its answers; none of them may give points.
fn group(rules: &Rules, question: QuestionIx) -> Option<Markup> {
    let rows: Vec<Markup> = rules
        .value_ixs(question)
        .filter_map(|value| row(rules, question, value))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let all = rules.file().options.len() + 1;
    Some(html! {
        tbody {
            tr { th colspan=(all) scope="rowgroup" { (breakable(topic(rules, question))) } }
            @for row in &rows { "\n" (row) }
        }
    })
}

/// The points of one answer, if it gives any.
fn row(rules: &Rules, question: QuestionIx, value: ValueIx) -> Option<Markup> {
    let mut answers = Answers::none(rules);
    answers.set(question, value);
    let result = evaluate(rules, &answers);
    if !result.has_points() && result.ruled_out.is_empty() {
        return None;
    }
    let values = &rules.question(question).values;
    let label = values.get(value.get()).map_or("", |value| &value.label);
    Some(html! {
        tr {
            th scope="row" { (breakable(label)) }
            @for option in rules.option_ixs() { (cell(&result, option)) }
        }
    })
}

fn cell(result: &Recommendation, option: OptionIx) -> Markup {
    let ruled_out = result.ruled_out.iter().any(|out| out.option == option);
    let points = result
        .breakdown(option)
        .map_or(0, |breakdown| breakdown.score);
    html! {
        @if ruled_out {
            td data-sign="against" { "×" }
        } @else if points == 0 {
            td {}
        } @else {
            td data-sign=(sign(points)) { (signed(points)) }
        }
    }
}

/// The rules that count most, at most so many, with their reasons.
pub fn strongest(file: &RuleFile, sources: &Sources, most: usize) -> Option<Section> {
    let strength = |rule: &RuleDef| {
        let points = rule.points.iter().map(|(_, points)| points.abs()).max();
        if rule.veto.is_empty() {
            points.unwrap_or(0)
        } else {
            i32::MAX
        }
    };
    let mut strong: Vec<&RuleDef> = file.rules.iter().collect();
    strong.retain(|rule| strength(rule) >= STRONG);
    // Equals stay in the order in which their author wrote them.
    strong.sort_by_key(|rule| std::cmp::Reverse(strength(rule)));
    strong.truncate(most);
    if strong.is_empty() {
        return None;
    }
    let body = html! {
        ul .takeaways {
            "\n"
            @for rule in strong {
                li {
                    strong { (effects(file, rule)) }
                    " if " (condition(file, &rule.when)) ". " (rule.because)
                    (sources.remark(&rule.sources))
                }
                "\n"
            }
        }
        "\n"
    };
    Some(Section {
        id: "strongest",
        title: "The strongest rules",
        body,
    })
}

/// `Node.js +4, Go +1`.
fn effects(file: &RuleFile, rule: &RuleDef) -> String {
    let name = |id: &Id| {
        let option = file.options.iter().find(|option| option.id == *id);
        option.map_or_else(|| id.to_string(), |option| option.name.clone())
    };
    let out = rule.veto.iter().map(|id| format!("{} ruled out", name(id)));
    let points = rule
        .points
        .iter()
        .map(|(id, points)| format!("{} {}", name(id), signed(*points)));
    out.chain(points).collect::<Vec<_>>().join(", ")
}

/// A condition as people say it: `Live updates: Nearly all`, `not A`, `A and (B or C)`.
fn condition(file: &RuleFile, condition: &Condition) -> String {
    let mut out = String::new();
    write_condition(file, condition, false, &mut out);
    out
}

fn write_condition(file: &RuleFile, condition: &Condition, within: bool, out: &mut String) {
    let (members, word) = match condition {
        Condition::Is { question, value } => {
            return write_literal(file, question, value.as_ref(), out);
        }
        Condition::Not(inner) => {
            out.push_str("not ");
            return write_condition(file, inner, true, out);
        }
        Condition::All(members) => (members, " and "),
        Condition::Any(members) => (members, " or "),
    };
    let bracket = within && members.len() > 1;
    out.push_str(if bracket { "(" } else { "" });
    for (at, member) in members.iter().enumerate() {
        out.push_str(if at > 0 { word } else { "" });
        write_condition(file, member, true, out);
    }
    out.push_str(if bracket { ")" } else { "" });
}

fn write_literal(file: &RuleFile, question: &Id, value: Option<&Id>, out: &mut String) {
    let Some(asked) = file.questions.iter().find(|asked| asked.id == *question) else {
        return;
    };
    let topic = asked.short.as_ref().unwrap_or(&asked.ask);
    let value = value.map_or(Condition::YES, Id::as_str);
    let known = asked.values.iter().find(|known| known.id.as_str() == value);
    let label = known.map_or(value, |known| &known.label);
    let _ = write!(out, "{topic}: {label}");
}
