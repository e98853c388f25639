//! What the data register says about a collection: until when it is kept, what for, from whom it comes and who gets it.
use crate::{
    platform::{
        i18n::Lang,
        register::{self, Both},
    },
    web::components::SummaryList,
};

/// A text of the register in a language.
#[must_use]
pub fn in_lang(text: Both, lang: Lang) -> &'static str {
    match lang {
        Lang::Sl => text.sl,
        Lang::En => text.en,
    }
}

/// The facts of a collection; `until` adds the day that the rule gives for what is held here.
#[must_use]
pub fn facts(collection: &register::Collection, until: Option<String>, lang: Lang) -> SummaryList {
    let purposes: Vec<String> = collection
        .purposes
        .iter()
        .map(|purpose| {
            lang.t_args(
                "portal-public-why-text",
                &[
                    ("purpose", in_lang(purpose.label, lang).into()),
                    ("article", purpose.article.into()),
                    ("basis", in_lang(purpose.basis, lang).into()),
                ],
            )
        })
        .collect();
    let recipients: Vec<&str> = collection
        .recipients
        .iter()
        .map(|recipient| in_lang(*recipient, lang))
        .collect();
    let recipients = if recipients.is_empty() {
        lang.t("portal-data-nobody")
    } else {
        recipients.join("; ")
    };
    let retention = in_lang(collection.retention, lang);
    let retention = match until {
        Some(until) => format!("{retention}. {until}"),
        None => retention.to_owned(),
    };
    SummaryList::new()
        .row(lang.t("portal-data-until"), retention)
        .row(lang.t("portal-data-why"), purposes.join("; "))
        .row(
            lang.t("portal-data-source"),
            in_lang(collection.source, lang),
        )
        .row(lang.t("portal-data-recipients"), recipients)
}
