//! Members over HTTP: the list, the form, guardians, consents, the archive and lists that leave.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{ids::MemberId, member, scope::TenantOwned as _, values::operation};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};
use serde_json::json;
use tatami::{
    platform::{
        audit,
        people::{
            Actor, ConsentDraft, GuardianDraft, Member, MemberDetails, MemberDraft, NewMember,
            store::{self, insert_members, kind, purpose},
        },
    },
    tenants::Role,
};

use crate::support::{Answer, Client, TestApp, TestTenant};

pub const ACTOR: Actor = Actor {
    account: None,
    purpose: purpose::IMPORT,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn person(first: &str, last: &str, born: NaiveDate) -> MemberDraft {
    MemberDraft {
        first_name: first.into(),
        last_name: last.into(),
        birth_date: Some(born),
        ..MemberDraft::default()
    }
}

pub fn adult(first: &str, last: &str) -> MemberDraft {
    person(first, last, day(1990, 5, 6))
}

pub async fn insert(app: &TestApp, club: &TestTenant, new: Vec<NewMember>) -> Vec<MemberId> {
    app.platform
        .db()
        .write(club.id, async |tx| {
            insert_members(tx, &app.platform, new.clone(), &ACTOR).await
        })
        .await
        .unwrap()
}

async fn insert_one(app: &TestApp, club: &TestTenant, draft: MemberDraft) -> MemberId {
    insert(app, club, vec![draft.into()]).await[0]
}

async fn read(app: &TestApp, club: &TestTenant, id: MemberId) -> Member {
    app.platform
        .db()
        .read(club.id, async |tx| store::get(tx, &app.platform, id).await)
        .await
        .unwrap()
}

/// The log of a member without the openings of their pages, which every look leaves behind.
async fn log_of(app: &TestApp, club: &TestTenant, id: MemberId) -> Vec<audit::Shown> {
    let mut entries = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, id.0, 100).await
        })
        .await
        .unwrap();
    entries.retain(|entry| {
        entry
            .detail
            .as_ref()
            .is_none_or(|detail| detail["what"] != "member-opened")
    });
    entries
}

async fn switch_on(app: &TestApp, club: &TestTenant, functions: serde_json::Value) {
    use entity::profile;
    app.platform
        .db()
        .write(club.id, async |tx| {
            let mut row = profile::Entity::of(club.id)
                .one(tx)
                .await?
                .unwrap()
                .into_active_model();
            row.functions = Set(functions.clone());
            Ok(row.update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}

pub fn names(answer: &Answer) -> Vec<String> {
    answer.select("table.list tbody th.nm")
}

/// The fields of the form on a page, as a browser would send them back, with changes.
pub fn fields(answer: &Answer, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&answer.text());
    let form =
        scraper::Selector::parse("form[method=post] input[name], form[method=post] select[name]")
            .unwrap();
    let chosen = scraper::Selector::parse("option[selected]").unwrap();
    let mut pairs = Vec::new();
    for field in html.select(&form) {
        let name = field.value().attr("name").unwrap();
        let kind = field.value().attr("type").unwrap_or_default();
        if name == "csrf"
            || (matches!(kind, "checkbox" | "radio") && field.value().attr("checked").is_none())
        {
            continue;
        }
        let value = if field.value().name() == "select" {
            field
                .select(&chosen)
                .next()
                .and_then(|o| o.value().attr("value"))
                .unwrap_or_default()
        } else {
            field.value().attr("value").unwrap_or_default()
        };
        if !changes.iter().any(|(changed, _)| *changed == name) {
            pairs.push((name.to_owned(), value.to_owned()));
        }
    }
    pairs.extend(
        changes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    pairs
}

pub async fn send(client: &Client, path: &str, pairs: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    client.post(path, &pairs).await
}

async fn add(client: &Client, club: &TestTenant, changes: &[(&str, &str)]) -> Answer {
    let page = client.get(club.url("/members/new")).await.ok();
    send(client, &club.url("/members/new"), &fields(&page, changes)).await
}

fn id_in(answer: &Answer) -> MemberId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    answer
        .location()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap()
}

const ANA: &[(&str, &str)] = &[
    ("first_name", "Ana"),
    ("last_name", "Zupan"),
    ("birth_date.day", "1"),
    ("birth_date.month", "2"),
    ("birth_date.year", "1999"),
];

const GAL: &[(&str, &str)] = &[
    ("first_name", "Gal"),
    ("last_name", "Čeh"),
    ("birth_date.day", "14"),
    ("birth_date.month", "3"),
    ("birth_date.year", "2016"),
    ("guardian_first_name", "Petra"),
    ("guardian_last_name", "Čeh"),
    ("guardian_email", "petra@example.si"),
    ("guardian_relation", "mother"),
];

#[tokio::test]
async fn the_list_is_in_slovenian_order_and_found_without_accents() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    for (first, last) in [
        ("Žan", "Žagar"),
        ("Ana", "Đurić"),
        ("Cene", "Cvetko"),
        ("Bor", "Čeh"),
        ("Ana", "Dolenc"),
    ] {
        insert_one(&app, &club, adult(first, last)).await;
    }
    let list = owner.get(club.url("/members")).await.ok();
    assert_eq!(
        names(&list),
        [
            "Cvetko Cene",
            "Čeh Bor",
            "Dolenc Ana",
            "Đurić Ana",
            "Žagar Žan"
        ]
    );
    assert!(
        list.visible().contains("5 aktivnih članstev"),
        "{}",
        list.visible()
    );
    for (words, found) in [
        ("ceh", vec!["Čeh Bor"]),
        ("ČEH", vec!["Čeh Bor"]),
        ("ana%20djur", vec![]),
        ("ana%20dur", vec!["Đurić Ana"]),
        ("dolenc%20ana", vec!["Dolenc Ana"]),
        ("%25", vec![]),
        ("_", vec![]),
        ("2", vec!["Đurić Ana"]),
        ("%232", vec!["Đurić Ana"]),
    ] {
        let answer = owner
            .get(club.url(&format!("/members?q={words}")))
            .await
            .ok();
        assert_eq!(names(&answer), found, "{words}");
    }
    let turned = owner.get(club.url("/members?sort=-name")).await.ok();
    assert_eq!(
        names(&turned).first().map(String::as_str),
        Some("Žagar Žan")
    );
}

#[tokio::test]
async fn filters_show_who_they_say_and_can_be_taken_off() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let with = |draft: MemberDraft, belt: &str, until: Option<NaiveDate>, sex: &str| MemberDraft {
        belt: Some(belt.into()),
        licence_no: until.map(|_| format!("SLO-{}", draft.first_name)),
        licence_until: until,
        sex: Some(sex.into()),
        ..draft
    };
    // The clock stands at 10 March 2026.
    insert_one(
        &app,
        &club,
        with(adult("A", "Velja"), "dan1", Some(day(2026, 12, 31)), "f"),
    )
    .await;
    insert_one(
        &app,
        &club,
        with(adult("B", "Poteče"), "kyu2", Some(day(2026, 3, 20)), "m"),
    )
    .await;
    insert_one(
        &app,
        &club,
        with(adult("C", "Potekla"), "kyu5", Some(day(2026, 3, 9)), "f"),
    )
    .await;
    insert_one(&app, &club, person("D", "Brez", day(2013, 1, 1))).await;
    let left = MemberDraft {
        left_on: Some(day(2026, 3, 9)),
        ..adult("E", "Odšla")
    };
    insert_one(&app, &club, left).await;
    let archived = insert_one(&app, &club, adult("F", "Arhiv")).await;
    owner
        .post(club.url(&format!("/members/{archived}/archive")), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    for (query, found) in [
        ("", vec!["Brez D", "Poteče B", "Potekla C", "Velja A"]),
        ("licence=valid", vec!["Poteče B", "Velja A"]),
        ("licence=expiring", vec!["Poteče B"]),
        ("licence=expired", vec!["Potekla C"]),
        ("licence=none", vec!["Brez D"]),
        ("state=awaiting", vec!["Brez D"]),
        ("state=left", vec!["Odšla E"]),
        ("state=archived", vec!["Arhiv F"]),
        ("state=all&sex=f", vec!["Potekla C", "Velja A"]),
        ("belt=none", vec!["Brez D"]),
        ("belt=dan1", vec!["Velja A"]),
        ("age=u14", vec!["Brez D"]),
        ("age=veterans", vec!["Poteče B", "Potekla C", "Velja A"]),
        (
            "sort=belt",
            vec!["Potekla C", "Poteče B", "Velja A", "Brez D"],
        ),
        (
            "sort=-licence",
            vec!["Velja A", "Poteče B", "Potekla C", "Brez D"],
        ),
    ] {
        let answer = owner.get(club.url(&format!("/members?{query}"))).await.ok();
        assert_eq!(names(&answer), found, "{query}");
    }
    let list = owner.get(club.url("/members")).await.ok();
    for words in [
        "Do 31. 12. 2026",
        "Poteče čez 10 dni",
        "Potekla 9. 3. 2026",
        "Brez licence",
        "Čaka na privolitev",
        "U14",
    ] {
        assert!(list.visible().contains(words), "{words}");
    }
    let filtered = owner
        .get(club.url("/members?belt=kyu1&q=x&page=1"))
        .await
        .ok();
    assert_eq!(filtered.select(".chip").len(), 2);
    assert_eq!(
        filtered.attr(".chip a", "href"),
        Some(club.url("/members?belt=kyu1"))
    );
    filtered.has_text("Nihče ne ustreza");
}

#[tokio::test]
async fn pages_are_bounded_and_what_was_changed_by_hand_is_refused() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Članov še ni");
    insert(
        &app,
        &club,
        (0..60)
            .map(|n| adult("Ana", &format!("Novak{n:02}")).into())
            .collect(),
    )
    .await;
    let first = owner.get(club.url("/members")).await.ok();
    assert_eq!(names(&first).len(), 25);
    assert!(first.visible().contains("1–25 od 60"));
    assert_eq!(
        names(&owner.get(club.url("/members?page=3")).await.ok()).len(),
        10
    );
    assert_eq!(
        names(&owner.get(club.url("/members?per=100")).await.ok()).len(),
        60
    );
    owner
        .get(club.url("/members?page=4"))
        .await
        .is(StatusCode::NOT_FOUND);
    for query in [
        "page=0",
        "page=x",
        "per=26",
        "sort=x",
        "state=x",
        "belt=x",
        "age=x",
        "licence=x",
        "sex=x",
    ] {
        owner
            .get(club.url(&format!("/members?{query}")))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_script_gets_only_the_part_that_changes() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let path = club.url("/members?q=ana");
    let part = owner.get_with(&path, &[("hx-request", "true")]).await.ok();
    assert!(
        part.text().trim_start().starts_with("<div id=\"list\">")
            && part.text().contains("Zupan Ana")
    );
    assert!(part.header("vary").contains("HX-Request"));
    let whole = owner
        .get_with(
            &path,
            &[
                ("hx-request", "true"),
                ("hx-history-restore-request", "true"),
            ],
        )
        .await
        .ok();
    assert!(whole.text().starts_with("<!doctype html>"));
    assert!(whole.header("vary").contains("HX-Request"));
}

#[tokio::test]
async fn a_member_is_added_and_shown_and_counted() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("0 aktivnih članstev");
    let mut typed = ANA.to_vec();
    typed.extend([
        ("sex", "f"),
        ("belt", "kyu5"),
        ("email", "ana@example.si"),
        ("phone", "040 123 456"),
        ("street", "Gozdna pot 1"),
        ("post_code", "1000"),
        ("licence_no", "SLO-77"),
        ("licence_until.day", "31"),
        ("licence_until.month", "12"),
        ("licence_until.year", "2026"),
        ("height", "170,5"),
        ("techniques", "uchi-mata, seoi-nage"),
        ("emergency_name", "Eva Zupan"),
        ("emergency_phone", "041 123 456"),
    ]);
    let id = id_in(&add(&owner, &club, &typed).await);
    let page = owner.get(club.url(&format!("/members/{id}"))).await.ok();
    for words in [
        "Ana Zupan",
        "1. 2. 1999",
        "27 let",
        "ženska",
        "040 123 456",
        "Gozdna pot 1, 1000 Ljubljana",
        "rumeni pas (5. kyu)",
        "SLO-77",
        "Do 31. 12. 2026",
        "170,5 cm",
        "uchi-mata, seoi-nage",
        "Eva Zupan, 041 123 456",
        "Zapečateno",
        "Član je dodan",
    ] {
        assert!(
            page.visible().contains(words),
            "{words} is not in {}",
            page.visible()
        );
    }
    let member = read(&app, &club, id).await;
    assert_eq!(member.draft.details.phone, "+38640123456");
    assert_eq!(member.draft.details.address.country, "SI");
    assert_eq!(
        log_of(&app, &club, id).await[0].operation,
        operation::COLLECT
    );
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("1 aktivno članstvo");
    owner
        .get(club.url("/members?q=slo-77"))
        .await
        .ok()
        .has_text("Zupan Ana");
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed_and_says_the_way_out() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let page = add(
        &owner,
        &club,
        &[
            ("first_name", "Ana"),
            ("birth_date.day", "31"),
            ("birth_date.month", "2"),
            ("birth_date.year", "2061"),
            ("email", "ana@"),
            ("phone", "12"),
            ("post_code", "99"),
            ("grade_code", "kyu5"),
            ("grade_on", "včeraj"),
        ],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    for (field, value) in [
        ("first_name", "Ana"),
        ("birth_date.year", "2061"),
        ("email", "ana@"),
        ("phone", "12"),
        ("post_code", "99"),
        ("grade_on", "včeraj"),
    ] {
        assert_eq!(
            page.attr(&format!("input[name='{field}']"), "value")
                .as_deref(),
            Some(value),
            "{field}"
        );
    }
    for href in [
        "#last_name",
        "#birth_date",
        "#email",
        "#phone",
        "#post_code",
        "#grades",
    ] {
        assert!(
            page.attrs(".problem a", "href").contains(&href.to_owned()),
            "{href} of {:?}",
            page.attrs(".problem a", "href")
        );
    }
    assert!(page.select("title")[0].starts_with("Napaka:"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Članov še ni");
}

#[tokio::test]
async fn promise_b88_of_a_child_without_consent_only_name_birth_date_and_the_guardians_contact_are_stored()
 {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let mut typed = GAL.to_vec();
    typed.extend([("belt", "kyu5"), ("email", "gal@example.si")]);
    let refused = add(&owner, &club, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let links = refused.attrs(".problem a", "href");
    assert_eq!(links, ["#email", "#belt"]);
    assert!(
        refused.visible().contains("Pas: Brez privolitve skrbnika"),
        "the summary says which field is meant"
    );
    // The button that stores only what is allowed keeps nothing else.
    let saved = send(
        &owner,
        &club.url("/members/new"),
        &fields(&refused, &[("reduce", "yes")]),
    )
    .await;
    let id = id_in(&saved);
    let member = read(&app, &club, id).await;
    assert!(member.draft == member.draft.reduced());
    let page = owner.get(club.url(&format!("/members/{id}"))).await.ok();
    assert!(
        page.visible().contains("Čaka na privolitev skrbnika")
            && page.visible().contains("petra@example.si")
    );
    // A child without anybody to ask is refused.
    let nobody: Vec<_> = GAL
        .iter()
        .copied()
        .filter(|(name, _)| !name.starts_with("guardian"))
        .collect();
    let refused = add(&owner, &club, &nobody)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .attrs(".problem a", "href")
            .contains(&"#guardian_first_name".to_owned())
    );
}

#[tokio::test]
async fn promise_b64_a_guardians_consent_admits_the_rest_and_its_end_erases_it() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let mut typed = GAL.to_vec();
    typed.extend([
        ("belt", "kyu5"),
        ("email", "gal@example.si"),
        ("consent", "paper"),
        ("consent_on.day", "1"),
        ("consent_on.month", "9"),
        ("consent_on.year", "2024"),
    ]);
    let id = id_in(&add(&owner, &club, &typed).await);
    let url = club.url(&format!("/members/{id}"));
    let page = owner.get(&url).await.ok();
    assert!(
        page.visible()
            .contains("na papirju, hrani organizacija od 1. 9. 2024"),
        "{}",
        page.visible()
    );
    assert!(page.visible().contains("Petra Čeh"));
    assert_eq!(
        read(&app, &club, id).await.guardian_consent_on,
        Some(day(2024, 9, 1))
    );
    // A change that the history remembers.
    let form = owner.get(format!("{url}/edit")).await.ok();
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("email", "drugi@example.si")]),
    )
    .await
    .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("gal@example.si → drugi@example.si");
    let withdraw = owner
        .get(&url)
        .await
        .attr("#consents a[href$=withdraw]", "href")
        .unwrap();
    owner
        .get(&withdraw)
        .await
        .ok()
        .has_text("Izbrišejo se vsi drugi podatki otroka");
    owner.post(&withdraw, &[]).await.redirects_to(&url);
    let member = read(&app, &club, id).await;
    assert!(member.draft == member.draft.reduced());
    let page = owner.get(format!("{url}/history")).await.ok();
    page.has_no_text("gal@example.si")
        .has_no_text("drugi@example.si")
        .has_text("umaknjena privolitev");
    // Twice is once.
    owner.post(&withdraw, &[]).await.redirects_to(&url);
    let log = log_of(&app, &club, id).await;
    assert_eq!(
        log.iter()
            .filter(|e| e.operation == operation::ERASE)
            .count(),
        1
    );
}

#[tokio::test]
async fn a_consent_is_given_on_the_form_by_one_of_the_guardians() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = id_in(&add(&owner, &club, GAL).await);
    let path = club.url(&format!("/members/{id}/consents/new"));
    let form = owner.get(&path).await.ok();
    assert!(
        form.visible().contains("Judo zelena"),
        "the text names the club"
    );
    let guardian = form.attr("select[name=person] option", "value").unwrap();
    let refused = send(&owner, &path, &fields(&form, &[("person", "self")]))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .attrs(".problem a", "href")
            .contains(&"#person".to_owned())
    );
    let given = fields(
        &form,
        &[
            ("person", &guardian),
            ("purpose", "processing"),
            ("consent", "form"),
        ],
    );
    let url = club.url(&format!("/members/{id}"));
    send(&owner, &path, &given).await.redirects_to(&url);
    send(&owner, &path, &given).await.redirects_to(&url);
    let page = owner.get(&url).await.ok();
    assert_eq!(
        page.select("#consents li").len(),
        1,
        "the same form posted twice"
    );
    page.has_text("Petra Čeh · na obrazcu 10. 3. 2026 · besedilo processing-1-sl")
        .has_no_text("Čaka na privolitev");
}

#[tokio::test]
async fn at_fifteen_nobody_waits_for_a_guardian_any_more() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, person("Nik", "Kos", day(2011, 3, 11))).await;
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_text("Čaka na privolitev");
    owner
        .get(club.url("/members?state=awaiting"))
        .await
        .ok()
        .has_text("Kos Nik");
    // 10 March 23:00 UTC is 11 March in Slovenia.
    app.later(TimeDelta::hours(13));
    let owner = app.owner(&club).await;
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_no_text("Čaka na privolitev");
    assert!(names(&owner.get(club.url("/members?state=awaiting")).await.ok()).is_empty());
}

#[tokio::test]
async fn the_store_refuses_a_childs_data_whatever_the_caller_forgot() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let child = MemberDraft {
        belt: Some("kyu5".into()),
        ..person("Gal", "Čeh", day(2016, 3, 14))
    };
    let refused = app
        .platform
        .db()
        .write(club.id, async |tx| {
            insert_members(tx, &app.platform, vec![child.clone().into()], &ACTOR).await
        })
        .await;
    assert!(refused.is_err());
    let consent = Some(ConsentDraft::on_paper(day(2024, 9, 1)));
    insert(
        &app,
        &club,
        vec![NewMember {
            draft: child,
            guardians: Vec::new(),
            consent,
        }],
    )
    .await;
}

#[tokio::test]
async fn the_same_form_posted_twice_adds_one_member() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let page = owner.get(club.url("/members/new")).await.ok();
    let typed = fields(&page, ANA);
    let first = id_in(&send(&owner, &club.url("/members/new"), &typed).await);
    let second = id_in(&send(&owner, &club.url("/members/new"), &typed).await);
    assert_eq!(first, second);
    let path = club.url("/members/new");
    let page = owner.get(&path).await.ok();
    let typed = fields(
        &page,
        &[
            ("first_name", "Bor"),
            ("last_name", "Kralj"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1990"),
        ],
    );
    let (a, b) = tokio::join!(send(&owner, &path, &typed), send(&owner, &path, &typed));
    assert_eq!(id_in(&a), id_in(&b));
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 2);
}

#[tokio::test]
async fn somebody_who_is_there_already_is_asked_about() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, person("ANA", "Župan", day(1999, 2, 1))).await;
    let page = add(&owner, &club, ANA)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.attrs(".note a", "href")
            .contains(&club.url(&format!("/members/{id}")))
    );
    let other = send(
        &owner,
        &club.url("/members/new"),
        &fields(&page, &[("duplicate_ok", "yes")]),
    )
    .await;
    assert_ne!(id_in(&other), id);
}

#[tokio::test]
async fn a_licence_number_belongs_to_one_member() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    insert_one(
        &app,
        &club,
        MemberDraft {
            licence_no: Some("SLO-1".into()),
            ..adult("Eva", "Hribar")
        },
    )
    .await;
    let mut typed = ANA.to_vec();
    typed.push(("licence_no", "SLO-1"));
    let page = add(&owner, &club, &typed)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#licence_no"]);
    // Another club may have the same number.
    let other = app.club("modra").await;
    insert_one(
        &app,
        &other,
        MemberDraft {
            licence_no: Some("SLO-1".into()),
            ..adult("Eva", "Hribar")
        },
    )
    .await;
}

#[tokio::test]
async fn a_change_is_saved_and_its_history_tells_old_and_new() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let draft = MemberDraft {
        belt: Some("kyu5".into()),
        ..adult("Ana", "Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let url = club.url(&format!("/members/{id}"));
    let form = owner.get(format!("{url}/edit")).await.ok();
    let typed = fields(&form, &[("belt", "kyu4"), ("last_name", "Žagar")]);
    send(&owner, &format!("{url}/edit"), &typed)
        .await
        .redirects_to(&url);
    // The same form once more changes nothing.
    send(&owner, &format!("{url}/edit"), &typed)
        .await
        .redirects_to(&url);
    let page = owner.get(&url).await.ok();
    page.has_text("Ana Žagar")
        .has_text("Priimek: Zupan → Žagar; Pas: rumeni pas (5. kyu) → oranžni pas (4. kyu)");
    let member = read(&app, &club, id).await;
    assert_eq!(member.rev, 2);
    let history = app
        .platform
        .db()
        .read(club.id, async |tx| {
            store::history_of(tx, &app.platform, id, 10).await
        })
        .await
        .unwrap();
    assert_eq!(
        history.iter().map(|e| e.kind.as_str()).collect::<Vec<_>>(),
        [kind::CHANGED]
    );
    assert_eq!(
        log_of(&app, &club, id).await[0].detail,
        Some(json!({ "what": "changed", "fields": ["last_name", "belt"] }))
    );
    owner
        .get(club.url("/members?q=zagar"))
        .await
        .ok()
        .has_text("Žagar Ana");
}

#[tokio::test]
async fn the_second_of_two_people_sees_both_versions_and_loses_nothing() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let (owner, secretary) = (
        app.owner(&club).await,
        app.actor(&club, Role::Secretary).await,
    );
    let draft = MemberDraft {
        details: MemberDetails {
            email: "stari@example.si".into(),
            ..MemberDetails::default()
        },
        ..adult("Ana", "Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let url = club.url(&format!("/members/{id}"));
    let edit = format!("{url}/edit");
    let (one, two) = (owner.get(&edit).await.ok(), secretary.get(&edit).await.ok());
    send(
        &owner,
        &edit,
        &fields(&one, &[("email", "prvi@example.si"), ("belt", "kyu5")]),
    )
    .await
    .redirects_to(&url);
    let typed = fields(
        &two,
        &[("email", "drugi@example.si"), ("phone", "040 123 456")],
    );
    let conflict = send(&secretary, &edit, &typed)
        .await
        .is(StatusCode::CONFLICT);
    for words in [
        "prvi@example.si",
        "drugi@example.si",
        "040 123 456",
        "rumeni pas",
    ] {
        assert!(
            conflict.visible().contains(words),
            "{words}: {}",
            conflict.visible()
        );
    }
    // What only the other one touched is theirs unless chosen otherwise; what was typed is mine.
    assert_eq!(
        conflict
            .attr("input[name=choice_belt][checked]", "value")
            .as_deref(),
        Some("theirs")
    );
    assert_eq!(
        conflict
            .attr("input[name=choice_phone][checked]", "value")
            .as_deref(),
        Some("mine")
    );
    let chosen = fields(&conflict, &[("choice_email", "theirs")]);
    send(&secretary, &edit, &chosen).await.redirects_to(&url);
    let member = read(&app, &club, id).await;
    let details = &member.draft.details;
    assert_eq!(
        (details.email.as_str(), details.phone.as_str()),
        ("prvi@example.si", "+38640123456")
    );
    assert_eq!(member.draft.belt.as_deref(), Some("kyu5"));
}

#[tokio::test]
async fn a_foreign_member_is_not_found_and_looks_like_none() {
    let app = TestApp::start().await;
    let (own, foreign) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&own).await;
    let theirs = insert_one(&app, &foreign, adult("Ana", "Zupan")).await;
    let nobody = app.platform.new_id();
    for rest in ["", "/edit", "/history", "/guardians/new", "/consents/new"] {
        let there = owner
            .get(own.url(&format!("/members/{theirs}{rest}")))
            .await
            .is(StatusCode::NOT_FOUND);
        let nowhere = owner
            .get(own.url(&format!("/members/{nobody}{rest}")))
            .await
            .is(StatusCode::NOT_FOUND);
        assert_eq!(
            there.text().replace(&theirs.to_string(), ""),
            nowhere.text().replace(&nobody.to_string(), ""),
            "{rest}"
        );
    }
    for rest in ["/archive", "/restore", "/tax-number"] {
        owner
            .post(own.url(&format!("/members/{theirs}{rest}")), &[])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    let id = theirs.to_string();
    for path in [
        "/members/bulk/archive",
        "/members/bulk/archive/confirm",
        "/members/export",
        "/members/emails",
    ] {
        owner
            .post(own.url(path), &[("id", id.as_str())])
            .await
            .is(StatusCode::NOT_FOUND);
    }
    assert!(read(&app, &foreign, theirs).await.archived_at.is_none());
}

#[tokio::test]
async fn a_tax_number_is_asked_only_where_it_is_needed_and_shown_only_on_request() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    assert_eq!(
        owner
            .get(club.url("/members/new"))
            .await
            .ok()
            .select("#tax_number")
            .len(),
        0
    );
    let mut typed = ANA.to_vec();
    typed.push(("tax_number", "26084279"));
    let ignored = id_in(&add(&owner, &club, &typed).await);
    assert_eq!(
        read(&app, &club, ignored).await.draft.details.tax_number,
        ""
    );
    switch_on(&app, &club, json!({ "tax_number": true })).await;
    let page = add(
        &owner,
        &club,
        &[
            ("first_name", "Eva"),
            ("last_name", "Kos"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1980"),
            ("tax_number", "26084270"),
        ],
    )
    .await
    .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attrs(".problem a", "href"), ["#tax_number"]);
    let id = id_in(
        &send(
            &owner,
            &club.url("/members/new"),
            &fields(&page, &[("tax_number", "SI26084279")]),
        )
        .await,
    );
    let url = club.url(&format!("/members/{id}"));
    owner
        .get(&url)
        .await
        .ok()
        .has_text("•••••279")
        .has_no_text("26084279");
    let form = owner.get(format!("{url}/edit")).await.ok();
    assert_eq!(form.attr("#tax_number", "value").as_deref(), Some(""));
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("phone", "040 123 456")]),
    )
    .await
    .redirects_to(&url);
    assert_eq!(
        read(&app, &club, id).await.draft.details.tax_number,
        "26084279",
        "an empty field keeps it"
    );
    let before = log_of(&app, &club, id).await.len();
    owner
        .post(format!("{url}/tax-number"), &[])
        .await
        .ok()
        .has_text("26084279");
    let log = log_of(&app, &club, id).await;
    assert_eq!(log.len(), before + 1);
    assert_eq!(
        (log[0].operation.as_str(), log[0].actor),
        (operation::CONSULT, Some(owner.account()))
    );
    let twin = add(
        &owner,
        &club,
        &[
            ("first_name", "Iva"),
            ("last_name", "Kos"),
            ("birth_date.day", "1"),
            ("birth_date.month", "1"),
            ("birth_date.year", "1981"),
            ("tax_number", "26084279"),
        ],
    )
    .await;
    assert_eq!(
        twin.is(StatusCode::UNPROCESSABLE_ENTITY)
            .attrs(".problem a", "href"),
        ["#tax_number"]
    );
    owner
        .get(format!("{url}/history"))
        .await
        .ok()
        .has_no_text("26084279");
}

#[tokio::test]
async fn archiving_happens_at_once_and_can_be_taken_back() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let url = club.url(&format!("/members/{id}"));
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    let page = owner.get(&url).await.ok();
    let undo = page.attr("form[action$=restore]", "action").unwrap();
    assert_eq!(undo, format!("{url}/restore"));
    page.has_text("Zapis je arhiviran").has_text("Razveljavi");
    assert!(names(&owner.get(club.url("/members")).await.ok()).is_empty());
    owner
        .post(format!("{url}/archive"), &[])
        .await
        .redirects_to(&url);
    owner.post(&undo, &[]).await.redirects_to(&url);
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 1);
    assert_eq!(read(&app, &club, id).await.rev, 3, "twice is once");
}

#[tokio::test]
async fn many_are_archived_after_a_check_and_very_many_by_a_job() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ids = insert(
        &app,
        &club,
        (0..60)
            .map(|n| adult("Ana", &format!("Novak{n:02}")).into())
            .collect(),
    )
    .await;
    let (a, b) = (ids[0].to_string(), ids[1].to_string());
    let check = owner
        .post(club.url("/members/bulk/archive"), &[("id", &a), ("id", &b)])
        .await
        .ok();
    check.has_text("Arhiviram 2 zapisa?");
    assert!(read(&app, &club, ids[0]).await.archived_at.is_none());
    owner
        .post(
            club.url("/members/bulk/archive/confirm"),
            &[("id", &a), ("id", &b)],
        )
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("2 zapisa sta arhivirana")
        .has_text("58 aktivnih");
    let all = [("all", "yes"), ("filter", "")];
    owner
        .post(club.url("/members/bulk/archive"), &all)
        .await
        .ok()
        .has_text("Arhiviram 58 zapisov?")
        .has_text("Delo teče v ozadju");
    let answer = owner
        .post(club.url("/members/bulk/archive/confirm"), &all)
        .await
        .is(StatusCode::SEE_OTHER);
    assert!(
        answer.location().starts_with(&club.url("/jobs/")),
        "{}",
        answer.location()
    );
    app.work().await;
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("0 aktivnih");
    assert_eq!(
        names(
            &owner
                .get(club.url("/members?state=archived&per=100"))
                .await
                .ok()
        )
        .len(),
        60
    );
    owner
        .post(club.url("/members/bulk/archive"), &[])
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Najprej označi vsaj enega člana");
}

#[tokio::test]
async fn a_guardian_acts_for_brother_and_sister() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let gal = id_in(&add(&owner, &club, GAL).await);
    let sister = insert_one(&app, &club, person("Lara", "Čeh", day(2014, 1, 1))).await;
    let new = club.url(&format!("/members/{sister}/guardians/new"));
    let found = owner.get(format!("{new}?q=ceh")).await.ok();
    let guardian = found.attr("input[name=guardian]", "value").unwrap();
    let form_id = found
        .attr("form[action$=link] input[name=form_id]", "value")
        .unwrap();
    let link = [
        ("guardian", guardian.as_str()),
        ("relation", "mother"),
        ("form_id", form_id.as_str()),
    ];
    let url = club.url(&format!("/members/{sister}"));
    owner
        .post(
            club.url(&format!("/members/{sister}/guardians/link")),
            &link,
        )
        .await
        .redirects_to(&url);
    owner.get(&url).await.ok().has_text("petra@example.si");
    let edit = club.url(&format!("/members/{gal}/guardians/{guardian}"));
    let form = owner.get(&edit).await.ok();
    form.select("aside li")
        .iter()
        .for_each(|child| assert!(child.contains("Čeh")));
    // Two people change the same guardian.
    let form = owner.get(&edit).await.ok();
    let one = fields(&form, &[("guardian_email", "nova@example.si")]);
    let two = fields(&form, &[("guardian_phone", "041 222 333")]);
    send(&owner, &edit, &one).await.is(StatusCode::SEE_OTHER);
    let conflict = send(&owner, &edit, &two).await.is(StatusCode::CONFLICT);
    assert_eq!(
        conflict
            .attr("input[name=guardian_phone]", "value")
            .as_deref(),
        Some("041 222 333")
    );
    let conflict = conflict.has_text("nova@example.si");
    send(
        &owner,
        &edit,
        &fields(&conflict, &[("guardian_email", "nova@example.si")]),
    )
    .await
    .is(StatusCode::SEE_OTHER);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("nova@example.si")
        .has_text("041 222 333");
    // No longer acting for one, still for the other.
    owner
        .post(format!("{edit}/unlink"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    owner
        .post(format!("{edit}/unlink"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    owner.get(&edit).await.is(StatusCode::NOT_FOUND);
    owner
        .get(club.url(&format!("/members/{gal}")))
        .await
        .ok()
        .has_text("do 10. 3. 2026");
    owner.get(&url).await.ok().has_text("od 10. 3. 2026");
}

#[tokio::test]
async fn known_guardians_are_linked_and_not_repeated_by_an_import() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let guardian = |email: &str| GuardianDraft {
        first_name: "Petra".into(),
        last_name: "Čeh".into(),
        email: email.into(),
        relation: "mother".into(),
        ..GuardianDraft::default()
    };
    let child = |name: &str, email: &str| NewMember {
        draft: person(name, "Čeh", day(2016, 3, 14)),
        guardians: vec![guardian(email)],
        consent: Some(ConsentDraft::on_paper(day(2024, 9, 1))),
    };
    insert(
        &app,
        &club,
        vec![
            child("Gal", "petra@example.si"),
            child("Lara", "PETRA@example.si"),
        ],
    )
    .await;
    insert(
        &app,
        &club,
        vec![
            child("Jan", "petra@example.si"),
            child("Tim", "druga@example.si"),
        ],
    )
    .await;
    let found = app
        .platform
        .db()
        .read(club.id, async |tx| {
            let found = store::search_guardians(tx, &app.platform, "petra ceh", 10).await?;
            let mut children = Vec::new();
            for guardian in &found {
                children.push(store::children_of(tx, guardian.id).await?.len());
            }
            Ok(children)
        })
        .await
        .unwrap();
    let mut found = found;
    found.sort_unstable();
    assert_eq!(
        found,
        [1, 3],
        "a namesake without a common contact is another person"
    );
}

#[tokio::test]
async fn a_list_leaves_with_purpose_and_recipient_in_the_log_and_can_be_imported_again() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    switch_on(&app, &club, json!({ "tax_number": true })).await;
    let draft = MemberDraft {
        belt: Some("kyu5".into()),
        details: MemberDetails {
            email: "ana@example.si".into(),
            tax_number: "26084279".into(),
            ..MemberDetails::default()
        },
        ..adult("Ana", "=Zupan")
    };
    let id = insert_one(&app, &club, draft).await;
    let page = owner.get(club.url("/members/export")).await.ok();
    assert!(
        page.attrs("input[name=column]", "value")
            .iter()
            .all(|key| key != "tax_number")
    );
    let refused = owner
        .post(
            club.url("/members/export/file"),
            &[("all", "yes"), ("column", "last_name"), ("format", "csv")],
        )
        .await;
    let links = refused
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .attrs(".problem a", "href");
    assert_eq!(links, ["#purpose", "#recipient"]);
    let chosen = [
        ("all", "yes"),
        ("filter", ""),
        ("column", "last_name"),
        ("column", "first_name"),
        ("column", "birth_date"),
        ("column", "belt"),
        ("column", "email"),
        ("column", "tax_number"),
        ("format", "csv"),
        ("purpose", "list-federation"),
        ("recipient", "Judo zveza"),
    ];
    let file = owner
        .post(club.url("/members/export/file"), &chosen)
        .await
        .ok();
    assert!(
        file.header("content-disposition")
            .contains("clani-2026-03-10.csv")
    );
    assert_eq!(file.header("cache-control"), "no-store");
    let text = file.text();
    assert!(
        text.starts_with('\u{feff}') && text.contains("Priimek;Ime;Datum rojstva;Pas;E-pošta"),
        "{text}"
    );
    assert!(
        !text.contains("26084279") && !text.contains("\n=Zupan"),
        "{text}"
    );
    let sheet = tatami::platform::sheets::read(
        "clani.csv",
        &file.body,
        &tatami::platform::sheets::Limits::default(),
    )
    .unwrap();
    assert_eq!(
        sheet.rows[1].cells,
        [
            "=Zupan",
            "Ana",
            "1990-05-06",
            "rumeni pas (5. kyu)",
            "ana@example.si"
        ]
    );
    let log = log_of(&app, &club, id).await;
    assert_eq!(log[0].operation, operation::EXPORT);
    assert_eq!(log[0].purpose.as_deref(), Some("list-federation"));
    assert_eq!(log[0].detail.as_ref().unwrap()["recipient"], "Judo zveza");
    owner
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_text("Seznam članov · Namen: poročanje zvezi · Prejemnik: Judo zveza");
    let mut chosen = chosen;
    chosen[8].1 = "xlsx";
    let file = owner
        .post(club.url("/members/export/file"), &chosen)
        .await
        .ok();
    assert!(file.body.starts_with(b"PK"));
    let officer = app.actor(&club, Role::HealthOfficer).await;
    officer
        .post(club.url("/members/export/file"), &chosen)
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn addresses_of_children_are_those_of_their_guardians() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let gal = id_in(&add(&owner, &club, GAL).await);
    let mail = |first: &str, email: &str| MemberDraft {
        details: MemberDetails {
            email: email.into(),
            ..MemberDetails::default()
        },
        ..adult(first, "Zupan")
    };
    insert_one(&app, &club, mail("Ana", "ana@example.si")).await;
    insert_one(&app, &club, mail("Eva", "ana@example.si")).await;
    insert_one(&app, &club, mail("Iva", "")).await;
    let page = owner
        .post(
            club.url("/members/emails"),
            &[("all", "yes"), ("filter", "")],
        )
        .await
        .ok();
    assert_eq!(
        page.select("#addresses"),
        ["ana@example.si, petra@example.si"]
    );
    page.has_text("1 član nima naslova");
    assert_eq!(
        log_of(&app, &club, gal).await[0].operation,
        operation::EXPORT
    );
}

#[tokio::test]
async fn a_damaged_or_old_record_is_refused_and_logged_and_others_are_unaffected() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let ids = insert(
        &app,
        &club,
        vec![adult("Ana", "Zupan").into(), adult("Bor", "Kralj").into()],
    )
    .await;
    let row = |id: MemberId| {
        let app = &app;
        let club = &club;
        async move {
            app.platform
                .db()
                .read(club.id, async |tx| {
                    Ok(member::Entity::of(club.id)
                        .filter(member::Column::Id.eq(id))
                        .one(tx)
                        .await?
                        .unwrap())
                })
                .await
                .unwrap()
        }
    };
    let put = |changed: member::ActiveModel| {
        let app = &app;
        let club = &club;
        async move {
            app.platform
                .db()
                .write(club.id, async |tx| {
                    Ok(changed.clone().update(tx).await.map(drop)?)
                })
                .await
                .unwrap();
        }
    };
    let url = club.url(&format!("/members/{}", ids[0]));
    let old = row(ids[0]).await;
    let form = owner.get(format!("{url}/edit")).await.ok();
    send(
        &owner,
        &format!("{url}/edit"),
        &fields(&form, &[("phone", "040 123 456")]),
    )
    .await
    .redirects_to(&url);
    let new = row(ids[0]).await;
    // The old record put back together with its revision.
    let mut changed = new.clone().into_active_model();
    changed.details = Set(old.details.clone());
    changed.rev = Set(old.rev);
    put(changed).await;
    owner
        .get(&url)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("Zapis je poškodovan");
    // One flipped bit.
    let mut bytes = new.details.clone();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let mut changed = new.clone().into_active_model();
    changed.details = Set(bytes);
    changed.rev = Set(new.rev);
    put(changed).await;
    owner.get(&url).await.is(StatusCode::CONFLICT);
    // A list with it is not made, and says whose it is, so that it can be left out.
    let all = [
        ("all", "yes"),
        ("filter", ""),
        ("column", "last_name"),
        ("column", "email"),
        ("format", "csv"),
        ("purpose", "list-federation"),
        ("recipient", "Judo zveza"),
    ];
    owner
        .post(club.url("/members/export/file"), &all)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("Zapis je poškodovan: Ana Zupan");
    let (other, mut without) = (ids[1].to_string(), all);
    without[0] = ("id", other.as_str());
    owner
        .post(club.url("/members/export/file"), &without)
        .await
        .ok()
        .has_text("Kralj");
    // Another member's record.
    let mut changed = new.clone().into_active_model();
    changed.details = Set(row(ids[1]).await.details);
    put(changed).await;
    owner
        .get(format!("{url}/edit"))
        .await
        .is(StatusCode::CONFLICT);
    let log = log_of(&app, &club, ids[0]).await;
    assert_eq!(
        log.iter()
            .filter(|e| e.operation == operation::REFUSED)
            .count(),
        3
    );
    owner
        .get(club.url(&format!("/members/{}", ids[1])))
        .await
        .ok();
    assert_eq!(names(&owner.get(club.url("/members")).await.ok()).len(), 2);
    let mut whole = new.into_active_model();
    whole = whole.reset_all();
    put(whole).await;
    owner.get(&url).await.ok().has_text("040 123 456");
}

#[tokio::test]
async fn whoever_may_only_look_is_offered_nothing_else() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let list = officer.get(club.url("/members")).await.ok();
    // The health officer's own list is all that may be done with a choice of members.
    assert_eq!(
        list.attrs("button[formaction]", "formaction"),
        [club.url("/members/bulk/health")]
    );
    let page = officer.get(club.url(&format!("/members/{id}"))).await.ok();
    assert!(
        page.attrs("a", "href")
            .iter()
            .all(|href| !href.ends_with("/edit"))
    );
    assert!(
        page.attrs("a", "href")
            .iter()
            .any(|href| href.ends_with("/health"))
    );
    let secretary = app.actor(&club, Role::Secretary).await;
    let page = secretary
        .get(club.url(&format!("/members/{id}")))
        .await
        .ok();
    assert!(
        page.attrs("a", "href")
            .iter()
            .all(|href| !href.ends_with("/health"))
    );
    page.has_text("Zapečateno");
}

#[tokio::test]
async fn counts_follow_every_change_of_the_list() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("zelena").await, app.club("modra").await);
    let owner = app.owner(&club).await;
    let tabs = |answer: &Answer| answer.select(".views a");
    insert_one(&app, &other, adult("Tuja", "Oseba")).await;
    let id = insert_one(&app, &club, adult("Ana", "Zupan")).await;
    for _ in 0..2 {
        let list = owner.get(club.url("/members")).await.ok();
        assert_eq!(
            tabs(&list),
            [
                "Aktivni 1",
                "Licenca poteče 0",
                "Čaka na privolitev 0",
                "Nekdanji 0",
                "Arhiv 0",
                "Vsi 1"
            ]
        );
    }
    owner
        .post(club.url(&format!("/members/{id}/archive")), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    let list = owner.get(club.url("/members")).await.ok();
    assert_eq!(tabs(&list)[0], "Aktivni 0");
    assert_eq!(tabs(&list)[4], "Arhiv 1");
}
