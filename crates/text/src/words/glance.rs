//! What the page says at a glance: the title of the result, how it stands, and the rows of the ranking.

use super::verdict::behind_the_lead;
use super::{certainty, counted, headline, listed, meaning, names, number, points, score};
use matrix_engine::{OptionIx, Preset, Recommendation, Rules, Verdict, evaluate};

/// The heading of the result: the winner, or why there is none.
#[must_use]
pub fn title(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    if result.verdict == Verdict::NothingSaid {
        format!("{}, level at the start", all_options(rules))
    } else {
        headline(rules, result, verdict)
    }
}

/// How many options there are: `Nine options`.
#[must_use]
pub fn all_options(rules: &Rules) -> String {
    let count = rules.file().options.len();
    let plural = if count == 1 { "" } else { "s" };
    format!("{}\u{a0}option{plural}", number(count))
}

/// How sure the result is, in a few words: `Clear, 5 points ahead of Flask.`
#[must_use]
pub fn standing(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    let (how, gap) = match (verdict, result.gap) {
        (Verdict::NothingSaid, _) => return "Answer what you know.".to_owned(),
        (Verdict::Close, Some(gap)) => ("A close call", gap),
        (Verdict::Decided, Some(gap)) => ("Decided", gap),
        (Verdict::Clear, Some(gap)) => ("Clear", gap),
        _ => return certainty(rules, result, verdict),
    };
    let next = behind_the_lead(rules, result);
    format!("{how}, {} ahead of {next}.", points(gap))
}

/// What that means for the visitor; nothing where the standing says it all.
#[must_use]
pub fn advice(rules: &Rules, result: &Recommendation, verdict: Verdict) -> String {
    match (verdict, result.gap) {
        (Verdict::NothingSaid, _) => {
            "The first answer already moves them, and none is required. Every reason comes with its points and its sources."
                .to_owned()
        }
        (Verdict::Close | Verdict::Clear | Verdict::Decided, Some(_)) => String::new(),
        _ => meaning(rules, result, verdict),
    }
}

/// A row of the ranking for those who do not see its blocks: `, for 8, against 1, sum 7`.
#[must_use]
pub fn row(speaks_for: u32, against: u32, sum: i32) -> String {
    format!(", for {speaks_for}, against {against}, sum {}", score(sum))
}

/// Where an example leads: `3 answers, lead to Django`.
#[must_use]
pub fn leads_to(rules: &Rules, example: &Preset) -> String {
    let answers = rules.answers_from(&example.answers);
    let result = evaluate(rules, &answers);
    let given = counted(answers.count(), "answer");
    let verb = if answers.count() == 1 {
        "leads"
    } else {
        "lead"
    };
    match names(rules, &result.leaders).as_slice() {
        [] => given,
        [only] => format!("{given}, {verb} to {only}"),
        tied => format!("{given}, {verb} to a tie of {}", listed(tied)),
    }
}

/// What the last answer moved: `+2 Node.js; +1 Flask and Go; −1 Django.` Nothing where nothing moved.
#[must_use]
pub fn moved(rules: &Rules, moves: &[(OptionIx, i32)]) -> String {
    let mut steps: Vec<i32> = Vec::new();
    for (_, by) in moves {
        if *by != 0 && !steps.contains(by) {
            steps.push(*by);
        }
    }
    steps.sort_unstable_by(|one, other| other.cmp(one));
    let parts: Vec<String> = steps
        .into_iter()
        .map(|step| {
            let by_step = moves.iter().filter(|(_, by)| *by == step);
            let options: Vec<OptionIx> = by_step.map(|(option, _)| *option).collect();
            format!(
                "{} {}",
                super::signed(step),
                listed(&names(rules, &options))
            )
        })
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("{}.", parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{load, read_answers};

    fn rules() -> Rules {
        let file = r#"{ "format": 1, "id": "tea", "version": "1", "title": "T",
            "groups": [{ "id": "a", "title": "A" }],
            "questions": [{ "id": "hot", "group": "a", "kind": "toggle", "ask": "Hot?" },
                          { "id": "sweet", "group": "a", "kind": "toggle", "ask": "Sweet?" }],
            "options": [{ "id": "black", "name": "Black", "summary": "B" },
                        { "id": "green", "name": "Green", "summary": "G" },
                        { "id": "mint", "name": "Mint", "summary": "M" }],
            "rules": [{ "id": "r", "if": "hot", "points": { "black": 3, "green": -2 }, "because": "R." },
                      { "id": "s", "if": "sweet", "points": { "mint": 3 }, "because": "S." }],
            "presets": [{ "id": "cosy", "title": "Cosy", "answers": { "hot": true } },
                        { "id": "both", "title": "Both", "answers": { "hot": true, "sweet": true } },
                        { "id": "cold", "title": "Cold", "answers": { "hot": false } }] }"#;
        let loaded = load(file);
        loaded.rules.expect("it is sound")
    }

    fn said(answers: &str, say: fn(&Rules, &Recommendation, Verdict) -> String) -> String {
        let rules = rules();
        let (answers, _) = read_answers(&rules, answers);
        let result = evaluate(&rules, &answers);
        say(&rules, &result, result.verdict).replace('\u{a0}', " ")
    }

    #[test]
    fn the_title_invites_before_the_first_answer() {
        assert_eq!(said("", title), "Three options, level at the start");
        assert_eq!(said("hot=yes", title), "Black");
        assert_eq!(said("hot=yes,sweet=yes", title), "Black and Mint");
    }

    #[test]
    fn the_standing_names_who_is_behind() {
        for (answers, words) in [
            ("hot=yes", "Clear, 3 points ahead of Mint."),
            ("hot=yes!", "Clear, 6 points ahead of Mint."),
            ("hot=yes,sweet=yes", "A tie."),
            ("hot=no", "Nothing you said separates these yet."),
        ] {
            assert_eq!(said(answers, standing), words, "{answers}");
        }
        assert_eq!(said("hot=yes", advice), "");
        assert!(said("hot=yes,sweet=yes", advice).starts_with("2 options share the lead"));
    }

    #[test]
    fn what_moved_is_said_from_the_most_for_to_the_most_against() {
        let rules = rules();
        let [black, green, mint] = [0, 1, 2].map(|at| rules.option_ixs().nth(at).expect("three"));
        let moves = [(black, -1), (green, 2), (mint, 2)];
        assert_eq!(moved(&rules, &moves), "+2 Green and Mint; −1 Black.");
        assert_eq!(moved(&rules, &[(black, 0)]), "");
    }

    #[test]
    fn an_example_says_where_it_leads() {
        let rules = rules();
        let presets = rules.file().presets.iter();
        let said: Vec<String> = presets
            .map(|preset| leads_to(&rules, preset).replace('\u{a0}', " "))
            .collect();
        assert_eq!(
            said,
            [
                "1 answer, leads to Black",
                "2 answers, lead to a tie of Black and Mint",
                "1 answer"
            ]
        );
    }
}
