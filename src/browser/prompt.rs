//! Questions that the browser asks for the page, for moments in which nothing may go on without an answer.

/// Whether the visitor agrees. A browser that asks nothing, as in some frames, agrees to nothing.
#[must_use]
pub fn confirm(question: &str) -> bool {
    let answer = web_sys::window().map(|window| window.confirm_with_message(question));
    matches!(answer, Some(Ok(true)))
}
