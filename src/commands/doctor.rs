//! `tatami doctor`: what is wrong with this installation, and how to mend it. Changes nothing.
use std::{io::Write, process::ExitCode};

use anyhow::Result;

use super::start::{self, shown};
use crate::{
    platform::{
        config::{Config, Places},
        db::{self, Db, DbUrl, SchemaState},
        mail,
        vault::{self, Layout},
    },
    privacy,
};

/// What was found.
#[derive(Default)]
struct Findings {
    /// Keeps the program from starting, or data from being read.
    wrong: Vec<String>,
    /// Should be seen to before other people use it.
    due: Vec<String>,
}

pub async fn run(config: &Config, out: &mut impl Write) -> Result<ExitCode> {
    let mut found = Findings::default();
    found.wrong.extend(config.check().err());
    found.wrong.extend(mail::check(&config.mail).err());
    found.wrong.extend(privacy::configuration_problems(config));
    match config.places() {
        Err(problem) => found.wrong.push(problem),
        Ok(places) => look_at(config, &places, &mut found, out).await?,
    }
    notice_gaps(config, &mut found);
    mail_gaps(config, &mut found);
    tell(&found, out)
}

fn tell(found: &Findings, out: &mut impl Write) -> Result<ExitCode> {
    if found.wrong.is_empty() && found.due.is_empty() {
        writeln!(out, "All is well.")?;
    }
    if !found.wrong.is_empty() {
        writeln!(out, "\nWrong:")?;
        list(&found.wrong, out)?;
    }
    if !found.due.is_empty() {
        writeln!(out, "\nTo do before other people use it:")?;
        list(&found.due, out)?;
    }
    Ok(if found.wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

fn list(findings: &[String], out: &mut impl Write) -> Result<()> {
    for (number, finding) in findings.iter().enumerate() {
        writeln!(out, "{}. {finding}", number + 1)?;
    }
    Ok(())
}

async fn look_at(
    config: &Config,
    places: &Places,
    found: &mut Findings,
    out: &mut impl Write,
) -> Result<()> {
    writeln!(out, "database  {}", places.database.place())?;
    writeln!(out, "data      {}", places.data_dir.display())?;
    writeln!(out, "keystore  {}", places.keystore_dir.display())?;
    writeln!(out, "key       {}", places.key_file.display())?;
    writeln!(out, "address   {}", config.public_url)?;
    let layout = start::layout(places);
    // `None` when the database does not say: then nothing can be told about the keys either.
    let is_empty = look_at_database(places, &layout, found, out).await?;
    owner_address(places, found).await;
    let Some(is_empty) = is_empty else {
        return Ok(());
    };
    for (path, mode) in db::loose_files(&places.database) {
        found.wrong.push(format!(
            "The database file {} has the mode {mode:04o}, so others than its owner reach it. Say: chmod 0600 {}",
            path.display(),
            path.display()
        ));
    }
    for problem in vault::inspect(&layout, is_empty) {
        found.wrong.push(problem.to_string());
    }
    let keys = vault::owners(&layout);
    if is_empty && keys > 0 {
        found.wrong.push(format!(
            "The database is empty, but the keystore has the keys of {keys} tenants: the database was lost, or its address is another one. Correct data_dir or database_url, or put the last backup back with `tatami restore DIR`."
        ));
    }
    Ok(())
}

/// Whether the database is empty.
async fn look_at_database(
    places: &Places,
    layout: &Layout,
    found: &mut Findings,
    out: &mut impl Write,
) -> Result<Option<bool>> {
    let path = places.database.sqlite_path();
    if path.as_ref().is_some_and(|path| !path.exists()) {
        writeln!(
            out,
            "The database does not exist yet; the first start makes it."
        )?;
        return Ok(Some(true));
    }
    if let Err(problem) = db::probe(&places.database).await {
        found.wrong.push(problem);
        return Ok(None);
    }
    match read_database(places, layout, found).await {
        Ok(is_empty) => Ok(Some(is_empty)),
        Err(error) => {
            found.wrong.push(match path {
                Some(path) => format!(
                    "The database {} cannot be read: {error}. Move the file away and put the last backup back with `tatami restore DIR`.",
                    path.display()
                ),
                None => format!("The database cannot be read: {error}."),
            });
            Ok(None)
        }
    }
}

async fn read_database(places: &Places, layout: &Layout, found: &mut Findings) -> Result<bool> {
    let db = Db::connect(&places.database).await.map_err(shown)?;
    let schema = db.schema();
    if let Some(damage) = schema.damage().await.map_err(shown)? {
        found.wrong.push(format!(
            "The database file is damaged: {damage}. Stop Tatami, move the file away and put the last backup back with `tatami restore DIR`."
        ));
    }
    let state = schema.state().await.map_err(shown)?;
    if let SchemaState::Behind(steps) = state {
        found.wrong.push(format!(
            "The database schema lacks {steps} steps of this version. Run `tatami migrate`."
        ));
    }
    if let Some(problem) = schema.runtime_role_problem().await.map_err(shown)? {
        found.wrong.push(format!("{problem}. Use a runtime role without ownership and BYPASSRLS in database_url, and the owner in database_owner_url."));
    }
    if state == SchemaState::Current {
        let tenants = schema.tenants().await.map_err(shown)?;
        let lacking = vault::lacking(layout, &tenants);
        found.wrong.extend(lacking.iter().map(ToString::to_string));
    }
    db.close().await.map_err(shown)?;
    Ok(state == SchemaState::Empty)
}

/// PostgreSQL needs a second address, of somebody else than the runtime role.
async fn owner_address(places: &Places, found: &mut Findings) {
    if places.database.is_sqlite() {
        return;
    }
    let Some(owner) = &places.database_owner else {
        found.due.push("database_owner_url is not set: the next version cannot bring the schema up to date. Set it to the owner of the schema.".to_owned());
        return;
    };
    if owner.user() == places.database.user() {
        found.wrong.push("database_url and database_owner_url name the same role. The runtime role must own nothing: make a second one, as README.md shows.".to_owned());
    }
    if let Err(problem) = db::probe(owner).await {
        found
            .wrong
            .push(format!("As the owner (database_owner_url): {problem}"));
    }
    if DbUrl::place(owner) != places.database.place() {
        found.wrong.push(format!(
            "database_owner_url leads to {}, database_url to {}. Both must be the same database.",
            owner.place(),
            places.database.place()
        ));
    }
}

/// What the privacy notices need from the operator before a tenant can publish them (GDPR Art. 13, 14, 28).
fn notice_gaps(config: &Config, found: &mut Findings) {
    if config.demo {
        return;
    }
    let operator = &config.operator;
    let missing: Vec<&str> = [
        (&operator.name, "operator.name"),
        (&operator.street, "operator.street"),
        (&operator.town, "operator.town"),
        (&operator.country, "operator.country"),
        (&operator.registration_no, "operator.registration_no"),
        (&operator.email, "operator.email"),
        (&operator.dpo_email, "operator.dpo_email"),
        (&config.hosting.provider, "hosting.provider"),
        (&config.hosting.country, "hosting.country"),
        (&config.hosting.region, "hosting.region"),
    ]
    .into_iter()
    .filter(|(value, _)| value.trim().is_empty())
    .map(|(_, name)| name)
    .collect();
    if !missing.is_empty() {
        found.due.push(format!(
            "The configuration does not say {}: without it no tenant can publish its notices. Set it (docs/tatami.example.toml).",
            missing.join(", ")
        ));
    }
    if !config.hosting.volume_encrypted {
        found.due.push("hosting.volume_encrypted is false: put the data directory on an encrypted volume and set it to true; until then the notice withholds that sentence (promise B95).".to_owned());
    }
    for sub in &config.sub_processors {
        if sub.contract_ref.is_empty() || sub.task_sl.is_empty() || sub.task_en.is_empty() {
            found.due.push(format!("sub-processor {}: task_sl, task_en and contract_ref are compulsory (GDPR Art. 28(3)).", sub.name));
        }
    }
    if config.is_https()
        && !config.listen.ip().is_loopback()
        && config.trusted_proxies == Config::default().trusted_proxies
    {
        found.due.push("listen is open to other machines and trusted_proxies names this one only: what a TLS proxy elsewhere says about addresses is not believed, so all visitors share one limit on guessing. Name its network in trusted_proxies.".to_owned());
    }
    if config.is_loopback() {
        found.due.push("public_url is plain http: only this machine itself is served. Put a TLS proxy in front and set public_url to https://.".to_owned());
    }
}

fn mail_gaps(config: &Config, found: &mut Findings) {
    if !config.can_mail() {
        found.due.push("mail.smtp_url or mail.from is empty: invitations must be handed over as links, and nobody can reset a password by mail.".to_owned());
        return;
    }
    let url = config.mail.smtp_url.as_deref().unwrap_or_default();
    if url.starts_with("smtp://") && !url.contains("tls=required") && !db::is_loopback_url(url) {
        found.due.push("mail.smtp_url begins with smtp:// without ?tls=required: mails and the password travel in clear. Use smtps://, or add ?tls=required.".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use uuid::Uuid;

    use super::*;
    use crate::platform::{config::SubProcessor, vault::Purpose};

    fn config(dir: &Path) -> Config {
        Config {
            data_dir: Some(dir.join("data")),
            keystore_dir: Some(dir.join("keystore")),
            key_file: Some(dir.join("key/kek")),
            ..Config::default()
        }
    }

    async fn said(config: &Config) -> String {
        let mut out = Vec::new();
        run(config, &mut out).await.unwrap();
        String::from_utf8(out).unwrap()
    }

    /// An installation with one tenant's key, and its database.
    async fn installation(config: &Config) -> Uuid {
        let platform = start::platform(config.clone()).await.unwrap();
        let tenant = platform.new_id();
        platform
            .vault()
            .add_tenant(tenant, platform.random())
            .unwrap();
        assert!(platform.vault().sealer(tenant, Purpose::Identity).is_ok());
        platform.db().close().await.unwrap();
        tenant
    }

    #[tokio::test]
    async fn on_a_machine_of_ones_own_nothing_is_wrong_and_what_is_due_is_listed() {
        let dir = tempfile::tempdir().unwrap();
        let config = config(dir.path());
        let words = said(&config).await;
        assert!(!words.contains("Wrong:"), "{words}");
        assert!(words.contains("operator.name"), "{words}");
        assert!(!dir.path().join("data").exists(), "doctor makes nothing");
    }

    #[tokio::test]
    async fn a_lost_database_beside_its_keystore_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let config = config(dir.path());
        installation(&config).await;
        std::fs::remove_dir_all(dir.path().join("data")).unwrap();
        let words = said(&config).await;
        assert!(words.contains("keys of 1 tenants"), "{words}");
        assert!(words.contains("tatami restore"), "{words}");
    }

    #[tokio::test]
    async fn a_database_file_that_is_none_is_named_with_the_way_out() {
        let dir = tempfile::tempdir().unwrap();
        let config = config(dir.path());
        installation(&config).await;
        let file = dir.path().join("data/tatami.sqlite");
        std::fs::write(&file, vec![7; 8192]).unwrap();
        let words = said(&config).await;
        assert!(words.contains("tatami.sqlite cannot be read"), "{words}");
        assert!(words.contains("tatami restore"), "{words}");
    }

    #[tokio::test]
    async fn a_database_server_that_is_not_there_is_named_without_its_password() {
        let dir = tempfile::tempdir().unwrap();
        let mut config = config(dir.path());
        config.database_url = Some("postgres://app:skrivno@127.0.0.1:9/klub".to_owned());
        config.database_owner_url = config.database_url.clone();
        let words = said(&config).await;
        assert!(
            words.contains("No PostgreSQL answers at 127.0.0.1:9/klub"),
            "{words}"
        );
        assert!(words.contains("name the same role"), "{words}");
        assert!(!words.contains("skrivno"), "{words}");
    }

    #[tokio::test]
    async fn a_sub_processor_that_the_notice_would_leave_out_keeps_the_program_from_starting() {
        let dir = tempfile::tempdir().unwrap();
        let mut config = config(dir.path());
        config.sub_processors.push(SubProcessor {
            name: "Gostitelj d.o.o.".to_owned(),
            country: "SI".to_owned(),
            category: "hostng".to_owned(),
            ..SubProcessor::default()
        });
        let words = said(&config).await;
        assert!(
            words.contains("Wrong:") && words.contains("hostng"),
            "{words}"
        );
        let error = start::platform(config).await.unwrap_err();
        assert!(error.to_string().contains("hostng"), "{error}");
    }
}
