//! Special categories: health data, and how they are sealed (B25, B49 to B54).
use super::super::document::Section;
use super::super::writer::{Writer, plain, says};

/// The section on special categories, in both documents.
pub(super) fn special(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("special", "notices-h-special");
    if !w.input.functions.health {
        w.para(
            &mut section,
            [
                plain("notices-special-none"),
                says("B50", "notices-special-others"),
            ],
        );
        return section;
    }
    w.para(
        &mut section,
        [
            says("B49", "notices-special-what"),
            plain("notices-special-consent"),
            says("B25", "notices-special-event"),
        ],
    );
    w.para(&mut section, [says("B50", "notices-special-others")]);
    let mut protection = w.section("special-protection", "notices-h-special-protection");
    w.para(
        &mut protection,
        [
            says("B52", "notices-special-sealed"),
            says("B52", "notices-special-officer"),
        ],
    );
    w.para(&mut protection, [says("B51", "notices-special-custodians")]);
    w.para(
        &mut protection,
        [
            says("B53", "notices-special-https"),
            says("B54", "notices-special-export"),
        ],
    );
    section.subsections.push(protection);
    section
}
