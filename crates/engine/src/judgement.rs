//! A visitor's own judgement: points of the rule file that they weigh otherwise, vetoes that they lift, and
//! reasons of their own. It stands beside the answers and never touches the rule file; what it does to a
//! recommendation is in `judged.rs`.

use crate::characters::is_forbidden;
use crate::index::{OptionIx, RuleIx};
use crate::limits::{OWN_CHANGES, OWN_REASON_CHARS, OWN_REASONS, POINTS};
use crate::rules::Rules;

/// What the visitor's own reasons are called where rules have ids, each with its number behind a dot.
pub(crate) const OWN: &str = "own";

/// Who made a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Author {
    /// The visitor of this page.
    #[default]
    Visitor,
    /// Whoever wrote the link that was opened, or the page around this one.
    Sender,
}

/// The points that a rule gives an option, weighed otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reweighed {
    /// The rule.
    pub rule: RuleIx,
    /// The option.
    pub option: OptionIx,
    /// The points of the rule file.
    pub published: i32,
    /// The points that count instead, before doubling, from −5 to 5; 0 strikes the line.
    pub points: i32,
    /// Who says so.
    pub author: Author,
}

/// A veto of the rule file that does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LiftedVeto {
    /// The rule.
    pub rule: RuleIx,
    /// The option that may run all the same.
    pub option: OptionIx,
    /// Who says so.
    pub author: Author,
}

/// A reason that is not in the rule file. It always applies and never vetoes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnReason {
    because: String,
    points: Vec<(OptionIx, i32)>,
    author: Author,
}

/// Why a reason cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnReasonFault {
    /// It has no words.
    Empty,
    /// It has more than [`OWN_REASON_CHARS`] characters.
    TooLong,
    /// It has a character that is not seen or turns text around.
    Forbidden,
    /// It gives and takes nothing.
    NoPoints,
}

/// All changes of one visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// In the order of the rule file.
    reweighed: Vec<Reweighed>,
    lifted: Vec<LiftedVeto>,
    reasons: Vec<OwnReason>,
}

impl OwnReason {
    /// A reason in so many words, with its points; points of 0 say nothing and are left out.
    ///
    /// # Errors
    /// When the sentence or the points are not what a reason can have.
    pub fn new(
        because: &str,
        points: impl IntoIterator<Item = (OptionIx, i32)>,
        author: Author,
    ) -> Result<Self, OwnReasonFault> {
        let because = because.trim();
        if because.is_empty() {
            return Err(OwnReasonFault::Empty);
        }
        if because.chars().count() > OWN_REASON_CHARS {
            return Err(OwnReasonFault::TooLong);
        }
        if because.contains(is_forbidden) {
            return Err(OwnReasonFault::Forbidden);
        }
        let given = points.into_iter().filter(|(_, points)| *points != 0);
        let mut points: Vec<(OptionIx, i32)> = Vec::new();
        for (option, value) in given {
            match points.binary_search_by_key(&option, |entry| entry.0) {
                Ok(_) => {}
                Err(at) => points.insert(at, (option, within_limits(value))),
            }
        }
        if points.is_empty() {
            return Err(OwnReasonFault::NoPoints);
        }
        Ok(Self {
            because: because.to_owned(),
            points,
            author,
        })
    }

    /// Why, in a sentence: plain text.
    #[must_use]
    pub fn because(&self) -> &str {
        &self.because
    }

    /// Its points, in the order of the options in the rule file.
    #[must_use]
    pub fn points(&self) -> &[(OptionIx, i32)] {
        &self.points
    }

    /// The points of one option.
    #[must_use]
    pub fn points_of(&self, option: OptionIx) -> i32 {
        let found = self.points.iter().find(|entry| entry.0 == option);
        found.map_or(0, |entry| entry.1)
    }

    /// Who wrote it.
    #[must_use]
    pub const fn author(&self) -> Author {
        self.author
    }

    /// Whether it says the same as another, whoever wrote it.
    fn says_the_same(&self, other: &Self) -> bool {
        self.because == other.because && self.points == other.points
    }
}

impl Judgement {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many changes it has, reasons included.
    #[must_use]
    pub fn count(&self) -> usize {
        self.changes() + self.reasons.len()
    }

    /// The points that count otherwise, in the order of the rule file.
    #[must_use]
    pub fn reweighed(&self) -> &[Reweighed] {
        &self.reweighed
    }

    /// The vetoes that do not count, in the order of the rule file.
    #[must_use]
    pub fn lifted(&self) -> &[LiftedVeto] {
        &self.lifted
    }

    /// The reasons beside those of the rule file, in the order in which they were added.
    #[must_use]
    pub fn reasons(&self) -> &[OwnReason] {
        &self.reasons
    }

    /// The change of one line, if it has one.
    #[must_use]
    pub fn of_line(&self, rule: RuleIx, option: OptionIx) -> Option<Reweighed> {
        let mut reweighed = self.reweighed.iter();
        let found = reweighed.find(|line| (line.rule, line.option) == (rule, option));
        found.copied()
    }

    /// How much of it was written by somebody else.
    #[must_use]
    pub fn sender_count(&self) -> usize {
        let lines = self.reweighed.iter().map(|line| line.author);
        let vetoes = self.lifted.iter().map(|veto| veto.author);
        let reasons = self.reasons.iter().map(OwnReason::author);
        let authors = lines.chain(vetoes).chain(reasons);
        authors.filter(|author| *author == Author::Sender).count()
    }

    /// Whether something of it was written by somebody else.
    #[must_use]
    pub fn has_sender(&self) -> bool {
        self.sender_count() > 0
    }

    /// Whether there is room for another change of the rule file.
    #[must_use]
    pub fn can_change(&self) -> bool {
        self.changes() < OWN_CHANGES
    }

    /// Whether there is room for another reason.
    #[must_use]
    pub fn can_add(&self) -> bool {
        self.reasons.len() < OWN_REASONS
    }

    /// Gives a line of the rule file other points; those of the rule file take the change back. Returns
    /// whether the line has these points now: a rule can only be weighed where it speaks of the option, and
    /// there is room for [`OWN_CHANGES`].
    pub fn reweigh(
        &mut self,
        rules: &Rules,
        rule: RuleIx,
        option: OptionIx,
        points: i32,
        author: Author,
    ) -> bool {
        let Some(published) = rules.published_points(rule, option) else {
            return false;
        };
        let points = within_limits(points);
        let place = self
            .reweighed
            .binary_search_by_key(&(rule, option), |line| (line.rule, line.option));
        if let Ok(at) = place {
            self.reweighed.remove(at);
        }
        if points == published {
            return true;
        }
        if !self.can_change() {
            return false;
        }
        let at = place.unwrap_or_else(|at| at);
        let line = Reweighed {
            rule,
            option,
            published,
            points,
            author,
        };
        self.reweighed.insert(at, line);
        true
    }

    /// Lets an option run that a rule vetoes. Returns whether the veto is lifted now.
    pub fn lift(&mut self, rules: &Rules, rule: RuleIx, option: OptionIx, author: Author) -> bool {
        let place = self
            .lifted
            .binary_search_by_key(&(rule, option), |veto| (veto.rule, veto.option));
        match place {
            Ok(_) => true,
            Err(at) if rules.publishes_veto(rule, option) && self.can_change() => {
                let veto = LiftedVeto {
                    rule,
                    option,
                    author,
                };
                self.lifted.insert(at, veto);
                true
            }
            Err(_) => false,
        }
    }

    /// Lets a lifted veto count again.
    pub fn restore(&mut self, rule: RuleIx, option: OptionIx) {
        self.lifted
            .retain(|veto| (veto.rule, veto.option) != (rule, option));
    }

    /// Adds a reason. Returns whether there was room: for [`OWN_REASONS`].
    pub fn add(&mut self, reason: OwnReason) -> bool {
        let has_room = self.can_add();
        if has_room {
            self.reasons.push(reason);
        }
        has_room
    }

    /// Puts a reason in the place of another.
    pub fn replace(&mut self, at: usize, reason: OwnReason) {
        if let Some(place) = self.reasons.get_mut(at) {
            *place = reason;
        }
    }

    /// Takes a reason back.
    pub fn remove(&mut self, at: usize) {
        if at < self.reasons.len() {
            self.reasons.remove(at);
        }
    }

    /// Takes back all that a sender has changed.
    pub fn remove_sender(&mut self) {
        self.reweighed.retain(|line| line.author == Author::Visitor);
        self.lifted.retain(|veto| veto.author == Author::Visitor);
        self.reasons
            .retain(|reason| reason.author == Author::Visitor);
    }

    /// The same without saying who made it.
    #[must_use]
    pub fn unsigned(mut self) -> Self {
        self.attribute_to(Author::Visitor);
        self
    }

    /// Makes all of it this author's.
    pub fn attribute_to(&mut self, author: Author) {
        for line in &mut self.reweighed {
            line.author = author;
        }
        for veto in &mut self.lifted {
            veto.author = author;
        }
        for reason in &mut self.reasons {
            reason.author = author;
        }
    }

    /// Takes as the visitor's what they have said before: a link that they open may be their own.
    pub fn claim(&mut self, known: &Self) {
        let is_mine = |author: Author| author == Author::Visitor;
        for line in &mut self.reweighed {
            let before = known.of_line(line.rule, line.option);
            if before.is_some_and(|before| is_mine(before.author) && before.points == line.points) {
                line.author = Author::Visitor;
            }
        }
        for veto in &mut self.lifted {
            let mut before = known.lifted.iter();
            if before.any(|before| {
                is_mine(before.author) && (before.rule, before.option) == (veto.rule, veto.option)
            }) {
                veto.author = Author::Visitor;
            }
        }
        for reason in &mut self.reasons {
            let mut before = known.reasons.iter();
            if before.any(|before| is_mine(before.author) && before.says_the_same(reason)) {
                reason.author = Author::Visitor;
            }
        }
    }

    /// How many points and vetoes of the rule file it changes.
    fn changes(&self) -> usize {
        self.reweighed.len() + self.lifted.len()
    }
}

fn within_limits(points: i32) -> i32 {
    points.clamp(-POINTS, POINTS)
}
