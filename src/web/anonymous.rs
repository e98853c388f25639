//! Visitors without an account cost nothing: no row is kept for them. What their forms need is in a cookie of its own, a random
//! value, of which the anti-forgery token is a keyed hash (a signed double submit: whoever does not know the key of this
//! installation cannot make the token of a value), and beside it the language they chose.
use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;

use crate::platform::{error::Result, i18n::Lang, services::Platform, vault::Purpose};

/// Random bytes of a value.
const BYTES: usize = 32;
/// What the keyed hash is for, so that it is worth nothing elsewhere.
const USE: &[u8] = b"anonymous-form/1";

/// What is known of a visitor without a session, for one request.
#[derive(Clone, Debug, Default)]
pub struct Anonymous(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    value: Option<String>,
    lang: Option<Lang>,
    /// Whether the browser sent the cookie.
    was_sent: bool,
    /// What to tell the browser.
    change: Change,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Change {
    #[default]
    Nothing,
    Keep,
    Forget,
}

impl Anonymous {
    /// Reads the cookie; what is not exactly one of ours counts as none.
    fn of_headers(headers: &HeaderMap, name: &str) -> Self {
        let sent = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|pairs| pairs.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value);
        let known = sent.and_then(|sent| {
            let (value, lang) = sent.split_once('.').unwrap_or((sent, ""));
            let bytes = BASE64URL_NOPAD.decode(value.as_bytes()).ok()?;
            (bytes.len() == BYTES).then(|| (value.to_owned(), Lang::parse(lang)))
        });
        let (value, lang) = known.map_or((None, None), |(value, lang)| (Some(value), lang));
        Self(Arc::new(Mutex::new(Known {
            was_sent: sent.is_some(),
            value,
            lang,
            change: Change::Nothing,
        })))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Known) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The anti-forgery token of this visitor; a visitor without a value gets one with the answer.
    pub(super) fn token(&self, platform: &Platform) -> Result<String> {
        let value = self.value(platform);
        let tag = platform
            .vault()
            .instance_tagger(Purpose::Session)?
            .tag(&[USE, value.as_bytes()]);
        Ok(BASE64URL_NOPAD.encode(&tag))
    }

    fn value(&self, platform: &Platform) -> String {
        self.with(|known| {
            if let Some(value) = &known.value {
                return value.clone();
            }
            let value = platform.random().token_256();
            known.value = Some(value.clone());
            known.change = Change::Keep;
            value
        })
    }

    /// The language this visitor chose.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.with(|known| known.lang)
    }

    /// Keeps a language for this visitor.
    pub(super) fn keep_lang(&self, platform: &Platform, lang: Lang) {
        self.value(platform);
        self.with(|known| {
            known.lang = Some(lang);
            known.change = Change::Keep;
        });
    }

    /// The visitor has a session from now on: the value before it is worth nothing.
    pub(super) fn forget(&self) {
        self.with(|known| known.change = Change::Forget);
    }

    fn set_cookie(&self, name: &str, is_https: bool) -> Option<String> {
        let secure = if is_https { "; Secure" } else { "" };
        let rules = format!("Path=/; HttpOnly; SameSite=Lax{secure}");
        self.with(|known| match (known.change, &known.value) {
            (Change::Keep, Some(value)) => {
                let lang = known.lang.map_or("", Lang::tag);
                let dot = if lang.is_empty() { "" } else { "." };
                Some(format!("{name}={value}{dot}{lang}; {rules}"))
            }
            (Change::Forget, _) if known.was_sent => Some(format!("{name}=; Max-Age=0; {rules}")),
            _ => None,
        })
    }
}

/// Brings the cookie in and out.
pub async fn carry(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let name = platform.config().visitor_cookie_name();
    let anonymous = Anonymous::of_headers(request.headers(), name);
    request.extensions_mut().insert(anonymous.clone());
    let mut response = next.run(request).await;
    let cookie = anonymous
        .set_cookie(name, platform.config().is_https())
        .and_then(|cookie| HeaderValue::from_str(&cookie).ok());
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cookie: &str) -> Anonymous {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
        Anonymous::of_headers(&headers, "__Host-pre")
    }

    #[test]
    fn only_a_value_of_ours_is_taken() {
        let value = BASE64URL_NOPAD.encode(&[7; BYTES]);
        let good = read(&format!("a=b; __Host-pre={value}.en; c=d"));
        assert_eq!(good.with(|k| k.value.clone()), Some(value.clone()));
        assert_eq!(good.lang(), Some(Lang::En));
        assert_eq!(
            good.set_cookie("__Host-pre", true),
            None,
            "nothing changed, nothing is sent"
        );
        for bad in [
            "__Host-pre=".to_owned(),
            "__Host-pre=short".to_owned(),
            format!("__Host-pre={value}x"),
            format!("pre={value}"),
            format!("x__Host-pre={value}"),
        ] {
            assert_eq!(read(&bad).with(|k| k.value.clone()), None, "{bad}");
        }
    }

    #[test]
    fn the_cookie_is_for_this_host_and_goes_at_sign_in() {
        let value = BASE64URL_NOPAD.encode(&[7; BYTES]);
        let sent = read(&format!("__Host-pre={value}"));
        sent.forget();
        assert_eq!(
            sent.set_cookie("__Host-pre", true).as_deref(),
            Some("__Host-pre=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure")
        );
        let fresh = Anonymous::default();
        fresh.forget();
        assert_eq!(fresh.set_cookie("pre", false), None);
    }
}
