//! Adding and changing a member: one page, everything optional is optional, nothing typed is lost.
mod conflict;
mod fields;
mod fill;
mod new;
mod read;
mod save;
mod typed;

use std::collections::BTreeSet;

use crate::{
    platform::{error::AppError, i18n::Text, people::FieldError},
    tenants::{self, Functions},
    web::FieldErrors,
};

pub use fields::{ConsentFields, GuardianFields, Maker};
pub use new::{add, new_page};
pub use read::Reading;
pub use save::{edit_page, save};
pub use typed::Typed;

/// What the tenant keeps about its members.
///
/// # Errors
/// When the database does.
pub async fn functions(
    tx: &crate::platform::db::TenantTx,
) -> crate::platform::error::Result<Functions> {
    Ok(tenants::store::find_profile(tx)
        .await?
        .map(|profile| Functions::of(&profile))
        .unwrap_or_default())
}

/// Adds what the rules found to what reading found; a field that could not be read is not complained about twice.
pub fn add_found(errors: &mut FieldErrors, found: Vec<FieldError>) {
    let unread: BTreeSet<String> = errors.iter().map(|(field, _)| field.to_owned()).collect();
    for error in found {
        if !unread.contains(error.field) {
            errors.add(error.field, error.text);
        }
    }
}

/// The field whose value somebody else has, when a unique rule refused a write.
pub fn taken(error: &AppError) -> Option<(&'static str, Text)> {
    if error.is_taken_on("member", "licence_no") {
        Some(("licence_no", Text::key("members-error-licence-taken")))
    } else if error.is_taken_on("member", "tax_index") {
        Some(("tax_number", Text::key("members-error-tax-taken")))
    } else {
        None
    }
}
