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
    let plural = if count == 1 { "" } else { "s" };
    format!("{count}\u{a0}{noun}{plural}")
}

/// A gap with its noun: `1 point`, `3 points`.
#[must_use]
pub fn points(gap: u32) -> String {
    counted(usize::try_from(gap).unwrap_or(usize::MAX), "point")
}

/// A number as people write it: `980`, `20,000`.
pub(crate) fn thousands(number: u32) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1000), number % 1000),
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
    fn scores_have_a_singular() {
        assert_eq!(
            [in_points(1), in_points(-1), in_points(0), in_points(-3)],
            ["1 point", "−1 point", "0 points", "−3 points"]
                .map(|text| text.replace(' ', "\u{a0}"))
        );
    }
}
