//! The mails of the hand-over: to the adults who are informed, and to the young person where they can be reached.
use chrono::NaiveDate;

use crate::{
    accounts::{self, Email},
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        mail::{self, Content, Mail},
        people::{Guardian, Member, store::handover::Mark},
        services::Platform,
    },
    tenants::Tenant,
};

/// What is told.
pub(super) struct Told<'a> {
    pub tenant: &'a Tenant,
    pub member: &'a Member,
    /// The adults who are told.
    pub guardians: &'a [Guardian],
    pub age: i32,
    pub on: NaiveDate,
    pub mark: Mark,
    /// Whether the address on the record is a guardian's: then nothing for the young person goes there.
    pub is_of_guardian: bool,
}

/// Puts the mails into the outbox; how many.
pub(super) async fn tell(tx: &TenantTx, platform: &Platform, told: &Told<'_>) -> Result<usize> {
    if !platform.config().can_mail() {
        return Ok(0);
    }
    let own = if told.is_of_guardian {
        ""
    } else {
        told.member.draft.details.email.as_str()
    };
    let mut sent = 0;
    if !own.is_empty() {
        sent += usize::from(one(tx, platform, told, own, true).await?);
    }
    for guardian in told.guardians {
        let is_written_to = guardian
            .link
            .as_ref()
            .is_some_and(|link| link.matrix.is_written_to());
        let email = guardian.draft.email.as_str();
        if is_written_to && !email.is_empty() {
            sent += usize::from(one(tx, platform, told, email, false).await?);
        }
    }
    Ok(sent)
}

async fn one(
    tx: &TenantTx,
    platform: &Platform,
    told: &Told<'_>,
    to: &str,
    is_own: bool,
) -> Result<bool> {
    let Some(address) = Email::parse(to) else {
        return Ok(false);
    };
    let lang = accounts::find_by_email(tx, &address)
        .await?
        .and_then(|account| Lang::parse(&account.lang))
        .unwrap_or_default();
    let link = platform.config().url(&format!(
        "/me/{}/{}/handover",
        told.tenant.slug, told.member.id
    ));
    let args = [
        ("tenant", told.tenant.name.as_str().into()),
        ("child", told.member.draft.first_name.as_str().into()),
        ("date", lang.date(told.on).into()),
        ("link", link.into()),
    ];
    let is_fifteen = told.age == crate::platform::people::CONSENT_AGE;
    let body = match (told.mark, is_fifteen, is_own) {
        (Mark::Announced, true, true) => lang.t_args("guardians-mail-soon-15-own", &args),
        (Mark::Announced, true, false) => lang.t_args("guardians-mail-soon-15", &args),
        (Mark::Announced, false, true) => lang.t_args("guardians-mail-soon-18-own", &args),
        (Mark::Announced, false, false) => lang.t_args("guardians-mail-soon-18", &args),
        (Mark::Done, true, true) => lang.t_args("guardians-mail-now-15-own", &args),
        (Mark::Done, true, false) => lang.t_args("guardians-mail-now-15", &args),
        (Mark::Done, false, true) => lang.t_args("guardians-mail-now-18-own", &args),
        (Mark::Done, false, false) => lang.t_args("guardians-mail-now-18", &args),
    };
    let content = Content {
        to: address.as_str().to_owned(),
        subject: lang.t1(
            "guardians-mail-handover-subject",
            "tenant",
            told.tenant.name.as_str(),
        ),
        body,
    };
    let mail = Mail {
        template: "handover",
        tenant: Some(tx.tenant()),
        content,
    };
    mail::queue(tx, platform, mail).await?;
    Ok(true)
}
