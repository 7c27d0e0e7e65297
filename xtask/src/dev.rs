//! The page as its authors work on it: `trunk serve` with the same `index.html` and `Trunk.toml` that trunk takes by
//! itself. One piece, rules as they are written, a reload after each save.
//!
//! Another rule file is given out in the place of `rules.json` by a server of one file beside trunk, which asks it for
//! that address. So the file is read anew at each reload, and lies where its author keeps it.

use crate::run::{root, run, say};
use crate::serve::{ADDRESS, is_free};
use crate::{serve, tools};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// Reads `[FILE]` and, as for `serve`, the port.
pub fn arguments<'a>(arguments: &[&'a str]) -> Result<(Option<&'a str>, u16), String> {
    match arguments {
        [file, rest @ ..] if !file.starts_with('-') => Ok((Some(file), serve::port(rest)?)),
        rest => Ok((None, serve::port(rest)?)),
    }
}

/// Serves the page until it is stopped.
pub fn serve((file, port): (Option<&str>, u16)) -> Result<(), String> {
    is_free(port)?;
    let file = file.map(readable).transpose()?;
    let tools = tools::install()?;
    tools.trunk()?;
    let mut trunk = tools.for_modules(tools.command("trunk"));
    let number = port.to_string();
    // The tools and crates are there already, in the versions of the lock files.
    trunk.args(["serve", "--offline", "true", "--locked", "true"]);
    trunk.args(["--address", ADDRESS, "--port", &number]);
    // Sources of the page, and not what builds and tests leave behind.
    for place in WATCHED {
        trunk.arg("--watch").arg(root().join(place));
    }
    if let Some(file) = file {
        let listener = TcpListener::bind((ADDRESS, 0))
            .map_err(|error| format!("no port is free to give the rule file out: {error}"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        trunk.arg("--watch").arg(&file);
        trunk.args(["--proxy-backend", &format!("http://{address}/")]);
        trunk.args(["--proxy-rewrite", "/rules.json", "--proxy-no-system-proxy"]);
        std::thread::spawn(move || give_out(&file, &listener));
    }
    say(&format!(
        "serving the page at http://{ADDRESS}:{port}/, anew after each save (stop with Ctrl+C)"
    ));
    run(&mut trunk)
}

const WATCHED: [&str; 9] = [
    "Cargo.toml",
    "Trunk.toml",
    "crates/engine",
    "crates/text",
    "index.html",
    "rules.json",
    "src",
    "static",
    "style",
];

/// The path of a rule file, seen from anywhere.
fn readable(file: &str) -> Result<PathBuf, String> {
    // Cargo starts this program where its caller is.
    std::fs::File::open(file)
        .and_then(|_| std::path::absolute(file))
        .map_err(|error| format!("cannot read {file}: {error}"))
}

/// Answers every request with the file as it is now.
fn give_out(file: &Path, listener: &TcpListener) {
    for stream in listener.incoming().map_while(Result::ok) {
        if let Err(error) = answer(file, stream) {
            eprintln!("warning: {}: {error}", file.display());
        }
    }
}

fn answer(file: &Path, mut stream: TcpStream) -> std::io::Result<()> {
    let mut request = [0; 4096];
    let _ = stream.read(&mut request)?;
    let (status, body) = match std::fs::read(file) {
        Ok(body) => ("200 OK", body),
        Err(error) => ("404 Not Found", error.to_string().into_bytes()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

#[cfg(test)]
mod tests {
    use super::{WATCHED, answer, arguments};
    use crate::run::root;
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};

    #[test]
    fn a_file_and_a_port_are_read() {
        assert_eq!(arguments(&[]), Ok((None, 8080)));
        assert_eq!(arguments(&["a.json"]), Ok((Some("a.json"), 8080)));
        assert_eq!(
            arguments(&["a.json", "--port", "9000"]),
            Ok((Some("a.json"), 9000))
        );
        assert_eq!(arguments(&["--port=9000"]), Ok((None, 9000)));
        assert!(arguments(&["a.json", "b.json"]).is_err());
    }

    #[test]
    fn what_is_watched_is_there() {
        for place in WATCHED {
            assert!(root().join(place).exists(), "{place}");
        }
    }

    #[test]
    fn the_rule_file_is_given_out_as_it_is_now() {
        let file = std::env::temp_dir().join(format!("matrix-dev-{}.json", std::process::id()));
        for (content, expected) in [
            (Some("{}"), "200 OK"),
            (Some("[1]"), "200 OK"),
            (None, "404"),
        ] {
            match content {
                Some(text) => std::fs::write(&file, text).unwrap(),
                None => std::fs::remove_file(&file).unwrap(),
            }
            let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
            let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            client.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
            answer(&file, listener.accept().unwrap().0).unwrap();
            let mut got = String::new();
            client.read_to_string(&mut got).unwrap();
            assert!(got.contains(expected), "{got}");
            assert!(content.is_none_or(|text| got.ends_with(text)), "{got}");
        }
    }
}
