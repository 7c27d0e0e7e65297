//! What the answers weigh: the points that each gives by itself, as a table, and the strongest rules.
//!
//! The engine is asked about every answer alone; nothing here adds points up. What only several answers
//! together can do stands with the strongest rules, as far as it is strong, and in the application.

use super::Section;
use super::sources::Sources;
use super::text::{each, escape};
use matrix_engine::{
    Answers, Condition, Id, QuestionIx, Recommendation, RuleDef, RuleFile, Rules, ValueIx, evaluate,
};
use std::fmt::Write;

/// Rules from so many points on, for or against, are shown with their sentence.
const STRONG: i32 = 3;
/// More rules than this would be a list that nobody reads.
const MOST_RULES: usize = 24;

/// Answers against options.
pub fn answers(rules: &Rules) -> Option<Section> {
    let file = rules.file();
    let rows = each(rules.question_ixs(), |question| {
        let rows = each(rules.value_ixs(question), |value| {
            row(rules, question, value)
        });
        if rows.is_empty() {
            return rows;
        }
        let asked = rules.question(question);
        let topic = escape(asked.short.as_ref().unwrap_or(&asked.ask));
        let all = file.options.len() + 1;
        format!("<tbody><tr><th colspan={all} scope=rowgroup>{topic}{rows}")
    });
    if rows.is_empty() {
        return None;
    }
    let names = each(&file.options, |option| {
        format!("<th scope=col>{}", escape(&option.name))
    });
    Some(Section {
        id: "answers",
        title: "What each answer weighs",
        // Rows and cells need no end tags; there are hundreds of them.
        body: format!(
            "<p class=\"lead\">Points for and against each option when this is the only answer; × rules it out. \
             An answer that separates nothing is not listed.</p>\n\
             <div class=\"scroll\" role=\"region\" aria-label=\"Table of answers\" tabindex=\"0\">\n\
             <table class=\"weights\">\n<thead><tr><th scope=col>Answer{names}\n{rows}</table>\n</div>\n"
        ),
    })
}

/// The points of one answer, if it gives any.
fn row(rules: &Rules, question: QuestionIx, value: ValueIx) -> String {
    let mut answers = Answers::none(rules);
    answers.set(question, value);
    let result = evaluate(rules, &answers);
    if !result.has_points() && result.ruled_out.is_empty() {
        return String::new();
    }
    let cells = each(rules.option_ixs(), |option| cell(&result, option));
    let label = rules
        .question(question)
        .values
        .get(value.get())
        .map_or("", |it| it.label.as_str());
    format!("\n<tr><th scope=row>{}{cells}", escape(label))
}

fn cell(result: &Recommendation, option: matrix_engine::OptionIx) -> String {
    if result.ruled_out.iter().any(|it| it.option == option) {
        return "<td data-sign=against>×".to_owned();
    }
    match result.bill(option).map_or(0, |bill| bill.score) {
        0 => "<td>".to_owned(),
        points @ 1.. => format!("<td data-sign=for>+{points}"),
        points => format!("<td data-sign=against>−{}", points.unsigned_abs()),
    }
}

/// The rules that count most, with their reasons.
pub fn strongest(file: &RuleFile, sources: &Sources) -> Option<Section> {
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
    strong.truncate(MOST_RULES);
    if strong.is_empty() {
        return None;
    }
    let items = each(strong, |rule| {
        let mut when = String::new();
        in_words(file, &rule.when, false, &mut when);
        format!(
            "<li><strong>{}</strong> if {}. {}{}</li>\n",
            effects(file, rule),
            escape(&when),
            escape(&rule.because),
            sources.small_print("span", &rule.sources)
        )
    });
    Some(Section {
        id: "strongest",
        title: "The strongest rules",
        body: format!("<ul class=\"takeaways\">\n{items}</ul>\n"),
    })
}

/// `Node.js +4, Go +1`.
fn effects(file: &RuleFile, rule: &RuleDef) -> String {
    let name = |id: &Id| {
        let option = file.options.iter().find(|option| option.id == *id);
        escape(option.map_or(id.as_str(), |option| &option.name))
    };
    let out = rule.veto.iter().map(|id| format!("{} ruled out", name(id)));
    let points = rule.points.iter().map(|(id, points)| {
        let sign = if *points < 0 { '−' } else { '+' };
        format!("{} {sign}{}", name(id), points.unsigned_abs())
    });
    out.chain(points).collect::<Vec<_>>().join(", ")
}

/// A condition as people say it: `Live updates: Nearly all`, `not A`, `A and (B or C)`.
fn in_words(file: &RuleFile, condition: &Condition, within: bool, out: &mut String) {
    let (members, word) = match condition {
        Condition::Is { question, value } => return literal(file, question, value.as_ref(), out),
        Condition::Not(inner) => {
            out.push_str("not ");
            return in_words(file, inner, true, out);
        }
        Condition::All(members) => (members, " and "),
        Condition::Any(members) => (members, " or "),
    };
    let bracket = within && members.len() > 1;
    out.push_str(if bracket { "(" } else { "" });
    for (at, member) in members.iter().enumerate() {
        out.push_str(if at > 0 { word } else { "" });
        in_words(file, member, true, out);
    }
    out.push_str(if bracket { ")" } else { "" });
}

fn literal(file: &RuleFile, question: &Id, value: Option<&Id>, out: &mut String) {
    let Some(asked) = file.questions.iter().find(|it| it.id == *question) else {
        return;
    };
    let topic = asked.short.as_ref().unwrap_or(&asked.ask);
    let value = value.map_or(Condition::YES, Id::as_str);
    let label = asked.values.iter().find(|it| it.id.as_str() == value);
    let _ = write!(
        out,
        "{topic}: {}",
        label.map_or(value, |it| it.label.as_str())
    );
}
