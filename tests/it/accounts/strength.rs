//! What OWASP ASVS 5.0, chapter 6, asks of signing in, row by row, where no other test proves it already.
use std::{collections::BTreeSet, fs, path::Path};

use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{account, account_token, known_device, recovery_code, scope::Global as _};
use tatami::{
    accounts::{
        factor::{self, Secret, Verdict},
        housekeeping, limits, lost_factor, throttle,
    },
    app,
    tenants::Role,
    web::routes::Access,
};

use super::people::{PASSWORD, give_password, last_mail, newcomer, path_in, person, sign_in};
use crate::support::{Client, TestApp};

const WRONG: &str = "napačno geslo, dolgo";

fn source(dir: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(dir)];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push((
                    path.display().to_string(),
                    fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    found
}

#[test]
fn asvs_6_1_1_what_slows_guessing_is_written_down_as_it_is() {
    let said = fs::read_to_string("docs/sign-in.md").unwrap();
    let (stop, kept) = (throttle::STOP, throttle::STOP - throttle::STRANGERS_STOP);
    for words in [
        "from the 5th failure 1 s, then double, at most 15 min".to_owned(),
        format!("{stop} failures in a row"),
        format!("the last {kept} of them are kept for browsers"),
        "10 attempts a minute".to_owned(),
        format!("at most {} sessions", limits::MOST_SESSIONS),
        format!("{} hours, a mail at once", lost_factor::DELAY.num_hours()),
    ] {
        assert!(said.contains(&words), "{words}");
    }
}

#[test]
fn asvs_6_1_3_and_6_3_4_one_function_signs_in_and_every_way_ends_there() {
    let mut makers = BTreeSet::new();
    let mut callers = BTreeSet::new();
    for (path, text) in source("src") {
        let short = path.split("/src/").nth(1).unwrap().to_owned();
        if text.contains("insert(session_keys::ACCOUNT,") {
            makers.insert(short.clone());
        }
        if text.contains("issue::full(") {
            callers.insert(short);
        }
    }
    assert_eq!(makers, BTreeSet::from(["accounts/issue.rs".to_owned()]));
    let ways = [
        "accounts/pages/sign_in.rs",
        "accounts/pages/sign_in_factor.rs",
        "accounts/pages/sign_in_passkey.rs",
        "operator/join.rs",
        "operator/setup/account.rs",
        "tenants/invitations/pages.rs",
    ];
    assert_eq!(callers, BTreeSet::from(ways.map(str::to_owned)));
}

#[tokio::test]
async fn asvs_6_2_1_fourteen_characters_are_too_few_alone_and_eight_do_beside_a_second_factor() {
    let app = TestApp::start().await;
    let (ana, eva) = (
        person(&app, "ana@klub.example").await,
        newcomer(&app, "eva@klub.example").await,
    );
    let with = sign_in(&app, &ana).await;
    let without = app.stranger();
    give_password(&without, &eva.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    let page = with.get("/account/password").await.ok();
    assert!(
        page.visible().contains("Vsaj 8 znakov"),
        "{}",
        page.visible()
    );
    assert_eq!(page.attr("[data-meter]", "data-least").unwrap(), "8");
    without
        .get("/account/password")
        .await
        .ok()
        .has_text("Vsaj 15 znakov");
    let change = async |client: &Client, new: &str| {
        let fields = [("current", PASSWORD), ("password", new)];
        client.post("/account/password", &fields).await.status
    };
    assert_eq!(
        change(&without, "kreda7xp lonec").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        change(&with, "kreda7x").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(change(&with, "kreda7xp").await, StatusCode::SEE_OTHER);
    assert_eq!(
        change(&without, "kreda7xp lonecX").await,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn asvs_6_2_11_names_of_ones_own_organisations_make_no_password() {
    let app = TestApp::start().await;
    let club = app.club("modrivrh").await;
    let ana = person(&app, "ana@klub.example").await;
    app.grant(&club, ana.id, Role::Secretary).await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/password").await.ok();
    client
        .post(
            "/account/password",
            &[("current", PASSWORD), ("password", "modrivrh99")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("skoraj v celoti");
}

#[tokio::test]
async fn asvs_6_2_6_and_6_2_7_passwords_are_masked_may_be_pasted_and_managers_know_the_fields() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let sign_in_page = app.stranger().get("/sign-in").await.ok();
    let change = client.get("/account/password").await.ok();
    for (page, name, token) in [
        (&sign_in_page, "password", "current-password"),
        (&change, "current", "current-password"),
        (&change, "password", "new-password"),
    ] {
        let field = format!("input[name={name}]");
        assert_eq!(page.attr(&field, "type").unwrap(), "password");
        assert_eq!(page.attr(&field, "autocomplete").unwrap(), token);
        for forbidden in ["onpaste", "oncopy", "maxlength", "value"] {
            assert_eq!(page.attr(&field, forbidden), None, "{forbidden}");
        }
    }
    assert_eq!(
        sign_in_page
            .attr("input[name=email]", "autocomplete")
            .unwrap(),
        "username"
    );
    let scripts =
        ["assets/js/app.js", "assets/js/sign-in.js"].map(|path| fs::read_to_string(path).unwrap());
    assert!(scripts.iter().all(|script| !script.contains("paste")));
}

#[tokio::test]
async fn asvs_6_2_9_sixty_four_and_two_hundred_fifty_six_characters_are_taken_and_a_kilobyte_is_not()
 {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let long: String = (0..40).map(|n| format!("korak{}miza", n * 7)).collect();
    let of = |n: usize| long.chars().take(n).collect::<String>();
    let mut current = PASSWORD.to_owned();
    client.get("/account/password").await.ok();
    for (length, status) in [
        (257, StatusCode::UNPROCESSABLE_ENTITY),
        (64, StatusCode::SEE_OTHER),
        (256, StatusCode::SEE_OTHER),
    ] {
        let new = of(length);
        let fields = [("current", current.as_str()), ("password", new.as_str())];
        client.post("/account/password", &fields).await.is(status);
        if status == StatusCode::SEE_OTHER {
            current = new;
        }
    }
    let huge = "č".repeat(4_000);
    let fields = [("current", current.as_str()), ("password", huge.as_str())];
    client
        .post("/account/password", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn asvs_6_2_10_nothing_one_signs_in_with_runs_out() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    app.later(TimeDelta::days(5 * 365));
    housekeeping(&app.platform).await.unwrap();
    // The password, the code of the application and a recovery code, each as good as on the first day.
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let account = tatami::accounts::find_account(&app.platform, ana.id)
        .await
        .unwrap()
        .unwrap();
    let from = tatami::accounts::Client::default();
    for (code, expected) in [
        (ana.code(&app), Verdict::Right),
        (ana.codes[0].clone(), Verdict::Recovered),
    ] {
        let verdict = factor::check(&app.platform, &account, &code, &from).await;
        assert_eq!(verdict.unwrap(), expected);
    }
}

#[tokio::test]
async fn asvs_6_2_12_a_password_out_of_a_leak_is_refused() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/password").await.ok();
    for leaked in [
        "Password123456789",
        "iloveyou2",
        "trustno1x",
        "sunshine1",
        "QWERTYUIOP",
    ] {
        let answer = client
            .post(
                "/account/password",
                &[("current", PASSWORD), ("password", leaked)],
            )
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{leaked}");
    }
}

#[tokio::test]
async fn asvs_6_3_2_an_empty_installation_has_no_account() {
    let app = TestApp::start().await;
    let accounts = app
        .platform
        .db()
        .system_read("accounts of a test", async |tx| {
            Ok(account::Entity::all_rows().all(tx).await?.len())
        })
        .await
        .unwrap();
    assert_eq!(accounts, 0);
}

#[tokio::test]
async fn asvs_6_3_3_without_a_second_factor_every_role_gets_no_further_than_setting_one_up() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let ana = newcomer(&app, "ana@klub.example").await;
    for role in Role::ALL {
        app.grant(&club, ana.id, role).await;
    }
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    for path in ["", "/members", "/people", "/health/export", "/settings"] {
        let answer = client.get(club.url(path)).await.is(StatusCode::SEE_OTHER);
        assert!(
            answer.location().starts_with("/account/second-factor"),
            "{path}: {}",
            answer.location()
        );
    }
}

#[tokio::test]
async fn asvs_6_3_5_a_sign_in_from_a_new_device_is_told_and_one_from_a_known_device_is_not() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let first = sign_in(&app, &ana).await;
    assert!(
        last_mail(&app, "new-device").await.is_none(),
        "the very first one is no news"
    );
    app.later(TimeDelta::minutes(1));
    // The same browser again, after signing out.
    first.get("/account").await.ok();
    first.post("/sign-out", &[]).await.redirects_to("/");
    give_password(&first, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    first.get("/sign-in/factor").await.ok();
    first
        .post("/sign-in/factor", &[("code", &ana.code(&app))])
        .await
        .redirects_to("/");
    assert!(last_mail(&app, "new-device").await.is_none());
    app.later(TimeDelta::minutes(1));
    let strange = sign_in(&app, &ana).await;
    let mail = last_mail(&app, "new-device").await.unwrap();
    assert!(
        mail.to == ana.email && mail.body.contains("/account/security"),
        "{}",
        mail.body
    );
    let page = first.get("/account/security").await.ok();
    let page = page.has_text("Prijava z naprave, ki je še ne poznamo.");
    // In English as well, and only one's own.
    first
        .get("/account/security?lang=en")
        .await
        .ok()
        .has_text("a device we had not seen before");
    app.later(TimeDelta::minutes(1));
    let eva = person(&app, "eva@klub.example").await;
    let other = sign_in(&app, &eva).await;
    assert!(
        !other
            .get("/account/security")
            .await
            .ok()
            .visible()
            .contains("ki je še ne poznamo")
    );
    drop(page);
    // It was not her: everything ends, a link for a new password comes.
    app.later(TimeDelta::seconds(2));
    first
        .post("/account/security/not-me", &[])
        .await
        .redirects_to("/reset/sent?signed_out=everywhere");
    for client in [&first, &strange] {
        client.get("/account").await.is(StatusCode::SEE_OTHER);
    }
    assert!(last_mail(&app, "reset").await.is_some());
    // The copy of the database names no browser.
    let rows = app
        .platform
        .db()
        .system_read("known browsers of a test", async |tx| {
            Ok(known_device::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "only the one of the other person is left");
    let cookie = other.cookie().unwrap();
    let value = cookie
        .split("device=")
        .nth(1)
        .unwrap()
        .split(';')
        .next()
        .unwrap();
    let raw = data_encoding::BASE64URL_NOPAD
        .decode(value.as_bytes())
        .unwrap();
    assert!(rows[0].device_hash != raw && rows[0].device_hash != value.as_bytes());
}

#[tokio::test]
async fn asvs_6_3_6_no_mail_and_no_link_signs_anybody_in() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    client.get("/reset").await.ok();
    client
        .post("/reset", &[("email", &ana.email)])
        .await
        .redirects_to("/reset/sent");
    let path = path_in(&last_mail(&app, "reset").await.unwrap());
    client.get(&path).await.ok();
    client.get("/account").await.is(StatusCode::SEE_OTHER);
    // The second step takes codes of the phone, passkeys and recovery codes; there is none to have sent.
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    let page = client.get("/sign-in/factor").await.ok();
    let names: BTreeSet<String> = page.attrs("main input", "name").into_iter().collect();
    assert_eq!(
        names,
        BTreeSet::from(["code", "csrf", "next", "recovery"].map(str::to_owned))
    );
}

#[tokio::test]
async fn asvs_6_3_8_known_and_unknown_addresses_get_the_same_answer_after_the_same_work() {
    let app = TestApp::start().await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for n in 0..9 {
        let ana = person(&app, &format!("ana{n}@klub.example")).await;
        let mut answers = Vec::new();
        for (email, times) in [
            (&ana.email, &mut known),
            (&format!("eva{n}@klub.example"), &mut unknown),
        ] {
            let client = app.stranger();
            client.get("/sign-in").await.ok();
            let began = std::time::Instant::now();
            let answer = client
                .post("/sign-in", &[("email", email), ("password", WRONG)])
                .await;
            times.push(began.elapsed());
            answers.push((answer.status, answer.visible()));
        }
        assert_eq!(answers[0], answers[1]);
        app.later(TimeDelta::minutes(1));
    }
    // Each hashes one password. Other tests run beside this one, so only what would be obvious is looked for.
    known.sort();
    unknown.sort();
    let (known, unknown) = (known[4], unknown[4]);
    assert!(
        known < unknown * 3 && unknown < known * 3,
        "{known:?} {unknown:?}"
    );
}

#[tokio::test]
async fn asvs_6_4_2_there_are_no_hints_and_no_secret_questions() {
    let app = TestApp::start().await;
    let allowed = ["credential", "csrf", "email", "next", "password"].map(str::to_owned);
    for path in ["/sign-in", "/reset"] {
        let page = app.stranger().get(path).await.ok();
        for name in page.attrs("main input", "name") {
            assert!(allowed.contains(&name), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn asvs_6_4_4_a_lost_factor_goes_after_seventy_two_hours_unless_its_owner_stops_it() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ana = person(&app, "ana@klub.example").await;
    app.grant(&club, ana.id, Role::Secretary).await;
    let begin = club.url(&format!("/people/accounts/{}/factor/remove", ana.id));
    owner.get(club.url("/people")).await.ok();
    owner
        .post(&begin, &[])
        .await
        .redirects_to(&club.url("/people"));
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("po 72 urah");
    owner
        .post(&begin, &[])
        .await
        .redirects_to(&club.url("/people"));
    owner
        .get(club.url("/people"))
        .await
        .ok()
        .has_text("že začela");
    // Not one's own, not a stranger's.
    let own = owner.account();
    let eva = person(&app, "eva@klub.example").await;
    for id in [own, eva.id] {
        owner
            .post(
                club.url(&format!("/people/accounts/{id}/factor/remove")),
                &[],
            )
            .await
            .is(StatusCode::NOT_FOUND);
    }
    // By the mailed link; opening it alone changes nothing.
    let mail = last_mail(&app, "factor-removal").await.unwrap();
    assert_eq!(mail.to, ana.email);
    let link = path_in(&mail);
    let stranger = app.stranger();
    stranger.get(&link).await.ok();
    stranger.get(&link).await.ok();
    stranger.post(&link, &[]).await.redirects_to("/sign-in");
    stranger.get(&link).await.is(StatusCode::GONE);
    app.later(TimeDelta::days(8));
    housekeeping(&app.platform).await.unwrap();
    let client = sign_in(&app, &ana).await;
    // By signing in with it.
    let owner = app.sign_in(own).await;
    owner.get(club.url("/people")).await.ok();
    owner
        .post(&begin, &[])
        .await
        .redirects_to(&club.url("/people"));
    client
        .get("/account")
        .await
        .ok()
        .has_text("odstranjuje tvojo prijavo v dveh korakih");
    app.later(TimeDelta::minutes(1));
    let client = sign_in(&app, &ana).await;
    assert!(
        !client
            .get("/account")
            .await
            .ok()
            .visible()
            .contains("odstranjuje")
    );
    // It was stopped again, so the owner waits.
    app.later(TimeDelta::days(8));
    let owner = app.sign_in(own).await;
    // Nobody stops it: not a moment before it is due, and then the password leads to setting up a new one.
    owner.get(club.url("/people")).await.ok();
    owner
        .post(&begin, &[])
        .await
        .redirects_to(&club.url("/people"));
    app.later(TimeDelta::hours(71));
    housekeeping(&app.platform).await.unwrap();
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    app.later(TimeDelta::hours(2));
    housekeeping(&app.platform).await.unwrap();
    give_password(&app.stranger(), &ana.email, PASSWORD)
        .await
        .redirects_to("/account/second-factor");
    assert!(last_mail(&app, "factor-removed").await.is_some());
}

#[tokio::test]
async fn asvs_6_4_4_a_short_password_whose_second_factor_went_is_not_enough_alone() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    client.get("/account/password").await.ok();
    client
        .post(
            "/account/password",
            &[("current", PASSWORD), ("password", "kreda7xp")],
        )
        .await
        .redirects_to("/account");
    app.platform
        .db()
        .system_write("a lost phone of a test", async |tx| {
            let account = tatami::accounts::find(tx, ana.id).await?.unwrap();
            lost_factor::begin(tx, &app.platform, &account, None, "T-1").await
        })
        .await
        .unwrap();
    app.later(TimeDelta::hours(73));
    housekeeping(&app.platform).await.unwrap();
    let stranger = app.stranger();
    give_password(&stranger, &ana.email, "kreda7xp")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("prekratko");
    stranger.get("/account").await.is(StatusCode::SEE_OTHER);
    let path = path_in(&last_mail(&app, "reset").await.unwrap());
    stranger.get(&path).await.ok().has_text("Vsaj 15 znakov");
}

#[tokio::test]
async fn asvs_6_4_6_nobody_types_a_password_for_somebody_else() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    for (client, path) in [
        (&owner, club.url("/people")),
        (&owner, club.url("/settings")),
        (&operator, "/ops".to_owned()),
        (&operator, "/ops/tenants/new".to_owned()),
    ] {
        let page = client.get(&path).await.ok();
        assert!(
            page.attrs("input[type=password]", "name").is_empty(),
            "{path}"
        );
    }
    // Posted all the same, it is of no use to any handler of the consoles.
    for (path, text) in source("src") {
        let is_console = ["/members/", "/operator/", "/tenants/", "/health/"]
            .iter()
            .any(|area| path.contains(area));
        let is_first_door = path.contains("/setup/") || path.contains("/invitations/");
        if is_console && !is_first_door {
            assert!(
                !text.contains("set_password(") && !text.contains("password::hash("),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn asvs_6_5_2_recovery_codes_have_128_bits_and_only_hashes_are_kept() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let rows = app
        .platform
        .db()
        .system_read("recovery codes of a test", async |tx| {
            Ok(recovery_code::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert_eq!((rows.len(), ana.codes.len()), (10, 10));
    for code in &ana.codes {
        let plain = code.replace('-', "");
        let bytes = data_encoding::BASE32_NOPAD
            .decode(plain.as_bytes())
            .unwrap();
        assert_eq!(bytes.len(), 16);
        for row in &rows {
            assert_eq!(row.code_hash.len(), 32);
            assert!(!row.code_hash.windows(16).any(|part| part == bytes));
        }
    }
}

#[test]
fn asvs_6_5_3_and_6_5_4_secrets_come_from_one_generator() {
    for (path, text) in source("src") {
        let is_the_generator = path.ends_with("platform/random.rs");
        // The format of encrypted workbooks takes a generator of its own from its library.
        let is_workbook = path.contains("/exports/") || path.contains("xlsx");
        if !is_the_generator && !is_workbook {
            for other in ["rand::", "thread_rng", "getrandom::", "OsRng"] {
                assert!(!text.contains(other), "{path}: {other}");
            }
        }
    }
}

#[tokio::test]
async fn asvs_6_5_5_a_code_is_good_for_its_half_minute_and_one_beside_it() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let secret = ana.secret.as_ref().unwrap();
    for (seconds, is_good) in [(-90, false), (90, false), (-60, false), (-30, true)] {
        let client = app.stranger();
        give_password(&client, &ana.email, PASSWORD)
            .await
            .redirects_to("/sign-in/factor");
        client.get("/sign-in/factor").await.ok();
        let code = secret
            .code_at(app.now() + TimeDelta::seconds(seconds))
            .unwrap();
        let answer = client.post("/sign-in/factor", &[("code", &code)]).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, is_good, "{seconds}");
        app.later(TimeDelta::minutes(2));
    }
}

#[tokio::test]
async fn asvs_6_5_7_the_device_must_make_sure_who_holds_it() {
    let app = TestApp::start().await;
    let client = app.stranger();
    client.get("/sign-in").await.ok();
    let answer = client.post("/sign-in/passkey/options", &[]).await.ok();
    let options: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(options["userVerification"], "required");
    assert_eq!(options["rpId"], "localhost");
}

#[tokio::test]
async fn asvs_6_5_8_the_clock_is_the_servers() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = app.stranger();
    give_password(&client, &ana.email, PASSWORD)
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    let (old, when) = (ana.code(&app), app.now().to_rfc3339());
    app.later(TimeDelta::minutes(5));
    let fields = [
        ("code", old.as_str()),
        ("time", when.as_str()),
        ("at", when.as_str()),
    ];
    client
        .post("/sign-in/factor", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn asvs_6_6_2_a_link_for_one_thing_is_none_for_another() {
    let app = TestApp::start().await;
    let ana = person(&app, "ana@klub.example").await;
    let client = sign_in(&app, &ana).await;
    let visitor = app.stranger();
    visitor.get("/reset").await.ok();
    visitor
        .post("/reset", &[("email", &ana.email)])
        .await
        .redirects_to("/reset/sent");
    let path = path_in(&last_mail(&app, "reset").await.unwrap());
    let secret = path.trim_start_matches("/reset/");
    visitor
        .get(format!("/keep-factor/{secret}"))
        .await
        .is(StatusCode::GONE);
    visitor
        .post(format!("/keep-factor/{secret}"), &[])
        .await
        .is(StatusCode::GONE);
    client
        .get(format!("/account/email/{secret}"))
        .await
        .is(StatusCode::GONE);
    visitor.get(&path).await.ok();
    let rows = app
        .platform
        .db()
        .system_read("links of a test", async |tx| {
            Ok(account_token::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap();
    assert!(rows.iter().all(|row| row.token_hash.len() == 32));
    assert!(!format!("{rows:?}").contains(secret));
}

#[test]
fn asvs_6_6_3_every_link_with_a_secret_is_counted_against_its_sender() {
    let links: Vec<&str> = app::routes()
        .table()
        .iter()
        .filter(|route| route.access == Access::Link && route.method == axum::http::Method::POST)
        .map(|route| route.path)
        .collect();
    assert!(links.contains(&"/reset/{token}") && links.contains(&"/keep-factor/{token}"));
    for file in [
        "reset_set.rs",
        "keep_factor.rs",
        "confirm_email.rs",
        "sign_in_passkey.rs",
    ] {
        let text = fs::read_to_string(format!("src/accounts/pages/{file}")).unwrap();
        assert!(text.contains("throttle::per_address("), "{file}");
    }
}

/// Our codes and those of an implementation that has nothing to do with ours.
#[test]
fn codes_are_those_of_another_implementation() {
    let python = std::env::var("TATAMI_TEST_PYTHON")
        .expect("TATAMI_TEST_PYTHON names a Python with pyotp; scripts/test installs it");
    let random = tatami::platform::random::SeededRandom::new(11);
    let (mut ours, mut asked) = (String::new(), String::new());
    for n in 0..200_i64 {
        let secret = Secret::new(&random);
        let at = chrono::DateTime::from_timestamp(1_750_000_000 + n * 7_919_123, 0).unwrap();
        asked.push_str(&format!("{} {}\n", secret.base32(), at.timestamp()));
        ours.push_str(&secret.code_at(at).unwrap());
        ours.push('\n');
    }
    let script = "import sys, pyotp\nfor line in sys.argv[1].split('\\n')[:-1]:\n    key, at = line.split()\n    print(pyotp.TOTP(key).at(int(at)))";
    let done = std::process::Command::new(python)
        .args(["-c", script, &asked])
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert_eq!(String::from_utf8(done.stdout).unwrap(), ours);
}
