//! The same answers as the analysis, by looking at everything. Slow, and plain enough to be believed.

use matrix_engine::{
    Answers, Importance, Kind, OptionIx, QuestionIx, Recommendation, RuleIx, Rules, Tally, ValueIx,
    evaluate,
};

/// An answer to one question: its values and how much they matter; `None` is no answer.
pub type Way = (Vec<ValueIx>, Option<Importance>);

/// All complete answers of normal importance.
pub fn ways(rules: &Rules, question: QuestionIx) -> Vec<Way> {
    let values: Vec<ValueIx> = rules.value_ixs(question).collect();
    let normal = |values: Vec<ValueIx>| (values, Some(Importance::Normal));
    if rules.question(question).kind == Kind::Many {
        let has = |set: usize, at: &ValueIx| set & (1 << at.get()) != 0;
        (1..1 << values.len())
            .map(|set| normal(values.iter().copied().filter(|it| has(set, it)).collect()))
            .collect()
    } else {
        values.into_iter().map(|it| normal(vec![it])).collect()
    }
}

pub fn give(
    rules: &Rules,
    answers: &mut Answers,
    question: QuestionIx,
    values: &[ValueIx],
    importance: Importance,
) {
    answers.clear(question);
    for value in values {
        answers.toggle(rules, question, *value);
    }
    answers.weigh(question, importance);
}

fn chosen(rules: &Rules, answers: &Answers, question: QuestionIx) -> Vec<ValueIx> {
    let values = rules.value_ixs(question);
    values.filter(|it| answers.has(question, *it)).collect()
}

/// Every answer to one question that is a single step away, found by looking at every answer there
/// is and asking whether it is one.
pub fn single_steps(rules: &Rules, answers: &Answers) -> Vec<(QuestionIx, Answers)> {
    let mut steps = Vec::new();
    for question in rules.question_ixs() {
        let before = chosen(rules, answers, question);
        let weight = answers.importance(question);
        if !before.is_empty() {
            let mut after = answers.clone();
            after.clear(question);
            steps.push((question, after));
        }
        for (values, _) in ways(rules, question) {
            for importance in [Importance::Normal, Importance::More, Importance::Must] {
                let differ = rules
                    .value_ixs(question)
                    .filter(|it| before.contains(it) != values.contains(it))
                    .count();
                let other_values = importance == weight
                    && match rules.question(question).kind {
                        Kind::Many => differ == 1,
                        Kind::Toggle | Kind::One => differ > 0,
                    };
                let other_weight = differ == 0
                    && importance != weight
                    && importance != Importance::More
                    && !before.is_empty();
                if other_values || other_weight {
                    let mut after = answers.clone();
                    give(rules, &mut after, question, &values, importance);
                    steps.push((question, after));
                }
            }
        }
    }
    steps
}

/// The first answers, with what the second say to one question.
pub fn joined(rules: &Rules, one: &Answers, question: QuestionIx, two: &Answers) -> Answers {
    let mut both = one.clone();
    let values = chosen(rules, two, question);
    give(
        rules,
        &mut both,
        question,
        &values,
        two.importance(question),
    );
    both
}

pub fn sorted(mut options: Vec<OptionIx>) -> Vec<OptionIx> {
    options.sort();
    options
}

/// The options with the best score.
pub fn best(result: &Recommendation) -> Vec<OptionIx> {
    let first = result.ranking.iter().filter(|it| it.rank == 1);
    sorted(first.map(|it| it.option).collect())
}

/// What comes out of all ways to answer the rest.
#[derive(Debug)]
pub struct Outcomes {
    pub options: Vec<f64>,
    pub tied: f64,
    pub undifferentiated: f64,
    pub nobody: f64,
    pub decided: bool,
    pub settled: Vec<QuestionIx>,
    pub drops: Vec<(QuestionIx, f64)>,
}

/// How many ways there are, those that leave questions open included.
pub fn count(rules: &Rules, answers: &Answers) -> usize {
    let open = rules.question_ixs().filter(|it| !answers.is_given(*it));
    open.map(|it| ways(rules, it).len() + 1).product()
}

struct Seen {
    /// For each open question which of its ways, 0 for none.
    digits: Vec<usize>,
    best: Vec<OptionIx>,
    is_undifferentiated: bool,
}

fn everything(rules: &Rules, answers: &Answers, open: &[QuestionIx]) -> Vec<Seen> {
    let mut all = vec![(Vec::new(), answers.clone())];
    for question in open {
        let mut next = Vec::new();
        for (digits, answers) in all {
            let mut none = digits.clone();
            none.push(0);
            next.push((none, answers.clone()));
            for (at, (values, _)) in ways(rules, *question).iter().enumerate() {
                let mut digits = digits.clone();
                digits.push(at + 1);
                let mut answers = answers.clone();
                give(rules, &mut answers, *question, values, Importance::Normal);
                next.push((digits, answers));
            }
        }
        all = next;
    }
    all.into_iter()
        .map(|(digits, answers)| {
            let result = evaluate(rules, &answers);
            Seen {
                digits,
                best: best(&result),
                is_undifferentiated: result.verdict.is_undifferentiated(),
            }
        })
        .collect()
}

#[allow(clippy::cast_precision_loss, reason = "small counts")]
fn shares<'s>(rules: &Rules, seen: impl Iterator<Item = &'s Seen> + Clone) -> (f64, Vec<f64>) {
    let all = seen.clone().count() as f64;
    let mut shares = vec![0.0; rules.option_ixs().count() + 1];
    for it in seen {
        for option in &it.best {
            shares[option.get()] += 1.0 / it.best.len() as f64 / all;
        }
        if it.best.is_empty() {
            *shares.last_mut().unwrap() += 1.0 / all;
        }
    }
    (all, shares)
}

fn uncertainty(shares: &[f64]) -> f64 {
    1.0 - shares.iter().map(|it| it * it).sum::<f64>()
}

#[allow(clippy::cast_precision_loss, reason = "small counts")]
pub fn outcomes(rules: &Rules, answers: &Answers) -> Outcomes {
    let mut open: Vec<QuestionIx> = rules.question_ixs().collect();
    open.retain(|it| !answers.is_given(*it));
    open.sort_by_key(|it| rules.question(*it).id.as_str().to_owned());
    let seen = everything(rules, answers, &open);
    let complete = || seen.iter().filter(|it| !it.digits.contains(&0));
    let (all, mut options) = shares(rules, complete());
    let before = uncertainty(&options);
    let mut settled = Vec::new();
    let mut drops = Vec::new();
    for (at, question) in open.iter().enumerate() {
        // Whatever the others are answered, all answers to this one give the same.
        let without = |it: &Seen| {
            let mut rest = it.digits.clone();
            rest.remove(at);
            rest
        };
        let mut groups = std::collections::BTreeMap::new();
        for it in &seen {
            groups
                .entry(without(it))
                .or_insert_with(Vec::new)
                .push(&it.best);
        }
        if groups
            .values()
            .all(|group| group.iter().all(|it| *it == group[0]))
        {
            settled.push(*question);
            continue;
        }
        let after: f64 = (1..=ways(rules, *question).len())
            .map(|way| {
                let (count, shares) = shares(rules, complete().filter(|it| it.digits[at] == way));
                count / all * uncertainty(&shares)
            })
            .sum();
        drops.push((*question, before - after));
    }
    let nobody = options.pop().unwrap();
    Outcomes {
        options,
        tied: complete().filter(|it| it.best.len() > 1).count() as f64 / all,
        undifferentiated: complete().filter(|it| it.is_undifferentiated).count() as f64 / all,
        nobody,
        decided: seen.iter().all(|it| it.best == seen[0].best),
        settled,
        drops,
    }
}

/// Shares over more outcomes than `evaluate` can look at in a test, by the tally, which other tests
/// hold equal to it.
pub fn shares_by_tally(rules: &Rules, answers: &Answers) -> Vec<f64> {
    let mut open: Vec<QuestionIx> = rules.question_ixs().collect();
    open.retain(|it| !answers.is_given(*it));
    let mut counts = vec![0.0; rules.option_ixs().count()];
    let mut tally = Tally::new(rules, answers);
    let all = walk(rules, &mut tally, &open, &mut counts);
    counts.iter().map(|it| it / all).collect()
}

#[allow(clippy::cast_precision_loss, reason = "small counts")]
fn walk(rules: &Rules, tally: &mut Tally, open: &[QuestionIx], counts: &mut [f64]) -> f64 {
    let Some((question, rest)) = open.split_first() else {
        let mut best = Vec::new();
        tally.best(&mut best);
        for option in &best {
            counts[option.get()] += 1.0 / best.len() as f64;
        }
        return 1.0;
    };
    let mut all = 0.0;
    for (values, _) in ways(rules, *question) {
        let mut answers = tally.answers().clone();
        give(rules, &mut answers, *question, &values, Importance::Normal);
        tally.copy_answer(rules, *question, &answers);
        all += walk(rules, tally, rest, counts);
    }
    all
}

/// The open questions of which some answer moves the winner, alone or on top of others.
pub fn changing(rules: &Rules, answers: &Answers) -> Vec<QuestionIx> {
    let mut open: Vec<QuestionIx> = rules.question_ixs().collect();
    open.retain(|it| !answers.is_given(*it));
    let mut tally = Tally::new(rules, answers);
    let mut ends = Vec::new();
    ends_of(rules, &mut tally, &open, &mut ends);
    let mut stride = ends.len();
    let mut changing = Vec::new();
    for question in open {
        let count = ways(rules, question).len() + 1;
        let turn = stride;
        stride /= count;
        let differs = |at: usize| ends[at] != ends[at - at % turn + at % stride];
        if (0..ends.len()).any(differs) {
            changing.push(question);
        }
    }
    changing
}

fn ends_of(rules: &Rules, tally: &mut Tally, open: &[QuestionIx], ends: &mut Vec<Vec<OptionIx>>) {
    let Some((question, rest)) = open.split_first() else {
        let mut best = Vec::new();
        tally.best(&mut best);
        ends.push(best);
        return;
    };
    let mut answers = tally.answers().clone();
    answers.clear(*question);
    tally.copy_answer(rules, *question, &answers);
    ends_of(rules, tally, rest, ends);
    for (values, _) in ways(rules, *question) {
        give(rules, &mut answers, *question, &values, Importance::Normal);
        tally.copy_answer(rules, *question, &answers);
        ends_of(rules, tally, rest, ends);
    }
    answers.clear(*question);
    tally.copy_answer(rules, *question, &answers);
}

/// For each line the smallest change of its points that changes who has the best score, found by
/// trying them all.
pub fn sensitivity(rules: &Rules, result: &Recommendation) -> Vec<(OptionIx, RuleIx, i32)> {
    let mut found = Vec::new();
    let now = best_with(rules, result, None);
    for option in rules.option_ixs() {
        let mut lines = result.breakdown(option).unwrap().contributions.clone();
        lines.sort_by_key(|it| it.rule);
        for line in lines {
            let change = (1..200)
                .flat_map(|it| [-it, it])
                .find(|change| best_with(rules, result, Some((option, line.rule, *change))) != now);
            found.extend(change.map(|it| (option, line.rule, it)));
        }
    }
    found
}

fn best_with(
    rules: &Rules,
    result: &Recommendation,
    changed: Option<(OptionIx, RuleIx, i32)>,
) -> Vec<OptionIx> {
    let mut best: Vec<OptionIx> = Vec::new();
    let mut high = i32::MIN;
    for option in rules.option_ixs() {
        let vetoed = result
            .ruled_out
            .iter()
            .any(|it| it.option == option && !it.vetoes.is_empty());
        let mut broken = false;
        let mut score = 0;
        for line in &result.breakdown(option).unwrap().contributions {
            let factor = if line.importance == Importance::Normal {
                1
            } else {
                2
            };
            let mut points = line.points / factor;
            if let Some((of, rule, change)) = changed
                && of == option
                && rule == line.rule
            {
                points += change;
            }
            broken |= line.importance == Importance::Must && points <= -2;
            score += points * factor;
        }
        if vetoed || broken {
            continue;
        }
        if score > high {
            high = score;
            best.clear();
        }
        if score == high {
            best.push(option);
        }
    }
    best
}
