//! Whose rules the page uses.

use crate::browser::loader::Reload;
use crate::lazy::CheckerPart;
use leptos::prelude::AnyView;
use matrix_engine::Diagnostic;

/// Where the rules come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The rules of this site. Only answers to these are kept on the device.
    #[default]
    Site,
    /// Another file of this site, as the address names it after `?rules=`.
    SiteFile(String),
    /// A file of the visitor's device, by its name. This tab keeps its text.
    DeviceFile(String),
}

impl Origin {
    /// Whose rules an address asks for: `file` and `rules` are what its query says under these names. The site in one
    /// file has its rules inside and takes none from around it.
    #[must_use]
    pub fn asked_for(file: Option<String>, rules: Option<String>, is_one_file: bool) -> Self {
        let rules = rules.filter(|_| !is_one_file);
        match (file, rules) {
            (Some(name), _) => Self::DeviceFile(name),
            (None, Some(path)) => Self::SiteFile(path),
            (None, None) => Self::Site,
        }
    }

    /// The name of the rule file as its owner knows it.
    #[must_use]
    pub fn file_name(&self) -> String {
        match self {
            Self::Site => "rules.json".to_owned(),
            Self::SiteFile(name) | Self::DeviceFile(name) => name.clone(),
        }
    }

    /// The name of the file of the visitor's device, if it is one.
    #[must_use]
    pub fn device_file(&self) -> Option<&str> {
        match self {
            Self::DeviceFile(name) => Some(name),
            Self::Site | Self::SiteFile(_) => None,
        }
    }

    /// Whether these are the rules of this site.
    #[must_use]
    pub const fn is_site(&self) -> bool {
        matches!(self, Self::Site)
    }
}

/// Where there is something to read about the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// On a page of its own, `rules.html`: the site was finished with these rules.
    OwnPage,
    /// Below the chooser on this page.
    Below,
    /// Nowhere yet.
    Nowhere,
    /// Nowhere: it could not be had.
    Missing,
}

/// Rules that were checked here and can be used.
#[derive(Clone)]
pub struct Checked {
    /// The checker.
    pub checker: CheckerPart,
    /// What it found all the same: tests of the file that fail, warnings.
    pub findings: Vec<Diagnostic>,
}

/// A rule file that the page cannot use.
#[derive(Clone)]
pub struct Refused {
    /// Its name.
    pub file: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What is wrong with it.
    pub findings: Vec<Diagnostic>,
    /// Loads the page anew.
    pub reload: Reload,
    /// What another file is chosen with, for one of the device.
    pub choose_file: Option<fn() -> AnyView>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_device_comes_before_one_of_the_site_and_that_before_its_own_rules() {
        let asked = |file: &str, rules: &str, is_one_file| {
            let named = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
            Origin::asked_for(named(file), named(rules), is_one_file)
        };
        assert_eq!(asked("", "", false), Origin::Site);
        let team = Origin::SiteFile("team.json".to_owned());
        assert_eq!(asked("", "team.json", false), team);
        let mine = Origin::DeviceFile("mine.json".to_owned());
        assert_eq!(asked("mine.json", "team.json", false), mine);
        assert_eq!(asked("mine.json", "team.json", true), mine);
        assert_eq!(asked("", "team.json", true), Origin::Site);
    }
}
