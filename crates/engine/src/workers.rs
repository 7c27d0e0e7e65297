//! How independent pieces of work are done. Here one after another; a program with several cores at hand
//! brings a way of its own. What comes of it is the same either way: the pieces do not depend on how many
//! are done at once, and are put together in the order of their numbers.

use std::sync::{Mutex, PoisonError};

/// A way to do several pieces of work.
pub trait Workers {
    /// Does the pieces with the numbers below `jobs`, each once, in any order or at once.
    fn run(&self, jobs: usize, job: &(dyn Fn(usize) + Sync));
}

/// One piece of work after another.
#[derive(Clone, Copy, Debug, Default)]
pub struct InTurn;

impl Workers for InTurn {
    fn run(&self, jobs: usize, job: &(dyn Fn(usize) + Sync)) {
        for number in 0..jobs {
            job(number);
        }
    }
}

/// What comes of each piece, in the order of their numbers.
pub(crate) fn done_by<T: Send>(
    workers: &dyn Workers,
    jobs: usize,
    job: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let places: Vec<Mutex<Option<T>>> = (0..jobs).map(|_| Mutex::new(None)).collect();
    workers.run(jobs, &|number| {
        let done = job(number);
        if let Some(place) = places.get(number) {
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        }
    });
    let done = places.into_iter();
    let done = done.filter_map(|place| place.into_inner().unwrap_or_else(PoisonError::into_inner));
    done.collect()
}
