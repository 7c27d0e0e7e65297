//! Files to begin with. Pure.

/// A file to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Starter {
    /// What the author chooses.
    pub title: &'static str,
    /// What stands in it.
    pub text: &'static str,
}

/// All of them. The first one is what an empty workshop begins with.
pub(super) const STARTERS: [Starter; 3] = [
    Starter {
        title: "The least that works",
        text: include_str!("starters/smallest.json"),
    },
    Starter {
        title: "A small example: which bread?",
        text: include_str!("starters/bread.json"),
    },
    Starter {
        title: "A larger one: which data store?",
        text: include_str!("../../../examples/datastore/rules.json"),
    },
];

#[cfg(test)]
mod tests {
    use super::STARTERS;
    use matrix_engine::{load, test_outcomes};

    #[test]
    fn each_is_right_and_has_tests() {
        for starter in STARTERS {
            let loaded = load(starter.text);
            assert_eq!(loaded.diagnostics, [], "{}", starter.title);
            assert!(!test_outcomes(&loaded.rules.unwrap()).is_empty());
        }
    }
}
