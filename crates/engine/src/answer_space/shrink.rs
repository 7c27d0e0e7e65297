//! Making a set of answers that shows something as small as it can be.

use super::Walker;

/// Takes answers back, one after another, as long as `same` says that the rest still shows the same.
pub(crate) fn shrink<W: Walker>(walker: &mut W, set: &mut [u64], same: impl Fn(&mut W) -> bool) {
    walker.clear();
    for (question, chosen) in set.iter().enumerate() {
        walker.answer(question, *chosen);
    }
    let mut shorter = true;
    while shorter {
        shorter = false;
        for (question, chosen) in set.iter_mut().enumerate() {
            if *chosen == 0 {
                continue;
            }
            walker.answer(question, 0);
            if same(walker) {
                *chosen = 0;
                shorter = true;
            } else {
                walker.answer(question, *chosen);
            }
        }
    }
}
