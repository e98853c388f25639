//! What failed can be tried again or dropped; the state of the installation; and nobody's name on any page of the operator.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{outbox, queue, scope::Global as _};
use sea_orm::sea_query::Expr;
use serde_json::json;
use tatami::{
    app,
    platform::{
        facts, jobs, mail,
        people::{Actor, MemberDraft, store as people},
    },
    tenants::Role,
    web::routes::Access,
};

use super::lifecycle::logged;
use crate::support::{TestApp, TestTenant};

/// A mail that was given up.
async fn failed_mail(app: &TestApp) {
    app.platform
        .db()
        .system_write("test", async |tx| {
            let mail = mail::Mail {
                template: "reset",
                tenant: None,
                content: mail::Content {
                    to: "ana.zupan@cebela.example".into(),
                    subject: "Skrivnost".into(),
                    body: "https://example.org/skrivna-povezava".into(),
                },
            };
            mail::queue(tx, &app.platform, mail).await?;
            outbox::Entity::update_rows()
                .col_expr(outbox::Column::State, Expr::value("failed"))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn mails(app: &TestApp) -> Vec<outbox::Model> {
    app.platform
        .db()
        .system_read("test", async |tx| {
            Ok(outbox::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn promise_b18_a_mail_that_failed_is_sent_again_or_dropped_without_being_read() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    failed_mail(&app).await;
    let page = operator
        .get("/ops/outbox?state=failed")
        .await
        .ok()
        .has_text("…@cebela.example")
        .has_no_text("ana.zupan")
        .has_no_text("Skrivnost")
        .has_no_text("skrivna-povezava");
    let action = |end: &str| {
        page.attrs("main form", "action")
            .into_iter()
            .find(|action| action.ends_with(end) && action.matches('/').count() == 4)
            .unwrap()
    };
    operator
        .post(action("/retry"), &[])
        .await
        .redirects_to("/ops/outbox");
    assert_eq!(
        (
            mails(&app).await[0].state.as_str(),
            mails(&app).await[0].attempts
        ),
        ("waiting", 0)
    );
    // Only what was given up can be dropped.
    operator
        .post(action("/drop"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    failed_mail(&app).await;
    operator
        .post("/ops/outbox/retry", &[])
        .await
        .redirects_to("/ops/outbox");
    assert!(mails(&app).await.iter().all(|row| row.state == "waiting"));
    failed_mail(&app).await;
    operator
        .post(action("/drop"), &[])
        .await
        .redirects_to("/ops/outbox");
    let dropped = mails(&app)
        .await
        .into_iter()
        .find(|row| row.state == "dropped")
        .unwrap();
    assert!(dropped.sealed.is_empty(), "what it said is erased");
    app.later(TimeDelta::days(8));
    app::housekeeping(&app.platform).await.unwrap();
    assert!(mails(&app).await.iter().all(|row| row.sealed.is_empty()));
    let operator = app.sign_in(operator.account()).await;
    operator
        .get("/ops/outbox?state=failed")
        .await
        .ok()
        .has_text("Ni sporočil");
}

#[tokio::test]
async fn a_job_that_failed_for_good_is_tried_again_or_dropped() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let club = app.club("dolina").await;
    let enqueue = async || {
        app.platform
            .db()
            .write(club.id, async |tx| {
                jobs::enqueue(tx, &app.platform, "nobody-handles-this", json!({}), None).await
            })
            .await
            .unwrap()
    };
    enqueue().await;
    app.work().await;
    let page = operator.get("/ops/jobs").await.ok();
    assert_eq!(page.select("tbody tr"), ["nobody-handles-this0001"]);
    let action = |end: &str| {
        page.attrs("main form", "action")
            .into_iter()
            .find(|action| action.ends_with(end))
            .unwrap()
    };
    operator
        .post(action("/retry"), &[])
        .await
        .redirects_to("/ops/jobs");
    assert!(
        logged(&app, &club)
            .await
            .contains(&"job-retried".to_owned())
    );
    let row = app
        .platform
        .db()
        .system_read("test", async |tx| {
            Ok(queue::Entity::all_rows().one(tx).await?.unwrap())
        })
        .await
        .unwrap();
    assert_eq!((row.failed_at, row.attempts), (None, 0));
    operator
        .post(action("/drop"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    app.work().await;
    operator
        .post(action("/drop"), &[])
        .await
        .redirects_to("/ops/jobs");
    operator.get("/ops/jobs").await.ok().has_text("Nič ne čaka");
    enqueue().await;
    app.work().await;
    app.later(TimeDelta::days(31));
    app::housekeeping(&app.platform).await.unwrap();
    let operator = app.sign_in(operator.account()).await;
    operator.get("/ops/jobs").await.ok().has_text("Nič ne čaka");
}

#[tokio::test]
async fn the_health_of_the_installation_is_green_amber_or_red_with_the_way_out() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let set = async |at: String| {
        app.platform
            .db()
            .system_write("test", async |tx| {
                facts::set(tx, facts::BACKUP_AT, &at).await
            })
            .await
            .unwrap();
    };
    let line = async |title: &str| {
        let page = operator.get("/ops/installation").await.ok();
        page.select(".ops-rows > li")
            .into_iter()
            .find(|line| line.starts_with(title))
            .unwrap()
    };
    assert!(line("Varnostne kopije").await.contains("Ni zapisano"));
    set((app.now() - TimeDelta::hours(3)).to_rfc3339()).await;
    assert!(line("Varnostne kopije").await.ends_with("v redu"));
    set((app.now() - TimeDelta::days(20)).to_rfc3339()).await;
    assert!(line("Varnostne kopije").await.ends_with("nujno"));
    assert!(line("Ključi").await.ends_with("v redu"));
    assert!(
        line("Osebje")
            .await
            .contains("1 oseba nima veljavne izjave")
    );
    operator
        .post("/ops/installation/mail-test", &[])
        .await
        .redirects_to("/ops/installation");
    assert!(line("Odhodna pošta").await.contains("čaka 1 sporočilo"));
    app.later(TimeDelta::minutes(9));
    assert!(line("Odhodna pošta").await.ends_with("v redu"));
    app.later(TimeDelta::hours(5));
    let operator = app.sign_in(operator.account()).await;
    let page = operator.get("/ops/installation?lang=en").await.ok();
    let first = &page.select(".ops-rows > li")[0];
    assert!(first.ends_with("urgent"), "the worst comes first: {first}");
    let folder = app.dir.path().display().to_string();
    page.has_no_text(&folder);
}

const MARKS: [&str; 4] = [
    "Kanarčica",
    "Sinjeperka",
    "Škrjanček",
    "kanarcica@skrivno.example",
];

async fn marked_member(app: &TestApp, club: &TestTenant) {
    let draft = MemberDraft {
        first_name: MARKS[0].to_owned(),
        last_name: MARKS[1].to_owned(),
        birth_date: NaiveDate::from_ymd_opt(2001, 5, 4),
        ..MemberDraft::default()
    };
    let actor = Actor {
        account: None,
        purpose: people::purpose::DEMO,
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            people::insert_members(tx, &app.platform, vec![draft.clone().into()], &actor).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn no_page_of_the_operator_names_a_member_in_either_language() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    marked_member(&app, &club).await;
    let account = app.account(MARKS[2]).await;
    app.grant(&club, account, Role::Owner).await;
    let owner = app.sign_in(account).await;
    // What the club does leaves traces: an invitation by mail, a job, a failed mail.
    owner.get(club.url("/people")).await.ok();
    owner
        .post(
            club.url("/people/invite"),
            &[
                ("email", MARKS[3]),
                ("name", MARKS[0]),
                ("role", "secretary"),
                ("form_id", &app.platform.new_id().to_string()),
            ],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    owner.get(club.url("/members/export")).await.ok();
    let operator = app.operator().await;
    app.platform
        .db()
        .system_write("test", async |tx| {
            outbox::Entity::update_rows()
                .col_expr(outbox::Column::State, Expr::value("failed"))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    let routes = app::routes();
    let mut seen = 0;
    for route in routes.table() {
        if !matches!(route.access, Access::Operator | Access::Staff)
            || route.method != axum::http::Method::GET
        {
            continue;
        }
        let path = route
            .path
            .replace("{id}", &club.id.to_string())
            .replace("{no}", "1");
        let paths = match path.strip_suffix("{deed}") {
            Some(base) => ["suspend", "resume", "end"]
                .map(|deed| format!("{base}{deed}"))
                .to_vec(),
            None => vec![path],
        };
        for path in paths {
            for lang in ["sl", "en"] {
                let answer = operator.get(format!("{path}?lang={lang}")).await;
                assert!(!answer.status.is_server_error(), "{path}");
                for mark in MARKS {
                    assert!(!answer.text().contains(mark), "{path} says {mark}");
                }
                seen += usize::from(answer.status == StatusCode::OK);
            }
        }
    }
    assert!(seen >= 24, "only {seen} pages were looked at");
}

#[tokio::test]
async fn nobody_but_the_operator_does_any_of_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let routes = app::routes();
    for route in routes.table() {
        if !matches!(route.access, Access::Operator | Access::Staff) {
            continue;
        }
        let path = route
            .path
            .replace("{id}", &club.id.to_string())
            .replace("{no}", "1")
            .replace("{deed}", "suspend");
        let answer = if route.method == axum::http::Method::GET {
            owner.get(&path).await
        } else {
            owner
                .post(&path, &[("reason", "x"), ("word", "dolina")])
                .await
        };
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "{} {path}",
            route.method
        );
    }
    owner.get(club.url("/members")).await.ok();
}
