//! The module that the browser loads. Everything is in the library, where tests can reach it; the loader calls
//! its exported [`start`](decision_matrix::start::start).

use decision_matrix as _;

fn main() {}
