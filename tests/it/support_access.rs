//! The operator's staff let into a tenant: who allows it, what is seen, what the tenant is told, and how it ends. Over HTTP.
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use entity::{
    account,
    ids::{AccountId, MemberId},
    log_head,
    scope::{Global as _, TenantOwned as _},
    values::operation,
};
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
use tatami::{
    app,
    platform::{
        audit, mail,
        people::{
            EmergencyContact, GuardianDraft, MemberDetails,
            store::{self as people, Actor},
        },
    },
    tenants::{Role, policy::support::READABLE},
    web::routes::Access,
};

use crate::{
    members::{adult, insert},
    support::{Answer, Client, TestApp, TestTenant},
};

const TICKET: &str = "P-2026-041";

/// Somebody of the operator's staff whose statement of confidentiality and training are recent.
async fn employee(app: &TestApp) -> Client {
    use tatami::tenants::staff::store;
    let client = app.operator().await;
    let (id, now, today) = (client.account(), app.now(), app.platform.today());
    app.platform
        .db()
        .system_write("staff of a test", async |tx| {
            store::sign(tx, id, now).await?;
            let row = store::of_account(tx, id).await?.unwrap();
            store::set_trained(tx, row.id, today).await
        })
        .await
        .unwrap();
    client
}

/// Sends a request of support; `fields` beside ticket, explanation and thirty minutes.
async fn send(staff: &Client, tenant: &TestTenant, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let form = staff
        .get(format!("/ops/support/new/{kind}"))
        .await
        .ok()
        .attr("input[name=form_id]", "value")
        .unwrap();
    let id = tenant.id.to_string();
    let mut all = vec![
        ("form_id", form.as_str()),
        ("tenant", id.as_str()),
        ("ticket", TICKET),
        ("text", "Seznam se ne odpre."),
    ];
    if !matches!(kind, "hold") {
        all.push(("minutes", if kind == "vital" { "15" } else { "30" }));
    }
    if kind == "support" {
        all.push(("purpose", "support-fault"));
    }
    all.retain(|(name, _)| !fields.iter().any(|(own, _)| own == name));
    all.extend(fields);
    staff.post(format!("/ops/support/new/{kind}"), &all).await
}

/// Sends a request that is taken, and gives its id.
async fn ask(staff: &Client, tenant: &TestTenant, kind: &str, fields: &[(&str, &str)]) -> String {
    let sent = send(staff, tenant, kind, fields)
        .await
        .is(StatusCode::SEE_OTHER);
    sent.location()
        .strip_prefix("/ops/support/")
        .unwrap()
        .to_owned()
}

async fn allow(owner: &Client, tenant: &TestTenant, id: &str) {
    let url = tenant.url(&format!("/support/{id}"));
    owner.get(format!("{url}/approve")).await.ok();
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
}

/// Somebody of the staff, let in for these parts.
pub async fn let_in(app: &TestApp, owner: &Client, tenant: &TestTenant, parts: &[&str]) -> Client {
    let staff = employee(app).await;
    let fields: Vec<(&str, &str)> = parts.iter().map(|part| ("part", *part)).collect();
    let id = ask(&staff, tenant, "support", &fields).await;
    allow(owner, tenant, &id).await;
    staff
}

async fn mails(app: &TestApp, template: &str) -> Vec<mail::Content> {
    mail::open_all(&app.platform, 200)
        .await
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == template)
        .map(|mail| mail.content)
        .collect()
}

async fn log_of(app: &TestApp, tenant: &TestTenant) -> Vec<audit::Shown> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            audit::page(tx, &app.platform, None, 500).await
        })
        .await
        .unwrap()
}

/// The pages that are in the log as read by support, the newest first.
async fn readings(app: &TestApp, tenant: &TestTenant) -> Vec<String> {
    log_of(app, tenant)
        .await
        .iter()
        .filter(|entry| entry.operation == operation::CONSULT)
        .filter_map(|entry| {
            let detail = entry.detail.as_ref()?;
            Some(detail.get("route")?.as_str()?.to_owned())
        })
        .collect()
}

async fn members(app: &TestApp, tenant: &TestTenant) -> Vec<MemberId> {
    let mut ana = adult("Ana", "Novak");
    ana.details = MemberDetails {
        email: "ana@novak.example".to_owned(),
        phone: "+38640111222".to_owned(),
        tax_number: "12345679".to_owned(),
        emergency: Some(EmergencyContact {
            name: "Miha Novak".to_owned(),
            phone: "+38640333444".to_owned(),
            relation: "brat".to_owned(),
        }),
        ..MemberDetails::default()
    };
    ana.details.address.street = "Skrita pot 7".to_owned();
    ana.details.address.post_code = "1000".to_owned();
    ana.details.address.town = "Ljubljana".to_owned();
    let all = vec![
        ana.into(),
        adult("Bor", "Kovač").into(),
        adult("Cene", "Zajc").into(),
    ];
    insert(app, tenant, all).await
}

fn member_url(tenant: &TestTenant, id: MemberId) -> String {
    tenant.url(&format!("/members/{id}"))
}

#[tokio::test]
async fn promise_b15_staff_see_what_a_tenant_allowed_and_only_while_it_does() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = employee(&app).await;
    let nowhere = staff.get("/o/ni-takega/members").await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;

    // A request alone opens nothing, and the page that refuses is the one of a tenant that does not exist.
    let there = staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(
        there.text().replace(&club.slug, ""),
        nowhere.text().replace("ni-takega", "")
    );
    assert_eq!(mails(&app, "support-asked").await.len(), 1);
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora prosi za dostop (zahtevek P-2026-041).");
    let url = club.url(&format!("/support/{id}"));
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Seznam se ne odpre.")
        .has_text("30 minut")
        .has_text("člani");
    allow(&owner, &club, &id).await;

    let list = staff.get(club.url("/members")).await.ok();
    let taking = "a[href*='/members/export'], button[formaction*='/members/']";
    assert!(list.select(taking).is_empty(), "{}", list.visible());
    list.has_text("Novak Ana")
        .has_text("Podpora – samo za branje.")
        .has_text("še 30 minut")
        .has_no_text("/members/new")
        .has_no_text("/competitions\"");
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("Skrita pot 7")
        .has_no_text("12345679");
    staff.get(club.url("")).await.ok().has_no_text("/log\"");
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora ima zdaj dostop");

    // Neither another tenant nor another part, and nothing that writes, exports or is a form.
    staff
        .get(other.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["/competitions", "/log", "/settings"] {
        staff
            .get(club.url(path))
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Dovoljeni obseg te strani ne vključuje.");
    }
    for path in ["/members/new", "/members/export", "/people", "/support"] {
        staff
            .get(club.url(path))
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Te strani podpora ne odpre");
    }
    for path in ["/archive", "/tax-number", "/edit"] {
        staff
            .post(format!("{}{path}", member_url(&club, ids[0])), &[])
            .await
            .is(StatusCode::FORBIDDEN)
            .has_text("Podpora samo bere.");
    }
    assert_eq!(
        readings(&app, &club).await,
        [
            "/o/{tenant}",
            "/o/{tenant}/members/{id}",
            "/o/{tenant}/members"
        ]
    );
    // The person concerned and the tenant read who looked.
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("podpora obdelovalca, ogled");
    owner
        .get(&url)
        .await
        .ok()
        .has_text("podpora, ogled: stran člana (zahtevek P-2026-041): Ana Novak");

    // It ends by itself, with its last minute.
    app.later(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("še 1 minuta");
    app.later(TimeDelta::seconds(1));
    let over = staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(
        over.text().replace(&club.slug, ""),
        nowhere.text().replace("ni-takega", "")
    );
}

#[tokio::test]
async fn the_sixty_first_minute_is_refused_and_nobody_gets_more_than_sixty() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    for minutes in ["0", "61", "-1", "x", ""] {
        send(
            &staff,
            &club,
            "support",
            &[("part", "members"), ("minutes", minutes)],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši število minut od 1 do 60.");
    }
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("minutes", "60")],
    )
    .await;
    allow(&owner, &club, &id).await;
    app.later(TimeDelta::minutes(60) - TimeDelta::seconds(1));
    // Half an hour without a request ends the session of staff; the access is still there.
    let staff = app.sign_in(staff.account()).await;
    staff.get(club.url("/members")).await.ok();
    app.later(TimeDelta::seconds(1));
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_refused_ended_or_waited_too_long_opens_nothing() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    let parts = [("part", "members")];

    let refused = ask(&staff, &club, "support", &parts).await;
    let url = club.url(&format!("/support/{refused}"));
    owner
        .post(format!("{url}/refuse"), &[])
        .await
        .redirects_to(&url);
    // Nobody changes their mind behind the back of whoever refused.
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Na to prošnjo je že kdo odgovoril.")
        .has_text("zavrnjeno");
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);

    let ended = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &ended).await;
    staff.get(club.url("/members")).await.ok();
    let url = club.url(&format!("/support/{ended}"));
    owner
        .post(format!("{url}/end"), &[])
        .await
        .redirects_to(&url);
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);

    let own = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &own).await;
    staff.get(club.url("/members")).await.ok();
    staff
        .post(format!("/ops/support/{own}/end"), &[])
        .await
        .redirects_to(&format!("/ops/support/{own}"));
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);

    let late = ask(&staff, &club, "support", &parts).await;
    app.later(TimeDelta::hours(73));
    let (owner, staff) = (
        app.sign_in(owner.account()).await,
        app.sign_in(staff.account()).await,
    );
    let url = club.url(&format!("/support/{late}"));
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Prošnja je čakala predolgo");
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_an_owner_or_administrator_with_a_fresh_second_factor_lets_support_in() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let staff = employee(&app).await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;
    let path = format!("/support/{id}/approve");
    for role in [Role::Secretary, Role::Dpo, Role::Coach, Role::HealthOfficer] {
        let actor = app.actor(&club, role).await;
        actor
            .post(club.url(&path), &[])
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // Somebody else's request does not exist at another tenant.
    app.owner(&other)
        .await
        .post(other.url(&path), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    // The data protection officer reads that there was a request.
    let dpo = app.actor(&club, Role::Dpo).await;
    dpo.get(club.url("/support")).await.ok().has_text(TICKET);
    let admin = app.actor(&club, Role::Admin).await;
    app.later(TimeDelta::minutes(11));
    let asked = admin.post(club.url(&path), &[]).await;
    assert!(
        asked.location().starts_with("/account/confirm"),
        "{}",
        asked.location()
    );
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    let admin = app.sign_in(admin.account()).await;
    allow(&admin, &club, &id).await;
    let staff = app.sign_in(staff.account()).await;
    staff.get(club.url("/members")).await.ok();
}

#[tokio::test]
async fn asvs_2_3_5_nobody_approves_their_own_request() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    // Somebody of the staff who is an owner of the tenant, too.
    let staff = employee(&app).await;
    app.grant(&club, staff.account(), Role::Owner).await;
    let id = ask(&staff, &club, "support", &[("part", "members")]).await;
    let url = club.url(&format!("/support/{id}"));
    staff
        .post(format!("{url}/approve"), &[])
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Odločita dva.");
    // Nor as the second person: the form takes no choice of oneself, and whoever is not named has no say.
    let me = staff.account().to_string();
    let id = ask(
        &staff,
        &club,
        "incident",
        &[("part", "members"), ("second", &me)],
    )
    .await;
    staff
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    let colleague = employee(&app).await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn in_an_emergency_a_colleague_approves_and_the_tenant_is_told_at_once() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    members(&app, &club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let id = ask(
        &staff,
        &club,
        "incident",
        &[("part", "members"), ("part", "log"), ("second", &second)],
    )
    .await;
    assert_eq!(mails(&app, "support-second").await.len(), 1);
    assert!(mails(&app, "support-urgent").await.is_empty());
    colleague
        .get("/ops/support")
        .await
        .ok()
        .has_text("prosi te sodelavec")
        .has_no_text("Novak");
    let url = format!("/ops/support/{id}");
    colleague
        .get(&url)
        .await
        .ok()
        .has_text("Odobri nujni dostop")
        .has_no_text("Novak");
    colleague
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    let told = mails(&app, "support-urgent").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains(TICKET) && told[0].body.contains("dnevnik obdelave"));
    // The colleague allowed it for another, not for themselves.
    colleague.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Novak Ana");
    app.later(TimeDelta::minutes(31));
    let owner = app.sign_in(owner.account()).await;
    let staff = app.sign_in(staff.account()).await;
    let colleague = app.sign_in(colleague.account()).await;
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Podpora je imela nujen dostop, ki ga je odobril drugi zaposleni");
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("nujni dostop podpore je odobril drugi zaposleni obdelovalca");
    // Help that somebody asked for is never so urgent: no colleague can be named.
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("second", &second)],
    )
    .await;
    colleague
        .get(format!("/ops/support/{id}"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_logged_is_not_read() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    staff
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Novak Ana");
    // The head of the log is what every entry changes first: without it none can be written.
    app.platform
        .db()
        .write(club.id, async |tx| {
            log_head::Entity::delete_of(club.id).exec(tx).await?;
            Ok(())
        })
        .await
        .unwrap();
    for path in [club.url("/members"), member_url(&club, ids[0])] {
        let answer = staff.get(&path).await;
        assert!(answer.status.is_server_error(), "{}", answer.status);
        answer.has_no_text("Novak");
    }
}

#[tokio::test]
async fn promise_b51_health_is_read_only_when_it_is_named_and_by_a_custodian() {
    let app = TestApp::start_with(|config| {
        config.operator.custodians = vec!["skrbnica@operater.example".to_owned()];
    })
    .await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let health = format!("{}/health", member_url(&club, ids[0]));

    let all = ["members", "competitions", "log", "settings"];
    let staff = let_in(&app, &owner, &club, &all).await;
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_no_text("/health\"");
    staff
        .get(&health)
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Dovoljeni obseg te strani ne vključuje.");

    let staff = let_in(&app, &owner, &club, &["members", "health"]).await;
    staff
        .get(&health)
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("samo skrbniki posebnih podatkov");

    let staff = employee(&app).await;
    set_email(&app, staff.account(), "skrbnica@operater.example").await;
    let fields = [("part", "members"), ("part", "health")];
    let id = ask(&staff, &club, "support", &fields).await;
    owner
        .get(club.url(&format!("/support/{id}/approve")))
        .await
        .ok()
        .has_text("Prošnja obsega zdravstvene podatke.");
    allow(&owner, &club, &id).await;
    staff
        .get(&health)
        .await
        .ok()
        .has_text("podpora obdelovalca")
        .has_no_text("textarea");
    staff
        .post(&health, &[("purpose", "injury-care")])
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(
        readings(&app, &club).await.first().map(String::as_str),
        Some("/o/{tenant}/members/{member}/health")
    );
    // As for everybody, the factor has to be fresh.
    app.later(TimeDelta::minutes(11));
    let again = staff.get(&health).await.is(StatusCode::SEE_OTHER);
    assert!(again.location().starts_with("/account/confirm"));
}

async fn set_email(app: &TestApp, id: AccountId, email: &str) {
    app.platform
        .db()
        .system_write("test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::Email, Expr::value(email))
                .filter(account::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn promise_b33_an_order_that_forbids_to_tell_is_told_by_the_clock() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let order = [
        ("part", "members"),
        ("authority", "Okrožno sodišče"),
        ("order_no", "II Kpr 5/2026"),
        ("forbidden", "yes"),
        ("tell.day", "1"),
        ("tell.month", "4"),
        ("tell.year", "2026"),
    ];
    send(&staff, &club, "authority", &order)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Izberi drugega zaposlenega");
    let mut with_second = order.to_vec();
    with_second.push(("second", second.as_str()));
    let id = ask(&staff, &club, "authority", &with_second).await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    staff
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("Skrita pot 7");
    // Read-only and only its scope, as every access.
    staff.get(club.url("/log")).await.is(StatusCode::FORBIDDEN);
    staff
        .post(format!("{}/archive", member_url(&club, ids[0])), &[])
        .await
        .is(StatusCode::FORBIDDEN);

    // Until the day, nothing shows: no mail, no list, no page, no log, no word on the member's page.
    app.later(TimeDelta::hours(2));
    let owner = app.sign_in(owner.account()).await;
    app::housekeeping(&app.platform).await.unwrap();
    for template in [
        "support-asked",
        "support-urgent",
        "support-late",
        "support-report",
    ] {
        assert!(mails(&app, template).await.is_empty(), "{template}");
    }
    for path in ["", "/support", "/log"] {
        owner.get(club.url(path)).await.ok().has_no_text(TICKET);
    }
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .is(StatusCode::NOT_FOUND);
    for path in ["approve", "end", "refuse"] {
        owner
            .post(club.url(&format!("/support/{id}/{path}")), &[])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_no_text("podpora obdelovalca");
    // It is in the chain all the same, and the chain is sound.
    assert!(readings(&app, &club).await.is_empty());
    let verdict = app
        .platform
        .db()
        .read(club.id, async |tx| audit::verify(tx, &app.platform).await)
        .await
        .unwrap();
    assert!(
        matches!(verdict, audit::Verdict::Sound { entries } if entries >= 3),
        "{verdict:?}"
    );

    // On the day, the clock tells, once.
    app.later(TimeDelta::days(22));
    for _ in 0..3 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    let late = mails(&app, "support-late").await;
    assert_eq!(late.len(), 1);
    assert!(
        late[0].body.contains("Prepoved je minila"),
        "{}",
        late[0].body
    );
    assert_eq!(mails(&app, "support-report").await.len(), 1);
    let owner = app.sign_in(owner.account()).await;
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .ok()
        .has_text("Okrožno sodišče, II Kpr 5/2026")
        .has_text("podpora, ogled: stran člana");
    owner.get(club.url("/log")).await.ok().has_text(TICKET);
    assert_eq!(readings(&app, &club).await, ["/o/{tenant}/members/{id}"]);
}

#[tokio::test]
async fn promise_b33_an_order_that_forbids_nothing_is_told_at_once() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    let id = ask(
        &staff,
        &club,
        "authority",
        &[
            ("part", "settings"),
            ("authority", "Informacijski pooblaščenec"),
            ("order_no", "0603-1/2026"),
            ("second", &second),
        ],
    )
    .await;
    assert_eq!(mails(&app, "support-asked").await.len(), 1);
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(mails(&app, "support-urgent").await.len(), 1);
    staff.get(club.url("/settings")).await.ok();
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::FORBIDDEN);
    owner
        .get(club.url(&format!("/support/{id}")))
        .await
        .ok()
        .has_text("Informacijski pooblaščenec, 0603-1/2026");
    for missing in ["authority", "order_no"] {
        send(
            &staff,
            &club,
            "authority",
            &[
                ("part", "settings"),
                ("authority", "Sodišče"),
                ("order_no", "1/2026"),
            ]
            .map(|(name, value)| (name, if name == missing { "" } else { value })),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

async fn archive(app: &TestApp, tenant: &TestTenant, ids: &[MemberId]) {
    let actor = Actor {
        account: None,
        purpose: people::purpose::MEMBERSHIP,
    };
    for id in ids {
        app.platform
            .db()
            .write(tenant.id, async |tx| {
                people::archive(tx, &app.platform, *id, &actor).await
            })
            .await
            .unwrap();
    }
}

/// Erases as the page of a member does.
async fn erase(owner: &Client, tenant: &TestTenant, id: MemberId, surname: &str) -> Answer {
    let url = format!("{}/erase", member_url(tenant, id));
    let page = owner.get(&url).await;
    if page.status != StatusCode::OK {
        return page;
    }
    let form = page.attr("input[name=form_id]", "value").unwrap();
    owner
        .post(
            &url,
            &[
                ("form_id", form.as_str()),
                ("reason", "erasure-request"),
                ("surname", surname),
            ],
        )
        .await
}

#[tokio::test]
async fn promise_b34_a_hold_stops_the_erasure_of_those_it_names_and_of_nobody_else() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    archive(&app, &club, &ids).await;
    let staff = employee(&app).await;
    let until = [
        ("hold.day", "1"),
        ("hold.month", "5"),
        ("hold.year", "2026"),
    ];
    let mut fields = vec![("person", "Ana Novak\nNovak Ana\nKovač Bor")];
    send(&staff, &club, "hold", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši dan v prihodnosti");
    fields.extend(until);
    let id = ask(&staff, &club, "hold", &fields).await;

    // Both parties: until the tenant agrees, nothing is held, and no colleague can agree in its place.
    let url = club.url(&format!("/support/{id}"));
    owner
        .get(format!("{url}/approve"))
        .await
        .ok()
        .has_text("Ali se strinjaš z zadržanjem izbrisa?");
    owner
        .get(format!("{}/erase", member_url(&club, ids[0])))
        .await
        .ok();
    allow(&owner, &club, &id).await;
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Bor Kovač, Ana Novak")
        .has_text("1. 5. 2026");

    for held in [ids[0], ids[1]] {
        erase(&owner, &club, held, "Novak")
            .await
            .is(StatusCode::CONFLICT)
            .has_text("Izbris te osebe je zadržan zaradi pravnega zahtevka.")
            .has_text("Zadržanje konča odgovorna oseba ali administracija");
    }
    // The store refuses whoever comes another way, and keeps everybody of that transaction.
    let actor = Actor {
        account: None,
        purpose: people::purpose::IMPORT,
    };
    let forced = app
        .platform
        .db()
        .write(club.id, async |tx| {
            people::delete_members(tx, &app.platform, &ids, &actor).await
        })
        .await;
    assert!(forced.is_err());
    erase(&owner, &club, ids[2], "Zajc")
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(member_url(&club, ids[2]))
        .await
        .is(StatusCode::NOT_FOUND);

    // The day after the last one, it is over; and either party ends it before.
    app.later(TimeDelta::days(53));
    let owner = app.sign_in(owner.account()).await;
    erase(&owner, &club, ids[0], "Novak")
        .await
        .redirects_to(&club.url("/members"));
    app.later(-TimeDelta::days(10));
    let owner = app.sign_in(owner.account()).await;
    erase(&owner, &club, ids[1], "Kovač")
        .await
        .is(StatusCode::CONFLICT);
    owner
        .post(format!("{url}/end"), &[])
        .await
        .redirects_to(&url);
    erase(&owner, &club, ids[1], "Kovač")
        .await
        .redirects_to(&club.url("/members"));
}

#[tokio::test]
async fn promise_b35_somebody_in_danger_is_found_and_nobody_else_is() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let actor = Actor {
        account: None,
        purpose: people::purpose::MEMBERSHIP,
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            let draft = GuardianDraft {
                first_name: "Eva".to_owned(),
                last_name: "Mati".to_owned(),
                ..GuardianDraft::default()
            };
            people::add_guardian(tx, &app.platform, ids[0], draft, &actor).await
        })
        .await
        .unwrap();
    let (staff, colleague) = (employee(&app).await, employee(&app).await);
    let second = colleague.account().to_string();
    for (minutes, status) in [
        ("16", StatusCode::UNPROCESSABLE_ENTITY),
        ("15", StatusCode::SEE_OTHER),
    ] {
        send(
            &staff,
            &club,
            "vital",
            &[
                ("part", "address"),
                ("person", "Ana Novak"),
                ("minutes", minutes),
            ],
        )
        .await
        .is(status);
    }
    send(&staff, &club, "vital", &[("part", "address")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši, za koga gre.");
    // Somebody who cannot be told apart is not found: the colleague chooses nobody.
    let unclear = ask(
        &staff,
        &club,
        "vital",
        &[
            ("part", "address"),
            ("person", "Neznana Oseba"),
            ("second", &second),
        ],
    )
    .await;
    let url = format!("/ops/support/{unclear}");
    colleague
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
    colleague
        .get(&url)
        .await
        .ok()
        .has_text("Ni jasno, kdo je mišljen.");

    let id = ask(
        &staff,
        &club,
        "vital",
        &[
            ("part", "address"),
            ("person", "Ana Novak"),
            ("second", &second),
        ],
    )
    .await;
    colleague
        .post(format!("/ops/support/{id}/approve"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(mails(&app, "support-urgent").await.len(), 1, "told at once");
    let door = staff
        .get(format!("/ops/support/{id}"))
        .await
        .ok()
        .attr("main a.primary", "href")
        .unwrap();
    assert_eq!(door, club.url(&format!("/support/{id}/person")));
    staff
        .get(&door)
        .await
        .ok()
        .has_text("Ana Novak")
        .has_text("Skrita pot 7, 1000 Ljubljana")
        .has_text("še 15 minut")
        .has_no_text("ana@novak.example")
        .has_no_text("333 444")
        .has_no_text("Eva Mati");
    // Nobody else, and nothing else of this person.
    for other in [
        member_url(&club, ids[1]),
        member_url(&club, ids[0]),
        club.url(""),
        club.url("/members"),
        club.url(&format!("/support/{unclear}/person")),
    ] {
        staff.get(&other).await.is(StatusCode::NOT_FOUND);
    }
    assert_eq!(
        readings(&app, &club).await,
        ["/o/{tenant}/support/{id}/person"]
    );
    owner
        .get(member_url(&club, ids[0]))
        .await
        .ok()
        .has_text("podpora obdelovalca, ogled");
    app.later(TimeDelta::minutes(15));
    staff.get(&door).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn access_for_one_person_knows_nobody_else() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = employee(&app).await;
    let address = format!("http://localhost:8080{}", member_url(&club, ids[1]));
    send(
        &staff,
        &club,
        "support",
        &[("part", "log"), ("person", &address)],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    let id = ask(
        &staff,
        &club,
        "support",
        &[("part", "members"), ("person", &address)],
    )
    .await;
    owner
        .get(club.url(&format!("/support/{id}/approve")))
        .await
        .ok()
        .has_text("Bor Kovač");
    allow(&owner, &club, &id).await;
    staff
        .get(member_url(&club, ids[1]))
        .await
        .ok()
        .has_text("Bor Kovač");
    for path in [
        member_url(&club, ids[0]),
        club.url("/members"),
        club.url(""),
        club.url("/log"),
    ] {
        staff.get(&path).await.is(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_was_read_is_reported_once_and_names_nobody() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    staff.get(club.url("/members")).await.ok();
    staff.get(club.url("/members?q=novak")).await.ok();
    staff.get(member_url(&club, ids[0])).await.ok();
    app::housekeeping(&app.platform).await.unwrap();
    assert!(mails(&app, "support-report").await.is_empty(), "it runs");
    app.later(TimeDelta::minutes(31));
    for _ in 0..3 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    let reports = mails(&app, "support-report").await;
    assert_eq!(reports.len(), 1);
    let body = &reports[0].body;
    for words in [
        "- seznam članov: 2",
        "- stran člana: 1",
        TICKET,
        "Operater",
        "/o/prvi/support/",
    ] {
        assert!(body.contains(words), "{words} in {body}");
    }
    for name in ["Ana", "Novak", "novak"] {
        assert!(!body.contains(name), "{name} in {body}");
    }
}

#[tokio::test]
async fn asvs_8_2_4_support_from_outside_its_networks_is_refused() {
    let inside = TestApp::start_with(|config| {
        config.operator.networks = vec!["127.0.0.0/8".to_owned()];
    })
    .await;
    let club = inside.club("prvi").await;
    let owner = inside.owner(&club).await;
    let staff = let_in(&inside, &owner, &club, &["members"]).await;
    staff.get(club.url("/members")).await.ok();

    let outside = TestApp::start_with(|config| {
        config.operator.networks = vec!["192.0.2.0/24".to_owned()];
    })
    .await;
    let staff = employee(&outside).await;
    staff
        .get("/ops/support/new/support")
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Od tu ali s tem računom podpora ne vstopa.");
    // What was allowed is worth nothing from there, either.
    let club = outside.club("prvi").await;
    let owner = outside.owner(&club).await;
    let id = grant_behind_the_pages(&outside, &staff, &club).await;
    allow(&owner, &club, &id).await;
    staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::FORBIDDEN)
        .has_text("Od tu ali s tem računom podpora ne vstopa.");
    assert!(readings(&outside, &club).await.is_empty());
}

async fn grant_behind_the_pages(app: &TestApp, staff: &Client, club: &TestTenant) -> String {
    use tatami::tenants::{
        policy::support::{Kind, Part},
        support::{Request, Words, ask},
    };
    let request = Request {
        tenant: club.id,
        kind: Kind::Support,
        ticket: TICKET.to_owned(),
        purpose: "support-fault",
        parts: vec![Part::Members],
        minutes: 30,
        second: None,
        order: None,
        tell_not_before: None,
        hold_until: None,
        words: Words::default(),
    };
    let form = app.platform.new_id();
    ask(&app.platform, staff.account(), form, &request)
        .await
        .unwrap()
        .to_string()
}

#[tokio::test]
async fn asvs_8_1_4_the_rules_of_context_are_written_down() {
    let text = include_str!("../../docs/threat-model.md");
    for words in [
        "within the last ten minutes",
        "at most 60 minutes",
        "at most 15 minutes",
        "operator.networks",
        "operator.custodians",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(tatami::accounts::FACTOR_FRESH, TimeDelta::minutes(10));
    assert_eq!(tatami::tenants::policy::support::LONGEST, 60);
    assert_eq!(tatami::tenants::policy::support::LONGEST_VITAL, 15);
}

#[tokio::test]
async fn asvs_8_2_1_access_of_every_part_opens_the_pages_that_are_listed_and_no_other() {
    let app = TestApp::start_with(|config| {
        config.operator.custodians = vec!["skrbnica@operater.example".to_owned()];
    })
    .await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = employee(&app).await;
    set_email(&app, staff.account(), "skrbnica@operater.example").await;
    let parts = ["members", "competitions", "log", "settings", "health"].map(|part| ("part", part));
    let id = ask(&staff, &club, "support", &parts).await;
    allow(&owner, &club, &id).await;
    let random = uuid::Uuid::new_v4().to_string();
    for route in app::routes().table() {
        let Access::Tenant(_) = route.access else {
            continue;
        };
        let path: Vec<&str> = route
            .path
            .split('/')
            .map(|part| match part {
                "{tenant}" => club.slug.as_str(),
                part if part.starts_with('{') => random.as_str(),
                part => part,
            })
            .collect();
        let path = path.join("/");
        let answer = if route.method == Method::GET {
            staff.get(&path).await
        } else {
            staff.post(&path, &[]).await
        };
        let is_listed = route.method == Method::GET
            && READABLE.iter().any(|page| page.route == route.path)
            && !route.path.ends_with("/person");
        let fits = if is_listed {
            // With an id of nobody: not found, or the list.
            matches!(answer.status, StatusCode::OK | StatusCode::NOT_FOUND)
        } else {
            answer.status == StatusCode::FORBIDDEN
        };
        assert!(fits, "{} {path}: {}", route.method, answer.status);
    }
    // Pages that are listed exist.
    for page in READABLE {
        assert!(
            app::routes()
                .table()
                .iter()
                .any(|route| route.path == page.route
                    && route.method == Method::GET
                    && route.access == Access::Tenant(page.permission)),
            "{page:?}"
        );
    }
}

#[tokio::test]
async fn requests_of_support_have_no_fault_with_odd_input() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let staff = employee(&app).await;
    staff
        .get("/ops/support/new/nekaj")
        .await
        .is(StatusCode::NOT_FOUND);
    staff.get("/ops/support/x").await.is(StatusCode::NOT_FOUND);
    for kind in ["support", "incident", "authority", "vital", "hold"] {
        let refused = staff
            .post(format!("/ops/support/new/{kind}"), &[("ticket", "<b>")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        refused.has_text("Izberi organizacijo.").has_no_text("<b>");
    }
    // The same form posted twice is one request.
    let form = app.platform.new_id().to_string();
    let tenant = club.id.to_string();
    let fields = [
        ("form_id", form.as_str()),
        ("tenant", tenant.as_str()),
        ("ticket", TICKET),
        ("purpose", "support-question"),
        ("part", "members"),
        ("minutes", "5"),
    ];
    let first = staff.post("/ops/support/new/support", &fields).await;
    let again = staff.post("/ops/support/new/support", &fields).await;
    assert_eq!(first.location(), again.location());
}
