//! Conditions as other languages write them, `a and not b`, `a != x`, `(a || b) && c`: what was meant, so that a finding
//! can say how the rule format has it. It never guesses: what it cannot read as a whole it does not read at all.

use crate::model::{Condition, Id, is_id};
use std::iter::Peekable;
use std::vec::IntoIter;

/// How deep brackets and negations may be nested.
const DEPTH: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Open,
    Close,
    Not,
    And,
    Or,
    /// `|` with no space around it.
    Bar,
    Is,
    IsNot,
}

/// What a text means that is no literal of the rule format. `at` is its place.
pub(super) fn meant(text: &str, at: usize) -> Option<Condition> {
    if let Some(condition) = one_of(text, at) {
        return Some(condition);
    }
    let mut reader = Expression {
        tokens: tokens(text)?.into_iter().peekable(),
        at,
    };
    let condition = reader.any(DEPTH)?;
    let is_whole = reader.tokens.next().is_none();
    let is_other = written(&condition) != format!("\"{text}\"");
    (is_whole && is_other).then_some(condition)
}

/// The literals that were meant by several values with commas or plus signs between them, `a=x,y`. Whether all of them
/// or one is to hold, that does not say.
pub(super) fn several_values(text: &str, at: usize) -> Option<Vec<Condition>> {
    let (question, values) = text.split_once(['=', ':'])?;
    let question = question.trim();
    let values: Vec<&str> = values.split([',', '+']).map(str::trim).collect();
    let are_names = is_id(question) && values.len() > 1 && values.iter().all(|value| is_id(value));
    are_names.then(|| literals(question, &values, at))
}

/// `a in [x, y]`
fn one_of(text: &str, at: usize) -> Option<Condition> {
    let (question, list) = text.split_once(" in ")?;
    let question = question.trim();
    let list = list.trim().trim_matches(|c| "[](){}".contains(c));
    let values: Vec<&str> = list
        .split(',')
        .map(|value| value.trim().trim_matches(|c| "'\"".contains(c)))
        .collect();
    let are_names = is_id(question) && values.iter().all(|value| is_id(value));
    are_names.then(|| joined(literals(question, &values, at), Condition::Any))
}

fn literals(question: &str, values: &[&str], at: usize) -> Vec<Condition> {
    let id = |text: &str| Id {
        text: text.to_owned(),
        at,
    };
    let values = values.iter();
    values
        .map(|value| Condition::Is {
            question: id(question),
            value: Some(id(value)),
        })
        .collect()
}

/// A condition as a rule file has it.
pub(super) fn written(condition: &Condition) -> String {
    let list = |members: &[Condition]| {
        let members: Vec<String> = members.iter().map(written).collect();
        members.join(", ")
    };
    match condition {
        Condition::Is { question, value } => match value {
            Some(value) => format!("\"{question}={value}\""),
            None => format!("\"{question}\""),
        },
        Condition::Not(inner) => format!("{{ \"not\": {} }}", written(inner)),
        Condition::All(members) => format!("{{ \"all\": [{}] }}", list(members)),
        Condition::Any(members) => format!("{{ \"any\": [{}] }}", list(members)),
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    const SIGNS: [(&str, Token); 13] = [
        ("&&", Token::And),
        ("||", Token::Or),
        ("!==", Token::IsNot),
        ("!=", Token::IsNot),
        ("<>", Token::IsNot),
        ("===", Token::Is),
        ("==", Token::Is),
        ("=", Token::Is),
        (":", Token::Is),
        ("&", Token::And),
        ("!", Token::Not),
        ("(", Token::Open),
        (")", Token::Close),
    ];
    let mut tokens = Vec::new();
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            rest = rest.trim_start();
        } else if let Some((sign, token)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
            tokens.push(token.clone());
            rest = rest.strip_prefix(sign)?;
        } else if let Some(behind) = rest.strip_prefix('|') {
            let before = text.len() - (text.len() - text.trim_end().len()) - rest.len();
            let is_spaced = text.get(..before).is_some_and(|text| text.ends_with(' '));
            let is_spaced = is_spaced || behind.starts_with(' ');
            tokens.push(if is_spaced { Token::Or } else { Token::Bar });
            rest = behind;
        } else {
            let is_end = |c: char| c.is_whitespace() || "()!=&|:<>,".contains(c);
            let end = rest.find(is_end).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            tokens.push(match word.to_ascii_lowercase().as_str() {
                "" => return None,
                "and" => Token::And,
                "or" => Token::Or,
                "not" => Token::Not,
                "is" => Token::Is,
                _ => Token::Word(word.to_owned()),
            });
            rest = behind;
        }
    }
    Some(tokens)
}

struct Expression {
    tokens: Peekable<IntoIter<Token>>,
    at: usize,
}

impl Expression {
    fn any(&mut self, levels: usize) -> Option<Condition> {
        let mut members = vec![self.all(levels)?];
        while self
            .tokens
            .next_if(|it| matches!(it, Token::Or | Token::Bar))
            .is_some()
        {
            members.push(self.all(levels)?);
        }
        Some(joined(members, Condition::Any))
    }

    fn all(&mut self, levels: usize) -> Option<Condition> {
        let mut members = vec![self.one(levels)?];
        while self.tokens.next_if_eq(&Token::And).is_some() {
            members.push(self.one(levels)?);
        }
        Some(joined(members, Condition::All))
    }

    fn one(&mut self, levels: usize) -> Option<Condition> {
        let levels = levels.checked_sub(1)?;
        match self.tokens.next()? {
            Token::Not => Some(Condition::Not(Box::new(self.one(levels)?))),
            Token::Open => {
                let inner = self.any(levels)?;
                self.tokens.next_if_eq(&Token::Close).map(|_| inner)
            }
            Token::Word(question) => self.literal(&question),
            _ => None,
        }
    }

    fn literal(&mut self, question: &str) -> Option<Condition> {
        let is_compared = |token: &Token| matches!(token, Token::Is | Token::IsNot);
        let Some(sign) = self.tokens.next_if(is_compared) else {
            return Some(self.is(question, None));
        };
        let is_not = sign == Token::IsNot || self.tokens.next_if_eq(&Token::Not).is_some();
        let mut values = vec![self.value(question)?];
        while self.tokens.next_if_eq(&Token::Bar).is_some() {
            values.push(self.value(question)?);
        }
        let condition = joined(values, Condition::Any);
        Some(if is_not {
            Condition::Not(Box::new(condition))
        } else {
            condition
        })
    }

    fn value(&mut self, question: &str) -> Option<Condition> {
        match self.tokens.next()? {
            Token::Word(value) => Some(self.is(question, Some(&value))),
            _ => None,
        }
    }

    fn is(&self, question: &str, value: Option<&str>) -> Condition {
        // What programs call a toggle that is on or off.
        let value = match value {
            Some("true") => None,
            Some("false") => Some("no"),
            value => value,
        };
        let id = |text: &str| Id {
            text: text.to_owned(),
            at: self.at,
        };
        Condition::Is {
            question: id(question),
            value: value.map(id),
        }
    }
}

fn joined(mut members: Vec<Condition>, many: fn(Vec<Condition>) -> Condition) -> Condition {
    match members.pop() {
        Some(only) if members.is_empty() => only,
        Some(last) => {
            members.push(last);
            many(members)
        }
        None => many(members),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_of_other_languages_are_written_as_the_rule_format_has_them() {
        for (text, expected) in [
            ("!regions", r#"{ "not": "regions" }"#),
            ("not regions", r#"{ "not": "regions" }"#),
            ("shape!=events", r#"{ "not": "shape=events" }"#),
            ("shape is not events", r#"{ "not": "shape=events" }"#),
            ("a and b", r#"{ "all": ["a", "b"] }"#),
            ("a && b=x & c", r#"{ "all": ["a", "b=x", "c"] }"#),
            ("a | b", r#"{ "any": ["a", "b"] }"#),
            ("a|b", r#"{ "any": ["a", "b"] }"#),
            ("a=x|y", r#"{ "any": ["a=x", "a=y"] }"#),
            ("a=x | b", r#"{ "any": ["a=x", "b"] }"#),
            ("a OR NOT b", r#"{ "any": ["a", { "not": "b" }] }"#),
            (
                "(a or b) and !(c == x)",
                r#"{ "all": [{ "any": ["a", "b"] }, { "not": "c=x" }] }"#,
            ),
            ("a = b", r#""a=b""#),
            (" a ", r#""a""#),
            ("a: b", r#""a=b""#),
            ("a == true", r#""a""#),
            ("a=false", r#""a=no""#),
            ("a in [x, y]", r#"{ "any": ["a=x", "a=y"] }"#),
            ("a in ('x')", r#""a=x""#),
        ] {
            let meant = meant(text, 0).map(|meant| written(&meant));
            assert_eq!(meant.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_a_literal_or_nothing_known_is_left_alone() {
        let deep = format!("{}a", "!".repeat(1_000));
        for text in [
            "a", "a=b", "", "=b", "a=", "and", "a b", "a,b", "a >= 3", "a and", "(a", "a)",
            "a ! b", &deep,
        ] {
            assert!(meant(text, 0).is_none(), "{text}");
        }
    }
}
