//! The statement of confidentiality: everybody who works for the operator reads and signs it, once a year (GDPR Art. 28(3)(b), promise B39).
use askama::Template;
use axum::{extract::State, response::Redirect};
use serde::Deserialize;
use serde_json::json;

use super::{guard::Staff, staff::tag};
use crate::{
    accounts::security_log::{self, Event},
    platform::{error::Result, i18n::Text, services::Platform},
    tenants::{
        contract::ContractText,
        staff::{self as people, store},
    },
    web::{
        Page, View,
        components::{Checkbox, SummaryList},
        form::CheckedForm,
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const SIGNED: &str = "statement_signed";

#[derive(Template)]
#[template(path = "operator/statement.html")]
pub(super) struct StatementPage {
    page: Page,
    text: ContractText,
    about: SummaryList,
    obstacle: Option<String>,
    agree: Checkbox,
}

/// `GET /ops/statement`
pub(super) async fn show(
    State(platform): State<Platform>,
    staff: Staff,
) -> Result<View<StatementPage>> {
    let page = staff.page("staff-statement-title");
    let lang = page.lang;
    let today = platform.today();
    let mut about = SummaryList::new()
        .row(
            lang.t("staff-statement-version"),
            people::STATEMENT_NO.to_string(),
        )
        .part(
            lang.t("staff-statement"),
            &tag(
                lang,
                people::signature(&staff.row, today),
                "staff-statement-missing",
            ),
        );
    if let Some(at) = staff.row.signed_at {
        about = about.row(lang.t("staff-statement-signed"), lang.datetime(at));
    }
    about = about.part(
        lang.t("staff-training"),
        &tag(
            lang,
            people::training(&staff.row, today),
            "staff-training-missing",
        ),
    );
    Ok(View(StatementPage {
        text: people::statement(lang),
        about,
        obstacle: people::obstacle(Some(&staff.row), today).map(|why| why.in_lang(lang)),
        agree: Checkbox::new("agree", lang.t("staff-statement-agree")),
        page,
    }))
}

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    agree: String,
}

/// `POST /ops/statement`
pub(super) async fn sign(
    State(platform): State<Platform>,
    staff: Staff,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Redirect> {
    let (kind, said) = if typed.agree == "yes" {
        let by = staff.account.id;
        platform
            .db()
            .system_write("the statement of confidentiality is signed", async |tx| {
                store::sign(tx, by, platform.now()).await?;
                let event =
                    Event::new(SIGNED, Some(by)).detail(json!({ "version": people::STATEMENT_NO }));
                security_log::append(tx, &platform, event).await
            })
            .await?;
        (FlashKind::Ok, Text::key("staff-statement-done"))
    } else {
        (FlashKind::Error, Text::key("staff-statement-unticked"))
    };
    staff.visit.flash(kind, &said).await?;
    Ok(Redirect::to("/ops/statement"))
}
