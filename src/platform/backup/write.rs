//! Writing a backup.
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use ::entity::ids::TenantId;
use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{FORMAT, INSTALLATION, MANIFEST, Manifest, context, segment_of};
use crate::platform::{
    db::dump::{self, Record},
    error::AppError,
    services::Platform,
    vault::{Purpose, stream::StreamKey},
};

/// How a backup's name tells when it was begun.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// What a backup's name ends with until it is complete.
const PARTIAL: &str = ".partial";

/// Writes a backup below `to` and returns its directory. It gets its final name only when it is complete and on the disk.
///
/// # Errors
/// When the database, the vault or the disk does; nothing with a final name is left then.
pub async fn write(platform: &Platform, to: &Path) -> Result<PathBuf> {
    let now = platform.now();
    let name = format!("tatami-backup-{}", now.format(STAMP));
    let partial = to.join(format!(".{name}{PARTIAL}"));
    if to.join(&name).exists() {
        anyhow::bail!("there is a backup {name} already: wait a second and try again");
    }
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&partial)
        .with_context(|| format!("{} cannot be made", partial.display()))?;
    let done = fill(platform, &partial).await;
    if let Err(error) = done {
        drop(fs::remove_dir_all(&partial));
        return Err(error);
    }
    let complete = to.join(name);
    fs::rename(&partial, &complete)?;
    File::open(to)?.sync_all()?;
    Ok(complete)
}

async fn fill(platform: &Platform, dir: &Path) -> Result<()> {
    let installation = platform.vault().keystore().installation().to_string();
    let tenants: Vec<TenantId> = platform
        .vault()
        .keystore()
        .tenants()?
        .into_iter()
        .map(TenantId)
        .collect();
    let mut written = Vec::new();
    for tenant in tenants {
        // A key whose tenant never came to be, or is gone, has no rows.
        let mut segment = Segment::create(
            dir,
            &segment_of(tenant.0),
            &installation,
            &platform.vault().stream_key(tenant.0, Purpose::Backup)?,
            platform,
        )?;
        platform
            .db()
            .read(tenant, async |tx| {
                dump::dump_tenant(tx, &mut |record| segment.add(&record)).await
            })
            .await
            .map_err(|e| anyhow::anyhow!("{e}"))?;
        segment.finish()?;
        written.push(tenant.0);
    }
    let key = platform.vault().instance_stream_key(Purpose::Backup)?;
    let mut segment = Segment::create(dir, INSTALLATION, &installation, &key, platform)?;
    platform
        .db()
        .system_read("backup", async |tx| {
            dump::dump_installation(tx, &mut |record| segment.add(&record)).await
        })
        .await
        .map_err(|e| anyhow::anyhow!("{e}"))?;
    segment.finish()?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        installation,
        written_at: platform.now(),
        tenants: written,
    };
    let mut file = create(&dir.join(MANIFEST))?;
    file.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    file.sync_all()?;
    File::open(dir)?.sync_all()?;
    Ok(())
}

/// Deletes backups below `dir` that would be kept too long, and what a backup that was killed left unfinished. A backup goes one
/// day before its time, because the next run comes a day later: the notice promises that none is older than the configuration says.
///
/// # Errors
/// When the directory cannot be read.
pub fn prune(platform: &Platform, dir: &Path) -> Result<usize> {
    let days = i64::from(platform.config().backup.retention_days);
    let oldest = platform.now() - TimeDelta::days((days - 1).max(0));
    let mut deleted = 0;
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or_default();
        if is_abandoned(name, platform.now()) {
            fs::remove_dir_all(&path)?;
            deleted += 1;
        }
        if !name.starts_with("tatami-backup-") {
            continue;
        }
        let manifest = fs::read(path.join(MANIFEST))
            .ok()
            .and_then(|b| serde_json::from_slice::<Manifest>(&b).ok());
        if manifest.is_some_and(|m| m.written_at < oldest) {
            fs::remove_dir_all(&path)?;
            deleted += 1;
        }
    }
    Ok(deleted)
}

/// Whether this was a backup that began more than a day ago and never ended.
fn is_abandoned(name: &str, now: DateTime<Utc>) -> bool {
    name.strip_prefix(".tatami-backup-")
        .and_then(|rest| rest.strip_suffix(PARTIAL))
        .and_then(|stamp| NaiveDateTime::parse_from_str(stamp, STAMP).ok())
        .is_some_and(|began| began.and_utc() < now - TimeDelta::days(1))
}

fn create(path: &Path) -> Result<File> {
    fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("{} cannot be written", path.display()))
}

struct Segment {
    writer: crate::platform::vault::stream::StreamWriter<BufWriter<File>>,
}

impl Segment {
    fn create(
        dir: &Path,
        name: &str,
        installation: &str,
        key: &StreamKey,
        platform: &Platform,
    ) -> Result<Self> {
        let file = BufWriter::new(create(&dir.join(name))?);
        let writer = key.writer(file, &context(installation, name), platform.random())?;
        Ok(Self { writer })
    }

    fn add(&mut self, record: &Record) -> Result<(), AppError> {
        let bytes = rmp_serde::to_vec_named(record).map_err(AppError::internal)?;
        let length = u32::try_from(bytes.len()).map_err(AppError::internal)?;
        self.writer.write_all(&length.to_be_bytes())?;
        self.writer.write_all(&bytes)?;
        Ok(())
    }

    fn finish(self) -> Result<()> {
        let file = self.writer.finish()?;
        file.into_inner()
            .map_err(std::io::IntoInnerError::into_error)?
            .sync_all()?;
        Ok(())
    }
}
