//! Sessions: how they are kept, how they end.
use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{scope::Global as _, session};

use tatami::tenants::Role;

use super::people::{PASSWORD, give_password, newcomer, person, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn a_copy_of_the_database_holds_no_usable_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let cookie = client.cookie().unwrap();
    let id = cookie
        .split("; ")
        .find_map(|pair| pair.strip_prefix("sid="))
        .unwrap()
        .to_owned();
    let rows = app
        .platform
        .db()
        .system_read("sessions of a test", async |tx| {
            Ok(session::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "the sessions before the two steps are gone");
    let row = &rows[0];
    let raw = data_encoding::BASE64URL_NOPAD
        .decode(id.as_bytes())
        .unwrap();
    assert_eq!(raw.len(), 16);
    for mark in [
        raw.as_slice(),
        id.as_bytes(),
        ana.id.0.as_bytes(),
        ana.id.to_string().as_bytes(),
        b"factor_at",
        client.csrf().as_bytes(),
    ] {
        assert!(!row.data.windows(mark.len()).any(|part| part == mark));
        assert!(!row.key.windows(mark.len()).any(|part| part == mark));
    }
}

#[tokio::test]
async fn asvs_7_4_1_signing_out_ends_the_session_on_the_server() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let cookie = client.cookie();
    let answer = client.post("/sign-out", &[]).await.redirects_to("/");
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(!client.cookie().unwrap_or_default().contains("sid="));
    let replay = crate::support::Client::new(app.router.clone(), cookie, None);
    replay
        .get("/account")
        .await
        .redirects_to("/sign-in?next=%2Faccount");
}

#[tokio::test]
async fn asvs_7_5_2_ones_own_sessions_are_listed_and_ended_one_by_one() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    let page = desk.get("/account").await.ok().has_text("ta naprava");
    assert_eq!(page.select(".devices li").len(), 2);
    let handle = page.attr(".devices input[name=session]", "value").unwrap();

    // Somebody else cannot end it with the same handle.
    app.later(TimeDelta::minutes(1));
    let eva = person(&app, "eva@klub.example").await;
    let stranger = sign_in(&app, &eva).await;
    stranger.get("/account").await.ok();
    stranger
        .post("/account/sessions/end", &[("session", &handle)])
        .await
        .redirects_to("/account");
    phone.get("/account").await.ok();

    desk.post("/account/sessions/end", &[("session", &handle)])
        .await
        .redirects_to("/account");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    desk.get("/account")
        .await
        .ok()
        .has_text("Naprava je odjavljena.");
    for nonsense in ["", "zz", "00"] {
        desk.post("/account/sessions/end", &[("session", nonsense)])
            .await
            .redirects_to("/account");
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_all_sessions() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    desk.get("/account").await.ok();
    let cookie = desk.cookie();
    let over = "/sign-in?signed_out=everywhere";
    desk.post("/account/sessions/end-all", &[])
        .await
        .redirects_to(over);
    let said = app.stranger().get(over).await.ok();
    said.has_text("Na vseh napravah je zdaj konec prijave");
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
    crate::support::Client::new(app.router.clone(), cookie, None)
        .get("/account")
        .await
        .is(StatusCode::SEE_OTHER);
    app.later(TimeDelta::minutes(1));
    sign_in(&app, &ana).await.get("/account").await.ok();
}

/// Ends all sessions of an account as those do who answer for it, at this very moment.
async fn end_all(app: &TestApp, account: entity::ids::AccountId) {
    app.platform
        .db()
        .system_write("sessions of a test end", async |tx| {
            tatami::accounts::set_signed_out(tx, account, app.platform.now()).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_session_that_began_in_the_second_in_which_all_were_ended_is_over_and_one_after_that_is_not()
 {
    let app = TestApp::start().await;
    // The clock stands still, so all of this is the same moment.
    let ana = newcomer(&app, "ana@klub.example").await;
    for _ in 0..3 {
        let before = app.stranger();
        give_password(&before, &ana.email, PASSWORD)
            .await
            .redirects_to("/account/second-factor");
        before.get("/account/second-factor").await.ok();
        end_all(&app, ana.id).await;
        before
            .get("/account/second-factor")
            .await
            .is(StatusCode::SEE_OTHER);
        let after = app.stranger();
        give_password(&after, &ana.email, PASSWORD)
            .await
            .redirects_to("/account/second-factor");
        after.get("/account/second-factor").await.ok();
    }
}

#[tokio::test]
async fn a_password_given_before_all_sessions_were_ended_leads_no_further() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let half = app.stranger();
    give_password(&half, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    half.get("/sign-in/factor").await.ok();
    end_all(&app, ana.id).await;
    half.post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/sign-in");
}

#[tokio::test]
async fn a_changed_password_ends_what_was_begun_with_the_old_one_and_the_session_it_was_changed_in_goes_on()
 {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let own = sign_in(&app, &ana).await;
    let half = app.stranger();
    give_password(&half, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    half.get("/sign-in/factor").await.ok();
    own.get("/account/password").await.ok();
    own.post(
        "/account/password",
        &[
            ("current", PASSWORD),
            ("password", "zelena miza pleše pozimi"),
        ],
    )
    .await
    .redirects_to("/account");
    own.get("/account").await.ok();
    app.later(TimeDelta::minutes(1));
    half.post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/sign-in");
    own.get("/account").await.ok();
}

#[tokio::test]
async fn an_error_is_said_in_the_language_one_chose_whatever_the_browser_speaks() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let refused = "/o/ni-takega-kluba";
    let client = sign_in(&app, &ana).await;
    client.get(refused).await.has_text("Na začetno stran");
    client.get("/account?lang=en").await.ok();
    client.get(refused).await.has_text("To the start page");
}

/// Signs in and says after how many minutes without a request the session is over.
async fn idle_minutes(app: &TestApp, client: &crate::support::Client) -> i64 {
    for limit in [30, 60, 480] {
        client.get("/account").await.ok();
        app.later(TimeDelta::minutes(limit));
        client.get("/account").await.ok();
        app.later(TimeDelta::minutes(limit + 1));
        if client.get("/account").await.status == StatusCode::SEE_OTHER {
            return limit;
        }
    }
    0
}

#[tokio::test]
async fn asvs_7_3_1_a_session_ends_without_requests_by_what_the_person_may_see() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for (role, minutes) in [
        (None, 480),
        (Some(Role::Secretary), 60),
        (Some(Role::HealthOfficer), 30),
    ] {
        let account = app.account("Nekdo").await;
        if let Some(role) = role {
            app.grant(&club, account, role).await;
        }
        let client = app.sign_in(account).await;
        assert_eq!(idle_minutes(&app, &client).await, minutes, "{role:?}");
    }
    assert_eq!(idle_minutes(&app, &app.operator().await).await, 30);
}

#[tokio::test]
async fn asvs_7_3_2_a_session_ends_after_twelve_hours_with_a_role_and_thirty_days_without() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let account = app.account("Nekdo").await;
    app.grant(&club, account, Role::Secretary).await;
    let client = app.sign_in(account).await;
    for _ in 0..24 {
        client.get("/account").await.ok();
        app.later(TimeDelta::minutes(30));
    }
    client.get("/account").await.ok();
    app.later(TimeDelta::minutes(1));
    client.get("/account").await.is(StatusCode::SEE_OTHER);

    let client = app.sign_in(app.account("Nekdo drug").await).await;
    for _ in 0..90 {
        client.get("/account").await.ok();
        app.later(TimeDelta::hours(8));
    }
    client.get("/account").await.ok();
    app.later(TimeDelta::minutes(1));
    client.get("/account").await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn asvs_7_3_2_a_role_given_later_shortens_a_session_that_began_without_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let account = app.account("Nekdo").await;
    let client = app.sign_in(account).await;
    for _ in 0..3 {
        app.later(TimeDelta::hours(5));
        client.get("/account").await.ok();
    }
    app.grant(&club, account, Role::Secretary).await;
    app.later(TimeDelta::minutes(4));
    client.get("/account").await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn asvs_7_1_2_an_eleventh_session_ends_the_one_used_longest_ago() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let mut open = Vec::new();
    for _ in 0..10 {
        open.push(sign_in(&app, &ana).await);
        app.later(TimeDelta::minutes(4));
    }
    // The first one is used again, so the second is the one of longest ago.
    open[0].get("/account").await.ok();
    open.push(sign_in(&app, &ana).await);
    open[1].get("/account").await.is(StatusCode::SEE_OTHER);
    for client in open.iter().take(1).chain(open.iter().skip(2)) {
        client.get("/account").await.ok();
    }
}

#[tokio::test]
async fn asvs_7_2_4_the_session_has_another_id_after_every_step_and_the_old_one_is_dead() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let id = |client: &crate::support::Client| {
        let cookie = client.cookie().unwrap();
        let id = cookie.split("; ").find(|pair| pair.starts_with("sid="));
        id.map(str::to_owned)
    };
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let half = id(&client).unwrap();
    client.get("/sign-in/factor").await.ok();
    client
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
    let full = id(&client).unwrap();
    app.later(TimeDelta::minutes(11));
    client.get("/account/confirm").await.ok();
    client
        .post("/account/confirm", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
    let again = id(&client).unwrap();
    assert!(half != full && full != again);
    client.get("/account").await.ok();
    for dead in [half, full] {
        let fixed = crate::support::Client::new(app.router.clone(), Some(dead), None);
        fixed.get("/account").await.is(StatusCode::SEE_OTHER);
        fixed.get("/sign-in/factor").await.redirects_to("/sign-in");
    }
}

#[tokio::test]
async fn asvs_7_2_1_and_7_2_2_made_up_ids_are_nobody() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    sign_in(&app, &ana).await;
    for made_up in [
        "sid=AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        "sid=".to_owned(),
        format!("sid={}", ana.id),
        "sid=../../etc/passwd".to_owned(),
    ] {
        crate::support::Client::new(app.router.clone(), Some(made_up), None)
            .get("/account")
            .await
            .is(StatusCode::SEE_OTHER);
    }
}

#[test]
fn asvs_7_2_3_ids_of_sessions_are_random_bits_that_never_repeat() {
    use tower_sessions::session::Id;
    let mut seen = std::collections::HashSet::new();
    let mut ones = 0_u64;
    const IDS: u64 = 200_000;
    for _ in 0..IDS {
        let id = Id::default().0;
        ones += u64::from(id.count_ones());
        assert!(seen.insert(id));
    }
    // Half of 128 bits each: further off than this once in many lives of the universe.
    let off = ones.abs_diff(IDS * 64);
    assert!(off < 60_000, "{ones} of {} bits are set", IDS * 128);
}

#[tokio::test]
async fn asvs_7_4_2_whoever_is_disabled_is_out_at_the_next_request() {
    use entity::account;
    use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let now = app.now();
    app.platform
        .db()
        .system_write("disable an account of a test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::DisabledAt, Expr::value(now))
                .filter(account::Column::Id.eq(ana.id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
    client.get("/account").await.is(StatusCode::SEE_OTHER);
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn asvs_7_4_4_every_page_of_whoever_is_signed_in_has_the_way_out() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    for path in [
        "/account".to_owned(),
        club.url(""),
        club.url("/members"),
        club.url("/people"),
    ] {
        let page = owner.get(&path).await.ok();
        assert!(
            page.attrs("form[method=post]", "action")
                .contains(&"/sign-out".to_owned()),
            "{path}"
        );
    }
    let operator = app.operator().await;
    let page = operator.get("/ops").await.ok();
    assert!(
        page.attrs("form[method=post]", "action")
            .contains(&"/sign-out".to_owned())
    );
}

#[tokio::test]
async fn asvs_7_4_5_an_owner_ends_the_sessions_of_own_people_and_of_nobody_else() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("prvi").await, app.club("drugi").await);
    let owner = app.owner(&club).await;
    let (ana, eva) = (
        person(&app, "ana@klub.example").await,
        person(&app, "eva@klub.example").await,
    );
    app.grant(&club, ana.id, Role::Secretary).await;
    app.grant(&other, eva.id, Role::Secretary).await;
    let (at_ana, at_eva) = (sign_in(&app, &ana).await, sign_in(&app, &eva).await);
    owner.get(club.url("/people")).await.ok();
    app.later(TimeDelta::seconds(2));
    owner
        .post(
            club.url(&format!("/people/accounts/{}/sessions/end", eva.id)),
            &[],
        )
        .await
        .is(StatusCode::NOT_FOUND);
    owner
        .post(
            club.url(&format!("/people/accounts/{}/sessions/end", ana.id)),
            &[],
        )
        .await
        .redirects_to(&club.url("/people"));
    at_ana.get("/account").await.is(StatusCode::SEE_OTHER);
    at_eva.get("/account").await.ok();
    let told = super::people::last_mail(&app, "sessions-ended")
        .await
        .unwrap();
    assert_eq!(told.to, ana.email);
    owner
        .get(club.url("/log"))
        .await
        .ok()
        .has_text("odjavljene vse naprave");
}

#[tokio::test]
async fn asvs_7_4_3_a_changed_password_ends_every_other_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let phone = sign_in(&app, &ana).await;
    app.later(TimeDelta::minutes(1));
    let desk = sign_in(&app, &ana).await;
    desk.get("/account/password").await.ok();
    let new = [("current", PASSWORD), ("password", "rumena žaba skače")];
    desk.post("/account/password", &new)
        .await
        .redirects_to("/account");
    desk.get("/account").await.ok();
    phone.get("/account").await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn asvs_7_5_1_what_changes_how_one_signs_in_asks_again_who_one_is() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let eva = super::people::newcomer(&app, "eva@klub.example").await;
    let with_factor = sign_in(&app, &ana).await;
    let without = app.stranger();
    give_password(&without, &eva.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    app.later(TimeDelta::minutes(11));
    for path in ["/account/second-factor", "/account/passkeys"] {
        let asked = format!("/account/confirm?next={}", path.replace('/', "%2F"));
        with_factor.get(path).await.redirects_to(&asked);
        without.get(path).await.redirects_to(&asked);
    }
    with_factor
        .get("/account/email")
        .await
        .redirects_to("/account/confirm?next=%2Faccount%2Femail");
    // Without a second factor it is the password.
    let asked = "/account/confirm?next=%2Faccount%2Fpasskeys";
    without.get(asked).await.ok().has_text("znova vpiši geslo");
    let next = ("next", "/account/passkeys");
    without
        .post(
            "/account/confirm",
            &[("password", "napačno geslo, dolgo"), next],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    without
        .post("/account/confirm", &[("password", PASSWORD), next])
        .await
        .redirects_to("/account/passkeys");
    without.get("/account/passkeys").await.ok();
}

#[tokio::test]
async fn asvs_7_5_3_what_is_most_delicate_asks_for_a_fresh_factor() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let officer = app.actor(&club, Role::HealthOfficer).await;
    owner.get(club.url("/people")).await.ok();
    app.later(TimeDelta::minutes(11));
    for (client, path) in [(&owner, "/people"), (&officer, "/health/export")] {
        let answer = client.get(club.url(path)).await.is(StatusCode::SEE_OTHER);
        assert!(
            answer.location().starts_with("/account/confirm?next="),
            "{path}"
        );
    }
}

async fn count(app: &TestApp) -> usize {
    app.platform
        .db()
        .system_read("sessions of a test", async |tx| {
            Ok(session::Entity::all_rows().all(tx).await?.len())
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_only_looks_costs_no_row_however_often() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    for n in 0..40 {
        for path in [
            "/sign-in",
            "/sign-in?lang=en",
            "/reset",
            &club.url("/members"),
            "/account",
        ] {
            // Now without a cookie, now with one that was never given.
            let client = app.stranger();
            client.get(path).await;
            let made_up = crate::support::Client::new(
                app.router.clone(),
                Some(format!("sid=AAAAAAAAAAAAAAAAAAA{:03}; pre=x", n)),
                None,
            );
            made_up.get(path).await;
        }
    }
    assert_eq!(count(&app).await, 0);
    // The language is kept all the same.
    let client = app.stranger();
    client.get("/sign-in?lang=en").await.ok();
    client.get("/sign-in").await.ok().has_text("Sign in");
    assert_eq!(count(&app).await, 0);
}

#[tokio::test]
async fn before_signing_in_a_forged_foreign_or_missing_token_is_refused() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let (client, other) = (app.stranger(), app.stranger());
    client.get("/sign-in").await.ok();
    other.get("/sign-in").await.ok();
    let form = format!("email={}&password=x", ana.email);
    let value = client.cookie().unwrap().replace("pre=", "");
    for token in [
        String::new(),
        other.csrf(),
        value.clone(),
        format!("{}A", client.csrf()),
    ] {
        client
            .post_raw("/sign-in", &format!("csrf={token}&{form}"))
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // A token without its cookie, and a cookie that somebody made up.
    for cookie in [None, Some("pre=AAAA".to_owned()), other.cookie()] {
        crate::support::Client::new(app.router.clone(), cookie, None)
            .post_raw("/sign-in", &format!("csrf={}&{form}", client.csrf()))
            .await
            .is(StatusCode::FORBIDDEN);
    }
    // One's own is taken; and after signing in it is worth nothing, and its cookie is gone.
    client
        .post("/sign-in", &[("email", &ana.email), ("password", "x")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let (before, token) = (client.cookie(), client.csrf());
    let signed_in = sign_in(&app, &ana).await;
    assert!(!signed_in.cookie().unwrap().contains("pre="));
    let planted = format!("{}; {}", signed_in.cookie().unwrap(), before.unwrap());
    crate::support::Client::new(app.router.clone(), Some(planted), None)
        .post_raw("/sign-out", &format!("csrf={token}"))
        .await
        .is(StatusCode::FORBIDDEN);
    signed_in.get("/account").await.ok();
}

#[tokio::test]
async fn a_page_that_is_only_read_writes_no_session() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account").await.ok();
    let seen = async || {
        app.platform
            .db()
            .system_read("sessions of a test", async |tx| {
                Ok(session::Entity::all_rows().one(tx).await?.unwrap().seen_at)
            })
            .await
            .unwrap()
    };
    let before = seen().await;
    app.later(TimeDelta::minutes(1));
    client.get("/account").await.ok();
    assert_eq!(seen().await, before);
    app.later(TimeDelta::minutes(3));
    client.get("/account").await.ok();
    assert!(seen().await > before, "it is kept alive now and then");
}
