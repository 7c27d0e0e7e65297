//! "Did you mean": the nearest of some known names.

/// The candidate nearest to `wrong`, when it is near enough to be a likely slip: at most a third of
/// the letters differ. Equal distances are settled by the alphabet, so the answer never depends on
/// the order of the candidates.
pub(crate) fn nearest<'a>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = (wrong.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(wrong, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(&b) {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = *cell;
            left = replaced.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let known = ["django", "fastapi", "go"];
        assert_eq!(nearest("djagno", known), Some("django"));
        assert_eq!(nearest("fast-api", known), Some("fastapi"));
        assert_eq!(nearest("rails", known), None);
        assert_eq!(nearest("g", known), Some("go"));
        assert_eq!(nearest("", known), None);
    }
}
