//! `cargo xtask`: sets up, builds, serves and tests the project, the same way everywhere.
//!
//! Only the standard library, so that it compiles in seconds on a fresh clone. What can be said in Rust
//! about the site itself belongs to `matrix pack`; this crate only calls tools in the right order.

mod assets;
mod bench;
mod browser;
mod count;
mod dev;
mod engines;
mod flags;
mod folder;
mod hosts;
mod module;
mod package;
mod run;
mod serve;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  build                  build the release site into dist/
  serve [--port 8080]    build it and serve it on this machine
  dev [FILE]             serve the page while you work on it, with FILE as its rules;
                         it reloads when you save (--port as for serve)
  test                   build it and run every check and test
  test sites             make the sites that tests in a browser open, of what was built last
  test hosts             only the documentation sites that embed one of these
  test more-hosts        VitePress, Starlight, Sphinx, React and Vue with one of these, which
                         `test` leaves out
  bench                  build it and print what the engine and the page cost
  bench authors          only how long an author waits for `check`, `report` and the open tab, and how
                         many sets of answers a second are counted
  bench toggles          only how long a toggle takes until it is painted
  bench lighthouse       only what a first visit costs, as Lighthouse sees it
  bench first-use        only the way to a first decision record, step by step";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["build"] => tools::install().and_then(|tools| site::build(&tools)),
        ["bench"] => bench::everything(),
        ["bench", "authors"] => bench::authors(),
        ["bench", "toggles"] => bench::toggles(),
        ["bench", "lighthouse"] => bench::lighthouse(),
        ["bench", "first-use"] => bench::first_use(),
        ["test"] => return test::everything(),
        ["test", "sites"] => test::sites(),
        ["test", "hosts"] => return test::hosts(),
        ["test", "more-hosts"] => return test::more_hosts(),
        ["serve", rest @ ..] => serve::port(rest).and_then(serve::build_and_serve),
        ["dev", rest @ ..] => dev::arguments(rest).and_then(dev::serve),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!(
            "not understood: cargo xtask {}\n{USAGE}",
            arguments.join(" ")
        )),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}
