//! The state of the installation: what runs, where, and what is not as it should be.
use askama::Template;
use axum::{extract::State, response::Redirect};

use super::{
    guard::Operator,
    health::{self, Level},
    store,
};
use crate::{
    accounts::security_log,
    platform::{
        error::Result,
        i18n::Text,
        mail::{self, Content, Mail},
        services::Platform,
    },
    web::{
        Page, View,
        components::{SummaryList, Tag},
        form::{CheckedForm, NoFields},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "operator/installation.html")]
pub(super) struct InstallationPage {
    page: Page,
    about: SummaryList,
    is_well: bool,
    summary: String,
    checks: Vec<Shown>,
    can_mail: bool,
}

struct Shown {
    tag: Tag,
    title: String,
    text: String,
    way: Option<String>,
    href: Option<&'static str>,
}

/// `GET /ops/installation`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<InstallationPage>> {
    let page = operator.page("operator-installation-title");
    let lang = page.lang;
    let figures = store::figures(&platform).await?;
    let tagger = security_log::tagger(&platform)?;
    let verdict = platform
        .db()
        .system_read("the chain of the installation's log", async |tx| {
            security_log::verify(tx, Some(&tagger)).await
        })
        .await?;
    let config = platform.config();
    let about = SummaryList::new()
        .row(
            lang.t("operator-installation-version"),
            env!("CARGO_PKG_VERSION"),
        )
        .row(lang.t("operator-installation-address"), &config.public_url)
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
        );
    let checks = health::checks(&platform, lang, &figures, verdict).await?;
    let count = |level: Level| {
        i64::try_from(checks.iter().filter(|check| check.level == level).count())
            .unwrap_or(i64::MAX)
    };
    let (bad, warn) = (count(Level::Bad), count(Level::Warn));
    let is_well = bad == 0 && warn == 0;
    let summary = if is_well {
        lang.t("operator-installation-well")
    } else {
        lang.t_args(
            "operator-health-summary",
            &[("bad", bad.into()), ("warn", warn.into())],
        )
    };
    Ok(View(InstallationPage {
        can_mail: config.can_mail(),
        checks: checks
            .into_iter()
            .map(|check| Shown {
                tag: check.tag(lang),
                title: check.title,
                text: check.text,
                way: check.way,
                href: check.href,
            })
            .collect(),
        about,
        is_well,
        summary,
        page,
    }))
}

/// `POST /ops/installation/mail-test`: a mail to oneself.
pub(super) async fn try_mail(
    State(platform): State<Platform>,
    operator: Operator,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    if platform.config().can_mail() {
        let lang = operator.visit.lang;
        let content = Content {
            to: operator.account.email.clone(),
            subject: lang.t("operator-mail-test-subject"),
            body: lang.t1(
                "operator-mail-test-body",
                "link",
                platform.config().url("/ops/installation"),
            ),
        };
        platform
            .db()
            .system_write("a mail to try the mail server", async |tx| {
                let mail = Mail {
                    template: "mail-test",
                    tenant: None,
                    content: content.clone(),
                };
                mail::queue(tx, &platform, mail).await
            })
            .await?;
        platform.bell().mail.notify_one();
        operator
            .visit
            .flash(
                FlashKind::Ok,
                &Text::key("operator-mail-test-sent")
                    .with("email", operator.account.email.as_str()),
            )
            .await?;
    } else {
        operator
            .visit
            .flash(FlashKind::Error, &Text::key("operator-finding-mail"))
            .await?;
    }
    Ok(Redirect::to("/ops/installation"))
}
