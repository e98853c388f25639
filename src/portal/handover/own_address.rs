//! Before a young person is offered a sign-in, somebody asks whether the address on the record is the person's own. Where it is a
//! guardian's, or a guardian suggested it, nothing goes there by itself: those who keep the members are told, and ask.
use std::collections::BTreeSet;

use ::entity::ids::AccountId;
use chrono::NaiveDate;

use crate::{
    accounts::Email,
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        people::{Member, store as people, store::handover::Mark},
        services::Platform,
    },
    portal::{
        corrections::{self, state},
        store::list_of_member,
    },
    tenants::{Role, Tenant, own_address::is_address_of_guardian, store as tenants},
};

/// The key of the field a guardian suggests an address in.
const EMAIL: &str = "email";

/// Why nothing goes to an address by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// It is the address of a guardian.
    OfGuardian,
    /// A guardian suggested it.
    Suggested,
}

/// What speaks against the address on a member's record; nothing without an address, or when the member signs in already.
pub(super) async fn doubt(
    tx: &TenantTx,
    platform: &Platform,
    member: &Member,
) -> Result<Option<Doubt>> {
    let Some(email) = Email::parse(&member.draft.details.email) else {
        return Ok(None);
    };
    if is_address_of_guardian(tx, platform, member.id, &email).await? {
        return Ok(Some(Doubt::OfGuardian));
    }
    let guardians = people::guardian_accounts(tx, member.id).await?;
    for row in list_of_member(tx, member.id).await? {
        let by_guardian = row.suggested_by.is_some_and(|by| guardians.contains(&by));
        if row.field != EMAIL || row.state != state::ACCEPTED || !by_guardian {
            continue;
        }
        if Email::parse(&corrections::open(platform, &row)?.new).as_ref() == Some(&email) {
            return Ok(Some(Doubt::Suggested));
        }
    }
    Ok(None)
}

/// Whether an account is the member's own.
pub(super) async fn has_sign_in(tx: &TenantTx, member: &Member) -> Result<bool> {
    Ok(people::relations_of_member(tx, member.id)
        .await?
        .iter()
        .any(|row| row.guardian_id.is_none()))
}

/// Asks those who keep the members, or the owners where nobody does, to find the person's own address; how many. The mail names
/// nobody.
pub(super) async fn ask(
    tx: &TenantTx,
    platform: &Platform,
    (tenant, member): (&Tenant, &Member),
    doubt: Doubt,
    (mark, age, on): (Mark, i32, NaiveDate),
) -> Result<usize> {
    if !platform.config().can_mail() {
        return Ok(0);
    }
    let link = platform
        .config()
        .url(&format!("/o/{}/members/{}#portal", tenant.slug, member.id));
    let mut sent = 0;
    for person in tenants::recipients(tx, office(tx).await?).await? {
        let lang = Lang::parse(&person.lang).unwrap_or_default();
        let why = match doubt {
            Doubt::OfGuardian => lang.t("guardians-mail-own-is-theirs"),
            Doubt::Suggested => lang.t("guardians-mail-own-suggested"),
        };
        let args = [
            ("tenant", tenant.name.as_str().into()),
            ("date", lang.date(on).into()),
            ("age", age.into()),
            ("why", why.into()),
            ("link", link.as_str().into()),
        ];
        let body = match mark {
            Mark::Announced => lang.t_args("guardians-mail-own-soon", &args),
            Mark::Done => lang.t_args("guardians-mail-own-now", &args),
        };
        let content = Content {
            to: person.email,
            subject: lang.t1("guardians-mail-own-subject", "tenant", tenant.name.as_str()),
            body,
        };
        let mail = Mail {
            template: "own-address",
            tenant: Some(tx.tenant()),
            content,
        };
        mail::queue(tx, platform, mail).await?;
        sent += 1;
    }
    Ok(sent)
}

async fn office(tx: &TenantTx) -> Result<Vec<AccountId>> {
    let roles = tenants::list_open(tx).await?;
    let holders = |wanted: Role| -> BTreeSet<AccountId> {
        roles
            .iter()
            .filter(|row| row.role == wanted.code())
            .map(|row| row.account_id)
            .collect()
    };
    let mut office = holders(Role::Secretary);
    if office.is_empty() {
        office = holders(Role::Owner);
    }
    Ok(office.into_iter().collect())
}
