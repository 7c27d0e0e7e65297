//! Days as rule files write them, `YYYY-MM-DD`. Such days sort like text, so nothing here compares.

/// Whether a text is a day that exists, `YYYY-MM-DD`.
#[must_use]
pub fn is_day(text: &str) -> bool {
    read_day(text).is_some()
}

/// Year, month and day of a day that exists, `YYYY-MM-DD`.
#[must_use]
pub fn read_day(text: &str) -> Option<(u16, u8, u8)> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str, width: usize| {
        (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let year = number(year, 4)?;
    let month = u8::try_from(number(month, 2)?).ok()?;
    let day = u8::try_from(number(day, 2)?).ok()?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then_some((year, month, day))
}

/// The month of a day for people: `2026-11-21` is `Nov 2026`. Anything else stays as it is.
#[must_use]
pub fn month(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut parts = day.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    match month.and_then(|month| MONTHS.get(month.wrapping_sub(1))) {
        Some(month) => format!("{month} {year}"),
        None => day.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_that_exist() {
        assert_eq!(read_day("2026-11-21"), Some((2026, 11, 21)));
        for good in ["2026-11-21", "2024-02-29", "2000-02-29"] {
            assert!(is_day(good), "{good}");
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "21.11.2026",
            "",
        ] {
            assert!(!is_day(bad), "{bad}");
        }
    }

    #[test]
    fn months_come_from_days_and_nothing_else() {
        assert_eq!(month("2026-11-21"), "Nov 2026");
        assert_eq!(month("2026-13-21"), "2026-13-21");
        assert_eq!(month("2026-00-21"), "2026-00-21");
        assert_eq!(month("soon"), "soon");
    }
}
