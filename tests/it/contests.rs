//! Categories that were drawn and fought: stored, shown, hidden, taken back.
use std::collections::{BTreeMap, HashMap};

use axum::http::StatusCode;
use entity::{
    category, competition, contest, ids::MemberId, placing, public_sheet, scope::TenantOwned, sheet,
};
use scraper::{Html, Selector};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, Set,
};
use serde_json::Value;
use tatami::{
    competitions::PlacingsPart,
    judo::{
        draw,
        entrant::{ContestNo, Entrant},
        outcome::Outcome,
        profile::{Profile, templates},
        sheet::{Record, Sheet},
        systems::{Planned, Wiring, builtin},
    },
    platform::dossier::{self, Part},
    tenants::Role,
};

use crate::{
    canary::marks::plant,
    results::{set_policy_of, upload},
    support::{Answer, Client, TestApp, TestTenant, fought},
};

mod kept;
mod names;
mod shown;

const ADULTS: [i32; 12] = [2000; 12];
const PAGE: &str = "/t/zveza/pokal/c/sen-zenske-57-kg";

/// Twelve adults on a sheet of sixteen with repechage.
async fn twelve() -> (TestApp, TestTenant, Client) {
    fought::stage(vec![fought::category("ijf-2025", "-57", &ADULTS, &[])]).await
}

async fn rows<E: TenantOwned>(app: &TestApp, tenant: &TestTenant) -> Vec<E::Model>
where
    E::Model: Send + Sync,
{
    let id = tenant.id;
    app.platform
        .db()
        .read(id, async |tx| Ok(E::of(id).all(tx).await?))
        .await
        .unwrap()
}

/// The sheet as it follows from what is stored, by nothing of the program but its rules.
async fn replayed(app: &TestApp, tenant: &TestTenant) -> (Sheet, Vec<contest::Model>) {
    let row = rows::<sheet::Entity>(app, tenant).await.pop().unwrap();
    let contests = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(contest::Entity::of(tenant.id)
                .filter(contest::Column::SheetId.eq(row.id))
                .order_by_asc(contest::Column::No)
                .all(tx)
                .await?)
        })
        .await
        .unwrap();
    let wiring: Wiring = serde_json::from_value(row.wiring).unwrap();
    let drawn: draw::Record = serde_json::from_value(row.draw).unwrap();
    draw::verify(&drawn).unwrap();
    let outcomes = contests.iter().map(|one| {
        let scores = |ippon: i32, waza_ari: i32, yuko: i32, shido: i32| {
            serde_json::json!({ "ippon": ippon, "waza_ari": waza_ari, "yuko": yuko, "shido": shido })
        };
        let outcome: Outcome = serde_json::from_value(serde_json::json!({
            "kind": one.kind,
            "winner": one.winner,
            "white": scores(one.white_ippon, one.white_waza_ari, one.white_yuko, one.white_shido),
            "blue": scores(one.blue_ippon, one.blue_waza_ari, one.blue_yuko, one.blue_shido),
            "seconds": one.seconds,
            "golden_score": one.golden_score,
            "loser_continues": one.loser_continues,
        }))
        .unwrap();
        (ContestNo(u16::try_from(one.no).unwrap()), outcome)
    });
    let record = Record {
        lines: drawn.lines,
        struck: serde_json::from_value(row.struck).unwrap(),
        outcomes: outcomes.collect(),
        decided: serde_json::from_value(row.decided).unwrap(),
        ..Record::default()
    };
    let rules = Profile::read(&row.profile).unwrap().pools;
    (Sheet::new(wiring, rules, record).unwrap(), contests)
}

/// A contest as the page tells it: number, white, blue, who won (`white`, `blue`, nobody), and in words how.
type Told = (String, String, String, Option<&'static str>, String);

fn told(page: &Answer) -> Vec<Told> {
    let html = Html::parse_document(&page.text());
    let text = |of: scraper::ElementRef<'_>, css: &str| {
        let css = Selector::parse(css).unwrap();
        let words: Vec<String> = of.select(&css).map(|e| e.text().collect()).collect();
        words
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    html.select(&Selector::parse("li > .bout:not(.bye)").unwrap())
        .map(|bout| {
            let won = |css: &str| bout.select(&Selector::parse(css).unwrap()).next().is_some();
            let winner = if won(".side.white.win") {
                Some("white")
            } else if won(".side.blue.win") {
                Some("blue")
            } else {
                None
            };
            (
                text(bout, ".no"),
                text(bout, ".side.white .nm2"),
                text(bout, ".side.blue .nm2"),
                winner,
                text(bout, ".how"),
            )
        })
        .collect()
}

async fn json(app: &TestApp, path: &str) -> Value {
    let answer = app.stranger().get(path).await.ok();
    serde_json::from_slice(&answer.body).unwrap()
}

async fn event_of(director: &Client) -> String {
    let list = director.get("/o/zveza/competitions").await.ok();
    list.attrs("main a", "href")
        .into_iter()
        .find(|href| href.starts_with("/o/zveza/competitions/") && !href.ends_with("/new"))
        .unwrap()
}

async fn category_of(director: &Client) -> String {
    let event = event_of(director).await;
    director
        .get(event)
        .await
        .ok()
        .attr("table.list th a", "href")
        .unwrap()
}

/// The address of the edit form of somebody.
async fn edit_of(director: &Client, name: &str) -> String {
    let page = director.get(category_of(director).await).await.ok();
    let html = Html::parse_document(&page.text());
    html.select(&Selector::parse("th.nm a").unwrap())
        .find(|link| link.text().collect::<String>() == name)
        .unwrap_or_else(|| panic!("{name} did not compete"))
        .value()
        .attr("href")
        .unwrap()
        .to_owned()
}

async fn post_with(client: &Client, path: &str, form: &Answer, changes: &[(&str, &str)]) -> Answer {
    let fields = crate::results::fields(form, "form.card");
    client
        .post(path, &crate::results::changed(&fields, changes))
        .await
}
