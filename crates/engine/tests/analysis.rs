//! Every short cut of the analysis against brute force: on random small files, and on a large
//! one with 200 random sets of answers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "tests stop at the first surprise"
)]

#[path = "analysis/brute.rs"]
mod brute;
#[path = "oracle/files.rs"]
mod files;
#[path = "oracle/mod.rs"]
#[allow(dead_code, reason = "only the types of answers are needed here")]
mod oracle;
#[path = "judgement/own.rs"]
#[allow(dead_code, reason = "nothing is written by hand here")]
mod own;

use brute::{best, single_steps};
use files::{Dice, answers, config, given, plan, rules};
use matrix_engine::{
    Analysis, Analyst, Answers, Basis, Flip, Importance, QuestionIx, Rules, Tally, analyse,
    changes, evaluate, load, sensitivity,
};
use own::judgements;
use proptest::prelude::*;

const TINY: f64 = 1e-9;

fn large() -> Rules {
    load(include_str!("../../../tests/rules.json"))
        .rules
        .unwrap()
}

/// Random answers to a given number of the questions.
fn random_answers(rules: &Rules, dice: &mut Dice, open: usize) -> Answers {
    let mut answers = Answers::none(rules);
    let mut questions: Vec<QuestionIx> = rules.question_ixs().collect();
    dice.shuffle(&mut questions);
    for question in questions.into_iter().skip(open) {
        let ways = brute::ways(rules, question);
        let (values, _) = &ways[dice.below(ways.len())];
        brute::give(rules, &mut answers, question, values, Importance::Normal);
        let importance = [
            Importance::Normal,
            Importance::Normal,
            Importance::More,
            Importance::Must,
        ][dice.below(4)];
        answers.weigh(question, importance);
    }
    answers
}

fn check_tally(rules: &Rules, tally: &Tally) {
    let result = evaluate(rules, tally.answers());
    for option in rules.option_ixs() {
        assert_eq!(tally.score(option), result.breakdown(option).unwrap().score);
        let out = result.ruled_out.iter().any(|it| it.option == option);
        assert_eq!(tally.is_out(option), out);
    }
    let mut leaders = Vec::new();
    tally.best(&mut leaders);
    assert_eq!(brute::sorted(leaders), best(&result));
    assert_eq!(tally.gap(), result.gap);
}

/// What a flip leads to, in a form that can be compared: answers, winners, gap.
type End = (String, Vec<matrix_engine::OptionIx>, Option<u32>);

fn ends(rules: &Rules, from: &Answers, flips: &[Flip]) -> Vec<End> {
    let mut ends: Vec<End> = flips
        .iter()
        .map(|flip| {
            let mut answers = from.clone();
            for change in &flip.changes {
                answers.change(rules, *change);
            }
            let text = matrix_engine::write_answers(rules, &answers);
            (text, brute::sorted(flip.leaders.clone()), flip.gap)
        })
        .collect();
    ends.sort();
    ends
}

fn check_flips(rules: &Rules, answers: &Answers, analysis: &Analysis) {
    let now = best(&evaluate(rules, answers));
    let singles = single_steps(rules, answers);
    assert_eq!(changes(rules, answers).len(), singles.len());
    let moved = |after: &Answers| {
        let result = evaluate(rules, after);
        (best(&result) != now).then(|| {
            let text = matrix_engine::write_answers(rules, after);
            (text, best(&result), result.gap)
        })
    };
    let mut expected: Vec<End> = singles.iter().filter_map(|(_, it)| moved(it)).collect();
    let steps = if expected.is_empty() { 2 } else { 1 };
    if expected.is_empty() {
        for (at, (question, one)) in singles.iter().enumerate() {
            for (other, two) in singles.iter().skip(at + 1) {
                if question != other {
                    let both = brute::joined(rules, one, *other, two);
                    expected.extend(moved(&both));
                }
            }
        }
    }
    expected.sort();
    assert!(analysis.flips.complete);
    assert_eq!(analysis.flips.steps, steps);
    assert_eq!(ends(rules, answers, &analysis.flips.list), expected);
    let distinct: std::collections::BTreeSet<_> = expected.iter().collect();
    assert_eq!(distinct.len(), expected.len(), "a flip stands twice");
    let sizes: Vec<u8> = analysis.flips.list.iter().map(|it| it.size).collect();
    assert!(sizes.is_sorted());
    assert!(
        analysis
            .flips
            .list
            .iter()
            .all(|it| it.changes.len() == usize::from(steps))
    );
}

fn check_outcomes(rules: &Rules, answers: &Answers, analysis: &Analysis) {
    let brute = brute::outcomes(rules, answers);
    assert_eq!(analysis.shares.basis, Basis::Counted);
    for (mine, theirs) in analysis.shares.options.iter().zip(&brute.options) {
        assert!((mine - theirs).abs() < TINY, "{analysis:?}\n{brute:?}");
    }
    assert!((analysis.shares.tied - brute.tied).abs() < TINY);
    assert!((analysis.shares.undifferentiated - brute.undifferentiated).abs() < TINY);
    assert!((analysis.shares.nobody - brute.nobody).abs() < TINY);
    assert_eq!(analysis.decided, Some(brute.decided));
    assert_eq!(analysis.settled, brute.settled);
    assert_eq!(analysis.ask.len(), brute.drops.len());
    for ask in &analysis.ask {
        let (_, drop) = brute.drops.iter().find(|it| it.0 == ask.question).unwrap();
        assert!((ask.drop - drop).abs() < TINY);
    }
    assert!(analysis.ask.is_sorted_by(|one, next| one.drop >= next.drop));
}

fn check_sensitivity(rules: &Rules, answers: &Answers) {
    let result = evaluate(rules, answers);
    let found: Vec<_> = sensitivity(&result)
        .into_iter()
        .map(|it| (it.option, it.rule, it.change))
        .collect();
    let mut sorted = found.clone();
    sorted.sort_by_key(|it| (it.0, it.1));
    assert_eq!(sorted, brute::sensitivity(rules, &result));
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_tally_follows_answers_one_by_one(
        plan in plan(4),
        plans in judgements(),
        walk in prop::collection::vec(answers(), 1..6),
    ) {
        let rules = own::judged(&rules(&plan.text()), &plans);
        let mut tally = Tally::new(&rules, &Answers::none(&rules));
        for answers in walk {
            let answers = given(&rules, &plan.named(&answers));
            for question in rules.question_ixs() {
                tally.copy_answer(&rules, question, &answers);
                check_tally(&rules, &tally);
            }
            prop_assert_eq!(tally.answers(), &answers);
            let mut again = tally.clone();
            again.count(&rules, &answers);
            check_tally(&rules, &again);
        }
    }

    #[test]
    fn flips_are_those_of_brute_force(plan in plan(2), plans in judgements(), answers in answers()) {
        let rules = own::judged(&rules(&plan.text()), &plans);
        let answers = given(&rules, &plan.named(&answers));
        check_flips(&rules, &answers, &analyse(&rules, &answers));
    }

    #[test]
    fn shares_questions_and_certainty_are_those_of_brute_force(plan in plan(2), plans in judgements(), answers in answers()) {
        let rules = own::judged(&rules(&plan.text()), &plans);
        let answers = given(&rules, &plan.named(&answers));
        prop_assume!(brute::count(&rules, &answers) <= 1_500);
        check_outcomes(&rules, &answers, &analyse(&rules, &answers));
    }

    #[test]
    fn points_on_which_the_winner_rests_are_those_of_brute_force(plan in plan(2), plans in judgements(), answers in answers()) {
        let rules = own::judged(&rules(&plan.text()), &plans);
        check_sensitivity(&rules, &given(&rules, &plan.named(&answers)));
    }

    #[test]
    fn slices_of_any_size_give_the_same(plan in plan(2), answers in answers(), size in 1..50_u32) {
        let rules = rules(&plan.text());
        let answers = given(&rules, &plan.named(&answers));
        prop_assume!(brute::count(&rules, &answers) <= 20_000);
        let mut analyst = Analyst::new(&rules, &answers);
        let sliced = loop {
            if let Some(analysis) = analyst.work(&rules, size) {
                break analysis;
            }
        };
        prop_assert_eq!(sliced, analyse(&rules, &answers));
    }
}

#[test]
fn two_hundred_random_answers_to_a_large_file() {
    let rules = large();
    let mut dice = Dice(7);
    let mut decided = 0;
    let mut two_steps = 0;
    for round in 0..200 {
        let answers = random_answers(&rules, &mut dice, round % 5);
        let analysis = analyse(&rules, &answers);
        check_flips(&rules, &answers, &analysis);
        check_sensitivity(&rules, &answers);
        check_outcomes(&rules, &answers, &analysis);
        decided += usize::from(analysis.decided == Some(true));
        two_steps += usize::from(analysis.flips.steps == 2);
    }
    // The sets are not all of one kind.
    assert!((20..180).contains(&decided), "{decided} decided");
    assert!(two_steps > 5, "{two_steps} with two steps");
}

/// An analysis by names.
fn comparable(rules: &Rules, answers: &Answers) -> String {
    let analysis = analyse(rules, answers);
    let question = |it: &QuestionIx| rules.question(*it).id.text.clone();
    let mut shares: Vec<String> = rules
        .option_ixs()
        .map(|it| {
            let share = analysis.shares.options[it.get()];
            format!("{}: {share:.9}", rules.option(it).id)
        })
        .collect();
    shares.sort();
    let flips = analysis.flips.list.iter().map(|flip| {
        let mut after = answers.clone();
        for change in &flip.changes {
            after.change(rules, *change);
        }
        let leaders = flip.leaders.iter().map(|it| &rules.option(*it).id.text);
        let leaders: Vec<_> = leaders.collect();
        let after = matrix_engine::write_answers(rules, &after);
        format!("{after} {leaders:?} {:?} {}", flip.gap, flip.size)
    });
    let ask = analysis.ask.iter();
    let ask: Vec<_> = ask
        .map(|it| (question(&it.question), format!("{:.9}", it.drop)))
        .collect();
    let settled: Vec<_> = analysis.settled.iter().map(question).collect();
    let flips: Vec<_> = flips.collect();
    let Analysis { decided, .. } = analysis;
    format!("{shares:?} {decided:?} {flips:#?} {ask:?} {settled:?}")
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn the_order_of_the_file_decides_nothing(plan in plan(2), answers in answers(), seed in any::<u64>()) {
        let named = plan.named(&answers);
        let straight = rules(&plan.text());
        let shuffled = rules(&plan.shuffled(seed));
        prop_assert_eq!(
            comparable(&straight, &given(&straight, &named)),
            comparable(&shuffled, &given(&shuffled, &named))
        );
    }
}

/// Where outcomes are sampled, everything that is claimed still holds.
#[test]
fn a_sample_is_as_good_as_it_says_and_proofs_stay_proofs() {
    let rules = large();
    let mut dice = Dice(11);
    let mut sampled = 0;
    let mut proven = [0, 0];
    for _ in 0..60 {
        let answers = random_answers(&rules, &mut dice, 8);
        let analysis = analyse(&rules, &answers);
        if analysis.shares.basis == Basis::Counted {
            continue;
        }
        sampled += 1;
        let margin = analysis.shares.basis.margin();
        assert!((0.01..0.02).contains(&margin));
        if sampled <= 8 {
            let counted = brute::shares_by_tally(&rules, &answers);
            for (mine, theirs) in analysis.shares.options.iter().zip(&counted) {
                assert!((mine - theirs).abs() <= margin, "{mine} {theirs}");
            }
        }
        if let Some(decided) = analysis.decided {
            proven[usize::from(decided)] += 1;
        }
        if analysis.decided == Some(true) || sampled <= 4 {
            let changing = brute::changing(&rules, &answers);
            if let Some(decided) = analysis.decided {
                assert_eq!(decided, changing.is_empty());
            }
            for question in &analysis.settled {
                assert!(!changing.contains(question));
            }
        }
        assert_eq!(analyse(&rules, &answers), analysis, "the same sample again");
    }
    assert!(sampled > 20 && proven[0] > 10, "{sampled} {proven:?}");
}

/// A file in which `lead` is four points ahead after `start=yes`. Too many questions are open to look
/// at every way to answer them; `rules` say what they can do.
fn far_ahead(rules: &serde_json::Value) -> Rules {
    let toggle =
        |id: String| serde_json::json!({ "id": id, "group": "all", "kind": "toggle", "ask": id });
    let mut questions: Vec<_> = (0..16).map(|at| toggle(format!("t{at}"))).collect();
    questions.push(toggle("start".to_owned()));
    questions.push(serde_json::json!({
        "id": "a", "group": "all", "kind": "one", "ask": "a",
        "values": [{ "id": "x", "label": "x" }, { "id": "y", "label": "y" }],
    }));
    let mut all = vec![serde_json::json!(
        { "id": "start", "if": "start", "points": { "lead": 4 }, "because": "Because." }
    )];
    for at in 0..16 {
        all.push(serde_json::json!(
            { "id": format!("no-{at}"), "if": { "not": format!("t{at}") }, "points": { "rival": -1 }, "because": "Because." }
        ));
    }
    all.extend(rules.as_array().unwrap().iter().cloned());
    let option = |id| serde_json::json!({ "id": id, "name": id, "summary": id, "stack": ["part"] });
    files::rules(
        &serde_json::json!({
            "format": 1, "id": "far", "version": "1", "title": "Far ahead",
            "groups": [{ "id": "all", "title": "All" }],
            "questions": questions,
            "layers": [{ "id": "layer", "title": "Layer" }],
            "components": [{ "id": "part", "name": "Part", "layer": "layer" }],
            "options": [option("lead"), option("rival")],
            "rules": all,
        })
        .to_string(),
    )
}

fn analysed(rules: &Rules) -> Analysis {
    let (answers, unread) = matrix_engine::read_answers(rules, "start=yes");
    assert!(unread.is_empty());
    let analysis = analyse(rules, &answers);
    assert_eq!(analysis.shares.basis, Basis::Sampled);
    analysis
}

/// Two rules that exclude each other: the bound adds both up, the search sees that they cannot.
#[test]
fn what_no_bound_proves_a_search_proves() {
    let analysis = analysed(&far_ahead(&serde_json::json!([
        { "id": "one", "if": { "all": ["a=x", "t0"] }, "points": { "rival": 3 }, "because": "Because." },
        { "id": "two", "if": { "all": ["a=y", "t0"] }, "points": { "rival": 3 }, "because": "Because." },
    ])));
    assert_eq!(analysis.decided, Some(true));
    assert!(analysis.ask.is_empty());
    assert_eq!(analysis.settled.len(), 17);
}

/// One way in 65,536 that no sample meets.
#[test]
fn what_no_sample_meets_a_search_finds() {
    let every: Vec<String> = (0..16).map(|at| format!("t{at}")).collect();
    let analysis = analysed(&far_ahead(&serde_json::json!([
        { "id": "one", "if": { "all": every }, "points": { "rival": 5 }, "because": "Because." },
    ])));
    assert_eq!(analysis.decided, Some(false));
    assert!((analysis.shares.options[0] - 1.0).abs() < TINY);
}

/// More values than can be listed: the shares come from a sample all the same.
#[test]
fn a_question_with_many_values_is_sampled() {
    let values: Vec<_> = (0..40)
        .map(|at| serde_json::json!({ "id": format!("v{at}"), "label": "v" }))
        .collect();
    let option = |id| serde_json::json!({ "id": id, "name": id, "summary": id, "stack": ["part"] });
    let rules = files::rules(
        &serde_json::json!({
            "format": 1, "id": "many", "version": "1", "title": "Many",
            "groups": [{ "id": "all", "title": "All" }],
            "questions": [{ "id": "q", "group": "all", "kind": "many", "ask": "q", "values": values }],
            "layers": [{ "id": "layer", "title": "Layer" }],
            "components": [{ "id": "part", "name": "Part", "layer": "layer" }],
            "options": [option("one"), option("two")],
            "rules": [
                { "id": "r", "if": "q=v1", "points": { "one": 1 }, "because": "Because." },
                { "id": "s", "if": { "not": "q=v1" }, "points": { "two": 1 }, "because": "Because." },
            ],
        })
        .to_string(),
    );
    let analysis = analyse(&rules, &Answers::none(&rules));
    assert_eq!(analysis.shares.basis, Basis::Sampled);
    assert!((analysis.shares.options[0] - 0.5).abs() < analysis.shares.basis.margin());
    assert_eq!(analysis.decided, Some(false));
    // The value that decides is among the first six by id, so an answer removes all doubt.
    let ask = analysis.ask[0];
    assert!((ask.drop - 0.5).abs() < 0.02, "{ask:?}");
}
