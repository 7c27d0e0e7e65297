//! The tables of a comparison, row by row. Pure.

use matrix_engine::{ComponentIx, OptionIx, Recommendation, Rules, Versus, versus};
use matrix_text::facts::{Fact, FactSheet};
use matrix_text::words;

/// A table with a column for each side.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Table {
    /// What it compares, for scripts.
    pub kind: &'static str,
    /// The same as a heading.
    pub title: String,
    /// The options.
    pub names: [String; 2],
    /// The rows; none where neither side has anything to show.
    pub rows: Vec<Row>,
}

/// A row: what is compared, and a cell for each side with its sign, if it has one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    /// What is compared.
    pub title: String,
    /// The words and the sign of each side.
    pub cells: [(String, &'static str); 2],
    /// Whether both sides say the same.
    pub is_same: bool,
}

/// The tables.
pub(super) fn tables(
    rules: &Rules,
    result: &Recommendation,
    facts: Option<&FactSheet>,
    options: [OptionIx; 2],
) -> Vec<Table> {
    let versus = versus(rules, result, options);
    let table = |kind, title: &str, rows| Table {
        kind,
        title: title.to_owned(),
        names: options.map(|option| rules.option(option).name.clone()),
        rows,
    };
    let mut tables = vec![
        table("Points", "Points", points(rules, result, &versus, options)),
        table("Stack", &rules.file().words.stack, layers(rules, &versus)),
    ];
    if let Some(facts) = facts {
        let [one, two] = options.map(|option| facts.option(rules.option(option).id.as_str()));
        tables.push(table("Facts", "Facts", differing_first(one, two)));
    }
    // Without points there is a sentence in their place.
    tables.retain(|table| table.kind == "Points" || !table.rows.is_empty());
    tables
}

fn points(
    rules: &Rules,
    result: &Recommendation,
    versus: &Versus,
    options: [OptionIx; 2],
) -> Vec<Row> {
    if versus.lines.is_empty() {
        return Vec::new();
    }
    let cell = |points: Option<i32>| match points {
        Some(points) => (words::signed(points), words::sign(points)),
        None => ("·".to_owned(), "none"),
    };
    let lines = versus.lines.iter().map(|line| Row {
        title: match options
            .iter()
            .find_map(|option| words::own::mark(rules, line.rule, *option))
        {
            Some(mark) => format!("{} ({mark})", rules.rule(line.rule).because),
            None => rules.rule(line.rule).because.clone(),
        },
        cells: line.points.map(cell),
        is_same: line.difference() == 0,
    });
    let sum = Row {
        title: "Score".to_owned(),
        cells: options.map(|option| {
            let breakdown = result.breakdown(option);
            let score = breakdown.map_or(0, |breakdown| breakdown.score);
            (words::score(score), "sum")
        }),
        is_same: false,
    };
    lines.chain([sum]).collect()
}

fn layers(rules: &Rules, versus: &Versus) -> Vec<Row> {
    let names = |parts: &Vec<ComponentIx>| {
        let names = parts.iter();
        let names: Vec<&str> = names
            .map(|part| rules.component(*part).name.as_str())
            .collect();
        if names.is_empty() {
            ("–".to_owned(), "")
        } else {
            (names.join(", "), "")
        }
    };
    let layers = versus.layers.iter().map(|layer| {
        let [one, two] = &layer.parts;
        Row {
            title: rules.layer(layer.layer).title.clone(),
            cells: [names(one), names(two)],
            is_same: one == two,
        }
    });
    layers.collect()
}

/// What is known about both, what differs first.
fn differing_first(one: &[Fact], two: &[Fact]) -> Vec<Row> {
    let rows = one.iter().map(|mine| {
        let theirs = two.iter().find(|theirs| theirs.title() == mine.title());
        let theirs = theirs.map_or("–", Fact::text);
        Row {
            title: mine.title().to_owned(),
            cells: [(mine.text().to_owned(), ""), (theirs.to_owned(), "")],
            is_same: mine.text() == theirs,
        }
    });
    let (same, mut differing): (Vec<Row>, Vec<Row>) = rows.partition(|row| row.is_same);
    differing.extend(same);
    differing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::analysis::sample;

    fn first_two(rules: &Rules) -> [OptionIx; 2] {
        [0, 1].map(|at| rules.option_at(at).unwrap())
    }

    #[test]
    fn what_differs_comes_first_and_the_score_last() {
        let (rules, newest) = sample::analysed("realtime=core,admin=yes");
        let options = first_two(&rules);
        let tables = tables(&rules, &newest.result, None, options);
        let [points, stack] = tables.as_slice() else {
            panic!("{tables:?}");
        };
        assert_eq!(points.rows.last().unwrap().title, "Score");
        let lines = points.rows.len() - 1;
        assert!(
            points.rows[..lines]
                .iter()
                .map(|row| row.is_same)
                .is_sorted()
        );
        assert!(stack.rows.iter().map(|row| row.is_same).is_sorted());
    }

    #[test]
    fn without_points_their_table_has_no_rows() {
        let (rules, newest) = sample::analysed("");
        let tables = tables(&rules, &newest.result, None, first_two(&rules));
        assert_eq!(tables[0].title, "Points");
        assert!(tables[0].rows.is_empty());
    }

    #[test]
    fn facts_that_differ_come_before_those_that_do_not() {
        let (rules, newest) = sample::analysed("realtime=core");
        let [one, two] =
            first_two(&rules).map(|option| rules.option(option).id.as_str().to_owned());
        let facts = serde_json::json!({ "rules": "mark", "options": [
            { "option": one, "facts": [["Licence", "MIT"], ["Async", "yes"], ["Age", "8"]] },
            { "option": two, "facts": [["Licence", "MIT"], ["Async", "no"]] },
        ] });
        let facts = FactSheet::read(&facts.to_string(), "mark").unwrap();
        let tables = tables(&rules, &newest.result, Some(&facts), first_two(&rules));
        let rows = &tables.last().unwrap().rows;
        let said: Vec<(&str, &str, bool)> = rows
            .iter()
            .map(|row| (row.title.as_str(), row.cells[1].0.as_str(), row.is_same))
            .collect();
        assert_eq!(
            said,
            [
                ("Async", "no", false),
                ("Age", "–", false),
                ("Licence", "MIT", true)
            ]
        );
    }
}
