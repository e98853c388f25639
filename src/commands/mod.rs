//! What the program can be told to do: one file a command.
mod audit;
mod backup;
mod change_email;
mod create_operator;
mod demo;
mod destroy;
mod doctor;
mod keys;
mod migrate;
mod reset_link;
mod restore;
mod serve;
pub mod start;

use std::{io::Write, path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

pub use audit::verify_file;
pub use demo::competitions as invent_competitions;

use crate::platform::config::Config;

/// Membership and competitions for judo clubs and federations.
#[derive(Debug, Parser)]
#[command(name = "tatami", version, about)]
struct Cli {
    /// The configuration file (see docs/tatami.example.toml).
    #[arg(long, short, global = true, env = "TATAMI_CONFIG")]
    config: Option<PathBuf>,
    /// Logs one JSON object a line.
    #[arg(long, global = true)]
    log_json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the application.
    Serve(serve::Args),
    /// Serves a demonstration with invented people, in directories of its own.
    Demo(demo::Args),
    /// Brings the database up to date (PostgreSQL; SQLite does it by itself).
    Migrate,
    /// Says what is wrong with this installation and how to mend it.
    Doctor,
    /// Writes an encrypted backup of the database. The keystore and the key are never in it.
    Backup(backup::Args),
    /// Puts a backup into an empty database.
    Restore(restore::Args),
    /// The key: recovery sheet, and its way back.
    #[command(subcommand)]
    Keys(keys::Command),
    /// The processing logs: whether they are whole.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Creates the account of the operator without a browser; the password is read from standard input.
    CreateOperator(create_operator::Args),
    /// Gives an account another e-mail address, where no mail can be sent to confirm it.
    ChangeEmail(change_email::Args),
    /// Destroys the key and all data of a tenant whose contract has ended, and prints a certificate (promise B37).
    Destroy(destroy::Args),
    /// Makes a link that sets a new password, to be handed over by hand.
    ResetLink(reset_link::Args),
}

/// Parses the command line and runs it.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    start_log(cli.log_json);
    let mut out = std::io::stdout();
    match dispatch(cli, &mut out).await {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "tatami: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli, out: &mut impl Write) -> Result<ExitCode> {
    let config = match &cli.config {
        Some(path) => Config::read(path).map_err(anyhow::Error::msg)?,
        None => Config::default(),
    };
    match cli.command {
        Command::Serve(args) => serve::run(config, args, out).await?,
        Command::Demo(args) => demo::run(config, args, out).await?,
        Command::Migrate => migrate::run(&config, out).await?,
        Command::Doctor => return doctor::run(&config, out).await,
        Command::Backup(args) => backup::run(config, &args, out).await?,
        Command::Restore(args) => restore::run(config, &args, out).await?,
        Command::Keys(command) => keys::run(&config, command, out).await?,
        Command::Audit(command) => return audit::run(&config, command, out).await,
        Command::CreateOperator(args) => create_operator::run(config, args, out).await?,
        Command::ChangeEmail(args) => change_email::run(config, args, out).await?,
        Command::Destroy(args) => destroy::run(config, args, out).await?,
        Command::ResetLink(args) => reset_link::run(config, args, out).await?,
    }
    Ok(ExitCode::SUCCESS)
}

fn start_log(json: bool) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    let registry = tracing_subscriber::registry().with(filter);
    let done = if json {
        registry
            .with(
                tracing_subscriber::fmt::layer()
                    .json()
                    .with_writer(std::io::stderr),
            )
            .try_init()
    } else {
        registry
            .with(tracing_subscriber::fmt::layer().with_writer(std::io::stderr))
            .try_init()
    };
    // A second start of the log in one process (tests) keeps the first.
    drop(done);
}
