//! The guardian matrix as a table: a row for each adult, a column for each right.
use crate::{
    platform::{
        i18n::Lang,
        people::{Guardian, GuardianRight},
    },
    web::components::YesNoTable,
};

/// The adults who act for a person now, and what was agreed with each.
#[must_use]
pub fn rights_table(guardians: &[Guardian], lang: Lang) -> YesNoTable {
    let table = YesNoTable::new(
        lang,
        lang.t("guardians-matrix"),
        lang.t("guardians-matrix-adult"),
        GuardianRight::ALL.map(|right| right.name(lang)),
    );
    guardians
        .iter()
        .filter_map(|guardian| {
            let link = guardian.link.as_ref().filter(|link| link.until.is_none())?;
            Some((guardian.draft.full_name(), link.matrix))
        })
        .fold(table, |table, (name, matrix)| {
            table.row(name, GuardianRight::ALL.map(|right| matrix.has(right)))
        })
}
