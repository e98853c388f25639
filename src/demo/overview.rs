//! Who can sign in to the demonstration, with which code at this moment.
use askama::Template;
use axum::extract::State;

use super::{ATHLETE, OnlyDemo, SIGNS, YOUTH, password, store};
use crate::{
    accounts::{Email, factor::Secret},
    platform::{error::Result, services::Platform},
    web::{Page, View, page::Shell, visit::Visit},
};

#[derive(Template)]
#[template(path = "demo/overview.html")]
pub struct OverviewPage {
    page: Page,
    password: String,
    rows: Vec<Row>,
    seconds: i64,
}

struct Row {
    name: String,
    email: String,
    roles: String,
    code: String,
}

/// Shows them.
pub async fn page(
    _: OnlyDemo,
    State(platform): State<Platform>,
    visit: Visit,
) -> Result<View<OverviewPage>> {
    let now = platform.now();
    let names = platform
        .db()
        .system_read("the tenants of the demonstration", async |tx| {
            store::names(tx).await
        })
        .await?;
    let mut rows = Vec::new();
    for sign in SIGNS {
        let Some(email) = Email::parse(sign.email) else {
            continue;
        };
        let account = platform
            .db()
            .system_read("an account of the demonstration", async |tx| {
                store::account_of(tx, &email, sign.name).await
            })
            .await?;
        let Some(account) = account else { continue };
        let code = match Secret::open(&platform, &account)? {
            Some(secret) => secret.code_at(now)?,
            None => String::new(),
        };
        let mut roles: Vec<String> = sign
            .roles
            .iter()
            .map(|(slug, role)| {
                let tenant = names.get(*slug).map_or(*slug, String::as_str);
                format!("{tenant}: {}", visit.lang.t(role.label_key()))
            })
            .collect();
        if [ATHLETE, YOUTH].contains(&sign.email) {
            roles.push(visit.lang.t("tenants-relation-athlete"));
        }
        if sign.is_operator {
            roles.push(visit.lang.t("demo-operator"));
        }
        if let Some(slug) = sign.guardian_in {
            let tenant = names.get(slug).map_or(slug, String::as_str);
            let guardian = visit.lang.t("guardians-door-guardian");
            roles.push(format!("{tenant}: {guardian}"));
        }
        rows.push(Row {
            name: account.name,
            email: account.email,
            roles: roles.join(", "),
            code,
        });
    }
    Ok(View(OverviewPage {
        page: visit.page(Shell::Plain, "demo-title"),
        password: password(&platform)?,
        rows,
        seconds: 30 - now.timestamp() % 30,
    }))
}
