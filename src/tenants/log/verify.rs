//! Checks the chain of the processing log and says what was found.
use axum::{extract::State, response::Redirect};

use crate::{
    platform::{
        audit::{self, Verdict},
        error::Result,
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::SeeLog},
    web::{
        form::{CheckedForm, NoFields},
        page::FlashKind,
    },
};

pub(in crate::tenants) async fn verify(
    State(platform): State<Platform>,
    can: Can<SeeLog>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let verdict = can
        .db
        .read(async |tx| audit::verify(tx, &platform).await)
        .await?;
    let (kind, sentence) = match verdict {
        Verdict::Sound { entries } => (
            FlashKind::Ok,
            Text::key("tenants-log-sound").with("n", entries),
        ),
        Verdict::Broken { seq } => (
            FlashKind::Error,
            Text::key("tenants-log-broken").with("seq", seq),
        ),
        Verdict::Cut { last, expected } => (
            FlashKind::Error,
            Text::key("tenants-log-cut")
                .with("last", last)
                .with("expected", expected),
        ),
    };
    can.visit.flash(kind, &sentence).await?;
    Ok(Redirect::to(&can.url("/log")))
}
