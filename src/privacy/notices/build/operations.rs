//! Who does what with the data; that usage is not measured; accounts (B15 to B20, B27 to B29).
use super::super::document::Section;
use super::super::writer::{Writer, plain, says};

/// Kinds of processing.
pub(super) fn operations(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("operations", "notices-h-operations");
    let kinds = [
        says("B16", "notices-operations-automatic"),
        says("B17", "notices-operations-client"),
        says("B18", "notices-operations-staff"),
        says("B19", "notices-operations-situational"),
        says("B20", "notices-operations-sub"),
    ];
    w.points(&mut section, plain("notices-operations-intro"), kinds);
    w.para(&mut section, [says("B15 B73", "notices-operations-access")]);
    section
}

/// Data on the use of the service: none.
pub(super) fn usage(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("usage", "notices-h-usage");
    w.para(&mut section, [says("B27 B28", "notices-usage-none")]);
    section
}

/// Accounts.
pub(super) fn accounts(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("accounts", "notices-h-accounts");
    w.para(&mut section, [says("B29", "notices-accounts")]);
    section
}
