//! A mend never makes a file worse: what it is for is gone afterwards, and there are no more errors than before.

use super::SMALL;
use matrix_engine::{Code, Diagnostic, Loaded, Severity, load_named, mended};
use std::fs;
use std::path::Path;

fn load(name: &str, text: &str) -> Loaded {
    load_named(name, text.as_bytes())
}

fn errors(loaded: &Loaded) -> usize {
    let found = loaded.diagnostics.iter();
    // Tests run only where there is no other error.
    let found =
        found.filter(|found| found.severity() == Severity::Error && found.code != Code::FailedTest);
    found.map(|found| 1 + found.also.len()).sum()
}

/// How many places have this finding.
fn places(loaded: &Loaded, finding: &Diagnostic) -> usize {
    let same = loaded
        .diagnostics
        .iter()
        .filter(|found| found.code == finding.code && found.message == finding.message);
    same.map(|found| 1 + found.also.len()).sum()
}

/// What is worse after one of the mends of a text.
fn worse(name: &str, text: &str) -> Vec<String> {
    let before = load(name, text);
    let mends = before.diagnostics.iter().filter(|it| !it.mend.is_empty());
    mends
        .filter_map(|finding| {
            let mut mends = finding.mend.clone();
            mends.sort_by_key(|mend| mend.range.start);
            let after = load(name, &mended(text, &mends));
            let is_gone = places(&after, finding) < places(&before, finding);
            let (errors, before_it) = (errors(&after), errors(&before));
            // The same words may be said about another place then.
            let is_better = errors < before_it || (is_gone && errors == before_it);
            (!is_better).then(|| {
                let said = |loaded: &Loaded| super::lines(&loaded.diagnostics);
                format!(
                    "{finding}\n  before\n{}\n  after\n{}",
                    said(&before),
                    said(&after)
                )
            })
        })
        .collect()
}

#[track_caller]
fn assert_none_worse(texts: impl Iterator<Item = (String, String, String)>) {
    let mut all = Vec::new();
    for (what, name, text) in texts {
        for worse in worse(&name, &text) {
            all.push(format!("{what}: {worse}"));
        }
    }
    let shown = &all[..all.len().min(12)];
    assert!(all.is_empty(), "{}\n\n{}", all.len(), shown.join("\n\n"));
}

#[test]
fn a_mend_of_a_broken_file_makes_it_better() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/broken");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "txt"))
        .collect();
    files.sort();
    assert!(files.len() > 70, "{}", files.len());
    let texts = files.iter().filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let text = fs::read_to_string(path).ok()?;
        Some((name.clone(), name, text))
    });
    assert_none_worse(texts);
}

/// Every sign of the small file, left out, written twice, or with another one in its place.
#[test]
fn a_mend_of_one_slip_makes_it_better() {
    let signs = SMALL
        .match_indices(|c: char| "{}[],:\"".contains(c))
        .flat_map(|(at, sign)| {
            let others = ["", "''", "- ", "# ", "undefined ", ";", "=", "\n", "“"];
            let twice = format!("{sign}{sign}");
            let others = others.map(str::to_owned).into_iter().chain([twice]);
            others.map(move |other| {
                let behind = &SMALL[at + sign.len()..];
                let text = format!("{}{other}{behind}", &SMALL[..at]);
                let line = SMALL[..at].matches('\n').count() + 1;
                let what = format!("{other:?} for {sign} of line {line} before {behind:.20}");
                (what, "rules.json".to_owned(), text)
            })
        });
    assert_none_worse(signs);
}

/// Every value of the small file, written as one of another kind.
#[test]
fn a_mend_of_a_value_of_another_kind_makes_it_better() {
    let values = ["[", "{", "\""].into_iter().flat_map(|opening| {
        let closing = match opening {
            "[" => ']',
            "{" => '}',
            _ => '"',
        };
        SMALL
            .match_indices(opening)
            .filter_map(move |(at, _)| {
                let rest = &SMALL[at + 1..];
                let end = at + 2 + rest.find(closing)?;
                let value = &SMALL[at..end];
                // Under another key its value would be judged otherwise.
                if SMALL[end..].starts_with(':') {
                    return None;
                }
                let inner = value[1..value.len() - 1].to_owned();
                let others = [
                    inner.clone(),
                    format!("[{value}]"),
                    format!("{{ \"pg\": {value} }}"),
                    format!("\"{inner}"),
                    format!("{inner}\""),
                    format!("'{inner}'"),
                    format!("“{inner}”"),
                    format!("“not {inner}”"),
                    format!("\"!{inner}\""),
                    format!("\"{inner},{inner}\""),
                    "\"3\"".to_owned(),
                    "\"\"".to_owned(),
                    "null".to_owned(),
                    "None".to_owned(),
                    "- x".to_owned(),
                    "yes".to_owned(),
                    "\"yes\"".to_owned(),
                    "{ \"a\": true }".to_owned(),
                ];
                Some(others.map(|other| {
                    let text = format!("{}{other}{}", &SMALL[..at], &SMALL[end..]);
                    (
                        format!("{other} for {value}"),
                        "rules.json".to_owned(),
                        text,
                    )
                }))
            })
            .flatten()
    });
    assert_none_worse(values);
}
