//! `tatami demo`: an installation of its own with invented people.
use std::{io::Write, net::SocketAddr};

use anyhow::Result;

use super::{serve, start};
use crate::platform::config::Config;

/// Options of `demo`.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Listens here instead of 127.0.0.1:8080.
    #[arg(long)]
    listen: Option<SocketAddr>,
}

pub async fn run(mut config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    config.demo = true;
    if let Some(listen) = args.listen {
        serve::listen_at(&mut config, listen);
    }
    let listener = serve::bind(&config).await?;
    let platform = start::platform(config).await?;
    writeln!(out, "Tatami serves {}", platform.config().public_url)?;
    out.flush()?;
    serve::serve(platform, listener).await
}
