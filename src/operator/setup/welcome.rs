//! The first page: what will happen, and the choice of the language.
use askama::Template;
use axum::extract::State;

use super::{check, steps};
use crate::{
    platform::{error::Result, i18n::Lang, services::Platform},
    web::{Page, View, components::Stepper, form::PathOf, page::Shell, visit::Visit},
};

#[derive(Template)]
#[template(path = "setup/welcome.html")]
pub(super) struct WelcomePage {
    page: Page,
    steps: Stepper,
    /// Address, tag and own name of each language.
    languages: Vec<(String, &'static str, &'static str)>,
}

/// `GET /setup/{link}`
pub(super) async fn show(
    State(platform): State<Platform>,
    visit: Visit,
    PathOf(link): PathOf<String>,
) -> Result<View<WelcomePage>> {
    check(&platform, &link).await?;
    let page = visit.page(Shell::Plain, "setup-title");
    let languages = Lang::ALL
        .map(|lang| {
            (
                format!("/setup/{link}/account?lang={}", lang.tag()),
                lang.tag(),
                lang.own_name(),
            )
        })
        .into();
    Ok(View(WelcomePage {
        steps: steps(page.lang, 0),
        languages,
        page,
    }))
}
