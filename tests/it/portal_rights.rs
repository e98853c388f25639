//! The pages on which people use their rights: what is public, consents, who opened what, the copy, requests.
pub mod consents;
mod copy;
mod health;
mod public;
mod requests;
mod undone;

use chrono::NaiveDate;
use entity::ids::{GuardianId, MemberId};
use tatami::{
    platform::{
        audit,
        people::{
            GuardianDraft, MemberDraft, NewMember,
            store::{self, Actor, purpose},
        },
    },
    tenants::Role,
};

use crate::support::{Client, TestApp, TestTenant};

const ACTOR: Actor = Actor {
    account: None,
    purpose: purpose::DEMO,
};

/// Somebody on the books of a club with their own account.
pub struct Someone {
    pub member: MemberId,
    pub client: Client,
    pub home: String,
}

impl Someone {
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.home)
    }
}

pub fn draft(first: &str, last: &str, born: &str) -> MemberDraft {
    MemberDraft {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        birth_date: Some(born.parse::<NaiveDate>().unwrap()),
        ..MemberDraft::default()
    }
}

pub async fn insert(app: &TestApp, club: &TestTenant, new: NewMember) -> MemberId {
    let new = vec![new];
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::insert_members(tx, &app.platform, new.clone(), &ACTOR).await
        })
        .await
        .unwrap()[0]
}

/// An adult, a youth or a child with an account of their own.
pub async fn athlete(
    app: &TestApp,
    club: &TestTenant,
    (first, last): (&str, &str),
    born: &str,
) -> Someone {
    let member = insert(app, club, draft(first, last, born).into()).await;
    let account = app.account(&format!("{first} {last}")).await;
    app.relate(club, account, member, None).await;
    Someone {
        member,
        client: app.sign_in(account).await,
        home: format!("/me/{}/{member}", club.slug),
    }
}

/// A child, whose mother has an account.
pub async fn mother_of(app: &TestApp, club: &TestTenant, child: &str) -> Someone {
    let guardian = GuardianDraft {
        first_name: "Petra".to_owned(),
        last_name: "Čeh".to_owned(),
        email: format!("petra.{}@example.si", child.to_lowercase()),
        relation: "mother".to_owned(),
        ..GuardianDraft::default()
    };
    let new = NewMember {
        draft: draft(child, "Čeh", "2016-05-05"),
        guardians: vec![guardian],
        consent: None,
    };
    let member = insert(app, club, new).await;
    let account = app.account("Petra Čeh").await;
    let guardian = guardian_of(app, club, member).await;
    app.relate(club, account, member, Some(guardian)).await;
    Someone {
        member,
        client: app.sign_in(account).await,
        home: format!("/me/{}/{member}", club.slug),
    }
}

pub async fn guardian_of(app: &TestApp, club: &TestTenant, member: MemberId) -> GuardianId {
    app.platform
        .db()
        .read(club.id, async |tx| {
            store::guardians_of(tx, &app.platform, member).await
        })
        .await
        .unwrap()[0]
        .id
}

pub async fn log_of(app: &TestApp, club: &TestTenant, member: MemberId) -> Vec<audit::Shown> {
    app.platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, member.0, 100).await
        })
        .await
        .unwrap()
}

pub fn what(entry: &audit::Shown) -> String {
    entry
        .detail
        .as_ref()
        .and_then(|detail| detail.get("what"))
        .and_then(|what| what.as_str())
        .unwrap_or_default()
        .to_owned()
}

/// Every page of this area, of whoever's home it is.
const PAGES: &[&str] = &[
    "/public",
    "/consents",
    "/opened",
    "/data",
    "/requests",
    "/requests/new",
];

#[tokio::test]
async fn somebody_elses_pages_look_like_none_byte_for_byte() {
    let app = TestApp::start().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let ana = athlete(&app, &own, ("Ana", "Zupan"), "1990-05-06").await;
    let sibling = insert(&app, &own, draft("Bor", "Zupan", "1992-01-01").into()).await;
    let foreign = insert(&app, &other, draft("Cene", "Tuj", "1990-01-01").into()).await;
    let nobody = MemberId(uuid::Uuid::from_u128(77));
    for page in PAGES {
        ana.client.get(ana.url(page)).await.ok();
        let mut answers = Vec::new();
        for (slug, member) in [
            ("prvi", sibling),
            ("drugi", foreign),
            ("prvi", foreign),
            ("prvi", nobody),
        ] {
            let answer = ana.client.get(format!("/me/{slug}/{member}{page}")).await;
            assert_eq!(answer.status, 404, "{page}");
            answers.push(
                answer
                    .text()
                    .replace(&member.to_string(), "")
                    .replace(slug, ""),
            );
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{page}");
    }
    // What one may not do is refused before it is looked for, too.
    for post in ["/data/copy", "/requests/new", "/consents/give/pictures"] {
        for member in [sibling, foreign, nobody] {
            let answer = ana
                .client
                .post(format!("/me/prvi/{member}{post}"), &[])
                .await;
            assert_eq!(answer.status, 404, "{post}");
        }
    }
}

#[tokio::test]
async fn the_log_says_who_in_which_role_when_what_and_why_and_health_stands_on_top() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url(&format!("/members/{}", ana.member)))
        .await
        .ok();
    owner
        .post(club.url(&format!("/members/{}/archive", ana.member)), &[])
        .await;
    let page = ana.client.get(ana.url("/opened")).await.ok();
    let page = page
        .has_text("owner prvi (odgovorna oseba")
        .has_text("premaknjeno v arhiv ali iz njega")
        .has_text("Podatkov o zdravju v tem času ni odprl nihče.");
    assert_eq!(page.select("#health .log > li").len(), 0);
    assert!(page.select("#others .log > li").len() >= 2);

    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    consents::give(&ana.client, &ana.url("/consents/give/health")).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    officer
        .post(
            crate::health::url(&club, ana.member, ""),
            &[("purpose", "injury-care")],
        )
        .await;
    let page = ana.client.get(ana.url("/opened")).await.ok();
    assert_eq!(page.select("#health .log > li").len(), 1);
    let entry = page.select("#health .log > li").remove(0);
    for words in [
        "health_officer prvi",
        "zapečateni podatki odprti",
        "skrb ob poškodbi",
    ] {
        assert!(entry.contains(words), "{words}: {entry}");
    }

    // A year later there is a choice of years, and nothing of the other year.
    app.later(chrono::TimeDelta::days(366));
    let ana_again = app.sign_in(ana.client.account()).await;
    owner_changes(&app, &club, ana.member).await;
    let page = ana_again.get(ana.url("/opened?year=2027")).await.ok();
    assert_eq!(page.select("#health .log > li").len(), 0);
    assert_eq!(page.select("#others .log > li").len(), 1);
    let page = ana_again.get(ana.url("/opened?year=x&page=99")).await.ok();
    assert!(page.select("nav.seg a").contains(&"2026".to_owned()));
}

async fn owner_changes(app: &TestApp, club: &TestTenant, member: MemberId) {
    let owner = app.owner(club).await;
    owner
        .post(club.url(&format!("/members/{member}/restore")), &[])
        .await;
}

#[tokio::test]
async fn a_person_reads_what_is_kept_until_when_from_where_and_for_whom() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let page = ana.client.get(ana.url("/data")).await.ok();
    let page = page
        .has_text("Osnovni podatki članov")
        .has_text("do konca članstva")
        .has_text("vpisan")
        .has_text("hranijo do 31. 12. 2028")
        .has_text("Pripravi prenos")
        .has_text("nihče razen organizacije");
    assert!(
        page.attrs("aside a", "href")
            .contains(&ana.url("/requests/new"))
    );
    let page = ana.client.get(ana.url("/data?lang=en")).await.ok();
    page.has_text("Basic data of members")
        .has_text("are kept until 31 December 2028");
}
