//! Two saves side by side: where their answers differ, and what comes of them. The present answers can be
//! one of the two.

use super::list::Saves;
use super::opened;
use crate::dialog::{self, labelled, select};
use crate::{Given, summary};
use matrix_engine::{Answers, Importance, QuestionIx, Recommendation};
use matrix_text::words;
use matrix_view::browser;
use matrix_view::el::{El, el, el_class, replace};
use std::rc::Rc;

const SIDES: [(&str, &str); 2] = [("Compare", "saves-one"), ("with", "saves-other")];
const TABLE: &str = "saves-table";
/// The value of the present answers. No save has this name, since a name is never empty.
const PRESENT: &str = "";

/// The part of the dialog; nothing while there are no two to compare.
pub fn part(given: &Rc<Given>, saves: &Saves) -> Option<El> {
    let mut choices: Vec<(String, String)> = Vec::new();
    if !given.link.is_empty() {
        choices.push((PRESENT.to_owned(), "the present answers".to_owned()));
    }
    let names = saves
        .list
        .iter()
        .filter(|save| opened(&given.rules, save).is_some());
    choices.extend(names.map(|save| (save.name.clone(), save.name.clone())));
    let [first, second, ..] = choices.as_slice() else {
        return None;
    };
    let chosen = [first.0.clone(), second.0.clone()];
    let sides = SIDES.iter().zip(&chosen).map(|((label, id), chosen)| {
        let given = Rc::clone(given);
        let act = move |_| {
            let chosen = SIDES.map(|(_, id)| dialog::value(id).unwrap_or_default());
            if let Some(place) = browser::by_id(TABLE) {
                replace(&place, table(&given, &chosen).into_iter().collect());
            }
        };
        labelled(label, id, select(&choices, chosen, act))
    });
    let sides: Vec<El> = sides.collect();
    let table = el("div")
        .attr("id", TABLE)
        .attr("class", "scroll")
        .children(table(given, &chosen));
    Some(
        el("div")
            .child(el_class("div", "sides").children(sides))
            .child(table),
    )
}

/// The answers under a name, and what follows from them.
fn side(given: &Given, name: &str) -> Option<(String, Answers, Recommendation)> {
    if name == PRESENT {
        return Some((
            "Now".to_owned(),
            given.answers.clone(),
            given.result.clone(),
        ));
    }
    let (_, _, saves) = super::kept(given)?;
    let (link, result) = opened(&given.rules, saves.find(name)?)?;
    Some((name.to_owned(), link.reading.answers, result))
}

fn table(given: &Given, names: &[String; 2]) -> Option<El> {
    let [one, other] = names;
    let (one, other) = (side(given, one)?, side(given, other)?);
    let rules = &given.rules;
    let row = |title: &str, cells: [String; 2]| {
        el("tr")
            .child(el("th").attr("scope", "row").text(title))
            .children(cells.iter().map(|text| el("td").text(text)))
    };
    let differing: Vec<QuestionIx> = rules
        .question_ixs()
        .filter(|it| one.1.get(*it) != other.1.get(*it))
        .collect();
    let answer = |answers: &Answers, question| {
        if !answers.is_given(question) {
            return "no answer".to_owned();
        }
        let weight = match answers.importance(question) {
            Importance::Normal => "",
            Importance::More => ", matters more",
            Importance::Must => ", a must",
        };
        words::chosen(rules, answers, question) + weight
    };
    let rows = differing.iter().map(|question| {
        row(
            words::topic(rules, *question),
            [answer(&one.1, *question), answer(&other.1, *question)],
        )
    });
    let head = [&one.0, &other.0].map(|text| el("th").attr("scope", "col").text(text));
    let result = row("Result", [summary(rules, &one.2), summary(rules, &other.2)]);
    let same = differing.is_empty().then(|| {
        let cell = el("td")
            .attr("colspan", "3")
            .text("The answers are the same.");
        el("tr").child(cell)
    });
    let body = el("tbody").child(result).children(rows).children(same);
    let head = el("thead").child(el("tr").child(el("td")).children(head));
    Some(el_class("table", "versus").child(head).child(body))
}
