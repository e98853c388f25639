//! Staff: invited by a link, bound to confidentiality, trained, and gone at once when their work ends.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{
    platform::{i18n::Lang, mail},
    tenants::staff::{self, StaffRole},
};

use crate::support::TestApp;

const ACCOUNT: [(&str, &str); 2] = [
    ("name", "Petra Podpora"),
    ("password", "modri konj skače čez plot 7"),
];

/// The path of the newest link that was mailed.
async fn link(app: &TestApp) -> String {
    let mails = mail::open_all(&app.platform, 5).await.unwrap();
    let body = &mails[0].content.body;
    let at = body.find("/staff-invitation/").unwrap();
    body[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn promise_b39_a_colleague_joins_signs_and_is_trained_before_any_support() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let operator = app.operator().await;
    operator
        .get("/ops/staff")
        .await
        .ok()
        .has_text("Podpora ni mogoča: izjava o zaupnosti ni podpisana ali je potekla.");
    operator
        .post(
            "/ops/staff/invite",
            &[("email", "petra@obdelovalec.example"), ("role", "support")],
        )
        .await
        .redirects_to("/ops/staff");
    operator
        .get("/ops/staff")
        .await
        .ok()
        .has_text("petra@obdelovalec.example");
    let link = link(&app).await;
    let browser = app.stranger();
    browser.get(&link).await.ok().has_text("podpora");
    browser
        .post(format!("{link}/accept"), &[("name", ""), ("password", "x")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    browser
        .post(format!("{link}/accept"), &ACCOUNT)
        .await
        .redirects_to("/account/second-factor?next=%2Fops%2Fstatement");
    browser.get(&link).await.is(StatusCode::GONE);
    let petra = app
        .platform
        .db()
        .system_read("test", async |tx| {
            let rows = staff::store::list(tx).await?;
            Ok(rows
                .into_iter()
                .find(|row| row.role == StaffRole::Support.code())
                .unwrap())
        })
        .await
        .unwrap();
    let may = async || {
        app.platform
            .db()
            .read(club.id, async |tx| {
                let row = staff::store::of_account(tx, petra.account_id).await?;
                Ok(staff::obstacle(row.as_ref(), app.platform.today()).is_none())
            })
            .await
            .unwrap()
    };
    assert!(!may().await);
    let support = app.sign_in(petra.account_id).await;
    // Support has a door of its own and no other one.
    support.get("/").await.redirects_to("/ops/statement");
    for path in [
        "/ops",
        "/ops/staff",
        "/ops/outbox",
        "/ops/sub-processors",
        "/ops/agreements",
    ] {
        support.get(path).await.is(StatusCode::NOT_FOUND);
    }
    support.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    support
        .post("/ops/statement", &[])
        .await
        .redirects_to("/ops/statement");
    assert!(!may().await, "an unticked box signs nothing");
    support
        .post("/ops/statement", &[("agree", "yes")])
        .await
        .redirects_to("/ops/statement");
    support
        .get("/ops/statement")
        .await
        .ok()
        .has_text("velja do 10. 3. 2027")
        .has_text("usposabljanje ni zapisano");
    assert!(!may().await);
    let trained = format!("/ops/staff/{}/trained", petra.id);
    for (day, said) in [
        ("11", "Usposabljanje ni zapisano"),
        ("9", "Usposabljanje je zapisano"),
    ] {
        operator
            .post(
                &trained,
                &[
                    ("trained_on.day", day),
                    ("trained_on.month", "3"),
                    ("trained_on.year", "2026"),
                ],
            )
            .await
            .redirects_to("/ops/staff");
        operator.get("/ops/staff").await.ok().has_text(said);
    }
    assert!(may().await);
    app.later(TimeDelta::days(366));
    assert!(!may().await, "both run out after a year");
    assert!(!staff::statement(Lang::En).to_string().is_empty());
}

#[tokio::test]
async fn whoever_leaves_is_out_at_once_and_the_last_operator_stays() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let row = async |account| {
        app.platform
            .db()
            .system_read("test", async |tx| {
                staff::store::of_account(tx, account).await
            })
            .await
            .unwrap()
            .unwrap()
    };
    let own = format!("/ops/staff/{}/end", row(operator.account()).await.id);
    operator.get(&own).await.ok();
    operator.post(&own, &[]).await.redirects_to("/ops/staff");
    operator
        .get("/ops/staff")
        .await
        .ok()
        .has_text("To je edina oseba, ki upravlja namestitev.");
    let second = app.operator().await;
    second.get("/ops").await.ok();
    let end = format!("/ops/staff/{}/end", row(second.account()).await.id);
    operator
        .get(&end)
        .await
        .ok()
        .has_text("vse seje se končajo");
    operator.post(&end, &[]).await.redirects_to("/ops/staff");
    second.get("/ops").await.is(StatusCode::SEE_OTHER);
    app.later(TimeDelta::seconds(2));
    let again = app.sign_in(second.account()).await;
    again.get("/ops").await.is(StatusCode::NOT_FOUND);
    again.get("/ops/statement").await.is(StatusCode::NOT_FOUND);
    operator.post(&end, &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_can_be_withdrawn_and_runs_out_after_five_days() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let operator = app.operator().await;
    let invite = [("email", "petra@obdelovalec.example"), ("role", "operator")];
    let path = |url: String| {
        url.strip_prefix("http://localhost:8080")
            .unwrap()
            .to_owned()
    };
    let page = operator.post("/ops/staff/invite", &invite).await.ok();
    let first = path(page.select("#secret").remove(0));
    let page = operator.post("/ops/staff/invite", &invite).await.ok();
    let second = path(page.select("#secret").remove(0));
    app.stranger().get(&first).await.is(StatusCode::GONE);
    app.stranger().get(&second).await.ok();
    let revoke = operator
        .get("/ops/staff")
        .await
        .ok()
        .attrs("main form", "action")
        .into_iter()
        .find(|action| action.ends_with("/revoke"))
        .unwrap();
    operator.post(&revoke, &[]).await.redirects_to("/ops/staff");
    app.stranger().get(&second).await.is(StatusCode::GONE);
    operator.post(&revoke, &[]).await.is(StatusCode::NOT_FOUND);
    let page = operator.post("/ops/staff/invite", &invite).await.ok();
    let third = path(page.select("#secret").remove(0));
    app.later(TimeDelta::days(5));
    app.stranger().get(&third).await.is(StatusCode::GONE);
}
