//! Options as the bits of one number, and what is noted about such sets of options.

use crate::index::OptionIx;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Notes by sets of options. Its order means nothing: what is handed out is sorted first.
pub(crate) type MaskMap<K, V> = HashMap<K, V, BuildHasherDefault<MaskHasher>>;

/// The options of a set, in the order of the file.
pub(crate) fn options_in(mut mask: u128) -> Vec<OptionIx> {
    let mut options = Vec::new();
    while mask != 0 {
        // At most 127, which every `usize` holds.
        options.push(OptionIx(mask.trailing_zeros() as usize));
        mask &= mask - 1;
    }
    options
}

/// Mixes the halves of a mask with a multiplication or two: there are few different ones, and each is
/// looked up many times.
#[derive(Debug, Default)]
pub(crate) struct MaskHasher(u64);

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for MaskHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(MIX);
        }
    }

    fn write_u128(&mut self, mask: u128) {
        let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or(0);
        let (low, high) = (half(mask), half(mask >> 64));
        self.0 = (self.0.rotate_left(5) ^ low ^ high.wrapping_mul(MIX)).wrapping_mul(MIX);
    }
}
