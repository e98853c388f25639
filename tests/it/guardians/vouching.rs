//! Whoever keeps the members lets accounts in; what is sealed about health is seen through one only after whoever opens such data said
//! whose it is.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::ids::MemberId;
use tatami::{
    platform::people::{Matrix, store},
    tenants::Role,
};

use super::{ACTOR, Family, day, draft, family, mails, member, own, page};
use crate::{
    accounts::people::{last_mail, path_in},
    health::{consent, write},
    support::{Client, TestApp, TestTenant},
};

const MARK: &str = "KANARCEK-CIGAV-RACUN";
const NEW: [(&str, &str); 2] = [("name", "Eva Zupan"), ("password", "vijolična miza poje")];

async fn with_health(app: &TestApp) -> TestTenant {
    let club = app.club("zelena").await;
    app.change_profile(&club, |profile| {
        profile.functions = serde_json::json!({ "health": true });
    })
    .await;
    club
}

async fn invite(by: &Client, club: &TestTenant, of: MemberId, who: &str) {
    by.get(page(club, of)).await.ok();
    by.post(format!("{}/portal/invite", page(club, of)), &[("who", who)])
        .await
        .is(StatusCode::SEE_OTHER);
}

/// Accepts the newest invitation with a new account.
async fn accept(app: &TestApp) -> Client {
    let path = path_in(&last_mail(app, "invitation").await.unwrap());
    let client = app.stranger();
    client.get(&path).await.ok();
    client
        .post(format!("{path}/accept"), &NEW)
        .await
        .is(StatusCode::SEE_OTHER);
    client
}

async fn agree(app: &TestApp, club: &TestTenant, ana: &Family, sees_health: bool) {
    let agreed = Matrix {
        sees_health,
        ..Matrix::USUAL
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::set_matrix(tx, &app.platform, ana.child, ana.mother, agreed, &ACTOR).await
        })
        .await
        .unwrap();
}

/// Ticks or clears "sees health" on the form of the mother.
async fn tick(by: &Client, club: &TestTenant, ana: &Family, sees_health: bool) {
    let path = format!("{}/guardians/{}", page(club, ana.child), ana.mother);
    let form = by.get(&path).await.ok();
    let rev = form.attr("input[name=rev]", "value").unwrap();
    let mut pairs = vec![
        ("rev", rev.as_str()),
        ("guardian_first_name", "Maja"),
        ("guardian_last_name", "Zupan"),
        ("guardian_email", "maja@druzina.example"),
        ("guardian_relation", "mother"),
        ("with_rights", "yes"),
        ("rights", "consents"),
        ("rights", "is_informed"),
    ];
    if sees_health {
        pairs.push(("rights", "sees_health"));
    }
    let answer = by.post(&path, &pairs).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
}

#[tokio::test]
async fn who_writes_addresses_does_not_read_a_health_record_through_an_account_of_their_own() {
    let app = TestApp::start().await;
    let club = with_health(&app).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    // The address is one the secretary reads.
    let eva = member(
        &app,
        &club,
        draft("Eva", day(1990, 1, 1), "drugi@tajnica.example"),
    )
    .await;
    consent(&app, &club, eva).await;
    write(&officer, &club, eva, MARK).await;
    invite(&secretary, &club, eva, "self").await;
    let client = accept(&app).await;
    let here = own(&club, eva, "/health");
    let home = client
        .get(own(&club, eva, ""))
        .await
        .ok()
        .has_text("Odpre se, ko tisti, ki v organizaciji odpira zdravstvene podatke, potrdi");
    assert!(!home.attrs("a", "href").contains(&here));
    for answer in [client.get(&here).await, client.post(&here, &[]).await] {
        answer
            .is(StatusCode::FORBIDDEN)
            .has_text("potrdi, da je račun res tvoj")
            .has_no_text(MARK);
    }

    // The officer sees who waits, at which address and let in by whom.
    officer
        .get(club.url(""))
        .await
        .ok()
        .has_text("1 račun čaka na potrditev");
    let desk = officer
        .get(club.url("/health"))
        .await
        .ok()
        .has_text("Eva Zupan – račun Eva Zupan (drugi@tajnica.example)")
        .has_text("vabilo: secretary zelena");
    let relation = desk.attr("input[name=relation]", "value").unwrap();
    let vouch = club.url("/health/vouch");
    secretary
        .post(&vouch, &[("relation", relation.as_str())])
        .await
        .is(StatusCode::FORBIDDEN);
    client.get(&here).await.is(StatusCode::FORBIDDEN);
    // More than any page shows, and none of it ours.
    let strange: Vec<String> = (0..2_000_u128)
        .map(|n| uuid::Uuid::from_u128(n).to_string())
        .collect();
    let strange: Vec<(&str, &str)> = strange.iter().map(|id| ("relation", id.as_str())).collect();
    officer
        .post(&vouch, &strange)
        .await
        .redirects_to(&club.url("/health"));
    officer
        .post(&vouch, &[])
        .await
        .redirects_to(&club.url("/health"));
    client.get(&here).await.is(StatusCode::FORBIDDEN);
    officer
        .post(&vouch, &[("relation", relation.as_str())])
        .await
        .redirects_to(&club.url("/health"));
    officer
        .get(club.url("/health"))
        .await
        .ok()
        .has_text("Potrjen je 1 račun.")
        .has_no_text("drugi@tajnica.example");
    client.get(&here).await.ok();
    client.post(&here, &[]).await.ok().has_text(MARK);
    app.owner(&club)
        .await
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("potrjeno za vpogled v zdravstvene podatke, čigav je račun – Eva Zupan");
}

#[tokio::test]
async fn whom_a_health_officer_lets_in_needs_no_further_word() {
    let app = TestApp::start().await;
    let club = with_health(&app).await;
    let both = app.account("Tajnica In Pooblaščena").await;
    app.grant(&club, both, Role::Secretary).await;
    app.grant(&club, both, Role::HealthOfficer).await;
    let both = app.sign_in(both).await;
    let eva = member(
        &app,
        &club,
        draft("Eva", day(1990, 1, 1), "eva@dom.example"),
    )
    .await;
    invite(&both, &club, eva, "self").await;
    let client = accept(&app).await;
    client.get(own(&club, eva, "/health")).await.ok();
    both.get(page(&club, eva)).await.ok();
    both.get(club.url("/health"))
        .await
        .ok()
        .has_no_text("eva@dom.example");
}

#[tokio::test]
async fn that_a_guardian_sees_health_is_confirmed_by_whoever_opens_it() {
    let app = TestApp::start().await;
    let club = with_health(&app).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let officer = app.account("Administratorka In Pooblaščena").await;
    app.grant(&club, officer, Role::Admin).await;
    app.grant(&club, officer, Role::HealthOfficer).await;
    let officer = app.sign_in(officer).await;
    let ana = family(&app, &club, "Ana", day(2016, 5, 1), "").await;
    invite(&secretary, &club, ana.child, &ana.mother.to_string()).await;
    let maja = accept(&app).await;
    let here = own(&club, ana.child, "/health");
    maja.get(&here).await.is(StatusCode::FORBIDDEN);
    officer
        .get(club.url("/health"))
        .await
        .ok()
        .has_no_text("maja@druzina.example");
    // With the tick of somebody who opens such data the account is theirs; with anybody else's they are asked.
    tick(&officer, &club, &ana, true).await;
    maja.get(&here).await.ok();
    tick(&secretary, &club, &ana, false).await;
    maja.get(&here).await.is(StatusCode::FORBIDDEN);
    tick(&secretary, &club, &ana, true).await;
    maja.get(&here)
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("potrdi, da je račun res tvoj");
    let desk = officer
        .get(club.url("/health"))
        .await
        .ok()
        .has_text("maja@druzina.example")
        .has_text("kot skrbnik, ki vidi zdravstvene podatke");
    let relation = desk.attr("input[name=relation]", "value").unwrap();
    officer
        .post(
            club.url("/health/vouch"),
            &[("relation", relation.as_str())],
        )
        .await
        .redirects_to(&club.url("/health"));
    maja.get(&here).await.ok();
    agree(&app, &club, &ana, false).await;
    maja.get(&here).await.is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nobody_is_invited_to_pages_where_somebody_else_comes_as_this_very_person() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let eva = member(
        &app,
        &club,
        draft("Eva", day(1990, 1, 1), "eva@dom.example"),
    )
    .await;
    let account = app.account("Eva Zupan").await;
    app.relate(&club, account, eva, None).await;
    let real = app.sign_in(account).await;
    invite(&secretary, &club, eva, "self").await;
    secretary
        .get(page(&club, eva))
        .await
        .ok()
        .has_text("Na te strani kot ta oseba že prihaja drug račun.");
    assert!(mails(&app, "invitation").await.is_empty());

    // What is ended first is told to whoever came there.
    let shown = secretary.get(page(&club, eva)).await.ok();
    let end = shown
        .attrs("form", "action")
        .into_iter()
        .find(|action| action.contains("/portal/") && action.ends_with("/end"))
        .unwrap();
    secretary.post(&end, &[]).await.is(StatusCode::SEE_OTHER);
    real.get(own(&club, eva, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    let told = mails(&app, "access-ended").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].1.contains("Judo zelena"));
    invite(&secretary, &club, eva, "self").await;
    assert_eq!(mails(&app, "invitation").await.len(), 1);
    // And an invitation that waited while somebody came another way is over.
    app.later(TimeDelta::minutes(1));
    app.relate(&club, account, eva, None).await;
    let path = path_in(&last_mail(&app, "invitation").await.unwrap());
    let stranger = app.stranger();
    stranger.get(&path).await.ok();
    stranger
        .post(format!("{path}/accept"), &NEW)
        .await
        .is(StatusCode::GONE);
}
