//! The mail server is away and comes back: a real one on the other end of a connection, speaking SMTP.
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use entity::{outbox, scope::Global as _};
use tatami::platform::mail;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::server::{Server, app_of_today};
use crate::support::{TestApp, TestTenant};

/// What a mail server does with a mail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    Accepts,
    /// "Not now", after it has read everything.
    Postpones,
    /// Takes the mail and breaks the connection before it says so.
    HangsUp,
}

/// A mail server that keeps what it took.
pub struct Sink {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    mood: Arc<Mutex<Mood>>,
    task: JoinHandle<()>,
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Sink {
    pub async fn open() -> Self {
        Self::open_at(0).await
    }

    async fn open_at(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let mood = Arc::new(Mutex::new(Mood::Accepts));
        let (mails, how) = (Arc::clone(&taken), Arc::clone(&mood));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                drop(talk(stream, &mails, &how).await);
            }
        });
        Self {
            port,
            taken,
            mood,
            task,
        }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The mails as they came over the wire.
    pub fn mails(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    fn turns(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }
}

async fn talk(
    stream: TcpStream,
    taken: &Mutex<Vec<String>>,
    mood: &Mutex<Mood>,
) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.get_mut().write_all(b"220 sink.example\r\n").await?;
    let mut line = String::new();
    while stream.read_line(&mut line).await? > 0 {
        let word = line.get(..4).unwrap_or_default().to_uppercase();
        line.clear();
        let answer = match word.as_str() {
            "EHLO" => "250-sink.example\r\n250 8BITMIME\r\n",
            "DATA" => {
                stream.get_mut().write_all(b"354 go on\r\n").await?;
                let mut mail = String::new();
                while stream.read_line(&mut mail).await? > 0 && !mail.ends_with("\r\n.\r\n") {}
                let how = *mood.lock().unwrap();
                match how {
                    Mood::Postpones => "451 try again later\r\n",
                    Mood::Accepts | Mood::HangsUp => {
                        taken.lock().unwrap().push(mail);
                        if how == Mood::HangsUp {
                            return Ok(());
                        }
                        "250 taken\r\n"
                    }
                }
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 ok\r\n",
        };
        stream.get_mut().write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

async fn outbox(app: &TestApp) -> Vec<outbox::Model> {
    app.platform
        .db()
        .system_read("the outbox of a test", async |tx| {
            Ok(outbox::Entity::all_rows().all(tx).await?)
        })
        .await
        .unwrap()
}

async fn send(app: &TestApp) {
    mail::Sender::new(app.platform.clone())
        .unwrap()
        .unwrap()
        .send_due()
        .await
        .unwrap();
}

async fn invite(client: &crate::support::Client, club: &TestTenant, email: &str) {
    client.get(club.url("/people")).await.ok();
    client
        .post(
            club.url("/people/invite"),
            &[("email", email), ("role", "secretary")],
        )
        .await
        .redirects_to(&club.url("/people"));
}

/// A port where nobody listens.
async fn closed_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

#[tokio::test]
async fn a_mail_waits_for_its_server_and_is_delivered_once() {
    let port = closed_port().await;
    let app = TestApp::start_with(|config| {
        config.mail.smtp_url = Some(format!("smtp://127.0.0.1:{port}"));
    })
    .await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    invite(&owner, &club, "petra@klub.example").await;
    send(&app).await;
    let waiting = outbox(&app).await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (
            waiting[0].state.as_str(),
            waiting[0].attempts,
            waiting[0].failure.as_deref()
        ),
        ("waiting", 1, Some("smtp"))
    );
    // Meanwhile pages answer, and the operator sees what waits.
    let operator = app.operator().await;
    operator
        .get("/ops/outbox")
        .await
        .ok()
        .has_no_text("petra@klub.example");

    let sink = Sink::open_at(port).await;
    // Not before its time: a server that just came back is not stormed.
    send(&app).await;
    assert!(sink.mails().is_empty());
    sink.turns(Mood::Postpones);
    app.later(TimeDelta::minutes(2));
    send(&app).await;
    assert_eq!(outbox(&app).await[0].state, "waiting");
    sink.turns(Mood::Accepts);
    app.later(TimeDelta::minutes(10));
    send(&app).await;
    app.later(TimeDelta::days(1));
    send(&app).await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 1, "exactly once");
    assert!(mails[0].contains("To: petra@klub.example"), "{}", mails[0]);
    let sent = outbox(&app).await;
    assert_eq!(sent[0].state, "sent");
    assert!(
        sent[0].sealed.is_empty(),
        "what was delivered is not kept any longer"
    );
}

/// The header by which a recipient's server knows a second copy.
fn message_id(mail: &str) -> &str {
    mail.lines()
        .find(|line| line.starts_with("Message-ID:"))
        .expect("an id")
}

#[tokio::test]
async fn a_mail_whose_receipt_was_lost_carries_the_same_id_again() {
    let sink = Sink::open().await;
    let url = sink.url();
    let app = TestApp::start_with(|config| config.mail.smtp_url = Some(url)).await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    invite(&owner, &club, "petra@klub.example").await;
    sink.turns(Mood::HangsUp);
    send(&app).await;
    sink.turns(Mood::Accepts);
    app.later(TimeDelta::minutes(5));
    send(&app).await;
    let mails = sink.mails();
    assert_eq!(
        mails.len(),
        2,
        "without a receipt nobody can know: it is sent again"
    );
    assert_eq!(message_id(&mails[0]), message_id(&mails[1]));
    assert_eq!(outbox(&app).await[0].state, "sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_process_sends_by_itself_what_was_queued_before_it_started() {
    let app = app_of_today().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let sink = Sink::open().await;
    let server = Server::on(&app, |config| config.mail.smtp_url = Some(sink.url()));
    invite(&owner, &club, "prva@klub.example").await;
    server.start().await;
    invite(&server.browser(&owner), &club, "druga@klub.example").await;
    for _ in 0..200 {
        if sink.mails().len() == 2 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let mails = sink.mails();
    assert_eq!(mails.len(), 2, "{}", server.log());
    assert!(mails[0].contains("prva@klub.example") && mails[1].contains("druga@klub.example"));
    assert!(
        !server.log().contains("klub.example"),
        "no address is in the log"
    );
}
