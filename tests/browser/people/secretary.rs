//! The secretary of a club: finds, corrects, invites, answers.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const SECRETARY: &str = "tajnistvo@zelena-dolina.example";

#[tokio::test]
async fn a_secretary_finds_a_member_corrects_a_number_and_sends_an_invitation_again() {
    in_both_languages(office).await;
}

async fn office(demo: &Server, lang: Lang) {
    let office = Person::signed_in(demo, lang, SECRETARY).await;
    office.sees("tenants-home-lead").await;
    office.goes_to("tenants-nav-members").await;
    let name = office.grown_up().await;
    let (last, _) = name.split_once(' ').unwrap();
    // The list follows the letters, without a button.
    office.types("q", last).await;
    office.browser.wait(".chips .chip").await;
    office.presses_words(&name).await;
    corrects(&office).await;
    invites(&office, &name).await;
    for kept in [
        "tenants-nav-people",
        "tenants-nav-settings",
        "tenants-nav-log",
        "health-nav",
    ] {
        assert!(!office.has_in_menu(kept).await, "{kept}");
    }
    office.goes_to("tenants-nav-requests").await;
    office.sees("portal-inbox-none").await;
    office.leaves().await;
}

async fn corrects(office: &Person) {
    office.misses("members-health-open").await;
    office.presses("ui-edit").await;
    office.types("phone", "12").await;
    office.presses("ui-save").await;
    office.is_told_mistakes().await;
    office.types("phone", "040 123 987").await;
    office.types("email", "clan@zelena-dolina.example").await;
    office.presses("ui-save").await;
    office.sees("members-saved").await;
    office.sees_words("040 123 987").await;
}

/// The member gets a door of their own; the message is lost and goes out again, and then only the second link opens it.
async fn invites(office: &Person, name: &str) {
    office.presses("guardians-invite").await;
    office.sees("guardians-door-invited").await;
    office.presses("guardians-invite-again").await;
    office.sees_words("clan@zelena-dolina.example").await;
    office.presses("guardians-invitation-revoke").await;
    office.sees("guardians-invitation-revoked").await;
    office.misses("guardians-invitation-revoke").await;
    let (last, first) = name.split_once(' ').unwrap();
    office.sees_words(&format!("{first} {last}")).await;
}

impl Person {
    /// The name of somebody of full age of whom the page has one only, family name first.
    async fn grown_up(&self) -> String {
        let script = "
            const rows = [...document.querySelectorAll('tbody tr')].map(row => ({ name: row.querySelector('th a').textContent, year: Number(row.querySelector('th + td').textContent) }));
            const grown = rows.filter(r => r.year > 1900 && new Date().getFullYear() - r.year > 18 && r.name.split(' ').length === 2);
            return grown.find(r => rows.filter(o => o.name === r.name).length === 1)?.name ?? null";
        let name = self.browser.script(script, Vec::new()).await;
        name.as_str()
            .expect("a grown-up on the first page")
            .to_owned()
    }
}
