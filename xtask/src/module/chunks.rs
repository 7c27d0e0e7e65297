//! The loader that the split tool writes: its chunks get readable names, and are fetched by `static/chunk.js`, which has
//! the browser check their bytes.
//!
//! A chunk that one lazy function needs is called after the function, `analysis`. One that several share is called after
//! them, `shared-analysis-dialogs`: `matrix pack` reads from that name who needs it.

/// How the tool fetches a chunk, up to the name of its file, and from there.
const FETCH: &str = "fetch(new URL(\"./";
const FETCHED: &str = ".wasm\", import.meta.url))";

/// The loader with other names and another way to fetch, and each file of the tool with its new name, both without
/// ending. `fetcher` is the address of the script that fetches.
///
/// # Errors
/// What about the loader is of another shape.
pub fn rename(loader: &str, fetcher: &str) -> Result<(String, Vec<(String, String)>), String> {
    let unknown = |what: &str| format!("the loader of chunks is of another shape: {what}");
    let mut text = format!("import {{ fetchChunk }} from \"{fetcher}\";\n");
    let mut chunks = Vec::new();
    let mut rest = loader;
    while let Some((before, after)) = rest.split_once(FETCH) {
        let (file, after) = after
            .split_once(FETCHED)
            .ok_or_else(|| unknown("a chunk without a name"))?;
        text += before;
        let name = match file.strip_prefix("split_") {
            Some(function) => without_place(function).to_owned(),
            None => shared(before).ok_or_else(|| unknown(file))?,
        };
        // What stands between the quotes at the end is written by `matrix pack`, like the hash in the name.
        let call = [
            "fetchChunk(new URL(\"./",
            &name,
            ".wasm\", import.meta.url), \"sha256-\")",
        ];
        text += &call.concat();
        chunks.push((file.to_owned(), name));
        rest = after;
    }
    text += rest;
    if text.contains("fetch(") {
        return Err(unknown("another call of fetch"));
    }
    let mut names: Vec<&String> = chunks.iter().map(|(_, name)| name).collect();
    names.sort();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(unknown("two chunks of one name"));
    }
    Ok((text, chunks))
}

/// The functions that share a chunk stand in the comment in front of it.
fn shared(before: &str) -> Option<String> {
    let (_, comment) = before.rsplit_once("/* ")?;
    let (functions, _) = comment.split_once(" */")?;
    let functions: Vec<&str> = functions.split(", ").map(without_place).collect();
    Some(format!("shared-{}", functions.join("-")))
}

/// The name of a function without the hash of its place in the source, if it has one.
fn without_place(function: &str) -> &str {
    match function.rsplit_once('_') {
        Some((name, hash)) if hash.len() > 9 && hash.bytes().all(|byte| byte.is_ascii_digit()) => {
            name
        }
        _ => function,
    }
}

#[cfg(test)]
mod tests {
    use super::rename;

    const LOADER: &str = r#"import { initSync } from "./m.js";
/* analysis, dialogs_16436613634255440715 */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL("./chunk_3.wasm", import.meta.url));
}, []);
export const __wasm_split_load_analysis = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_analysis.wasm", import.meta.url));
}, [__chunk_3]));
export const __wasm_split_load_dialogs_16436613634255440715 = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_dialogs_16436613634255440715.wasm", import.meta.url));
}, [__chunk_3]));
"#;

    #[test]
    fn chunks_are_called_after_the_functions_that_need_them() {
        let (text, chunks) = rename(LOADER, "./chunk.js").unwrap();
        let chunks: Vec<_> = chunks
            .iter()
            .map(|(from, to)| (from.as_str(), to.as_str()))
            .collect();
        assert_eq!(
            chunks,
            [
                ("chunk_3", "shared-analysis-dialogs"),
                ("split_analysis", "analysis"),
                ("split_dialogs_16436613634255440715", "dialogs"),
            ]
        );
        assert!(
            text.starts_with("import { fetchChunk } from \"./chunk.js\";\nimport { initSync }")
        );
        assert!(
            text.contains(
                "fetchChunk(new URL(\"./analysis.wasm\", import.meta.url), \"sha256-\");"
            )
        );
        // Rust knows its loaders by these names.
        assert!(text.contains("export const __wasm_split_load_dialogs_16436613634255440715 "));
        assert!(!text.contains(" fetch("));
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        for (good, bad) in [
            ("/* analysis", "// analysis"),
            (
                "split_analysis.wasm\", import.meta.url",
                "split_analysis.wasm\", base",
            ),
            (
                "split_dialogs_16436613634255440715.wasm",
                "split_analysis.wasm",
            ),
            ("}, []);", "fetch(x) }, []);"),
        ] {
            let problem = rename(&LOADER.replacen(good, bad, 1), "./chunk.js").unwrap_err();
            assert!(problem.contains("another shape"), "{bad}: {problem}");
        }
    }
}
