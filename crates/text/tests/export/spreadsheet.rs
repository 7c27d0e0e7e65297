//! What a spreadsheet makes of a cell: the rules that Excel, LibreOffice and Google Sheets share when they open a sheet.

/// What a cell becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    Text,
    Number,
    Day,
    /// A time, a fraction or a truth value.
    Other,
    Formula,
}

/// What becomes of a cell, whether it was quoted or not.
pub fn becomes(cell: &str) -> Becomes {
    let cell = cell.trim();
    if cell.parse::<f64>().is_ok() && cell.contains(|c: char| c.is_ascii_digit()) {
        return Becomes::Number;
    }
    if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        return Becomes::Formula;
    }
    if ["true", "false"].contains(&cell.to_lowercase().as_str()) {
        return Becomes::Other;
    }
    match shape(cell).as_str() {
        "9-9-9" | "9/9" | "9/9/9" | "9-9" | "9.9.9" | "M9" | "M-9" | "9M" | "9-M" | "9-M-9"
        | "M9,9" | "9M9" | "M/9" => Becomes::Day,
        "9" | "9,9" | "9.9" | ".9" | "9," | "9." | "9,9,9" | "9,9.9" | "9e9" | "9.9e9" | "9e+9"
        | "9e-9" => Becomes::Number,
        "9:9" | "9:9:9" | "9p" | "9:9p" | "99/9" => Becomes::Other,
        _ => Becomes::Text,
    }
}

/// A cell with `9` for each run of digits, `M` for each month and `p` for a half of the day; without spaces and
/// what numbers may have around them.
fn shape(cell: &str) -> String {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec january february march april june july \
        august september sept october november december";
    let lower = cell.to_lowercase();
    let mut shape = String::new();
    let mut rest = lower.as_str();
    while let Some(first) = rest.chars().next() {
        let same = |c: char| {
            c.is_alphabetic() == first.is_alphabetic() && c.is_numeric() == first.is_numeric()
        };
        let is_run = first.is_alphabetic() || first.is_numeric();
        let end = if is_run {
            rest.find(|c| !same(c))
        } else {
            Some(first.len_utf8())
        };
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        match run {
            _ if first.is_numeric() => shape.push('9'),
            "am" | "pm" => shape.push('p'),
            _ if MONTHS.split(' ').any(|month| month == run) => shape.push('M'),
            _ if " $€£%()".contains(first) => {}
            _ => shape.push_str(run),
        }
        rest = after;
    }
    shape
}

#[test]
fn the_reader_knows_what_spreadsheets_are_known_for() {
    for (cell, expected) in [
        ("1.10", Becomes::Number),
        ("007", Becomes::Number),
        ("50 %", Becomes::Number),
        ("1E5", Becomes::Number),
        ("MAR1", Becomes::Day),
        ("3/4", Becomes::Day),
        ("2026-11-26", Becomes::Day),
        ("10:30", Becomes::Other),
        ("TRUE", Becomes::Other),
        ("=1+1", Becomes::Formula),
        ("'1.10", Becomes::Text),
        ("version 2026.10", Becomes::Text),
        ("Django", Becomes::Text),
        ("", Becomes::Text),
    ] {
        assert_eq!(becomes(cell), expected, "{cell}");
    }
}
