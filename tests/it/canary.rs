//! The canary: a unique mark in every personal and health field of two tenants. After everything was looked at, exported and
//! backed up, each mark is only where the data register allows it (4-security, decision 20).
use std::{collections::BTreeSet, fs, path::Path};

use axum::http::Method;
use entity::ids::MemberId;
use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tatami::{
    app,
    health::{self, HealthRecord},
    platform::{
        backup,
        people::{
            Academy, Actor, Address, AwardedGrade, ClubMembership, ConsentDraft, EmergencyContact,
            Function, GuardianDraft, LicenceIssue, MemberDetails, MemberDraft, NewMember,
            RefereeLicence, relation,
            store::{insert_members, purpose},
        },
    },
    tenants::Role,
    web::routes::Access,
};

use crate::support::{Client, TestApp, TestTenant};

/// The marks of one tenant, by where they may lie.
struct Marks {
    /// In columns that lists need.
    clear: Vec<String>,
    /// Sealed.
    sealed: Vec<String>,
    /// Special category.
    health: Vec<String>,
    member: MemberId,
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

/// A child with a mark in every field.
async fn plant(app: &TestApp, tenant: &TestTenant, letter: char) -> Marks {
    let mark = |n: usize| format!("Kanarcek{letter}{n:02}x");
    let draft = MemberDraft {
        first_name: mark(1),
        middle_name: mark(2),
        last_name: mark(3),
        birth_date: day("2013-05-06"),
        sex: Some("f".to_owned()),
        belt: Some("kyu4".to_owned()),
        licence_no: Some(mark(4)),
        licence_until: day("2026-12-31"),
        joined_on: day("2020-09-01"),
        left_on: None,
        details: MemberDetails {
            address: Address {
                street: mark(20),
                post_code: "1000".to_owned(),
                town: mark(21),
                country: "SI".to_owned(),
            },
            email: format!("{}@example.com", mark(22).to_lowercase()),
            phone: format!("+386400{}", if letter == 'A' { "77123" } else { "88321" }),
            techniques: vec![mark(23)],
            memberships: vec![ClubMembership {
                club: mark(24),
                ..ClubMembership::default()
            }],
            functions: vec![Function {
                kind: "club".to_owned(),
                name: mark(25),
                ..Function::default()
            }],
            referee: Some(RefereeLicence {
                number: mark(26),
                level: mark(27),
                issuer: mark(28),
                issued_on: None,
            }),
            licence: LicenceIssue {
                issuer: mark(29),
                issued_on: None,
            },
            academy: Some(Academy {
                status: "level1".to_owned(),
                certificate: mark(30),
                on: None,
            }),
            grades: vec![AwardedGrade {
                code: "kyu4".to_owned(),
                board: mark(31),
                certificate: mark(32),
                awarded_on: None,
            }],
            emergency: Some(EmergencyContact {
                name: mark(33),
                ..EmergencyContact::default()
            }),
            ..MemberDetails::default()
        },
    };
    let guardian = GuardianDraft {
        first_name: mark(5),
        last_name: mark(6),
        email: format!("{}@example.com", mark(34).to_lowercase()),
        phone: format!("+386411{}", if letter == 'A' { "66123" } else { "55321" }),
        relation: relation::MOTHER.to_owned(),
        ..GuardianDraft::default()
    };
    let new = NewMember {
        draft,
        guardians: vec![guardian],
        consent: Some(ConsentDraft::on_paper(day("2020-09-01").unwrap())),
    };
    let record = HealthRecord {
        examined_by: mark(60),
        restrictions: mark(61),
        injury: mark(62),
        note: mark(63),
        ..HealthRecord::default()
    };
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let member = app
        .platform
        .db()
        .write(tenant.id, async |tx| {
            let ids = insert_members(tx, &app.platform, vec![new.clone()], &actor).await?;
            health::fill(tx, &app.platform, ids[0], &record, None).await?;
            Ok(ids[0])
        })
        .await
        .unwrap();
    Marks {
        clear: (1..=6).map(mark).collect(),
        sealed: (20..=33)
            .filter(|n| *n != 22)
            .map(mark)
            .chain([mark(22).to_lowercase(), mark(34).to_lowercase()])
            .collect(),
        health: (60..=63).map(mark).collect(),
        member,
    }
}

/// Every page a person can get, with the member's id for every id.
async fn look_everywhere(
    client: &Client,
    tenant: &TestTenant,
    member: MemberId,
) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    for route in app::routes().table().to_vec() {
        if route.method != Method::GET || route.path.contains("{*") {
            continue;
        }
        let path: String = route
            .path
            .split('/')
            .skip(1)
            .map(|part| match part {
                "{tenant}" => format!("/{}", tenant.slug),
                part if part.starts_with('{') => format!("/{member}"),
                part => format!("/{part}"),
            })
            .collect();
        if matches!(route.access, Access::Link) {
            continue;
        }
        seen.push((path.clone(), client.get(&path).await.text()));
    }
    seen
}

fn files_below(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push((path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    found
}

fn holds(haystack: &[u8], needle: &str) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

/// Everything the database holds, as bytes: the files of SQLite, every row of PostgreSQL as text (bytes in it as hex).
async fn database(app: &TestApp) -> Vec<u8> {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        return files_below(&app.dir.path().join("data"))
            .into_iter()
            .flat_map(|(_, bytes)| bytes)
            .collect();
    };
    let name = app
        .db
        .runtime
        .as_str()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let base = server.rsplit_once('/').unwrap().0;
    let db = Database::connect(format!("{base}/{name}")).await.unwrap();
    let mut all = String::new();
    let tables = entity::scope::TENANT_TABLES
        .iter()
        .chain(entity::scope::GLOBAL_TABLES);
    for table in tables {
        let rows = db
            .query_all_raw(Statement::from_string(
                DbBackend::Postgres,
                format!("SELECT t::text FROM \"{table}\" t"),
            ))
            .await
            .unwrap();
        for row in rows {
            all += &row.try_get_by_index::<String>(0).unwrap();
        }
    }
    all.into_bytes()
}

fn in_database(database: &[u8], mark: &str) -> bool {
    let hex: String = mark.bytes().map(|b| format!("{b:02x}")).collect();
    holds(database, mark) || holds(database, &hex)
}

#[tokio::test]
async fn promise_b52_no_mark_is_where_the_register_does_not_allow_it() {
    let app = TestApp::start().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let (marks, foreign) = (plant(&app, &own, 'A').await, plant(&app, &other, 'B').await);

    // Everybody looks at everything, with their own member's id and with the other's.
    let mut bodies: BTreeSet<(String, String, String)> = BTreeSet::new();
    for role in Role::ALL {
        let actor = app.actor(&own, role).await;
        for member in [marks.member, foreign.member] {
            for (path, body) in look_everywhere(&actor, &own, member).await {
                bodies.insert((role.code().to_owned(), path, body));
            }
        }
    }
    for member in [marks.member, foreign.member] {
        for (path, body) in look_everywhere(&app.stranger(), &own, member).await {
            bodies.insert(("stranger".to_owned(), path, body));
        }
    }
    let list = bodies
        .iter()
        .any(|(_, path, body)| path.ends_with("/members") && body.contains(&marks.clear[0]));
    assert!(
        list,
        "the list of members shows its own people; otherwise this test sees nothing"
    );
    for (who, path, body) in &bodies {
        for mark in foreign
            .clear
            .iter()
            .chain(&foreign.sealed)
            .chain(&foreign.health)
        {
            assert!(
                !body.contains(mark),
                "{who} {path} shows another tenant's {mark}"
            );
        }
        for mark in &marks.health {
            assert!(
                !body.contains(mark),
                "{who} {path} shows health data that were not opened: {mark}"
            );
        }
        if who == "stranger" || who == Role::CompetitionDirector.code() {
            for mark in marks.clear.iter().chain(&marks.sealed) {
                assert!(!body.contains(mark), "{who} {path} shows {mark}");
            }
        }
        if path.ends_with("/members") {
            for mark in &marks.sealed {
                assert!(!body.contains(mark), "{who} {path} shows the sealed {mark}");
            }
        }
    }

    // The database, its log and every other file below the installation's directories.
    let database = database(&app).await;
    assert!(
        in_database(&database, &marks.clear[0]),
        "what lists need is there in clear; otherwise this test reads nothing"
    );
    for mark in marks
        .sealed
        .iter()
        .chain(&marks.health)
        .chain(&foreign.sealed)
        .chain(&foreign.health)
    {
        assert!(
            !in_database(&database, mark),
            "the database holds {mark} in clear"
        );
    }

    // A backup holds nothing in clear, not even names.
    let to = app.dir.path().join("backups");
    fs::create_dir(&to).unwrap();
    backup::write(&app.platform, &to).await.unwrap();
    let files = files_below(&to);
    assert!(
        files.len() >= 4,
        "manifest, installation and two tenants: {}",
        files.len()
    );
    for (path, bytes) in files {
        for mark in marks.clear.iter().chain(&marks.sealed).chain(&marks.health) {
            assert!(!holds(&bytes, mark), "{path} holds {mark}");
        }
    }
}

#[tokio::test]
async fn a_backup_comes_back_into_an_empty_database_and_a_damaged_one_does_not() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let marks = plant(&app, &club, 'A').await;
    let to = app.dir.path().join("backups");
    fs::create_dir(&to).unwrap();
    let path = backup::write(&app.platform, &to).await.unwrap();

    let empty = TestApp::start_beside(&app).await;
    let done = backup::restore(&empty.platform, &path).await.unwrap();
    assert_eq!(done.tenants, vec![club.id.0]);
    let secretary = empty.actor(&club, Role::Secretary).await;
    secretary
        .get(club.url("/members"))
        .await
        .ok()
        .has_text(&marks.clear[2]);

    let segment = fs::read_dir(&path)
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.display().to_string().contains("tenant-"))
        .unwrap();
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&segment, bytes).unwrap();
    let again = TestApp::start_beside(&app).await;
    assert!(
        backup::restore(&again.platform, &path).await.is_err(),
        "a flipped bit is noticed"
    );
    assert!(
        again.platform.db().schema().has_no_rows().await.unwrap(),
        "and nothing of it is kept"
    );
}
