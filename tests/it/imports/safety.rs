//! Drafts are personal data: sealed, one's own, gone after a day; an import is whole or not at all.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{import_chunk, import_draft, job, scope::TenantOwned as _};
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
use tatami::{app, tenants::Role};

use super::{Wizard, many};

const CSV: &str = "Ime;Priimek;Datum rojstva\nKanarček;Zupan;1. 2. 1990\n";

impl Wizard {
    async fn stored_drafts(&self) -> (usize, usize, String) {
        self.app
            .platform
            .db()
            .read(self.club.id, async |tx| {
                let drafts = import_draft::Entity::of(tx.tenant()).all(tx).await?;
                let chunks = import_chunk::Entity::of(tx.tenant()).all(tx).await?;
                let mut text = String::new();
                for sealed in drafts
                    .iter()
                    .map(|d| &d.sealed)
                    .chain(chunks.iter().map(|c| &c.sealed))
                {
                    text.push_str(&String::from_utf8_lossy(sealed));
                }
                Ok((drafts.len(), chunks.len(), text))
            })
            .await
            .unwrap()
    }

    async fn jobs(&self) -> Vec<job::Model> {
        let read = async |tx: &tatami::platform::db::TenantTx| {
            Ok(job::Entity::of(tx.tenant()).all(tx).await?)
        };
        self.app
            .platform
            .db()
            .read(self.club.id, read)
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn a_draft_cannot_be_read_in_the_database_and_goes_after_a_day() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(CSV, &[]).await;
    let (drafts, chunks, text) = wizard.stored_drafts().await;
    assert_eq!((drafts, chunks), (1, 1));
    for word in ["Kanar", "Zupan", "1990", "Priimek"] {
        assert!(!text.contains(word), "{word} is readable");
    }
    wizard
        .secretary
        .get(wizard.club.url("/members/import"))
        .await
        .ok()
        .has_text("clani.csv");
    wizard.app.later(TimeDelta::hours(24));
    let secretary = wizard.app.sign_in(wizard.secretary.account()).await;
    secretary
        .get(format!("{draft}/check"))
        .await
        .is(StatusCode::NOT_FOUND);
    app::housekeeping(&wizard.app.platform).await.unwrap();
    let (drafts, chunks, _) = wizard.stored_drafts().await;
    assert_eq!((drafts, chunks), (0, 0));
}

#[tokio::test]
async fn a_draft_is_its_makers_alone() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(CSV, &[]).await;
    let colleague = wizard.app.owner(&wizard.club).await;
    let other_club = wizard.app.club("gora").await;
    let stranger = wizard.app.owner(&other_club).await;
    let random = format!(
        "{}/members/import/{}",
        wizard.club.url(""),
        uuid::Uuid::from_u128(7)
    );
    let moved = draft.replace("/o/dolina/", "/o/gora/");
    let mut bodies = Vec::new();
    for (client, base) in [
        (&colleague, &draft),
        (&wizard.secretary, &random),
        (&stranger, &moved),
    ] {
        client.get(wizard.club.url("/members/import")).await;
        for step in ["columns", "check", "faulty"] {
            bodies.push(
                client
                    .get(format!("{base}/{step}"))
                    .await
                    .is(StatusCode::NOT_FOUND)
                    .select("h1"),
            );
        }
        for step in ["columns", "rows", "commit", "discard"] {
            let form = uuid::Uuid::from_u128(9).to_string();
            client
                .post(format!("{base}/{step}"), &[("form_id", &form)])
                .await
                .is(StatusCode::NOT_FOUND);
        }
    }
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
    wizard.secretary.get(format!("{draft}/check")).await.ok();
}

#[tokio::test]
async fn only_who_edits_members_imports_them() {
    let wizard = Wizard::start().await;
    let officer = wizard.app.actor(&wizard.club, Role::HealthOfficer).await;
    officer
        .get(wizard.club.url("/members/import"))
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_draft_is_thrown_away_at_once() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(CSV, &[]).await;
    wizard
        .secretary
        .post(format!("{draft}/discard"), &[])
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(wizard.stored_drafts().await.0, 0);
}

#[tokio::test]
async fn an_import_that_breaks_off_in_the_middle_leaves_nothing() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(&many(700), &[]).await;
    // One flipped bit in the second portion: the first 500 rows are written when it is found.
    wizard
        .app
        .platform
        .db()
        .write(wizard.club.id, async |tx| {
            let chunk = import_chunk::Entity::of(tx.tenant())
                .filter(import_chunk::Column::Position.eq(1))
                .one(tx)
                .await?
                .unwrap();
            let mut sealed = chunk.sealed;
            sealed[40] ^= 1;
            import_chunk::Entity::update_of(tx.tenant())
                .col_expr(import_chunk::Column::Sealed, Expr::value(sealed))
                .filter(import_chunk::Column::Id.eq(chunk.id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    wizard
        .secretary
        .get(format!("{draft}/check?show=new&page=14"))
        .await
        .is(StatusCode::CONFLICT);
    wizard.commit(&draft).await;
    assert!(wizard.members().await.is_empty());
    let job = wizard
        .jobs()
        .await
        .into_iter()
        .find(|job| job.kind == "import")
        .unwrap();
    assert_eq!(
        (job.state.as_str(), job.failure.as_deref()),
        ("failed", Some("imports-damaged"))
    );
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("700 vrstic je pripravljenih");
}

#[tokio::test]
async fn the_same_form_posted_twice_imports_once() {
    let wizard = Wizard::start().await;
    let (draft, page) = wizard.check(CSV, &[]).await;
    let first = wizard.confirm(&draft, &page).await;
    let second = wizard.confirm(&draft, &page).await;
    assert_eq!(first.location(), second.location());
    wizard.app.work().await;
    let third = wizard.confirm(&draft, &page).await;
    assert_eq!(first.location(), third.location());
    wizard.app.work().await;
    assert_eq!(wizard.names().await, ["Kanarček Zupan"]);
}

#[tokio::test]
async fn an_import_is_cancelled_before_it_is_written() {
    let wizard = Wizard::start().await;
    let (draft, page) = wizard.check(CSV, &[]).await;
    let answer = wizard.confirm(&draft, &page).await;
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .redirects_to(answer.location());
    let id = answer
        .location()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let platform = &wizard.app.platform;
    platform
        .db()
        .write(wizard.club.id, async |tx| {
            tatami::platform::jobs::cancel(tx, id).await
        })
        .await
        .unwrap();
    wizard.app.work().await;
    assert!(wizard.members().await.is_empty());
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("Uvozi 1 vrstico");
}

#[tokio::test]
async fn a_change_of_the_members_between_check_and_import_is_looked_at_again() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard
        .check("Ime;Priimek;Datum rojstva\nAna;Zupan;1. 2. 1990\n", &[])
        .await;
    wizard.insert(super::adult("Ana", "Zupan")).await;
    wizard.commit(&draft).await;
    assert_eq!(wizard.members().await.len(), 1, "nobody comes in twice");
    let job = wizard.jobs().await.pop().unwrap();
    assert_eq!(job.failure.as_deref(), Some("imports-changed-meanwhile"));
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("že vpisano");
}

#[tokio::test]
async fn a_review_that_has_changed_meanwhile_imports_nothing() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;Kraj\nKanarček;Zupan;1. 2. 1990;Celje\n";
    let (draft, old) = wizard.check(csv, &[]).await;
    wizard.insert(super::adult("Kanarček", "Župan")).await;
    // In one window the import is refused, and what it would merge now stands on the page.
    wizard.confirm(&draft, &old).await;
    wizard.app.work().await;
    let again = [("cell.2.1", "Župan")];
    wizard
        .secretary
        .post(format!("{draft}/rows"), &again)
        .await
        .redirects_to(&format!("{draft}/check"));
    // In the other window, and from a form without the value, nothing is imported that was not seen.
    let form = uuid::Uuid::from_u128(9).to_string();
    let review = old.attr("input[name=review]", "value").unwrap();
    for fields in [
        vec![("form_id", form.as_str()), ("review", review.as_str())],
        vec![("form_id", form.as_str())],
        vec![("form_id", form.as_str()), ("review", "x")],
    ] {
        wizard
            .secretary
            .post(format!("{draft}/commit"), &fields)
            .await
            .redirects_to(&format!("{draft}/check"));
        wizard
            .secretary
            .get(format!("{draft}/check"))
            .await
            .ok()
            .has_text("Pregled se je medtem spremenil, zato ni bilo uvoženo nič.")
            .has_text("Uvozi 1 vrstico");
        wizard.app.work().await;
    }
    assert_eq!(wizard.names().await, ["Kanarček Župan"]);
    assert!(wizard.only().await.draft == super::adult("Kanarček", "Župan"));
    wizard.commit(&draft).await;
    assert_eq!(wizard.only().await.draft.details.address.town, "Celje");
}

#[tokio::test]
async fn a_member_who_was_changed_after_being_shown_is_shown_again() {
    let wizard = Wizard::start().await;
    let id = wizard.insert(super::adult("Ana", "Zupan")).await;
    let csv = "Ime;Priimek;Datum rojstva;E-pošta\nAna;Zupan;1. 2. 1990;ana@example.si\n";
    let (draft, _) = wizard.check(csv, &[]).await;
    wizard.touch(id, "ana@novo.example").await;
    wizard.commit(&draft).await;
    assert_eq!(wizard.only().await.draft.details.email, "ana@novo.example");
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("ana@novo.example");
    wizard.commit(&draft).await;
    assert_eq!(wizard.only().await.draft.details.email, "ana@example.si");
}

#[tokio::test]
async fn a_change_that_does_not_matter_does_not_stop_an_import() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(CSV, &[]).await;
    wizard.insert(super::adult("Nekdo", "Drug")).await;
    wizard.commit(&draft).await;
    assert_eq!(wizard.members().await.len(), 2);
}

#[tokio::test]
async fn addresses_and_numbers_changed_by_hand_are_not_found_and_never_our_fault() {
    let wizard = Wizard::start().await;
    let (draft, _) = wizard.check(CSV, &[]).await;
    for query in [
        "page=0",
        "page=x",
        "page=99999999999999999999",
        "page=2",
        "show=x",
        "page=-1",
        "per=x&page=2",
    ] {
        wizard
            .secretary
            .get(format!("{draft}/check?{query}"))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    for path in [
        "/members/import/x/check",
        "/members/import/runs/x",
        "/members/import/runs/00000000-0000-0000-0000-000000000007",
    ] {
        wizard
            .secretary
            .get(wizard.club.url(path))
            .await
            .is(StatusCode::NOT_FOUND);
    }
    let odd = [
        ("cell.2.99", "x"),
        ("cell.99999999999.0", "x"),
        ("cell", "x"),
        ("decide.2", "update:x"),
        ("skip.2.3.4", "no"),
    ];
    wizard
        .secretary
        .post(format!("{draft}/rows"), &odd)
        .await
        .is(StatusCode::SEE_OTHER);
    wizard
        .secretary
        .post(format!("{draft}/commit"), &[("form_id", "x")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}
