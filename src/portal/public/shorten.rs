//! Shows less of a name in one publication, from now on; or as the publication's rule says again.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{find, public_words};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        names_policy::NameStyle,
        publicity::{self, Appearance},
        services::Platform,
    },
    portal::requests::store as requests,
    tenants::{Mine, policy::person::DecidePublication},
    web::{
        FieldErrors, Page, View,
        components::{Choice, ErrorSummary, RadioGroup},
        form::{CheckedForm, PathOf},
        page::FlashKind,
        page_cache::PageCache,
    },
};

/// What was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    style: String,
}

#[derive(Template)]
#[template(path = "portal/shorten.html")]
struct ShortenPage {
    page: Page,
    back: String,
    object: String,
    event: String,
    now: String,
    summary: ErrorSummary,
    styles: RadioGroup,
}

/// What it would look like.
///
/// # Errors
/// [`AppError::NotFound`] when the person does not appear there.
pub async fn shorten_page(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
) -> Result<Response> {
    let place = find(&mine, &platform, id).await?;
    Ok(View(view(&mine, &place, "", &FieldErrors::new())).into_response())
}

fn view(
    mine: &Mine<DecidePublication>,
    place: &Appearance,
    chosen: &str,
    errors: &FieldErrors,
) -> ShortenPage {
    let lang = mine.visit.lang;
    let page = mine.page("portal-shorten-title");
    let styles = offered(place).into_iter().fold(
        RadioGroup::new("style", lang.t("portal-shorten-how")),
        |group, style| {
            let words = public_words(place, style, lang);
            let hint = if style == place.by_rule {
                lang.t("portal-shorten-by-rule")
            } else if style == place.everywhere {
                lang.t("portal-shorten-by-everywhere")
            } else {
                lang.t(style.label_key())
            };
            group.choice(Choice::new(style.code(), words).hint(hint))
        },
    );
    ShortenPage {
        page: if errors.is_empty() {
            page
        } else {
            page.refused()
        },
        back: mine.url("/public"),
        object: mine.url(&format!("/public/{}/object", place.id)),
        event: format!("{}, {}", place.event, place.part_in(lang)),
        now: public_words(place, place.style, lang),
        summary: errors.summary(lang),
        styles: styles.selected(chosen).errors(errors.of("style", lang)),
    }
}

/// Never more than the rule shows, and not what is shown already.
fn offered(place: &Appearance) -> Vec<NameStyle> {
    NameStyle::ALL
        .into_iter()
        .filter(|style| *style >= place.by_default() && *style != place.style)
        .collect()
}

/// Shows it so from now on.
///
/// # Errors
/// As [`shorten_page`]; [`AppError::Conflict`] while an objection waits for its answer and more would be shown.
pub async fn shorten(
    State(platform): State<Platform>,
    mine: Mine<DecidePublication>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<Response> {
    let place = find(&mine, &platform, id).await?;
    let style = NameStyle::parse(&form.style).filter(|style| offered(&place).contains(style));
    let Some(style) = style else {
        let mut errors = FieldErrors::new();
        errors.add("style", Text::key("portal-shorten-error"));
        let shown = view(&mine, &place, &form.style, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    };
    let (member, account) = (mine.member(), mine.account.id);
    // As the rule says means: no limit of one's own, so that a stricter rule later counts.
    let at_most = if style == place.by_default() {
        NameStyle::Full
    } else {
        style
    };
    mine.db
        .write(async |tx| {
            let is_objected = requests::list_of_member(tx, member)
                .await?
                .iter()
                .any(|request| {
                    request.state.is_open() && request.row.about_id == Some(place.about)
                });
            if is_objected && style < place.style {
                return Err(AppError::Conflict("portal-shorten-objected"));
            }
            publicity::limit(tx, &platform, (member, place.about), at_most, account).await
        })
        .await?;
    platform
        .part::<PageCache>()
        .forget(&mine.person.tenant.slug);
    mine.visit
        .flash(FlashKind::Ok, &Text::key("portal-shorten-done"))
        .await?;
    Ok(Redirect::to(&mine.url("/public")).into_response())
}
