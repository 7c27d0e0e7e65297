//! What keeps a text from being read on: the cause, and the next step.

use std::ops::Range;

/// A place where nothing is sure any more.
pub(super) struct Stop {
    pub at: usize,
    pub message: String,
    pub help: String,
    /// What mends it, where one way is sure.
    pub mend: Option<(Range<usize>, String)>,
    /// Where else the same stands.
    pub also: Vec<usize>,
}

impl Stop {
    pub fn new(at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            at,
            message: message.into(),
            help: help.into(),
            mend: None,
            also: Vec::new(),
        }
    }

    pub fn mend(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        self.mend = Some((range, text.into()));
        self
    }
}

/// What a file is instead, when it does not even begin as a rule file does.
pub(super) fn of_file(text: &str) -> Option<Stop> {
    let begins = text.trim_start();
    let at = text.len() - begins.len();
    let first = begins.lines().next().unwrap_or_default();
    let lower = first.to_ascii_lowercase();
    if begins.is_empty() {
        return Some(Stop::new(
            0,
            "the file is empty",
            "a rule file is an object: begin with {, or let ‘matrix new’ write one to start from",
        ));
    }
    let stop = |what: &str, help: &str| Some(Stop::new(at, what, help));
    if lower.starts_with("<!doctype") || lower.starts_with("<html") || lower.starts_with("<?xml") {
        return stop(
            "this is a web page or XML",
            "it was probably fetched from an address that shows a page; fetch the file itself",
        );
    }
    if let Some(stop) = merge_marker(text, at).or_else(|| fence(begins, at)) {
        return Some(stop);
    }
    if first.starts_with("---") || first.starts_with("%YAML") || is_yaml_key(first) {
        return Some(yaml(at));
    }
    if first.starts_with('[')
        && !first.starts_with("[{")
        && first.trim_end().ends_with(']')
        && first.len() > 2
        && first
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "[]._- ".contains(c))
        && begins.contains('=')
    {
        return stop(
            "this looks like TOML",
            "a rule file is JSON and begins with {",
        );
    }
    let is_script = [
        "module.exports",
        "export ",
        "const ",
        "var ",
        "let ",
        "import ",
    ];
    if is_script.iter().any(|word| first.starts_with(word)) {
        return stop(
            "this is a program",
            "a rule file holds nothing but the object itself: it begins with { and ends with }",
        );
    }
    None
}

/// The file is YAML.
pub(super) fn yaml(at: usize) -> Stop {
    Stop::new(
        at,
        "this looks like YAML",
        "a rule file is JSON and begins with {; convert it, for example with yq -o json",
    )
}

/// `key: value`, with nothing in quotes or brackets before it.
fn is_yaml_key(line: &str) -> bool {
    let Some((key, rest)) = line.split_once(':') else {
        return false;
    };
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !key.is_empty() && key.chars().all(is_word) && (rest.is_empty() || rest.starts_with(' '))
}

/// What git leaves where two changes met. Every place where they did is told.
pub(super) fn merge_marker(text: &str, at: usize) -> Option<Stop> {
    const BEGIN: &str = "<<<<<<<";
    let rest = text.get(at..).unwrap_or_default();
    let is_one = [BEGIN, "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| rest.starts_with(marker));
    if !is_one {
        return None;
    }
    let mut stop = Stop::new(
        at,
        "a merge was not finished: this line was left by git",
        "keep what belongs there from between <<<<<<< and >>>>>>>, and delete the lines with these marks",
    );
    let others = rest.match_indices("\n<<<<<<<");
    stop.also = others.map(|(found, _)| at + found + 1).collect();
    Some(stop)
}

/// The line that Markdown has before and behind a piece of code.
pub(super) fn fence(rest: &str, at: usize) -> Option<Stop> {
    rest.starts_with("```").then(|| {
        Stop::new(
            at,
            "this line is a fence of Markdown",
            "delete the lines that begin with ```; a rule file begins with { and ends with }",
        )
    })
}

/// A member of a list as YAML has it.
pub(super) fn yaml_member(at: usize) -> Stop {
    Stop::new(
        at,
        "‘-’ begins a member of a list in YAML",
        "write the list as [ … ], with a comma between two members",
    )
}

/// Dots in the place of something.
pub(super) fn left_out(at: usize, dots: &str) -> Stop {
    Stop::new(
        at,
        format!("‘{dots}’ stands for something that is left out"),
        "write what belongs there, or delete it",
    )
}
