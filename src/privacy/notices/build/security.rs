//! How data are protected: what the software does, and what the operator declares (B92 to B95).
use super::super::document::Section;
use super::super::input::Measure;
use super::super::needs::Need;
use super::super::writer::{Line, Writer, plain, says};

/// The section on security, in both documents.
pub(super) fn security(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("security", "notices-h-security");
    w.para(&mut section, [says("B92", "notices-security-what")]);
    let inner = [
        declared("B93", "notices-measure-passwords", Measure::PasswordRules),
        declared("B93", "notices-measure-premises", Measure::LockedPremises),
        declared("B93", "notices-measure-updates", Measure::Updates),
        declared("B93", "notices-measure-paper", Measure::PaperStorage),
        declared("B93", "notices-measure-training", Measure::Training),
    ];
    w.points(&mut section, plain("notices-security-inner"), inner);
    let of_software = [
        says("B95", "notices-security-tls"),
        says("B95", "notices-security-isolation"),
        says("B95", "notices-security-login"),
        says("B95", "notices-security-fields"),
        says("B95", "notices-security-exports"),
        says("B95", "notices-security-log"),
        says("B95", "notices-security-backups").needs(Need::Backups),
        declared("B95", "notices-security-volume", Measure::VolumeEncryption),
        declared("B95", "notices-security-ddos", Measure::DdosProtection),
        declared(
            "B95",
            "notices-security-physical",
            Measure::PhysicalProtection,
        ),
    ];
    w.points(&mut section, plain("notices-security-list"), of_software);
    if !w.input.sub_processors.is_empty() {
        w.para(
            &mut section,
            [says("B94", "notices-security-sub").needs(Need::Contracts)],
        );
    }
    section
}

fn declared(id: &'static str, key: &'static str, measure: Measure) -> Line {
    says(id, key).needs(Need::Declared(measure))
}
