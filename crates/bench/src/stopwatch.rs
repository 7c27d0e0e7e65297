//! Taking the time of something short: in batches that are long enough for the clock, of which the
//! middle one counts.

use std::hint::black_box;
use std::time::{Duration, Instant};

const BATCHES: usize = 7;
const BATCH: Duration = Duration::from_millis(20);

/// How many nanoseconds one call takes. Calls it many times.
pub fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut batch = |calls: u32| {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(run());
        }
        start.elapsed()
    };
    // This warms up, too.
    let mut calls = 1;
    while batch(calls) < BATCH && calls < u32::MAX / 2 {
        calls *= 2;
    }
    let mut found: Vec<Duration> = (0..BATCHES).map(|_| batch(calls)).collect();
    found.sort_unstable();
    let middle = found.get(BATCHES / 2).copied().unwrap_or_default();
    middle.as_secs_f64() * 1e9 / f64::from(calls)
}

/// Nanoseconds in the unit that is easiest to read, with three digits that count.
#[must_use]
pub fn shown(nanos: f64) -> String {
    let (number, unit) = if nanos >= 1e9 {
        (nanos / 1e9, "s")
    } else if nanos >= 1e6 {
        (nanos / 1e6, "ms")
    } else if nanos >= 1e3 {
        (nanos / 1e3, "µs")
    } else {
        (nanos, "ns")
    };
    let decimals = match number {
        it if it >= 100.0 => 0,
        it if it >= 10.0 => 1,
        _ => 2,
    };
    format!("{number:.decimals$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn times_are_readable() {
        for (nanos, text) in [
            (5.0, "5.00 ns"),
            (412.3, "412 ns"),
            (1_500.0, "1.50 µs"),
            (12_340_000.0, "12.3 ms"),
            (2e9, "2.00 s"),
        ] {
            assert_eq!(shown(nanos), text);
        }
    }
}
