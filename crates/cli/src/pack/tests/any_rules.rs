//! Whatever rules stand in `rules.json`, they load, are evaluated, exported and packed. Nothing here names anything of
//! their content, so that whoever puts others there has a test of theirs and breaks none.

use super::Site;
use crate::pack::SizeReport;
use matrix_engine::{
    Answers, Rules, analyse, evaluate, load, read_link, write_answers, write_link,
};
use matrix_text::export::{Export, Form};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_rules_of_the_site_can_be_used_whatever_they_are() {
    can_be_used("rules.json");
}

#[test]
fn the_rules_of_the_tests_can_be_used() {
    can_be_used("tests/rules.json");
}

#[test]
fn rules_with_nothing_but_what_the_format_asks_for_can_be_used() {
    can_be_used("tests/small-rules.json");
}

#[test]
fn the_rules_of_the_example_can_be_used() {
    can_be_used("examples/datastore/rules.json");
}

fn can_be_used(name: &str) {
    let path = at_the_root(name);
    let loaded = load(&fs::read_to_string(&path).unwrap());
    assert!(!loaded.has_errors(), "{name}: {:#?}", loaded.diagnostics);
    let rules = loaded.rules.unwrap();
    let site = packed(name, &path);
    let in_page = Rules::from_packed(&site.file("rules.json")).unwrap();
    let [first, .., last] = &sets(&rules)[..] else {
        panic!("there is always a question")
    };
    // Each is analysed, which takes a moment.
    can_be_exported(&rules, first);
    can_be_exported(&rules, last);
    for answers in sets(&rules) {
        let text = write_answers(&rules, &answers);
        answers_count(&rules, &answers, &text);
        assert_eq!(
            evaluate(&in_page, &answers),
            evaluate(&rules, &answers),
            "{name}: {text}, packed"
        );
    }
    page_is_about(&site, &rules);
}

fn at_the_root(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(name)
}

/// A small site with these rules. Its size is judged elsewhere.
fn packed(name: &str, rules: &Path) -> Site {
    let site = Site::new(&format!("any-{}", name.replace(['/', '.'], "-")));
    fs::remove_file(site.0.join("rules-source.json")).unwrap();
    let output = super::super::run(
        &site.0,
        rules,
        None,
        SizeReport {
            is_whole: false,
            any_size: true,
        },
    );
    assert!(!output.unwrap().findings);
    site
}

/// No answers; each value of each question alone; the first value of all.
fn sets(rules: &Rules) -> Vec<Answers> {
    let mut sets = vec![Answers::none(rules)];
    let mut all = Answers::none(rules);
    for question in rules.question_ixs() {
        for (at, value) in rules.value_ixs(question).enumerate() {
            let mut one = Answers::none(rules);
            one.set(question, value);
            sets.push(one);
            if at == 0 {
                all.set(question, value);
            }
        }
    }
    sets.push(all);
    sets
}

/// Every option has its place, and a link leads back.
fn answers_count(rules: &Rules, answers: &Answers, text: &str) {
    let result = evaluate(rules, answers);
    assert_eq!(
        result.ranking.len() + result.ruled_out.len(),
        rules.option_ixs().count(),
        "{text}"
    );
    let link = write_link(rules, &answers.clone().into(), &result.leaders);
    let back = read_link(rules, &link).map(|it| it.reading.input.answers);
    assert_eq!(back, (!text.is_empty()).then(|| answers.clone()), "{text}");
}

fn can_be_exported(rules: &Rules, answers: &Answers) {
    let export = Export {
        rules,
        answers,
        result: &evaluate(rules, answers),
        without: None,
        analysis: &analyse(rules, answers),
        date: "2026-01-01",
        link: "https://example.org/",
    };
    for form in Form::ALL {
        assert!(!export.write(form).is_empty(), "{}", form.as_str());
    }
}

/// Page and rules page were written for these rules.
fn page_is_about(site: &Site, rules: &Rules) {
    let page = site.page();
    for question in rules.questions() {
        let asked = format!(" data-question=\"{}\"", question.id);
        assert!(page.contains(&asked), "{asked}");
    }
    let reading = site.file("rules.html");
    for option in rules.option_ixs() {
        let described = format!(" id=\"option-{}\"", rules.option(option).id);
        assert!(reading.contains(&described), "{described}");
    }
}
