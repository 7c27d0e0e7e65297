//! A sample of the sets of answers to some questions: every small set, and random walks, in pieces that do not
//! depend on each other.

use super::{AnswerSpace, Field, Searched, Walker};

/// How many random walks a sample has at the most, and at the least.
const WALKS: (u64, u64) = (50_000, 5_000);
/// How many sets all walks together may visit, unless the least number of walks needs more.
const WALKED: u64 = 1_000_000;
/// How many walks a piece has.
const PIECE: u64 = 500;
/// How many sets of two answers are visited; where there are more, only single answers are.
const PAIRS: u64 = 500_000;

/// Which sets are looked at.
#[derive(Debug)]
pub(crate) struct Sample {
    fields: Vec<Field>,
    walks: u64,
    pairs: bool,
}

impl Sample {
    pub fn new(fields: Vec<Field>) -> Self {
        let questions = u64::try_from(fields.len()).unwrap_or(u64::MAX);
        let counts = fields.iter().map(|field| field.count());
        let (sum, squares) = counts.fold((0_u64, 0_u64), |(sum, squares), count| {
            (
                sum.saturating_add(count),
                squares.saturating_add(count.saturating_mul(count)),
            )
        });
        let pairs = sum.saturating_mul(sum).saturating_sub(squares) / 2;
        Self {
            walks: (WALKED / questions.max(1)).clamp(WALKS.1, WALKS.0),
            pairs: pairs <= PAIRS,
            fields,
        }
    }

    /// What is searched when every piece was visited.
    pub fn searched(&self) -> Searched {
        Searched::Sample {
            walks: self.walks,
            answers: if self.pairs { 2 } else { 1 },
        }
    }

    /// How many pieces there are. It depends on the questions only.
    pub fn pieces(&self) -> usize {
        self.drawn() + self.fields.len().max(1)
    }

    /// How many of them are drawn. They come first.
    fn drawn(&self) -> usize {
        usize::try_from(self.walks.div_ceil(PIECE)).unwrap_or(usize::MAX)
    }

    /// Visits the sets of a piece.
    pub fn visit(&self, piece: usize, walker: &mut impl Walker) {
        let mut space = AnswerSpace::new(self.fields.clone(), piece);
        if let Some(question) = piece.checked_sub(self.drawn()) {
            space.visit_small(walker, question, self.pairs);
        } else {
            let before = u64::try_from(piece).unwrap_or(u64::MAX) * PIECE;
            space.walk(walker, PIECE.min(self.walks - before), true);
        }
    }
}
