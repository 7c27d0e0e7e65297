//! The matrix as CSV, read back by a reader of RFC 4180 that forgives nothing.

use super::support::{LINK, small};
use matrix_text::export::Form;

/// The cells of a sheet, without the byte order mark.
pub fn cells(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    let mut rows = vec![vec![String::new()]];
    let mut chars = csv.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        let cell = row.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => {
                quoted = false;
                assert!(matches!(chars.peek(), Some(',' | '\r')), "{csv}");
            }
            _ if quoted => cell.push(c),
            '"' => {
                assert!(
                    cell.is_empty(),
                    "a quote within a cell without quotes: {csv}"
                );
                quoted = true;
            }
            ',' => row.push(String::new()),
            '\r' => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            _ => {
                assert_ne!(c, '\n', "a line end of its own: {csv}");
                cell.push(c);
            }
        }
    }
    assert!(!quoted);
    assert_eq!(
        rows.pop(),
        Some(vec![String::new()]),
        "the last row ends too"
    );
    let columns = rows[0].len();
    assert!(rows.iter().all(|row| row.len() == columns), "{rows:?}");
    rows
}

/// Whether the columns of a sheet add up, and nothing but points is a number.
pub fn adds_up(csv: &str) {
    let rows = cells(csv);
    let kind = |kind: &'static str| rows.iter().filter(move |row| row[0] == kind);
    let scores = kind("score").next().unwrap();
    for column in 3..rows[0].len() {
        let points = kind("answer").map(|row| &row[column]);
        let points = points.filter(|cell| !cell.is_empty());
        let sum: i32 = points.map(|cell| cell.parse::<i32>().unwrap()).sum();
        assert_eq!(scores[column], sum.to_string(), "{csv}");
    }
    let kinds: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let last = [
        "score", "place", "title", "rules", "version", "date", "link",
    ];
    assert!(kinds.ends_with(&last), "{kinds:?}");
    assert_eq!(kinds[0], "row");
    let between = &kinds[1..kinds.len() - last.len()];
    assert!(between.iter().all(|kind| *kind == "answer"), "{kinds:?}");
}

#[test]
fn a_whole_table_reads_as_reviewed() {
    let csv = small("admin=yes!,live=core,data=files+documents", Form::Table);
    adds_up(&csv);
    let expected = format!(
        "\u{feff}row,what,importance,Django,Flask,Go\r\n\
         answer,Staff screens: Yes,must,6,-4,\r\n\
         answer,Live updates: Nearly all,normal,,,5\r\n\
         answer,\"Data: Documents and Files, large ones\",normal,,,\r\n\
         score,,,6,-4,5\r\n\
         place,,,1,ruled out by the rules and by a must,ruled out by the rules\r\n\
         title,Small matrix,,,,\r\n\
         rules,small,,,,\r\n\
         version,version 7,,,,\r\n\
         date,2026-11-21,,,,\r\n\
         link,{LINK},,,,\r\n"
    );
    assert_eq!(csv, expected);
}

#[test]
fn every_state_has_a_place_for_each_option() {
    for (answers, places) in [
        ("", ["1", "1", "1"]),
        ("data=tables", ["1", "1", "1"]),
        ("admin=no", ["1", "1", "3"]),
        ("admin=yes", ["1", "2", "3"]),
        ("admin=yes!", ["1", "2", "ruled out by a must"]),
        ("live=core", ["1", "2", "ruled out by the rules"]),
        ("admin=no,live=none", ["ruled out by the rules"; 3]),
    ] {
        let csv = small(answers, Form::Table);
        adds_up(&csv);
        let rows = cells(&csv);
        let place = rows.iter().find(|row| row[0] == "place").unwrap();
        assert_eq!(place[3..], places, "{answers}");
    }
}
