//! The operator's own log: what its people did, and when they signed in. What is done to a tenant's data stands in that tenant's log, and
//! whoever works for a tenant has no name here.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, TenantId},
    operator_log,
};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;

use super::{guard::Operator, store};
use crate::{
    accounts::security_log::{self, event},
    platform::{
        audit::Verdict,
        error::{AppError, Result},
        i18n::{Arg, Lang},
        services::Platform,
    },
    tenants::staff::StaffRole,
    web::{
        Page, View,
        components::{EmptyState, LogList, Pager, SummaryList, Tabs, Tag},
        form::{CheckedForm, NoFields, QueryOf},
    },
};

/// What the operator, or a tenant towards the operator, does. The ends of logs that are noted every day are not listed.
pub(super) const DEEDS: [&str; 24] = [
    "tenant_founded",
    "tenant_activated",
    "tenant_suspended",
    "tenant_resumed",
    "tenant_ended",
    "tenant_destroyed",
    "agreement_published",
    "sub_processor_added",
    "sub_processor_ended",
    "sub_processor_reviewed",
    "sub_processor_objected",
    "objection_answered",
    "staff_invited",
    "staff_invitation_revoked",
    "staff_joined",
    "staff_trained",
    "staff_ended",
    "statement_signed",
    "support_asked",
    "mail_retried",
    "mail_dropped",
    "job_retried",
    "job_dropped",
    event::FACTOR_REMOVAL_BEGUN,
];

/// Which page of which list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
    page: Option<u64>,
    per: Option<u64>,
}

#[derive(Template)]
#[template(path = "operator/log.html")]
pub(super) struct LogPage {
    page: Page,
    tabs: Tabs,
    log: LogList,
    empty: Option<EmptyState>,
    pager: Pager,
    head: String,
    outcome: Option<(Tag, String, SummaryList)>,
}

/// `GET /ops/log`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
    QueryOf(asked): QueryOf<Asked>,
) -> Result<View<LogPage>> {
    Ok(View(build(&platform, &operator, &asked).await?))
}

/// `POST /ops/log`: the answer is the page itself; checking changes nothing.
pub(super) async fn verify(
    State(platform): State<Platform>,
    operator: Operator,
    _: CheckedForm<NoFields>,
) -> Result<View<LogPage>> {
    let lang = operator.visit.lang;
    let tagger = security_log::tagger(&platform)?;
    let (verdict, since) = platform
        .db()
        .system_read("the chain of the installation's log", async |tx| {
            let verdict = security_log::verify(tx, Some(&tagger)).await?;
            Ok((verdict, security_log::keyed_since(tx).await?))
        })
        .await?;
    let mut view = build(&platform, &operator, &Asked::default()).await?;
    let mut facts = SummaryList::new().row(lang.t("log-checked-at"), lang.datetime(platform.now()));
    let (tag, text) = match verdict {
        Verdict::Sound { entries, .. } => {
            facts = facts.row(lang.t("log-checked-entries"), lang.number(entries));
            let unkeyed = since.map_or(entries, |since| since - 1);
            if unkeyed > 0 {
                facts = facts.row(lang.t("operator-log-unkeyed"), lang.number(unkeyed));
            }
            (
                Tag::ok(lang.t("log-whole-tag")),
                lang.n("operator-installation-log-sound", entries),
            )
        }
        Verdict::Broken { seq } => (
            Tag::bad(lang.t("log-damaged-tag")),
            lang.t1("operator-log-broken", "seq", seq.to_string()),
        ),
        Verdict::Cut { last, expected } => (
            Tag::bad(lang.t("log-damaged-tag")),
            lang.t_args(
                "operator-log-cut",
                &[
                    ("last", last.to_string().into()),
                    ("expected", expected.to_string().into()),
                ],
            ),
        ),
    };
    if !matches!(verdict, Verdict::Sound { .. }) {
        tracing::error!(?verdict, "the log of the installation is not whole");
    }
    view.outcome = Some((tag, text, facts));
    Ok(View(view))
}

async fn build(platform: &Platform, operator: &Operator, asked: &Asked) -> Result<LogPage> {
    let page = operator.page("operator-log-title");
    let lang = page.lang;
    let shows_sign_ins = match asked.show.as_str() {
        "" => false,
        "sign-ins" => true,
        _ => return Err(AppError::NotFound),
    };
    let base = if shows_sign_ins {
        "/ops/log?show=sign-ins"
    } else {
        "/ops/log"
    };
    let per = Pager::size(asked.per);
    let number = asked.page.unwrap_or(1).clamp(1, 1_000_000);
    let found = store::log(platform, shows_sign_ins, number, per).await?;
    let words = Words {
        lang,
        staff: found.staff,
        tenants: found.tenants,
    };
    let log = found.rows.iter().fold(LogList::new(), |list, row| {
        list.entry(
            row.at.to_rfc3339(),
            lang.datetime(row.at),
            words.who(row),
            words.deed(row),
        )
    });
    let tabs = Tabs::new(lang.t("operator-log-title"))
        .tab("/ops/log", lang.t("operator-log-deeds"), !shows_sign_ins)
        .tab(
            "/ops/log?show=sign-ins",
            lang.t("operator-log-sign-ins"),
            shows_sign_ins,
        );
    Ok(LogPage {
        empty: found
            .rows
            .is_empty()
            .then(|| EmptyState::new(lang.t("operator-log-empty"))),
        pager: Pager::new(lang, base, number, per, found.total),
        head: found.head.to_string(),
        tabs,
        log,
        outcome: None,
        page,
    })
}

/// Names behind the ids of some entries.
struct Words {
    lang: Lang,
    staff: HashMap<AccountId, String>,
    tenants: HashMap<TenantId, String>,
}

impl Words {
    /// The operator's people by name; whoever works for a tenant without.
    fn who(&self, row: &operator_log::Model) -> String {
        match row.actor_id {
            None => self.lang.t("tenants-log-system"),
            Some(id) => self
                .staff
                .get(&id)
                .cloned()
                .unwrap_or_else(|| self.lang.t("operator-log-somebody")),
        }
    }

    fn deed(&self, row: &operator_log::Model) -> String {
        let said: Value = serde_json::from_str(&row.detail).unwrap_or_default();
        let text = |name: &str| said.get(name).and_then(Value::as_str);
        let tenant = text("tenant")
            .and_then(|id| id.parse().ok())
            .and_then(|id: TenantId| self.tenants.get(&id).cloned())
            .unwrap_or_else(|| self.lang.t("operator-log-tenant-gone"));
        let account = text("account")
            .and_then(|id| id.parse().ok())
            .and_then(|id: AccountId| self.staff.get(&id).cloned())
            .unwrap_or_else(|| self.lang.t("operator-log-somebody"));
        let role = text("role")
            .and_then(|code| code.parse::<StaffRole>().ok())
            .map_or_else(String::new, |role| self.lang.t(role.label_key()));
        let version = said.get("version").and_then(Value::as_i64).unwrap_or(0);
        let args: [(&'static str, Arg); 4] = [
            ("tenant", tenant.into()),
            ("account", account.into()),
            ("role", role.into()),
            ("version", version.to_string().into()),
        ];
        self.lang
            .known(&key(&row.operation), &args)
            .unwrap_or_else(|| row.operation.clone())
    }
}

fn key(operation: &str) -> String {
    format!("operator-did-{}", operation.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_and_every_sign_in_has_a_sentence() {
        let args: [(&'static str, Arg); 4] = [
            ("tenant", "x".into()),
            ("account", "x".into()),
            ("role", "x".into()),
            ("version", "1".into()),
        ];
        for lang in Lang::ALL {
            for operation in DEEDS.iter().chain(&event::OWN) {
                let words = lang.known(&key(operation), &args);
                assert!(
                    words.is_some_and(|words| !words.contains("{$")),
                    "{operation}"
                );
            }
        }
    }
}
