//! The program as a process: how long it takes to start, and how much memory it holds at rest and while it works.
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{Router, body::Body, extract::Request};
use entity::{account, scope::Global as _};
use hyper_util::{client::legacy, rt::TokioExecutor};
use sea_orm::{ColumnTrait as _, QueryFilter as _};
use tatami::{
    commands::start,
    platform::{clock::SystemClock, config::Config, random::OsRandom, services::Platform},
};
use tokio::runtime::Runtime;

use super::{
    browser::Client,
    import::{ROWS, choose_columns, confirmation},
    load::{self, Side, request},
    people,
    report::{Report, median, seconds, span, verdict},
    world::sign_in,
};

const STARTS: usize = 9;
/// How long nothing is asked of a process before its memory counts as that of rest.
const REST: Duration = Duration::from_secs(5);
const LOAD: Duration = Duration::from_secs(15);
const CLUB: &str = "zelena-dolina";

pub fn measure(report: &mut Report, runtime: &Runtime) {
    let dir = tempfile::tempdir().unwrap();
    let place = Place::new(dir.path());
    report.table(
        "Start-up, from the start of the process to the first 200 of /healthz",
        &["what", "median", "all"],
    );
    let times: Vec<f64> = (0..STARTS)
        .map(|number| {
            let fresh = tempfile::tempdir_in(dir.path()).unwrap();
            let place = Place::new(&fresh.path().join(number.to_string()));
            place.start("serve").since_spawn
        })
        .collect();
    started(
        report,
        "`tatami serve`, first start: keys, database and schema are made",
        times,
    );
    place.fill();
    for (what, command) in [
        ("`tatami serve`, every further start", "serve"),
        ("`tatami demo`, every further start", "demo"),
    ] {
        let times = (0..STARTS)
            .map(|_| place.start(command).since_spawn)
            .collect();
        started(report, what, times);
    }

    report.table(
        "Memory of the process (resident, VmRSS; in brackets without the mapped file of the program)",
        &["when", "`tatami serve`", "`tatami demo`", "aim"],
    );
    let both = ["serve", "demo"].map(|command| {
        // Each imports the same people, so each has an installation of its own.
        let place = Place::new(&dir.path().join(command));
        place.fill();
        memory(&place, command, runtime)
    });
    for (at, (what, aim)) in [
        ("at rest after the start", Some(60.0)),
        (
            "under load: lists, pages and results over 16 connections",
            None,
        ),
        ("at rest after that", Some(60.0)),
        ("highest while 10,000 rows are imported", None),
        ("at rest after that", None),
    ]
    .into_iter()
    .enumerate()
    {
        let worst = both[0][at].resident.max(both[1][at].resident);
        report.row(vec![
            what.to_owned(),
            both[0][at].shown(),
            both[1][at].shown(),
            aim.map_or_else(String::new, |aim| {
                format!("under {aim} MB: {}", verdict(worst < aim))
            }),
        ]);
    }
}

fn started(report: &mut Report, what: &str, times: Vec<f64>) {
    let shown: Vec<f64> = times.iter().map(|time| time * 1000.0).collect();
    report.row(vec![
        what.to_owned(),
        format!("**{}**", seconds(Duration::from_secs_f64(median(times)))),
        format!("{} ms", span(&shown)),
    ]);
}

/// Memory in megabytes (a million bytes).
#[derive(Clone, Copy)]
struct Memory {
    resident: f64,
    own: f64,
}

impl Memory {
    fn shown(self) -> String {
        format!("**{:.0} MB** ({:.0})", self.resident, self.own)
    }
}

fn memory(place: &Place, command: &str, runtime: &Runtime) -> Vec<Memory> {
    let running = place.start(command);
    let rest = || {
        std::thread::sleep(REST);
        running.memory()
    };
    let mut all = vec![rest()];
    let platform = runtime.block_on(place.platform());
    let (cookie, csrf) = runtime.block_on(owner(&platform));
    running.under(&mut all, || {
        load::ask(&running.everything(&cookie), LOAD);
    });
    all.push(rest());
    running.under(&mut all, || {
        runtime.block_on(running.import(&platform, (&cookie, &csrf)));
    });
    all.push(rest());
    runtime.block_on(platform.db().close()).unwrap();
    all
}

/// A session of the club's owner, made beside the running process.
async fn owner(platform: &Platform) -> (String, String) {
    let account = platform
        .db()
        .system_read("the owner of the club", async |tx| {
            Ok(account::Entity::all_rows()
                .filter(account::Column::Email.eq("vodja@zelena-dolina.example"))
                .one(tx)
                .await?)
        })
        .await
        .unwrap()
        .unwrap();
    sign_in(platform, account.id).await
}

/// The directory of the demonstration below the directory of all state.
fn home(state: &Path) -> PathBuf {
    state.join("tatami-demo")
}

/// Directories and a configuration.
struct Place {
    config: PathBuf,
    address: SocketAddr,
    dir: PathBuf,
}

impl Place {
    fn new(dir: &Path) -> Self {
        std::fs::create_dir_all(dir).unwrap();
        let address = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        // Where the demonstration keeps its own, so that both commands serve the same data.
        let path = |name: &str| home(dir).join(name).display().to_string();
        let config = dir.join("tatami.toml");
        // The address people type is what the load asks for; where the process listens is a port that is free.
        std::fs::write(
            &config,
            format!(
                "public_url = \"http://localhost:8080\"\nlisten = \"{address}\"\ndata_dir = \"{}\"\nkeystore_dir = \"{}\"\nkey_file = \"{}\"\n",
                path("data"),
                path("keystore"),
                path("key/kek"),
            ),
        )
        .unwrap();
        Self {
            config,
            address,
            dir: dir.to_owned(),
        }
    }

    fn command(&self, command: &str) -> Command {
        let mut process = Command::new(env!("CARGO_BIN_EXE_tatami"));
        process
            .arg("--config")
            .arg(&self.config)
            .arg(command)
            .env("XDG_STATE_HOME", &self.dir)
            .env("RUST_LOG", "warn")
            .stdout(Stdio::null());
        process
    }

    /// Fills in the demonstration.
    fn fill(&self) {
        let done = self.command("demo").arg("--only-fill").status().unwrap();
        assert!(done.success());
    }

    /// Starts it and waits until it serves.
    fn start(&self, command: &str) -> Running {
        let begun = Instant::now();
        let child = self.command(command).spawn().unwrap();
        let mut running = Running {
            child,
            address: self.address,
            since_spawn: 0.0,
        };
        while !running.is_healthy() {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "it does not serve"
            );
            std::thread::sleep(Duration::from_millis(1));
        }
        running.since_spawn = begun.elapsed().as_secs_f64();
        running
    }

    /// The same installation, opened beside the process.
    async fn platform(&self) -> Platform {
        let config = Config {
            data_dir: Some(home(&self.dir).join("data")),
            keystore_dir: Some(home(&self.dir).join("keystore")),
            key_file: Some(home(&self.dir).join("key/kek")),
            ..Config::default()
        };
        start::platform_with(config, Arc::new(SystemClock), Arc::new(OsRandom))
            .await
            .unwrap()
    }
}

/// A process that serves; ended when it is dropped.
struct Running {
    child: Child,
    address: SocketAddr,
    since_spawn: f64,
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Running {
    fn is_healthy(&self) -> bool {
        let Ok(mut stream) = TcpStream::connect(self.address) else {
            return false;
        };
        let asked = stream.write_all(
            b"GET /healthz HTTP/1.1\r\nhost: localhost:8080\r\nconnection: close\r\n\r\n",
        );
        let mut answer = String::new();
        asked.is_ok()
            && stream.read_to_string(&mut answer).is_ok()
            && answer.starts_with("HTTP/1.1 200")
    }

    fn memory(&self) -> Memory {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kib: f64 = line
                .unwrap()
                .trim()
                .trim_end_matches(" kB")
                .parse()
                .unwrap();
            kib * 1024.0 / 1e6
        };
        Memory {
            resident: of("VmRSS:"),
            own: of("RssAnon:"),
        }
    }

    /// The highest memory while something is done.
    fn under(&self, all: &mut Vec<Memory>, work: impl FnOnce()) {
        let done = std::sync::atomic::AtomicBool::new(false);
        let highest = std::thread::scope(|scope| {
            let watch = scope.spawn(|| {
                let mut highest = self.memory();
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(20));
                    let now = self.memory();
                    if now.resident > highest.resident {
                        highest = now;
                    }
                }
                highest
            });
            work();
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            watch.join().unwrap()
        });
        all.push(highest);
    }

    /// Lists and forms of somebody who is signed in, and public pages.
    fn everything(&self, cookie: &str) -> Side {
        let signed_in = [
            "",
            "/members",
            "/members?per=100",
            "/members/new",
            "/people",
            "/settings",
            "/competitions",
        ]
        .map(|path| request(&format!("/o/{CLUB}{path}"), &[("cookie", cookie)]));
        let public = ["/t/zveza", "/sign-in"]
            .map(|path| request(path, &[("accept-encoding", "gzip, deflate, br")]));
        Side {
            address: self.address,
            requests: signed_in.into_iter().chain(public).collect(),
            status: 200,
        }
    }

    /// Imports a large file through the wizard.
    async fn import(&self, platform: &Platform, (cookie, csrf): (&str, &str)) {
        let browser = Client::new(
            forward(self.address),
            Some(cookie.to_owned()),
            Some(csrf.to_owned()),
        );
        let file = people::csv(ROWS, platform.today());
        let start = format!("/o/{CLUB}/members/import");
        browser.get(&start).await.ok();
        let answer = browser
            .upload(&start, &[], ("file", "clani.csv", file.as_bytes()))
            .await;
        let columns = answer.location().to_owned();
        assert!(columns.ends_with("/columns"), "{}", answer.visible());
        let draft = columns.trim_end_matches("/columns").to_owned();
        let job = choose_columns(&browser, &columns).await;
        finished(&browser, &job).await;
        let page = browser.get(format!("{draft}/check")).await.ok();
        let [form, review] = confirmation(&page);
        let answer = browser
            .post(
                format!("{draft}/commit"),
                &[("form_id", &form), ("review", &review)],
            )
            .await;
        finished(&browser, answer.location()).await;
    }
}

/// Waits for a job.
async fn finished(browser: &Client, job: &str) {
    loop {
        // The page of a job has a bar as long as the job runs.
        let page = browser.get(job).await.ok();
        if !page.text().contains("<progress") {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Passes requests on to a process, so that the browser of the tests can use it.
fn forward(to: SocketAddr) -> Router {
    let client: legacy::Client<_, Body> =
        legacy::Client::builder(TokioExecutor::new()).build_http();
    Router::new().fallback(move |mut request: Request| {
        let client = client.clone();
        async move {
            *request.uri_mut() = format!("http://{to}{}", request.uri()).parse().unwrap();
            client.request(request).await.unwrap().map(Body::new)
        }
    })
}
