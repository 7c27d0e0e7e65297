//! The sharing of the system. Many browsers have none.

use super::navigator::{ability, navigator, text_of_error};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the system can share.
#[must_use]
pub fn can_share() -> bool {
    ability::<Function>("share").is_some()
}

/// Hands an address to the sharing of the system: whether that went well. Who calls it off knows, so that is
/// well too. The system is asked at once, while the click that it needs still counts.
pub fn share(title: &str, text: &str, address: &str) -> impl Future<Output = bool> + use<> {
    let asked = ask(title, text, address);
    async move {
        let shared = match asked {
            Ok(Some(sharing)) => JsFuture::from(sharing).await,
            Ok(None) => return true,
            Err(error) => Err(error),
        };
        match shared {
            Ok(_) => true,
            Err(error) => text_of_error(&error, "name") == "AbortError",
        }
    }
}

fn ask(title: &str, text: &str, address: &str) -> Result<Option<Promise>, JsValue> {
    let (Some(navigator), Some(share)) = (navigator(), ability::<Function>("share")) else {
        return Ok(None);
    };
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", address)] {
        Reflect::set(&data, &key.into(), &value.into())?;
    }
    // Called by hand: it may throw where the bindings expect a promise.
    let sharing = share.call1(&navigator, &data)?;
    Ok(sharing.dyn_into().ok())
}
