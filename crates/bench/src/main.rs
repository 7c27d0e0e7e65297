//! How the engine grows with the rule file, natively: two tables.
//!
//! Run it through `cargo xtask bench`, or alone: `cargo run --release -p matrix-bench`.

use matrix_bench::chance::Chance;
use matrix_bench::files::{Size, random_answers, random_file};
use matrix_bench::stopwatch::{shown, time};
use matrix_bench::{authors, counting};
use matrix_engine::{
    Answers, Limits, QuestionIx, Rules, Tally, ValueIx, analyse, evaluate, load, load_within,
    read_answers,
};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

/// Files that grow in every direction.
const GROWING: [Size; 3] = [
    Size {
        rules: 100,
        questions: 100,
        options: 10,
    },
    Size {
        rules: 1_000,
        questions: 300,
        options: 50,
    },
    Size {
        rules: 10_000,
        questions: 1_000,
        options: 200,
    },
];

/// Files in which the number of rules that look at a question stays the same.
const STEADY: [Size; 3] = [
    Size {
        rules: 100,
        questions: 10,
        options: 10,
    },
    Size {
        rules: 1_000,
        questions: 100,
        options: 50,
    },
    Size {
        rules: 10_000,
        questions: 1_000,
        options: 200,
    },
];

/// No answers, then more and more: to 0, 3, 9 and 14 questions of the bundled rules.
const ANSWERED: [&str; 4] = [
    "",
    "admin=yes,auth=roles,deadline=weeks",
    "shape=api,realtime=some,admin=none,auth=simple,data=relational,queries=moderate,team=medium,\
     deadline=months,io=yes",
    "shape=api,realtime=some,admin=none,auth=simple,data=relational,queries=moderate,\
     schema=evolving,languages=python+js,style=balance,team=medium,rampup=twomonths,\
     deadline=months,traffic=medium,io=yes",
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [] => engine(),
        ["counting"] => counted(),
        ["authors", program, folder] => waited(Path::new(program), Path::new(folder)),
        other => Err(format!("not understood: {}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// What the engine costs in the page's profile.
fn engine() -> Result<(), String> {
    println!(
        "The engine, natively, in the profile of the page (optimised for size: opt-level z)\n"
    );
    bundled()?;
    growth()
}

/// How long an author waits for the program.
fn waited(program: &Path, folder: &Path) -> Result<(), String> {
    println!("How long an author waits, on {}", authors::machine());
    for wait in authors::waits(program, folder)? {
        let [middle, shortest, longest] = wait.seconds;
        println!(
            "  {}: {middle:.3} s (middle of 5; {shortest:.3} to {longest:.3} s), goal {} s",
            wait.command, wait.goal
        );
    }
    Ok(())
}

/// How fast one core counts sets of answers.
fn counted() -> Result<(), String> {
    let rules = counting::part(include_str!("../../../rules.json"))?;
    println!(
        "Counting on one core, in the profile of the command line (opt-level 3): {} questions, {} options and \
         {} rules of the bundled file",
        rules.questions().len(),
        rules.file().options.len(),
        rules.file().rules.len(),
    );
    for (name, speed) in [
        ("report", counting::report(&rules)?),
        ("diff", counting::diff(&rules, &rules)?),
    ] {
        println!(
            "  {name:<6}  {} sets of answers in {:.2} s: {:.1} million a second",
            speed.sets,
            speed.seconds,
            speed.millions()
        );
    }
    Ok(())
}

/// The rules that the page comes with.
fn bundled() -> Result<(), String> {
    let text = include_str!("../../../rules.json");
    let rules = load(text).rules.ok_or("rules.json has errors")?;
    let file = rules.file();
    println!(
        "The bundled rules: {} rules, {} questions, {} options; parse, check and compile {}, read packed and compile {}\n",
        file.rules.len(),
        file.questions.len(),
        file.options.len(),
        shown(time(|| load(black_box(text)))),
        shown(unpacking(&rules)),
    );
    let mut rows = vec![row([
        "answers",
        "scores",
        "with all reasons",
        "one toggle",
        "whole analysis",
    ])];
    for text in ANSWERED {
        let (answers, unread) = read_answers(&rules, text);
        if let Some(problem) = unread.first() {
            return Err(format!("{}: {}", problem.part, problem.why(&rules)));
        }
        rows.push(vec![
            answers.count().to_string(),
            shown(scores(&rules, &answers)),
            shown(reasons(&rules, &answers)),
            shown(toggle(&rules, &answers)),
            shown(time(|| analyse(&rules, black_box(&answers)))),
        ]);
    }
    print_table(&rows);
    Ok(())
}

fn growth() -> Result<(), String> {
    println!("Growth: random rule files; half of the questions answered\n");
    grow(&GROWING)?;
    println!("Growth where as many rules look at a question in every file\n");
    grow(&STEADY)
}

fn grow(sizes: &[Size]) -> Result<(), String> {
    let mut rows = vec![row([
        "rules / questions / options",
        "rules at a question",
        "parse, check, compile",
        "read packed, compile",
        "scores",
        "with all reasons",
        "one toggle",
    ])];
    for size in sizes {
        let file = random_file(*size);
        let limits = raised();
        let loaded = load_within(&file.text, &limits);
        let rules = loaded.rules.ok_or_else(|| {
            let first = loaded.diagnostics.first();
            first.map_or_else(
                || "no rules".to_owned(),
                |it| format!("{}: {}", it.place.path, it.message),
            )
        })?;
        let answers = random_answers(&rules, 50, 1);
        rows.push(vec![
            format!("{} / {} / {}", size.rules, size.questions, size.options),
            format!("{:.1}", file.rules_per_question),
            shown(time(|| load_within(black_box(&file.text), &limits))),
            shown(unpacking(&rules)),
            shown(scores(&rules, &answers)),
            shown(reasons(&rules, &answers)),
            shown(toggle(&rules, &answers)),
        ]);
    }
    print_table(&rows);
    Ok(())
}

/// Far beyond what the page accepts.
fn raised() -> Limits {
    Limits {
        file_bytes: 64 << 20,
        questions: 100_000,
        options: 100_000,
        rules: 100_000,
        members: 100_000,
        ..Limits::default()
    }
}

/// Reading the form in which rules travel to the page, and compiling them.
fn unpacking(rules: &Rules) -> f64 {
    let packed = rules.to_packed();
    time(|| Rules::from_packed(black_box(&packed)))
}

/// Every score anew, and the best.
fn scores(rules: &Rules, answers: &Answers) -> f64 {
    let mut tally = Tally::new(rules, answers);
    let mut best = Vec::new();
    time(|| {
        tally.count(rules, black_box(answers));
        tally.best(&mut best);
        black_box(&best);
    })
}

fn reasons(rules: &Rules, answers: &Answers) -> f64 {
    time(|| evaluate(rules, black_box(answers)))
}

/// A value of one question is given or taken back and the scores follow; on average over a walk past
/// every question. The best is not looked for, which would take a look at every option.
fn toggle(rules: &Rules, answers: &Answers) -> f64 {
    let mut chance = Chance::new(5);
    let steps = rules.question_ixs().filter_map(|question| {
        let at = chance.below(rules.question(question).values.len());
        rules
            .value_ixs(question)
            .nth(at)
            .map(|value| (question, value))
    });
    let steps: Vec<(QuestionIx, ValueIx)> = steps.collect();
    let mut answers = answers.clone();
    let mut tally = Tally::new(rules, &answers);
    let all = time(|| {
        for (question, value) in black_box(&steps) {
            answers.toggle(rules, *question, *value);
            tally.copy_answer(rules, *question, &answers);
        }
        black_box(&tally);
    });
    all / u32::try_from(steps.len()).map_or(f64::INFINITY, f64::from)
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// Prints columns; the first to the left, the others to the right.
fn print_table(rows: &[Vec<String>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let print = |cells: &[String]| {
        let mut line = String::from(" ");
        for (at, (cell, width)) in cells.iter().zip(&widths).enumerate() {
            let text = match at {
                0 => format!(" {cell:<width$}"),
                _ => format!("   {cell:>width$}"),
            };
            line.push_str(&text);
        }
        println!("{}", line.trim_end());
    };
    for (at, cells) in rows.iter().enumerate() {
        print(cells);
        if at == 0 {
            print(
                &widths
                    .iter()
                    .map(|width| "-".repeat(*width))
                    .collect::<Vec<_>>(),
            );
        }
    }
    println!();
}
