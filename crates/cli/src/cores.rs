//! Work that is shared out among all cores, and says on a terminal how far it is. What comes of it does not
//! depend on how many cores there are: the engine shares it out, and puts it together in one order.

use crate::progress::Progress;
use matrix_engine::Workers;
use rayon::prelude::*;

/// All cores of this machine, or as many as `RAYON_NUM_THREADS` says.
pub struct Cores {
    /// What is being done, for the terminal.
    doing: &'static str,
}

impl Cores {
    /// Cores for some work, in words like *counting answers*.
    pub const fn new(doing: &'static str) -> Self {
        Self { doing }
    }

    /// Does each piece of work, and gives what came of it, in the order of their numbers.
    pub fn map<T: Send>(&self, jobs: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let progress = Progress::new(self.doing, jobs);
        let jobs = (0..jobs).into_par_iter();
        // A slow piece must not hold back those behind it: each goes to whoever is free.
        let jobs = jobs.with_max_len(1).map(|number| {
            let done = job(number);
            progress.step();
            done
        });
        jobs.collect()
    }
}

impl Workers for Cores {
    fn run(&self, jobs: usize, job: &(dyn Fn(usize) + Sync)) {
        self.map(jobs, job);
    }
}
