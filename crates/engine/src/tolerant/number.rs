//! Numbers as people write them, and as JSON has them.

/// Whether JSON has this number.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits(text);
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.') {
        Some(rest) => match digits(rest) {
            ("", _) => return false,
            (_, rest) => rest,
        },
        None => rest,
    };
    match rest.strip_prefix(['e', 'E']) {
        Some(rest) => {
            let (exponent, rest) = digits(rest.strip_prefix(['+', '-']).unwrap_or(rest));
            !exponent.is_empty() && rest.is_empty()
        }
        None => rest.is_empty(),
    }
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

/// The number that was meant, where that is sure. A sign or an exponent alone is no number.
pub(super) fn meant(text: &str) -> Option<String> {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    if !mantissa.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = rest.replace('_', "");
    let plain = plain.trim_start_matches('0');
    let plain = match plain.strip_suffix('.') {
        Some(whole) => whole.to_owned(),
        None if plain.is_empty() || plain.starts_with(['.', 'e', 'E']) => format!("0{plain}"),
        None => plain.to_owned(),
    };
    let meant = format!("{sign}{plain}");
    is_json(&meant).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_number_is_meant_only_where_a_digit_stands() {
        for (written, number) in [
            ("+3", Some("3")),
            ("007", Some("7")),
            ("-00", Some("-0")),
            (".5", Some("0.5")),
            ("5.", Some("5")),
            ("1_000", Some("1000")),
            ("-", None),
            ("+", None),
            (".", None),
            ("-_", None),
            ("-e5", None),
            ("1-2", None),
        ] {
            assert_eq!(meant(written).as_deref(), number, "{written}");
        }
    }
}
