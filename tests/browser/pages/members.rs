//! The members of a club: list, pages, forms, taking out, and the import.
use crate::{axe::Tour, files};

const MEMBERS: &str = "/o/zelena-dolina/members";
const SAVE: &str = "main form[action$='/edit'] button.primary";

/// Continues as the owner.
pub async fn walk(tour: &mut Tour) {
    list(tour).await;
    member(tour).await;
    guardians_and_consents(tour).await;
    copy_of_data(tour).await;
    import(tour).await;
}

async fn list(tour: &mut Tour) {
    tour.visit(MEMBERS).await;
    tour.browser
        .click("tbody tr:first-child input[name=id]")
        .await;
    tour.look().await;
    tour.visit(&format!("{MEMBERS}?q=xyzxyz")).await;
    tour.visit(&format!("{MEMBERS}?belt=kyu6&page=1")).await;
    for action in ["/emails", "/bulk/archive", "/export"] {
        tour.browser.go(MEMBERS).await;
        tour.browser
            .click("tbody tr:first-child input[name=id]")
            .await;
        tour.browser
            .follow(&format!(".bulk button[formaction$='{action}']"))
            .await;
        tour.look().await;
    }
    tour.visit(&format!("{MEMBERS}/export")).await;
    tour.browser
        .follow("form[action$='/export/file'] button[type=submit]")
        .await;
    tour.look().await;
    tour.visit(&format!("{MEMBERS}/new")).await;
    tour.browser
        .follow("main form[novalidate] button.primary")
        .await;
    tour.look().await;
}

async fn member(tour: &mut Tour) {
    tour.browser.go(MEMBERS).await;
    let href = tour
        .browser
        .attr("tbody tr:has(.tag.ok) th a", "href")
        .await;
    tour.visit(&href).await;
    tour.visit(&format!("{href}/history")).await;
    let edit = format!("{href}/edit");
    tour.visit(&edit).await;
    let browser = &tour.browser;
    browser.fill("input[name=email]", "ni naslov").await;
    browser.fill("input[name='birth_date.day']", "32").await;
    browser.follow(SAVE).await;
    tour.look().await;
    // Two people edit the same record.
    tour.browser.go(&edit).await;
    tour.meanwhile("main form[action$='/edit']", &[("street", "Stara pot 1")])
        .await;
    tour.browser.fill("input[name=street]", "Nova pot 2").await;
    tour.browser.follow(SAVE).await;
    assert!(tour.browser.has("table.versus").await, "no conflict");
    tour.look().await;
    tour.browser.go(&href).await;
    tour.browser.follow("form[action$='/archive'] button").await;
    tour.look().await;
    // What would be erased for good, and a refusal without a reason.
    tour.visit(&format!("{href}/erase")).await;
    tour.browser
        .follow("main form[action$='/erase'] button[type=submit]")
        .await;
    tour.look().await;
    tour.browser.go(&href).await;
    tour.browser.follow("form[action$='/restore'] button").await;
}

async fn guardians_and_consents(tour: &mut Tour) {
    tour.browser.go(&format!("{MEMBERS}?per=100")).await;
    // A grown-up may have a consent to withdraw, too, and no guardian.
    let guardians = "main:has(#consents a[href$='/withdraw']) #guardians a[href*='/guardians/']:not([href$='/new'])";
    let child = tour.first_with("tbody th a", guardians).await;
    tour.browser.go(&child).await;
    let browser = &tour.browser;
    let guardian = browser.attr(guardians, "href").await;
    let withdraw = browser.attr("#consents a[href$='/withdraw']", "href").await;
    tour.look().await;
    tour.visit(&withdraw).await;
    tour.visit(&guardian).await;
    tour.browser.fill("input[name$=email]", "ni naslov").await;
    tour.browser
        .follow("main form[novalidate] button.primary")
        .await;
    tour.look().await;
    tour.visit(&format!("{child}/guardians/new")).await;
    tour.browser
        .follow("main form[novalidate] button.primary")
        .await;
    tour.look().await;
    tour.visit(&format!("{child}/guardians/new?q=a")).await;
    tour.visit(&format!("{child}/consents/new")).await;
    tour.browser
        .follow("main form[novalidate] button.primary")
        .await;
    tour.look().await;
}

async fn copy_of_data(tour: &mut Tour) {
    tour.browser.go(MEMBERS).await;
    let href = tour
        .browser
        .attr("tbody tr:has(.tag.ok) th a", "href")
        .await;
    tour.visit(&format!("{href}/bundle")).await;
    let send = "main form.card button[type=submit]";
    tour.browser.follow(send).await;
    tour.look().await;
    tour.browser.click("input[name=purpose]").await;
    tour.browser
        .fill("input[name=recipient]", "oseba sama")
        .await;
    tour.browser.follow(send).await;
    passphrase_and_job(tour).await;
}

/// The page with the passphrase, refused once, and the page of the job until it is done.
pub async fn passphrase_and_job(tour: &mut Tour) {
    assert!(tour.browser.has("#passphrase").await);
    tour.look().await;
    let start = "form[action$='/start'] button[type=submit]";
    tour.browser.follow(start).await;
    tour.look().await;
    tour.browser.click("input[name=written]").await;
    tour.browser.follow(start).await;
    tour.look().await;
    tour.browser.wait("#job [role=status] a.btn").await;
    tour.look().await;
}

async fn import(tour: &mut Tour) {
    let dir = tempfile::tempdir().unwrap();
    let first = files::members(
        dir.path(),
        "clani.csv",
        &[
            "Judo klub Zelena dolina;;;;;;",
            "Ime;Priimek;Datum rojstva;Spol;Pas;E-pošta;EMŠO",
            "Žiga;Preizkus;1. 2. 1990;m;6. kyu;ziga@example.si;0101006500006",
            "Ana;Preizkus;31. 2. 1992;ž;rumen;;",
            "Nika;Preizkus;7. marec 2015;ž;6. kyu;;",
            "Skupaj;3;;;;;",
        ],
    );
    let read = "main form[enctype] button[type=submit]";
    let check = "main form[action$='/columns'] button.primary";
    tour.visit(&format!("{MEMBERS}/import")).await;
    tour.browser.follow(read).await;
    tour.look().await;
    tour.browser.attach("input[type=file]", &first).await;
    tour.browser.follow(read).await;
    tour.look().await;
    // The same field twice, and papers without a day.
    tour.browser
        .choose("select[name='column.0']", "last_name")
        .await;
    tour.browser.click("input[name=papers]").await;
    tour.browser.follow(check).await;
    tour.look().await;
    tour.browser
        .choose("select[name='column.0']", "first_name")
        .await;
    tour.browser.fill_date("since", ["1", "9", "2020"]).await;
    tour.browser.follow(check).await;
    every_list(tour).await;
    tour.browser
        .follow("form[action$='/commit'] button[type=submit]")
        .await;
    tour.look().await;
    tour.browser.wait("#job [role=status] a.btn").await;
    tour.browser.follow("#job a.btn").await;
    tour.look().await;
    // The same people with other values, and somebody who may be one of them.
    let again = files::members(
        dir.path(),
        "popravki.csv",
        &[
            "Priimek in ime;Datum rojstva;E-pošta",
            "Preizkus Žiga;1. 2. 1990;nov@example.si",
            "Preizkus Nika;7. 3. 2015;",
            "Preizkus Nika;7. 3. 2015;dvakrat@example.si",
            "Novak Kos Ana;3. 4. 1991;",
        ],
    );
    tour.browser.go(&format!("{MEMBERS}/import")).await;
    tour.browser.attach("input[type=file]", &again).await;
    tour.browser.follow(read).await;
    tour.look().await;
    tour.browser.follow(check).await;
    every_list(tour).await;
    tour.visit(&format!("{MEMBERS}/import")).await;
}

/// The lists of the third step: what is faulty, new, changed, alike, left out.
async fn every_list(tour: &mut Tour) {
    tour.look().await;
    let lists = tour
        .browser
        .script(
            "return [...document.querySelectorAll(\"main nav.views a:not([aria-current])\")].map(a => a.getAttribute('href'))",
            Vec::new(),
        )
        .await;
    let here = tour.browser.path().await;
    for href in lists.as_array().unwrap() {
        tour.visit(href.as_str().unwrap()).await;
    }
    tour.browser.go(&here).await;
}
