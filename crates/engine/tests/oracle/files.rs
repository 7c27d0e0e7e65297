//! Random rule files, written as JSON text, and random answers to them.

use matrix_engine::{Answers, Importance, Rules};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::oracle::Named;

// Names in no order, so that the order of a file is never the order of its names.
const QUESTIONS: [&str; 5] = ["traffic", "admin", "realtime", "budget", "language"];
const VALUES: [&str; 4] = ["small", "huge", "middling", "absent"];
const OPTIONS: [&str; 5] = ["node", "django", "go", "flask", "express"];
const COMPONENTS: [&str; 6] = ["redis", "celery", "postgres", "channels", "mongo", "auth"];
const LAYERS: [&str; 3] = ["store", "framework", "queue"];
const KINDS: [&str; 3] = ["toggle", "one", "many"];

/// The rules in a text that has no errors.
pub fn rules(text: &str) -> Rules {
    let loaded = matrix_engine::load(text);
    loaded
        .rules
        .unwrap_or_else(|| panic!("{text}\n{:?}", loaded.diagnostics))
}

/// So many cases, and no file of past failures: a failing case is written down as a test.
pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A condition by numbers: whatever the numbers are, they mean something in every file.
#[derive(Clone, Debug)]
pub enum Cond {
    Is(usize, usize),
    Not(Box<Cond>),
    All(Vec<Cond>),
    Any(Vec<Cond>),
}

#[derive(Clone, Debug)]
pub struct Rule {
    when: Cond,
    points: Vec<Option<i32>>,
    veto: Vec<bool>,
    add: Vec<bool>,
    drop: Vec<bool>,
    only_for: Option<Vec<bool>>,
    warn: bool,
}

/// A rule file by numbers.
#[derive(Clone, Debug)]
pub struct Plan {
    close: u32,
    /// Kind and count of values.
    questions: Vec<(usize, usize)>,
    layers: Vec<usize>,
    stacks: Vec<Vec<bool>>,
    rules: Vec<Rule>,
}

/// One answer by numbers: which values, how much they matter; or silence.
pub type Answer = Option<(u8, usize)>;

pub fn cond(depth: u32) -> impl Strategy<Value = Cond> {
    let leaf = (0..QUESTIONS.len(), 0..VALUES.len()).prop_map(|(q, v)| Cond::Is(q, v));
    leaf.prop_recursive(depth, 24, 3, |inner| {
        prop_oneof![
            2 => inner.clone().prop_map(|it| Cond::Not(Box::new(it))),
            1 => vec(inner.clone(), 1..4).prop_map(Cond::All),
            1 => vec(inner, 1..4).prop_map(Cond::Any),
        ]
    })
}

fn some(len: usize, share: f64) -> impl Strategy<Value = Vec<bool>> {
    vec(prop::bool::weighted(share), len)
}

fn rule(depth: u32) -> impl Strategy<Value = Rule> {
    let points = vec(prop::option::weighted(0.6, -5..=5), OPTIONS.len());
    (
        cond(depth),
        points,
        some(OPTIONS.len(), 0.05),
        some(COMPONENTS.len(), 0.2),
        some(COMPONENTS.len(), 0.1),
        prop::option::of(some(OPTIONS.len(), 0.5)),
        any::<bool>(),
    )
        .prop_map(|(when, points, veto, add, drop, only_for, warn)| Rule {
            when,
            points,
            veto,
            add,
            drop,
            only_for,
            warn,
        })
}

/// Files with few options and small gaps, so that all states turn up. `depth` is how deeply
/// conditions are nested.
pub fn plan(depth: u32) -> impl Strategy<Value = Plan> {
    (
        0..6_u32,
        vec((0..3_usize, 2..=VALUES.len()), 1..=QUESTIONS.len()),
        vec(0..LAYERS.len(), COMPONENTS.len()),
        vec(some(COMPONENTS.len(), 0.4), 2..=OPTIONS.len()),
        vec(rule(depth), 1..9),
    )
        .prop_map(|(close, questions, layers, stacks, rules)| Plan {
            close,
            questions,
            layers,
            stacks,
            rules,
        })
}

pub fn answers() -> impl Strategy<Value = Vec<Answer>> {
    vec(
        prop::option::weighted(0.7, (1..16_u8, 0..3_usize)),
        QUESTIONS.len(),
    )
}

/// A number generator for shuffling: always the same numbers for the same seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

fn chosen<'n>(names: &[&'n str], which: &[bool]) -> Vec<&'n str> {
    let pairs = names.iter().zip(which);
    pairs.filter(|it| *it.1).map(|it| *it.0).collect()
}

impl Plan {
    /// The file as text.
    pub fn text(&self) -> String {
        self.json().to_string()
    }

    /// The same file with every list in another order where order must not matter.
    pub fn shuffled(&self, seed: u64) -> String {
        let mut file = self.json();
        shuffle(&mut file, &mut Dice(seed), "");
        file.to_string()
    }

    fn json(&self) -> Value {
        let options = &OPTIONS[..self.stacks.len()];
        json!({
            "format": 1, "id": "random", "version": "1", "title": "Random", "close": self.close,
            "groups": [{ "id": "all", "title": "All" }],
            "questions": self.questions.iter().zip(QUESTIONS).map(|(of, id)| question(id, *of)).collect::<Vec<_>>(),
            "layers": LAYERS.map(|id| json!({ "id": id, "title": id })),
            "components": COMPONENTS.iter().zip(&self.layers)
                .map(|(id, layer)| json!({ "id": id, "name": id, "layer": LAYERS[*layer] }))
                .collect::<Vec<_>>(),
            "options": options.iter().zip(&self.stacks)
                .map(|(id, stack)| json!({ "id": id, "name": id, "summary": id, "stack": chosen(&COMPONENTS, stack) }))
                .collect::<Vec<_>>(),
            "rules": self.rules.iter().enumerate().map(|(at, it)| self.rule(at, it, options)).collect::<Vec<_>>(),
        })
    }

    fn rule(&self, at: usize, rule: &Rule, options: &[&str]) -> Value {
        let points: Map<String, Value> = options
            .iter()
            .zip(&rule.points)
            .filter_map(|(option, points)| Some(((*option).to_owned(), json!((*points)?))))
            .collect();
        let mut it = json!({
            // Names against the order of the file.
            "id": format!("r{}", (at * 7 + 3) % 10),
            "if": self.condition(&rule.when),
            "points": points,
            "veto": chosen(options, &rule.veto),
            "add": chosen(&COMPONENTS, &rule.add),
            "drop": chosen(&COMPONENTS, &rule.drop),
            "because": "Because.",
        });
        // An empty list is a fault of the file.
        let only_for = rule.only_for.as_ref().map(|it| chosen(options, it));
        if let Some(only_for) = only_for.filter(|it| !it.is_empty()) {
            it["for"] = json!(only_for);
        }
        if rule.warn || points.is_empty() {
            it["warn"] = json!("Mind this.");
        }
        it
    }

    fn condition(&self, cond: &Cond) -> Value {
        let members =
            |list: &[Cond]| -> Vec<Value> { list.iter().map(|it| self.condition(it)).collect() };
        match cond {
            Cond::Is(question, value) => {
                let at = question % self.questions.len();
                let name = QUESTIONS[at];
                match self.questions[at] {
                    (0, _) => json!(match value % 3 {
                        0 => name.to_owned(),
                        1 => format!("{name}=yes"),
                        _ => format!("{name}=no"),
                    }),
                    (_, count) => json!(format!("{name}={}", VALUES[value % count])),
                }
            }
            Cond::Not(inner) => json!({ "not": self.condition(inner) }),
            Cond::All(list) => json!({ "all": members(list) }),
            Cond::Any(list) => json!({ "any": members(list) }),
        }
    }

    /// Answers by numbers to answers by names.
    pub fn named(&self, answers: &[Answer]) -> Named {
        let questions = self.questions.iter().zip(QUESTIONS).zip(answers);
        questions
            .filter_map(|(((kind, count), name), answer)| {
                let (bits, importance) = (*answer)?;
                let values: Vec<&str> = match kind {
                    0 => vec![if bits % 2 == 0 { "yes" } else { "no" }],
                    1 => vec![VALUES[usize::from(bits) % count]],
                    _ => {
                        let bit = |at: &usize| bits & (1 << at) != 0;
                        let some: Vec<_> = (0..*count).filter(bit).map(|at| VALUES[at]).collect();
                        if some.is_empty() {
                            vec![VALUES[0]]
                        } else {
                            some
                        }
                    }
                };
                let importance =
                    [Importance::Normal, Importance::More, Importance::Must][importance];
                let values = values.into_iter().map(str::to_owned).collect();
                Some((name.to_owned(), (values, importance)))
            })
            .collect()
    }
}

fn question(id: &str, (kind, count): (usize, usize)) -> Value {
    let mut question = json!({ "id": id, "group": "all", "kind": KINDS[kind], "ask": id });
    if kind != 0 {
        let values = VALUES[..count].iter();
        question["values"] = values.map(|id| json!({ "id": id, "label": id })).collect();
    }
    question
}

/// Layers keep their order: it is the reading order of every stack.
fn shuffle(value: &mut Value, dice: &mut Dice, key: &str) {
    match value {
        Value::Array(items) => {
            for it in items.iter_mut() {
                shuffle(it, dice, "");
            }
            if key != "layers" {
                dice.shuffle(items);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                shuffle(member, dice, key);
            }
        }
        _ => {}
    }
}

/// Answers by names to the engine's.
pub fn given(rules: &Rules, named: &Named) -> Answers {
    let mut answers = Answers::none(rules);
    for (question, (values, importance)) in named {
        let question = rules.find_question(question).unwrap();
        for value in values {
            answers.toggle(rules, question, rules.find_value(question, value).unwrap());
        }
        answers.weigh(question, *importance);
    }
    answers
}
