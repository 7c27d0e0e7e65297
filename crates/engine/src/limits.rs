//! How large things may be. A limit that a rule file, a link or a name has to keep stands here and nowhere
//! else. How much work a search may do is said where the search is.

/// Bytes of a rule file that are read.
const FILE_BYTES: usize = 256 * 1024;
/// Values of a question that a mask has room for.
pub(crate) const MASK_BITS: usize = 64;
/// Characters of an id.
pub(crate) const ID_CHARS: usize = 32;
/// Points that a rule may give or take, before doubling.
pub const POINTS: i32 = 5;
/// Lines and vetoes of a rule file that one visitor may change.
pub const OWN_CHANGES: usize = 20;
/// Reasons that one visitor may add.
pub const OWN_REASONS: usize = 5;
/// Characters of such a reason.
pub const OWN_REASON_CHARS: usize = 140;
/// People who decide together.
pub const PEOPLE: usize = 12;
/// Characters of the name of one of them.
pub const NAME_CHARS: usize = 40;
/// Characters of an address that carries all of them. Longer ones are cut by programs for mail and chat; then a
/// file does it.
pub const PEOPLE_LINK_CHARS: usize = 8_000;
/// Levels of conditions that are read from a packed file; more than [`Limits`] lets through.
pub(crate) const PACKED_DEPTH: usize = 64;
/// Bytes of a fragment that are read: as many as the largest rule file has, and room for the head. Every
/// id in a link stands in the rule file as well, with more around it there, so answers and leaders are
/// shorter than the file. Only the version can be longer in the link, where each of its bytes may take
/// three, or five when a program encodes the link once more. Whatever is longer than all that was not made
/// here.
pub const LINK_BYTES: usize = FILE_BYTES + 64 * 1024;

/// Bytes of a group that are read, in a link or in a file.
pub(crate) const PEOPLE_BYTES: usize = PEOPLE * LINK_BYTES;

/// The largest file that is accepted. Beyond these sizes a rule file is more likely a mistake or an
/// attack than a decision somebody can follow.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the whole file.
    pub file_bytes: usize,
    /// Questions.
    pub questions: usize,
    /// Values of one question; never more than [`MASK_BITS`].
    pub values: usize,
    /// Options.
    pub options: usize,
    /// Rules.
    pub rules: usize,
    /// Components.
    pub components: usize,
    /// Members of any other list.
    pub members: usize,
    /// Characters of one text.
    pub text_chars: usize,
    /// Characters of a word of the page.
    pub heading_chars: usize,
    /// Levels of `not`, `all` and `any` around a literal.
    pub depth: usize,
}

impl Limits {
    /// What there is to say about a file of so many bytes, if that is too many.
    pub(crate) fn exceeded_by(&self, bytes: usize) -> Option<String> {
        let most = self.file_bytes;
        (bytes > most).then(|| format!("the file has {bytes} bytes; at most {most} are read"))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: FILE_BYTES,
            questions: 200,
            values: 50,
            options: 100,
            rules: 2_000,
            components: 400,
            members: 1_000,
            text_chars: 2_000,
            heading_chars: 60,
            depth: 8,
        }
    }
}
