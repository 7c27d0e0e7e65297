//! The tools, with schemas made from the rules: an agent sees each question with the answers that it takes.

use matrix_engine::{Kind, Question, Rules};
use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::{Map, Value, json};

/// What an agent can ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    Questions,
    Recommend,
    Changes,
    Record,
}

const ALL: [Ability; 4] = [
    Ability::Questions,
    Ability::Recommend,
    Ability::Changes,
    Ability::Record,
];

impl Ability {
    const fn name(self) -> &'static str {
        match self {
            Self::Questions => "list_questions",
            Self::Recommend => "recommend",
            Self::Changes => "what_would_change",
            Self::Record => "decision_record",
        }
    }

    fn description(self, title: &str) -> String {
        let what = match self {
            Self::Questions => {
                "All questions with their answers, and the options. With some answers given: which open questions still matter, \
                 the one that decides most first."
            }
            Self::Recommend => {
                "Which option these answers lead to, how sure that is, every reason with its points and the id of its rule, \
                 what is ruled out, and warnings."
            }
            Self::Changes => {
                "Which other answers would lead to another option, which questions no longer matter, and on which rules the \
                 result rests."
            }
            Self::Record => {
                "A decision record in Markdown (MADR 4) for these answers. It is returned, not written: put it where the project \
                 keeps its decisions."
            }
        };
        format!("{title}: {what}")
    }

    /// The names of its arguments.
    pub const fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Record => &["answers", "importance", "date", "site"],
            _ => &["answers", "importance"],
        }
    }
}

/// The name of a tool. With several rule sets each says whose it is.
fn name(rules: &Rules, ability: Ability, is_alone: bool) -> String {
    if is_alone {
        return ability.name().to_owned();
    }
    format!("{}_{}", rules.file().id, ability.name())
}

/// The names of all tools of a rule set.
pub fn names(rules: &Rules, is_alone: bool) -> Vec<String> {
    ALL.iter()
        .map(|ability| name(rules, *ability, is_alone))
        .collect()
}

/// What the tool of this name does.
pub fn find(rules: &Rules, is_alone: bool, called: &str) -> Option<Ability> {
    ALL.into_iter()
        .find(|ability| name(rules, *ability, is_alone) == called)
}

/// All tools of a rule set.
pub fn list(rules: &Rules, is_alone: bool) -> Vec<Tool> {
    let title = &rules.file().title;
    let annotations = || {
        ToolAnnotations::new()
            .read_only(true)
            .idempotent(true)
            .open_world(false)
    };
    ALL.iter()
        .map(|ability| {
            let name = name(rules, *ability, is_alone);
            let schema = schema(rules, *ability);
            Tool::new(name, ability.description(title), schema).with_annotations(annotations())
        })
        .collect()
}

/// One paragraph about a rule set.
pub fn about(rules: &Rules) -> String {
    let file = rules.file();
    let options: Vec<&str> = file
        .options
        .iter()
        .map(|option| option.name.as_str())
        .collect();
    format!(
        "{} ({} {}). {} It chooses between: {}.",
        file.title,
        file.id,
        file.version,
        file.summary,
        options.join(", ")
    )
}

fn schema(rules: &Rules, ability: Ability) -> JsonObject {
    let questions = &rules.file().questions;
    let answers: Map<String, Value> = questions
        .iter()
        .map(|question| (question.id.text.clone(), answer(question)))
        .collect();
    let importance: Map<String, Value> = questions
        .iter()
        .map(|question| {
            (
                question.id.text.clone(),
                json!({ "enum": ["more", "must"] }),
            )
        })
        .collect();
    let mut properties = Map::new();
    for argument in ability.arguments() {
        let schema = match *argument {
            "answers" => json!({
                "type": "object",
                "description": "What is known about the project. Leave out what is not known.",
                "properties": answers,
                "additionalProperties": false,
            }),
            "importance" => json!({
                "type": "object",
                "description": "For answers that weigh more than others: more doubles their points; must doubles them too, and rules \
                                out what has a real drawback there. Only for questions that are answered.",
                "properties": importance,
                "additionalProperties": false,
            }),
            "date" => json!({
                "type": "string",
                "format": "date",
                "description": "The day of the decision, YYYY-MM-DD. Today in UTC unless given.",
            }),
            _ => json!({
                "type": "string",
                "description": "The address of the chooser's page, for a link that opens these answers there.",
            }),
        };
        properties.insert((*argument).to_owned(), schema);
    }
    let required: &[&str] = match ability {
        Ability::Questions => &[],
        _ => &["answers"],
    };
    let schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    match schema {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// What a question takes.
fn answer(question: &Question) -> Value {
    let values: Vec<&str> = question
        .values
        .iter()
        .map(|value| value.id.as_str())
        .collect();
    let described = described(question);
    match question.kind {
        Kind::Toggle => json!({ "type": "boolean", "description": described }),
        Kind::One => json!({ "type": "string", "enum": values, "description": described }),
        Kind::Many => json!({
            "type": "array",
            "items": { "type": "string", "enum": values },
            "minItems": 1,
            "uniqueItems": true,
            "description": described,
        }),
    }
}

fn described(question: &Question) -> String {
    let mut text = question.ask.clone();
    if let Some(help) = &question.help {
        text += " ";
        text += help;
    }
    if question.kind != Kind::Toggle {
        let labels = question.values.iter();
        let labels: Vec<String> = labels
            .map(|value| format!("{}: {}", value.id, value.label))
            .collect();
        text += " (";
        text += &labels.join("; ");
        text += ")";
    }
    text
}
