//! The Chromium that most tests drive: the one that is there, else one that can be had. The other
//! engines are in `engines.rs`.

use crate::run::{command, find_in, output, run, say};
use crate::tools::Tools;

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of a Chromium or Chrome.
pub fn find(tools: &Tools) -> Result<String, String> {
    if let Some(chosen) = std::env::var("CHROME")
        .ok()
        .filter(|chosen| !chosen.is_empty())
    {
        let found = std::path::Path::new(&chosen).is_file();
        return if found {
            Ok(chosen)
        } else {
            Err(format!("CHROME is set to {chosen}, which is no file"))
        };
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    let packages = ["chromium", "fonts-liberation"];
    if install("Chromium", &packages)
        && let Some(path) = installed()
    {
        return Ok(path);
    }
    say("downloading Chromium with Playwright (once, about a minute)");
    let downloaded = run(tools
        .command("playwright")
        .args(["install", "chromium"])
        .env_remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"));
    let path = output(tools.command("node").args([
        "-p",
        "require('@playwright/test').chromium.executablePath()",
    ]));
    path.filter(|path| downloaded.is_ok() && std::path::Path::new(path).is_file())
        .ok_or_else(|| {
            "no browser for the tests; install Chromium or Chrome, or set CHROME to its path"
                .to_owned()
        })
}

fn installed() -> Option<String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = NAMES
        .iter()
        .find_map(|name| find_in(&path, name))
        .map(|path| path.display().to_string());
    found.or_else(|| std::path::Path::new(MAC).is_file().then(|| MAC.to_owned()))
}

/// Installs packages of the distribution where this user may. Says whether that went well.
pub fn install(what: &str, packages: &[&str]) -> bool {
    if !is_root() || output(command("apt-get").arg("--version")).is_none() {
        return false;
    }
    say(&format!(
        "installing {what} from the distribution (once, about a minute)"
    ));
    let installed = run(command("apt-get").args(["update", "-qq"])).and_then(|()| {
        run(command("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    });
    installed
        .inspect_err(|problem| say(&format!("that did not work: {problem}")))
        .is_ok()
}

fn is_root() -> bool {
    output(command("id").arg("-u")).is_some_and(|id| id == "0")
}
