//! `tatami demo`: an installation of its own with invented people, in directories of its own. Its page takes it away again.
mod bouts;
mod fight;
mod fill;
mod guardian;
mod names;
mod people;
mod results;
mod young;

use std::{io::Write, net::SocketAddr};

use anyhow::{Context as _, Result, bail};

use super::{
    serve,
    start::{self, shown},
};
use crate::{
    demo::{self, Sign},
    platform::{
        config::{Config, Hosting, Mail, Operator, Places},
        db::Db,
        services::Platform,
    },
};

/// Invents the two finished competitions of the demonstration in a federation's tenant: drawn, fought and published.
///
/// # Errors
/// When the database or the vault does.
pub async fn competitions(
    platform: &Platform,
    federation: &crate::tenants::Tenant,
    by: ::entity::ids::AccountId,
) -> crate::platform::error::Result<()> {
    results::fill(platform, federation, &fill::CLUBS, by).await
}

/// Options of `demo`.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Listens here instead of 127.0.0.1:8080.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Fills in the invented people and ends, without serving.
    #[arg(long)]
    only_fill: bool,
}

pub async fn run(config: Config, args: Args, out: &mut impl Write) -> Result<()> {
    let mut config = configured(config);
    if let Some(listen) = args.listen {
        serve::listen_at(&mut config, listen);
    }
    let listener = serve::bind(&config).await?;
    let places = config.places().map_err(anyhow::Error::msg)?;
    let mut platform = start::platform(config.clone()).await?;
    match demo::progress(&platform).await.map_err(shown)? {
        demo::Progress::Ready => {}
        demo::Progress::Empty => {
            if !platform.db().schema().has_no_rows().await.map_err(shown)? {
                bail!(
                    "the database {} holds data that are no demonstration. Give the demonstration a database of its own, or start it without a configuration.",
                    places.database.place()
                );
            }
            fill_in(&platform, out).await?;
        }
        // The process ended while it was being filled: what is there is invented and half, so it is made anew.
        demo::Progress::Half => {
            platform.db().close().await.map_err(shown)?;
            remove(&places).await?;
            platform = start::platform(config).await?;
            fill_in(&platform, out).await?;
        }
    }
    if args.only_fill {
        return platform.db().close().await.map_err(shown);
    }
    tell(&platform, out)?;
    let removed = platform.part::<demo::Removal>();
    serve::serve_until(platform, listener, removed.asked()).await?;
    if removed.is_asked() {
        remove(&places).await?;
        writeln!(
            out,
            "The demonstration is gone: database, keystore and key are deleted."
        )?;
    }
    Ok(())
}

async fn fill_in(platform: &Platform, out: &mut impl Write) -> Result<()> {
    writeln!(
        out,
        "Inventing a federation, three clubs and two competitions .."
    )?;
    out.flush()?;
    fill::fill(platform).await.map_err(shown)
}

fn tell(platform: &Platform, out: &mut impl Write) -> Result<()> {
    writeln!(out, "\nTatami serves {}\n", platform.config().public_url)?;
    writeln!(out, "Everything in it is invented. Sign in as one of:\n")?;
    for Sign { email, who, .. } in demo::SIGNS {
        writeln!(out, "    {email:<34} {who}")?;
    }
    writeln!(
        out,
        "\n    password: {}",
        demo::password(platform).map_err(shown)?
    )?;
    writeln!(
        out,
        "    codes of the second factor and the mailbox: {}/demo\n",
        platform.config().public_url
    )?;
    out.flush()?;
    Ok(())
}

/// The demonstration has directories of its own, whatever a configuration says: removing it must never touch an installation. It
/// sends no mail. Its processor is invented too, so that its notices are complete.
fn configured(mut config: Config) -> Config {
    config.demo = true;
    config.data_dir = None;
    config.keystore_dir = None;
    config.key_file = None;
    config.mail = Mail::default();
    if config.operator.name.is_empty() {
        config.operator = Operator {
            name: "Izmišljeni obdelovalec d.o.o.".to_owned(),
            street: "Predstavitvena ulica 1".to_owned(),
            town: "1000 Ljubljana".to_owned(),
            country: "SI".to_owned(),
            registration_no: "0000000000".to_owned(),
            email: "info@obdelovalec.example".to_owned(),
            web: "https://obdelovalec.example".to_owned(),
            dpo_email: "dpo@obdelovalec.example".to_owned(),
            custodians: vec!["operater@obdelovalec.example".to_owned()],
            ..Operator::default()
        };
        config.sub_processors = Vec::new();
        config.hosting = Hosting {
            provider: "Izmišljeni obdelovalec d.o.o.".to_owned(),
            country: "SI".to_owned(),
            region: "Ljubljana".to_owned(),
            ..Hosting::default()
        };
    }
    config
}

/// Deletes tables, database file, keystore and key of the demonstration.
async fn remove(places: &Places) -> Result<()> {
    if !places.database.is_sqlite() {
        let owner = places.database_owner.as_ref().unwrap_or(&places.database);
        let db = Db::connect_owner(owner).await.map_err(shown)?;
        db.schema().drop_all().await.map_err(shown)?;
        db.close().await.map_err(shown)?;
    }
    let key_dir = places.key_file.parent();
    let dirs = [
        Some(places.data_dir.as_path()),
        Some(&places.keystore_dir),
        key_dir,
    ];
    for dir in dirs.into_iter().flatten() {
        if dir.exists() {
            std::fs::remove_dir_all(dir)
                .with_context(|| format!("{} cannot be deleted", dir.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_never_takes_the_directories_of_an_installation() {
        let config = configured(Config {
            data_dir: Some("/var/lib/tatami/data".into()),
            keystore_dir: Some("/var/lib/tatami/keystore".into()),
            key_file: Some("/etc/tatami/kek".into()),
            ..Config::default()
        });
        let places = config.places().unwrap();
        for path in [&places.data_dir, &places.keystore_dir, &places.key_file] {
            assert!(
                path.components()
                    .any(|part| part.as_os_str() == "tatami-demo"),
                "{}",
                path.display()
            );
        }
    }
}
