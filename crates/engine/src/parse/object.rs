//! An object of the file, and which of its keys were asked for.

use super::help::is_other_name;
use crate::json::Node;
use crate::suggest::nearest;

/// An object whose keys are asked for one by one, so that what nobody asked for is unknown.
pub(super) struct Object<'a> {
    pub(super) at: usize,
    /// What it is, for messages: `a rule`.
    pub(super) what: &'static str,
    pub(super) members: Vec<Member<'a>>,
    pub(super) asked: Vec<&'static str>,
    /// Keys that must be there and are not.
    pub(super) missing: Vec<&'static str>,
    /// Where keys stand that were read as others, which is told.
    pub(super) told: Vec<usize>,
}

/// A key, where it stands, and its value.
pub(super) struct Member<'a> {
    pub key: String,
    pub at: usize,
    pub value: Node<'a>,
}

impl<'a> Object<'a> {
    /// A value that may be there.
    pub fn optional(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        self.value_of(key)
    }

    /// Whether it has a key, without knowing the key by that.
    pub fn has(&self, key: &str) -> bool {
        self.member(key).is_some()
    }

    /// Where a key stands.
    pub fn place_of(&self, key: &str) -> Option<usize> {
        self.member(key).map(|member| member.at)
    }

    /// The value under a key, without knowing the key by that.
    pub fn value_of(&self, key: &str) -> Option<Node<'a>> {
        self.member(key).map(|member| member.value)
    }

    /// Whether a key is here under another name that is near enough to be meant.
    pub fn means(&self, key: &str) -> bool {
        let is_near = |found: &str| key.len() > 3 && nearest(found, [key]).is_some();
        let mut members = self.members.iter().map(|member| member.key.as_str());
        members.any(|found| found != key && (is_other_name(found, key) || is_near(found)))
    }

    /// The one key of an object that has no other, with its place.
    pub fn only(&self) -> Option<(&str, usize)> {
        match self.members.as_slice() {
            [only] => Some((only.key.as_str(), only.at)),
            _ => None,
        }
    }

    /// What the object is, for messages.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// Where the object begins, in bytes from the start of the file.
    pub const fn at(&self) -> usize {
        self.at
    }

    fn member(&self, key: &str) -> Option<&Member<'a>> {
        self.members.iter().find(|member| member.key == key)
    }
}
