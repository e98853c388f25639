//! `tatami restore`: puts a backup into an empty database.
use std::{io::Write, path::PathBuf};

use anyhow::{Result, bail};

use super::start;
use crate::platform::{
    backup, clock::SystemClock, config::Config, db::SchemaState, random::OsRandom,
    services::Platform, vault,
};
use std::sync::Arc;

/// Options of `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The directory of the backup (`tatami-backup-..`).
    from: PathBuf,
}

pub async fn run(config: Config, args: &Args, out: &mut impl Write) -> Result<()> {
    config.check().map_err(anyhow::Error::msg)?;
    let places = config.places().map_err(anyhow::Error::msg)?;
    let layout = start::layout(&places);
    start::make_directories(&places)?;
    // The keys must be there already: a restore never makes a key.
    let vault = vault::open_or_create(&layout, false, &OsRandom)?;
    let db = start::connect(&places.database).await?;
    if db.schema().state().await.map_err(start::shown)? == SchemaState::Empty {
        match &places.database_owner {
            Some(owner) => start::migrate_as_owner(owner, &places.database).await?,
            None => db.schema().migrate().await.map_err(start::shown)?,
        }
    }
    if !db.schema().has_no_rows().await.map_err(start::shown)? {
        bail!(
            "the database is not empty. A restore never overwrites: move the old database away first, or use a new one."
        );
    }
    let platform = Platform::new(db, vault, Arc::new(SystemClock), Arc::new(OsRandom), config);
    let done = backup::restore(&platform, &args.from).await?;
    writeln!(
        out,
        "Restored: {} tenants, {} rows.",
        done.tenants.len(),
        done.rows
    )?;
    for tenant in &done.without_key {
        writeln!(
            out,
            "Not restored: tenant {tenant}, whose key has been destroyed or is missing in the keystore."
        )?;
    }
    Ok(())
}
