//! The roles that nobody of the demonstration has: invited by mail, each comes as far as the task needs.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "Judo klub Zelena dolina";
/// What a menu may hold, from the members to support.
const DOORS: &[&str] = &[
    "tenants-nav-members",
    "health-nav",
    "tenants-nav-competitions",
    "tenants-nav-groups",
    "tenants-nav-requests",
    "tenants-nav-notices",
    "tenants-nav-people",
    "tenants-nav-settings",
    "tenants-nav-log",
    "incidents-nav",
    "tenants-nav-agreement",
    "tenants-nav-support",
];

#[tokio::test]
async fn treasurer_examiner_and_desk_reach_what_their_task_needs_and_no_more() {
    in_both_languages(at_the_mat).await;
}

#[tokio::test]
async fn administrator_data_protection_officer_and_auditor_each_have_their_own_door() {
    in_both_languages(in_the_office).await;
}

async fn at_the_mat(demo: &Server, lang: Lang) {
    invite(demo, lang, &["treasurer", "examiner", "desk"]).await;

    let treasurer = Person::joins(demo, lang, "treasurer").await;
    treasurer.has_doors(&["tenants-nav-members"]).await;
    treasurer.goes_to("tenants-nav-members").await;
    treasurer.opens_first_member().await;
    treasurer.sees("members-guardians").await;
    treasurer.misses("members-health-open").await;
    assert!(!treasurer.can_press(&treasurer.t("ui-edit")).await);
    assert!(!treasurer.can_press(&treasurer.t("grades-add")).await);
    treasurer.leaves().await;

    let examiner = Person::joins(demo, lang, "examiner").await;
    examiner.has_doors(&["tenants-nav-members"]).await;
    examiner.goes_to("tenants-nav-members").await;
    examiner.opens_first_member().await;
    examiner.misses("members-guardians").await;
    examiner.presses("grades-add").await;
    examiner
        .browser
        .choose("main select[name=code]", "kyu3")
        .await;
    examiner
        .browser
        .fill_date("awarded_on", ["14", "3", "2026"])
        .await;
    examiner.types("board", "Zvone Mlinar").await;
    examiner.presses("grades-save").await;
    examiner.sees("grades-kyu3").await;
    examiner.sees_words("Zvone Mlinar").await;
    examiner.leaves().await;

    let desk = Person::joins(demo, lang, "desk").await;
    desk.has_doors(&["tenants-nav-competitions"]).await;
    desk.goes_to("tenants-nav-competitions").await;
    desk.sees("competitions-none").await;
    assert!(!desk.can_press(&desk.t("competitions-new")).await);
    desk.browser.go("/o/zelena-dolina/members").await;
    desk.is_refused(403).await;
    desk.leaves().await;
}

async fn in_the_office(demo: &Server, lang: Lang) {
    invite(demo, lang, &["admin", "dpo", "auditor"]).await;

    let admin = Person::joins(demo, lang, "admin").await;
    admin.goes_to("tenants-nav-settings").await;
    admin.types("phone", "040 000 777").await;
    admin.presses("ui-save").await;
    admin.sees("tenants-settings-saved").await;
    assert!(!admin.has_in_menu("tenants-nav-people").await);
    assert!(!admin.has_in_menu("health-nav").await);
    admin.leaves().await;

    // Evidence without names.
    let officer = Person::joins(demo, lang, "dpo").await;
    officer
        .has_doors(&[
            "tenants-nav-requests",
            "tenants-nav-log",
            "incidents-nav",
            "tenants-nav-support",
        ])
        .await;
    officer.goes_to("tenants-nav-log").await;
    officer.sees("tenants-log-verify").await;
    officer.goes_to("tenants-nav-requests").await;
    officer.sees("portal-inbox-no-names").await;
    officer.goes_to("incidents-nav").await;
    officer.presses("incidents-new").await;
    officer.types("title", "Izgubljen telefon").await;
    officer.types("what", "Telefon, ostal v dvorani.").await;
    officer
        .types(
            "noticed_day",
            &lang.date(chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap()),
        )
        .await;
    officer
        .types(
            "from_day",
            &lang.date(chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap()),
        )
        .await;
    officer.ticks("scope", "period").await;
    officer.presses("incidents-begin").await;
    officer.sees("incidents-begun").await;
    officer.leaves().await;

    let auditor = Person::joins(demo, lang, "auditor").await;
    auditor
        .has_doors(&["tenants-nav-log", "tenants-nav-support"])
        .await;
    auditor.goes_to("tenants-nav-log").await;
    auditor.presses("tenants-log-verify").await;
    auditor.goes_to("tenants-nav-support").await;
    auditor.sees("support-none").await;
    auditor.browser.go("/o/zelena-dolina/members").await;
    auditor.is_refused(403).await;
    auditor.leaves().await;
}

fn address(role: &str) -> String {
    format!("{role}@zelena-dolina.example")
}

/// The owner invites one for each role.
async fn invite(demo: &Server, lang: Lang, roles: &[&str]) {
    let head = Person::signed_in(demo, lang, OWNER).await;
    head.presses_words(CLUB).await;
    for role in roles {
        head.goes_to("tenants-nav-people").await;
        head.types("email", &address(role)).await;
        head.ticks("role", role).await;
        head.presses("tenants-people-invite-button").await;
        head.sees_words(&address(role)).await;
    }
    head.leaves().await;
}

impl Person {
    /// Accepts the invitation to a role on a phone of their own.
    async fn joins(demo: &Server, lang: Lang, role: &str) -> Self {
        let person = Self::comes(demo, lang).await;
        person.follows_mail(&address(role), "/invitation/").await;
        // Who works here is known by the name: no two have the same.
        let name = format!("Nova Oseba {}", role.replace('_', " "));
        person.accepts(&name, "invitations-accept-new").await;
        person.sees_words(CLUB).await;
        person
    }

    /// The menu holds these and no other.
    async fn has_doors(&self, meant: &[&str]) {
        for door in DOORS {
            assert_eq!(
                self.has_in_menu(door).await,
                meant.contains(door),
                "{door} in the menu of {}",
                self.browser.path().await
            );
        }
    }

    async fn opens_first_member(&self) {
        let name = self.browser.text("tbody th a").await;
        self.presses_words(&name).await;
    }
}
