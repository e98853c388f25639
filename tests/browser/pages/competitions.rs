//! Competitions: made, filled by hand and from a file, previewed, published, corrected, taken back.
use crate::{axe::Tour, files};

const ALL: &str = "/o/zelena-dolina/competitions";
const SAVE: &str = "main form.card button.primary";

/// Continues as the owner of the club.
pub async fn walk(tour: &mut Tour) {
    let somebody = a_member(tour).await;
    tour.visit(ALL).await;
    tour.visit(&format!("{ALL}/new")).await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    let browser = &tour.browser;
    browser.fill("input[name=name]", "Klubski pokal").await;
    browser.fill("input[name=town]", "Velenje").await;
    browser.fill_date("held_on", ["3", "10", "2026"]).await;
    browser.follow(SAVE).await;
    let event = tour.browser.path().await;
    tour.look().await;
    tour.visit(ALL).await;
    tour.visit(&format!("{event}/publish")).await;
    tour.visit(&format!("{event}/edit")).await;
    tour.visit(&format!("{event}/remove")).await;
    by_hand(tour, &event).await;
    from_a_file(tour, &event, &somebody).await;
    tour.visit(&format!("{event}/publish")).await;
    tour.browser.follow("aside form button.primary").await;
    tour.look().await;
    corrected(tour, &event).await;
    tour.visit(&format!("{event}/unpublish")).await;
}

/// First and last name of a member who has only one of each.
async fn a_member(tour: &mut Tour) -> (String, String) {
    tour.browser.go("/o/zelena-dolina/members").await;
    let edit = format!(
        "{}/edit",
        tour.browser
            .attr("tbody tr:has(.tag.ok) th a", "href")
            .await
    );
    tour.browser.go(&edit).await;
    (
        tour.browser.value("input[name=first_name]").await,
        tour.browser.value("input[name=last_name]").await,
    )
}

async fn by_hand(tour: &mut Tour, event: &str) {
    tour.visit(&format!("{event}/categories/new")).await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    tour.browser.fill("input[name=name]", "Ženske -57 kg").await;
    tour.browser.follow(SAVE).await;
    tour.browser.go(event).await;
    let category = tour
        .browser
        .attr("th a[href*='/categories/']", "href")
        .await;
    tour.visit(&category).await;
    tour.visit(&format!("{category}/edit")).await;
    tour.visit(&format!("{category}/remove")).await;
    tour.visit(&format!("{category}/add")).await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    let browser = &tour.browser;
    browser.fill("input[name=first_name]", "Eva").await;
    browser.fill("input[name=last_name]", "Hribar").await;
    browser.fill("input[name=birth_year]", "2000").await;
    browser.fill("input[name=club]", "Judo klub Mlin").await;
    browser.fill("input[name=place]", "1").await;
    browser.follow(SAVE).await;
    tour.visit(&category).await;
    let placing = tour.browser.attr("th.nm a", "href").await;
    tour.visit(&placing).await;
    tour.visit(&format!("{placing}/remove")).await;
}

async fn from_a_file(tour: &mut Tour, event: &str, (first, last): &(String, String)) {
    let dir = tempfile::tempdir().unwrap();
    let file = files::results(
        dir.path(),
        &[
            &["Mesto", "Ime", "Priimek", "Letnik", "Klub", "Kategorija"],
            &[
                "1",
                first,
                last,
                "",
                "Judo klub Zelena dolina",
                "Moški -73 kg",
            ],
            &[
                "drugi",
                "Tone",
                "Vzorec",
                "2001",
                "Judo klub Hrast",
                "Moški -73 kg",
            ],
            &["3", "Jan", "Vzorec", "2002", "JK Hrast", "Moški -73 kg"],
            &[
                "3",
                "Luka",
                "Primer",
                "2012",
                "Judo klub Hrasti",
                "Moški -73 kg",
            ],
        ],
    );
    tour.visit(&format!("{event}/import")).await;
    let read = "main form[enctype] button[type=submit]";
    tour.browser.follow(read).await;
    tour.look().await;
    tour.browser.attach("input[type=file]", &file).await;
    tour.browser.follow(read).await;
    tour.look().await;
    tour.browser.choose("select[name='column.0']", "").await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    tour.browser
        .choose("select[name='column.0']", "place")
        .await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    let browser = &tour.browser;
    browser.fill("input[name='cell.3.place']", "2").await;
    browser.choose("select[name^='person.']", "nobody").await;
    settle_clubs(tour).await;
    tour.browser.follow("button[name=go][value=check]").await;
    tour.look().await;
    settle_clubs(tour).await;
    if !tour.browser.has("button[value=import]").await {
        tour.browser.follow("button[name=go][value=check]").await;
    }
    tour.browser.follow("button[value=import]").await;
    tour.look().await;
}

/// Each club that is asked about is a new one.
async fn settle_clubs(tour: &Tour) {
    tour.browser
        .script(
            "document.querySelectorAll(\"select[name^='club.']\").forEach(s => { s.value = 'new'; })",
            Vec::new(),
        )
        .await;
}

async fn corrected(tour: &mut Tour, event: &str) {
    tour.browser.go(event).await;
    let category = tour
        .browser
        .attr("th a[href*='/categories/']", "href")
        .await;
    tour.browser.go(&category).await;
    let placing = tour.browser.attr("th.nm a", "href").await;
    tour.browser.go(&placing).await;
    tour.browser.fill("input[name=contests_won]", "3").await;
    tour.browser.follow(SAVE).await;
    tour.look().await;
    tour.browser
        .fill("[name=reason]", "Napačno število zmag.")
        .await;
    tour.browser.follow(SAVE).await;
    tour.visit(&placing).await;
    tour.visit(&format!("{event}/import")).await;
    tour.visit(event).await;
    let public = tour.browser.attr("a.btn[href*='/t/']", "href").await;
    let path = tour.public(public.trim_start_matches("/en"));
    tour.visit(&path).await;
    let category = tour.browser.attr("main a[href*='/c/']", "href").await;
    tour.visit(&category).await;
}
