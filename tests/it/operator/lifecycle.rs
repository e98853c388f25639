//! A tenant is founded, becomes active, can be suspended and ends; each step with what follows from it.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use tatami::{
    platform::{audit, mail},
    tenants::{Role, lifecycle::State, store},
};

use crate::support::{Client, TestApp, TestTenant};

/// A tenant as the console founds it, with its owner.
async fn founded(app: &TestApp) -> (Client, TestTenant, Client) {
    let operator = app.operator().await;
    operator.get("/ops/tenants/new").await.ok();
    operator
        .post(
            "/ops/tenants/new",
            &[
                ("kind", "club"),
                ("name", "JK Sokol"),
                ("slug", "sokol"),
                ("email", "ana@sokol.example"),
            ],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let tenant = store::find_by_slug(&app.platform, "sokol")
        .await
        .unwrap()
        .unwrap();
    let club = TestTenant {
        id: tenant.id,
        slug: tenant.slug,
    };
    let owner = app.owner(&club).await;
    (operator, club, owner)
}

async fn state(app: &TestApp, slug: &str) -> Option<State> {
    store::find_by_slug(&app.platform, slug)
        .await
        .unwrap()
        .map(|tenant| tenant.standing.state)
}

/// What the processing log of a tenant says was done, newest first.
pub async fn logged(app: &TestApp, tenant: &TestTenant) -> Vec<String> {
    let entries = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            audit::page(tx, &app.platform, None, 50).await
        })
        .await
        .unwrap();
    entries
        .into_iter()
        .filter_map(|e| Some(e.detail?.get("what")?.as_str()?.to_owned()))
        .collect()
}

pub async fn templates(app: &TestApp) -> Vec<String> {
    let mails = mail::open_all(&app.platform, 50).await.unwrap();
    mails.into_iter().map(|m| m.template).collect()
}

const PROFILE: [(&str, &str); 17] = [
    ("name", "JK Sokol"),
    ("legal_name", "Judo klub Sokol"),
    ("street", "Športna ulica 1"),
    ("post_code", "1000"),
    ("town", "Ljubljana"),
    ("country", "SI"),
    ("email", "info@sokol.example"),
    ("phone", "+386 40 123 456"),
    ("represented_by", "Ana Zupan"),
    ("privacy_contact", "Ana Zupan"),
    ("privacy_email", "zasebnost@sokol.example"),
    ("obi", "blue"),
    ("adults", "full"),
    ("minors_15_17", "first_initial"),
    ("under_15", "initials"),
    ("rev", "1"),
    ("web", ""),
];

#[tokio::test]
async fn promise_b30_a_tenant_is_not_active_before_an_owner_accepted_the_agreement() {
    let app = TestApp::start().await;
    let (operator, club, owner) = founded(&app).await;
    assert_eq!(state(&app, "sokol").await, Some(State::Founded));
    // Nothing but setting up is open, and the start page says what is missing.
    for path in ["/members", "/competitions", "/notices", "/members/import"] {
        owner.get(club.url(path)).await.redirects_to(&club.url(""));
    }
    let home = owner.get(club.url("")).await.ok();
    let home = home
        .has_text("Organizacija še ni dejavna")
        .has_text("Odgovorna oseba naj prebere in sprejme pogodbo o obdelavi.");
    assert!(
        !home.text().contains("/o/sokol/members"),
        "the menu offers no members"
    );
    app.stranger()
        .get("/t/sokol")
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["/settings", "/people", "/agreement"] {
        owner.get(club.url(path)).await.ok();
    }
    let admin = app.actor(&club, Role::Admin).await;
    admin.get(club.url("/agreement")).await.ok();
    admin
        .post(club.url("/agreement"), &[("no", "1")])
        .await
        .is(StatusCode::FORBIDDEN);
    // A version nobody asked about is not accepted.
    owner
        .post(club.url("/agreement"), &[("no", "7")])
        .await
        .is(StatusCode::CONFLICT);
    // A contract names its parties: before the organisation says who it is, nothing is accepted.
    let page = owner.get(club.url("/agreement")).await.ok();
    assert!(
        page.select("form button")
            .iter()
            .all(|b| b != "Sprejmem pogodbo")
    );
    page.has_text("Izpolni nastavitve");
    owner
        .post(club.url("/agreement"), &[("no", "1")])
        .await
        .is(StatusCode::CONFLICT);
    operator
        .get(format!("/ops/tenants/{}", club.id))
        .await
        .ok()
        .has_text("v pripravi")
        .has_text("podatki o organizaciji");
    owner.get(club.url("/settings")).await.ok();
    let saved = owner.post(club.url("/settings"), &PROFILE).await;
    saved.is(StatusCode::SEE_OTHER);
    assert_eq!(
        state(&app, "sokol").await,
        Some(State::Founded),
        "the agreement is missing"
    );
    owner
        .post(club.url("/agreement"), &[("no", "1")])
        .await
        .redirects_to(&club.url("/agreement?no=1"));
    owner
        .get(club.url("/agreement"))
        .await
        .ok()
        .has_text("Sprejeta različica 1");
    assert_eq!(state(&app, "sokol").await, Some(State::Active));
    owner.get(club.url("/members")).await.ok();
    let done = logged(&app, &club).await;
    for what in ["agreement-accepted", "tenant-activated"] {
        assert_eq!(done.iter().filter(|w| *w == what).count(), 1, "{done:?}");
    }
    assert!(
        templates(&app)
            .await
            .contains(&"tenant-activated".to_owned())
    );
    operator
        .get(format!("/ops/tenants/{}", club.id))
        .await
        .ok()
        .has_text("dejavna")
        .has_text("Sprejeta različica 1");
    // Accepting twice is one acceptance.
    owner
        .post(club.url("/agreement"), &[("no", "1")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(
        logged(&app, &club)
            .await
            .iter()
            .filter(|w| *w == "agreement-accepted")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_suspended_tenant_says_why_and_lets_only_owners_hand_over() {
    let app = TestApp::start_with(|config| {
        config.operator.name = "Obdelovalec d.o.o.".into();
        config.operator.email = "info@obdelovalec.example".into();
    })
    .await;
    let club = app.club("dolina").await;
    let born = NaiveDate::from_ymd_opt(2001, 5, 4).unwrap();
    crate::health::member(&app, &club, "Ana", born).await;
    let (owner, secretary) = (
        app.owner(&club).await,
        app.actor(&club, Role::Secretary).await,
    );
    let operator = app.operator().await;
    let on = format!("/ops/tenants/{}", club.id);
    operator
        .get(format!("{on}/standing/suspend"))
        .await
        .ok()
        .has_text("V organizaciji ne more nihče več delati.");
    operator
        .post(format!("{on}/standing/suspend"), &[("reason", " ")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši razlog");
    operator
        .post(
            format!("{on}/standing/suspend"),
            &[("reason", "Neplačani računi.")],
        )
        .await
        .redirects_to(&on);
    for person in [&owner, &secretary] {
        for path in ["/members", "/settings", "/competitions"] {
            let answer = person.get(club.url(path)).await;
            if answer.status != StatusCode::FORBIDDEN {
                answer.redirects_to(&club.url(""));
            }
        }
        person
            .get(club.url(""))
            .await
            .ok()
            .has_text("Neplačani računi.")
            .has_text("Obdelovalec d.o.o., info@obdelovalec.example");
        person
            .get(club.url("?lang=en"))
            .await
            .ok()
            .has_text("The organisation is suspended since 10");
    }
    owner.get(club.url("/people")).await.ok();
    owner.get(club.url("/members/export")).await.ok();
    // The deadlines of the law run on.
    for path in ["/requests", "/corrections", "/breach", "/support"] {
        owner.get(club.url(path)).await.ok();
        let answer = secretary.get(club.url(path)).await;
        if answer.status != StatusCode::FORBIDDEN {
            answer.redirects_to(&club.url(""));
        }
    }
    secretary
        .get(club.url("/members/export"))
        .await
        .redirects_to(&club.url(""));
    // What is public stays, unless the operator says otherwise.
    app.stranger().get("/t/dolina").await.ok();
    operator
        .post(format!("{on}/standing/resume"), &[])
        .await
        .redirects_to(&on);
    secretary.get(club.url("/members")).await.ok();
    operator
        .post(
            format!("{on}/standing/suspend"),
            &[("reason", "Odlok."), ("hide", "yes")],
        )
        .await
        .redirects_to(&on);
    app.stranger()
        .get("/t/dolina")
        .await
        .is(StatusCode::NOT_FOUND);
    let done = logged(&app, &club).await;
    assert_eq!(
        done[..3],
        ["tenant-suspended", "tenant-resumed", "tenant-suspended"]
    );
    let mails = templates(&app).await;
    for template in ["tenant-suspended", "tenant-resumed"] {
        assert!(mails.iter().any(|t| t == template), "{mails:?}");
    }
}

#[tokio::test]
async fn ending_a_tenant_is_final_and_asks_for_its_name_and_a_fresh_factor() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    let end = format!("/ops/tenants/{}/standing/end", club.id);
    app.later(TimeDelta::minutes(11));
    let asked = operator.get(&end).await.is(StatusCode::SEE_OTHER);
    assert!(
        asked.location().starts_with("/account/confirm"),
        "{}",
        asked.location()
    );
    let operator = app.sign_in(operator.account()).await;
    operator
        .get(&end)
        .await
        .ok()
        .has_text("Tega ni mogoče razveljaviti.");
    let refused = operator
        .post(&end, &[("reason", "Klub se je razšel."), ("word", "dol")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.attrs(".problem a", "href"), ["#word"]);
    operator
        .post(
            &end,
            &[("reason", "Klub se je razšel."), ("word", "dolina")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let owner = app.sign_in(owner.account()).await;
    for path in ["", "/members", "/agreement", "/people"] {
        owner.get(club.url(path)).await.is(StatusCode::NOT_FOUND);
    }
    for path in ["/t/dolina", "/t/dolina/privacy"] {
        app.stranger().get(path).await.is(StatusCode::NOT_FOUND);
    }
    operator
        .get(format!("/ops/tenants/{}", club.id))
        .await
        .ok()
        .has_text("Organizacija Judo dolina je zaprta.");
    operator.get("/ops").await.ok().has_no_text("Judo dolina");
    operator
        .get("/ops?state=ended")
        .await
        .ok()
        .has_text("Judo dolina");
    for deed in ["suspend", "resume", "end"] {
        operator
            .post(
                format!("/ops/tenants/{}/standing/{deed}", club.id),
                &[("reason", "x")],
            )
            .await
            .is(StatusCode::NOT_FOUND);
    }
    assert_eq!(logged(&app, &club).await[0], "tenant-ended");
    assert!(templates(&app).await.contains(&"tenant-ended".to_owned()));
}
