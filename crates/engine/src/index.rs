//! Positions in the lists of one [`crate::Rules`], as types that cannot be mixed up.

macro_rules! positions {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {$(
        $(#[doc = $doc])+
        ///
        /// Only meaningful together with the [`crate::Rules`] that it came from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) usize);

        impl $name {
            /// The position as a plain number.
            #[must_use]
            pub const fn get(self) -> usize {
                self.0
            }
        }
    )+};
}

positions! {
    /// A question.
    QuestionIx,
    /// A value of a question.
    ValueIx,
    /// An option.
    OptionIx,
    /// A rule.
    RuleIx,
    /// A component.
    ComponentIx,
    /// A layer.
    LayerIx,
    /// A source.
    SourceIx,
}
