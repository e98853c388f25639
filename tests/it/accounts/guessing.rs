//! Guessing takes longer and longer, and ends.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{
    accounts::{
        Client as From, housekeeping,
        password::{self, Line},
        security_log::{self, event},
        throttle::{self, Gate, Kind, STRANGERS_STOP},
    },
    platform::{audit::Verdict, error::AppError},
};

use super::people::{PASSWORD, give_password, person};
use crate::support::TestApp;

fn from(ip: &str) -> From {
    From {
        ip: Some(ip.parse().unwrap()),
        ..From::default()
    }
}

#[tokio::test]
async fn asvs_6_3_1_after_five_wrong_passwords_one_waits_known_account_or_not() {
    for email in ["ana@klub.example", "nobody@klub.example"] {
        let app = TestApp::start().await;
        let ana = person(&app, "ana@klub.example").await;
        let client = app.stranger();
        for _ in 0..5 {
            give_password(&client, email, "napačno geslo, dolgo")
                .await
                .is(StatusCode::UNPROCESSABLE_ENTITY);
        }
        let wait = give_password(&client, email, PASSWORD)
            .await
            .is(StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(wait.header("retry-after"), "2");
        // What was typed is not lost, but for the password.
        assert_eq!(
            wait.attr("input[name=email]", "value").as_deref(),
            Some(email)
        );
        assert!(
            wait.visible().contains("Počakaj še 2 sekundi."),
            "{}",
            wait.visible()
        );
        app.later(TimeDelta::seconds(2));
        give_password(&client, email, "napačno geslo, dolgo")
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            give_password(&client, email, PASSWORD)
                .await
                .is(StatusCode::TOO_MANY_REQUESTS)
                .header("retry-after"),
            "3"
        );
        app.later(TimeDelta::minutes(1));
        let answer = give_password(&client, email, PASSWORD).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, email == ana.email);
    }
}

#[tokio::test]
async fn being_right_forgets_the_failures() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    for _ in 0..3 {
        for _ in 0..4 {
            give_password(&app.stranger(), &ana.email, "napačno geslo, dolgo")
                .await
                .is(StatusCode::UNPROCESSABLE_ENTITY);
        }
        give_password(&app.stranger(), &ana.email, PASSWORD)
            .await
            .redirects_to("/sign-in/factor");
        app.later(TimeDelta::minutes(1));
    }
}

#[tokio::test]
async fn another_network_does_not_wait_for_the_attackers() {
    let app = TestApp::start().await;
    let platform = &app.platform;
    let attacker = from("198.51.100.7");
    for _ in 0..5 {
        assert!(matches!(
            throttle::count(
                platform,
                Kind::Password,
                "ana@klub.example",
                None,
                &attacker
            )
            .await
            .unwrap(),
            Gate::Open(_)
        ));
    }
    let neighbour = from("198.51.100.200");
    assert!(matches!(
        throttle::count(
            platform,
            Kind::Password,
            "ana@klub.example",
            None,
            &neighbour
        )
        .await
        .unwrap(),
        Gate::Wait { .. }
    ));
    let owner = from("203.0.113.9");
    assert!(matches!(
        throttle::count(platform, Kind::Password, "ana@klub.example", None, &owner)
            .await
            .unwrap(),
        Gate::Open(_)
    ));
}

#[tokio::test]
async fn a_hundred_failures_stop_the_account_until_the_password_is_new() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    for n in 0..STRANGERS_STOP {
        let attacker = from(&format!("10.{}.{}.7", n / 200, n % 200));
        let gate = throttle::count(
            &app.platform,
            Kind::Password,
            &ana.email,
            Some(ana.id),
            &attacker,
        )
        .await
        .unwrap();
        assert!(matches!(gate, Gate::Open(_)), "{n}: {gate:?}");
    }
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .is(StatusCode::TOO_MANY_REQUESTS)
        .has_text("preveč napačnih poskusov");
    // A day later it is still so.
    app.later(TimeDelta::days(2));
    housekeeping(&app.platform).await.unwrap();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .is(StatusCode::TOO_MANY_REQUESTS);
    client.get("/reset").await.ok();
    client
        .post("/reset", &[("email", &ana.email)])
        .await
        .redirects_to("/reset/sent");
    let mail = super::people::last_mail(&app, "reset").await.unwrap();
    let path = super::people::path_in(&mail);
    client.get(&path).await.ok();
    client
        .post(&path, &[("password", "rumena žaba skače daleč")])
        .await
        .redirects_to("/sign-in");
    give_password(&client, &ana.email, "rumena žaba skače daleč")
        .await
        .redirects_to("/sign-in/factor");
}

#[tokio::test]
async fn asvs_6_6_3_codes_of_the_second_factor_are_throttled_too() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    for _ in 0..5 {
        client
            .post("/sign-in/factor", &[("code", "123456")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    client
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .is(StatusCode::TOO_MANY_REQUESTS);
    client
        .post("/sign-in/factor", &[("recovery", &ana.codes[0])])
        .await
        .is(StatusCode::TOO_MANY_REQUESTS);
    app.later(TimeDelta::seconds(3));
    client
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn one_address_tries_ten_times_a_minute_whatever_it_tries() {
    let app = TestApp::start().await;
    let client = app.stranger();
    for n in 0..10 {
        give_password(
            &client,
            &format!("ana{n}@klub.example"),
            "napačno geslo, dolgo",
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = give_password(&client, "ana11@klub.example", "napačno geslo, dolgo")
        .await
        .is(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "60");
    app.later(TimeDelta::minutes(1));
    give_password(&client, "ana11@klub.example", "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_log_of_the_installation_holds_no_address_and_shows_every_change() {
    use entity::{operator_log, scope::Global as _};
    use sea_orm::{ColumnTrait as _, QueryFilter as _, QueryOrder as _, sea_query::Expr};
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    give_password(&app.stranger(), &ana.email, "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    give_password(&app.stranger(), "eva@klub.example", "napačno geslo, dolgo")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    super::people::sign_in(&app, &ana).await;
    let rows = app
        .platform
        .db()
        .system_read("the log of a test", async |tx| {
            Ok(operator_log::Entity::all_rows()
                .order_by_asc(operator_log::Column::Seq)
                .all(tx)
                .await?)
        })
        .await
        .unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.operation.as_str(), row.actor_id))
        .collect();
    assert_eq!(
        told,
        [
            (event::ACCOUNT_MADE, Some(ana.id)),
            (event::FACTOR_SET, Some(ana.id)),
            (event::RECOVERY_CODES_MADE, Some(ana.id)),
            (event::SIGN_IN_REFUSED, Some(ana.id)),
            (event::SIGN_IN_REFUSED, None),
            (event::SIGNED_IN, Some(ana.id)),
        ]
    );
    assert!(!format!("{rows:?}").contains("klub.example"));
    let verdict = async || {
        app.platform
            .db()
            .system_read("check the log", async |tx| {
                security_log::verify(tx, Some(&security_log::tagger(&app.platform)?)).await
            })
            .await
            .unwrap()
    };
    assert_eq!(
        verdict().await,
        Verdict::Sound {
            entries: 6,
            expired: 0
        }
    );
    app.platform
        .db()
        .system_write("a tampered log of a test", async |tx| {
            operator_log::Entity::update_rows()
                .col_expr(
                    operator_log::Column::Operation,
                    Expr::value(event::SIGNED_IN),
                )
                .filter(operator_log::Column::Seq.eq(4))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(verdict().await, Verdict::Broken { seq: 4 });
}

/// 10,000 guesses over 1,000 accounts from 200 addresses, by somebody who waits when told to; and 10,000 at one account. What counts
/// is how many are let through to be checked at all.
#[tokio::test]
async fn asvs_6_3_1_of_ten_thousand_guesses_at_most_a_hundred_reach_any_account_and_owners_still_get_in()
 {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let own_browser = super::people::sign_in(&app, &ana).await;
    own_browser.get("/account").await.ok();
    own_browser.post("/sign-out", &[]).await.redirects_to("/");

    let addresses: Vec<From> = (0..200).map(|n| from(&format!("10.9.{n}.7"))).collect();
    let mut reached = std::collections::HashMap::<String, u32>::new();
    let guess = async |who: &str, account, address: &From| match throttle::count(
        &app.platform,
        Kind::Password,
        who,
        account,
        address,
    )
    .await
    {
        Ok(Gate::Open(_)) => true,
        Ok(_) | Err(AppError::TooMany { .. }) => false,
        Err(error) => panic!("{error:?}"),
    };
    for n in 0..10_000_usize {
        // Ten a minute and address are all an address may do.
        if n % 2_000 == 0 {
            app.later(TimeDelta::minutes(1));
        }
        let (who, account) = match n % 1_000 {
            0 => (ana.email.clone(), Some(ana.id)),
            k => (format!("{k}@klub.example"), None),
        };
        if guess(&who, account, &addresses[(n / 7) % 200]).await {
            *reached.entry(who).or_default() += 1;
        }
    }
    assert!(reached.values().all(|n| *n <= 100), "{reached:?}");
    // All at one account, every address as often as it may.
    for n in 0..10_000_usize {
        if n % 2_000 == 0 {
            app.later(TimeDelta::minutes(16));
        }
        if guess(&ana.email, Some(ana.id), &addresses[n % 200]).await {
            *reached.entry(ana.email.clone()).or_default() += 1;
        }
    }
    let at_ana = reached[&ana.email];
    assert!((50..=100).contains(&at_ana), "{at_ana}");
    // A stranger is turned away now, whatever is typed; the owner comes in from the browser of before.
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .is(StatusCode::TOO_MANY_REQUESTS);
    give_password(&own_browser, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    own_browser.get("/sign-in/factor").await.ok();
    own_browser
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
    // And is told what happened before.
    let mail = super::people::last_mail(&app, "after-failures")
        .await
        .unwrap();
    assert_eq!(mail.to, ana.email);
}

#[tokio::test]
async fn more_passwords_than_can_wait_are_told_to_come_back() {
    let app = TestApp::start().await;
    let mut waiting = Vec::new();
    for _ in 0..200 {
        let platform = app.platform.clone();
        waiting.push(tokio::spawn(async move {
            password::check(&platform, Line::Strangers, None, "napačno geslo, dolgo").await
        }));
    }
    let mut refused = 0;
    for one in waiting {
        if matches!(one.await.unwrap(), Err(AppError::Busy { .. })) {
            refused += 1;
        }
    }
    assert!(refused > 0, "none of 200 at once was turned away");
}
