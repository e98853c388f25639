//! What the processor's notice covers: services, roles, sources, the document itself.
use super::super::document::{Block, NoticeKind, Section, Sentence};
use super::super::input::ControllerRole;
use super::super::words::link;
use super::super::writer::{Writer, plain, says};

/// Organisations, services and sources.
pub(super) fn scope(w: &mut Writer<'_>) -> Section {
    let mut services = w.section("services", "notices-h-services");
    w.para(
        &mut services,
        [
            plain("notices-services-what"),
            plain("notices-services-need"),
        ],
    );
    w.para(&mut services, [says("B4", "notices-services-list")]);
    let addresses = w.input.operator.services.iter();
    services.blocks.push(Block::List(
        addresses
            .map(|url| Sentence {
                promises: vec![],
                parts: vec![link(url, url)],
            })
            .collect(),
    ));

    let mut roles = w.section("roles", "notices-h-roles");
    w.para(
        &mut roles,
        [says("B5", "notices-roles"), plain("notices-roles-own")],
    );
    w.para(&mut roles, [plain("notices-gdpr")]);

    let parts = vec![services, roles, source(w)];
    w.group("scope", "notices-h-scope", parts)
}

/// Where the data come from (GDPR Art. 14(2)(f)).
pub(super) fn source(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("source", "notices-h-source");
    let (first, second) = match w.kind {
        NoticeKind::Processor => ("notices-source-processor", "notices-source-origin"),
        NoticeKind::Privacy => ("notices-source-controller", "notices-source-others"),
    };
    let public = w.input.collections().any(|collection| {
        collection.source_is_public
            && (w.kind == NoticeKind::Processor || collection.controller == ControllerRole::Tenant)
    });
    w.para(&mut section, [plain(first), plain(second)]);
    if public {
        w.para(&mut section, [plain("notices-source-public")]);
    }
    section
}

/// What the notice is for and how it changes.
pub(super) fn document(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("document", "notices-h-document");
    w.para(&mut section, [plain("notices-document-what")]);
    w.para(
        &mut section,
        [
            says("B6", "notices-document-where"),
            says("B6", "notices-document-controller"),
        ],
    );
    w.para(
        &mut section,
        [
            says("B8", "notices-document-duty"),
            says("B7", "notices-document-form"),
        ],
    );
    w.para(&mut section, [says("B9", "notices-document-terms")]);
    w.para(
        &mut section,
        [
            plain("notices-document-changes"),
            says("B10", "notices-document-announce"),
            plain("notices-document-versions"),
        ],
    );
    section
}
