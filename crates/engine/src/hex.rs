//! Bytes as two hexadecimal digits.

/// The digits of a byte.
pub(crate) fn digits(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or_default())
}

/// The byte with these digits; `None` where one is none.
pub(crate) fn byte(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}
