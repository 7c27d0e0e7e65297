//! The comparison for scripts. The names of its members are relied on by others: they may gain company,
//! they do not change.

use super::{Compared, sentences};
use crate::searched;
use matrix_engine::{Broken, End, IdChanges, OptionIx, Rules, write_answers};
use serde_json::{Value, json};
use std::path::Path;

/// The comparison as one document.
pub fn diff(compared: &Compared<'_>) -> Value {
    let Compared {
        before,
        after,
        impact,
        broken,
    } = compared;
    let edit = &impact.edit;
    let mut rules = names(&edit.rules.ids);
    rules["changed"] = json!(edit.rules.changed);
    let pairs = impact.pairs.iter().map(|pair| {
        json!({
            "before": end(&before.1, &pair.before),
            "after": end(&after.1, &pair.after),
            "share": pair.share,
            "example": {
                "before": write_answers(&before.1, &pair.example.0),
                "after": write_answers(&after.1, &pair.example.1),
            },
        })
    });
    json!({
        "before": file(before),
        "after": file(after),
        "edit": {
            "questions": names(&edit.questions),
            "values": names(&edit.values),
            "options": names(&edit.options),
            "rules": rules,
        },
        "looked": searched::as_json(impact.searched),
        "questions": impact.questions,
        "shares": impact.shifts.iter().map(|shift| json!({
            "option": shift.after.map(|option| after.1.option(option).id.as_str()),
            "was": shift.before.iter()
                .map(|option| before.1.option(*option).id.as_str())
                .collect::<Vec<_>>(),
            "before": (!shift.before.is_empty()).then_some(shift.shares.0),
            "after": shift.after.map(|_| shift.shares.1),
        })).collect::<Vec<_>>(),
        "nothing_separates": { "before": impact.undifferentiated.0, "after": impact.undifferentiated.1 },
        "nobody": { "before": impact.nobody.0, "after": impact.nobody.1 },
        "broken": broken.iter().map(broken_promise).collect::<Vec<_>>(),
        "musts": impact.musts.iter().map(|must| json!({
            "rule": must.rule, "option": must.option, "rules_out": must.now,
        })).collect::<Vec<_>>(),
        "differs": impact.differs,
        "pairs": pairs.collect::<Vec<_>>(),
    })
}

/// A broken promise: its kind, what it is about, and the sentence for people.
fn broken_promise(broken: &Broken) -> Value {
    let about = match broken {
        Broken::SetId { before, after } | Broken::Version { before, after } => {
            json!({ "before": before, "after": after })
        }
        Broken::NothingShared => json!({}),
        Broken::Gone { what, id } => json!({ "what": what.as_str(), "id": id }),
        Broken::TestLost { name } => json!({ "test": name }),
    };
    let mut value = json!({ "kind": broken.kind(), "message": sentences::broken(broken) });
    if let (Value::Object(members), Value::Object(about)) = (&mut value, about) {
        members.extend(about);
    }
    value
}

fn file((path, rules): &(&Path, Rules)) -> Value {
    json!({
        "file": path.display().to_string(),
        "id": rules.file().id.as_str(),
        "version": rules.file().version,
    })
}

fn names(names: &IdChanges) -> Value {
    let moved = names.moved.iter();
    let moved: Vec<Value> = moved
        .map(|(from, to)| json!({ "from": from, "to": to }))
        .collect();
    json!({ "added": names.added, "removed": names.removed, "moved": moved })
}

/// Who leads, and why nobody does where that is so.
fn end(rules: &Rules, end: &End) -> Value {
    let ids = |options: &[OptionIx]| -> Vec<String> {
        let options = options.iter();
        options
            .map(|option| rules.option(*option).id.text.clone())
            .collect()
    };
    match end {
        End::Undifferentiated => json!({ "winner": [], "state": "nothing-separates" }),
        End::Nobody => json!({ "winner": [], "state": "everything-ruled-out" }),
        End::Leaders(options) if options.len() > 1 => {
            json!({ "winner": ids(options), "state": "tie" })
        }
        End::Leaders(options) => json!({ "winner": ids(options), "state": "one" }),
    }
}
