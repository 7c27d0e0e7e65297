//! Any two options side by side: points line by line, stacks, facts. What sets them apart comes first.

use crate::view::View;
use crate::{Desk, page, reading};
use matrix_engine::{ComponentIx, OptionIx, Rules, Versus, versus};
use matrix_view::el::{El, el, el_class};
use matrix_view::{browser, words};

/// The section, which opens.
const SECTION: &str = "compare";
/// What the two choices are called, and their ids.
const SIDES: [(&str, &str); 2] = [("Compare", "compare-one"), ("with", "compare-two")];

/// What the visitor put on each side.
pub type Chosen = [Option<OptionIx>; 2];

/// Takes wishes to compare an option with the lead, by id. Facts may come after the tables were made: with the
/// part for reading.
pub fn listen(desk: &Desk) {
    let wished = desk.clone();
    browser::on_told("matrix-compare", move |id| {
        let Some(view) = wished.view() else {
            return;
        };
        if let Some(option) = view.rules.find_option(&id) {
            wished.0.compared.replace([None, Some(option)]);
            show(&wished, &view);
            browser::open(SECTION);
            browser::show(SECTION);
        }
    });
    let desk = desk.clone();
    browser::on_told("matrix-reading", move |_| {
        if let Some(view) = desk.view() {
            show(&desk, &view);
        }
    });
}

pub fn show(desk: &Desk, view: &View) {
    let frame = || {
        let title = el("summary").child(el("h2").text("Compare two options"));
        let sides = SIDES.iter().enumerate();
        let sides = sides.map(|(side, (label, id))| choice(desk, view, side, label, id));
        let opened = desk.clone();
        let section = el_class("details", "wide compare")
            .attr("id", SECTION)
            .attr("tabindex", "-1")
            .on("toggle", move |_| {
                if let Some(view) = opened.view() {
                    show(&opened, &view);
                }
            })
            .child(title)
            .child(el_class("p", "compare-sides").children(sides))
            .child(el("div").attr("id", "compare-tables"));
        vec![section]
    };
    let Some(options) = compared(*desk.0.compared.borrow(), view) else {
        return;
    };
    // The tables are made when somebody looks.
    if page::frame("desk-compare", frame) && page::is_open(SECTION) {
        for ((_, id), option) in SIDES.iter().zip(options) {
            browser::set_value(id, &option.get().to_string());
        }
        page::fill("compare-tables", tables(view, options));
    }
}

/// The two options that are compared: those the visitor chose, else the best of the others; `None`
/// when there are not two.
fn compared([one, two]: Chosen, view: &View) -> Option<[OptionIx; 2]> {
    let ranking = view.result.ranking.iter().map(|it| it.option);
    let out = view.result.ruled_out.iter().map(|it| it.option);
    let mut all = ranking.chain(out);
    let first = one.or_else(|| all.clone().find(|it| Some(*it) != two))?;
    let second = two.or_else(|| all.find(|it| *it != first))?;
    Some([first, second])
}

fn choice(desk: &Desk, view: &View, side: usize, label: &str, id: &str) -> El {
    let options = view.rules.option_ixs().map(|option| {
        el("option")
            .attr("value", &option.get().to_string())
            .text(&view.rules.option(option).name)
    });
    let desk = desk.clone();
    let select = el_class("select", "button")
        .attr("id", id)
        .on("change", move |event| {
            let Some(view) = desk.view() else {
                return;
            };
            let number = browser::value_of(&event).parse().ok();
            let option = number.and_then(|it| view.rules.option_at(it));
            if let Some(place) = desk.0.compared.borrow_mut().get_mut(side) {
                *place = option;
            }
            show(&desk, &view);
        })
        .children(options);
    el("label").text(label).text(" ").child(select)
}

fn tables(view: &View, options: [OptionIx; 2]) -> Vec<El> {
    let rules = &view.rules;
    let versus = versus(rules, &view.result, options);
    let mut tables = Vec::new();
    if versus.lines.is_empty() {
        let none = "Your answers give neither of them points yet.";
        tables.push(el_class("p", "quiet").text(none));
    } else {
        tables.push(table(
            rules,
            "Points",
            options,
            points(view, &versus, options),
        ));
    }
    tables.push(table(rules, "Stack", options, layers(rules, &versus)));
    let facts = facts(rules, options);
    if !facts.is_empty() {
        tables.push(table(rules, "Facts", options, facts));
    }
    tables
}

/// A row: what is compared, and a cell for each side with its sign, if it has one.
struct Row {
    title: String,
    cells: [(String, &'static str); 2],
    same: bool,
}

fn table(rules: &Rules, title: &str, options: [OptionIx; 2], rows: Vec<Row>) -> El {
    let heads = options.map(|option| {
        el("th")
            .attr("scope", "col")
            .text(&rules.option(option).name)
    });
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(title))
        .children(heads);
    let rows = rows.into_iter().map(|row| {
        let cells = row
            .cells
            .map(|(text, sign)| el("td").attr("data-sign", sign).text(&text));
        el_class("tr", if row.same { "is-same" } else { "" })
            .child(el("th").attr("scope", "row").text(&row.title))
            .children(cells)
    });
    el_class("table", "versus")
        .attr("data-rows", title)
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn points(view: &View, versus: &Versus, options: [OptionIx; 2]) -> Vec<Row> {
    let cell = |points: Option<i32>| match points {
        Some(points) => (words::signed(points), words::sign(points)),
        None => ("·".to_owned(), "none"),
    };
    let lines = versus.lines.iter().map(|line| Row {
        title: view.rules.rule(line.rule).because.clone(),
        cells: line.points.map(cell),
        same: line.difference() == 0,
    });
    let sum = Row {
        title: "Score".to_owned(),
        cells: options.map(|it| {
            let bill = view.result.breakdown(it);
            (words::score(bill.map_or(0, |bill| bill.score)), "sum")
        }),
        same: false,
    };
    lines.chain([sum]).collect()
}

fn layers(rules: &Rules, versus: &Versus) -> Vec<Row> {
    let names = |parts: &Vec<ComponentIx>| {
        let names = parts.iter().map(|it| rules.component(*it).name.as_str());
        let names: Vec<&str> = names.collect();
        (
            if names.is_empty() {
                "–".to_owned()
            } else {
                names.join(", ")
            },
            "",
        )
    };
    let layers = versus.layers.iter().map(|it| {
        let [one, two] = &it.parts;
        Row {
            title: rules.layer(it.layer).title.clone(),
            cells: [names(one), names(two)],
            same: one == two,
        }
    });
    layers.collect()
}

/// What the part for reading says about both, what differs first.
fn facts(rules: &Rules, options: [OptionIx; 2]) -> Vec<Row> {
    let [one, two] = options.map(|option| {
        let definition = rules.option(option);
        reading::facts(definition.id.as_str(), option.get(), &definition.name)
    });
    let mut differing = Vec::new();
    let mut same = Vec::new();
    for (title, mine) in one {
        let theirs = two.iter().find(|it| it.0 == title);
        let theirs = theirs.map_or_else(|| "–".to_owned(), |it| it.1.clone());
        let equal = mine == theirs;
        let row = Row {
            title,
            cells: [(mine, ""), (theirs, "")],
            same: equal,
        };
        if equal {
            same.push(row);
        } else {
            differing.push(row);
        }
    }
    differing.extend(same);
    differing
}
