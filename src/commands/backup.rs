//! `tatami backup`: writes an encrypted backup.
use std::{io::Write, path::PathBuf};

use anyhow::Result;

use super::start;
use crate::platform::{backup, config::Config};

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

pub async fn run(config: Config, args: &Args, out: &mut impl Write) -> Result<()> {
    let places = config.places().map_err(anyhow::Error::msg)?;
    let platform = start::platform(config).await?;
    std::fs::create_dir_all(&args.to)?;
    let path = backup::write(&platform, &args.to).await?;
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
