//! `matrix mcp`: the rules for coding agents, over the Model Context Protocol on standard input and output, so that an
//! agent follows the team's rules and not its own taste.
//!
//! [`tools`] makes the tools and their schemas from the rule files, [`arguments`] reads what an agent calls them with and
//! says what to mend, [`reply`] is what it gets. The files are read anew for each request. Nothing is written: an agent gets
//! a record as text and puts it where its people want it.

mod arguments;
mod reply;
mod tools;

use crate::{Output, input};
use matrix_engine::Rules;
use rmcp::handler::server::ServerHandler;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, ErrorData,
    Implementation, ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig,
};
use rmcp::service::{RequestContext, RoleServer};
use rmcp::{ServiceExt, transport};
use std::path::{Path, PathBuf};

/// Answers an agent until it closes standard input.
///
/// # Errors
/// A message when a file cannot be read, two files have the same id, or the connection breaks.
pub fn run(files: Vec<PathBuf>) -> Result<Output, String> {
    let mut ids = Vec::new();
    for path in &files {
        let Some(rules) = input::rules(path)? else {
            return Ok(Output::findings());
        };
        let id = rules.file().id.text.clone();
        if ids.contains(&id) {
            return Err(format!(
                "two of these files are the rule set ‘{id}’\n  help: name each once, or give them ids of their own"
            ));
        }
        ids.push(id);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("cannot start the server: {error}"))?;
    runtime.block_on(async {
        let server = Server { files }.serve(transport::stdio()).await;
        let server = server.map_err(|error| format!("no agent has introduced itself: {error}"))?;
        let ended = server.waiting().await;
        ended.map_err(|error| format!("the connection broke: {error}"))
    })?;
    Ok(Output {
        text: String::new(),
        findings: false,
    })
}

struct Server {
    files: Vec<PathBuf>,
}

impl Server {
    /// The rules of each file as they are now, or why they cannot be had.
    fn rules(&self) -> Vec<Result<Rules, String>> {
        self.files.iter().map(|path| read(path)).collect()
    }

    /// Rules with the name of one of their tools, for each that can be read.
    fn call(&self, request: &CallToolRequestParams) -> Result<CallToolResult, ErrorData> {
        let all = self.rules();
        let is_alone = all.len() == 1;
        let found = all.iter().flatten().find_map(|rules| {
            let tool = tools::find(rules, is_alone, &request.name)?;
            Some((rules, tool))
        });
        let Some((rules, tool)) = found else {
            // A tool of a file that is broken now is no fault of the agent.
            if let Some(problem) = all.iter().find_map(|rules| rules.as_ref().err()) {
                return Ok(failed(problem));
            }
            let known: Vec<String> = all
                .iter()
                .flatten()
                .flat_map(|rules| tools::names(rules, is_alone))
                .collect();
            return Err(ErrorData::invalid_params(
                format!(
                    "unknown tool ‘{}’; there are: {}",
                    request.name,
                    known.join(", ")
                ),
                None,
            ));
        };
        let arguments = request.arguments.clone().unwrap_or_default();
        Ok(match arguments::read(rules, tool, &arguments) {
            Ok(arguments) => reply::reply(rules, tool, &arguments),
            Err(problem) => failed(&problem),
        })
    }
}

fn failed(problem: &str) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(input::plain(problem))])
}

fn read(path: &Path) -> Result<Rules, String> {
    let loaded = input::load_bytes(path, &input::read(path)?);
    loaded.rules.ok_or_else(|| {
        let found = loaded.diagnostics.iter();
        let lines: Vec<String> = found.map(|one| input::line(path, one)).collect();
        format!(
            "The rule file cannot be used until its author has mended this:\n{}",
            lines.join("\n")
        )
    })
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let about: Vec<String> = self.rules().iter().flatten().map(tools::about).collect();
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(
                Implementation::new("matrix", env!("CARGO_PKG_VERSION")).with_title("Decision matrix"),
            )
            .with_instructions(format!(
                "Rules that a team has written for its decisions; follow them instead of your own preference. Answer only \
                 what you know about the project, and leave the rest open: open is not no. Ask the user what is open and \
                 still matters.\n\n{}",
                about.join("\n\n")
            ))
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let all = self.rules();
        let is_alone = all.len() == 1;
        let tools = all
            .iter()
            .flatten()
            .flat_map(|rules| tools::list(rules, is_alone));
        Ok(ListToolsResult::with_all_items(tools.collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        self.call(&request).map(Into::into)
    }
}
