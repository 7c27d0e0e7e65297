use super::*;
use crate::json::Node;

/// What is said about a text, with the text that is read in its place; every byte of it stays where it is.
#[track_caller]
fn said(text: &str, dialect: Dialect) -> (String, String) {
    let tolerant = read(text);
    assert_eq!(tolerant.readable.len(), text.len(), "{text}");
    let mut findings = Findings::default();
    tolerant.note(dialect, &mut findings);
    let found = findings.into_diagnostics(text, &tolerant.readable);
    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    (tolerant.readable.clone().into_owned(), said.join("\n"))
}

#[test]
fn json_stays_as_it_is() {
    for text in [
        r#"{ "a": [1, -2.5e+3, true, null, "x // no comment, \"quoted\" \u00e9"], "b": {} }"#,
        " 7 ",
        "\"'\"",
        "[]",
    ] {
        assert!(matches!(read(text).readable, Cow::Borrowed(_)), "{text}");
        assert_eq!(said(text, Dialect::Json).1, "", "{text}");
    }
}

#[test]
fn comments_and_trailing_commas_are_blank_and_nothing_to_complain_about_in_jsonc() {
    let text = "// ä\n{ \"a\": [1, /* two\nlines */ 2,], // end\n  \"b\": \"/*\",\n}";
    let (readable, found) = said(text, Dialect::Commented);
    assert_eq!(found, "");
    assert_eq!(
        readable,
        "     \n{ \"a\": [1,       \n         2 ],       \n  \"b\": \"/*\" \n}"
    );
    assert_eq!(readable.matches('\n').count(), text.matches('\n').count());
    let (_, found) = said(text, Dialect::Json);
    assert!(found.contains("1:1: error[E001]: this is not JSON: a comment stands here (and in 2 more places); delete it"), "{found}");
    assert!(
        found.contains("a comma stands after the last member"),
        "{found}"
    );
}

/// Texts that are mended in place: what is read instead, and what is said.
#[test]
fn what_is_sure_is_read_on() {
    for (text, readable, says) in [
        (
            "[1,, 2]",
            "[1,  2]",
            "a comma stands here with nothing before it",
        ),
        (
            "[, 1]",
            "[  1]",
            "a comma stands here with nothing before it",
        ),
        ("[1 2]", "[1,2]", "a comma is missing before this"),
        (
            "{\"a\": 1\n\"b\": 2}",
            "{\"a\": 1,\"b\": 2}",
            "2:1: error[E001]: this is not JSON: a comma is missing before this",
        ),
        (
            "{\"a\" 1}",
            "{\"a\":1}",
            "a colon is missing before this value",
        ),
        (
            "{\"a\" = 1; \"b\" => 2}",
            "{\"a\" : 1, \"b\" :  2}",
            "‘=’ stands where a ‘:’ belongs",
        ),
        (
            "{'a': 'it\\'s'}",
            "{\"a\": \"it/'s\"}",
            "quotes of another kind: ‘'’ (U+0027)",
        ),
        (
            "['a\tb']",
            "[\"a b\"]",
            "a tab (U+0009) stands inside a text ([0]); write a space",
        ),
        ("['C:\\d']", "[\"C:/d\"]", "‘\\d’ is no escape of JSON"),
        (
            "[“a”]",
            "[  \"a\"  ]",
            "quotes of another kind: ‘“’ (U+201C)",
        ),
        (
            "[\u{a0}1]",
            "[  1]",
            "a no-break space (U+00A0) stands between values",
        ),
        (
            "[+3, 01, .5]",
            "[3 , 1 , 0 ]",
            "‘+3’ is no number of JSON ([0]); write 3",
        ),
        (
            "[True, None, NaN]",
            "[true, null, 0  ]",
            "‘NaN’ is no number of JSON",
        ),
        (
            "[\"a\tb\"]",
            "[\"a b\"]",
            "a tab (U+0009) stands inside a text ([0]); write a space",
        ),
        ("[\"C:\\d\"]", "[\"C:/d\"]", "‘\\d’ is no escape of JSON"),
        ("# x\n[]", "   \n[]", "a comment begins with ‘#’"),
    ] {
        let (read, found) = said(text, Dialect::Json);
        assert_eq!(read, readable, "{text}");
        assert!(Node::read(&read).is_ok(), "{text}: {read}");
        assert!(found.contains(says), "{text}: {found}");
    }
}

/// Texts that are not read any further: what is said.
#[test]
fn what_is_not_sure_is_told_with_its_cause() {
    for (text, says) in [
        (
            "",
            "1:1: error[E001]: this is not JSON: the file is empty; a rule file is an object: begin with {",
        ),
        (" \n", "the file is empty"),
        (
            "[1, 2",
            "1:1: error[E001]: this is not JSON: this [ is never closed; write ] where it ends",
        ),
        (
            "{\n\"a\": [1}",
            "this } stands where the [ of line 2 is still open; write ] before it",
        ),
        ("[1]]", "this ] closes nothing"),
        ("{} {}", "the file goes on after its end"),
        ("{\"a\": \"b}\n", "this text is not closed on its line"),
        ("{\"a”: 1}", "‘”’ (U+201D) is no quote of JSON"),
        ("{a: 1}", "the key ‘a’ stands without quotes; write \"a\""),
        (
            "[django]",
            "‘django’ stands without quotes; a text stands in double quotes: \"django\"",
        ),
        (
            "{\"a\": - 2}",
            "‘-’ stands without quotes; write the sign right before its number",
        ),
        ("{\"a\": + 2}", "a number has no plus before it"),
        ("{\"a\": yes}", "‘yes’ stands without quotes; write true"),
        (
            "{\"a\": \"x \"y\" z\"}",
            "‘y’ stands right behind another text or value",
        ),
        ("{\"a\": }", "a value is missing before this"),
        ("{\"a\", \"b\"}", "a value is missing before this"),
        (
            "[\"a\": 1]",
            "a key and a colon stand in a list; a list holds values without keys",
        ),
        ("{1: 2}", "the key ‘1’ stands without quotes"),
        ("{ {} }", "a key is missing before this value"),
        ("/* x", "this comment is never closed"),
        ("<<<<<<< HEAD\n{}", "a merge was not finished"),
        (
            "{\n=======\n}",
            "2:1: error[E001]: this is not JSON: a merge was not finished",
        ),
        ("format: 1\nid: x", "this looks like YAML"),
        ("---\na: 1", "this looks like YAML"),
        ("# x\nformat: 1", "this looks like YAML"),
        ("[package]\nname = \"x\"", "this looks like TOML"),
        ("<!DOCTYPE html><title>", "this is a web page or XML"),
        ("export default {}", "this is a program"),
        ("{ @ }", "‘@’ (U+0040) stands where a value belongs"),
    ] {
        let (_, found) = said(text, Dialect::Json);
        assert!(found.contains(says), "{text}: {found}");
        assert_eq!(
            found.lines().filter(|line| !line.contains("‘#’")).count(),
            1,
            "{text}: {found}"
        );
    }
}

#[test]
fn the_name_of_a_file_says_how_it_is_written() {
    for name in ["a.jsonc", "A.JSONC", "-", "dir/a.jsonc?v=2#x"] {
        assert_eq!(Dialect::of(name), Dialect::Commented, "{name}");
    }
    for name in ["a.json", "jsonc", "", "a.jsonc.json", "a.json?x.jsonc"] {
        assert_eq!(Dialect::of(name), Dialect::Json, "{name}");
    }
}

/// What is between quotes of another kind keeps its meaning in those of JSON.
#[test]
fn a_text_in_other_quotes_is_the_same_text_in_those_of_json() {
    for (written, mended, text) in [
        (r#"'say "hi"'"#, r#""say \"hi\"""#, r#"say "hi""#),
        (r#"'say \"hi\"'"#, r#""say \"hi\"""#, r#"say "hi""#),
        (r#"“say \"hi\"”"#, r#""say \"hi\"""#, r#"say "hi""#),
        (r"'it\'s'", r#""it's""#, "it's"),
        (r"`a \` b`", r#""a ` b""#, "a ` b"),
        (r"'a\\'", r#""a\\""#, r"a\"),
        (r"'a\\\' b'", r#""a\\' b""#, r"a\' b"),
        (r"'a\nb \u00e9'", r#""a\nb \u00e9""#, "a\nb é"),
    ] {
        let list = format!("[{written}]");
        let tolerant = read(&list);
        assert!(Node::read(&tolerant.readable).is_ok(), "{written}");
        let [slip] = tolerant.slips.as_slice() else {
            panic!("{written}: {} slips", tolerant.slips.len());
        };
        let (range, mend) = slip.mend.clone().unwrap();
        assert_eq!((range, mend.as_str()), (1..list.len() - 1, mended));
        assert_eq!(serde_json::from_str::<String>(mended).unwrap(), text);
    }
}

/// The mend of the quotes leaves what is wrong between them to a finding of its own.
#[test]
fn what_is_wrong_between_other_quotes_stays_and_is_told() {
    let tolerant = read(r"['C:\d']");
    let mends: Vec<_> = tolerant.slips.iter().map(|slip| &slip.mend).collect();
    assert_eq!(mends, [&Some((1..7, r#""C:\d""#.to_owned())), &None]);
}
