//! The operator: a club is founded, and works only when its profile is complete and the agreement is accepted.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OPERATOR: &str = "operater@obdelovalec.example";
const CLUB: &str = "Judo klub Bistrica";
const HEAD: &str = "vodja@bistrica.example";

#[tokio::test]
async fn an_operator_founds_a_club_that_is_active_only_when_profile_and_agreement_are_complete() {
    in_both_languages(found).await;
}

async fn found(demo: &Server, lang: Lang) {
    let operator = Person::signed_in(demo, lang, OPERATOR).await;
    operator.sees("operator-tenants-lead").await;
    operator.presses("operator-found-title").await;
    operator.types("name", CLUB).await;
    operator.types("email", HEAD).await;
    operator.presses("operator-found-button").await;
    operator.sees("operator-tenant-lacks").await;
    operator.sees("operator-tenant-lacks-agreement").await;
    operator.sees("tenants-state-founded").await;

    let head = Person::comes(demo, lang).await;
    head.follows_mail(HEAD, "/invitation/").await;
    head.accepts("Vida Brin", "invitations-accept-new").await;
    head.sees("tenants-founded-title").await;
    assert!(!head.has_in_menu("tenants-nav-members").await);
    // The agreement names both parties: first the club says who it is.
    head.presses("tenants-founded-agreement-link").await;
    head.sees("contract-profile-first").await;
    assert!(!head.can_press(&head.t("contract-accept-button")).await);
    head.presses("contract-profile-link").await;
    completes(&head).await;
    // The profile alone is not enough.
    assert!(!head.has_in_menu("tenants-nav-members").await);
    operator.browser.client.refresh().await.unwrap();
    operator.sees("operator-tenant-lacks-agreement").await;
    head.goes_to("tenants-nav-home").await;
    head.presses("tenants-founded-agreement-link").await;
    head.presses("contract-accept-button").await;
    head.sees("contract-accepted-active").await;
    head.goes_to("tenants-nav-members").await;
    head.looks().await;
    operator.browser.client.refresh().await.unwrap();
    operator.misses("operator-tenant-lacks").await;
    operator.sees("tenants-state-active").await;
    // The operator founded it and has no door into it.
    operator.browser.go("/o/judo-klub-bistrica").await;
    operator.is_refused(404).await;
    head.leaves().await;
    operator.leaves().await;
}

async fn completes(head: &Person) {
    head.sees("tenants-settings-missing").await;
    for (name, value) in [
        ("legal_name", "Društvo Judo klub Bistrica"),
        ("represented_by", "Vida Brin"),
        ("street", "Mlinska cesta 2"),
        ("post_code", "2310"),
        ("town", "Slovenska Bistrica"),
        ("email", "info@bistrica.example"),
        ("phone", "040 000 555"),
        ("privacy_contact", "Vida Brin"),
        ("privacy_email", "zasebnost@bistrica.example"),
    ] {
        head.types(name, value).await;
    }
    head.presses("ui-save").await;
}
