//! The look over HTTP: files under the name of their content, the styleguide in development, pages of errors.
use axum::http::StatusCode;

use crate::support::TestApp;

#[tokio::test]
async fn every_file_a_page_names_is_served_forever_without_a_cookie() {
    let app = TestApp::start_with(|config| config.development = true).await;
    let page = app.stranger().get("/styleguide").await.ok();
    let mut files = page.attrs("link[href]", "href");
    files.extend(page.attrs("script[src]", "src"));
    files.extend(page.attrs("[data-post-codes]", "data-post-codes"));
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let answer = app
            .stranger()
            .get_with(&file, &[("accept-encoding", "br")])
            .await
            .ok();
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable",
            "{file}"
        );
        assert_eq!(answer.header("set-cookie"), "", "{file}");
        assert!(!answer.header("etag").is_empty(), "{file}");
        let again = app
            .stranger()
            .get_with(
                &file,
                &[
                    ("accept-encoding", "br"),
                    ("if-none-match", answer.header("etag")),
                ],
            )
            .await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{file}");
    }
}

#[tokio::test]
async fn the_styleguide_exists_in_development_only() {
    let app = TestApp::start().await;
    app.stranger()
        .get("/styleguide")
        .await
        .is(StatusCode::NOT_FOUND);
    let app = TestApp::start_with(|config| config.development = true).await;
    app.stranger()
        .get("/styleguide")
        .await
        .ok()
        .has_text("Podatki niso shranjeni");
    app.stranger()
        .get("/styleguide?lang=en&frame=public")
        .await
        .ok()
        .has_text("Nothing has been saved");
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_in_the_language_of_the_reader() {
    let app = TestApp::start().await;
    let sl = app
        .stranger()
        .get("/nikjer")
        .await
        .is(StatusCode::NOT_FOUND)
        .has_text("Te strani ni");
    assert_eq!(sl.attr("html", "lang").as_deref(), Some("sl"));
    let en = app
        .stranger()
        .get_with("/nikjer", &[("accept-language", "en-GB,en;q=0.9")])
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(en.attr("html", "lang").as_deref(), Some("en"));
    assert_eq!(en.select("h1"), ["There is no such page"]);
    app.stranger()
        .get("/en/t/nikjer")
        .await
        .is(StatusCode::NOT_FOUND)
        .has_text("There is no such page");
    app.stranger()
        .get("/assets/0/css/tatami.css")
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ids_are_unique_and_labels_and_descriptions_point_at_something() {
    let app = TestApp::start_with(|config| config.development = true).await;
    for path in ["/styleguide?lang=sl", "/styleguide?lang=en&frame=public"] {
        let page = app.stranger().get(path).await.ok();
        let mut ids = page.attrs("[id]", "id");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}: an id is used twice");
        for target in page.attrs("label[for]", "for") {
            assert!(ids.contains(&target), "{path}: a label for {target}");
        }
        for targets in page.attrs("[aria-describedby]", "aria-describedby") {
            for target in targets.split(' ') {
                assert!(
                    ids.contains(&target.to_owned()),
                    "{path}: described by {target}"
                );
            }
        }
        for target in page.attrs(".problem a", "href") {
            assert!(
                ids.contains(&target.trim_start_matches('#').to_owned()),
                "{path}: the summary links to {target}"
            );
        }
    }
}
