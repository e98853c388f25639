//! An athlete of sixteen: what is kept, who sees it, what stands in public, and how to change it.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const ATHLETE: &str = "tilen@zelena-dolina.example";
const OFFICE: &str = "zveza@zveza.example";
const EVENT: &str = "Podalpje Open";

#[tokio::test]
async fn an_athlete_suggests_a_correction_shows_the_card_and_reads_the_answer() {
    in_both_languages(profile).await;
}

#[tokio::test]
async fn an_athlete_shortens_the_name_in_public_and_it_is_short_there_at_once() {
    in_both_languages(public).await;
}

#[tokio::test]
async fn an_athlete_consents_sees_who_looked_takes_a_copy_and_makes_a_request() {
    in_both_languages(data).await;
}

async fn profile(demo: &Server, lang: Lang) {
    let athlete = Person::signed_in(demo, lang, ATHLETE).await;
    athlete.sees("portal-home-waiting").await;
    athlete.presses("portal-home-licence-look").await;
    athlete.sees("portal-profile-wrong").await;
    athlete
        .presses_near("portal-profile-correct", "Šolska ulica 18")
        .await;
    // The whole address is there; the same as it is would be no correction.
    athlete.types("street", "Šolska ulica 18").await;
    athlete.presses("portal-suggest-send").await;
    athlete.sees("portal-suggest-same").await;
    athlete.types("street", "Gozdna pot 3").await;
    athlete.presses("portal-suggest-send").await;
    athlete.sees("people-correction-open").await;
    athlete.presses("portal-card-title").await;
    athlete.sees_words("Tilen Podgornik").await;
    athlete.misses_words("Šolska ulica").await;
    let code = athlete.browser.attr("main svg.qr", "aria-label").await;
    assert_eq!(code, athlete.t("portal-card-qr"));
    athlete.presses("portal-card-text").await;
    let card = athlete.browser.text("main details code").await;
    athlete.presses("portal-verify-title").await;
    athlete.types("card", &card).await;
    athlete.presses("portal-verify-button").await;
    athlete.sees_words("Judo zveza Podalpje").await;
    athlete.misses("portal-verify-bad").await;

    let office = Person::signed_in(demo, lang, OFFICE).await;
    office.goes_to("portal-nav-corrections").await;
    office.presses_words("Tilen Podgornik").await;
    office.sees_words("Gozdna pot 3").await;
    office.presses("portal-decide-accept-button").await;
    office.sees("portal-decide-accepted").await;
    office.leaves().await;

    athlete.browser.go("/").await;
    athlete.looks().await;
    let field = athlete.t("members-address");
    athlete
        .sees_words(&athlete.t1("portal-home-corrected", "field", &field))
        .await;
    athlete.goes_to("portal-nav-profile").await;
    athlete.sees_words("Gozdna pot 3").await;
    athlete.goes_to("portal-nav-results").await;
    athlete.sees("portal-results-rivals").await;
    athlete.sees_words(EVENT).await;
    athlete.leaves().await;
}

async fn public(demo: &Server, lang: Lang) {
    let athlete = Person::signed_in(demo, lang, ATHLETE).await;
    athlete.goes_to("portal-nav-public").await;
    athlete.sees_words("Tilen P.").await;
    athlete
        .presses_near("portal-public-page-contests", EVENT)
        .await;
    athlete.sees_words("Tilen P.").await;
    let page = athlete.browser.path().await;
    athlete.browser.client.back().await.unwrap();
    athlete.presses_near("portal-public-shorten", EVENT).await;
    athlete.sees("portal-shorten-then-at-once").await;
    athlete.ticks("style", "initials").await;
    athlete.presses("portal-shorten-do").await;
    athlete.sees("portal-shorten-done").await;
    athlete.sees("portal-public-by-you").await;
    // As everybody reads it.
    let reader = Person::comes(demo, lang).await;
    reader.browser.go(&page).await;
    reader.looks().await;
    reader.sees_words("T. P.").await;
    reader.misses_words("Tilen").await;
    // An objection hides the name until it is answered.
    athlete.presses_near("portal-public-object", EVENT).await;
    athlete
        .types("reason", "Selitev, nov naslov naj ostane neznan.")
        .await;
    athlete.presses("portal-object-do").await;
    athlete.sees("portal-object-done").await;
    reader.browser.go(&page).await;
    reader.looks().await;
    reader.misses_words("T. P.").await;
    reader.leaves().await;
    athlete.leaves().await;
}

async fn data(demo: &Server, lang: Lang) {
    let athlete = Person::signed_in(demo, lang, ATHLETE).await;
    athlete.goes_to("portal-nav-consents").await;
    athlete
        .presses_near(
            "portal-consent-decide",
            &athlete.t("portal-consent-yes-pictures"),
        )
        .await;
    athlete.sees("portal-consent-if-yes").await;
    athlete.sees("portal-consent-if-no").await;
    athlete.presses("portal-consent-yes").await;
    athlete.sees("portal-consent-done").await;
    athlete
        .presses_near(
            "portal-consent-withdraw",
            &athlete.t("portal-consent-yes-pictures"),
        )
        .await;
    athlete.presses("portal-consent-withdraw-do").await;
    athlete.sees("portal-consent-withdrawn-done").await;
    athlete.goes_to("portal-nav-opened").await;
    athlete.sees_words("Barbara Zupan").await;
    // The health record has a list of its own, on top.
    athlete.sees("portal-opened-health").await;
    athlete.misses("portal-opened-health-none").await;
    // Everything in two clicks: this one, and the file.
    athlete.goes_to("portal-nav-data").await;
    athlete.presses("portal-copy-make").await;
    athlete.sees("portal-copy-passphrase").await;
    athlete.browser.wait("#job [role=status] a.btn").await;
    let file = athlete
        .browser
        .attr("#job [role=status] a.btn", "href")
        .await;
    assert!(file.ends_with("/file"), "{file}");
    athlete.goes_to("portal-nav-data").await;
    athlete.presses("portal-request-new").await;
    athlete.presses("portal-request-send").await;
    athlete.is_told_mistakes().await;
    athlete.ticks("kind", "restriction").await;
    athlete
        .types("text", "Do razjasnitve prosim brez objav.")
        .await;
    athlete.presses("portal-request-send").await;
    athlete.sees("portal-request-sent").await;
    athlete.sees("portal-request-waits").await;
    answered(demo, lang).await;
    athlete.goes_to("portal-nav-data").await;
    athlete.presses("portal-requests-mine").await;
    athlete.presses("portal-request-kind-restriction").await;
    athlete.sees_words("Objave so ustavljene.").await;
    athlete.sees("portal-request-complaint").await;
    athlete.leaves().await;
}

/// The federation's office answers.
async fn answered(demo: &Server, lang: Lang) {
    let office = Person::signed_in(demo, lang, OFFICE).await;
    office.goes_to("tenants-nav-requests").await;
    office.presses("portal-request-kind-restriction").await;
    office.sees_words("Tilen Podgornik").await;
    office.ticks_words(&office.t("portal-answer-granted")).await;
    office.types("answer", "Objave so ustavljene.").await;
    office.presses("portal-answer-send").await;
    office.leaves().await;
}
