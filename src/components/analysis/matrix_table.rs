//! What the cells of the matrix say. Pure.

use crate::analysed::Analysed;
use matrix_engine::{MatrixRow, Rules, matrix};
use matrix_text::words;

/// The matrix in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct MatrixTable {
    /// A column for each option.
    pub heads: Vec<Head>,
    /// A row for each answer, or several together.
    pub rows: Vec<Row>,
    /// The score of each column.
    pub scores: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Head {
    /// The option.
    pub name: String,
    /// Whether it leads.
    pub leads: bool,
    /// Whether it is ruled out.
    pub is_out: bool,
}

/// What one answer, or several together, gave and took.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    /// The answers.
    pub label: String,
    /// That its points count double, in words.
    pub doubled: Option<&'static str>,
    /// A sign and the points for each column.
    pub cells: Vec<(&'static str, String)>,
}

/// The matrix; none while no answer gives points.
pub(super) fn table(rules: &Rules, newest: &Analysed) -> Option<MatrixTable> {
    if !newest.result.has_points() {
        return None;
    }
    let matrix = matrix(&newest.result);
    let heads = matrix.options.iter().enumerate();
    let heads = heads.map(|(column, option)| Head {
        name: rules.option(*option).name.clone(),
        leads: newest.result.leaders.contains(option),
        is_out: column >= matrix.in_the_running,
    });
    let scores = matrix.scores.iter().map(|score| words::score(*score));
    Some(MatrixTable {
        heads: heads.collect(),
        rows: matrix
            .rows
            .iter()
            .map(|row| in_words(rules, newest, row))
            .collect(),
        scores: scores.collect(),
    })
}

fn in_words(rules: &Rules, newest: &Analysed, row: &MatrixRow) -> Row {
    let causes = row.causes.iter();
    let causes = causes.map(|cause| words::answer(rules, &newest.input.answers, *cause));
    let causes: Vec<String> = causes.collect();
    let cells = row.points.iter().map(|points| match points {
        Some(points) => (words::sign(*points), words::signed(*points)),
        None => ("none", "·".to_owned()),
    });
    Row {
        label: if causes.is_empty() {
            "Own reasons".to_owned()
        } else {
            causes.join(" + ")
        },
        doubled: words::doubled(row.importance),
        cells: cells.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    #[test]
    fn every_column_has_a_cell_in_each_row_and_the_lead_is_marked() {
        let (rules, newest) = sample::analysed("realtime=core!,admin=yes");
        let table = table(&rules, &newest).unwrap();
        let options = rules.option_ixs().count();
        assert_eq!(table.heads.len(), options);
        assert_eq!(table.scores.len(), options);
        assert!(table.rows.iter().all(|row| row.cells.len() == options));
        let leads = table.heads.iter().filter(|head| head.leads).count();
        assert_eq!(leads, newest.result.leaders.len());
        assert!(table.heads.iter().all(|head| !(head.leads && head.is_out)));
    }

    #[test]
    fn without_points_there_is_none() {
        let (rules, newest) = sample::analysed("");
        assert_eq!(table(&rules, &newest), None);
    }
}
