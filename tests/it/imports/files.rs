//! What a file may be, and what it is told when it may not.
use axum::http::StatusCode;
use entity::{import_draft, scope::TenantOwned as _};
use tatami::platform::sheets::write::{Cell, Column, ColumnKind, Export, to_xlsx};

use super::Wizard;

impl Wizard {
    /// A file that is refused in these words, and nothing of it is stored.
    async fn refuses(&self, name: &str, content: &[u8], words: &str) {
        self.upload(name, content)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text(words);
        let drafts = self
            .app
            .platform
            .db()
            .read(self.club.id, async |tx| {
                Ok(import_draft::Entity::of(tx.tenant()).all(tx).await?)
            })
            .await
            .unwrap();
        assert!(drafts.is_empty());
    }
}

#[tokio::test]
async fn what_is_too_much_or_no_table_is_refused_with_the_limit_or_the_row() {
    let wizard = Wizard::start().await;
    wizard
        .refuses(
            "clani.csv",
            &vec![b'a'; 50 * 1024 * 1024],
            "dovoljeno je največ 10 MB",
        )
        .await;
    wizard
        .refuses("prazno.csv", b"", "Datoteka je prazna")
        .await;
    wizard
        .refuses("prazno.csv", b" \r\n \r\n", "Datoteka je prazna")
        .await;
    wizard
        .refuses("glava.csv", b"Ime;Priimek\n", "samo ena vrstica")
        .await;
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    wizard
        .refuses("clani.csv", &noise, "V datoteki ni preglednice")
        .await;
    let wide = format!(
        "{}\n{}\n",
        vec!["a"; 200].join(";"),
        vec!["b"; 200].join(";")
    );
    wizard
        .refuses("siroko.csv", wide.as_bytes(), "največ 100")
        .await;
    let long = format!("Ime;Priimek\nAna;{}\n", "x".repeat(10_000));
    wizard
        .refuses("dolgo.csv", long.as_bytes(), "v vrstici 2, stolpec B")
        .await;
    let rows = "Ana;Zupan;1.1.1990\n".repeat(50_100);
    wizard
        .refuses(
            "veliko.csv",
            format!("Ime;Priimek;Datum rojstva\n{rows}").as_bytes(),
            "največ 50 000",
        )
        .await;
    wizard
        .refuses(
            "clani.xlsx",
            b"PK\x03\x04 to ni zip",
            "Datoteka je poškodovana",
        )
        .await;
}

#[tokio::test]
async fn no_file_is_no_error_page() {
    let wizard = Wizard::start().await;
    wizard
        .refuses("", b"", "Izberi datoteko CSV ali XLSX.")
        .await;
}

#[tokio::test]
async fn a_workbook_is_read_as_well() {
    let wizard = Wizard::start().await;
    let text = |title: &str| Column {
        title: title.to_owned(),
        kind: ColumnKind::Text,
    };
    let export = Export {
        sheet_name: "Člani".to_owned(),
        columns: vec![
            text("Ime"),
            text("Priimek"),
            text("Datum rojstva"),
            text("Poštna številka"),
        ],
        rows: vec![vec![
            Cell::from("Žiga"),
            Cell::from("Čeh"),
            Cell::Date(super::day(1990, 2, 1)),
            Cell::Integer(1000),
        ]],
    };
    let answer = wizard
        .upload("clani.xlsx", &to_xlsx(&export).unwrap())
        .await;
    let draft = wizard.draft_of(&answer);
    wizard.columns(&draft, &[]).await.is(StatusCode::SEE_OTHER);
    wizard.commit(&draft).await;
    let member = wizard.only().await;
    assert_eq!(member.draft.birth_date, Some(super::day(1990, 2, 1)));
    assert_eq!(member.draft.details.address.post_code, "1000");
}

/// A person with something in every column that a list can have.
fn full() -> tatami::platform::people::NewMember {
    use tatami::platform::people::{
        Address, EmergencyContact, GuardianDraft, MemberDetails, MemberDraft, NewMember,
        RefereeLicence,
    };
    let draft = MemberDraft {
        first_name: "Žiga".into(),
        middle_name: "Jan".into(),
        last_name: "Đurić Čeh".into(),
        birth_date: Some(super::day(1990, 2, 1)),
        sex: Some("m".into()),
        belt: Some("dan2".into()),
        licence_no: Some("007".into()),
        licence_until: Some(super::day(2026, 12, 31)),
        joined_on: Some(super::day(2001, 9, 1)),
        left_on: None,
        details: MemberDetails {
            address: Address {
                street: "=Glavni trg 1; 2".into(),
                post_code: "1000".into(),
                town: "Ljubljana".into(),
                country: "SI".into(),
            },
            citizenship: "SLO".into(),
            residence_country: "AUT".into(),
            email: "ziga@example.si".into(),
            phone: "+38640123456".into(),
            height_mm: Some(1_785),
            weight_g: Some(81_500),
            techniques: vec!["uchi-mata".into(), "seoi-nage".into()],
            referee: Some(RefereeLicence {
                number: "R-1".into(),
                level: "A".into(),
                ..RefereeLicence::default()
            }),
            emergency: Some(EmergencyContact {
                name: "Eva Čeh".into(),
                phone: "+38631123456".into(),
                relation: String::new(),
            }),
            ..MemberDetails::default()
        },
    };
    let guardian = GuardianDraft {
        first_name: "Maja".into(),
        last_name: "Čeh".into(),
        email: "maja@example.si".into(),
        phone: "+43664123456".into(),
        relation: "mother".into(),
        proof: String::new(),
    };
    NewMember {
        guardians: vec![guardian],
        ..NewMember::from(draft)
    }
}

#[tokio::test]
async fn importing_ones_own_export_restores_the_same_values() {
    use tatami::platform::{
        i18n::Lang,
        people::{
            Actor,
            columns::{Belts, COLUMNS, Format, PersonView},
            store,
        },
        sheets::write::to_csv,
    };
    let from = Wizard::start().await;
    let (platform, actor) = (&from.app.platform, Actor::keeping(from.secretary.account()));
    let (member, guardian) = platform
        .db()
        .write(from.club.id, async |tx| {
            let ids = store::insert_members(tx, platform, vec![full()], &actor).await?;
            let guardian = store::first_guardians(tx, platform, &ids)
                .await?
                .remove(&ids[0]);
            Ok((store::get(tx, platform, ids[0]).await?, guardian))
        })
        .await
        .unwrap();
    let view = PersonView {
        member: &member,
        guardian: guardian.as_ref(),
    };
    for lang in Lang::ALL {
        let belts = Belts {
            read: tatami::judo::belts::read,
            name: tatami::judo::belts::name_key,
        };
        let format = Format {
            lang,
            today: platform.today(),
            belts,
        };
        let columns: Vec<_> = COLUMNS.iter().filter(|c| c.exportable).collect();
        let export = Export {
            sheet_name: "Člani".to_owned(),
            columns: columns
                .iter()
                .map(|c| Column {
                    title: c.header(lang),
                    kind: ColumnKind::Text,
                })
                .collect(),
            rows: vec![
                columns
                    .iter()
                    .map(|c| Cell::from(c.cell(&view, &format)))
                    .collect(),
            ],
        };
        for (name, file) in [
            ("clani.csv", to_csv(&export).unwrap()),
            ("clani.xlsx", to_xlsx(&export).unwrap()),
        ] {
            let to = Wizard::start().await;
            to.keeps_referees().await;
            let answer = to.upload(name, &file).await;
            let draft = to.draft_of(&answer);
            to.columns(&draft, &[]).await.is(StatusCode::SEE_OTHER);
            to.commit(&draft).await;
            let only = to.only().await;
            assert!(
                only.draft == member.draft,
                "{name}: {:?}",
                changed(&member.draft, &only.draft)
            );
            let platform = &to.app.platform;
            let mother = platform
                .db()
                .read(to.club.id, async |tx| {
                    Ok(store::first_guardians(tx, platform, &[only.id])
                        .await?
                        .remove(&only.id))
                })
                .await
                .unwrap();
            assert!(
                mother.unwrap().draft == guardian.as_ref().unwrap().draft,
                "{name}"
            );
            // And where the person is known already, nothing changes.
            let answer = to.upload(name, &file).await;
            let draft = to.draft_of(&answer);
            to.columns(&draft, &[]).await.is(StatusCode::SEE_OTHER);
            to.secretary
                .get(format!("{draft}/check"))
                .await
                .ok()
                .has_text("1 vrstica pove samo to, kar je že vpisano.");
        }
    }
}

fn changed(
    a: &tatami::platform::people::MemberDraft,
    b: &tatami::platform::people::MemberDraft,
) -> Vec<String> {
    tatami::platform::people::changes_between(a, b)
        .into_iter()
        .map(|c| format!("{}: {} -> {}", c.field, c.old, c.new))
        .collect()
}

impl Wizard {
    /// Switches the licences of referees on.
    async fn keeps_referees(&self) {
        use entity::profile;
        self.app
            .platform
            .db()
            .write(self.club.id, async |tx| {
                profile::Entity::update_of(tx.tenant())
                    .col_expr(
                        profile::Column::Functions,
                        sea_orm::sea_query::Expr::value(serde_json::json!({ "referee": true })),
                    )
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    }
}
