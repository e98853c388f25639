//! `tatami doctor`: what is wrong with this installation, and how to mend it. Changes nothing.
use std::{io::Write, process::ExitCode};

use anyhow::Result;

use super::start::{self, shown};
use crate::platform::{
    config::{Config, Places},
    db::{Db, SchemaState},
    vault,
};

pub async fn run(config: &Config, out: &mut impl Write) -> Result<ExitCode> {
    let mut findings = Vec::new();
    if let Err(problem) = config.check() {
        findings.push(problem);
    }
    match config.places() {
        Err(problem) => findings.push(problem),
        Ok(places) => look_at(config, &places, &mut findings, out).await?,
    }
    notice_gaps(config, &mut findings);
    if findings.is_empty() {
        writeln!(out, "All is well.")?;
        return Ok(ExitCode::SUCCESS);
    }
    for (number, finding) in findings.iter().enumerate() {
        writeln!(out, "{}. {finding}", number + 1)?;
    }
    Ok(ExitCode::from(2))
}

async fn look_at(
    config: &Config,
    places: &Places,
    findings: &mut Vec<String>,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "data      {}", places.data_dir.display())?;
    writeln!(out, "keystore  {}", places.keystore_dir.display())?;
    writeln!(out, "key       {}", places.key_file.display())?;
    writeln!(out, "address   {}", config.public_url)?;
    let layout = start::layout(places);
    let has_file = places
        .database
        .sqlite_path()
        .is_none_or(|path| path.exists());
    let mut is_empty = true;
    if has_file {
        match Db::connect(&places.database).await {
            Err(error) => findings.push(format!("The database cannot be reached: {error}. Check database_url and that the server runs.")),
            Ok(db) => {
                let state = db.schema().state().await.map_err(shown)?;
                is_empty = state == SchemaState::Empty;
                if let SchemaState::Behind(steps) = state {
                    findings.push(format!("The database schema lacks {steps} steps of this version. Run `tatami migrate`."));
                }
                if let Some(problem) = db.schema().runtime_role_problem().await.map_err(shown)? {
                    findings.push(format!("{problem}. Use a runtime role without ownership and BYPASSRLS in database_url, and the owner in database_owner_url."));
                }
                db.close().await.map_err(shown)?;
            }
        }
    } else {
        writeln!(
            out,
            "The database does not exist yet; the first start makes it."
        )?;
    }
    for problem in vault::inspect(&layout, is_empty) {
        findings.push(problem.to_string());
    }
    Ok(())
}

/// What the privacy notices need from the operator before a tenant can publish them (GDPR Art. 13, 14, 28).
fn notice_gaps(config: &Config, findings: &mut Vec<String>) {
    if config.demo || config.is_loopback() {
        return;
    }
    let operator = &config.operator;
    for (value, name) in [
        (&operator.name, "operator.name"),
        (&operator.street, "operator.street"),
        (&operator.town, "operator.town"),
        (&operator.email, "operator.email"),
        (&operator.dpo_email, "operator.dpo_email"),
        (&config.hosting.provider, "hosting.provider"),
        (&config.hosting.country, "hosting.country"),
    ] {
        if value.is_empty() {
            findings.push(format!("{name} is empty: the processor's notice cannot be published without it. Set it in the configuration."));
        }
    }
    if !config.hosting.volume_encrypted {
        findings.push("hosting.volume_encrypted is false: put the data directory on an encrypted volume and set it to true; until then the notice withholds that sentence (promise B95).".to_owned());
    }
    if !config.can_mail() {
        findings.push("mail.smtp_url or mail.from is empty: invitations must be handed over as links, and nobody can reset a password by mail.".to_owned());
    }
    for sub in &config.sub_processors {
        if sub.contract_ref.is_empty() || sub.task_sl.is_empty() || sub.task_en.is_empty() {
            findings.push(format!("sub-processor {}: task_sl, task_en and contract_ref are compulsory (GDPR Art. 28(3)).", sub.name));
        }
    }
}
