//! The health officer: a certificate is opened for a purpose, and that stands in the log.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OFFICER: &str = "zdravje@zelena-dolina.example";
const OWNER: &str = "vodja@zelena-dolina.example";

#[tokio::test]
async fn a_health_officer_opens_a_certificate_and_the_log_of_the_club_tells_it() {
    in_both_languages(certificate).await;
}

async fn certificate(demo: &Server, lang: Lang) {
    let officer = Person::signed_in(demo, lang, OFFICER).await;
    officer.goes_to("health-nav").await;
    officer.sees("health-desk-open-text").await;
    officer.presses("health-desk-open-button").await;
    let member = officer.browser.text("tbody tr:has(.tag.ok) th a").await;
    officer.presses_words(&member).await;
    assert!(!officer.can_press(&officer.t("ui-edit")).await);
    officer.sees("members-health-note").await;
    officer.presses("members-health-open").await;
    officer.sees("health-ask-lead").await;
    // Without a purpose it stays closed.
    officer.presses("health-ask-open").await;
    officer.is_told_mistakes().await;
    officer.misses("health-facts").await;
    officer.ticks("purpose", "certificate-check").await;
    officer.presses("health-ask-open").await;
    officer.sees("health-facts").await;
    let purpose = officer.t("audit-purpose-certificate-check");
    officer.sees_words(&purpose).await;
    officer.presses("health-close").await;
    officer.sees("members-health-sealed").await;
    officer.leaves().await;

    let head = Person::signed_in(demo, lang, OWNER).await;
    head.presses_words("Judo klub Zelena dolina").await;
    head.goes_to("tenants-nav-log").await;
    head.sees_words("Nejc Rozman").await;
    head.sees_words(&purpose).await;
    // Whoever keeps the list of members sees that there is a record and that it is sealed, and no more.
    head.goes_to("tenants-nav-members").await;
    head.presses_words(&member).await;
    head.sees("members-health-note").await;
    assert!(!head.can_press(&head.t("members-health-open")).await);
    head.leaves().await;
}
