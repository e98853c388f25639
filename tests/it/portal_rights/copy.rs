//! The copy of everything, taken by the person.
use std::io::Read as _;

use super::{Someone, athlete, log_of, mother_of, what};
use crate::support::{Client, TestApp, TestTenant};

/// The files of a ZIP, opened with a passphrase.
fn unpack(bytes: &[u8], passphrase: &str) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index_decrypt(at, passphrase.as_bytes()).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The two clicks of a copy, and its files.
async fn take(app: &TestApp, client: &Client, home: &str) -> Vec<(String, String)> {
    let answer = client.post(format!("{home}/data/copy"), &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    let page = answer.location().to_owned();
    let first = client.get(&page).await.ok();
    let passphrase = first.select("#passphrase").pop().expect("a passphrase");
    app.work().await;
    let ready = client.get(&page).await.ok();
    assert!(ready.select("#passphrase").is_empty(), "it is shown once");
    let file = ready.attr("#job a.btn", "href").expect("a download");
    let answer = client.get(&file).await.ok();
    assert_eq!(answer.header("content-type"), "application/zip");
    let files = unpack(&answer.body, &passphrase);
    assert_eq!(
        client.get(&file).await.status,
        404,
        "it is handed over once"
    );
    files
}

#[tokio::test]
async fn gdpr_art_15_everything_is_downloaded_in_two_clicks_with_the_requests_and_the_log() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    super::requests::make(&ana, "other", "Vprašanje-0815").await;
    let files = take(&app, &ana.client, &ana.home).await;
    assert_eq!(files.len(), 3);
    for (name, text) in &files {
        assert!(text.contains("Zupan"), "{name}");
        assert!(text.contains("Vprašanje-0815"), "{name}");
    }
    let log = log_of(&app, &club, ana.member).await;
    let bundle = log.iter().find(|entry| what(entry) == "bundle").unwrap();
    assert_eq!(bundle.actor, Some(ana.client.account()));
    assert_eq!(bundle.detail.as_ref().unwrap()["recipient"], "Ana Zupan");
}

#[tokio::test]
async fn one_copy_is_on_the_way_at_a_time_and_it_is_nobody_elses() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let bor = athlete(&app, &club, ("Bor", "Kos"), "1991-05-06").await;
    let ask = ana.url("/data/copy");
    let first = ana.client.post(&ask, &[]).await.location().to_owned();
    let again = ana.client.post(&ask, &[]).await;
    assert_eq!(again.location(), first);
    ana.client
        .get(&first)
        .await
        .ok()
        .has_text("En prenos se že pripravlja.");
    let export = first.rsplit('/').next().unwrap().to_owned();
    // Not another member's account, not another person's address, not a page of the console.
    for (client, path) in [
        (&bor.client, first.clone()),
        (&bor.client, bor.url(&format!("/copy/{export}"))),
        (&bor.client, bor.url(&format!("/copy/{export}/file"))),
    ] {
        assert_eq!(client.get(&path).await.status, 404, "{path}");
    }
    let owner = app.owner(&club).await;
    let answer = owner.get(club.url(&format!("/exports/{export}"))).await;
    assert_eq!(answer.status, 404);
    // A finished one that was not fetched gives way to a new one.
    app.work().await;
    let second = ana.client.post(&ask, &[]).await.location().to_owned();
    assert_ne!(second, first);
    assert_eq!(ana.client.get(&first).await.status, 404);
    // And what is not wanted any more is cancelled.
    ana.client
        .post(format!("{second}/cancel"), &[])
        .await
        .redirects_to(&ana.url("/data"));
    app.work().await;
    assert_eq!(ana.client.get(&second).await.status, 404);
}

#[tokio::test]
async fn health_data_are_in_a_copy_only_for_those_who_may_see_them() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    const NOTE: &str = "POSEBNA-OMEJITEV-0815";
    let officer = app.actor(&club, tatami::tenants::Role::HealthOfficer).await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let mother = mother_of(&app, &club, "Gal").await;
    for person in [&ana, &mother] {
        for purpose in ["processing", "health"] {
            let path = person.url(&format!("/consents/give/{purpose}"));
            let form = person.client.get(&path).await;
            if let Some(id) = form.attr("input[name=form_id]", "value") {
                person
                    .client
                    .post(&path, &[("form_id", &id), ("answer", "yes")])
                    .await;
            }
        }
        crate::health::write(&officer, &club, person.member, NOTE).await;
    }
    let files = take(&app, &ana.client, &ana.home).await;
    assert!(files.iter().all(|(_, text)| text.contains(NOTE)));
    // A guardian consents and is informed, and still sees health only where that was agreed.
    mother
        .client
        .get(mother.url("/data"))
        .await
        .ok()
        .has_text("Brez podatkov o zdravju.");
    let files = take(&app, &mother.client, &mother.home).await;
    assert!(files.iter().all(|(_, text)| !text.contains(NOTE)));
    let log = log_of(&app, &club, ana.member).await;
    assert!(
        log.iter()
            .any(|entry| { entry.actor == Some(ana.client.account()) && what(entry) == "health" })
    );
}

#[tokio::test]
async fn gdpr_art_15_4_a_copy_holds_no_other_guardians_contact() {
    use crate::guardians::{day, family, own, refuse, standing_for};
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = family(&app, &club, "Ana", day(2013, 5, 1), "").await;
    let owner = app.owner(&club).await;
    // The father's address changes, so that the history has two.
    let edit = format!("/members/{}/guardians/{}", ana.child, ana.father);
    let page = owner.get(club.url(&edit)).await.ok();
    let known = crate::results::fields(&page, "form.card");
    let change = [("email", "oto.novi@druzina.example")];
    let answer = owner
        .post(club.url(&edit), &crate::results::changed(&known, &change))
        .await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    refuse(&app, &club, ana.child, Some(ana.father), "pictures").await;

    let maja = standing_for(&app, &club, ana.child, ana.mother).await;
    let files = take(&app, &maja, &own(&club, ana.child, "")).await;
    for (name, text) in &files {
        assert!(!text.contains("oto@"), "{name}");
        assert!(!text.contains("oto.novi@"), "{name}");
        assert!(text.contains("Oto Zupan"), "{name} says who they are");
    }
    let all = |what: &str| files.iter().any(|(_, text)| text.contains(what));
    assert!(all("maja@druzina.example"), "one's own stays");
    assert!(all(
        "naslovov in telefonov drugih skrbnikov v tej kopiji ni"
    ));
    // The child has neither.
    let oto = standing_for(&app, &club, ana.child, ana.father).await;
    let files = take(&app, &oto, &own(&club, ana.child, "")).await;
    assert!(files.iter().all(|(_, text)| !text.contains("maja@")));
}

#[tokio::test]
async fn gdpr_art_15_4_a_copy_holds_ones_own_words_alone() {
    const ASKED: &str = "OCE-NE-SME-VEDETI";
    const ANSWERED: &str = "ODGOVORJENO-SAMO-NJEJ";
    const SUGGESTED: &str = "VARNI-NASLOV-8";
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    let mother = mother_of(&app, &club, "Gal").await;
    agree(&app, &club, &mother, true).await;
    let receipt = super::requests::make(&mother, "other", ASKED).await;
    for (field, new) in [("other", SUGGESTED), ("health", "ASTMA-NI-ASTMA")] {
        let form = mother.url(&format!("/corrections/{field}"));
        let answer = mother
            .client
            .post(&form, &[("new", new), ("reason", ASKED)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.visible());
    }
    let owner = app.owner(&club).await;
    let request = receipt.rsplit('/').next().unwrap();
    let opened = club.url(&format!("/requests/{request}"));
    let page = owner.get(&opened).await.ok();
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let fields = [
        ("rev", rev.as_str()),
        ("outcome", "answered"),
        ("answer", ANSWERED),
    ];
    let answer = owner.post(format!("{opened}/answer"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    let inbox = owner.get(club.url("/corrections")).await.ok();
    let suggestion = inbox.attr("main table a", "href").unwrap();
    let fields = [("answer", ANSWERED)];
    let answer = owner.post(format!("{suggestion}/refuse"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());

    // The father stands for the same child, by another account, and sees health, too.
    let account = app.account("Oče").await;
    let guardian = super::guardian_of(&app, &club, mother.member).await;
    app.relate(&club, account, mother.member, Some(guardian))
        .await;
    let father = app.sign_in(account).await;
    let all = [ASKED, ANSWERED, SUGGESTED, "ASTMA-NI-ASTMA"];
    let files = take(&app, &father, &mother.home).await;
    for (name, text) in &files {
        for word in all {
            assert!(!text.contains(word), "{word} in {name}");
        }
    }
    // Of these he learns what was asked or suggested, how it stands and when.
    let copy: serde_json::Value = serde_json::from_str(&files[1].1).unwrap();
    let told = |table: &str| -> Vec<serde_json::Value> {
        let collections = copy["collections"].as_array().unwrap().iter();
        collections
            .flat_map(|collection| collection["records"].as_array().unwrap())
            .filter(|record| record["table"] == table)
            .map(|record| record["fields"].clone())
            .collect()
    };
    let columns = |fields: &serde_json::Value| -> Vec<String> {
        fields.as_object().unwrap().keys().cloned().collect()
    };
    let [request] = &told("data_request")[..] else {
        panic!("one request");
    };
    assert_eq!(request["state"]["value"], "answered");
    assert_eq!(
        columns(request),
        ["answered_at", "due_on", "kind", "received_at", "state"]
    );
    let [other, health] = &told("correction_suggestion")[..] else {
        panic!("two suggestions");
    };
    assert_eq!(columns(other), ["decided_at", "field", "state"]);
    assert_eq!(other["state"]["value"], "refused");
    assert_eq!(columns(health), ["field", "state"]);
    assert_eq!(health["field"]["value"], "health");
    assert!(
        files
            .iter()
            .any(|(_, text)| text.contains("ki jih je poslal kdo drug"))
    );
    // The mother's own copy holds all she wrote and was answered.
    let files = take(&app, &mother.client, &mother.home).await;
    for (name, text) in &files {
        for word in all {
            assert!(text.contains(word), "{word} is not in {name}");
        }
    }
    // At fifteen the child takes a copy, too.
    app.later(chrono::TimeDelta::days(366 * 6));
    let account = app.account("Gal Čeh").await;
    app.relate(&club, account, mother.member, None).await;
    let child = app.sign_in(account).await;
    for (name, text) in take(&app, &child, &mother.home).await {
        for word in all {
            assert!(!text.contains(word), "{word} in {name}");
        }
    }
}

#[tokio::test]
async fn an_empty_health_record_leaves_no_entry_about_having_been_handed_over() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let files = take(&app, &ana.client, &ana.home).await;
    assert!(
        files
            .iter()
            .any(|(_, text)| text.contains("V zdravstvenem zapisu ni podatkov"))
    );
    let log = log_of(&app, &club, ana.member).await;
    assert!(log.iter().all(|entry| what(entry) != "health"));
}

#[tokio::test]
async fn what_was_decided_about_the_name_is_in_the_copy_in_words() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    super::public::publish_results(&app, &club, "Pokal jezera").await;
    let page = eva.client.get(eva.url("/public")).await.ok();
    let form = page.attr("a[href$='/shorten']", "href").unwrap();
    eva.client
        .post(&form, &[("style", "initials")])
        .await
        .redirects_to(&eva.url("/public"));
    let files = take(&app, &eva.client, &eva.home).await;
    let (_, page) = files
        .iter()
        .find(|(name, _)| name.ends_with(".html"))
        .unwrap();
    assert!(page.contains("na posameznem tekmovanju največ javno"));
    assert!(page.contains("Pokal jezera"));
}

/// What was agreed for a guardian and a child.
async fn agree(app: &TestApp, club: &TestTenant, person: &Someone, sees_health: bool) {
    use entity::{guardianship, scope::TenantOwned as _};
    use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
    let member = person.member;
    app.platform
        .db()
        .write(club.id, async |tx| {
            guardianship::Entity::update_of(club.id)
                .col_expr(guardianship::Column::SeesHealth, Expr::value(sees_health))
                .filter(guardianship::Column::MemberId.eq(member))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_guardian_who_may_not_see_health_any_more_gets_no_copy_with_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    let mother = mother_of(&app, &club, "Gal").await;
    for purpose in ["processing", "health"] {
        let path = mother.url(&format!("/consents/give/{purpose}"));
        let form = mother.client.get(&path).await;
        if let Some(id) = form.attr("input[name=form_id]", "value") {
            let answer = [("form_id", id.as_str()), ("answer", "yes")];
            mother.client.post(&path, &answer).await;
        }
    }
    let officer = app.actor(&club, tatami::tenants::Role::HealthOfficer).await;
    crate::health::write(&officer, &club, mother.member, "Astma").await;
    agree(&app, &club, &mother, true).await;
    let ask = mother.url("/data/copy");
    // Asked for, and not made yet.
    let begun = mother.client.post(&ask, &[]).await.location().to_owned();
    agree(&app, &club, &mother, false).await;
    app.work().await;
    let file = mother.client.get(format!("{begun}/file")).await;
    assert_eq!(file.status, 404);
    let health = async || {
        let log = log_of(&app, &club, mother.member).await;
        log.iter()
            .any(|entry| entry.actor == Some(mother.client.account()) && what(entry) == "health")
    };
    assert!(!health().await);
    // Made, and not fetched yet.
    agree(&app, &club, &mother, true).await;
    let made = mother.client.post(&ask, &[]).await.location().to_owned();
    app.work().await;
    assert!(health().await);
    agree(&app, &club, &mother, false).await;
    let file = mother.client.get(format!("{made}/file")).await;
    assert_eq!(file.status, 404);
}

#[tokio::test]
async fn a_copy_of_one_child_is_not_made_by_the_right_over_another() {
    use entity::{relation, scope::TenantOwned as _};
    use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let gal = mother_of(&app, &club, "Gal").await;
    let zala = mother_of(&app, &club, "Zala").await;
    let guardian = super::guardian_of(&app, &club, zala.member).await;
    let mother = gal.client.account();
    app.relate(&club, mother, zala.member, Some(guardian)).await;
    let asked = gal.client.post(gal.url("/data/copy"), &[]).await;
    assert_eq!(asked.status, 303, "{}", asked.visible());
    let (member, now) = (gal.member, app.now());
    app.platform
        .db()
        .write(club.id, async |tx| {
            relation::Entity::update_of(club.id)
                .col_expr(relation::Column::EndedAt, Expr::value(now))
                .filter(relation::Column::MemberId.eq(member))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    app.work().await;
    let log = log_of(&app, &club, gal.member).await;
    assert!(!log.iter().any(|entry| what(entry) == "bundle"));
}
