//! The headers of the site as Netlify and Cloudflare Pages read them. `docs/hosting.md` explains each
//! and says the same for other servers.
//!
//! No header stands in two rules that match the same file: these hosts would send both values.

use super::files::{has_hash, originals};
use super::page::POLICY;
use std::fmt::Write;
use std::path::Path;

/// The name of the file in the site.
pub const NAME: &str = "_headers";

/// Writes the headers for the files as they are now.
pub fn write(dist: &Path) -> Result<(), String> {
    let files: Vec<String> = originals(dist)?
        .iter()
        .filter_map(|path| path.strip_prefix(dist).ok())
        .map(|path| path.display().to_string().replace('\\', "/"))
        .filter(|name| name != NAME)
        .collect();
    super::write(&dist.join(NAME), &text(&files))
}

fn text(files: &[String]) -> String {
    // A page cannot say by itself who may embed it.
    let mut out = format!(
        "# Written by `matrix pack` for a site at the root of its host. Under a sub-path, put it in front of each path.\n\
         /*\n  \
         Content-Security-Policy: {POLICY}; frame-ancestors *\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  \
         Access-Control-Allow-Origin: *\n  \
         Cross-Origin-Resource-Policy: cross-origin\n  \
         Cross-Origin-Embedder-Policy: require-corp\n\
         /\n  \
         Cache-Control: no-cache\n"
    );
    for name in files {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension);
        let cache = match extension {
            _ if has_hash(name) => "public, max-age=31536000, immutable",
            Some("png" | "svg") => "public, max-age=86400",
            _ => "no-cache",
        };
        let _ = writeln!(out, "/{name}\n  Cache-Control: {cache}");
        let kind = match extension {
            Some("wasm") => "application/wasm",
            // Some hosts do not know it, and a browser runs no module of an unknown type.
            Some("mjs") => "text/javascript; charset=utf-8",
            Some("webmanifest") => "application/manifest+json",
            _ => continue,
        };
        let _ = writeln!(out, "  Content-Type: {kind}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{POLICY, text};

    #[test]
    fn the_recipe_for_another_server_has_the_same_policy() {
        let recipe = include_str!("../../../../docs/hosting.md");
        assert!(
            recipe.contains(&format!("\"{POLICY}; frame-ancestors *\"")),
            "docs/hosting.md: the policy of the nginx recipe should be {POLICY}"
        );
        // Each that goes with every file.
        let all = text(&[]);
        for header in all.lines().take_while(|line| *line != "/").skip(3) {
            let (name, value) = header.trim().split_once(": ").unwrap();
            assert!(
                recipe.contains(&format!("add_header {name} {value};")),
                "docs/hosting.md: the nginx recipe should send {header}"
            );
        }
    }

    #[test]
    fn what_has_a_hash_is_kept_for_ever_and_nothing_else() {
        let files = [
            "app-0123456789abcdef.css",
            "embed.mjs",
            "icon.svg",
            "index.html",
            "m-0123456789abcdef.wasm",
            "sw.js",
        ];
        let text = text(&files.map(str::to_owned));
        assert!(text.contains("/app-0123456789abcdef.css\n  Cache-Control: public, max-age=31536000, immutable\n/embed.mjs\n"));
        assert!(text.contains("/icon.svg\n  Cache-Control: public, max-age=86400\n"));
        assert!(text.contains("/sw.js\n  Cache-Control: no-cache\n"));
        assert!(text.contains("immutable\n  Content-Type: application/wasm\n"));
        assert!(
            text.contains("/embed.mjs\n  Cache-Control: no-cache\n  Content-Type: text/javascript")
        );
        assert!(text.contains("default-src 'none'") && text.contains("worker-src 'self'"));
        // Two rules for one file would send two values.
        assert_eq!(text.matches("/index.html\n").count(), 1);
        assert!(
            !text
                .split("\n/\n")
                .next()
                .unwrap()
                .contains("Cache-Control")
        );
    }
}
