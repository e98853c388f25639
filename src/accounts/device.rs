//! The browsers somebody signed in from. Each has a random value in a cookie that outlives the session and opens nothing; it
//! tells a sign-in from somewhere new (announced by mail, ASVS 5.0, 6.3.5), and keeps the counter of failed attempts of the
//! owner's own browser apart from that of strangers.
use std::sync::{Arc, Mutex, PoisonError};

use ::entity::ids::AccountId;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::ConnectionTrait;

use super::{client::Client, store::devices};
use crate::platform::{error::Result, services::Platform, vault::Purpose};

/// How long a browser is known after the last sign-in, in days.
pub const KNOWN_DAYS: u32 = 365;
/// Random bytes of a value.
const BYTES: usize = 32;

/// The cookie of a browser, for one request.
#[derive(Clone, Debug, Default)]
pub struct Device(Arc<Mutex<Cookie>>);

#[derive(Debug, Default)]
struct Cookie {
    value: Option<String>,
    is_sent_back: bool,
}

impl Device {
    fn of_headers(headers: &HeaderMap, name: &str) -> Self {
        let value = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|pairs| pairs.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value.to_owned())
            .filter(|value| {
                BASE64URL_NOPAD
                    .decode(value.as_bytes())
                    .is_ok_and(|bytes| bytes.len() == BYTES)
            });
        Self(Arc::new(Mutex::new(Cookie {
            value,
            is_sent_back: false,
        })))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Cookie) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is kept of the value: a keyed hash, so that the table names no browser.
    pub(super) fn hash(&self, platform: &Platform) -> Result<Option<Vec<u8>>> {
        let Some(value) = self.with(|cookie| cookie.value.clone()) else {
            return Ok(None);
        };
        let tagger = platform.vault().instance_tagger(Purpose::BlindIndex)?;
        Ok(Some(tagger.tag(&[b"device/1", value.as_bytes()]).to_vec()))
    }

    /// The hash of the value, of a new one where the browser has none; either way the cookie is sent with the answer.
    fn keep(&self, platform: &Platform) -> Result<Vec<u8>> {
        self.with(|cookie| {
            cookie.is_sent_back = true;
            if cookie.value.is_none() {
                cookie.value = Some(platform.random().token_256());
            }
        });
        Ok(self.hash(platform)?.unwrap_or_default())
    }

    fn set_cookie(&self, name: &str, is_https: bool) -> Option<String> {
        let secure = if is_https { "; Secure" } else { "" };
        let seconds = u64::from(KNOWN_DAYS) * 24 * 60 * 60;
        self.with(|cookie| {
            let value = cookie.value.as_ref().filter(|_| cookie.is_sent_back)?;
            Some(format!(
                "{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax{secure}"
            ))
        })
    }
}

/// Brings the cookie in and out.
pub async fn carry(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let config = platform.config();
    let name = config.device_cookie_name();
    let device = Device::of_headers(request.headers(), name);
    request.extensions_mut().insert(device.clone());
    let mut response = next.run(request).await;
    let cookie = device
        .set_cookie(name, config.is_https())
        .and_then(|cookie| HeaderValue::from_str(&cookie).ok());
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Whether this browser is one that the account signed in from. Asked the same whether or not there is such an account.
///
/// # Errors
/// When the database does.
pub(super) async fn is_known(
    platform: &Platform,
    account: Option<AccountId>,
    client: &Client,
) -> Result<bool> {
    let Some(hash) = client.browser.hash(platform)? else {
        return Ok(false);
    };
    let owners = platform
        .db()
        .system_look("whose browser it is", async |tx| {
            devices::owners(tx, hash.clone()).await
        })
        .await?;
    Ok(account.is_some_and(|account| owners.contains(&account)))
}

/// Remembers the browser of a sign-in; true when the account signed in before, but never from it.
pub(super) async fn remember(
    tx: &impl ConnectionTrait,
    platform: &Platform,
    account: AccountId,
    client: &Client,
) -> Result<bool> {
    let hash = client.browser.keep(platform)?;
    if devices::seen(tx, account, hash.clone(), &client.device, platform.now()).await? {
        return Ok(false);
    }
    let had_others = devices::count(tx, account).await? > 0;
    devices::insert(tx, platform, account, hash, &client.device).await?;
    Ok(had_others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_value_of_ours_is_taken_and_nothing_is_sent_unasked() {
        let value = BASE64URL_NOPAD.encode(&[7; BYTES]);
        let read = |cookie: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
            Device::of_headers(&headers, "__Host-device")
        };
        let good = read(&format!("a=b; __Host-device={value}"));
        assert_eq!(good.with(|c| c.value.clone()), Some(value.clone()));
        assert_eq!(good.set_cookie("__Host-device", true), None);
        good.with(|c| c.is_sent_back = true);
        assert_eq!(
            good.set_cookie("__Host-device", true).unwrap(),
            format!(
                "__Host-device={value}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure"
            )
        );
        for bad in ["__Host-device=", "__Host-device=short", "device=x"] {
            assert_eq!(read(bad).with(|c| c.value.clone()), None, "{bad}");
        }
    }
}
