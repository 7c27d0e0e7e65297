//! Points and counts, in words.

/// Numbers up to twelve, as people write them at the beginning of a sentence.
const NUMBERS: [&str; 13] = [
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve",
];

/// A number at the beginning of a sentence: `Nine`, `20`.
#[must_use]
pub fn number(count: usize) -> String {
    let word = NUMBERS.get(count);
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// Points with their sign: `+3`, `−2`, `0`.
#[must_use]
pub fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// Which colour joins the sign; never colour alone.
#[must_use]
pub const fn sign(points: i32) -> &'static str {
    match points {
        1.. => "for",
        0 => "even",
        _ => "against",
    }
}

/// A score, which has no plus: `14`, `−3`.
#[must_use]
pub fn score(points: i32) -> String {
    signed(points).trim_start_matches('+').to_owned()
}

/// A score with its noun: `1 point`, `−3 points`.
#[must_use]
pub fn in_points(points: i32) -> String {
    let plural = if points.unsigned_abs() == 1 { "" } else { "s" };
    format!("{}\u{a0}point{plural}", score(points))
}

/// A count with its noun, on one line: `1 point`, `2 points`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    match noun {
        _ if count == 1 => format!("{count}\u{a0}{noun}"),
        "person" => format!("{count}\u{a0}people"),
        _ => format!("{count}\u{a0}{noun}s"),
    }
}

/// A gap with its noun: `1 point`, `3 points`.
#[must_use]
pub fn points(gap: u32) -> String {
    counted(usize::try_from(gap).unwrap_or(usize::MAX), "point")
}

/// A number as people write it: `980`, `20,000`.
#[must_use]
pub fn thousands(number: impl Into<u64>) -> String {
    match number.into() {
        number @ 0..1000 => number.to_string(),
        number => format!("{},{:03}", thousands(number / 1000), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_real_minus_signs() {
        assert_eq!(
            [signed(3), signed(0), signed(-2), score(14), score(-14)],
            ["+3", "0", "−2", "14", "−14"]
        );
    }

    #[test]
    fn long_numbers_are_written_in_groups_of_three() {
        let written = [0_u64, 999, 1_000, 20_000, 1_234_567, 5_000_000_000].map(thousands);
        assert_eq!(
            written,
            ["0", "999", "1,000", "20,000", "1,234,567", "5,000,000,000"]
        );
    }

    #[test]
    fn several_persons_are_people() {
        let written = [(1, "person"), (2, "person"), (0, "rule")];
        let written = written.map(|(count, noun)| counted(count, noun).replace('\u{a0}', " "));
        assert_eq!(written, ["1 person", "2 people", "0 rules"]);
    }

    #[test]
    fn scores_have_a_singular() {
        assert_eq!(
            [in_points(1), in_points(-1), in_points(0), in_points(-3)],
            ["1 point", "−1 point", "0 points", "−3 points"]
                .map(|text| text.replace(' ', "\u{a0}"))
        );
    }
}
