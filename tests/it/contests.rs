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

#[tokio::test]
async fn the_page_shows_every_contest_with_colours_and_winner_as_they_follow_from_the_record() {
    let (app, tenant, _) = twelve().await;
    let (sheet, contests) = replayed(&app, &tenant).await;
    assert!(sheet.is_finished());
    let met = |planned: &&Planned| sheet.is_contest(planned.no);
    assert_eq!(
        contests.len(),
        sheet.wiring().contests.iter().filter(met).count()
    );
    assert!(contests.len() >= 12);
    let placings: HashMap<_, _> = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let page = app.stranger().get(PAGE).await.ok();
    let told = told(&page);
    // Whoever walks through against somebody who is out is shown as well, and is no contest.
    let fought: Vec<&Told> = told
        .iter()
        .filter(|one| !one.4.starts_with("brez borbe: druga"))
        .collect();
    assert_eq!(fought.len(), contests.len());
    for row in &contests {
        let no = ContestNo(u16::try_from(row.no).unwrap());
        let (white, blue) = sheet.slots(no);
        let entrant = |id| {
            placings[&id]
                .entrant
                .map(|n| Entrant(u16::try_from(n).unwrap()))
        };
        assert_eq!(white.entrant(), entrant(row.white_id));
        assert_eq!(blue.entrant(), entrant(row.blue_id));
        let name = |id| fought::name(usize::try_from(placings[&id].entrant.unwrap()).unwrap());
        let one = fought
            .iter()
            .find(|one| {
                one.0 == format!("Borba {no}", no = row.no)
                    || one.0.starts_with(&format!("Borba {} ·", row.no))
            })
            .unwrap_or_else(|| panic!("contest {} is not shown", row.no));
        assert!(
            one.1.starts_with(&format!("Beli: {}", name(row.white_id))),
            "{one:?}"
        );
        assert!(
            one.2.starts_with(&format!("Modri: {}", name(row.blue_id))),
            "{one:?}"
        );
        assert_eq!(one.3, row.winner.as_deref(), "{one:?}");
        let how = match row.kind.as_str() {
            "scores" => "",
            "indirect_hansoku_make" => "tretja kazen (hansoku-make)",
            "fusen_gachi" => "brez borbe (fusen-gachi)",
            "kiken_gachi" => "predaja (kiken-gachi)",
            other => panic!("{other}"),
        };
        assert_eq!(one.4, how, "{one:?}");
        assert_eq!(one.0.contains("zlata točka 5:12"), row.golden_score);
    }
    // Four byes, said in words and counted as nothing.
    assert_eq!(page.select(".bye .sc"), ["prosto"; 4]);
    assert_eq!(
        page.select(".round h4"),
        [
            "Osmina finala",
            "Četrtfinale",
            "Polfinale",
            "Finale",
            "Repasaž",
            "Za 3. mesto"
        ]
    );
    assert_eq!(page.attrs(".bracket", "tabindex"), ["0", "0"]);
    // The places are those of the sheet, and nobody typed them.
    let standing = sheet.standing();
    for row in placings.values() {
        let entrant = Entrant(u16::try_from(row.entrant.unwrap()).unwrap());
        assert_eq!(row.place, standing.place(entrant).map(i32::from));
    }
    let places: Vec<String> = standing
        .placed
        .iter()
        .map(|(at, _)| at.to_string())
        .collect();
    assert_eq!(page.select("table.places tbody .place"), places);
    let english = app.stranger().get(format!("/en{PAGE}")).await.ok();
    english
        .has_text("Round of 16")
        .has_text("White:")
        .has_text("third shido (hansoku-make)")
        .has_text("golden score 5:12")
        .has_no_text("Borba");
}

#[tokio::test]
async fn a_category_of_imported_places_is_shown_without_contests() {
    let mut plain = fought::category("ijf-2025", "-63", &ADULTS, &[]);
    plain.fought = None;
    for (place, placing) in (1..).zip(&mut plain.placings) {
        placing.place = Some(place);
    }
    let (app, _, _) = fought::stage(vec![plain]).await;
    let page = app
        .stranger()
        .get("/t/zveza/pokal/c/sen-zenske-63-kg")
        .await
        .ok();
    assert!(told(&page).is_empty());
    assert!(page.select(".contests").is_empty());
    let twin = json(&app, "/t/zveza/pokal/c/sen-zenske-63-kg.json").await;
    assert_eq!(
        (&twin["sheet"], &twin["category"]["contests"]),
        (&Value::Null, &Value::from(0))
    );
}

async fn json(app: &TestApp, path: &str) -> Value {
    let answer = app.stranger().get(path).await.ok();
    serde_json::from_slice(&answer.body).unwrap()
}

/// Places as they follow from what a twin tells about the contests, by entrant.
fn places_of(twin: &Value) -> BTreeMap<u64, Option<u16>> {
    let told = &twin["sheet"];
    let lines = u16::try_from(told["lines"].as_u64().unwrap()).unwrap();
    let wiring = builtin(told["system"].as_str().unwrap(), lines).unwrap();
    let code = told["profile"]["code"].as_str().unwrap();
    let rules = templates::all().find(|one| one.code == code).unwrap().pools;
    let mut record = Record {
        lines: serde_json::from_value(told["draw"]["lines"].clone()).unwrap(),
        ..Record::default()
    };
    for one in told["absent"].as_array().unwrap() {
        let entrant = serde_json::from_value(one.clone()).unwrap();
        record
            .struck
            .insert(entrant, tatami::judo::sheet::Struck::Withdrawn);
    }
    for contest in told["rounds"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|r| r["contests"].as_array().unwrap())
    {
        let outcome = serde_json::json!({
            "kind": contest["outcome"],
            "winner": contest["winner"],
            "white": contest["scores"]["white"],
            "blue": contest["scores"]["blue"],
            "seconds": contest["seconds"],
            "golden_score": contest["golden_score"],
            "loser_continues": contest["loser_continues"],
        });
        let no = serde_json::from_value(contest["no"].clone()).unwrap();
        record
            .outcomes
            .insert(no, serde_json::from_value(outcome).unwrap());
    }
    for (pool, told) in (0..).zip(told["pools"].as_array().unwrap()) {
        if !told["decided"].is_null() {
            let order = serde_json::from_value(told["decided"].clone()).unwrap();
            record.decided.insert(pool, order);
        }
    }
    let standing = Sheet::new(wiring, rules, record.clone())
        .unwrap()
        .standing();
    record
        .lines
        .iter()
        .flatten()
        .map(|one| (u64::from(one.0), standing.place(*one)))
        .collect()
}

#[tokio::test]
async fn the_places_of_a_twin_follow_from_its_contests() {
    for (template, entries) in [
        ("ijf-2025", 12),
        ("ijf-2025-cadets", 11),
        ("ijf-2025", 5),
        ("children-13-14", 4),
    ] {
        let births = vec![2000; entries];
        let (app, _, _) =
            fought::stage(vec![fought::category(template, "-57", &births, &[])]).await;
        let twin = json(&app, &format!("{PAGE}.json")).await;
        let derived = places_of(&twin);
        let placings = twin["placings"].as_array().unwrap();
        assert_eq!(placings.len(), entries);
        for placing in placings {
            let told = placing["place"].as_u64();
            let entrant = placing["entrant"].as_u64().unwrap();
            assert_eq!(
                told,
                derived[&entrant].map(u64::from),
                "{template} {entries}: {entrant}"
            );
        }
        let contests: usize = twin["sheet"]["rounds"]
            .as_array()
            .unwrap()
            .iter()
            .map(|round| round["contests"].as_array().unwrap().len())
            .sum();
        assert_eq!(twin["category"]["contests"], contests);
        // Names stand once, among the placings.
        assert!(!twin["sheet"].to_string().contains("Preizkus"));
    }
}

#[tokio::test]
async fn a_pool_is_a_table_of_who_won_against_whom() {
    let births = [2000; 4];
    let (app, tenant, _) = fought::stage(vec![fought::category(
        "children-13-14",
        "-57",
        &births,
        &[],
    )])
    .await;
    let (sheet, contests) = replayed(&app, &tenant).await;
    assert_eq!(contests.len(), 6);
    let page = app.stranger().get(PAGE).await.ok();
    assert_eq!(
        page.select("h3"),
        ["Stopničke", "Končna uvrstitev", "Vsak z vsakim"]
    );
    assert_eq!(told(&page).len(), 6);
    assert_eq!(page.select("table.cross tbody tr").len(), 4);
    assert_eq!(page.select("table.cross .own").len(), 4);
    assert_eq!(
        page.select("table.cross .won").len(),
        6,
        "each contest is won once"
    );
    let mut ranks: Vec<String> = sheet
        .table(0)
        .iter()
        .map(|row| row.rank.to_string())
        .collect();
    let mut shown = page.select("table.cross .place");
    ranks.sort();
    shown.sort();
    assert_eq!(shown, ranks);
    page.has_text("proti: Ana Preizkusaa").has_text("poraz");
}

#[tokio::test]
async fn the_rule_of_names_holds_in_the_contests_too() {
    // Six of 12 years, six of 16.
    let births: Vec<i32> = [2014; 6].into_iter().chain([2010; 6]).collect();
    let (app, tenant, director) =
        fought::stage(vec![fought::category("ijf-2025", "-57", &births, &[])]).await;
    for path in [
        PAGE.to_owned(),
        format!("/en{PAGE}"),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
    ] {
        let page = app.stranger().get(&path).await.ok();
        page.has_no_text("Preizkus")
            .has_text("A. P.")
            .has_text("Gaja P.");
    }
    let shown = told(&app.stranger().get(PAGE).await.ok());
    assert!(
        shown
            .iter()
            .any(|one| one.1.starts_with("Beli: A. P.") || one.2.starts_with("Modri: A. P."))
    );
    // One of them objects: the name goes from the contests at once, the contests stay.
    let address = edit_of(&director, "Gaja Preizkusgg").await;
    let form = director.get(&address).await.ok();
    post_with(
        &director,
        &address,
        &form,
        &[("at_most", "hidden"), ("reason", "Ugovor objavi")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = app.stranger().get(PAGE).await.ok();
    let after = told(&page);
    assert_eq!(after.len(), shown.len());
    assert!(
        after
            .iter()
            .all(|one| !one.1.contains("Gaja") && !one.2.contains("Gaja"))
    );
    assert!(
        after
            .iter()
            .any(|one| one.1.contains("ime ni objavljeno") || one.2.contains("ime ni objavljeno"))
    );
    page.has_no_text("Gaja");
    app.stranger()
        .get(format!("{PAGE}.json"))
        .await
        .ok()
        .has_no_text("Gaja");
    // Published again under a stricter rule: everybody is hidden, in every contest.
    set_policy_of(
        &app,
        &tenant,
        &serde_json::json!({ "under_15": "hidden", "minors_15_17": "hidden", "adults": "hidden" }),
    )
    .await;
    let event = event_of(&director).await;
    director
        .post(format!("{event}/unpublish"), &[])
        .await
        .redirects_to(&event);
    crate::results::publish(&director, &event)
        .await
        .redirects_to(&event);
    let page = app.stranger().get(PAGE).await.ok();
    page.has_no_text("A. P.");
    let hidden = told(&app.stranger().get(PAGE).await.ok());
    assert_eq!(hidden.len(), shown.len());
    assert!(
        hidden
            .iter()
            .all(|one| one.1.contains("ime ni objavljeno") && one.2.contains("ime ni objavljeno"))
    );
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

#[tokio::test]
async fn places_of_a_category_that_was_fought_are_not_changed_by_hand() {
    let (app, tenant, director) = twelve().await;
    let before = rows::<placing::Entity>(&app, &tenant).await;
    let category = category_of(&director).await;
    director
        .get(&category)
        .await
        .ok()
        .has_text("izhajajo iz žreba in borb")
        .has_no_text("Dodaj uvrstitev");
    let address = edit_of(&director, &fought::name(0)).await;
    let form = director.get(&address).await.ok();
    assert!(form.attr("#place", "readonly").is_some());
    for change in [("place", "1"), ("contests_won", "9"), ("place", "")] {
        let stored = form
            .attr(&format!("#{}", change.0), "value")
            .unwrap_or_default();
        if stored == change.1 {
            continue;
        }
        post_with(
            &director,
            &address,
            &form,
            &[change, ("reason", "Napaka v zapisniku")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("je treba popraviti izid borbe");
    }
    let add = format!("{category}/add");
    let empty = director.get(&add).await.ok();
    let typed = [
        ("first_name", "Nova"),
        ("last_name", "Oseba"),
        ("place", "13"),
        ("reason", "Pozabljena"),
    ];
    post_with(&director, &add, &empty, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("ni mogoče nikogar dodati");
    assert_eq!(rows::<placing::Entity>(&app, &tenant).await, before);
    // A name can be corrected, and is correct in the contests at once.
    post_with(
        &director,
        &address,
        &form,
        &[
            ("last_name", "Popravljena"),
            ("reason", "Napaka v zapisniku"),
        ],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = app.stranger().get(PAGE).await.ok();
    assert!(
        told(&page)
            .iter()
            .any(|one| one.1.contains("Ana Popravljena") || one.2.contains("Ana Popravljena"))
    );
    page.has_no_text(&fought::name(0));
}

#[tokio::test]
async fn a_file_cannot_replace_the_places_of_a_category_that_was_fought() {
    let (app, tenant, director) = twelve().await;
    let event = event_of(&director).await;
    let before = rows::<placing::Entity>(&app, &tenant).await;
    let file = "Mesto;Ime;Priimek;Kategorija\n1;Nova;Oseba;SEN ženske -57 kg\n";
    let check = upload(&director, &event, file)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = director
        .get(&check)
        .await
        .ok()
        .has_text("Njena mesta izhajajo iz borb");
    let fields = crate::results::fields(&page, "form.stack");
    let typed = crate::results::changed(&fields, &[("go", "import"), ("reason", "Nov zapisnik")]);
    director
        .post(&check, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("ni mogoče uvoziti");
    assert_eq!(rows::<placing::Entity>(&app, &tenant).await, before);
}

#[tokio::test]
async fn whoever_is_erased_from_a_result_leaves_a_side_without_a_name() {
    let (app, tenant, director) = twelve().await;
    let name = fought::name(0);
    let before = told(&app.stranger().get(PAGE).await.ok());
    let remove = format!("{}/remove", edit_of(&director, &name).await);
    director
        .get(&remove)
        .await
        .ok()
        .has_text("Mesto in borbe ostanejo");
    director
        .post(&remove, &[("reason", "Zahteva za izbris")])
        .await
        .is(StatusCode::SEE_OTHER);
    for path in [
        "/t/zveza/pokal".to_owned(),
        PAGE.to_owned(),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
        format!("/en{PAGE}"),
    ] {
        app.stranger()
            .get(&path)
            .await
            .ok()
            .has_no_text(&fought::last_name(0));
    }
    let after = told(&app.stranger().get(PAGE).await.ok());
    assert_eq!(after.len(), before.len());
    for (was, is) in before.iter().zip(&after) {
        assert_eq!(
            (&was.0, was.3, &was.4),
            (&is.0, is.3, &is.4),
            "the contest is the same"
        );
        for (was, is) in [(&was.1, &is.1), (&was.2, &is.2)] {
            if was.contains(&name) {
                assert!(is.ends_with(": ime ni objavljeno"), "{is}");
            } else {
                assert_eq!(was, is);
            }
        }
    }
    // The organiser does not know it any more either, and the sheet still gives every place.
    director
        .get(category_of(&director).await)
        .await
        .ok()
        .has_no_text(&fought::last_name(0))
        .has_text("(ime je izbrisano)");
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    assert_eq!(placings.len(), 12);
    let erased = placings.iter().find(|row| row.entrant == Some(0)).unwrap();
    assert_eq!(
        (erased.club_id, &erased.country, erased.member_id),
        (None, &None, None)
    );
    replayed(&app, &tenant).await;
}

#[tokio::test]
async fn an_erased_member_loses_the_link_and_the_contests_stay() {
    let app = TestApp::start().await;
    let tenant = app.club("zveza").await;
    let gone = plant(&app, &tenant, 'A').await;
    fought::publish(
        &app,
        &tenant,
        vec![fought::category("ijf-2025", "-57", &ADULTS, &[])],
    )
    .await;
    link(&app, &tenant, gone.member).await;
    let contests = rows::<contest::Entity>(&app, &tenant).await;
    // The copy of the member's data has the contests, with nobody else's name.
    let parts: Vec<std::sync::Arc<dyn Part>> = vec![std::sync::Arc::new(PlacingsPart)];
    let copy = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            dossier::collect(tx, &app.platform, &parts, gone.member).await
        })
        .await
        .unwrap();
    let records: Vec<_> = copy
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.records)
        .collect();
    let own = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .find(|row| row.member_id == Some(gone.member))
        .unwrap();
    let fought = contests
        .iter()
        .filter(|row| row.white_id == own.id || row.blue_id == own.id);
    let told = records
        .iter()
        .filter(|record| record.table == "contest")
        .count();
    assert_eq!(told, fought.count());
    assert!(records.iter().any(|record| record.table == "sheet"));
    let text = format!("{records:?}");
    assert!(text.contains(&fought::name(0)) && !text.contains(&fought::last_name(1)));

    let owner = app.owner(&tenant).await;
    let url = tenant.url(&format!("/members/{}", gone.member));
    owner.get(&url).await.ok();
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    let page = owner.get(format!("{url}/erase")).await.ok();
    let form = page.attr("input[name=form_id]", "value").unwrap();
    owner
        .post(
            format!("{url}/erase"),
            &[
                ("form_id", &form),
                ("reason", "erasure-request"),
                ("surname", &gone.mark(3)),
            ],
        )
        .await
        .redirects_to(&tenant.url("/members"));
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    assert!(placings.iter().all(|row| row.member_id.is_none()));
    assert_eq!(rows::<contest::Entity>(&app, &tenant).await, contests);
}

/// Matches entrant 0 to a member.
async fn link(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = placing::Entity::of(tenant.id)
                .filter(placing::Column::Entrant.eq(0))
                .one(tx)
                .await?
                .unwrap();
            let mut row = row.into_active_model();
            row.member_id = Set(Some(member));
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_taken_back_shows_no_contest_and_what_is_removed_is_gone() {
    let (app, tenant, director) = twelve().await;
    let event = event_of(&director).await;
    let before = told(&app.stranger().get(PAGE).await.ok());
    let contests = rows::<contest::Entity>(&app, &tenant).await;
    director
        .post(format!("{event}/unpublish"), &[])
        .await
        .redirects_to(&event);
    for path in [
        PAGE.to_owned(),
        format!("/en{PAGE}"),
        format!("{PAGE}.json"),
        format!("{PAGE}.csv"),
    ] {
        app.stranger()
            .get(&path)
            .await
            .is(StatusCode::GONE)
            .has_no_text("Preizkus")
            .has_no_text("Borba");
    }
    assert!(rows::<public_sheet::Entity>(&app, &tenant).await.is_empty());
    assert_eq!(rows::<contest::Entity>(&app, &tenant).await, contests);
    // Public again, all of it is there again.
    crate::results::publish(&director, &event)
        .await
        .redirects_to(&event);
    assert_eq!(told(&app.stranger().get(PAGE).await.ok()), before);
    let category = category_of(&director).await;
    director
        .post(
            format!("{category}/remove"),
            &[("reason", "Napačna kategorija")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    app.stranger().get(PAGE).await.is(StatusCode::NOT_FOUND);
    assert!(rows::<sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<public_sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<category::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn a_draft_that_was_fought_is_removed_whole() {
    let (app, tenant, director) = twelve().await;
    // As if it had never been public.
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let row = competition::Entity::of(tenant.id).one(tx).await?.unwrap();
            let mut row = row.into_active_model();
            row.state = Set("draft".to_owned());
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            entity::public_placing::Entity::delete_of(tenant.id)
                .exec(tx)
                .await?;
            entity::public_sheet::Entity::delete_of(tenant.id)
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    let event = event_of(&director).await;
    director
        .post(format!("{event}/remove"), &[])
        .await
        .redirects_to("/o/zveza/competitions");
    assert!(rows::<sheet::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &tenant).await.is_empty());
    assert!(rows::<placing::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn another_tenant_finds_nothing_of_it() {
    let (app, tenant, director) = twelve().await;
    let other = app.tenant("druga", "federation").await;
    let stranger = app.actor(&other, Role::CompetitionDirector).await;
    let category = category_of(&director).await;
    let placing = edit_of(&director, &fought::name(0)).await;
    for path in [&category, &placing] {
        stranger.get(path).await.is(StatusCode::NOT_FOUND);
        stranger
            .get(path.replace("/o/zveza/", "/o/druga/"))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    app.stranger()
        .get(PAGE.replace("zveza", "druga"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert!(rows::<sheet::Entity>(&app, &other).await.is_empty());
    assert!(rows::<contest::Entity>(&app, &other).await.is_empty());
    assert!(!rows::<contest::Entity>(&app, &tenant).await.is_empty());
}

#[tokio::test]
async fn whoever_did_not_compete_has_no_place_and_the_reason_is_not_public() {
    let draft = fought::category("ijf-2025", "-57", &ADULTS, &[4]);
    let (app, tenant, director) = fought::stage(vec![draft]).await;
    let row = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .find(|row| row.entrant == Some(4))
        .unwrap();
    assert_eq!((row.place, row.contests_won), (None, None));
    let page = app.stranger().get(PAGE).await.ok();
    assert_eq!(
        page.select("table.places tbody .place").last().unwrap(),
        "–"
    );
    assert_eq!(
        page.select("table.places tbody .nm").last().unwrap(),
        &fought::name(4)
    );
    let page = page.has_text("11 uvrstitev");
    assert!(
        told(&page)
            .iter()
            .all(|one| !one.1.contains("Ema") && !one.2.contains("Ema"))
    );
    assert!(!page.text().contains("failed"));
    let twin = json(&app, &format!("{PAGE}.json")).await;
    assert_eq!(twin["sheet"]["absent"], serde_json::json!([4]));
    assert!(!twin.to_string().contains("failed"));
    let public = rows::<public_sheet::Entity>(&app, &tenant)
        .await
        .pop()
        .unwrap();
    assert!(!public.content.to_string().contains("failed"));
    // The organiser can correct the name all the same.
    let address = edit_of(&director, &fought::name(4)).await;
    let form = director.get(&address).await.ok();
    assert_eq!(form.attr("#place", "value").unwrap_or_default(), "");
    post_with(
        &director,
        &address,
        &form,
        &[("first_name", "Ota"), ("reason", "Napaka v imenu")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    app.stranger()
        .get(PAGE)
        .await
        .ok()
        .has_text(&format!("Ota {}", fought::last_name(4)));
}

#[tokio::test]
async fn a_page_with_contests_is_kept_under_a_tag_until_something_of_it_changes() {
    let (app, _, director) = twelve().await;
    let first = app.stranger().get(PAGE).await.ok();
    let tag = first.header("etag").to_owned();
    let again = app
        .stranger()
        .get_with(PAGE, &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let address = edit_of(&director, &fought::name(1)).await;
    let form = director.get(&address).await.ok();
    post_with(
        &director,
        &address,
        &form,
        &[("at_most", "initials"), ("reason", "Ugovor objavi")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let changed = app
        .stranger()
        .get_with(PAGE, &[("if-none-match", &tag)])
        .await
        .ok();
    changed.has_no_text(&fought::last_name(1)).has_text("B. P.");
}

#[tokio::test]
async fn the_competitions_of_the_demonstration_have_the_places_of_their_contests() {
    let app = TestApp::start().await;
    let tenant = app.tenant("zveza", "federation").await;
    let row = tatami::tenants::store::find_by_slug(&app.platform, "zveza")
        .await
        .unwrap()
        .unwrap();
    let by = app.account("Vodja").await;
    tatami::commands::invent_competitions(&app.platform, &row, by)
        .await
        .unwrap();
    let home = json(&app, "/t/zveza.json").await;
    let mut counts = Vec::new();
    for event in home["competitions"].as_array().unwrap() {
        counts.push(event["placings"].as_u64().unwrap());
        let path = event["url"]
            .as_str()
            .unwrap()
            .split_once("8080")
            .unwrap()
            .1
            .to_owned();
        let overview = json(&app, &format!("{path}.json")).await;
        for one in overview["categories"].as_array().unwrap() {
            let path = one["category"]["url"]
                .as_str()
                .unwrap()
                .split_once("8080")
                .unwrap()
                .1
                .to_owned();
            let page = app.stranger().get(&path).await.ok();
            assert!(!told(&page).is_empty(), "{path}");
        }
    }
    assert_eq!(counts, [212, 60]);
    // Every stored place is the one of the stored sheet.
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    let sheets = rows::<public_sheet::Entity>(&app, &tenant).await;
    assert_eq!(sheets.len(), 25);
    for copy in sheets {
        let whole: tatami::judo::sheet::Whole = serde_json::from_value(copy.content).unwrap();
        let standing = whole.sheet().unwrap().standing();
        let own: Vec<_> = placings
            .iter()
            .filter(|row| row.category_id == copy.category_id)
            .collect();
        assert_eq!(standing.placed.len(), own.len());
        for row in own {
            let entrant = Entrant(u16::try_from(row.entrant.unwrap()).unwrap());
            assert_eq!(row.place, standing.place(entrant).map(i32::from));
        }
    }
}
