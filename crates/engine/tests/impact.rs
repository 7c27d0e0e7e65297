//! What an edit of the rules changes: against brute force on random edits of random small files, and on
//! edits whose effect a person can work out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[path = "impact/brute.rs"]
mod brute;
#[path = "oracle/files.rs"]
#[allow(dead_code, reason = "only the files are needed here")]
mod files;
#[path = "oracle/mod.rs"]
#[allow(dead_code, reason = "only the types of answers are needed here")]
mod oracle;

use files::{config, plan, rules};
use matrix_engine::{
    Broken, Edit, EditedRules, End, IdChanges, Impact, OptionIx, Rules, Searched, broken_promises,
    evaluate, impact, load, write_answers,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const TINY: f64 = 1e-9;

fn end(rules: &Rules, end: &End) -> String {
    let ids = |options: &[OptionIx]| -> Vec<String> {
        let ids = options.iter();
        ids.map(|it| rules.option(*it).id.text.clone()).collect()
    };
    match end {
        End::Undifferentiated => "level".to_owned(),
        End::Nobody => "nobody".to_owned(),
        End::Leaders(options) => ids(options).join("+"),
    }
}

/// `before → after, share, example`.
fn comparable(before: &Rules, after: &Rules, found: &Impact) -> Vec<String> {
    let pairs = found.pairs.iter().map(|it| {
        let (was, is) = (end(before, &it.before), end(after, &it.after));
        let example = write_answers(after, &it.example.1);
        format!("{was} → {is}, {:.3}, {example}", it.share)
    });
    pairs.collect()
}

/// One edit of a file by numbers; whatever the numbers are, they mean something in every file.
fn edited(file: &Value, (what, at, how): (usize, usize, i32)) -> Value {
    let mut file = file.clone();
    let pick = |list: &Value| at % list.as_array().unwrap().len();
    let move_to = |file: &mut Value, from: String, to: Value| {
        if !file["moved"].is_object() {
            file["moved"] = json!({});
        }
        file["moved"][from] = to;
    };
    match what {
        // Other points.
        0 => {
            let rule = pick(&file["rules"]);
            let option = file["options"][pick(&file["options"])]["id"].clone();
            file["rules"][rule]["points"][option.as_str().unwrap()] = json!(how);
        }
        // A rule less.
        1 if file["rules"].as_array().unwrap().len() > 1 => {
            let rule = pick(&file["rules"]);
            file["rules"].as_array_mut().unwrap().remove(rule);
        }
        // An option more.
        2 => {
            let rule = pick(&file["rules"]);
            file["rules"][rule]["points"]["newcomer"] = json!(how);
            let list = file["options"].as_array_mut().unwrap();
            list.push(json!({ "id": "newcomer", "name": "N", "summary": "N" }));
        }
        // A question more, which nothing asks about.
        3 => file["questions"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "new", "group": "all", "kind": "toggle", "ask": "New?" })),
        // Another name for an option, or a question.
        4 | 5 => {
            let list = if what == 4 { "options" } else { "questions" };
            let id = file[list][pick(&file[list])]["id"]
                .as_str()
                .unwrap()
                .to_owned();
            let text = file.to_string();
            let text = text.replace(&format!("\"{id}\""), "\"another\"");
            let text = text.replace(&format!("\"{id}="), "\"another=");
            file = serde_json::from_str(&text).unwrap();
            move_to(&mut file, id, json!("another"));
        }
        // A value more.
        _ => {
            let question = pick(&file["questions"]);
            if let Some(values) = file["questions"][question]["values"].as_array_mut() {
                values.push(json!({ "id": "extra", "label": "Extra" }));
            }
        }
    }
    file
}

fn check(before: &Value, after: &Value) {
    let (old, new) = (rules(&before.to_string()), rules(&after.to_string()));
    let found = impact(&old, &new);
    let brute = brute::differences(before, after);
    assert_eq!(
        found.searched.complete(),
        brute.complete,
        "{before}\n{after}"
    );
    assert!(
        (found.differs - brute.differs).abs() < TINY,
        "{before}\n{after}"
    );
    let mut pairs = brute.pairs;
    for it in &found.pairs {
        let ends = (end(&old, &it.before), end(&new, &it.after));
        let (share, answers) = pairs.remove(&ends).unwrap_or_else(|| panic!("{ends:?}"));
        assert!((it.share - share).abs() < TINY, "{before}\n{after}");
        assert_eq!(it.example.0.count(), answers, "the smallest example");
        let leaders = |rules: &Rules, answers| {
            let ids = evaluate(rules, answers).leaders.into_iter();
            ids.map(|it| rules.option(it).id.text.clone())
                .collect::<Vec<_>>()
                .join("+")
        };
        let said = |end: String| {
            if end == "level" || end == "nobody" {
                String::new()
            } else {
                end
            }
        };
        assert_eq!(leaders(&old, &it.example.0), said(ends.0));
        assert_eq!(leaders(&new, &it.example.1), said(ends.1));
    }
    assert!(pairs.is_empty(), "{pairs:?}\n{before}\n{after}");
    assert!(
        found
            .pairs
            .is_sorted_by(|one, next| one.share >= next.share)
    );
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn random_edits_change_what_brute_force_says(
        plan in plan(2),
        edits in prop::collection::vec((0..7_usize, 0..20_usize, -5..=5_i32), 1..4),
    ) {
        let before: Value = serde_json::from_str(&plan.text()).unwrap();
        prop_assume!(brute::sets(&before) <= 1_500);
        let mut after = before.clone();
        for edit in edits {
            let next = edited(&after, edit);
            // Two edits may not go together, such as two new options of one name.
            if load(&next.to_string()).rules.is_some() {
                after = next;
            }
        }
        check(&before, &after);
        check(&before, &before);
    }

    #[test]
    fn the_order_of_the_files_decides_nothing(plan in plan(2), edit in (0..7_usize, 0..20_usize, -5..=5_i32), seed in any::<u64>()) {
        let before: Value = serde_json::from_str(&plan.text()).unwrap();
        prop_assume!(brute::sets(&before) <= 5_000);
        let after = edited(&before, edit);
        prop_assume!(load(&after.to_string()).rules.is_some());
        let straight = (rules(&before.to_string()), rules(&after.to_string()));
        let shuffled = rules(&plan.shuffled(seed));
        let one = impact(&straight.0, &straight.1);
        let two = impact(&shuffled, &straight.1);
        prop_assert_eq!(comparable(&straight.0, &straight.1, &one), comparable(&shuffled, &straight.1, &two));
        prop_assert_eq!(one.edit, two.edit);
    }
}

/// Two toggles and a question with three values.
fn small() -> Value {
    let toggle = |id: &str| json!({ "id": id, "group": "all", "kind": "toggle", "ask": id });
    let option = |id: &str| json!({ "id": id, "name": id, "summary": id });
    json!({
        "format": 1, "id": "small", "version": "1", "title": "Small",
        "groups": [{ "id": "all", "title": "All" }],
        "questions": [
            toggle("admin"), toggle("fast"),
            { "id": "data", "group": "all", "kind": "one", "ask": "data", "values": [
                { "id": "tables", "label": "T" }, { "id": "files", "label": "F" }, { "id": "spiky", "label": "S" },
            ] },
        ],
        "options": [option("django"), option("flask"), option("go")],
        "rules": [
            { "id": "admin", "if": "admin", "points": { "django": 3 }, "because": "B." },
            { "id": "fast", "if": "fast", "points": { "go": 2 }, "because": "B." },
            { "id": "tables", "if": "data=tables", "points": { "flask": 1 }, "because": "B." },
            { "id": "spiky", "if": "data=spiky", "veto": ["go"], "because": "B." },
        ],
    })
}

fn compare(before: &Value, after: &Value) -> (Vec<String>, Impact) {
    let (old, new) = (rules(&before.to_string()), rules(&after.to_string()));
    let found = impact(&old, &new);
    check(before, after);
    (comparable(&old, &new, &found), found)
}

#[test]
fn a_file_is_the_same_as_itself() {
    let (pairs, found) = compare(&small(), &small());
    assert!(pairs.is_empty() && found.edit.is_empty());
    assert_eq!((found.differs, found.questions), (0.0, 3));
    let (sets, complete) = (3 * 3 * 4, 2 * 2 * 3);
    assert_eq!(found.searched, Searched::Every { sets, complete });
    let large = load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap();
    let found = impact(&large, &large);
    assert!(found.pairs.is_empty() && found.edit.is_empty());
    assert!(matches!(found.searched, Searched::Sample { .. }));
}

#[test]
fn other_points_are_found_with_the_fewest_answers_that_show_them() {
    let mut after = small();
    after["rules"][1]["points"]["go"] = json!(3);
    after["rules"][0]["because"] = json!("Other words decide nothing.");
    // Neither does it whether one condition stands alone or in a list.
    after["rules"][2]["if"] = json!({ "all": ["data=tables", { "any": ["data=tables"] }] });
    let (pairs, found) = compare(&small(), &after);
    // With an admin and speed; without the veto.
    assert_eq!(pairs, ["django → django+go, 0.167, admin=yes,fast=yes"]);
    assert!((found.differs - 2.0 / 12.0).abs() < TINY);
    assert_eq!(found.edit.rules.changed, ["fast"]);
    let rest = Edit {
        rules: EditedRules::default(),
        ..found.edit
    };
    assert!(rest.is_empty());
}

/// More options than fit side by side at once, and many more.
#[test]
fn any_number_of_options_is_compared_alike() {
    for options in [17, 33, 100] {
        let mut before = small();
        for at in 3..options {
            let id = format!("o{at:02}");
            before["options"]
                .as_array_mut()
                .unwrap()
                .push(json!({ "id": id, "name": id, "summary": id }));
        }
        let last = format!("o{:02}", options - 1);
        before["rules"].as_array_mut().unwrap().push(
            json!({ "id": "last", "if": "fast=no", "points": { last.as_str(): 4 }, "because": "B." }),
        );
        let mut after = before.clone();
        after["rules"][4]["points"] = json!({ last.as_str(): 3, "o10": 3 });
        after["rules"][1]["points"]["go"] = json!(3);
        let (pairs, found) = compare(&before, &after);
        assert!(pairs.len() >= 2, "{pairs:?}");
        let sum = |side: fn(&(f64, f64)) -> f64| {
            let options: f64 = found.shifts.iter().map(|it| side(&it.shares)).sum();
            options + side(&found.undifferentiated) + side(&found.nobody)
        };
        assert!((sum(|it| it.0) - 1.0).abs() < TINY && (sum(|it| it.1) - 1.0).abs() < TINY);
    }
}

#[test]
fn names_that_moved_are_followed_and_are_no_difference() {
    let text = small().to_string();
    let text = text
        .replace("\"admin\"", "\"back-office\"")
        .replace("\"go\"", "\"golang\"")
        .replace("\"spiky\"", "\"bursts\"")
        .replace("data=spiky", "data=bursts");
    let mut after: Value = serde_json::from_str(&text).unwrap();
    // The id of a rule moves with nothing.
    after["rules"][0]["id"] = json!("admin");
    after["rules"][3]["id"] = json!("spiky");
    let unknown = compare_names(&small(), &after);
    assert_eq!(unknown.questions.removed, ["admin"]);
    assert_eq!(unknown.questions.added, ["back-office"]);
    assert_eq!(unknown.values.removed, ["data=spiky"]);
    assert_eq!(unknown.values.added, ["data=bursts"]);
    assert_eq!(
        (unknown.options.removed, unknown.options.added),
        (vec!["go".to_owned()], vec!["golang".to_owned()])
    );
    assert_eq!(unknown.rules.changed, ["admin", "fast", "spiky"]);

    after["moved"] = json!({ "admin": "back-office", "go": "golang", "data=spiky": "data=bursts" });
    let (pairs, found) = compare(&small(), &after);
    assert!(pairs.is_empty(), "{pairs:?}");
    assert_eq!(found.questions, 3);
    let moved = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
    assert_eq!(found.edit.questions.moved, moved("admin", "back-office"));
    assert_eq!(found.edit.values.moved, moved("data=spiky", "data=bursts"));
    assert_eq!(found.edit.options.moved, moved("go", "golang"));
    assert_eq!(found.edit.rules, EditedRules::default());
}

/// Rules are compared by what they do, under whichever id, and no must rules out anybody else than before.
#[test]
fn rules_that_moved_are_followed_as_links_follow_them() {
    let mut before = small();
    before["rules"][1]["id"] = json!("quick");
    before["rules"][1]["points"]["flask"] = json!(-2);
    before["rules"][2]["points"]["go"] = json!(-3);
    let gone = |after: &Value| -> Vec<String> {
        let (old, new) = (rules(&before.to_string()), rules(&after.to_string()));
        let broken = broken_promises(&old, &new, &impact(&old, &new)).into_iter();
        let gone = broken.filter_map(|it| match it {
            Broken::Gone { what, id } => Some(format!("{} {id}", what.as_str())),
            _ => None,
        });
        gone.collect()
    };
    let mut after = before.clone();
    after["rules"][1]["id"] = json!("speed");
    after["rules"][2]["id"] = json!("relational");
    after["moved"] = json!({ "quick": "speed", "tables": "relational" });
    let (pairs, found) = compare(&before, &after);
    assert!(pairs.is_empty() && found.musts.is_empty(), "{found:?}");
    let moved = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let expected = EditedRules {
        ids: IdChanges {
            moved: vec![moved("quick", "speed"), moved("tables", "relational")],
            ..IdChanges::default()
        },
        changed: Vec::new(),
    };
    assert_eq!(found.edit.rules, expected);
    assert!(gone(&after).is_empty());

    // With another id and other points it is changed, under the id that it has now.
    after["rules"][2]["points"]["go"] = json!(-1);
    let (_, found) = compare(&before, &after);
    assert_eq!(found.edit.rules.changed, ["relational"]);
    assert_eq!(musts(&found), ["relational go false"]);

    // Without a word in the table it is another rule.
    after["moved"] = json!({ "tables": "relational" });
    let (_, found) = compare(&before, &after);
    let ids = &found.edit.rules.ids;
    assert_eq!(
        (ids.added.join(","), ids.removed.join(",")),
        ("speed".into(), "quick".into())
    );
    assert_eq!(
        musts(&found),
        [
            "quick flask false",
            "relational go false",
            "speed flask true"
        ]
    );
    assert_eq!(gone(&after), ["rule quick"]);
}

fn musts(found: &Impact) -> Vec<String> {
    let musts = found.musts.iter();
    let musts = musts.map(|it| format!("{} {} {}", it.rule, it.option, it.now));
    musts.collect()
}

/// `moved` takes no name that a question still has, so a rule of that name goes away without a word.
#[test]
fn a_rule_that_moved_cannot_name_breaks_no_promise() {
    let mut after = small();
    after["rules"].as_array_mut().unwrap().remove(1);
    let (old, new) = (rules(&small().to_string()), rules(&after.to_string()));
    let found = impact(&old, &new);
    assert_eq!(found.edit.rules.ids.removed, ["fast"]);
    let broken = broken_promises(&old, &new, &found);
    assert!(matches!(broken[..], [Broken::Version { .. }]), "{broken:?}");
}

/// Two rules that become one give their points once, which is a change also where they said the same.
#[test]
fn rules_that_became_one_are_a_change() {
    let mut before = small();
    let twice = before["rules"][0].clone();
    let list = before["rules"].as_array_mut().unwrap();
    list.push(twice);
    list[4]["id"] = json!("again");
    let mut after = small();
    after["moved"] = json!({ "again": "admin" });
    let (_, found) = compare(&before, &after);
    assert_eq!(
        found.edit.rules.ids.moved,
        [("again".to_owned(), "admin".to_owned())]
    );
    assert_eq!(found.edit.rules.changed, ["admin"]);
}

fn compare_names(before: &Value, after: &Value) -> Edit {
    impact(&rules(&before.to_string()), &rules(&after.to_string())).edit
}

#[test]
fn a_value_that_became_part_of_another_is_asked_as_that_one() {
    let mut after = small();
    after["questions"][2]["values"]
        .as_array_mut()
        .unwrap()
        .remove(2);
    after["rules"][3]["if"] = json!("data=files");
    after["moved"] = json!({ "data=spiky": "data=files" });
    let old = rules(&small().to_string());
    let new = rules(&after.to_string());
    let found = impact(&old, &new);
    let (sets, complete) = (3 * 3 * 4, 2 * 2 * 3);
    assert_eq!(found.searched, Searched::Every { sets, complete });
    // Only those who said files are told something else: go is out for them now. Who said spiky reads as
    // files, and is told what they were told before.
    assert_eq!(
        comparable(&old, &new, &found),
        [
            "level → django+flask, 0.083, data=files",
            "go → django+flask, 0.083, data=files,fast=yes",
        ]
    );
    // The rule says what it said.
    assert!(found.edit.rules.changed.is_empty());
    let moved = ("data=spiky".to_owned(), "data=files".to_owned());
    assert_eq!(found.edit.values.moved, [moved]);
}

#[test]
fn what_was_removed_or_merged_is_said_and_not_compared() {
    let mut after = small();
    after["questions"].as_array_mut().unwrap().remove(0);
    after["options"].as_array_mut().unwrap().remove(1);
    after["rules"].as_array_mut().unwrap().remove(0);
    after["rules"][1]["points"] = json!({ "django": 1 });
    after["moved"] = json!({ "admin": null, "flask": null });
    let (pairs, found) = compare(&small(), &after);
    assert_eq!(found.questions, 2);
    assert_eq!(found.edit.questions.removed, ["admin"]);
    assert_eq!(found.edit.options.removed, ["flask"]);
    assert_eq!(found.edit.rules.ids.removed, ["admin"]);
    assert_eq!(found.edit.rules.changed, ["tables"]);
    assert!(
        pairs.contains(&"flask → django, 0.167, data=tables".to_owned()),
        "{pairs:?}"
    );

    let mut after = small();
    after["questions"].as_array_mut().unwrap().remove(0);
    after["rules"][0]["if"] = json!("fast");
    after["moved"] = json!({ "admin": "fast" });
    let merged = impact(&rules(&small().to_string()), &rules(&after.to_string()));
    assert_eq!(
        merged.questions, 2,
        "fast is fast, and admin cannot be fast as well"
    );
    assert_eq!(
        merged.edit.questions.moved,
        [("admin".to_owned(), "fast".to_owned())]
    );
}

/// Four answers of ten each: one complete set in ten thousand fires the rule that was edited.
#[test]
fn where_a_sample_is_drawn_the_edited_rules_are_gone_after() {
    let values: Vec<Value> = (0..10)
        .map(|at| json!({ "id": format!("v{at}"), "label": "V" }))
        .collect();
    let questions: Vec<Value> = (0..12)
        .map(|at| json!({ "id": format!("q{at}"), "group": "all", "kind": "one", "ask": "Q", "values": values }))
        .collect();
    let mut before = small();
    before["questions"] = json!(questions);
    before["rules"] = json!([
        { "id": "usual", "if": { "not": "q0=v0" }, "points": { "go": 1 }, "because": "B." },
        { "id": "rare", "if": { "all": ["q1=v1", "q2=v2", "q3=v3", "q4=v4"] }, "points": { "flask": 1 }, "because": "B." },
    ]);
    let mut after = before.clone();
    after["rules"][1]["points"] = json!({ "django": 1 });
    let (old, new) = (rules(&before.to_string()), rules(&after.to_string()));
    let found = impact(&old, &new);
    assert_eq!(
        found.searched,
        Searched::Sample {
            walks: 50_000,
            answers: 2
        }
    );
    let all = comparable(&old, &new, &found);
    let shows = |it: &&String| {
        it.starts_with("flask → django, ") && it.ends_with(", q1=v1,q2=v2,q3=v3,q4=v4")
    };
    assert!(all.iter().any(|it| shows(&it)), "{all:?}");
    assert!(found.differs < 0.001);
    assert_eq!(impact(&old, &new), found, "the same sample again");
}
