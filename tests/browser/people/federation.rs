//! The competition director of a federation: from an empty competition to the public page.
use tatami::platform::i18n::Lang;

use super::person::{Person, in_both_languages};
use crate::server::Server;

const DIRECTOR: &str = "zveza@zveza.example";

#[tokio::test]
async fn a_competition_director_enters_results_and_everybody_reads_them() {
    in_both_languages(publish).await;
}

async fn publish(demo: &Server, lang: Lang) {
    let director = Person::signed_in(demo, lang, DIRECTOR).await;
    director.goes_to("tenants-nav-competitions").await;
    looks_at_entries(&director).await;
    director.goes_to("tenants-nav-competitions").await;
    director.presses("competitions-new").await;
    director.types("name", "Zimski pokal").await;
    director.types("town", "Kranj").await;
    director
        .browser
        .fill_date("held_on", ["8", "3", "2026"])
        .await;
    director.presses("competitions-create").await;
    director.presses("competitions-category-new").await;
    director.types("name", "U18 ženske -57 kg").await;
    director.presses("ui-save").await;
    places(&director, "1", "Neža", "Vrhovnik", "2009").await;
    places(&director, "2", "Lara", "Zemljič", "1999").await;
    director.presses_words("Zimski pokal").await;
    director.presses("competitions-preview").await;
    // Who is 17 appears with an initial, whoever is of age with the full name.
    director.sees_words("Neža V.").await;
    director.sees_words("Lara Zemljič").await;
    director.presses("competitions-publish").await;
    director.sees("competitions-state-published").await;

    let reader = Person::comes(demo, lang).await;
    director.presses("ui-public").await;
    let public = director.browser.path().await;
    reader.browser.go(&public).await;
    reader.looks().await;
    reader.presses_words("−57").await;
    reader.sees_words("Neža V.").await;
    reader.misses_words("Vrhovnik").await;
    reader.sees_words("Lara Zemljič").await;
    reader.misses_words("2009").await;
    reader.leaves().await;
    director.leaves().await;
}

async fn looks_at_entries(director: &Person) {
    director.presses_words("Podalpje Open").await;
    director.presses_words("U18 moški -73 kg").await;
    director.sees_words("Tilen Podgornik").await;
    director.sees("competitions-fought-text").await;
}

async fn places(director: &Person, place: &str, first: &str, last: &str, born: &str) {
    director.presses("competitions-placing-new").await;
    for (name, value) in [
        ("first_name", first),
        ("last_name", last),
        ("place", place),
        ("birth_year", born),
        ("club", "Judo klub Mlin"),
    ] {
        director.types(name, value).await;
    }
    director.presses("ui-save").await;
    director.sees("competitions-placing-saved").await;
}
