//! Packing a small site, and packing it again.

use super::{SizeReport, compress, files, page};
use std::fs;
use std::path::{Path, PathBuf};

mod any_rules;
mod budgets;
mod pages;

const INDEX: &str = include_str!("../../../../index.html");
const RULES: &str = r#"{
  "$schema": "./schema/rules-1.json", "format": 1, "x-note": "for authors", "id": "tea", "version": "1",
  "title": "Tea & <b>biscuits</b>", "summary": "Which \"one\"?",
  "groups": [{ "id": "g", "title": "Taste" }],
  "questions": [{ "id": "hot", "group": "g", "kind": "toggle", "ask": "Hot?" }],
  "layers": [{ "id": "leaf", "title": "Leaf" }], "components": [{ "id": "assam", "name": "Assam", "layer": "leaf" }],
  "options": [
    { "id": "tests", "name": "Tests", "summary": "One.", "stack": ["assam"], "facts": { "strengths": ["a", "b"], "x-claims": ["A1"] } },
    { "id": "x-ray", "name": "X-ray", "summary": "Two.", "stack": ["assam"] }
  ],
  "rules": [{ "id": "r", "if": "hot", "points": { "tests": 2, "x-ray": 1 }, "x-claims": ["A1"], "because": "It is hot." }],
  "comparison": [{ "id": "speed", "feature": "Speed", "cells": { "x-ray": "<slow>" } }],
  "takeaways": [{ "id": "drink", "say": "Drink it hot." }],
  "tests": [{ "name": "t", "given": { "hot": true }, "winner": ["tests"] }]
}"#;

const GLUE: &str = "f(new URL(\"./analysis.wasm\",import.meta.url),\"sha256-\")";

fn loaded() -> matrix_engine::Rules {
    let loaded = matrix_engine::load(RULES);
    loaded
        .rules
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

/// In short, within the budgets.
const BUDGETED: SizeReport = SizeReport {
    is_whole: false,
    any_size: false,
};

/// A directory of its own for one test, removed at the end.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("matrix-pack-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("one-file")).unwrap();
        for (file, text) in [
            ("index.html", INDEX),
            ("app.css", "a{}"),
            ("theme.js", "10"),
            ("loader.js", "1"),
            ("icon-192.png", "9"),
            ("embed.js", "11"),
            ("embed.mjs", "12"),
            ("embed.css", "j{}"),
            ("rules.css", "k{}"),
            ("filter.js", "12"),
            ("editor.js", "13"),
            ("workshop.css", "14"),
            ("decision-matrix.js", GLUE),
            ("decision-matrix_bg.wasm", "3"),
            ("analysis.wasm", "4"),
            ("one-file/decision-matrix.js", "2"),
            ("one-file/decision-matrix_bg.wasm", "5"),
            ("rules-source.json", RULES),
        ] {
            fs::write(path.join(file), text).unwrap();
        }
        Self(path)
    }

    fn pack(&self) -> Result<(), String> {
        let source = std::env::temp_dir().join(format!(
            "matrix-pack-rules-{}",
            self.0.file_name().unwrap().display()
        ));
        let _ = fs::rename(self.0.join("rules-source.json"), &source);
        super::run(&self.0, &source, None, BUDGETED).map(|output| assert!(!output.findings))
    }

    fn everything(&self) -> Vec<(String, Vec<u8>)> {
        let mut all: Vec<_> = fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| {
                (
                    path.file_name().unwrap().display().to_string(),
                    fs::read(&path).unwrap(),
                )
            })
            .collect();
        all.sort();
        all
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn page(&self) -> String {
        self.file("index.html")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        let _ = fs::remove_file(std::env::temp_dir().join(format!(
            "matrix-pack-rules-{}",
            self.0.file_name().unwrap().display()
        )));
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let site = Site::new("twice");
    site.pack().unwrap();
    let first = site.everything();
    site.pack().unwrap();
    assert_eq!(first, site.everything());
}

#[test]
fn a_changed_file_gets_another_name_and_leaves_no_copies() {
    let site = Site::new("changed");
    site.pack().unwrap();
    let before = files::fingerprint(&site.0).unwrap().style.name;
    fs::write(site.0.join(&before), "b{}").unwrap();
    site.pack().unwrap();
    let names: Vec<String> = site
        .everything()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert!(
        !names.iter().any(|name| name.starts_with(&before)),
        "{names:?}"
    );
    assert!(!site.page().contains(&before));
    assert_eq!(
        names.iter().filter(|name| name.starts_with("app-")).count(),
        3,
        "{names:?}"
    );
}

#[test]
fn the_glue_names_its_chunks_by_their_bytes() {
    let site = Site::new("chunks");
    site.pack().unwrap();
    let glue = || {
        let name = files::fingerprint(&site.0).unwrap().glue.name;
        let text = fs::read_to_string(site.0.join(&name)).unwrap();
        (name, text)
    };
    let (name, text) = glue();
    let chunk = text
        .split(['/', '"'])
        .find(|part| part.starts_with("analysis-"));
    let chunk = site.0.join(chunk.unwrap());
    // `printf 4 | openssl dgst -sha256 -binary | base64`
    assert!(
        text.contains("\"sha256-SyJ3d9TdH8Ycb4hPSGQdArTRIdP9Moywi1Ux/Kzav4o=\""),
        "{text}"
    );
    fs::write(&chunk, "another").unwrap();
    site.pack().unwrap();
    assert_ne!(glue().0, name);
    assert!(!chunk.exists() && !glue().1.contains("SyJ3d9Td"));
}

#[test]
fn the_policy_comes_first_and_nothing_is_inline() {
    let site = Site::new("policy");
    site.pack().unwrap();
    let page = site.page();
    let head = page.split_once("<head>").unwrap().1;
    let first = head.find("<meta").unwrap();
    assert!(head[first..].starts_with("<meta http-equiv=\"Content-Security-Policy\""));
    assert!(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onload="));
    assert!(
        page.split("<script")
            .skip(1)
            .all(|script| script.contains(" src=\"./")
                || script.starts_with(" type=\"application/ld+json\""))
    );
    assert!(!page.contains("rel=\"rust\"") && !page.contains("rel=\"css\""));
    assert!(!page.contains("href=\"/") && !page.contains("src=\"/"));
}

#[test]
fn remarks_for_authors_stay_at_home() {
    let site = Site::new("remarks");
    site.pack().unwrap();
    let remarks = |html: &str| html.matches("<!-- ").count() - html.matches("pack:").count();
    assert!(remarks(INDEX) > 0);
    assert_eq!(remarks(&site.page()), 0);
}

#[test]
fn text_of_the_rule_file_stays_text() {
    let html = matrix_text::reading::part(&loaded());
    assert!(html.contains("&lt;slow&gt;") && html.contains("Drink it hot."));
    assert!(html.contains("<li>a</li>\n<li>b</li>"));
    let site = Site::new("text");
    site.pack().unwrap();
    assert!(
        site.file("rules.html").contains(&html),
        "as the checker makes it"
    );
    assert!(site.page().contains("Drink it hot.") && !site.page().contains("&lt;slow&gt;"));
    assert!(
        site.page()
            .contains("<title>Tea &amp; &lt;b&gt;biscuits&lt;/b&gt;</title>")
    );
    assert!(site.page().contains("content=\"Which &quot;one&quot;?\""));
}

#[test]
fn only_what_authors_need_is_left_at_home() {
    let site = Site::new("packed");
    site.pack().unwrap();
    let text = fs::read_to_string(site.0.join("rules.json")).unwrap();
    assert!(
        !text.contains("x-claims") && !text.contains("x-note") && !text.contains("for authors")
    );
    assert!(text.contains("x-ray"), "ids are kept: {text}");
    assert!(!text.contains("\"tests\":["), "tests are gone: {text}");
}

#[test]
fn what_is_missing_is_named() {
    let site = Site::new("missing");
    fs::remove_file(site.0.join("loader.js")).unwrap();
    assert!(site.pack().unwrap_err().contains("no loader.js"));
    let bare = Site::new("bare");
    fs::remove_file(bare.0.join("embed.js")).unwrap();
    assert!(bare.pack().unwrap_err().contains("no embed.js"));
    let files = |path: &Path| files::fingerprint(path).map(|_| ()).unwrap_err();
    assert!(files(Path::new("/nowhere")).contains("/nowhere"));
    let two = Site::new("two");
    fs::write(two.0.join("loader-0123456789abcdef.js"), "old").unwrap();
    assert!(two.pack().unwrap_err().contains("more than one loader*.js"));
    fs::remove_file(two.0.join("loader.js")).unwrap();
    fs::write(two.0.join("index.html"), "<p>not ours</p>").unwrap();
    assert!(two.pack().unwrap_err().contains("pack:policy"));
}

#[test]
fn the_script_for_other_pages_keeps_its_name() {
    let site = Site::new("embed");
    site.pack().unwrap();
    let page = site.page();
    assert!(site.0.join("embed.js").is_file() && !page.contains("embed.js"));
    let pinned: Vec<String> = site
        .everything()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let pinned = |extension: &str| {
        let found = pinned.iter().filter(|name| files::is_pinned(name));
        found.filter(|name| name.ends_with(extension)).count()
    };
    assert_eq!((pinned(".js"), pinned(".mjs")), (1, 1));
    assert!(
        page.contains(" data-embed=\"./embed-") && page.contains(" data-embed-integrity=\"sha256-")
    );
    // Another script ends the name of this one, and its copies.
    fs::write(site.0.join("embed.js"), "13").unwrap();
    site.pack().unwrap();
    let again = site.everything().into_iter().map(|(name, _)| name);
    let again: Vec<String> = again.filter(|name| name.starts_with("embed-")).collect();
    assert_eq!(
        again.iter().filter(|name| name.contains(".js")).count(),
        3,
        "{again:?}"
    );
    assert!(
        page.contains(" data-frame-style=\"./embed-")
            && page.contains(" data-frame-style-integrity=\"sha256-")
    );
}

#[test]
fn copies_decompress_to_the_original() {
    let site = Site::new("copies");
    site.pack().unwrap();
    let index = site.0.join("index.html");
    let mut plain = Vec::new();
    brotli::BrotliDecompress(
        &mut fs::File::open(compress::beside(&index, "br")).unwrap(),
        &mut plain,
    )
    .unwrap();
    assert_eq!(plain, fs::read(&index).unwrap());
    let mut plain = Vec::new();
    let gzip = fs::File::open(compress::beside(&index, "gz")).unwrap();
    std::io::copy(&mut flate2::read::GzDecoder::new(gzip), &mut plain).unwrap();
    assert_eq!(plain, fs::read(&index).unwrap());
}

#[test]
fn only_what_changed_is_compressed_again() {
    let site = Site::new("unchanged");
    site.pack().unwrap();
    assert_eq!(compress::all(&site.0), Ok(0), "nothing changed");
    let index = site.0.join("index.html");
    let copy = compress::beside(&index, "br");
    // A damaged copy, one of something else, and none.
    let good = fs::read(&copy).unwrap();
    let other = fs::read(compress::beside(&site.0.join("rules.html"), "br")).unwrap();
    for bad in [&good[..good.len() / 2], &other, b""] {
        fs::write(&copy, bad).unwrap();
        assert_eq!(compress::all(&site.0), Ok(1));
        assert_eq!(fs::read(&copy).unwrap(), good);
    }
    fs::remove_file(compress::beside(&index, "gz")).unwrap();
    fs::write(site.0.join("robots.txt"), "User-agent: *").unwrap();
    assert_eq!(compress::all(&site.0), Ok(2));
    fs::write(&index, "<p>Other</p>").unwrap();
    assert_eq!(compress::all(&site.0), Ok(1));
}

#[test]
fn in_the_end_it_is_said_what_to_open() {
    let site = Site::new("open");
    let source = site.0.join("rules-source.json");
    let rules = std::env::temp_dir().join("matrix-pack-open.json");
    fs::rename(source, &rules).unwrap();
    let output = super::run(&site.0, &rules, None, BUDGETED).unwrap();
    let said = format!(
        "Finished {}. To see it: open {} in a browser, or serve the folder with\n  matrix serve {} --dist {}\n",
        site.0.display(),
        site.0.join("matrix.html").display(),
        rules.display(),
        site.0.display()
    );
    assert!(output.text.ends_with(&said), "{}", output.text);
    // What every file weighs is for whoever builds the page.
    let lines = |text: &str| text.lines().count();
    assert_eq!(lines(&output.text), 3, "{}", output.text);
    let whole = SizeReport {
        is_whole: true,
        ..BUDGETED
    };
    let whole = super::run(&site.0, &rules, None, whole).unwrap().text;
    assert!(
        whole.contains("rules.json") && lines(&whole) > 10,
        "{whole}"
    );
}

#[test]
fn facts_belong_to_the_rules_that_they_were_packed_with() {
    let site = Site::new("facts");
    site.pack().unwrap();
    let (packed, facts) = (site.file("rules.json"), site.file("facts.json"));
    let mark = matrix_engine::Rules::packed_mark(&packed).unwrap();
    let sheet = matrix_text::facts::FactSheet::read(&facts, mark).unwrap();
    let [speed] = sheet.option("x-ray") else {
        panic!("{facts}");
    };
    assert_eq!((speed.title(), speed.text()), ("Speed", "<slow>"));
    assert!(site.page().contains(" data-facts=\"./facts.json\""));
    let one_file = site.file("matrix.html");
    assert!(one_file.contains(" data-facts=\"#facts.json\""));
    assert!(one_file.contains("<script type=\"text/plain\" id=\"facts.json\">"));
}

#[test]
fn other_rules_make_another_worker_and_another_manifest() {
    let site = Site::new("worker");
    site.pack().unwrap();
    let read = |name: &str| fs::read_to_string(site.0.join(name)).unwrap();
    let (worker, manifest) = (read("sw.js"), read("manifest.webmanifest"));
    for file in ["rules.json ", "rules.html ", "facts.json ", "analysis-"] {
        assert!(
            worker.contains(&format!(",{file}")) || worker.contains(&format!("'{file}")),
            "{file} in {worker}"
        );
    }
    assert!(manifest.contains("\"name\": \"Tea & <b>biscuits</b>\""));
    assert!(!manifest.contains("\"id\""), "{manifest}");
    fs::write(
        site.0.join("rules-source.json"),
        RULES.replace("Tea & <b>", "Coffee & <b>"),
    )
    .unwrap();
    site.pack().unwrap();
    assert_ne!(worker, read("sw.js"));
    assert!(read("manifest.webmanifest").contains("Coffee"));
    assert!(read("_headers").contains("/sw.js\n  Cache-Control: no-cache\n"));
}

#[test]
fn a_region_that_is_not_there_is_an_error() {
    let site = Site::new("region");
    let files = files::fingerprint(&site.0).unwrap();
    let broken = INDEX.replace("<!-- /pack:content -->", "");
    assert!(
        page::fill(&broken, &files, &loaded(), (String::new(), None))
            .unwrap_err()
            .contains("pack:content")
    );
}

#[test]
fn a_broken_rule_file_is_refused_with_its_places() {
    let site = Site::new("broken");
    fs::write(
        site.0.join("rules-source.json"),
        RULES.replace("\"hot\", \"points\"", "\"cold\", \"points\""),
    )
    .unwrap();
    let problem = site.pack().unwrap_err();
    assert!(
        problem.contains("cold") && problem.contains(":11:32: error"),
        "{problem}"
    );
    assert!(!site.0.join("rules.json").exists(), "nothing is written");
}

#[test]
fn the_icon_in_the_page_is_the_icon() {
    let icon = include_str!("../../../../style/icon.svg")
        .trim()
        .replace('\n', "");
    let plain = INDEX
        .replace("%3C", "<")
        .replace("%3E", ">")
        .replace("%23", "#");
    let address = format!("href=\"data:image/svg+xml,{}\"", icon.replace('"', "'"));
    assert!(plain.contains(&address), "{address}");
}
