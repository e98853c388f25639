//! Publishing a notice: the draft becomes a version, frozen in both languages. Earlier versions stay reachable (promise A25).
use ::entity::{ids::AccountId, values::operation};
use axum::{extract::State, response::Redirect};
use serde_json::json;

use super::{
    document,
    notices::NoticeKind,
    store::{self, NewVersion},
};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        i18n::Text,
        public_version,
        services::Platform,
    },
    tenants::{Can, Tenant, policy::ManageNotices},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// The posted form: the version that was looked at.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct PublishForm {
    version: String,
}

/// Publishes the draft that was looked at; a draft that changed since is shown again instead.
pub async fn submit(
    can: Can<ManageNotices>,
    PathOf((_, kind)): PathOf<(String, String)>,
    State(platform): State<Platform>,
    CheckedForm(form): CheckedForm<PublishForm>,
) -> Result<Redirect> {
    let kind = NoticeKind::parse(&kind).ok_or(AppError::NotFound)?;
    let account = can.account.id;
    let done = can
        .db
        .write(async |tx| {
            publish(
                tx,
                &platform,
                &can.tenant,
                kind,
                Some(&form.version),
                Some(account),
            )
            .await
        })
        .await;
    let (look, text) = match done {
        Ok(true) => (FlashKind::Ok, Text::key("privacy-published")),
        Ok(false) => (FlashKind::Warn, Text::key("privacy-not-published")),
        Err(error) if error.is_taken() => (FlashKind::Warn, Text::key("privacy-published-already")),
        Err(error) => return Err(error),
    };

    can.visit.flash(look, &text).await?;
    Ok(Redirect::to(&can.url("/notices")))
}

/// Publishes both notices of a tenant, where there is something new: the demonstration and the first set-up do that.
///
/// # Errors
/// When the database does.
pub async fn publish_all(
    platform: &Platform,
    tenant: &Tenant,
    by: Option<AccountId>,
) -> Result<()> {
    platform
        .db()
        .write(tenant.id, async |tx| {
            for kind in NoticeKind::ALL {
                publish(tx, platform, tenant, kind, None, by).await?;
            }
            Ok(())
        })
        .await
}

async fn publish(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    kind: NoticeKind,
    looked_at: Option<&str>,
    by: Option<AccountId>,
) -> Result<bool> {
    let draft = document::draft(tx, platform, tenant, kind).await?;
    let is_as_seen = looked_at.is_none_or(|seen| seen == draft.version.to_string());
    if !draft.may_be_published() || !is_as_seen {
        return Ok(false);
    }
    let withheld: Vec<_> = draft
        .generated
        .withheld
        .iter()
        .map(|w| w.promise.as_str())
        .collect();
    let new = NewVersion {
        kind: kind.slug(),
        version: draft.version,
        basis_hash: draft.generated.basis_hash.to_vec(),
        content: json!({ "sl": draft.generated.sl, "en": draft.generated.en }),
        withheld: json!(withheld),
        valid_from: platform.today(),
    };
    store::insert(tx, platform, new, by).await?;
    public_version::bump(tx, platform).await?;
    let entry = Entry::new(operation::PUBLISH, by)
        .detail(json!({ "notice": kind.slug(), "version": draft.version }));
    audit::append(tx, platform, entry).await?;
    Ok(true)
}
