//! The same as the soundness of a file, by evaluating every set of answers, and again without a rule.
//! Slow, and plain enough to be believed.

use matrix_engine::{
    Answers, Effect, Kind, Lead, OptionIx, QuestionIx, Recommendation, Rules, Verdict, evaluate,
    load, stack,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every answer to one question, and none.
fn ways(rules: &Rules, question: QuestionIx) -> Vec<Vec<matrix_engine::ValueIx>> {
    let values: Vec<_> = rules.value_ixs(question).collect();
    if rules.question(question).kind == Kind::Many {
        let has = |set: usize, at: &matrix_engine::ValueIx| set & (1 << at.get()) != 0;
        (0..1_usize << values.len())
            .map(|set| values.iter().copied().filter(|it| has(set, it)).collect())
            .collect()
    } else {
        let each = values.into_iter().map(|it| vec![it]);
        [Vec::new()].into_iter().chain(each).collect()
    }
}

/// How many sets of answers there are.
pub fn sets(rules: &Rules) -> usize {
    let questions = rules.question_ixs();
    questions.map(|it| ways(rules, it).len()).product()
}

fn every_set(rules: &Rules) -> Vec<Answers> {
    let mut all = vec![Answers::none(rules)];
    for question in rules.question_ixs() {
        let ways = ways(rules, question);
        all = all
            .iter()
            .flat_map(|answers| {
                ways.iter().map(|values| {
                    let mut answers = answers.clone();
                    for value in values {
                        answers.toggle(rules, question, *value);
                    }
                    answers
                })
            })
            .collect();
    }
    all
}

pub fn sorted(mut options: Vec<OptionIx>) -> Vec<OptionIx> {
    options.sort();
    options
}

/// Who is first, also where nothing separates the options.
fn best(result: &Recommendation) -> Vec<OptionIx> {
    let first = result.ranking.iter().filter(|it| it.rank == 1);
    sorted(first.map(|it| it.option).collect())
}

/// The state; silence and answers that say nothing are the same.
fn state(result: &Recommendation) -> Verdict {
    match result.verdict {
        Verdict::NothingSaid => Verdict::NothingSeparates,
        other => other,
    }
}

/// The stacks of the options in the running, as names.
fn stacks(rules: &Rules, result: &Recommendation) -> Vec<Vec<String>> {
    let mut running: Vec<OptionIx> = result.ranking.iter().map(|it| it.option).collect();
    running.sort();
    let of = |option| -> Vec<String> {
        let layers = stack(rules, result, option);
        let parts = layers.iter().flat_map(|it| &it.parts);
        let mut names: Vec<String> = parts
            .map(|it| rules.component(it.component).id.text.clone())
            .collect();
        names.sort();
        names
    };
    running.into_iter().map(of).collect()
}

pub struct Brute<'r> {
    rules: &'r Rules,
    all: Vec<(Answers, Recommendation)>,
}

impl<'r> Brute<'r> {
    pub fn new(rules: &'r Rules) -> Self {
        let all = every_set(rules).into_iter();
        let all = all.map(|it| {
            let result = evaluate(rules, &it);
            (it, result)
        });
        Self {
            rules,
            all: all.collect(),
        }
    }

    pub fn sets(&self) -> u64 {
        self.all.len() as u64
    }

    fn ends(&self) -> impl Iterator<Item = &(Answers, Recommendation)> {
        let questions = self.rules.questions().len();
        self.all.iter().filter(move |it| it.0.count() == questions)
    }

    pub fn complete(&self) -> u64 {
        self.ends().count() as u64
    }

    fn share(&self, of: f64) -> f64 {
        of / f64::from(u32::try_from(self.complete()).unwrap())
    }

    pub fn fortune(&self, option: OptionIx) -> (Lead, f64) {
        let leads = |it: &&(Answers, Recommendation)| it.1.leaders.contains(&option);
        let leading: Vec<_> = self.all.iter().filter(leads).collect();
        let lead = if leading.iter().any(|it| it.1.leaders.len() == 1) {
            Lead::Alone
        } else if leading.is_empty() {
            Lead::Never
        } else {
            Lead::Shared
        };
        let mut wins = 0.0;
        for (_, result) in self.ends() {
            if result.leaders.contains(&option) {
                wins += 1.0 / f64::from(u32::try_from(result.leaders.len()).unwrap());
            }
        }
        (lead, self.share(wins))
    }

    /// Rules of which something never shows, found by taking that out of the file.
    pub fn idle(&self, text: &str) -> Vec<(String, bool, Vec<Effect>)> {
        let file: Value = serde_json::from_str(text).unwrap();
        let mut found = Vec::new();
        for (at, rule) in file["rules"].as_array().unwrap().iter().enumerate() {
            let id = rule["id"].as_str().unwrap();
            let fires = self.all.iter().any(|(_, result)| {
                let mut fired = result.fired.iter();
                fired.any(|it| self.rules.rule(it.rule).id.text == id)
            });
            let has = |key: &str| match &rule[key] {
                Value::Array(list) => !list.is_empty(),
                Value::Object(map) => !map.is_empty(),
                it => it.is_string(),
            };
            let without = |keys: [&str; 2]| {
                let mut file = file.clone();
                let rule = file["rules"][at].as_object_mut().unwrap();
                for key in keys {
                    rule.remove(key);
                }
                // A rule must do something.
                rule.insert("warn".to_owned(), json!("Mind this."));
                load(&file.to_string()).rules.unwrap()
            };
            let mut effects = Vec::new();
            if has("points") || has("veto") {
                let other = without(["points", "veto"]);
                let same = self.all.iter().all(|(answers, result)| {
                    let other = evaluate(&other, answers);
                    best(&other) == best(result) && state(&other) == state(result)
                });
                effects.extend(same.then_some(Effect::Scores));
            }
            if has("add") || has("drop") {
                let other = without(["add", "drop"]);
                let same = self.all.iter().all(|(answers, result)| {
                    stacks(&other, &evaluate(&other, answers)) == stacks(self.rules, result)
                });
                effects.extend(same.then_some(Effect::Stack));
            }
            if has("warn") {
                let shown = self.all.iter().any(|(_, result)| {
                    let mut warnings = result.warnings.iter();
                    warnings.any(|it| self.rules.rule(*it).id.text == id)
                });
                effects.extend((!shown).then_some(Effect::Warning));
            }
            if !effects.is_empty() {
                found.push((id.to_owned(), !fires, effects));
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    }

    /// Questions whose answer never makes a difference, in the order of ids.
    pub fn questions(&self) -> Vec<QuestionIx> {
        let shown = |answers: &Answers| {
            let result = evaluate(self.rules, answers);
            let warnings = result.warnings.clone();
            (
                best(&result),
                state(&result),
                stacks(self.rules, &result),
                warnings,
            )
        };
        let changes = |question: QuestionIx| {
            let open = self.all.iter().filter(|it| !it.0.is_given(question));
            open.into_iter().any(|(answers, _)| {
                let now = shown(answers);
                ways(self.rules, question).iter().any(|values| {
                    let mut answers = answers.clone();
                    for value in values {
                        answers.toggle(self.rules, question, *value);
                    }
                    shown(&answers) != now
                })
            })
        };
        let mut idle: Vec<QuestionIx> = self
            .rules
            .question_ixs()
            .filter(|it| !changes(*it))
            .collect();
        idle.sort_by_key(|it| self.rules.question(*it).id.text.clone());
        idle
    }

    /// The share of complete sets that rule everything out, and the fewest answers of any that do.
    pub fn nobody(&self) -> Option<(f64, usize)> {
        let out = |it: &&(Answers, Recommendation)| it.1.ranking.is_empty();
        let fewest = self.all.iter().filter(out).map(|it| it.0.count()).min()?;
        let count = self.ends().filter(out).count();
        Some((self.share(f64::from(u32::try_from(count).unwrap())), fewest))
    }

    /// Who shares the lead in complete sets, how often, and with how few answers in any.
    pub fn ties(&self) -> BTreeMap<Vec<OptionIx>, (f64, usize)> {
        let mut ties = BTreeMap::new();
        for (_, result) in self.ends() {
            let leaders = sorted(result.leaders.clone());
            if leaders.len() > 1 {
                let same =
                    |it: &&(Answers, Recommendation)| sorted(it.1.leaders.clone()) == leaders;
                let fewest = self.all.iter().filter(same).map(|it| it.0.count());
                let fewest = fewest.min().unwrap();
                ties.entry(leaders).or_insert((0.0, fewest)).0 += self.share(1.0);
            }
        }
        ties
    }
}
