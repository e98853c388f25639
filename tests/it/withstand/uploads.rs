//! Files that want to hurt, through the real wizards of the real program: a sentence, nothing stored, memory flat.
use std::io::Write as _;

use axum::http::StatusCode;
use entity::{import_draft, result_draft, scope::TenantOwned as _};
use sea_orm::PaginatorTrait as _;
use tatami::tenants::Role;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::server::{Server, app_of_today};
use crate::support::{Client, TestApp, TestTenant};

/// The memory of the process may grow by this much over all of it, in KiB.
const GROWTH: u64 = 100 * 1024;

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const SHEET: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
const STRINGS: &str = r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;

/// A workbook with a sheet and texts written piece by piece, so that the test itself stays small.
fn workbook(sheet: impl Fn(&mut dyn FnMut(&str)), texts: impl Fn(&mut dyn FnMut(&str))) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/sharedStrings.xml", options).unwrap();
    texts(&mut |text| zip.write_all(text.as_bytes()).unwrap());
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    sheet(&mut |text| zip.write_all(text.as_bytes()).unwrap());
    zip.finish().unwrap().into_inner()
}

fn no_texts(put: &mut dyn FnMut(&str)) {
    put(STRINGS);
    put("</sst>");
}

fn small_sheet(put: &mut dyn FnMut(&str)) {
    put(SHEET);
    put("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
}

/// One gigabyte of cells in a few megabytes.
fn bomb() -> Vec<u8> {
    let piece = "<row><c t=\"inlineStr\"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>"
        .repeat(10_000);
    workbook(
        |put| {
            put(SHEET);
            put("<sheetData>");
            (0..400).for_each(|_| put(&piece));
            put("</sheetData></worksheet>");
        },
        no_texts,
    )
}

/// Millions of shared texts.
fn many_texts() -> Vec<u8> {
    let piece = "<si><t>ena dve tri</t></si>".repeat(50_000);
    workbook(small_sheet, |put| {
        put(STRINGS);
        (0..100).for_each(|_| put(&piece));
        put("</sst>");
    })
}

/// One text of hundreds of megabytes.
fn long_text() -> Vec<u8> {
    let piece = "a".repeat(1024 * 1024);
    workbook(small_sheet, |put| {
        put(STRINGS);
        put("<si><t>");
        (0..300).for_each(|_| put(&piece));
        put("</t></si></sst>");
    })
}

/// A sheet that says it is as large as a sheet can be, with a cell in its last corner.
fn huge_dimension() -> Vec<u8> {
    workbook(
        |put| {
            put(SHEET);
            put(
                "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>",
            );
        },
        no_texts,
    )
}

/// A sheet whose size in the directory of the archive is a lie.
fn lying_sizes() -> Vec<u8> {
    let mut file = workbook(
        |put| {
            put(SHEET);
            put("<sheetData>");
            (0..200_000).for_each(|_| put("<row><c><v>1</v></c></row>"));
            put("</sheetData></worksheet>");
        },
        no_texts,
    );
    // The sizes of every entry of the central directory become small.
    let mut at = 0;
    while at + 46 < file.len() {
        if &file[at..at + 4] == b"PK\x01\x02" {
            file[at + 24..at + 28].copy_from_slice(&10_u32.to_le_bytes());
        }
        at += 1;
    }
    file
}

/// Files, their names, and a word of the sentence that refuses each.
fn files() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let noise: Vec<u8> = (0..200_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let wide = format!(
        "{}\n{}\n",
        vec!["a"; 200].join(";"),
        vec!["b"; 200].join(";")
    );
    let long = format!("Ime;Priimek\nAna;{}\n", "x".repeat(10_000));
    let fifty = vec![b'a'; 50 * 1024 * 1024];
    vec![
        ("50 MB", "clani.csv", fifty),
        ("noise", "clani.csv", noise.clone()),
        ("noise", "clani.xlsx", noise),
        ("200 columns", "clani.csv", wide.into_bytes()),
        ("an empty file", "clani.csv", Vec::new()),
        (
            "a cell of 10,000 characters",
            "clani.csv",
            long.into_bytes(),
        ),
        ("a bomb", "clani.xlsx", bomb()),
        ("many texts", "clani.xlsx", many_texts()),
        ("a long text", "clani.xlsx", long_text()),
        ("a huge dimension", "clani.xlsx", huge_dimension()),
        ("lying sizes", "clani.xlsx", lying_sizes()),
        (
            "a broken archive",
            "clani.xlsx",
            b"PK\x03\x04 to ni zip".to_vec(),
        ),
    ]
}

async fn drafts(app: &TestApp, tenant: &TestTenant) -> u64 {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(import_draft::Entity::of(tx.tenant()).count(tx).await?
                + result_draft::Entity::of(tx.tenant()).count(tx).await?)
        })
        .await
        .unwrap()
}

async fn refused(client: &Client, path: &str, what: &str, name: &str, file: &[u8]) -> String {
    let answer = client.upload(path, &[], ("file", name, file)).await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{what} at {path}: {} {}",
        answer.location(),
        answer.visible()
    );
    let said = answer.select(".error-summary, .err, .field-error, [role=alert]");
    said.first().cloned().unwrap_or_else(|| answer.visible())
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_want_to_hurt_get_a_sentence_and_memory_stays_flat() {
    let app = app_of_today().await;
    let club = app.tenant("zveza", "federation").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let director = app.actor(&club, Role::CompetitionDirector).await;
    secretary.get(club.url("/members/import")).await.ok();
    let event = crate::results::new_event(&director, &club, "Pokal Jezera 2026").await;
    let server = Server::on(&app, |_| {});
    server.start().await;
    let (secretary, director) = (server.browser(&secretary), server.browser(&director));
    let ways = [
        (&secretary, club.url("/members/import")),
        (&director, format!("{event}/import")),
    ];
    for (client, path) in &ways {
        client.get(path).await.ok();
    }
    let before = server.memory("VmRSS");
    println!("at rest {} MiB", before / 1024);
    for (what, name, file) in files() {
        for (client, path) in &ways {
            let said = refused(client, path, what, name, &file).await;
            println!(
                "{what} ({} KiB): {said} [{} MiB, at most {} MiB]",
                file.len() / 1024,
                server.memory("VmRSS") / 1024,
                server.memory("VmHWM") / 1024
            );
        }
    }
    assert_eq!(drafts(&app, &club).await, 0, "something was stored");
    let (after, most) = (server.memory("VmRSS"), server.memory("VmHWM"));
    println!(
        "afterwards {} MiB, at most {} MiB",
        after / 1024,
        most / 1024
    );
    assert!(after < before + GROWTH, "{before} KiB became {after} KiB");
    assert!(
        most < before + 2 * GROWTH,
        "{before} KiB rose to {most} KiB"
    );
    server.stranger().get("/healthz").await.ok();
}
