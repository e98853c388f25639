//! The three faces of a copy: a page for reading, JSON and CSV for machines. All say the same.
mod csv;
mod html;
mod json;

use chrono::{DateTime, Utc};

pub use csv::csv;
pub use html::html;
pub use json::json;

use crate::platform::{i18n::Lang, register::Both};

/// What stands on top of every face.
#[derive(Clone, Debug)]
pub struct About {
    /// Whose books.
    pub organisation: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The language of names and labels.
    pub lang: Lang,
}

impl About {
    fn says(&self, text: Both) -> &'static str {
        match self.lang {
            Lang::Sl => text.sl,
            Lang::En => text.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{
        dossier::{Chapter, Dossier, Record},
        register,
    };

    fn sample() -> (About, Dossier) {
        let about = About {
            organisation: "JK <Zelena>".to_owned(),
            made_at: DateTime::UNIX_EPOCH,
            lang: Lang::Sl,
        };
        let field = register::fields_of("member", "first_name").next().unwrap();
        let record = Record {
            table: "member",
            title: Some("Pokal <1>".to_owned()),
            values: vec![(field, serde_json::json!("=Ana <b>"))],
        };
        let chapter = Chapter {
            collection: register::collection("member").unwrap(),
            records: vec![record],
        };
        (
            about,
            Dossier {
                chapters: vec![chapter],
                notes: vec!["health-dossier-sealed"],
            },
        )
    }

    #[test]
    fn the_page_is_whole_by_itself_and_escapes_what_people_typed() {
        let (about, dossier) = sample();
        let html = html(&about, &dossier).unwrap();
        assert!(
            html.contains("=Ana &#60;b&#62;") && html.contains("JK &#60;Zelena&#62;"),
            "{html}"
        );
        assert!(!html.contains("<script") && !html.contains("http://") && !html.contains(" src="));
    }

    #[test]
    fn json_and_csv_hold_the_value_as_it_is() {
        let (about, dossier) = sample();
        let parsed: serde_json::Value =
            serde_json::from_slice(&json(&about, &dossier).unwrap()).unwrap();
        assert_eq!(
            parsed["collections"][0]["records"][0]["fields"]["first_name"]["value"],
            "=Ana <b>"
        );
        let text = String::from_utf8(csv(&about, &dossier).unwrap()).unwrap();
        assert!(
            text.contains(";first_name;") && text.contains("'=Ana <b>"),
            "{text}"
        );
    }
}
