//! Putting a small site into one file, and scripts of shapes that are not known.

use super::glue::expression;
use super::inlined;
use std::fs;
use std::path::PathBuf;

const PAGE: &str = r#"<html><head>
<!-- pack:policy -->
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<!-- /pack:policy -->
<link rel="icon" href="data:image/svg+xml,x"/>
<link rel="canonical" href="https://tea.example/">
<link rel="manifest" href="./manifest.webmanifest">
<link rel="stylesheet" href="./app-0123456789abcdef.css" integrity="sha256-x" crossorigin>
<script id="loader" type="module" async src="./loader-0123456789abcdef.js" integrity="sha256-x" data-rules="./rules.json" data-worker="./sw.js" data-module="./one-file/m_bg.wasm" data-module-bytes="2" data-module-glue="./one-file/m.js"></script>
<script type="application/ld+json">{"a":1}</script>
</head><body><p>Tea</p></body></html>
"#;

/// A directory with the files that the page names.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("matrix-one-file-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("one-file")).unwrap();
        for (file, text) in [
            ("app-0123456789abcdef.css", "a{}"),
            ("loader-0123456789abcdef.js", "run(),import(x);"),
            (
                "one-file/m.js",
                "var a=1;export{a as default,a as start};\n",
            ),
            ("one-file/m_bg.wasm", "\0a"),
            ("rules.json", "{}"),
        ] {
            fs::write(path.join(file), text).unwrap();
        }
        Self(path)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn everything_is_inside_and_nothing_is_asked_for() {
    let site = Site::new("inside");
    let html = inlined(&site.0, PAGE).unwrap();
    for part in [
        "<style>a{}</style>",
        "<script type=\"module\">globalThis.matrixInside={\n\"m.js\":()=>{var a=1;\nreturn{\"default\":a,\"start\":a}},\n};</script>",
        " data-rules=\"#rules.json\" data-module=\"#m_bg.wasm\" data-module-bytes=\"2\" data-module-glue=\"#m.js\">run(),import(x);</script>",
        "<script type=\"text/plain\" id=\"m_bg.wasm\">AGE=</script>\n<script type=\"text/plain\" id=\"rules.json\">e30=</script>\n</body>",
        "<link rel=\"icon\" href=\"data:image/svg+xml,x\"/>",
        "<link rel=\"canonical\" href=\"https://tea.example/\">",
        "<script type=\"application/ld+json\">{\"a\":1}</script>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    for part in ["./", "async", "manifest", "integrity=\"sha256-x\""] {
        assert!(!html.contains(part), "{part} in {html}");
    }
    assert_eq!(html, inlined(&site.0, PAGE).unwrap());
}

#[test]
fn the_policy_names_each_script_and_style_by_its_hash() {
    let site = Site::new("policy");
    let html = inlined(&site.0, PAGE).unwrap();
    let policy = html.split_once("content=\"").unwrap().1;
    let policy = policy.split_once('"').unwrap().0;
    // printf 'a{}' | openssl dgst -sha256 -binary | base64
    let style = "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';";
    let script = |text: &str| super::hash(text);
    let inside = html.split_once("<script type=\"module\">").unwrap().1;
    let inside = inside.split_once("</script>").unwrap().0;
    let scripts = format!(
        "script-src {} {} 'wasm-unsafe-eval';",
        script(inside),
        script("run(),import(x);")
    );
    assert!(policy.contains(&scripts), "{policy}");
    assert!(policy.contains(style), "{policy}");
    assert!(policy.starts_with("default-src 'none'; "));
    for part in [
        "img-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'self'"));
}

#[test]
fn what_is_not_known_is_refused_by_name() {
    let site = Site::new("unknown");
    let cases = [
        (
            r#"<link rel="manifest""#,
            r#"<link rel="prefetch""#,
            "unknown link: <link rel=\"prefetch\"",
        ),
        (r#"id="loader""#, r#"id="other""#, "unknown script"),
        ("</body>", "", "</body>"),
        (
            "<p>Tea</p>",
            r#"<img src="./a.png">"#,
            "still refers to a file beside the page: =\"./a.png",
        ),
        (
            "rules.json",
            "rules.yaml",
            "no way to put rules.yaml inside",
        ),
        ("rules.json", "other.json", "other.json"),
        ("data:image/svg+xml,x", "./icon.ico", "unknown link"),
        (r#"rel="icon""#, "rel=icon", "another shape"),
        ("<!-- /pack:policy -->", "", "pack:policy"),
    ];
    for (good, bad, message) in cases {
        let problem = inlined(&site.0, &PAGE.replace(good, bad)).unwrap_err();
        assert!(problem.contains(message), "{bad}: {problem}");
    }
    fs::write(site.0.join("app-0123456789abcdef.css"), "a{}/*</STYLE>*/").unwrap();
    assert!(inlined(&site.0, PAGE).unwrap_err().contains("</style"));
}

#[test]
fn a_module_becomes_a_function_that_returns_its_exports() {
    let cases = [
        (
            "var E=1;export{E as Desk,F as default,$j};\n",
            "()=>{var E=1;\nreturn{\"Desk\":E,\"default\":F,\"$j\":$j}}",
        ),
        (
            "let a;\nexport {\n  a as default,\n  a\n};\n",
            "()=>{let a;\n\nreturn{\"default\":a,\"a\":a}}",
        ),
        (
            "f(new URL(\"x.wasm\",import.meta.url));export{f};",
            "()=>{f(new URL(\"x.wasm\",document.baseURI));\nreturn{\"f\":f}}",
        ),
        (
            "p.import=1,p.export=2,importance,exports",
            "()=>{p.import=1,p.export=2,importance,exports\nreturn{}}",
        ),
        ("import(a);", "()=>{import(a);\nreturn{}}"),
    ];
    for (module, expected) in cases {
        assert_eq!(expression(module).unwrap(), expected);
    }
}

#[test]
fn a_script_of_another_shape_is_refused() {
    let cases = [
        ("import a from\"./a.js\";export{a};", "an import"),
        ("import\"./a.js\";", "an import"),
        ("f(import.meta.url);export{f};", "import.meta.url"),
        ("f(import.meta.env);export{f};", "an import"),
        ("export default function(){}", "not one clause"),
        ("export*from\"./a.js\";", "not one clause"),
        ("export{a}from\"./a.js\";", "not one clause"),
        ("export{a as \"b c\"};", "not one clause"),
        ("export const a=1;export{b};", "an export that is not"),
        ("var a=\"</script>\";export{a};", "</script"),
        ("var a=\"<!--\";export{a};", "<!--"),
    ];
    for (module, message) in cases {
        let problem = expression(module).unwrap_err();
        assert!(problem.contains(message), "{module}: {problem}");
    }
}
