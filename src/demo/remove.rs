//! Takes the demonstration away: the process ends and deletes its three directories.
use askama::Template;
use axum::{extract::State, response::Html};

use super::{OnlyDemo, Removal};
use crate::{
    platform::{error::Result, services::Platform},
    web::{
        Page, View,
        components::ConfirmBox,
        form::{CheckedForm, NoFields},
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
pub async fn page(_: OnlyDemo, visit: Visit) -> Result<View<RemovePage>> {
    let lang = visit.lang;
    let confirm = ConfirmBox::new(
        "/demo/remove",
        visit.csrf(),
        lang.t("demo-remove-question"),
        lang.t("demo-remove"),
    )
    .effect(lang.t("demo-remove-effect"))
    .cancel("/demo", lang.t("ui-cancel"))
    .danger();
    Ok(View(RemovePage {
        page: visit.page(Shell::Plain, "demo-remove-title"),
        confirm,
    }))
}

/// Does it.
pub async fn submit(
    _: OnlyDemo,
    State(platform): State<Platform>,
    visit: Visit,
    _: CheckedForm<NoFields>,
) -> Result<Html<String>> {
    platform.part::<Removal>().ask();
    let page = MessagePage {
        page: visit.page(Shell::Plain, "demo-removed-title"),
        lines: vec![visit.lang.t("demo-removed-text")],
        way_on: None,
    };
    Ok(Html(page.render()?))
}
