//! The owner invites, gives and ends roles; nobody else does, and nobody gains access unseen.
use axum::http::StatusCode;
use tatami::{
    platform::mail,
    tenants::{Role, store},
};

use crate::support::{Answer, Client, TestApp, TestTenant};

async fn roles(app: &TestApp, club: &TestTenant, account: entity::ids::AccountId) -> Vec<Role> {
    app.platform
        .db()
        .read(club.id, async |tx| store::roles_of(tx, account).await)
        .await
        .unwrap()
}

async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let mails = mail::open_all(&app.platform, 50).await.unwrap();
    mails
        .into_iter()
        .map(|m| (m.template, m.content.body))
        .collect()
}

#[tokio::test]
async fn the_same_invitation_posted_twice_is_one_mail() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let page = owner.get(club.url("/people")).await.ok();
    let form_id = page.attr("input[name=form_id]", "value").unwrap();
    let fields = [
        ("email", "petra@klub.example"),
        ("name", ""),
        ("role", "secretary"),
        ("form_id", form_id.as_str()),
    ];
    for _ in 0..2 {
        owner
            .post(club.url("/people/invite"), &fields)
            .await
            .redirects_to(&club.url("/people"));
    }
    assert_eq!(mails(&app).await.len(), 1);
}

#[tokio::test]
async fn an_owner_invites_by_mail_and_may_take_it_back() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    owner.get(club.url("/people")).await.ok();
    let fields = [
        ("email", "Petra@Klub.example"),
        ("name", "Petra Čeh"),
        ("role", "secretary"),
    ];
    owner
        .post(club.url("/people/invite"), &fields)
        .await
        .redirects_to(&club.url("/people"));
    let page = owner.get(club.url("/people")).await.ok();
    assert_eq!(
        page.select("table.list tbody th"),
        ["petra@klub.examplePetra Čeh"]
    );
    assert_eq!(mails(&app).await.len(), 1);
    let revoke = page.attr("table.list form", "action").unwrap();
    owner
        .post(&revoke, &[])
        .await
        .redirects_to(&club.url("/people"));
    let page = owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("Vabilo je preklicano")
        .has_no_text("petra@klub.example");
    assert!(page.select("table.list").is_empty());
    owner.post(&revoke, &[]).await.is(StatusCode::NOT_FOUND);
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("poslano vabilo k vlogi: tajništvo")
        .has_text("preklicano vabilo");
}

#[tokio::test]
async fn without_mail_the_link_is_shown_once() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    owner.get(club.url("/people")).await.ok();
    let fields = [("email", "petra@klub.example"), ("role", "admin")];
    let page = owner
        .post(club.url("/people/invite"), &fields)
        .await
        .ok()
        .has_text("pokaže samo zdaj");
    let link = page.select("#secret").remove(0);
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    app.stranger()
        .get(path)
        .await
        .ok()
        .has_text("administracija");
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("petra@klub.example")
        .has_no_text(path);
    assert!(mails(&app).await.is_empty());
}

#[tokio::test]
async fn a_refused_invitation_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    owner.get(club.url("/people")).await.ok();
    let page = owner
        .post(
            club.url("/people/invite"),
            &[("email", "petra@"), ("name", "Petra"), ("role", "emperor")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#email", "#role"]);
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Petra"));
}

/// Where a role of this person is ended: people who came at the same moment stand in no particular order.
async fn end_of(owner: &Client, page: &Answer, name: &str) -> String {
    for href in page.attrs(".held a", "href") {
        if owner.get(&href).await.ok().visible().contains(name) {
            return href;
        }
    }
    panic!("nobody is called {name}");
}

#[tokio::test]
async fn promise_b17_an_owner_gives_and_ends_roles_and_everybody_concerned_is_told() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let (owner, second) = (app.owner(&club).await, app.owner(&club).await);
    let bor = app.account("Bor Kralj").await;
    app.grant(&club, bor, Role::Secretary).await;
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("Bor Kralj")
        .has_text("od 10. 3. 2026");
    let give = club.url(&format!("/people/accounts/{bor}/roles"));
    owner
        .post(&give, &[("role", "health_officer")])
        .await
        .redirects_to(&club.url("/people"));
    assert_eq!(roles(&app, &club, bor).await.len(), 2);
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2, "the other owner and the person: {sent:?}");
    assert!(
        sent.iter()
            .all(|(template, body)| template == "role-changed" && body.contains("Bor Kralj"))
    );
    let page = owner.get(club.url("/people")).await.ok();
    let end = end_of(&owner, &page, "Bor Kralj").await;
    owner
        .get(&end)
        .await
        .ok()
        .has_text("Pravice te vloge prenehajo takoj");
    owner
        .post(&end, &[])
        .await
        .redirects_to(&club.url("/people"));
    assert_eq!(roles(&app, &club, bor).await.len(), 1);
    assert_eq!(mails(&app).await.len(), 4);
    owner.post(&end, &[]).await.is(StatusCode::NOT_FOUND);
    drop(second);
}

#[tokio::test]
async fn a_role_that_ended_opens_nothing_from_that_moment() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let admin = app.actor(&club, Role::Admin).await;
    admin.get(club.url("/settings")).await.ok();
    let page = owner.get(club.url("/people")).await.ok();
    let end = end_of(&owner, &page, "admin dolina").await;
    owner
        .post(&end, &[])
        .await
        .redirects_to(&club.url("/people"));
    admin
        .get(club.url("/settings"))
        .await
        .is(StatusCode::NOT_FOUND);
}

/// The only role there is.
async fn role_of(app: &TestApp, club: &TestTenant) -> uuid::Uuid {
    use entity::scope::TenantOwned as _;
    let rows = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(entity::role::Entity::of(tx.tenant()).all(tx).await?)
        })
        .await
        .unwrap();
    rows[0].id.0
}

#[tokio::test]
async fn the_last_owner_is_told_why_the_role_stays() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let page = owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("Odgovorna oseba je ena sama.")
        // Before anybody clicks: no way to it, and why.
        .has_text("To je edina odgovorna oseba.");
    assert!(page.attr(".held a", "href").is_none());
    let end = club.url(&format!("/people/roles/{}/end", role_of(&app, &club).await));
    let asked = owner
        .get(&end)
        .await
        .ok()
        .has_text("To je zadnja odgovorna oseba organizacije.");
    assert!(!asked.attrs("main form", "action").contains(&end));
    // And whoever posts it none the less is told the same.
    owner
        .post(&end, &[])
        .await
        .redirects_to(&club.url("/people"));
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("To je zadnja odgovorna oseba organizacije.");
}

#[tokio::test]
async fn only_who_has_a_role_here_is_given_another() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("dolina").await, app.club("obala").await);
    let owner = app.owner(&club).await;
    let foreign = app.owner(&other).await;
    // Of two, either role can be ended.
    app.owner(&other).await;
    owner.get(club.url("/people")).await.ok();
    for account in [foreign.account().0, app.platform.new_id()] {
        owner
            .post(
                club.url(&format!("/people/accounts/{account}/roles")),
                &[("role", "admin")],
            )
            .await
            .is(StatusCode::NOT_FOUND);
    }
    let role = foreign
        .get(other.url("/people"))
        .await
        .ok()
        .attr(".held a", "href")
        .unwrap();
    owner
        .get(role.replace("obala", "dolina"))
        .await
        .is(StatusCode::NOT_FOUND);
    let admin = app.actor(&club, Role::Admin).await;
    admin
        .get(club.url("/people"))
        .await
        .is(StatusCode::FORBIDDEN);
}
