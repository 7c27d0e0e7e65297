//! Serving the built site on this machine.

use crate::run::{run, say};
use crate::{site, tools};
use std::net::TcpListener;

/// Only this machine is served.
pub const ADDRESS: &str = "127.0.0.1";

/// Reads `--port N` or `--port=N`; 8080 where nothing is said.
pub fn port(arguments: &[&str]) -> Result<u16, String> {
    let text = match arguments {
        [] => return Ok(8080),
        ["--port", number] => number,
        [one] => one
            .strip_prefix("--port=")
            .ok_or_else(|| format!("not understood: {one}; write --port 8080"))?,
        _ => {
            return Err(format!(
                "not understood: {}; write --port 8080",
                arguments.join(" ")
            ));
        }
    };
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("{text} is no port; write a number from 1 to 65535")),
    }
}

/// Builds the site and serves it until it is stopped.
pub fn build_and_serve(port: u16) -> Result<(), String> {
    // Before the build: nobody wants to learn this minutes later.
    is_free(port)?;
    let tools = tools::install()?;
    site::build(&tools)?;
    is_free(port)?;
    say(&format!(
        "serving dist/ at http://{ADDRESS}:{port}/ (stop with Ctrl+C)"
    ));
    let number = port.to_string();
    let mut server = tools.command("sirv");
    server.args([
        "dist", "--host", ADDRESS, "--port", &number, "--brotli", "--gzip", "--etag", "--quiet",
    ]);
    // The server would prefer these to its arguments.
    run(server.env_remove("HOST").env_remove("PORT"))
}

/// Whether nobody else serves there.
pub fn is_free(port: u16) -> Result<(), String> {
    match TcpListener::bind((ADDRESS, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!(
            "port {port} cannot be used ({error}); choose another: --port {}",
            other(port)
        )),
    }
}

fn other(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8081)
}

#[cfg(test)]
mod tests {
    use super::{is_free, port};

    #[test]
    fn ports_are_read() {
        assert_eq!(port(&[]), Ok(8080));
        assert_eq!(port(&["--port", "9000"]), Ok(9000));
        assert_eq!(port(&["--port=9000"]), Ok(9000));
        for wrong in [
            &["--port"][..],
            &["9000"],
            &["--port", "x"],
            &["--port", "0"],
            &["--port", "70000"],
            &["--port", "1", "2"],
        ] {
            assert!(port(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_taken_port_is_reported_with_a_way_out() {
        let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let problem = is_free(taken.local_addr().unwrap().port()).unwrap_err();
        assert!(problem.contains("--port"), "{problem}");
    }
}
