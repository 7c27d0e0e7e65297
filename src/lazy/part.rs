//! A part of the page that comes later: whether it is here, and how it is brought. Which parts there are may not enter
//! here.

use crate::browser::chunks::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

/// How far a part has come.
#[derive(Clone, Copy)]
enum Arrival<T> {
    /// Nobody has asked for it.
    Absent,
    /// It is on its way, but nobody needs it yet.
    Ahead,
    /// It is on its way, and needed.
    Coming,
    /// It is here.
    Here(T),
    /// It could not be had.
    Failed(Failure),
}

/// Fetches a part.
type Load<T> = fn() -> Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// A part that the running page brings when it is needed, or before.
#[derive(Clone, Copy)]
pub struct LazyPart<T: Copy + Send + Sync + 'static> {
    arrival: RwSignal<Arrival<T>>,
    load: Load<T>,
}

impl<T: Copy + Send + Sync + 'static> LazyPart<T> {
    /// A part that nobody has asked for.
    pub(super) fn new(load: Load<T>) -> Self {
        Self {
            arrival: RwSignal::new(Arrival::Absent),
            load,
        }
    }

    /// The part, once it is here.
    #[must_use]
    pub fn get(self) -> Option<T> {
        match self.arrival.get() {
            Arrival::Here(part) => Some(part),
            _ => None,
        }
    }

    /// Why it could not be had, if so.
    #[must_use]
    pub fn failure(self) -> Option<Failure> {
        match self.arrival.get() {
            Arrival::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    /// Brings it, unless it is here or on its way. One that could not be had is asked for again.
    pub fn bring(self) {
        let before = self.arrival.get_untracked();
        if matches!(before, Arrival::Coming | Arrival::Here(_)) {
            return;
        }
        self.arrival.set(Arrival::Coming);
        if !matches!(before, Arrival::Ahead) {
            spawn_local(self.arrive());
        }
    }

    /// Brings it ahead of need, unless somebody has asked for it. If it cannot be had this way, it is as if nobody had
    /// asked.
    pub async fn prefetch(self) {
        if matches!(self.arrival.get_untracked(), Arrival::Absent) {
            self.arrival.set(Arrival::Ahead);
            self.arrive().await;
        }
    }

    async fn arrive(self) {
        let loaded = (self.load)().await;
        let is_needed = matches!(self.arrival.get_untracked(), Arrival::Coming);
        self.arrival.set(match loaded {
            Ok(part) => Arrival::Here(part),
            Err(failure) if is_needed => Arrival::Failed(failure),
            Err(_) => Arrival::Absent,
        });
    }
}
