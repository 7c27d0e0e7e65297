//! What is said about a recommendation: [`words`] makes sentences from values, [`explanation`] the
//! JSON that scripts were promised, [`export`] whole documents to hand on, [`link_notice`] what there is to
//! say about a link that was opened, [`people`] what is said about several who decide together, [`facts`] what is known about each option, [`reading`] what is read rather than
//! answered, as HTML, [`start`] the page as it stands before the application runs, as HTML.
//!
//! Pure: text comes out, nothing is read and no clock is asked, so that the page and the command line
//! say the same, byte for byte. Nothing here decides anything about options.

pub mod explanation;
pub mod export;
pub mod facts;
pub mod link_notice;
pub mod people;
pub mod reading;
pub mod start;
pub mod words;
