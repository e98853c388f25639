//! The CSV twins: the columns of the pages.
use super::{
    labels,
    published::{Category, Placing},
    serve::Context,
};
use crate::platform::{
    i18n::Lang,
    sheets::write::{Cell, Column, ColumnKind, Export},
};

/// A table with columns of these titles.
pub fn table(sheet_name: String, columns: &[(String, ColumnKind)], rows: Vec<Vec<Cell>>) -> Export {
    let columns = columns
        .iter()
        .map(|(title, kind)| Column {
            title: title.clone(),
            kind: *kind,
        })
        .collect();
    Export {
        sheet_name,
        columns,
        rows,
    }
}

/// The columns of a placing.
pub fn placing_columns(lang: Lang) -> Vec<(String, ColumnKind)> {
    vec![
        (lang.t("results-place"), ColumnKind::Number),
        (lang.t("results-name"), ColumnKind::Text),
        (lang.t("results-club"), ColumnKind::Text),
        (lang.t("results-country"), ColumnKind::Text),
        (lang.t("results-won"), ColumnKind::Number),
    ]
}

/// The cells of a placing.
pub fn placing_cells(lang: Lang, placing: &Placing) -> Vec<Cell> {
    vec![
        Cell::from(placing.place.map(i64::from)),
        Cell::from(labels::name(lang, placing)),
        Cell::from(placing.club.as_str()),
        Cell::from(placing.country.clone()),
        Cell::from(placing.contests_won.map(i64::from)),
    ]
}

/// The placings of several categories, each row with its category.
pub fn of_categories(context: &Context, name: &str, categories: &[Category]) -> Export {
    let lang = context.lang;
    let mut columns = vec![(lang.t("results-category"), ColumnKind::Text)];
    columns.extend(placing_columns(lang));
    let rows = categories
        .iter()
        .flat_map(|category| {
            let label = labels::category(lang, category);
            category.placings.iter().map(move |placing| {
                let mut cells = vec![Cell::from(label.as_str())];
                cells.extend(placing_cells(lang, placing));
                cells
            })
        })
        .collect();
    table(name.to_owned(), &columns, rows)
}
