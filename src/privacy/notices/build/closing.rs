//! The end of both documents: automated decisions, contact, changes, version (B87, B91, B96, A1, A24, A25).
use super::super::document::{NoticeKind, Section};
use super::super::writer::{Writer, law, says};
use super::{security, transfers};

/// Automated decisions and profiling.
pub(super) fn automated(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("automated", "notices-h-automated");
    let line = match w.kind {
        NoticeKind::Processor => says("B87", "notices-automated-processor"),
        NoticeKind::Privacy => says("A24", "notices-automated-controller"),
    };
    w.para(&mut section, [line]);
    section
}

/// Whom to turn to.
pub(super) fn contact(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("contact", "notices-h-contact");
    w.para(
        &mut section,
        [
            law("B91", "notices-contact-first"),
            law("B91", "notices-contact-then"),
        ],
    );
    section
}

/// Version and date.
pub(super) fn version(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("version", "notices-h-version");
    let line = match w.kind {
        NoticeKind::Processor => says("B96", "notices-version-processor"),
        NoticeKind::Privacy => says("A1", "notices-version-policy"),
    };
    w.para(&mut section, [line]);
    section
}

/// The other matters at the end of the policy.
pub(super) fn other(w: &mut Writer<'_>) -> Section {
    let mut changes = w.section("changes", "notices-h-changes");
    w.para(&mut changes, [says("A25", "notices-changes")]);
    let parts = vec![
        transfers::transfers(w),
        automated(w),
        security::security(w),
        changes,
        version(w),
    ];
    w.group("other", "notices-h-other", parts)
}
