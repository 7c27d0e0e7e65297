//! Any bytes as a rule file, packed or not: they are refused with findings or used, never a panic; and rules
//! that can be used survive packing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use matrix_engine::{Answers, Rules, evaluate, load_bytes, load_named};

fuzz_target!(|bytes: &[u8]| {
    let _ = load_named("rules.jsonc", bytes);
    let loaded = load_bytes(bytes);
    for finding in &loaded.diagnostics {
        assert!(!finding.to_string().is_empty());
    }
    let rules = loaded
        .rules
        .or_else(|| str::from_utf8(bytes).ok().and_then(Rules::from_packed));
    if let Some(rules) = rules {
        let result = evaluate(&rules, &Answers::none(&rules));
        assert_eq!(result.ranking.len() + result.ruled_out.len(), rules.option_ixs().count());
        assert!(Rules::from_packed(&rules.to_packed()).is_some());
    }
});
