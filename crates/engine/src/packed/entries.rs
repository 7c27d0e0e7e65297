//! The entries of a rule file that travel, each with its keys in their one order.

use super::cursor::Cursor;
use super::values::{Members, Packed, required, write_member};
use crate::model::{
    Component, Group, Kind, Layer, OptionDef, Preset, Question, RuleDef, RuleFile, Source, Value,
    Words, yes_and_no,
};

macro_rules! members {
    ($type:ident { $($field:ident: $key:literal,)+ }) => {
        impl Members for $type {
            fn write_members(&self, out: &mut String) {
                $(write_member(out, $key, &self.$field);)+
            }

            fn read_members(from: &mut Cursor<'_>) -> Option<Self> {
                let mut entry = Self::default();
                $(if from.key($key) {
                    entry.$field = Packed::read(from)?;
                })+
                Some(entry)
            }
        }
    };
}

members!(RuleFile {
    id: "id",
    version: "version",
    title: "title",
    summary: "summary",
    close: "close",
    words: "words",
    sources: "sources",
    groups: "groups",
    questions: "questions",
    layers: "layers",
    components: "components",
    options: "options",
    rules: "rules",
    presets: "presets",
    moved: "moved",
});
members!(Words {
    result: "result",
    stack: "stack",
});
members!(Source {
    id: "id",
    title: "title",
    url: "url",
    checked: "checked",
    until: "until",
});
members!(Group {
    id: "id",
    title: "title",
});
members!(Value {
    id: "id",
    label: "label",
});
members!(Layer {
    id: "id",
    title: "title",
});
members!(Component {
    id: "id",
    name: "name",
    layer: "layer",
    url: "url",
});
members!(OptionDef {
    id: "id",
    name: "name",
    summary: "summary",
    stack: "stack",
});
members!(RuleDef {
    id: "id",
    when: "if",
    points: "points",
    veto: "veto",
    add: "add",
    drop: "drop",
    warn: "warn",
    only_for: "for",
    because: "because",
    sources: "sources",
});

/// Not by the macro, since the answers are two members of the preset.
impl Members for Preset {
    fn write_members(&self, out: &mut String) {
        write_member(out, "id", &self.id);
        write_member(out, "title", &self.title);
        write_member(out, "group", &self.group);
        write_member(out, "answers", &self.answers.given);
        write_member(out, "importance", &self.answers.importance);
    }

    fn read_members(from: &mut Cursor<'_>) -> Option<Self> {
        let mut preset = Self {
            id: required(from, "id")?,
            title: required(from, "title")?,
            ..Self::default()
        };
        if from.key("group") {
            preset.group = Packed::read(from)?;
        }
        preset.answers.given = required(from, "answers")?;
        if from.key("importance") {
            preset.answers.importance = Packed::read(from)?;
        }
        Some(preset)
    }
}

/// Not by the macro, since the values of a toggle are not written.
impl Members for Question {
    fn write_members(&self, out: &mut String) {
        write_member(out, "id", &self.id);
        write_member(out, "group", &self.group);
        write_member(out, "kind", &self.kind);
        write_member(out, "ask", &self.ask);
        write_member(out, "short", &self.short);
        write_member(out, "help", &self.help);
        if self.kind != Kind::Toggle {
            write_member(out, "values", &self.values);
        }
    }

    fn read_members(from: &mut Cursor<'_>) -> Option<Self> {
        let mut question = Self {
            id: required(from, "id")?,
            group: required(from, "group")?,
            kind: required(from, "kind")?,
            ask: required(from, "ask")?,
            ..Self::default()
        };
        if from.key("short") {
            question.short = Packed::read(from)?;
        }
        if from.key("help") {
            question.help = Packed::read(from)?;
        }
        question.values = if question.kind == Kind::Toggle {
            yes_and_no()
        } else {
            required(from, "values")?
        };
        Some(question)
    }
}
