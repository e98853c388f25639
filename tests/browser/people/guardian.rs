//! A guardian of two children, and another one who is of another mind.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const GUARDIAN: &str = "skrbnica@zelena-dolina.example";
const SECRETARY: &str = "tajnistvo@zelena-dolina.example";

#[tokio::test]
async fn a_guardian_keeps_two_children_from_one_sign_in_and_sees_what_the_other_one_refused() {
    in_both_languages(children).await;
}

async fn children(demo: &Server, lang: Lang) {
    let guardian = Person::signed_in(demo, lang, GUARDIAN).await;
    guardian.sees("portal-start-title").await;
    let child = guardian.child(0).await;
    let sibling = guardian.child(1).await;
    guardian.presses_words(&child).await;
    guardian.misses_words(&sibling).await;
    guardian.goes_to("guardians-nav").await;
    // On a phone what is agreed stands below each name.
    for right in [
        "guardians-right-pays",
        "guardians-right-consents",
        "guardians-right-is-informed",
        "guardians-right-sees-health",
        "guardians-right-no-contact",
    ] {
        guardian.reads_in_matrix(right).await;
    }
    guardian.sees("guardians-dates").await;
    // From one child to the other without signing in again.
    guardian.browser.click("details.switcher summary").await;
    guardian.presses_words(&sibling).await;
    guardian.misses_words(&child).await;
    guardian.goes_to("portal-nav-profile").await;
    guardian.sees_words(&sibling).await;

    let other = other_guardian(demo, lang, &child).await;
    other.goes_to("portal-nav-consents").await;
    other
        .presses_near(
            "portal-consent-decide",
            &other.t("portal-consent-yes-pictures"),
        )
        .await;
    other.presses("portal-consent-no").await;
    other.sees("portal-consent-refused-done").await;
    let pictures = other.t("members-consent-pictures");
    let disputed = other.t1("guardians-disputed", "purpose", &pictures);
    other.sees_words(&disputed).await;
    other.leaves().await;
    // It waits for the first one on the child's first page, as a state and not as an error.
    guardian.browser.click("details.switcher summary").await;
    guardian.presses_words(&child).await;
    guardian.sees("portal-home-waiting").await;
    guardian.sees_words(&disputed).await;
    guardian.presses("portal-home-consent-look").await;
    guardian.sees("portal-consent-open").await;
    guardian.leaves().await;
}

/// The office invites the other guardian of the first child, who takes the phone at home.
async fn other_guardian(demo: &Server, lang: Lang, child: &str) -> Person {
    let office = Person::signed_in(demo, lang, SECRETARY).await;
    office.goes_to("tenants-nav-members").await;
    let (first, last) = child.split_once(' ').unwrap();
    let listed = format!("{last} {first}");
    office.types("q", &listed).await;
    office.browser.wait(".chips .chip").await;
    office.presses_words(&listed).await;
    office.presses("guardians-invite").await;
    let script = "return document.querySelector('.flash').textContent.match(/\\S+@\\S+\\.\\w+/)[0]";
    let email = office.browser.script(script, Vec::new()).await;
    office.leaves().await;
    let other = Person::comes(demo, lang).await;
    other
        .follows_mail(email.as_str().unwrap(), "/invitation/")
        .await;
    other.sees_words(first).await;
    let name = other.browser.value("main [name=name]").await;
    other.accepts(&name, "invitations-accept-new").await;
    other
}

impl Person {
    /// One of the agreements is named and marked for each adult.
    async fn reads_in_matrix(&self, right: &str) {
        let script = "const cells = [...document.querySelectorAll('table.yes-no td')].filter(td => td.dataset.of === arguments[0]); \
            return cells.filter(td => getComputedStyle(td, '::before').content.includes(arguments[0]) && td.checkVisibility()).length";
        let cells = self
            .browser
            .script(script, vec![self.t(right).into()])
            .await;
        assert!(
            cells.as_i64() >= Some(2),
            "«{right}» in the matrix: {cells}"
        );
    }

    /// The name of one of the children on the first page.
    async fn child(&self, at: usize) -> String {
        let script = "const a = document.querySelectorAll('main a[href^=\"/me/\"]')[arguments[0]].cloneNode(true); \
            a.querySelectorAll('.sub').forEach(s => s.remove()); return a.textContent.trim()";
        let name = self.browser.script(script, vec![at.into()]).await;
        name.as_str().unwrap().to_owned()
    }
}
