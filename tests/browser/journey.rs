//! From the list of members to the published result, as one person does it: with a mouse, without JavaScript, on a phone.
use crate::{
    browser::{Browser, DESKTOP, Look},
    files,
    server::{self, Server},
};

const OWNER: &str = "vodja@zelena-dolina.example";
const CLUB: &str = "/o/zelena-dolina";
/// The public address that the competition gets from its name.
const PUBLIC: &str = "/t/zelena-dolina/pokal-zelene-doline-2026";

#[tokio::test]
async fn a_list_becomes_members_and_results_become_a_public_page() {
    let demo = server::demo().await;
    from_list_to_result(&demo, DESKTOP).await;
}

#[tokio::test]
async fn the_main_job_is_done_without_javascript() {
    let demo = server::demo().await;
    let look = Look {
        has_script: false,
        ..DESKTOP
    };
    from_list_to_result(&demo, look).await;
}

#[tokio::test]
async fn the_main_job_is_done_at_320_pixels_without_scrolling_sideways() {
    let demo = server::demo().await;
    let look = Look {
        width: 320,
        ..DESKTOP
    };
    from_list_to_result(&demo, look).await;
}

async fn from_list_to_result(demo: &Server, look: Look) {
    let browser = Browser::open(demo, look).await;
    browser.sign_in(OWNER).await;
    members_come_in(&browser).await;
    results_come_in(&browser).await;
    names_are_previewed_and_published(&browser).await;
    let reader = Browser::open(
        demo,
        Look {
            has_script: false,
            ..look
        },
    )
    .await;
    everybody_reads(&reader).await;
    a_result_is_corrected(&browser, &reader).await;
    results_are_taken_back(&browser, &reader).await;
    reader.close().await;
    browser.close().await;
}

/// The list as the club kept it: a title, a total, dates as people write them, one date that is in no calendar.
async fn members_come_in(browser: &Browser) {
    let dir = tempfile::tempdir().unwrap();
    let list = files::members(
        dir.path(),
        "clani.csv",
        &[
            "Seznam članov Judo kluba Zelena dolina 2026;;;;;;;;",
            "Ime;Priimek;Datum rojstva;Spol;Pas;GSM;Ime skrbnika;Priimek skrbnika;E-pošta skrbnika",
            "Žiga;Čehovin;1. 2. 1990;m;1. dan;040 123 456;;;",
            "Nika;Šinkovčar;7. marec 1988;ž;6. kyu;;;;",
            "Tim;Žnidarčič;31. 2. 2015;m;6. kyu;;Maja;Žnidarčič;maja@example.si",
            "Skupaj;3;;;;;;;",
        ],
    );
    browser.go(&format!("{CLUB}/members")).await;
    browser.follow_seen("main a[href$='/members/import']").await;
    browser.attach("input[type=file]", &list).await;
    browser.submit().await;
    browser
        .says("Naslovi nad tabelo, ki niso člani: vrstice 1.")
        .await;
    browser
        .says("Seštevki in opombe, ki niso člani: vrstice 6.")
        .await;
    browser.says("Šinkovčar").await;
    for (column, field) in [(0, "first_name"), (1, "last_name"), (2, "birth_date")] {
        let guessed = browser
            .value(&format!("select[name='column.{column}']"))
            .await;
        assert_eq!(guessed, field);
    }
    browser.click("input[name=papers]").await;
    browser.fill_date("since", ["1", "9", "2020"]).await;
    browser
        .follow("main form[action$='/columns'] button.primary")
        .await;
    browser.says("Datuma »31. 2. 2015« v koledarju ni.").await;
    // Row 5 of the file, third column.
    browser.fill("input[name='cell.5.2']", "28. 2. 2015").await;
    browser
        .follow("main form[action$='/rows'] button[type=submit]")
        .await;
    browser.says("3 vrstice so pripravljene").await;
    browser.says("še nič ni shranjeno").await;
    browser
        .follow("main form[action$='/commit'] button[type=submit]")
        .await;
    // The job tells how far it is; where there is no script its page asks again by itself.
    assert!(browser.path().await.contains("/jobs/"));
    browser.wait("#job [role=status] a.btn").await;
    browser.follow("#job [role=status] a.btn").await;
    browser.says("3 novi člani").await;
    browser.says("Razveljavi uvoz").await;
    browser.go(&format!("{CLUB}/members?q=cehovin")).await;
    assert_eq!(browser.text("tbody th a").await, "Čehovin Žiga");
    browser.follow("tbody th a").await;
    browser.says("040 123 456").await;
    browser.go(&format!("{CLUB}/members?q=znidarcic")).await;
    browser.follow("tbody th a").await;
    browser.says("maja@example.si").await;
}

/// Results of four: one member who is certain, one who is asked about, one without a year of birth, a guest.
async fn results_come_in(browser: &Browser) {
    let dir = tempfile::tempdir().unwrap();
    let file = files::results(
        dir.path(),
        &[
            &[
                "Mesto",
                "Ime",
                "Priimek",
                "Letnik",
                "Klub",
                "Kategorija",
                "Zmage",
            ],
            &[
                "1",
                "Žiga",
                "Čehovin",
                "1990",
                "Judo klub Zelena dolina",
                "Moški -73 kg",
                "4",
            ],
            &[
                "2",
                "Marko",
                "Gostujoči",
                "",
                "Judo klub Mlin",
                "Moški -73 kg",
                "3",
            ],
            &[
                "1",
                "Nika",
                "Šinkovčar",
                "",
                "Judo klub Zelena dolina",
                "Ženske -57 kg",
                "2",
            ],
            &[
                "1",
                "Tim",
                "Žnidarčič",
                "2015",
                "Judo klub Zelena dolina",
                "Dečki U12 -34 kg",
                "2",
            ],
        ],
    );
    browser.go(&format!("{CLUB}/competitions")).await;
    browser.follow("main a[href$='/competitions/new']").await;
    browser
        .fill("input[name=name]", "Pokal Zelene doline 2026")
        .await;
    browser.fill("input[name=town]", "Velenje").await;
    browser.fill_date("held_on", ["3", "10", "2026"]).await;
    browser.submit().await;
    browser.follow("main a[href$='/import']").await;
    browser.attach("input[type=file]", &file).await;
    browser
        .follow("main form[enctype] button[type=submit]")
        .await;
    browser.follow("main form.card button.primary").await;
    // Žiga and Tim agree in name and year; about Nika somebody has to say.
    assert!(browser.has("select[name='person.4']").await);
    assert!(!browser.has("select[name='person.2']").await);
    let nika = browser
        .attr("select[name='person.4'] option:last-child", "value")
        .await;
    browser.choose("select[name='person.4']", &nika).await;
    browser.follow("button[name=go]").await;
    browser
        .says("Vse je urejeno. Uvoz se zgodi v celoti ali pa sploh ne.")
        .await;
    browser.follow("button[name=go][value=import]").await;
    let event = browser.path().await;
    browser.follow("th a[href*='/categories/']").await;
    browser.go(&event).await;
}

async fn names_are_previewed_and_published(browser: &Browser) {
    browser.follow("main a.primary[href$='/publish']").await;
    for words in [
        "Žiga Čehovin",
        "Nika Šinkovčar",
        "T. Ž.",
        "M. G.",
        "starost ni znana",
    ] {
        browser.says(words).await;
    }
    browser.follow("main aside form button.primary").await;
    browser.says("Rezultati so objavljeni.").await;
}

/// Whoever reads has no cookie and needs no script, and sees nobody's name who is too young.
async fn everybody_reads(reader: &Browser) {
    reader.go(PUBLIC).await;
    reader.says("Pokal Zelene doline 2026").await;
    reader.follow("main a[href$='/c/moski-73-kg']").await;
    reader.says("Žiga Čehovin").await;
    reader.says("M. G.").await;
    reader.follow("main th.nm a[href*='/a/']").await;
    reader.says("Pokal Zelene doline 2026").await;
    reader.go(&format!("{PUBLIC}/medals")).await;
    reader.says("Judo klub Zelena dolina").await;
    reader.go(&format!("/en{PUBLIC}")).await;
    reader.says("Žiga Čehovin").await;
    for page in ["", "/medals", "/c/decki-u12-34-kg"] {
        reader.go(&format!("{PUBLIC}{page}")).await;
        let source = reader.client.source().await.unwrap();
        for name in ["Tim", "Žnidarčič", "Gostujoči", "2015"] {
            assert!(!source.contains(name), "{name} is on {PUBLIC}{page}");
        }
    }
    let cookies = reader.client.get_all_cookies().await.unwrap();
    assert!(cookies.is_empty(), "{cookies:?}");
}

async fn a_result_is_corrected(browser: &Browser, reader: &Browser) {
    let event = browser.path().await;
    let men = "//th/a[contains(., '73')]";
    let link = browser
        .client
        .find(fantoccini::Locator::XPath(men))
        .await
        .unwrap();
    let category = link.attr("href").await.unwrap().unwrap();
    browser.go(&category).await;
    browser.follow("main th.nm a").await;
    browser.fill("input[name=contests_won]", "5").await;
    browser
        .fill("input[name=reason]", "Zapisnik je imel premalo zmag.")
        .await;
    browser.follow("main form.card button.primary").await;
    reader.go(&format!("{PUBLIC}/c/moski-73-kg")).await;
    reader.says("Popravki").await;
    reader.says("Zapisnik je imel premalo zmag.").await;
    let won = reader
        .text("table.places tbody tr:first-child td:last-child")
        .await;
    assert!(won.ends_with('5'), "{won}");
    browser.go(&event).await;
}

async fn results_are_taken_back(browser: &Browser, reader: &Browser) {
    browser.follow("main a[href$='/unpublish']").await;
    browser.submit().await;
    browser.says("Rezultati so umaknjeni.").await;
    for page in ["", "/c/moski-73-kg", "/medals"] {
        reader.go(&format!("{PUBLIC}{page}")).await;
        assert!(
            reader.has(".error-page").await,
            "{PUBLIC}{page} is still there"
        );
    }
    reader.go("/t/zelena-dolina").await;
    assert!(!reader.words().await.contains("Pokal Zelene doline"));
}
