//! Addresses of pages, as arguments give them. They are read as browsers read them, but nothing is mended in silence: an
//! address goes into documents and pages of other people.

use std::cell::Cell;
use url::{ParseError, SyntaxViolation, Url};

/// The address of a page on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Reads the address of a page, behind which `#` and answers can stand.
    ///
    /// # Errors
    /// What is wrong with it, and what one looks like.
    pub fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).map_err(|problem| format!("{problem}; an address is like {EXAMPLE}"))
    }

    /// Reads the address of a folder; a `/` at its end may be left out.
    ///
    /// # Errors
    /// What is wrong with it, and what one looks like.
    pub fn folder(text: &str) -> Result<Self, String> {
        let folder = Self::parse(text).and_then(|Self(mut url)| {
            if url.query().is_some() {
                return Err("it has a part after ?");
            }
            let path = url.path().to_owned();
            if path.to_ascii_lowercase().ends_with(".html") {
                return Err("it names a file");
            }
            if !path.ends_with('/') {
                url.set_path(&(path + "/"));
            }
            Ok(Self(url))
        });
        folder.map_err(|problem| {
            format!("{problem}; name the folder that serves index.html, like {EXAMPLE}")
        })
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        let mended = Cell::new(None);
        let note = |mend| mended.set(Some(mend));
        let read = Url::options().syntax_violation_callback(Some(&note));
        let url = match read.parse(text) {
            Ok(url) if matches!(url.scheme(), "https" | "http") => url,
            Ok(_) | Err(ParseError::RelativeUrlWithoutBase) => {
                return Err("it does not begin with https:// or http://");
            }
            Err(_) => return Err("it names no host that there can be"),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it names a user");
        }
        if url.fragment().is_some() {
            return Err("it has a part after #");
        }
        match mended.get() {
            None => Ok(Self(url)),
            Some(SyntaxViolation::ExpectedDoubleSlash) => {
                Err("two slashes and a host follow the colon")
            }
            Some(_) => Err("write spaces and other signs that no address has as %XX"),
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

const EXAMPLE: &str = "https://example.org/matrix/";

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_is_that_of_a_page_on_the_web() {
        for (written, page, folder) in [
            (
                "https://example.org",
                "https://example.org/",
                "https://example.org/",
            ),
            (
                "http://localhost:8080/a",
                "http://localhost:8080/a",
                "http://localhost:8080/a/",
            ),
            (
                "http://[::1]:8080/",
                "http://[::1]:8080/",
                "http://[::1]:8080/",
            ),
            (
                "https://example.org/a/b/",
                "https://example.org/a/b/",
                "https://example.org/a/b/",
            ),
            (
                "https://exämple.org/ü",
                "https://xn--exmple-cua.org/%C3%BC",
                "https://xn--exmple-cua.org/%C3%BC/",
            ),
        ] {
            assert_eq!(Address::read(written).unwrap().as_str(), page);
            assert_eq!(Address::folder(written).unwrap().as_str(), folder);
        }
        let page = "https://example.org/index.html?theme=dark";
        assert_eq!(Address::read(page).unwrap().as_str(), page);
    }

    #[test]
    fn what_is_no_address_is_refused_with_the_reason() {
        for (written, reason) in [
            ("", "does not begin"),
            ("example.org", "does not begin"),
            ("javascript:alert(1)", "does not begin"),
            ("https://", "no host"),
            ("https://?a", "no host"),
            ("https:///a", "two slashes"),
            ("https:example.org", "two slashes"),
            ("https://me@example.org/", "names a user"),
            ("https://example.org/#a", "after #"),
            ("https://example.org/a b", "%XX"),
            ("https:// x", "no host"),
            (" https://example.org/", "%XX"),
            ("https://example.org/\"><script>", "%XX"),
            ("https://example.org\\a", "%XX"),
        ] {
            for problem in [Address::read(written), Address::folder(written)] {
                let problem = problem.unwrap_err();
                assert!(problem.contains(reason), "{written}: {problem}");
                assert!(problem.contains("like https://example.org/"), "{problem}");
            }
        }
        for (written, reason) in [
            ("https://example.org/?a", "after ?"),
            ("https://example.org/index.HTML", "names a file"),
        ] {
            let problem = Address::folder(written).unwrap_err();
            assert!(problem.contains(reason), "{problem}");
        }
    }
}
