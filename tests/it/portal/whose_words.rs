//! What is written in a suggested correction is between whoever wrote it and whoever answers it: others see the field and its state.
use entity::{
    correction_suggestion,
    ids::{GuardianId, MemberId},
    scope::TenantOwned as _,
};
use tatami::{
    platform::people::{
        GuardianDraft, MemberDraft,
        store::{add_guardian, get},
    },
    tenants::Role,
};

use super::{adult, athlete, child, day, guardian, me, parent};
use crate::{
    members::ACTOR,
    support::{Client, TestApp, TestTenant},
};

/// No name, address or value of anybody in these tests.
pub const WORDS: &str = "SKRIVNE-BESEDE-0815";
pub const ANSWER: &str = "ODGOVOR-4711";

pub async fn suggest(
    person: &Client,
    tenant: &TestTenant,
    member: MemberId,
    field: &str,
    new: &str,
) {
    let why = format!("zakaj {WORDS}");
    person
        .post(
            me(tenant, member, &format!("/corrections/{field}")),
            &[("new", new), ("reason", &why)],
        )
        .await
        .redirects_to(&me(tenant, member, "/profile#corrections"));
}

pub async fn rows(app: &TestApp, tenant: &TestTenant) -> Vec<correction_suggestion::Model> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(correction_suggestion::Entity::of(tenant.id).all(tx).await?)
        })
        .await
        .unwrap()
}

/// The open suggestions of an inbox.
pub async fn waiting(office: &Client, inbox: &str) -> Vec<String> {
    office.get(inbox).await.ok().attrs("main table a", "href")
}

/// A guardian of a member with an account, signed in.
async fn standing_for(
    app: &TestApp,
    tenant: &TestTenant,
    member: MemberId,
    guardian: GuardianId,
) -> Client {
    let account = app.account("Skrbnik").await;
    app.relate(tenant, account, member, Some(guardian)).await;
    app.sign_in(account).await
}

/// A girl of sixteen with an account, and her father, who looks on.
pub async fn youth(app: &TestApp, tenant: &TestTenant) -> (Client, Client, MemberId) {
    let draft = MemberDraft {
        birth_date: Some(day("2010-01-10")),
        ..adult()
    };
    let (ana, member) = athlete(app, tenant, draft).await;
    let father: GuardianDraft = parent("Oto", "+38640555666");
    let guardian = app
        .platform
        .db()
        .write(tenant.id, async |tx| {
            add_guardian(tx, &app.platform, member, father.clone(), &ACTOR).await
        })
        .await
        .unwrap();
    (
        ana,
        standing_for(app, tenant, member, guardian).await,
        member,
    )
}

#[tokio::test]
async fn what_somebody_from_fifteen_on_wrote_and_was_answered_is_not_shown_to_a_guardian() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, father, member) = youth(&app, &club).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&ana, &club, member, "other", &format!("ni res {WORDS}")).await;
    let page = father.get(me(&club, member, "/profile")).await.ok();
    page.has_text("Drugo")
        .has_text("Čaka na odgovor")
        .has_no_text(WORDS);
    let [suggestion] = &waiting(&secretary, &club.url("/corrections")).await[..] else {
        panic!("one suggestion");
    };
    secretary
        .post(format!("{suggestion}/refuse"), &[("answer", ANSWER)])
        .await
        .redirects_to(&club.url("/corrections"));
    for path in ["/profile", ""] {
        father
            .get(me(&club, member, path))
            .await
            .ok()
            .has_no_text(WORDS)
            .has_no_text(ANSWER)
            .has_no_text("www.ip-rs.si");
    }
    father
        .get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Zavrnjeno");
    // That there is an answer is told to whoever asked.
    let told = "Popravek zavrnjen: Drugo";
    ana.get(me(&club, member, "")).await.ok().has_text(told);
    father
        .get(me(&club, member, ""))
        .await
        .ok()
        .has_no_text(told);
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text(WORDS)
        .has_text(ANSWER)
        .has_text("www.ip-rs.si");
}

#[tokio::test]
async fn an_open_suggestion_is_neither_shown_to_another_guardian_nor_written_over_by_them() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (petra, gal) = child(&app, &club, true).await;
    let other = guardian(&app, &club, gal, "Bojana").await;
    let bojana = standing_for(&app, &club, gal, other).await;
    let form = me(&club, gal, "/corrections/address");
    let moved = |street: &'static str| {
        [
            ("street", street),
            ("post_code", "4000"),
            ("town", "Kranj"),
            ("country", "Slovenija"),
            ("reason", WORDS),
        ]
    };
    petra.post(&form, &moved("Varna 8")).await.redirects_to(&me(
        &club,
        gal,
        "/profile#corrections",
    ));
    for path in ["/corrections/address", "/profile", ""] {
        bojana
            .get(me(&club, gal, path))
            .await
            .ok()
            .has_no_text("Varna 8")
            .has_no_text(WORDS)
            .has_no_text("že čaka predlog");
    }
    bojana
        .post(&form, &moved("Stara 1"))
        .await
        .redirects_to(&me(&club, gal, "/profile#corrections"));
    // Each changes their own, and it stays one for each.
    for (one, street) in [(&petra, "Varna 9"), (&bojana, "Stara 2")] {
        one.get(&form).await.ok().has_text("že čaka predlog");
        one.post(&form, &moved(street))
            .await
            .redirects_to(&me(&club, gal, "/profile#corrections"));
    }
    let kept = rows(&app, &club).await;
    assert_eq!(kept.len(), 2);
    let value = |page: &crate::support::Answer| page.attr("input[name=street]", "value");
    assert_eq!(
        value(&petra.get(&form).await.ok()).as_deref(),
        Some("Varna 9")
    );
    assert_eq!(
        value(&bojana.get(&form).await.ok()).as_deref(),
        Some("Stara 2")
    );

    // Both stand in the inbox, and what is answered to one leaves the other open.
    let secretary = app.actor(&club, Role::Secretary).await;
    let both = waiting(&secretary, &club.url("/corrections")).await;
    assert_eq!(both.len(), 2);
    let of_petra = kept
        .iter()
        .find(|row| row.suggested_by == Some(petra.account()))
        .unwrap()
        .id;
    let (first, second): (Vec<&String>, Vec<&String>) = both
        .iter()
        .partition(|href| href.ends_with(&of_petra.to_string()));
    for (href, name) in [(first[0], "Petra Čeh"), (second[0], "Skrbnik")] {
        secretary
            .get(href)
            .await
            .ok()
            .has_text(&format!("predlaga {name}"));
    }
    secretary
        .post(format!("{}/refuse", first[0]), &[("answer", ANSWER)])
        .await
        .redirects_to(&club.url("/corrections"));
    assert_eq!(
        waiting(&secretary, &club.url("/corrections")).await,
        [second[0].clone()]
    );
    bojana
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text("Zavrnjeno")
        .has_text("Stara 2")
        .has_no_text("Varna 9")
        .has_no_text(ANSWER);
    secretary
        .post(format!("{}/accept", second[0]), &[("answer", ANSWER)])
        .await
        .redirects_to(&club.url("/corrections"));
    // What was written into the data is seen by whoever decides about them, without why it was suggested and what was answered.
    petra
        .get(me(&club, gal, "/profile"))
        .await
        .ok()
        .has_text("Popravljeno")
        .has_text("Stara 2");
    let street = app
        .platform
        .db()
        .read(club.id, async |tx| get(tx, &app.platform, gal).await)
        .await
        .unwrap()
        .draft
        .details
        .address
        .street;
    assert_eq!(street, "Stara 2");
}

#[tokio::test]
async fn of_what_another_suggested_and_was_written_the_values_are_seen_and_not_why() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (petra, gal) = child(&app, &club, true).await;
    let other = guardian(&app, &club, gal, "Bojana").await;
    let bojana = standing_for(&app, &club, gal, other).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    suggest(&petra, &club, gal, "last_name", "Čeh Novak").await;
    let [suggestion] = &waiting(&secretary, &club.url("/corrections")).await[..] else {
        panic!("one suggestion");
    };
    secretary
        .post(format!("{suggestion}/accept"), &[("answer", ANSWER)])
        .await
        .redirects_to(&club.url("/corrections"));
    let list = async |who: &Client| {
        let page = who.get(me(&club, gal, "/profile")).await.ok();
        page.select("#corrections").join(" ")
    };
    let hers = list(&bojana).await;
    assert!(hers.contains("Čeh Novak"), "{hers}");
    assert!(!hers.contains(WORDS) && !hers.contains(ANSWER), "{hers}");
    let own = list(&petra).await;
    assert!(own.contains(WORDS) && own.contains(ANSWER), "{own}");
}

#[tokio::test]
async fn a_suggested_tax_number_is_never_whole_on_a_persons_pages() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let (ana, member) = athlete(&app, &club, adult()).await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let form = me(&club, member, "/corrections/tax_number");
    ana.post(
        &form,
        &[
            ("new", "Prava je 50223054."),
            ("reason", "ne pa SI 26084279"),
        ],
    )
    .await
    .redirects_to(&me(&club, member, "/profile#corrections"));
    for path in ["/profile", "/corrections/tax_number", ""] {
        ana.get(me(&club, member, path))
            .await
            .ok()
            .has_no_text("50223054")
            .has_no_text("26084279");
    }
    ana.get(me(&club, member, "/profile"))
        .await
        .ok()
        .has_text("Prava je •••••054.")
        .has_text("ne pa SI •••••279");
    // It is typed again, and whoever writes it down reads it whole.
    ana.get(&form).await.ok().has_text("že čaka predlog");
    let [suggestion] = &waiting(&secretary, &club.url("/corrections")).await[..] else {
        panic!("one suggestion");
    };
    secretary.get(suggestion).await.ok().has_text("50223054");
}
