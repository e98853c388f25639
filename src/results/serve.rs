//! The one handler of all public results: from memory when it can, else rendered once and kept.
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use std::sync::Arc;

use super::{
    address::{Address, Form, What},
    athlete, category, home, medals_page, overview,
    published::{Competition, Found, Organisation},
    store,
};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
        sheets::write::Export,
    },
    web::{
        Page,
        components::Icon,
        download::CSV,
        page::{NavItem, PublicShell, Shell},
        page_cache::{CachedPage, Found as Kept, PageCache},
    },
};

/// Answers a public page.
pub async fn page(State(platform): State<Platform>, request: Request) -> Response {
    let cache = platform.part::<PageCache>();
    let path = request.uri().path();
    let now = platform.now().timestamp_millis();
    match cache.find(path, now) {
        Kept::Fresh(page) => page.answer(request.headers()),
        Kept::LookAgain(known) => match look(&platform, &cache, path, now).await {
            Ok(page) => page.answer(request.headers()),
            // While the database does not answer, nothing can have been taken back.
            Err(AppError::Unavailable(_)) => known.answer(request.headers()),
            Err(error) => error.into_response(),
        },
        Kept::Nothing => match look(&platform, &cache, path, now).await {
            Ok(page) => page.answer(request.headers()),
            Err(error) => error.into_response(),
        },
    }
}

/// Asks the database whether what is kept is right, and renders what is not there.
async fn look(
    platform: &Platform,
    cache: &PageCache,
    path: &str,
    now: i64,
) -> Result<Arc<CachedPage>> {
    let address = Address::parse(path).ok_or(AppError::NotFound)?;
    let (organisation, stamp) = store::organisation(platform, address.tenant).await?;
    let (owner, epoch) = cache.looked(address.tenant, &stamp, now);
    if let Kept::Fresh(page) = cache.find(path, now) {
        return Ok(page);
    }
    let made = make(platform, &address, organisation, path).await?;
    let services = platform.clone();
    let page = tokio::task::spawn_blocking(move || {
        CachedPage::new(
            owner,
            epoch,
            made.kind,
            &made.headers,
            made.body,
            services.config(),
        )
    })
    .await
    .map_err(AppError::internal)?;
    Ok(cache.keep(path, page))
}

/// A body with what it is.
struct Made {
    kind: &'static str,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Vec<u8>,
}

/// What a page of this area is made from.
pub struct Context {
    /// Language.
    pub lang: Lang,
    /// Whose.
    pub organisation: Organisation,
    /// The path of the page for people, in its language.
    pub path: String,
    /// The same without language: `/t/zveza/pokal`.
    pub bare: String,
    root: String,
    demo: bool,
}

impl Context {
    /// An absolute address of a page in this language.
    #[must_use]
    pub fn url(&self, bare: &str) -> String {
        format!("{}{}", self.root, self.local(bare))
    }

    /// An address of a page in this language, without host.
    #[must_use]
    pub fn local(&self, bare: &str) -> String {
        match self.lang {
            Lang::Sl => bare.to_owned(),
            Lang::En => format!("/en{bare}"),
        }
    }

    /// The address of a person's page.
    #[must_use]
    pub fn athlete(&self, slug: &str) -> String {
        format!("/t/{}/a/{slug}", self.organisation.slug)
    }

    /// The frame of a page: tabs when it belongs to a competition.
    #[must_use]
    pub fn page(&self, title: String, competition: Option<(&Competition, bool)>) -> Page {
        let own = &self.organisation;
        let mut shell = PublicShell::new(own.slug.clone(), own.name.clone(), own.obi);
        if let Some((competition, is_medals)) = competition {
            let base = format!("/t/{}/{}", own.slug, competition.event.slug);
            shell = shell.with_nav(vec![
                NavItem::new(
                    self.local(&base),
                    Icon::Trophy,
                    self.lang.t("results-tab-results"),
                )
                .current(!is_medals),
                NavItem::new(
                    self.local(&format!("{base}/medals")),
                    Icon::Medal,
                    self.lang.t("results-tab-medals"),
                )
                .current(is_medals),
            ]);
        }
        Page::new(self.lang, "", self.path.clone(), Shell::Public(shell))
            .with_demo(self.demo)
            .with_title(title)
    }

    /// What machines find in the head of the page.
    #[must_use]
    pub fn links(&self) -> Links {
        Links {
            sl: format!("{}{}", self.root, self.bare),
            en: format!("{}/en{}", self.root, self.bare),
            json: format!("{}.json", self.path),
            csv: format!("{}.csv", self.path),
        }
    }
}

/// The same page in other languages and forms.
pub struct Links {
    /// In Slovenian.
    pub sl: String,
    /// In English.
    pub en: String,
    /// For programs.
    pub json: String,
    /// For spreadsheets.
    pub csv: String,
}

async fn make(
    platform: &Platform,
    address: &Address<'_>,
    organisation: Organisation,
    path: &str,
) -> Result<Made> {
    let context = Context {
        lang: address.lang,
        bare: address.bare.to_owned(),
        path: path
            .strip_suffix(".json")
            .or_else(|| path.strip_suffix(".csv"))
            .unwrap_or(path)
            .to_owned(),
        root: platform.config().url(""),
        demo: platform.config().demo,
        organisation,
    };
    let tenant = context.organisation.id;
    let db = platform.db();
    let competition = async |slug: &str, with_contests: Option<&str>| -> Result<Competition> {
        match db
            .read(tenant, async |tx| {
                store::competition(tx, slug, with_contests).await
            })
            .await?
        {
            Found::Published(found) => Ok(*found),
            Found::Gone => Err(AppError::Gone("results-gone")),
        }
    };
    match address.what {
        What::Home => {
            let events = db.read(tenant, async |tx| store::list(tx).await).await?;
            in_form(
                address.form,
                &[],
                || home::html(&context, &events),
                || home::json(&context, &events),
                || home::csv(&context, &events),
            )
        }
        What::Overview(slug) => {
            let found = competition(slug, None).await?;
            in_form(
                address.form,
                &[],
                || overview::html(&context, &found),
                || overview::json(&context, &found),
                || overview::csv(&context, &found),
            )
        }
        What::Medals(slug) => {
            let found = competition(slug, None).await?;
            in_form(
                address.form,
                &[],
                || medals_page::html(&context, &found),
                || medals_page::json(&context, &found),
                || medals_page::csv(&context, &found),
            )
        }
        What::Category(slug, name) => {
            let found = competition(slug, Some(name)).await?;
            let own = found
                .categories
                .iter()
                .find(|one| one.slug == name)
                .ok_or(AppError::NotFound)?;
            in_form(
                address.form,
                &[],
                || category::html(&context, &found, own),
                || category::json(&context, &found, own),
                || category::csv(&context, own),
            )
        }
        What::Athlete(slug) => {
            let found = db
                .read(tenant, async |tx| store::athlete(tx, slug).await)
                .await?;
            // Found from the results of a competition, not by a search for a name.
            let hidden = [(
                HeaderName::from_static("x-robots-tag"),
                HeaderValue::from_static("noindex"),
            )];
            in_form(
                address.form,
                &hidden,
                || athlete::html(&context, &found),
                || athlete::json(&context, &found),
                || athlete::csv(&context, &found),
            )
        }
    }
}

fn in_form<P: Template>(
    form: Form,
    extra: &[(HeaderName, HeaderValue)],
    html: impl FnOnce() -> P,
    json: impl FnOnce() -> serde_json::Value,
    csv: impl FnOnce() -> Export,
) -> Result<Made> {
    let mut headers = extra.to_vec();
    let (kind, body) = match form {
        Form::Html => ("text/html; charset=utf-8", html().render()?.into_bytes()),
        Form::Json => {
            // Public data: programs of other sites may read it.
            headers.push((
                header::ACCESS_CONTROL_ALLOW_ORIGIN,
                HeaderValue::from_static("*"),
            ));
            ("application/json", serde_json::to_vec(&json())?)
        }
        Form::Csv => {
            headers.push((
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("attachment; filename=\"rezultati.csv\""),
            ));
            (
                CSV,
                crate::platform::sheets::write::to_csv(&csv()).map_err(AppError::internal)?,
            )
        }
    };
    Ok(Made {
        kind,
        headers,
        body,
    })
}
