//! Days of the calendar: today, and whether a day exists. The engine asks no clock, so this is here.

use std::time::{SystemTime, UNIX_EPOCH};

/// Today in UTC, `YYYY-MM-DD`. A clock that is set before 1970 says 1970.
pub fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    day(since.map_or(0, |since| since.as_secs() / 86_400))
}

/// Whether a text is a day that exists, `YYYY-MM-DD`, from 1970 on.
pub fn is_day(text: &str) -> bool {
    // A day comes back as it was only if it exists: 30 February would be 2 March.
    number(text).is_some_and(|number| day(number) == text)
}

/// The day with this number, counted from 1 January 1970. Years begin in March here, so that the leap
/// day is the last of its year.
fn day(number: u64) -> String {
    let days = number + DAYS_TO_1970;
    let cycle = days / 146_097;
    let in_cycle = days % 146_097;
    let years = (in_cycle - in_cycle / 1_460 + in_cycle / 36_524 - in_cycle / 146_096) / 365;
    let in_year = in_cycle - (365 * years + years / 4 - years / 100);
    let month = (5 * in_year + 2) / 153;
    let day = in_year - (153 * month + 2) / 5 + 1;
    let (month, next_year) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    let year = cycle * 400 + years + next_year;
    format!("{year:04}-{month:02}-{day:02}")
}

/// The number of a day. Days that do not exist get one as well.
fn number(text: &str) -> Option<u64> {
    let mut parts = text.splitn(3, '-').map(str::parse::<u64>);
    let mut part = |most| parts.next()?.ok().filter(|part| *part <= most);
    let (year, month, day) = (part(9999)?, part(12)?, part(31)?);
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year.checked_sub(1)?, month + 9)
    };
    let in_year = (153 * month + 2) / 5 + day;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + in_year;
    days.checked_sub(DAYS_TO_1970 + 1)
}

/// From 1 March of the year 0 to 1 January 1970.
const DAYS_TO_1970: u64 = 719_468;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (at, text) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_778, "2026-11-21"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day(at), text);
            assert_eq!(number(text), Some(at));
        }
    }

    #[test]
    fn a_day_exists_or_is_refused() {
        for good in ["2026-11-21", "2024-02-29", "1970-01-01"] {
            assert!(is_day(good), "{good}");
        }
        for bad in [
            "2026-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-04-31",
            "2026-1-1",
            "+2026-01-01",
            "2026-01-01-",
            "21.11.2026",
            "1969-12-31",
            "today",
            "",
        ] {
            assert!(!is_day(bad), "{bad}");
        }
    }
}
