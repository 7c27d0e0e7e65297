//! Compiled rules: the file for its words, small vectors and masks for its logic.

use crate::compiled_rule::CompiledRule;
use crate::index::{ComponentIx, LayerIx, OptionIx, QuestionIx, RuleIx, SourceIx, ValueIx};
use crate::judgement::Judgement;
use crate::model::{Component, Id, Layer, OptionDef, Question, RuleDef, RuleFile, Source};
use crate::order::Order;
use crate::scoring::Scoring;
use std::sync::Arc;

/// A rule set that can be evaluated. It exists only for files without errors, so everything behind
/// it may rely on every name being known.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(crate) file: Arc<RuleFile>,
    /// A visitor's own reasons, as rules that stand behind those of the file.
    pub(crate) own: Vec<RuleDef>,
    pub(crate) compiled: Vec<CompiledRule>,
    pub(crate) order: Order,
    pub(crate) scoring: Scoring,
    /// The base stack of each option.
    pub(crate) stacks: Vec<Vec<ComponentIx>>,
    /// The layer of each component.
    pub(crate) layer_of: Vec<LayerIx>,
    /// What a visitor weighs otherwise, already counted in all of the above.
    pub(crate) judgement: Judgement,
}

impl Rules {
    /// The file, for its words.
    #[must_use]
    pub fn file(&self) -> &RuleFile {
        &self.file
    }

    /// All questions in reading order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.file.questions
    }

    /// The positions of all questions.
    pub fn question_ixs(&self) -> impl Iterator<Item = QuestionIx> + Clone + use<> {
        (0..self.file.questions.len()).map(QuestionIx)
    }

    /// The positions of the values of a question.
    pub fn value_ixs(&self, question: QuestionIx) -> impl Iterator<Item = ValueIx> + use<> {
        (0..self.question(question).values.len()).map(ValueIx)
    }

    /// The positions of all options.
    pub fn option_ixs(&self) -> impl Iterator<Item = OptionIx> + Clone + use<> {
        (0..self.file.options.len()).map(OptionIx)
    }

    /// The positions of all layers.
    pub fn layer_ixs(&self) -> impl Iterator<Item = LayerIx> + Clone + use<> {
        (0..self.file.layers.len()).map(LayerIx)
    }

    /// The question at a position.
    #[must_use]
    pub fn question(&self, at: QuestionIx) -> &Question {
        entry(&self.file.questions, at.0)
    }

    /// The option at a position.
    #[must_use]
    pub fn option(&self, at: OptionIx) -> &OptionDef {
        entry(&self.file.options, at.0)
    }

    /// The rule at a position.
    #[must_use]
    pub fn rule(&self, at: RuleIx) -> &RuleDef {
        match at.0.checked_sub(self.file.rules.len()) {
            Some(own) => entry(&self.own, own),
            None => entry(&self.file.rules, at.0),
        }
    }

    /// The component at a position.
    #[must_use]
    pub fn component(&self, at: ComponentIx) -> &Component {
        entry(&self.file.components, at.0)
    }

    /// The layer at a position.
    #[must_use]
    pub fn layer(&self, at: LayerIx) -> &Layer {
        entry(&self.file.layers, at.0)
    }

    /// The source at a position.
    #[must_use]
    pub fn source(&self, at: SourceIx) -> &Source {
        entry(&self.file.sources, at.0)
    }

    /// The option with this plain number, if there is one.
    #[must_use]
    pub fn option_at(&self, number: usize) -> Option<OptionIx> {
        (number < self.file.options.len()).then_some(OptionIx(number))
    }

    /// The position of the question with this id.
    #[must_use]
    pub fn find_question(&self, id: &str) -> Option<QuestionIx> {
        position(&self.file.questions, |question| &question.id, id).map(QuestionIx)
    }

    /// The position of the value with this id.
    #[must_use]
    pub fn find_value(&self, question: QuestionIx, id: &str) -> Option<ValueIx> {
        position(&self.question(question).values, |value| &value.id, id).map(ValueIx)
    }

    /// The position of the option with this id.
    #[must_use]
    pub fn find_option(&self, id: &str) -> Option<OptionIx> {
        position(&self.file.options, |option| &option.id, id).map(OptionIx)
    }

    /// The position of the rule of the file with this id.
    #[must_use]
    pub fn find_rule(&self, id: &str) -> Option<RuleIx> {
        position(&self.file.rules, |rule| &rule.id, id).map(RuleIx)
    }

    /// The position of the source with this id.
    #[must_use]
    pub fn find_source(&self, id: &str) -> Option<SourceIx> {
        position(&self.file.sources, |source| &source.id, id).map(SourceIx)
    }

    /// The entry about a name in the table of moved ids.
    pub(crate) fn moved(&self, name: &str) -> Option<&(Id, Option<Id>)> {
        let mut moved = self.file.moved.iter();
        moved.find(|(from, _)| from.as_str() == name)
    }

    pub(crate) fn compiled(&self, at: RuleIx) -> &CompiledRule {
        entry(&self.compiled, at.0)
    }
}

fn position<T>(entries: &[T], id_of: impl Fn(&T) -> &Id, id: &str) -> Option<usize> {
    entries.iter().position(|entry| id_of(entry).text == id)
}

/// INVARIANT: positions are made by the `Rules` that they are used with; mixing two rule sets is a
/// mistake in the calling code, not something an input can cause.
#[expect(
    clippy::indexing_slicing,
    reason = "positions come from the same Rules, see the invariant above"
)]
fn entry<T>(entries: &[T], at: usize) -> &T {
    &entries[at]
}
