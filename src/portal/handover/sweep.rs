//! What the clock does: tells before, and on the day offers the young person a login and ends what ends. Once each, however often it
//! runs. The rights themselves follow the birthday, not this.
use ::entity::ids::{AccountId, MemberId};
use chrono::NaiveDate;

use super::{
    TOLD_BEFORE,
    mails::{self, Told},
    own_address::{Doubt, ask, doubt, has_sign_in},
};
use crate::{
    accounts::Email,
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{
            CONSENT_AGE, FULL_AGE, Guardian, Member, birthday,
            store::{
                self,
                handover::{Mark, coming, mark, reached},
                purpose,
            },
        },
        services::Platform,
    },
    tenants::{
        Role, Tenant,
        invitations::{self, InvitePerson, Offer},
        store as tenants,
    },
};

/// A day that was missed is made up for within this many days.
const MADE_UP_FOR: u64 = 366;

/// By the clock.
const CLOCK: store::Actor = store::Actor {
    account: None,
    purpose: purpose::MEMBERSHIP,
};

/// Does what is due in all tenants. A record that does not open does not keep the others waiting.
///
/// # Errors
/// When the database does.
pub async fn housekeeping(platform: &Platform) -> Result<()> {
    let today = platform.today();
    for tenant in tenants::list_going(platform).await? {
        for age in [CONSENT_AGE, FULL_AGE] {
            let (soon, now) = platform
                .db()
                .read(tenant.id, async |tx| {
                    Ok((
                        coming(tx, age, today, TOLD_BEFORE).await?,
                        reached(tx, age, today, MADE_UP_FOR).await?,
                    ))
                })
                .await?;
            for card in soon {
                step(platform, &tenant, card.id, age, Mark::Announced).await;
            }
            for card in now {
                step(platform, &tenant, card.id, age, Mark::Done).await;
            }
        }
    }
    Ok(())
}

async fn step(platform: &Platform, tenant: &Tenant, member: MemberId, age: i32, what: Mark) {
    let done = platform
        .db()
        .write(tenant.id, async |tx| {
            if !mark(tx, platform, member, age, what, &CLOCK).await? {
                return Ok(0);
            }
            match what {
                Mark::Announced => announce(tx, platform, tenant, member, age).await,
                Mark::Done if age == CONSENT_AGE => fifteen(tx, platform, tenant, member).await,
                Mark::Done => eighteen(tx, platform, tenant, member).await,
            }
        })
        .await;
    match done {
        Ok(0) => {}
        Ok(_) => platform.bell().mail.notify_one(),
        Err(error) => {
            tracing::error!(%error, tenant = %tenant.id, %member, "a hand-over could not be done; it is tried again");
        }
    }
}

async fn announce(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: MemberId,
    age: i32,
) -> Result<usize> {
    let member = store::get(tx, platform, id).await?;
    let guardians = acting(tx, platform, id).await?;
    let when = (Mark::Announced, age, day_of(&member, age, platform));
    tell(tx, platform, (tenant, &member), &guardians, when).await
}

/// Writes to everybody who is told, and asks for the young person's own address where the one on the record may not be it.
async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    (tenant, member): (&Tenant, &Member),
    guardians: &[Guardian],
    (mark, age, on): (Mark, i32, NaiveDate),
) -> Result<usize> {
    let doubt = doubt(tx, platform, member).await?;
    let told = Told {
        tenant,
        guardians,
        age,
        on,
        mark,
        member,
        is_of_guardian: doubt == Some(Doubt::OfGuardian),
    };
    let sent = mails::tell(tx, platform, &told).await?;
    match doubt {
        Some(doubt) if !has_sign_in(tx, member).await? => {
            let asked = ask(tx, platform, (tenant, member), doubt, (mark, age, on)).await?;
            Ok(sent + asked)
        }
        _ => Ok(sent),
    }
}

/// The 15th birthday: a login of one's own is offered.
async fn fifteen(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: MemberId,
) -> Result<usize> {
    let member = store::get(tx, platform, id).await?;
    let guardians = acting(tx, platform, id).await?;
    let when = (
        Mark::Done,
        CONSENT_AGE,
        day_of(&member, CONSENT_AGE, platform),
    );
    let sent = tell(tx, platform, (tenant, &member), &guardians, when).await?;
    Ok(sent + usize::from(offer_login(tx, platform, &member).await?))
}

async fn offer_login(tx: &TenantTx, platform: &Platform, member: &Member) -> Result<bool> {
    let email = Email::parse(&member.draft.details.email);
    // Whoever reads a guardian's mail would decide instead of the person; one that a guardian suggested is asked about first.
    let is_kept_back =
        has_sign_in(tx, member).await? || doubt(tx, platform, member).await?.is_some();
    // A link that nobody is there to hand over would be lost.
    let (Some(email), false, true) = (email, is_kept_back, platform.config().can_mail()) else {
        return Ok(false);
    };
    let Some(by) = owner(tx).await? else {
        return Ok(false);
    };
    let name = member.draft.full_name();
    let invite = InvitePerson {
        offer: Offer::Athlete(member.id),
        email: &email,
        name: &name,
        by,
        lang: Lang::default(),
    };
    invitations::invite_person(tx, platform, &invite).await?;
    Ok(true)
}

/// The tenant's first owner, in whose name the invitation of the clock is sent.
async fn owner(tx: &TenantTx) -> Result<Option<AccountId>> {
    let roles = tenants::list_open(tx).await?;
    let first = roles.iter().find(|row| row.role == Role::Owner.code());
    Ok(first.map(|row| row.account_id))
}

/// The 18th birthday: nobody stands for the person any more.
async fn eighteen(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    id: MemberId,
) -> Result<usize> {
    let member = store::get(tx, platform, id).await?;
    let on = day_of(&member, FULL_AGE, platform);
    let ended = store::end_guardianships(tx, platform, id, on, &CLOCK).await?;
    let when = (Mark::Done, FULL_AGE, on);
    tell(tx, platform, (tenant, &member), &ended, when).await
}

async fn acting(tx: &TenantTx, platform: &Platform, id: MemberId) -> Result<Vec<Guardian>> {
    let mut guardians = store::guardians_of(tx, platform, id).await?;
    guardians.retain(|g| g.link.as_ref().is_some_and(|link| link.until.is_none()));
    Ok(guardians)
}

fn day_of(member: &Member, age: i32, platform: &Platform) -> NaiveDate {
    member
        .draft
        .birth_date
        .map_or_else(|| platform.today(), |birth| birthday(birth, age))
}
