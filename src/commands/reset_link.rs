//! `tatami reset-link`: a link that sets a new password, for the operator to hand over where no mail is configured, or to somebody
//! whose phone and recovery codes are both gone. Make sure first who asks: this is the way around every other check.
use std::io::Write;

use anyhow::{Result, anyhow};

use super::start::{self, shown};
use crate::{
    accounts::{self, Email, lost_factor, reset},
    platform::config::Config,
};

/// Options of `reset-link`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// E-mail address of the account.
    #[arg(long)]
    email: String,
    /// Also begins to take the second factor and the recovery codes away: after 72 hours, in which their owner is told by mail and
    /// can stop it. Needs --ticket.
    #[arg(long, requires = "ticket")]
    remove_second_factor: bool,
    /// Reference of the request, for the log.
    #[arg(long)]
    ticket: Option<String>,
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
                let ticket = args.ticket.as_deref().unwrap_or_default();
                let ticket: String = ticket.chars().take(lost_factor::LONGEST_TICKET).collect();
                lost_factor::begin(tx, &platform, &account, None, &ticket).await?;
            }
            reset::link(tx, &platform, &account).await.map(Some)
        })
        .await
        .map_err(shown)?;
    let link =
        link.ok_or_else(|| anyhow!("no account that may sign in has the address {email}"))?;
    if args.remove_second_factor {
        let at = platform.now() + lost_factor::DELAY;
        writeln!(
            out,
            "The second factor is taken away on {} UTC, unless its owner stops it.",
            at.format("%Y-%m-%d %H:%M")
        )?;
    }
    writeln!(out, "Good for one hour and one time:\n\n    {link}")?;
    Ok(())
}
