//! A finding with the line of the file that it is about, as compilers show it.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use matrix_engine::{Diagnostic, Severity};
use std::ops::Range;

/// How many of the other places of a finding are named.
const PLACES: usize = 5;

/// The finding as text, in colours if asked for.
pub fn text(name: &str, text: &str, finding: &Diagnostic, colours: bool) -> String {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let place = &finding.place;
    let begin = place.offset.min(text.len());
    let line_begin = text.get(..begin).and_then(|before| before.rfind('\n'));
    let line_begin = line_begin.map_or(0, |at| at + 1);
    let line = text.get(line_begin..).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    let extent = extent(line, begin - line_begin);
    let mut mark = AnnotationKind::Primary.span(extent);
    if !place.path.is_empty() {
        mark = mark.label(place.path.as_str());
    }
    let source = Snippet::source(line)
        .line_start(place.line)
        .path(name)
        .annotation(mark);
    let title = level.primary_title(finding.message.as_str());
    let mut group = title.id(finding.code.as_str()).element(source);
    if let Some(also) = also(finding) {
        group = group.element(Level::NOTE.message(also));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if colours {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

/// The other places of a finding, the first of them by their line.
fn also(finding: &Diagnostic) -> Option<String> {
    let places = finding.also.iter().take(PLACES);
    let places: Vec<String> = places
        .map(|place| format!("{}:{}", place.line, place.column))
        .collect();
    let more = finding.also.len().saturating_sub(PLACES);
    match (places.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(format!("also at {}", places.join(", "))),
        (false, more) => Some(format!(
            "also at {}, and in {more} more places",
            places.join(", ")
        )),
    }
}

/// What stands at a place of a line: a text with its quotes, a word or number, else one character.
fn extent(line: &str, at: usize) -> Range<usize> {
    let rest = line.get(at..).unwrap_or_default();
    let Some(first) = rest.chars().next() else {
        return line.len()..line.len();
    };
    let is_word = |c: char| c.is_alphanumeric() || "_+-.=!".contains(c);
    let length = if first == '"' {
        let mut is_escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, c)| {
            let ends = *c == '"' && !is_escaped;
            is_escaped = *c == '\\' && !is_escaped;
            ends
        });
        end.map_or(rest.len(), |(end, _)| end + 1)
    } else if is_word(first) {
        rest.find(|c| !is_word(c)).unwrap_or(rest.len())
    } else {
        first.len_utf8()
    };
    at..at + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::load;

    #[test]
    fn a_finding_stands_under_its_line() {
        let source = "{\n  \"format\": 2\n}";
        let found = load(source).diagnostics;
        assert_eq!(
            text("rules.json", source, &found[0], false),
            "\
error[E006]: format 2 is not known; this version reads format 1
 --> rules.json:2:13
  |
2 |   \"format\": 2
  |             ^ format
  |
  = help: write \"format\": 1, or take a newer version of this program"
        );
        assert!(text("rules.json", source, &found[0], true).contains("\u{1b}["));
    }

    #[test]
    fn what_is_marked_is_the_whole_of_what_stands_there() {
        for (line, at, expected) in [
            (r#"  "a \" b": 1"#, 2, r#""a \" b""#),
            ("[12, 3]", 1, "12"),
            ("[\"a", 1, "\"a"),
            ("{ é }", 2, "é"),
            ("[{}]", 1, "{"),
            ("[", 1, ""),
        ] {
            assert_eq!(&line[extent(line, at)], expected, "{line}");
        }
    }

    /// A terminal obeys what it is shown.
    #[test]
    fn control_characters_of_the_file_are_not_shown_as_such() {
        let source = "{ \"a\": \"\u{1b}[2J\u{202e}\" }";
        for finding in load(source).diagnostics {
            let shown = text("rules.json", source, &finding, false);
            assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
        }
    }

    #[test]
    fn a_very_long_line_is_cut_around_its_place() {
        let source = format!("{{ \"x-a\": \"{}\", \"format\": 2 }}", "a".repeat(100_000));
        let shown = text("rules.json", &source, &load(&source).diagnostics[0], false);
        assert!(
            shown.len() < 2_000 && shown.contains("\"format\": 2"),
            "{shown}"
        );
    }
}
