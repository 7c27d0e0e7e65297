//! The day, and how time passes.

/// Today as `YYYY-MM-DD`, where the visitor is.
#[must_use]
pub fn today() -> String {
    const MINUTE: f64 = 60_000.0;
    let now = js_sys::Date::new_0();
    // The browser writes this form in UTC only.
    now.set_time(now.get_time() - now.get_timezone_offset() * MINUTE);
    let now = String::from(now.to_iso_string());
    now.chars().take(10).collect()
}

/// Milliseconds since some moment before; they never go backwards.
#[must_use]
pub fn now() -> f64 {
    let performance = leptos::prelude::window().performance();
    performance.map_or(0.0, |performance| performance.now())
}
