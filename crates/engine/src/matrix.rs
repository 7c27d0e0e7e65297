//! Answers against options: the points of all breakdowns as one table.

use crate::importance::Importance;
use crate::index::{OptionIx, QuestionIx};
use crate::order::insert;
use crate::recommendation::{Breakdown, Recommendation};

/// The table. Every column adds up to the score of its option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Columns: options in the running, best first, then those ruled out.
    pub options: Vec<OptionIx>,
    /// How many of the columns are in the running.
    pub in_the_running: usize,
    /// Rows, in the reading order of the questions.
    pub rows: Vec<MatrixRow>,
    /// The score of each column.
    pub scores: Vec<i32>,
}

/// What one answer, or several together, gave and took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The questions whose answers caused the points, in reading order.
    pub causes: Vec<QuestionIx>,
    /// The highest importance among them.
    pub importance: Importance,
    /// Points for each column; `None` where no rule spoke of the option.
    pub points: Vec<Option<i32>>,
}

/// Lays out all breakdowns as a table.
#[must_use]
pub fn matrix(recommendation: &Recommendation) -> Matrix {
    let ranking = recommendation.ranking.iter();
    let out = recommendation.ruled_out.iter();
    let columns: Vec<(OptionIx, &Breakdown)> = ranking
        .map(|ranked| (ranked.option, &ranked.breakdown))
        .chain(out.map(|out| (out.option, &out.breakdown)))
        .collect();
    // Single answers where they stand; combinations after the first of their questions.
    let mut rows: Vec<MatrixRow> = Vec::new();
    for (column, (_, breakdown)) in columns.iter().enumerate() {
        for contribution in &breakdown.contributions {
            let mut causes = Vec::with_capacity(contribution.causes.len());
            for cause in &contribution.causes {
                insert(&mut causes, *cause, |other| other < cause);
            }
            let at = match rows.binary_search_by(|row| row.causes.cmp(&causes)) {
                Ok(at) => at,
                Err(at) => {
                    let row = MatrixRow {
                        causes,
                        importance: contribution.importance,
                        points: vec![None; columns.len()],
                    };
                    rows.insert(at, row);
                    at
                }
            };
            if let Some(cell) = rows.get_mut(at).and_then(|row| row.points.get_mut(column)) {
                *cell = Some(cell.unwrap_or(0) + contribution.points);
            }
        }
    }
    Matrix {
        options: columns.iter().map(|(option, _)| *option).collect(),
        in_the_running: recommendation.ranking.len(),
        scores: columns
            .iter()
            .map(|(_, breakdown)| breakdown.score)
            .collect(),
        rows,
    }
}
