//! How long it takes to learn an option: two bars beside the same numbers in words.
//!
//! Bars are placed in per cent of their picture, so they need no style and fit every width. The
//! pictures are hidden from screen readers, which have the words.

use super::Section;
use super::text::{each, escape};
use matrix_engine::{OptionDef, Rampup, RuleFile, TimeUnit};

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
    let one_basis = known.iter().all(|(_, it)| it.basis == first.basis);
    let basis = if one_basis {
        format!(" Basis: {}.", escape(&first.basis))
    } else {
        String::new()
    };
    let rows = each(&known, |(option, rampup)| {
        row(option, rampup, &scale, one_basis)
    });
    // On narrow screens the rows are laid out as blocks. The roles keep them a table.
    let body = format!(
        "<p class=\"lead\">Each bar runs from the shortest to the longest time.{basis}</p>\n\
         <table class=\"rampup\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">\
         <th scope=\"col\" role=\"columnheader\">Option</th>\
         <th scope=\"col\" role=\"columnheader\" class=\"rampup-chart\">{unit}{marks}</th>\
         <th scope=\"col\" role=\"columnheader\" class=\"rampup-first\">First results</th>\
         <th scope=\"col\" role=\"columnheader\" class=\"rampup-real\">Real productivity</th>\
         </tr></thead>\n<tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n",
        unit = scale.title(),
        marks = scale.marks(),
    );
    Some(Section {
        id: "rampup",
        title: "Time to learn",
        body,
    })
}

fn row(option: &OptionDef, rampup: &Rampup, scale: &Scale, one_basis: bool) -> String {
    let basis = if one_basis {
        String::new()
    } else {
        format!("<span class=\"meta\">{}</span>", escape(&rampup.basis))
    };
    format!(
        "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">{name}{basis}</th>\
         <td role=\"cell\" class=\"rampup-chart\"><svg aria-hidden=\"true\">{lines}{first_bar}{real_bar}</svg></td>\
         <td role=\"cell\" class=\"rampup-first\">{first}</td>\
         <td role=\"cell\" class=\"rampup-real\">{real}</td></tr>\n",
        name = escape(&option.name),
        lines = scale.lines(),
        first_bar = scale.bar("first", "12%", rampup.first, rampup.unit),
        real_bar = scale.bar("real", "54%", rampup.real, rampup.unit),
        first = in_words(rampup.first, rampup.unit),
        real = in_words(rampup.real, rampup.unit),
    )
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
        let mut units = all.clone().map(|it| it.unit);
        let unit = units.next().unwrap_or_default();
        let unit = if units.all(|it| it == unit) {
            unit
        } else {
            TimeUnit::Weeks
        };
        let longest = all.map(|it| u64::from(it.first.1.max(it.real.1)) * days(it.unit));
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
    fn marks(&self) -> String {
        let last = self.steps * self.step;
        let numbers = each(self.each_mark(), |(number, x)| {
            let anchor = match number {
                0 => "start",
                _ if number == last => "end",
                _ => "middle",
            };
            format!("<text x=\"{x}\" y=\"1em\" text-anchor=\"{anchor}\">{number}</text>")
        });
        format!("<svg aria-hidden=\"true\">{numbers}</svg>")
    }

    fn lines(&self) -> String {
        each(self.each_mark(), |(_, x)| {
            format!("<line class=\"axis\" x1=\"{x}\" x2=\"{x}\" y2=\"100%\"/>")
        })
    }

    fn bar(&self, class: &str, top: &str, (least, most): (u32, u32), unit: TimeUnit) -> String {
        let [from, to] = [least, most].map(|it| self.at(u64::from(it) * days(unit)));
        // A bar of no length would not be seen.
        let width = (to - from.min(to)).max(10);
        format!(
            "<rect class=\"bar-{class}\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"34%\" rx=\"2\"/>",
            percent(from.min(1000 - 10)),
            percent(width)
        )
    }
}

fn percent(tenths: u64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
