//! The first set-up: one link, thirty minutes, one account, one tenant.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{account, scope::Global as _};
use sea_orm::sea_query::Expr;
use tatami::{
    app as tatami_app,
    tenants::{Role, store},
};

use crate::support::{Client, TestApp};

const ACCOUNT: [(&str, &str); 3] = [
    ("name", "Olga Operater"),
    ("email", "olga@tatami.example"),
    ("password", "modri konj skače čez plot 7"),
];

async fn link(app: &TestApp) -> String {
    tatami_app::setup_link(&app.platform)
        .await
        .unwrap()
        .unwrap()
}

/// Makes the operator's account through the link and gives it a second factor, as enrolling does (tested in `accounts`).
async fn operator(app: &TestApp) -> Client {
    let link = link(app).await;
    let browser = app.stranger();
    browser.get(format!("{link}/account")).await.ok();
    browser
        .post(format!("{link}/account"), &ACCOUNT)
        .await
        .redirects_to("/account/second-factor?next=%2Fsetup%2Ftenant");
    let now = app.now();
    let id = app
        .platform
        .db()
        .system_write("test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::TotpConfirmedAt, Expr::value(now))
                .exec(tx)
                .await?;
            Ok(account::Entity::all_rows().one(tx).await?.unwrap().id)
        })
        .await
        .unwrap();
    browser.get("/setup/tenant").await.is(StatusCode::SEE_OTHER);
    app.sign_in(id).await
}

#[tokio::test]
async fn the_set_up_goes_from_the_link_to_a_tenant_one_owns() {
    let app = TestApp::start().await;
    let path = link(&app).await;
    let browser = app.stranger();
    let page = browser
        .get(&path)
        .await
        .ok()
        .has_text("Povezava velja trideset minut");
    let english = page.attrs("main a.btn", "href").pop().unwrap();
    browser
        .get(&english)
        .await
        .ok()
        .has_text("The operator's account");
    let operator = operator(&app).await;
    operator.get("/setup/tenant").await.ok();
    let fields = [
        ("kind", "federation"),
        ("name", "Judo zveza Vzhod"),
        ("slug", ""),
        ("owner", "me"),
    ];
    operator
        .post("/setup/tenant", &fields)
        .await
        .redirects_to("/setup/done");
    let page = operator.get("/setup/done").await.ok();
    assert_eq!(
        page.attr("main a.primary", "href").as_deref(),
        Some("/o/judo-zveza-vzhod")
    );
    operator.get("/o/judo-zveza-vzhod").await.ok();
    let tenant = store::find_by_slug(&app.platform, "judo-zveza-vzhod")
        .await
        .unwrap()
        .unwrap();
    let roles = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            store::roles_of(tx, operator.account()).await
        })
        .await
        .unwrap();
    assert_eq!(roles, [Role::Owner]);
    operator.get("/setup/tenant").await.redirects_to("/ops");
    operator
        .post("/setup/tenant", &fields)
        .await
        .redirects_to("/setup/done");
    assert_eq!(
        app.platform.vault().keystore().tenants().unwrap().len(),
        1,
        "the same form twice has one effect"
    );
}

#[tokio::test]
async fn the_first_tenant_may_be_somebody_elses() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let operator = operator(&app).await;
    operator.get("/setup/tenant").await.ok();
    let fields = [
        ("kind", "club"),
        ("name", "JK Dolina"),
        ("owner", "other"),
        ("email", "ana@dolina.example"),
    ];
    let page = operator.post("/setup/tenant", &fields).await.ok();
    let invitation = page.select("#secret").remove(0);
    app.stranger()
        .get(invitation.strip_prefix("http://localhost:8080").unwrap())
        .await
        .ok()
        .has_text("JK Dolina");
    let done = operator.get("/setup/done").await.ok();
    assert_eq!(done.attr("main a.primary", "href").as_deref(), Some("/ops"));
    operator.get("/o/jk-dolina").await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_works_once_and_for_thirty_minutes() {
    let app = TestApp::start().await;
    let first = link(&app).await;
    let second = link(&app).await;
    let browser = app.stranger();
    browser.get(&first).await.is(StatusCode::NOT_FOUND);
    browser
        .get("/setup/nonsense")
        .await
        .is(StatusCode::NOT_FOUND);
    browser.get(format!("{second}/account")).await.ok();
    app.later(TimeDelta::minutes(31));
    browser
        .get(&second)
        .await
        .is(StatusCode::GONE)
        .has_text("znova zaženi strežnik");
    browser
        .post(format!("{second}/account"), &ACCOUNT)
        .await
        .is(StatusCode::GONE);
    let third = link(&app).await;
    browser
        .post(format!("{third}/account"), &ACCOUNT)
        .await
        .is(StatusCode::SEE_OTHER);
    let other = app.stranger();
    other.get(&third).await.is(StatusCode::GONE);
    other
        .get(format!("{third}/account"))
        .await
        .is(StatusCode::GONE);
    assert_eq!(
        tatami_app::setup_link(&app.platform).await.unwrap(),
        None,
        "somebody has an account"
    );
}

#[tokio::test]
async fn a_refused_account_keeps_name_and_address_but_never_the_password() {
    let app = TestApp::start().await;
    let link = link(&app).await;
    let browser = app.stranger();
    browser.get(format!("{link}/account")).await.ok();
    let fields = [("name", "Olga"), ("email", "olga@"), ("password", "kratko")];
    let page = browser
        .post(format!("{link}/account"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#email", "#password"]);
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Olga"));
    page.has_no_text("kratko");
    browser.get(&link).await.ok();
}

#[tokio::test]
async fn two_who_use_the_link_at_once_make_one_account() {
    let app = TestApp::start().await;
    let link = link(&app).await;
    let (one, two) = (app.stranger(), app.stranger());
    one.get(format!("{link}/account")).await.ok();
    two.get(format!("{link}/account")).await.ok();
    let other = [
        ("name", "Mal Ory"),
        ("email", "mal@ory.example"),
        ("password", "modri konj skače čez plot 8"),
    ];
    let path = format!("{link}/account");
    let (first, second) = tokio::join!(one.post(&path, &ACCOUNT), two.post(&path, &other));
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
}

#[tokio::test]
async fn a_used_link_says_what_to_do_and_not_that_data_were_erased() {
    let app = TestApp::start().await;
    let used = link(&app).await;
    link(&app).await;
    app.stranger()
        .get("/setup/never")
        .await
        .is(StatusCode::NOT_FOUND);
    let browser = app.stranger();
    let fresh = link(&app).await;
    browser.get(format!("{fresh}/account")).await.ok();
    browser
        .post(format!("{fresh}/account"), &ACCOUNT)
        .await
        .redirects_to("/account/second-factor?next=%2Fsetup%2Ftenant");
    app.stranger()
        .get(&fresh)
        .await
        .is(StatusCode::GONE)
        .has_text("Povezava za prvo nastavitev je bila porabljena")
        .has_no_text("Podatki so bili izbrisani");
    // An earlier link was void as soon as the next one was made.
    app.stranger().get(&used).await.is(StatusCode::NOT_FOUND);
}
