//! A visitor's own judgement in words: what they changed, whose words a reason is, and what the rule file says
//! without them.

use super::verdict::certainty_alone;
use super::{counted, headline, listed, signed};
use matrix_engine::{Author, Judgement, OptionIx, OwnReasonFault, Recommendation, RuleIx, Rules};
use matrix_engine::{LiftedVeto, OWN_CHANGES, OWN_REASON_CHARS, OwnReason, Reweighed, Verdict};

/// What can be done, before anything is.
pub const INVITATION: &str = "You know your project better than any rule file. Disagree with a reason above, or add \
    one of your own: it is marked as yours, and the result without it stays in view.";
/// Below the ranking.
pub const DASHED: &str = "Blocks with a dashed edge are not from the rule file.";
/// What a reason is, where one is written.
pub const REASON_NOTE: &str = "It always counts, whatever you answer, and is marked as yours wherever it shows. Whoever \
    gets your link reads it.";

/// There is no room for another change.
#[must_use]
pub fn full() -> String {
    format!("{OWN_CHANGES} changes are the most. Take one back first.")
}

/// Whose it is, as a mark beside a line.
#[must_use]
pub fn whose(author: Author) -> &'static str {
    match author {
        Author::Visitor => "Yours",
        Author::Sender => "From the link",
    }
}

/// The mark of a line that the rule file does not say, or says otherwise: `Yours: −2, was −1`.
#[must_use]
pub fn mark(rules: &Rules, rule: RuleIx, option: OptionIx) -> Option<String> {
    let whose = whose(rules.author(rule, option)?);
    Some(match rules.judgement().of_line(rule, option) {
        Some(line) => format!("{whose}: {}", instead(line)),
        None => whose.to_owned(),
    })
}

/// The same in a document, where nobody is “you”.
#[must_use]
pub fn note(rules: &Rules, rule: RuleIx, option: OptionIx) -> Option<String> {
    rules.author(rule, option)?;
    Some(match rules.judgement().of_line(rule, option) {
        Some(line) => format!("own judgement: {}", instead(line)),
        None => "own reason".to_owned(),
    })
}

fn instead(line: Reweighed) -> String {
    let was = signed(line.published);
    match line.points {
        0 => format!("does not count, was {was}"),
        points => format!("{}, was {was}", signed(points)),
    }
}

/// How much was changed, and by whom: `3 changes of yours`.
#[must_use]
pub fn changes(judgement: &Judgement) -> String {
    let all = counted(judgement.count(), "change");
    match judgement.sender_count() {
        0 => format!("{all} of yours"),
        others if others == judgement.count() => format!("{all} from the link"),
        others => format!("{all}, {others} of them from the link"),
    }
}

/// The same behind what a result is called: `, with 3 changes of yours`; nothing without a judgement.
#[must_use]
pub fn in_short(rules: &Rules) -> String {
    let judgement = rules.judgement();
    if judgement.is_empty() {
        String::new()
    } else {
        format!(", with {}", changes(judgement))
    }
}

/// What the rule file says without any of it.
#[must_use]
pub fn without(rules: &Rules, result: &Recommendation) -> String {
    let verdict = result.verdict;
    if verdict == Verdict::NothingSaid {
        return "Rule file alone: nothing to go by yet.".to_owned();
    }
    let certain = certainty_alone(result, verdict);
    if result.leaders.is_empty() {
        return format!("Rule file alone: {certain}.");
    }
    let headline = headline(rules, result, verdict);
    format!("Rule file alone: {headline}, {certain}.")
}

/// Points that were weighed otherwise, as a sentence.
#[must_use]
pub fn reweighed(rules: &Rules, line: Reweighed) -> String {
    let name = &rules.option(line.option).name;
    let because = &rules.rule(line.rule).because;
    format!("{name}, {}: “{because}”", instead(line))
}

/// A veto that was lifted, as a sentence.
#[must_use]
pub fn lifted(rules: &Rules, veto: LiftedVeto) -> String {
    let name = &rules.option(veto.option).name;
    let because = &rules.rule(veto.rule).because;
    format!("{name} may run all the same: “{because}”")
}

/// A reason that was added, with its points.
#[must_use]
pub fn reason(rules: &Rules, reason: &OwnReason) -> String {
    format!("“{}” ({})", reason.because(), points(rules, reason))
}

/// The points of a reason that was added: `Django +2, Go −1`.
#[must_use]
pub fn points(rules: &Rules, reason: &OwnReason) -> String {
    let points = reason.points().iter();
    let points = points.map(|(option, points)| {
        let name = &rules.option(*option).name;
        format!("{name} {}", signed(*points))
    });
    points.collect::<Vec<_>>().join(", ")
}

/// Every change as a sentence.
#[must_use]
pub fn list(rules: &Rules) -> Vec<String> {
    let judgement = rules.judgement();
    let lines = judgement
        .reweighed()
        .iter()
        .map(|line| reweighed(rules, *line));
    let vetoes = judgement.lifted().iter().map(|veto| lifted(rules, *veto));
    let reasons = judgement.reasons().iter();
    let reasons = reasons.map(|own| reason(rules, own));
    lines.chain(vetoes).chain(reasons).collect()
}

/// What a document says about it: how much, and what follows without it.
#[must_use]
pub fn basis(rules: &Rules, without: Option<&Recommendation>) -> Option<String> {
    let judgement = rules.judgement();
    let parts = [
        (
            judgement.reweighed().len(),
            "line weighed otherwise",
            "lines weighed otherwise",
        ),
        (judgement.lifted().len(), "veto lifted", "vetoes lifted"),
        (judgement.reasons().len(), "reason added", "reasons added"),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, one, several)| {
            let what = if count == 1 { one } else { several };
            format!("{count} {what}")
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if parts.is_empty() {
        return None;
    }
    let alone = without.map(|result| format!(" {}", self::without(rules, result)));
    Some(format!(
        "This rests on own judgement beside the rule file: {}.{}",
        listed(&parts),
        alone.unwrap_or_default()
    ))
}

/// Why a reason cannot be added, and what to do.
#[must_use]
pub fn fault(fault: OwnReasonFault) -> String {
    match fault {
        OwnReasonFault::Empty => "Say why, in a sentence.".to_owned(),
        OwnReasonFault::TooLong => {
            format!("The sentence is too long: at most {OWN_REASON_CHARS} characters.")
        }
        OwnReasonFault::Forbidden => {
            "The sentence has a character that is not seen. Type it anew.".to_owned()
        }
        OwnReasonFault::NoPoints => "Give or take points for at least one option.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matrix_engine::{evaluate, load, read_answers, read_input, read_link, write_link};

    const SAID: &str = "admin=yes,admin-built-in.django=-2,admin-built-in.flask=0,\
        documents-and-admin.flask.veto=0,own.1=We_run_it,own.1.django=2,own.1.flask=-1";

    fn small() -> Rules {
        let text = include_str!("../../../engine/tests/data/small.json");
        load(text).rules.unwrap()
    }

    fn judged(said: &str) -> Rules {
        let (input, unread) = read_input(&small(), said);
        assert_eq!(unread, []);
        small().judged(&input.judgement)
    }

    /// A rule, own reasons included.
    fn by_id(rules: &Rules, id: &str) -> RuleIx {
        let (answers, _) = read_answers(rules, "admin=yes,data=documents");
        let fired = evaluate(rules, &answers).fired.into_iter();
        let mut fired = fired.filter(|fired| rules.rule(fired.rule).id.as_str() == id);
        fired.next().unwrap().rule
    }

    #[test]
    fn every_change_is_said_and_every_line_is_marked() {
        let rules = judged(SAID);
        assert_eq!(changes(rules.judgement()), "4\u{a0}changes of yours");
        assert_eq!(
            list(&rules),
            [
                "Django, −2, was +3: “Django has one.”",
                "Flask, does not count, was −2: “Django has one.”",
                "Flask may run all the same: “Nobody built that.”",
                "“We run it” (Django +2, Flask −1)",
            ]
        );
        let [django, flask] = ["django", "flask"].map(|id| rules.find_option(id).unwrap());
        let rule = |id: &str| by_id(&rules, id);
        let marks = [
            ("admin-built-in", django, Some("Yours: −2, was +3")),
            (
                "admin-built-in",
                flask,
                Some("Yours: does not count, was −2"),
            ),
            ("own.1", django, Some("Yours")),
            ("documents", django, None),
        ];
        for (id, option, expected) in marks {
            assert_eq!(mark(&rules, rule(id), option).as_deref(), expected, "{id}");
        }
        assert_eq!(
            note(&rules, rule("own.1"), django).as_deref(),
            Some("own reason")
        );
    }

    #[test]
    fn what_a_link_brought_is_not_called_the_visitors() {
        let (input, _) = read_input(&small(), SAID);
        let link = read_link(&small(), &write_link(&small(), &input, &[])).unwrap();
        let mut theirs = link.reading.input.judgement;
        assert_eq!(changes(&theirs), "4\u{a0}changes from the link");
        let rules = small().judged(&theirs);
        let django = rules.find_option("django").unwrap();
        let own = by_id(&rules, "own.1");
        assert_eq!(mark(&rules, own, django).as_deref(), Some("From the link"));
        theirs.lift(&small(), own, django, Author::Visitor);
        let mut mine = input.judgement;
        mine.remove(0);
        theirs.claim(&mine);
        assert_eq!(changes(&theirs), "4\u{a0}changes, 1 of them from the link");
    }

    #[test]
    fn a_document_says_what_it_rests_on_and_what_the_file_says_alone() {
        let rules = judged(SAID);
        let (input, _) = read_input(&rules, SAID);
        let alone = evaluate(&small(), &input.answers);
        assert_eq!(
            basis(&rules, Some(&alone)).unwrap(),
            "This rests on own judgement beside the rule file: 2 lines weighed otherwise, 1 veto lifted \
             and 1 reason added. Rule file alone: Django, clear, by 5\u{a0}points."
        );
        assert_eq!(basis(&small(), None), None);
        let result = evaluate(&rules, &input.answers);
        assert_eq!(
            super::super::announcement(&rules, &result, result.verdict),
            "Recommended: Django, a close call, with 4\u{a0}changes of yours."
        );
        let nothing = evaluate(&small(), &matrix_engine::Answers::none(&small()));
        assert_eq!(
            without(&small(), &nothing),
            "Rule file alone: nothing to go by yet."
        );
    }
}
