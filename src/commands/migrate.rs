//! `tatami migrate`: brings the database up to date, on PostgreSQL as the owner of the schema.
use std::io::Write;

use anyhow::{Result, bail};

use super::start::{self, shown};
use crate::platform::{
    config::Config,
    db::{Db, SchemaState},
};

pub async fn run(config: &Config, out: &mut impl Write) -> Result<()> {
    config.check().map_err(anyhow::Error::msg)?;
    let places = config.places().map_err(anyhow::Error::msg)?;
    match &places.database_owner {
        Some(owner) => start::migrate_as_owner(owner, &places.database).await?,
        None if places.database.is_sqlite() => {
            start::platform(config.clone()).await?;
        }
        None => bail!("database_owner_url is not set: the runtime role may not change the schema"),
    }
    let db = Db::connect(&places.database).await.map_err(shown)?;
    match db.schema().state().await.map_err(shown)? {
        SchemaState::Current => writeln!(out, "The database is up to date.")?,
        other => bail!("the database is not up to date: {other:?}"),
    }
    Ok(())
}
