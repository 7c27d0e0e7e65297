//! What else there is to know: who wins when the open questions are answered, what would change the
//! outcome, what it rests on, and where it comes from.

use super::Record;
use crate::export::markdown::Inline;
use crate::export::sentences;
use crate::words;
use matrix_engine::{OptionIx, Source, month};

/// How many changes are listed.
const CHANGES: usize = 5;

impl Record<'_> {
    pub(super) fn more(&mut self) {
        self.out.heading(2, "More Information");
        self.shares();
        if !self.export.result.verdict.is_undifferentiated() {
            self.out.paragraph(&sentences::changes_note(self.export));
            self.out.list(&sentences::changes(self.export, CHANGES));
        }
        if let Some(ask) = sentences::ask(self.export) {
            self.out.paragraph(&ask);
        }
        let sources = self
            .cited
            .iter()
            .map(|source| self.export.rules.source(*source));
        let sources: Vec<Inline> = sources.map(source_line).collect();
        if !sources.is_empty() {
            self.out.paragraph("Sources:");
            self.out.numbered(&sources);
        }
        self.out.line(&sentences::origin(self.export));
    }

    /// In which share of the ways to answer the rest each option wins.
    fn shares(&mut self) {
        let export = self.export;
        let open = export.answers.count() < export.rules.questions().len();
        if !open || export.analysis.decided == Some(true) {
            return;
        }
        let shares = &export.analysis.shares;
        let mut wins: Vec<(OptionIx, f64)> = Vec::new();
        for (option, share) in export.rules.option_ixs().zip(&shares.options) {
            if *share > 0.0 {
                let at = wins.partition_point(|win| win.1 >= *share);
                wins.insert(at, (option, *share));
            }
        }
        let percent = |share| words::percent(share, shares.basis);
        let wins = wins.iter();
        let mut items: Vec<String> = wins
            .map(|(option, share)| {
                format!("{}: {}", export.rules.option(*option).name, percent(*share))
            })
            .collect();
        let special = [
            ("Ties, split evenly above", shares.tied),
            ("Every option ruled out", shares.nobody),
        ];
        let special = special.into_iter().filter(|(_, share)| *share > 0.0);
        items.extend(special.map(|(name, share)| format!("{name}: {}", percent(share))));
        self.out.paragraph(&format!(
            "Who wins once the open questions are answered? {}",
            words::basis(shares.basis)
        ));
        self.out.list(&items);
    }
}

fn source_line(source: &Source) -> Inline {
    let title = match &source.url {
        Some(url) => Inline::link(&source.title, url),
        None => Inline::text(&source.title),
    };
    let until = source.until.as_deref().map(month);
    let until = until.map_or_else(String::new, |until| format!(", look again by {until}"));
    let checked = month(&source.checked);
    title.then(&Inline::text(&format!(", checked {checked}{until}")))
}
