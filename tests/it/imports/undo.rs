//! An import is taken back for a day, for whoever is untouched.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{import_change, scope::TenantOwned as _};
use tatami::{app, platform::audit};

use super::{Wizard, adult};

const CSV: &str =
    "Ime;Priimek;Datum rojstva;Kraj\nAna;Zupan;1. 2. 1990;Celje\nEva;Kos;3. 4. 1991;Kranj\n";

impl Wizard {
    async fn take_back(&self, run: &str) {
        self.secretary
            .post(format!("{run}/undo"), &[])
            .await
            .is(StatusCode::SEE_OTHER);
        self.app.work().await;
    }
}

#[tokio::test]
async fn an_import_is_taken_back_as_if_it_had_not_been() {
    let wizard = Wizard::start().await;
    wizard.insert(adult("Ana", "Zupan")).await;
    let run = wizard.import(CSV, &[]).await;
    wizard
        .secretary
        .get(&run)
        .await
        .ok()
        .has_text("1 nov član")
        .has_text("1 posodobljen član");
    assert_eq!(wizard.names().await, ["Eva Kos", "Ana Zupan"]);
    wizard.take_back(&run).await;
    let ana = wizard.only().await;
    assert!(ana.draft == adult("Ana", "Zupan"));
    wizard
        .secretary
        .get(&run)
        .await
        .ok()
        .has_text("Uvoz je razveljavljen")
        .has_no_text("Ni bilo razveljavljeno");
    let platform = &wizard.app.platform;
    let (entries, verdict) = platform
        .db()
        .read(wizard.club.id, async |tx| {
            Ok((
                audit::page(tx, platform, None, 20).await?,
                audit::verify(tx, platform).await?,
            ))
        })
        .await
        .unwrap();
    assert!(matches!(verdict, audit::Verdict::Sound { .. }));
    let whats: Vec<_> = entries
        .iter()
        .filter_map(|e| e.detail.as_ref()?["what"].as_str())
        .collect();
    assert!(
        whats.contains(&"import") && whats.contains(&"import-undone"),
        "{whats:?}"
    );
    wizard
        .secretary
        .post(format!("{run}/undo"), &[])
        .await
        .redirects_to(&run);
}

#[tokio::test]
async fn whoever_was_changed_since_stays_and_is_named() {
    let wizard = Wizard::start().await;
    let run = wizard.import(CSV, &[]).await;
    let eva = wizard
        .members()
        .await
        .into_iter()
        .find(|m| m.draft.first_name == "Eva")
        .unwrap();
    wizard.touch(eva.id, "eva@example.si").await;
    wizard.take_back(&run).await;
    assert_eq!(wizard.names().await, ["Eva Kos"]);
    wizard
        .secretary
        .get(&run)
        .await
        .ok()
        .has_text("Ni bilo razveljavljeno")
        .has_text("Eva Kos")
        .has_no_text("Ana Zupan");
}

#[tokio::test]
async fn a_consent_that_came_with_an_import_goes_with_it() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;Pas;Ime starša;Priimek starša;Telefon starša\nGal;Čeh;10. 6. 2015;rumen;Eva;Čeh;040 123 456\n";
    wizard
        .import("Ime;Priimek;Datum rojstva\nGal;Čeh;10. 6. 2015\n", &[])
        .await;
    let before = wizard.only().await;
    let papers = [
        ("papers", "yes"),
        ("since.day", "1"),
        ("since.month", "9"),
        ("since.year", "2024"),
    ];
    let run = wizard.import(csv, &papers).await;
    assert!(wizard.only().await.guardian_consent_on.is_some());
    wizard.take_back(&run).await;
    let after = wizard.only().await;
    assert!(after.draft == before.draft && after.guardian_consent_on.is_none());
}

#[tokio::test]
async fn after_a_day_it_is_too_late_and_the_states_before_are_gone() {
    let wizard = Wizard::start().await;
    let run = wizard.import(CSV, &[]).await;
    wizard.app.later(TimeDelta::hours(24));
    let secretary = wizard.app.sign_in(wizard.secretary.account()).await;
    secretary
        .get(&run)
        .await
        .ok()
        .has_no_text("Razveljavi uvoz");
    secretary
        .post(format!("{run}/undo"), &[])
        .await
        .redirects_to(&run);
    app::housekeeping(&wizard.app.platform).await.unwrap();
    let left = wizard
        .app
        .platform
        .db()
        .read(wizard.club.id, async |tx| {
            Ok(import_change::Entity::of(tx.tenant()).all(tx).await?.len())
        })
        .await
        .unwrap();
    assert_eq!(left, 0);
    assert_eq!(wizard.members().await.len(), 2);
}
