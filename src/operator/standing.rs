//! Suspending, resuming and ending a tenant: a page that says what follows, and the deed. Ending asks for the second factor anew and for
//! the tenant's name in addresses, typed.
use ::entity::{ids::TenantId, tenant};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{guard::Operator, store};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::lifecycle::{self, Change, State as Standing},
    web::page_cache::PageCache,
    web::{
        FieldErrors, Page, View,
        components::{Checkbox, ErrorSummary, TextArea, TextField},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Longest reason.
const LONGEST: usize = 1000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Suspend,
    Resume,
    End,
}

impl Deed {
    fn parse(name: &str) -> Option<Self> {
        match name {
            "suspend" => Some(Self::Suspend),
            "resume" => Some(Self::Resume),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::End => "end",
        }
    }

    fn is_open(self, row: &tenant::Model) -> bool {
        let from: Standing = row.state.parse().unwrap_or_default();
        match self {
            Self::Suspend => lifecycle::may_go(from, Standing::Suspended),
            Self::Resume => from == Standing::Suspended,
            Self::End => lifecycle::may_go(from, Standing::Ended),
        }
    }

    /// Title, button, and the keys of what follows.
    fn words(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::Suspend => (
                "operator-suspend-title",
                "operator-suspend",
                &[
                    "operator-suspend-effect-work",
                    "operator-suspend-effect-owners",
                    "operator-suspend-effect-told",
                    "operator-suspend-effect-back",
                ],
            ),
            Self::Resume => (
                "operator-resume-title",
                "operator-resume",
                &["operator-resume-effect-work", "operator-resume-effect-told"],
            ),
            Self::End => (
                "operator-end-title",
                "operator-end",
                &[
                    "operator-end-effect-final",
                    "operator-end-effect-addresses",
                    "operator-end-effect-data",
                    "operator-end-effect-told",
                ],
            ),
        }
    }
}

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    reason: String,
    hide: String,
    word: String,
}

#[derive(Template)]
#[template(path = "operator/standing.html")]
struct StandingPage {
    page: Page,
    id: TenantId,
    tenant: String,
    action: String,
    effects: Vec<String>,
    summary: ErrorSummary,
    reason: Option<TextArea>,
    hide: Option<Checkbox>,
    word: Option<TextField>,
    button: String,
    is_danger: bool,
}

fn page(
    operator: &Operator,
    row: &tenant::Model,
    deed: Deed,
    typed: &Typed,
    errors: &FieldErrors,
) -> StandingPage {
    let (title, button, effects) = deed.words();
    // The title itself names the tenant; it is put in below.
    let page = operator.page("operator-tenants-title");
    let lang = page.lang;
    let title = lang.t1(title, "tenant", row.name.as_str());
    let reason = (deed != Deed::Resume).then(|| {
        TextArea::new("reason", lang.t("operator-standing-reason"))
            .hint(lang.t("operator-standing-reason-hint"))
            .value(&typed.reason)
            .errors(errors.of("reason", lang))
            .rows(4)
            .maxlength(1000)
    });
    let hide = (deed == Deed::Suspend).then(|| {
        Checkbox::new("hide", lang.t("operator-suspend-hide"))
            .hint(lang.t("operator-suspend-hide-hint"))
            .checked(typed.hide == "yes")
    });
    let word = (deed == Deed::End).then(|| {
        TextField::new(
            "word",
            lang.t1("operator-end-word", "word", row.slug.as_str()),
        )
        .value(&typed.word)
        .errors(errors.of("word", lang))
        .autocomplete("off")
        .maxlength(80)
    });
    StandingPage {
        id: row.id,
        tenant: row.name.clone(),
        action: path(row.id, deed),
        effects: effects.iter().map(|key| lang.t(key)).collect(),
        summary: errors.summary(lang),
        reason,
        hide,
        word,
        button: lang.t(button),
        is_danger: deed != Deed::Resume,
        page: page.with_title(title),
    }
}

fn path(id: TenantId, deed: Deed) -> String {
    format!("/ops/tenants/{id}/standing/{}", deed.name())
}

async fn find(platform: &Platform, id: TenantId, deed: &str) -> Result<(tenant::Model, Deed)> {
    let deed = Deed::parse(deed).ok_or(AppError::NotFound)?;
    let row = store::find_tenant(platform, id)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((row, deed))
}

/// `GET /ops/tenants/{id}/standing/{deed}`
pub(super) async fn ask(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf((id, deed)): PathOf<(TenantId, String)>,
) -> Result<Response> {
    let (row, deed) = find(&platform, id, &deed).await?;
    if !deed.is_open(&row) {
        return Ok(Redirect::to(&format!("/ops/tenants/{id}")).into_response());
    }
    if deed == Deed::End {
        operator.freshly(&platform, &path(id, deed))?;
    }
    let view = page(
        &operator,
        &row,
        deed,
        &Typed::default(),
        &FieldErrors::new(),
    );
    Ok(View(view).into_response())
}

/// `POST /ops/tenants/{id}/standing/{deed}`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf((id, deed)): PathOf<(TenantId, String)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let (row, deed) = find(&platform, id, &deed).await?;
    if deed == Deed::End {
        operator.freshly(&platform, &path(id, deed))?;
    }
    let change = match read(&row, deed, &typed) {
        Ok(change) => change,
        Err(errors) => {
            let mut view = page(&operator, &row, deed, &typed, &errors);
            view.page = view.page.refused();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response());
        }
    };
    let by = operator.account.id;
    let done = platform
        .db()
        .write(id, async |tx| {
            lifecycle::change(tx, &platform, &change, by).await
        })
        .await;
    let on = format!("/ops/tenants/{id}");
    match done {
        Ok(to) => {
            platform.bell().mail.notify_one();
            // What is public of it is another thing from now on.
            platform.part::<PageCache>().forget(&row.slug);
            let said = said(to).with("tenant", row.name);
            operator.visit.flash(FlashKind::Ok, &said).await?;
        }
        Err(AppError::Conflict(key)) => {
            operator
                .visit
                .flash(FlashKind::Error, &Text::key(key))
                .await?;
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&on).into_response())
}

fn said(to: Standing) -> Text {
    match to {
        Standing::Suspended => Text::key("operator-suspended"),
        Standing::Ended => Text::key("operator-ended"),
        Standing::Active => Text::key("operator-resumed"),
        Standing::Founded => Text::key("operator-resumed-founded"),
    }
}

fn read(row: &tenant::Model, deed: Deed, typed: &Typed) -> Result<Change, FieldErrors> {
    let mut errors = FieldErrors::new();
    let reason = typed.reason.trim().to_owned();
    if deed != Deed::Resume {
        if reason.is_empty() {
            errors.add("reason", Text::key("operator-standing-reason-missing"));
        } else if reason.chars().count() > LONGEST {
            errors.add(
                "reason",
                Text::key("operator-standing-reason-long").with("most", LONGEST),
            );
        }
    }
    if deed == Deed::End && typed.word.trim() != row.slug {
        errors.add(
            "word",
            Text::key("operator-end-word-wrong").with("word", row.slug.as_str()),
        );
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(match deed {
        Deed::Suspend => Change::Suspend {
            reason,
            is_hidden: typed.hide == "yes",
        },
        Deed::Resume => Change::Resume,
        Deed::End => Change::End { reason },
    })
}
