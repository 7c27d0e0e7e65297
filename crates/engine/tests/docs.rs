//! What the documentation says about the engine is complete.

use matrix_engine::Code;

const RULE_FORMAT: &str = include_str!("../../../docs/rule-format.md");

#[test]
fn every_code_is_explained_once_and_no_code_is_invented() {
    let explained: Vec<&str> = RULE_FORMAT
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" |"))
        .map(|(first, _)| first)
        .filter(|it| it.len() == 4 && it.starts_with(['E', 'W']))
        .filter(|it| it.bytes().skip(1).all(|byte| byte.is_ascii_digit()))
        .collect();
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(explained, known);
}
