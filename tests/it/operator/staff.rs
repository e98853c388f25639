//! Staff: invited by a link, bound to confidentiality, trained, and gone at once when their work ends.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{
    platform::{i18n::Lang, mail},
    tenants::staff::{self, StaffRole},
};

use crate::support::TestApp;

const PETRA: [(&str, &str); 2] = [("email", "petra@obdelovalec.example"), ("role", "support")];
const ACCOUNT: [(&str, &str); 2] = [
    ("name", "Petra Podpora"),
    ("password", "modri konj skače čez plot 7"),
];

/// The path of the newest link that was mailed.
async fn link(app: &TestApp) -> String {
    let mails = mail::open_all(&app.platform, 9).await.unwrap();
    let body = mails
        .iter()
        .map(|mail| &mail.content.body)
        .find(|body| body.contains("/staff-invitation/"))
        .unwrap();
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
    operator
        .get("/ops/staff")
        .await
        .ok()
        .has_text("To je edina oseba, ki upravlja namestitev.");
    let asked = operator
        .get(&own)
        .await
        .ok()
        .has_text("To je edina oseba, ki upravlja namestitev.");
    assert!(!asked.attrs("main form", "action").contains(&own));
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
    // Without mail there is no way to send it anew.
    let lapsed = app.stranger();
    let page = lapsed.get(&third).await.is(StatusCode::GONE);
    assert!(
        !page
            .attrs("main form", "action")
            .contains(&format!("{third}/renew"))
    );
    lapsed
        .post(format!("{third}/renew"), &[])
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn whoever_is_invited_sees_the_statement_before_accepting_and_may_decline() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator.get("/ops/staff").await.ok();
    operator.post("/ops/staff/invite", &PETRA).await;
    let link = link(&app).await;
    let browser = app.stranger();
    let page = browser
        .get(&link)
        .await
        .ok()
        .has_text("Kar izvem, ohranim zase.");
    assert!(
        page.attrs("main form", "action")
            .contains(&format!("{link}/decline")),
        "as easily declined as accepted"
    );
    let empty = browser
        .post(
            format!("{link}/accept"),
            &[("name", "Petra Podpora"), ("password", "")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    empty.has_text("Vpiši geslo: nekaj besed s presledki");
    browser
        .post(format!("{link}/decline"), &[])
        .await
        .redirects_to("/");
    browser
        .get("/")
        .await
        .has_text("Vabilo je zavrnjeno, tvoj e-naslov je izbrisan.");
    assert!(
        invitations(&app)
            .await
            .iter()
            .all(|row| row.sealed.is_empty())
    );
    browser.get(&link).await.is(StatusCode::GONE);
    for deed in ["accept", "decline", "renew"] {
        browser
            .post(format!("{link}/{deed}"), &ACCOUNT)
            .await
            .is(StatusCode::GONE);
    }
    // The first page still says that it was sent.
    operator.get("/ops/staff").await.ok();
    operator
        .get("/ops/staff")
        .await
        .ok()
        .has_no_text("petra@obdelovalec.example");
}

#[tokio::test]
async fn an_invitation_that_ran_out_is_sent_anew_by_whoever_has_it_to_the_same_address() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator.get("/ops/staff").await.ok();
    operator.post("/ops/staff/invite", &PETRA).await;
    let first = link(&app).await;
    let browser = app.stranger();
    browser.get(&first).await.ok();
    // One that is good is not sent anew.
    browser
        .post(format!("{first}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    // A day before, a reminder.
    app.later(TimeDelta::hours(4 * 24 + 1));
    tatami::operator::housekeeping(&app.platform).await.unwrap();
    tatami::operator::housekeeping(&app.platform).await.unwrap();
    let mails = mail::open_all(&app.platform, 5).await.unwrap();
    let reminded = mails.iter().filter(|m| m.template == "invitation-reminder");
    assert_eq!(reminded.count(), 1);
    app.later(TimeDelta::days(2));
    tatami::operator::housekeeping(&app.platform).await.unwrap();
    browser
        .get(&first)
        .await
        .is(StatusCode::GONE)
        .has_text("Pošlji mi novo vabilo");
    browser
        .post(format!("{first}/accept"), &ACCOUNT)
        .await
        .is(StatusCode::GONE);
    browser
        .post(format!("{first}/renew"), &[])
        .await
        .redirects_to("/");
    let second = link(&app).await;
    assert_ne!(first, second);
    let mails = mail::open_all(&app.platform, 5).await.unwrap();
    assert_eq!(mails[0].content.to, "petra@obdelovalec.example");
    browser.get(&first).await.is(StatusCode::GONE);
    browser
        .post(format!("{first}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    browser
        .post(format!("{second}/accept"), &ACCOUNT)
        .await
        .redirects_to("/account/second-factor?next=%2Fops%2Fstatement");
    // Nobody asked for it anew in time: the address is erased.
    let operator = app.sign_in(operator.account()).await;
    operator.get("/ops/staff").await.ok();
    let other = [("email", "maja@obdelovalec.example"), ("role", "support")];
    operator.post("/ops/staff/invite", &other).await;
    let third = link(&app).await;
    app.later(TimeDelta::days(30));
    tatami::operator::housekeeping(&app.platform).await.unwrap();
    assert!(
        invitations(&app)
            .await
            .iter()
            .all(|row| row.sealed.is_empty())
    );
    app.stranger().get(&third).await.is(StatusCode::GONE);
}

async fn invitations(app: &TestApp) -> Vec<entity::staff_invitation::Model> {
    use entity::scope::Global as _;
    app.platform
        .db()
        .system_read("invitations of a test", async |tx| {
            Ok(entity::staff_invitation::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap()
}
