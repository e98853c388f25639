//! Support: comes in only when the club lets it, is seen while it looks, and leaves its trace in the club's own log.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OPERATOR: &str = "operater@obdelovalec.example";
const OWNER: &str = "vodja@val-obala.example";
const CLUB: &str = "Judo klub Val Obala";

#[tokio::test]
async fn support_looks_only_while_the_club_allows_it_and_the_log_of_the_club_names_it() {
    in_both_languages(help).await;
}

#[tokio::test]
async fn a_member_of_staff_without_a_grant_sees_no_organisation() {
    in_both_languages(stand_outside).await;
}

async fn help(demo: &Server, lang: Lang) {
    let staff = Person::signed_in(demo, lang, OPERATOR).await;
    staff.goes_to("operator-nav-support").await;
    staff.presses("support-ops-new").await;
    staff.presses("support-kind-support").await;
    staff.chooses("tenant", CLUB).await;
    staff.types("ticket", "P-2026-041").await;
    staff
        .chooses("purpose", &staff.t("audit-purpose-support-fault"))
        .await;
    staff.ticks("part", "members").await;
    staff.types("minutes", "61").await;
    staff.presses("support-ops-send").await;
    staff.is_told_mistakes().await;
    staff.types("minutes", "30").await;
    staff.presses("support-ops-send").await;
    staff.sees("support-ops-asked").await;
    staff.sees("support-state-waiting").await;
    assert!(!staff.can_press(&staff.t("support-ops-enter")).await);

    let head = Person::signed_in(demo, lang, OWNER).await;
    let asked = head.t1("support-notice-asked", "ticket", "P-2026-041");
    head.sees_words(&asked).await;
    head.presses("support-notice-answer").await;
    head.sees("support-state-waiting").await;
    head.presses("support-look").await;
    head.sees("support-approve-reads").await;
    head.presses("support-approve").await;
    head.sees("support-approved-done").await;

    staff.browser.client.refresh().await.unwrap();
    staff.presses("support-ops-enter").await;
    staff.sees("support-bar-title").await;
    let bar = "return getComputedStyle(document.querySelector('.support-bar')).backgroundColor";
    let colour = staff.browser.script(bar, Vec::new()).await;
    assert_ne!(colour, "rgba(0, 0, 0, 0)", "the banner has no colour");
    staff.goes_to("tenants-nav-members").await;
    let member = staff.browser.text("tbody th a").await;
    staff.presses_words(&member).await;
    staff.sees("support-bar-title").await;
    assert!(!staff.can_press(&staff.t("ui-edit")).await);
    assert!(!staff.has_in_menu("tenants-nav-log").await);

    // The club ends it, and the next click is outside.
    head.presses("support-end").await;
    head.sees("support-ended-done").await;
    let (last, first) = member.split_once(' ').unwrap();
    head.sees_words(first).await;
    head.sees_words(last).await;
    let inside = staff.browser.path().await;
    staff.browser.go(&inside).await;
    staff.is_refused(404).await;
    head.goes_to("tenants-nav-log").await;
    head.sees_words("P-2026-041").await;
    head.sees_words("Oto Operater").await;
    staff.leaves().await;
    head.leaves().await;
}

async fn stand_outside(demo: &Server, lang: Lang) {
    let operator = Person::signed_in(demo, lang, OPERATOR).await;
    operator.goes_to("operator-nav-staff").await;
    operator.types("email", "podpora@obdelovalec.example").await;
    operator.ticks("role", "support").await;
    operator.presses("staff-invite-button").await;
    operator.sees_words("podpora@obdelovalec.example").await;
    operator.leaves().await;

    let staff = Person::comes(demo, lang).await;
    staff
        .follows_mail("podpora@obdelovalec.example", "/staff-invitation/")
        .await;
    staff.accepts("Pavla Podpornik", "staff-join-new").await;
    staff.goes_to("operator-nav-statement").await;
    staff.ticks("agree", "yes").await;
    staff.presses("staff-statement-sign").await;
    staff.sees("staff-statement-done").await;
    staff.goes_to("operator-nav-support").await;
    staff.sees("support-ops-none-text").await;
    for kept in [
        "operator-nav-tenants",
        "operator-nav-staff",
        "operator-nav-outbox",
    ] {
        assert!(!staff.has_in_menu(kept).await, "{kept}");
    }
    for path in ["/o/val-obala", "/o/val-obala/members", "/o/zveza/log"] {
        staff.browser.go(path).await;
        staff.is_refused(404).await;
    }
    staff.leaves().await;
}
