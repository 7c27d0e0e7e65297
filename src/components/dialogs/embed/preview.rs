//! What the text makes of a page: the page itself, put in as a host would put it in.

use super::snippet::{Embed, Kind};
use crate::browser::scripts;
use leptos::prelude::*;

/// The preview of one text.
#[component]
pub(super) fn Preview(embed: Embed) -> impl IntoView {
    match embed.kind {
        Kind::Element | Kind::React | Kind::Vue | Kind::Mdx => {
            scripts::run_once("./embed.js");
            let given = |value: String| (!value.is_empty()).then_some(value);
            view! {
                <decision-matrix
                    src="./"
                    theme=given(embed.theme.as_str().to_owned())
                    layout=embed.layout_said()
                    rules=given(embed.rules)
                    answers=given(embed.answers)
                >
                    "Loading the preview …"
                </decision-matrix>
            }
            .into_any()
        }
        Kind::Frame => {
            let height = embed.height.unwrap_or(Embed::FRAME_HEIGHT).to_string();
            view! { <iframe src=embed.frame() title="Preview" height=height></iframe> }.into_any()
        }
        Kind::Image => {
            let link = embed.link();
            view! {
                <a href=link target="_blank" rel="noopener">
                    <img src="./card.png" alt=embed.title/>
                </a>
            }
            .into_any()
        }
    }
}
