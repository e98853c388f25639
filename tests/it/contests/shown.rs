//! What public pages and their twins tell of contests.
use super::*;

#[tokio::test]
async fn the_page_shows_every_contest_with_colours_and_winner_as_they_follow_from_the_record() {
    let (app, tenant, _) = twelve().await;
    let (sheet, contests) = replayed(&app, &tenant).await;
    assert!(sheet.is_finished());
    let met = |planned: &&Planned| sheet.is_contest(planned.no);
    assert_eq!(
        contests.len(),
        sheet.wiring().contests.iter().filter(met).count()
    );
    assert!(contests.len() >= 12);
    let placings: HashMap<_, _> = rows::<placing::Entity>(&app, &tenant)
        .await
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let page = app.stranger().get(PAGE).await.ok();
    let told = told(&page);
    // Whoever walks through against somebody who is out is shown as well, and is no contest.
    let fought: Vec<&Told> = told
        .iter()
        .filter(|one| !one.4.starts_with("brez borbe: druga"))
        .collect();
    assert_eq!(fought.len(), contests.len());
    for row in &contests {
        let no = ContestNo(u16::try_from(row.no).unwrap());
        let (white, blue) = sheet.slots(no);
        let entrant = |id| {
            placings[&id]
                .entrant
                .map(|n| Entrant(u16::try_from(n).unwrap()))
        };
        assert_eq!(white.entrant(), entrant(row.white_id));
        assert_eq!(blue.entrant(), entrant(row.blue_id));
        let name = |id| fought::name(usize::try_from(placings[&id].entrant.unwrap()).unwrap());
        let one = fought
            .iter()
            .find(|one| {
                one.0 == format!("Borba {no}", no = row.no)
                    || one.0.starts_with(&format!("Borba {} ·", row.no))
            })
            .unwrap_or_else(|| panic!("contest {} is not shown", row.no));
        assert!(
            one.1.starts_with(&format!("Beli: {}", name(row.white_id))),
            "{one:?}"
        );
        assert!(
            one.2.starts_with(&format!("Modri: {}", name(row.blue_id))),
            "{one:?}"
        );
        assert_eq!(one.3, row.winner.as_deref(), "{one:?}");
        let how = match row.kind.as_str() {
            "scores" => "",
            "indirect_hansoku_make" => "tretja kazen (hansoku-make)",
            "fusen_gachi" => "brez borbe (fusen-gachi)",
            "kiken_gachi" => "predaja (kiken-gachi)",
            other => panic!("{other}"),
        };
        assert_eq!(one.4, how, "{one:?}");
        assert_eq!(one.0.contains("5:12, zlata točka"), row.golden_score);
    }
    // Four byes, said in words and counted as nothing.
    let alone = page.select(".bye .sc");
    assert_eq!(alone.iter().filter(|why| *why == "prosto").count(), 4);
    assert!(
        alone
            .iter()
            .all(|why| why == "prosto" || why == "brez borbe")
    );
    assert_eq!(
        page.select(".round h4"),
        [
            "Osmina finala",
            "Četrtfinale",
            "Polfinale",
            "Finale",
            "Repasaž",
            "Za 3. mesto"
        ]
    );
    assert_eq!(page.attrs(".bracket", "tabindex"), ["0", "0"]);
    // The places are those of the sheet, and nobody typed them.
    let standing = sheet.standing();
    for row in placings.values() {
        let entrant = Entrant(u16::try_from(row.entrant.unwrap()).unwrap());
        assert_eq!(row.place, standing.place(entrant).map(i32::from));
    }
    let places: Vec<String> = standing
        .placed
        .iter()
        .map(|(at, _)| at.to_string())
        .collect();
    assert_eq!(page.select("table.places tbody .place"), places);
    let english = app.stranger().get(format!("/en{PAGE}")).await.ok();
    english
        .has_text("Round of 16")
        .has_text("White:")
        .has_text("third shido (hansoku-make)")
        .has_text("5:12, golden score")
        .has_no_text("Borba");
}

#[tokio::test]
async fn a_category_of_imported_places_is_shown_without_contests() {
    let mut plain = fought::category("ijf-2025", "-63", &ADULTS, &[]);
    plain.fought = None;
    for (place, placing) in (1..).zip(&mut plain.placings) {
        placing.place = Some(place);
    }
    let (app, _, _) = fought::stage(vec![plain]).await;
    let page = app
        .stranger()
        .get("/t/zveza/pokal/c/sen-zenske-63-kg")
        .await
        .ok();
    assert!(told(&page).is_empty());
    assert!(page.select(".contests").is_empty());
    let twin = json(&app, "/t/zveza/pokal/c/sen-zenske-63-kg.json").await;
    assert_eq!(
        (&twin["sheet"], &twin["category"]["contests"]),
        (&Value::Null, &Value::from(0))
    );
}

/// Places as they follow from what a twin tells about the contests, by entrant.
fn places_of(twin: &Value) -> BTreeMap<u64, Option<u16>> {
    let told = &twin["sheet"];
    let lines = u16::try_from(told["lines"].as_u64().unwrap()).unwrap();
    let wiring = builtin(told["system"].as_str().unwrap(), lines).unwrap();
    let code = told["profile"]["code"].as_str().unwrap();
    let rules = templates::all().find(|one| one.code == code).unwrap().pools;
    let mut record = Record {
        lines: serde_json::from_value(told["draw"]["lines"].clone()).unwrap(),
        ..Record::default()
    };
    for one in told["absent"].as_array().unwrap() {
        let entrant = serde_json::from_value(one.clone()).unwrap();
        record
            .struck
            .insert(entrant, tatami::judo::sheet::Struck::Withdrawn);
    }
    for contest in told["rounds"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|r| r["contests"].as_array().unwrap())
    {
        let outcome = serde_json::json!({
            "kind": contest["outcome"],
            "winner": contest["winner"],
            "white": contest["scores"]["white"],
            "blue": contest["scores"]["blue"],
            "seconds": contest["seconds"],
            "golden_score": contest["golden_score"],
            "loser_continues": contest["loser_continues"],
        });
        let no = serde_json::from_value(contest["no"].clone()).unwrap();
        record
            .outcomes
            .insert(no, serde_json::from_value(outcome).unwrap());
    }
    for (pool, told) in (0..).zip(told["pools"].as_array().unwrap()) {
        if !told["decided"].is_null() {
            let order = serde_json::from_value(told["decided"].clone()).unwrap();
            record.decided.insert(pool, order);
        }
    }
    let standing = Sheet::new(wiring, rules, record.clone())
        .unwrap()
        .standing();
    record
        .lines
        .iter()
        .flatten()
        .map(|one| (u64::from(one.0), standing.place(*one)))
        .collect()
}

#[tokio::test]
async fn the_places_of_a_twin_follow_from_its_contests() {
    for (template, entries) in [
        ("ijf-2025", 12),
        ("ijf-2025-cadets", 11),
        ("ijf-2025", 5),
        ("children-13-14", 4),
    ] {
        let births = vec![2000; entries];
        let (app, _, _) =
            fought::stage(vec![fought::category(template, "-57", &births, &[])]).await;
        let twin = json(&app, &format!("{PAGE}.json")).await;
        let derived = places_of(&twin);
        let placings = twin["placings"].as_array().unwrap();
        assert_eq!(placings.len(), entries);
        for placing in placings {
            let told = placing["place"].as_u64();
            let entrant = placing["entrant"].as_u64().unwrap();
            assert_eq!(
                told,
                derived[&entrant].map(u64::from),
                "{template} {entries}: {entrant}"
            );
        }
        let contests: usize = twin["sheet"]["rounds"]
            .as_array()
            .unwrap()
            .iter()
            .map(|round| round["contests"].as_array().unwrap().len())
            .sum();
        assert_eq!(twin["category"]["contests"], contests);
        // Names stand once, among the placings.
        assert!(!twin["sheet"].to_string().contains("Preizkus"));
    }
}

#[tokio::test]
async fn a_pool_is_a_table_of_who_won_against_whom() {
    let births = [2000; 4];
    let (app, tenant, _) = fought::stage(vec![fought::category(
        "children-13-14",
        "-57",
        &births,
        &[],
    )])
    .await;
    let (sheet, contests) = replayed(&app, &tenant).await;
    assert_eq!(contests.len(), 6);
    let page = app.stranger().get(PAGE).await.ok();
    assert_eq!(
        page.select("h3"),
        ["Stopničke", "Končna uvrstitev", "Vsak z vsakim"]
    );
    assert_eq!(told(&page).len(), 6);
    assert_eq!(page.select("table.cross tbody tr").len(), 4);
    assert_eq!(page.select("table.cross .own").len(), 4);
    assert_eq!(
        page.select("table.cross .won").len(),
        6,
        "each contest is won once"
    );
    let mut ranks: Vec<String> = sheet
        .table(0)
        .iter()
        .map(|row| row.rank.to_string())
        .collect();
    let mut shown = page.select("table.cross .place");
    ranks.sort();
    shown.sort();
    assert_eq!(shown, ranks);
    page.has_text("proti: Ana Preizkusaa").has_text("poraz");
}

#[tokio::test]
async fn a_page_with_contests_is_kept_under_a_tag_until_something_of_it_changes() {
    let (app, _, director) = twelve().await;
    let first = app.stranger().get(PAGE).await.ok();
    let tag = first.header("etag").to_owned();
    let again = app
        .stranger()
        .get_with(PAGE, &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let address = edit_of(&director, &fought::name(1)).await;
    let form = director.get(&address).await.ok();
    post_with(
        &director,
        &address,
        &form,
        &[("at_most", "initials"), ("reason", "Ugovor objavi")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let changed = app
        .stranger()
        .get_with(PAGE, &[("if-none-match", &tag)])
        .await
        .ok();
    changed.has_no_text(&fought::last_name(1)).has_text("B. P.");
}

#[tokio::test]
async fn the_competitions_of_the_demonstration_have_the_places_of_their_contests() {
    let app = TestApp::start().await;
    let tenant = app.tenant("zveza", "federation").await;
    let row = tatami::tenants::store::find_by_slug(&app.platform, "zveza")
        .await
        .unwrap()
        .unwrap();
    let by = app.account("Vodja").await;
    tatami::commands::invent_competitions(&app.platform, &row, by)
        .await
        .unwrap();
    let home = json(&app, "/t/zveza.json").await;
    let mut counts = Vec::new();
    for event in home["competitions"].as_array().unwrap() {
        counts.push(event["placings"].as_u64().unwrap());
        let path = event["url"]
            .as_str()
            .unwrap()
            .split_once("8080")
            .unwrap()
            .1
            .to_owned();
        let overview = json(&app, &format!("{path}.json")).await;
        for one in overview["categories"].as_array().unwrap() {
            let path = one["category"]["url"]
                .as_str()
                .unwrap()
                .split_once("8080")
                .unwrap()
                .1
                .to_owned();
            let page = app.stranger().get(&path).await.ok();
            assert!(!told(&page).is_empty(), "{path}");
            // Whoever has a page of results finds the category there with as many contests.
            if let Some(athlete) = page.attr("table.places tbody a", "href") {
                let own = json(&app, &format!("{athlete}.json")).await;
                let results = own["results"].as_array().unwrap();
                assert!(
                    results
                        .iter()
                        .any(|result| result["category"] == one["category"]),
                    "{athlete}: {results:?}"
                );
            }
        }
    }
    assert_eq!(counts, [212, 60]);
    // Every stored place is the one of the stored sheet.
    let placings = rows::<placing::Entity>(&app, &tenant).await;
    let sheets = rows::<public_sheet::Entity>(&app, &tenant).await;
    assert_eq!(sheets.len(), 25);
    for copy in sheets {
        let whole: tatami::judo::sheet::Whole = serde_json::from_value(copy.content).unwrap();
        let standing = whole.sheet().unwrap().standing();
        let own: Vec<_> = placings
            .iter()
            .filter(|row| row.category_id == copy.category_id)
            .collect();
        assert_eq!(standing.placed.len(), own.len());
        for row in own {
            let entrant = Entrant(u16::try_from(row.entrant.unwrap()).unwrap());
            assert_eq!(row.place, standing.place(entrant).map(i32::from));
        }
    }
}

#[tokio::test]
async fn the_largest_sheet_is_one_page_that_a_phone_can_load() {
    let births = [2000; 128];
    let (app, tenant, _) =
        fought::stage(vec![fought::category("ijf-2025", "-57", &births, &[])]).await;
    let (sheet, contests) = replayed(&app, &tenant).await;
    assert!(sheet.is_finished());
    let page = app.stranger().get(PAGE).await.ok();
    let shown = told(&page);
    let walked = shown
        .iter()
        .filter(|one| one.4.starts_with("brez borbe: druga"));
    assert_eq!(shown.len() - walked.count(), contests.len());
    assert_eq!(
        page.select(".round h4").first().unwrap(),
        "Štiriinšestdesetina finala"
    );
    assert!(page.body.len() < 200_000, "{}", page.body.len());
    let packed = app
        .stranger()
        .get_with(PAGE, &[("accept-encoding", "br")])
        .await
        .ok();
    assert!(packed.body.len() < 20_000, "{}", packed.body.len());
}

#[tokio::test]
async fn of_two_the_one_without_a_contest_won_has_a_place_and_no_medal() {
    // IJF SOR 2026 p.37: of two entries, one final and gold alone.
    let (app, ..) = fought::stage(vec![fought::category("ijf-2025", "-57", &[2000; 2], &[])]).await;
    let twin = json(&app, &format!("{PAGE}.json")).await;
    let told: Vec<(Value, Value)> = twin["placings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["place"].clone(), one["medal"].clone()))
        .collect();
    assert_eq!(told, [(1.into(), 1.into()), (2.into(), Value::Null)]);
    let page = app.stranger().get(PAGE).await.ok();
    assert_eq!(page.select(".podium li").len(), 1);
    page.has_text("brez medalje: brez dobljene borbe");
    let medals = json(&app, "/t/zveza/pokal/medals.json").await;
    let silver: u64 = medals["clubs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|club| club["silver"].as_u64().unwrap())
        .sum();
    assert_eq!(silver, 0);
}
