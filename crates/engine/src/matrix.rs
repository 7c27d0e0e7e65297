//! Answers against options: the points of all bills as one table.

use crate::answers::Importance;
use crate::index::{OptionIx, QuestionIx};
use crate::order::insert;
use crate::recommendation::{Bill, Recommendation};

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

/// Lays out all bills as a table.
#[must_use]
pub fn matrix(recommendation: &Recommendation) -> Matrix {
    let standing = recommendation.ranking.iter();
    let out = recommendation.ruled_out.iter();
    let columns: Vec<(OptionIx, &Bill)> = standing
        .map(|it| (it.option, &it.bill))
        .chain(out.map(|it| (it.option, &it.bill)))
        .collect();
    // Single answers where they stand; combinations after the first of their questions.
    let mut rows: Vec<MatrixRow> = Vec::new();
    for (column, (_, bill)) in columns.iter().enumerate() {
        for line in &bill.lines {
            let mut causes = Vec::with_capacity(line.causes.len());
            for cause in &line.causes {
                insert(&mut causes, *cause, |it| it < cause);
            }
            let at = match rows.binary_search_by(|row| row.causes.cmp(&causes)) {
                Ok(at) => at,
                Err(at) => {
                    let row = MatrixRow {
                        causes,
                        importance: line.importance,
                        points: vec![None; columns.len()],
                    };
                    rows.insert(at, row);
                    at
                }
            };
            if let Some(cell) = rows.get_mut(at).and_then(|row| row.points.get_mut(column)) {
                *cell = Some(cell.unwrap_or(0) + line.points);
            }
        }
    }
    Matrix {
        options: columns.iter().map(|(option, _)| *option).collect(),
        in_the_running: recommendation.ranking.len(),
        scores: columns.iter().map(|(_, bill)| bill.score).collect(),
        rows,
    }
}
