//! Invitations to a role.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{invitation, scope::TenantOwned as _};
use tatami::{
    accounts::Email,
    platform::i18n::Lang,
    tenants::{
        Role,
        invitations::{self, Invite, Invited},
        store,
    },
};

use super::people::{last_mail, mails_of, path_in, person, sign_in};
use crate::support::{TestApp, TestTenant};

async fn invite(app: &TestApp, tenant: &TestTenant, email: &str, role: Role) -> Invited {
    let by = app.account("Vida Vabi").await;
    app.grant(tenant, by, Role::Owner).await;
    let email = Email::parse(email).unwrap();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            let invite = Invite {
                role,
                email: &email,
                name: "Ana",
                by,
                lang: Lang::Sl,
            };
            invitations::invite(tx, &app.platform, &invite).await
        })
        .await
        .unwrap()
}

pub async fn mailed(app: &TestApp, tenant: &TestTenant, email: &str, role: Role) -> String {
    assert!(matches!(
        invite(app, tenant, email, role).await,
        Invited::Mailed
    ));
    let mails = mails_of(app, "invitation").await;
    path_in(mails.iter().find(|mail| mail.to == email).unwrap())
}

async fn rows(app: &TestApp, tenant: &TestTenant) -> Vec<invitation::Model> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(invitation::Entity::of(tenant.id).all(tx).await?)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn somebody_new_accepts_with_a_new_account() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::Secretary).await;
    let sealed = rows(&app, &club).await.remove(0).sealed;
    assert!(!String::from_utf8_lossy(&sealed).contains("ana"));
    let client = app.stranger();
    let page = client
        .get(&path)
        .await
        .ok()
        .has_text("Vida Vabi")
        .has_text("Judo klub zelena")
        .has_text("zasebnost@zelena.example");
    assert_eq!(page.attr("#name", "value").unwrap(), "Ana");
    let refused = client
        .post(
            format!("{path}/accept"),
            &[("name", ""), ("password", "kratko")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.select(".problem li").len(), 2);
    client
        .post(
            format!("{path}/accept"),
            &[
                ("name", "Ana Zupan"),
                ("password", "vijolična miza poje"),
                ("email", "eva@klub.example"),
            ],
        )
        .await
        .redirects_to("/account/second-factor?next=%2Fo%2Fzelena");
    let account = app
        .platform
        .db()
        .system_read("an account of a test", async |tx| {
            tatami::accounts::find_by_email(tx, &Email::parse("ana@klub.example").unwrap()).await
        })
        .await
        .unwrap()
        .expect("the account of the invited address, not of the one that was typed");
    let roles = app
        .platform
        .db()
        .read(club.id, async |tx| store::roles_of(tx, account.id).await)
        .await
        .unwrap();
    assert_eq!(roles, [Role::Secretary]);
    // Without a second factor, nothing of the tenant is open yet.
    client.get("/o/zelena/members").await;
    client.get("/account/second-factor").await.ok();
    // It is used up, and its address is erased.
    assert!(rows(&app, &club).await[0].sealed.is_empty());
    app.stranger().get(&path).await.is(StatusCode::GONE);
}

#[tokio::test]
async fn somebody_with_an_account_signs_in_and_accepts() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let ana = person(&app, "ana@klub.example").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::HealthOfficer).await;
    let page = app
        .stranger()
        .get(&path)
        .await
        .ok()
        .has_text("račun že obstaja");
    assert!(
        page.attr("a.primary", "href")
            .unwrap()
            .starts_with("/sign-in?next=%2Finvitation%2F")
    );
    let client = sign_in(&app, &ana).await;
    client.get(&path).await.ok();
    let before = client.cookie();
    client
        .post(format!("{path}/accept"), &[])
        .await
        .redirects_to("/o/zelena");
    assert_ne!(client.cookie(), before);
    let roles = app
        .platform
        .db()
        .read(club.id, async |tx| store::roles_of(tx, ana.id).await)
        .await
        .unwrap();
    assert_eq!(roles, [Role::HealthOfficer]);
    client.get(&path).await.is(StatusCode::GONE);
    // Invited again to what they have, nothing happens.
    assert!(matches!(
        invite(&app, &club, "ana@klub.example", Role::HealthOfficer).await,
        Invited::HasRole
    ));
}

#[tokio::test]
async fn it_is_good_only_for_the_invited_address() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let eva = person(&app, "eva@klub.example").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::Owner).await;
    let client = sign_in(&app, &eva).await;
    client
        .get(&path)
        .await
        .ok()
        .has_text("Vabilo je za drug račun");
    client
        .post(
            format!("{path}/accept"),
            &[("name", "Eva"), ("password", "vijolična miza poje")],
        )
        .await
        .redirects_to(&path);
    assert!(
        app.platform
            .db()
            .read(club.id, async |tx| store::roles_of(tx, eva.id).await)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn used_foreign_and_invented_links_answer_alike_and_one_that_ran_out_long_ago() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("zelena").await, app.club("modra").await);
    let path = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    let secret = path.split_once('.').unwrap().1;
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let mut bodies = Vec::new();
    for wrong in [
        format!("/invitation/{}.{secret}", other.id.0.simple()),
        format!("/invitation/{}.{secret}", app.platform.new_id().simple()),
        format!("/invitation/{}.AAAA", club.id.0.simple()),
        "/invitation/nonsense".to_owned(),
    ] {
        let answer = client.get(&wrong).await.is(StatusCode::GONE);
        bodies.push(answer.select("main").remove(0));
        client
            .post(
                format!("{wrong}/accept"),
                &[("name", "Ana"), ("password", "vijolična miza poje")],
            )
            .await
            .is(StatusCode::GONE);
        client
            .post(format!("{wrong}/decline"), &[])
            .await
            .is(StatusCode::GONE);
        app.later(TimeDelta::minutes(1));
    }
    app.later(TimeDelta::days(30));
    bodies.push(
        client
            .get(&path)
            .await
            .is(StatusCode::GONE)
            .select("main")
            .remove(0),
    );
    client
        .post(
            format!("{path}/accept"),
            &[("name", "Ana"), ("password", "vijolična miza poje")],
        )
        .await
        .is(StatusCode::GONE);
    bodies.dedup();
    assert_eq!(bodies.len(), 1);
    // Nobody answered: the address is erased.
    assert!(!rows(&app, &club).await[0].sealed.is_empty());
    invitations::housekeeping(&app.platform).await.unwrap();
    assert!(rows(&app, &club).await[0].sealed.is_empty());
}

#[tokio::test]
async fn an_invitation_that_ran_out_is_sent_anew_by_one_click_to_the_same_address() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let old = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    let client = app.stranger();
    // As long as it is good there is nothing to be sent anew.
    client.get(&old).await.ok();
    client
        .post(format!("{old}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    app.later(TimeDelta::days(5));
    client
        .get(&old)
        .await
        .is(StatusCode::GONE)
        .has_text("Vabilo je poteklo")
        .has_text("ana@klub.example");
    client
        .post(
            format!("{old}/accept"),
            &[("name", "Ana"), ("password", "vijolična miza poje")],
        )
        .await
        .is(StatusCode::GONE);
    // The owner sees that it ran out; it is not erased as long as it can be sent anew.
    invitations::housekeeping(&app.platform).await.unwrap();
    app.owner(&club)
        .await
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("ana@klub.example")
        .has_text("poteklo");
    client
        .post_raw(&format!("{old}/renew"), "csrf=wrong")
        .await
        .is(StatusCode::FORBIDDEN);
    client
        .post(format!("{old}/renew"), &[])
        .await
        .redirects_to("/");
    client
        .get("/")
        .await
        .ok()
        .has_text("Novo vabilo je na poti");
    let mail = last_mail(&app, "invitation").await.unwrap();
    assert_eq!(mail.to, "ana@klub.example");
    let new = path_in(&mail);
    assert_ne!(new, old);
    // The old link is over, its address erased; the new one is good for one use, as any.
    client.get(&old).await.is(StatusCode::GONE);
    client
        .post(format!("{old}/renew"), &[])
        .await
        .is(StatusCode::GONE);
    let kept = rows(&app, &club).await;
    assert_eq!(kept.iter().filter(|row| row.sealed.is_empty()).count(), 1);
    client
        .get(&new)
        .await
        .ok()
        .has_text("Ustvari račun in sprejmi");
}

#[tokio::test]
async fn asvs_6_4_5_whoever_is_invited_is_reminded_once_a_day_before_the_invitation_runs_out() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::Secretary).await;
    let eva = mailed(&app, &club, "eva@klub.example", Role::Coach).await;
    app.stranger().get(&eva).await.ok();
    let declining = app.stranger();
    declining.get(&eva).await.ok();
    declining
        .post(format!("{eva}/decline"), &[])
        .await
        .redirects_to("/");
    let reminders = async || {
        let all = tatami::platform::mail::open_all(&app.platform, 50)
            .await
            .unwrap();
        all.into_iter()
            .filter(|mail| mail.template == "invitation-reminder")
            .map(|mail| (mail.content.to, mail.content.body))
            .collect::<Vec<_>>()
    };
    app.later(TimeDelta::hours(4 * 24 - 1));
    invitations::housekeeping(&app.platform).await.unwrap();
    assert!(reminders().await.is_empty());
    for _ in 0..3 {
        app.later(TimeDelta::hours(2));
        invitations::housekeeping(&app.platform).await.unwrap();
    }
    let sent = reminders().await;
    assert_eq!(sent.len(), 1, "one, and none to whoever declined");
    assert_eq!(sent[0].0, "ana@klub.example");
    assert!(sent[0].1.contains("zelena"), "{}", sent[0].1);
    assert!(!sent[0].1.contains("http"), "no second link: {}", sent[0].1);
    // The link of the invitation is as good as before.
    app.stranger().get(&path).await.ok();
}

#[tokio::test]
async fn an_invitation_that_ran_out_is_declined_as_easily() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    app.later(TimeDelta::days(6));
    let client = app.stranger();
    client.get(&path).await.is(StatusCode::GONE);
    client
        .post(format!("{path}/decline"), &[])
        .await
        .redirects_to("/");
    assert!(rows(&app, &club).await[0].sealed.is_empty());
    client
        .post(format!("{path}/renew"), &[])
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn declining_needs_no_account_and_erases_the_address() {
    let app = TestApp::start().await;
    let club = app.club("zelena").await;
    let path = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    let client = app.stranger();
    client.get(&path).await.ok();
    client
        .post_raw(&format!("{path}/decline"), "csrf=wrong")
        .await
        .is(StatusCode::FORBIDDEN);
    client
        .post(format!("{path}/decline"), &[])
        .await
        .redirects_to("/");
    client.get("/").await.ok().has_text("Vabilo je zavrnjeno");
    let row = rows(&app, &club).await.remove(0);
    assert!(row.sealed.is_empty() && row.ended_at.is_some() && row.accepted_at.is_none());
    client.get(&path).await.is(StatusCode::GONE);
}

#[tokio::test]
async fn the_owner_lists_and_takes_back_and_a_new_one_voids_the_old() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("zelena").await, app.club("modra").await);
    let first = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    app.later(TimeDelta::minutes(1));
    let second = mailed(&app, &club, "ana@klub.example", Role::Admin).await;
    app.stranger().get(&first).await.is(StatusCode::GONE);
    app.stranger().get(&second).await.ok();
    let list = async |tenant: &TestTenant| {
        app.platform
            .db()
            .read(tenant.id, async |tx| {
                invitations::list(tx, &app.platform).await
            })
            .await
            .unwrap()
    };
    let waiting = list(&club).await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (
            waiting[0].email.as_str(),
            waiting[0].role,
            waiting[0].name.as_str()
        ),
        ("ana@klub.example", Role::Admin, "Ana")
    );
    let by = waiting[0].by;
    let id = waiting[0].id;
    let revoke = async |tenant: &TestTenant| {
        app.platform
            .db()
            .write(tenant.id, async |tx| {
                invitations::revoke(tx, &app.platform, id, by).await
            })
            .await
    };
    assert!(
        revoke(&other).await.is_err(),
        "another tenant's invitation is not found"
    );
    revoke(&club).await.unwrap();
    assert!(revoke(&club).await.is_err());
    assert!(list(&club).await.is_empty());
    app.stranger().get(&second).await.is(StatusCode::GONE);
}

#[tokio::test]
async fn without_mail_the_link_is_handed_over() {
    let app = TestApp::start_with(|config| config.mail.smtp_url = None).await;
    let club = app.club("zelena").await;
    let Invited::Link(url) = invite(&app, &club, "ana@klub.example", Role::Admin).await else {
        panic!("a link")
    };
    let path = url.strip_prefix("http://localhost:8080").unwrap();
    app.stranger().get(path).await.ok();
    assert!(last_mail(&app, "invitation").await.is_none());
}
