//! The readable face: every value in words.
use askama::Template;

use super::About;
use crate::platform::dossier::{Chapter, Dossier, Record, shown};

/// The sheet of style inside the page: a file on somebody's disk has nowhere to fetch one from.
const STYLE: &str = include_str!("document.css");

#[derive(Template)]
#[template(path = "exports/document.html")]
struct Document<'a> {
    about: &'a About,
    made_at: String,
    style: Style,
    chapters: Vec<Shown>,
    notes: Vec<String>,
}

struct Style;

impl std::fmt::Display for Style {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<style>{STYLE}</style>")
    }
}
impl askama::filters::HtmlSafe for Style {}

struct Shown {
    title: &'static str,
    persons: &'static str,
    purposes: Vec<String>,
    source: &'static str,
    retention: &'static str,
    records: Vec<Table>,
}

struct Table {
    title: Option<String>,
    lines: Vec<(&'static str, String)>,
}

/// The page.
///
/// # Errors
/// When the template does.
pub fn html(about: &About, dossier: &Dossier) -> askama::Result<String> {
    Document {
        about,
        made_at: about.lang.datetime(about.made_at),
        style: Style,
        chapters: dossier
            .chapters
            .iter()
            .map(|chapter| chapter_of(about, chapter))
            .collect(),
        notes: dossier.notes.iter().map(|key| about.lang.t(key)).collect(),
    }
    .render()
}

fn chapter_of(about: &About, chapter: &Chapter) -> Shown {
    let collection = chapter.collection;
    let purposes = collection
        .purposes
        .iter()
        .map(|purpose| {
            let basis = format!("{}, {}", purpose.article, about.says(purpose.basis));
            format!("{} ({basis})", about.says(purpose.label))
        })
        .collect();
    Shown {
        title: about.says(collection.label),
        persons: about.says(collection.persons),
        purposes,
        source: about.says(collection.source),
        retention: about.says(collection.retention),
        records: chapter
            .records
            .iter()
            .map(|record| table(about, record))
            .collect(),
    }
}

fn table(about: &About, record: &Record) -> Table {
    let lines = record
        .values
        .iter()
        .map(|(field, value)| (about.says(field.label), shown(field, value, about.lang)))
        .filter(|(_, words)| !words.is_empty());
    Table {
        title: record.heading(about.lang).map(str::to_owned),
        lines: lines.collect(),
    }
}
