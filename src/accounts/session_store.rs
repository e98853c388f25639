//! Sessions in the database. A copy of the database holds no usable session: rows are found by the hash of the id, and their
//! content is sealed.
use std::{collections::HashMap, fmt};

use ::entity::{ids::AccountId, scope::Global, session};
use axum::{
    extract::Request,
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, SqlErr,
    sea_query::Expr,
};
use sha2::{Digest as _, Sha256};
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

use crate::platform::{
    error::AppError,
    services::Platform,
    vault::{Cell, Purpose},
};
use crate::web::visit::CSRF;

use super::session_keys;

/// How long a session that ended by itself can still show whose form came from it. It opens nothing any more.
const LAPSED: TimeDelta = TimeDelta::hours(2);

tokio::task_local! {
    /// Whether the request only reads.
    static READING: bool;
}

/// Around the layer of sessions: while the database takes no writes, whoever only reads is not kept from it by a session whose
/// last use cannot be noted.
pub async fn note_reading(request: Request, next: Next) -> Response {
    let is_reading = request.method().is_safe();
    READING.scope(is_reading, next.run(request)).await
}

/// The store.
#[derive(Clone)]
pub struct Sessions {
    platform: Platform,
}

/// An open session, as its owner sees it. The handle is the hash of the id: it ends the session and opens nothing.
#[derive(Clone, Debug)]
pub struct Open {
    /// Names the session in a form.
    pub handle: String,
    /// Whether it is the one that asks.
    pub is_current: bool,
    /// When it signed in.
    pub began: DateTime<Utc>,
    /// When it was last used, to a few minutes.
    pub seen: DateTime<Utc>,
    /// Browser and system.
    pub device: String,
}

fn moment(seconds: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0)
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions").finish_non_exhaustive()
    }
}

fn key(id: Id) -> Vec<u8> {
    Sha256::digest(id.0.to_le_bytes()).to_vec()
}

/// Sessions are sealed under the first half of their key as row id, so one cannot be put in another's place.
fn cell(key: &[u8]) -> Cell {
    let mut row = [0; 16];
    row.iter_mut().zip(key).for_each(|(r, k)| *r = *k);
    Cell {
        table: "session",
        row: uuid::Uuid::from_bytes(row),
        column: "data",
        rev: 1,
    }
}

fn backend(error: AppError) -> Error {
    Error::Backend(error.to_string())
}

impl Sessions {
    /// The store of this installation.
    #[must_use]
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    fn seal(&self, key: &[u8], record: &Record) -> Result<Vec<u8>> {
        let sealer = self
            .platform
            .vault()
            .instance_sealer(Purpose::Session)
            .map_err(|e| backend(e.into()))?;
        sealer
            .seal_json(&cell(key), &record.data, self.platform.random())
            .map_err(|e| backend(e.into()))
    }

    fn account(record: &Record) -> Option<AccountId> {
        serde_json::from_value(record.data.get(session_keys::ACCOUNT)?.clone()).ok()
    }

    /// Ends every session of an account, on all devices, in the transaction of what made it necessary.
    ///
    /// # Errors
    /// When the database does.
    pub async fn end_all_of(
        tx: &impl ConnectionTrait,
        account: AccountId,
    ) -> crate::platform::error::Result<()> {
        session::Entity::delete_rows()
            .filter(session::Column::AccountId.eq(account))
            .exec(tx)
            .await?;
        Ok(())
    }

    /// Ends one session of an account, by its handle; one that is not there, or not this account's, is left alone.
    ///
    /// # Errors
    /// When the database does.
    pub async fn end_one_of(
        platform: &Platform,
        account: AccountId,
        handle: &str,
    ) -> crate::platform::error::Result<()> {
        let Ok(key) = HEXLOWER.decode(handle.as_bytes()) else {
            return Ok(());
        };
        platform
            .db()
            .system_write("end one session", async |tx| {
                session::Entity::delete_rows()
                    .filter(session::Column::AccountId.eq(account))
                    .filter(session::Column::Key.eq(key.clone()))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
    }

    /// Ends the sessions of an account but the `most` that were used last.
    ///
    /// # Errors
    /// When the database does.
    pub async fn end_oldest_of(
        tx: &impl ConnectionTrait,
        account: AccountId,
        most: u64,
        now: DateTime<Utc>,
    ) -> crate::platform::error::Result<()> {
        session::Entity::delete_rows()
            .filter(session::Column::AccountId.eq(account))
            .filter(session::Column::ExpiresAt.lte(now.timestamp() - LAPSED.num_seconds()))
            .exec(tx)
            .await?;
        let too_many = session::Entity::all_rows()
            .filter(session::Column::AccountId.eq(account))
            .order_by_desc(session::Column::SeenAt)
            .order_by_desc(session::Column::ExpiresAt)
            .offset(most)
            .limit(100)
            .all(tx)
            .await?;
        let keys: Vec<Vec<u8>> = too_many.into_iter().map(|row| row.key).collect();
        if keys.is_empty() {
            return Ok(());
        }
        session::Entity::delete_rows()
            .filter(session::Column::Key.is_in(keys))
            .exec(tx)
            .await?;
        Ok(())
    }

    /// The sessions of an account, the one used last first.
    ///
    /// # Errors
    /// When the database does.
    pub async fn list_of(
        platform: &Platform,
        account: AccountId,
        current: Option<Id>,
    ) -> crate::platform::error::Result<Vec<Open>> {
        let now = platform.now().timestamp();
        let rows = platform
            .db()
            .system_read("one's own sessions", async |tx| {
                Ok(session::Entity::all_rows()
                    .filter(session::Column::AccountId.eq(account))
                    .filter(session::Column::ExpiresAt.gt(now))
                    .order_by_desc(session::Column::SeenAt)
                    .limit(100)
                    .all(tx)
                    .await?)
            })
            .await?;
        let sealer = platform.vault().instance_sealer(Purpose::Session)?;
        let current = current.map(key);
        Ok(rows
            .into_iter()
            .filter_map(|row| {
                let data: HashMap<String, serde_json::Value> =
                    sealer.open_json(&cell(&row.key), &row.data).ok()?;
                // One that has had its time is not open, though its row is still there.
                let of = |name: &str| data.get(name)?.as_i64();
                let limits: Option<(i64, i64)> = data
                    .get(session_keys::LIMITS)
                    .and_then(|limits| serde_json::from_value(limits.clone()).ok());
                if let Some((idle, absolute)) = limits
                    && (now - of(session_keys::TOUCHED_AT)? > idle
                        || now - of(session_keys::SIGNED_IN_AT)? > absolute)
                {
                    return None;
                }
                Some(Open {
                    handle: HEXLOWER.encode(&row.key),
                    is_current: current.as_ref() == Some(&row.key),
                    began: moment(data.get(session_keys::SIGNED_IN_AT)?.as_i64()?)?,
                    seen: moment(row.seen_at)?,
                    device: data
                        .get(session_keys::DEVICE)
                        .and_then(|d| d.as_str())
                        .unwrap_or_default()
                        .to_owned(),
                })
            })
            .collect())
    }

    /// Whose session the cookie was of, and its token, when it ended by itself a while ago.
    ///
    /// # Errors
    /// When the database does.
    pub async fn lapsed(
        platform: &Platform,
        headers: &HeaderMap,
    ) -> crate::platform::error::Result<Option<(AccountId, String)>> {
        let name = platform.config().cookie_name();
        let id = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(own, _)| *own == name)
            .and_then(|(_, id)| id.parse::<Id>().ok());
        let Some(key) = id.map(key) else {
            return Ok(None);
        };
        let (wanted, since) = (key.clone(), (platform.now() - LAPSED).timestamp());
        let row = platform
            .db()
            .system_read("a session that ended", async |tx| {
                Ok(session::Entity::all_rows()
                    .filter(session::Column::Key.eq(wanted))
                    .filter(session::Column::ExpiresAt.gt(since))
                    .one(tx)
                    .await?)
            })
            .await?;
        let Some(row) = row else { return Ok(None) };
        let sealer = platform.vault().instance_sealer(Purpose::Session)?;
        let Ok(data) =
            sealer.open_json::<HashMap<String, serde_json::Value>>(&cell(&key), &row.data)
        else {
            return Ok(None);
        };
        let token = data.get(CSRF).and_then(|v| v.as_str());
        Ok(row.account_id.zip(token.map(str::to_owned)))
    }

    /// Deletes sessions that ended two hours ago.
    ///
    /// # Errors
    /// When the database does.
    pub async fn sweep(platform: &Platform) -> crate::platform::error::Result<()> {
        let now = (platform.now() - LAPSED).timestamp();
        platform
            .db()
            .system_write("expired sessions", async |tx| {
                session::Entity::delete_rows()
                    .filter(session::Column::ExpiresAt.lte(now))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
    }
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        for _ in 0..3 {
            let key = key(record.id);
            let row = session::ActiveModel {
                key: Set(key.clone()),
                account_id: Set(Self::account(record)),
                expires_at: Set(record.expiry_date.unix_timestamp()),
                seen_at: Set(self.platform.now().timestamp()),
                data: Set(self.seal(&key, record)?),
            };
            let done = self
                .platform
                .db()
                .system_write("begin a session", async move |tx| {
                    Ok(
                        match session::Entity::insert(row)
                            .exec_without_returning(tx)
                            .await
                        {
                            Ok(_) => true,
                            Err(e)
                                if matches!(
                                    e.sql_err(),
                                    Some(SqlErr::UniqueConstraintViolation(_))
                                ) =>
                            {
                                false
                            }
                            Err(e) => return Err(e.into()),
                        },
                    )
                })
                .await
                .map_err(backend)?;
            if done {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(Error::Backend("no free session id".to_owned()))
    }

    /// Updates only: a request that is still running while its session is revoked does not bring it back.
    async fn save(&self, record: &Record) -> Result<()> {
        let key = key(record.id);
        let data = self.seal(&key, record)?;
        let account = Self::account(record);
        let expires = record.expiry_date.unix_timestamp();
        let now = self.platform.now().timestamp();
        let kept = self
            .platform
            .db()
            .system_write("keep a session", async move |tx| {
                session::Entity::update_rows()
                    .col_expr(session::Column::Data, Expr::value(data))
                    .col_expr(
                        session::Column::AccountId,
                        Expr::value(account.map(|a| a.0)),
                    )
                    .col_expr(session::Column::ExpiresAt, Expr::value(expires))
                    .col_expr(session::Column::SeenAt, Expr::value(now))
                    .filter(session::Column::Key.eq(key))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await;
        match kept {
            Err(AppError::Unavailable(_)) if READING.try_with(|is| *is).unwrap_or(false) => {
                tracing::warn!("the last use of a session could not be noted");
                Ok(())
            }
            kept => kept.map_err(backend),
        }
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let key = key(*id);
        let now = self.platform.now().timestamp();
        let wanted = key.clone();
        let row = self
            .platform
            .db()
            .system_look("the session of a request", async |tx| {
                Ok(session::Entity::all_rows()
                    .filter(session::Column::Key.eq(wanted))
                    .filter(session::Column::ExpiresAt.gt(now))
                    .one(tx)
                    .await?)
            })
            .await
            .map_err(backend)?;
        let Some(row) = row else { return Ok(None) };
        let sealer = self
            .platform
            .vault()
            .instance_sealer(Purpose::Session)
            .map_err(|e| backend(e.into()))?;
        // A damaged session is no session: the person signs in again.
        let Ok(data) = sealer.open_json(&cell(&key), &row.data) else {
            return Ok(None);
        };
        let expiry_date = time::OffsetDateTime::from_unix_timestamp(row.expires_at)
            .map_err(|e| Error::Decode(e.to_string()))?;
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let key = key(*id);
        self.platform
            .db()
            .system_write("end a session", async move |tx| {
                session::Entity::delete_rows()
                    .filter(session::Column::Key.eq(key))
                    .exec(tx)
                    .await?;
                Ok(())
            })
            .await
            .map_err(backend)
    }
}
