//! A text as a cell of a sheet that stays the text it is. Excel, LibreOffice and Google Sheets look at what stands in a
//! cell, quoted or not, and make a formula, a number, a date or a truth value of it if they can. Then an option that is
//! called `1.10` shows as 1.1, and `3/4` as a day in April. An apostrophe in front keeps all of them from it.

use super::markdown::one_line;

/// Texts that are truth values, in the languages of the months below.
const TRUTH: &str = "true false wahr falsch vrai faux verdadero falso";
/// Words that may stand in a number, a time or a day: halves of a day, exponents, currencies.
const WORDS: &str = "e t z a p am pm eur usd gbp chf kr € £ ¥";
/// Digits that no ASCII has.
const DIGITS: &str = "０１２３４５６７８９½¼¾";
/// Names that may stand in a day, in English, German, French and Spanish. They may be cut after three letters.
const NAMES: &str = "january february march april may june july august september october november december \
    januar februar märz mrz mai juni juli oktober dezember \
    janvier février mars avril juin juillet août septembre octobre novembre décembre \
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
    monday tuesday wednesday thursday friday saturday sunday";

/// A text as a cell. What would begin a formula is kept from it behind a semicolon, too, where spreadsheets of many
/// countries begin another cell.
pub fn text(plain: &str) -> String {
    let plain = one_line(plain);
    let mut cell = String::with_capacity(plain.len() + 1);
    if is_value(&plain) {
        cell.push('\'');
    }
    let mut begins = cell.is_empty();
    for c in plain.chars() {
        if begins && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            cell.push('\'');
        }
        begins = matches!(c, ';' | '"') || (begins && c == ' ');
        if c == '"' {
            cell.push('"');
        }
        cell.push(c);
    }
    if cell.contains(['"', ',', ';']) {
        format!("\"{cell}\"")
    } else {
        cell
    }
}

/// Whether a spreadsheet might make a number, a day, a time or a truth value of a text. All that has a digit and no
/// other words than these have is taken for one: which of them it is depends on the language of the program. What is no
/// ASCII counts as a letter, for the tables that tell more weigh much.
fn is_value(plain: &str) -> bool {
    let lower = plain.to_ascii_lowercase();
    let is_digit = |c: char| c.is_ascii_digit() || DIGITS.contains(c);
    let is_letter = |c: char| c.is_ascii_alphabetic() || !(c.is_ascii() || is_digit(c));
    let mut words = lower.split(|c| !is_letter(c));
    TRUTH.split(' ').any(|truth| truth == lower)
        || (lower.contains(is_digit) && words.all(is_of_value))
}

fn is_of_value(word: &str) -> bool {
    let is_cut = |name: &str| word.chars().nth(2).is_some() && name.starts_with(word);
    word.is_empty()
        || WORDS.split(' ').any(|known| known == word)
        || NAMES.split_whitespace().any(is_cut)
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn text_is_quoted_where_it_must_be_and_never_a_formula() {
        for (plain, cell) in [
            ("Known languages: Go", "Known languages: Go"),
            ("one, two", "\"one, two\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("=1+1", "'=1+1"),
            ("=A1", "'=A1"),
            ("@sum", "'@sum"),
            (" \t-2", "'-2"),
            ("-x", "'-x"),
            ("x; =1", "\"x; '=1\""),
            ("a\r\nb", "a b"),
            ("#a=b&v=1", "#a=b&v=1"),
            ("", ""),
        ] {
            assert_eq!(text(plain), cell, "{plain:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_would_take_for_a_value_gets_an_apostrophe() {
        for plain in [
            "1.10",
            "2026.10",
            "007",
            "1e5",
            "1E+5",
            "12345678901234567890",
            "50 %",
            "€5",
            "(5)",
            "1.2.3",
            "3/4",
            "1-2",
            "2026-11-26",
            "10:30",
            "10:30 pm",
            "MAR1",
            "Sept 5",
            "5. Mai",
            "1 août",
            "TRUE",
            "falsch",
            "2026-11-26T10:00Z",
            "1 1/2",
            "USD 5",
            "½",
        ] {
            assert_eq!(text(plain), format!("'{plain}"));
        }
        assert_eq!(text("1,5"), "\"'1,5\"");
        for plain in [
            "Vue 3",
            "Python 3.10",
            "version 2026.10",
            "C++ 20",
            "24h service",
            "Django",
            "May",
            "Mark 1",
            "true story",
            "Market share: 5 %",
            "Node.js 24",
            "#a=1&v=1",
        ] {
            assert_eq!(text(plain), plain);
        }
    }
}
