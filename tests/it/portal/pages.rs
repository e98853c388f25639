//! What a person sees on their own pages, and that nobody else's is there.
use axum::http::{Method, StatusCode};
use tatami::{
    app,
    platform::people::{FIELDS, MemberDraft},
    web::routes::Access,
};
use uuid::Uuid;

use super::{adult, athlete, child, day, me};
use crate::{members, support::TestApp};

const PAGES: [&str; 5] = ["", "/profile", "/card", "/results", "/corrections/address"];

#[tokio::test]
async fn each_page_of_a_person_is_there_in_both_languages() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    for path in PAGES {
        let titles = {
            let mut titles = Vec::new();
            for lang in ["sl", "en"] {
                let page = ana
                    .get(format!("{}?lang={lang}", me(&club, member, path)))
                    .await
                    .ok();
                assert_eq!(page.select("h1").len(), 1, "{path}");
                assert_eq!(page.attr("html", "lang").as_deref(), Some(lang));
                assert!(!page.visible().contains("portal-"), "{}", page.visible());
                titles.push(page.visible());
            }
            titles
        };
        assert_ne!(titles[0], titles[1], "{path}");
    }
}

#[tokio::test]
async fn every_field_can_be_corrected_on_a_page_of_its_own() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    for field in FIELDS {
        let answer = ana
            .get(me(&club, member, &format!("/corrections/{}", field.key)))
            .await;
        let expected = match field.key {
            "date_of_death" => StatusCode::NOT_FOUND,
            // Whoever moved corrects the whole address.
            "street" | "post_code" | "town" | "country" => StatusCode::SEE_OTHER,
            _ => StatusCode::OK,
        };
        assert_eq!(answer.status, expected, "{}", field.key);
    }
    for (key, expected) in [
        ("health", StatusCode::OK),
        ("other", StatusCode::OK),
        ("injury", StatusCode::NOT_FOUND),
    ] {
        let answer = ana.get(me(&club, member, &format!("/corrections/{key}")));
        assert_eq!(answer.await.status, expected, "{key}");
    }
}

/// A sibling of one's child, somebody of another tenant and nobody at all answer the same, byte for byte, on every route of a person.
#[tokio::test]
async fn promise_a4_a_siblings_a_foreign_and_a_random_id_are_the_same_not_found() {
    let app = TestApp::start().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let (petra, _) = child(&app, &own, true).await;
    let sibling = members::insert(&app, &own, vec![members::adult("Mia", "Čeh").into()]).await[0];
    let foreign = members::insert(&app, &other, vec![adult().into()]).await[0];
    for route in app::routes().table() {
        let Access::Person(_) = route.access else {
            continue;
        };
        let mut bodies = Vec::new();
        for (slug, id) in [
            (own.slug.as_str(), sibling.to_string()),
            (own.slug.as_str(), Uuid::new_v4().to_string()),
            (other.slug.as_str(), foreign.to_string()),
            ("ni-takega", Uuid::new_v4().to_string()),
            (own.slug.as_str(), "x".to_owned()),
        ] {
            let path = route
                .path
                .replace("{tenant}", slug)
                .replace("{member}", &id)
                .replace("{field}", "town")
                .split('/')
                .map(|part| if part.starts_with('{') { "x" } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let answer = if route.method == Method::GET {
                petra.get(&path).await
            } else {
                petra.post(&path, &[]).await
            };
            assert_eq!(
                answer.status,
                StatusCode::NOT_FOUND,
                "{} {path}",
                route.method
            );
            let words = ["prvi", "drugi", "ni-takega", id.as_str()];
            bodies.push(
                words
                    .iter()
                    .fold(answer.text(), |text, word| text.replace(word, "")),
            );
        }
        assert!(
            bodies[..4].windows(2).all(|pair| pair[0] == pair[1]),
            "{} {}",
            route.method,
            route.path
        );
    }
}

#[tokio::test]
async fn what_waits_today_is_said_with_the_link_that_settles_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    ana.get(me(&club, member, ""))
        .await
        .ok()
        .has_text("Nič ne čaka nate");
    let soon = MemberDraft {
        licence_until: Some(day("2026-04-01")),
        licence_no: Some("SLO-78".to_owned()),
        ..members::adult("Eva", "Kos")
    };
    let (eva, member) = athlete(&app, &club, soon).await;
    let page = eva
        .get(me(&club, member, ""))
        .await
        .ok()
        .has_text("Licenca poteče 1. 4. 2026");
    assert!(
        page.attrs("main a", "href")
            .contains(&me(&club, member, "/profile#licence"))
    );
    let over = MemberDraft {
        licence_until: Some(day("2026-03-09")),
        licence_no: Some("SLO-79".to_owned()),
        ..members::adult("Ida", "Kos")
    };
    let (ida, member) = athlete(&app, &club, over).await;
    ida.get(me(&club, member, ""))
        .await
        .ok()
        .has_text("Licenca je potekla 9. 3. 2026");
    let (petra, gal) = child(&app, &club, false).await;
    let page = petra
        .get(me(&club, gal, ""))
        .await
        .ok()
        .has_text("Manjka privolitev skrbnika");
    assert!(
        page.attrs("main a", "href")
            .contains(&me(&club, gal, "/consents"))
    );
}

#[tokio::test]
async fn the_profile_says_what_is_kept_for_what_and_who_sees_it_and_masks_the_tax_number() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let page = ana
        .get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Gozdna pot 1, 1000 Ljubljana")
        .has_text("Namen: obveščanje in stik v sili.")
        .has_text("Vidijo: odgovorna oseba, administracija, tajništvo")
        .has_text("•••••279")
        .has_no_text("26084279");
    assert!(
        page.attrs("a.change", "href")
            .contains(&me(&club, member, "/corrections/address"))
    );
}

#[tokio::test]
async fn another_guardians_contact_is_theirs_and_not_shown() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (petra, gal) = child(&app, &club, true).await;
    petra
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text("Bojana Čeh")
        .has_text("petra@example.si")
        .has_text("040 111 222")
        .has_no_text("bojana@example.si")
        .has_no_text("040 333 444")
        .has_no_text("osebni dokument");
    // The child sees neither.
    let account = app.account("Gal Čeh").await;
    app.relate(&club, account, gal, None).await;
    app.sign_in(account)
        .await
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text("Petra Čeh")
        .has_no_text("petra@example.si")
        .has_no_text("bojana@example.si");
}
