//! A new request: first which kind, then its form.
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};

use super::{
    fields::Fields,
    form::{Offered, Typed},
};
use crate::{
    accounts::Client,
    operator::guard::Staff,
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        policy::support::Kind,
        support::{self, may_support},
    },
    web::{
        FieldErrors, Page, View,
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "operator/support/choose.html")]
pub(super) struct ChoosePage {
    page: Page,
    kinds: Vec<(String, String, String)>,
}

/// `GET /ops/support/new`
pub(super) async fn choose(operator: Staff) -> View<ChoosePage> {
    let page = operator.page("support-ops-new");
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| {
            (
                format!("/ops/support/new/{kind}"),
                page.t(kind.label_key()),
                page.t(kind.lead_key()),
            )
        })
        .collect();
    View(ChoosePage { page, kinds })
}

#[derive(Template)]
#[template(path = "operator/support/ask.html")]
struct AskPage {
    page: Page,
    action: String,
    lead: String,
    form: Fields,
}

/// Whoever may not support is told why, before anything is typed.
async fn check(platform: &Platform, operator: &Staff, client: &Client) -> Result<()> {
    if may_support(platform, &operator.account, client).await? {
        Ok(())
    } else {
        Err(AppError::Forbidden("support-refused-staff"))
    }
}

async fn offered(platform: &Platform, operator: &Staff) -> Result<Offered> {
    Ok(Offered {
        tenants: support::tenants(platform).await?,
        colleagues: support::colleagues(platform, operator.account.id).await?,
        is_custodian: support::may_open_health(platform, &operator.account),
        custodians: support::custodians(platform).await?,
    })
}

fn view(
    operator: &Staff,
    kind: Kind,
    offered: &Offered,
    typed: &Typed,
    errors: &FieldErrors,
) -> AskPage {
    let page = operator.page(kind.label_key());
    let lang = page.lang;
    AskPage {
        action: format!("/ops/support/new/{kind}"),
        lead: lang.t(kind.lead_key()),
        form: Fields::new(lang, kind, offered, typed, errors),
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
    }
}

/// `GET /ops/support/new/{kind}`
pub(super) async fn page(
    State(platform): State<Platform>,
    operator: Staff,
    client: Client,
    PathOf(kind): PathOf<String>,
) -> Result<Response> {
    let kind: Kind = kind.parse().map_err(|()| AppError::NotFound)?;
    check(&platform, &operator, &client).await?;
    let offered = offered(&platform, &operator).await?;
    let typed = Typed {
        form_id: platform.new_id().to_string(),
        minutes: kind.longest().min(30).to_string(),
        ..Typed::default()
    };
    Ok(View(view(&operator, kind, &offered, &typed, &FieldErrors::new())).into_response())
}

/// `POST /ops/support/new/{kind}`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Staff,
    client: Client,
    PathOf(kind): PathOf<String>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let kind: Kind = kind.parse().map_err(|()| AppError::NotFound)?;
    check(&platform, &operator, &client).await?;
    let offered = offered(&platform, &operator).await?;
    let request = match typed.read(kind, &offered, platform.today()) {
        Ok(request) => request,
        Err(errors) => {
            let refused = view(&operator, kind, &offered, &typed, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(refused)).into_response());
        }
    };
    let form = typed
        .form_id()
        .ok_or(AppError::Unreadable("error-form-unreadable"))?;
    let id = support::ask(&platform, operator.account.id, form, &request).await?;
    operator
        .visit
        .flash(FlashKind::Ok, &Text::key("support-ops-asked"))
        .await?;
    Ok(Redirect::to(&format!("/ops/support/{id}")).into_response())
}
