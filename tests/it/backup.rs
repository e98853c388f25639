//! How long backups are kept.
use std::fs;

use chrono::TimeDelta;
use tatami::platform::backup;

use crate::support::TestApp;

#[tokio::test]
async fn promise_b37_a_backup_is_gone_before_the_day_that_the_notice_names() {
    let app = TestApp::start().await;
    app.club("prvi").await;
    let dir = tempfile::tempdir().unwrap();
    let first = backup::write(&app.platform, dir.path()).await.unwrap();
    // A run every day, a little early once: on the fourteenth day nothing of the first backup may be left.
    for day in 1..=14 {
        app.later(TimeDelta::days(1) - TimeDelta::seconds(5));
        backup::write(&app.platform, dir.path()).await.unwrap();
        backup::prune(&app.platform, dir.path()).unwrap();
        assert_eq!(first.exists(), day < 14, "day {day}");
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 14);
}

#[tokio::test]
async fn what_a_killed_backup_left_goes_after_a_day() {
    let app = TestApp::start().await;
    let dir = tempfile::tempdir().unwrap();
    let stamp = app.now().format("%Y%m%dT%H%M%SZ");
    let half = dir.path().join(format!(".tatami-backup-{stamp}.partial"));
    let others = dir.path().join(".others.partial");
    for path in [&half, &others] {
        fs::create_dir(path).unwrap();
        fs::write(path.join("installation.segment"), b"half").unwrap();
    }
    assert_eq!(backup::prune(&app.platform, dir.path()).unwrap(), 0);
    app.later(TimeDelta::days(2));
    assert_eq!(backup::prune(&app.platform, dir.path()).unwrap(), 1);
    assert!(!half.exists() && others.exists());
}

#[tokio::test]
async fn two_backups_of_one_second_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let dir = tempfile::tempdir().unwrap();
    backup::write(&app.platform, dir.path()).await.unwrap();
    let error = backup::write(&app.platform, dir.path()).await.unwrap_err();
    assert!(error.to_string().contains("wait a second"), "{error}");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}
