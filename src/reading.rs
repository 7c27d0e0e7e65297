//! The part for reading: where it is, and bringing it for rules that the page was not finished with.
//!
//! It comes after everything else, and the page works without it.

use crate::browser::{document, location, markup, wait};
use crate::lazy::{self, CheckerPart};
use crate::origin::Reading;
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Finds the part for reading about these rules. `checker` has checked them, if they were not before: then the page was
/// not finished with them.
pub fn find(app: AppState, checker: Option<CheckerPart>) {
    let rules = app.rules();
    let edition = format!("{}@{}", rules.file().id, rules.file().version);
    let is_of_site = app.origin().is_site() && checker.is_none();
    let is_described = is_of_site && markup::rules_of_reading().is_some_and(|of| of == edition);
    if !is_described {
        markup::hide_reading();
    }
    // Embedded, the part is not shown, and no link leads there.
    if document::is_embedded() {
        return;
    }
    if !is_described {
        spawn_local(bring(app, checker));
    } else if document::is_one_file() {
        app.reading.set(Reading::Below);
    } else {
        app.reading.set(Reading::OwnPage);
        follow_old_address();
    }
}

async fn bring(app: AppState, checker: Option<CheckerPart>) {
    wait::painted().await;
    let checker = match checker {
        Some(checker) => Ok(checker),
        None => lazy::load_checker().await,
    };
    match checker {
        Ok(checker) => (checker.read)(app),
        Err(_) => app.reading.set(Reading::Missing),
    }
}

/// What there is to read stood on this page once. Addresses of places in it lead to where they are now.
fn follow_old_address() {
    let fragment = location::fragment();
    let was_here = ["reading-", "option-"]
        .iter()
        .any(|begin| fragment.starts_with(begin));
    if was_here && document::by_id(&fragment).is_none() {
        location::replace(&format!("./rules.html#{fragment}"));
    }
}
