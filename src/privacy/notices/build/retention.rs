//! How long data are kept and how they end (B13, B14, B36 to B38, A19, A20).
use super::super::document::Section;
use super::super::needs::Need;
use super::super::writer::{Writer, law, plain, says};

/// Retention in the processor's notice.
pub(super) fn processor(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("retention", "notices-h-retention");
    w.para(
        &mut section,
        [
            law("B36", "notices-retention-rule"),
            says("B36", "notices-retention-engine"),
        ],
    );
    w.para(&mut section, [says("B13", "notices-retention-delete")]);
    let after_end = says("B14", "notices-retention-after-end").needs(Need::AfterEnd);
    w.para(
        &mut section,
        [after_end, says("B37", "notices-retention-destroyed")],
    );
    kept_everywhere(w, &mut section);
    w.para(&mut section, [law("B38", "notices-retention-archive")]);
    section
}

/// Retention in the policy.
pub(super) fn policy(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("retention", "notices-h-retention");
    w.para(
        &mut section,
        [
            law("A19", "notices-retention-rule"),
            says("A19", "notices-retention-engine"),
        ],
    );
    w.para(
        &mut section,
        [
            law("A20", "notices-retention-consent"),
            says("A20", "notices-retention-withdraw-page"),
        ],
    );
    kept_everywhere(w, &mut section);
    section
}

fn kept_everywhere(w: &mut Writer<'_>, section: &mut Section) {
    if w.input.retention.backup_days.is_some() {
        w.para(section, [plain("notices-retention-backups")]);
    }
    w.para(section, [plain("notices-retention-log")]);
}
