//! What else passes from hand to hand at a handover, as a list to tick. It is kept with the handover and in the log.
use ::entity::{ids::HandoverId, values::operation};
use axum::{extract::State, response::Redirect};
use serde::Deserialize;
use serde_json::json;

use super::store;
use crate::{
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{Can, policy::ManagePeople},
    web::{
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// Something that passes from hand to hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// The statement of confidentiality of the new person is signed.
    Statement,
    /// The representative in the settings is right.
    Representative,
    /// The privacy contact in the settings is right.
    PrivacyContact,
    /// Requests and exports that wait are known to the new person.
    Requests,
    /// Consents on paper and their like.
    Papers,
    /// Keys: nothing to hand over, and that is said.
    Keys,
}

impl Check {
    pub(super) const ALL: [Self; 6] = [
        Self::Statement,
        Self::Representative,
        Self::PrivacyContact,
        Self::Requests,
        Self::Papers,
        Self::Keys,
    ];

    /// As stored.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Representative => "representative",
            Self::PrivacyContact => "privacy-contact",
            Self::Requests => "requests",
            Self::Papers => "papers",
            Self::Keys => "keys",
        }
    }

    /// Key of its name.
    pub(super) fn label_key(self) -> &'static str {
        match self {
            Self::Statement => "handover-check-statement",
            Self::Representative => "handover-check-representative",
            Self::PrivacyContact => "handover-check-privacy-contact",
            Self::Requests => "handover-check-requests",
            Self::Papers => "handover-check-papers",
            Self::Keys => "handover-check-keys",
        }
    }
}

/// What is ticked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Ticked {
    check: Vec<String>,
}

/// Keeps what is ticked.
pub(in crate::tenants) async fn check(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, HandoverId)>,
    CheckedForm(ticked): CheckedForm<Ticked>,
) -> Result<Redirect> {
    let known: Vec<String> = Check::ALL
        .into_iter()
        .map(|check| check.code().to_owned())
        .filter(|code| ticked.check.contains(code))
        .collect();
    can.db
        .write(async |tx| {
            store::find(tx, id).await?.ok_or(AppError::NotFound)?;
            store::set_checks(tx, id, &known).await?;
            let detail = json!({ "what": "handover-checked", "n": known.len(), "checks": known });
            let entry = Entry::new(operation::ACCESS, Some(can.account.id)).detail(detail);
            audit::append(tx, &platform, entry).await
        })
        .await?;
    can.visit
        .flash(FlashKind::Ok, &Text::key("handover-checked-flash"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/handover/{id}"))))
}
