//! The real program as a process of its own, on the database of a test.
use std::{
    collections::HashSet,
    fs::{self, File},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use axum::{Router, body::Body, extract::Request, response::Response};
use entity::{ids::JobId, job, log_entry, member, scope::TenantOwned as _};
use http_body_util::{BodyExt as _, Full};
use hyper_util::{client::legacy, rt::TokioExecutor};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, PaginatorTrait as _, QueryFilter as _};
use tatami::platform::clock::{Clock as _, SystemClock};
use tatami::platform::{audit, config::Config, people::store};

use crate::support::{Client, TestApp, TestTenant};

/// No answer at all: the process is not there. No server answers with this number.
pub const NO_ANSWER: u16 = 599;
/// After this long a process that does not answer will never do.
const PATIENCE: Duration = Duration::from_secs(30);

/// A process, and where it lives.
pub struct Server {
    child: Mutex<Option<Child>>,
    port: u16,
    binary: PathBuf,
    config: PathBuf,
    log: PathBuf,
    tmp: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

impl Server {
    /// A process on the database and the keys of `app`, not started yet. `change` has the last word on its configuration.
    pub fn on(app: &TestApp, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = app.platform.config().clone();
        change(&mut config);
        let dir = app.dir.path();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let path = |path: &Option<PathBuf>| quoted(&path.clone().unwrap().display().to_string());
        let text = |text: &Option<String>| quoted(&text.clone().unwrap());
        let database = config
            .database_url
            .as_ref()
            .map(|url| format!("database_url = {}\n", quoted(url)))
            .unwrap_or_default();
        let file = format!(
            "public_url = {}\nlisten = \"127.0.0.1:{port}\"\n{database}data_dir = {}\nkeystore_dir = {}\nkey_file = {}\n\
             [mail]\nsmtp_url = {}\nfrom = {}\n[passwords]\nmemory_kib = 19456\npasses = 2\n",
            quoted(&config.public_url),
            path(&config.data_dir),
            path(&config.keystore_dir),
            path(&config.key_file),
            text(&config.mail.smtp_url),
            text(&config.mail.from),
        );
        let (config, tmp) = (
            dir.join(format!("tatami-{port}.toml")),
            dir.join(format!("tmp-{port}")),
        );
        fs::write(&config, file).unwrap();
        fs::create_dir(&tmp).unwrap();
        // A name of its own for the program: whatever is built meanwhile does not exchange it between two starts.
        let built = PathBuf::from(env!("CARGO_BIN_EXE_tatami"));
        let own = dir.join(format!("tatami-{port}"));
        let binary = fs::hard_link(&built, &own).map_or(built, |()| own);
        Self {
            child: Mutex::new(None),
            port,
            binary,
            config,
            log: dir.join(format!("log-{port}")),
            tmp,
        }
    }

    /// The directory of its temporary files.
    pub fn tmp(&self) -> &std::path::Path {
        &self.tmp
    }

    /// What it wrote into its log so far.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Starts it and waits until it says that it is well. Returns how long that took.
    pub async fn start(&self) -> Duration {
        self.start_with(&[]).await
    }

    /// Runs a command to its end: whether it was well, and what it said.
    pub fn run(&self, args: &[&str]) -> (bool, String) {
        // One that should have been refused and serves instead is ended.
        let done = Command::new("timeout")
            .arg("30")
            .arg(&self.binary)
            .arg("--config")
            .arg(&self.config)
            .args(args)
            .output()
            .unwrap();
        let said = [done.stdout, done.stderr].concat();
        (
            done.status.success(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    }

    /// Starts it with more environment.
    pub async fn start_with(&self, environment: &[(&str, &str)]) -> Duration {
        let log = File::options()
            .create(true)
            .append(true)
            .open(&self.log)
            .unwrap();
        let began = Instant::now();
        let child = Command::new(&self.binary)
            .arg("--config")
            .arg(&self.config)
            .arg("serve")
            .env("TMPDIR", &self.tmp)
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        *self.child.lock().unwrap() = Some(child);
        let stranger = Client::new(self.router(), None, None);
        while stranger.get("/healthz").await.status != 200 {
            let ended = self
                .child
                .lock()
                .unwrap()
                .as_mut()
                .and_then(|child| child.try_wait().unwrap());
            assert!(
                ended.is_none() && began.elapsed() < PATIENCE,
                "the program does not serve:\n{}",
                self.log()
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        began.elapsed()
    }

    /// Ends it as a power cut would: SIGKILL.
    pub fn kill(&self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            drop(child.kill());
            drop(child.wait());
        }
    }

    /// A figure of `/proc/../status`, in KiB.
    pub fn memory(&self, name: &str) -> u64 {
        let id = self.child.lock().unwrap().as_ref().unwrap().id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let line = status.lines().find(|l| l.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// The session of somebody in another browser, which talks to the process.
    pub fn browser(&self, of: &Client) -> Client {
        Client::new(self.router(), of.cookie(), Some(of.csrf())).with_account(of.account())
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Client {
        Client::new(self.router(), None, None)
    }

    /// Hands every request to the process, over a connection of its own.
    fn router(&self) -> Router {
        let port = self.port;
        Router::new().fallback(move |request: Request| async move {
            let (mut parts, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let path = parts.uri.path_and_query().unwrap();
            parts.uri = format!("http://127.0.0.1:{port}{path}").parse().unwrap();
            let client: legacy::Client<_, Full<bytes::Bytes>> =
                legacy::Client::builder(TokioExecutor::new()).build_http();
            let request = Request::from_parts(parts, Full::new(body));
            let broken = |_| {
                Response::builder()
                    .status(NO_ANSWER)
                    .body(Body::empty())
                    .unwrap()
            };
            match client.request(request).await {
                Ok(answer) => {
                    let (parts, body) = answer.into_parts();
                    match body.collect().await {
                        Ok(body) => Response::from_parts(parts, Body::from(body.to_bytes())),
                        Err(error) => broken(error.to_string()),
                    }
                }
                Err(error) => broken(error.to_string()),
            }
        })
    }
}

/// An application whose clock shows what the clock of a process shows.
pub async fn app_of_today() -> TestApp {
    let app = TestApp::start().await;
    app.later(SystemClock.now() - app.now());
    app
}

/// How many members a tenant has, straight from the database.
pub async fn members(app: &TestApp, tenant: &TestTenant) -> u64 {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(member::Entity::of(tx.tenant()).count(tx).await?)
        })
        .await
        .unwrap()
}

/// A job, straight from the database.
pub async fn job(app: &TestApp, tenant: &TestTenant, id: JobId) -> job::Model {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            Ok(job::Entity::of(tx.tenant())
                .filter(job::Column::Id.eq(id))
                .one(tx)
                .await?
                .unwrap())
        })
        .await
        .unwrap()
}

/// Waits until a job is in one of these states.
pub async fn until(app: &TestApp, tenant: &TestTenant, id: JobId, states: &[&str]) -> job::Model {
    let began = Instant::now();
    loop {
        let row = job(app, tenant, id).await;
        if states.contains(&row.state.as_str()) {
            return row;
        }
        assert!(
            began.elapsed() < Duration::from_secs(300),
            "the job stays {}",
            row.state
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Nothing half: every member opens and has its log entry, the chain of the log holds, the database is sound.
pub async fn nothing_half_is_kept(app: &TestApp, tenant: &TestTenant) {
    let platform = &app.platform;
    let (people, about, verdict) = platform
        .db()
        .read(tenant.id, async |tx| {
            let ids: Vec<_> = member::Entity::of(tx.tenant())
                .all(tx)
                .await?
                .into_iter()
                .map(|row| row.id)
                .collect();
            // Opening what is sealed of each is part of the check.
            let mut people = Vec::new();
            for portion in ids.chunks(500) {
                people.extend(store::find_many(tx, platform, portion).await?);
            }
            assert_eq!(people.len(), ids.len());
            let about = log_entry::Entity::of(tx.tenant()).all(tx).await?;
            Ok((people, about, audit::verify(tx, platform).await?))
        })
        .await
        .unwrap();
    assert!(
        matches!(verdict, audit::Verdict::Sound { .. }),
        "the log is {verdict:?}"
    );
    let subjects: HashSet<_> = about.iter().filter_map(|entry| entry.subject_id).collect();
    for person in &people {
        assert!(
            subjects.contains(&person.id.0),
            "a member without a log entry"
        );
    }
    if let Some(path) = app.db.runtime.sqlite_path() {
        let db = sea_orm::Database::connect(format!("sqlite:{}", path.display()))
            .await
            .unwrap();
        for (pragma, sound) in [("integrity_check", Some("ok")), ("foreign_key_check", None)] {
            let row = db
                .query_one_raw(sea_orm::Statement::from_string(
                    sea_orm::DbBackend::Sqlite,
                    format!("PRAGMA {pragma}"),
                ))
                .await
                .unwrap();
            let said = row.map(|row| row.try_get_by_index::<String>(0).unwrap());
            assert_eq!(said.as_deref(), sound, "{pragma}");
        }
        db.close().await.unwrap();
    }
}
