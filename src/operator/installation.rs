//! The state of the installation: what runs, where, and what is not as it should be.
use askama::Template;
use axum::extract::State;
use sea_orm::DbBackend;

use super::{guard::Operator, store};
use crate::{
    accounts::security_log,
    platform::{audit::Verdict, config::Config, error::Result, i18n::Lang, services::Platform},
    web::{Page, View, components::SummaryList},
};

#[derive(Template)]
#[template(path = "operator/installation.html")]
pub(super) struct InstallationPage {
    page: Page,
    about: SummaryList,
    findings: Vec<String>,
}

/// `GET /ops/installation`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<InstallationPage>> {
    let page = operator.page("operator-installation-title");
    let lang = page.lang;
    let figures = store::figures(&platform).await?;
    let verdict = platform
        .db()
        .system_read("the chain of the installation's log", async |tx| {
            security_log::verify(tx).await
        })
        .await?;
    let config = platform.config();
    let database = if platform.db().backend() == DbBackend::Postgres {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let mail = lang.t(if config.can_mail() {
        "operator-installation-mail-on"
    } else {
        "operator-installation-mail-off"
    });
    let about = SummaryList::new()
        .row(
            lang.t("operator-installation-version"),
            env!("CARGO_PKG_VERSION"),
        )
        .row(lang.t("operator-installation-address"), &config.public_url)
        .row(lang.t("operator-installation-database"), database)
        .row(lang.t("operator-installation-mail"), mail)
        .row(
            lang.t("operator-installation-tenants"),
            lang.n("operator-installation-tenants-n", figures.tenants),
        )
        .row(
            lang.t("operator-installation-backups"),
            lang.n(
                "operator-installation-backups-n",
                i64::from(config.backup.retention_days),
            ),
        )
        .row(lang.t("operator-installation-log"), log(lang, verdict));
    Ok(View(InstallationPage {
        findings: findings(lang, &platform, config, &figures, verdict),
        about,
        page,
    }))
}

fn log(lang: Lang, verdict: Verdict) -> String {
    match verdict {
        Verdict::Sound { entries } => lang.n("operator-installation-log-sound", entries),
        Verdict::Broken { .. } | Verdict::Cut { .. } => lang.t("operator-installation-log-bad"),
    }
}

/// What is not as it should be, each with the way out.
fn findings(
    lang: Lang,
    platform: &Platform,
    config: &Config,
    figures: &store::Figures,
    verdict: Verdict,
) -> Vec<String> {
    let mut found = Vec::new();
    if !matches!(verdict, Verdict::Sound { .. }) {
        found.push(lang.t("operator-finding-log"));
    }
    if !config.can_mail() {
        found.push(lang.t("operator-finding-mail"));
    }
    if figures.failed_mails > 0 {
        found.push(lang.n("operator-finding-failed-mails", figures.failed_mails));
    }
    if figures.late_jobs > 0 {
        found.push(lang.n("operator-finding-late-jobs", figures.late_jobs));
    }
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
    if !missing.is_empty() {
        found.push(lang.t1("operator-finding-config", "missing", missing.join(", ")));
    }
    // How many only: what exactly names paths of the machine and is for `tatami doctor`.
    let keys = platform.vault().problems().len();
    if keys > 0 {
        found.push(lang.n(
            "operator-finding-keys",
            i64::try_from(keys).unwrap_or(i64::MAX),
        ));
    }
    found
}
