//! The pages of the people the data are about: what they see, what they can do, and what nobody else sees there.
use chrono::NaiveDate;
use entity::ids::{GuardianId, MemberId};
use tatami::platform::people::{
    Address, ConsentDraft, GuardianDraft, MemberDetails, MemberDraft, NewMember, relation,
    store::guardians_of,
};

use crate::{
    members,
    support::{Client, TestApp, TestTenant},
};

mod card;
mod corrections;
mod health_corrections;
mod pages;
mod results;
mod whose_words;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An adult with something in every group of the profile.
fn adult() -> MemberDraft {
    MemberDraft {
        belt: Some("kyu4".to_owned()),
        licence_no: Some("SLO-77".to_owned()),
        licence_until: Some(day("2026-12-31")),
        joined_on: Some(day("2020-09-01")),
        details: MemberDetails {
            email: "ana@example.si".to_owned(),
            address: Address {
                street: "Gozdna pot 1".to_owned(),
                post_code: "1000".to_owned(),
                town: "Ljubljana".to_owned(),
                country: "SI".to_owned(),
            },
            tax_number: "26084279".to_owned(),
            ..MemberDetails::default()
        },
        ..members::adult("Ana", "Zupan")
    }
}

/// A member with an account of their own, signed in.
async fn athlete(app: &TestApp, tenant: &TestTenant, draft: MemberDraft) -> (Client, MemberId) {
    let member = members::insert(app, tenant, vec![draft.into()]).await[0];
    let account = app.account("Ana Zupan").await;
    app.relate(tenant, account, member, None).await;
    (app.sign_in(account).await, member)
}

fn me(tenant: &TestTenant, member: MemberId, path: &str) -> String {
    format!("/me/{}/{member}{path}", tenant.slug)
}

fn parent(first: &str, phone: &str) -> GuardianDraft {
    GuardianDraft {
        first_name: first.to_owned(),
        last_name: "Čeh".to_owned(),
        email: format!("{}@example.si", first.to_lowercase()),
        phone: phone.to_owned(),
        relation: relation::MOTHER.to_owned(),
        proof: "osebni dokument".to_owned(),
    }
}

/// A child of ten with two guardians, of whom the first is signed in.
async fn child(app: &TestApp, tenant: &TestTenant, has_consent: bool) -> (Client, MemberId) {
    let draft = MemberDraft {
        first_name: "Gal".to_owned(),
        last_name: "Čeh".to_owned(),
        birth_date: Some(day("2016-03-14")),
        ..MemberDraft::default()
    };
    let new = NewMember {
        draft,
        guardians: vec![
            parent("Petra", "+38640111222"),
            parent("Bojana", "+38640333444"),
        ],
        consent: has_consent.then(|| ConsentDraft::on_paper(day("2024-09-01"))),
    };
    let member = members::insert(app, tenant, vec![new]).await[0];
    let guardian = guardian(app, tenant, member, "Petra").await;
    let account = app.account("Petra Čeh").await;
    app.relate(tenant, account, member, Some(guardian)).await;
    (app.sign_in(account).await, member)
}

async fn guardian(app: &TestApp, tenant: &TestTenant, member: MemberId, first: &str) -> GuardianId {
    let all = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            guardians_of(tx, &app.platform, member).await
        })
        .await
        .unwrap();
    all.iter()
        .find(|guardian| guardian.draft.first_name == first)
        .unwrap()
        .id
}
