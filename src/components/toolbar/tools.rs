//! What one does rarely, behind one button.

use super::theme::ThemeSelect;
use crate::components::common::Menu;
use crate::components::dialog_button::DialogButton;
use crate::dialog::Dialog;
use leptos::prelude::*;

const MENU: &str = "tools";

/// The menu.
#[component]
pub(super) fn ToolsMenu() -> impl IntoView {
    view! {
        <Menu id=MENU label="Menu">
            <ul class="menu-items">
                <li>
                    <DialogButton label="Embed" dialog=Dialog::Embed menu=MENU/>
                </li>
                <li>
                    <DialogButton label="Own rules" dialog=Dialog::OwnRules(None) menu=MENU/>
                </li>
                <li>
                    <ThemeSelect/>
                </li>
            </ul>
        </Menu>
    }
}
