//! The desk: how sure the recommendation is, what would change it, what to ask next, and any two
//! options side by side. It comes with the first answer, as a module of its own, so that nobody waits
//! for it before answering.
//!
//! It is told the answers as text, works out the rest from the same rules, and fills regions of the
//! page that the application keeps for it (`#desk-…`). What the visitor does there it tells the
//! application by events on the document; it changes no answer itself. Nothing here may be needed to
//! answer, to see the recommendation or to read its reasons.

mod address;
mod arrival;
mod bar;
mod compare;
mod depth;
mod flips;
mod marks;
mod matrix;
mod outcomes;
mod outlook;
mod page;
mod reading;
mod rests;
mod view;

use matrix_engine::{Analyst, Answers, Rules, evaluate, read_answers};
use matrix_view::browser;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::{Live, View};
use wasm_bindgen::prelude::wasm_bindgen;

/// Sets of answers that are looked at in one slice: about a millisecond, so that no click waits.
const SLICE: u32 = 1_000;

/// The desk of one page.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Desk(Rc<Shared>);

struct Shared {
    rules: Rc<Rules>,
    /// What is shown; `None` before the first answers.
    view: RefCell<Option<Rc<View>>>,
    /// The options that the visitor put side by side; `None` is the lead and the next.
    compared: RefCell<compare::Chosen>,
    /// The answers that the visitor came to by going back or forward, or by another link.
    travelled: RefCell<Option<String>>,
    steps: address::Steps,
    /// What is shown may be about older answers while newer ones are being looked at.
    live: Rc<Live>,
    /// Which answers are being looked at: older work stops when this has moved on.
    turn: RefCell<u32>,
}

#[wasm_bindgen]
impl Desk {
    /// A desk over packed rules; none for any other text.
    #[must_use]
    pub fn open(rules: &str) -> Option<Desk> {
        let rules = Rc::new(Rules::from_packed(rules)?);
        let live = Rc::new(Live {
            newest: RefCell::new(Answers::none(&rules)),
            tried: RefCell::default(),
            at_list: Cell::default(),
        });
        let desk = Self(Rc::new(Shared {
            rules,
            live,
            steps: address::Steps::default(),
            view: RefCell::default(),
            compared: RefCell::default(),
            travelled: RefCell::default(),
            turn: RefCell::default(),
        }));
        compare::listen(&desk);
        Some(desk)
    }

    /// The answers of a link, given as the fragment of its address; none when there are none.
    #[must_use]
    pub fn read(&self, fragment: &str) -> Option<String> {
        address::answers(&self.0.rules, fragment)
    }

    /// Shows what there is to say about a link that was opened.
    pub fn arrive(&self, fragment: &str) {
        arrival::show(&self.0.rules, fragment);
    }

    /// The visitor went back or forward, or wrote another fragment: its answers, if it has some, or if
    /// there is none, no answers. A place in the page says nothing about them, and neither does an entry
    /// from before the visitor went to one.
    pub fn travel(&self, fragment: &str) {
        if !self.0.steps.move_to(&self.0.rules, fragment) {
            let newest = self.0.live.newest.borrow();
            return address::write_again(&self.0.rules, &newest, &self.0.steps);
        }
        self.arrive(fragment);
        let answers = if fragment.is_empty() {
            Some(String::new())
        } else {
            self.read(fragment)
        };
        if let Some(answers) = answers {
            self.0.travelled.replace(Some(answers.clone()));
            browser::send("matrix-take", &answers);
        }
    }

    /// Shows what there is to say about these answers. What takes longer comes in slices, and is
    /// dropped when other answers come. `before` is the answers before them; none when the page began
    /// with these.
    pub fn follow(&self, answers: &str, before: Option<String>) {
        let rules = &self.0.rules;
        // Where the visitor has come to is an address already.
        let travelled = self.0.travelled.take().is_some_and(|it| it == answers);
        let before = before.filter(|_| !travelled);
        let before = before.map(|text| read_answers(rules, &text).0);
        let (answers, _) = read_answers(rules, answers);
        let turn = self.0.turn.borrow().wrapping_add(1);
        self.0.turn.replace(turn);
        let analyst = Analyst::new(rules, &answers);
        let result = evaluate(rules, &answers);
        self.0.live.newest.replace(answers.clone());
        let view = View::new(Rc::clone(rules), answers, Rc::clone(&self.0.live), result);
        flips::forget_other_tries(&view);
        address::keep_in_step(&view, before.as_ref(), &self.0.steps);
        if view.answers.is_empty() {
            // Nothing is left there of what was scrolled to.
            page::scroll_to_top("result");
        }
        self.work(turn, analyst, view);
    }

    fn work(&self, turn: u32, mut analyst: Analyst, mut view: View) {
        if self.is_over(turn) {
            return;
        }
        let desk = self.clone();
        if let Some(analysis) = analyst.work(&self.0.rules, SLICE) {
            view.analysis = analysis;
            let view = Rc::new(view);
            self.0.view.replace(Some(Rc::clone(&view)));
            desk.show(turn, 0, view);
        } else {
            page::soon(move || desk.work(turn, analyst, view));
        }
    }

    /// Shows one part after the other, each in a turn of its own.
    fn show(self, turn: u32, part: u8, view: Rc<View>) {
        if self.is_over(turn) {
            return;
        }
        match part {
            0 => flips::in_place(&view, || {
                outlook::show(&view);
                marks::show(&view);
                bar::show(&view);
            }),
            1 => depth::show(&view),
            2 => compare::show(&self, &view),
            3 => matrix::show(&view),
            _ => {
                let decided = if view.is_decided() { &view.text } else { "" };
                return browser::send("matrix-decided", decided);
            }
        }
        page::soon(move || self.show(turn, part + 1, view));
    }

    /// Whether other answers have come meanwhile.
    fn is_over(&self, turn: u32) -> bool {
        *self.0.turn.borrow() != turn
    }
}

impl Desk {
    fn view(&self) -> Option<Rc<View>> {
        self.0.view.borrow().clone()
    }
}
