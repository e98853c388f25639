//! The public pages: who appears how, and in which forms.
use super::*;

#[tokio::test]
async fn results_are_imported_previewed_published_and_read_by_everybody() {
    let stage = Stage::set().await;
    stage
        .public("/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.import(FILE).await;
    stage
        .public("/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    let preview = stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok();
    preview
        .has_text("Eva Hribar")
        .has_text("Lara P.")
        .has_text("P. K.")
        .has_text("N. Z.")
        .has_text("starost ni znana");
    stage.publish().await;
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok();
    assert_eq!(page.select("h2"), ["Ženske −57 kg"]);
    assert_eq!(
        page.select("table.places tbody .place"),
        ["1", "2", "3", "3"]
    );
    assert_eq!(
        page.select("table.places tbody .nm"),
        ["Eva Hribar", "Giulia Rossi", "Lara P.", "P. K."]
    );
    assert_eq!(
        page.select(".podium strong"),
        ["Eva Hribar", "Giulia Rossi", "Lara P.", "P. K."]
    );
    stage
        .public("/en/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok()
        .has_text("Women −57 kg")
        .has_text("Contests won");
    let overview = stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    overview
        .has_text("5 uvrstitev iz 2 držav")
        .has_text("Deklice, U14")
        .has_text("N. Z.");
    stage
        .public("/t/zveza")
        .await
        .ok()
        .has_text("Pokal Jezera 2026");
    let medals = stage.public("/t/zveza/pokal-jezera-2026/medals").await.ok();
    assert_eq!(
        medals.select("table.medals tbody th"),
        [
            "JK Koper",
            "JK Zelena dolina",
            "Judo Lecco",
            "JK Nova Gorica",
            "Slovenija (SLO)",
            "Italija (ITA)"
        ]
    );
    for path in [
        "/t/zveza/pokal-jezera-2026/c/nic",
        "/t/zveza/nic",
        "/t/nic",
        "/t/zveza/a/lara-pintar",
        "/t/zveza/Pokal-jezera-2026",
    ] {
        stage.public(path).await.is(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_same_data_are_in_html_json_and_csv() {
    let stage = Stage::published().await;
    let address = "/t/zveza/pokal-jezera-2026/c/zenske-57-kg";
    let page = stage.public(address).await.ok();
    let twin = stage.json(&format!("{address}.json")).await;
    let names: Vec<&str> = twin["placings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, page.select("table.places tbody .nm"));
    let places: Vec<String> = twin["placings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["place"].to_string())
        .collect();
    assert_eq!(places, page.select("table.places tbody .place"));
    assert_eq!(
        twin["placings"][0]["athlete"],
        "http://localhost:8080/t/zveza/a/eva-hribar"
    );
    assert_eq!(twin["placings"][2]["athlete"], Value::Null);
    assert_eq!(twin["placings"][1]["country"], "ITA");
    let csv = stage.public(&format!("{address}.csv")).await.ok().text();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "Mesto;Ime;Klub;Država;Zmage",
            "1;Eva Hribar;JK Zelena dolina;SLO;4",
            "2;Giulia Rossi;Judo Lecco;ITA;3",
            "3;Lara P.;JK Koper;SLO;2",
            "3;P. K.;JK Nova Gorica;SLO;2"
        ]
    );
    for path in [
        "",
        "/pokal-jezera-2026",
        "/pokal-jezera-2026/medals",
        "/a/eva-hribar",
    ] {
        for prefix in ["/t/zveza", "/en/t/zveza"] {
            stage.json(&format!("{prefix}{path}.json")).await;
            stage.public(&format!("{prefix}{path}.csv")).await.ok();
            let page = stage.public(&format!("{prefix}{path}")).await.ok();
            assert_eq!(
                page.attr("link[hreflang=en]", "href"),
                Some(format!("http://localhost:8080/en/t/zveza{path}"))
            );
            assert_eq!(
                page.attr("link[hreflang=sl]", "href"),
                Some(format!("http://localhost:8080/t/zveza{path}"))
            );
            assert_eq!(
                page.attr("link[type='application/json']", "href"),
                Some(format!("{prefix}{path}.json"))
            );
        }
    }
    let medals = stage.json("/t/zveza/pokal-jezera-2026/medals.json").await;
    assert_eq!(
        medals["clubs"][0],
        json!({ "rank": 1, "name": "JK Koper", "gold": 1, "silver": 0, "bronze": 1, "total": 2 })
    );
}

#[tokio::test]
async fn promise_a10_a_public_page_sets_no_cookie_and_each_encoding_has_a_strong_tag() {
    let stage = Stage::published().await;
    let stranger = stage.app.stranger();
    let mut tags = Vec::new();
    for (accepted, encoding) in [
        ("identity", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br", "br"),
        ("br;q=0, gzip", "gzip"),
    ] {
        let answer = stranger
            .get_with(
                "/t/zveza/pokal-jezera-2026",
                &[("accept-encoding", accepted)],
            )
            .await
            .ok();
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("set-cookie"), "");
        assert!(
            answer
                .header("cache-control")
                .starts_with("public, max-age=0"),
            "{}",
            answer.header("cache-control")
        );
        assert!(
            answer
                .headers
                .get_all("vary")
                .iter()
                .any(|v| v == "accept-encoding")
        );
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'")
        );
        let tag = answer.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 10, "{tag}");
        let again = stranger
            .get_with(
                "/t/zveza/pokal-jezera-2026",
                &[("accept-encoding", accepted), ("if-none-match", &tag)],
            )
            .await;
        assert_eq!(
            (again.status, again.body.len()),
            (StatusCode::NOT_MODIFIED, 0)
        );
        assert_eq!(again.header("etag"), tag);
        tags.push(tag);
    }
    assert_eq!(tags[1], tags[3]);
    tags.dedup();
    assert_eq!(tags.len(), 4);
    let other = stranger
        .get_with(
            "/t/zveza/pokal-jezera-2026",
            &[("accept-encoding", "br"), ("if-none-match", &tags[0])],
        )
        .await;
    assert_eq!(
        other.status,
        StatusCode::OK,
        "a tag of another encoding says nothing"
    );
    let html = stranger.get("/t/zveza/pokal-jezera-2026").await.ok().text();
    assert!(
        !html.contains("<script") && !html.contains("<form"),
        "no script, nothing to post"
    );
}

#[tokio::test]
async fn names_appear_as_the_policy_says_at_the_age_on_the_day_of_the_event() {
    let stage = Stage::set().await;
    let policy = json!({ "under_15": "hidden", "minors_15_17": "first_initial", "adults": "full" });
    set_policy(&stage, &policy).await;
    let file = "Mesto;Ime;Priimek;Datum rojstva;Kategorija\n\
        1;Ana;Enajst;22. 2. 2011;A\n2;Bor;Petnajst;2010;A\n3;Cene;Sedemnajst;2008;A\n3;Dan;Odrasel;2007;A\n5;Ema;Neznana;;A\n";
    stage.import(file).await;
    stage.publish().await;
    let twin = stage.json("/t/zveza/pokal-jezera-2026/c/a.json").await;
    let names: Vec<Option<&str>> = twin["placings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["name"].as_str())
        .collect();
    assert_eq!(
        names,
        [
            None,
            Some("Bor P."),
            Some("Cene S."),
            Some("Dan Odrasel"),
            None
        ]
    );
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/a")
        .await
        .ok()
        .has_text("ime ni objavljeno");
    page.has_no_text("Enajst").has_no_text("Neznana");
    assert_eq!(
        rows::<athlete::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        1,
        "nobody else has an identifier"
    );
}

#[tokio::test]
async fn a_members_birthday_decides_where_the_file_knows_only_the_year() {
    let stage = Stage::set().await;
    add_member(&stage.app, &stage.tenant, 7, "Jan", "Kos", (2008, 2, 21)).await;
    add_member(&stage.app, &stage.tenant, 8, "Mia", "Kos", (2008, 2, 22)).await;
    stage.import("Mesto;Ime;Priimek;Letnik;Kategorija\n1;Jan;Kos;2008;A\n2;Mia;Kos;2008;A\n3;Tia;Kos;2008;A\n").await;
    stage.publish().await;
    let twin = stage.json("/t/zveza/pokal-jezera-2026/c/a.json").await;
    let names: Vec<&str> = twin["placings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["Jan Kos", "Mia K.", "Tia K."],
        "18 today, 18 tomorrow, not known"
    );
    let published = rows::<log_entry::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(
        published
            .iter()
            .filter(|e| e.operation == "publish" && e.subject_id.is_some())
            .count(),
        2
    );
}

#[tokio::test]
async fn the_rule_is_frozen_when_results_are_published() {
    let stage = Stage::published().await;
    let open = json!({ "under_15": "full", "minors_15_17": "full", "adults": "hidden" });
    set_policy(&stage, &open).await;
    // A correction writes the projection anew, still under the rule of the publication.
    stage
        .correct(
            "Giulia Rossi",
            &[("contests_won", "2"), ("reason", "Napaka v zapisniku")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let names = |page: Answer| page.select("table.places tbody .nm");
    let before = names(
        stage
            .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
            .await
            .ok(),
    );
    assert_eq!(before, ["Eva Hribar", "Giulia Rossi", "Lara P.", "P. K."]);
    // Published again, never more is shown than was promised.
    stage
        .director
        .post(format!("{}/unpublish", stage.event), &[])
        .await
        .redirects_to(&stage.event);
    stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok()
        .has_text("velja strožje od obeh");
    stage.publish().await;
    let after = names(
        stage
            .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
            .await
            .ok(),
    );
    assert_eq!(
        after,
        ["ime ni objavljeno", "ime ni objavljeno", "Lara P.", "P. K."]
    );
}

#[tokio::test]
async fn whoever_objects_is_shown_with_less_and_never_with_more() {
    let stage = Stage::published().await;
    stage
        .correct(
            "Eva Hribar",
            &[("at_most", "hidden"), ("reason", "Ugovor osebe")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    stage
        .correct("Nina Zupan", &[("at_most", "full"), ("reason", "Poskus")])
        .await
        .is(StatusCode::SEE_OTHER);
    stage
        .public("/t/zveza/a/eva-hribar")
        .await
        .is(StatusCode::NOT_FOUND);
    let page = stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    page.has_no_text("Hribar")
        .has_text("ime ni objavljeno")
        .has_text("N. Z.")
        .has_no_text("Nina");
}

#[tokio::test]
async fn promise_b23_the_year_of_birth_is_never_public() {
    let stage = Stage::set().await;
    stage
        .import(&FILE.replace("2000", "1987").replace("2013", "2012"))
        .await;
    stage.publish().await;
    let mut paths = Vec::new();
    for prefix in ["/t/zveza", "/en/t/zveza"] {
        for path in [
            "",
            "/pokal-jezera-2026",
            "/pokal-jezera-2026/medals",
            "/pokal-jezera-2026/c/zenske-57-kg",
            "/pokal-jezera-2026/c/deklice-u14-40",
            "/a/eva-hribar",
        ] {
            for form in ["", ".json", ".csv"] {
                paths.push(format!("{prefix}{path}{form}"));
            }
        }
    }
    for path in paths {
        let answer = stage.public(&path).await.ok();
        for secret in [
            "1987", "2012", "2001", "2009", "Pintar", "Kralj", "Petra", "Nina", "Zupan",
        ] {
            assert!(!answer.text().contains(secret), "{secret} in {path}");
        }
    }
}

#[tokio::test]
async fn two_people_with_one_name_have_two_pages_and_one_person_has_one() {
    let stage = Stage::set().await;
    stage.import("Mesto;Ime;Priimek;Letnik;Klub;Kategorija\n1;Jan;Novak;1990;JK A;M -60\n2;Jan;Novak;1991;JK B;M -60\n1;Jan;Novak;1990;JK C;M -66\n").await;
    stage.publish().await;
    let mut slugs: Vec<String> = rows::<athlete::Entity>(&stage.app, &stage.tenant)
        .await
        .into_iter()
        .map(|a| a.slug)
        .collect();
    slugs.sort();
    assert_eq!(slugs, ["jan-novak", "jan-novak-2"]);
    let page = stage.public("/t/zveza/a/jan-novak").await.ok();
    assert_eq!(page.select("table.places tbody .place"), ["1", "1"]);
    let page = page
        .has_text("Zakaj je to tukaj")
        .has_text("zasebnost@zveza.example");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(
        page.attr("meta[name=robots]", "content").as_deref(),
        Some("noindex")
    );
}

#[tokio::test]
async fn a_change_by_another_process_shows_within_a_second() {
    let stage = Stage::published().await;
    stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    // What another process would do: the database changes, nobody tells this one.
    stage
        .app
        .platform
        .db()
        .write(stage.tenant.id, async |tx| {
            competition::Entity::update_of(stage.tenant.id)
                .col_expr(
                    competition::Column::State,
                    sea_orm::sea_query::Expr::value("unpublished"),
                )
                .exec(tx)
                .await?;
            tatami::platform::public_version::bump(tx, &stage.app.platform).await
        })
        .await
        .unwrap();
    stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    stage.app.later(TimeDelta::milliseconds(1000));
    stage
        .public("/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::GONE);
}
