//! Somebody invited: accepts, declines, or comes too late and asks for another invitation with one click.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const OWNER: &str = "vodja@sokol-brdo.example";
const CLUB: &str = "Judo klub Sokol Brdo";

#[tokio::test]
async fn one_invited_person_accepts_another_declines_and_who_comes_late_renews_with_one_click() {
    in_both_languages(answers).await;
}

async fn answers(demo: &Server, lang: Lang) {
    let head = Person::signed_in(demo, lang, OWNER).await;
    for name in ["sprejme", "zavrne", "zamudi"] {
        head.goes_to("tenants-nav-people").await;
        head.types("email", &format!("{name}@sokol-brdo.example"))
            .await;
        head.ticks("role", "secretary").await;
        head.presses("tenants-people-invite-button").await;
    }
    let guest = Person::comes(demo, lang).await;
    declines(&guest).await;
    accepts(&guest).await;
    guest.signs_out().await;
    comes_late(demo, &guest).await;
    head.goes_to("tenants-nav-people").await;
    head.sees_words("Sprejme Povabljena").await;
    head.misses_words("zavrne@sokol-brdo.example").await;
    head.sees_words("zamudi@sokol-brdo.example").await;
    head.leaves().await;
    guest.leaves().await;
}

/// The link opens a page; only the button on it acts. Afterwards the link opens nothing.
async fn declines(guest: &Person) {
    guest
        .follows_mail("zavrne@sokol-brdo.example", "/invitation/")
        .await;
    let link = guest.browser.path().await;
    guest.sees_words(CLUB).await;
    guest.sees_words("Gregor Oblak").await;
    guest.sees("tenants-role-secretary").await;
    guest.sees("invitations-decline-text").await;
    guest.presses("invitations-decline").await;
    guest.sees("invitations-declined").await;
    guest.browser.go(&link).await;
    guest.sees("invitations-over").await;
}

async fn accepts(guest: &Person) {
    guest
        .follows_mail("sprejme@sokol-brdo.example", "/invitation/")
        .await;
    // Too short first: the page says how long, and keeps the name.
    guest.types("name", "Sprejme Povabljena").await;
    guest.types("password", "kratko").await;
    guest.presses("invitations-accept-new").await;
    guest.is_told_mistakes().await;
    assert_eq!(
        guest.browser.value("main [name=name]").await,
        "Sprejme Povabljena"
    );
    guest
        .accepts("Sprejme Povabljena", "invitations-accept-new")
        .await;
    guest.sees_words(CLUB).await;
    guest.goes_to("tenants-nav-members").await;
    guest.sees("members-search").await;
}

async fn comes_late(demo: &Server, guest: &Person) {
    guest
        .follows_mail("zamudi@sokol-brdo.example", "/invitation/")
        .await;
    let link = guest.browser.path().await;
    demo.sql("UPDATE invitation SET expires_at = created_at WHERE accepted_at IS NULL AND ended_at IS NULL")
        .await;
    guest.browser.go(&link).await;
    guest.sees("invitations-renew-title").await;
    guest.presses("invitations-renew").await;
    guest.sees("invitations-renewed").await;
    guest
        .follows_mail("zamudi@sokol-brdo.example", "/invitation/")
        .await;
    let renewed = guest.browser.path().await;
    assert_ne!(renewed, link);
    guest.sees("invitations-new-account").await;
    guest.browser.go(&link).await;
    guest.sees("invitations-over").await;
}
