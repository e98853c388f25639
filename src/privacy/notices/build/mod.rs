//! The outline of the two documents; what each section says is in the file named after it.
mod bases;
mod children;
mod closing;
mod collections;
mod identity;
mod operations;
mod publication;
mod recipients;
mod retention;
mod rights;
mod scope;
mod security;
mod special;
mod transfers;
mod ways;

use super::document::{Block, Document, Labels, NoticeKind, Section};
use super::writer::Writer;
pub(super) use identity::authority;

/// The whole document.
pub(super) fn document(w: &mut Writer<'_>) -> Document {
    let (title, subtitle, preamble, sections) = match w.kind {
        NoticeKind::Processor => (
            "notices-processor-title",
            "notices-processor-subtitle",
            Vec::new(),
            processor(w),
        ),
        NoticeKind::Privacy => (
            "notices-privacy-title",
            "notices-privacy-subtitle",
            ways::preamble(w),
            policy(w),
        ),
    };
    head(w, title, subtitle, preamble, sections)
}

fn head(
    w: &Writer<'_>,
    title: &str,
    subtitle: &str,
    preamble: Vec<Block>,
    sections: Vec<Section>,
) -> Document {
    Document {
        kind: w.kind,
        lang: w.lang,
        title: w.text(title),
        subtitle: w.text(subtitle),
        number: w.input.number.trim().to_owned(),
        version: w.input.version,
        valid_from: w.input.valid_from,
        labels: Labels {
            number: w.text("notices-label-number"),
            version: w.text("notices-label-version"),
            valid_from: w.text("notices-label-valid-from"),
            contents: w.text("notices-label-contents"),
        },
        preamble,
        sections,
    }
}

/// The processor's notice (GDPR Art. 14).
fn processor(w: &mut Writer<'_>) -> Vec<Section> {
    vec![
        identity::processor(w),
        scope::scope(w),
        scope::document(w),
        collections::processor(w),
        bases::processor(w),
        retention::processor(w),
        recipients::processor(w),
        special::special(w),
        rights::rights(w),
        closing::automated(w),
        children::children(w),
        closing::contact(w),
        security::security(w),
        closing::version(w),
    ]
}

/// The controller's policy (GDPR Art. 13).
fn policy(w: &mut Writer<'_>) -> Vec<Section> {
    vec![
        identity::controller(w),
        identity::respect(w),
        collections::policy(w),
        ways::ways(w),
        special::special(w),
        children::children(w),
        bases::policy(w),
        recipients::policy(w),
        retention::policy(w),
        rights::rights(w),
        closing::other(w),
    ]
}
