use super::{Walk, in_order, worth_asking};
use crate::components::analysis::sample;
use matrix_engine::{QuestionIx, Rules, load, read_input};
use std::collections::BTreeSet;

fn rules() -> Rules {
    load(include_str!("../../tests/rules.json")).rules.unwrap()
}

/// The first questions of the page.
fn some<const N: usize>() -> [QuestionIx; N] {
    let rules = rules();
    let mut all = in_order(&rules);
    [(); N].map(|()| all.next().unwrap())
}

/// A visitor who answers some questions and leaves others.
struct Visitor {
    walk: Walk,
    open: Vec<QuestionIx>,
}

impl Visitor {
    fn new(open: &[QuestionIx]) -> Self {
        Self {
            walk: Walk::default(),
            open: open.to_vec(),
        }
    }

    fn at(&self) -> Option<QuestionIx> {
        self.walk.question(&self.open)
    }

    fn answer(&mut self) {
        self.walk.stay(&self.open);
        let at = self.at();
        self.open.retain(|question| Some(*question) != at);
    }

    fn go_on(&mut self) {
        let open = self.open.clone();
        self.walk.go_on(&open, |question| open.contains(&question));
    }
}

#[test]
fn it_begins_at_the_most_telling_question_and_an_answer_moves_nothing() {
    let [a, b, c] = some();
    let mut visitor = Visitor::new(&[b, a, c]);
    assert_eq!(visitor.at(), Some(b));
    // Until it is touched, the first one may still become another.
    visitor.open = vec![c, b, a];
    assert_eq!(visitor.at(), Some(c));
    visitor.answer();
    assert_eq!(visitor.at(), Some(c));
    visitor.go_on();
    assert_eq!(visitor.at(), Some(b));
}

#[test]
fn what_was_skipped_comes_once_more_after_all_others_and_then_no_more() {
    let [a, b, c] = some();
    let mut visitor = Visitor::new(&[a, b, c]);
    visitor.go_on();
    assert_eq!(visitor.at(), Some(b));
    visitor.go_on();
    assert_eq!(visitor.at(), Some(c));
    visitor.answer();
    visitor.go_on();
    assert_eq!(visitor.at(), Some(a));
    visitor.go_on();
    assert_eq!(visitor.at(), Some(b));
    visitor.go_on();
    assert_eq!(visitor.at(), None);
    // Unless one asks for it.
    visitor.walk.resume();
    assert_eq!(visitor.at(), Some(a));
    visitor.go_on();
    assert_eq!(visitor.at(), Some(b));
}

#[test]
fn the_only_open_question_is_not_asked_again_at_once() {
    let [a] = some();
    let mut visitor = Visitor::new(&[a]);
    visitor.go_on();
    assert_eq!(visitor.at(), None);
}

#[test]
fn what_was_skipped_and_can_no_longer_matter_does_not_come_again() {
    let [a, b] = some();
    let mut visitor = Visitor::new(&[a, b]);
    visitor.go_on();
    visitor.answer();
    visitor.open.clear();
    visitor.go_on();
    assert_eq!(visitor.at(), None);
}

#[test]
fn the_way_back_leads_through_everything_that_was_shown() {
    let [a, b, c, d] = some();
    let mut visitor = Visitor::new(&[a, b, c]);
    assert!(!visitor.walk.can_go_back());
    visitor.answer();
    visitor.go_on();
    visitor.go_on();
    visitor.walk.visit(d, &visitor.open);
    // To where one is no step leads.
    visitor.walk.visit(d, &visitor.open);
    assert_eq!(visitor.at(), Some(d));
    for before in [c, b, a] {
        visitor.walk.go_back();
        assert_eq!(visitor.at(), Some(before));
    }
    assert!(!visitor.walk.can_go_back());
    visitor.walk.go_back();
    assert_eq!(visitor.at(), Some(a));
    // From an earlier question on to what is open and was not skipped.
    visitor.go_on();
    assert_eq!(visitor.at(), Some(c));
}

#[test]
fn from_the_end_the_way_back_leads_to_the_last_question() {
    let [a] = some();
    let mut visitor = Visitor::new(&[a]);
    visitor.answer();
    visitor.go_on();
    assert_eq!(visitor.at(), None);
    visitor.walk.go_back();
    assert_eq!(visitor.at(), Some(a));
}

#[test]
fn before_the_analysis_the_order_is_that_of_the_page() {
    let rules = rules();
    let (input, _) = read_input(&rules, "admin=yes");
    let open = worth_asking(&rules, &input, None);
    let listed: Vec<_> = in_order(&rules)
        .filter(|question| !input.answers.is_given(*question))
        .collect();
    assert_eq!(open, listed);
    assert_eq!(open.len() + 1, rules.questions().len());
}

#[test]
fn the_analysis_puts_what_tells_most_first_and_leaves_out_what_is_settled() {
    let (rules, newest) = sample::analysed("admin=yes,realtime=core");
    let open = worth_asking(&rules, &newest.input, Some(&newest));
    let asks = newest.analysis.ask.iter().map(|ask| ask.question);
    assert_eq!(open, asks.collect::<Vec<_>>());
    for settled in &newest.analysis.settled {
        assert!(!open.contains(settled));
    }
}

#[test]
fn an_analysis_of_older_answers_still_orders_but_leaves_nothing_out() {
    let (rules, newest) = sample::analysed("admin=yes");
    let first = newest.analysis.ask[0].question;
    let mut input = newest.input.clone();
    input
        .answers
        .set(first, rules.value_ixs(first).next().unwrap());
    let open = worth_asking(&rules, &input, Some(&newest));
    assert_eq!(open[0], newest.analysis.ask[1].question);
    let all: BTreeSet<_> = open.iter().copied().collect();
    let expected: BTreeSet<_> = rules
        .question_ixs()
        .filter(|question| !input.answers.is_given(*question))
        .collect();
    assert_eq!((all.len(), &all), (open.len(), &expected));
}
