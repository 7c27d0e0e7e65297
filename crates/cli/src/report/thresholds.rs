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
    /// What has the share: an option, or nothing for shared leads.
    pub option: Option<OptionIx>,
    /// The name used in JSON.
    pub kind: &'static str,
    /// The share.
    pub share: f64,
    /// The threshold, in per cent.
    pub threshold: f64,
}

impl Thresholds {
    /// What is beyond them, options in the order of ids.
    pub fn beyond(&self, found: &Soundness) -> Vec<Beyond> {
        let options = found.options.iter().flat_map(|stats| {
            let beyond = |kind, threshold: Option<f64>, is_beyond: fn(f64, f64) -> bool| {
                let threshold = threshold?;
                is_beyond(stats.share * 100.0, threshold).then_some(Beyond {
                    option: Some(stats.option),
                    kind,
                    share: stats.share,
                    threshold,
                })
            };
            [
                beyond("option-wins-seldom", self.min_share, |share, least| {
                    share < least
                }),
                beyond("option-wins-often", self.max_share, |share, most| {
                    share > most
                }),
            ]
        });
        let tied = self.max_tied.filter(|most| found.tied * 100.0 > *most);
        let tied = tied.map(|threshold| Beyond {
            option: None,
            kind: "lead-shared-often",
            share: found.tied,
            threshold,
        });
        options.flatten().chain(tied).collect()
    }
}

impl Beyond {
    /// The sentence for people.
    pub fn sentence(&self, rules: &Rules) -> String {
        let share = crate::searched::percent(self.share);
        let (share, threshold) = (share.trim_start(), self.threshold);
        match self.option.map(|option| &rules.option(option).id) {
            Some(id) if self.kind == "option-wins-seldom" => {
                format!("option ‘{id}’ wins in {share} of sets, less than {threshold} %")
            }
            Some(id) => format!("option ‘{id}’ wins in {share} of sets, more than {threshold} %"),
            None => format!("the lead is shared in {share} of sets, more than {threshold} %"),
        }
    }
}
