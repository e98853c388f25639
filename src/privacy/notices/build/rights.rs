//! The rights of the person, which stand by law whatever the software does (B55 to B86, A20 to A22).
use super::super::document::{NoticeKind, Section};
use super::super::writer::{Writer, law, plain, says};
use super::identity;

/// All rights, in both documents.
pub(super) fn rights(w: &mut Writer<'_>) -> Section {
    let parts = vec![
        requests(w),
        access(w),
        rectification(w),
        erasure(w),
        withdrawal(w),
        restriction(w),
        portability(w),
        objection(w),
        identity::complaint(w),
    ];
    w.group("rights", "notices-h-rights", parts)
}

fn requests(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("requests", "notices-h-requests");
    match w.kind {
        NoticeKind::Processor => {
            w.para(&mut section, [says("B55", "notices-requests-processor")]);
            w.para(
                &mut section,
                [
                    law("B56 B72", "notices-requests-both"),
                    says("B56", "notices-requests-routed"),
                ],
            );
        }
        NoticeKind::Privacy => w.para(
            &mut section,
            [
                law("A21", "notices-requests-list"),
                says("A21", "notices-requests-portal"),
            ],
        ),
    }
    w.para(
        &mut section,
        [
            plain("notices-requests-time"),
            plain("notices-requests-identity"),
        ],
    );
    section
}

fn access(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("access", "notices-h-access");
    w.para(
        &mut section,
        [
            law("B57", "notices-access-what"),
            law("B58", "notices-access-transfers"),
        ],
    );
    w.para(
        &mut section,
        [
            law("B59", "notices-access-copy"),
            law("B60", "notices-access-electronic"),
            says("B60", "notices-access-bundle"),
        ],
    );
    section
}

fn rectification(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("rectification", "notices-h-rectification");
    w.para(
        &mut section,
        [
            law("B61", "notices-rectification"),
            law("B62", "notices-rectification-complete"),
        ],
    );
    section
}

fn erasure(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("erasure", "notices-h-erasure");
    let grounds = [
        law("B63", "notices-erasure-purpose"),
        law("B64", "notices-erasure-consent"),
        law("B65", "notices-erasure-objection"),
        law("B66", "notices-erasure-unlawful"),
        law("B67", "notices-erasure-duty"),
        law("B68", "notices-erasure-child"),
    ];
    w.points(&mut section, plain("notices-erasure-intro"), grounds);
    w.para(&mut section, [law("B69", "notices-erasure-exceptions")]);
    section
}

fn withdrawal(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("withdrawal", "notices-h-withdrawal");
    w.para(
        &mut section,
        [
            law("B70", "notices-withdrawal"),
            law("B71", "notices-withdrawal-part"),
            law("B72", "notices-withdrawal-how"),
        ],
    );
    section
}

fn restriction(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("restriction", "notices-h-restriction");
    let grounds = [
        law("B74", "notices-restriction-accuracy"),
        law("B75", "notices-restriction-unlawful"),
        law("B76", "notices-restriction-claims"),
        law("B77", "notices-restriction-objection"),
    ];
    w.points(&mut section, plain("notices-restriction-intro"), grounds);
    w.para(
        &mut section,
        [
            law("B78", "notices-restriction-use"),
            law("B79", "notices-restriction-lift"),
        ],
    );
    section
}

fn portability(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("portability", "notices-h-portability");
    let direct = says("B81", "notices-portability-transfer");
    w.para(
        &mut section,
        [
            law("B80", "notices-portability"),
            law("B81", "notices-portability-direct"),
            direct,
        ],
    );
    section
}

fn objection(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("objection", "notices-h-objection");
    w.para(&mut section, [law("B82", "notices-objection")]);
    w.para(
        &mut section,
        [
            law("B83", "notices-objection-marketing"),
            law("B84", "notices-objection-automated"),
        ],
    );
    w.para(&mut section, [law("B85", "notices-objection-research")]);
    section
}
