//! What to do about a finding for which nothing more exact is known.

use crate::diagnostic::Code;

/// The next step for a kind of finding.
pub(crate) const fn next_step(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::DuplicateKey => "delete one of them",
        Code::TooLarge => "shorten it, or leave out what nobody needs",
        Code::BadCharacter => "delete it; editors show such characters when asked to",
        Code::EmptyText => "write something there",
        Code::BadId => "write a name such as team-size",
        Code::UnknownReference => "name something that the file defines, or define it",
        Code::OutOfRange => "write one that is",
        Code::TooDeep => "write several rules, or fewer levels",
        Code::BadLink => "give an address that begins so, or leave it out",
        Code::BadDate => "write year, month and day, in this order and with hyphens",
        Code::NoEffect => "add what should follow from the condition, or delete the rule",
        Code::TooFew => "add what is missing",
        Code::MisfitAnswer => {
            "write an answer that the question can have, or leave the question out"
        }
        Code::MovedInUse => "take it out of ‘moved’, or give what is in use another id",
        Code::NeverTrue => "mend the condition, or delete the rule",
        Code::Unused => "name it where it belongs, or delete it",
        _ => return None,
    })
}
