//! Second factors and recovery codes.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::accounts::factor::Secret;

use super::people::{PASSWORD, give_password, last_mail, mails_of, newcomer, person, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn asvs_6_5_1_a_code_is_good_once() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    sign_in(&app, &ana).await;
    let second = app.stranger();
    give_password(&second, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    second.get("/sign-in/factor").await.ok();
    second
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že uporabljena");
    app.later(TimeDelta::seconds(30));
    second
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn asvs_6_5_1_of_two_who_give_the_same_code_at_once_one_comes_in() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let (one, two) = (app.stranger(), app.stranger());
    for client in [&one, &two] {
        give_password(client, &ana.email, PASSWORD)
            .await
            .redirects_to("/sign-in/factor");
        client.get("/sign-in/factor").await.ok();
    }
    let code = ana.code(&app);
    let fields = [("code", code.as_str())];
    let (a, b) = tokio::join!(
        one.post("/sign-in/factor", &fields),
        two.post("/sign-in/factor", &fields)
    );
    let mut statuses = [a.status, b.status];
    statuses.sort();
    assert_eq!(
        statuses,
        [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]
    );
}

#[tokio::test]
async fn asvs_6_4_4_a_recovery_code_works_once_and_its_owner_is_told() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    assert_eq!(ana.codes.len(), 10);
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    let typed = ana.codes[3].to_lowercase().replace('-', " ");
    client
        .post("/sign-in/factor", &[("recovery", &typed)])
        .await
        .redirects_to("/");
    client
        .get("/account")
        .await
        .ok()
        .has_text("Na voljo je še 9 obnovitvenih kod.");
    client
        .get("/account/security")
        .await
        .ok()
        .has_text("Uporabljena je bila obnovitvena koda. Na voljo jih je še 9.");
    let mail = last_mail(&app, "recovery-code-used").await.unwrap();
    assert!(
        mail.body.contains("Na voljo je še 9 kod.") && mail.to == ana.email,
        "{}",
        mail.body
    );

    let again = app.stranger();
    give_password(&again, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    again.get("/sign-in/factor").await.ok();
    again
        .post("/sign-in/factor", &[("recovery", &ana.codes[3])])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    app.later(TimeDelta::minutes(1));
    again
        .post("/sign-in/factor", &[("recovery", &ana.codes[4])])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn a_recovery_code_counts_in_the_field_of_the_application_too_and_is_kept_when_it_has_a_slip()
{
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let page = client.get("/sign-in/factor").await.ok();
    let longest: usize = page.attr("#code", "maxlength").unwrap().parse().unwrap();
    assert!(
        longest >= ana.codes[0].len(),
        "pasting cuts a recovery code"
    );
    // The last letter is missing.
    let slip = &ana.codes[0][..29];
    let refused = client
        .post("/sign-in/factor", &[("code", slip)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Obnovitvena koda ni pravilna");
    assert_eq!(refused.attrs(".problem a", "href"), ["#recovery"]);
    assert_eq!(refused.attr("#recovery", "value").as_deref(), Some(slip));
    assert!(refused.attr("details[open] #recovery", "id").is_some());
    client
        .post("/sign-in/factor", &[("code", &ana.codes[0])])
        .await
        .redirects_to("/");
    assert!(last_mail(&app, "recovery-code-used").await.is_some());
    // A wrong code of the application is not kept: the next one is another.
    let other = app.stranger();
    give_password(&other, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    other.get("/sign-in/factor").await.ok();
    let refused = other
        .post("/sign-in/factor", &[("code", "123 456")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.attrs(".problem a", "href"), ["#code"]);
    assert!(!refused.text().contains("123 456"));
}

#[tokio::test]
async fn somebody_elses_recovery_code_is_none() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let eva = person(&app, "eva@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    client
        .post("/sign-in/factor", &[("recovery", &eva.codes[0])])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    client
        .post("/sign-in/factor", &[("code", &eva.code(&app))])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn setting_one_up_shows_the_secret_asks_for_a_code_and_shows_recovery_codes_once() {
    let app = TestApp::start().await;
    let ana = newcomer(&app, "ana@klub.example").await;
    let elsewhere = app.stranger();
    give_password(&elsewhere, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    let page = client.get("/account/second-factor?next=/o/klub").await.ok();
    let key = page.select("#key").remove(0).replace(' ', "");
    assert!(page.attr("svg.qr path", "d").is_some_and(|d| d.len() > 500));
    let secret = Secret::from_base32(&key).unwrap();
    // Opened twice, the page shows the same secret.
    assert_eq!(
        client
            .get("/account/second-factor")
            .await
            .ok()
            .select("#key")
            .remove(0)
            .replace(' ', ""),
        key
    );
    client
        .post("/account/second-factor", &[("code", "000000")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("točen čas");
    let before = client.cookie();
    let code = secret.code_at(app.now()).unwrap();
    client
        .post(
            "/account/second-factor",
            &[("code", &code), ("next", "/o/klub")],
        )
        .await
        .redirects_to("/account/recovery-codes?next=%2Fo%2Fklub");
    assert_ne!(client.cookie(), before);
    let codes = client
        .get("/account/recovery-codes?next=%2Fo%2Fklub")
        .await
        .ok();
    assert_eq!(codes.select("#codes li").len(), 10);
    assert_eq!(codes.attr(".btns a.primary", "href").unwrap(), "/o/klub");
    let shown = codes.select("#codes li").remove(0);
    client
        .get("/account/recovery-codes")
        .await
        .ok()
        .has_text("ne pokažejo znova")
        .has_no_text(&shown);
    // Every other session of the account has ended, and its owner is told.
    elsewhere.get("/account").await.is(StatusCode::SEE_OTHER);
    assert!(last_mail(&app, "factor-new").await.is_some());
    // The code that confirmed it is used up.
    app.later(TimeDelta::minutes(1));
    let again = app.stranger();
    give_password(&again, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    again.get("/sign-in/factor").await.ok();
    again
        .post("/sign-in/factor", &[("recovery", &shown)])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn asvs_6_5_6_replacing_it_needs_a_fresh_code_and_voids_the_old_one() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(11));
    client
        .get("/account/second-factor")
        .await
        .redirects_to("/account/confirm?next=%2Faccount%2Fsecond-factor");
    client
        .get("/account/recovery-codes")
        .await
        .redirects_to("/account/confirm?next=%2Faccount%2Frecovery-codes");
    client.get("/account").await.ok();
    client
        .post("/account/recovery-codes", &[])
        .await
        .is(StatusCode::SEE_OTHER);
    let before = client.cookie();
    client
        .get("/account/confirm?next=/account/second-factor")
        .await
        .ok();
    client
        .post(
            "/account/confirm",
            &[("code", "123456"), ("next", "/account/second-factor")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    client
        .post(
            "/account/confirm",
            &[
                ("code", &ana.code(&app)),
                ("next", "/account/second-factor"),
            ],
        )
        .await
        .redirects_to("/account/second-factor");
    assert_ne!(client.cookie(), before);
    let page = client
        .get("/account/second-factor")
        .await
        .ok()
        .has_text("zamenja sedanjo");
    let secret = Secret::from_base32(&page.select("#key").remove(0).replace(' ', "")).unwrap();
    client
        .post(
            "/account/second-factor",
            &[("code", &secret.code_at(app.now()).unwrap())],
        )
        .await
        .redirects_to("/account/recovery-codes");
    app.later(TimeDelta::minutes(1));
    let again = app.stranger();
    give_password(&again, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    again.get("/sign-in/factor").await.ok();
    again
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    again
        .post("/sign-in/factor", &[("recovery", &ana.codes[0])])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    again
        .post(
            "/sign-in/factor",
            &[("code", &secret.code_at(app.now()).unwrap())],
        )
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn a_secret_moved_to_another_account_opens_nothing() {
    use entity::{account, scope::Global as _};
    use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let eva = person(&app, "eva@klub.example").await;
    app.platform
        .db()
        .system_write("a tampered account of a test", async |tx| {
            let row = account::Entity::all_rows()
                .filter(account::Column::Id.eq(eva.id))
                .one(tx)
                .await?
                .unwrap();
            account::Entity::update_rows()
                .col_expr(account::Column::TotpSecret, Expr::value(row.totp_secret))
                .filter(account::Column::Id.eq(ana.id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    client
        .post("/sign-in/factor", &[("code", &eva.code(&app))])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    client
        .post("/sign-in/factor", &[("recovery", &ana.codes[0])])
        .await
        .redirects_to("/");
}

#[tokio::test]
async fn new_recovery_codes_are_told_and_end_every_other_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let other = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let own = sign_in(&app, &ana).await;
    own.get("/account/recovery-codes").await.ok();
    let before = own.cookie();
    own.post("/account/recovery-codes", &[])
        .await
        .redirects_to("/account/recovery-codes");
    assert_ne!(own.cookie(), before);
    let codes = own.get("/account/recovery-codes").await.ok();
    assert_eq!(codes.select("#codes li").len(), 10);
    let mail = last_mail(&app, "codes-new").await.unwrap();
    assert_eq!(mail.to, ana.email);
    assert!(mail.body.contains("/reset"), "{}", mail.body);
    other.get("/account").await.is(StatusCode::SEE_OTHER);
    own.get("/account").await.ok();
}

#[tokio::test]
async fn the_third_wrong_code_after_a_right_password_is_told_at_most_once_a_day() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let told = async || mails_of(&app, "codes-refused").await.len();
    let intruder = app.stranger();
    give_password(&intruder, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    intruder.get("/sign-in/factor").await.ok();
    for (n, expected) in [(1, 0), (2, 0), (3, 1), (4, 1), (5, 1)] {
        intruder
            .post("/sign-in/factor", &[("code", "123456")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(told().await, expected, "{n}");
    }
    let mail = last_mail(&app, "codes-refused").await.unwrap();
    assert_eq!(mail.to, ana.email);
    assert!(mail.body.contains("ima tvoje geslo"), "{}", mail.body);
    app.later(TimeDelta::hours(25));
    tatami::accounts::housekeeping(&app.platform).await.unwrap();
    give_password(&intruder, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    intruder.get("/sign-in/factor").await.ok();
    for _ in 0..3 {
        intruder
            .post("/sign-in/factor", &[("recovery", "ABCDE-FGHIJ-KLMNO")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(told().await, 2);
    // Whoever gets it right begins anew.
    intruder
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
}
