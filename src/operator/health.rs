//! How the installation is: what `tatami doctor` looks at and what can be shown, as green, amber and red, each with the way out. Nothing
//! here names a path of the machine, a secret or a person.
use chrono::{DateTime, TimeDelta, Utc};

use super::store::Figures;
use crate::{
    platform::{
        audit::Verdict,
        config::Config,
        db::{self, SchemaState},
        error::Result,
        i18n::Lang,
        services::Platform,
        vault::{self, Layout},
    },
    web::components::Tag,
};

/// A mail that waits longer shows that the mail server does not answer.
const MAIL_LATE: TimeDelta = TimeDelta::minutes(15);
/// A mail that waits longer will be missed.
const MAIL_VERY_LATE: TimeDelta = TimeDelta::hours(4);
/// A backup a day, and some hours of grace.
const BACKUP_LATE: TimeDelta = TimeDelta::hours(36);
/// A queue this long grows faster than it is worked on.
const LONG_QUEUE: u64 = 200;

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Red: it must be seen to now.
    Bad,
    /// Amber: it should be seen to.
    Warn,
    /// Green.
    Good,
}

/// Something that was looked at.
#[derive(Clone, Debug)]
pub(super) struct Check {
    pub(super) level: Level,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) way: Option<String>,
    pub(super) href: Option<&'static str>,
}

impl Check {
    fn good(title: String, text: String) -> Self {
        Self {
            level: Level::Good,
            title,
            text,
            way: None,
            href: None,
        }
    }

    fn bad(mut self, level: Level, way: String) -> Self {
        self.level = self.level.min(level);
        self.way = Some(way);
        self
    }

    /// The problem itself, where nothing else is to be said.
    fn said(mut self, level: Level, text: String) -> Self {
        self.level = self.level.min(level);
        self.text = text;
        self
    }

    fn at(mut self, href: &'static str) -> Self {
        self.href = Some(href);
        self
    }

    /// The level as a tag: in words, not in colour alone.
    pub(super) fn tag(&self, lang: Lang) -> Tag {
        match self.level {
            Level::Good => Tag::ok(lang.t("operator-health-good")),
            Level::Warn => Tag::warn(lang.t("operator-health-warn")),
            Level::Bad => Tag::bad(lang.t("operator-health-bad")),
        }
    }
}

/// What the machine says of itself.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Machine {
    /// Bytes free and all bytes where the data are; nothing when they are elsewhere, or the system does not say.
    pub(super) disk: Option<(u64, u64)>,
    /// How many things are wrong with keys and their files.
    pub(super) key_problems: usize,
    /// Files of the database that others than their owner reach.
    pub(super) loose_files: usize,
}

/// Looks at the machine.
pub(super) fn machine(platform: &Platform) -> Machine {
    let Ok(places) = platform.config().places() else {
        return Machine::default();
    };
    let layout = Layout {
        data_dir: places.data_dir.clone(),
        keystore_dir: places.keystore_dir.clone(),
        key_file: places.key_file.clone(),
    };
    let disk = rustix::fs::statvfs(&places.data_dir)
        .ok()
        .map(|stat| (stat.f_bavail * stat.f_frsize, stat.f_blocks * stat.f_frsize));
    Machine {
        disk,
        key_problems: vault::inspect(&layout, false).len(),
        loose_files: db::loose_files(&places.database).len(),
    }
}

/// Everything that is looked at, the worst first.
///
/// # Errors
/// When the database does.
pub(super) async fn checks(
    platform: &Platform,
    lang: Lang,
    figures: &Figures,
    verdict: Verdict,
) -> Result<Vec<Check>> {
    let schema = platform.db().schema().state().await?;
    let now = platform.now();
    let config = platform.config();
    let machine = machine(platform);
    let mut all = vec![
        database(lang, platform, schema, machine.loose_files),
        log(lang, verdict),
        keys(lang, machine.key_problems),
        backups(lang, config, figures.backup_at, now),
        outbox(lang, config, figures, now),
        jobs(lang, figures),
        configured(lang, config),
        staff(lang, figures),
        contract(lang, figures),
    ];
    all.extend(machine.disk.map(|disk| space(lang, disk)));
    all.sort_by_key(|check| check.level);
    Ok(all)
}

fn database(lang: Lang, platform: &Platform, schema: SchemaState, loose: usize) -> Check {
    let name = if platform.db().backend() == sea_orm::DbBackend::Postgres {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let check = Check::good(
        lang.t("operator-installation-database"),
        lang.t1("operator-health-database", "name", name),
    );
    if schema != SchemaState::Current {
        return check.bad(Level::Bad, lang.t("operator-health-schema"));
    }
    if loose > 0 {
        return check.bad(Level::Bad, lang.t("operator-health-loose"));
    }
    check
}

fn log(lang: Lang, verdict: Verdict) -> Check {
    let title = lang.t("operator-installation-log");
    match verdict {
        Verdict::Sound { entries, .. } => {
            Check::good(title, lang.n("operator-installation-log-sound", entries))
        }
        Verdict::Broken { .. } | Verdict::Cut { .. } => {
            Check::good(title, lang.t("operator-installation-log-bad"))
                .bad(Level::Bad, lang.t("operator-finding-log"))
        }
    }
}

fn keys(lang: Lang, problems: usize) -> Check {
    let title = lang.t("operator-health-keys");
    if problems == 0 {
        return Check::good(title, lang.t("operator-health-keys-good"));
    }
    let n = i64::try_from(problems).unwrap_or(i64::MAX);
    Check::good(title, lang.n("operator-finding-keys", n))
        .bad(Level::Bad, lang.t("operator-health-doctor"))
}

fn backups(lang: Lang, config: &Config, at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Check {
    let title = lang.t("operator-installation-backups");
    let kept = i64::from(config.backup.retention_days);
    let Some(at) = at else {
        return Check::good(title, lang.t("operator-health-backup-never"))
            .bad(Level::Warn, lang.t("operator-health-backup-way"));
    };
    let check = Check::good(
        title,
        lang.t1("operator-health-backup-at", "at", lang.datetime(at)),
    );
    let age = now - at;
    if age > TimeDelta::days(kept.max(2)) {
        check.bad(Level::Bad, lang.t("operator-health-backup-way"))
    } else if age > BACKUP_LATE {
        check.bad(Level::Warn, lang.t("operator-health-backup-way"))
    } else {
        check
    }
}

fn outbox(lang: Lang, config: &Config, figures: &Figures, now: DateTime<Utc>) -> Check {
    let title = lang.t("operator-outbox-title");
    if !config.can_mail() {
        return Check::good(title, lang.t("operator-installation-mail-off"))
            .bad(Level::Warn, lang.t("operator-finding-mail"));
    }
    let mut text = lang.n("operator-health-mails", figures.waiting_mails);
    if let Some(at) = figures.last_sent {
        text.push_str(" · ");
        text.push_str(&lang.t1("operator-health-mail-last", "at", lang.datetime(at)));
    }
    let mut check = Check::good(title, text).at("/ops/outbox");
    if figures.failed_mails > 0 {
        check = check.bad(
            Level::Warn,
            lang.n("operator-finding-failed-mails", figures.failed_mails),
        );
    }
    match figures.oldest_mail.map(|at| now - at) {
        Some(age) if age > MAIL_VERY_LATE => {
            check.bad(Level::Bad, lang.t("operator-health-mail-late"))
        }
        Some(age) if age > MAIL_LATE => check.bad(Level::Warn, lang.t("operator-health-mail-late")),
        _ => check,
    }
}

fn jobs(lang: Lang, figures: &Figures) -> Check {
    let check = Check::good(
        lang.t("operator-jobs-title"),
        lang.n("operator-health-jobs", figures.queued_jobs),
    )
    .at("/ops/jobs");
    if figures.late_jobs > 0 {
        return check.bad(
            Level::Bad,
            lang.n("operator-finding-late-jobs", figures.late_jobs),
        );
    }
    if figures.failed_jobs > 0 {
        return check.bad(
            Level::Warn,
            lang.n("operator-health-failed-jobs", figures.failed_jobs),
        );
    }
    if figures.queued_jobs > LONG_QUEUE {
        return check.bad(Level::Warn, lang.t("operator-health-long-queue"));
    }
    check
}

fn configured(lang: Lang, config: &Config) -> Check {
    let operator = &config.operator;
    let missing: Vec<&str> = [
        (&operator.name, "operator.name"),
        (&operator.street, "operator.street"),
        (&operator.town, "operator.town"),
        (&operator.email, "operator.email"),
        (&operator.dpo_email, "operator.dpo_email"),
        (&config.hosting.provider, "hosting.provider"),
        (&config.hosting.country, "hosting.country"),
    ]
    .into_iter()
    .filter(|(value, _)| value.is_empty())
    .map(|(_, name)| name)
    .collect();
    let mut check = Check::good(
        lang.t("operator-health-config"),
        lang.t("operator-health-config-good"),
    );
    if config.is_loopback() {
        check.text = lang.t("operator-health-loopback");
    }
    if !config.hosting.volume_encrypted && !config.is_loopback() {
        check = check.bad(Level::Warn, lang.t("operator-health-volume"));
    }
    if missing.is_empty() {
        return check;
    }
    check.said(
        Level::Warn,
        lang.t1("operator-finding-config", "missing", missing.join(", ")),
    )
}

fn staff(lang: Lang, figures: &Figures) -> Check {
    let check =
        Check::good(lang.t("staff-title"), lang.t("operator-health-staff-good")).at("/ops/staff");
    if figures.staff_due == 0 {
        return check;
    }
    check.said(
        Level::Warn,
        lang.n("operator-health-staff-due", figures.staff_due),
    )
}

fn contract(lang: Lang, figures: &Figures) -> Check {
    let check = Check::good(
        lang.t("operator-subs-title"),
        lang.t("operator-health-subs-good"),
    )
    .at("/ops/sub-processors");
    if figures.objections > 0 {
        return check.said(
            Level::Warn,
            lang.n("operator-health-objections", figures.objections),
        );
    }
    if figures.reviews_due > 0 {
        return check.said(
            Level::Warn,
            lang.n("operator-health-reviews", figures.reviews_due),
        );
    }
    check
}

fn space(lang: Lang, (free, all): (u64, u64)) -> Check {
    let check = Check::good(
        lang.t("operator-health-disk"),
        lang.t_args(
            "operator-health-disk-free",
            &[
                ("free", lang.bytes(free).into()),
                ("all", lang.bytes(all).into()),
            ],
        ),
    );
    if free < all / 33 {
        check.bad(Level::Bad, lang.t("operator-health-disk-way"))
    } else if free < all / 10 {
        check.bad(Level::Warn, lang.t("operator-health-disk-way"))
    } else {
        check
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_an_old_backup_show() {
        assert_eq!(space(Lang::Sl, (50, 100)).level, Level::Good);
        assert_eq!(space(Lang::Sl, (9, 100)).level, Level::Warn);
        assert_eq!(space(Lang::Sl, (2, 100)).level, Level::Bad);
        let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(1000);
        let config = Config::default();
        let level = |at| backups(Lang::Sl, &config, at, now).level;
        assert_eq!(level(None), Level::Warn);
        assert_eq!(level(Some(now - TimeDelta::hours(20))), Level::Good);
        assert_eq!(level(Some(now - TimeDelta::hours(40))), Level::Warn);
        assert_eq!(level(Some(now - TimeDelta::days(15))), Level::Bad);
    }
}
