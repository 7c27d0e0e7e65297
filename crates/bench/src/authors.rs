//! How long an author waits: the program itself, on a file of the largest size that it accepts.

use crate::files::{Size, random_file};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// As many rules, questions and options as a file may have.
const LARGEST: Size = Size {
    rules: 2_000,
    questions: 200,
    options: 100,
};

/// How often each command runs; the middle one counts.
const RUNS: usize = 5;

/// A command, and how long it took.
#[derive(Clone, Debug)]
pub struct Wait {
    /// What was run, as one would type it.
    pub command: String,
    /// Seconds, from start to end of the program: the middle, the shortest and the longest.
    pub seconds: [f64; 3],
    /// How long it should take at the most.
    pub goal: f64,
}

/// Runs the commands of an author with this program, with the file in this folder.
///
/// # Errors
/// When the file cannot be written, or the program cannot be run or fails.
pub fn waits(program: &Path, folder: &Path) -> Result<Vec<Wait>, String> {
    let file = written(folder)?;
    let commands = [("check", 0.1), ("report", 2.0)];
    let waits = commands.into_iter().map(|(name, goal)| {
        let mut seconds = Vec::new();
        for _ in 0..RUNS {
            seconds.push(seconds_of(program, name, &file)?);
        }
        seconds.sort_by(f64::total_cmp);
        let at = |place: usize| seconds.get(place).copied().unwrap_or_default();
        Ok(Wait {
            command: format!("matrix {name} {}", file.display()),
            seconds: [at(RUNS / 2), at(0), at(RUNS - 1)],
            goal,
        })
    });
    waits.collect()
}

fn written(folder: &Path) -> Result<PathBuf, String> {
    let file = folder.join("largest.json");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, random_file(LARGEST).text))
        .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    Ok(file)
}

fn seconds_of(program: &Path, name: &str, file: &Path) -> Result<f64, String> {
    let start = Instant::now();
    let ended = Command::new(program)
        .arg(name)
        .arg(file)
        .stdout(Stdio::null())
        .status();
    let seconds = start.elapsed().as_secs_f64();
    match ended {
        Ok(status) if status.success() => Ok(seconds),
        Ok(status) => Err(format!("matrix {name} ended with {status}")),
        Err(error) => Err(format!("cannot run {}: {error}", program.display())),
    }
}

/// What this ran on: the processor and how many of its cores there are.
#[must_use]
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let mut lines = about.lines();
    let model = lines.find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("a processor of unknown name", |(_, name)| name);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    match load {
        "" => format!("{model}, {cores} cores"),
        load => format!("{model}, {cores} cores, load {load}"),
    }
}

#[cfg(test)]
mod tests {
    use super::LARGEST;
    use crate::files::random_file;

    #[test]
    fn the_largest_file_is_one_that_is_accepted() {
        let loaded = matrix_engine::load(&random_file(LARGEST).text);
        assert!(!loaded.has_errors(), "{:?}", loaded.diagnostics.first());
    }
}
