//! The forms of the messages, as `docs/embed.md` describes them. Pure.

use matrix_engine::{Limits, Recommendation, Rules, Verdict};
use serde::Serialize;

/// The one key of every message; what stands under it is for us.
pub const NAME: &str = "decision-matrix";
/// The version of the forms.
const VERSION: u32 = 1;

/// What this page tells.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Outgoing<'a> {
    /// The page runs.
    Ready,
    /// Answers and result, which belong together.
    Change(&'a Change),
    /// How tall the content is, in pixels.
    Resize {
        /// Whole pixels.
        height: u32,
    },
    /// The page cannot run.
    Error {
        /// Why.
        message: &'a str,
    },
}

/// Answers and their result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The id of the rules.
    pub rules: String,
    /// Their version.
    pub version: String,
    /// The answers as text.
    pub answers: String,
    /// The ids of the leading options.
    pub winner: Vec<String>,
    /// How sure that is, in one word.
    pub state: &'static str,
}

impl Change {
    /// The message about answers, given as text, and their result.
    #[must_use]
    pub fn new(rules: &Rules, answers: String, result: &Recommendation, verdict: Verdict) -> Self {
        let file = rules.file();
        let winner = result.leaders.iter();
        Self {
            rules: file.id.to_string(),
            version: file.version.clone(),
            answers,
            winner: winner
                .map(|leader| rules.option(*leader).id.to_string())
                .collect(),
            state: verdict.as_str(),
        }
    }
}

/// A whole message.
#[derive(Serialize)]
pub struct Envelope<'a> {
    #[serde(rename = "decision-matrix")]
    message: Versioned<'a>,
}

#[derive(Serialize)]
struct Versioned<'a> {
    v: u32,
    #[serde(flatten)]
    content: Outgoing<'a>,
}

impl<'a> From<Outgoing<'a>> for Envelope<'a> {
    fn from(content: Outgoing<'a>) -> Self {
        let message = Versioned {
            v: VERSION,
            content,
        };
        Self { message }
    }
}

/// What the page around wants.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Configure {
    /// The theme.
    pub theme: Option<Theme>,
    /// Whether its background is to shine through.
    pub embed: Option<Ground>,
    /// The answers as text, in place of those that are here.
    pub answers: Option<String>,
}

/// The theme of the page around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the content stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A ground of its own.
    Own,
    /// The ground of the page around.
    Around,
}

impl Theme {
    fn find(name: &str) -> Option<Self> {
        [Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.as_str() == name)
    }

    /// The theme as the style sheets know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Ground {
    fn find(name: &str) -> Option<Self> {
        [Self::Own, Self::Around]
            .into_iter()
            .find(|ground| ground.as_str() == name)
    }

    /// The ground as the style sheets know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "",
            Self::Around => "seamless",
        }
    }
}

/// What stands under [`NAME`] in a message, from anybody.
pub trait Members {
    /// A member that is text.
    fn text(&self, name: &str) -> Option<String>;

    /// A member that is a number.
    fn number(&self, name: &str) -> Option<f64>;
}

impl Configure {
    /// Reads a message. None when it is another one or one of another version. What is not as described counts as not
    /// said, and does not keep the rest from counting.
    #[must_use]
    pub fn read(message: &impl Members) -> Option<Self> {
        let is_ours = message.number("v") == Some(f64::from(VERSION));
        if !is_ours || message.text("type")? != "configure" {
            return None;
        }
        // Answers name a part of what stands in a rule file, so they are never longer than the largest.
        let longest = Limits::default().file_bytes;
        let named = |name: &str| message.text(name);
        Some(Self {
            theme: named("theme").and_then(|theme| Theme::find(&theme)),
            embed: named("embed").and_then(|ground| Ground::find(&ground)),
            answers: named("answers").filter(|text| text.len() <= longest),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    impl Members for Value {
        fn text(&self, name: &str) -> Option<String> {
            self.get(name)?.as_str().map(str::to_owned)
        }

        fn number(&self, name: &str) -> Option<f64> {
            self.get(name)?.as_f64()
        }
    }

    fn told(message: Outgoing) -> String {
        serde_json::to_string(&Envelope::from(message)).unwrap()
    }

    fn wanted(text: &str) -> Option<Configure> {
        let message: Value = serde_json::from_str(text).unwrap_or_default();
        Configure::read(&message)
    }

    #[test]
    fn what_is_told_has_the_form_that_is_documented() {
        assert_eq!(
            told(Outgoing::Ready),
            r#"{"decision-matrix":{"v":1,"type":"ready"}}"#
        );
        assert_eq!(
            told(Outgoing::Resize { height: 640 }),
            r#"{"decision-matrix":{"v":1,"type":"resize","height":640}}"#
        );
        assert_eq!(
            told(Outgoing::Error {
                message: "No “rules”."
            }),
            r#"{"decision-matrix":{"v":1,"type":"error","message":"No “rules”."}}"#
        );
        let change = Change {
            rules: "trees".to_owned(),
            version: "1".to_owned(),
            answers: "shade=yes!".to_owned(),
            winner: vec!["alder".to_owned(), "birch".to_owned()],
            state: "tie",
        };
        assert_eq!(
            told(Outgoing::Change(&change)),
            r#"{"decision-matrix":{"v":1,"type":"change","rules":"trees","version":"1","answers":"shade=yes!","winner":["alder","birch"],"state":"tie"}}"#
        );
    }

    #[test]
    fn what_is_wanted_is_read() {
        let text =
            r#"{"v":1,"type":"configure","theme":"dark","embed":"","answers":"a=b","more":[1]}"#;
        let configure = Configure {
            theme: Some(Theme::Dark),
            embed: Some(Ground::Own),
            answers: Some("a=b".to_owned()),
        };
        assert_eq!(wanted(text), Some(configure));
        assert_eq!(
            wanted(r#"{"v":1,"type":"configure"}"#),
            Some(Configure::default())
        );
    }

    #[test]
    fn what_is_not_as_described_is_left_out_and_the_rest_counts() {
        let text = r#"{"v":1,"type":"configure","theme":{"dark":1},"embed":7,"answers":"a=b"}"#;
        let configure = wanted(text).unwrap_or_default();
        assert_eq!((configure.theme, configure.embed), (None, None));
        assert_eq!(configure.answers.as_deref(), Some("a=b"));
        let long = "a".repeat(Limits::default().file_bytes + 1);
        let text = format!(r#"{{"v":1,"type":"configure","theme":"light","answers":"{long}"}}"#);
        let configure = wanted(&text).unwrap_or_default();
        assert_eq!(
            (configure.theme, configure.answers),
            (Some(Theme::Light), None)
        );
    }

    #[test]
    fn other_messages_are_none() {
        for text in [
            "",
            "null",
            "7",
            "{}",
            r#"{"v":2,"type":"configure"}"#,
            r#"{"v":"1","type":"configure"}"#,
            r#"{"v":1,"type":"ready"}"#,
            r#"{"v":1}"#,
        ] {
            assert_eq!(wanted(text), None, "{text}");
        }
    }
}
