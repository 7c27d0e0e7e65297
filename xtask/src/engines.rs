//! The engines besides Chromium in which the finished site is opened: where their programs are, and what
//! to say when one is missing. What is checked in them is in `tests/engines/`.

use crate::browser::install;
use crate::run::find_in;
use std::path::{Path, PathBuf};

/// Names engines that shall be left out, separated by spaces.
const LEFT_OUT: &str = "ENGINES_LEFT_OUT";

/// An engine with the programs that drive it.
pub struct Engine {
    /// Its name for people.
    pub name: &'static str,
    /// Its name for `tests/engines/run.mjs`.
    pub id: &'static str,
    programs: &'static [Program],
    /// Packages of Debian that have all programs.
    packages: &'static [&'static str],
}

/// A program: the variable that may name it, and where it is looked for else.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
}

/// Every engine besides Chromium.
pub const ENGINES: [Engine; 2] = [
    Engine {
        name: "Firefox",
        id: "firefox",
        programs: &[Program {
            variable: "FIREFOX",
            names: &[
                "firefox-esr",
                "firefox",
                "/Applications/Firefox.app/Contents/MacOS/firefox",
            ],
        }],
        packages: &["firefox-esr"],
    },
    Engine {
        name: "WebKit",
        id: "webkit",
        programs: &[
            Program {
                variable: "WEBKIT_DRIVER",
                names: &["WebKitWebDriver"],
            },
            // Distributions keep it out of the way, in a directory of the engine.
            Program {
                variable: "MINIBROWSER",
                names: &[
                    "MiniBrowser",
                    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
                    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
                ],
            },
            Program {
                variable: "XVFB",
                names: &["Xvfb"],
            },
        ],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

impl Engine {
    /// Whether somebody asked to do without it.
    pub fn is_left_out(&self) -> bool {
        std::env::var(LEFT_OUT).is_ok_and(|names| {
            names
                .split([' ', ','])
                .any(|name| name.eq_ignore_ascii_case(self.id))
        })
    }

    /// The variables with the paths of its programs, which are installed where they are missing and
    /// that is possible.
    pub fn find(&self) -> Result<Vec<(&'static str, PathBuf)>, String> {
        let all = || self.programs.iter().map(Program::find).collect();
        let found: Result<_, String> = all();
        match found {
            Err(_) if install(self.name, self.packages) => all(),
            other => other,
        }
        .map_err(|missing| {
            format!(
                "{missing}; install {} (Debian: apt-get install {}), or set {LEFT_OUT}={} to do without",
                self.name,
                self.packages.join(" "),
                self.id
            )
        })
    }
}

impl Program {
    fn find(&self) -> Result<(&'static str, PathBuf), String> {
        let variable = self.variable;
        if let Some(chosen) = std::env::var_os(variable).filter(|chosen| !chosen.is_empty()) {
            let path = PathBuf::from(chosen);
            return if path.is_file() {
                Ok((variable, path))
            } else {
                Err(format!(
                    "{variable} is set to {}, which is no file",
                    path.display()
                ))
            };
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let found = self.names.iter().find_map(|name| {
            if name.starts_with('/') {
                Some(PathBuf::from(name)).filter(|path| Path::is_file(path))
            } else {
                find_in(&path, name)
            }
        });
        found
            .map(|path| (variable, path))
            .ok_or_else(|| format!("{} was not found", self.names[0]))
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGINES, Program};

    #[test]
    fn a_missing_program_is_named() {
        let program = Program {
            variable: "MATRIX_NO_SUCH_VARIABLE",
            names: &["matrix-no-such-program", "/no/such/program"],
        };
        let problem = program.find().unwrap_err();
        assert_eq!(problem, "matrix-no-such-program was not found");
    }

    #[test]
    fn every_program_has_a_name_to_look_for() {
        let mut programs = ENGINES.iter().flat_map(|engine| engine.programs);
        assert!(programs.all(|program| !program.names.is_empty()));
    }
}
