//! A wrong or missing key, loosened modes, a key or keystore inside the data directory: the program does not start, says how to
//! mend it, and starts again once it is mended.
use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use super::server::{Server, app_of_today};
use crate::support::is_postgres;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_with_the_keys_it_does_not_start_and_says_how_to_mend_it() {
    let app = app_of_today().await;
    app.club("dolina").await;
    let dir = app.dir.path();
    let (key, aside) = (dir.join("key/kek"), dir.join("aside"));
    let server = Server::on(&app, |_| {});
    let refused = |what: &str, words: &[&str]| {
        for command in ["serve", "doctor"] {
            let (is_well, said) = server.run(&[command]);
            assert!(!is_well, "{what}: {command} says nothing: {said}");
            for word in words {
                assert!(said.contains(word), "{what}: {command}: {said}");
            }
        }
    };
    let whole = fs::read(&key).unwrap();

    fs::rename(&key, &aside).unwrap();
    refused("a missing key", &["is missing", "recovery sheet"]);

    fs::write(&key, [7; 32]).unwrap();
    mode(&key, 0o400);
    refused("a wrong key", &["not the one", "Put the right key file"]);
    mode(&key, 0o600);
    fs::write(&key, &whole[..31]).unwrap();
    mode(&key, 0o400);
    refused("a cut key", &["must hold exactly 32"]);
    fs::remove_file(&key).unwrap();
    fs::rename(&aside, &key).unwrap();

    for loose in [0o440, 0o404, 0o644] {
        mode(&key, loose);
        refused("a key others may read", &["chmod 0400"]);
    }
    mode(&key, 0o400);
    for loose in [0o755, 0o770] {
        mode(&dir.join("keystore"), loose);
        let (is_well, said) = server.run(&["doctor"]);
        assert!(
            !is_well && said.contains("0700"),
            "a keystore others may read: {said}"
        );
    }
    mode(&dir.join("keystore"), 0o700);

    // Inside the data directory.
    for (name, inner) in [("key", "data/key"), ("keystore", "data/keystore")] {
        fs::rename(dir.join(name), dir.join(inner)).unwrap();
        let nested = Server::on(&app, |config| {
            if name == "key" {
                config.key_file = Some(dir.join(inner).join("kek"));
            } else {
                config.keystore_dir = Some(dir.join(inner));
            }
        });
        let (is_well, said) = nested.run(&["serve"]);
        assert!(!is_well && said.contains("Move them apart"), "{said}");
        fs::rename(dir.join(inner), dir.join(name)).unwrap();
    }
    let server = Server::on(&app, |_| {});
    server.start().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_files_of_the_database_are_for_their_owner_alone_and_the_doctor_says_so_when_they_are_not()
 {
    if is_postgres() {
        return;
    }
    let app = app_of_today().await;
    let data = app.dir.path().join("new/data");
    let server = Server::on(&app, |config| {
        let dir = app.dir.path().join("new");
        config.database_url = None;
        config.data_dir = Some(data.clone());
        config.keystore_dir = Some(dir.join("keystore"));
        config.key_file = Some(dir.join("key/kek"));
    });
    server.start().await;
    for entry in fs::read_dir(&data).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
    }
    let (is_well, said) = server.run(&["doctor"]);
    assert!(is_well, "{said}");
    mode(&data.join("tatami.sqlite"), 0o640);
    let (is_well, said) = server.run(&["doctor"]);
    assert!(
        !is_well && said.contains("chmod 0600") && said.contains("tatami.sqlite"),
        "{said}"
    );
}
