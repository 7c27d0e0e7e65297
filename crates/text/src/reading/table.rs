//! Tables with a column for each option, below a corner that says what the rows are.
//!
//! No word in them is broken while a column beside it has room: a column is as wide as its longest word. So a table may be
//! wider than its place, and then scrolls by itself. Where it fits it does not, and its heads stay in view while the page
//! scrolls; a style sheet cannot know which it is, so it is worked out here.

use matrix_engine::OptionDef;
use maud::{Markup, html};

/// What is longer is hardly a word, and would push all others away.
const LONGEST_WORD: usize = 20;

/// The room of a table on a wide screen, in hundredths of the size of running text, as `style/rules.css` says.
const ROOM: usize = 7300;
/// What a cell of the first column has beside its text, in the same, and one of any other.
const PADDING: (usize, usize) = (150, 100);
/// The least that the first column takes, and any other.
const LEAST: (usize, usize) = (900, 625);

/// A table of options.
pub struct OptionTable<'t> {
    /// What it is called by screen readers.
    pub name: &'static str,
    /// Its class.
    pub class: &'static str,
    /// What the rows are.
    pub corner: &'static str,
    /// The options.
    pub options: &'t [OptionDef],
    /// How large its text is, in hundredths of that of running text.
    pub size: usize,
    /// What stands in the first column, and in the column of each option.
    pub texts: (Vec<&'t str>, Vec<Vec<&'t str>>),
}

impl OptionTable<'_> {
    /// The table with these rows. Its frame may scroll by itself, so it has a name and can be reached by keyboard.
    pub fn of(&self, rows: &Markup) -> Markup {
        let class = if self.fits() { "scroll fits" } else { "scroll" };
        html! {
            div class=(class) role="region" aria-label=(self.name) tabindex="0" {
                "\n"
                table class=(self.class) {
                    "\n"
                    thead {
                        tr {
                            th scope="col" { (self.corner) }
                            @for option in self.options { th scope="col" { (breakable(&option.name)) } }
                        }
                    }
                    "\n"
                    (rows)
                    "\n"
                }
                "\n"
            }
        }
    }

    /// Whether every word has room on a wide screen.
    fn fits(&self) -> bool {
        let widest = |texts: &[&str]| {
            let widest = texts.iter().flat_map(|text| words(text)).map(bold).max();
            widest.unwrap_or_default() * self.size / 100
        };
        let (first, others) = &self.texts;
        let first = (widest(first) + PADDING.0).max(LEAST.0);
        let others = self.options.iter().zip(others).map(|(option, texts)| {
            let text = widest(&[&option.name]).max(widest(texts) * REGULAR / 100);
            (text + PADDING.1).max(LEAST.1)
        });
        first + others.sum::<usize>() <= ROOM
    }
}

/// Text that may be broken where that does no harm: after a slash, and within what is hardly a word.
pub fn breakable(text: &str) -> Markup {
    html! {
        @for (at, piece) in pieces(text).into_iter().enumerate() {
            @if at > 0 { wbr; }
            (piece)
        }
    }
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_piece(rest) {
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Where a text may first be broken although no space or hyphen is there; none where it need not be.
fn end_of_piece(text: &str) -> Option<usize> {
    let mut letters = 0;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() || letter == '-' {
            letters = 0;
        } else if letters == LONGEST_WORD {
            return Some(at);
        } else {
            letters += 1;
        }
        let end = at + letter.len_utf8();
        if letter == '/' && end < text.len() {
            return Some(end);
        }
    }
    None
}

/// What stays whole in a table.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let pieces = pieces(text).into_iter();
    pieces.flat_map(|piece| {
        piece.split_inclusive(|letter: char| letter.is_whitespace() || letter == '-')
    })
}

/// How wide a word is that is not set bold, in hundredths of a bold one.
const REGULAR: usize = 90;

/// About how wide a word is in the widest types that systems use, set bold, in hundredths of its size.
fn bold(word: &str) -> usize {
    let widths = word.trim_end().chars().map(|letter| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ';' | ':' | '!' | '\'' => 38,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 48,
        'm' | 'w' | 'M' | 'W' => 105,
        letter if letter.is_lowercase() || letter.is_ascii_digit() => 68,
        letter if letter.is_ascii() => 78,
        _ => 105,
    });
    widths.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_after_slashes_and_in_what_is_hardly_a_word() {
        for (text, expected) in [
            ("", ""),
            ("Django and Flask-SQLAlchemy", "Django and Flask-SQLAlchemy"),
            ("coder/websocket", "coder/<wbr>websocket"),
            ("https://a/", "https:/<wbr>/<wbr>a/"),
            ("a <b>", "a &lt;b&gt;"),
            (
                "Donaudampfschifffahrtsgesellschaft",
                "Donaudampfschifffahr<wbr>tsgesellschaft",
            ),
            ("ééééééééééééééééééééé", "éééééééééééééééééééé<wbr>é"),
        ] {
            assert_eq!(breakable(text).into_string(), expected, "{text}");
        }
    }

    #[test]
    fn a_table_fits_while_all_its_words_do() {
        let option = |name: &str| OptionDef {
            name: name.to_owned(),
            ..OptionDef::default()
        };
        let fits = |columns: usize, word: &str| {
            let options: Vec<OptionDef> = (0..columns).map(|_| option("Go")).collect();
            let table = OptionTable {
                name: "",
                class: "",
                corner: "",
                options: &options,
                size: 84,
                texts: (vec!["Feature"], vec![vec![word]; columns]),
            };
            table.fits()
        };
        assert!(fits(9, "short") && fits(5, "concurrency"));
        assert!(!fits(11, "short"));
        assert!(!fits(9, "transformations"));
    }
}
