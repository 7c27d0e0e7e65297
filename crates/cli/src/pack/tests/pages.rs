//! What the pages of a finished site hold, and how they lead to each other.

use super::{BUDGETED, INDEX, RULES, Site, loaded};
use crate::address::Address;
use crate::pack::files;
use std::fs;

#[test]
fn the_rules_have_a_page_of_their_own_that_needs_no_script() {
    let site = Site::new("rules-page");
    site.pack().unwrap();
    let (index, page) = (site.page(), site.file("rules.html"));
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\">"),
        "{page}"
    );
    let start_of_head = |page: &str| page.split_once("<!-- pack:about -->").unwrap().0.to_owned();
    assert_eq!(
        start_of_head(&page),
        start_of_head(&index).replace(" data-app=\"loading\"", ""),
        "the same policy"
    );
    for part in [
        "<title>The rules: Tea &amp; &lt;b&gt;biscuits&lt;/b&gt;</title>",
        "<meta name=\"description\"",
        "<h1>The rules: Tea",
        "<a class=\"button\" href=\"./\">",
        "<div id=\"reading\" data-rules=\"tea@1\" data-whole>",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
    let files = files::fingerprint(&site.0).unwrap();
    for file in [
        &files.style,
        &files.rules_style,
        &files.theme,
        &files.filter,
    ] {
        let integrity = format!("./{}\" integrity=\"{}\"", file.name, file.integrity);
        assert!(page.contains(&integrity), "{integrity} in {page}");
    }
    assert_eq!(page.matches("<script").count(), 2, "{page}");
    assert!(
        !page.contains("id=\"boot\"") && !page.contains("preload") && !page.contains("canonical")
    );
    assert!(page.ends_with("</main>\n</body>\n</html>\n"));

    let source = site.0.join("rules-source.json");
    fs::write(&source, RULES).unwrap();
    let address = Address::folder("https://tea.example/a").unwrap();
    crate::pack::run(&site.0, &source, Some(&address), BUDGETED).unwrap();
    let canonical = "<link rel=\"canonical\" href=\"https://tea.example/a/rules.html\">";
    assert!(site.file("rules.html").contains(canonical));
    assert!(
        site.file("llms.txt")
            .contains("(https://tea.example/a/rules.html)")
    );
}

#[test]
fn the_schema_stands_under_the_number_of_its_format() {
    let site = Site::new("schema");
    site.pack().unwrap();
    assert_eq!(
        site.file("schema/v1.json"),
        include_str!("../../../../../schema/rules-1.json")
    );
    assert!(
        site.file("_headers")
            .contains("/schema/v1.json\n  Cache-Control: no-cache\n")
    );
    assert!(!site.file("sw.js").contains("v1.json"));
}

#[test]
fn the_page_leads_to_the_rules_and_the_site_in_one_file_has_them() {
    let site = Site::new("whole");
    site.pack().unwrap();
    let (index, one_file) = (site.page(), site.file("matrix.html"));
    assert!(index.contains("<div id=\"reading\" data-rules=\"tea@1\">"));
    assert!(index.contains("href=\"./rules.html\"") && !index.contains("<table"));
    assert!(one_file.contains(&matrix_text::reading::part(&loaded())));
    assert!(!one_file.contains("rules.html"));
    assert!(
        !site.file("llms.txt").contains("http"),
        "no address is known"
    );
    assert!(site.file("llms.txt").contains("(./rules.html)"));
}

/// Beside `/matrix`, where some hosts give the page out, none of its files are: no style, no script.
#[test]
fn a_page_without_its_files_says_so_and_leads_to_its_address() {
    let site = Site::new("unstyled");
    site.pack().unwrap();
    let note = "<p class=\"start-unstyled\">The files that belong to this page were not found.";
    assert_eq!(site.page().matches(note).count(), 1);
    assert!(site.page().contains("put a / at its end"));
    let source = site.0.join("rules-source.json");
    fs::write(&source, RULES).unwrap();
    let address = Address::folder("https://tea.example/a").unwrap();
    crate::pack::run(&site.0, &source, Some(&address), BUDGETED).unwrap();
    let link = "open <a href=\"https://tea.example/a/\">https://tea.example/a/</a>.";
    assert!(site.page().contains(link), "{}", site.page());
}

#[test]
fn the_page_begins_as_the_application_does() {
    let site = Site::new("start");
    site.pack().unwrap();
    let start = matrix_text::start::start(&loaded(), None);
    for page in [site.page(), site.file("matrix.html")] {
        assert!(page.contains(&start), "{page}");
        assert_eq!(page.matches("<h1>").count(), 1, "{page}");
        for id in ["app", "start-bar", "start-text", "result", "theme", "tools"] {
            let id = format!(" id=\"{id}\"");
            assert_eq!(page.matches(&id).count(), 1, "{id} in {page}");
        }
    }
}

#[test]
fn the_page_is_told_of_its_worker_and_the_site_in_one_file_of_none() {
    let site = Site::new("told");
    site.pack().unwrap();
    assert!(site.page().contains(" data-worker=\"./sw.js\""));
    assert!(!site.file("matrix.html").contains("data-worker"));
}

/// So many elements stand in the page with a large rule file before it runs.
#[test]
fn the_page_begins_with_few_elements() {
    let large = matrix_engine::load(include_str!("../../../../../tests/rules.json"));
    let rules = large.rules.unwrap();
    let short = matrix_text::reading::short(&rules, "./rules.html");
    let start = matrix_text::start::start(&rules, None);
    let elements = |html: &str| html.matches("</").count() + html.matches("<input").count();
    let outside = elements(INDEX);
    let all = outside + elements(&start) + elements(&short);
    assert!(
        all <= 900,
        "{all}: {} and {}",
        elements(&start),
        elements(&short)
    );
}
