//! `tatami change-email`: another e-mail address for an account, where no mail can be sent that would prove it. Make sure first who
//! asks.
use std::io::Write;

use anyhow::{Result, anyhow, bail};

use super::start::{self, shown};
use crate::{
    accounts::{self, Email, email_change},
    platform::config::Config,
};

/// Options of `change-email`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// E-mail address of the account now.
    #[arg(long)]
    from: String,
    /// E-mail address from now on.
    #[arg(long)]
    to: String,
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let read = |typed: &str| {
        Email::parse(typed).ok_or_else(|| anyhow!("{typed} is not an e-mail address"))
    };
    let (from, to) = (read(&args.from)?, read(&args.to)?);
    let platform = start::platform(config).await?;
    let done = platform
        .db()
        .system_write("another address, by the operator", async |tx| {
            let Some(account) = accounts::find_by_email(tx, &from).await? else {
                return Ok(false);
            };
            email_change::by_operator(tx, &platform, &account, &to).await?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => writeln!(out, "The account of {from} is now the account of {to}.")?,
        Ok(false) => bail!("no account that may sign in has the address {from}"),
        Err(error) if error.is_taken_on("account", "email") => {
            bail!("{to} has an account already")
        }
        Err(error) => return Err(shown(error)),
    }
    Ok(())
}
