//! The forms of the messages, as `docs/embed.md` describes them. Pure.

use crate::steps::Layout;
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
        /// From where to where one answers in one column, with the result out of sight: the page around keeps a line
        /// with it in view there. None where the result stands beside.
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<[u32; 2]>,
    },
    /// Something is to be seen, because the visitor has asked for it or has moved the focus there.
    Scroll {
        /// How far below the upper end it begins, in whole pixels.
        top: u32,
        /// Where what has the focus ends: it is in view, unless the page around covers it.
        #[serde(skip_serializing_if = "Option::is_none")]
        bottom: Option<u32>,
    },
    /// The page cannot run.
    Error {
        /// Why.
        message: &'a str,
    },
}

/// Answers and their result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The id of the rules.
    pub rules: String,
    /// Their version.
    pub version: String,
    /// The answers as text.
    pub answers: String,
    /// The ids of the leading options.
    pub winner: Vec<String>,
    /// Their names.
    pub names: Vec<String>,
    /// How sure that is, in one word.
    pub state: &'static str,
    /// Whether the visitor's own judgement is in it.
    pub own: bool,
    /// The fragment of the link to these answers, as a page by itself has it.
    pub link: String,
    /// The result in one sentence, as the visitor may see it.
    pub text: String,
    /// The answers in words, one by one.
    pub said: Vec<String>,
    /// What the page around has asked for last and what says nothing to these rules, with the reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

impl Change {
    /// The message about a result, without the answers and what is said of them.
    #[must_use]
    pub fn new(rules: &Rules, result: &Recommendation, verdict: Verdict) -> Self {
        let file = rules.file();
        let leaders = result.leaders.iter().map(|leader| rules.option(*leader));
        Self {
            rules: file.id.to_string(),
            version: file.version.clone(),
            winner: leaders
                .clone()
                .map(|leader| leader.id.to_string())
                .collect(),
            names: leaders.map(|leader| leader.name.clone()).collect(),
            state: verdict.as_str(),
            ..Self::default()
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
    /// How the questions are laid out.
    pub layout: Option<Layout>,
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

/// What the page around tells.
#[derive(Debug, PartialEq, Eq)]
pub enum Incoming {
    /// What it wants this one to be.
    Configure(Configure),
    /// The visitor wants to see the result.
    ShowResult,
}

impl Incoming {
    /// Reads a message. None when it is another one or one of another version.
    #[must_use]
    pub fn read(message: &impl Members) -> Option<Self> {
        if message.number("v") != Some(f64::from(VERSION)) {
            return None;
        }
        match message.text("type")?.as_str() {
            "configure" => Some(Self::Configure(Configure::read(message))),
            "scroll" if message.text("to")? == "result" => Some(Self::ShowResult),
            _ => None,
        }
    }
}

impl Configure {
    /// What is not as described counts as not said, and does not keep the rest from counting.
    fn read(message: &impl Members) -> Self {
        // Answers name a part of what stands in a rule file, so they are never longer than the largest.
        let longest = Limits::default().file_bytes;
        let named = |name: &str| message.text(name);
        Self {
            theme: named("theme").and_then(|theme| Theme::find(&theme)),
            embed: named("embed").and_then(|ground| Ground::find(&ground)),
            layout: named("layout").and_then(|layout| Layout::find(&layout)),
            answers: named("answers").filter(|text| text.len() <= longest),
        }
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

    fn read(text: &str) -> Option<Incoming> {
        let message: Value = serde_json::from_str(text).unwrap_or_default();
        Incoming::read(&message)
    }

    fn wanted(text: &str) -> Option<Configure> {
        match read(text)? {
            Incoming::Configure(configure) => Some(configure),
            Incoming::ShowResult => None,
        }
    }

    #[test]
    fn what_is_told_has_the_form_that_is_documented() {
        assert_eq!(
            told(Outgoing::Ready),
            r#"{"decision-matrix":{"v":1,"type":"ready"}}"#
        );
        assert_eq!(
            told(Outgoing::Resize {
                height: 640,
                line: None
            }),
            r#"{"decision-matrix":{"v":1,"type":"resize","height":640}}"#
        );
        assert_eq!(
            told(Outgoing::Resize {
                height: 640,
                line: Some([40, 500])
            }),
            r#"{"decision-matrix":{"v":1,"type":"resize","height":640,"line":[40,500]}}"#
        );
        assert_eq!(
            told(Outgoing::Scroll {
                top: 500,
                bottom: None
            }),
            r#"{"decision-matrix":{"v":1,"type":"scroll","top":500}}"#
        );
        assert_eq!(
            told(Outgoing::Scroll {
                top: 500,
                bottom: Some(530)
            }),
            r#"{"decision-matrix":{"v":1,"type":"scroll","top":500,"bottom":530}}"#
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
            names: vec!["Alder".to_owned(), "Birch".to_owned()],
            state: "tie",
            own: false,
            link: "v=1&shade=yes!".to_owned(),
            text: "Recommended: Alder and Birch, a tie.".to_owned(),
            said: vec!["Shade: Yes, a must".to_owned()],
            unknown: Vec::new(),
        };
        assert_eq!(
            told(Outgoing::Change(&change)),
            r#"{"decision-matrix":{"v":1,"type":"change","rules":"trees","version":"1","answers":"shade=yes!","winner":["alder","birch"],"names":["Alder","Birch"],"state":"tie","own":false,"link":"v=1&shade=yes!","text":"Recommended: Alder and Birch, a tie.","said":["Shade: Yes, a must"]}}"#
        );
        let unknown = Change {
            unknown: vec!["sun=yes (no such question)".to_owned()],
            ..change
        };
        let text = told(Outgoing::Change(&unknown));
        assert!(
            text.ends_with(r#","unknown":["sun=yes (no such question)"]}}"#),
            "{text}"
        );
    }

    #[test]
    fn what_is_wanted_is_read() {
        let text = r#"{"v":1,"type":"configure","theme":"dark","embed":"","layout":"steps","answers":"a=b","more":[1]}"#;
        let configure = Configure {
            theme: Some(Theme::Dark),
            embed: Some(Ground::Own),
            layout: Some(Layout::Steps),
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
        let text = r#"{"v":1,"type":"configure","theme":{"dark":1},"embed":7,"layout":"wizard","answers":"a=b"}"#;
        let configure = wanted(text).unwrap_or_default();
        let Configure {
            theme,
            embed,
            layout,
            ..
        } = configure;
        assert_eq!((theme, embed, layout), (None, None, None));
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
    fn the_result_can_be_asked_for_and_nothing_else() {
        assert_eq!(
            read(r#"{"v":1,"type":"scroll","to":"result"}"#),
            Some(Incoming::ShowResult)
        );
        for text in [
            r#"{"v":1,"type":"scroll","to":"answers"}"#,
            r#"{"v":1,"type":"scroll","top":7}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
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
            assert_eq!(read(text), None, "{text}");
        }
    }
}
