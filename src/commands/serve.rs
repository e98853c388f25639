//! `tatami serve`: the application, its runners, and an end in order.
use std::{future::IntoFuture as _, io::Write, net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result};
use tokio::{net::TcpListener, task::JoinSet};
use tokio_util::sync::CancellationToken;

use super::start::{self, shown};
use crate::{
    app,
    platform::{config::Config, jobs, mail, services::Platform},
};

/// Options of `serve`.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Listens here instead of where the configuration says.
    #[arg(long)]
    listen: Option<SocketAddr>,
}

/// How long running requests and jobs get when the process is asked to end.
const GRACE: Duration = Duration::from_secs(10);
/// How often what has expired is deleted.
const HOUSEKEEPING: Duration = Duration::from_secs(15 * 60);

pub async fn run(mut config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    if let Some(listen) = args.listen {
        listen_at(&mut config, listen);
    }
    let listener = bind(&config).await?;
    let platform = start::platform(config).await?;
    if let Some(path) = app::setup_link(&platform).await.map_err(shown)? {
        writeln!(
            out,
            "This installation is empty. Set it up within 30 minutes, once, at:\n\n    {}\n",
            platform.config().url(&path)
        )?;
    }
    writeln!(out, "Tatami serves {}", platform.config().public_url)?;
    out.flush()?;
    serve(platform, listener).await
}

/// Takes another address to listen at; on one's own machine the public address follows.
pub(super) fn listen_at(config: &mut Config, listen: SocketAddr) {
    config.listen = listen;
    if !config.is_https() {
        config.public_url = format!("http://localhost:{}", listen.port());
    }
}

/// Takes the address first: a second process must not touch the database of the first.
pub(super) async fn bind(config: &Config) -> Result<TcpListener> {
    TcpListener::bind(config.listen).await.with_context(|| {
        format!("{} cannot be listened at. Is Tatami running already? Otherwise choose another address with --listen", config.listen)
    })
}

/// Serves until asked to end (Ctrl-C, SIGTERM).
pub(super) async fn serve(platform: Platform, listener: TcpListener) -> Result<()> {
    serve_until(platform, listener, CancellationToken::new()).await
}

/// Serves until asked to end, or until `enough` fires.
pub(super) async fn serve_until(
    platform: Platform,
    listener: TcpListener,
    enough: CancellationToken,
) -> Result<()> {
    if platform.db().backend() == sea_orm::DbBackend::Sqlite {
        jobs::release_all(&platform).await.map_err(shown)?;
    }
    let stop = CancellationToken::new();
    let mut tasks = JoinSet::new();
    tasks.spawn(jobs::Runner::new(platform.clone(), app::job_handlers()).run(stop.clone()));
    if let Some(sender) = mail::Sender::new(platform.clone()).map_err(anyhow::Error::msg)? {
        tasks.spawn(sender.run(stop.clone()));
    }
    tasks.spawn(housekeeping(platform.clone(), stop.clone()));
    let service = app::router(&platform).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service)
        .with_graceful_shutdown(stop.clone().cancelled_owned())
        .into_future();
    tokio::pin!(server);
    tokio::select! {
        done = &mut server => done.context("the server stopped")?,
        () = async { tokio::select! { () = asked_to_end() => {}, () = enough.cancelled() => {} } } => {
            tracing::info!("ending in order");
            stop.cancel();
            drop(tokio::time::timeout(GRACE, &mut server).await);
        }
    }
    stop.cancel();
    let all = async { while tasks.join_next().await.is_some() {} };
    drop(tokio::time::timeout(GRACE, all).await);
    platform.db().close().await.map_err(shown)
}

async fn housekeeping(platform: Platform, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = app::housekeeping(&platform).await {
            tracing::warn!(%error, "housekeeping failed; it is tried again");
        }
        tokio::select! {
            () = tokio::time::sleep(HOUSEKEEPING) => {}
            () = stop.cancelled() => {}
        }
    }
}

async fn asked_to_end() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
