//! Who may do what: the table as a document, whose members a role sees, which of their fields, and that all of it works at once.
use axum::http::StatusCode;
use entity::ids::{AccountId, GroupId, MemberId, RoleId};
use serde_json::json;
use tatami::{
    platform::{
        error::AppError,
        i18n::Lang,
        jobs,
        people::{
            Actor, ConsentDraft, GuardianDraft, MemberDetails, MemberDraft, NewMember, Reach,
            consent_purpose, store,
        },
    },
    tenants::{
        self, Role,
        policy::{
            Permission as _, SeeCompetitions, SeeMembers, document,
            fields::{FIELD_RULES, FieldGroup},
        },
    },
};
use uuid::Uuid;

use crate::{
    exports::started,
    members::{adult, insert, names},
    support::{Client, TestApp, TestTenant},
};

const ACTOR: Actor = Actor {
    account: None,
    purpose: store::purpose::MEMBERSHIP,
};

async fn one(app: &TestApp, club: &TestTenant, first: &str, last: &str) -> MemberId {
    insert(app, club, vec![NewMember::from(adult(first, last))]).await[0]
}

/// A group with these members, given to this coach.
pub async fn group(
    app: &TestApp,
    club: &TestTenant,
    name: &str,
    members: &[MemberId],
    coach: Option<AccountId>,
) -> GroupId {
    app.platform
        .db()
        .write(club.id, async |tx| {
            let id = store::add_group(tx, &app.platform, name, &ACTOR).await?;
            store::join_group(tx, &app.platform, id, members, &ACTOR).await?;
            if let Some(coach) = coach {
                store::give_group(tx, &app.platform, id, coach, &ACTOR).await?;
            }
            Ok(id)
        })
        .await
        .unwrap()
}

async fn open_role(app: &TestApp, club: &TestTenant, of: &Client, role: Role) -> RoleId {
    let account = of.account();
    app.platform
        .db()
        .read(club.id, async |tx| {
            tenants::store::open_role(tx, account, role).await
        })
        .await
        .unwrap()
        .unwrap()
        .id
}

async fn end(app: &TestApp, club: &TestTenant, of: &Client, role: Role) {
    let id = open_role(app, club, of, role).await;
    app.platform
        .db()
        .write(club.id, async |tx| {
            tenants::end_role(tx, &app.platform, id, None).await
        })
        .await
        .unwrap();
}

#[test]
fn asvs_8_1_1_and_8_1_3_docs_policy_is_the_table_that_decides() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/policy.md");
    let wanted = document::markdown(Lang::En);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &wanted).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap_or_default(),
        wanted,
        "run it once with UPDATE_DOCS=1"
    );
}

#[tokio::test]
async fn asvs_8_2_2_a_coach_sees_members_of_the_own_groups_and_no_others_byte_for_byte() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let own = one(&app, &club, "Ana", "Lastna").await;
    let other = one(&app, &club, "Bor", "Skriti").await;
    let foreign = one(&app, &app.club("modra").await, "Vid", "Tuji").await;
    let coach = app.actor(&club, Role::Coach).await;
    group(&app, &club, "Moja", &[own], Some(coach.account())).await;
    let theirs = group(&app, &club, "Njihova", &[other, own], None).await;
    app.owner(&club).await.get(club.url("/members")).await.ok();

    let list = coach.get(club.url("/members?state=all")).await.ok();
    assert_eq!(names(&list), ["Lastna Ana"]);
    assert!(list.visible().contains("1 aktivno članstvo"));
    let search = coach.get(club.url("/members?q=Skriti")).await.ok();
    assert!(names(&search).is_empty());
    coach
        .get(club.url(&format!("/members/{own}")))
        .await
        .ok()
        .has_text("Ana Lastna")
        .has_no_text("Njihova");

    let mut bodies = Vec::new();
    for id in [other.0, foreign.0, Uuid::new_v4()] {
        let path = club.url(&format!("/members/{id}"));
        let answer = coach.get(&path).await.is(StatusCode::NOT_FOUND);
        bodies.push(answer.text().replace(&id.to_string(), ""));
    }
    assert_eq!(bodies[0], bodies[1]);
    assert_eq!(bodies[0], bodies[2]);
    // Groups of others are as unknown as those nobody has, also as a question to the list.
    let nobody = Uuid::new_v4();
    for path in ["/groups/", "/members?group="] {
        let [a, b] = [theirs.0, nobody].map(|id| (id, club.url(&format!("{path}{id}"))));
        let mut texts = Vec::new();
        for (id, path) in [a, b] {
            let answer = coach.get(&path).await.is(StatusCode::NOT_FOUND);
            texts.push(answer.text().replace(&id.to_string(), ""));
        }
        assert_eq!(texts[0], texts[1], "{path}");
    }
    let groups = coach.get(club.url("/groups")).await.ok();
    assert_eq!(names(&groups), ["Moja"]);
    // The start page counts nobody a coach does not see.
    let home = coach.get(club.url("")).await.ok();
    let stats = home.select(".stats a").join(" ");
    assert!(
        stats.contains("člani skupine Moja") && !stats.contains("Njihova"),
        "{stats}"
    );
    assert!(
        home.attrs(".stats a", "href")
            .iter()
            .all(|href| !href.ends_with("/members"))
    );
}

#[tokio::test]
async fn asvs_8_3_2_a_coach_whose_group_or_role_is_taken_away_sees_nothing_at_the_next_request() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = one(&app, &club, "Ana", "Lastna").await;
    let coach = app.actor(&club, Role::Coach).await;
    let owner = app.owner(&club).await;
    let id = group(&app, &club, "Moja", &[ana], Some(coach.account())).await;
    let show = club.url(&format!("/members/{ana}"));
    coach.get(&show).await.ok();
    assert_eq!(
        names(&coach.get(club.url("/members")).await.ok()),
        ["Lastna Ana"]
    );

    let base = club.url(&format!("/groups/{id}"));
    owner
        .post(format!("{base}/coaches/{}/take", coach.account()), &[])
        .await
        .redirects_to(&base);
    coach.get(&show).await.is(StatusCode::NOT_FOUND);
    let list = coach.get(club.url("/members")).await.ok();
    assert!(names(&list).is_empty());
    assert!(!list.visible().contains("1 aktivno"));

    let account = coach.account().to_string();
    owner
        .post(format!("{base}/coaches"), &[("account", account.as_str())])
        .await
        .redirects_to(&base);
    coach.get(&show).await.ok();
    end(&app, &club, &coach, Role::Coach).await;
    coach.get(&show).await.is(StatusCode::NOT_FOUND);
    // With the role given anew, the groups are not back by themselves.
    app.grant(&club, coach.account(), Role::Coach).await;
    coach.get(&show).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn asvs_8_3_2_every_role_that_ends_is_gone_at_the_next_request() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    app.owner(&club).await;
    for role in Role::ALL {
        let actor = app.actor(&club, role).await;
        actor.get(club.url("")).await.ok();
        end(&app, &club, &actor, role).await;
        actor.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    }
}

/// A mark for every group of fields, on one member.
fn marks() -> Vec<(FieldGroup, &'static str)> {
    vec![
        (FieldGroup::Basics, "Markovnik"),
        (FieldGroup::Contact, "znamka.stik@example.si"),
        (FieldGroup::Address, "Znamkina ulica 7"),
        (FieldGroup::TaxNumber, "Davčna številka"),
        (FieldGroup::Grades, "Komisija Znamka"),
        (FieldGroup::Sport, "57,3"),
        (FieldGroup::Licence, "LIC-ZNAMKA-7"),
        (FieldGroup::Guardians, "Skrbnica Znamkova"),
        (FieldGroup::Consents, "Privolila Znamka"),
        (FieldGroup::Functions, "blagajna znamka"),
        (FieldGroup::Groups, "Skupina Znamka"),
        (FieldGroup::History, "Znamka Zapisovalec"),
    ]
}

async fn marked(app: &TestApp, club: &TestTenant, coach: AccountId) -> MemberId {
    let details: MemberDetails = serde_json::from_value(json!({
        "email": "znamka.stik@example.si", "tax_number": "26084279", "weight_g": 57300,
        "address": { "street": "Znamkina ulica 7", "post_code": "1000", "town": "Ljubljana", "country": "SI" },
        "grades": [{ "code": "kyu5", "board": "Komisija Znamka" }],
        "functions": [{ "kind": "club", "name": "blagajna znamka" }],
    }))
    .unwrap();
    let draft = MemberDraft {
        belt: Some("kyu5".to_owned()),
        licence_no: Some("LIC-ZNAMKA-7".to_owned()),
        details,
        ..adult("Ana", "Markovnik")
    };
    let id = insert(app, club, vec![NewMember::from(draft)]).await[0];
    let writer = Actor::keeping(app.account("Znamka Zapisovalec").await);
    let guardian = GuardianDraft {
        first_name: "Skrbnica".to_owned(),
        last_name: "Znamkova".to_owned(),
        relation: "mother".to_owned(),
        ..GuardianDraft::default()
    };
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::add_guardian(tx, &app.platform, id, guardian.clone(), &writer).await?;
            let today = app.platform.today();
            let consent = ConsentDraft {
                person: "Privolila Znamka".to_owned(),
                ..ConsentDraft::on_paper_for(consent_purpose::PICTURES, today)
            };
            store::record_consent(tx, &app.platform, id, consent, &writer)
                .await
                .map(drop)
        })
        .await
        .unwrap();
    group(app, club, "Skupina Znamka", &[id], Some(coach)).await;
    id
}

#[tokio::test]
async fn asvs_8_2_3_a_role_reads_the_groups_of_fields_of_the_table_and_no_others() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let coach = app.actor(&club, Role::Coach).await;
    let id = marked(&app, &club, coach.account()).await;
    for role in SeeMembers::ROLES {
        let actor = if *role == Role::Coach {
            coach.clone()
        } else {
            app.actor(&club, *role).await
        };
        let page = actor.get(club.url(&format!("/members/{id}"))).await.ok();
        for (group, mark) in marks() {
            assert_eq!(
                page.text().contains(mark),
                group.readers().contains(role),
                "{role} {group:?}"
            );
        }
        let history = actor.get(club.url(&format!("/members/{id}/history"))).await;
        let sees = FieldGroup::History.readers().contains(role);
        assert_eq!(history.status == StatusCode::OK, sees, "{role}");
        // Columns and questions of the list.
        let list = actor.get(club.url("/members")).await.ok();
        let sees = FieldGroup::Grades.readers().contains(role);
        assert_eq!(!list.select("td.bl").is_empty(), sees, "{role}");
        for query in ["belt=kyu5", "sort=belt", "sort=-belt"] {
            let answer = actor.get(club.url(&format!("/members?{query}"))).await;
            assert_eq!(answer.status == StatusCode::OK, sees, "{role} {query}");
        }
    }
    assert_eq!(marks().len(), FIELD_RULES.len());
}

#[tokio::test]
async fn a_coach_with_another_role_reads_as_a_coach_only_in_the_own_groups() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let coach = app.actor(&club, Role::Coach).await;
    app.grant(&club, coach.account(), Role::Treasurer).await;
    let own = marked(&app, &club, coach.account()).await;
    let draft = MemberDraft {
        belt: Some("kyu3".to_owned()),
        ..adult("Bor", "Drugi")
    };
    let other = insert(&app, &club, vec![NewMember::from(draft)]).await[0];
    let belts = "Pas in izpiti";
    coach
        .get(club.url(&format!("/members/{own}")))
        .await
        .ok()
        .has_text(belts);
    coach
        .get(club.url(&format!("/members/{other}")))
        .await
        .ok()
        .has_no_text(belts);
    let list = coach.get(club.url("/members")).await.ok();
    assert_eq!(names(&list).len(), 2);
    assert!(list.select("td.bl").is_empty());
}

#[tokio::test]
async fn asvs_8_2_3_an_examiner_enters_an_exam_and_nothing_else_that_is_posted() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = one(&app, &club, "Ana", "Zupan").await;
    let examiner = app.actor(&club, Role::Examiner).await;
    let path = club.url(&format!("/members/{ana}/grades"));
    let page = examiner.get(&path).await.ok();
    let rev = page.attr("input[name=rev]", "value").unwrap();
    let refused = examiner
        .post(&path, &[("rev", rev.as_str()), ("code", "kyu9")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.select(".problem li").len(), 2);
    let fields = [
        ("rev", rev.as_str()),
        ("code", "kyu4"),
        ("awarded_on.day", "1"),
        ("awarded_on.month", "3"),
        ("awarded_on.year", "2026"),
        ("board", "Nada Izpraševalka"),
        ("certificate", "12/2026"),
        ("first_name", "Zlorabljena"),
        ("email", "zloraba@example.si"),
        ("licence_no", "ZLORABA"),
        ("tax_number", "26084279"),
    ];
    examiner
        .post(&path, &fields)
        .await
        .redirects_to(&club.url(&format!("/members/{ana}")));
    let member = app
        .platform
        .db()
        .read(club.id, async |tx| store::get(tx, &app.platform, ana).await)
        .await
        .unwrap();
    assert_eq!(member.draft.belt.as_deref(), Some("kyu4"));
    assert_eq!(member.draft.details.grades.len(), 1);
    assert_eq!(member.draft.details.grades[0].board, "Nada Izpraševalka");
    assert_eq!(member.draft.first_name, "Ana");
    assert_eq!(member.draft.licence_no, None);
    assert!(member.draft.details.email.is_empty());
    assert!(member.draft.details.tax_number.is_empty());
    // Whoever looked at an older state sees it first.
    examiner
        .post(&path, &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("medtem spremenili");
    // The form of the whole record is not theirs, and a coach enters no exam.
    for rest in ["/edit", "/consents/new", "/guardians/new", "/bundle"] {
        examiner
            .get(club.url(&format!("/members/{ana}{rest}")))
            .await
            .is(StatusCode::FORBIDDEN);
    }
    let coach = app.actor(&club, Role::Coach).await;
    group(&app, &club, "Moja", &[ana], Some(coach.account())).await;
    coach.get(&path).await.is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn asvs_8_3_1_services_called_without_http_answer_by_the_same_table() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let (own, other) = (
        one(&app, &club, "Ana", "Lastna").await,
        one(&app, &club, "Bor", "Skriti").await,
    );
    let coach = app.actor(&club, Role::Coach).await.account();
    group(&app, &club, "Moja", &[own], Some(coach)).await;
    let get = async |reach: Reach, id: MemberId| {
        app.platform
            .db()
            .read(club.id, async |tx| {
                store::get_within(tx, &app.platform, reach, id).await
            })
            .await
    };
    assert!(get(Reach::CoachedBy(coach), own).await.is_ok());
    for (reach, id) in [
        (Reach::CoachedBy(coach), other),
        (Reach::CoachedBy(AccountId(Uuid::new_v4())), own),
        (Reach::Nobody, own),
        (Reach::All, MemberId(Uuid::new_v4())),
    ] {
        assert!(
            matches!(get(reach, id).await, Err(AppError::NotFound)),
            "{reach:?}"
        );
    }
    let within = app
        .platform
        .db()
        .read(club.id, async |tx| {
            store::within(tx, Reach::CoachedBy(coach), &[own, other]).await
        })
        .await
        .unwrap();
    assert_eq!(within, [own]);
    // The last owner does not end, whoever calls.
    let owner = app.owner(&club).await;
    let id = open_role(&app, &club, &owner, Role::Owner).await;
    let ended = app
        .platform
        .db()
        .write(club.id, async |tx| {
            tenants::end_role(tx, &app.platform, id, None).await
        })
        .await;
    assert!(matches!(
        ended,
        Err(AppError::Conflict("tenants-last-owner"))
    ));
}

#[tokio::test]
async fn asvs_8_3_3_a_job_is_refused_when_whoever_asked_has_no_role_for_it_any_more() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = one(&app, &club, "Ana", "Zupan").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let account = secretary.account();
    let ask = async || {
        app.platform
            .db()
            .write(club.id, async |tx| {
                let input = json!({ "members": [ana] });
                jobs::enqueue(tx, &app.platform, "members-archive", input, Some(account)).await
            })
            .await
            .unwrap()
    };
    let state_of = async |id| {
        app.platform
            .db()
            .read(club.id, async |tx| jobs::find(tx, id).await)
            .await
            .unwrap()
            .unwrap()
    };
    let refused = ask().await;
    app.grant(&club, account, Role::Coach).await;
    end(&app, &club, &secretary, Role::Secretary).await;
    app.work().await;
    let job = state_of(refused).await;
    assert_eq!(job.state, jobs::state::FAILED);
    assert_eq!(job.failure.as_deref(), Some("jobs-not-allowed"));
    secretary
        .get(club.url(&format!("/jobs/{refused}")))
        .await
        .ok()
        .has_text("nimaš več potrebne vloge");
    let is_archived = async || {
        let member = app
            .platform
            .db()
            .read(club.id, async |tx| store::get(tx, &app.platform, ana).await);
        member.await.unwrap().archived_at.is_some()
    };
    assert!(!is_archived().await);
    // With the role it works.
    app.grant(&club, account, Role::Secretary).await;
    let done = ask().await;
    app.work().await;
    assert_eq!(state_of(done).await.state, jobs::state::DONE);
    assert!(is_archived().await);
}

#[tokio::test]
async fn asvs_8_3_3_an_export_is_not_made_for_somebody_who_lost_the_role_before_it_ran() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = one(&app, &club, "Ana", "Zupan").await;
    app.owner(&club).await;
    let admin = app.actor(&club, Role::Admin).await;
    let handed = started(
        &admin,
        &club.url(&format!("/members/{ana}/bundle")),
        &[("purpose", "access-request"), ("recipient", "Ana Zupan")],
    )
    .await;
    app.grant(&club, admin.account(), Role::Secretary).await;
    end(&app, &club, &admin, Role::Admin).await;
    app.work().await;
    admin
        .get(&handed.job)
        .await
        .ok()
        .has_text("nimaš več potrebne vloge");
    assert_ne!(
        admin.get(format!("{}/file", handed.export)).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn evidence_is_read_without_names_of_members() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    one(&app, &club, "Ana", "Neimenovana").await;
    let owner = app.owner(&club).await;
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("Neimenovana");
    for role in [Role::Dpo, Role::Auditor] {
        let reader = app.actor(&club, role).await;
        for path in ["/log", ""] {
            reader
                .get(club.url(path))
                .await
                .ok()
                .has_text("član št. 1")
                .has_no_text("Neimenovana");
        }
    }
}

#[tokio::test]
async fn a_coach_begins_with_the_own_groups_and_is_not_told_to_import_members() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let coach = app.actor(&club, Role::Coach).await;
    coach
        .get(club.url("/members"))
        .await
        .ok()
        .has_text("Vpiše jih tajništvo.")
        .has_no_text("Uvozi jih iz Excela");
    let ana = one(&app, &club, "Ana", "Zupan").await;
    let own = group(&app, &club, "Mladinci", &[ana], Some(coach.account())).await;
    group(&app, &club, "Veterani", &[], None).await;
    let home = coach
        .get(club.url(""))
        .await
        .ok()
        .has_text("člani skupine Mladinci")
        .has_no_text("Veterani");
    assert!(
        home.attrs("a.stat", "href")
            .contains(&club.url(&format!("/groups/{own}")))
    );
    app.owner(&club)
        .await
        .get(club.url(""))
        .await
        .ok()
        .has_no_text("člani skupine");
}

#[tokio::test]
async fn groups_are_kept_by_the_office_and_filled_from_the_list() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let (ana, bor) = (
        one(&app, &club, "Ana", "Zupan").await,
        one(&app, &club, "Bor", "Kos").await,
    );
    let foreign = app.club("modra").await;
    let theirs = one(&app, &foreign, "Vid", "Tuji").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary
        .get(club.url("/groups"))
        .await
        .ok()
        .has_text("Skupin še ni");
    secretary
        .post(club.url("/groups/new"), &[("name", "  ")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let made = secretary
        .post(club.url("/groups/new"), &[("name", "Mlajši")])
        .await;
    let base = made.location().to_owned();
    let id = base.rsplit('/').next().unwrap().to_owned();
    secretary
        .post(club.url("/groups/new"), &[("name", "mlajsi")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("že obstaja");

    let (a, b) = (ana.to_string(), bor.to_string());
    secretary
        .post(club.url("/members/bulk/group"), &[("id", &a), ("id", &b)])
        .await
        .ok()
        .has_text("Mlajši");
    secretary
        .post(
            club.url("/members/bulk/group/join"),
            &[("id", &a), ("id", &b)],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    for (rest, expected) in [("", "2 člana"), ("", "2 člana")] {
        secretary
            .post(
                club.url("/members/bulk/group/join"),
                &[("id", &a), ("id", &b), ("group", &id)],
            )
            .await
            .redirects_to(&base);
        secretary
            .get(format!("{base}{rest}"))
            .await
            .ok()
            .has_text(expected);
    }
    let list = secretary
        .get(club.url(&format!("/members?group={id}&q=Kos")))
        .await
        .ok();
    assert_eq!(names(&list), ["Kos Bor"]);
    secretary
        .post(format!("{base}/members/{bor}/leave"), &[])
        .await
        .redirects_to(&base);
    secretary
        .post(format!("{base}/members/{bor}/leave"), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    // Nobody of another tenant comes in, and no group of another tenant takes anybody.
    let theirs = theirs.to_string();
    secretary
        .post(
            club.url("/members/bulk/group/join"),
            &[("id", &theirs), ("group", &id)],
        )
        .await
        .is(StatusCode::NOT_FOUND);
    app.actor(&foreign, Role::Secretary)
        .await
        .get(foreign.url(&format!("/groups/{id}")))
        .await
        .is(StatusCode::NOT_FOUND);
    // Only somebody with the role coaches.
    let account = secretary.account().to_string();
    secretary
        .post(format!("{base}/coaches"), &[("account", &account)])
        .await
        .is(StatusCode::NOT_FOUND);
    secretary
        .post(format!("{base}/edit"), &[("name", "Mlajši pionirji")])
        .await
        .redirects_to(&base);
    // A member that is erased leaves the group, too.
    app.platform
        .db()
        .write(club.id, async |tx| {
            store::delete_members(tx, &app.platform, &[ana], &ACTOR).await
        })
        .await
        .unwrap();
    secretary.get(&base).await.ok().has_text("0 članov");
    secretary
        .get(format!("{base}/dissolve"))
        .await
        .ok()
        .has_text("Mlajši pionirji");
    secretary
        .post(format!("{base}/dissolve"), &[])
        .await
        .redirects_to(&club.url("/groups"));
    secretary.get(&base).await.is(StatusCode::NOT_FOUND);
    app.owner(&club)
        .await
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("razpuščena vadbena skupina Mlajši pionirji");
}

#[tokio::test]
async fn whoever_only_sees_competitions_finds_nothing_to_press() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let owner = app.owner(&club).await;
    let event = crate::results::new_event(&owner, &club, "Pokal zime").await;
    for role in SeeCompetitions::ROLES {
        let actor = app.actor(&club, *role).await;
        let manages = !actor
            .get(club.url("/competitions/new"))
            .await
            .status
            .is_client_error();
        for path in [club.url("/competitions"), event.clone()] {
            let page = actor.get(&path).await.ok().has_text("Pokal zime");
            let buttons = page.select("main .btn, main form[method=post]");
            assert_eq!(!buttons.is_empty(), manages, "{role} {path}: {buttons:?}");
        }
    }
}
