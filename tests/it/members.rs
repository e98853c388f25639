//! Members over HTTP; here what their tests share.
mod archive;
mod children;
mod form;
mod list;

use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{ids::MemberId, member, scope::TenantOwned as _, values::operation};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};
use serde_json::json;
use tatami::{
    platform::{
        audit,
        people::{
            Actor, ConsentDraft, GuardianDraft, Member, MemberDetails, MemberDraft, NewMember,
            store::{self, insert_members, kind, purpose},
        },
    },
    tenants::Role,
};

use crate::support::{Answer, Client, TestApp, TestTenant};

pub const ACTOR: Actor = Actor {
    account: None,
    purpose: purpose::IMPORT,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn person(first: &str, last: &str, born: NaiveDate) -> MemberDraft {
    MemberDraft {
        first_name: first.into(),
        last_name: last.into(),
        birth_date: Some(born),
        ..MemberDraft::default()
    }
}

pub fn adult(first: &str, last: &str) -> MemberDraft {
    person(first, last, day(1990, 5, 6))
}

pub async fn insert(app: &TestApp, club: &TestTenant, new: Vec<NewMember>) -> Vec<MemberId> {
    app.platform
        .db()
        .write(club.id, async |tx| {
            insert_members(tx, &app.platform, new.clone(), &ACTOR).await
        })
        .await
        .unwrap()
}

async fn insert_one(app: &TestApp, club: &TestTenant, draft: MemberDraft) -> MemberId {
    insert(app, club, vec![draft.into()]).await[0]
}

async fn read(app: &TestApp, club: &TestTenant, id: MemberId) -> Member {
    app.platform
        .db()
        .read(club.id, async |tx| store::get(tx, &app.platform, id).await)
        .await
        .unwrap()
}

/// The log of a member without the openings of their pages, which every look leaves behind.
async fn log_of(app: &TestApp, club: &TestTenant, id: MemberId) -> Vec<audit::Shown> {
    let mut entries = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, id.0, 100).await
        })
        .await
        .unwrap();
    entries.retain(|entry| {
        entry
            .detail
            .as_ref()
            .is_none_or(|detail| detail["what"] != "member-opened")
    });
    entries
}

async fn switch_on(app: &TestApp, club: &TestTenant, functions: serde_json::Value) {
    use entity::profile;
    app.platform
        .db()
        .write(club.id, async |tx| {
            let mut row = profile::Entity::of(club.id)
                .one(tx)
                .await?
                .unwrap()
                .into_active_model();
            row.functions = Set(functions.clone());
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}

pub fn names(answer: &Answer) -> Vec<String> {
    answer.select("table.list tbody th.nm")
}

/// The fields of the form on a page, as a browser would send them back, with changes.
pub fn fields(answer: &Answer, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&answer.text());
    let form =
        scraper::Selector::parse("form[method=post] input[name], form[method=post] select[name]")
            .unwrap();
    let chosen = scraper::Selector::parse("option[selected]").unwrap();
    let mut pairs = Vec::new();
    for field in html.select(&form) {
        let name = field.value().attr("name").unwrap();
        let kind = field.value().attr("type").unwrap_or_default();
        if name == "csrf"
            || (matches!(kind, "checkbox" | "radio") && field.value().attr("checked").is_none())
        {
            continue;
        }
        let value = if field.value().name() == "select" {
            field
                .select(&chosen)
                .next()
                .and_then(|o| o.value().attr("value"))
                .unwrap_or_default()
        } else {
            field.value().attr("value").unwrap_or_default()
        };
        if !changes.iter().any(|(changed, _)| *changed == name) {
            pairs.push((name.to_owned(), value.to_owned()));
        }
    }
    pairs.extend(
        changes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    pairs
}

pub async fn send(client: &Client, path: &str, pairs: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    client.post(path, &pairs).await
}

async fn add(client: &Client, club: &TestTenant, changes: &[(&str, &str)]) -> Answer {
    let page = client.get(club.url("/members/new")).await.ok();
    send(client, &club.url("/members/new"), &fields(&page, changes)).await
}

fn id_in(answer: &Answer) -> MemberId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    answer
        .location()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap()
}

const ANA: &[(&str, &str)] = &[
    ("first_name", "Ana"),
    ("last_name", "Zupan"),
    ("birth_date.day", "1"),
    ("birth_date.month", "2"),
    ("birth_date.year", "1999"),
];

const GAL: &[(&str, &str)] = &[
    ("first_name", "Gal"),
    ("last_name", "Čeh"),
    ("birth_date.day", "14"),
    ("birth_date.month", "3"),
    ("birth_date.year", "2016"),
    ("guardian_first_name", "Petra"),
    ("guardian_last_name", "Čeh"),
    ("guardian_email", "petra@example.si"),
    ("guardian_relation", "mother"),
];
