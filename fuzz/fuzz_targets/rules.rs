//! Any text as a rule file, packed or not: it is refused with findings or used, never a panic; and rules
//! that can be used survive packing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use matrix_engine::{Answers, Rules, evaluate, load};

fuzz_target!(|text: &str| {
    let loaded = load(text);
    for finding in &loaded.diagnostics {
        assert!(!finding.to_string().is_empty());
    }
    let rules = loaded.rules.or_else(|| Rules::from_packed(text));
    if let Some(rules) = rules {
        let result = evaluate(&rules, &Answers::none(&rules));
        assert_eq!(result.ranking.len() + result.ruled_out.len(), rules.option_ixs().count());
        assert!(Rules::from_packed(&rules.to_packed()).is_some());
    }
});
