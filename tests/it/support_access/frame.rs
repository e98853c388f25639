//! The red bar: on every page that is read, and on every error.
use super::*;

/// Whether the bar is there, with the minutes that are left and the button that ends it.
fn has_bar(answer: &Answer) -> bool {
    answer
        .attr(".support-bar form", "action")
        .is_some_and(|action| action.ends_with("/end"))
        && answer.visible().contains("min")
}

#[tokio::test]
async fn errors_during_a_visit_show_the_time_that_is_left_and_the_button_that_ends_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let other = app.club("drugi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    let staff = let_in(&app, &owner, &club, &["members"]).await;
    assert!(has_bar(&staff.get(club.url("/members")).await.ok()));
    for (path, status) in [
        (
            format!("/members/{}", app.platform.new_id()),
            StatusCode::NOT_FOUND,
        ),
        ("/members/x".to_owned(), StatusCode::NOT_FOUND),
        ("/there-is-no-such-page".to_owned(), StatusCode::NOT_FOUND),
        ("/settings".to_owned(), StatusCode::FORBIDDEN),
        (format!("/members/{}/edit", ids[0]), StatusCode::FORBIDDEN),
    ] {
        let answer = staff.get(club.url(&path)).await.is(status);
        assert!(has_bar(&answer), "{path}");
    }
    let written = staff
        .post(club.url("/members/new"), &[("first_name", "Ana")])
        .await
        .is(StatusCode::FORBIDDEN);
    assert!(has_bar(&written));
    // Elsewhere, and for everybody else, errors stand alone.
    let elsewhere = staff
        .get(other.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert!(!has_bar(&elsewhere));
    let own = owner
        .get(club.url("/members/x"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert!(!has_bar(&own));
    // The button on an error works as on any page.
    let page = staff.get(club.url("/members/x")).await;
    let end = page.attr(".support-bar form", "action").unwrap();
    staff.post(&end, &[]).await.is(StatusCode::SEE_OTHER);
    let after = staff
        .get(club.url("/members"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert!(!has_bar(&after));
}

#[tokio::test]
async fn what_support_reads_has_no_field_that_could_be_filled_in() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let staff = let_in(&app, &owner, &club, &["settings"]).await;
    let page = staff
        .get(club.url("/settings"))
        .await
        .ok()
        .has_text("Samo za branje.");
    assert!(
        page.attr("main fieldset[disabled] input[name=name]", "value")
            .is_some()
    );
    assert!(page.attr("main button[type=submit]", "class").is_none());
    let own = owner.get(club.url("/settings")).await.ok();
    assert!(own.attr("main fieldset[disabled]", "class").is_none());
    own.has_no_text("Samo za branje.");
    // Nor is there a way to a page that is closed.
    let notices = staff.get(club.url("/notices")).await.ok();
    for href in notices.attrs("main a", "href") {
        assert!(!href.contains("/notices/"), "{href}");
    }
}
