//! What the start page says first: that the tenant is not active yet and what is missing, that it is suspended and why, or that the
//! agreement or the sub-processors change.
use super::super::contract::store::{agreements, sub_processors};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    tenants::{
        Can, contract,
        lifecycle::{self, State},
        policy::{EditSettings, Enter, SeeAgreement},
    },
};

/// A box at the head of the page.
pub(super) struct Standing {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) lines: Vec<String>,
    pub(super) links: Vec<(String, String)>,
    pub(super) is_warning: bool,
}

/// The box, when there is anything to say.
pub(super) async fn read(
    can: &Can<Enter>,
    platform: &Platform,
    lang: Lang,
) -> Result<Option<Standing>> {
    match can.tenant.standing.state {
        State::Active => news(can, platform, lang).await,
        State::Founded => founded(can, platform, lang).await.map(Some),
        State::Suspended | State::Ended => Ok(Some(suspended(can, platform, lang))),
    }
}

async fn founded(can: &Can<Enter>, platform: &Platform, lang: Lang) -> Result<Standing> {
    let (fields, agreement_waits) = can
        .db
        .read(async |tx| lifecycle::missing(tx, platform).await)
        .await?;
    let (mut lines, mut links) = (Vec::new(), Vec::new());
    if !fields.is_empty() {
        let names: Vec<String> = fields.iter().map(|f| f.label().in_lang(lang)).collect();
        lines.push(lang.t1("tenants-founded-profile", "missing", names.join(", ")));
        if can.also::<EditSettings>() {
            links.push((can.url("/settings"), lang.t("tenants-home-profile-link")));
        }
    }
    if agreement_waits {
        lines.push(lang.t("tenants-founded-agreement"));
        if can.also::<SeeAgreement>() {
            links.push((
                can.url("/agreement"),
                lang.t("tenants-founded-agreement-link"),
            ));
        }
    }
    Ok(Standing {
        title: lang.t("tenants-founded-title"),
        text: lang.t("tenants-founded-text"),
        lines,
        links,
        is_warning: false,
    })
}

fn suspended(can: &Can<Enter>, platform: &Platform, lang: Lang) -> Standing {
    let standing = &can.tenant.standing;
    let mut lines = Vec::new();
    if let Some(reason) = &standing.reason {
        lines.push(lang.t1("tenants-suspended-reason", "reason", reason.as_str()));
    }
    let operator = &platform.config().operator;
    let contact: Vec<&str> = [&operator.name, &operator.email, &operator.phone]
        .into_iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    lines.push(if contact.is_empty() {
        lang.t("tenants-suspended-ask-operator")
    } else {
        lang.t1("tenants-suspended-ask", "contact", contact.join(", "))
    });
    lines.push(lang.t(if standing.is_hidden {
        "tenants-suspended-hidden"
    } else {
        "tenants-suspended-public"
    }));
    lines.push(lang.t("tenants-suspended-owners"));
    let since = standing.since.map(|at| lang.day(at)).unwrap_or_default();
    let mut links = Vec::new();
    if can.is(crate::tenants::Role::Owner) {
        links.push((can.url("/people"), lang.t("tenants-nav-people")));
        links.push((
            can.url("/members/export"),
            lang.t("tenants-suspended-export"),
        ));
    }
    Standing {
        title: lang.t1("tenants-suspended-title", "date", since),
        text: lang.t("tenants-suspended-text"),
        lines,
        links,
        is_warning: true,
    }
}

/// A new agreement that waits, and sub-processors that are announced: for those who read the agreement.
async fn news(can: &Can<Enter>, platform: &Platform, lang: Lang) -> Result<Option<Standing>> {
    if !can.also::<SeeAgreement>() {
        return Ok(None);
    }
    let (versions, subs, row) = can
        .db
        .look(async |tx| {
            Ok((
                agreements(tx).await?,
                sub_processors(tx).await?,
                lifecycle::find(tx, tx.tenant()).await?,
            ))
        })
        .await?;
    let today = platform.today();
    let mut lines = Vec::new();
    let mut is_warning = false;
    let due = row
        .as_ref()
        .and_then(|row| contract::needs(row, versions.first(), today));
    if let Some((version, is_overdue)) = due {
        is_warning = is_overdue;
        lines.push(if is_overdue {
            lang.t1("contract-waits-now", "version", version.no.to_string())
        } else {
            lang.t_args(
                "contract-waits-until",
                &[
                    ("version", version.no.to_string().into()),
                    ("date", lang.date(version.valid_from).into()),
                ],
            )
        });
    }
    for row in &subs {
        match (contract::Standing::of(row, today), row.until) {
            (contract::Standing::Coming, _) => lines.push(lang.t_args(
                "tenants-news-sub-joins",
                &[
                    ("name", row.name.as_str().into()),
                    ("date", lang.date(row.since).into()),
                ],
            )),
            (contract::Standing::Leaving, Some(until)) => lines.push(lang.t_args(
                "tenants-news-sub-leaves",
                &[
                    ("name", row.name.as_str().into()),
                    ("date", lang.date(until).into()),
                ],
            )),
            _ => {}
        }
    }
    Ok((!lines.is_empty()).then(|| Standing {
        title: lang.t("tenants-news-title"),
        text: String::new(),
        lines,
        links: vec![(can.url("/agreement"), lang.t("tenants-news-link"))],
        is_warning,
    }))
}
