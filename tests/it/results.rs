//! Results from the file to the public page, and back.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{
    athlete, club_alias, competition, correction, log_entry, member, placing, public_placing,
    result_draft, scope::TenantOwned as _,
};
use scraper::{ElementRef, Html, Selector};
use sea_orm::{EntityTrait as _, Set};
use serde_json::{Value, json};
use tatami::tenants::Role;

use crate::support::{Answer, Client, TestApp, TestTenant};

/// Adults of 2000, a girl of 16, a girl of 12, one of unknown age.
const FILE: &str = "\
Pokal Jezera 2026\n\
Mesto;Priimek in ime;Letnik;Klub;Država;Kategorija;Zmage\n\
1;Hribar Eva;2000;JK Zelena dolina;SLO;Ženske -57 kg;4\n\
2;Rossi Giulia;2001;Judo Lecco;ITA;Ženske -57 kg;3\n\
3;PINTAR Lara;2009;JK Koper;Slovenija;Ženske -57 kg;2\n\
3;Kralj Petra;;JK Nova Gorica;SLO;Ženske -57 kg;2\n\
1;Zupan Nina;2013;JK Koper;SLO;Deklice U14 -40;2\n\
Skupaj;5;;;;;\n";

struct Stage {
    app: TestApp,
    tenant: TestTenant,
    director: Client,
    event: String,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let tenant = app.tenant("zveza", "federation").await;
        let director = app.actor(&tenant, Role::CompetitionDirector).await;
        let event = new_event(&director, &tenant, "Pokal Jezera 2026").await;
        Self {
            app,
            tenant,
            director,
            event,
        }
    }

    /// The stage with the results of [`FILE`] published.
    async fn published() -> Self {
        let stage = Self::set().await;
        stage.import(FILE).await;
        stage.publish().await;
        stage
    }

    async fn import(&self, csv: &str) {
        import(&self.director, &self.event, csv, &[])
            .await
            .redirects_to(&self.event);
    }

    async fn publish(&self) {
        publish(&self.director, &self.event)
            .await
            .redirects_to(&self.event);
    }

    async fn public(&self, path: &str) -> Answer {
        self.app.stranger().get(path).await
    }

    async fn json(&self, path: &str) -> Value {
        let answer = self.public(path).await.ok();
        assert_eq!(answer.header("content-type"), "application/json");
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// The address of the edit form of a competitor.
    async fn placing_of(&self, name: &str) -> String {
        let event = self.director.get(&self.event).await.ok();
        for category in event.attrs("table.list th a", "href") {
            let page = self.director.get(&category).await.ok();
            let html = Html::parse_document(&page.text());
            let links = Selector::parse("th.nm a").unwrap();
            let found = html
                .select(&links)
                .find(|link| link.text().collect::<String>() == name);
            if let Some(link) = found {
                return link.value().attr("href").unwrap().to_owned();
            }
        }
        panic!("{name} did not place");
    }

    /// Changes fields of a competitor's placing.
    async fn correct(&self, name: &str, changes: &[(&str, &str)]) -> Answer {
        let address = self.placing_of(name).await;
        let form = self.director.get(&address).await.ok();
        self.director
            .post(&address, &changed(&fields(&form, "form.card"), changes))
            .await
    }
}

pub async fn new_event(client: &Client, tenant: &TestTenant, name: &str) -> String {
    let form = client.get(tenant.url("/competitions/new")).await.ok();
    let answer = client
        .post(
            tenant.url("/competitions/new"),
            &changed(
                &fields(&form, "form.card"),
                &[
                    ("name", name),
                    ("town", "Bled"),
                    ("held_on.day", "21"),
                    ("held_on.month", "2"),
                    ("held_on.year", "2026"),
                ],
            ),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    answer.location().to_owned()
}

/// What a form would send: its fields with their present values.
pub fn fields(page: &Answer, form: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.text());
    let form = html
        .select(&Selector::parse(form).unwrap())
        .next()
        .unwrap_or_else(|| panic!("no {form} in {}", page.visible()));
    let attr = |e: &ElementRef<'_>, name: &str| e.value().attr(name).unwrap_or_default().to_owned();
    let mut sent = Vec::new();
    for field in form.select(&Selector::parse("input, select, textarea").unwrap()) {
        let name = attr(&field, "name");
        let kind = attr(&field, "type");
        if name.is_empty() || name == "csrf" || field.value().attr("disabled").is_some() {
            continue;
        }
        match field.value().name() {
            "select" => {
                let options: Vec<_> = field.select(&Selector::parse("option").unwrap()).collect();
                let chosen = options
                    .iter()
                    .find(|o| o.value().attr("selected").is_some())
                    .or(options.first());
                sent.extend(chosen.map(|option| (name, attr(option, "value"))));
            }
            "textarea" => sent.push((name, field.text().collect())),
            _ if kind == "checkbox" || kind == "radio" => {
                if field.value().attr("checked").is_some() {
                    sent.push((name, attr(&field, "value")));
                }
            }
            _ => sent.push((name, attr(&field, "value"))),
        }
    }
    sent
}

pub fn changed<'a>(
    fields: &'a [(String, String)],
    changes: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut out: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
        .collect();
    out.extend_from_slice(changes);
    out
}

/// Uploads a file and takes the guesses; returns the answer to the columns' form.
pub async fn upload(client: &Client, event: &str, csv: &str) -> Answer {
    let answer = client
        .upload(
            format!("{event}/import"),
            &[],
            ("file", "rezultati.csv", csv.as_bytes()),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let columns = answer.location().to_owned();
    let form = client.get(&columns).await.ok();
    client
        .post(&columns, &changed(&fields(&form, "form.card"), &[]))
        .await
}

/// Imports a file whose rows need no mending; `changes` are made to the form of the last step.
pub async fn import(client: &Client, event: &str, csv: &str, changes: &[(&str, &str)]) -> Answer {
    let check = upload(client, event, csv)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let form = client.get(&check).await.ok();
    let mut changes = changes.to_vec();
    changes.push(("go", "import"));
    client
        .post(&check, &changed(&fields(&form, "form.stack"), &changes))
        .await
}

pub async fn publish(client: &Client, event: &str) -> Answer {
    let address = format!("{event}/publish");
    let form = client.get(&address).await.ok();
    let seen = form.attr("input[name=seen]", "value").unwrap_or_default();
    client.post(&address, &[("seen", &seen)]).await
}

async fn rows<E: entity::scope::TenantOwned>(app: &TestApp, tenant: &TestTenant) -> Vec<E::Model>
where
    E::Model: Send + Sync,
{
    app.platform
        .db()
        .read(tenant.id, async |tx| Ok(E::of(tenant.id).all(tx).await?))
        .await
        .unwrap()
}

/// A member, as the members' area keeps it.
async fn add_member(
    app: &TestApp,
    tenant: &TestTenant,
    number: i64,
    first: &str,
    last: &str,
    birth: (i32, u32, u32),
) -> entity::ids::MemberId {
    let id = entity::ids::MemberId(app.platform.new_id());
    let now = app.now();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            member::Entity::insert(member::ActiveModel {
                tenant_id: Set(tenant.id),
                id: Set(id),
                number: Set(number),
                first_name: Set(first.to_owned()),
                middle_name: Set(String::new()),
                last_name: Set(last.to_owned()),
                sort_key: Set(Vec::new()),
                search: Set(String::new()),
                birth_date: Set(NaiveDate::from_ymd_opt(birth.0, birth.1, birth.2).unwrap()),
                sex: Set(None),
                belt: Set(None),
                licence_no: Set(None),
                licence_until: Set(None),
                guardian_consent_on: Set(None),
                joined_on: Set(None),
                left_on: Set(None),
                archived_at: Set(None),
                public_at_most: Set(None),
                public_in: Set(None),
                details: Set(Vec::new()),
                tax_index: Set(None),
                rev: Set(1),
                created_at: Set(now),
                updated_at: Set(now),
            })
            .exec_without_returning(tx)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    id
}

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

async fn set_policy(stage: &Stage, policy: &Value) {
    set_policy_of(&stage.app, &stage.tenant, policy).await;
}

/// Changes the rule how names appear.
pub async fn set_policy_of(app: &TestApp, tenant: &TestTenant, policy: &Value) {
    use entity::profile;
    use sea_orm::sea_query::Expr;
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            profile::Entity::update_of(tenant.id)
                .col_expr(profile::Column::NamePolicy, Expr::value(policy.clone()))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
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
async fn what_is_published_is_what_was_previewed() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let form = stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok();
    let seen = form.attr("input[name=seen]", "value").unwrap();
    set_policy(&stage, &json!({ "under_15": "full" })).await;
    stage
        .director
        .post(format!("{}/publish", stage.event), &[("seen", &seen)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("se medtem spremenil")
        .has_text("Nina Zupan");
    stage
        .public("/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.publish().await;
    publish(&stage.director, &stage.event)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že objavljeni");
}

#[tokio::test]
async fn nothing_is_published_before_the_profile_is_complete() {
    use entity::profile;
    use sea_orm::sea_query::Expr;
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let without = async |email: &str| {
        stage
            .app
            .platform
            .db()
            .write(stage.tenant.id, async |tx| {
                profile::Entity::update_of(stage.tenant.id)
                    .col_expr(profile::Column::PrivacyEmail, Expr::value(email))
                    .col_expr(profile::Column::Rev, Expr::value(email.len() as i64 + 5))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    };
    without("").await;
    let page = stage
        .director
        .get(format!("{}/publish", stage.event))
        .await
        .ok();
    assert_eq!(
        page.attr(".note.bad a", "href").as_deref(),
        Some("/o/zveza/settings")
    );
    publish(&stage.director, &stage.event)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    stage.public("/t/zveza").await.is(StatusCode::NOT_FOUND);
    without("zasebnost@zveza.example").await;
    stage.publish().await;
    stage.public("/t/zveza").await.ok();
}

#[tokio::test]
async fn results_taken_back_are_gone() {
    let stage = Stage::published().await;
    stage.public("/t/zveza/a/eva-hribar").await.ok();
    stage
        .director
        .post(format!("{}/unpublish", stage.event), &[])
        .await
        .redirects_to(&stage.event);
    for path in [
        "",
        ".json",
        ".csv",
        "/medals",
        "/c/zenske-57-kg",
        "/c/zenske-57-kg.json",
    ] {
        let gone = stage
            .public(&format!("/t/zveza/pokal-jezera-2026{path}"))
            .await
            .is(StatusCode::GONE);
        gone.has_no_text("Hribar").has_no_text("Pokal");
    }
    stage
        .public("/en/t/zveza/pokal-jezera-2026")
        .await
        .is(StatusCode::GONE)
        .has_text("withdrawn");
    stage
        .public("/t/zveza/a/eva-hribar")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.public("/t/zveza").await.ok().has_no_text("Pokal");
    assert_eq!(
        rows::<public_placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    assert_eq!(
        rows::<athlete::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        5
    );
    stage
        .director
        .post(format!("{}/unpublish", stage.event), &[])
        .await
        .is(StatusCode::CONFLICT);
    stage
        .director
        .post(format!("{}/remove", stage.event), &[])
        .await
        .is(StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_correction_shows_its_time_and_reason_and_not_what_was_removed() {
    let stage = Stage::published().await;
    let address = format!("{}/remove", stage.placing_of("Giulia Rossi").await);
    stage
        .director
        .post(&address, &[("reason", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Napiši, zakaj");
    let refused = stage
        .director
        .post(&address, &[("reason", "Rossijeva ni tekmovala")])
        .await;
    refused
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("vsebuje priimek")
        .has_text("Podatki niso shranjeni");
    stage
        .director
        .post(&address, &[("reason", "Vpis v napačno kategorijo")])
        .await
        .is(StatusCode::SEE_OTHER);
    for path in [
        "",
        "/c/zenske-57-kg",
        "/c/zenske-57-kg.json",
        ".json",
        ".csv",
        "/medals",
    ] {
        let page = stage
            .public(&format!("/t/zveza/pokal-jezera-2026{path}"))
            .await
            .ok();
        page.has_no_text("Rossi")
            .has_no_text("Giulia")
            .has_no_text("Lecco");
    }
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok();
    page.has_text("Vpis v napačno kategorijo")
        .has_text("10. 3. 2026 ob 11.00");
    stage
        .public("/t/zveza/a/giulia-rossi")
        .await
        .is(StatusCode::NOT_FOUND);
    stage
        .public("/t/zveza/pokal-jezera-2026/c/deklice-u14-40")
        .await
        .ok()
        .has_no_text("Vpis v napačno");
    let corrections = rows::<correction::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(corrections.len(), 1);
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
async fn faulty_rows_are_mended_in_place_or_left_out() {
    let stage = Stage::set().await;
    let file = "Mesto;Priimek in ime;Letnik;Klub;Država;Kategorija\n\
        1;Hribar Eva;2000;JK Koper;Atlantida;A\nDSQ;Rossi Giulia;2001;JK Koper;ITA;A\n2;Kos;x;JK Koper;;A\n";
    let check = upload(&stage.director, &stage.event, file)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("Vrstica 2 · Hribar Eva")
        .has_text("Države »Atlantida« ne poznamo")
        .has_text("»DSQ« ni mesto")
        .has_text("samo ena beseda");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Uvoziti še ni mogoče");
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
    let page = stage.director.get(&check).await.ok();
    let form = fields(&page, "form.stack");
    let mended = [
        ("cell.2.country", "Slovenija"),
        ("skip", "3"),
        ("cell.4.name", "Kos Jan"),
        ("cell.4.birth_year", ""),
        ("go", "check"),
    ];
    stage
        .director
        .post(&check, &changed(&form, &mended))
        .await
        .redirects_to(&check);
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("2 vrstici sta v redu")
        .has_text("1 izpuščena vrstica")
        .has_text("Uvozi 2 uvrstitvi");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .redirects_to(&stage.event);
    let placings = rows::<placing::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(
        placings
            .iter()
            .map(|p| p.country.as_deref())
            .collect::<Vec<_>>(),
        [Some("SLO"), None]
    );
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0,
        "the draft is gone"
    );
    stage.director.get(&check).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_uncertain_member_is_asked_about_and_never_linked_silently() {
    let stage = Stage::set().await;
    let eva = add_member(&stage.app, &stage.tenant, 12, "Eva", "Hribar", (2000, 5, 1)).await;
    add_member(
        &stage.app,
        &stage.tenant,
        13,
        "Petra",
        "Kralj",
        (2002, 5, 1),
    )
    .await;
    let check = upload(&stage.director, &stage.event, FILE)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage.director.get(&check).await.ok();
    let page = page
        .has_text("Je to naš član?")
        .has_text("Kdo je Petra Kralj?")
        .has_text("št. 13: Petra Kralj, letnik 2002")
        .has_no_text("Kdo je Eva");
    let form = fields(&page, "form.stack");
    stage
        .director
        .post(&check, &changed(&form, &[("go", "import")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let page = stage.director.get(&check).await.ok();
    let form = fields(&page, "form.stack");
    let question = form
        .iter()
        .find(|(name, _)| name.starts_with("person."))
        .unwrap()
        .0
        .clone();
    stage
        .director
        .post(
            &check,
            &changed(&form, &[(&question, "nobody"), ("go", "import")]),
        )
        .await
        .redirects_to(&stage.event);
    let linked: Vec<_> = rows::<placing::Entity>(&stage.app, &stage.tenant)
        .await
        .iter()
        .filter_map(|p| p.member_id)
        .collect();
    assert_eq!(linked, [eva]);
}

#[tokio::test]
async fn a_clubs_spelling_is_asked_once_and_known_ever_after() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let again = "Mesto;Priimek in ime;Letnik;Klub;Kategorija\n1;Novak Ana;2000;Judo klub Koper;Ženske +70 kg\n";
    let check = upload(&stage.director, &stage.event, again)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let page = stage
        .director
        .get(&check)
        .await
        .ok()
        .has_text("Kateri klub je to?");
    let form = fields(&page, "form.stack");
    let question = form
        .iter()
        .find(|(name, _)| name.starts_with("club."))
        .unwrap();
    assert_eq!(question.1, "", "nothing is decided silently");
    let known = page.attrs("optgroup option", "value")[0].clone();
    stage
        .director
        .post(
            &check,
            &changed(&form, &[(&question.0, &known), ("go", "import")]),
        )
        .await
        .redirects_to(&stage.event);
    let aliases = rows::<club_alias::Entity>(&stage.app, &stage.tenant).await;
    assert_eq!(
        aliases.iter().map(|a| a.name.as_str()).collect::<Vec<_>>(),
        ["Judo klub Koper"]
    );
    let third = "Mesto;Priimek in ime;Klub;Kategorija\n1;Novak Ana;JUDO KLUB KOPER;Ženske -70 kg\n";
    let check = upload(&stage.director, &stage.event, third)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    stage
        .director
        .get(&check)
        .await
        .ok()
        .has_no_text("Kateri klub");
}

#[tokio::test]
async fn a_second_import_replaces_or_adds_by_category() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let again = "Mesto;Priimek in ime;Letnik;Kategorija\n5;Novak Ana;2000;Ženske −57 kg\n";
    import(&stage.director, &stage.event, again, &[("mode", "add")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        6
    );
    import(&stage.director, &stage.event, again, &[("mode", "replace")])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        2,
        "the other category stays"
    );
    stage
        .director
        .get(&stage.event)
        .await
        .ok()
        .has_text("preveri mesta");
    stage.publish().await;
    // Into public results, an import is a correction with a reason.
    let refused = import(&stage.director, &stage.event, again, &[("reason", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    refused.has_text("Napiši, zakaj");
    import(
        &stage.director,
        &stage.event,
        &again.replace("5;", "1;"),
        &[("reason", "Popravek mest")],
    )
    .await
    .is(StatusCode::SEE_OTHER);
    let page = stage
        .public("/t/zveza/pokal-jezera-2026/c/zenske-57-kg")
        .await
        .ok()
        .has_text("Popravek mest");
    assert_eq!(page.select("table.places tbody .place"), ["1"]);
}

#[tokio::test]
async fn a_draft_is_sealed_and_deleted_after_a_day() {
    let stage = Stage::set().await;
    let check = upload(&stage.director, &stage.event, FILE)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let drafts = rows::<result_draft::Entity>(&stage.app, &stage.tenant).await;
    assert!(!String::from_utf8_lossy(&drafts[0].sealed).contains("Hribar"));
    stage
        .director
        .get(&stage.event)
        .await
        .ok()
        .has_text("Nedokončan uvoz");
    stage.app.later(TimeDelta::hours(24));
    let director = stage
        .app
        .actor(&stage.tenant, Role::CompetitionDirector)
        .await;
    director.get(&check).await.is(StatusCode::NOT_FOUND);
    tatami::competitions::sweep(&stage.app.platform)
        .await
        .unwrap();
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn unreadable_files_are_answered_with_a_sentence_and_nothing_is_stored() {
    let stage = Stage::set().await;
    let many = format!("Mesto;Ime;Kategorija\n{}", "1;Ana Novak;A\n".repeat(5_100));
    let wide = "x;".repeat(80);
    for (content, sentence) in [
        ("", "prazna"),
        ("\u{0}\u{1}\u{2}\u{3}binary", ""),
        ("Mesto;Ime;Kategorija\n", "vrstic z rezultati ni"),
        (&many, "5000"),
        (&wide, "60"),
    ] {
        let answer = stage
            .director
            .upload(
                format!("{}/import", stage.event),
                &[],
                ("file", "x.csv", content.as_bytes()),
            )
            .await;
        answer
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Podatki niso shranjeni")
            .has_text(sentence);
    }
    let huge = vec![b'a'; 11 * 1024 * 1024];
    stage
        .director
        .upload(
            format!("{}/import", stage.event),
            &[],
            ("file", "x.csv", &huge),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("10 MB");
    assert_eq!(
        rows::<result_draft::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
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
async fn a_foreign_competition_is_not_found_and_says_the_same_as_a_random_one() {
    let stage = Stage::published().await;
    let other = stage.app.tenant("druga", "organiser").await;
    let foreign = stage.app.actor(&other, Role::CompetitionDirector).await;
    let id = stage.event.rsplit('/').next().unwrap();
    let random = uuid::Uuid::from_u128(7).to_string();
    for path in [
        "",
        "/edit",
        "/import",
        "/publish",
        "/unpublish",
        "/remove",
        "/categories/new",
    ] {
        let own = foreign
            .get(other.url(&format!("/competitions/{id}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
        let none = foreign
            .get(other.url(&format!("/competitions/{random}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
        assert_eq!(own.text().replace(id, ""), none.text().replace(&random, ""));
        foreign
            .get(stage.tenant.url(&format!("/competitions/{id}{path}")))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    foreign
        .post(other.url(&format!("/competitions/{id}/unpublish")), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    stage
        .public("/t/druga/pokal-jezera-2026")
        .await
        .is(StatusCode::NOT_FOUND);
    stage.public("/t/zveza/pokal-jezera-2026").await.ok();
    foreign
        .get(other.url("/competitions/not-an-id"))
        .await
        .is(StatusCode::NOT_FOUND);
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
async fn a_form_posted_twice_makes_one_competition_and_a_taken_address_is_said() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(stage.tenant.url("/competitions/new"))
        .await
        .ok();
    let fields = fields(&form, "form.card");
    let typed = [
        ("name", "Drugi pokal"),
        ("town", "Bled"),
        ("held_on.day", "1"),
        ("held_on.month", "3"),
        ("held_on.year", "2026"),
    ];
    let first = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &typed),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let second = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &typed),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    assert_eq!(
        rows::<competition::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        2
    );
    let taken = [
        typed.as_slice(),
        &[("slug", "drugi-pokal"), ("form_id", "")],
    ]
    .concat();
    let answer = stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &taken),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    answer.has_text("že ima drugo tekmovanje");
    let free = [typed.as_slice(), &[("slug", ""), ("form_id", "")]].concat();
    stage
        .director
        .post(
            stage.tenant.url("/competitions/new"),
            &changed(&fields, &free),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let slugs: Vec<String> = rows::<competition::Entity>(&stage.app, &stage.tenant)
        .await
        .into_iter()
        .map(|c| c.slug)
        .collect();
    assert!(slugs.contains(&"drugi-pokal-2026".to_owned()), "{slugs:?}");
}

#[tokio::test]
async fn two_people_who_change_a_competition_see_each_others_values() {
    let stage = Stage::set().await;
    let address = format!("{}/edit", stage.event);
    let first = fields(&stage.director.get(&address).await.ok(), "form.card");
    stage
        .director
        .post(&address, &changed(&first, &[("town", "Kranj")]))
        .await
        .redirects_to(&stage.event);
    let second = stage
        .director
        .post(
            &address,
            &changed(&first, &[("venue", "Dvorana Zlato polje")]),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        second.attr("#venue", "value").as_deref(),
        Some("Dvorana Zlato polje")
    );
    let again = fields(&second.has_text("Medtem shranjeno: Kranj"), "form.card");
    stage
        .director
        .post(&address, &changed(&again, &[("town", "Kranj")]))
        .await
        .redirects_to(&stage.event);
    let row = rows::<competition::Entity>(&stage.app, &stage.tenant)
        .await
        .remove(0);
    assert_eq!(
        (row.town.as_str(), row.venue.as_str()),
        ("Kranj", "Dvorana Zlato polje")
    );
}

#[tokio::test]
async fn only_who_runs_competitions_may() {
    let stage = Stage::set().await;
    stage
        .app
        .stranger()
        .get(&stage.event)
        .await
        .is(StatusCode::SEE_OTHER);
    let secretary = stage.app.actor(&stage.tenant, Role::Secretary).await;
    secretary.get(&stage.event).await.ok();
    let treasurer = stage.app.actor(&stage.tenant, Role::Treasurer).await;
    treasurer.get(&stage.event).await.is(StatusCode::FORBIDDEN);
    secretary
        .post(format!("{}/publish", stage.event), &[])
        .await
        .is(StatusCode::FORBIDDEN);
    let owner = stage.app.owner(&stage.tenant).await;
    owner.get(&stage.event).await.ok();
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

#[tokio::test]
async fn a_placing_is_added_and_removed_by_hand() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(format!("{}/categories/new", stage.event))
        .await
        .ok();
    let answer = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &changed(
                &fields(&form, "form.card"),
                &[("name", "Moški −66 kg, U18")],
            ),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let category = answer.location().to_owned();
    let form = stage.director.get(format!("{category}/add")).await.ok();
    let typed = [
        ("first_name", "Jan"),
        ("last_name", "Kos"),
        ("place", "prvo"),
        ("club", "JK Nov"),
    ];
    let refused = stage
        .director
        .post(
            format!("{category}/add"),
            &changed(&fields(&form, "form.card"), &typed),
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.attr("#club", "value").as_deref(),
        Some("JK Nov"),
        "nothing typed is lost"
    );
    let typed = [typed.as_slice(), &[("place", "1")]].concat();
    let typed: Vec<_> = typed.into_iter().filter(|(_, v)| *v != "prvo").collect();
    stage
        .director
        .post(
            format!("{category}/add"),
            &changed(&fields(&form, "form.card"), &typed),
        )
        .await
        .redirects_to(&category);
    stage
        .director
        .get(&category)
        .await
        .ok()
        .has_text("Jan Kos")
        .has_text("J. K.");
    let again = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &[("name", "U18 m -66kg")],
        )
        .await;
    again
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že ima takšno kategorijo");
    let placing = stage.placing_of("Jan Kos").await;
    stage
        .director
        .post(format!("{placing}/remove"), &[])
        .await
        .redirects_to(&category);
    stage
        .director
        .post(format!("{category}/remove"), &[])
        .await
        .redirects_to(&stage.event);
    stage
        .director
        .post(format!("{}/remove", stage.event), &[])
        .await
        .redirects_to("/o/zveza/competitions");
    assert_eq!(
        rows::<competition::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn a_placing_posted_twice_is_added_once() {
    let stage = Stage::set().await;
    let form = stage
        .director
        .get(format!("{}/categories/new", stage.event))
        .await
        .ok();
    let category = stage
        .director
        .post(
            format!("{}/categories/new", stage.event),
            &changed(&fields(&form, "form.card"), &[("name", "Moški −66 kg")]),
        )
        .await
        .location()
        .to_owned();
    let add = format!("{category}/add");
    let form = stage.director.get(&add).await.ok();
    let typed = [("first_name", "Jan"), ("last_name", "Kos"), ("place", "1")];
    let sent = fields(&form, "form.card");
    let sent = changed(&sent, &typed);
    let (one, two) = tokio::join!(
        stage.director.post(&add, &sent),
        stage.director.post(&add, &sent)
    );
    one.redirects_to(&category);
    two.redirects_to(&category);
    stage
        .director
        .post(&add, &sent)
        .await
        .redirects_to(&category);
    assert_eq!(
        rows::<placing::Entity>(&stage.app, &stage.tenant)
            .await
            .len(),
        1
    );
    // Without the id of the page it came from, a form has no effect.
    stage
        .director
        .post(&add, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_second_of_two_who_change_a_category_or_a_placing_sees_what_the_first_saved() {
    let stage = Stage::set().await;
    stage.import(FILE).await;
    let other = stage
        .app
        .actor(&stage.tenant, Role::CompetitionDirector)
        .await;
    let event = stage.director.get(&stage.event).await.ok();
    let category = event.attr("table.list th a", "href").unwrap();
    for (edit, field, mine, theirs) in [
        (
            format!("{category}/edit"),
            "name",
            "Ženske −57 kg, prve",
            "Ženske −57 kg, druge",
        ),
        (
            stage.placing_of("Eva Hribar").await,
            "last_name",
            "Hribar Prva",
            "Hribar Druga",
        ),
    ] {
        let first = fields(&stage.director.get(&edit).await.ok(), "form.card");
        let second = fields(&other.get(&edit).await.ok(), "form.card");
        stage
            .director
            .post(&edit, &changed(&first, &[(field, mine)]))
            .await
            .is(StatusCode::SEE_OTHER);
        let refused = other
            .post(&edit, &changed(&second, &[(field, theirs)]))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Nekdo je medtem shranil spremembe")
            .has_text(&format!("Medtem shranjeno: {mine}"));
        assert_eq!(
            refused.attr(&format!("#{field}"), "value").as_deref(),
            Some(theirs),
            "nothing typed is lost"
        );
        // Having seen it, the second decides.
        let seen = fields(&refused, "form.card");
        other
            .post(&edit, &changed(&seen, &[]))
            .await
            .is(StatusCode::SEE_OTHER);
    }
}
