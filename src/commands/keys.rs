//! `tatami keys`: the recovery sheet of the key, and the way back from it.
use std::{
    io::{Read as _, Write},
    path::PathBuf,
};

use anyhow::{Context as _, Result};

use super::start;
use crate::platform::{
    clock::{Clock as _, SystemClock, today_in_slovenia},
    config::Config,
    db::SchemaState,
    random::OsRandom,
    vault::{self, recovery},
};

/// What to do with the key.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Prints the recovery sheet, as text or into an HTML file to print.
    Sheet {
        /// Writes a page with a QR code here instead of text to the terminal.
        #[arg(long)]
        html: Option<PathBuf>,
    },
    /// Writes the key file again from the code of a recovery sheet, read from standard input.
    Recover,
}

pub async fn run(config: &Config, command: Command, out: &mut impl Write) -> Result<()> {
    let places = config.places().map_err(anyhow::Error::msg)?;
    let layout = start::layout(&places);
    match command {
        Command::Sheet { html } => {
            start::make_directories(&places)?;
            let db = start::connect(&places.database).await?;
            let is_empty = db.schema().state().await.map_err(start::shown)? == SchemaState::Empty;
            let vault = vault::open_or_create(&layout, is_empty, &OsRandom)?;
            let today = today_in_slovenia(SystemClock.now());
            match html {
                Some(path) => {
                    use std::os::unix::fs::OpenOptionsExt as _;
                    let sheet = recovery::sheet_html(&vault, today)?;
                    std::fs::OpenOptions::new()
                        .write(true)
                        .create_new(true)
                        .mode(0o600)
                        .open(&path)
                        .and_then(|mut file| file.write_all(sheet.as_bytes()))
                        .with_context(|| format!("{} cannot be written", path.display()))?;
                    writeln!(out, "Print {} and delete it.", path.display())?;
                }
                None => writeln!(out, "{}", recovery::sheet_text(&vault, today)?.as_str())?,
            }
        }
        Command::Recover => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .context("the code could not be read")?;
            recovery::restore_key(&layout, &text)?;
            writeln!(out, "The key file {} is back.", layout.key_file.display())?;
        }
    }
    Ok(())
}
