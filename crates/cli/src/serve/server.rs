//! The server. It listens to this machine only, and answers nobody who calls it by another name: a page from elsewhere
//! that has its name lead here would else read what is shown.

use super::page::{self, SCRIPT, SCRIPT_PATH, WORKER};
use super::{Shown, say};
use crate::Output;
use crate::pack::files::has_hash;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST,
    HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;
use tower_http::services::ServeDir;

/// What is being written is for nobody else's page.
const DRAFT: [(HeaderName, &str); 2] = [
    (CONTENT_SECURITY_POLICY, "frame-ancestors 'self'"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// A finished folder is shown as a host gives it out, so that pages can be tried that embed it.
const FINISHED: [(HeaderName, &str); 4] = [
    (CONTENT_SECURITY_POLICY, "frame-ancestors *"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
];

/// What every answer is made of.
#[derive(Clone)]
struct Site {
    dist: PathBuf,
    /// None: the folder is shown as it is.
    rules: Option<Receiver<Arc<Shown>>>,
    port: u16,
}

/// Serves until the program is stopped. `said` is printed below the address.
///
/// # Errors
/// A message when the port cannot be used.
pub fn run(
    dist: &Path,
    port: u16,
    rules: Option<Receiver<Arc<Shown>>>,
    what: &str,
    said: &str,
) -> Result<Output, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("cannot start the server: {error}"))?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await.map_err(|error| {
            let other = port.checked_add(1).unwrap_or(8080);
            format!("port {port} cannot be used: {error}\n  help: choose another: --port {other}")
        })?;
        let port = listener.local_addr().map_or(port, |address| address.port());
        let site = Site {
            dist: dist.to_owned(),
            rules,
            port,
        };
        say(&format!(
            "http://127.0.0.1:{port}/ shows {what} (stop with Ctrl+C)\n{said}"
        ));
        axum::serve(listener, router(site))
            .await
            .map_err(|error| format!("the server has ended: {error}"))
    })?;
    Ok(Output {
        text: String::new(),
        findings: false,
    })
}

fn router(site: Site) -> Router {
    let mut router = Router::new()
        .route("/", get(index))
        .route("/index.html", get(index))
        .route("/sw.js", get(async || script(WORKER)));
    if site.rules.is_some() {
        router = router
            .route("/rules.json", get(rules))
            // It was made from other rules; the page has all that there is to read about these.
            .route("/rules.html", get(async || Redirect::temporary("/")))
            .route(SCRIPT_PATH, get(async || script(SCRIPT)))
            .route("/matrix-serve/events", get(events));
    }
    router
        .fallback_service(ServeDir::new(&site.dist))
        .layer(middleware::from_fn_with_state(site.clone(), guard))
        .with_state(site)
}

/// Lets nobody in who calls this machine by another name, and says how long an answer may be kept.
async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    let own = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", site.port));
    let called = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    if !called.is_some_and(|host| own.iter().any(|own| own.eq_ignore_ascii_case(host))) {
        let problem = format!(
            "This server answers to http://{} only.\n",
            own.join(" and http://")
        );
        return (StatusCode::MISDIRECTED_REQUEST, problem).into_response();
    }
    let keeps = is_kept(request.uri());
    let mut response = next.run(request).await;
    let own = [
        (CACHE_CONTROL, keeps),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
    ];
    let who: &[_] = if site.rules.is_some() {
        &DRAFT
    } else {
        &FINISHED
    };
    for (name, value) in own.iter().chain(who) {
        response
            .headers_mut()
            .insert(name.clone(), HeaderValue::from_static(value));
    }
    response
}

/// A name with a hash stands for its bytes, whatever site is shown at this port.
fn is_kept(uri: &Uri) -> &'static str {
    let name = uri.path().rsplit('/').next().unwrap_or_default();
    if has_hash(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-store"
    }
}

async fn index(State(site): State<Site>) -> Response {
    let path = site.dist.join("index.html");
    let html = match tokio::fs::read_to_string(&path).await {
        Ok(html) => html,
        Err(error) => return failed(&format!("cannot read {}: {error}", path.display())),
    };
    let html = match &site.rules {
        None => Ok(page::without_worker(&html)),
        Some(rules) => page::with_rules(&html, &rules.borrow().clone()),
    };
    match html {
        Ok(html) => ([(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
        Err(problem) => failed(&format!("{}: {problem}", path.display())),
    }
}

fn failed(problem: &str) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{problem}\n")).into_response()
}

async fn rules(State(site): State<Site>) -> Response {
    let bytes = site
        .rules
        .map_or_else(Vec::new, |rules| rules.borrow().bytes.clone());
    ([(CONTENT_TYPE, "application/json")], Body::from(bytes)).into_response()
}

fn script(text: &'static str) -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], text).into_response()
}

/// Says which rules are shown: at once, and whenever they are other ones.
async fn events(State(site): State<Site>) -> Response {
    let Some(rules) = site.rules else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let stream = futures_util::stream::unfold((rules, true), async |(mut rules, is_first)| {
        if !is_first {
            rules.changed().await.ok()?;
        }
        let revision = rules.borrow_and_update().revision.clone();
        Some((
            Ok::<_, Infallible>(Event::default().data(revision)),
            (rules, false),
        ))
    });
    Sse::new(stream)
        .keep_alive(KeepAlive::default())
        .into_response()
}
