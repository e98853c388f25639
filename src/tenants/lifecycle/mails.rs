//! The mails to the owners of a tenant whose state changed.
use ::entity::tenant;

use crate::{
    platform::{config::Config, db::TenantTx, error::Result, i18n::Lang, services::Platform},
    tenants::owners::mail_owners,
};

fn contact(config: &Config) -> String {
    let operator = &config.operator;
    [&operator.name, &operator.email, &operator.phone]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}

fn subject(lang: Lang, row: &tenant::Model) -> String {
    lang.t1("tenants-mail-state-subject", "tenant", row.name.as_str())
}

fn link(platform: &Platform, row: &tenant::Model) -> String {
    platform.config().url(&format!("/o/{}", row.slug))
}

pub(super) async fn activated(
    tx: &TenantTx,
    platform: &Platform,
    row: &tenant::Model,
) -> Result<()> {
    mail_owners(tx, platform, "tenant-activated", |lang| {
        let body = lang.t_args(
            "tenants-mail-activated",
            &[
                ("tenant", row.name.as_str().into()),
                ("link", link(platform, row).into()),
            ],
        );
        (subject(lang, row), body)
    })
    .await
    .map(drop)
}

pub(super) async fn suspended(
    tx: &TenantTx,
    platform: &Platform,
    row: &tenant::Model,
    reason: &str,
) -> Result<()> {
    mail_owners(tx, platform, "tenant-suspended", |lang| {
        let body = lang.t_args(
            "tenants-mail-suspended",
            &[
                ("tenant", row.name.as_str().into()),
                ("reason", reason.into()),
                ("contact", contact(platform.config()).into()),
                ("link", link(platform, row).into()),
            ],
        );
        (subject(lang, row), body)
    })
    .await
    .map(drop)
}

pub(super) async fn resumed(tx: &TenantTx, platform: &Platform, row: &tenant::Model) -> Result<()> {
    mail_owners(tx, platform, "tenant-resumed", |lang| {
        let body = lang.t_args(
            "tenants-mail-resumed",
            &[
                ("tenant", row.name.as_str().into()),
                ("link", link(platform, row).into()),
            ],
        );
        (subject(lang, row), body)
    })
    .await
    .map(drop)
}

pub(super) async fn ended(
    tx: &TenantTx,
    platform: &Platform,
    row: &tenant::Model,
    reason: &str,
) -> Result<()> {
    mail_owners(tx, platform, "tenant-ended", |lang| {
        let body = lang.t_args(
            "tenants-mail-ended-state",
            &[
                ("tenant", row.name.as_str().into()),
                ("reason", reason.into()),
                ("contact", contact(platform.config()).into()),
            ],
        );
        (subject(lang, row), body)
    })
    .await
    .map(drop)
}
