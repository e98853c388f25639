//! A second factor that may wait: athletes and guardians.
use axum::http::StatusCode;
use chrono::NaiveDate;
use tatami::tenants::Role;

use super::people::{PASSWORD, give_password, newcomer};
use crate::support::TestApp;

#[tokio::test]
async fn whoever_has_only_pages_of_their_own_goes_where_they_wanted_and_may_set_a_factor_up_later()
{
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let ana = newcomer(&app, "ana@klub.example").await;
    let born = NaiveDate::from_ymd_opt(1990, 2, 1).unwrap();
    let member = crate::health::member(&app, &club, "Ana", born).await;
    app.relate(&club, ana.id, member, None).await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/");
    let client = app.stranger();
    client.get("/sign-in?next=/me").await.ok();
    client
        .post(
            "/sign-in",
            &[
                ("email", ana.email.as_str()),
                ("password", PASSWORD),
                ("next", "/me"),
            ],
        )
        .await
        .redirects_to("/me");
    assert_ne!(client.get("/me").await.location(), "/account/second-factor");
    let page = client
        .get("/account/second-factor?next=/me")
        .await
        .ok()
        .has_text("ni obvezna");
    assert_eq!(page.attr(".btns a.quiet", "href").as_deref(), Some("/me"));
    // After a slip the way out is still there.
    let page = client
        .post(
            "/account/second-factor",
            &[("code", "000000"), ("next", "/me")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Nastavim pozneje");
    assert_eq!(page.attr(".btns a.quiet", "href").as_deref(), Some("/me"));

    // With a role there is no way around it, but one out.
    app.grant(&club, ana.id, Role::Secretary).await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    let page = client
        .get("/account/second-factor")
        .await
        .ok()
        .has_no_text("Nastavim pozneje")
        .has_no_text("ni obvezna");
    assert!(
        page.attrs("form[method=post]", "action")
            .contains(&"/sign-out".to_owned())
    );
    client.post("/sign-out", &[]).await.redirects_to("/");
    client.get("/account").await.is(StatusCode::SEE_OTHER);
}
