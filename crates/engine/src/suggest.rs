//! "Did you mean": the nearest of some known names.

/// The candidate nearest to `wrong`, when it is near enough to be a likely slip: at most a third of
/// the letters differ. Equal distances are settled by the alphabet, so the answer never depends on
/// the order of the candidates.
pub(crate) fn nearest<'a>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = wrong.chars().count();
    let limit = (length / 3).max(1);
    candidates
        .into_iter()
        // A cheap bound first: a text from a stranger may be very long.
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| {
            let is_same = candidate.eq_ignore_ascii_case(wrong);
            let far = if is_same {
                0
            } else {
                distance(wrong, candidate)
            };
            (far, candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Letters to add, remove, replace or swap with their neighbour until `a` is `b`.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
    let mut older = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut before = None;
    for (i, from) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        let mut neighbour = None;
        for (j, to) in b.iter().copied().enumerate() {
            let replaced = cell(&last, j) + usize::from(from != to);
            let mut fewest = replaced.min(cell(&last, j + 1) + 1).min(cell(&next, j) + 1);
            if before == Some(to) && neighbour == Some(from) {
                fewest = fewest.min(cell(&older, j - 1) + 1);
            }
            next.push(fewest);
            neighbour = Some(to);
        }
        older = std::mem::replace(&mut last, next);
        before = Some(from);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let known = ["django", "fastapi", "go"];
        assert_eq!(nearest("djagno", known), Some("django"));
        assert_eq!(nearest("fast-api", known), Some("fastapi"));
        assert_eq!(
            nearest("og", known),
            Some("go"),
            "swapped letters are one slip"
        );
        assert_eq!(nearest("rails", known), None);
        assert_eq!(nearest("GO", known), Some("go"), "capital letters are one");
        assert_eq!(nearest("g", known), Some("go"));
        assert_eq!(nearest("", known), None);
    }

    #[test]
    fn a_very_long_text_is_not_compared_letter_by_letter() {
        let begin = std::time::Instant::now();
        let known: Vec<String> = (0..1_000).map(|n| format!("question-{n}")).collect();
        let known = known.iter().map(String::as_str);
        assert_eq!(nearest(&"q".repeat(1_000_000), known), None);
        assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
    }

    #[test]
    fn distances_count_single_slips() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("admin", "adnim", 2),
            ("admin", "amdin", 1),
            ("kitten", "sitting", 3),
            ("ä", "a", 1),
        ] {
            assert_eq!(distance(a, b), expected, "{a} → {b}");
            assert_eq!(distance(b, a), expected, "{b} → {a}");
        }
    }
}
