//! The day.

/// Today as `YYYY-MM-DD`, in UTC: the days of sources are compared with it.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
}
