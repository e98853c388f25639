//! The notices: drafted from what they rest on, published in both languages, every version reachable.
use axum::http::StatusCode;
use tatami::platform::config::{Hosting, Operator};

use crate::support::TestApp;

async fn app() -> TestApp {
    TestApp::start_with(|config| {
        config.operator = Operator {
            name: "Obdelovalec d.o.o.".to_owned(),
            street: "Vojkova cesta 58".to_owned(),
            town: "1000 Ljubljana".to_owned(),
            country: "SI".to_owned(),
            registration_no: "7654321000".to_owned(),
            email: "info@obdelovalec.example".to_owned(),
            dpo_email: "dpo@obdelovalec.example".to_owned(),
            ..Operator::default()
        };
        config.hosting = Hosting {
            provider: "Obdelovalec d.o.o.".to_owned(),
            country: "SI".to_owned(),
            region: "Ljubljana".to_owned(),
            ..Hosting::default()
        };
    })
    .await
}

#[tokio::test]
async fn promise_a1_a_notice_is_published_in_both_languages_with_number_version_and_date() {
    let app = app().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    // Until then every link to it leads to a page that says so.
    for (path, words) in [
        ("/t/zelena/privacy", "še ni objavljeno"),
        ("/en/t/zelena/processor", "not published yet"),
    ] {
        let page = app.stranger().get(path).await.ok().has_text(words);
        assert!(page.headers.get("set-cookie").is_none());
    }
    app.stranger()
        .get("/t/zelena/privacy/1")
        .await
        .is(StatusCode::NOT_FOUND);
    for kind in ["privacy", "processor"] {
        owner
            .get(club.url(&format!("/notices/{kind}")))
            .await
            .ok()
            .has_text("Objavi");
        owner
            .post(
                club.url(&format!("/notices/{kind}/publish")),
                &[("version", "1")],
            )
            .await
            .redirects_to("/o/zelena/notices");
        let page = app.stranger().get(format!("/t/zelena/{kind}")).await.ok();
        assert!(page.headers.get("set-cookie").is_none());
        let page = page.has_text("10. 3. 2026").has_text("Judo klub zelena");
        assert!(page.visible().contains("ZELENA-"), "{}", page.visible());
        assert!(
            !page.text().contains(".com"),
            "an address of the seed's misprint"
        );
        let english = app
            .stranger()
            .get(format!("/en/t/zelena/{kind}"))
            .await
            .ok();
        assert_eq!(english.select("h2").len(), page.select("h2").len());
    }
    owner
        .get(club.url("/notices"))
        .await
        .ok()
        .has_text("Objavljena različica ustreza temu");
}

#[tokio::test]
async fn promise_a25_a_change_makes_a_new_draft_and_the_old_version_stays() {
    let app = app().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    owner
        .post(club.url("/notices/privacy/publish"), &[("version", "1")])
        .await
        .redirects_to("/o/zelena/notices");
    // Nothing has changed: publishing again publishes nothing.
    owner
        .post(club.url("/notices/privacy/publish"), &[("version", "2")])
        .await
        .redirects_to("/o/zelena/notices");
    app.stranger()
        .get("/t/zelena/privacy/2")
        .await
        .is(StatusCode::NOT_FOUND);
    app.change_profile(&club, |profile| profile.street = "Nova ulica 5".to_owned())
        .await;
    owner
        .get(club.url("/notices"))
        .await
        .ok()
        .has_text("Nov osnutek čaka");
    app.stranger()
        .get("/t/zelena/privacy")
        .await
        .ok()
        .has_no_text("Nova ulica 5");
    owner
        .post(club.url("/notices/privacy/publish"), &[("version", "2")])
        .await
        .redirects_to("/o/zelena/notices");
    app.stranger()
        .get("/t/zelena/privacy")
        .await
        .ok()
        .has_text("Nova ulica 5");
    app.stranger()
        .get("/t/zelena/privacy/1")
        .await
        .ok()
        .has_no_text("Nova ulica 5")
        .has_text("nadomestila novejša");
}

#[tokio::test]
async fn promise_a3_a_tenant_without_a_complete_profile_publishes_nothing() {
    let app = app().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    app.change_profile(&club, |profile| profile.privacy_email = String::new())
        .await;
    owner
        .get(club.url("/notices/privacy"))
        .await
        .ok()
        .has_text("manjka");
    owner
        .post(club.url("/notices/privacy/publish"), &[("version", "1")])
        .await
        .redirects_to("/o/zelena/notices");
    app.stranger()
        .get("/t/zelena/privacy")
        .await
        .ok()
        .has_text("še ni objavljeno");
}
