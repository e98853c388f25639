//! Another name for an account that works somewhere: nobody takes somebody else's, and what was done stays with who it was.
use axum::http::StatusCode;
use entity::ids::MemberId;
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
use tatami::{platform::mail, tenants::Role};

use crate::{
    exports::started,
    support::{Client, TestApp, TestTenant},
    tenants::evidence::unpack,
};

async fn rename(client: &Client, name: &str) -> crate::support::Answer {
    client.get("/account").await.ok();
    client
        .post("/account", &[("name", name), ("lang", "sl")])
        .await
}

async fn renamed_to(app: &TestApp, name: &str) -> Vec<mail::Content> {
    mail::open_all(&app.platform, 100)
        .await
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == "account-renamed" && mail.content.body.contains(name))
        .map(|mail| mail.content)
        .collect()
}

/// Maja Kos is the owner, Nina Bevk the secretary, and Nina opened the page of a member who has pages of her own.
async fn office(app: &TestApp) -> (TestTenant, Client, Client, MemberId, Client) {
    let club = app.club("prvi").await;
    let [maja, nina] = [("Maja Kos", Role::Owner), ("Nina Bevk", Role::Secretary)];
    let mut clients = Vec::new();
    for (name, role) in [maja, nina] {
        let account = app.account(name).await;
        app.grant(&club, account, role).await;
        clients.push(app.sign_in(account).await);
    }
    let ana = crate::portal_rights::athlete(app, &club, ("Ana", "Zupan"), "1990-05-06").await;
    let nina = clients.pop().unwrap();
    nina.get(club.url(&format!("/members/{}", ana.member)))
        .await
        .ok();
    (club, clients.pop().unwrap(), nina, ana.member, ana.client)
}

#[tokio::test]
async fn nobody_takes_the_name_of_somebody_else_who_holds_a_role_in_the_same_organisation() {
    let app = TestApp::start().await;
    let (_, maja, nina, ..) = office(&app).await;
    for name in ["Maja Kos", "  maja  KOS ", "Mája Kos"] {
        let refused = rename(&nina, name)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .has_text("ima vlogo že nekdo s tem imenom");
        assert_eq!(refused.attrs(".problem a", "href"), ["#name"]);
    }
    // One's own name in another spelling is nobody else's, and elsewhere the name is free.
    rename(&maja, "Mája Kos").await.redirects_to("/account");
    let other = app.club("drugi").await;
    rename(&app.owner(&other).await, "Maja Kos")
        .await
        .redirects_to("/account");
}

#[tokio::test]
async fn a_changed_name_stands_in_both_logs_and_the_owners_hear_of_it() {
    let app = TestApp::start().await;
    let (club, maja, nina, ..) = office(&app).await;
    rename(&nina, "Nina Bevk Kralj")
        .await
        .redirects_to("/account");
    nina.get("/account/security")
        .await
        .ok()
        .has_text("Ime računa je bilo spremenjeno.");
    let log = maja.get(club.url("/log")).await.ok();
    log.has_text("ime računa spremenjeno: Nina Bevk → Nina Bevk Kralj");
    let mails = renamed_to(&app, "Nina Bevk Kralj").await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].body.contains("Prej: Nina Bevk"),
        "{}",
        mails[0].body
    );
    // Another language alone is no other name.
    maja.post("/account", &[("name", "Maja Kos"), ("lang", "en")])
        .await
        .redirects_to("/account");
    assert!(renamed_to(&app, "Maja Kos").await.is_empty());
}

#[tokio::test]
async fn what_was_done_stays_with_the_name_of_then_wherever_it_is_shown() {
    let app = TestApp::start().await;
    let (club, maja, nina, ana, person) = office(&app).await;
    rename(&nina, "Vid Turk").await.redirects_to("/account");
    let home = format!("/me/prvi/{ana}");
    person
        .get(format!("{home}/opened"))
        .await
        .ok()
        .has_text("Nina Bevk")
        .has_no_text("Vid Turk");
    maja.get(club.url(&format!("/log?person={ana}")))
        .await
        .ok()
        .has_text("Nina Bevk");
    maja.get(club.url(&format!("/members/{ana}/history")))
        .await
        .ok()
        .has_text("Nina Bevk")
        .has_no_text("Vid Turk");
    // In the file that leaves, too.
    let form = [
        ("reason", "oversight"),
        ("recipient", "Informacijski pooblaščenec"),
    ];
    let handed = started(&maja, &club.url("/log/export"), &form).await;
    app.work().await;
    let file = maja.get(format!("{}/file", handed.export)).await.ok().body;
    let table = unpack(&file, &handed.passphrase).swap_remove(1);
    let opened = |name: &str| {
        table
            .lines()
            .any(|line| line.contains(name) && line.contains("evidenca člana odprta"))
    };
    assert!(opened("Nina Bevk") && !opened("Vid Turk"), "{table}");
}

#[tokio::test]
async fn a_name_written_behind_the_program_s_back_changes_no_entry() {
    use entity::{account, scope::Global as _};
    let app = TestApp::start().await;
    let (club, maja, nina, ..) = office(&app).await;
    let id = nina.account();
    app.platform
        .db()
        .system_write("a name in a test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::Name, Expr::value("Maja Kos"))
                .filter(account::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    maja.get(club.url("/log")).await.ok().has_text("Nina Bevk");
}
