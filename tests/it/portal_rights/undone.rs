//! What a person decided about their name outlives what the organiser does with the result.
use super::{Someone, athlete, public};
use crate::{
    results::{changed, fields, import, publish},
    support::{Client, TestApp, TestTenant},
};

const FILE: &str = "Mesto;Ime;Priimek;Letnik;Kategorija\n1;Eva;Hribar;2000;A\n2;Tia;Kos;1999;A\n";

/// A published competition, as its organiser sees it.
struct Event {
    owner: Client,
    url: String,
}

impl Event {
    async fn published(app: &TestApp, club: &TestTenant) -> Self {
        let owner = app.owner(club).await;
        let url = crate::results::new_event(&owner, club, "Pokal jezera").await;
        import(&owner, &url, FILE, &[]).await.redirects_to(&url);
        publish(&owner, &url).await.redirects_to(&url);
        Self { owner, url }
    }

    /// The form of the winner's placing.
    async fn placing(&self) -> String {
        let event = self.owner.get(&self.url).await.ok();
        let category = event.attr("table.list th a", "href").unwrap();
        let page = self.owner.get(&category).await.ok();
        page.attr("th.nm a", "href").unwrap()
    }

    async fn save(&self, changes: &[(&str, &str)]) {
        let placing = self.placing().await;
        let form = self.owner.get(&placing).await.ok();
        let mut changes = changes.to_vec();
        changes.push(("reason", "Popravek zapisnika"));
        let answer = self
            .owner
            .post(&placing, &changed(&fields(&form, "form.card"), &changes))
            .await;
        assert_eq!(answer.status, 303, "{}", answer.visible());
    }

    async fn import(&self, changes: &[(&str, &str)]) {
        let mut changes = changes.to_vec();
        changes.push(("reason", "Popravek zapisnika"));
        let answer = import(&self.owner, &self.url, FILE, &changes).await;
        assert_eq!(answer.status, 303, "{}", answer.visible());
    }
}

/// Everything public of the competition.
async fn shown(app: &TestApp) -> String {
    public::all_of(app, "pokal-jezera").await
}

async fn object(eva: &Someone) {
    let page = eva.client.get(eva.url("/public")).await.ok();
    let form = page.attr("a[href$='/object']", "href").unwrap();
    let answer = eva
        .client
        .post(&form, &[("reason", "Nekdo me zasleduje.")])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
}

#[tokio::test]
async fn gdpr_art_21_the_organiser_shows_no_hidden_name_again_by_saving_importing_or_entering_anew()
{
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    let event = Event::published(&app, &club).await;
    object(&eva).await;
    assert!(!shown(&app).await.contains("Hribar"));

    // Saved as it is, and with the most that the form offers.
    event
        .owner
        .get(event.placing().await)
        .await
        .ok()
        .has_text("Odločitev osebe ali skrbnika");
    event.save(&[("at_most", "")]).await;
    assert!(!shown(&app).await.contains("Hribar"), "saved");
    event.save(&[("at_most", "first_initial")]).await;
    assert!(!shown(&app).await.contains("Eva H."), "saved with more");
    // Imported again.
    event.import(&[("mode", "replace")]).await;
    let now = shown(&app).await;
    assert!(!now.contains("Hribar") && now.contains("Kos"), "imported");
    // Removed, then imported.
    let remove = format!("{}/remove", event.placing().await);
    let answer = event
        .owner
        .post(&remove, &[("reason", "Popravek zapisnika")])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    event.import(&[("mode", "replace")]).await;
    assert!(!shown(&app).await.contains("Hribar"), "entered anew");

    // The objection still counts for the result that was entered anew, for the person, too.
    let page = eva.client.get(eva.url("/public")).await.ok();
    let page = page.has_text("Ugovor je prejet, ime je skrito.");
    let shorten = page.attr("a[href$='/shorten']", "href").unwrap();
    let answer = eva.client.post(&shorten, &[("style", "full")]).await;
    assert_eq!(answer.status, 409);
}

#[tokio::test]
async fn a_result_that_is_taken_off_its_member_keeps_what_the_member_decided() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    let event = Event::published(&app, &club).await;
    object(&eva).await;
    event.save(&[("member", "nobody"), ("at_most", "")]).await;
    assert!(!shown(&app).await.contains("Hribar"));
    // Not even in two steps, with another year.
    event.save(&[("birth_year", "1999")]).await;
    event.save(&[("at_most", "")]).await;
    assert!(!shown(&app).await.contains("Hribar"));
}

#[tokio::test]
async fn a_refused_objection_gives_the_name_back_where_the_result_was_entered_anew() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    let event = Event::published(&app, &club).await;
    object(&eva).await;
    event.import(&[("mode", "replace")]).await;
    let inbox = event.owner.get(club.url("/requests")).await.ok();
    let opened = inbox.attr("main td a, main th a", "href").unwrap();
    let page = event.owner.get(&opened).await.ok();
    let rev = page.attr("input[name=rev]", "value").unwrap();
    event
        .owner
        .post(
            format!("{opened}/answer"),
            &[
                ("rev", &rev),
                ("outcome", "refused"),
                ("answer", "Rezultat je javen po pravilu."),
            ],
        )
        .await
        .redirects_to(&opened);
    assert!(shown(&app).await.contains("Eva Hribar"));
}

#[tokio::test]
async fn what_the_organiser_set_for_a_name_outlives_an_import() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let event = Event::published(&app, &club).await;
    event.save(&[("at_most", "hidden")]).await;
    assert!(!shown(&app).await.contains("Hribar"));
    event.import(&[("mode", "replace")]).await;
    assert!(!shown(&app).await.contains("Hribar"));
}

#[tokio::test]
async fn every_public_page_that_names_somebody_is_on_their_list() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let eva = athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    Event::published(&app, &club).await;
    let page = eva.client.get(eva.url("/public")).await.ok();
    let listed = page.attrs("main section.card ul a", "href");
    let mut seen = std::collections::BTreeSet::new();
    let mut next = vec!["/t/prvi".to_owned()];
    let mut naming = 0;
    while let Some(path) = next.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let found = app.stranger().get(&path).await;
        if found.status != 200 {
            continue;
        }
        let text = found.text();
        if text.contains("Hribar") {
            naming += 1;
            let page = path.trim_end_matches(".json").trim_end_matches(".csv");
            assert!(
                listed.iter().any(|href| href == page),
                "{path} in {listed:?}"
            );
        }
        if path.ends_with(".json") || path.ends_with(".csv") {
            continue;
        }
        next.extend(
            found
                .attrs("a", "href")
                .into_iter()
                .filter(|href| href.starts_with("/t/prvi"))
                .map(|href| href.split(['#', '?']).next().unwrap().to_owned()),
        );
    }
    assert!(naming >= 6, "pages and files: {seen:?}");
    for href in &listed {
        let text = app.stranger().get(href).await.ok().text();
        assert!(
            text.contains("Hribar"),
            "{href} is on the list and names nobody"
        );
    }
}

#[tokio::test]
async fn a_new_name_has_a_new_address_and_the_old_one_is_gone() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    athlete(&app, &club, ("Eva", "Hribar"), "2000-05-01").await;
    let event = Event::published(&app, &club).await;
    assert!(shown(&app).await.contains("/t/prvi/a/eva-hribar"));
    event.save(&[("last_name", "Zorman")]).await;
    let now = shown(&app).await;
    assert!(now.contains("/t/prvi/a/eva-zorman"), "{now}");
    assert!(!now.contains("hribar"));
    let old = app.stranger().get("/t/prvi/a/eva-hribar").await;
    assert_eq!(old.status, 404);
    app.stranger().get("/t/prvi/a/eva-zorman").await.ok();
}

#[tokio::test]
async fn of_saves_at_the_same_moment_one_counts_and_the_others_are_told() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let event = Event::published(&app, &club).await;
    let placing = event.placing().await;
    let form = event.owner.get(&placing).await.ok();
    let known = fields(&form, "form.card");
    let change = [("country", "SLO"), ("reason", "Popravek zapisnika")];
    let sent = changed(&known, &change);
    let save = || event.owner.post(&placing, &sent);
    let all = tokio::join!(save(), save(), save(), save(), save(), save());
    let status = [
        all.0.status,
        all.1.status,
        all.2.status,
        all.3.status,
        all.4.status,
        all.5.status,
    ];
    let counted = status.iter().filter(|status| **status == 303).count();
    assert_eq!(counted, 1, "{status:?}");
    assert!(
        status
            .iter()
            .all(|status| [303, 409, 422].contains(&status.as_u16())),
        "{status:?}"
    );
}
