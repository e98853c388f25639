//! `tatami audit verify`: checks the processing logs of the database, or a log in a file. Keys are used when they are there: without
//! them the chain of hashes can still be checked, and whoever made all hashes anew is found out by an end kept elsewhere.
use std::{
    io::{Cursor, Read as _, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};

use super::start::{self, shown};
use crate::{
    accounts::security_log,
    platform::{
        audit::{
            self, Head, Held, Verdict,
            file::{self, FileVerdict, LogFile},
        },
        config::Config,
        db::Db,
        vault::{self, Purpose, Vault},
    },
    tenants::{
        Tenant,
        log::checked::{self, Checked},
        store,
    },
};

/// What to do with logs.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Says whether entries were changed, removed, inserted, moved or cut off (docs/processing-log.md). Exit code 2 when they were.
    Verify(Args),
}

/// Which log.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Checks the log of this tenant only (its name in addresses).
    #[arg(long)]
    tenant: Option<String>,
    /// Checks a file: the JSON out of an export, or the export itself, whose passphrase is then read from standard input. Needs
    /// neither a database nor keys.
    #[arg(long, conflicts_with = "tenant")]
    export: Option<PathBuf>,
    /// An end of the log that was kept elsewhere, out of a weekly mail: NUMBER:HASH.
    #[arg(long, value_parser = head)]
    head: Option<Head>,
    /// Checks the hashes only, as somebody without the keys would.
    #[arg(long)]
    without_keys: bool,
}

fn head(text: &str) -> Result<Head, String> {
    text.parse()
        .map_err(|()| "not NUMBER:HASH with 64 hexadecimal digits".to_owned())
}

pub async fn run(config: &Config, command: Command, out: &mut impl Write) -> Result<ExitCode> {
    let Command::Verify(args) = command;
    let is_sound = match &args.export {
        Some(path) => verify_file(path, args.head.as_ref(), out)?,
        None => verify_database(config, &args, out).await?,
    };
    Ok(if is_sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

/// Checks a file; false when something is wrong with it.
///
/// # Errors
/// When it cannot be read.
pub fn verify_file(path: &Path, noted: Option<&Head>, out: &mut impl Write) -> Result<bool> {
    let bytes =
        std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let json = if bytes.starts_with(b"PK") {
        let mut passphrase = String::new();
        std::io::stdin()
            .read_line(&mut passphrase)
            .context("the passphrase could not be read")?;
        unpack(&bytes, passphrase.trim())?
    } else {
        bytes
    };
    let log: LogFile =
        serde_json::from_slice(&json).context("this is not a processing log of Tatami")?;
    let verdict = file::check(&log, noted);
    writeln!(out, "tenant {}, end {}", log.tenant, log.head)?;
    match &verdict {
        FileVerdict::Sound {
            entries,
            left_out,
            expired,
        } => writeln!(
            out,
            "sound: {entries} entries checked, {left_out} left out by the filter and known by their hashes only{}",
            removed(*expired)
        )?,
        FileVerdict::Beginning { seq } => writeln!(
            out,
            "WRONG: no entry tells that the entries up to {seq} were removed because their time was over"
        )?,
        FileVerdict::Unknown => writeln!(out, "WRONG: not a format this program knows")?,
        FileVerdict::Changed { seq } => writeln!(out, "WRONG: entry {seq} was changed")?,
        FileVerdict::Order { seq } => writeln!(
            out,
            "WRONG: entry {seq} is missing, doubled or in the wrong place"
        )?,
        FileVerdict::Link { seq } => {
            writeln!(out, "WRONG: entry {seq} does not follow the one before it")?;
        }
        FileVerdict::Cut { last, expected } => {
            writeln!(
                out,
                "WRONG: cut off after entry {last}, {expected} were written"
            )?;
        }
        FileVerdict::Lost { seq } => writeln!(
            out,
            "WRONG: entry {seq} is not the one that was noted down: the log was replaced"
        )?,
    }
    Ok(matches!(verdict, FileVerdict::Sound { .. }))
}

/// What is said of entries whose time was over.
fn removed(expired: i64) -> String {
    if expired == 0 {
        String::new()
    } else {
        format!(", {expired} older ones removed when their time was over")
    }
}

/// The machine-readable log out of an export.
fn unpack(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).context("not a ZIP")?;
    for at in 0..zip.len() {
        let mut entry = zip
            .by_index_decrypt(at, passphrase.as_bytes())
            .context("the passphrase does not open this export")?;
        let is_json = entry.name().is_ok_and(|name| {
            Path::new(name.as_ref())
                .extension()
                .is_some_and(|e| e == "json")
        });
        if is_json {
            let mut json = Vec::new();
            entry.read_to_end(&mut json)?;
            return Ok(json);
        }
    }
    bail!("there is no log in this export")
}

async fn verify_database(config: &Config, args: &Args, out: &mut impl Write) -> Result<bool> {
    let places = config.places().map_err(anyhow::Error::msg)?;
    let db = start::connect(&places.database).await?;
    let vault = if args.without_keys {
        None
    } else {
        let random = crate::platform::random::OsRandom;
        match vault::open_or_create(&start::layout(&places), false, &random) {
            Ok(vault) => Some(vault),
            Err(error) => {
                writeln!(
                    out,
                    "The keys cannot be opened ({error}): the hashes are checked without them."
                )?;
                None
            }
        }
    };
    let all = match &args.tenant {
        Some(slug) => vec![
            store::find_running(&db, slug)
                .await
                .map_err(shown)?
                .with_context(|| format!("there is no tenant {slug}"))?,
        ],
        None => store::list_running(&db).await.map_err(shown)?,
    };
    if args.head.is_some() && all.len() != 1 {
        bail!("an end belongs to one log: say which with --tenant");
    }
    let mut is_sound = true;
    for tenant in &all {
        is_sound &= verify_tenant(&db, vault.as_ref(), tenant, args.head.as_ref(), out).await?;
    }
    let tagger = vault
        .as_ref()
        .and_then(|vault| vault.instance_tagger(Purpose::Audit).ok());
    let (installation, since) = db
        .system_read("checking the log of the installation", async |tx| {
            let verdict = security_log::verify(tx, tagger.as_ref()).await?;
            Ok((verdict, security_log::keyed_since(tx).await?))
        })
        .await
        .map_err(shown)?;
    let how = if tagger.is_some() {
        "with keys"
    } else {
        "hashes only"
    };
    writeln!(out, "installation: {} ({how})", words(installation))?;
    // Only of an installation that is older than the key of this log; of any other it would show that keyed hashes were taken away.
    match (since, installation) {
        (Some(since), _) if since > 1 => writeln!(
            out,
            "installation: the first {} entries are from before this log had a key",
            since - 1
        )?,
        (None, Verdict::Sound { entries, .. }) if entries > 0 => {
            writeln!(out, "installation: no entry is under a key yet")?;
        }
        _ => {}
    }
    db.close().await.map_err(shown)?;
    Ok(is_sound && matches!(installation, Verdict::Sound { .. }))
}

async fn verify_tenant(
    db: &Db,
    vault: Option<&Vault>,
    tenant: &Tenant,
    noted: Option<&Head>,
    out: &mut impl Write,
) -> Result<bool> {
    let sealer = vault.and_then(|vault| vault.sealer(tenant.id.0, Purpose::Audit).ok());
    let (found, held) = db
        .read(tenant.id, async |tx| {
            let verdict = audit::verify_with(tx, sealer.as_ref()).await?;
            let found = checked::against_record(tx, verdict).await?;
            let held = match noted {
                Some(noted) => audit::held(tx, noted).await?,
                None => Held::Yes,
            };
            Ok((found, held))
        })
        .await
        .map_err(shown)?;
    let how = if sealer.is_some() {
        "with keys"
    } else {
        "hashes only"
    };
    match &found {
        Checked::Sound {
            entries,
            expired,
            on_record,
        } => writeln!(
            out,
            "{}: sound, {entries} entries{}, {on_record} ends on record ({how})",
            tenant.slug,
            removed(*expired)
        )?,
        Checked::Damaged(verdict) => writeln!(out, "{}: {} ({how})", tenant.slug, words(*verdict))?,
        Checked::Lost { seq, last } => writeln!(
            out,
            "{}: WRONG: entry {seq}, which is on record, is not in the log any more; the last is {last}",
            tenant.slug
        )?,
    }
    match held {
        Held::Yes => {}
        Held::Expired => writeln!(
            out,
            "{}: the end that was given is older than the entries that are kept: it cannot be compared any more",
            tenant.slug
        )?,
        Held::No => writeln!(
            out,
            "{}: WRONG: the log does not contain the end that was given",
            tenant.slug
        )?,
    }
    Ok(found.is_sound() && held != Held::No)
}

fn words(verdict: Verdict) -> String {
    match verdict {
        Verdict::Sound { entries, expired } => {
            format!("sound, {entries} entries{}", removed(expired))
        }
        Verdict::Broken { seq } => {
            format!(
                "WRONG: the chain breaks at entry {seq}: it or the one before it was changed, removed or put in"
            )
        }
        Verdict::Cut { last, expected } => {
            format!("WRONG: cut off after entry {last}, {expected} were written")
        }
    }
}
