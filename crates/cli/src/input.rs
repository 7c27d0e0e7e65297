//! Reading rule files and answers, and saying what is wrong with them.

use crate::complain;
use matrix_engine::{
    Answers, Diagnostic, Input, Limits, Loaded, Recommendation, Rules, Unread, evaluate,
    load_named, read_input, read_link, too_large,
};
use matrix_text::words::counted;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Reads a rule file, or standard input for `-`, but never much more than the engine accepts.
///
/// # Errors
/// A message for people when the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let name = path.display();
    let limit = Limits::default().file_bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot read {name}: {error}"))?;
    Ok(bytes)
}

/// Reads and checks a rule file. Its name says whether comments may stand in it. A file that is too large is said to be
/// as large as it is.
///
/// # Errors
/// A message when the file cannot be read.
pub fn load(path: &Path) -> Result<Loaded, String> {
    Ok(load_bytes(path, &read(path)?))
}

/// The same for the bytes that were read from it.
pub fn load_bytes(path: &Path, bytes: &[u8]) -> Loaded {
    let limits = Limits::default();
    if bytes.len() > limits.file_bytes {
        let size = fs::metadata(path).ok().filter(fs::Metadata::is_file);
        let size = size.and_then(|size| usize::try_from(size.len()).ok());
        if let Some(finding) = too_large(&limits, size) {
            return Loaded::refused(finding);
        }
    }
    load_named(&path.to_string_lossy(), bytes)
}

/// Which rules these are and how many: `web-frameworks 2026.11: 17 questions, 8 options, 180 rules`.
pub fn described(rules: &Rules) -> String {
    let file = rules.file();
    format!(
        "{} {}: {}, {}, {}",
        file.id,
        file.version,
        counted(file.questions.len(), "question"),
        counted(file.options.len(), "option"),
        counted(file.rules.len(), "rule"),
    )
}

/// Sentences of the page as a terminal has them: it breaks lines where it likes, and nobody can type a space
/// that does not break to search for it.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// One line for one finding: `file:line:col: error[E012]: …`.
pub fn line(path: &Path, diagnostic: &Diagnostic) -> String {
    format!("{}:{diagnostic}", path.display())
}

/// Reads a rule file. One with errors gives `None`, after they were printed.
///
/// # Errors
/// A message when the file cannot be read.
pub fn rules(path: &Path) -> Result<Option<Rules>, String> {
    let loaded = load(path)?;
    if loaded.rules.is_none() {
        for diagnostic in &loaded.diagnostics {
            complain(&line(path, diagnostic));
        }
    }
    Ok(loaded.rules)
}

/// Rules as a visitor weighs them, and what the visitor says.
pub struct Case {
    /// The rules of the file.
    pub published: Rules,
    /// The same with the visitor's own judgement.
    pub rules: Rules,
    /// The answers and the judgement.
    pub input: Input,
}

impl Case {
    /// What follows without the judgement; none without one.
    pub fn without(&self) -> Option<Recommendation> {
        let is_judged = !self.input.judgement.is_empty();
        is_judged.then(|| evaluate(&self.published, &self.input.answers))
    }
}

/// Reads a rule file and what a visitor says to it: answers, a judgement with them, or a link to both. A file with
/// errors gives `None`, after they were printed.
///
/// # Errors
/// A message when the file cannot be read or the answers do not fit it.
pub fn case(path: &Path, said: &str) -> Result<Option<Case>, String> {
    let Some(published) = rules(path)? else {
        return Ok(None);
    };
    let input = input(&published, said)?;
    let rules = published.judged(&input.judgement);
    Ok(Some(Case {
        published,
        rules,
        input,
    }))
}

/// Reads answers with a judgement, or a link to them.
fn input(rules: &Rules, said: &str) -> Result<Input, String> {
    let fragment = said.split_once('#').map(|(_, fragment)| fragment);
    let fragment = fragment.or_else(|| said.contains('&').then_some(said));
    let Some(fragment) = fragment else {
        let (input, unread) = read_input(rules, said);
        return all_read(rules, &unread).map(|()| input);
    };
    let link = read_link(rules, fragment).ok_or("this link has no answers in it")?;
    if link.is_for_others(rules) {
        let made_with = link.made_with.map_or_else(String::new, |(id, _)| id);
        return Err(format!(
            "this link was made with other rules, ‘{}’; these are ‘{}’",
            plain(&made_with),
            rules.file().id
        ));
    }
    // A link may be old: what these rules still know counts, as on the page, and the rest is named.
    if let Some(unread) = named(rules, &link.reading.unread) {
        complain(&format!("matrix: left out of this link: {unread}"));
    }
    // Whoever hands it to this program takes it over.
    Ok(link.reading.input.unsigned())
}

/// Reads answers to the questions of these rules.
///
/// # Errors
/// A message that names each part that does not fit.
pub fn answers(rules: &Rules, text: &str) -> Result<Answers, String> {
    let (input, unread) = read_input(rules, text);
    all_read(rules, &unread)?;
    if input.judgement.is_empty() {
        return Ok(input.answers);
    }
    Err("this command looks at the rules as they are published, and takes answers only; `explain` takes a judgement of your own".to_owned())
}

fn all_read(rules: &Rules, unread: &[Unread]) -> Result<(), String> {
    match named(rules, unread) {
        None => Ok(()),
        Some(unread) => Err(format!("cannot use these answers: {unread}")),
    }
}

/// What could not be read, and why; nothing where all was.
fn named(rules: &Rules, unread: &[Unread]) -> Option<String> {
    let complaints = unread.iter();
    let complaints: Vec<String> = complaints
        .map(|unread| format!("‘{}’: {}", unread.part, unread.why(rules)))
        .collect();
    (!complaints.is_empty()).then(|| complaints.join("; "))
}
