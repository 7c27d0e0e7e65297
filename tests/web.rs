//! The components in a browser. One file for each behaviour; the verbs are in `support`.

#![cfg(target_arch = "wasm32")]

mod web {
    mod analysis;
    mod answers;
    mod live;
    mod refusal;
    mod result;
    pub mod support;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
