//! The breach helper: whose data were touched by the log, the 72 hours, the drafts, the register.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{incident, scope::TenantOwned as _, values::operation};
use serde_json::json;
use tatami::{
    platform::audit::{self, Entry, GRANT},
    tenants::Role,
};

use crate::{
    exports::started,
    health::{adult, day, insert, member, url as health_url},
    support::{Client, TestApp, TestTenant},
    tenants::evidence::unpack,
};

/// A form with everything that has to be in it, and what differs.
fn form<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("title", "Ukraden telefon"),
        ("noticed_day", "10. 3. 2026"),
        ("noticed_time", "11.00"),
        (
            "what",
            "Telefon tajnice je bil ukraden, prijavljen je bil njen račun.",
        ),
        ("scope", "period"),
        ("from_day", "9. 3. 2026"),
    ];
    for (name, value) in changes {
        fields.retain(|(other, _)| other != name);
        fields.push((name, value));
    }
    fields
}

async fn begin(owner: &Client, club: &TestTenant, changes: &[(&str, &str)]) -> String {
    let answer = owner.post(club.url("/breach/new"), &form(changes)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    answer.location().to_owned()
}

/// The people of the list with the kinds of their records.
fn touched(page: &crate::support::Answer) -> Vec<(String, String)> {
    let names = page.select("table.touched tbody th a");
    let kinds = page.select("table.touched tbody tr td:nth-child(2)");
    names
        .into_iter()
        .zip(kinds)
        .map(|(name, kinds)| (name.trim().to_owned(), kinds.trim().to_owned()))
        .collect()
}

async fn write(app: &TestApp, club: &TestTenant, entries: Vec<Entry>) {
    let entries = &entries;
    app.platform
        .db()
        .write(club.id, async |tx| {
            audit::append_many(tx, &app.platform, entries.clone()).await
        })
        .await
        .unwrap();
}

/// The drill (GDPR Art. 33): a stolen account opens five members and two health records and exports a list of three; others work
/// meanwhile, and the account worked before. The list has exactly those people, with exactly those kinds.
#[tokio::test]
async fn promise_b92_a_drill_finds_exactly_the_people_and_kinds_that_were_touched() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let mut people = Vec::new();
    for name in [
        "Ana", "Bor", "Cilka", "Drago", "Ema", "Franc", "Gaja", "Hana", "Ivo",
    ] {
        people.push(adult(&app, &club, name).await);
    }
    let minor = member(&app, &club, "Jan", day(2012, 5, 1)).await;
    let thief = app.actor(&club, Role::HealthOfficer).await;
    app.grant(&club, thief.account(), Role::Secretary).await;
    let bystander = app.actor(&club, Role::Secretary).await;
    // Before the period: not part of it.
    thief
        .get(club.url(&format!("/members/{}", people[8])))
        .await
        .ok();
    app.later(TimeDelta::hours(2));
    let thief = app.sign_in(thief.account()).await;
    let from = "13.00";
    // Five members: Ana twice, one of them a minor.
    for id in [people[0], people[0], people[1], people[2], people[3], minor] {
        thief.get(club.url(&format!("/members/{id}"))).await.ok();
    }
    // Two health records: one of a member opened before, one of another.
    for id in [people[0], people[4]] {
        thief
            .post(health_url(&club, id, ""), &[("purpose", "injury-care")])
            .await
            .ok();
    }
    // A list of three.
    let ids: Vec<String> = [people[1], people[5], people[6]]
        .iter()
        .map(ToString::to_string)
        .collect();
    thief
        .post(
            club.url("/members/export/file"),
            &[
                ("id", ids[0].as_str()),
                ("id", &ids[1]),
                ("id", &ids[2]),
                ("column", "last_name"),
                ("column", "email"),
                ("format", "csv"),
                ("purpose", "list-federation"),
                ("recipient", "JZS"),
            ],
        )
        .await
        .ok();
    let bystander = app.sign_in(bystander.account()).await;
    bystander
        .get(club.url(&format!("/members/{}", people[7])))
        .await
        .ok();
    app.later(TimeDelta::minutes(30));
    let until = "13.10";
    let thief = app.sign_in(thief.account()).await;
    thief
        .get(club.url(&format!("/members/{}", people[7])))
        .await
        .ok();

    let owner = app.sign_in(owner.account()).await;
    let account = thief.account().to_string();
    let incident = begin(
        &owner,
        &club,
        &[
            ("scope", "account"),
            ("account", &account),
            ("from_day", "10. 3. 2026"),
            ("from_time", from),
            ("until_day", "10. 3. 2026"),
            ("until_time", until),
        ],
    )
    .await;
    let page = owner.get(&incident).await.ok();
    let opened = "evidenca člana, zakoniti zastopniki, privolitve, zgodovina sprememb";
    let expected: Vec<(String, String)> = [
        ("Ana Zupan", format!("zdravstveni zapis, {opened}")),
        ("Bor Zupan", format!("{opened}, posamezna polja")),
        ("Cilka Zupan", opened.to_owned()),
        ("Drago Zupan", opened.to_owned()),
        ("Ema Zupan", "zdravstveni zapis".to_owned()),
        ("Franc Zupan", "posamezna polja".to_owned()),
        ("Gaja Zupan", "posamezna polja".to_owned()),
        ("Jan Zupan", opened.to_owned()),
    ]
    .into_iter()
    .map(|(name, kinds)| (name.to_owned(), kinds))
    .collect();
    assert_eq!(touched(&page), expected);
    page.has_text("Zajeti so podatki 8 oseb")
        .has_text("Med njimi je 1 mladoletna oseba")
        .has_text("evidenca člana odprta (2×)")
        .has_text("zdravstvena opomba")
        .has_text("health_officer dolina");
    // By kind.
    let health = owner.get(format!("{incident}?kind=health")).await.ok();
    let names: Vec<String> = touched(&health).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Ana Zupan", "Ema Zupan"]);
    // The same by the file alone.
    let entries = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, people[5].0, 10).await
        })
        .await
        .unwrap();
    let export = entries
        .iter()
        .find_map(|entry| entry.detail.as_ref()?["export"].as_str().map(str::to_owned))
        .expect("a list has a mark of its own");
    let by_file = begin(
        &owner,
        &club,
        &[("scope", "export"), ("export", &export), ("from_day", "")],
    )
    .await;
    let page = owner.get(&by_file).await.ok();
    let names: Vec<String> = touched(&page).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Bor Zupan", "Franc Zupan", "Gaja Zupan"]);
}

#[tokio::test]
async fn what_was_done_under_support_access_is_found_by_its_grant() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let (ana, bor) = (
        adult(&app, &club, "Ana").await,
        adult(&app, &club, "Bor").await,
    );
    let consult = |id: entity::ids::MemberId, grant: &str| {
        Entry::new(operation::CONSULT, None)
            .about(id.0)
            .detail(json!({ "what": "member-opened", GRANT: grant }))
    };
    write(&app, &club, vec![consult(ana, "g-1"), consult(bor, "g-2")]).await;
    let incident = begin(
        &owner,
        &club,
        &[("scope", "grant"), ("grant", "g-2"), ("from_day", "")],
    )
    .await;
    let page = owner.get(&incident).await.ok();
    assert_eq!(touched(&page).len(), 1);
    page.has_text("Bor Zupan");
}

#[tokio::test]
async fn an_entry_that_does_not_say_what_it_touched_is_pointed_out() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    let strange = Entry::new(operation::CONSULT, None)
        .about(ana.0)
        .detail(json!({ "what": "something-new" }));
    write(&app, &club, vec![strange]).await;
    let incident = begin(&owner, &club, &[]).await;
    owner
        .get(&incident)
        .await
        .ok()
        .has_text("vrsta ni znana")
        .has_text("Nekateri vpisi ne povejo");
    // The letter to the people leaves a gap there for somebody who knows.
    owner
        .get(format!("{incident}/message"))
        .await
        .ok()
        .has_no_text("vrsta ni znana")
        .has_text("1 oseba: [dopolni]");
}

#[tokio::test]
async fn what_the_page_of_a_role_does_not_show_is_not_counted() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let examiner = app.actor(&club, Role::Examiner).await;
    let ana = adult(&app, &club, "Ana").await;
    let path = club.url(&format!("/members/{ana}"));
    examiner.get(&path).await.ok();
    let incident = begin(&owner, &club, &[]).await;
    owner
        .get(&incident)
        .await
        .ok()
        .has_text("evidenca člana")
        .has_no_text("zakoniti zastopniki")
        .has_no_text("zgodovina sprememb");
    owner.get(&path).await.ok();
    owner
        .get(&incident)
        .await
        .ok()
        .has_text("zakoniti zastopniki");
}

#[tokio::test]
async fn the_clock_runs_for_seventy_two_hours_and_turns_red() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let incident = begin(&owner, &club, &[]).await;
    let look = async |path: &str| {
        let owner = app.sign_in(owner.account()).await;
        owner.get(path).await.ok()
    };
    let page = look(&incident).await;
    page.has_text("13. 3. 2026 ob 11.00").has_text("še 72 ur");
    assert_eq!(page_count(&look(&incident).await, ".deadline.over"), 0);
    app.later(TimeDelta::hours(49));
    let page = look(&incident).await;
    assert_eq!(page_count(&page, ".deadline.soon"), 1);
    page.has_text("še 23 ur");
    app.later(TimeDelta::hours(24));
    let page = look(&incident).await;
    assert_eq!(page_count(&page, ".deadline.over"), 1);
    page.has_text("rok je potekel pred 1 uro");
    look(&club.url("/breach")).await.has_text("rok je potekel");
    look(&format!("{incident}/notice"))
        .await
        .has_text("Razlogi za zamudo");
}

fn page_count(page: &crate::support::Answer, css: &str) -> usize {
    page.attrs(css, "class").len()
}

#[tokio::test]
async fn the_notice_has_every_item_of_article_33_and_the_message_is_in_plain_words() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    let child = member(&app, &club, "Jan", day(2015, 5, 1)).await;
    app.later(TimeDelta::minutes(5));
    for id in [ana, child] {
        owner.get(club.url(&format!("/members/{id}"))).await.ok();
    }
    let incident = begin(
        &owner,
        &club,
        &[
            ("from_day", "10. 3. 2026"),
            ("from_time", "11.05"),
            ("measures", "Geslo je zamenjano."),
        ],
    )
    .await;
    let notice = owner.get(format!("{incident}/notice")).await.ok();
    for words in [
        "Informacijski pooblaščenec",
        "gp.ip@ip-rs.si",
        "Judo klub dolina",
        "(a) Vrsta kršitve",
        "Zajeti so podatki 2 oseb",
        "1 mladoletna oseba",
        "evidenca člana (2 osebi)",
        "(b) Kontaktna oseba",
        "zasebnost@dolina.example",
        "(c) Verjetne posledice",
        "[dopolni]",
        "(d) Sprejeti in predlagani ukrepi",
        "Geslo je zamenjano.",
        "po 34. členu",
    ] {
        assert!(
            notice.visible().contains(words),
            "{words}: {}",
            notice.visible()
        );
    }
    let message = owner.get(format!("{incident}/message")).await.ok();
    for words in [
        "prišlo do kršitve varnosti",
        "Kaj lahko storite",
        "2 osebi: ime, datum rojstva, naslov, telefon",
        "imena in kontakti staršev ali skrbnikov",
        "tudi tisti, ki jih zastopajo",
        "Pritožite se lahko",
    ] {
        assert!(
            message.visible().contains(words),
            "{words}: {}",
            message.visible()
        );
    }
    let english = owner.get(format!("{incident}/notice?lang=en")).await.ok();
    english
        .has_text("(a) Nature of the breach")
        .has_text("Data of 2 people are concerned");
}

#[tokio::test]
async fn sealed_data_without_keys_need_no_message_unless_the_log_shows_that_they_were_opened() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    let lost = begin(
        &owner,
        &club,
        &[
            ("scope", "outside"),
            ("sealed_only", "yes"),
            ("from_day", ""),
        ],
    )
    .await;
    owner
        .get(&lost)
        .await
        .ok()
        .has_text("točka (a) 3. odstavka 34. člena")
        .has_text("dnevnik ne more povedati");
    owner
        .get(format!("{lost}/notice"))
        .await
        .ok()
        .has_text("Osebe ne bodo obveščene");
    owner.get(club.url(&format!("/members/{ana}"))).await.ok();
    let opened = begin(&owner, &club, &[("sealed_only", "yes")]).await;
    owner
        .get(&opened)
        .await
        .ok()
        .has_text("Izjema za šifrirane podatke ne velja");
    owner
        .get(format!("{opened}/notice"))
        .await
        .ok()
        .has_text("Osebe bodo obveščene");
}

#[tokio::test]
async fn the_register_keeps_every_step_and_so_does_the_log() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/breach"))
        .await
        .ok()
        .has_text("Nobene kršitve ni zapisane");
    let incident = begin(&owner, &club, &[]).await;
    let second = begin(&owner, &club, &[("title", "Napačen naslov")]).await;
    // Changed, never over a newer version.
    let edit = owner.get(format!("{incident}/edit")).await.ok();
    let rev = edit.attr("input[name=rev]", "value").unwrap();
    let changes = [
        ("rev", rev.as_str()),
        ("title", "Ukraden tablični računalnik"),
    ];
    owner
        .post(format!("{incident}/edit"), &form(&changes))
        .await
        .redirects_to(&incident);
    owner
        .post(format!("{incident}/edit"), &form(&changes))
        .await
        .is(StatusCode::CONFLICT)
        .has_text("medtem nekdo spremenil");
    // Reported: not in the future, not before it was noticed.
    for (day, time, why) in [
        ("11. 3. 2026", "11.00", "v prihodnosti"),
        ("9. 3. 2026", "11.00", "pred časom"),
        ("32. 3. 2026", "11.00", "ni mogoče prebrati"),
        ("", "", "ni mogoče prebrati"),
    ] {
        owner
            .post(
                format!("{incident}/report"),
                &[("day", day), ("time", time)],
            )
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text(why);
    }
    app.later(TimeDelta::hours(5));
    let owner = app.sign_in(owner.account()).await;
    let fields = [
        ("day", "10. 3. 2026"),
        ("time", "15.30"),
        ("reference", "0610-1/2026"),
    ];
    owner
        .post(format!("{incident}/report"), &fields)
        .await
        .redirects_to(&incident);
    owner
        .get(&incident)
        .await
        .ok()
        .has_text("prijavljena v roku, po 4 urah")
        .has_text("0610-1/2026");
    // Finished only with reasons.
    owner
        .post(format!("{incident}/close"), &[("decision", " ")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Napiši, kako je bilo odločeno");
    owner
        .post(
            format!("{incident}/close"),
            &[("decision", "Naprava je najdena.")],
        )
        .await
        .redirects_to(&incident);
    owner
        .post(format!("{second}/close"), &[("decision", "Tveganja ni.")])
        .await
        .redirects_to(&second);
    let register = owner.get(club.url("/breach")).await.ok();
    register
        .has_text("Ukraden tablični računalnik")
        .has_text("ni bila prijavljena")
        .has_text("končana");
    owner
        .post(format!("{incident}/reopen"), &[])
        .await
        .redirects_to(&incident);
    owner.get(&incident).await.ok().has_text("prijavljena");
    let log = owner.get(club.url("/log?purpose=breach")).await.ok();
    for words in [
        "kršitev varnosti zapisana (št. 1)",
        "kršitev varnosti zapisana (št. 2)",
        "zapis kršitve varnosti popravljen (št. 1)",
        "kršitev varnosti prijavljena (št. 1)",
        "obravnava kršitve varnosti končana (št. 1)",
        "obravnava kršitve varnosti končana (št. 2)",
        "obravnava kršitve varnosti znova odprta (št. 1)",
    ] {
        assert!(log.visible().contains(words), "{words}: {}", log.visible());
    }
    // What happened is sealed.
    let rows = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(incident::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert!(!row.sealed.windows(7).any(|part| part == b"Ukraden"));
    }
}

#[tokio::test]
async fn a_refused_form_says_what_is_missing_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    // Somebody who works here and has done nothing yet can be the one whose account was taken over.
    let silent = app.actor(&club, Role::Coach).await;
    let page = owner.get(club.url("/breach/new")).await.ok();
    let offered = page.attrs("select[name=account] option", "value");
    assert!(
        offered.contains(&silent.account().to_string()),
        "{offered:?}"
    );
    let empty = owner
        .post(club.url("/breach/new"), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "Napiši na kratko",
        "kdaj je bila kršitev opažena",
        "Opiši",
        "Izberi, česa",
    ] {
        assert!(empty.visible().contains(words), "{words}");
    }
    for (changes, why) in [
        (&[("noticed_day", "10. 3. 2027")][..], "v prihodnosti"),
        (&[("noticed_time", "25.00")], "ni mogoče prebrati"),
        (&[("scope", "account")], "Izberi račun"),
        (&[("scope", "grant")], "Izberi podporni dostop"),
        (&[("scope", "export")], "Izberi datoteko"),
        (&[("from_day", "")], "Napiši, od kdaj"),
        (&[("until_day", "8. 3. 2026")], "pred začetkom"),
    ] {
        let answer = owner.post(club.url("/breach/new"), &form(changes)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        let page = answer.has_text(why);
        assert_eq!(
            page.attr("input[name=title]", "value").as_deref(),
            Some("Ukraden telefon")
        );
    }
    // Posted twice, begun once.
    let page = owner.get(club.url("/breach/new")).await.ok();
    let id = page.attr("input[name=form_id]", "value").unwrap();
    let first = begin(&owner, &club, &[("form_id", &id)]).await;
    assert_eq!(begin(&owner, &club, &[("form_id", &id)]).await, first);
}

#[tokio::test]
async fn the_list_of_people_leaves_protected_and_logged() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = insert(
        &app,
        &club,
        tatami::platform::people::MemberDraft {
            first_name: "Ana".to_owned(),
            last_name: "KANARCEK".to_owned(),
            birth_date: Some(day(2000, 1, 1)),
            ..tatami::platform::people::MemberDraft::default()
        },
    )
    .await;
    owner.get(club.url(&format!("/members/{ana}"))).await.ok();
    let incident = begin(&owner, &club, &[]).await;
    owner
        .post(format!("{incident}/export"), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let handed = started(
        &owner,
        &format!("{incident}/export"),
        &[("recipient", "Nada Nadzornica")],
    )
    .await;
    app.work().await;
    let file = owner.get(format!("{}/file", handed.export)).await.ok().body;
    assert!(
        file.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]),
        "an encrypted workbook"
    );
    assert!(!file.windows(8).any(|part| part == b"KANARCEK"));
    owner
        .get(club.url("/log?exports=yes"))
        .await
        .ok()
        .has_text("seznam zajetih oseb izvožen (kršitev št. 1)");
}

#[tokio::test]
async fn an_incident_of_another_tenant_and_one_of_nobody_are_not_found() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("dolina").await, app.club("hrib").await);
    let (owner, stranger) = (app.owner(&club).await, app.owner(&other).await);
    let incident = begin(&owner, &club, &[]).await;
    let id = incident.rsplit('/').next().unwrap();
    let random = uuid::Uuid::new_v4().to_string();
    for rest in ["", "/edit", "/notice", "/message", "/export"] {
        let foreign = stranger
            .get(other.url(&format!("/breach/{id}{rest}")))
            .await;
        let nobody = stranger
            .get(other.url(&format!("/breach/{random}{rest}")))
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{rest}");
        assert_eq!(
            foreign.text().replace(id, ""),
            nobody.text().replace(&random, ""),
            "{rest}"
        );
    }
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary.get(&incident).await.is(StatusCode::FORBIDDEN);
}

/// Whoever looks after the processing, but does not see the members, learns no member's name from log, breach or file.
#[tokio::test]
async fn the_privacy_officer_tells_people_apart_by_numbers_and_learns_no_name() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Kanarčica").await;
    owner.get(club.url(&format!("/members/{ana}"))).await.ok();
    for role in [Role::Dpo, Role::Auditor] {
        let officer = app.actor(&club, role).await;
        let code = "član št. 1".to_owned();
        let list = officer.get(club.url("/log")).await.ok();
        assert!(list.visible().contains(&code), "{}", list.visible());
        let entry = list.attr(".log li a", "href").unwrap();
        let mut pages = vec![
            club.url(""),
            club.url("/log?about=kanar%C4%8Dica"),
            club.url(&format!("/log?person={ana}")),
            club.url("/log/export"),
            entry,
        ];
        if role == Role::Dpo {
            let incident = begin(&officer, &club, &[]).await;
            officer.get(&incident).await.ok().has_text(&code);
            pages.push(format!("{incident}/notice"));
            pages.push(format!("{incident}/message"));
            pages.push(incident);
        }
        for page in pages {
            officer.get(&page).await.ok().has_no_text("Kanarčica");
        }
        let fields = &[("reason", "oversight"), ("recipient", "Nada Nadzornica")];
        let handed = started(&officer, &club.url("/log/export"), fields).await;
        app.work().await;
        let zip = officer
            .get(format!("{}/file", handed.export))
            .await
            .ok()
            .body;
        for text in unpack(&zip, &handed.passphrase) {
            assert!(!text.contains("Kanarčica"));
        }
    }
    owner
        .get(club.url("/log?about=kanar%C4%8Dica"))
        .await
        .ok()
        .has_text("Kanarčica");
}

/// A stolen session is what its account did from that sign-in on: neither what it did before, nor what somebody else did meanwhile.
#[tokio::test]
async fn what_was_done_after_one_sign_in_is_found_by_it() {
    use tatami::accounts::security_log::{self, Event, event};
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let thief = app.actor(&club, Role::Secretary).await;
    let people = [
        adult(&app, &club, "Ana").await,
        adult(&app, &club, "Bor").await,
        adult(&app, &club, "Cilka").await,
    ];
    let open = async |who: &Client, id: entity::ids::MemberId| {
        who.get(club.url(&format!("/members/{id}"))).await.ok();
    };
    open(&thief, people[0]).await;
    app.later(TimeDelta::minutes(10));
    let account = thief.account();
    app.platform
        .db()
        .system_write("a sign-in of a test", async |tx| {
            let event = Event::new(event::SIGNED_IN, Some(account))
                .detail(json!({ "device": "Firefox, Linux" }));
            security_log::append(tx, &app.platform, event).await
        })
        .await
        .unwrap();
    app.later(TimeDelta::minutes(1));
    open(&thief, people[1]).await;
    open(&owner, people[2]).await;
    let form_page = owner.get(club.url("/breach/new")).await.ok();
    let sessions: Vec<String> = form_page
        .attrs("select[name=session] option", "value")
        .into_iter()
        .filter(|value| !value.is_empty())
        .collect();
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    form_page.has_text("Firefox, Linux");
    let incident = begin(
        &owner,
        &club,
        &[
            ("scope", "session"),
            ("session", &sessions[0]),
            ("from_day", ""),
        ],
    )
    .await;
    let page = owner.get(&incident).await.ok();
    let names: Vec<String> = touched(&page).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Bor Zupan"]);
    page.has_text("Prijava ");
    // Whoever chooses the kind and no sign-in is asked for one; what is no sign-in is none.
    for session in ["", "x", "1.2.3"] {
        let chosen = [("scope", "session"), ("session", session)];
        owner
            .post(club.url("/breach/new"), &form(&chosen))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("Izberi prijavo.");
    }
}
