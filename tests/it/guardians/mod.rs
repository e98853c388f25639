//! Guardians over HTTP: invitations, the matrix, consents on which they disagree, the hand-over at 15 and 18, several children.
mod access;
mod agreement;
mod children;
mod handover;
mod moved;
mod own_address;
mod vouching;

use chrono::NaiveDate;
use entity::ids::{GuardianId, MemberId};
use tatami::platform::{
    mail,
    people::{
        Actor, ConsentDraft, GuardianDraft, MemberDetails, MemberDraft, NewMember, relation,
        store::{self, insert_members, purpose},
    },
};

use crate::support::{Client, TestApp, TestTenant};

pub const ACTOR: Actor = Actor {
    account: None,
    purpose: purpose::MEMBERSHIP,
};

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn draft(first: &str, born: NaiveDate, email: &str) -> MemberDraft {
    MemberDraft {
        first_name: first.to_owned(),
        last_name: "Zupan".to_owned(),
        birth_date: Some(born),
        details: MemberDetails {
            email: email.to_owned(),
            ..MemberDetails::default()
        },
        ..MemberDraft::default()
    }
}

pub fn adult(first: &str, relation: &str) -> GuardianDraft {
    GuardianDraft {
        first_name: first.to_owned(),
        last_name: "Zupan".to_owned(),
        email: format!("{}@druzina.example", first.to_lowercase()),
        relation: relation.to_owned(),
        ..GuardianDraft::default()
    }
}

/// A child with a mother (Maja) and a father (Oto), kept with the consent of the mother.
pub struct Family {
    pub child: MemberId,
    pub mother: GuardianId,
    pub father: GuardianId,
}

pub async fn family(
    app: &TestApp,
    club: &TestTenant,
    first: &str,
    born: NaiveDate,
    email: &str,
) -> Family {
    let new = NewMember {
        draft: draft(first, born, email),
        guardians: vec![
            adult("Maja", relation::MOTHER),
            adult("Oto", relation::FATHER),
        ],
        consent: Some(ConsentDraft::on_paper(day(2025, 9, 1))),
    };
    let (child, guardians) = app
        .platform
        .db()
        .write(club.id, async |tx| {
            let ids = insert_members(tx, &app.platform, vec![new.clone()], &ACTOR).await?;
            let guardians = store::guardians_of(tx, &app.platform, ids[0]).await?;
            Ok((ids[0], guardians))
        })
        .await
        .unwrap();
    let of = |name: &str| {
        guardians
            .iter()
            .find(|g| g.draft.first_name == name)
            .unwrap()
            .id
    };
    Family {
        child,
        mother: of("Maja"),
        father: of("Oto"),
    }
}

pub async fn member(app: &TestApp, club: &TestTenant, draft: MemberDraft) -> MemberId {
    app.platform
        .db()
        .write(club.id, async |tx| {
            let new = vec![NewMember::from(draft.clone())];
            Ok(insert_members(tx, &app.platform, new, &ACTOR).await?[0])
        })
        .await
        .unwrap()
}

pub fn page(club: &TestTenant, member: MemberId) -> String {
    club.url(&format!("/members/{member}"))
}

pub fn own(club: &TestTenant, member: MemberId, path: &str) -> String {
    format!("/me/{}/{member}{path}", club.slug)
}

/// An account that stands for the child as this guardian, signed in.
pub async fn standing_for(
    app: &TestApp,
    club: &TestTenant,
    member: MemberId,
    guardian: GuardianId,
) -> Client {
    let account = app.account("Skrbnica").await;
    app.relate(club, account, member, Some(guardian)).await;
    app.sign_in(account).await
}

/// All mails with this template, as address and text.
pub async fn mails(app: &TestApp, template: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = mail::open_all(&app.platform, 200)
        .await
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == template)
        .map(|mail| (mail.content.to, mail.content.body))
        .collect();
    all.sort();
    all
}

/// Whether there is a consent.
pub async fn has(app: &TestApp, club: &TestTenant, member: MemberId, purpose: &str) -> bool {
    app.platform
        .db()
        .read(club.id, async |tx| {
            store::has_consent(tx, member, purpose).await
        })
        .await
        .unwrap()
}

/// A guardian's consent, or that of the person.
pub async fn give(
    app: &TestApp,
    club: &TestTenant,
    member: MemberId,
    guardian: Option<GuardianId>,
    purpose: &str,
) {
    let given = ConsentDraft {
        guardian,
        person: "Nekdo".to_owned(),
        ..ConsentDraft::on_paper_for(purpose, app.platform.today())
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::record_consent(tx, &app.platform, member, given.clone(), &ACTOR).await
        })
        .await
        .unwrap();
}

pub async fn refuse(
    app: &TestApp,
    club: &TestTenant,
    member: MemberId,
    guardian: Option<GuardianId>,
    purpose: &str,
) {
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::refuse_consent(tx, &app.platform, member, guardian, purpose, &ACTOR).await
        })
        .await
        .unwrap();
}
