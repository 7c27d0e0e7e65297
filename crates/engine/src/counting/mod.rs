//! Counting millions of sets of answers: the scores of all options side by side in small whole numbers, and
//! one question after another in an order in which the least has to be worked out anew.
//!
//! [`Descent`] goes through the sets, in pieces that can be done at once. [`Board`] keeps the scores of one
//! rule file along the way. What is looked for is not known here.

mod board;
mod descent;
mod lanes;
mod masks;

pub(crate) use board::{Board, Table, fits};
pub(crate) use descent::{Descent, Look, Set};
pub(crate) use lanes::Lanes;
pub(crate) use masks::{MaskMap, options_in};
