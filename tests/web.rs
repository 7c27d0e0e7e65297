//! The components in a browser. One file for each behaviour; the verbs are in `support`.

#![cfg(target_arch = "wasm32")]

mod web {
    mod analysis;
    mod answers;
    mod judgement;
    mod live;
    mod refusal;
    mod result;
    mod steps;
    pub mod support;
    mod together;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
