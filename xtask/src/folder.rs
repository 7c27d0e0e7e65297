//! Copying, listing and removing directories.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Packages of Node, which are neither copied nor removed: they take minutes to install.
pub const PACKAGES: &str = "node_modules";

/// Copies a directory with all that is in it, but for packages.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    create(to)?;
    for entry in entries(from)? {
        if entry.ends_with(PACKAGES) {
            continue;
        }
        let target = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            copy(&entry, &target)?;
        } else {
            fs::copy(&entry, &target)
                .map_err(|error| format!("cannot copy {}: {error}", entry.display()))?;
        }
    }
    Ok(())
}

/// Makes a directory, and those above it, if it is not there.
pub fn create(directory: &Path) -> Result<(), String> {
    fs::create_dir_all(directory)
        .map_err(|error| format!("cannot create {}: {error}", directory.display()))
}

/// Removes a directory, if it is there.
pub fn clear(directory: &Path) -> Result<(), String> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", directory.display()))
        }
        _ => Ok(()),
    }
}

/// Puts a directory in the place of another, which is gone only when that went well.
pub fn replace(new: &Path, place: &Path) -> Result<(), String> {
    // Beside the new one: where a site is published, nothing else may lie.
    let old = new.with_extension("before");
    clear(&old)?;
    let moved_away = fs::rename(place, &old).is_ok();
    fs::rename(new, place).map_err(|error| {
        if moved_away {
            let _ = fs::rename(&old, place);
        }
        format!(
            "cannot move {} to {}: {error}",
            new.display(),
            place.display()
        )
    })?;
    clear(&old)
}

/// What is in a directory.
pub fn entries(directory: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: io::Error| format!("cannot list {}: {error}", directory.display());
    let list = fs::read_dir(directory).map_err(failed)?;
    list.map(|entry| entry.map(|entry| entry.path()).map_err(failed))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{clear, copy, create, replace};
    use std::fs;

    #[test]
    fn a_directory_takes_the_place_of_another_and_leaves_nothing_of_it() {
        let work = std::env::temp_dir().join(format!("matrix-folder-{}", std::process::id()));
        clear(&work).unwrap();
        let (first, second, place) = (work.join("a"), work.join("b"), work.join("site"));
        create(&first.join("inner")).unwrap();
        create(&second).unwrap();
        fs::write(first.join("inner/old.txt"), "1").unwrap();
        fs::write(second.join("new.txt"), "2").unwrap();
        for from in [&first, &second] {
            let copied = work.join("copied");
            copy(from, &copied).unwrap();
            replace(&copied, &place).unwrap();
        }
        assert!(place.join("new.txt").is_file() && !place.join("inner").exists());
        assert!(first.join("inner/old.txt").is_file(), "a copy was moved");
        assert!(replace(&work.join("nowhere"), &place).is_err());
        assert!(place.join("new.txt").is_file(), "what was there stays");
        clear(&work).unwrap();
    }
}
