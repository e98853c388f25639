//! `tatami backup`: writes an encrypted backup.
use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use super::start;
use crate::platform::{
    backup,
    config::{Config, Places},
    facts,
};

/// Options of `backup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The directory below which the backup is written, on another disk if possible.
    #[arg(long)]
    to: PathBuf,
    /// Also deletes backups there that are older than the configuration keeps them.
    #[arg(long)]
    prune: bool,
}

/// A backup that lies where the originals lie is lost with them; beside the key it would not be worth encrypting.
fn refuse_inside(places: &Places, to: &Path) -> Result<()> {
    let to = std::path::absolute(to)?;
    let key_dir = places.key_file.parent().unwrap_or(Path::new("."));
    for dir in [places.data_dir.as_path(), &places.keystore_dir, key_dir] {
        if to.starts_with(std::path::absolute(dir)?) {
            bail!(
                "{} lies inside {}. Write backups elsewhere, on another disk if possible.",
                to.display(),
                dir.display()
            );
        }
    }
    Ok(())
}

pub async fn run(config: Config, args: &Args, out: &mut impl Write) -> Result<()> {
    let places = config.places().map_err(anyhow::Error::msg)?;
    refuse_inside(&places, &args.to)?;
    let platform = start::platform(config).await?;
    std::fs::create_dir_all(&args.to)?;
    let path = backup::write(&platform, &args.to).await?;
    let at = platform.now().to_rfc3339();
    platform
        .db()
        .system_write("when the last backup was written", async |tx| {
            facts::set(tx, facts::BACKUP_AT, &at).await
        })
        .await
        .map_err(start::shown)?;
    writeln!(out, "Backup written: {}", path.display())?;
    writeln!(
        out,
        "It is useless without the keystore ({}) and the key ({}). Keep copies of those elsewhere.",
        places.keystore_dir.display(),
        places.key_file.display()
    )?;
    if args.prune {
        let deleted = backup::prune(&platform, &args.to)?;
        writeln!(out, "Old backups deleted: {deleted}")?;
    }
    Ok(())
}
