//! A coach: the own groups and nobody else.
use serde_json::json;
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const COACH: &str = "trener@zelena-dolina.example";
const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "Judo klub Zelena dolina";

#[tokio::test]
async fn a_coach_sees_the_own_groups_and_the_competitions_and_reaches_nobody_else() {
    in_both_languages(train).await;
}

async fn train(demo: &Server, lang: Lang) {
    // Somebody whom this coach does not train, and a competition of the club.
    let head = Person::signed_in(demo, lang, OWNER).await;
    head.presses_words(CLUB).await;
    head.goes_to("tenants-nav-groups").await;
    head.presses_words("Mladina in člani").await;
    let stranger = head.browser.attr("main a[href*='/members/']", "href").await;
    head.goes_to("tenants-nav-competitions").await;
    head.presses("competitions-new").await;
    head.types("name", "Trening v Velenju").await;
    head.types("town", "Velenje").await;
    let date = ["5", "9", "2026"];
    head.browser.fill_date("held_on", date).await;
    head.presses("competitions-create").await;
    head.leaves().await;

    let coach = Person::signed_in(demo, lang, COACH).await;
    coach.sees_words(CLUB).await;
    coach.misses_words("Mladina in člani").await;
    coach
        .presses_words(&coach.t1(
            "tenants-home-stat-group",
            "group",
            "Starejši dečki in deklice",
        ))
        .await;
    assert!(!coach.can_press(&coach.t("groups-edit")).await);
    coach.goes_to("tenants-nav-members").await;
    let child = coach.browser.text("tbody th a").await;
    coach.presses_words(&child).await;
    // What is needed beside the mat is there, what is not is kept back.
    coach.sees("members-licence-title").await;
    coach.misses("people-field-street").await;
    coach.misses("people-field-tax-number").await;
    assert!(!coach.can_press(&coach.t("ui-edit")).await);
    coach.goes_to("tenants-nav-competitions").await;
    coach.presses_words("Trening v Velenju").await;
    coach.sees_words("Velenje").await;
    assert!(!coach.can_press(&coach.t("competitions-import")).await);
    for kept in ["tenants-nav-people", "tenants-nav-log", "health-nav"] {
        assert!(!coach.has_in_menu(kept).await, "{kept}");
    }
    // A link that somebody passed on.
    coach.browser.go(&stranger).await;
    coach.is_refused(404).await;
    let nobody = "/o/zelena-dolina/members/01a2047f-0000-7000-8000-000000000000";
    let real = coach.browser.text("main").await;
    coach.browser.go(nobody).await;
    assert_eq!(json!(coach.browser.text("main").await), json!(real));
    coach.leaves().await;
}
