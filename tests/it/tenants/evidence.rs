//! The processing log as evidence: filtered, exported, and whole; what is done to it behind the application is found.
use std::io::Read as _;

use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{ids::MemberId, scope::TenantOwned as _, values::operation};
use sea_orm::{QueryOrder as _, Value};
use serde_json::json;
use tatami::{
    app,
    platform::{
        audit::{self, Entry, GRANT, Head, file::LogFile},
        mail,
    },
    tenants::{
        Role,
        log::checked::{self, Checked},
    },
};

use crate::{
    exports::started,
    health::adult,
    support::{Client, TestApp, TestTenant, behind, run},
};

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

pub(super) async fn alters(app: &TestApp, club: &TestTenant, n: usize) {
    write(app, club, vec![Entry::new(operation::ALTER, None); n]).await;
}

pub(super) async fn check(app: &TestApp, club: &TestTenant) -> Checked {
    app.platform
        .db()
        .read(club.id, async |tx| checked::check(tx, &app.platform).await)
        .await
        .unwrap()
}

pub(super) async fn end(app: &TestApp, club: &TestTenant) -> Head {
    app.platform
        .db()
        .read(club.id, async |tx| audit::end(tx).await)
        .await
        .unwrap()
}

/// Cuts the log after an entry, and writes its end anew, so that the log by itself is whole.
async fn cut_with_its_end(app: &TestApp, club: &TestTenant, last: i64) {
    let db = behind(app).await;
    let id = || Value::from(club.id.0);
    run(
        &db,
        "DELETE FROM log_entry WHERE tenant_id = ? AND seq > ?",
        vec![id(), last.into()],
    )
    .await;
    let done = run(
        &db,
        "UPDATE log_head SET seq = ?, hash = (SELECT hash FROM log_entry WHERE tenant_id = ? AND seq = ?) WHERE tenant_id = ?",
        vec![last.into(), id(), last.into(), id()],
    )
    .await;
    assert_eq!(done, 1);
}

pub(super) async fn compared(owner: &Client, club: &TestTenant, head: &str) -> String {
    owner
        .post(club.url("/log/verify/head"), &[("head", head)])
        .await
        .ok()
        .visible()
}

#[tokio::test]
async fn a_changed_removed_moved_inserted_or_cut_entry_is_found() {
    type Tampering = (&'static str, &'static [(&'static str, &'static [i64])]);
    let tamperings: &[Tampering] = &[
        (
            "changed",
            &[(
                "UPDATE log_entry SET operation = 'erase' WHERE tenant_id = ? AND seq = ?",
                &[3],
            )],
        ),
        (
            "removed",
            &[(
                "DELETE FROM log_entry WHERE tenant_id = ? AND seq = ?",
                &[3],
            )],
        ),
        (
            "removed, and those after it moved up",
            &[
                (
                    "DELETE FROM log_entry WHERE tenant_id = ? AND seq = ?",
                    &[3],
                ),
                (
                    "UPDATE log_entry SET seq = seq - 1 WHERE tenant_id = ? AND seq = ?",
                    &[4],
                ),
                (
                    "UPDATE log_entry SET seq = seq - 1 WHERE tenant_id = ? AND seq = ?",
                    &[5],
                ),
            ],
        ),
        (
            "exchanged",
            &[
                (
                    "UPDATE log_entry SET seq = 100 WHERE tenant_id = ? AND seq = ?",
                    &[3],
                ),
                (
                    "UPDATE log_entry SET seq = 3 WHERE tenant_id = ? AND seq = ?",
                    &[4],
                ),
                (
                    "UPDATE log_entry SET seq = 4 WHERE tenant_id = ? AND seq = ?",
                    &[100],
                ),
            ],
        ),
        (
            "put in",
            &[
                (
                    "UPDATE log_entry SET seq = seq + 1 WHERE tenant_id = ? AND seq = ?",
                    &[5],
                ),
                (
                    "UPDATE log_entry SET seq = seq + 1 WHERE tenant_id = ? AND seq = ?",
                    &[4],
                ),
            ],
        ),
        (
            "cut off",
            &[(
                "DELETE FROM log_entry WHERE tenant_id = ? AND seq > ?",
                &[3],
            )],
        ),
    ];
    for (what, statements) in tamperings {
        let app = TestApp::start().await;
        let club = app.club("dolina").await;
        alters(&app, &club, 4).await;
        assert!(check(&app, &club).await.is_sound());
        let db = behind(&app).await;
        for (sql, seqs) in *statements {
            let mut values: Vec<Value> = vec![club.id.0.into()];
            values.extend(seqs.iter().map(|seq| Value::from(*seq)));
            assert!(run(&db, sql, values).await > 0, "{what}: {sql}");
        }
        if *what == "put in" {
            // A copy of an older entry in the gap, with a key of its own.
            let sql = "INSERT INTO log_entry (tenant_id, id, seq, at, operation, actor_id, subject_id, sealed, record_kind, record_hash, prev_hash, hash) \
                SELECT tenant_id, ?, 4, at, operation, actor_id, subject_id, sealed, record_kind, record_hash, prev_hash, hash FROM log_entry WHERE tenant_id = ? AND seq = 3";
            let values = vec![app.platform.new_id().into(), club.id.0.into()];
            assert_eq!(run(&db, sql, values).await, 1);
        }
        assert!(
            matches!(check(&app, &club).await, Checked::Damaged(_)),
            "{what} was not found"
        );
        let owner = app.owner(&club).await;
        let page = owner
            .post(club.url("/log/verify"), &[])
            .await
            .ok()
            .visible();
        assert!(!page.contains("Dnevnik je cel"), "{what}: {page}");
    }
}

#[tokio::test]
async fn entries_cut_off_together_with_the_end_are_found_by_the_end_on_record_and_by_the_one_in_a_mail()
 {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    alters(&app, &club, 5).await;
    app::housekeeping(&app.platform).await.unwrap();
    let head = end(&app, &club).await;
    assert_eq!(
        check(&app, &club).await,
        Checked::Sound {
            entries: head.seq,
            expired: 0,
            on_record: 1
        }
    );
    let page = compared(&owner, &club, &head.to_string()).await;
    assert!(page.contains("Dnevnik je cel in vsebuje vpis 6"), "{page}");
    // Entries from after the end on record, cut off: only an end out of a mail can tell.
    alters(&app, &club, 3).await;
    let newer = end(&app, &club).await;
    cut_with_its_end(&app, &club, 7).await;
    assert!(check(&app, &club).await.is_sound());
    let page = compared(&owner, &club, &newer.to_string()).await;
    assert!(page.contains("Dnevnik je odrezan: vpisa 9"), "{page}");
    // Entries that are on record.
    cut_with_its_end(&app, &club, 4).await;
    assert_eq!(check(&app, &club).await, Checked::Lost { seq: 6, last: 4 });
    let page = compared(&owner, &club, &head.to_string()).await;
    assert!(page.contains("Dnevnik je odrezan: vpisa 6"), "{page}");
    owner
        .post(club.url("/log/verify"), &[])
        .await
        .ok()
        .has_text("Dnevnik je bil zamenjan ali odrezan: vpisa 6");
    // Filled up again with other entries it is whole and still not the one on record, also not on the next day.
    alters(&app, &club, 6).await;
    app.later(TimeDelta::days(1));
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(check(&app, &club).await, Checked::Lost { seq: 6, last: 10 });
    let owner = app.owner(&club).await;
    let page = compared(&owner, &club, &head.to_string()).await;
    assert!(page.contains("Vpis 6 ima zdaj drugo zgostitev"), "{page}");
    owner
        .get(club.url("/log/verify"))
        .await
        .ok()
        .has_text("ni v dnevniku");
}

#[tokio::test]
async fn what_is_pasted_is_read_leniently_and_refused_in_words() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let head = end(&app, &club).await.to_string();
    let (start, rest) = head.split_at(20);
    let broken = format!("  {start}\r\n{}  ", rest.to_uppercase());
    assert!(
        compared(&owner, &club, &broken)
            .await
            .contains("Dnevnik je cel")
    );
    owner
        .post(club.url("/log/verify/head"), &[("head", "12:abc")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Preveri vneseno")
        .has_no_text("Podatki niso shranjeni")
        .has_text("To ni oznaka konca dnevnika");
}

#[tokio::test]
async fn ends_are_noted_once_a_day_and_mailed_once_a_week_in_the_owners_language() {
    let app = TestApp::start().await;
    let (club, quiet) = (app.club("dolina").await, app.club("hrib").await);
    app.owner(&club).await;
    let english = app.account("Ada").await;
    app.grant(&club, english, Role::Owner).await;
    let db = behind(&app).await;
    run(
        &db,
        "UPDATE account SET lang = 'en' WHERE id = ?",
        vec![english.0.into()],
    )
    .await;
    let noted = async |club: &TestTenant| match check(&app, club).await {
        Checked::Sound { on_record, .. } => on_record,
        other => panic!("{other:?}"),
    };
    let mails = async || {
        let all = mail::open_all(&app.platform, 100).await.unwrap();
        all.into_iter()
            .filter(|mail| mail.template == "log-head")
            .collect::<Vec<_>>()
    };
    for _ in 0..3 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    assert_eq!(noted(&club).await, 1);
    assert!(
        mails().await.is_empty(),
        "nothing to mail in the first week"
    );
    // A day with new entries, and one without.
    app.later(TimeDelta::days(1));
    alters(&app, &club, 1).await;
    app::housekeeping(&app.platform).await.unwrap();
    app.later(TimeDelta::days(1));
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(noted(&club).await, 2);
    assert_eq!(noted(&quiet).await, 1);
    app.later(TimeDelta::days(6));
    for _ in 0..2 {
        app::housekeeping(&app.platform).await.unwrap();
    }
    let sent = mails().await;
    assert_eq!(
        sent.len(),
        2,
        "one for each owner; a tenant without owners gets none"
    );
    let head = end(&app, &club).await.to_string();
    let bodies: Vec<String> = sent.iter().map(|mail| mail.content.body.clone()).collect();
    assert!(bodies.iter().all(|body| body.contains(&head)));
    assert!(
        bodies
            .iter()
            .any(|body| body.contains("Shrani to sporočilo"))
    );
    assert!(bodies.iter().any(|body| body.contains("Keep this message")));
    // Nothing new, nothing to say; something new, another mail.
    app.later(TimeDelta::days(8));
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(mails().await.len(), 2);
    alters(&app, &club, 1).await;
    app::housekeeping(&app.platform).await.unwrap();
    assert_eq!(mails().await.len(), 4);
}

#[tokio::test]
async fn the_log_is_filtered_by_everything_it_knows() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    let bor = adult(&app, &club, "Bor").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let by = Some(officer.account());
    app.later(TimeDelta::days(3));
    write(
        &app,
        &club,
        vec![
            Entry::new(operation::CONSULT, by)
                .about(ana.0)
                .purpose("injury-care")
                .detail(json!({ "what": "health" })),
            Entry::new(operation::EXPORT, by)
                .about(bor.0)
                .purpose("insurance")
                .detail(json!({ "what": "health", "export": "e-1" })),
            Entry::new(operation::CONSULT, None)
                .about(bor.0)
                .detail(json!({ "what": "member-opened", GRANT: "g-1" })),
        ],
    )
    .await;
    let owner_again = app.sign_in(owner.account()).await;
    let count = async |query: &str| {
        let page = owner_again
            .get(club.url(&format!("/log?{query}")))
            .await
            .ok();
        page.select(".log li").len()
    };
    assert_eq!(count("health=yes").await, 2);
    assert_eq!(count("exports=yes").await, 1);
    assert_eq!(count("support=yes").await, 1);
    assert_eq!(count("purpose=insurance").await, 1);
    assert_eq!(count("health=yes&exports=yes").await, 1);
    assert_eq!(count("op=consult&exports=yes").await, 0);
    assert_eq!(count(&format!("who={}", officer.account())).await, 2);
    assert_eq!(count("from=13.+3.+2026").await, 3);
    assert_eq!(count("from=13.3.2026&about=ana").await, 1);
    assert_eq!(count(&format!("from=13.3.2026&person={bor}")).await, 2);
    assert_eq!(count("about=nihče").await, 0);
    let before = count("to=12.3.2026").await;
    assert!(before > 0);
    assert_eq!(count("").await, before + 3);
    let page = owner_again
        .get(club.url("/log?from=31.2.2026"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    page.has_text("Tega datuma ni mogoče prebrati")
        .has_text("Preveri vneseno")
        .has_no_text("Takih vpisov ni");
    for nowhere in ["who=abc", "person=abc", "op=nonsense"] {
        owner_again
            .get(club.url(&format!("/log?{nowhere}")))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    // What is on shows as chips, each with a way to take it off.
    let page = owner_again
        .get(club.url("/log?health=yes&op=consult"))
        .await
        .ok();
    assert_eq!(
        page.attrs(".chips a", "href").len(),
        3,
        "two filters, and all of them"
    );
}

#[tokio::test]
async fn pages_of_a_filter_that_has_to_open_entries_go_on_where_they_ended() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let mut entries = Vec::new();
    for n in 0..1_400 {
        let what = if n % 10 == 0 {
            "health"
        } else {
            "member-opened"
        };
        entries.push(Entry::new(operation::CONSULT, None).detail(json!({ "what": what })));
    }
    write(&app, &club, entries).await;
    let mut next = Some(club.url("/log?health=yes"));
    let mut seen = Vec::new();
    while let Some(href) = next {
        let page = owner.get(&href).await.ok();
        seen.extend(page.attrs(".log li a", "href"));
        next = page.attr("a[rel=next]", "href");
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((all, seen.len()), (140, 140));
}

#[tokio::test]
async fn an_entry_has_a_page_that_says_which_fields_it_touched_and_whether_it_fits() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    owner.get(club.url(&format!("/members/{ana}"))).await.ok();
    let list = owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("evidenca člana odprta: Ana");
    let href = list.attr(".log li a", "href").unwrap();
    let page = owner.get(&href).await.ok();
    page.has_text("mobilni telefon")
        .has_text("vpis je nespremenjen in sledi prejšnjemu")
        .has_no_text("davčna številka");
    let seq = href.rsplit('/').next().unwrap().parse::<i64>().unwrap();
    let db = behind(&app).await;
    run(
        &db,
        "UPDATE log_entry SET actor_id = NULL WHERE tenant_id = ? AND seq = ?",
        vec![club.id.0.into(), seq.into()],
    )
    .await;
    owner
        .get(&href)
        .await
        .ok()
        .has_text("vpis je spremenjen ali ne sledi prejšnjemu");
    for nowhere in ["/log/0", "/log/999999", "/log/abc"] {
        owner.get(club.url(nowhere)).await.is(StatusCode::NOT_FOUND);
    }
}

/// The files of an export.
pub fn unpack(bytes: &[u8], passphrase: &str) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index_decrypt(at, passphrase.as_bytes()).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            text
        })
        .collect()
}

async fn exported(app: &TestApp, owner: &Client, ask: &str) -> (Vec<u8>, String) {
    let fields = &[("reason", "oversight"), ("recipient", "Nada Nadzornica")];
    let handed = started(owner, ask, fields).await;
    app.work().await;
    let file = owner.get(format!("{}/file", handed.export)).await.ok();
    (file.body, handed.passphrase)
}

#[tokio::test]
async fn an_exported_log_is_protected_and_can_be_checked_without_keys() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let ana = adult(&app, &club, "Ana").await;
    owner.get(club.url(&format!("/members/{ana}"))).await.ok();
    for (query, is_whole) in [("", true), ("?op=consult", false)] {
        let (zip, passphrase) =
            exported(&app, &owner, &club.url(&format!("/log/export{query}"))).await;
        assert!(zip.starts_with(b"PK") && !zip.windows(6).any(|w| w == b"format"));
        let files = unpack(&zip, &passphrase);
        assert!(files[1].contains("evidenca člana odprta"), "{}", files[1]);
        assert!(files[1].contains("Ana"), "{}", files[1]);
        assert!(files[2].contains("tatami audit verify"));
        let log: LogFile = serde_json::from_str(&files[0]).unwrap();
        assert_eq!(log.left_out.is_empty(), is_whole);
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("podatki-001.json");
        let told = |text: &str, head: Option<&Head>| {
            std::fs::write(&path, text).unwrap();
            let mut out = Vec::new();
            let is_sound = tatami::commands::verify_file(&path, head, &mut out).unwrap();
            (is_sound, String::from_utf8(out).unwrap())
        };
        assert!(told(&files[0], Some(&log.head)).0);
        // As somebody would change it in an editor.
        let changed = files[0].replace("\"consult\"", "\"collect\"");
        let (is_sound, out) = told(&changed, None);
        assert!(!is_sound && out.contains("was changed"), "{out}");
        let newer = Head {
            seq: log.head.seq + 1,
            hash: vec![1; 32],
        };
        let (is_sound, out) = told(&files[0], Some(&newer));
        assert!(!is_sound && out.contains("cut off"), "{out}");
    }
    // That it was taken out stands in the log, with the end it had.
    let log = owner.get(club.url("/log?exports=yes")).await.ok();
    log.has_text("dnevnik obdelave izvožen")
        .has_text("Namen: nadzor nad obdelavo");
    owner
        .post(
            club.url("/log/export?op=publish"),
            &[("reason", "oversight"), ("recipient", "x")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Takih vpisov ni");
}

#[tokio::test]
async fn opening_a_members_page_its_history_and_its_form_is_logged_each_time() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let ana = adult(&app, &club, "Ana").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    for rest in ["", "/history", "/edit", ""] {
        secretary
            .get(club.url(&format!("/members/{ana}{rest}")))
            .await
            .ok();
    }
    assert_eq!(opened(&app, &club, ana).await, 4);
    // Nobody's page is opened by being refused.
    let foreign = app.club("hrib").await;
    let owner = app.owner(&foreign).await;
    owner
        .get(foreign.url(&format!("/members/{ana}")))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(opened(&app, &club, ana).await, 4);
}

async fn opened(app: &TestApp, club: &TestTenant, member: MemberId) -> usize {
    let entries = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, member.0, 100).await
        })
        .await
        .unwrap();
    entries
        .iter()
        .filter(|entry| entry.detail.as_ref().unwrap()["what"] == "member-opened")
        .count()
}

/// The order of entries in the table says nothing; their numbers do.
#[tokio::test]
async fn entries_are_numbered_without_gaps() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    alters(&app, &club, 7).await;
    let rows = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(entity::log_entry::Entity::of(club.id)
                .order_by_asc(entity::log_entry::Column::Seq)
                .all(tx)
                .await?)
        })
        .await
        .unwrap();
    let numbers: Vec<i64> = rows.iter().map(|row| row.seq).collect();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
}
