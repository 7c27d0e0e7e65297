//! The lower part of the result card: what would change the result, which points it rests on, where the
//! open questions lead. The frame stays, so that what is open stays open and the focus stays in it.

use crate::view::View;
use crate::{flips, outcomes, page, rests};

pub fn show(view: &View) {
    let frame = || {
        let parts = [flips::frame(), rests::frame(), outcomes::frame()];
        parts.into_iter().collect()
    };
    if page::frame("desk-depth", frame) {
        flips::show(view);
        rests::show(view);
        outcomes::show(view);
    }
}
