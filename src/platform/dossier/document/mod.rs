//! The three faces of a copy: a page for reading, in words; JSON and CSV for machines, with the values as they are stored.
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
            headings: Vec::new(),
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
    fn the_page_says_in_words_what_the_machines_get_as_it_is_stored() {
        let (about, mut dossier) = sample();
        let field = |name: &str| {
            register::FIELDS
                .iter()
                .find(|field| {
                    field.table == "member" && crate::platform::dossier::field_name(field) == name
                })
                .unwrap()
        };
        dossier.chapters[0].records[0].values = vec![
            (field("details.height_mm"), serde_json::json!(1880)),
            (field("details.citizenship"), serde_json::json!("SLO")),
            (
                field("details.grades"),
                serde_json::json!([{ "code": "kyu4", "awarded_on": "2024-05-01", "board": "" }]),
            ),
        ];
        let page = html(&about, &dossier).unwrap();
        for words in [
            "188 cm",
            "Slovenija",
            "oranžni pas (4. kyu), izpit 1. 5. 2024",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        for code in ["1880", "SLO", "kyu4", "awarded_on"] {
            assert!(!page.contains(code), "{code}: {page}");
        }
        let text = String::from_utf8(csv(&about, &dossier).unwrap()).unwrap();
        for line in [
            ";details.height_mm;višina;1880",
            ";details.citizenship;državljanstvo;SLO",
            ";details.grades.0.code;",
            ";details.grades.0.awarded_on;",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(text.contains(";kyu4") && !text.contains(".board"), "{text}");
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
