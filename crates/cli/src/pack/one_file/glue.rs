//! From an ES module to an expression that gives what the module exports.
//!
//! An inline module has no address, so nothing can import it. The scripts of this site have one shape:
//! as wasm-bindgen writes them and esbuild joins and minifies them, they import nothing and name all
//! exports in one clause at their end. `…;export{a as b};` becomes `()=>{…;return{"b":a}}`. Whatever else
//! says `import` or `export` is refused: a wrong guess would be a page that does not start.

/// The only use that wasm-bindgen makes of the address of a module: where to look for the bytes, which
/// are handed over here.
const OWN_ADDRESS: &str = "import.meta.url";

/// A function without parameters that runs the script and returns its exports.
///
/// # Errors
/// What about the script is of another shape.
pub fn expression(script: &str) -> Result<String, String> {
    let script = script.trim_end();
    let (body, exports) = match last_word(script, "export") {
        Some(at) => {
            let (body, clause) = script.split_at(at);
            (body, returned(clause)?)
        }
        None => (script, String::new()),
    };
    let body = without_own_address(body)?;
    stands_alone(&body)?;
    Ok(format!("()=>{{{body}\nreturn{{{exports}}}}}"))
}

/// Makes sure that a script needs no other one and can stand inline.
///
/// # Errors
/// What stands against it.
pub fn stands_alone(script: &str) -> Result<(), String> {
    if last_word(script, "export").is_some() {
        return Err("an export that is not one clause at the end".to_owned());
    }
    let static_import = words(script, "import").any(|at| !script[at..].starts_with("import("));
    if static_import {
        return Err("an import, or a use of import.meta that is not known here".to_owned());
    }
    ["</script", "<script", "<!--"]
        .iter()
        .try_for_each(|end| super::no_end_of(end, "the script", script))
}

/// `export{a as b,c};` as the members of an object: `"b":a,"c":c`.
fn returned(clause: &str) -> Result<String, String> {
    let unknown = || {
        let start: String = clause.chars().take(60).collect();
        format!("the last export is not one clause of names at the end: {start}")
    };
    let names = clause
        .strip_prefix("export")
        .map(|names| names.trim().trim_end_matches(';'))
        .and_then(|names| names.strip_prefix('{')?.strip_suffix('}'))
        .ok_or_else(unknown)?;
    let mut members = Vec::new();
    for name in names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
    {
        let (own, known_as) = name.split_once(" as ").unwrap_or((name, name));
        if ![own, known_as].into_iter().all(is_name) {
            return Err(unknown());
        }
        members.push(format!("\"{known_as}\":{own}"));
    }
    Ok(members.join(","))
}

fn without_own_address(body: &str) -> Result<String, String> {
    let mut pieces = body.split(OWN_ADDRESS);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // `new URL("name.wasm",import.meta.url)`
        let in_url = out.trim_end().ends_with("\",") && piece.starts_with(')');
        if !in_url {
            return Err(format!("a use of {OWN_ADDRESS} that is not known here"));
        }
        out += "document.baseURI";
        out += piece;
    }
    Ok(out)
}

fn last_word(script: &str, word: &str) -> Option<usize> {
    words(script, word).last()
}

/// Where a word stands by itself. It is looked for in texts and comments too: better to refuse too much.
fn words<'s>(script: &'s str, word: &'s str) -> impl Iterator<Item = usize> + 's {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    script.match_indices(word).filter_map(move |(at, found)| {
        let before = script[..at].chars().next_back();
        let after = script[at + found.len()..].chars().next();
        let within =
            before.is_some_and(|c| part_of_name(c) || c == '.') || after.is_some_and(part_of_name);
        (!within).then_some(at)
    })
}

fn is_name(text: &str) -> bool {
    let starts_well = text
        .chars()
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '$');
    starts_well
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
}
