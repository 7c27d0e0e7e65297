//! A Brotli and a gzip copy beside each file, for servers that hand out ready-made ones. Not beside
//! pictures, which are compressed already, and what no visitor asks for.

use super::files::{UNSPLIT, originals};
use super::headers;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Compresses every file of the site that gains by it.
pub fn all(dist: &Path) -> Result<(), String> {
    for path in originals(dist)?.into_iter().filter(|path| has_copies(path)) {
        let content =
            fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let copies =
            brotli(&content).and_then(|brotli| Ok([("br", brotli), ("gz", gzip(&content)?)]));
        for (extension, bytes) in
            copies.map_err(|error| format!("cannot compress {}: {error}", path.display()))?
        {
            let copy = beside(&path, extension);
            fs::write(&copy, bytes)
                .map_err(|error| format!("cannot write {}: {error}", copy.display()))?;
        }
    }
    Ok(())
}

/// Whether a file has compressed copies.
pub fn has_copies(path: &Path) -> bool {
    let is_picture = path.extension().is_some_and(|extension| extension == "png");
    let is_part_of_one_file = path.parent().is_some_and(|place| place.ends_with(UNSPLIT));
    !is_picture && !is_part_of_one_file && !path.ends_with(headers::NAME)
}

/// The path of a compressed copy.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let settings = ::brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    ::brotli::BrotliCompress(&mut io::Cursor::new(content), &mut out, &settings)?;
    Ok(out)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
