//! Takes the demonstration away: the process ends and deletes its three directories.
use askama::Template;
use axum::{extract::State, response::Html};

use super::{Removal, only_demo};
use crate::{
    platform::{error::Result, services::Platform},
    web::{
        Page, View,
        components::ConfirmBox,
        form::CheckedForm,
        page::{MessagePage, Shell},
        visit::Visit,
    },
};

#[derive(Template)]
#[template(path = "demo/remove.html")]
pub struct RemovePage {
    page: Page,
    confirm: ConfirmBox,
}

/// Says what will happen.
pub async fn page(State(platform): State<Platform>, visit: Visit) -> Result<View<RemovePage>> {
    only_demo(&platform)?;
    let lang = visit.lang;
    let confirm = ConfirmBox::new("/demo/remove", visit.csrf(), lang.t("demo-remove-question"), lang.t("demo-remove"))
        .effect(lang.t("demo-remove-effect"))
        .cancel("/demo", lang.t("ui-cancel"))
        .danger();
    Ok(View(RemovePage { page: visit.page(Shell::Plain, "demo-remove-title"), confirm }))
}

/// Does it.
pub async fn submit(State(platform): State<Platform>, visit: Visit, _: CheckedForm<std::collections::HashMap<String, String>>) -> Result<Html<String>> {
    only_demo(&platform)?;
    platform.part::<Removal>().ask();
    let page = MessagePage {
        page: visit.page(Shell::Plain, "demo-removed-title"),
        lines: vec![visit.lang.t("demo-removed-text")],
        way_on: None,
    };
    Ok(Html(page.render()?))
}
