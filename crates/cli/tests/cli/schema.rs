//! `matrix schema`.

use super::{GOOD, run};
use serde_json::Value;

#[test]
fn the_schema_is_the_one_in_the_repository() {
    let ran = run("schema", GOOD, &["schema"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out, include_str!("../../../../schema/rules-1.json"));
    assert!(ran.out.ends_with("}\n"));
    let schema: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(schema["properties"]["format"]["const"], 1);
}
