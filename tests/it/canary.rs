//! The canary: a unique mark in every personal and health field of two tenants. The real program runs, writing its log at the
//! finest level; after everything was looked at, changed, imported, exported, mailed, published and backed up, each mark is only
//! where the data register allows it (4-security, decision 20).
pub mod marks;

use std::{fs, path::Path, time::Duration};

use axum::http::{Method, StatusCode};
use entity::ids::MemberId;
use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tatami::platform::clock::{Clock as _, SystemClock};
use tatami::{
    app,
    platform::{
        backup,
        people::store::first_guardians,
        register::{Class, Field, Kept, Publication},
    },
    tenants::Role,
    web::routes::Access,
};

use self::marks::{Marks, plant};
use crate::{
    exports::started,
    health::url as health_url,
    members::{fields, send},
    results,
    support::{Client, TestApp, TestTenant},
    withstand::{
        killed::{checked, job_in},
        mail::Sink,
        server::{Server, app_of_today, until},
    },
};

/// A page that somebody saw.
struct Seen {
    who: String,
    path: String,
    body: String,
}

/// Every page a person can get, with the member's id for every id.
async fn look_everywhere(
    who: &str,
    client: &Client,
    tenant: &TestTenant,
    member: MemberId,
    seen: &mut Vec<Seen>,
) {
    for route in app::routes().table().to_vec() {
        if route.method != Method::GET || route.path.contains("{*") {
            continue;
        }
        let path: String = route
            .path
            .split('/')
            .skip(1)
            .map(|part| match part {
                "{tenant}" => format!("/{}", tenant.slug),
                part if part.starts_with('{') => format!("/{member}"),
                part => format!("/{part}"),
            })
            .collect();
        if matches!(route.access, Access::Link) {
            continue;
        }
        let answer = client.get(&path).await;
        assert!(
            answer.status.as_u16() < 500,
            "{who} {path}: {}",
            answer.visible()
        );
        seen.push(Seen {
            who: who.to_owned(),
            body: answer.text(),
            path,
        });
    }
}

fn files_below(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push((path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    found
}

fn holds(haystack: &[u8], needle: &str) -> bool {
    String::from_utf8_lossy(haystack).contains(needle)
}

/// Everything the database holds, as bytes: the files of SQLite, every row of PostgreSQL as text (bytes in it as hex).
pub async fn database(app: &TestApp) -> String {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        return files_below(&app.dir.path().join("data"))
            .iter()
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
            .collect();
    };
    let name = app
        .db
        .runtime
        .as_str()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let base = server.rsplit_once('/').unwrap().0;
    let db = Database::connect(format!("{base}/{name}")).await.unwrap();
    let mut all = String::new();
    let tables = entity::scope::TENANT_TABLES
        .iter()
        .chain(entity::scope::GLOBAL_TABLES);
    for table in tables {
        let rows = db
            .query_all_raw(Statement::from_string(
                DbBackend::Postgres,
                format!("SELECT t::text FROM \"{table}\" t"),
            ))
            .await
            .unwrap();
        for row in rows {
            all += &row.try_get_by_index::<String>(0).unwrap();
        }
    }
    all
}

pub fn in_database(database: &str, mark: &str) -> bool {
    let hex: String = mark.bytes().map(|b| format!("{b:02x}")).collect();
    database.contains(mark) || database.contains(&hex)
}

/// Signs in through both pages, with the password and the code.
async fn sign_in(server: &Server, marks: &Marks) -> Client {
    let client = server.stranger();
    client.get("/sign-in").await.ok();
    // Once with a wrong address.
    client
        .post(
            "/sign-in",
            &[("email", &marks.mark(53)), ("password", "napačno geslo")],
        )
        .await;
    client
        .post(
            "/sign-in",
            &[("email", &marks.email), ("password", &marks.password)],
        )
        .await
        .redirects_to("/sign-in/factor");
    client.get("/sign-in/factor").await.ok();
    // The process goes by the clock of the machine.
    let code = marks.secret.code_at(SystemClock.now()).unwrap();
    client
        .post("/sign-in/factor", &[("code", &code)])
        .await
        .redirects_to("/");
    client.with_account(marks.owner)
}

/// What one tenant's people do. Returns what left the tenant in ordinary files.
pub async fn journey(
    server: &Server,
    app: &TestApp,
    tenant: &TestTenant,
    marks: &mut Marks,
) -> Vec<String> {
    let owner = sign_in(server, marks).await;
    marks.put(
        ("session", "key", ""),
        owner.cookie().unwrap().replace("sid=", ""),
    );
    marks.put(("throttle", "key", ""), marks.mark(53));
    let mut files = Vec::new();

    // Members: searched for by name, changed, exported, imported.
    owner
        .get(tenant.url(&format!("/members?q={}", marks.mark(3))))
        .await
        .ok()
        .has_text(&marks.mark(3));
    let member = tenant.url(&format!("/members/{}", marks.member));
    let edit = owner.get(format!("{member}/edit")).await.ok();
    let town = marks.mark(40);
    let answer = send(
        &owner,
        &format!("{member}/edit"),
        &fields(&edit, &[("town", &town)]),
    )
    .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    marks.put(("member", "details", "address.town"), town.clone());
    marks.put(("member_change", "sealed", "*"), town);
    let recipient = marks.mark(41);
    let list = owner
        .post(
            tenant.url("/members/export/file"),
            &[
                ("all", "yes"),
                ("filter", ""),
                ("column", "last_name"),
                ("column", "first_name"),
                ("column", "email"),
                ("format", "csv"),
                ("purpose", "list-federation"),
                ("recipient", &recipient),
            ],
        )
        .await
        .ok();
    files.push(list.text());
    marks.put(("log_entry", "sealed", "detail"), recipient);
    let (first, before) = (
        marks.mark(42),
        format!("{}@example.com", marks.mark(43).to_lowercase()),
    );
    for email in [before.as_str(), "nov@example.com"] {
        let csv = format!("Ime;Priimek;Datum rojstva;E-pošta\n{first};Uvoz;1. 2. 1990;{email}\n");
        let draft = checked(app, tenant, &owner, &csv).await;
        let page = owner.get(format!("{draft}/check")).await.ok();
        let [form, review] = ["form_id", "review"]
            .map(|name| page.attr(&format!("input[name={name}]"), "value").unwrap());
        let answer = owner
            .post(
                format!("{draft}/commit"),
                &[("form_id", &form), ("review", &review)],
            )
            .await;
        until(app, tenant, job_in(&answer), &["done"]).await;
    }
    marks.put(("member", "first_name", ""), first);
    marks.put(("import_change", "sealed", "*"), before);
    let (file, row) = (format!("{}.csv", marks.mark(44)), marks.mark(45));
    let answer = owner
        .upload(
            tenant.url("/members/import"),
            &[],
            (
                "file",
                &file,
                format!("Ime;Priimek;Datum rojstva\n{row};Zupan;1. 2. 1990\n").as_bytes(),
            ),
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    marks.put(("import_draft", "sealed", "*"), file);
    marks.put(("import_chunk", "sealed", "*"), row);

    // A correction, suggested by the person and answered.
    let account = app.account("Oseba").await;
    app.relate(tenant, account, marks.member, None).await;
    let own = format!("/me/{}/{}", tenant.slug, marks.member);
    let athlete = app.sign_in(account).await;
    athlete.get(&own).await.ok();
    let athlete = server.browser(&athlete);
    let (old, new, reason, answer) = (
        marks.mark(40),
        marks.mark(73),
        marks.mark(74),
        marks.mark(75),
    );
    athlete
        .post(
            format!("{own}/corrections/town"),
            &[("new", &new), ("reason", &reason)],
        )
        .await
        .redirects_to(&format!("{own}/profile#corrections"));
    let suggestion = owner
        .get(tenant.url("/corrections"))
        .await
        .ok()
        .attr("main table a", "href")
        .unwrap();
    owner.get(&suggestion).await.ok();
    owner
        .post(format!("{suggestion}/refuse"), &[("answer", &answer)])
        .await
        .redirects_to(&tenant.url("/corrections"));
    for (path, mark) in [
        ("old", old),
        ("new", new),
        ("reason", reason),
        ("answer", answer),
    ] {
        marks.put(("correction_suggestion", "sealed", path), mark);
    }

    // One about health, which the health officer answers.
    let (new, reason, answer) = (marks.mark(96), marks.mark(97), marks.mark(98));
    athlete
        .post(
            format!("{own}/corrections/health"),
            &[("new", &new), ("reason", &reason)],
        )
        .await
        .redirects_to(&format!("{own}/profile#corrections"));
    let officer = app.actor(tenant, Role::HealthOfficer).await;
    let inbox = tenant.url("/health/corrections");
    let suggestion = officer.get(&inbox).await.ok();
    let suggestion = suggestion.attr("main table a", "href").unwrap();
    officer.get(&suggestion).await.ok();
    server
        .browser(&officer)
        .post(format!("{suggestion}/refuse"), &[("answer", &answer)])
        .await
        .redirects_to(&inbox);
    for (path, mark) in [
        ("health.new", new),
        ("health.reason", reason),
        ("health.answer", answer),
    ] {
        marks.put(("correction_suggestion", "sealed", path), mark);
    }

    // A request of a guardian, whose deadline is extended and which is answered.
    let guardian = app
        .platform
        .db()
        .read(tenant.id, async |tx| {
            let first = first_guardians(tx, &app.platform, &[marks.member]).await?;
            Ok(first[&marks.member].id)
        })
        .await
        .unwrap();
    let account = app.account("Zastopa").await;
    app.relate(tenant, account, marks.member, Some(guardian))
        .await;
    let asking = server.browser(&app.sign_in(account).await);
    let form = asking.get(format!("{own}/requests/new")).await.ok();
    let id = form.attr("input[name=form_id]", "value").unwrap();
    let (text, extension, answer) = (marks.mark(76), marks.mark(77), marks.mark(78));
    asking
        .post(
            format!("{own}/requests/new"),
            &[("form_id", &id), ("kind", "other"), ("text", &text)],
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let opened = owner
        .get(tenant.url("/requests"))
        .await
        .ok()
        .attr("main table a", "href")
        .unwrap();
    for (step, fields) in [
        ("extend", vec![("extension", extension.as_str())]),
        (
            "answer",
            vec![("outcome", "answered"), ("answer", answer.as_str())],
        ),
    ] {
        let page = owner.get(&opened).await.ok();
        let rev = page.attr("input[name=rev]", "value").unwrap();
        let mut all = vec![("rev", rev.as_str())];
        all.extend(fields);
        owner
            .post(format!("{opened}/{step}"), &all)
            .await
            .redirects_to(&opened);
    }
    for (path, mark) in [("text", text), ("extension", extension), ("answer", answer)] {
        marks.put(("data_request", "sealed", path), mark);
    }

    // Mails: an invitation, and a link for a new password.
    let invited = format!("{}@example.org", marks.mark(54).to_lowercase());
    owner.get(tenant.url("/people")).await.ok();
    owner
        .post(
            tenant.url("/people/invite"),
            &[("email", &invited), ("role", "secretary")],
        )
        .await
        .redirects_to(&tenant.url("/people"));
    marks.put(("invitation", "sealed", "*"), invited.clone());
    marks.put(("outbox", "sealed", "*"), invited);
    let stranger = server.stranger();
    stranger.get("/reset").await.ok();
    stranger
        .post("/reset", &[("email", &marks.email)])
        .await
        .redirects_to("/reset/sent");

    // Support asks to be let in, and says why.
    let why = marks.mark(57);
    let staff = app.account("Podpora").await;
    // No mail goes out for it now: an authority forbids to tell.
    let request = support_request(app, tenant, &why);
    tatami::tenants::support::ask(&app.platform, staff, app.platform.new_id(), &request)
        .await
        .unwrap();
    marks.put(("support_grant", "sealed", "*"), why);

    // Results: two competitors, one of whom the rule shows with the full name; one upload that is not finished.
    let director = app.actor(tenant, Role::CompetitionDirector).await;
    director.get(tenant.url("/competitions")).await.ok();
    let director = server.browser(&director);
    let event = results::new_event(&director, tenant, "Pokal Kanarčka").await;
    let club = marks.mark(46);
    // A name holds no digits.
    let (grown, young) = (marks.word("velika"), marks.word("mala"));
    let csv = format!(
        "Mesto;Priimek;Ime;Letnik;Klub;Država;Kategorija\n1;{grown};Ana;1981;{club};SLO;-57\n2;{young};Eva;2013;{club};SLO;-57\n"
    );
    let answer = results::import(&director, &event, &csv, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    results::publish(&director, &event)
        .await
        .redirects_to(&event);
    for column in ["name", "club"] {
        let mark = if column == "name" { &grown } else { &club };
        marks.put(("public_placing", column, ""), mark.clone());
    }
    for column in ["name", "slug"] {
        let mark = if column == "name" {
            grown.clone()
        } else {
            grown.to_lowercase()
        };
        marks.put(("athlete", column, ""), mark);
    }
    marks.put(("placing", "sealed", "last_name"), young.clone());
    marks.put(
        ("placing", "sealed", "first_name"),
        "\"first_name\":\"Eva\"".to_owned(),
    );
    marks.put(
        ("placing", "sealed", "birth_year"),
        "\"birth_year\":2013".to_owned(),
    );
    let open = marks.word("odprta");
    results::upload(
        &director,
        &event,
        &format!("Mesto;Priimek;Ime;Kategorija\n1;{open};Ana;-63\n"),
    )
    .await
    .is(StatusCode::SEE_OTHER);
    marks.put(("result_draft", "sealed", "*"), open);

    // A breach of security, written down.
    let breach = marks.mark(71);
    let noticed = (app.now() - chrono::TimeDelta::days(2))
        .format("%-d. %-m. %Y")
        .to_string();
    let answer = owner
        .post(
            tenant.url("/breach/new"),
            &[
                ("title", &breach),
                ("noticed_day", &noticed),
                ("what", "Ukraden telefon"),
                ("scope", "period"),
                ("from_day", &noticed),
            ],
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    marks.put(("incident", "sealed", "*"), breach);

    // Health: opened for a purpose, and taken along in protected files.
    let officer = app.actor(tenant, Role::HealthOfficer).await;
    officer.get(tenant.url("/members")).await.ok();
    marks.put(("session", "data", "*"), officer.csrf());
    let officer = server.browser(&officer);
    let opened = officer
        .post(
            health_url(tenant, marks.member, ""),
            &[("purpose", "injury-care")],
        )
        .await
        .ok();
    for n in [60, 61, 62, 63] {
        assert!(
            opened.text().contains(&marks.mark(n)),
            "who may see it sees it; otherwise this test sees nothing"
        );
    }
    let bundle = tenant.url(&format!("/members/{}/bundle", marks.member));
    let list = tenant.url("/health/export");
    for (ask, purpose) in [(&list, "certificate-check"), (&bundle, "access-request")] {
        officer.get(ask).await.ok();
        let handed = started(
            &officer,
            ask,
            &[("purpose", purpose), ("recipient", "Dr. Nada Kovač")],
        )
        .await;
        let job = handed.job.rsplit('/').next().unwrap().parse().unwrap();
        until(app, tenant, job, &["done"]).await;
        let file = officer
            .get(format!("{}/file", handed.export))
            .await
            .ok()
            .body;
        for (field, mark) in marks.all() {
            assert!(
                !holds(&file, &mark),
                "a protected file shows {field}: {mark}"
            );
        }
        assert!(!holds(server.log().as_bytes(), &handed.passphrase));
    }
    files
}

fn is_health(field: &Field) -> bool {
    field.class == Class::C3
}

/// What stands on public pages of a tenant.
fn is_public(field: &Field) -> bool {
    field.publication == Publication::Results || field.table == "profile"
}

/// What only its owner may ever have seen.
fn is_secret(field: &Field) -> bool {
    field.class == Class::Secret
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_b52_no_mark_is_where_the_register_does_not_allow_it() {
    let sink = Sink::open().await;
    let app = app_of_today().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let (mut marks, mut foreign) = (plant(&app, &own, 'A').await, plant(&app, &other, 'B').await);
    let server = Server::on(&app, |config| config.mail.smtp_url = Some(sink.url()));
    server.start_with(&[("RUST_LOG", "trace")]).await;
    let exported = journey(&server, &app, &own, &mut marks).await;
    journey(&server, &app, &other, &mut foreign).await;
    // Beside them, a sign-in from a new browser is told to whoever signed in.
    let with_a_secret = || -> Vec<String> {
        let mut mails = sink.mails();
        mails.retain(|mail| mail.contains("/invitation/") || mail.contains("/reset/"));
        mails
    };
    for _ in 0..200 {
        if with_a_secret().len() >= 4 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mails = with_a_secret();
    assert_eq!(mails.len(), 4, "two invitations and two links went out");
    for mail in &mails {
        let link = mail
            .split("http://localhost:8080")
            .nth(1)
            .and_then(|rest| rest.split_whitespace().next())
            .unwrap()
            .replace("=\r\n", "");
        let secret = link.rsplit(['/', '.']).next().unwrap().to_owned();
        let whose = if mail.contains("kanarcekb") {
            &mut foreign
        } else {
            &mut marks
        };
        whose.put(("account_token", "token_hash", ""), secret.clone());
        whose.put(("outbox", "sealed", "*"), secret);
    }
    marks.cover_the_register();
    foreign.cover_the_register();

    responses(&server, &app, &own, &marks, &foreign).await;
    let everything: Vec<(String, String)> = marks.all().into_iter().chain(foreign.all()).collect();
    let people = |field: &Field| {
        !matches!(
            field.table,
            "account"
                | "account_token"
                | "invitation"
                | "outbox"
                | "profile"
                | "session"
                | "throttle"
        )
    };
    for mail in &mails {
        for (field, mark) in marks.words(people).into_iter().chain(foreign.words(people)) {
            assert!(!mail.contains(&mark), "a mail holds {field}: {mark}");
        }
    }
    for file in &exported {
        assert!(file.contains(&marks.mark(3)), "the list holds its people");
        for (field, mark) in foreign.all().into_iter().chain(marks.of(is_health)) {
            assert!(!file.contains(&mark), "a list holds {field}: {mark}");
        }
    }

    // The database with its log, while the program runs and after it was killed.
    for moment in ["running", "killed"] {
        let database = database(&app).await;
        assert!(
            in_database(&database, &marks.mark(3)),
            "what lists need is there in clear; otherwise this test reads nothing"
        );
        let clear: Vec<String> = [&marks, &foreign]
            .iter()
            .flat_map(|marks| marks.of(|field| field.kept == Kept::Clear && !is_secret(field)))
            .map(|(_, mark)| mark)
            .collect();
        for (field, mark) in &everything {
            assert!(
                clear.contains(mark) || !in_database(&database, mark),
                "the database of the {moment} program holds {field} in clear: {mark}"
            );
        }
        server.kill();
    }
    // What it wrote into its log, and what it left in the directory of temporary files.
    let log = server.log();
    assert!(log.contains("TRACE"), "the log is the finest there is");
    for (field, mark) in &everything {
        assert!(!log.contains(mark), "the log holds {field}: {mark}");
    }
    assert!(
        files_below(server.tmp()).is_empty(),
        "a temporary file is left"
    );

    // A backup holds nothing in clear, not even names.
    let to = app.dir.path().join("backups");
    fs::create_dir(&to).unwrap();
    backup::write(&app.platform, &to).await.unwrap();
    let files = files_below(&to);
    assert!(
        files.len() >= 4,
        "manifest, installation and two tenants: {}",
        files.len()
    );
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        for (field, mark) in &everything {
            assert!(!text.contains(mark), "{path} holds {field}: {mark}");
        }
    }
}

/// Everybody looks at everything, with their own member's id and with the other's.
async fn responses(
    server: &Server,
    app: &TestApp,
    own: &TestTenant,
    marks: &Marks,
    foreign: &Marks,
) {
    let mut seen = Vec::new();
    for role in Role::ALL {
        let actor = server.browser(&app.actor(own, role).await);
        for member in [marks.member, foreign.member] {
            look_everywhere(role.code(), &actor, own, member, &mut seen).await;
        }
    }
    for member in [marks.member, foreign.member] {
        look_everywhere("stranger", &server.stranger(), own, member, &mut seen).await;
    }
    assert!(
        seen.iter()
            .any(|page| page.path.ends_with("/members") && page.body.contains(&marks.mark(3))),
        "the list of members shows its own people; otherwise this test sees nothing"
    );
    let theirs = foreign.words(|field| field.table != "session");
    let never = marks.words(|field| is_health(field) || is_secret(field));
    let inside = marks.words(|field| !is_public(field) && field.table != "session");
    let people = marks.words(|field| {
        matches!(
            field.collection,
            "member" | "guardian" | "consent" | "import"
        ) && !is_public(field)
    });
    let sealed = marks.words(|field| {
        matches!(field.kept, Kept::Sealed(_)) && matches!(field.table, "member" | "guardian")
    });
    for Seen { who, path, body } in &seen {
        let refuse = |what: &str, marks: &[(String, String)]| {
            for (field, mark) in marks {
                assert!(
                    !body.contains(mark.as_str()),
                    "{who} {path} shows {what} {field}: {mark}"
                );
            }
        };
        refuse("another tenant's", &theirs);
        refuse("what was not opened:", &never);
        if who == "stranger" {
            refuse("a stranger", &inside);
        }
        if *who == Role::CompetitionDirector.code() {
            refuse("who runs competitions", &people);
        }
        if path.ends_with("/members") {
            refuse("in the list", &sealed);
        }
    }
}

#[tokio::test]
async fn a_backup_comes_back_into_an_empty_database_and_a_damaged_one_does_not() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let marks = plant(&app, &club, 'A').await;
    let to = app.dir.path().join("backups");
    fs::create_dir(&to).unwrap();
    let path = backup::write(&app.platform, &to).await.unwrap();

    let empty = TestApp::start_beside(&app).await;
    let done = backup::restore(&empty.platform, &path).await.unwrap();
    assert_eq!(done.tenants, vec![club.id.0]);
    let secretary = empty.actor(&club, Role::Secretary).await;
    secretary
        .get(club.url("/members"))
        .await
        .ok()
        .has_text(&marks.mark(3));

    let segment = fs::read_dir(&path)
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.display().to_string().contains("tenant-"))
        .unwrap();
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&segment, bytes).unwrap();
    let again = TestApp::start_beside(&app).await;
    assert!(
        backup::restore(&again.platform, &path).await.is_err(),
        "a flipped bit is noticed"
    );
    assert!(
        again.platform.db().schema().has_no_rows().await.unwrap(),
        "and nothing of it is kept"
    );
}

fn support_request(
    app: &TestApp,
    tenant: &TestTenant,
    why: &str,
) -> tatami::tenants::support::Request {
    use tatami::tenants::{
        policy::support::{Kind, Part},
        support::{Request, Words},
    };
    Request {
        tenant: tenant.id,
        kind: Kind::Support,
        ticket: "P-1".to_owned(),
        purpose: "support-fault",
        parts: vec![Part::Members],
        minutes: 10,
        second: None,
        order: None,
        tell_not_before: Some(app.now() + chrono::TimeDelta::days(1)),
        hold_until: None,
        words: Words {
            persons: Vec::new(),
            text: why.to_owned(),
        },
    }
}
