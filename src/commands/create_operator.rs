//! `tatami create-operator`: the account of the operator, without a browser. The password is read from standard input, so that it
//! stands in no list of processes and in no history of a shell.
use std::io::{BufRead as _, Write};

use anyhow::{Result, anyhow, bail};

use super::start::{self, shown};
use crate::{
    accounts::{Email, NewAccount, create_account, password},
    platform::{config::Config, i18n::Lang},
};

/// Options of `create-operator`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// E-mail address of the account.
    #[arg(long)]
    email: String,
    /// Name of the person.
    #[arg(long)]
    name: String,
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let email = Email::parse(&args.email)
        .ok_or_else(|| anyhow!("{} is not an e-mail address", args.email))?;
    let platform = start::platform(config).await?;
    write!(
        out,
        "Password (at least {} characters): ",
        password::SHORTEST
    )?;
    out.flush()?;
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    let typed = typed.trim_end_matches(['\n', '\r']);
    if let Some(why) = password::refuse(typed, &args.name, Some(&email)) {
        bail!("{}", why.in_lang(Lang::En));
    }
    let new = NewAccount::prepare(&platform, &args.name, email.clone(), typed, Lang::Sl)
        .await
        .map_err(shown)?
        .operator();
    let done = platform
        .db()
        .system_write("the operator's account", async |tx| {
            create_account(tx, &platform, &new).await
        })
        .await;
    match done {
        Ok(_) => writeln!(
            out,
            "\nThe operator {email} can sign in at {}/sign-in and sets up a second factor there.",
            platform.config().public_url
        )?,
        Err(error) if error.is_taken() => bail!("{email} has an account already"),
        Err(error) => return Err(shown(error)),
    }
    Ok(())
}
