//! Findings as SARIF 2.1.0, the form that code scanning takes. What a finding is known by there does not depend on the
//! lines above it, so that it stays the same finding when something else is edited.

use super::Checked;
use matrix_engine::{Code, Diagnostic, Mend, Place, Severity};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub fn value(files: &[Checked]) -> Value {
    let results: Vec<Value> = files.iter().flat_map(results).collect();
    let failed: Vec<Value> = files
        .iter()
        .filter_map(|file| {
            let error = file.outcome.as_ref().err()?;
            Some(json!({
                "level": "error",
                "message": { "text": error },
                "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&file.name()) } } }],
            }))
        })
        .collect();
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "matrix", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": failed.is_empty(),
                "toolExecutionNotifications": failed,
            }],
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.meaning() },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn results(file: &Checked) -> Vec<Value> {
    let name = uri(&file.name());
    let mut seen = BTreeMap::new();
    let mut of_finding = |finding: &Diagnostic| {
        let key = fingerprint_key(&name, finding);
        let again = seen.entry(key.clone()).or_insert(0);
        let fingerprint = hex(&format!("{key}\n{again}"));
        *again += 1;
        let text = match &finding.help {
            Some(help) => format!("{}; {help}", finding.message),
            None => finding.message.clone(),
        };
        let mut result = json!({
            "ruleId": finding.code.as_str(),
            "ruleIndex": Code::ALL.iter().position(|code| *code == finding.code),
            "level": level(finding.severity()),
            "message": { "text": text },
            "locations": [location(&name, &finding.place)],
            "partialFingerprints": { "finding/v1": fingerprint },
        });
        if !finding.mend.is_empty() {
            result["fixes"] = json!([fix(&name, &file.text, finding)]);
        }
        if !finding.also.is_empty() {
            result["relatedLocations"] = finding
                .also
                .iter()
                .map(|place| location(&name, place))
                .collect();
        }
        result
    };
    file.findings().iter().map(&mut of_finding).collect()
}

/// What mends a finding, all of it together.
fn fix(name: &str, text: &str, finding: &Diagnostic) -> Value {
    let replacement = |mend: &Mend| {
        let [start, end] = [mend.range.start, mend.range.end].map(|at| line_and_column(text, at));
        json!({
            "deletedRegion": {
                "startLine": start.0, "startColumn": start.1, "endLine": end.0, "endColumn": end.1,
            },
            "insertedContent": { "text": mend.text },
        })
    };
    let replacements: Vec<Value> = finding.mend.iter().map(replacement).collect();
    json!({
        "artifactChanges": [{ "artifactLocation": { "uri": name }, "replacements": replacements }],
    })
}

/// Both counted from 1, the column in characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

fn location(name: &str, place: &Place) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": name },
            "region": { "startLine": place.line, "startColumn": place.column },
        },
    });
    if !place.path.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": place.path }]);
    }
    location
}

/// File, kind, way and words of a finding, without the positions in lists that change when something is put before it.
fn fingerprint_key(name: &str, finding: &Diagnostic) -> String {
    let way: String = finding
        .place
        .path
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .collect();
    format!("{name}\n{}\n{way}\n{}", finding.code, finding.message)
}

fn hex(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let half = digest.first_chunk().copied().unwrap_or_default();
    format!("{:032x}", u128::from_be_bytes(half))
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            b'\\' if cfg!(windows) => "/".to_owned(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
