//! Data of children: clubs enter them with a guardian's consent (B88 to B90). The seed denied that they are processed.
use super::super::document::Section;
use super::super::writer::{Writer, law, says};

/// The section on children, in both documents.
pub(super) fn children(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("children", "notices-h-children");
    w.para(
        &mut section,
        [
            law("B88", "notices-children-fact"),
            says("B88", "notices-children-limit"),
        ],
    );
    w.para(
        &mut section,
        [
            says("B89", "notices-children-detect"),
            says("B90", "notices-children-portal"),
        ],
    );
    section
}
