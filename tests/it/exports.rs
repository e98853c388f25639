//! Protected exports: asked for with purpose and recipient, a passphrase once, a job, a file once, and nothing on any disk.
use std::{io::Read as _, process::Command};

use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{
    ids::{JobId, MemberId},
    job,
    scope::TenantOwned as _,
    values::operation,
};
use sea_orm::{ColumnTrait as _, QueryFilter as _};
use tatami::{
    platform::{
        audit,
        exports::handover::Handover,
        people::{Address, EmergencyContact, GuardianDraft, MemberDetails, MemberDraft, store},
        register,
    },
    tenants::Role,
};
use uuid::Uuid;

use super::health::{adult, insert, write};
use crate::support::{Client, TestApp, TestTenant, is_postgres};

const MARK: &str = "KANARCEK-IZVOZ-0815";

/// What happened on the way to a file.
pub struct Handed {
    /// Address of the export.
    pub export: String,
    pub passphrase: String,
    pub job: String,
}

/// Asks, reads the passphrase and starts.
pub async fn started(actor: &Client, ask: &str, fields: &[(&str, &str)]) -> Handed {
    let answer = actor.post(ask, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    let export = answer.location().to_owned();
    let page = actor.get(&export).await.ok();
    let passphrase = page.select("#passphrase").pop().expect("a passphrase");
    let answer = actor
        .post(format!("{export}/start"), &[("written", "yes")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    Handed {
        job: answer.location().to_owned(),
        export,
        passphrase,
    }
}

const LIST: &[(&str, &str)] = &[
    ("purpose", "certificate-check"),
    ("recipient", "Dr. Nada Kovač"),
];
pub const COPY: &[(&str, &str)] = &[("purpose", "access-request"), ("recipient", "Ana Zupan")];

pub fn bundle(club: &TestTenant, member: MemberId) -> String {
    club.url(&format!("/members/{member}/bundle"))
}

async fn job_row(app: &TestApp, tenant: &TestTenant, path: &str) -> job::Model {
    let id: JobId = path.rsplit('/').next().unwrap().parse().unwrap();
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(job::Entity::of(tenant.id)
                .filter(job::Column::Id.eq(id))
                .one(tx)
                .await?)
        })
        .await
        .unwrap()
        .expect("the job")
}

async fn log_of(app: &TestApp, tenant: &TestTenant, member: MemberId) -> Vec<audit::Shown> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            audit::of_subject(tx, &app.platform, member.0, 100).await
        })
        .await
        .unwrap()
}

/// The files of a ZIP, opened with a passphrase.
pub fn unpack(bytes: &[u8], passphrase: &str) -> Option<Vec<(String, String)>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index_decrypt(at, passphrase.as_bytes()).ok()?;
            let mut text = String::new();
            file.read_to_string(&mut text).ok()?;
            Some((file.name().unwrap().into_owned(), text))
        })
        .collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// Looks for a text in every file below the data directory.
fn on_disk(app: &TestApp, text: &str) -> bool {
    let files = std::fs::read_dir(app.dir.path().join("data")).unwrap();
    files
        .into_iter()
        .any(|entry| holds(&std::fs::read(entry.unwrap().path()).unwrap(), text))
}

#[tokio::test]
async fn a_list_with_health_data_leaves_only_encrypted_and_every_opening_is_logged() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let bor = adult(&app, &club, "Bor").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    officer
        .get(club.url("/health/export"))
        .await
        .ok()
        .has_text("bosta 2 osebi");
    let handed = started(&officer, &club.url("/health/export"), LIST).await;
    assert_eq!(handed.passphrase.len(), 29, "25 characters in groups");
    assert_eq!(job_row(&app, &club, &handed.job).await.state, "waiting");
    app.work().await;
    let job = job_row(&app, &club, &handed.job).await;
    assert_eq!(job.state, "done", "{:?}", job.failure);
    let file_path = format!("{}/file", handed.export);
    assert_eq!(job.output.unwrap()["download"], file_path);
    let input = job.input.to_string();
    assert!(
        !input.contains("Kovač") && !input.contains(&handed.passphrase),
        "the job's row holds an id only"
    );

    let file = officer.get(&file_path).await.ok();
    assert!(
        file.header("content-disposition")
            .starts_with("attachment; filename=\"podatki-2026-03-10.xlsx\"")
    );
    assert_eq!(file.header("cache-control"), "no-store");
    assert!(file.body.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) && !holds(&file.body, MARK));
    officer
        .get(&file_path)
        .await
        .is(StatusCode::NOT_FOUND)
        .has_text("Začni izvoz znova in dobiš novo geslo.");

    for member in [ana, bor] {
        let log = log_of(&app, &club, member).await;
        assert_eq!(log[0].operation, operation::EXPORT);
        assert_eq!(log[0].purpose.as_deref(), Some("certificate-check"));
        assert_eq!(log[0].actor, Some(officer.account()));
        assert_eq!(
            log[0].detail.as_ref().unwrap()["recipient"],
            "Dr. Nada Kovač"
        );
    }
    let page = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::page(tx, &app.platform, None, 1).await
        })
        .await
        .unwrap();
    let detail = page[0].detail.as_ref().unwrap();
    let hash = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(&file.body));
    assert_eq!(detail["sha256"], hash.as_str());
    assert_eq!(detail["people"], 2);
}

#[tokio::test]
async fn promise_b60_office_readers_open_the_files_with_the_passphrase_and_with_no_other() {
    let python = std::env::var("TATAMI_TEST_PYTHON")
        .expect("TATAMI_TEST_PYTHON names a Python with msoffcrypto-tool and openpyxl; scripts/test installs it");
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    let outside = tempfile::tempdir().unwrap();

    let handed = started(&officer, &club.url("/health/export"), LIST).await;
    app.work().await;
    let path = outside.path().join("podatki.xlsx");
    std::fs::write(
        &path,
        officer
            .get(format!("{}/file", handed.export))
            .await
            .ok()
            .body,
    )
    .unwrap();
    let tool = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/open_export.py");
    let open = |passphrase: &str| {
        Command::new(&python)
            .arg(tool)
            .arg(&path)
            .arg(passphrase)
            .output()
            .unwrap()
    };
    let right = open(&handed.passphrase);
    assert!(
        right.status.success(),
        "{}",
        String::from_utf8_lossy(&right.stderr)
    );
    assert!(String::from_utf8(right.stdout).unwrap().contains(MARK));
    for wrong in ["", "geslo", &handed.passphrase.replace('-', "")] {
        assert_eq!(open(wrong).status.code(), Some(3), "{wrong}");
    }

    let handed = started(&officer, &bundle(&club, ana), COPY).await;
    app.work().await;
    let path = outside.path().join("podatki.zip");
    std::fs::write(
        &path,
        officer
            .get(format!("{}/file", handed.export))
            .await
            .ok()
            .body,
    )
    .unwrap();
    let open = |passphrase: &str| {
        Command::new("7z")
            .args(["e", "-so"])
            .arg(format!("-p{passphrase}"))
            .arg(&path)
            .arg("podatki-002.json")
            .output()
            .unwrap()
    };
    let right = open(&handed.passphrase);
    assert!(
        right.status.success(),
        "{}",
        String::from_utf8_lossy(&right.stderr)
    );
    assert!(String::from_utf8(right.stdout).unwrap().contains(MARK));
    for wrong in ["geslo", &handed.passphrase.replace('-', "")] {
        let answer = open(wrong);
        assert!(
            !answer.status.success() && !holds(&answer.stdout, MARK),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_list_of_chosen_members_holds_only_them() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let other = app.club("modra").await;
    let ana = adult(&app, &club, "Ana").await;
    let bor = adult(&app, &club, "Bor").await;
    let vid = adult(&app, &other, "Vid").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let list = officer.get(club.url("/members")).await.ok();
    assert_eq!(list.attrs("input[name=id]", "value").len(), 2);
    let [a, v] = [ana, vid].map(|id| format!("{id}"));
    let bulk = club.url("/members/bulk/health");
    officer
        .post(&bulk, &[("id", &a), ("id", &v)])
        .await
        .is(StatusCode::NOT_FOUND);
    let ask = officer.post(&bulk, &[("id", &a)]).await;
    assert_eq!(ask.status, StatusCode::SEE_OTHER);
    let page = officer
        .get(ask.location())
        .await
        .ok()
        .has_text("bo 1 izbrana oseba");
    let chosen = page.attr("input[name=chosen]", "value").unwrap();
    let mut fields = LIST.to_vec();
    fields.push(("chosen", chosen.as_str()));
    // The choice is its maker's alone, and one that was never made is none.
    let colleague = app.actor(&club, Role::HealthOfficer).await;
    colleague
        .get(ask.location())
        .await
        .is(StatusCode::NOT_FOUND);
    colleague
        .post(club.url("/health/export"), &fields)
        .await
        .is(StatusCode::NOT_FOUND);
    officer
        .get(club.url("/health/export?chosen=x"))
        .await
        .is(StatusCode::NOT_FOUND);
    started(&officer, &club.url("/health/export"), &fields).await;
    app.work().await;
    let exported =
        |log: Vec<audit::Shown>| log.iter().any(|entry| entry.operation == operation::EXPORT);
    assert!(exported(log_of(&app, &club, ana).await));
    assert!(!exported(log_of(&app, &club, bor).await));
    assert!(!exported(log_of(&app, &other, vid).await));
    let nobody = officer.post(&bulk, &[]).await;
    let chosen = nobody.location().rsplit('=').next().unwrap().to_owned();
    let fields = [
        ("purpose", "insurance"),
        ("recipient", "Zavarovalnica"),
        ("chosen", chosen.as_str()),
    ];
    officer
        .post(club.url("/health/export"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("ne bi bilo nikogar");
}

#[tokio::test]
async fn purpose_and_recipient_are_asked_for_and_kept_when_refused() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    for path in [club.url("/health/export"), bundle(&club, ana)] {
        let page = officer
            .post(&path, &[("recipient", "Dr. Nada Kovač")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            page.attr("input[name=recipient]", "value").as_deref(),
            Some("Dr. Nada Kovač")
        );
        assert_eq!(page.attrs(".problem a", "href"), ["#purpose"]);
        let page = officer
            .post(&path, &[("purpose", "authority"), ("recipient", " ")])
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.attrs(".problem a", "href"), ["#recipient"]);
        assert_eq!(
            page.attr("input[name=purpose][checked]", "value")
                .as_deref(),
            Some("authority")
        );
        let long = "č".repeat(201);
        officer
            .post(&path, &[("purpose", "authority"), ("recipient", &long)])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_passphrase_is_shown_once_and_the_job_starts_only_when_it_is_written_down() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let export = officer
        .post(club.url("/health/export"), LIST)
        .await
        .location()
        .to_owned();
    let passphrase = officer
        .get(&export)
        .await
        .ok()
        .select("#passphrase")
        .pop()
        .unwrap();
    officer
        .get(&export)
        .await
        .ok()
        .has_no_text(&passphrase)
        .has_text("Geslo je že bilo prikazano");
    officer
        .post(format!("{export}/start"), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_no_text(&passphrase)
        .has_text("Zapiši si geslo");
    officer
        .get(format!("{export}/file"))
        .await
        .is(StatusCode::NOT_FOUND);
    let first = officer
        .post(format!("{export}/start"), &[("written", "yes")])
        .await;
    // Posted twice: one job.
    let second = officer
        .post(format!("{export}/start"), &[("written", "yes")])
        .await;
    assert_eq!(first.location(), second.location());
    officer.get(&export).await.redirects_to(first.location());
    let jobs = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(job::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(jobs.len(), 1);
    app.work().await;
    officer.get(format!("{export}/file")).await.ok();
}

#[tokio::test]
async fn only_whoever_asked_gets_the_file_and_only_while_the_role_lasts() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let other = app.club("modra").await;
    adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let handed = started(&officer, &club.url("/health/export"), LIST).await;
    app.work().await;
    let file = format!("{}/file", handed.export);
    let colleague = app.actor(&club, Role::HealthOfficer).await;
    let owner = app.owner(&club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let strange = app.actor(&other, Role::HealthOfficer).await;
    for somebody in [&colleague, &owner] {
        for path in [&file, &handed.export] {
            let taken = somebody.get(path).await.is(StatusCode::NOT_FOUND);
            let random = somebody
                .get(club.url(&format!("/exports/{}", Uuid::nil())))
                .await
                .is(StatusCode::NOT_FOUND);
            assert_eq!(taken.select("main h1"), random.select("main h1"));
        }
    }
    secretary.get(&file).await.is(StatusCode::FORBIDDEN);
    strange.get(&file).await.is(StatusCode::NOT_FOUND);
    let elsewhere = file.replace("/o/zelena/", "/o/modra/");
    strange.get(&elsewhere).await.is(StatusCode::NOT_FOUND);
    officer
        .get(club.url("/exports/abc/file"))
        .await
        .is(StatusCode::NOT_FOUND);

    app.grant(&club, officer.account(), Role::Secretary).await;
    end_role(&app, &club, &officer, Role::HealthOfficer).await;
    assert_ne!(officer.get(&file).await.status, StatusCode::OK);
}

/// Where the copies somebody asked for with data about health stand: asked for and started, or finished.
async fn copies(app: &TestApp, officer: &Client, ask: &str) -> [String; 2] {
    let finished = started(officer, ask, COPY).await;
    app.work().await;
    let begun = started(officer, ask, COPY).await;
    [finished, begun].map(|handed| format!("{}/file", handed.export))
}

async fn is_health_taken(app: &TestApp, club: &TestTenant, of: MemberId, since: usize) -> bool {
    log_of(app, club, of)
        .await
        .iter()
        .rev()
        .skip(since)
        .any(|entry| {
            entry.operation == operation::EXPORT
                && entry
                    .detail
                    .as_ref()
                    .is_some_and(|detail| detail["what"] == "health")
        })
}

#[tokio::test]
async fn data_about_health_leave_in_no_job_after_the_role_of_whoever_asked_ended() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = insert(&app, &club, full("Ana")).await;
    let admin = app.actor(&club, Role::Admin).await;
    app.grant(&club, admin.account(), Role::HealthOfficer).await;
    write(&admin, &club, ana, MARK).await;
    let files = copies(&app, &admin, &bundle(&club, ana)).await;
    let before = log_of(&app, &club, ana).await.len();
    // What is left still takes out copies, without the record.
    end_role(&app, &club, &admin, Role::HealthOfficer).await;
    admin
        .get(club.url("/health"))
        .await
        .is(StatusCode::FORBIDDEN);
    app.work().await;
    assert!(!is_health_taken(&app, &club, ana, before).await);
    for file in files {
        admin.get(&file).await.is(StatusCode::NOT_FOUND);
    }
    let handed = started(&admin, &bundle(&club, ana), COPY).await;
    app.work().await;
    let zip = admin.get(format!("{}/file", handed.export)).await.ok().body;
    let files = unpack(&zip, &handed.passphrase).expect("opens");
    assert!(files[0].1.contains("zapečaten"));
}

#[tokio::test]
async fn data_about_health_leave_in_no_job_after_the_organisation_was_suspended() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = insert(&app, &club, full("Ana")).await;
    let owner = app.owner(&club).await;
    app.grant(&club, owner.account(), Role::HealthOfficer).await;
    write(&owner, &club, ana, MARK).await;
    let files = copies(&app, &owner, &bundle(&club, ana)).await;
    let before = log_of(&app, &club, ana).await.len();
    app.operator()
        .await
        .post(
            format!("/ops/tenants/{}/standing/suspend", club.id),
            &[("reason", "Neplačani računi.")],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    app.work().await;
    assert!(!is_health_taken(&app, &club, ana, before).await);
    for file in files {
        owner.get(&file).await.is(StatusCode::NOT_FOUND);
    }
    // An owner still takes the other data out.
    started(&owner, &bundle(&club, ana), COPY).await;
}

async fn end_role(app: &TestApp, tenant: &TestTenant, of: &Client, role: Role) {
    use entity::role;
    let (account, now) = (of.account(), app.now());
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            role::Entity::update_of(tenant.id)
                .col_expr(role::Column::EndedAt, sea_orm::sea_query::Expr::value(now))
                .filter(role::Column::AccountId.eq(account))
                .filter(role::Column::Role.eq(role.code()))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn roles_that_may_not_export_are_refused_and_a_stale_factor_is_asked_for_again() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let other = app.club("modra").await;
    let ana = adult(&app, &club, "Ana").await;
    for role in [
        Role::Owner,
        Role::Admin,
        Role::Secretary,
        Role::CompetitionDirector,
    ] {
        let actor = app.actor(&club, role).await;
        actor
            .get(club.url("/health/export"))
            .await
            .is(StatusCode::FORBIDDEN);
        actor
            .post(club.url("/health/export"), LIST)
            .await
            .is(StatusCode::FORBIDDEN);
        let expected = if matches!(role, Role::Owner | Role::Admin) {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        actor.get(bundle(&club, ana)).await.is(expected);
    }
    let strange = app.owner(&other).await;
    strange
        .get(bundle(&club, ana))
        .await
        .is(StatusCode::NOT_FOUND);
    strange
        .get(bundle(&other, ana))
        .await
        .is(StatusCode::NOT_FOUND);
    strange
        .post(bundle(&other, ana), COPY)
        .await
        .is(StatusCode::NOT_FOUND);
    let owner = app.owner(&club).await;
    app.later(TimeDelta::minutes(11));
    for answer in [
        owner.get(bundle(&club, ana)).await,
        owner.post(bundle(&club, ana), COPY).await,
    ] {
        assert!(
            answer.location().starts_with("/account/confirm?next="),
            "{}",
            answer.visible()
        );
    }
}

#[tokio::test]
async fn a_restart_cancels_the_export_and_says_so() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let handed = started(&officer, &club.url("/health/export"), LIST).await;
    // What a restart does to the memory of the process.
    let id: Uuid = handed.export.rsplit('/').next().unwrap().parse().unwrap();
    app.platform.part::<Handover>().forget(id);
    app.work().await;
    let job = job_row(&app, &club, &handed.job).await;
    assert_eq!(job.state, "cancelled");
    assert_eq!(job.failure.as_deref(), Some("exports-lost-in-restart"));
    officer
        .get(format!("{}/file", handed.export))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_waits_ten_minutes_and_an_unstarted_export_fifteen() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let owner = app.owner(&club).await;
    let handed = started(&owner, &bundle(&club, ana), COPY).await;
    app.work().await;
    app.later(TimeDelta::minutes(10));
    owner
        .get(format!("{}/file", handed.export))
        .await
        .is(StatusCode::NOT_FOUND);
    let owner = app.owner(&club).await;
    let export = owner
        .post(bundle(&club, ana), COPY)
        .await
        .location()
        .to_owned();
    app.later(TimeDelta::minutes(15));
    owner.get(&export).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_tenant_has_at_most_five_exports_on_their_way_and_an_unstarted_one_gives_way() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let other = app.club("modra").await;
    let ana = adult(&app, &club, "Ana").await;
    let vid = adult(&app, &other, "Vid").await;
    let owner = app.owner(&club).await;
    let first = owner
        .post(bundle(&club, ana), COPY)
        .await
        .location()
        .to_owned();
    for _ in 0..5 {
        started(&owner, &bundle(&club, ana), COPY).await;
    }
    owner.get(&first).await.is(StatusCode::NOT_FOUND);
    owner
        .post(bundle(&club, ana), COPY)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("preveč izvozov");
    app.owner(&other)
        .await
        .post(bundle(&other, vid), COPY)
        .await
        .is(StatusCode::SEE_OTHER);
}

/// A member of whom everything is held that can be held.
fn full(name: &str) -> MemberDraft {
    let day = |d| NaiveDate::from_ymd_opt(2020, 5, d);
    let details = serde_json::json!({
        "citizenship": "SLO", "residence_country": "SLO", "email": "ana@example.si", "phone": "+38640123456",
        "height_mm": 1700, "weight_g": 57000, "date_of_death": null, "techniques": ["uchi-mata"],
        "memberships": [{ "club": "JK Stari", "from": "2019-01-01" }],
        "functions": [{ "kind": "club", "name": "blagajna" }],
        "referee": { "number": "R1" }, "licence": { "issuer": "JZS" }, "academy": { "status": "level1" },
        "grades": [{ "code": "dan1" }],
    });
    let details = MemberDetails {
        address: Address {
            street: MARK.to_owned(),
            post_code: "1000".to_owned(),
            town: "Ljubljana".to_owned(),
            country: "SI".to_owned(),
        },
        emergency: Some(EmergencyContact {
            name: "Eva".to_owned(),
            phone: "+38641123456".to_owned(),
            relation: "sestra".to_owned(),
        }),
        ..serde_json::from_value(details).unwrap()
    };
    MemberDraft {
        first_name: name.to_owned(),
        middle_name: "Marija".to_owned(),
        last_name: "Zupan".to_owned(),
        birth_date: NaiveDate::from_ymd_opt(2000, 2, 3),
        sex: Some("f".to_owned()),
        belt: Some("dan1".to_owned()),
        licence_no: Some("SLO-7".to_owned()),
        licence_until: day(4),
        joined_on: day(5),
        left_on: None,
        details,
    }
}

#[tokio::test]
async fn promise_b57_a_copy_holds_every_field_the_register_marks_and_health_only_for_the_officer() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = insert(&app, &club, full("Ana")).await;
    let bor = adult(&app, &club, "Borivojka").await;
    let guardian = GuardianDraft {
        first_name: "Petra".to_owned(),
        last_name: "Čeh".to_owned(),
        email: "petra@example.si".to_owned(),
        relation: "mother".to_owned(),
        ..GuardianDraft::default()
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            let keeping = store::Actor {
                account: None,
                purpose: store::purpose::MEMBERSHIP,
            };
            store::add_guardian(tx, &app.platform, ana, guardian.clone(), &keeping).await?;
            Ok(())
        })
        .await
        .unwrap();
    crate::policy::group(&app, &club, "Mladinci", &[ana], None).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, "poskodba-KANARCEK").await;

    let owner = app.owner(&club).await;
    owner
        .get(bundle(&club, ana))
        .await
        .ok()
        .has_text("ostanejo zapečateni");
    let handed = started(&owner, &bundle(&club, ana), COPY).await;
    app.work().await;
    let zip = owner.get(format!("{}/file", handed.export)).await.ok().body;
    assert!(unpack(&zip, "geslo").is_none() && unpack(&zip, "").is_none());
    assert!(!holds(&zip, MARK) && !holds(&zip, "Zupan"));
    let files = unpack(&zip, &handed.passphrase).expect("opens");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["podatki-001.html", "podatki-002.json", "podatki-003.csv"]
    );
    for (name, text) in &files {
        assert!(
            text.contains(MARK) && text.contains("petra@example.si"),
            "{name}"
        );
        assert!(
            !text.contains("poskodba-KANARCEK") && !text.contains("Borivojka"),
            "{name}"
        );
        if !name.ends_with("csv") {
            assert!(
                text.contains("zapečaten"),
                "{name} says that there is something under seal"
            );
        }
    }

    let handed = started(&officer, &bundle(&club, ana), COPY).await;
    app.work().await;
    let zip = officer
        .get(format!("{}/file", handed.export))
        .await
        .ok()
        .body;
    let files = unpack(&zip, &handed.passphrase).expect("opens");
    assert!(
        files
            .iter()
            .all(|(_, text)| text.contains("poskodba-KANARCEK"))
    );
    let copy: serde_json::Value = serde_json::from_str(&files[1].1).unwrap();
    let mut found: Vec<(String, String)> = Vec::new();
    for collection in copy["collections"].as_array().unwrap() {
        for record in collection["records"].as_array().unwrap() {
            let table = record["table"].as_str().unwrap();
            found.extend(
                record["fields"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .map(|field| (table.to_owned(), field.clone())),
            );
        }
    }
    // What this member has no value for: a guardian's consent, an archive date, an end of membership, a death, a tax number,
    // decisions about the public name.
    let without = [
        "guardian_consent_on",
        "archived_at",
        "left_on",
        "public_at_most",
        "public_in",
        "details.tax_number",
        "details.date_of_death",
        "until",
    ];
    let health = ["sealed.injury"];
    for field in register::FIELDS.iter().filter(|field| field.exportable) {
        let name = tatami::platform::dossier::field_name(field);
        let expected = match field.table {
            "member" | "guardian" | "guardianship" => !without.contains(&name.as_str()),
            "group_member" => true,
            "health_record" => health.contains(&name.as_str()),
            "log_entry" => name != "subject_id",
            _ => false,
        };
        if expected {
            assert!(
                found.contains(&(field.table.to_owned(), name.clone())),
                "{}.{name} is not in the copy",
                field.table
            );
        }
    }
    let log = log_of(&app, &club, ana).await;
    assert_eq!(log[0].operation, operation::EXPORT);
    assert_eq!(log[0].detail.as_ref().unwrap()["what"], "bundle");
    assert!(log[0].detail.as_ref().unwrap()["sha256"].is_string());
    assert_eq!(log[0].detail.as_ref().unwrap()["recipient"], "Ana Zupan");
    assert!(
        log_of(&app, &club, bor)
            .await
            .iter()
            .all(|entry| entry.operation != operation::EXPORT)
    );
}

#[tokio::test]
async fn the_readable_page_of_a_copy_says_everything_in_words_and_the_others_keep_the_codes() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = insert(&app, &club, full("Ana")).await;
    let guardian = GuardianDraft {
        first_name: "Petra".to_owned(),
        last_name: "Čeh".to_owned(),
        phone: "+38640123456".to_owned(),
        relation: "mother".to_owned(),
        ..GuardianDraft::default()
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            let keeping = store::Actor {
                account: None,
                purpose: store::purpose::MEMBERSHIP,
            };
            store::add_guardian(tx, &app.platform, ana, guardian.clone(), &keeping).await?;
            Ok(())
        })
        .await
        .unwrap();
    let owner = app.owner(&club).await;
    let handed = started(&owner, &bundle(&club, ana), COPY).await;
    app.work().await;
    let zip = owner.get(format!("{}/file", handed.export)).await.ok().body;
    let files = unpack(&zip, &handed.passphrase).expect("opens");
    let [(_, page), (_, machine), (_, table)] = &files[..] else {
        panic!("three files");
    };
    for words in [
        "170 cm",
        "57 kg",
        "ženska",
        "Slovenija",
        "040 123 456",
        "črni pas (1. dan)",
        "JK Stari, od 1. 1. 2019",
        "blagajna, v klubu",
        "številka: R1",
        "izdajatelj: JZS",
        "stopnja 1",
        "mati",
        "vpisana privolitev",
        "dodan skrbnik",
        "Privolitev: Podatki o zdravju na papirju 1. 9. 2025",
        "besedilo na papirju, ki ga hrani organizacija",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    for code in [
        ">SLO<",
        ">SI<",
        "1700",
        "57000",
        "dan1",
        "level1",
        "+386",
        "mother",
        "consent-given",
        "guardian-linked",
        ">health<",
        ">paper<",
        "code:",
        "club:",
        "from:",
        "kind:",
        "field:",
        "what:",
        "status:",
    ] {
        assert!(!page.contains(code), "{code} is in {page}");
    }

    let copy: serde_json::Value = serde_json::from_str(machine).unwrap();
    let fields = &copy["collections"][0]["records"][0]["fields"];
    assert_eq!(fields["details.height_mm"]["value"], 1700);
    assert_eq!(fields["details.citizenship"]["value"], "SLO");
    assert_eq!(fields["details.grades"]["value"][0]["code"], "dan1");
    for line in [
        ";details.height_mm;višina;1700",
        ";details.citizenship;državljanstvo;SLO",
        ";details.grades.0.code;",
    ] {
        assert!(table.contains(line), "{line} is not in {table}");
    }
}

#[tokio::test]
async fn promise_b54_neither_passphrase_nor_content_touches_the_disk() {
    if is_postgres() {
        return;
    }
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    let list = started(&officer, &club.url("/health/export"), LIST).await;
    let copy = started(&officer, &bundle(&club, ana), COPY).await;
    app.work().await;
    for handed in [&list, &copy] {
        officer.get(format!("{}/file", handed.export)).await.ok();
        for secret in [MARK, handed.passphrase.as_str(), "Nada Kovač"] {
            assert!(!on_disk(&app, secret), "{secret}");
        }
    }
}

#[tokio::test]
async fn a_damaged_record_does_not_stop_the_list() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let bor = adult(&app, &club, "Bor").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, bor, "drugi zapis").await;
    super::health::spoil(&app, &club, ana).await;
    let handed = started(&officer, &club.url("/health/export"), LIST).await;
    app.work().await;
    assert_eq!(job_row(&app, &club, &handed.job).await.state, "done");
    assert_eq!(
        log_of(&app, &club, ana).await[0].operation,
        operation::REFUSED
    );
    assert_eq!(
        log_of(&app, &club, bor).await[0].operation,
        operation::EXPORT
    );
}
