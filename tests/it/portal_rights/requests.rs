//! Requests: received with a date, a deadline and a receipt; answered in the tenant's inbox; what stays after an erasure.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{data_request, scope::TenantOwned as _};
use tatami::{platform::mail, tenants::Role};

use super::{Someone, athlete, log_of, mother_of, what};
use crate::support::{Client, TestApp, TestTenant};

/// Makes a request and returns its page.
pub async fn make(person: &Someone, kind: &str, text: &str) -> String {
    let path = person.url("/requests/new");
    let form = person.client.get(&path).await.ok();
    let id = form.attr("input[name=form_id]", "value").unwrap();
    let fields = [("form_id", id.as_str()), ("kind", kind), ("text", text)];
    let answer = person.client.post(&path, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    let location = answer.location().to_owned();
    let again = person.client.post(&path, &fields).await;
    assert_eq!(again.location(), location, "posted twice it is one");
    location
}

fn in_console(club: &TestTenant, receipt: &str) -> String {
    club.url(&format!(
        "/requests/{}",
        receipt.rsplit('/').next().unwrap()
    ))
}

async fn post(owner: &Client, opened: &str, step: &str, fields: &[(&str, &str)]) {
    let rev = owner
        .get(opened)
        .await
        .ok()
        .attr("input[name=rev]", "value")
        .unwrap();
    let mut all = vec![("rev", rev.as_str())];
    all.extend(fields);
    owner
        .post(format!("{opened}/{step}"), &all)
        .await
        .redirects_to(opened);
}

async fn rows(app: &TestApp, club: &TestTenant) -> Vec<data_request::Model> {
    app.platform
        .db()
        .read(club.id, async |tx| {
            Ok(data_request::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn gdpr_art_12_3_a_request_is_received_with_a_deadline_extended_once_and_answered() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let new = ana.url("/requests/new");
    ana.client
        .get(&new)
        .await
        .ok()
        .has_text("odgovoriti do 10. 4. 2026");
    // Nothing chosen, and nothing said where words are needed.
    let id = uuid::Uuid::from_u128(9).to_string();
    let answer = ana.client.post(&new, &[("form_id", &id)]).await;
    assert_eq!(answer.status, 422);
    answer.has_text("Izberi, kaj zahtevaš.");
    let fields = [
        ("form_id", id.as_str()),
        ("kind", "rectification"),
        ("text", ""),
    ];
    let answer = ana.client.post(&new, &fields).await;
    assert_eq!(answer.status, 422);
    answer.has_text("Napiši vsaj nekaj besed.");
    assert!(rows(&app, &club).await.is_empty());

    let receipt = make(&ana, "access", "Kdo ima mojo številko?").await;
    ana.client
        .get(&receipt)
        .await
        .ok()
        .has_text("Dostop do podatkov")
        .has_text("Kdo ima mojo številko?")
        .has_text("10. 4. 2026")
        .has_text("Prejeta");
    let mails = mail::open_all(&app.platform, 10).await.unwrap();
    let subjects: Vec<String> = mails
        .iter()
        .map(|mail| mail.content.subject.clone())
        .collect();
    assert_eq!(subjects.len(), 2, "{subjects:?}");

    let owner = app.owner(&club).await;
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("1 zahteva čaka na odgovor");
    let opened = in_console(&club, &receipt);
    owner
        .get(club.url("/requests"))
        .await
        .ok()
        .has_text("Ana Zupan")
        .has_text("10. 4. 2026");
    // Whoever answers reads what is asked of them, and where it is done.
    owner
        .get(&opened)
        .await
        .ok()
        .has_no_text("lahko takoj preneseš")
        .has_text("oseba mora izvedeti, kaj je vpisano")
        .has_text("Pripravi kopijo podatkov");
    post(&owner, &opened, "take", &[]).await;
    owner
        .get(&opened)
        .await
        .ok()
        .has_text("Zahtevo obravnavaš ti.");
    ana.client.get(&receipt).await.ok().has_text("V obravnavi");
    // An extension needs its reason, and comes once.
    let rev = owner
        .get(&opened)
        .await
        .attr("input[name=rev]", "value")
        .unwrap();
    let answer = owner
        .post(format!("{opened}/extend"), &[("rev", &rev)])
        .await;
    assert_eq!(answer.status, 422);
    post(
        &owner,
        &opened,
        "extend",
        &[("extension", "Zahtev je veliko.")],
    )
    .await;
    ana.client
        .get(&receipt)
        .await
        .ok()
        .has_text("Zahtev je veliko.")
        .has_text("10. 6. 2026");
    owner.get(&opened).await.ok().has_no_text("/extend\"");
    // Somebody who had the page open before sees that it changed.
    owner
        .post(
            format!("{opened}/answer"),
            &[("rev", &rev), ("outcome", "answered"), ("answer", "Nihče.")],
        )
        .await
        .is(StatusCode::CONFLICT);
    let answer = owner
        .post(
            format!("{opened}/answer"),
            &[
                ("rev", "3"),
                ("outcome", ""),
                ("answer", "Odgovor, ki ostane vpisan."),
            ],
        )
        .await;
    assert_eq!(answer.status, 422);
    answer.has_text("Odgovor, ki ostane vpisan.");
    let fields = [("outcome", "answered"), ("answer", "Nihče razen kluba.")];
    post(&owner, &opened, "answer", &fields).await;
    ana.client
        .get(&receipt)
        .await
        .ok()
        .has_text("Nihče razen kluba.")
        .has_text("Odgovorjena");
    let steps: Vec<String> = log_of(&app, &club, ana.member)
        .await
        .iter()
        .map(what)
        .filter(|what| what.starts_with("request") && what != "request-opened")
        .collect();
    assert_eq!(
        steps,
        [
            "request-answered",
            "request-extended",
            "request-taken",
            "request-received"
        ]
    );
}

#[tokio::test]
async fn an_overdue_request_is_red_and_cannot_be_extended() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let receipt = make(&ana, "erasure", "").await;
    app.later(TimeDelta::days(31));
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/requests"))
        .await
        .ok()
        .has_no_text("class=\"late\"");
    app.later(TimeDelta::days(1));
    let owner = app.sign_in(owner.account()).await;
    let inbox = owner.get(club.url("/requests")).await.ok();
    let inbox = inbox
        .has_text("1 zahtevi je rok potekel.")
        .has_text("zamuja 1 dan");
    assert_eq!(inbox.select("tr.late").len(), 1);
    assert!(!inbox.select("tr.late .tag.bad").is_empty());
    let opened = in_console(&club, &receipt);
    let page = owner.get(&opened).await.ok().has_no_text("/extend\"");
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let answer = owner
        .post(
            format!("{opened}/extend"),
            &[("rev", &rev), ("extension", "Prepozno, a poskusimo.")],
        )
        .await;
    assert_eq!(answer.status, 422);
}

#[tokio::test]
async fn the_data_protection_officer_sees_kinds_and_dates_and_no_names() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let receipt = make(&ana, "restriction", "Zaradi spora.").await;
    let dpo = app.actor(&club, Role::Dpo).await;
    dpo.get(club.url("/requests"))
        .await
        .ok()
        .has_text("Omejitev obdelave")
        .has_text("10. 4. 2026")
        .has_no_text("Zupan");
    let opened = in_console(&club, &receipt);
    assert_eq!(dpo.get(&opened).await.status, 403);
    // Another tenant's owner finds neither this request nor one that nobody made.
    let stranger = app.owner(&other).await;
    let mut answers = Vec::new();
    for id in [
        receipt.rsplit('/').next().unwrap().to_owned(),
        uuid::Uuid::from_u128(5).to_string(),
    ] {
        let answer = stranger.get(other.url(&format!("/requests/{id}"))).await;
        assert_eq!(answer.status, 404);
        answers.push(answer.text().replace(&id, ""));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn what_one_guardian_asked_is_not_the_childs_nor_another_guardians() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let mother = mother_of(&app, &club, "Gal").await;
    let receipt = make(&mother, "other", "Oče ne sme vedeti.").await;
    mother.client.get(&receipt).await.ok();
    let account = app.account("Oče").await;
    let guardian = super::guardian_of(&app, &club, mother.member).await;
    app.relate(&club, account, mother.member, Some(guardian))
        .await;
    let other = app.sign_in(account).await;
    other
        .get(mother.url("/requests"))
        .await
        .ok()
        .has_text("Zahtev še ni.");
    let theirs = other.get(&receipt).await;
    let nobodys = other
        .get(mother.url(&format!("/requests/{}", uuid::Uuid::from_u128(5))))
        .await;
    assert_eq!(
        (theirs.status, nobodys.status),
        (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND)
    );
    // Under fifteen the child makes none.
    let account = app.account("Gal").await;
    app.relate(&club, account, mother.member, None).await;
    let child = app.sign_in(account).await;
    assert_eq!(child.get(mother.url("/requests")).await.status, 403);
}

#[tokio::test]
async fn after_an_erasure_only_kind_and_dates_of_a_request_are_left() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    make(&ana, "erasure", "Skrivnost-0815").await;
    let owner = app.owner(&club).await;
    let url = club.url(&format!("/members/{}", ana.member));
    owner.post(format!("{url}/archive"), &[]).await;
    let page = owner.get(format!("{url}/erase")).await.ok();
    let form_id = page.attr("input[name=form_id]", "value").unwrap();
    let fields = [
        ("form_id", form_id.as_str()),
        ("reason", "erasure-request"),
        ("surname", "Zupan"),
    ];
    let answer = owner.post(format!("{url}/erase"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.visible());
    let rows = rows(&app, &club).await;
    let [row] = &rows[..] else {
        panic!("one request");
    };
    assert_eq!(
        (row.kind.as_str(), row.due_on.to_string().as_str()),
        ("erasure", "2026-04-10")
    );
    assert!(row.member_id.is_none() && row.account_id.is_none() && row.sealed.is_empty());
    assert!(row.relation.is_empty());
    // It still waits, and is answered without a name.
    let opened = club.url(&format!("/requests/{}", row.id));
    owner.get(&opened).await.ok().has_text("izbrisana oseba");
    let fields = [("outcome", "answered"), ("answer", "Izbrisano.")];
    post(&owner, &opened, "answer", &fields).await;
    owner
        .get(club.url("/requests?state=done"))
        .await
        .ok()
        .has_text("izbrisana oseba");
    // Three years after the answer it goes.
    app.later(TimeDelta::days(3 * 366 + 1));
    tatami::portal::housekeeping(&app.platform).await.unwrap();
    assert!(self::rows(&app, &club).await.is_empty());
}

/// Reminders that were queued, with whom they went to.
async fn reminders(app: &TestApp) -> Vec<(String, String)> {
    crate::guardians::mails(app, "request-reminder").await
}

#[tokio::test]
async fn gdpr_art_12_3_those_who_answer_are_reminded_on_days_7_21_and_28_once_each() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let owner = app.owner(&club).await;
    make(&ana, "access", "Kdo ima moj naslov?").await;
    let mut told = 0;
    for day in 1..=40 {
        app.later(TimeDelta::days(1));
        for _ in 0..2 {
            tatami::portal::housekeeping(&app.platform).await.unwrap();
        }
        let now = reminders(&app).await;
        let is_new = now.len() > told;
        assert_eq!(is_new, [7, 21, 28].contains(&day), "day {day}");
        if is_new {
            assert_eq!(now.len() - told, 2, "the owner and the contact for privacy");
        }
        told = now.len();
    }
    let all = reminders(&app).await;
    assert!(all.iter().any(|(to, _)| *to == "zasebnost@prvi.example"));
    assert!(
        all.iter().all(|(_, body)| !body.contains("naslov")),
        "what is written stays inside"
    );
    // It stands out, on the first page and in the inbox.
    let owner = app.sign_in(owner.account()).await;
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("odprta zahteva, po roku: 1");
    let inbox = owner.get(club.url("/requests")).await.ok();
    assert_eq!(inbox.select("tr.late").len(), 1);
}

#[tokio::test]
async fn an_answered_request_is_told_of_no_more_and_its_answer_stands_on_the_first_page() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let owner = app.owner(&club).await;
    let receipt = make(&ana, "access", "Kdo ima moj naslov?").await;
    ana.client
        .get(ana.url(""))
        .await
        .ok()
        .has_text("1 zahteva čaka na odgovor");
    let opened = in_console(&club, &receipt);
    let fields = [("outcome", "refused"), ("answer", "Nihče.")];
    post(&owner, &opened, "answer", &fields).await;
    let page = ana.client.get(ana.url("")).await.ok();
    let page = page.has_text("Zahteva zavrnjena: Dostop do podatkov");
    assert!(page.attrs(".todo a", "href").contains(&receipt));
    app.later(TimeDelta::days(31));
    tatami::portal::housekeeping(&app.platform).await.unwrap();
    assert!(reminders(&app).await.is_empty());
    let again = app.sign_in(ana.client.account()).await;
    again
        .get(ana.url(""))
        .await
        .ok()
        .has_no_text("Zahteva zavrnjena");
}

#[tokio::test]
async fn whoever_opened_what_somebody_wrote_in_a_request_stands_in_the_log() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let receipt = make(&ana, "other", "Vprašanje-0815").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let opened = async || {
        let log = log_of(&app, &club, ana.member).await;
        log.into_iter()
            .filter(|entry| what(entry) == "request-opened")
            .collect::<Vec<_>>()
    };
    assert!(opened().await.is_empty());
    secretary
        .get(in_console(&club, &receipt))
        .await
        .ok()
        .has_text("Vprašanje-0815");
    let entries = opened().await;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].actor, Some(secretary.account()));
    assert_eq!(entries[0].operation, "consult");
    ana.client
        .get(ana.url("/opened"))
        .await
        .ok()
        .has_text("zahteva po Splošni uredbi odprta");
}

#[tokio::test]
async fn the_start_page_lists_what_waits_for_whoever_may_do_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let auditor = app.actor(&club, Role::Auditor).await;
    let dpo = app.actor(&club, Role::Dpo).await;
    let home = club.url("");
    secretary.get(&home).await.ok().has_no_text("Čaka nate");
    let ana = athlete(&app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let receipt = make(&ana, "access", "").await;
    for kind in ["portability", "restriction", "erasure", "rectification"] {
        make(&ana, kind, "Prosim.").await;
    }
    super::insert(
        &app,
        &club,
        super::draft("Mia", "Mlada", "2018-01-01").into(),
    )
    .await;
    let page = secretary.get(&home).await.ok();
    assert_eq!(page.select("#waiting"), ["Čaka nate"]);
    page.has_text("Zahteva: Dostop do podatkov")
        .has_text("rok 10. 4. 2026")
        .has_text("Še 1 zahteva s poznejšim rokom")
        .has_text("1 otrok brez privolitve skrbnika");
    let page = secretary.get(&home).await.ok();
    let links = page.attrs("section[aria-labelledby=waiting] a", "href");
    assert_eq!(links.len(), 6);
    assert_eq!(links.first(), Some(&in_console(&club, &receipt)));
    assert_eq!(links.last(), Some(&club.url("/members?state=awaiting")));
    let listed = secretary.get(links.last().unwrap()).await.ok();
    listed.has_text("Mlada");
    secretary
        .get(club.url("?lang=en"))
        .await
        .ok()
        .has_text("Waiting for you")
        .has_text("1 child without a guardian's consent");
    // Past its day it stands out; who answers nothing has nothing waiting.
    for other in [&auditor, &dpo] {
        other.get(&home).await.ok().has_no_text("Čaka nate");
    }
    app.later(TimeDelta::days(40));
    let late = app.actor(&club, Role::Admin).await;
    late.get(&home).await.ok().has_text("po roku 10. 4. 2026");
}
