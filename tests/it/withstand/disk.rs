//! The disk is full: a plain page, nothing half stored, and everything goes on when there is room again, without a restart.
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use axum::http::StatusCode;
use tatami::{platform::people::NewMember, tenants::Role};

use super::server::{Server, app_of_today};
use crate::{
    imports::many,
    members::{adult, fields, insert, send},
    support::{Answer, Client, TestTenant, is_postgres},
};

/// A small file system in memory.
struct SmallDisk {
    dir: PathBuf,
}

impl SmallDisk {
    fn mount(dir: PathBuf) -> Option<Self> {
        fs::create_dir(&dir).unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=6m,mode=0700", "tatami-small"])
            .arg(&dir)
            .output();
        let is_mounted = done.is_ok_and(|done| done.status.success());
        is_mounted.then_some(Self { dir })
    }

    fn ballast(&self) -> PathBuf {
        self.dir.join("ballast")
    }

    /// Writes until nothing more goes in.
    fn fill(&self) {
        let mut file = fs::File::create(self.ballast()).unwrap();
        for size in [65_536, 4_096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn empty(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("-l").arg(&self.dir).status());
    }
}

/// A page that says in plain words that it is not possible now.
fn is_plain_outage(answer: Answer, what: &str) {
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{what}: {}",
        answer.visible()
    );
    assert!(!answer.header("retry-after").is_empty(), "{what}");
    answer.has_text("Storitev za kratek čas ni na voljo");
}

fn copy_database(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

fn person(last: &str) -> [(&str, &str); 5] {
    [
        ("first_name", "Ana"),
        ("last_name", last),
        ("birth_date.day", "1"),
        ("birth_date.month", "2"),
        ("birth_date.year", "1999"),
    ]
}

async fn listed(client: &Client, club: &TestTenant, name: &str) -> bool {
    client
        .get(club.url(&format!("/members?q={name}")))
        .await
        .ok()
        .select("table.list tbody th.nm")
        .iter()
        .any(|shown| shown.contains(name))
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_b92_a_full_disk_is_a_plain_page_and_nothing_half_is_stored() {
    if is_postgres() {
        // There the database's own server has the disk; its "disk full" (53100) is in the table of outages, and the test of a
        // database that is gone walks the same way.
        return;
    }
    let app = app_of_today().await;
    let club = app.club("dolina").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary.get(club.url("/members/import")).await.ok();
    let people: Vec<NewMember> = (0..20)
        .map(|n| adult("Bor", &format!("Prej{n}")).into())
        .collect();
    insert(&app, &club, people).await;
    app.platform.db().checkpoint(10).await.unwrap();

    let Some(disk) = SmallDisk::mount(app.dir.path().join("small")) else {
        panic!("this test mounts a small tmpfs: run it as root, or in a container that may mount");
    };
    copy_database(&app.dir.path().join("data"), &disk.dir);
    let data = disk.dir.clone();
    let server = Server::on(&app, |config| {
        config.database_url = Some(format!("sqlite:{}", data.join("tatami.sqlite").display()));
        config.data_dir = Some(data);
    });
    server.start().await;
    let browser = server.browser(&secretary);
    let form = browser.get(club.url("/members/new")).await.ok();
    assert!(listed(&browser, &club, "Prej7").await);

    disk.fill();
    // A few saves may still fit into pages that are there already; then the disk is full for good.
    let mut refused = None;
    for n in 0..200 {
        let last = format!("Poln{n}");
        let form_id = uuid::Uuid::from_u128(0x4000_8000_0000_0000_0000 + n).to_string();
        let mut typed = person(&last).to_vec();
        typed.push(("form_id", &form_id));
        let pairs = fields(&form, &typed);
        let answer = send(&browser, &club.url("/members/new"), &pairs).await;
        if answer.status == StatusCode::SEE_OTHER {
            continue;
        }
        is_plain_outage(answer, "a save");
        refused = Some((last, pairs));
        break;
    }
    let (name, pairs) = refused.expect("a disk of six megabytes is full after a few saves");

    // Reading goes on, or says so plainly; nothing answers 500, in either language, signed in or not.
    for path in [
        club.url("/members"),
        club.url("/members/import"),
        club.url("/log"),
        "/account".to_owned(),
        "/healthz".to_owned(),
    ] {
        let answer = browser.get(&path).await;
        assert!(
            matches!(answer.status.as_u16(), 200 | 403 | 503),
            "{path}: {}",
            answer.status
        );
    }
    let english = server
        .stranger()
        .get_with("/sign-in", &[("accept-language", "en")])
        .await;
    if english.status != StatusCode::OK {
        assert_eq!(english.status, StatusCode::SERVICE_UNAVAILABLE);
        english.has_text("unavailable for a short while");
    }
    let upload = browser
        .upload(
            club.url("/members/import"),
            &[],
            ("file", "clani.csv", many(2_000).as_bytes()),
        )
        .await;
    is_plain_outage(upload, "an upload");
    assert!(
        server.log().contains("full"),
        "the operator reads the reason in the log: {}",
        server.log()
    );

    disk.empty();
    assert!(
        !listed(&browser, &club, &name).await,
        "what was refused is not stored"
    );
    // The very form that was refused goes through now, once.
    for _ in 0..2 {
        let answer = send(&browser, &club.url("/members/new"), &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", server.log());
    }
    assert!(listed(&browser, &club, &name).await);
    browser
        .upload(
            club.url("/members/import"),
            &[],
            ("file", "clani.csv", many(300).as_bytes()),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    server.kill();

    // The database that went through it is sound: put back in its place, everything opens and the log holds.
    for suffix in ["", "-wal", "-shm"] {
        let file = format!("tatami.sqlite{suffix}");
        let (from, to) = (
            disk.dir.join(&file),
            app.dir.path().join("after").join(&file),
        );
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        if from.exists() {
            fs::copy(from, to).unwrap();
        }
    }
    let after = sea_orm::Database::connect(format!(
        "sqlite:{}",
        app.dir.path().join("after/tatami.sqlite").display()
    ))
    .await
    .unwrap();
    use sea_orm::ConnectionTrait as _;
    let said = after
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            "PRAGMA integrity_check",
        ))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(said.try_get_by_index::<String>(0).unwrap(), "ok");
    let twice = after
        .query_one_raw(sea_orm::Statement::from_sql_and_values(
            sea_orm::DbBackend::Sqlite,
            "SELECT count(*) FROM member WHERE last_name = ?",
            [name.into()],
        ))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(twice.try_get_by_index::<i64>(0).unwrap(), 1);
    let drafts = after
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            "SELECT count(*) FROM import_draft",
        ))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        drafts.try_get_by_index::<i64>(0).unwrap(),
        1,
        "the refused draft is not there, the later one is"
    );
}
