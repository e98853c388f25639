//! The data register and the databases agree, column by column.
use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tatami::platform::register::{FIELDS, technical};

use crate::support::TestApp;

async fn columns_of(url: &str) -> BTreeSet<(String, String)> {
    let db = Database::connect(url).await.unwrap();
    let sql = if db.get_database_backend() == DbBackend::Postgres {
        "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'"
    } else {
        "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    };
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| {
            (
                row.try_get_by_index(0).unwrap(),
                row.try_get_by_index(1).unwrap(),
            )
        })
        .collect()
}

#[tokio::test]
async fn promise_b11_every_column_of_the_database_is_in_the_register_or_declared_technical() {
    let app = TestApp::start().await;
    let url = app.db.owner.as_ref().unwrap_or(&app.db.runtime);
    let there = columns_of(url.as_str()).await;
    assert!(there.len() > 100, "the schema was not read");
    let unknown: Vec<_> = there
        .iter()
        .filter(|(table, column)| {
            !technical::is_technical(table, column)
                && !FIELDS
                    .iter()
                    .any(|f| f.table == table && f.column == column)
        })
        .collect();
    assert!(
        unknown.is_empty(),
        "not in the data register (src/platform/register): {unknown:?}"
    );
    let gone: Vec<_> = FIELDS
        .iter()
        .map(|f| (f.table.to_owned(), f.column.to_owned()))
        .chain(
            technical::TECHNICAL
                .iter()
                .flat_map(|(t, cs)| cs.iter().map(|c| ((*t).to_owned(), (*c).to_owned()))),
        )
        .filter(|pair| !there.contains(pair))
        .collect();
    assert!(
        gone.is_empty(),
        "in the register but not in the database: {gone:?}"
    );
}

/// The register as a document: docs/fields.md.
fn as_markdown() -> String {
    use tatami::platform::register::{COLLECTIONS, Kept, Publication};
    let mut text = String::from(
        "# The data register\n\nGenerated from `src/platform/register`; `UPDATE_DOCS=1 cargo test --test it register` writes it again.\n",
    );
    for collection in COLLECTIONS {
        text += &format!("\n## {} / {}\n\n", collection.label.sl, collection.label.en);
        text += &format!(
            "- Whose: {} / {}\n",
            collection.persons.sl, collection.persons.en
        );
        for purpose in collection.purposes {
            text += &format!(
                "- {} ({}: {})\n",
                purpose.label.en, purpose.article, purpose.basis.en
            );
        }
        text += &format!(
            "- Source: {}\n- Kept: {}\n\n",
            collection.source.en, collection.retention.en
        );
        text += "| column | polje | field | class | kept | public | exportable |\n|---|---|---|---|---|---|---|\n";
        for field in FIELDS.iter().filter(|f| f.collection == collection.id) {
            let kept = match field.kept {
                Kept::Clear => "clear".to_owned(),
                Kept::Hash => "keyed hash".to_owned(),
                Kept::Sealed("*") => "sealed".to_owned(),
                Kept::Sealed(path) => format!("sealed: {path}"),
            };
            let public = if field.publication == Publication::Results {
                "in results"
            } else {
                "never"
            };
            text += &format!(
                "| {}.{} | {} | {} | {:?} | {kept} | {public} | {} |\n",
                field.table,
                field.column,
                field.label.sl,
                field.label.en,
                field.class,
                if field.exportable { "yes" } else { "no" }
            );
        }
    }
    text
}

#[test]
fn docs_fields_is_the_register() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fields.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, as_markdown()).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap_or_default(),
        as_markdown(),
        "run it once with UPDATE_DOCS=1"
    );
}

#[test]
fn every_sealed_detail_of_a_member_is_in_the_register() {
    use tatami::platform::people::{
        Academy, Address, AwardedGrade, ClubMembership, EmergencyContact, Function, LicenceIssue,
        MemberDetails, RefereeLicence,
    };
    let word = || "x".to_owned();
    let full = MemberDetails {
        address: Address {
            street: word(),
            post_code: word(),
            town: word(),
            country: word(),
        },
        citizenship: word(),
        residence_country: word(),
        email: word(),
        phone: word(),
        height_mm: Some(1),
        weight_g: Some(1),
        tax_number: word(),
        date_of_death: chrono::NaiveDate::from_ymd_opt(2020, 1, 1),
        techniques: vec![word()],
        memberships: vec![ClubMembership::default()],
        functions: vec![Function::default()],
        referee: Some(RefereeLicence::default()),
        licence: LicenceIssue {
            issuer: word(),
            ..LicenceIssue::default()
        },
        academy: Some(Academy::default()),
        grades: vec![AwardedGrade::default()],
        emergency: Some(EmergencyContact::default()),
    };
    let json = serde_json::to_value(&full).unwrap();
    for key in json.as_object().unwrap().keys() {
        let is_known = FIELDS.iter().any(|f| {
            f.table == "member"
                && f.column == "details"
                && matches!(f.kept, tatami::platform::register::Kept::Sealed(path) if path == key || path.starts_with(&format!("{key}.")))
        });
        assert!(is_known, "member.details/{key} is not in the data register");
    }
}
