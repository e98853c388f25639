//! `tatami destroy`: destroys the data of a tenant whose contract has ended, and prints the certificate.
use std::io::{BufRead as _, Write};

use anyhow::{Context as _, Result, bail};

use super::start::{self, shown};
use crate::{
    platform::{config::Config, error::AppError},
    tenants::lifecycle,
};

/// Options of `destroy`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The tenant's name in addresses. It has to be typed once more on standard input.
    #[arg(long)]
    tenant: String,
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let platform = start::platform(config).await?;
    let slug = args.tenant.trim();
    let tenant = platform
        .db()
        .system_read("the tenant to be destroyed", async |tx| {
            lifecycle::find_ended(tx, slug).await
        })
        .await
        .map_err(shown)?
        .with_context(|| format!("there is no ended tenant {slug}"))?;
    writeln!(
        out,
        "This destroys the key and all data of {} for ever. Type {slug} to go on:",
        tenant.name
    )?;
    out.flush()?;
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    if typed.trim() != slug {
        bail!("nothing was destroyed");
    }
    let certificate = match lifecycle::destroy(&platform, &tenant, None).await {
        Err(AppError::Conflict("operator-destroy-held")) => {
            bail!("erasure of somebody is held back for a legal claim: end that first")
        }
        Err(error) => return Err(shown(error)),
        Ok(certificate) => certificate,
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&certificate)?)?;
    writeln!(
        out,
        "Restart a running server: it may still hold the key. Copies of the keystore have to go, too."
    )?;
    platform.db().close().await.map_err(shown)?;
    Ok(())
}
