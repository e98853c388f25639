//! Consents: receipts of who agreed to what, when and how, and what follows from a withdrawal.
use ::entity::{
    consent,
    ids::{AccountId, GuardianId, MemberId},
    scope::TenantOwned,
    values::operation,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    Actor, Member,
    agreement::{agreement, end_refusals, has_consent, tell_turn},
    find::get,
    history::{self, kind},
    rows::Identity,
    update::must_write,
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::{
        agreement::ConsentState,
        change::Change,
        draft::{ConsentDraft, consent_how, consent_purpose},
        observers,
    },
    services::Platform,
    vault::{Cell, record_hash},
};

/// Rows of one statement.
const PORTION: usize = 500;
/// What stays in the history of a child whose guardian withdrew the consent.
const KEPT: &[&str] = &["first_name", "middle_name", "last_name", "birth_date"];

/// A recorded consent.
#[derive(Clone, Debug)]
pub struct Consent {
    /// Key.
    pub id: Uuid,
    /// One of [`consent_purpose`].
    pub purpose: String,
    /// One of [`consent_how`].
    pub how: String,
    /// Given on, or on paper since.
    pub given_on: NaiveDate,
    /// The guardian who gave it.
    pub guardian: Option<GuardianId>,
    /// Name of whoever gave it, as it was then; none when it cannot be opened.
    pub person: Option<String>,
    /// Version of the text.
    pub text_version: String,
    /// Who recorded it.
    pub recorded_by: Option<AccountId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// What followed from a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// It had been withdrawn before.
    Before,
    /// Withdrawn; nothing else changed.
    Recorded,
    /// Withdrawn, and what may not be kept without it was erased. Cut the write-ahead log after the commit.
    Reduced,
    /// Withdrawn, and the data about health that rested on it were erased. Cut the write-ahead log after the commit.
    HealthEmptied,
}

#[derive(Serialize, Deserialize)]
struct Receipt {
    person: String,
}

/// Records a consent; a guardian's consent to keeping a child's data admits the rest of the record.
///
/// # Errors
/// [`AppError::NotFound`] for a member or guardian who does not exist; when the database does.
pub async fn record_consent(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    draft: ConsentDraft,
    actor: &Actor,
) -> Result<()> {
    let before = get(tx, platform, member).await?;
    let change = Change {
        field: "consent".to_owned(),
        old: String::new(),
        new: format!("{} {} {}", draft.purpose, draft.how, draft.given_on),
    };
    let (purpose, given_on) = (draft.purpose.clone(), draft.given_on);
    let was = agreement(tx, member, &purpose).await?;
    end_refusals(tx, platform, member, draft.guardian, &purpose).await?;
    insert_many(tx, platform, vec![(member, draft)], actor).await?;
    let is_agreed = has_consent(tx, member, &purpose).await?;
    // Where guardians have to agree first, nothing more is kept until they do.
    if purpose == consent_purpose::PROCESSING && is_agreed {
        let after = Member {
            guardian_consent_on: Some(given_on),
            ..before
        };
        must_write(
            tx,
            platform,
            &after,
            &[change],
            kind::CONSENT_GIVEN,
            operation::ALTER,
            actor,
        )
        .await?;
    } else {
        history::append(tx, platform, member, kind::CONSENT_GIVEN, &[change], actor).await?;
    }
    tell_turn(tx, platform, member, &was, actor).await
}

/// Withdraws a consent: as easy as giving it (GDPR Art. 7(3)). When a child's data rested on it, everything but name, birth
/// date and the guardian's contact is erased, from the history too.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn withdraw_consent(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    consent: Uuid,
    actor: &Actor,
) -> Result<Withdrawal> {
    let row = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.eq(member))
        .filter(consent::Column::Id.eq(consent))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    if row.withdrawn_at.is_some() {
        return Ok(Withdrawal::Before);
    }
    let before = get(tx, platform, member).await?;
    let was = agreement(tx, member, &row.purpose).await?;
    consent::Entity::update_of(tx.tenant())
        .col_expr(consent::Column::WithdrawnAt, Expr::value(platform.now()))
        .filter(consent::Column::Id.eq(consent))
        .exec(tx)
        .await?;
    let change = Change {
        field: "consent".to_owned(),
        old: format!("{} {} {}", row.purpose, row.how, row.given_on),
        new: String::new(),
    };
    if row.purpose != consent_purpose::PROCESSING {
        history::append(
            tx,
            platform,
            member,
            kind::CONSENT_WITHDRAWN,
            &[change],
            actor,
        )
        .await?;
        let entry = Entry::new(operation::ALTER, actor.account)
            .about(member.0)
            .purpose(actor.purpose)
            .detail(json!({ "what": "consent-withdrawn" }));
        audit::append(tx, platform, entry).await?;
        tell_turn(tx, platform, member, &was, actor).await?;
        // Data about health have no other basis (GDPR Art. 9(2)(a), 17(1)(b)): they go with the last consent. While guardians
        // disagree they are not used, and stay: what is erased could not come back when they agree.
        if row.purpose == consent_purpose::HEALTH
            && agreement(tx, member, consent_purpose::HEALTH).await?.state == ConsentState::NotGiven
        {
            platform.db().owe_cut();
            observers::withdrawn(tx, platform, consent_purpose::HEALTH, &[member]).await?;
            return Ok(Withdrawal::HealthEmptied);
        }
        return Ok(Withdrawal::Recorded);
    }
    let remaining = list_consents(tx, platform, member)
        .await?
        .into_iter()
        .filter(|c| c.purpose == consent_purpose::PROCESSING && c.withdrawn_at.is_none())
        .map(|c| c.given_on)
        .max();
    let mut after = Member {
        guardian_consent_on: remaining,
        ..before
    };
    let is_reduced = remaining.is_none()
        && after.is_child(platform.today())
        && after.draft != after.draft.reduced();
    if is_reduced {
        after.draft = after.draft.reduced();
    }
    must_write(
        tx,
        platform,
        &after,
        &[change],
        kind::CONSENT_WITHDRAWN,
        operation::ALTER,
        actor,
    )
    .await?;
    tell_turn(tx, platform, member, &was, actor).await?;
    if remaining.is_some() || !after.is_child(platform.today()) {
        return Ok(Withdrawal::Recorded);
    }
    platform.db().owe_cut();
    // What the observers keep and the history go even when the row itself held nothing more.
    history::erase_values(tx, platform, member, KEPT).await?;
    history::append(tx, platform, member, kind::REDUCED, &[], actor).await?;
    observers::reduced(tx, platform, &[member]).await?;
    let entry = Entry::new(operation::ERASE, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": "reduced" }));
    audit::append(tx, platform, entry).await?;
    Ok(Withdrawal::Reduced)
}

/// The consents of a member, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_consents(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
) -> Result<Vec<Consent>> {
    let identity = Identity::of(platform, tx.tenant())?;
    let rows = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.eq(member))
        .order_by_desc(consent::Column::RecordedAt)
        .order_by_desc(consent::Column::Id)
        .all(tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Consent {
            person: identity
                .sealer()
                .open_json::<Receipt>(&cell(row.id), &row.sealed)
                .ok()
                .map(|r| r.person),
            id: row.id,
            purpose: row.purpose,
            how: row.how,
            given_on: row.given_on,
            guardian: row.guardian_id,
            text_version: row.text_version,
            recorded_by: row.recorded_by,
            recorded_at: row.recorded_at,
            withdrawn_at: row.withdrawn_at,
        })
        .collect())
}

pub(super) async fn insert_many(
    tx: &TenantTx,
    platform: &Platform,
    consents: Vec<(MemberId, ConsentDraft)>,
    actor: &Actor,
) -> Result<()> {
    if consents.is_empty() {
        return Ok(());
    }
    let identity = Identity::of(platform, tx.tenant())?;
    let mut rows = Vec::with_capacity(consents.len());
    let mut entries = Vec::with_capacity(consents.len());
    for (member, draft) in consents {
        if !consent_purpose::ALL.contains(&draft.purpose.as_str())
            || !consent_how::ALL.contains(&draft.how.as_str())
        {
            return Err(AppError::internal(anyhow::anyhow!(
                "a consent of an unknown kind"
            )));
        }
        let id = platform.new_id();
        let sealed = identity.sealer().seal_json(
            &cell(id),
            &Receipt {
                person: draft.person,
            },
            identity.random(),
        )?;
        entries.push(
            Entry::new(operation::COLLECT, actor.account)
                .about(member.0)
                .purpose(actor.purpose)
                .detail(json!({ "what": "consent", "purpose": draft.purpose, "how": draft.how }))
                .record("consent", record_hash(&sealed)),
        );
        rows.push(consent::ActiveModel::from(consent::Model {
            tenant_id: tx.tenant(),
            id,
            member_id: member,
            guardian_id: draft.guardian,
            purpose: draft.purpose,
            text_hash: if draft.text.is_empty() {
                Vec::new()
            } else {
                Sha256::digest(draft.text.as_bytes()).to_vec()
            },
            text_version: draft.text_version,
            how: draft.how,
            given_on: draft.given_on,
            sealed,
            recorded_by: actor.account,
            recorded_at: platform.now(),
            withdrawn_at: None,
        }));
    }
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let portion: Vec<_> = rows.by_ref().take(PORTION).collect();
        consent::Entity::insert_many(portion)
            .exec_without_returning(tx)
            .await?;
    }
    audit::append_many(tx, platform, entries).await
}

fn cell(row: Uuid) -> Cell {
    Cell {
        table: "consent",
        row,
        column: "sealed",
        rev: 1,
    }
}
