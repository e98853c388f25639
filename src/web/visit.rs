//! A request that may have a session: language, path, anti-forgery token, flash.
use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Request},
    http::request::Parts,
    middleware::Next,
    response::Response,
};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::anonymous::Anonymous;
use super::page::{Flash, FlashKind, Page, Shell, UndoForm};
use crate::platform::{
    error::{AppError, Result},
    i18n::{Lang, Text},
    services::Platform,
};

/// Name of the anti-forgery token in a session.
pub const CSRF: &str = "csrf";
const FLASH: &str = "flash";
const LANG: &str = "lang";

/// A visit with a session. Using it may set the session cookie, so public pages do not.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The language of this visit.
    pub lang: Lang,
    /// Path and query.
    pub path: String,
    /// The session.
    pub session: Session,
    csrf: String,
    flash: Option<Flash>,
    demo: bool,
    anonymous: Anonymous,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredFlash {
    kind: FlashKind,
    text: String,
    undo: Option<(String, String)>,
}

impl Visit {
    /// The anti-forgery token of this session.
    #[must_use]
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// A page in this visit's language, with its token and its flash.
    #[must_use]
    pub fn page(&self, shell: Shell, title_key: &str) -> Page {
        Page::new(self.lang, self.csrf.clone(), self.path.clone(), shell)
            .with_flash(self.flash.clone())
            .with_demo(self.demo)
            .titled(title_key)
    }

    /// Shows a sentence on the next page.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn flash(&self, kind: FlashKind, text: &Text) -> Result<()> {
        self.put_flash(kind, text, None).await
    }

    /// Shows a sentence on the next page, with a button that takes back what was done.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn flash_with_undo(&self, text: &Text, action: String, label: &Text) -> Result<()> {
        self.put_flash(
            FlashKind::Ok,
            text,
            Some((action, label.in_lang(self.lang))),
        )
        .await
    }

    async fn put_flash(
        &self,
        kind: FlashKind,
        text: &Text,
        undo: Option<(String, String)>,
    ) -> Result<()> {
        let stored = StoredFlash {
            kind,
            text: text.in_lang(self.lang),
            undo,
        };
        self.session
            .insert(FLASH, stored)
            .await
            .map_err(session_error)
    }

    /// Keeps a language: in the session of whoever has one, in the visitor's own cookie otherwise.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn keep_lang(&self, platform: &Platform, lang: Lang) -> Result<()> {
        keep_lang(platform, &self.session, &self.anonymous, lang).await
    }

    /// Gives the session, which has to be new, a token of its own: from here on it is known by its row, and what the visitor
    /// had before is worth nothing.
    ///
    /// # Errors
    /// When the session store does.
    pub async fn begin_session(&self, platform: &Platform) -> Result<()> {
        self.anonymous.forget();
        self.session
            .insert(CSRF, platform.random().token_256())
            .await
            .map_err(session_error)
    }
}

async fn keep_lang(
    platform: &Platform,
    session: &Session,
    anonymous: &Anonymous,
    lang: Lang,
) -> Result<()> {
    let token: Option<String> = session.get(CSRF).await.map_err(session_error)?;
    if token.is_some() {
        session
            .insert(LANG, lang.tag())
            .await
            .map_err(session_error)?;
    } else {
        anonymous.keep_lang(platform, lang);
    }
    Ok(())
}

/// A session that cannot be read or written is an outage, not a fault of the request.
pub fn session_error(error: tower_sessions::session::Error) -> AppError {
    AppError::Unavailable(std::sync::Arc::new(
        anyhow::Error::new(error).context("the session"),
    ))
}

impl FromRequestParts<Platform> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        if let Some(visit) = parts.extensions.get::<Self>() {
            return Ok(visit.clone());
        }
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(|| {
            AppError::internal(anyhow::anyhow!("this route has no session layer"))
        })?;
        let anonymous = parts
            .extensions
            .get::<Anonymous>()
            .cloned()
            .unwrap_or_default();
        let kept: Option<String> = session.get(LANG).await.map_err(session_error)?;
        let kept = kept
            .as_deref()
            .and_then(Lang::parse)
            .or_else(|| anonymous.lang());
        let wanted = lang_of_query(parts.uri.query());
        if let Some(lang) = wanted.filter(|lang| kept != Some(*lang)) {
            keep_lang(platform, &session, &anonymous, lang).await?;
        }
        let lang = wanted.or(kept).unwrap_or_else(|| lang_of_headers(parts));
        // No row for whoever only looks: a session has a token once somebody began to sign in.
        let csrf = match session.get::<String>(CSRF).await.map_err(session_error)? {
            Some(token) => token,
            None => anonymous.token(platform)?,
        };
        // A flash waits for the page after the posting; a posting itself leaves it.
        let mut flash = None;
        if parts.method == axum::http::Method::GET {
            flash = session
                .get::<StoredFlash>(FLASH)
                .await
                .map_err(session_error)?;
        }
        // Removing marks a session as changed, there or not, and a changed one is written: whoever only reads writes nothing.
        if flash.is_some() {
            session.remove_value(FLASH).await.map_err(session_error)?;
        }
        let visit = Self {
            lang,
            path: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            session,
            csrf,
            flash: flash.map(|f| Flash {
                kind: f.kind,
                text: f.text,
                undo: f.undo.map(|(action, label)| UndoForm { action, label }),
            }),
            demo: platform.config().demo,
            anonymous,
        };
        parts.extensions.insert(visit.clone());
        Ok(visit)
    }
}

/// Inside the layer of sessions: an error is painted in the language the visitor chose, which only a session or a cookie knows.
pub async fn speak_their_language(request: Request, next: Next) -> Response {
    let session = request.extensions().get::<Session>().cloned();
    let anonymous = request.extensions().get::<Anonymous>().cloned();
    let mut response = next.run(request).await;
    let error = response.extensions().get::<Arc<AppError>>();
    // While the database does not answer, nobody waits for a session to know a language.
    let Some(false) = error.map(|error| matches!(**error, AppError::Unavailable(_))) else {
        return response;
    };
    let mut kept = anonymous.and_then(|anonymous| anonymous.lang());
    if let Some(session) = session
        && let Ok(Some(tag)) = session.get::<String>(LANG).await
    {
        kept = Lang::parse(&tag).or(kept);
    }
    if let Some(lang) = kept {
        response.extensions_mut().insert(lang);
    }
    response
}

/// A request to a public page: no session, no cookie. Its language is in the path (`/en/t/..`).
#[derive(Clone, Debug)]
pub struct PublicVisit {
    /// The language of the page.
    pub lang: Lang,
    /// Path and query.
    pub path: String,
    demo: bool,
}

impl PublicVisit {
    /// A public page.
    #[must_use]
    pub fn page(&self, shell: Shell) -> Page {
        Page::new(self.lang, String::new(), self.path.clone(), shell).with_demo(self.demo)
    }
}

impl FromRequestParts<Platform> for PublicVisit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        platform: &Platform,
    ) -> Result<Self, Self::Rejection> {
        let path = parts
            .uri
            .path_and_query()
            .map_or_else(|| "/".to_owned(), ToString::to_string);
        let lang = if path.starts_with("/en/") {
            Lang::En
        } else {
            Lang::Sl
        };
        Ok(Self {
            lang,
            path,
            demo: platform.config().demo,
        })
    }
}

/// The language an address asks for.
#[must_use]
pub fn lang_of_query(query: Option<&str>) -> Option<Lang> {
    query?
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))
        .and_then(Lang::parse)
}

/// The language of `Accept-Language` that is liked best of those we speak; Slovenian otherwise.
#[must_use]
pub fn lang_of_headers(parts: &Parts) -> Lang {
    let header = parts.headers.get(axum::http::header::ACCEPT_LANGUAGE);
    Lang::accepted(
        header
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default(),
    )
}
