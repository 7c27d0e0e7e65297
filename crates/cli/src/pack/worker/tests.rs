//! The worker of a small site: what it lists, and when it is another one.

use super::{TEMPLATE, list, script, short_hash, without_comments, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// A directory of its own for one test, removed at the end.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("matrix-worker-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, files: &[&str]) {
        for name in files {
            fs::write(self.0.join(name), name).unwrap();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|&(name, hash)| (name.to_owned(), hash.to_owned()))
        .collect()
}

#[test]
fn the_list_has_what_the_page_needs_and_nothing_else() {
    let site = Site::new("list");
    let kept = [
        "app-0123456789abcdef.css",
        "embed.js",
        "facts.json",
        "index.html",
        "manifest.webmanifest",
        "rules.html",
        "rules.json",
        "shared-analysis-dialogs-0123456789abcdef.wasm",
    ];
    site.put(&kept);
    site.put(&[
        "_headers",
        "app-0123456789abcdef.css.br",
        "app-0123456789abcdef.css.gz",
        "embed-0123456789abcdef.js",
        "embed-0123456789abcdef.mjs",
        "embed.mjs",
        "icon-512.png",
        "index.html.br",
        "llms.txt",
        "matrix.html",
        "sw.js",
        "team.json",
        "loader-0123.js",
        "a picture, 'hers'-0123456789abcdef.png",
    ]);
    let list = list(&site.0).unwrap();
    assert_eq!(list.keys().collect::<Vec<_>>(), kept);
    // `printf rules.json | openssl dgst -sha256 -binary | base64`, without the last sign.
    assert_eq!(
        list["rules.json"],
        "2cr4X8PD38e8KmQoPtBh+8AXPp05AjgMUWxSW909u6M"
    );
}

#[test]
fn a_hash_in_a_name_is_left_out_where_the_sum_begins_with_it() {
    let site = Site::new("hash");
    let hash = short_hash(b"a{}");
    for (name, content) in [
        (format!("app-{hash}.css"), "a{}"),
        (format!("embed-{hash}.css"), "changed"),
    ] {
        fs::write(site.0.join(name), content).unwrap();
    }
    let list = list(&site.0).unwrap();
    let expected = ["app-.css".to_owned(), format!("embed-{hash}.css")];
    assert_eq!(
        list.keys().collect::<Vec<_>>(),
        [&expected[0], &expected[1]]
    );
}

#[test]
fn equal_files_make_an_equal_worker_and_every_change_another_one() {
    let version = |script: &str| script.split('\'').nth(1).unwrap().to_owned();
    let one = script(&files(&[("a", "1"), ("b", "2")]));
    assert_eq!(one, script(&files(&[("b", "2"), ("a", "1")])));
    assert_eq!(version(&one).len(), 16);
    for other in [
        files(&[("a", "1")]),
        files(&[("a", "1"), ("b", "3")]),
        files(&[("a", "1"), ("c", "2")]),
    ] {
        assert_ne!(version(&one), version(&script(&other)));
    }
}

#[test]
fn every_place_of_the_template_is_filled() {
    let script = script(&files(&[("a", "1"), ("b", "2")]));
    assert!(script.contains("new Map('a 1,b 2'.split(',')"), "{script}");
    assert!(!script.contains("pack:"), "{script}");
    assert!(!script.contains("\n//") && !script.contains(" //"));
    // A line that continues a string or a template would be lost with the comments.
    assert!(!TEMPLATE.contains("/*\n") && without_comments(TEMPLATE).lines().count() > 30);
}

#[test]
fn an_earlier_worker_does_not_count() {
    let site = Site::new("again");
    site.put(&["index.html", "rules.json"]);
    let written = || {
        write(&site.0).unwrap();
        fs::read_to_string(site.0.join("sw.js")).unwrap()
    };
    let first = written();
    assert_eq!(first, written());
    site.put(&["llms.txt", "sw.js.br"]);
    assert_eq!(first, written());
    fs::write(site.0.join("rules.json"), "other").unwrap();
    assert_ne!(first, written());
}
