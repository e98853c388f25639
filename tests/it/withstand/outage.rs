//! The database is gone for a while: pages say so plainly, the check of health tells the truth, no session is lost, and jobs go
//! on by themselves.
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use axum::http::StatusCode;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database};
use tatami::tenants::Role;
use tokio::net::{TcpListener, TcpStream};

use super::server::{Server, app_of_today, members, nothing_half_is_kept, until};
use crate::{
    imports::many,
    members::{fields, send},
    support::{Answer, is_postgres},
};

fn is_plain_outage(answer: Answer, what: &str) {
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{what}: {}",
        answer.visible()
    );
    assert!(!answer.header("retry-after").is_empty(), "{what}");
    answer.has_text("Storitev za kratek čas ni na voljo");
}

const ANA: &[(&str, &str)] = &[
    ("first_name", "Ana"),
    ("last_name", "Zupan"),
    ("birth_date.day", "1"),
    ("birth_date.month", "2"),
    ("birth_date.year", "1999"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_of_another_process_is_a_plain_page_and_the_form_goes_through_afterwards() {
    if is_postgres() {
        return;
    }
    let app = app_of_today().await;
    let club = app.club("dolina").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    let server = Server::on(&app, |_| {});
    server.start().await;
    let browser = server.browser(&secretary);
    let form = browser.get(club.url("/members/new")).await.ok();
    let pairs = fields(&form, ANA);

    let mut options = ConnectOptions::new(app.db.runtime.as_str());
    options.max_connections(1);
    let other = Database::connect(options).await.unwrap();
    other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    let began = Instant::now();
    let answer = send(&browser, &club.url("/members/new"), &pairs).await;
    println!("a locked database is said after {:?}", began.elapsed());
    is_plain_outage(answer, "a save");
    // Whoever only reads does not notice.
    browser.get(club.url("/members")).await.ok();
    assert_eq!(members(&app, &club).await, 0);
    other.execute_unprepared("ROLLBACK").await.unwrap();
    let answer = send(&browser, &club.url("/members/new"), &pairs).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    assert_eq!(members(&app, &club).await, 1);
}

/// A line to the database that can be cut.
struct Line {
    port: u16,
    is_cut: Arc<AtomicBool>,
}

impl Line {
    async fn to(address: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let is_cut = Arc::new(AtomicBool::new(false));
        let cut = Arc::clone(&is_cut);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                if cut.load(Ordering::SeqCst) {
                    continue;
                }
                let (cut, address) = (Arc::clone(&cut), address.clone());
                tokio::spawn(async move {
                    let mut far = TcpStream::connect(address).await.unwrap();
                    let until_cut = async {
                        while !cut.load(Ordering::SeqCst) {
                            tokio::time::sleep(Duration::from_millis(5)).await;
                        }
                    };
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                        () = until_cut => {}
                    }
                });
            }
        });
        Self { port, is_cut }
    }

    /// Cuts it, and waits until every connection that went over it has noticed.
    async fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }

    fn mend(&self) {
        self.is_cut.store(false, Ordering::SeqCst);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_b92_a_database_that_is_gone_for_a_while_is_waited_for() {
    if !is_postgres() {
        return;
    }
    let app = app_of_today().await;
    let club = app.club("dolina").await;
    let secretary = app.actor(&club, Role::Secretary).await;
    secretary.get(club.url("/members/import")).await.ok();
    let url = app.db.runtime.as_str();
    let address = url.split('@').nth(1).unwrap().split('/').next().unwrap();
    let line = Line::to(address.to_owned()).await;
    let through = url.replace(address, &format!("127.0.0.1:{}", line.port));
    let server = Server::on(&app, |config| config.database_url = Some(through));
    server.start().await;
    let browser = server.browser(&secretary);
    let form = browser.get(club.url("/members/new")).await.ok();
    let pairs = fields(&form, ANA);
    // A large import is at work when the line is cut.
    let answer = browser
        .upload(
            club.url("/members/import"),
            &[],
            ("file", "clani.csv", many(3_000).as_bytes()),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let columns = answer.location().to_owned();
    let page = browser.get(&columns).await.ok();
    let answer = send(&browser, &columns, &fields(&page, &[])).await;
    let check = answer
        .location()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    until(&app, &club, check, &["running", "done"]).await;

    line.cut().await;
    let began = Instant::now();
    let health = server.stranger().get("/healthz").await;
    println!("the check of health says so after {:?}", began.elapsed());
    assert_eq!(health.status, StatusCode::SERVICE_UNAVAILABLE);
    let began = Instant::now();
    is_plain_outage(browser.get(club.url("/members")).await, "a page");
    println!("a page says so after {:?}", began.elapsed());
    is_plain_outage(
        send(&browser, &club.url("/members/new"), &pairs).await,
        "a save",
    );
    let english = server
        .stranger()
        .get_with("/sign-in", &[("accept-language", "en")])
        .await;
    assert!(
        english.status == StatusCode::OK
            || english.visible().contains("unavailable for a short while"),
        "{}\n{}",
        english.visible(),
        server.log()
    );
    tokio::time::sleep(Duration::from_secs(15)).await;
    line.mend();

    let began = Instant::now();
    while server.stranger().get("/healthz").await.status != StatusCode::OK {
        assert!(began.elapsed() < Duration::from_secs(30));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    println!("well again after {:?}", began.elapsed());
    // The same session, the same form: once.
    for _ in 0..2 {
        let answer = send(&browser, &club.url("/members/new"), &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
    }
    assert_eq!(members(&app, &club).await, 1);
    let ended = until(&app, &club, check, &["done", "failed", "cancelled"]).await;
    assert_eq!(ended.state, "done", "{:?}", ended.failure);
    nothing_half_is_kept(&app, &club).await;
}
