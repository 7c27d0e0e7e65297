//! A Brotli and a gzip copy beside each file, for servers that hand out ready-made ones. Not beside
//! pictures, which are compressed already, and what no visitor asks for.

use super::files::{UNSPLIT, originals};
use super::headers;
use crate::cores::Cores;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Compresses every file of the site that gains by it, on all cores. What an earlier run compressed stays where it
/// still is the file: that is read off the copies, so nothing has to be kept beside them, and a damaged copy is
/// made anew. Gives how many files were compressed.
pub fn all(dist: &Path) -> Result<usize, String> {
    let files = originals(dist)?;
    let files: Vec<PathBuf> = files.into_iter().filter(|path| has_copies(path)).collect();
    let cores = Cores::new("Compressing");
    let done = cores.map(files.len(), |at| {
        files.get(at).map_or(Ok(false), |path| refresh(path))
    });
    let done: Vec<bool> = done.into_iter().collect::<Result<_, String>>()?;
    Ok(done.into_iter().filter(|made| *made).count())
}

/// Makes the copies of a file, unless they are there.
fn refresh(path: &Path) -> Result<bool, String> {
    let content =
        fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let (br, gz) = (beside(path, "br"), beside(path, "gz"));
    if holds(&br, &content, unbrotli) && holds(&gz, &content, gunzip) {
        return Ok(false);
    }
    let copies = brotli(&content).and_then(|brotli| Ok([(br, brotli), (gz, gzip(&content)?)]));
    for (copy, bytes) in
        copies.map_err(|error| format!("cannot compress {}: {error}", path.display()))?
    {
        fs::write(&copy, bytes)
            .map_err(|error| format!("cannot write {}: {error}", copy.display()))?;
    }
    Ok(true)
}

/// Whether a copy is this content, compressed.
fn holds(
    copy: &Path,
    content: &[u8],
    open: impl Fn(&[u8], &mut Expected) -> io::Result<()>,
) -> bool {
    let Ok(packed) = fs::read(copy) else {
        return false;
    };
    let mut expected = Expected(content);
    open(&packed, &mut expected).is_ok() && expected.0.is_empty()
}

/// Compares what is written into it with what should be. Whatever else comes ends it, however much it would be.
struct Expected<'c>(&'c [u8]);

impl Write for Expected<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let rest = self.0.strip_prefix(bytes);
        self.0 = rest.ok_or_else(|| io::Error::other("not what was compressed"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn unbrotli(packed: &[u8], into: &mut Expected) -> io::Result<()> {
    ::brotli::BrotliDecompress(&mut io::Cursor::new(packed), into)
}

fn gunzip(packed: &[u8], into: &mut Expected) -> io::Result<()> {
    io::copy(&mut GzDecoder::new(packed), into).map(|_| ())
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
