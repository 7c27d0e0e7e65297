//! Shares that an author wants to hear of: an option that hardly ever wins, one that nearly always does, too many
//! ties.

use matrix_engine::{OptionIx, Rules, Soundness};

/// Shares from which on there is a finding, in per cent of sets that answer every question.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Thresholds {
    /// Make a finding of each option that wins in less than this many per cent.
    #[arg(long, value_name = "PERCENT", value_parser = percent, conflicts_with = "given")]
    pub min_share: Option<f64>,
    /// Make a finding of each option that wins in more than this many per cent.
    #[arg(long, value_name = "PERCENT", value_parser = percent, conflicts_with = "given")]
    pub max_share: Option<f64>,
    /// Make a finding of it when the lead is shared in more than this many per cent.
    #[arg(long, value_name = "PERCENT", value_parser = percent, conflicts_with = "given")]
    pub max_tied: Option<f64>,
}

fn percent(text: &str) -> Result<f64, String> {
    let number = text.trim_end_matches('%').trim().parse::<f64>();
    match number {
        Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(percent),
        _ => Err("a share is a number from 0 to 100, in per cent".to_owned()),
    }
}

/// A share beyond a threshold.
pub struct Beyond {
    /// What has the share.
    pub what: What,
    /// The share.
    pub share: f64,
    /// The threshold, in per cent.
    pub threshold: f64,
}

/// What has a share beyond a threshold.
#[derive(Clone, Copy)]
pub enum What {
    /// An option that wins less often than it should.
    Seldom(OptionIx),
    /// An option that wins more often than it should.
    Often(OptionIx),
    /// Shared leads.
    Ties,
}

impl Thresholds {
    /// What is beyond them, options in the order of ids.
    pub fn beyond(&self, found: &Soundness) -> Vec<Beyond> {
        let below = |share: f64, least: f64| share * 100.0 < least;
        let above = |share: f64, most: f64| share * 100.0 > most;
        let mut beyond = Vec::new();
        let mut note = |what, share, threshold: Option<f64>, is_beyond: fn(f64, f64) -> bool| {
            let threshold = threshold.filter(|threshold| is_beyond(share, *threshold));
            beyond.extend(threshold.map(|threshold| Beyond {
                what,
                share,
                threshold,
            }));
        };
        for stats in &found.options {
            let (option, share) = (stats.option, stats.share);
            note(What::Seldom(option), share, self.min_share, below);
            note(What::Often(option), share, self.max_share, above);
        }
        note(What::Ties, found.tied, self.max_tied, above);
        beyond
    }
}

impl Beyond {
    /// The name used in JSON.
    pub const fn kind(&self) -> &'static str {
        match self.what {
            What::Seldom(_) => "option-wins-seldom",
            What::Often(_) => "option-wins-often",
            What::Ties => "lead-shared-often",
        }
    }

    /// The option that it is about, if it is about one.
    pub const fn option(&self) -> Option<OptionIx> {
        match self.what {
            What::Seldom(option) | What::Often(option) => Some(option),
            What::Ties => None,
        }
    }

    /// The sentence for people.
    pub fn sentence(&self, rules: &Rules) -> String {
        let share = crate::searched::percent(self.share);
        let (share, threshold) = (share.trim_start(), self.threshold);
        let id = |option| &rules.option(option).id;
        match self.what {
            What::Seldom(option) => {
                format!(
                    "option ‘{}’ wins in {share} of sets, less than {threshold} %",
                    id(option)
                )
            }
            What::Often(option) => {
                format!(
                    "option ‘{}’ wins in {share} of sets, more than {threshold} %",
                    id(option)
                )
            }
            What::Ties => {
                format!("the lead is shared in {share} of sets, more than {threshold} %")
            }
        }
    }
}
