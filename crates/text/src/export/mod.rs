//! A recommendation as a document to hand on: one file for each form.
//!
//! All of them use only what packed rules hold, since the page has no more. Numbers with a point are in
//! the JSON and nowhere else.

mod cell;
pub(crate) mod content;
mod data;
mod markdown;
mod record;
mod sentences;
mod summary;
mod table;

pub use content::Export;
pub(crate) use markdown::Document;
pub use markdown::Inline;
pub(crate) use sentences::origin_of;

/// What kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A decision record in the layout of MADR 4.
    Record,
    /// A few lines of Markdown.
    Summary,
    /// JSON.
    Data,
    /// The matrix as CSV.
    Table,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Record, Self::Summary, Self::Data, Self::Table];

    /// The name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Summary => "summary",
            Self::Data => "json",
            Self::Table => "csv",
        }
    }

    /// What a browser is told about the document.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Record | Self::Summary => "text/markdown;charset=utf-8",
            Self::Data => "application/json",
            Self::Table => "text/csv;charset=utf-8",
        }
    }
}

impl Export<'_> {
    /// The document.
    #[must_use]
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Record => record::write(self),
            Form::Summary => summary::write(self),
            Form::Data => data::write(self),
            Form::Table => table::write(self),
        }
    }

    /// A name for the file: `decision-record-web-frameworks-2026-11-21.md`.
    #[must_use]
    pub fn file_name(&self, form: Form) -> String {
        let (name, ending) = match form {
            Form::Record => ("decision-record", "md"),
            Form::Summary => ("summary", "md"),
            Form::Data => ("recommendation", "json"),
            Form::Table => ("matrix", "csv"),
        };
        format!("{name}-{}-{}.{ending}", self.rules.file().id, self.date)
    }
}

/// What opens some answers: the address of the page with the fragment behind it. Only the fragment,
/// `#` included, where no address is known; nothing where there are no answers either.
#[must_use]
pub fn link(site: Option<&str>, fragment: &str) -> String {
    let mark = if fragment.is_empty() { "" } else { "#" };
    format!("{}{mark}{fragment}", site.unwrap_or_default())
}
