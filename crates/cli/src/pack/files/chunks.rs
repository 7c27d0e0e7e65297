//! The chunks of the application: what the glue fetches later, named after their bytes in the text of the glue.
//!
//! The build leaves `fetch…(new URL("./analysis.wasm",import.meta.url),"sha256-")` in it. Here name and checksum are filled
//! in, or, in a released site, written anew. What is fetched without a checksum is refused.

use super::{File, fingerprint_one, without_hash};
use std::fs;
use std::path::Path;

/// In front of the name of a chunk. wasm-bindgen names the module of the page without `./`.
const NAMED: &str = "new URL(\"./";
/// Between the name and what the checksum adds to its own beginning.
const CHECKED: &str = ",import.meta.url),\"sha256-";

/// Gives the chunks that this glue fetches their names, and the glue these names and checksums.
pub fn fingerprint(dist: &Path, glue: &Path) -> Result<(), String> {
    let before = crate::pack::read(glue)?;
    let after = with_references(&before, |stem| fingerprint_one(dist, stem, "wasm"))
        .map_err(|problem| format!("{}: {problem}", glue.display()))?;
    if before == after {
        return Ok(());
    }
    fs::write(glue, after).map_err(|error| format!("cannot write {}: {error}", glue.display()))
}

fn with_references(
    glue: &str,
    mut chunk: impl FnMut(&str) -> Result<File, String>,
) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = glue;
    while let Some((before, after)) = rest.split_once(NAMED) {
        let (name, after) = after.split_once('"').unwrap_or((after, ""));
        let checksum = after.strip_prefix(CHECKED);
        let (_, after) = checksum
            .and_then(|checksum| checksum.split_once('"'))
            .ok_or_else(|| format!("{name} is fetched without a checksum"))?;
        let known_as = without_hash(name);
        let stem = known_as.strip_suffix(".wasm");
        let file = chunk(stem.ok_or_else(|| format!("{name} is no module"))?)?;
        let url = [NAMED, &file.name, "\",import.meta.url),\"", &file.integrity];
        out += before;
        out += &url.concat();
        out += "\"";
        rest = after;
    }
    Ok(out + rest)
}

#[cfg(test)]
mod tests {
    use super::{File, with_references};

    fn filled(glue: &str) -> Result<String, String> {
        with_references(glue, |stem| {
            Ok(File::of(format!("{stem}-0123456789abcdef.wasm"), b""))
        })
    }

    #[test]
    fn names_and_checksums_are_filled_in_and_then_stay() {
        let glue = "a=()=>f(new URL(\"./analysis.wasm\",import.meta.url),\"sha256-\"),\
                    b=()=>f(new URL(\"./shared-a-b.wasm\",import.meta.url),\"sha256-\");new URL(\"m_bg.wasm\",import.meta.url)";
        let once = filled(glue).unwrap();
        assert!(
            once.contains(
                "\"./analysis-0123456789abcdef.wasm\",import.meta.url),\"sha256-47DEQpj8"
            ),
            "{once}"
        );
        assert!(once.contains("\"./shared-a-b-0123456789abcdef.wasm\""));
        assert!(once.ends_with("new URL(\"m_bg.wasm\",import.meta.url)"));
        assert_eq!(filled(&once).unwrap(), once);
    }

    #[test]
    fn a_chunk_that_nobody_checks_is_refused() {
        let problem = filled("fetch(new URL(\"./analysis.wasm\",import.meta.url))").unwrap_err();
        assert!(problem.contains("analysis.wasm"), "{problem}");
        assert!(filled("f(new URL(\"./a.css\",import.meta.url),\"sha256-\")").is_err());
    }
}
