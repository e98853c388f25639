//! What a file may be, and what it is told when it may not.
use axum::http::StatusCode;
use entity::{import_draft, scope::TenantOwned as _};
use tatami::platform::sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx};

use super::Wizard;

impl Wizard {
    /// A file that is refused in these words, and nothing of it is stored.
    async fn refuses(&self, name: &str, content: &[u8], words: &str) {
        self.upload(name, content).await.is(StatusCode::UNPROCESSABLE_ENTITY).has_text(words);
        let drafts = self
            .app
            .platform
            .db()
            .read(self.club.id, async |tx| Ok(import_draft::Entity::of(tx.tenant()).all(tx).await?))
            .await
            .unwrap();
        assert!(drafts.is_empty());
    }
}

#[tokio::test]
async fn what_is_too_much_or_no_table_is_refused_with_the_limit_or_the_row() {
    let wizard = Wizard::start().await;
    wizard.refuses("clani.csv", &vec![b'a'; 50 * 1024 * 1024], "dovoljeno je največ 10 MB").await;
    wizard.refuses("prazno.csv", b"", "Datoteka je prazna").await;
    wizard.refuses("prazno.csv", b" \r\n \r\n", "Datoteka je prazna").await;
    wizard.refuses("glava.csv", b"Ime;Priimek\n", "samo ena vrstica").await;
    let noise: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    wizard.refuses("clani.csv", &noise, "V datoteki ni preglednice").await;
    let wide = format!("{}\n{}\n", vec!["a"; 200].join(";"), vec!["b"; 200].join(";"));
    wizard.refuses("siroko.csv", wide.as_bytes(), "največ 100").await;
    let long = format!("Ime;Priimek\nAna;{}\n", "x".repeat(10_000));
    wizard.refuses("dolgo.csv", long.as_bytes(), "v vrstici 2, stolpec B").await;
    let rows = "Ana;Zupan;1.1.1990\n".repeat(50_100);
    wizard.refuses("veliko.csv", format!("Ime;Priimek;Datum rojstva\n{rows}").as_bytes(), "največ 50 000").await;
    wizard.refuses("clani.xlsx", b"PK\x03\x04 to ni zip", "Datoteka je poškodovana").await;
}

#[tokio::test]
async fn no_file_is_no_error_page() {
    let wizard = Wizard::start().await;
    wizard.refuses("", b"", "Izberite datoteko CSV ali XLSX.").await;
}

#[tokio::test]
async fn a_workbook_is_read_as_well() {
    let wizard = Wizard::start().await;
    let text = |title: &str| Column { title: title.to_owned(), kind: ColumnKind::Text };
    let export = Export {
        sheet_name: "Člani".to_owned(),
        columns: vec![text("Ime"), text("Priimek"), text("Datum rojstva"), text("Poštna številka")],
        rows: vec![vec![
            Cell::from("Žiga"),
            Cell::from("Čeh"),
            Cell::Date(super::day(1990, 2, 1)),
            Cell::Integer(1000),
        ]],
    };
    let answer = wizard.upload("clani.xlsx", &to_xlsx(&export).unwrap()).await;
    let draft = wizard.draft_of(&answer);
    wizard.columns(&draft, &[]).await.is(StatusCode::SEE_OTHER);
    wizard.commit(&draft).await;
    let member = wizard.only().await;
    assert_eq!(member.draft.birth_date, Some(super::day(1990, 2, 1)));
    assert_eq!(member.draft.details.address.post_code, "1000");
}
