//! The decision engine: a rule file and a visitor's answers in, a justified
//! recommendation out.
//!
//! The stages, one module each:
//!
//! ```text
//! text ──parse──► RuleFile ──lint──► diagnostics
//!                    │ no errors
//!                    ▼
//!                 compile ──► Rules ──evaluate(Answers)──► Recommendation
//!                               │ ▲
//!                               ▼ │
//!                              packed: the form in which rules travel to the page
//! ```
//!
//! # Where to start
//! - [`load_bytes`] takes a rule file through all stages, [`load`] the text of one.
//! - [`evaluate`] answers "which option, and why" for some [`Answers`].
//! - [`RuleFile`] mirrors the file; [`Rules`] is its compiled form.
//!
//! # Scope
//! What a rule file may say and what an answer means. This crate does no IO, reads no clock, uses
//! no randomness and knows nothing of the web, so the page, the command line and the tests share
//! one truth. Wording for people is limited to diagnostics and names of months; all other sentences come
//! from the file.

mod analysis;
mod answer_space;
mod answering;
mod answers;
mod answers_text;
mod change;
mod characters;
mod compile;
mod compiled_rule;
mod counting;
mod date;
mod diagnostic;
mod encoding;
mod escaped;
mod evaluate;
mod findings;
mod hex;
mod impact;
mod importance;
mod index;
mod input;
mod json;
mod judged;
mod judgement;
mod judgement_text;
mod limits;
mod link;
mod link_parts;
mod lint;
mod load;
mod lookup;
mod matrix;
mod model;
mod next_step;
mod normal_form;
mod order;
mod packed;
mod parse;
mod people;
mod people_comparison;
mod people_link;
mod place;
mod predicate;
mod presets;
mod recommendation;
mod rules;
mod scenario;
mod scoring;
mod soundness;
mod stack;
mod suggest;
mod tally;
mod tolerant;
mod versus;
mod workers;

pub use analysis::{
    Analysis, Analyst, Ask, Basis, Flip, Flips, OUTCOMES_COUNTED, PAIRS_TRIED, SAMPLE, Shares,
    TippingPoint, analyse, sensitivity,
};
pub use answers::{Answer, Answers};
pub use answers_text::{
    Reading, Unread, read_answers, read_input, write_answer, write_answers, write_input,
};
pub use change::{Change, changes};
pub use characters::{is_deceptive, without_mark};
pub use date::{is_day, month, read_day};
pub use diagnostic::{Code, Diagnostic, Mend, Severity, mended};
pub use encoding::{read_text, too_large};
pub use evaluate::evaluate;
pub use impact::{
    Broken, Edit, EditedRules, End, GoneId, IdChanges, Impact, ImpactPiece, ImpactStudy,
    MustChange, Pair, Shift, broken_promises, impact, impact_by,
};
pub use importance::{BREAKS_A_MUST, Importance};
pub use index::{ComponentIx, LayerIx, OptionIx, QuestionIx, RuleIx, SourceIx, ValueIx};
pub use input::Input;
pub use judgement::{Author, Judgement, LiftedVeto, OwnReason, OwnReasonFault, Reweighed};
pub use limits::{
    LINK_BYTES, Limits, NAME_CHARS, OWN_CHANGES, OWN_REASON_CHARS, OWN_REASONS, PEOPLE,
    PEOPLE_LINK_CHARS, POINTS,
};
pub use link::{Link, read_link, write_link};
pub use link_parts::percent_encoded;
pub use load::{Loaded, load, load_bytes, load_named, load_within, notes};
pub use matrix::{Matrix, MatrixRow, matrix};
pub use model::{
    Choice, Comparison, Component, Condition, Facts, Group, Id, Kind, Layer, Measured, Note,
    OptionDef, Preset, Question, Rampup, RuleDef, RuleFile, Scenario, SomeAnswers, Source,
    Takeaway, TimeUnit, Value, Words, is_id,
};
pub use people::{People, Person, PersonFault};
pub use people_comparison::{Agreement, Difference, Move, PeopleComparison};
pub use people_link::{
    LeftOut, Pasted, PeopleLink, names_people, read_pasted, read_people, write_people,
};
pub use place::Place;
pub use presets::{PresetGroup, preset_groups};
pub use recommendation::{
    Breakdown, Contribution, Fired, RankedOption, Recommendation, RuledOut, Verdict,
};
pub use rules::Rules;
pub use scenario::{TestOutcome, test_outcomes};
pub use soundness::{
    DeadRule, Effect, Lead, Nobody, OptionStats, Searched, Soundness, Tie, soundness, soundness_by,
};
pub use stack::{Part, StackLayer, stack};
pub use tally::Tally;
pub use tolerant::{Dialect, plain_json};
pub use versus::{Versus, VersusLayer, VersusLine, versus};
pub use workers::{InTurn, Workers};
