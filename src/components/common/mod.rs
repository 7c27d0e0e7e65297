//! Widgets that know nothing of where on the page they stand.

mod dialog;
mod each;
mod file_input;
mod jump;
mod live_text;
mod menu;
mod more_about;
mod points_field;
mod site_rules_link;
mod sources;
mod workshop_link;

pub use dialog::DialogFrame;
pub use each::Each;
pub use file_input::{FileInput, RULE_FILES};
pub use jump::{Jump, question_anchor, show_place};
pub use live_text::LiveText;
pub use menu::Menu;
pub use more_about::MoreAbout;
pub use points_field::PointsField;
pub use site_rules_link::SiteRulesLink;
pub use sources::{MaybeLink, SourceLink};
pub use workshop_link::WorkshopLink;
