//! Days. The clock is read here and nowhere else in this program.

use matrix_engine::read_day;
use time::{Date, Month, OffsetDateTime};

/// Today, in UTC.
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

/// Reads a day.
///
/// # Errors
/// What it is not, to stand behind the text.
pub fn read(text: &str) -> Result<Date, &'static str> {
    let date = read_day(text).and_then(|(year, month, day)| {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year.into(), month, day).ok()
    });
    date.ok_or("not a day that exists; write year, month and day as in 2026-11-21")
}
