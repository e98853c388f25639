//! The program as a process of its own: the demonstration, or an installation that nobody has set up yet.
use std::{
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database};
use tokio::sync::OnceCell;

/// A running program with its own database and keys.
pub struct Server {
    process: Child,
    pub base: String,
    state: tempfile::TempDir,
    /// Kept open: whoever writes to a closed pipe ends.
    _out: Option<BufReader<ChildStdout>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Server {
    /// The database of the demonstration.
    pub fn database(&self) -> PathBuf {
        self.state.path().join("tatami-demo/data/tatami.sqlite")
    }

    /// What time would do to the database.
    pub async fn sql(&self, statement: &str) {
        let mut options = ConnectOptions::new(format!("sqlite://{}", self.database().display()));
        options.max_connections(1);
        let other = Database::connect(options).await.unwrap();
        other.execute_unprepared(statement).await.unwrap();
        other.close().await.unwrap();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn tatami(state: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tatami"));
    command.env("XDG_STATE_HOME", state).stdin(Stdio::null());
    command
}

static FILLED: OnceCell<tempfile::TempDir> = OnceCell::const_new();

/// A demonstration of one's own: a copy of one that was filled once.
pub async fn demo() -> Server {
    let filled = FILLED
        .get_or_init(|| async {
            let state = tempfile::tempdir().unwrap();
            let address = format!("127.0.0.1:{}", free_port());
            let done = tatami(state.path())
                .args(["demo", "--only-fill", "--listen", &address])
                .stdout(Stdio::null())
                .status()
                .unwrap();
            assert!(done.success(), "the demonstration could not be filled");
            state
        })
        .await;
    let state = tempfile::tempdir().unwrap();
    let copied = Command::new("cp")
        .arg("-a")
        .arg(filled.path().join("tatami-demo"))
        .arg(state.path())
        .status()
        .unwrap();
    assert!(copied.success());
    let port = free_port();
    let process = tatami(state.path())
        .args(["demo", "--listen", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    wait_for(port).await;
    Server {
        process,
        base: format!("http://localhost:{port}"),
        state,
        _out: None,
    }
}

/// An empty installation without mail, with the page of components, and the path of its one-time link.
pub async fn empty() -> (Server, String) {
    let state = tempfile::tempdir().unwrap();
    let config = state.path().join("tatami.toml");
    std::fs::write(&config, "development = true\n").unwrap();
    let port = free_port();
    let mut process = tatami(state.path())
        .arg("--config")
        .arg(&config)
        .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let base = format!("http://localhost:{port}");
    let mut out = BufReader::new(process.stdout.take().unwrap());
    let mut told = String::new();
    let link = loop {
        told.clear();
        assert!(out.read_line(&mut told).unwrap() > 0, "no link was told");
        if let Some(path) = told.trim().strip_prefix(&base)
            && path.starts_with("/setup/")
        {
            break path.to_owned();
        }
    };
    wait_for(port).await;
    let server = Server {
        process,
        base,
        state,
        _out: Some(out),
    };
    (server, link)
}

/// Waits until something listens.
pub async fn wait_for(port: u16) {
    let until = Instant::now() + Duration::from_secs(60);
    while tokio::net::TcpStream::connect(("127.0.0.1", port))
        .await
        .is_err()
    {
        assert!(Instant::now() < until, "nothing listens at port {port}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
