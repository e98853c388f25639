//! From a configuration to running services: directories, keys, database, schema. Every refusal says how to mend it.
use std::{os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use anyhow::{Context as _, Result, bail};

use crate::{
    app,
    platform::{
        clock::{Clock, SystemClock},
        config::{Config, Places},
        db::{self, Db, DbUrl, SchemaState},
        mail,
        random::{OsRandom, Random},
        services::Platform,
        vault::{self, Layout},
    },
    privacy,
};

/// Starts the services with the machine's clock and randomness.
///
/// # Errors
/// With a sentence for the operator.
pub async fn platform(config: Config) -> Result<Platform> {
    platform_with(config, Arc::new(SystemClock), Arc::new(OsRandom)).await
}

/// Starts the services with a given clock and randomness.
///
/// # Errors
/// With a sentence for the operator.
pub async fn platform_with(
    config: Config,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
) -> Result<Platform> {
    config.check().map_err(anyhow::Error::msg)?;
    mail::check(&config.mail).map_err(anyhow::Error::msg)?;
    if let Some(problem) = privacy::configuration_problems(&config).into_iter().next() {
        bail!(problem);
    }
    let places = config.places().map_err(anyhow::Error::msg)?;
    make_directories(&places)?;
    let layout = layout(&places);
    // Before the database is touched: a key inside the data directory must not be used even once.
    layout.check()?;
    let db = connect(&places.database).await?;
    let state = db.schema().state().await.map_err(shown)?;
    let vault = vault::open_or_create(&layout, state == SchemaState::Empty, random.as_ref())?;
    bring_up_to_date(&db, &places, state).await?;
    warn_of_keys(&db, &layout).await?;
    if let Some(problem) = db.schema().runtime_role_problem().await.map_err(shown)? {
        bail!(
            "{problem}. Give the runtime role neither ownership nor BYPASSRLS, and put the owner's address into database_owner_url."
        );
    }
    let platform = Platform::new(db, vault, clock, random, config);
    // Here, so that no command can forget it: without it nobody hears of new and erased members, and copies of data are empty.
    app::prepare(&platform);
    // An empty database stays empty, so that a backup can be put back into it; the first tenant brings its agreement along.
    if !platform.db().schema().has_no_rows().await.map_err(shown)? {
        app::begin(&platform).await.map_err(shown)?;
    }
    Ok(platform)
}

/// Connects, or says in words why not.
///
/// # Errors
/// With a sentence for the operator.
pub async fn connect(url: &DbUrl) -> Result<Db> {
    match Db::connect(url).await {
        Ok(db) => Ok(db),
        Err(error) => {
            db::probe(url).await.map_err(anyhow::Error::msg)?;
            Err(shown(error))
                .with_context(|| format!("the database {} cannot be opened", url.place()))
        }
    }
}

/// A tenant without its key stands still while the others go on; nobody should have to find that out from a failing page.
async fn warn_of_keys(db: &Db, layout: &Layout) -> Result<()> {
    let tenants = db.schema().tenants().await.map_err(shown)?;
    for problem in vault::lacking(layout, &tenants) {
        tracing::error!("{problem}");
    }
    if tenants.is_empty() && vault::owners(layout) > 0 {
        tracing::warn!(
            "the database has no tenant, but the keystore has keys of tenants: if the database was lost, see `tatami doctor`"
        );
    }
    Ok(())
}

/// The three places of an installation as the vault checks them.
#[must_use]
pub fn layout(places: &Places) -> Layout {
    Layout {
        data_dir: places.data_dir.clone(),
        keystore_dir: places.keystore_dir.clone(),
        key_file: places.key_file.clone(),
    }
}

/// An [`crate::platform::error::AppError`] as an error of a command.
pub fn shown(error: crate::platform::error::AppError) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

/// Makes the places of data and key, for nobody but us. The place of the keystore is made with it: were it there empty, a copy put back
/// by hand would come to lie inside.
///
/// # Errors
/// When a directory cannot be made.
pub fn make_directories(places: &Places) -> Result<()> {
    let key_dir = places.key_file.parent().unwrap_or(Path::new("."));
    for dir in [places.data_dir.as_path(), key_dir] {
        if !dir.exists() {
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(dir)
                .with_context(|| format!("the directory {} cannot be made", dir.display()))?;
        }
    }
    Ok(())
}

async fn bring_up_to_date(db: &Db, places: &Places, state: SchemaState) -> Result<()> {
    if state == SchemaState::Current {
        return Ok(());
    }
    if places.database.is_sqlite() {
        return db
            .schema()
            .migrate()
            .await
            .map_err(shown)
            .context("the database could not be brought up to date");
    }
    let Some(owner) = &places.database_owner else {
        bail!(
            "the database schema is older than this program. Set database_owner_url to the owner of the schema and run `tatami migrate`."
        );
    };
    migrate_as_owner(owner, &places.database).await
}

/// Migrates PostgreSQL as the owner of the schema and lets the runtime role use it.
///
/// # Errors
/// When a step fails; it then leaves nothing behind.
pub async fn migrate_as_owner(owner: &DbUrl, runtime: &DbUrl) -> Result<()> {
    let db = Db::connect_owner(owner)
        .await
        .map_err(shown)
        .context("the database cannot be reached as its owner")?;
    db.schema()
        .migrate()
        .await
        .map_err(shown)
        .context("the database could not be brought up to date")?;
    if let Some(role) = runtime.user() {
        db.schema()
            .grant_to(&role)
            .await
            .map_err(shown)
            .context("the runtime role could not be given its rights")?;
    }
    db.close().await.map_err(shown)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::dossier::Parts;

    #[tokio::test]
    async fn every_start_is_prepared_to_copy_somebodys_data_and_once_only() {
        let dir = tempfile::tempdir().unwrap();
        let config = Config {
            data_dir: Some(dir.path().join("data")),
            keystore_dir: Some(dir.path().join("keystore")),
            key_file: Some(dir.path().join("key/kek")),
            ..Config::default()
        };
        // The first start makes everything, the second finds it.
        for _ in 0..2 {
            let platform = platform(config.clone()).await.unwrap();
            assert_eq!(platform.part::<Parts>().all().len(), 5);
            platform.db().close().await.unwrap();
        }
    }
}
