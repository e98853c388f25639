//! The formats are frozen: everything here was computed by a second implementation, `tests/tools/vault_format.py`.
//! When this fails, the code is wrong, for data sealed before would not open any more.

use std::fs::{self, Permissions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Mutex;

use data_encoding::HEXLOWER;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Cell, Layout, Purpose, Sealer, Vault, VaultError, open_or_create, recovery};
use crate::platform::random::Random;

/// Gives out the bytes it was made with, once, in their order.
struct Given(Mutex<Vec<u8>>);

impl Given {
    fn new(bytes: &[u8]) -> Self {
        Self(Mutex::new(bytes.to_vec()))
    }
}

impl Random for Given {
    fn fill(&self, bytes: &mut [u8]) {
        let mut left = self.0.lock().unwrap();
        let given: Vec<u8> = left.drain(..bytes.len()).collect();
        bytes.copy_from_slice(&given);
    }
}

fn answers() -> Value {
    serde_json::from_str(include_str!(
        "../../../tests/fixtures/vault/known_answers.json"
    ))
    .unwrap()
}

fn hex(value: &Value) -> Vec<u8> {
    HEXLOWER.decode(value.as_str().unwrap().as_bytes()).unwrap()
}

fn id(value: &Value) -> Uuid {
    value.as_str().unwrap().parse().unwrap()
}

/// Lays the keystore of the fixture on the disk and opens it.
fn stored(answers: &Value) -> (tempfile::TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let layout = Layout {
        data_dir: dir.path().join("data"),
        keystore_dir: dir.path().join("keystore"),
        key_file: dir.path().join("key/kek"),
    };
    for made in [layout.key_dir(), layout.keystore_dir.as_path()] {
        fs::create_dir(made).unwrap();
        fs::set_permissions(made, Permissions::from_mode(0o700)).unwrap();
    }
    fs::write(&layout.key_file, hex(&answers["kek"])).unwrap();
    fs::set_permissions(&layout.key_file, Permissions::from_mode(0o400)).unwrap();
    for (name, text) in answers["files"].as_object().unwrap() {
        fs::write(layout.keystore_dir.join(name), text.as_str().unwrap()).unwrap();
    }
    let vault = open_or_create(&layout, false, &Given::new(&[])).unwrap();
    (dir, vault)
}

fn sealer(vault: &Vault, owner: Uuid, purpose: &str) -> Result<Sealer, VaultError> {
    if purpose == "health" {
        return vault.health_sealer(owner);
    }
    let named = Purpose::ALL
        .into_iter()
        .find(|p| super::purpose::Label::Of(*p).name() == purpose);
    vault.sealer(owner, named.unwrap())
}

#[test]
fn every_sealed_value_opens_and_is_sealed_to_the_same_bytes() {
    let answers = answers();
    let (_dir, vault) = stored(&answers);
    let stored_cell = &answers["cell"];
    let cell = Cell {
        table: "health_record",
        row: id(&stored_cell["row"]),
        column: "document",
        rev: stored_cell["rev"].as_u64().unwrap(),
    };
    let plain = answers["plain"].as_str().unwrap().as_bytes();
    let values = answers["values"].as_array().unwrap();
    assert_eq!(values.len(), 29);
    for value in values {
        let owner = id(&value["owner"]);
        let sealer = sealer(&vault, owner, value["purpose"].as_str().unwrap()).unwrap();
        let sealed = hex(&value["sealed"]);
        assert_eq!(
            sealer.open_doc(&cell, &sealed).unwrap().as_slice(),
            plain,
            "{value}"
        );
        let newest = owner.is_nil() || value["version"] == 2;
        let again = sealer.seal_doc(&cell, plain, &Given::new(&hex(&answers["nonce"])));
        assert_eq!(again == sealed, newest, "{value}");
    }
}

#[test]
fn index_tag_and_recovery_code_are_the_same() {
    let answers = answers();
    let (_dir, vault) = stored(&answers);
    let index = &answers["blind_index"];
    let column = index["column"].as_str().unwrap();
    let found = vault.blind_index(
        id(&answers["tenant"]),
        column,
        index["value"].as_str().unwrap(),
    );
    assert_eq!(found.unwrap().as_slice(), hex(&index["index"]));

    let tag = &answers["pepper_tag"];
    let parts: Vec<_> = tag["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap().as_bytes())
        .collect();
    let tagger = vault.instance_tagger(Purpose::Pepper).unwrap();
    assert_eq!(tagger.tag(&parts).as_slice(), hex(&tag["tag"]));

    let lines: Vec<_> = recovery::code(vault.keystore().kek())
        .iter()
        .map(|line| line.as_str().to_owned())
        .collect();
    assert_eq!(Value::from(lines), answers["recovery"]);
}

#[test]
fn streams_are_written_to_the_same_bytes_and_read_back() {
    let answers = answers();
    let (_dir, vault) = stored(&answers);
    let key = vault.instance_stream_key(Purpose::Backup).unwrap();
    let stream = &answers["stream"];
    let context = stream["context"].as_str().unwrap().as_bytes();
    let given = [hex(&stream["salt"]), hex(&stream["prefix"])].concat();
    for case in stream["cases"].as_array().unwrap() {
        let length = case["plain_len"].as_u64().unwrap();
        let plain: Vec<u8> = (0..length)
            .map(|at| u8::try_from(at * 7 % 251).unwrap())
            .collect();
        let mut writer = key
            .writer(Vec::new(), context, &Given::new(&given))
            .unwrap();
        writer.write_all(&plain).unwrap();
        let sealed = writer.finish().unwrap();
        assert_eq!(
            Sha256::digest(&sealed).as_slice(),
            hex(&case["sha256"]),
            "{case}"
        );
        let mut back = Vec::new();
        key.reader(sealed.as_slice(), context)
            .unwrap()
            .read_to_end(&mut back)
            .unwrap();
        assert!(back == plain);
    }
}
