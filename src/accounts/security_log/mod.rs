//! The log of the installation: who signed in, who failed, which factor changed. One chain of hashes under a key, without personal
//! data beyond the account's id, written in the transaction of what it tells of. What is done to a tenant's data stands in that
//! tenant's own processing log, not here.
mod chain;
mod store;

use ::entity::ids::AccountId;
use serde_json::Value;

pub use store::{SignIn, append, end, keyed_since, last_of, of_account, sign_ins, tagger, verify};

use crate::platform::audit::Verdict;

/// What happened.
pub mod event {
    /// An account was made.
    pub const ACCOUNT_MADE: &str = "account_made";
    /// Somebody signed in.
    pub const SIGNED_IN: &str = "signed_in";
    /// A password was refused.
    pub const SIGN_IN_REFUSED: &str = "sign_in_refused";
    /// A second factor was refused.
    pub const FACTOR_REFUSED: &str = "factor_refused";
    /// A second factor was set up or replaced.
    pub const FACTOR_SET: &str = "factor_set";
    /// A second factor was taken away by the operator.
    pub const FACTOR_REMOVED: &str = "factor_removed";
    /// New recovery codes were made.
    pub const RECOVERY_CODES_MADE: &str = "recovery_codes_made";
    /// A recovery code took the place of the second factor.
    pub const RECOVERY_CODE_USED: &str = "recovery_code_used";
    /// The password was changed by whoever knew the old one.
    pub const PASSWORD_CHANGED: &str = "password_changed";
    /// A link to set a new password was asked for.
    pub const RESET_ASKED: &str = "reset_asked";
    /// A new password was set through a link.
    pub const PASSWORD_RESET: &str = "password_reset";
    /// Another e-mail address was asked for.
    pub const EMAIL_ASKED: &str = "email_asked";
    /// The e-mail address was changed.
    pub const EMAIL_CHANGED: &str = "email_changed";
    /// The name was changed.
    pub const NAME_CHANGED: &str = "name_changed";
    /// Somebody signed in from a browser that was not seen before.
    pub const NEW_DEVICE: &str = "new_device";
    /// A passkey was added.
    pub const PASSKEY_ADDED: &str = "passkey_added";
    /// A passkey was removed.
    pub const PASSKEY_REMOVED: &str = "passkey_removed";
    /// The answer of a passkey was refused.
    pub const PASSKEY_REFUSED: &str = "passkey_refused";
    /// Somebody began to take a lost second factor away.
    pub const FACTOR_REMOVAL_BEGUN: &str = "factor_removal_begun";
    /// The second factor stays: its owner said so, or used it.
    pub const FACTOR_REMOVAL_CANCELLED: &str = "factor_removal_cancelled";
    /// Somebody who runs an organisation ended the sessions of an account.
    pub const SESSIONS_ENDED: &str = "sessions_ended";
    /// The owner said that a sign-in was not theirs.
    pub const NOT_ME: &str = "not_me";
    /// All sessions of an account were ended.
    pub const SIGNED_OUT_EVERYWHERE: &str = "signed_out_everywhere";

    /// Those that a person sees of their own account.
    pub const OWN: [&str; 23] = [
        ACCOUNT_MADE,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        FACTOR_REFUSED,
        FACTOR_SET,
        FACTOR_REMOVED,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        PASSWORD_CHANGED,
        RESET_ASKED,
        PASSWORD_RESET,
        EMAIL_ASKED,
        EMAIL_CHANGED,
        NAME_CHANGED,
        NEW_DEVICE,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        PASSKEY_REFUSED,
        FACTOR_REMOVAL_BEGUN,
        FACTOR_REMOVAL_CANCELLED,
        SESSIONS_ENDED,
        NOT_ME,
        SIGNED_OUT_EVERYWHERE,
    ];
}

/// An entry of the log.
#[derive(Clone, Debug)]
pub struct Event {
    /// Which account did it, or whose it was that was tried; none when there is no such account.
    pub account: Option<AccountId>,
    /// What happened: one of [`event`], or the operator's own words for what it did.
    pub operation: &'static str,
    /// More, without personal data: ids, counts, keys.
    pub detail: Value,
}

impl Event {
    /// An event about an account.
    #[must_use]
    pub fn new(operation: &'static str, account: Option<AccountId>) -> Self {
        Self {
            account,
            operation,
            detail: Value::Null,
        }
    }

    /// Adds ids, counts, keys.
    #[must_use]
    pub fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}
