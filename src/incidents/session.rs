//! Sign-ins that an incident can be about: the stolen session rather than the account. The processing log knows accounts and times, and
//! the log of the installation knows sign-ins, so a session is what its account did from the sign-in on, as long as it could last.
//! Another session of the same account at the same time counts with it: rather too much than too little.
use std::{collections::HashMap, fmt, str::FromStr};

use ::entity::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    accounts::{limits::Limits, security_log},
    platform::{
        audit::{self, Filter},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        services::Platform,
    },
    tenants::store,
};

/// How far back sign-ins are offered.
const BACK: TimeDelta = TimeDelta::days(180);
/// Sign-ins that are looked at, the newest.
const LOOKED_AT: u64 = 100;

/// A session, as the form sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub account: AccountId,
    /// When it began.
    pub from: DateTime<Utc>,
    /// When it was over at the latest.
    pub until: DateTime<Utc>,
}

impl fmt::Display for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, until) = (self.from.timestamp_micros(), self.until.timestamp_micros());
        write!(f, "{}.{from}.{until}", self.account)
    }
}

impl FromStr for Session {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let mut parts = text.trim().split('.');
        let account = parts.next().and_then(|id| id.parse().ok()).ok_or(())?;
        let mut moment = || {
            let micros: i64 = parts.next().and_then(|at| at.parse().ok()).ok_or(())?;
            DateTime::from_timestamp_micros(micros).ok_or(())
        };
        let (from, until) = (moment()?, moment()?);
        if from < until {
            Ok(Self {
                account,
                from,
                until,
            })
        } else {
            Err(())
        }
    }
}

/// The sign-ins after which something was done here. Those of the same people at other organisations are not this one's business.
///
/// # Errors
/// When the database or the keystore does.
pub async fn offered(
    tx: &TenantTx,
    platform: &Platform,
    lang: Lang,
    names: &HashMap<AccountId, (String, String)>,
) -> Result<Vec<(String, String)>> {
    let since = platform.now() - BACK;
    let accounts: Vec<AccountId> = names.keys().copied().collect();
    let mut roles: HashMap<AccountId, Vec<String>> = HashMap::new();
    for row in store::list_open(tx).await? {
        roles.entry(row.account_id).or_default().push(row.role);
    }
    let mut all = Vec::new();
    for sign_in in security_log::sign_ins(tx, &accounts, since, LOOKED_AT).await? {
        let own = roles.get(&sign_in.account).map_or(&[][..], Vec::as_slice);
        let session = Session {
            account: sign_in.account,
            from: sign_in.at,
            until: sign_in.at + Limits::of(false, own.iter().map(String::as_str)).absolute,
        };
        let own = Filter {
            actor: Some(session.account),
            from: Some(session.from),
            until: Some(session.until),
            ..Filter::default()
        };
        if audit::find(tx, platform, &own, None, 1)
            .await?
            .entries
            .is_empty()
        {
            continue;
        }
        let name = names
            .get(&session.account)
            .map_or("", |(name, _)| name.as_str());
        let mut label = format!("{} – {name}", lang.datetime(session.from));
        if !sign_in.device.is_empty() {
            label = format!("{label}, {}", sign_in.device);
        }
        all.push((session.to_string(), label));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_read_as_it_was_sent_and_nothing_else_is() {
        let session = Session {
            account: AccountId(uuid::Uuid::from_u128(7)),
            from: DateTime::from_timestamp_micros(1_770_000_000_000_001).unwrap(),
            until: DateTime::from_timestamp_micros(1_770_000_900_000_000).unwrap(),
        };
        let text = session.to_string();
        assert_eq!(text.parse(), Ok(session));
        let backwards = Session {
            from: session.until,
            until: session.from,
            ..session
        };
        for wrong in ["", "x", "1.2.3", &text[..50], &backwards.to_string()] {
            assert_eq!(wrong.parse::<Session>(), Err(()), "{wrong}");
        }
    }
}
