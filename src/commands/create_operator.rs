//! `tatami create-operator`: the account of the operator, without a browser. The password is read from standard input, so that it
//! stands in no list of processes and in no history of a shell.
use std::io::{BufRead as _, Write};

use anyhow::{Result, anyhow, bail};

use super::start::{self, shown};
use crate::{
    accounts::{Email, LONGEST_NAME, NewAccount, create_account, password},
    platform::{config::Config, i18n::Lang},
    tenants::staff::{self, StaffRole},
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

/// Reads a line; on a terminal it asks for it, and what is typed does not show.
fn read_password(out: &mut impl Write) -> Result<String> {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let stdin = std::io::stdin();
    let shown = tcgetattr(&stdin).ok();
    if let Some(shown) = &shown {
        write!(
            out,
            "Password (at least {} characters, it does not show): ",
            password::SHORTEST
        )?;
        out.flush()?;
        let mut hidden = shown.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        tcsetattr(&stdin, OptionalActions::Flush, &hidden)?;
    }
    let mut typed = String::new();
    let read = stdin.lock().read_line(&mut typed);
    if let Some(shown) = &shown {
        tcsetattr(&stdin, OptionalActions::Flush, shown)?;
        writeln!(out)?;
    }
    read?;
    Ok(typed)
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let email = Email::parse(&args.email)
        .ok_or_else(|| anyhow!("{} is not an e-mail address", args.email))?;
    let name = args.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) || name.chars().count() > LONGEST_NAME
    {
        bail!("--name is the name of a person: between 1 and {LONGEST_NAME} characters");
    }
    let platform = start::platform(config).await?;
    let typed = read_password(out)?;
    let typed = typed.trim_end_matches(['\n', '\r']);
    if let Some(why) = password::refuse(typed, name, Some(&email)) {
        bail!("{}", why.in_lang(Lang::En));
    }
    let new = NewAccount::prepare(&platform, name, email.clone(), typed, Lang::Sl)
        .await
        .map_err(shown)?
        .operator();
    let done = platform
        .db()
        .system_write("the operator's account", async |tx| {
            let id = create_account(tx, &platform, &new).await?;
            staff::store::join(tx, &platform, id, StaffRole::Operator).await
        })
        .await;
    match done {
        Ok(_) => writeln!(
            out,
            "The operator {email} can sign in at {}/sign-in and sets up a second factor there.",
            platform.config().public_url
        )?,
        Err(error) if error.is_taken() => bail!("{email} has an account already"),
        Err(error) => return Err(shown(error)),
    }
    Ok(())
}
