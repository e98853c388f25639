//! Health records: who opens them, what the log says, and what happens when somebody reaches into the database.
use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{
    health_record,
    ids::{MemberId, TenantId},
    log_entry, log_head, member,
    scope::TenantOwned as _,
    values::operation,
};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, Set,
};
use tatami::{
    platform::{
        audit,
        people::{
            ConsentDraft, MemberDraft, NewMember, observers,
            store::{self, Actor, purpose},
        },
    },
    tenants::Role,
};

use crate::support::{Answer, Client, TestApp, TestTenant, is_postgres};

const MARK: &str = "KANARCEK-ZDRAVJE-4711";

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A member on the books, as the member store makes it.
pub async fn member(app: &TestApp, tenant: &TestTenant, name: &str, born: NaiveDate) -> MemberId {
    let draft = MemberDraft {
        first_name: name.to_owned(),
        last_name: "Zupan".to_owned(),
        birth_date: Some(born),
        ..MemberDraft::default()
    };
    insert(app, tenant, draft).await
}

pub async fn insert(app: &TestApp, tenant: &TestTenant, draft: MemberDraft) -> MemberId {
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let new = vec![NewMember::from(draft)];
    let platform = &app.platform;
    let id = platform
        .db()
        .write(tenant.id, async |tx| {
            store::insert_members(tx, platform, new.clone(), &actor).await
        })
        .await
        .unwrap()[0];
    consent(app, tenant, id).await;
    id
}

/// The express consent to data about health, on paper.
pub async fn consent(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let given = ConsentDraft::on_paper_for("health", day(2025, 9, 1));
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            store::record_consent(tx, &app.platform, member, given.clone(), &actor).await
        })
        .await
        .unwrap();
}

/// Withdraws every consent of a member on its page, and says what the page before said.
async fn withdraw(client: &Client, tenant: &TestTenant, member: MemberId) -> Answer {
    let page = client
        .get(tenant.url(&format!("/members/{member}")))
        .await
        .ok();
    let path = page.attr("#consents a[href$=withdraw]", "href").unwrap();
    let asked = client.get(&path).await.ok();
    client.post(&path, &[]).await.is(StatusCode::SEE_OTHER);
    asked
}

#[tokio::test]
async fn promise_b25_data_about_health_need_an_express_consent_and_go_with_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let account = app.account("Zdravnica in tajnica").await;
    app.grant(&club, account, Role::HealthOfficer).await;
    app.grant(&club, account, Role::Secretary).await;
    let both = app.sign_in(account).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let ana = adult(&app, &club, "Ana").await;
    let member = club.url(&format!("/members/{ana}"));

    open(&officer, &club, ana)
        .await
        .ok()
        .has_text("Izrecna privolitev velja.")
        .has_text("1. 9. 2025");
    write(&officer, &club, ana, MARK).await;

    // Withdrawn: the page before says what goes, and the record is empty afterwards.
    withdraw(&both, &club, ana)
        .await
        .has_text("zdravstveni zapis ob umiku izprazni");
    both.get(&member)
        .await
        .ok()
        .has_text("zdravstveni zapis je prazen")
        .has_text("Podatki o zdravju Umaknjena");
    let page = open(&officer, &club, ana)
        .await
        .ok()
        .has_no_text(MARK)
        .has_text("Izrecne privolitve ni.")
        .has_text("Vpiše jo tajništvo");

    // Without it nothing is saved, and what was typed stays; whoever may record it is led there.
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let fields = [
        ("purpose", "injury-care"),
        ("rev", rev.as_str()),
        ("injury", MARK),
    ];
    officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("izrecne privolitve za podatke o zdravju ni")
        .has_text(MARK);
    let way = both
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .attr("aside a[target=_blank]", "href")
        .unwrap();
    assert_eq!(way, format!("{member}/consents/new?purpose=health"));
    open(&officer, &club, ana).await.ok().has_no_text(MARK);

    // Recorded by the page it led to, it admits the data again.
    let form = both.get(&way).await.ok();
    assert_eq!(
        form.attr("input[name=purpose][checked]", "value")
            .as_deref(),
        Some("health")
    );
    let form_id = form.attr("input[name=form_id]", "value").unwrap();
    both.post(
        format!("{member}/consents/new"),
        &[
            ("form_id", form_id.as_str()),
            ("purpose", "health"),
            ("person", "self"),
            ("consent", "form"),
            ("consent_on.day", "10"),
            ("consent_on.month", "3"),
            ("consent_on.year", "2026"),
        ],
    )
    .await
    .redirects_to(&member);
    write(&officer, &club, ana, MARK).await;
    open(&officer, &club, ana).await.ok().has_text(MARK);
}

pub async fn adult(app: &TestApp, tenant: &TestTenant, name: &str) -> MemberId {
    member(app, tenant, name, day(2000, 1, 1)).await
}

pub fn url(tenant: &TestTenant, member: MemberId, rest: &str) -> String {
    tenant.url(&format!("/members/{member}/health{rest}"))
}

async fn open(officer: &Client, tenant: &TestTenant, member: MemberId) -> Answer {
    officer
        .post(url(tenant, member, ""), &[("purpose", "injury-care")])
        .await
}

/// Writes a note into the record of a member.
pub async fn write(officer: &Client, tenant: &TestTenant, member: MemberId, note: &str) {
    let page = open(officer, tenant, member).await.ok();
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let fields = [
        ("purpose", "injury-care"),
        ("rev", rev.as_str()),
        ("injury", note),
    ];
    let answer = officer.post(url(tenant, member, "/save"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
}

async fn row(app: &TestApp, tenant: TenantId, member: MemberId) -> health_record::Model {
    app.platform
        .db()
        .read(tenant, async |tx| {
            Ok(health_record::Entity::of(tenant)
                .filter(health_record::Column::MemberId.eq(member))
                .one(tx)
                .await?)
        })
        .await
        .unwrap()
        .unwrap()
}

/// Puts bytes and a revision into a row behind the program's back.
async fn tamper(app: &TestApp, tenant: TenantId, member: MemberId, sealed: Vec<u8>, rev: i64) {
    let mut changed = row(app, tenant, member).await.into_active_model();
    changed.sealed = Set(sealed);
    changed.rev = Set(rev);
    app.platform
        .db()
        .write(tenant, async |tx| {
            Ok(changed.clone().update(tx).await.map(drop)?)
        })
        .await
        .unwrap();
}

/// The entries about a member's health record.
async fn log_of(app: &TestApp, tenant: TenantId, member: MemberId) -> Vec<audit::Shown> {
    let entries = app
        .platform
        .db()
        .read(tenant, async |tx| {
            audit::of_subject(tx, &app.platform, member.0, 100).await
        })
        .await;
    let is_health = |entry: &audit::Shown| {
        entry
            .detail
            .as_ref()
            .is_some_and(|detail| detail["what"] == "health")
    };
    entries.unwrap().into_iter().filter(is_health).collect()
}

/// Flips a bit of a record.
pub async fn spoil(app: &TestApp, tenant: &TestTenant, member: MemberId) {
    let mut row = row(app, tenant.id, member).await;
    row.sealed[40] ^= 1;
    tamper(app, tenant.id, member, row.sealed, row.rev).await;
}

fn operations(log: &[audit::Shown]) -> Vec<&str> {
    log.iter().map(|entry| entry.operation.as_str()).collect()
}

#[tokio::test]
async fn only_the_health_officer_opens_a_record() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let other = app.club("modra").await;
    let ana = adult(&app, &club, "Ana").await;
    for role in [
        Role::Owner,
        Role::Admin,
        Role::Secretary,
        Role::CompetitionDirector,
    ] {
        let actor = app.actor(&club, role).await;
        for path in [url(&club, ana, ""), club.url("/health")] {
            actor.get(&path).await.is(StatusCode::FORBIDDEN);
        }
        for path in ["", "/save", "/renew"] {
            actor
                .post(url(&club, ana, path), &[("purpose", "injury-care")])
                .await
                .is(StatusCode::FORBIDDEN);
        }
    }
    let strange_officer = app.actor(&other, Role::HealthOfficer).await;
    strange_officer
        .get(url(&club, ana, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    let foreign = strange_officer
        .get(url(&other, ana, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    let random = MemberId(app.platform.new_id());
    let unknown = strange_officer
        .get(url(&other, random, ""))
        .await
        .is(StatusCode::NOT_FOUND);
    // The link to the other language repeats the address that was asked for.
    let is_same = foreign.text().replace(&format!("{ana}"), "")
        == unknown.text().replace(&format!("{random}"), "");
    assert!(is_same, "a foreign member and none at all look alike");
    strange_officer
        .get(other.url("/members/abc/health"))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(
        app.stranger().get(url(&club, ana, "")).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        log_of(&app, club.id, ana).await.is_empty(),
        "nothing was opened"
    );
}

#[tokio::test]
async fn a_record_opens_for_a_purpose_and_the_log_says_who_when_and_why() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    officer
        .get(url(&club, ana, ""))
        .await
        .ok()
        .has_text("Zakaj odpiraš zapis?");
    officer
        .post(url(&club, ana, ""), &[])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Izberi namen");
    officer
        .post(url(&club, ana, ""), &[("purpose", "curiosity")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(log_of(&app, club.id, ana).await.is_empty());

    write(&officer, &club, ana, MARK).await;
    open(&officer, &club, ana)
        .await
        .ok()
        .has_text(MARK)
        .has_text("skrb ob poškodbi");
    let log = log_of(&app, club.id, ana).await;
    assert_eq!(
        operations(&log),
        [operation::CONSULT, operation::ALTER, operation::CONSULT]
    );
    for entry in &log {
        assert_eq!(entry.actor, Some(officer.account()));
        assert_eq!(entry.purpose.as_deref(), Some("injury-care"));
        assert!(
            !format!("{entry:?}").contains(MARK),
            "the log says nothing of the content"
        );
    }
    let verdict = app
        .platform
        .db()
        .read(club.id, async |tx| audit::verify(tx, &app.platform).await)
        .await
        .unwrap();
    assert!(matches!(verdict, audit::Verdict::Sound { .. }));
}

#[tokio::test]
async fn no_log_no_opening() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    let before = row(&app, club.id, ana).await;
    app.platform
        .db()
        .write(club.id, async |tx| {
            Ok(log_head::Entity::delete_of(club.id)
                .exec(tx)
                .await
                .map(drop)?)
        })
        .await
        .unwrap();
    open(&officer, &club, ana)
        .await
        .is(StatusCode::INTERNAL_SERVER_ERROR)
        .has_no_text(MARK);
    let fields = [
        ("purpose", "injury-care"),
        ("rev", "2"),
        ("injury", "drugo"),
    ];
    officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(
        row(&app, club.id, ana).await,
        before,
        "what is not in the log is not written either"
    );
}

#[tokio::test]
async fn a_second_factor_older_than_ten_minutes_is_asked_for_again() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    app.later(TimeDelta::minutes(10));
    open(&officer, &club, ana).await.ok().has_text(MARK);
    app.later(TimeDelta::seconds(1));
    for answer in [
        officer.get(url(&club, ana, "")).await,
        open(&officer, &club, ana).await,
    ] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(
            answer.location().starts_with("/account/confirm?next="),
            "{}",
            answer.location()
        );
    }
    // What was typed meanwhile is not lost, and nothing is written.
    let before = row(&app, club.id, ana).await;
    let fields = [
        ("purpose", "injury-care"),
        ("rev", "2"),
        ("injury", "tipkano pozno"),
    ];
    officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("tipkano pozno")
        .has_text("več kot 10 minut")
        .has_no_text(MARK);
    assert_eq!(row(&app, club.id, ana).await, before);
}

#[tokio::test]
async fn a_save_seals_anew_and_a_refused_one_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let first = row(&app, club.id, ana).await;
    assert_eq!(first.rev, 1);
    write(&officer, &club, ana, "koleno").await;
    let second = row(&app, club.id, ana).await;
    assert_eq!(second.rev, 2);
    assert_eq!(
        first.sealed.len(),
        second.sealed.len(),
        "an empty record looks like a written one"
    );
    let fields = [
        ("purpose", "injury-care"),
        ("rev", "2"),
        ("injury", "rama"),
        ("fit_until.day", "31"),
        ("fit_until.month", "2"),
        ("fit_until.year", "2026"),
        ("test_status", "positive"),
    ];
    let page = officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.select("textarea[name=injury]"), ["rama"]);
    assert_eq!(
        page.attrs(".problem a", "href"),
        ["#fit_until", "#status_consent_on"]
    );
    assert_eq!(row(&app, club.id, ana).await, second);

    // The same form twice: one effect.
    let fields = [("purpose", "injury-care"), ("rev", "2"), ("injury", "rama")];
    officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::SEE_OTHER);
    officer
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::SEE_OTHER);
    assert_eq!(row(&app, club.id, ana).await.rev, 3);
}

#[tokio::test]
async fn two_officers_at_once_see_both_versions() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let one = app.actor(&club, Role::HealthOfficer).await;
    let two = app.actor(&club, Role::HealthOfficer).await;
    let rev = open(&one, &club, ana)
        .await
        .ok()
        .attr("input[name=rev]", "value")
        .unwrap();
    write(&two, &club, ana, "koleno").await;
    let fields = [
        ("purpose", "injury-care"),
        ("rev", rev.as_str()),
        ("injury", "rama"),
    ];
    let page = one
        .post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::CONFLICT)
        .has_text("koleno");
    assert_eq!(page.select("textarea[name=injury]"), ["rama"]);
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let fields = [
        ("purpose", "injury-care"),
        ("rev", rev.as_str()),
        ("injury", "rama"),
    ];
    one.post(url(&club, ana, "/save"), &fields)
        .await
        .is(StatusCode::SEE_OTHER);
    open(&two, &club, ana)
        .await
        .ok()
        .has_text("rama")
        .has_no_text("koleno");
    let log = log_of(&app, club.id, ana).await;
    assert_eq!(
        log.iter()
            .filter(|e| e.actor == Some(one.account()) && e.operation == operation::CONSULT)
            .count(),
        2
    );
}

#[tokio::test]
async fn a_child_without_a_guardians_consent_gets_no_health_data() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let child = member(&app, &club, "Gal", day(2016, 3, 14)).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    let rev = open(&officer, &club, child)
        .await
        .ok()
        .attr("input[name=rev]", "value")
        .unwrap();
    let fields = [
        ("purpose", "injury-care"),
        ("rev", rev.as_str()),
        ("note", "astma"),
    ];
    officer
        .post(url(&club, child, "/save"), &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("skrbnik še ni privolil");
    assert_eq!(row(&app, club.id, child).await.rev, 1);
}

/// Two members with records, of which the first is tampered with in a way; it is refused, logged, and the other opens.
async fn refused_after(
    app: &TestApp,
    club: &TestTenant,
    ana: MemberId,
    bor: MemberId,
    officer: &Client,
    words: &str,
) {
    let page = open(officer, club, ana).await.is(StatusCode::CONFLICT);
    let page = page
        .has_text("Zapisa ni mogoče odpreti")
        .has_text(words)
        .has_text("Vida Vzorec")
        .has_no_text(MARK);
    assert!(page.select("textarea").is_empty());
    let log = log_of(app, club.id, ana).await;
    assert_eq!(log[0].operation, operation::REFUSED);
    assert_eq!(log[0].actor, Some(officer.account()));
    let fields = [
        ("purpose", "injury-care"),
        ("rev", "2"),
        ("injury", "nov vnos"),
    ];
    officer
        .post(url(club, ana, "/save"), &fields)
        .await
        .is(StatusCode::CONFLICT);
    open(officer, club, bor).await.ok().has_text("drugi zapis");
}

struct Scene {
    app: TestApp,
    club: TestTenant,
    ana: MemberId,
    bor: MemberId,
    officer: Client,
}

async fn scene() -> Scene {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = adult(&app, &club, "Ana").await;
    let bor = adult(&app, &club, "Bor").await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    write(&officer, &club, ana, MARK).await;
    write(&officer, &club, bor, "drugi zapis").await;
    Scene {
        app,
        club,
        ana,
        bor,
        officer,
    }
}

#[tokio::test]
async fn a_flipped_bit_is_refused_and_logged() {
    let Scene {
        app,
        club,
        ana,
        bor,
        officer,
    } = scene().await;
    let whole = row(&app, club.id, ana).await;
    for at in [0, 5, 7, 40, whole.sealed.len() - 1] {
        let mut flipped = whole.sealed.clone();
        flipped[at] ^= 1;
        tamper(&app, club.id, ana, flipped, whole.rev).await;
        refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;
    }
    tamper(&app, club.id, ana, Vec::new(), whole.rev).await;
    refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;
    tamper(&app, club.id, ana, whole.sealed.clone(), -5).await;
    refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;
    tamper(&app, club.id, ana, whole.sealed, whole.rev).await;
    open(&officer, &club, ana).await.ok().has_text(MARK);
}

#[tokio::test]
async fn a_record_copied_from_another_row_column_or_tenant_is_refused() {
    let Scene {
        app,
        club,
        ana,
        bor,
        officer,
    } = scene().await;
    let whole = row(&app, club.id, ana).await;
    let of_bor = row(&app, club.id, bor).await;
    tamper(&app, club.id, ana, of_bor.sealed.clone(), of_bor.rev).await;
    refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;

    let details = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(member::Entity::of(club.id)
                .filter(member::Column::Id.eq(ana))
                .one(tx)
                .await?)
        })
        .await
        .unwrap()
        .unwrap()
        .details;
    tamper(&app, club.id, ana, details, 1).await;
    refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;

    let other = app.club("modra").await;
    let vid = adult(&app, &other, "Vid").await;
    let strange = app.actor(&other, Role::HealthOfficer).await;
    write(&strange, &other, vid, "tuj zapis").await;
    let of_vid = row(&app, other.id, vid).await;
    tamper(&app, club.id, ana, of_vid.sealed, of_vid.rev).await;
    refused_after(&app, &club, ana, bor, &officer, "je bil spremenjen").await;
    open(&strange, &other, vid).await.ok().has_text("tuj zapis");

    tamper(&app, club.id, ana, whole.sealed, whole.rev).await;
    open(&officer, &club, ana).await.ok().has_text(MARK);
}

#[tokio::test]
async fn an_old_pair_put_back_is_refused_and_logged() {
    let Scene {
        app,
        club,
        ana,
        bor,
        officer,
    } = scene().await;
    let old = row(&app, club.id, ana).await;
    write(&officer, &club, ana, "novejši zapis").await;
    let new = row(&app, club.id, ana).await;
    tamper(&app, club.id, ana, old.sealed, old.rev).await;
    refused_after(&app, &club, ana, bor, &officer, "starejši").await;
    // A refusal does not make the old one the newest: it is refused again.
    refused_after(&app, &club, ana, bor, &officer, "starejši").await;
    tamper(&app, club.id, ana, new.sealed, new.rev).await;
    open(&officer, &club, ana)
        .await
        .ok()
        .has_text("novejši zapis");
}

#[tokio::test]
async fn a_record_that_vanished_is_refused_and_can_be_begun_anew() {
    let Scene {
        app,
        club,
        ana,
        bor,
        officer,
    } = scene().await;
    officer
        .post(url(&club, ana, "/renew"), &[("purpose", "injury-care")])
        .await
        .is(StatusCode::SEE_OTHER);
    open(&officer, &club, ana).await.ok().has_text(MARK);
    app.platform
        .db()
        .write(club.id, async |tx| {
            Ok(health_record::Entity::delete_of(club.id)
                .filter(health_record::Column::MemberId.eq(ana))
                .exec(tx)
                .await
                .map(drop)?)
        })
        .await
        .unwrap();
    refused_after(&app, &club, ana, bor, &officer, "ni več v zbirki").await;
    officer
        .post(url(&club, ana, "/renew"), &[("purpose", "injury-care")])
        .await
        .redirects_to(&url(&club, ana, ""));
    open(&officer, &club, ana).await.ok().has_no_text(MARK);
    write(&officer, &club, ana, "na novo").await;
    open(&officer, &club, ana).await.ok().has_text("na novo");
}

#[tokio::test]
async fn promise_b52_nothing_of_a_record_is_readable_in_the_database() {
    let Scene { app, club, ana, .. } = scene().await;
    let entries = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(log_entry::Entity::of(club.id)
                .order_by_asc(log_entry::Column::Seq)
                .all(tx)
                .await?)
        })
        .await
        .unwrap();
    assert!(entries.iter().any(|e| e.subject_id == Some(ana.0)));
    let dumped = serde_json::to_string(&(entries, row(&app, club.id, ana).await)).unwrap();
    assert!(!dumped.contains(MARK));
    if is_postgres() {
        return;
    }
    app.platform.db().ping().await.unwrap();
    let mut files = 0;
    for entry in std::fs::read_dir(app.dir.path().join("data")).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(
            !bytes
                .windows(MARK.len())
                .any(|window| window == MARK.as_bytes())
        );
        files += 1;
    }
    assert!(files > 0);
}

#[tokio::test]
async fn a_lost_consent_empties_the_record_and_a_deleted_member_leaves_none() {
    let Scene {
        app,
        club,
        ana,
        bor,
        officer,
    } = scene().await;
    app.platform
        .db()
        .write(club.id, async |tx| {
            assert_eq!(
                observers::written_about(tx, &app.platform, &[ana, bor])
                    .await?
                    .len(),
                2
            );
            observers::reduced(tx, &app.platform, &[ana]).await?;
            observers::deleting(tx, &app.platform, &[bor]).await
        })
        .await
        .unwrap();
    open(&officer, &club, ana).await.ok().has_no_text(MARK);
    let log = log_of(&app, club.id, ana).await;
    assert!(
        log.iter()
            .any(|e| e.operation == operation::ERASE && e.actor.is_none())
    );
    let left = app
        .platform
        .db()
        .read(club.id, async |tx| {
            Ok(health_record::Entity::of(club.id).all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(left.len(), 1);
}
