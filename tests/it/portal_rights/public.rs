//! Where somebody appears in public, and what they change there.
use entity::{ids::PlacingId, placing, scope::TenantOwned as _};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, QueryOrder as _, Set};
use tatami::{
    competitions::{CategoryDraft, EventDraft, PlacingDraft, publish_event},
    platform::people::observers,
    tenants,
};

use super::{Someone, athlete, log_of, mother_of, what};
use crate::support::{TestApp, TestTenant};

fn placed(first: &str, last: &str, born: i32, place: i32) -> PlacingDraft {
    PlacingDraft {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        birth_year: Some(born),
        club: "Zelena".to_owned(),
        country: "SLO".to_owned(),
        place: Some(place),
        contests_won: 3 - place,
    }
}

/// A published competition whose winner is this member; returns the winner's placing.
async fn won_by(
    app: &TestApp,
    club: &TestTenant,
    winner: &Someone,
    named: PlacingDraft,
) -> PlacingId {
    let tenant = tenants::store::find_by_slug(&app.platform, &club.slug)
        .await
        .unwrap()
        .unwrap();
    let event = EventDraft {
        name: "Pokal".to_owned(),
        slug: "pokal".to_owned(),
        held_on: "2026-02-01".parse().unwrap(),
        town: "Ljubljana".to_owned(),
        venue: "Tivoli".to_owned(),
        organiser: "Judo prvi".to_owned(),
        categories: vec![CategoryDraft {
            sex: "f".to_owned(),
            age_class: "senior".to_owned(),
            weight: "-57".to_owned(),
            placings: vec![named, placed("Nina", "Druga", 1995, 2)],
            fought: None,
        }],
    };
    let by = app.account("Vodja").await;
    publish_event(&app.platform, &tenant, event, by)
        .await
        .unwrap();
    let member = winner.member;
    app.platform
        .db()
        .write(club.id, async |tx| {
            let row = placing::Entity::of(club.id)
                .order_by_asc(placing::Column::Place)
                .one(tx)
                .await?
                .unwrap();
            let id = row.id;
            let mut row = row.into_active_model();
            row.member_id = Set(Some(member));
            row.update(tx).await?;
            Ok(id)
        })
        .await
        .unwrap()
}

/// The public pages of the competition that exist, as one text.
async fn public(app: &TestApp, ana: &Someone) -> String {
    let page = ana.client.get(ana.url("/public")).await.ok();
    let mut all = String::new();
    for href in page.attrs("main section.card ul a", "href") {
        all += &app.stranger().get(&href).await.ok().text();
        all += &app.stranger().get(format!("{href}.json")).await.text();
    }
    assert!(!all.is_empty(), "somebody is public somewhere");
    all
}

#[tokio::test]
async fn a_shortened_name_is_short_on_every_public_page_at_once() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    ana.client
        .get(ana.url("/public"))
        .await
        .ok()
        .has_text("Imena ni na nobeni javni strani");
    let id = won_by(&app, &club, &ana, placed("Ana", "Zupan", 1990, 1)).await;
    let page = ana.client.get(ana.url("/public")).await.ok();
    let page = page
        .has_text("Ana Zupan, Zelena")
        .has_text("1. mesto")
        .has_text("stran tekmovanja")
        .has_text("člen 6(1)(f)");
    assert!(public(&app, &ana).await.contains("Ana Zupan"));
    let form = page
        .attr("a[href$='/shorten']", "href")
        .expect("a way to shorten it");
    assert_eq!(form, ana.url(&format!("/public/{id}/shorten")));
    ana.client
        .get(&form)
        .await
        .ok()
        .has_text("Ana Z., Zelena")
        .has_text("A. Z., Zelena")
        .has_text("Uvrstitev, klub, zmage in borbe ostanejo");

    // Nothing chosen, and more than is offered, are refused with a sentence.
    for style in ["", "full", "nič"] {
        let answer = ana.client.post(&form, &[("style", style)]).await;
        assert_eq!(answer.status, 422);
        answer.has_text("Izberi, kako naj bo ime zapisano.");
    }
    ana.client
        .post(&form, &[("style", "initials")])
        .await
        .redirects_to(&ana.url("/public"));
    let after = public(&app, &ana).await;
    assert!(after.contains("A. Z.") && !after.contains("Zupan"));
    assert!(after.contains("Druga"), "the others stay as they were");
    let log = log_of(&app, &club, ana.member).await;
    assert!(log.iter().any(|entry| what(entry) == "name-limited"));
    ana.client
        .get(ana.url("/public"))
        .await
        .ok()
        .has_text("skrajšano na željo osebe");

    // And back, as the rule says.
    ana.client
        .post(&form, &[("style", "full")])
        .await
        .redirects_to(&ana.url("/public"));
    assert!(public(&app, &ana).await.contains("Ana Zupan"));
}

#[tokio::test]
async fn gdpr_art_21_an_objection_hides_the_name_at_once_and_waits_for_its_answer() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let id = won_by(&app, &club, &ana, placed("Ana", "Zupan", 1990, 1)).await;
    let form = ana.url(&format!("/public/{id}/object"));
    ana.client
        .get(&form)
        .await
        .ok()
        .has_text("ime ni objavljeno, Zelena")
        .has_text("Ostane mesto brez imena")
        .has_text("odgovori do 10. 4. 2026");
    let answer = ana.client.post(&form, &[("reason", " 1 ")]).await;
    assert_eq!(answer.status, 422);
    let reason = "Nekdo me zasleduje.";
    let answer = ana.client.post(&form, &[("reason", reason)]).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    let request = answer.location().to_owned();
    ana.client
        .get(&request)
        .await
        .ok()
        .has_text(reason)
        .has_text("Ugovor")
        .has_text("10. 4. 2026");
    let hidden = public(&app, &ana).await;
    assert!(!hidden.contains("Zupan") && hidden.contains("Druga"));
    let page = ana.client.get(ana.url("/public")).await.ok();
    let page = page.has_text("Ugovor je prejet, ime je skrito.");
    assert_eq!(page.attr("a[href$='/object']", "href"), None);
    // A second one is the first one, and until the answer nothing is shown again.
    let answer = ana.client.post(&form, &[("reason", reason)]).await;
    assert_eq!(answer.location(), request);
    let shorten = ana.url(&format!("/public/{id}/shorten"));
    let answer = ana.client.post(&shorten, &[("style", "full")]).await;
    assert_eq!(answer.status, 409);

    // The club refuses with a reason: the name is as the rule says, and the person reads where to complain.
    let owner = app.owner(&club).await;
    let opened = club.url(&format!(
        "/requests/{}",
        request.rsplit('/').next().unwrap()
    ));
    let page = owner.get(&opened).await.ok().has_text(reason);
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let why = "Uradni rezultati državnega prvenstva.";
    owner
        .post(
            format!("{opened}/answer"),
            &[("rev", &rev), ("outcome", "refused"), ("answer", why)],
        )
        .await
        .redirects_to(&opened);
    ana.client
        .get(&request)
        .await
        .ok()
        .has_text(why)
        .has_text("Dunajska cesta 22, 1000 Ljubljana")
        .has_text("gp.ip@ip-rs.si");
    assert!(public(&app, &ana).await.contains("Ana Zupan"));
}

#[tokio::test]
async fn a_granted_objection_leaves_the_name_hidden() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let id = won_by(&app, &club, &ana, placed("Ana", "Zupan", 1990, 1)).await;
    let form = ana.url(&format!("/public/{id}/object"));
    let answer = ana.client.post(&form, &[("reason", "Ne želim.")]).await;
    let id = answer.location().rsplit('/').next().unwrap().to_owned();
    let owner = app.owner(&club).await;
    let opened = club.url(&format!("/requests/{id}"));
    let rev = owner
        .get(&opened)
        .await
        .attr("input[name=rev]", "value")
        .unwrap();
    owner
        .post(
            format!("{opened}/answer"),
            &[
                ("rev", &rev),
                ("outcome", "answered"),
                ("answer", "Ugodeno."),
            ],
        )
        .await
        .redirects_to(&opened);
    assert!(!public(&app, &ana).await.contains("Zupan"));
}

#[tokio::test]
async fn under_fifteen_a_guardian_decides_and_somebody_elses_placing_looks_like_none() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let mother = mother_of(&app, &club, "Gal").await;
    let id = won_by(&app, &club, &mother, placed("Gal", "Čeh", 2016, 1)).await;
    mother
        .client
        .get(mother.url("/public"))
        .await
        .ok()
        .has_text("G. Č., Zelena");
    let hide = mother.url(&format!("/public/{id}/shorten"));
    mother
        .client
        .post(&hide, &[("style", "hidden")])
        .await
        .redirects_to(&mother.url("/public"));
    let page = mother.client.get(mother.url("/public")).await.ok();
    page.has_text("ime ni objavljeno, Zelena");

    // The child sees it and is told who decides.
    let account = app.account("Gal Čeh").await;
    app.relate(&club, account, mother.member, None).await;
    let child = app.sign_in(account).await;
    let page = child.get(mother.url("/public")).await.ok();
    let page = page.has_text("odloča starš ali skrbnik");
    assert_eq!(page.attr("a[href$='/shorten']", "href"), None);
    for (method_is_post, what) in [(false, "shorten"), (true, "shorten"), (true, "object")] {
        let path = mother.url(&format!("/public/{id}/{what}"));
        let answer = if method_is_post {
            child.post(&path, &[("style", "hidden")]).await
        } else {
            child.get(&path).await
        };
        assert_eq!(answer.status, 403, "{what}");
    }

    // The placing of somebody else, of another tenant, and of nobody answer alike.
    let other = app.club("drugi").await;
    let ana = athlete(&app, &other, ("Ana", "Zupan"), "1990-05-06").await;
    let nobody = uuid::Uuid::from_u128(7);
    let mut answers = Vec::new();
    for of in [id.0, nobody] {
        for what in ["shorten", "object"] {
            let answer = ana
                .client
                .get(ana.url(&format!("/public/{of}/{what}")))
                .await;
            assert_eq!(answer.status, 404);
            answers.push(answer.text().replace(&of.to_string(), "").replace(what, ""));
        }
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]));
}

/// What there is of a competition with one category.
const EVERYTHING: [&str; 7] = [
    "",
    "/c/a",
    "/c/a.json",
    "/c/a.csv",
    "/medals",
    "/medals.json",
    "/medals.csv",
];

/// Whatever is public of a competition, as one text: pages and files.
pub(super) async fn all_of(app: &TestApp, slug: &str) -> String {
    let mut all = String::new();
    for path in EVERYTHING {
        let page = app.stranger().get(format!("/t/prvi/{slug}{path}")).await;
        all += &page.ok().text();
    }
    all + &app.stranger().get("/t/prvi").await.ok().text()
}

/// Competition results with the winner's year, published.
pub(super) async fn publish_results(app: &TestApp, club: &TestTenant, name: &str) {
    let owner = app.owner(club).await;
    let event = crate::results::new_event(&owner, club, name).await;
    let file = "Mesto;Ime;Priimek;Letnik;Kategorija\n1;Eva;Hribar;2000;A\n2;Tia;Kos;1999;A\n";
    crate::results::import(&owner, &event, file, &[])
        .await
        .redirects_to(&event);
    crate::results::publish(&owner, &event)
        .await
        .redirects_to(&event);
}

#[tokio::test]
async fn gdpr_art_21_what_is_decided_for_everything_holds_for_results_published_afterwards() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    publish_results(&app, &club, "Pokal jezera").await;
    assert!(all_of(&app, "pokal-jezera").await.contains("Hribar"));

    let form = eva.url("/public/everywhere");
    let page = eva.client.get(eva.url("/public")).await.ok();
    assert!(page.attrs("main a", "href").contains(&form));
    eva.client.get(&form).await.ok().has_text("Eva H.");
    for style in ["", "nič"] {
        let answer = eva.client.post(&form, &[("style", style)]).await;
        assert_eq!(answer.status, 422);
    }
    eva.client
        .post(&form, &[("style", "initials")])
        .await
        .redirects_to(&eva.url("/public"));
    let now = all_of(&app, "pokal-jezera").await;
    assert!(now.contains("E. H.") && !now.contains("Hribar"));
    publish_results(&app, &club, "Pokal gora").await;
    let later = all_of(&app, "pokal-gora").await;
    assert!(later.contains("E. H.") && !later.contains("Hribar"));
    assert!(later.contains("Tia Kos"), "the others stay as they are");
    let page = eva.client.get(eva.url("/public")).await.ok();
    let page = page.has_text("Povsod največ:");
    // For one publication less can be shown, never more.
    let one = page.attr("a[href$='/shorten']", "href").unwrap();
    let answer = eva.client.post(&one, &[("style", "first_initial")]).await;
    assert_eq!(answer.status, 422);

    // Taken back, the rules of the publications count again.
    eva.client
        .post(&form, &[("style", "full")])
        .await
        .redirects_to(&eva.url("/public"));
    for slug in ["pokal-jezera", "pokal-gora"] {
        assert!(all_of(&app, slug).await.contains("Eva Hribar"), "{slug}");
    }
    let log = log_of(&app, &club, eva.member).await;
    for deed in ["name-limited", "name-by-rule"] {
        assert!(log.iter().any(|entry| what(entry) == deed), "{deed}");
    }
}

#[tokio::test]
async fn gdpr_art_21_an_objection_to_everything_hides_the_name_and_its_refusal_gives_it_back() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    publish_results(&app, &club, "Pokal jezera").await;
    let form = eva.url("/public/everywhere");
    let answer = eva.client.post(&form, &[("style", "object")]).await;
    assert_eq!(answer.status, 422, "an objection has a reason");
    let reason = "Nekdo me zasleduje.";
    let fields = [("style", "object"), ("reason", reason)];
    let request = eva.client.post(&form, &fields).await;
    assert_eq!(request.status, 303, "{}", request.visible());
    let request = request.location().to_owned();
    assert_eq!(eva.client.post(&form, &fields).await.location(), request);
    publish_results(&app, &club, "Pokal gora").await;
    for slug in ["pokal-jezera", "pokal-gora"] {
        let public = all_of(&app, slug).await;
        assert!(
            !public.contains("Hribar") && !public.contains("E. H."),
            "{slug}"
        );
    }
    let answer = eva.client.post(&form, &[("style", "initials")]).await;
    assert_eq!(answer.status, 409);
    let owner = app.owner(&club).await;
    let opened = club.url(&format!(
        "/requests/{}",
        request.rsplit('/').next().unwrap()
    ));
    owner
        .get(club.url("/requests"))
        .await
        .ok()
        .has_text("Eva Hribar");
    let page = owner.get(&opened).await.ok();
    let page = page.has_text(reason).has_text("Povsod, tudi v prihodnje");
    let rev = page.attr("input[name=rev]", "value").unwrap();
    owner
        .post(
            format!("{opened}/answer"),
            &[
                ("rev", &rev),
                ("outcome", "refused"),
                ("answer", "Rezultati so uradni."),
            ],
        )
        .await
        .redirects_to(&opened);
    for slug in ["pokal-jezera", "pokal-gora"] {
        assert!(all_of(&app, slug).await.contains("Eva Hribar"), "{slug}");
    }
}

#[tokio::test]
async fn a_decision_for_everything_outlives_the_member() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    publish_results(&app, &club, "Pokal jezera").await;
    eva.client
        .post(eva.url("/public/everywhere"), &[("style", "hidden")])
        .await
        .redirects_to(&eva.url("/public"));
    app.platform
        .db()
        .write(club.id, async |tx| {
            let winner = async || {
                let of = placing::Entity::of(club.id);
                of.order_by_asc(placing::Column::Place).one(tx).await
            };
            let before = winner().await?.unwrap();
            assert_eq!(before.member_id, Some(eva.member));
            observers::deleting(tx, &app.platform, &[eva.member]).await?;
            let after = winner().await?.unwrap();
            assert_eq!(after.member_id, None);
            assert_eq!(after.rev, before.rev + 1, "the limit is sealed into it");
            Ok(())
        })
        .await
        .unwrap();
}
