//! A request is answered: by the tenant, or in an emergency by a colleague. And what runs is ended.
use ::entity::{
    ids::{AccountId, LegalHoldId, MemberId, SupportGrantId},
    legal_hold,
    values::operation,
};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::{
    Grant, State, entries,
    mails::{self, News},
    store, sweep,
};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::{AppError, Result},
        people::store::{self as people, Card},
        services::Platform,
    },
    tenants::{policy::support::Kind, store::Tenant},
};

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answerer {
    /// Somebody of the tenant.
    Tenant(AccountId),
    /// The colleague who was named in the request.
    Colleague(AccountId),
}

/// A request as whoever answers it sees it: for each person named, the members who may be meant.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The request.
    pub grant: Grant,
    /// As typed, and who may be meant.
    pub persons: Vec<(String, Vec<Card>)>,
    /// What it is about.
    pub text: String,
}

/// A grant the tenant may know of.
///
/// # Errors
/// [`AppError::NotFound`]; when the database does.
pub async fn find_told(tx: &TenantTx, id: SupportGrantId, now: DateTime<Utc>) -> Result<Grant> {
    find(tx, id)
        .await?
        .filter(|grant| !grant.is_secret(now))
        .ok_or(AppError::NotFound)
}

async fn find(tx: &TenantTx, id: SupportGrantId) -> Result<Option<Grant>> {
    Ok(store::find(tx, id).await?.and_then(Grant::of))
}

/// Looks up who is meant.
///
/// # Errors
/// When the database or the keystore does.
pub async fn asked(tx: &TenantTx, platform: &Platform, grant: Grant) -> Result<Asked> {
    let words = grant.words(platform)?;
    let mut persons = Vec::with_capacity(words.persons.len());
    for line in words.persons {
        let meant = people::named(tx, &line).await?;
        persons.push((line, meant));
    }
    Ok(Asked {
        grant,
        persons,
        text: words.text,
    })
}

/// Allows a request: its minutes begin now. `chosen` says for each person named which member is meant.
///
/// # Errors
/// [`AppError::NotFound`] for whoever has no say, a conflict when somebody answered before or a person is not clear; when the database
/// does.
pub async fn approve(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: SupportGrantId,
    who: Answerer,
    chosen: Option<&[MemberId]>,
) -> Result<Grant> {
    let now = platform.now();
    let grant = find(tx, id).await?.ok_or(AppError::NotFound)?;
    let by = checked(&grant, who, now)?;
    let asked = asked(tx, platform, grant).await?;
    let members = meant(&asked, chosen)?;
    let mut grant = asked.grant;
    let ends_at = ends_at(&grant, now)?;
    let is_told = !grant.is_secret(now);
    let member = members
        .first()
        .copied()
        .filter(|_| grant.kind != Kind::Hold);
    if !store::approve(tx, id, (by, now, ends_at), member, is_told.then_some(now)).await? {
        return Err(AppError::Conflict("support-answered"));
    }
    grant.row.approved_by = Some(by);
    grant.row.approved_at = Some(now);
    grant.row.ends_at = Some(ends_at);
    grant.row.member_id = member;
    let (what, news) = match who {
        Answerer::Colleague(_) => ("support-approved-second", News::Urgent),
        Answerer::Tenant(_) if grant.kind == Kind::Hold => ("support-hold-agreed", News::Allowed),
        Answerer::Tenant(_) => ("support-approved", News::Allowed),
    };
    let entry = |subject: Option<MemberId>| {
        let entry = entries::of(&grant, operation::ACCESS, Some(by), what);
        match subject {
            Some(member) => entry.about(member.0),
            None => entry,
        }
    };
    let mut log: Vec<Entry> = members.iter().map(|member| entry(Some(*member))).collect();
    if log.is_empty() {
        log.push(entry(None));
    }
    audit::append_many(tx, platform, log).await?;
    if grant.kind == Kind::Hold {
        let until = grant.row.hold_until.unwrap_or_else(|| now.date_naive());
        let holds = members
            .iter()
            .map(|member| legal_hold::Model {
                tenant_id: tx.tenant(),
                id: LegalHoldId(platform.new_id()),
                grant_id: id,
                member_id: *member,
                agreed_by: by,
                agreed_at: now,
                until,
                ended_by: None,
                ended_at: None,
            })
            .collect();
        people::insert_holds(tx, holds).await?;
    }
    if is_told {
        mails::tell_tenant(tx, platform, tenant, &grant, news).await?;
    }
    mails::tell_asker(tx, platform, tenant, &grant, News::Allowed).await?;
    Ok(grant)
}

/// Who answers, when they have a say in it.
fn checked(grant: &Grant, who: Answerer, now: DateTime<Utc>) -> Result<AccountId> {
    let by = match who {
        Answerer::Tenant(by) => {
            if grant.is_secret(now) {
                return Err(AppError::NotFound);
            }
            by
        }
        Answerer::Colleague(by) => {
            if grant.row.second_by != Some(by) {
                return Err(AppError::NotFound);
            }
            if !grant.kind.can_be_urgent() {
                return Err(AppError::Conflict("support-not-urgent"));
            }
            by
        }
    };
    // Two people, always (ASVS 2.3.5).
    if by == grant.asked_by() {
        return Err(AppError::Forbidden("support-refused-same"));
    }
    match grant.state(now) {
        State::Waiting => Ok(by),
        State::Lapsed => Err(AppError::Conflict("support-lapsed")),
        _ => Err(AppError::Conflict("support-answered")),
    }
}

/// One member for each person named: the chosen one, or the only one who may be meant.
fn meant(asked: &Asked, chosen: Option<&[MemberId]>) -> Result<Vec<MemberId>> {
    let mut members = Vec::with_capacity(asked.persons.len());
    for (at, (_, candidates)) in asked.persons.iter().enumerate() {
        let member = match (chosen.and_then(|ids| ids.get(at)), candidates.as_slice()) {
            (Some(id), all) => all.iter().map(|card| card.id).find(|own| own == id),
            (None, [only]) => Some(only.id),
            (None, _) => None,
        };
        members.push(member.ok_or(AppError::Conflict("support-person-unclear"))?);
    }
    members.sort_unstable();
    members.dedup();
    Ok(members)
}

fn ends_at(grant: &Grant, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    if grant.kind == Kind::Hold {
        // The whole last day, wherever on earth it is read.
        let day = grant
            .row
            .hold_until
            .and_then(|day| day.succ_opt())
            .ok_or(AppError::Conflict("support-answered"))?;
        return Ok(day.and_time(NaiveTime::MIN).and_utc());
    }
    let minutes = grant.row.minutes.clamp(1, grant.kind.longest());
    Ok(now + TimeDelta::minutes(i64::from(minutes)))
}

/// Refuses a request.
///
/// # Errors
/// As [`approve`].
pub async fn refuse(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: SupportGrantId,
    who: Answerer,
) -> Result<()> {
    let now = platform.now();
    let mut grant = find(tx, id).await?.ok_or(AppError::NotFound)?;
    let by = checked(&grant, who, now)?;
    if !store::refuse(tx, id, by, now).await? {
        return Err(AppError::Conflict("support-answered"));
    }
    grant.row.refused_at = Some(now);
    let entry = entries::of(&grant, operation::ACCESS, Some(by), "support-refused");
    audit::append(tx, platform, entry).await?;
    mails::tell_asker(tx, platform, tenant, &grant, News::Refused).await
}

/// Ends what runs, or takes back a request. A hold ends with all it holds back; what was read is reported at once, unless the tenant
/// must not know of it yet.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such grant; when the database does.
pub async fn end(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: SupportGrantId,
    by: AccountId,
) -> Result<()> {
    let now = platform.now();
    let mut grant = find(tx, id).await?.ok_or(AppError::NotFound)?;
    if !matches!(grant.state(now), State::Waiting | State::Active) {
        // Over already: ending it again changes nothing.
        return Ok(());
    }
    if !store::end(tx, id, by, now).await? {
        return Ok(());
    }
    let what = if grant.kind == Kind::Hold {
        "support-hold-ended"
    } else {
        "support-ended"
    };
    let mut log = vec![entries::of(&grant, operation::ACCESS, Some(by), what)];
    if grant.kind == Kind::Hold {
        // Whether or not it was approved when it was looked at: an approval may have come in between.
        let released = people::end_holds(tx, id, by, now).await?;
        let about = released
            .into_iter()
            .map(|member| entries::of(&grant, operation::ACCESS, Some(by), what).about(member.0))
            .collect::<Vec<_>>();
        if !about.is_empty() {
            log = about;
        }
    }
    audit::append_many(tx, platform, log).await?;
    grant.row.ended_at = Some(now);
    if grant.row.approved_at.is_none() || grant.row.told_at.is_none() || grant.is_secret(now) {
        return Ok(());
    }
    sweep::report(tx, platform, tenant, &grant).await
}
