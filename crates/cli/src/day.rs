//! Days. The clock is read here and nowhere else in this program but where an export is dated.

use matrix_engine::is_day;
use time::{Date, Month, OffsetDateTime};

/// Today, in UTC.
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

/// A day that exists, written YYYY-MM-DD.
pub fn read(text: &str) -> Option<Date> {
    if !is_day(text) {
        return None;
    }
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse::<u8>().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}
