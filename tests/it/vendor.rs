//! What others wrote and we ship: named, licensed, unchanged.
use std::collections::BTreeSet;
use std::fs;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    licence: String,
    licence_file: String,
    files: Vec<File>,
}

#[derive(Deserialize)]
struct File {
    path: String,
    sha256: String,
}

fn manifest() -> Vec<Package> {
    serde_json::from_str(&fs::read_to_string("assets/vendor/MANIFEST.json").unwrap()).unwrap()
}

#[test]
fn every_vendored_file_is_what_the_manifest_says() {
    for package in manifest() {
        assert!(
            !package.version.is_empty() && !package.licence.is_empty(),
            "{}",
            package.name
        );
        assert!(
            fs::read_to_string(&package.licence_file).is_ok_and(|text| text.len() > 200),
            "{}: its licence is not shipped",
            package.name
        );
        for file in package.files {
            let hash =
                data_encoding::HEXLOWER.encode(&Sha256::digest(fs::read(&file.path).unwrap()));
            assert_eq!(hash, file.sha256, "{} has changed", file.path);
        }
    }
}

#[test]
fn every_file_of_others_is_in_the_manifest() {
    let named: BTreeSet<String> = manifest()
        .into_iter()
        .flat_map(|package| package.files)
        .map(|file| file.path)
        .collect();
    for folder in ["assets/vendor", "assets/fonts", "templates/icons"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
            assert!(
                named.contains(&path)
                    || path.contains("LICENSE")
                    || path.ends_with("MANIFEST.json"),
                "{path} is not in the manifest"
            );
        }
    }
}

#[test]
fn pages_ask_no_other_server_for_anything() {
    for folder in ["assets/css", "assets/js"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            assert!(
                !text.contains("http://") && !text.contains("https://") && !text.contains("url(//"),
                "{}",
                path.display()
            );
        }
    }
}
