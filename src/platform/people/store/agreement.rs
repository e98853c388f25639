//! Where the consents for a member stand: what was given, withdrawn and refused, by whom, and what was decided where guardians
//! disagree.
use std::collections::HashSet;

use ::entity::{
    consent, custody, decision, guardianship,
    ids::{AccountId, GuardianId, MemberId},
    refusal,
    scope::TenantOwned,
    values::operation,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, OnConflict},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{
    Actor, Member, Withdrawal,
    consents::withdraw_consent,
    find::{find_row, get},
    history::{self, kind},
    rows::Identity,
    update::must_write,
};
use crate::platform::{
    audit::{self, Entry},
    db::TenantTx,
    error::{AppError, Result},
    people::{
        CONSENT_AGE, FULL_AGE, Matrix,
        age::birthday,
        agreement::{By, ConsentState, Voice, state_of},
        change::Change,
        draft::consent_purpose,
    },
    services::Platform,
    vault::{Cell, record_hash},
};

/// Where one purpose stands.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// One of [`consent_purpose`].
    pub purpose: &'static str,
    /// Where it stands.
    pub state: ConsentState,
    /// The newest day on which what holds was given, or decided.
    pub since: Option<NaiveDate>,
    /// The last word of everybody who said something.
    pub voices: Vec<Voice>,
    /// The consents that were not withdrawn.
    pub open: Vec<Uuid>,
}

impl Agreement {
    /// Whether it rests on what guardians said, and the person has not said anything yet.
    #[must_use]
    pub fn is_of_guardians(&self) -> bool {
        !self.open.is_empty() && self.voices.iter().all(|voice| voice.by != By::Own)
    }

    /// What somebody said last.
    #[must_use]
    pub fn word(&self, by: By) -> Option<bool> {
        self.voices
            .iter()
            .find(|voice| voice.by == by)
            .map(|voice| voice.says_yes)
    }
}

/// What was decided on a document.
#[derive(Clone, Debug)]
pub struct Decision {
    /// One of [`consent_purpose`].
    pub purpose: String,
    /// What was decided.
    pub is_given: bool,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// On which document; none when it cannot be opened.
    pub document: Option<String>,
    /// Who recorded it.
    pub recorded_by: Option<AccountId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

#[derive(Serialize, Deserialize)]
struct Document {
    document: String,
}

/// Where all purposes stand for a member.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn agreements(tx: &TenantTx, member: MemberId) -> Result<Vec<Agreement>> {
    let row = find_row(tx, member).await?.ok_or(AppError::NotFound)?;
    let of_age = birthday(row.birth_date, FULL_AGE);
    let own_from = birthday(row.birth_date, CONSENT_AGE);
    let links = guardianship::Entity::of(tx.tenant())
        .filter(guardianship::Column::MemberId.eq(member))
        .order_by_asc(guardianship::Column::Id)
        .all(tx)
        .await?;
    // Who decided up to the day the person came of age keeps the word that was said: coming of age ends no dispute.
    let deciding: Vec<GuardianId> = links
        .iter()
        .filter(|link| Matrix::from(*link).decides() && link.until.is_none_or(|day| day >= of_age))
        .map(|link| link.guardian_id)
        .collect();
    let consents = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.eq(member))
        .all(tx)
        .await?;
    let refusals = refusal::Entity::of(tx.tenant())
        .filter(refusal::Column::MemberId.eq(member))
        .filter(refusal::Column::EndedAt.is_null())
        .all(tx)
        .await?;
    let decisions = decision::Entity::of(tx.tenant())
        .filter(decision::Column::MemberId.eq(member))
        .order_by_desc(decision::Column::RecordedAt)
        .order_by_desc(decision::Column::Id)
        .all(tx)
        .await?;
    let needs_both = needs_both(tx, member).await?;
    Ok(consent_purpose::ALL
        .iter()
        .map(|purpose| {
            let given = || consents.iter().filter(|row| row.purpose == *purpose);
            let said = given().map(|row| {
                let by = match row.guardian_id {
                    Some(guardian) => By::Guardian(guardian),
                    None if row.given_on >= own_from => By::Own,
                    None => By::Paper,
                };
                (by, row.withdrawn_at.is_none())
            });
            let refused = refusals
                .iter()
                .filter(|row| row.purpose == *purpose)
                .map(|row| (row.guardian_id.map_or(By::Own, By::Guardian), false));
            let all: Vec<(By, bool)> = said.chain(refused).collect();
            let yes: HashSet<By> = all
                .iter()
                .filter(|(_, says_yes)| *says_yes)
                .map(|(by, _)| *by)
                .collect();
            let mut seen = HashSet::new();
            let voices: Vec<Voice> = all
                .iter()
                .filter(|(by, _)| seen.insert(*by))
                .map(|(by, _)| Voice {
                    by: *by,
                    says_yes: yes.contains(by),
                })
                .collect();
            let decided = decisions.iter().find(|row| row.purpose == *purpose);
            let between = state_of(&voices, &deciding, needs_both);
            let state = between.decided(decided.map(|row| row.is_given));
            let open = || given().filter(|row| row.withdrawn_at.is_none());
            let since = open().map(|row| row.given_on).max();
            Agreement {
                purpose,
                state,
                since: if between.is_open() && state.is_given() {
                    decided.map(|row| row.decided_on)
                } else {
                    since
                },
                voices,
                open: open().map(|row| row.id).collect(),
            }
        })
        .collect())
}

/// Where one purpose stands.
///
/// # Errors
/// As [`agreements`].
pub async fn agreement(tx: &TenantTx, member: MemberId, purpose: &str) -> Result<Agreement> {
    agreements(tx, member)
        .await?
        .into_iter()
        .find(|agreement| agreement.purpose == purpose)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("a consent of an unknown kind")))
}

/// Whether a consent for a purpose is there: given, not withdrawn, and not in dispute.
///
/// # Errors
/// When the database does.
pub async fn has_consent(tx: &TenantTx, member: MemberId, purpose: &str) -> Result<bool> {
    Ok(agreement(tx, member, purpose).await?.state.is_given())
}

/// That somebody said no to a purpose.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// One of [`consent_purpose`].
    pub purpose: String,
    /// The guardian; none when it was the person.
    pub guardian: Option<GuardianId>,
    /// Who recorded it.
    pub recorded_by: Option<AccountId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Until when it held; none while it does.
    pub ended_at: Option<DateTime<Utc>>,
}

/// What was refused for a member, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_refusals(tx: &TenantTx, member: MemberId) -> Result<Vec<Refusal>> {
    Ok(refusal::Entity::of(tx.tenant())
        .filter(refusal::Column::MemberId.eq(member))
        .order_by_desc(refusal::Column::RecordedAt)
        .order_by_desc(refusal::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| Refusal {
            purpose: row.purpose,
            guardian: row.guardian_id,
            recorded_by: row.recorded_by,
            recorded_at: row.recorded_at,
            ended_at: row.ended_at,
        })
        .collect())
}

/// Records that a guardian, or the person, does not consent; what they gave before is withdrawn with it.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn refuse_consent(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: Option<GuardianId>,
    purpose: &str,
    actor: &Actor,
) -> Result<Withdrawal> {
    let before = agreement(tx, member, purpose).await?;
    let earlier = refusal::Entity::of(tx.tenant())
        .filter(refusal::Column::MemberId.eq(member))
        .filter(refusal::Column::Purpose.eq(purpose))
        .filter(refusal::Column::EndedAt.is_null())
        .all(tx)
        .await?;
    if !earlier.iter().any(|row| row.guardian_id == guardian) {
        refusal::Entity::insert(refusal::ActiveModel {
            tenant_id: Set(tx.tenant()),
            id: Set(platform.new_id()),
            member_id: Set(member),
            guardian_id: Set(guardian),
            purpose: Set(purpose.to_owned()),
            recorded_by: Set(actor.account),
            recorded_at: Set(platform.now()),
            ended_at: Set(None),
        })
        .exec_without_returning(tx)
        .await?;
        tell(
            tx,
            platform,
            member,
            kind::CONSENT_REFUSED,
            purpose.to_owned(),
            actor,
        )
        .await?;
    }
    let own: Vec<Uuid> = consent::Entity::of(tx.tenant())
        .filter(consent::Column::MemberId.eq(member))
        .filter(consent::Column::Purpose.eq(purpose))
        .filter(consent::Column::WithdrawnAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        // From 15 the person decides alone, and ends with a no what guardians had given for them.
        .filter(|row| guardian.is_none() || row.guardian_id == guardian)
        .map(|row| row.id)
        .collect();
    let mut done = Withdrawal::Before;
    for consent in own {
        done = withdraw_consent(tx, platform, member, consent, actor).await?;
    }
    if done == Withdrawal::Before {
        tell_turn(tx, platform, member, &before, actor).await?;
    }
    Ok(done)
}

/// Ends what somebody refused before, because they consent now.
pub(super) async fn end_refusals(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    guardian: Option<GuardianId>,
    purpose: &str,
) -> Result<()> {
    let mut change = refusal::Entity::update_of(tx.tenant())
        .col_expr(refusal::Column::EndedAt, Expr::value(platform.now()))
        .filter(refusal::Column::MemberId.eq(member))
        .filter(refusal::Column::Purpose.eq(purpose))
        .filter(refusal::Column::EndedAt.is_null());
    change = match guardian {
        Some(guardian) => change.filter(refusal::Column::GuardianId.eq(guardian)),
        None => change.filter(refusal::Column::GuardianId.is_null()),
    };
    change.exec(tx).await?;
    Ok(())
}

/// Writes down when a dispute begins and when it is over.
pub(super) async fn tell_turn(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    before: &Agreement,
    actor: &Actor,
) -> Result<()> {
    let after = agreement(tx, member, before.purpose).await?.state;
    let disputed = ConsentState::Disputed;
    let kind = match (before.state == disputed, after == disputed) {
        (false, true) => kind::CONSENT_DISPUTED,
        (true, false) => kind::CONSENT_SETTLED,
        _ => return Ok(()),
    };
    tell(tx, platform, member, kind, before.purpose.to_owned(), actor).await
}

/// Whether important consents for a child need the signatures of all who decide.
///
/// # Errors
/// When the database does.
pub async fn needs_both(tx: &TenantTx, member: MemberId) -> Result<bool> {
    Ok(custody::Entity::of(tx.tenant())
        .filter(custody::Column::MemberId.eq(member))
        .one(tx)
        .await?
        .is_some_and(|row| row.needs_both))
}

/// Writes down whether they do.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn set_needs_both(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    wanted: bool,
    actor: &Actor,
) -> Result<()> {
    find_row(tx, member).await?.ok_or(AppError::NotFound)?;
    if needs_both(tx, member).await? == wanted {
        return Ok(());
    }
    let again = OnConflict::columns([custody::Column::TenantId, custody::Column::MemberId])
        .update_columns([
            custody::Column::NeedsBoth,
            custody::Column::ChangedAt,
            custody::Column::ChangedBy,
        ])
        .to_owned();
    custody::Entity::insert(custody::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(platform.new_id()),
        member_id: Set(member),
        needs_both: Set(wanted),
        changed_at: Set(platform.now()),
        changed_by: Set(actor.account),
    })
    .on_conflict(again)
    .exec_without_returning(tx)
    .await?;
    let kind = if wanted {
        kind::BOTH_NEEDED
    } else {
        kind::ONE_ENOUGH
    };
    tell(tx, platform, member, kind, String::new(), actor).await?;
    admit(tx, platform, member, actor).await
}

/// The decisions recorded for a member, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_decisions(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
) -> Result<Vec<Decision>> {
    let identity = Identity::of(platform, tx.tenant())?;
    Ok(decision::Entity::of(tx.tenant())
        .filter(decision::Column::MemberId.eq(member))
        .order_by_desc(decision::Column::RecordedAt)
        .order_by_desc(decision::Column::Id)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| Decision {
            document: identity
                .sealer()
                .open_json::<Document>(&cell(row.id), &row.sealed)
                .ok()
                .map(|sealed| sealed.document),
            purpose: row.purpose,
            is_given: row.is_given,
            decided_on: row.decided_on,
            recorded_by: row.recorded_by,
            recorded_at: row.recorded_at,
        })
        .collect())
}

/// What a decision is recorded of.
#[derive(Clone, Debug)]
pub struct DecisionDraft {
    /// One of [`consent_purpose`].
    pub purpose: &'static str,
    /// What was decided.
    pub is_given: bool,
    /// When.
    pub decided_on: NaiveDate,
    /// On which document.
    pub document: String,
}

/// Records what was decided where guardians disagree, on which document. A no ends the consents that are open.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Conflict`] where nothing is to be decided; when the database does.
pub async fn record_decision(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    draft: &DecisionDraft,
    actor: &Actor,
) -> Result<Withdrawal> {
    let before = agreement(tx, member, draft.purpose).await?;
    if !before.state.is_open() {
        return Err(AppError::Conflict("guardians-nothing-to-decide"));
    }
    let identity = Identity::of(platform, tx.tenant())?;
    let id = platform.new_id();
    let sealed = identity.sealer().seal_json(
        &cell(id),
        &Document {
            document: draft.document.clone(),
        },
        identity.random(),
    )?;
    let hash = record_hash(&sealed);
    decision::Entity::insert(decision::ActiveModel {
        tenant_id: Set(tx.tenant()),
        id: Set(id),
        member_id: Set(member),
        purpose: Set(draft.purpose.to_owned()),
        is_given: Set(draft.is_given),
        decided_on: Set(draft.decided_on),
        sealed: Set(sealed),
        recorded_by: Set(actor.account),
        recorded_at: Set(platform.now()),
    })
    .exec_without_returning(tx)
    .await?;
    let said = |field: &str, new: String| Change {
        field: field.to_owned(),
        old: String::new(),
        new,
    };
    let changes = [
        said("consent", draft.purpose.to_owned()),
        said("decision", draft.document.clone()),
    ];
    history::append(tx, platform, member, kind::CONSENT_DECIDED, &changes, actor).await?;
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": kind::CONSENT_DECIDED, "purpose": draft.purpose }))
        .record("decision", hash);
    audit::append(tx, platform, entry).await?;
    if draft.is_given {
        admit(tx, platform, member, actor).await?;
        return Ok(Withdrawal::Recorded);
    }
    let mut done = Withdrawal::Recorded;
    for consent in before.open {
        done = withdraw_consent(tx, platform, member, consent, actor).await?;
    }
    Ok(done)
}

/// Admits the rest of a child's record where its guardians have come to agree on keeping it.
pub(super) async fn admit(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    actor: &Actor,
) -> Result<()> {
    let before = get(tx, platform, member).await?;
    if before.guardian_consent_on.is_some() {
        return Ok(());
    }
    let found = agreement(tx, member, consent_purpose::PROCESSING).await?;
    let Some(since) = found.since.filter(|_| found.state.is_given()) else {
        return Ok(());
    };
    let change = Change {
        field: "consent".to_owned(),
        old: String::new(),
        new: format!("{} {since}", consent_purpose::PROCESSING),
    };
    let after = Member {
        guardian_consent_on: Some(since),
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
    .await
}

async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    kind: &'static str,
    what: String,
    actor: &Actor,
) -> Result<()> {
    let changes: Vec<Change> = (!what.is_empty())
        .then(|| Change {
            field: "consent".to_owned(),
            old: String::new(),
            new: what.clone(),
        })
        .into_iter()
        .collect();
    history::append(tx, platform, member, kind, &changes, actor).await?;
    let entry = Entry::new(operation::ALTER, actor.account)
        .about(member.0)
        .purpose(actor.purpose)
        .detail(json!({ "what": kind, "purpose": what }));
    audit::append(tx, platform, entry).await
}

fn cell(row: Uuid) -> Cell {
    Cell {
        table: "decision",
        row,
        column: "sealed",
        rev: 1,
    }
}
