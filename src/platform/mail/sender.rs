//! Sends what is in the outbox, over SMTP.
use std::time::Duration;

use ::entity::outbox;
use chrono::TimeDelta;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use tokio_util::sync::CancellationToken;

use super::{state, store};
use crate::platform::{
    config,
    error::{AppError, Result},
    services::Platform,
};

/// A mail is given up after this many tries, about two days.
const ATTEMPTS: i32 = 12;
/// Without a ring, the outbox is looked at this often.
const LOOK: Duration = Duration::from_secs(10);

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// What is wrong with the configuration of mail, if anything.
///
/// # Errors
/// A sentence for the operator.
pub fn check(mail: &config::Mail) -> Result<(), String> {
    configured(mail).map(drop)
}

/// Transport and sender, when mail is configured.
fn configured(mail: &config::Mail) -> Result<Option<(Transport, Mailbox)>, String> {
    let (Some(url), Some(from)) = (&mail.smtp_url, &mail.from) else {
        return Ok(None);
    };
    let transport = Transport::from_url(url)
        .map_err(|e| format!("mail.smtp_url is not valid: {e}. Write smtps://user:password@host:465 or smtp://user:password@host:587?tls=required."))?
        .timeout(Some(Duration::from_secs(20)))
        .build();
    let from = from.parse().map_err(|_| {
        format!("mail.from is {from:?}, which is no sender. Write it as \"Tatami <tatami@example.org>\".")
    })?;
    Ok(Some((transport, from)))
}

/// The sender.
pub struct Sender {
    platform: Platform,
    transport: Transport,
    from: Mailbox,
}

impl Sender {
    /// A sender, when mail is configured.
    ///
    /// # Errors
    /// A sentence for the operator when the configuration is not valid.
    pub fn new(platform: Platform) -> Result<Option<Self>, String> {
        Ok(
            configured(&platform.config().mail)?.map(|(transport, from)| Self {
                platform,
                transport,
                from,
            }),
        )
    }

    /// Sends until told to stop.
    pub async fn run(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(error) = self.send_due().await {
                tracing::warn!(%error, "the outbox cannot be read; it is tried again");
            }
            tokio::select! {
                () = self.platform.bell().mail.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                () = stop.cancelled() => {}
            }
        }
    }

    /// Sends everything that is due now.
    ///
    /// # Errors
    /// When the database does.
    pub async fn send_due(&self) -> Result<()> {
        for row in store::due(&self.platform).await? {
            if store::take(&self.platform, &row).await? {
                self.send_one(&row).await?;
            }
        }
        Ok(())
    }

    async fn send_one(&self, row: &outbox::Model) -> Result<()> {
        let now = self.platform.now();
        match self.try_send(row).await {
            Ok(()) => store::settle(&self.platform, row, state::SENT, now, None).await,
            Err(_) => {
                tracing::warn!(
                    template = row.template,
                    attempt = row.attempts + 1,
                    "a mail could not be sent"
                );
                let last = row.attempts + 1 >= ATTEMPTS;
                let wait = TimeDelta::minutes(1 << row.attempts.clamp(0, 9));
                let state = if last { state::FAILED } else { state::WAITING };
                store::settle(
                    &self.platform,
                    row,
                    state,
                    now + wait,
                    Some("smtp".to_owned()),
                )
                .await
            }
        }
    }

    async fn try_send(&self, row: &outbox::Model) -> Result<()> {
        let content = store::open(&self.platform, row)?;
        let to: Mailbox = content.to.parse().map_err(AppError::internal)?;
        // The same id at every try: where a process died between sending and noting it, the second copy is known as one.
        let host = self.from.email.domain();
        let message = Message::builder()
            .message_id(Some(format!("<{}@{host}>", row.id)))
            .from(self.from.clone())
            .to(to)
            .subject(content.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(content.body)
            .map_err(AppError::internal)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                // Of an answer only its number: its words often repeat the address of the recipient.
                match error.status() {
                    Some(code) => tracing::debug!(%code, "what the mail server answered"),
                    None => tracing::debug!(%error, "the mail server was not reached"),
                }
                Err(AppError::internal(error))
            }
        }
    }
}
