//! `tatami reset-link`: a link that sets a new password, for the operator to hand over where no mail is configured, or to somebody
//! whose phone and recovery codes are both gone. Make sure first who asks: this is the way around every other check.
use std::io::Write;

use anyhow::{Result, anyhow};

use super::start::{self, shown};
use crate::{
    accounts::{self, Email, factor, reset},
    platform::config::Config,
};

/// Options of `reset-link`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// E-mail address of the account.
    #[arg(long)]
    email: String,
    /// Also takes the second factor and the recovery codes away; a new one is set up at the next sign-in.
    #[arg(long)]
    remove_second_factor: bool,
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let email = Email::parse(&args.email)
        .ok_or_else(|| anyhow!("{} is not an e-mail address", args.email))?;
    let platform = start::platform(config).await?;
    let link = platform
        .db()
        .system_write("a link handed over by the operator", async |tx| {
            let Some(account) = accounts::find_by_email(tx, &email).await? else {
                return Ok(None);
            };
            if args.remove_second_factor {
                factor::remove(tx, &platform, &account).await?;
            }
            reset::link(tx, &platform, &account).await.map(Some)
        })
        .await
        .map_err(shown)?;
    let link =
        link.ok_or_else(|| anyhow!("no account that may sign in has the address {email}"))?;
    writeln!(out, "Good for one hour and one time:\n\n    {link}")?;
    Ok(())
}
