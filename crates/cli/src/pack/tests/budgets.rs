//! What a site may weigh.

use super::Site;
use crate::pack::{compress, sizes};
use sha2::{Digest, Sha256};
use std::fs;

impl Site {
    /// What is said about the sizes once a file has so many bytes in which nothing repeats, so that they do
    /// not get smaller.
    fn over_budget_with(&self, file: &str, bytes: usize) -> Vec<String> {
        let noise = (0..u64::MAX).flat_map(|at| Sha256::digest(at.to_le_bytes()));
        let noise: Vec<u8> = noise.take(bytes).collect();
        fs::write(self.0.join(file), noise).unwrap();
        compress::all(&self.0).unwrap();
        sizes::Sizes::measure(&self.0).unwrap().over_budget()
    }
}

#[test]
fn the_script_for_other_pages_has_a_budget() {
    let site = Site::new("embed-budget");
    site.pack().unwrap();
    let over = site.over_budget_with("embed.js", 4_200);
    assert!(
        over.len() == 1 && over[0].starts_with("embed.js weighs"),
        "{over:?}"
    );
}
