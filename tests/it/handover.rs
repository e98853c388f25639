//! Handing over a club: the new owner comes, old roles end the same day, and there is always an owner.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::ids::{AccountId, RoleId};
use tatami::{
    app,
    platform::mail,
    tenants::{self, Role},
};

use crate::support::{Client, TestApp, TestTenant};

async fn roles(app: &TestApp, club: &TestTenant, account: AccountId) -> Vec<Role> {
    app.platform
        .db()
        .read(club.id, async |tx| {
            tenants::store::roles_of(tx, account).await
        })
        .await
        .unwrap()
}

async fn role_id(app: &TestApp, club: &TestTenant, of: AccountId, role: Role) -> RoleId {
    app.platform
        .db()
        .read(club.id, async |tx| {
            tenants::store::open_role(tx, of, role).await
        })
        .await
        .unwrap()
        .unwrap()
        .id
}

async fn email_of(app: &TestApp, account: AccountId) -> String {
    app.platform
        .db()
        .system_read("an account of a test", async |tx| {
            tatami::accounts::find(tx, account).await
        })
        .await
        .unwrap()
        .unwrap()
        .email
}

async fn mails(app: &TestApp, template: &str) -> Vec<(String, String)> {
    let mails = mail::open_all(&app.platform, 100).await.unwrap();
    mails
        .into_iter()
        .filter(|mail| mail.template == template)
        .map(|mail| (mail.content.to, mail.content.body))
        .collect()
}

/// The path of the invitation that was mailed.
async fn invitation(app: &TestApp) -> String {
    let (_, body) = mails(app, "invitation").await.pop().unwrap();
    let start = body.find("/invitation/").unwrap();
    body[start..].split_whitespace().next().unwrap().to_owned()
}

/// Begins a handover of the owner's role to a new owner, and leads to its page.
async fn begin(owner: &Client, club: &TestTenant, email: &str, ends: &[RoleId]) -> String {
    let ends: Vec<String> = ends.iter().map(ToString::to_string).collect();
    let mut fields = vec![("email", email), ("role", "owner"), ("when", "now")];
    fields.extend(ends.iter().map(|id| ("end", id.as_str())));
    let answer = owner.post(club.url("/handover"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    answer.location().to_owned()
}

#[tokio::test]
async fn old_roles_end_together_when_the_new_owner_accepts_and_not_before() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let new = app.account("Nova Odgovorna").await;
    let email = email_of(&app, new).await;
    app.later(TimeDelta::minutes(1));
    let ends = [
        role_id(&app, &club, owner.account(), Role::Owner).await,
        role_id(&app, &club, secretary.account(), Role::Secretary).await,
    ];
    owner
        .get(club.url("/handover"))
        .await
        .ok()
        .has_text("Čigave vloge se končajo")
        .has_text("owner zelena");
    let plan = begin(&owner, &club, &email, &ends).await;
    owner
        .get(&plan)
        .await
        .ok()
        .has_text("Čakamo, da")
        .has_text(&email)
        .has_text("Izjava o zaupnosti");
    // While it is on its way the page leads to it.
    owner.get(club.url("/handover")).await.redirects_to(&plan);
    assert_eq!(mails(&app, "handover").await.len(), 2);
    assert_eq!(roles(&app, &club, owner.account()).await, [Role::Owner]);
    secretary.get(club.url("/members")).await.ok();
    // The list of what else is handed over.
    owner
        .post(
            format!("{plan}/checks"),
            &[("check", "statement"), ("check", "papers"), ("check", "x")],
        )
        .await
        .redirects_to(&plan);
    let ticked = owner.get(&plan).await.ok();
    assert_eq!(
        ticked.attrs("input[name=check][checked]", "value"),
        ["statement", "papers"]
    );

    app.later(TimeDelta::minutes(5));
    let path = invitation(&app).await;
    let newcomer = app.sign_in(new).await;
    newcomer
        .post(format!("{path}/accept"), &[])
        .await
        .redirects_to(&club.url(""));
    assert_eq!(roles(&app, &club, new).await, [Role::Owner]);
    assert!(roles(&app, &club, owner.account()).await.is_empty());
    assert!(roles(&app, &club, secretary.account()).await.is_empty());
    // From the next click on they see nothing here. Their accounts are theirs: they stay signed in elsewhere.
    for old in [&owner, &secretary] {
        old.get(club.url("/members"))
            .await
            .is(StatusCode::NOT_FOUND);
        old.get("/account").await.ok();
    }
    let told = mails(&app, "handover").await;
    let done: Vec<&String> = told
        .iter()
        .filter(|(_, body)| body.contains("je opravljena"))
        .map(|(to, _)| to)
        .collect();
    assert_eq!(done.len(), 3, "{told:?}");
    newcomer
        .get(&plan)
        .await
        .ok()
        .has_text("končano")
        .has_text("Nova Odgovorna (odgovorna oseba)")
        .has_text("secretary zelena");
    newcomer
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("opravljena predaja organizacije");
}

#[tokio::test]
async fn a_tenant_is_never_without_an_owner() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let own = role_id(&app, &club, owner.account(), Role::Owner)
        .await
        .to_string();
    app.later(TimeDelta::minutes(1));
    let when = ("when", "now");
    // Nobody comes, or somebody who would be no owner.
    for fields in [
        vec![when, ("end", own.as_str())],
        vec![
            when,
            ("end", own.as_str()),
            ("email", "nova@klub.example"),
            ("role", "secretary"),
        ],
    ] {
        owner
            .post(club.url("/handover"), &fields)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("ostala brez odgovorne osebe");
    }
    // Nothing of what is refused is left behind.
    assert!(mails(&app, "invitation").await.is_empty());
    for fields in [
        vec![when],
        vec![("end", own.as_str()), ("when", "")],
        vec![("end", own.as_str()), ("when", "day"), ("day.day", "31")],
        vec![
            when,
            ("end", own.as_str()),
            ("email", "brez-naslova"),
            ("role", "owner"),
        ],
        vec![
            when,
            ("end", own.as_str()),
            ("email", "nova@klub.example"),
            ("role", "health_officer"),
        ],
    ] {
        owner
            .post(club.url("/handover"), &fields)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let foreign = app.club("modra").await;
    let other = app.owner(&foreign).await;
    let theirs = role_id(&app, &foreign, other.account(), Role::Owner)
        .await
        .to_string();
    owner
        .post(club.url("/handover"), &[when, ("end", theirs.as_str())])
        .await
        .is(StatusCode::NOT_FOUND);
    let plan = begin(&owner, &club, "nova@klub.example", &[own.parse().unwrap()]).await;
    other
        .get(plan.replace("/o/zelena/", "/o/modra/"))
        .await
        .is(StatusCode::NOT_FOUND);
    // The invitation is declined: the owner stays, and the page says so.
    app.later(TimeDelta::minutes(1));
    let path = invitation(&app).await;
    app.stranger().get(&path).await.ok();
    let guest = app.stranger();
    guest.get(&path).await.ok();
    guest.post(format!("{path}/decline"), &[]).await;
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(roles(&app, &club, owner.account()).await, [Role::Owner]);
    owner
        .get(&plan)
        .await
        .ok()
        .has_text("Vabilo ni bilo sprejeto");
}

#[tokio::test]
async fn a_handover_is_taken_back_while_it_waits() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    app.later(TimeDelta::minutes(1));
    let own = role_id(&app, &club, owner.account(), Role::Owner).await;
    let plan = begin(&owner, &club, "nova@klub.example", &[own]).await;
    let path = invitation(&app).await;
    owner
        .post(format!("{plan}/cancel"), &[])
        .await
        .redirects_to(&club.url("/people"));
    app.stranger().get(&path).await.is(StatusCode::GONE);
    assert_eq!(roles(&app, &club, owner.account()).await, [Role::Owner]);
    owner.get(&plan).await.ok().has_text("preklicano");
    owner
        .post(format!("{plan}/cancel"), &[])
        .await
        .is(StatusCode::CONFLICT);
    owner
        .get(club.url("/handover"))
        .await
        .ok()
        .has_text("preklicana 10. 3. 2026");
}

#[tokio::test]
async fn roles_end_at_the_end_of_the_chosen_local_day() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    app.later(TimeDelta::minutes(1));
    let id = role_id(&app, &club, secretary.account(), Role::Secretary)
        .await
        .to_string();
    // Today, 10 March 2026 in Ljubljana; it is one hour ahead of UTC.
    let fields = [
        ("when", "day"),
        ("day.day", "10"),
        ("day.month", "3"),
        ("day.year", "2026"),
        ("end", id.as_str()),
    ];
    let answer = owner.post(club.url("/handover"), &fields).await;
    let plan = answer.location().to_owned();
    owner
        .get(&plan)
        .await
        .ok()
        .has_text("ob koncu dneva 10. 3. 2026");
    app.later(TimeDelta::hours(12));
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(
        roles(&app, &club, secretary.account()).await,
        [Role::Secretary],
        "22:01 UTC is 23:01 in Ljubljana"
    );
    app.later(TimeDelta::hours(1));
    app::housekeeping(&app.platform).await.unwrap();
    assert!(roles(&app, &club, secretary.account()).await.is_empty());
    assert_eq!(roles(&app, &club, owner.account()).await, [Role::Owner]);
}

#[tokio::test]
async fn only_the_owner_hands_over_and_with_a_fresh_second_factor() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let admin = app.actor(&club, Role::Admin).await;
    admin
        .get(club.url("/handover"))
        .await
        .is(StatusCode::FORBIDDEN);
    let owner = app.owner(&club).await;
    app.later(TimeDelta::minutes(11));
    let answer = owner
        .get(club.url("/handover"))
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/account/confirm"));
}
