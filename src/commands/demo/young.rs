//! Two young people of the demonstration who come of age soon: one turns 15, the other 18, with a guardian of both; so that the
//! hand-over can be seen before its day and from both sides.
use ::entity::ids::AccountId;
use chrono::{Days, Months, NaiveDate};

use crate::{
    demo,
    health::{self, HealthRecord},
    platform::{
        error::Result,
        people::{
            Actor, CONSENT_AGE, ConsentDraft, FULL_AGE, GuardianDraft, Matrix, MemberDetails,
            MemberDraft, NewMember, consent_purpose, relation,
            store::{self, purpose},
        },
        services::Platform,
    },
    tenants::Tenant,
};

/// So many days before the 15th birthday of the one, and the 18th of the other.
const BEFORE: [u64; 2] = [19, 26];

/// Whoever reaches an age so many days from today.
fn born(today: NaiveDate, age: i32, in_days: u64) -> Option<NaiveDate> {
    today
        .checked_add_days(Days::new(in_days))?
        .checked_sub_months(Months::new(age.unsigned_abs() * 12))
}

fn member(
    platform: &Platform,
    (first_name, sex): (&str, &str),
    (belt, licence): (&str, &str),
    birth_date: Option<NaiveDate>,
) -> MemberDraft {
    let today = platform.today();
    MemberDraft {
        first_name: first_name.to_owned(),
        last_name: "Kotnik".to_owned(),
        birth_date,
        sex: Some(sex.to_owned()),
        belt: Some(belt.to_owned()),
        licence_no: Some(licence.to_owned()),
        licence_until: today.checked_add_days(Days::new(200)),
        joined_on: today.checked_sub_days(Days::new(1200)),
        ..MemberDraft::default()
    }
}

/// Puts both into the books of a club, with the guardian's account and the account of the older one.
///
/// # Errors
/// When the database or the vault does.
pub async fn fill(
    platform: &Platform,
    tenant: &Tenant,
    (parent, youth): (AccountId, AccountId),
    guardian: &GuardianDraft,
) -> Result<()> {
    let today = platform.today();
    let [fifteen, eighteen] = BEFORE;
    let younger = NewMember {
        draft: member(
            platform,
            ("Zala", "f"),
            ("kyu3", "JZP-SB-0901"),
            born(today, CONSENT_AGE, fifteen),
        ),
        guardians: vec![guardian.clone()],
        consent: Some(ConsentDraft::on_paper(
            today.checked_sub_days(Days::new(1200)).unwrap_or(today),
        )),
    };
    let mut draft = member(
        platform,
        ("Luka", "m"),
        ("kyu1", "JZP-SB-0902"),
        born(today, FULL_AGE, eighteen),
    );
    draft.details = MemberDetails {
        email: demo::YOUTH.to_owned(),
        ..MemberDetails::default()
    };
    let older = NewMember::from(draft);
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let agreed = Matrix {
        pays: true,
        sees_health: true,
        ..Matrix::USUAL
    };
    platform
        .db()
        .write(tenant.id, async |tx| {
            let new = vec![younger.clone(), older.clone()];
            let ids = store::insert_members(tx, platform, new, &actor).await?;
            let (Some(zala), Some(luka)) = (ids.first().copied(), ids.last().copied()) else {
                return Ok(());
            };
            let adults = store::first_guardians(tx, platform, &[zala]).await?;
            let Some(adult) = adults.get(&zala).map(|adult| adult.id) else {
                return Ok(());
            };
            store::link_guardian(tx, platform, luka, adult, relation::FATHER, &actor).await?;
            for child in [zala, luka] {
                let access = store::Access {
                    account: parent,
                    member: child,
                    guardian: Some(adult),
                    by: None,
                    is_vouched: true,
                };
                store::give_access(tx, platform, access).await?;
                store::set_matrix(tx, platform, child, adult, agreed, &actor).await?;
                let since = today.checked_sub_days(Days::new(90)).unwrap_or(today);
                let paper = ConsentDraft::on_paper_for(consent_purpose::HEALTH, since);
                store::record_consent(tx, platform, child, paper, &actor).await?;
                let record = HealthRecord {
                    fit_until: today.checked_add_days(Days::new(25)),
                    examined_by: "dr. Izmišljena Zdravnica".to_owned(),
                    restrictions: "brez metov na levo ramo do kontrole".to_owned(),
                    ..HealthRecord::default()
                };
                health::fill(tx, platform, child, &record, None).await?;
            }
            let access = store::Access {
                account: youth,
                member: luka,
                guardian: None,
                by: None,
                is_vouched: true,
            };
            store::give_access(tx, platform, access).await.map(drop)
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::people::age_on;

    #[test]
    fn they_come_of_age_within_the_days_on_which_people_are_told() {
        for today in ["2026-11-22", "2028-02-10", "2027-03-01"] {
            let today: NaiveDate = today.parse().unwrap();
            for (age, days) in [CONSENT_AGE, FULL_AGE].into_iter().zip(BEFORE) {
                let birth = born(today, age, days).unwrap();
                assert_eq!(age_on(birth, today), age - 1, "{today}");
                let later = today + Days::new(days + 1);
                assert_eq!(age_on(birth, later), age, "{today}");
            }
        }
    }
}
