//! Mail goes out through an outbox: queued in the transaction of what it tells of, sent afterwards, tried again while the mail
//! server is away. Its content is sealed; the operator sees template, time and state only.
mod sender;
mod store;

use ::entity::ids::TenantId;
use serde::{Deserialize, Serialize};

pub use sender::{Sender, check};
pub use store::{Listed, drop_failed, masked, open_all, queue, retry_failed, sweep_failed};

/// States of a mail.
pub mod state {
    /// Not sent yet.
    pub const WAITING: &str = "waiting";
    /// Handed to the mail server.
    pub const SENT: &str = "sent";
    /// Given up. Its content is kept for a week, so that the operator can have it sent again.
    pub const FAILED: &str = "failed";
    /// Dropped by the operator, or a week after it was given up.
    pub const DROPPED: &str = "dropped";
    /// Shown in the mailbox of the demonstration instead of being sent.
    pub const SHOWN: &str = "shown";
}

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Which template made it, as the operator sees it.
    pub template: &'static str,
    /// For which tenant; none for the installation's own.
    pub tenant: Option<TenantId>,
    /// Content.
    pub content: Content,
}

/// What is sealed of a mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Content {
    /// Address of the recipient.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
}
