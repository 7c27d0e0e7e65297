//! How long it takes to learn an option: two bars beside the same numbers in words.
//!
//! Bars are placed in per cent of their picture, so they need no style and fit every width. The
//! pictures are hidden from screen readers, which have the words. No other times enter: what there is to say
//! about one option alone is for `options`.

use super::Section;
use crate::words::labels;
use matrix_engine::{OptionDef, Rampup, RuleFile, TimeUnit};
use maud::{Markup, html};

/// More marks than this would not fit on a telephone.
const MOST_STEPS: u64 = 7;

pub fn section(file: &RuleFile) -> Option<Section> {
    let known: Vec<(&OptionDef, &Rampup)> = file
        .options
        .iter()
        .filter_map(|option| Some((option, option.facts.rampup.as_ref()?)))
        .collect();
    let (_, first) = known.first()?;
    let scale = Scale::over(known.iter().map(|(_, rampup)| *rampup));
    let one_basis = known.iter().all(|(_, rampup)| rampup.basis == first.basis);
    // On narrow screens the rows are laid out as blocks. The roles keep them a table.
    let body = html! {
        p .lead {
            "Each bar runs from the shortest to the longest time."
            @if one_basis { " Basis: " (first.basis) "." }
        }
        "\n"
        table .rampup role="table" {
            "\n"
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { "Option" }
                    th scope="col" role="columnheader" class="rampup-chart" { (scale.title()) (scale.marks()) }
                    th scope="col" role="columnheader" class="rampup-first" { (labels::FIRST_RESULTS) }
                    th scope="col" role="columnheader" class="rampup-real" { (labels::REAL_PRODUCTIVITY) }
                }
            }
            "\n"
            tbody role="rowgroup" {
                "\n"
                @for (option, rampup) in &known { (row(option, rampup, &scale, one_basis)) "\n" }
            }
            "\n"
        }
        "\n"
    };
    Some(Section {
        id: "rampup",
        title: "Time to learn",
        body,
    })
}

fn row(option: &OptionDef, rampup: &Rampup, scale: &Scale, one_basis: bool) -> Markup {
    let &Rampup {
        first, real, unit, ..
    } = rampup;
    let [first_in_words, real_in_words] = time_to_learn(rampup);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                (option.name)
                @if !one_basis { span .meta { (rampup.basis) } }
            }
            td role="cell" class="rampup-chart" {
                svg aria-hidden="true" {
                    (scale.lines())
                    (scale.bar("bar-first", "12%", first, unit))
                    (scale.bar("bar-real", "54%", real, unit))
                }
            }
            td role="cell" class="rampup-first" { (first_in_words) }
            td role="cell" class="rampup-real" { (real_in_words) }
        }
    }
}

/// Until first results and until real productivity, in words.
pub fn time_to_learn(rampup: &Rampup) -> [String; 2] {
    [rampup.first, rampup.real].map(|time| in_words(time, rampup.unit))
}

/// `2 to 6 weeks`, `1 week`.
fn in_words((least, most): (u32, u32), unit: TimeUnit) -> String {
    let unit = unit.as_str();
    match (least, most) {
        (1, 1) => format!("1 {}", unit.trim_end_matches('s')),
        _ if least == most => format!("{most} {unit}"),
        _ => format!("{least} to {most} {unit}"),
    }
}

const fn days(unit: TimeUnit) -> u64 {
    match unit {
        TimeUnit::Days => 1,
        TimeUnit::Weeks => 7,
        TimeUnit::Months => 30,
    }
}

/// The axis that all bars share: from 0 to `steps` times `step` units.
struct Scale {
    unit: TimeUnit,
    step: u64,
    steps: u64,
}

impl Scale {
    /// An axis that is long enough for all; in weeks where they count different things.
    fn over<'r>(all: impl Iterator<Item = &'r Rampup> + Clone) -> Self {
        let mut units = all.clone().map(|rampup| rampup.unit);
        let unit = units.next().unwrap_or_default();
        let unit = if units.all(|other| other == unit) {
            unit
        } else {
            TimeUnit::Weeks
        };
        let longest =
            all.map(|rampup| u64::from(rampup.first.1.max(rampup.real.1)) * days(rampup.unit));
        let longest = longest
            .max()
            .unwrap_or_default()
            .div_ceil(days(unit))
            .max(1);
        let mut tens = 1;
        let step = loop {
            let fits = |factor: &u64| longest.div_ceil(factor * tens) <= MOST_STEPS;
            if let Some(factor) = [1, 2, 5].into_iter().find(fits) {
                break factor * tens;
            }
            tens *= 10;
        };
        Self {
            unit,
            step,
            steps: longest.div_ceil(step),
        }
    }

    fn title(&self) -> &'static str {
        match self.unit {
            TimeUnit::Days => "Days",
            TimeUnit::Weeks => "Weeks",
            TimeUnit::Months => "Months",
        }
    }

    /// A point on the axis, in tenths of a per cent.
    fn at(&self, days_in: u64) -> u64 {
        days_in * 1000 / (self.steps * self.step * days(self.unit))
    }

    /// Each mark: its number and its place.
    fn each_mark(&self) -> impl Iterator<Item = (u64, String)> {
        (0..=self.steps).map(|nth| {
            let number = nth * self.step;
            (number, percent(self.at(number * days(self.unit))))
        })
    }

    /// The numbers over the bars. The outer ones stay inside the picture.
    fn marks(&self) -> Markup {
        let last = self.steps * self.step;
        html! {
            svg aria-hidden="true" {
                @for (number, x) in self.each_mark() {
                    @let anchor = match number {
                        0 => "start",
                        _ if number == last => "end",
                        _ => "middle",
                    };
                    text x=(x) y="1em" text-anchor=(anchor) { (number) }
                }
            }
        }
    }

    fn lines(&self) -> Markup {
        html! {
            @for (_, x) in self.each_mark() { line .axis x1=(x) x2=(x) y2="100%" {} }
        }
    }

    fn bar(&self, class: &str, top: &str, (least, most): (u32, u32), unit: TimeUnit) -> Markup {
        let [from, to] = [least, most].map(|time| self.at(u64::from(time) * days(unit)));
        // A bar of no length would not be seen.
        let width = (to - from.min(to)).max(10);
        let x = percent(from.min(1000 - 10));
        html! { rect class=(class) x=(x) y=(top) width=(percent(width)) height="34%" rx="2" {} }
    }
}

fn percent(tenths: u64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
