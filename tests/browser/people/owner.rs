//! The head of a club: invites, reads the log, hands over.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "Judo klub Zelena dolina";

#[tokio::test]
async fn the_head_of_a_club_invites_a_secretary_checks_the_log_and_hands_over_the_club() {
    in_both_languages(hand_over).await;
}

async fn hand_over(demo: &Server, lang: Lang) {
    let head = Person::signed_in(demo, lang, OWNER).await;
    head.sees("start-own-title").await;
    head.presses_words(CLUB).await;
    head.sees("tenants-home-steps").await;
    invites(&head).await;
    checks_the_log(&head).await;
    begins(&head).await;
    let new = Person::comes(demo, lang).await;
    new.follows_mail("nova@zelena-dolina.example", "/invitation/")
        .await;
    new.sees_words("Maja Kos").await;
    new.sees("invitations-controller").await;
    new.accepts("Nova Vodja", "invitations-accept-new").await;
    new.goes_to("tenants-nav-people").await;
    new.sees_words("Nova Vodja").await;
    new.misses_words(OWNER).await;
    new.goes_to("tenants-nav-log").await;
    new.sees_words(&lang.n("audit-what-handover-done", 1_i64))
        .await;
    // The old rights ended at that moment, in the window that was open as well.
    head.browser.follow("a.brand").await;
    head.browser.go("/").await;
    let words = head.words().await;
    assert!(!words.contains(CLUB), "{words}");
    head.leaves().await;
    new.leaves().await;
}

async fn invites(head: &Person) {
    head.goes_to("tenants-nav-people").await;
    head.sees("tenants-people-one-owner").await;
    head.presses("tenants-people-invite").await;
    // A mistake first: nobody to invite, and no role.
    head.presses("tenants-people-invite-button").await;
    head.sees("tenants-people-choose-role").await;
    head.types("email", "pisarna@zelena-dolina.example").await;
    head.ticks("role", "secretary").await;
    head.presses("tenants-people-invite-button").await;
    head.sees("tenants-people-waiting").await;
    head.sees_words("pisarna@zelena-dolina.example").await;
}

async fn checks_the_log(head: &Person) {
    head.goes_to("tenants-nav-log").await;
    head.sees_words("Maja Kos").await;
    head.presses("tenants-log-verify").await;
    head.sees("log-whole-tag").await;
    head.sees("log-verify-title").await;
}

async fn begins(head: &Person) {
    head.goes_to("tenants-nav-people").await;
    head.presses("handover-title").await;
    head.types("email", "nova@zelena-dolina.example").await;
    head.types("name", "Nova Vodja").await;
    head.ticks_words("Maja Kos").await;
    head.presses("handover-begin").await;
    head.sees("handover-begun-flash").await;
    head.sees("handover-check-statement").await;
    head.ticks_words(&head.t("handover-check-papers")).await;
    head.presses("handover-checks-save").await;
    head.sees("handover-checked-flash").await;
}
