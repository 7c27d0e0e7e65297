//! Reading how many tests passed and failed from what the test runners print.

use std::fmt;

/// Results of one or several runners. As text: `12 passed, 0 failed`, and how many needed a second try.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Those of them that passed only when they were tried again.
    pub again: usize,
    /// Tests that failed, or that a runner could not bring to an end.
    pub failed: usize,
}

impl Count {
    /// Adds what a line of output reports, if it is a summary of `cargo test`, of the tests in the browser or of Playwright.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(summary) = line.strip_prefix("test result: ") {
            let parts = summary.split_once(". ").map_or("", |(_, parts)| parts);
            for part in parts.split(';').map(str::trim) {
                self.add(part);
            }
        } else {
            self.add(without_duration(line));
        }
    }

    /// Adds another count.
    pub fn join(&mut self, other: Self) {
        self.passed += other.passed;
        self.again += other.again;
        self.failed += other.failed;
    }

    /// Reads `12 passed`. Whatever else begins with a number is no result.
    fn add(&mut self, part: &str) {
        let Some((number, what)) = part.split_once(' ') else {
            return;
        };
        let Ok(number) = number.parse::<usize>() else {
            return;
        };
        match what {
            "passed" => self.passed += number,
            "flaky" => {
                self.passed += number;
                self.again += number;
            }
            // One that did not run proves nothing.
            "failed" | "interrupted" | "did not run" => self.failed += number,
            _ => {}
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.again > 0 {
            write!(f, "; {} passed only when tried again", self.again)?;
        }
        Ok(())
    }
}

/// Playwright writes `12 passed (3.4s)`.
fn without_duration(line: &str) -> &str {
    line.split_once(" (").map_or(line, |(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn read(text: &str) -> Count {
        let mut count = Count::default();
        text.lines().for_each(|line| count.read(line));
        count
    }

    #[test]
    fn cargo_and_browser_summaries_add_up() {
        let text = "running 3 tests\ntest a ... ok\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.03s";
        assert_eq!(
            read(text),
            Count {
                passed: 8,
                again: 0,
                failed: 2
            }
        );
    }

    #[test]
    fn playwright_summaries_add_up() {
        let text = "  1 failed\n    [chromium] › a.spec.js:3:1 › 2 passed\n  1 flaky\n  2 skipped\n  3 did not run\n  12 passed (3.4s)";
        assert_eq!(
            read(text),
            Count {
                passed: 13,
                again: 1,
                failed: 4
            }
        );
        assert_eq!(
            read(text).to_string(),
            "13 passed, 4 failed; 1 passed only when tried again"
        );
        assert_eq!(read("2 passed (1s)").to_string(), "2 passed, 0 failed");
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            read("3 passed tests are listed\npassed\n  ok 1 passed\n7 failed to load"),
            Count::default()
        );
    }
}
