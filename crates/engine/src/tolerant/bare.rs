//! What stands without quotes: numbers, the words of JSON, and what should be in quotes.

use super::number;
use super::scanner::{Last, Scanner};
use super::slip::SlipKind;
use super::stop::{Stop, left_out, yaml};
use super::words::{is_no_number, is_nothing, other_language};

impl<'a> Scanner<'a> {
    /// The word at this place: letters, digits and what may stand among them.
    fn bare(&self) -> &'a str {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || "_$+-.=!".contains(c);
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    pub fn number(&mut self) -> Result<(), Stop> {
        let word = self.bare();
        let is_cut = self.at + word.len() == self.text.len();
        if !number::is_json(word) {
            let signed = word.trim_start_matches(['+', '-']);
            let meant = number::meant(word);
            let is_number = meant.is_some() || is_no_number(signed);
            if is_cut || !is_number || self.is_key_here(word) {
                return Err(self.unquoted(word));
            }
            let range = self.at..self.at + word.len();
            let readable = meant.as_deref().filter(|meant| meant.len() <= word.len());
            self.before_value(false)?;
            self.write(range.clone(), readable.unwrap_or("0"));
            let mend = meant.clone().map(|meant| (range.clone(), meant));
            self.slip(SlipKind::Number(word.to_owned(), meant), range.start, mend);
        } else if self.is_key_here(word) {
            return Err(self.unquoted(word));
        } else {
            self.before_value(false)?;
        }
        self.at += word.len();
        self.ends(Last::Value);
        Ok(())
    }

    /// `- …` at the beginning of a line, but for a number.
    pub fn is_yaml_member(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        let is_first = before
            .trim_end_matches([' ', '\t'])
            .chars()
            .next_back()
            .is_none_or(|c| c == '\n' || c == '\r');
        let behind = self.rest().strip_prefix('-').unwrap_or_default();
        is_first
            && (behind.is_empty() || behind.starts_with([' ', '\t', '\n', '\r', '"', '{', '[']))
    }

    /// A number behind a minus or a dash that is none of JSON's.
    pub fn minus(&mut self, sign: char) -> Result<(), Stop> {
        let digits = self.rest().strip_prefix(sign).unwrap_or_default();
        let end = digits.find(|c: char| !c.is_ascii_alphanumeric() && c != '.');
        let digits = digits
            .get(..end.unwrap_or(digits.len()))
            .unwrap_or_default();
        let meant = format!("-{digits}");
        if !number::is_json(&meant) || !matches!(self.last, Last::Colon | Last::Open | Last::Comma)
        {
            return Err(self.stray(sign));
        }
        self.before_value(false)?;
        let range = self.at..self.at + sign.len_utf8() + digits.len();
        self.write(range.clone(), &meant);
        let mend = Some((range.clone(), meant.clone()));
        self.slip(
            SlipKind::Number(format!("{sign}{digits}"), Some(meant)),
            range.start,
            mend,
        );
        self.at = range.end;
        self.ends(Last::Value);
        Ok(())
    }

    pub fn word(&mut self) -> Result<(), Stop> {
        let word = self.bare();
        let is_known = matches!(word, "true" | "false" | "null");
        let meant = other_language(word);
        let is_other = meant.is_some() || is_no_number(word) || is_nothing(word);
        if self.is_key_here(word) || !(is_known || is_other) {
            return Err(self.unquoted(word));
        }
        let range = self.at..self.at + word.len();
        self.before_value(false)?;
        if is_other {
            let stand_in = meant.or_else(|| is_nothing(word).then_some("null"));
            // A word that is longer than what was written finds no room; it is read as a number then.
            let readable = stand_in.filter(|meant| meant.len() <= word.len());
            self.write(range.clone(), readable.unwrap_or("0"));
            let mend = meant.map(|meant| (range.clone(), meant.to_owned()));
            self.slip(SlipKind::Word(word.to_owned(), meant), range.start, mend);
        }
        self.at = range.end;
        self.ends(Last::Value);
        Ok(())
    }

    /// Whether a word stands where a key belongs, before a colon.
    fn is_key_here(&self, word: &str) -> bool {
        let behind = self.rest().get(word.len()..).unwrap_or_default();
        behind.trim_start().starts_with(':') && !matches!(self.last, Last::Colon | Last::Key)
    }

    fn unquoted(&self, word: &str) -> Stop {
        let range = self.at..self.at + word.len();
        let shown: String = word.chars().take(40).collect();
        if word.len() > 1 && word.chars().all(|c| c == '.') {
            return left_out(self.at, word);
        }
        if self.open.is_empty() && self.is_key_here(word) {
            return yaml(self.at);
        }
        let quoted = format!("\"{shown}\"");
        if self.is_key_here(word) {
            let stop = Stop::new(
                self.at,
                format!("the key ‘{shown}’ stands without quotes"),
                format!("write {quoted}"),
            );
            let is_place_of_key = matches!(self.last, Last::Open | Last::Comma);
            return if is_place_of_key {
                stop.mend(range, format!("\"{word}\""))
            } else {
                stop
            };
        }
        if let Some(begin) = self.open_text(&shown) {
            return begin;
        }
        if self.last != Last::Value && self.loses_quote() {
            return Stop::new(
                self.at,
                format!("a quote is missing before ‘{shown}’"),
                "write \" before it",
            );
        }
        if self.last == Last::Value {
            return Stop::new(
                self.at,
                format!("‘{shown}’ stands right behind another text or value"),
                "write a comma between two members; a quote that belongs to a text is written \\\"",
            );
        }
        let help = match word {
            "yes" | "on" => "write true".to_owned(),
            "no" | "off" => "write false".to_owned(),
            "+" => "a number has no plus before it".to_owned(),
            "-" => "write the sign right before its number".to_owned(),
            _ => format!("a text stands in double quotes: {quoted}"),
        };
        Stop::new(self.at, format!("‘{shown}’ stands without quotes"), help)
    }

    /// Whether a text begins at this place that lost its first quote: its last one stands on the same line.
    fn loses_quote(&self) -> bool {
        let line = self.rest().lines().next().unwrap_or_default();
        let Some((text, behind)) = line.split_once('"') else {
            return false;
        };
        let behind = behind.trim_start();
        let ends = behind.is_empty() || behind.starts_with([',', ':', '}', ']']);
        ends && !text.contains([':', '{', '[', '}', ']'])
    }

    /// What there is to say where a text seems to run on into another one, since it lost the quote that ends it.
    fn open_text(&self, word: &str) -> Option<Stop> {
        let text = self.last_text()?;
        let is_open = text.trim_end().ends_with([',', ':', '{', '[', '}', ']']);
        is_open.then(|| {
            let begin = self.at - text.len() - 2;
            Stop::new(
                begin,
                format!("this text is not closed: it runs on to the quote before ‘{word}’"),
                "write \" where the text ends",
            )
        })
    }
}
