//! Suggested corrections (GDPR Art. 16), from the person's page to the answer.
use std::sync::Arc;

use axum::http::StatusCode;
use entity::{correction_suggestion, ids::MemberId, scope::TenantOwned as _};
use tatami::{
    platform::{
        audit,
        dossier::{self, Part},
        mail,
        people::{
            Actor, MemberDraft,
            store::{self, purpose},
        },
    },
    portal::SuggestionsPart,
    tenants::Role,
};

use super::{adult, athlete, child, me};
use crate::{
    members,
    support::{Client, TestApp, TestTenant},
};

async fn kept(app: &TestApp, tenant: &TestTenant, member: MemberId) -> MemberDraft {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            store::get(tx, &app.platform, member).await
        })
        .await
        .unwrap()
        .draft
}

async fn rows(app: &TestApp, tenant: &TestTenant) -> Vec<correction_suggestion::Model> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(correction_suggestion::Entity::of(tenant.id).all(tx).await?)
        })
        .await
        .unwrap()
}

async fn suggest(
    person: &Client,
    tenant: &TestTenant,
    member: MemberId,
    (field, new): (&str, &str),
) {
    person
        .post(
            me(tenant, member, &format!("/corrections/{field}")),
            &[("new", new), ("reason", "selitev")],
        )
        .await
        .redirects_to(&me(tenant, member, "/profile#corrections"));
}

async fn address_of(secretary: &Client, tenant: &TestTenant) -> String {
    secretary
        .get(tenant.url("/corrections"))
        .await
        .ok()
        .attr("main table a", "href")
        .unwrap()
}

#[tokio::test]
async fn gdpr_art_16_a_suggested_correction_is_accepted_written_and_answered() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&ana, &club, member, ("town", "Kranj")).await;
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Čaka na odgovor")
        .has_text("selitev");
    assert_eq!(
        kept(&app, &club, member).await.details.address.town,
        "Ljubljana"
    );
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .get(&suggestion)
        .await
        .ok()
        .has_text("Ana Zupan")
        .has_text("Ljubljana")
        .has_text("Kranj")
        .has_text("selitev");
    secretary
        .post(format!("{suggestion}/accept"), &[("answer", "Hvala.")])
        .await
        .redirects_to(&club.url("/corrections"));
    assert_eq!(
        kept(&app, &club, member).await.details.address.town,
        "Kranj"
    );
    // A second answer changes nothing.
    secretary
        .post(format!("{suggestion}/refuse"), &[("answer", "Ne.")])
        .await
        .redirects_to(&club.url("/corrections"));
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Popravljeno")
        .has_text("Hvala.")
        .has_no_text("www.ip-rs.si");
    ana.get(me(&club, member, ""))
        .await
        .ok()
        .has_text("Popravljeno: Kraj");
    secretary
        .get(club.url(&format!("/members/{member}/history")))
        .await
        .ok()
        .has_text("Kraj: Ljubljana → Kranj")
        .has_text("popravek na zahtevo osebe");
    let log = app
        .platform
        .db()
        .read(club.id, async |tx| {
            audit::of_subject(tx, &app.platform, member.0, 100).await
        })
        .await
        .unwrap();
    let corrections = log
        .iter()
        .filter(|entry| entry.purpose.as_deref() == Some("correction"));
    let (opened, done): (Vec<_>, Vec<_>) = corrections.partition(|entry| {
        let detail = entry.detail.as_ref().unwrap();
        detail["what"] == "correction-opened"
    });
    assert_eq!(done.len(), 3, "suggested, written, answered");
    // What was suggested is sealed, so whoever looked at it stands in the log with the field.
    assert!(!opened.is_empty());
    for entry in opened {
        assert_eq!(entry.operation, "consult");
        assert_eq!(entry.actor, Some(secretary.account()));
        assert_eq!(entry.detail.as_ref().unwrap()["fields"][0], "town");
    }
    ana.get(me(&club, member, "/opened"))
        .await
        .ok()
        .has_text("predlog popravka odprt");
}

#[tokio::test]
async fn a_refusal_has_a_reason_and_says_where_to_complain() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&ana, &club, member, ("belt", "zeleni pas (3. kyu)")).await;
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .post(format!("{suggestion}/refuse"), &[("answer", " ")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši razlog");
    secretary
        .post(
            format!("{suggestion}/refuse"),
            &[("answer", "Izpita še ni bilo.")],
        )
        .await
        .redirects_to(&club.url("/corrections"));
    assert_eq!(
        kept(&app, &club, member).await.belt.as_deref(),
        Some("kyu4")
    );
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Zavrnjeno")
        .has_text("Izpita še ni bilo.")
        .has_text("Informacijskemu pooblaščencu");
}

#[tokio::test]
async fn mails_go_both_ways_and_say_neither_whose_nor_what() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&ana, &club, member, ("town", "Kranj")).await;
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .post(format!("{suggestion}/accept"), &[])
        .await
        .redirects_to(&club.url("/corrections"));
    let mails = mail::open_all(&app.platform, 9).await.unwrap();
    assert_eq!(mails.len(), 2);
    for mail in &mails {
        let text = format!("{mail:?}");
        for word in ["Ana", "Zupan", "Kranj", "Ljubljana", "selitev", "Kraj"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_at_once_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    for (field, new, words) in [
        ("birth_date", "31. 2. 1990", ""),
        ("birth_date", "1. 1. 2050", ""),
        ("town", "Ljubljana", "To je že zapisano"),
        ("town", "  ", "Vpiši, kako je prav"),
        ("belt", "vijolični", ""),
    ] {
        let page = ana
            .post(
                me(&club, member, &format!("/corrections/{field}")),
                &[("new", new), ("reason", "zato ker")],
            )
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text(words)
            .has_text("zato ker");
        assert!(page.attr("[aria-invalid]", "name").is_some(), "{field}");
    }
    assert!(rows(&app, &club).await.is_empty());
}

#[tokio::test]
async fn one_suggestion_a_field_is_open_and_a_second_takes_its_place() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    for town in ["Kranj", "Bled"] {
        suggest(&ana, &club, member, ("town", town)).await;
    }
    suggest(
        &ana,
        &club,
        member,
        ("other", "Rezultat iz leta 2025 ni moj."),
    )
    .await;
    assert_eq!(rows(&app, &club).await.len(), 2);
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Bled")
        .has_no_text("Kranj");
}

#[tokio::test]
async fn what_is_corrected_by_hand_is_only_marked_as_done() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(
        &ana,
        &club,
        member,
        ("grades", "Izpit za 4. kyu je bil 3. 5. 2024."),
    )
    .await;
    let before = kept(&app, &club, member).await;
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .get(&suggestion)
        .await
        .ok()
        .has_text("Popravljeno je");
    secretary
        .post(format!("{suggestion}/accept"), &[])
        .await
        .redirects_to(&club.url("/corrections"));
    assert!(kept(&app, &club, member).await == before);
}

#[tokio::test]
async fn a_taken_licence_number_is_said_and_the_suggestion_stays_open() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let other = MemberDraft {
        licence_no: Some("SLO-99".to_owned()),
        ..members::adult("Eva", "Kos")
    };
    members::insert(&app, &club, vec![other.into()]).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&ana, &club, member, ("licence_no", "SLO-99")).await;
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .post(format!("{suggestion}/accept"), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(rows(&app, &club).await[0].state, "open");
}

#[tokio::test]
async fn a_data_protection_officer_sees_kinds_and_dates_and_no_names() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    suggest(&ana, &club, member, ("town", "Kranj")).await;
    let officer = app.actor(&club, Role::Dpo).await;
    let page = officer
        .get(club.url("/corrections"))
        .await
        .ok()
        .has_text("Kraj")
        .has_no_text("Zupan")
        .has_no_text("Kranj");
    assert_eq!(page.attr("main table a", "href"), None);
    let id = rows(&app, &club).await[0].id;
    officer
        .get(club.url(&format!("/corrections/{id}")))
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_guardian_of_a_child_suggests_and_of_a_youth_only_looks() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (petra, gal) = child(&app, &club, true).await;
    suggest(&petra, &club, gal, ("last_name", "Čeh Novak")).await;
    app.later(chrono::TimeDelta::days(365 * 6));
    let account = petra.account();
    let petra = app.sign_in(account).await;
    let page = petra.get(me(&club, gal, "/profile")).await.ok();
    assert!(page.select("a.change").is_empty());
    petra
        .get(me(&club, gal, "/corrections/town"))
        .await
        .is(StatusCode::FORBIDDEN);
    petra
        .post(me(&club, gal, "/corrections/town"), &[("new", "Bled")])
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn suggestions_are_in_the_copy_of_a_persons_data_and_go_with_the_person() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    suggest(&ana, &club, member, ("town", "Kranj")).await;
    let copy = app
        .platform
        .db()
        .read(club.id, async |tx| {
            let parts: Vec<Arc<dyn Part>> = vec![Arc::new(SuggestionsPart::default())];
            dossier::collect(tx, &app.platform, &parts, member).await
        })
        .await
        .unwrap();
    let text = format!("{copy:?}");
    for word in ["Kranj", "Ljubljana", "selitev", "town"] {
        assert!(text.contains(word), "{word} is not in {text}");
    }
    let actor = Actor {
        account: None,
        purpose: purpose::MEMBERSHIP,
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::delete_members(tx, &app.platform, &[member], &actor).await
        })
        .await
        .unwrap();
    assert!(rows(&app, &club).await.is_empty());
}

#[tokio::test]
async fn whoever_moved_corrects_the_whole_address_and_refused_words_stay() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let form = me(&club, member, "/corrections/address");
    let page = ana.get(&form).await.ok();
    let value = |name: &str| page.attr(&format!("input[name={name}]"), "value");
    assert_eq!(value("street").as_deref(), Some("Gozdna pot 1"));
    assert_eq!(value("country").as_deref(), Some("Slovenija"));
    // A part alone leads to the whole.
    ana.get(me(&club, member, "/corrections/post_code"))
        .await
        .redirects_to(&form);
    let as_kept = [
        ("street", "Gozdna pot 1"),
        ("post_code", "1000"),
        ("town", "Ljubljana"),
        ("country", "Slovenija"),
    ];
    ana.post(&form, &as_kept)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = [
        ("street", "Nova 2"),
        ("post_code", "12"),
        ("town", "Kranj"),
        ("country", "Slovenija"),
    ];
    let page = ana
        .post(&form, &wrong)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.attr("a[href='#post_code']", "href").is_some());
    assert_eq!(
        page.attr("input[name=street]", "value").as_deref(),
        Some("Nova 2"),
        "what was typed stays"
    );
    let right = [
        ("street", "Nova 2"),
        ("post_code", "4000"),
        ("town", "Kranj"),
        ("country", ""),
        ("reason", "selitev"),
    ];
    ana.post(&form, &right)
        .await
        .redirects_to(&me(&club, member, "/profile#corrections"));
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Nova 2, 4000 Kranj");
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary
        .get(club.url(""))
        .await
        .ok()
        .has_text("odprt popravek");
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .get(&suggestion)
        .await
        .ok()
        .has_text("Naslov")
        .has_text("Gozdna pot 1, 1000 Ljubljana, Slovenija")
        .has_text("Nova 2, 4000 Kranj");
    secretary
        .post(format!("{suggestion}/accept"), &[("answer", "")])
        .await
        .redirects_to(&club.url("/corrections"));
    let address = kept(&app, &club, member).await.details.address;
    assert_eq!(
        [
            address.street,
            address.post_code,
            address.town,
            address.country
        ],
        ["Nova 2", "4000", "Kranj", "SI"]
    );
}

#[tokio::test]
async fn a_birth_date_is_three_fields_and_checked_as_in_the_form_of_a_member() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let form = me(&club, member, "/corrections/birth_date");
    ana.get(&form).await.ok();
    for (day, month, year) in [
        ("31", "2", "1990"),
        ("1", "1", "2099"),
        ("", "", ""),
        ("x", "", "1990"),
    ] {
        let typed = [("new.day", day), ("new.month", month), ("new.year", year)];
        let page = ana
            .post(&form, &typed)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            page.attr("input[name='new.day']", "value")
                .unwrap_or_default(),
            day
        );
    }
    let typed = [("new.day", "2"), ("new.month", "5"), ("new.year", "1991")];
    ana.post(&form, &typed)
        .await
        .redirects_to(&me(&club, member, "/profile#corrections"));
    let page = ana.get(&form).await.ok();
    let parts = ["new.day", "new.month", "new.year"].map(|name| {
        page.attr(&format!("input[name='{name}']"), "value")
            .unwrap()
    });
    assert_eq!(
        parts,
        ["2", "5", "1991"],
        "what waits for an answer is there to change"
    );
    let secretary = app.actor(&club, Role::Secretary).await;
    let suggestion = address_of(&secretary, &club).await;
    secretary
        .post(format!("{suggestion}/accept"), &[("answer", "")])
        .await
        .redirects_to(&club.url("/corrections"));
    let birth = kept(&app, &club, member).await.birth_date;
    assert_eq!(birth, Some("1991-05-02".parse().unwrap()));
}
