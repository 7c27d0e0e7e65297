//! Which sets an answer space has, and which are visited.

use super::{AnswerSpace, Field, Sample, Searched, Walker, aimed_walks, shrink};
use std::collections::{BTreeMap, BTreeSet};

const TOGGLE: Field = Field {
    values: 2,
    many: false,
};
const ONE: Field = Field {
    values: 3,
    many: false,
};
const MANY: Field = Field {
    values: 3,
    many: true,
};
const LONG: Field = Field {
    values: 40,
    many: true,
};

/// Writes down what it sees, and keeps up with the answers by itself.
#[derive(Default)]
struct Book {
    set: Vec<u64>,
    /// All small sets, and of the others the first.
    seen: BTreeMap<Vec<u64>, usize>,
    sizes: BTreeSet<usize>,
    counted: BTreeMap<Vec<u64>, usize>,
}

impl Book {
    fn new(questions: usize) -> Self {
        Self {
            set: vec![7; questions],
            ..Self::default()
        }
    }
}

impl Walker for Book {
    fn clear(&mut self) {
        self.set.fill(0);
    }

    fn answer(&mut self, question: usize, chosen: u64) {
        self.set[question] = chosen;
    }

    fn visit(&mut self, set: &[u64], counts: bool) {
        assert_eq!(set, self.set, "what was answered is what is visited");
        self.sizes.insert(given(set));
        if given(set) <= 2 || self.seen.len() < 5_000 {
            *self.seen.entry(set.to_vec()).or_default() += 1;
        }
        if counts {
            *self.counted.entry(set.to_vec()).or_default() += 1;
        }
    }
}

fn given(set: &[u64]) -> usize {
    set.iter().filter(|chosen| **chosen != 0).count()
}

/// All pieces of the sample of these questions.
fn sample(fields: Vec<Field>) -> (Book, Searched) {
    let mut book = Book::new(fields.len());
    let sample = Sample::new(fields);
    for piece in 0..sample.pieces() {
        sample.visit(piece, &mut book);
    }
    (book, sample.searched())
}

#[test]
fn without_questions_there_is_one_set() {
    let (book, _) = sample(Vec::new());
    assert_eq!(book.seen.len(), 1);
}

#[test]
fn of_many_sets_the_small_ones_are_visited_and_a_sample_is_drawn() {
    let mut fields = vec![ONE; 10];
    fields.extend([MANY, LONG]);
    let (book, searched) = sample(fields);
    let Searched::Sample { walks, answers } = searched else {
        panic!("{searched:?}");
    };
    assert_eq!((walks, answers), (50_000, 2));
    let counted: usize = book.counted.values().sum();
    assert_eq!(counted, 50_000);
    assert!(book.counted.keys().all(|set| given(set) == 12));
    assert_eq!(book.sizes, (0..=12).collect(), "sets of every size are met");

    let singles = 10 * 3 + 7 + 40;
    let pairs = 45 * 9 + 30 * 7 + 30 * 40 + 7 * 40;
    let small = |set: &&Vec<u64>| given(set) <= 2 && set[11].count_ones() < 2;
    let seen = book.seen.keys().filter(small).count();
    assert_eq!(seen, 1 + singles + pairs);

    // Each answer is as likely as any other, of several values too.
    for (question, ways) in [(0, 3), (10, 7)] {
        let mut shares: BTreeMap<u64, usize> = BTreeMap::new();
        for (set, times) in &book.counted {
            *shares.entry(set[question]).or_default() += times;
        }
        assert_eq!(shares.len(), ways);
        let even = 50_000 / ways;
        let near = |times: &usize| times.abs_diff(even) < even / 10;
        assert!(shares.values().all(near), "{shares:?}");
    }
}

#[test]
fn where_two_answers_are_too_many_one_is_tried() {
    let field = Field {
        values: 50,
        many: false,
    };
    let (book, searched) = sample(vec![field; 40]);
    let expected = Searched::Sample {
        walks: 25_000,
        answers: 1,
    };
    assert_eq!(searched, expected);
    let singles = book.seen.keys().filter(|set| given(set) == 1).count();
    assert_eq!(singles, 40 * 50);
}

#[test]
fn an_aim_is_taken_from_the_answers_that_it_needs() {
    let mut space = AnswerSpace::new(vec![ONE; 20], 0);
    let wanted = |set: &[(usize, u64)]| set == [(3, 1), (7, 2), (9, 4)];
    let starts = space.firing(&[3, 7, 9], wanted).unwrap();
    assert_eq!(starts, [[(3, 1), (7, 2), (9, 4)]]);
    let mut book = Book::new(20);
    space.aim(&mut book, &starts, 100, |_| false);
    assert!(book.seen.len() > 1_000);
    assert!(book.counted.is_empty(), "shares are not taken of these");
    let holds = |set: &Vec<u64>| (set[3], set[7], set[9]) == (1, 2, 4);
    assert!(book.seen.keys().all(holds));
    assert_eq!(space.firing(&[3], |_| false), Some(Vec::new()));
    let all: Vec<usize> = (0..20).collect();
    assert_eq!(space.firing(&all, |_| true), None, "too many to try");
    // With nothing to begin with there is nothing to visit.
    space.aim(&mut Book::new(20), &[], 100, |_| false);
}

/// One set among 2⁴⁰.
#[test]
fn a_climb_finds_what_no_sample_meets() {
    let mut space = AnswerSpace::new(vec![TOGGLE; 40], 0);
    let mut book = Book::new(40);
    space.climb(&mut book, |book| {
        let ones = book.set.iter().filter(|chosen| **chosen == 2).count();
        i32::try_from(ones).unwrap() - 39
    });
    assert_eq!(book.seen.keys().collect::<Vec<_>>(), [&vec![2; 40]]);
    let mut book = Book::new(40);
    space.climb(&mut book, |_| 0);
    assert!(book.seen.is_empty(), "what is nowhere is not found");
}

#[test]
fn an_example_keeps_only_the_answers_that_it_needs() {
    let mut book = Book::new(6);
    let mut set = [1, 2, 1, 2, 1, 2];
    // The last is needed while the second is there: what was kept is tried again.
    shrink(&mut book, &mut set, |book| {
        let set = &book.set;
        set[3] == 2 && (set[1] == 0 || set[0] == 1 || set[5] == 2) && (set[5] != 0 || set[1] == 0)
    });
    assert_eq!(set, [0, 0, 0, 2, 0, 0]);
    assert_eq!(book.set, set);
}

#[test]
fn walks_with_an_aim_are_shared_out_among_many_rules() {
    assert_eq!(
        [0, 1, 50, 100, 6_000].map(aimed_walks),
        [100, 100, 100, 50, 0]
    );
}
