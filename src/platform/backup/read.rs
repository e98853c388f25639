//! Putting a backup into an empty database.
use std::{
    fs::{self, File},
    io::{BufReader, Read as _},
    path::Path,
};

use ::entity::ids::TenantId;
use anyhow::{Context as _, Result, bail};
use uuid::Uuid;

use super::{FORMAT, INSTALLATION, MANIFEST, Manifest, context, segment_of};
use crate::platform::{
    db::dump::{self, Record},
    services::Platform,
    vault::{Purpose, stream::StreamKey},
};

/// Rows put back in one statement.
const PORTION: usize = 200;
/// Largest record we believe.
const LARGEST: u32 = 64 * 1024 * 1024;

/// What a restore did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Tenants that are back.
    pub tenants: Vec<Uuid>,
    /// Tenants whose key is gone: their part of the backup can no longer be read, which is what destroying the key is for.
    pub without_key: Vec<Uuid>,
    /// Rows put back.
    pub rows: u64,
}

/// Reads the whole backup once to check it, then puts it into the empty database: tenants first, the installation last, so that
/// a restore that was cut off leaves no account that could sign in.
///
/// # Errors
/// When a segment is damaged, cut off or of another installation, or the database is not empty.
pub async fn restore(platform: &Platform, dir: &Path) -> Result<Restored> {
    let manifest: Manifest = serde_json::from_slice(
        &fs::read(dir.join(MANIFEST))
            .with_context(|| format!("{} is not a backup of Tatami", dir.display()))?,
    )
    .context("the manifest of the backup cannot be read")?;
    if manifest.format != FORMAT {
        bail!(
            "the backup has format {}, this program reads {FORMAT}",
            manifest.format
        );
    }
    let installation = platform.vault().keystore().installation().to_string();
    if manifest.installation != installation {
        bail!(
            "the backup is of installation {}, the keystore of {installation}: put the keystore and the key of that installation in place first",
            manifest.installation
        );
    }
    let key = platform.vault().instance_stream_key(Purpose::Backup)?;
    check(dir, INSTALLATION, &installation, &key)?;
    let mut done = Restored::default();
    let mut keys = Vec::new();
    for tenant in manifest.tenants {
        if !platform.vault().has_tenant(tenant) {
            done.without_key.push(tenant);
            continue;
        }
        let key = platform.vault().stream_key(tenant, Purpose::Backup)?;
        check(dir, &segment_of(tenant), &installation, &key)?;
        keys.push((tenant, key));
    }
    for (tenant, key) in keys {
        let name = segment_of(tenant);
        let mut records = Records::open(dir, &name, &installation, &key)?;
        let portions = records.portions()?;
        done.rows += portions
            .iter()
            .map(|(_, rows)| rows.len() as u64)
            .sum::<u64>();
        let portions = &portions;
        platform
            .db()
            .write(TenantId(tenant), async move |tx| {
                for (table, rows) in portions {
                    dump::load_tenant(tx, table, rows).await?;
                }
                Ok(())
            })
            .await
            .map_err(|e| anyhow::anyhow!("tenant {tenant} could not be put back: {e}"))?;
        done.tenants.push(tenant);
    }
    let mut records = Records::open(dir, INSTALLATION, &installation, &key)?;
    let portions = records.portions()?;
    done.rows += portions
        .iter()
        .map(|(_, rows)| rows.len() as u64)
        .sum::<u64>();
    let portions = &portions;
    platform
        .db()
        .system_write("restore", async move |tx| {
            for (table, rows) in portions {
                dump::load_installation(tx, table, rows).await?;
            }
            Ok(())
        })
        .await
        .map_err(|e| anyhow::anyhow!("the installation could not be put back: {e}"))?;
    Ok(done)
}

fn check(dir: &Path, name: &str, installation: &str, key: &StreamKey) -> Result<()> {
    let mut records = Records::open(dir, name, installation, key)?;
    while records.next()?.is_some() {}
    Ok(())
}

struct Records {
    reader: crate::platform::vault::stream::StreamReader<BufReader<File>>,
    name: String,
}

impl Records {
    fn open(dir: &Path, name: &str, installation: &str, key: &StreamKey) -> Result<Self> {
        let file =
            File::open(dir.join(name)).with_context(|| format!("the backup lacks {name}"))?;
        let reader = key
            .reader(BufReader::new(file), &context(installation, name))
            .with_context(|| format!("{name} cannot be opened"))?;
        Ok(Self {
            reader,
            name: name.to_owned(),
        })
    }

    fn next(&mut self) -> Result<Option<Record>> {
        let damaged = || format!("{} is damaged or cut off", self.name);
        let mut length = [0; 4];
        let mut read = 0;
        while let Some(rest) = length.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match self.reader.read(rest).with_context(damaged)? {
                0 if read == 0 => return Ok(None),
                0 => bail!(damaged()),
                n => read += n,
            }
        }
        let length = u32::from_be_bytes(length);
        if length > LARGEST {
            bail!(damaged());
        }
        let mut bytes = vec![0; length as usize];
        self.reader.read_exact(&mut bytes).with_context(damaged)?;
        Ok(Some(rmp_serde::from_slice(&bytes).with_context(damaged)?))
    }

    fn portions(&mut self) -> Result<Vec<(String, Vec<Vec<u8>>)>> {
        let mut portions: Vec<(String, Vec<Vec<u8>>)> = Vec::new();
        while let Some(record) = self.next()? {
            match portions.last_mut() {
                Some((table, rows)) if *table == record.table && rows.len() < PORTION => {
                    rows.push(record.row)
                }
                _ => portions.push((record.table, vec![record.row])),
            }
        }
        Ok(portions)
    }
}
