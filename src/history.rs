//! What was answered before, and how it came to change: for undo and redo. Pure.

use matrix_engine::{Input, QuestionIx, Rules};
use matrix_text::words;

/// No visitor goes back further than this; the oldest steps are forgotten.
const REMEMBERED: usize = 200;

/// How it came to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The visitor answered, weighed or cleared.
    Answer,
    /// A change that the page had proposed.
    Try,
    /// An example of the rule file, by its place there.
    Preset(usize),
    /// Everything was cleared.
    StartOver,
    /// The visitor weighed something otherwise than the rule file.
    Judgement,
    /// Everything came as a whole: from a link, from what was kept, from a host page.
    Taken,
}

/// A change of what the visitor says that was made or taken back.
#[derive(Clone, Debug)]
pub struct Step {
    /// How it came.
    pub cause: Cause,
    /// What was said before it.
    pub before: Input,
    /// What was said after it.
    pub after: Input,
}

/// The steps that can be taken back, and those that can be made again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Takes down a step that was just made. What was undone before cannot be made again.
    pub fn add(&mut self, step: Step) {
        self.undone.clear();
        if self.done.len() == REMEMBERED {
            self.done.remove(0);
        }
        self.done.push(step);
    }

    /// Takes the last step back; gives it.
    pub fn undo(&mut self) -> Option<Step> {
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Makes the step again that was taken back last; gives it.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn last(&self) -> Option<&Step> {
        self.done.last()
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

impl Step {
    /// What it did.
    #[must_use]
    pub fn in_words(&self, rules: &Rules) -> String {
        match self.cause {
            Cause::StartOver if self.before.judgement.is_empty() => {
                return "All answers cleared".to_owned();
            }
            Cause::StartOver => return "All answers and your own judgement cleared".to_owned(),
            Cause::Judgement => return self.judgement_in_words(),
            Cause::Preset(at) => {
                let preset = rules.file().presets.get(at);
                return format!("Example “{}”", preset.map_or("", |preset| &preset.title));
            }
            Cause::Answer | Cause::Try | Cause::Taken => {}
        }
        let all = rules.question_ixs();
        let (before, after) = (&self.before.answers, &self.after.answers);
        let changed: Vec<QuestionIx> = all
            .filter(|question| before.get(*question) != after.get(*question))
            .collect();
        let [only] = changed.as_slice() else {
            return words::counted(changed.len(), "answer");
        };
        if !after.is_given(*only) {
            format!("{}: no answer", words::topic(rules, *only))
        } else if before.importance(*only) == after.importance(*only) {
            words::answer(rules, after, *only)
        } else {
            words::weighed(rules, after, *only)
        }
    }

    fn judgement_in_words(&self) -> String {
        if self.after.judgement.is_empty() {
            "Your own judgement taken back".to_owned()
        } else {
            words::own::changes(&self.after.judgement)
        }
    }
}
