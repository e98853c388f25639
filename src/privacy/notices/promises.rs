//! The 121 promises of the two founding documents (A1..A25, B1..B96) and what stands behind each today.
//!
//! A sentence of a notice that rests on a promise carries its id. What the software does not keep is not said: the
//! sentence is withheld, or the operator's manual procedure is stated instead.

/// A promise.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// `A1` to `A25` for the controller's policy, `B1` to `B96` for the processor's notice.
    pub id: &'static str,
    /// The anchor of the section it lives in.
    pub section: &'static str,
    /// What stands behind it.
    pub state: State,
}

/// What stands behind a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The software, or a fact that the generator prints as configured.
    Kept {
        /// What keeps it.
        by: &'static str,
    },
    /// People keep it by hand.
    Manual {
        /// The key of the sentence that states the procedure.
        procedure: &'static str,
    },
    /// Nobody yet: its sentence is withheld.
    NotYet {
        /// The key of the reason.
        why: &'static str,
    },
}

/// The promise with this id.
pub fn promise(id: &str) -> Option<&'static Promise> {
    PROMISES.iter().find(|promise| promise.id == id)
}

/// All promises, in order.
pub fn all() -> &'static [Promise] {
    &PROMISES
}

const fn kept(id: &'static str, section: &'static str, by: &'static str) -> Promise {
    Promise {
        id,
        section,
        state: State::Kept { by },
    }
}

const fn manual(id: &'static str, section: &'static str, procedure: &'static str) -> Promise {
    Promise {
        id,
        section,
        state: State::Manual { procedure },
    }
}

const fn not_yet(id: &'static str, section: &'static str, why: &'static str) -> Promise {
    Promise {
        id,
        section,
        state: State::NotYet { why },
    }
}

static PROMISES: [Promise; 121] = [
    kept(
        "A1",
        "version",
        "number, version and date of every document",
    ),
    kept("A2", "ways", "sections follow the enabled functions"),
    kept(
        "A3",
        "controller",
        "the tenant's profile is complete before anything is public",
    ),
    kept("A4", "respect", "isolation of tenants, sealed data, roles"),
    kept(
        "A5",
        "respect",
        "no outbound data; exports name purpose and recipient",
    ),
    kept(
        "A6",
        "collections",
        "the data register: no field without a purpose",
    ),
    not_yet("A7", "event-signup", "notices-why-forms"),
    not_yet("A8", "event-signup", "notices-why-forms"),
    kept(
        "A9",
        "website",
        "the access log as configured; no tenant route to it",
    ),
    kept("A10", "cookies", "the list of cookies"),
    kept("A11", "cookies", "public pages set no cookie"),
    not_yet("A12", "newsletter", "notices-why-newsletter"),
    not_yet("A13", "newsletter", "notices-why-newsletter"),
    not_yet("A14", "newsletter", "notices-why-newsletter"),
    not_yet("A15", "newsletter", "notices-why-newsletter"),
    not_yet("A16", "newsletter", "notices-why-newsletter"),
    manual("A17", "correspondence", "notices-manual-correspondence"),
    manual("A18", "recipients", "notices-manual-share"),
    manual("A19", "retention", "notices-manual-retention"),
    manual("A20", "retention", "notices-manual-withdraw"),
    manual("A21", "requests", "notices-manual-request"),
    kept("A22", "complaint", "the authority's details are a constant"),
    kept(
        "A23",
        "transfers",
        "the registry of sub-processors with country and safeguard",
    ),
    kept(
        "A24",
        "automated",
        "no code decides or merges without a person",
    ),
    kept(
        "A25",
        "changes",
        "published versions are stored unchanged and stay reachable",
    ),
    kept(
        "B1",
        "identity-processor",
        "kind and version of the document",
    ),
    kept("B2", "identity-processor", "the operator's configuration"),
    kept("B3", "dpo", "the operator's configuration"),
    kept(
        "B4",
        "services",
        "the addresses in the operator's configuration",
    ),
    kept("B5", "roles", "the operator has no role in a tenant"),
    kept("B6", "document", "the public pages of both documents"),
    manual("B7", "document", "notices-manual-form"),
    kept(
        "B8",
        "document",
        "stated as the law has it (GDPR Art. 13, 24)",
    ),
    kept("B9", "document", "stated as the law has it (GDPR Art. 4)"),
    manual("B10", "document", "notices-manual-announce"),
    kept(
        "B11",
        "collections",
        "tables computed from the data register",
    ),
    kept(
        "B12",
        "collections",
        "persons concerned in the data register",
    ),
    kept(
        "B13",
        "retention",
        "an archived member is erased for good on a page of its own",
    ),
    manual("B14", "retention", "notices-manual-after-end"),
    kept("B15", "operations", "the operator has no role in a tenant"),
    kept("B16", "operations", "the operations of the software"),
    kept(
        "B17",
        "operations",
        "roles given by the owner of the tenant",
    ),
    manual("B18", "operations", "notices-manual-staff"),
    kept(
        "B19",
        "operations",
        "migrations and requests are the only other cases",
    ),
    kept(
        "B20",
        "operations",
        "the registry of sub-processors with the task of each",
    ),
    kept(
        "B21",
        "collections",
        "tables computed from the data register",
    ),
    kept(
        "B22",
        "publication",
        "stated as the law has it (GDPR Art. 17(3)(d)), with the tenant's reasons",
    ),
    kept(
        "B23",
        "publication",
        "the publication policy frozen with the event",
    ),
    kept("B24", "publication", "competitions and results"),
    manual("B25", "special", "notices-manual-event"),
    kept("B26", "publication", "public pages cannot name sealed data"),
    kept("B27", "usage", "nothing is measured"),
    kept("B28", "usage", "nothing is measured"),
    kept("B29", "accounts", "accounts with argon2id hashes"),
    manual("B30", "basis-processor", "notices-manual-contract"),
    kept(
        "B31",
        "basis-controller",
        "purposes and bases in the data register; declaration at import",
    ),
    manual("B32", "basis-processor", "notices-manual-instructions"),
    kept("B33", "basis-law", "grants of support for an order"),
    kept("B34", "basis-own", "holds on the erasure of members"),
    kept(
        "B35",
        "basis-vital",
        "grants for one person, fifteen minutes",
    ),
    manual("B36", "retention", "notices-manual-retention"),
    not_yet("B37", "retention", "notices-why-destruction"),
    kept(
        "B38",
        "retention",
        "stated as the law has it (GDPR Art. 17(3)(d), 89)",
    ),
    kept("B39", "recipients-staff", "declared by the operator"),
    manual("B40", "recipients-authorities", "notices-manual-disclosure"),
    kept(
        "B41",
        "sub-processors",
        "the registry refuses an entry without a contract",
    ),
    kept("B42", "sub-processors", "the registry of sub-processors"),
    kept(
        "B43",
        "sub-processors",
        "no outbound data; exports name purpose and recipient",
    ),
    kept("B44", "sub-processors", "the list is part of the notice"),
    kept("B45", "hosting", "the operator's configuration"),
    kept(
        "B46",
        "transfers",
        "the registry of sub-processors with country and safeguard",
    ),
    kept("B47", "sub-processors", "both languages are generated"),
    kept(
        "B48",
        "analytics",
        "nothing is measured, no third-party request",
    ),
    kept("B49", "special", "the health function"),
    kept("B50", "special", "the data register has no such fields"),
    not_yet("B51", "special-protection", "notices-why-custodians"),
    kept(
        "B52",
        "special-protection",
        "own tables, own keys, own area",
    ),
    kept("B53", "special-protection", "https only beyond loopback"),
    kept(
        "B54",
        "special-protection",
        "protected exports; no health data in mail",
    ),
    kept("B55", "requests", "an address that needs no account"),
    manual("B56", "requests", "notices-manual-forward"),
    manual("B57", "access", "notices-manual-request"),
    kept(
        "B58",
        "access",
        "the registry of sub-processors with country and safeguard",
    ),
    manual("B59", "access", "notices-manual-request"),
    kept(
        "B60",
        "access",
        "the bundle of one member as HTML, JSON and CSV in an AES-256 archive",
    ),
    manual("B61", "rectification", "notices-manual-request"),
    manual("B62", "rectification", "notices-manual-request"),
    manual("B63", "erasure", "notices-manual-request"),
    manual("B64", "erasure", "notices-manual-request"),
    manual("B65", "erasure", "notices-manual-request"),
    manual("B66", "erasure", "notices-manual-request"),
    manual("B67", "erasure", "notices-manual-request"),
    manual("B68", "erasure", "notices-manual-request"),
    manual("B69", "erasure", "notices-manual-request"),
    manual("B70", "withdrawal", "notices-manual-request"),
    manual("B71", "withdrawal", "notices-manual-request"),
    manual("B72", "withdrawal", "notices-manual-request"),
    kept("B73", "operations", "said once, with B15"),
    manual("B74", "restriction", "notices-manual-request"),
    manual("B75", "restriction", "notices-manual-request"),
    manual("B76", "restriction", "notices-manual-request"),
    manual("B77", "restriction", "notices-manual-request"),
    manual("B78", "restriction", "notices-manual-request"),
    manual("B79", "restriction", "notices-manual-request"),
    manual("B80", "portability", "notices-manual-request"),
    not_yet("B81", "portability", "notices-why-transfer"),
    manual("B82", "objection", "notices-manual-request"),
    manual("B83", "objection", "notices-manual-request"),
    kept(
        "B84",
        "objection",
        "nothing is measured, so no signal is needed",
    ),
    manual("B85", "objection", "notices-manual-request"),
    kept("B86", "complaint", "the authority's details are a constant"),
    kept("B87", "automated", "no code decides without a person"),
    kept(
        "B88",
        "children",
        "under the age without consent only name, birth date and guardian's contact are stored",
    ),
    manual("B89", "children", "notices-manual-children"),
    manual("B90", "children", "notices-manual-guardian"),
    kept("B91", "contact", "both contacts are printed"),
    kept("B92", "security", "isolation, sealed data, log, backups"),
    kept("B93", "security", "declared by the operator"),
    kept(
        "B94",
        "security",
        "the registry refuses an entry without a contract",
    ),
    kept(
        "B95",
        "security",
        "each measure by the software or declared by the operator",
    ),
    kept(
        "B96",
        "version",
        "number, version and date of every document",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn the_table_has_every_promise_once_and_in_order() {
        let expected: Vec<String> = (1..=25)
            .map(|n| format!("A{n}"))
            .chain((1..=96).map(|n| format!("B{n}")))
            .collect();
        let found: Vec<&str> = all().iter().map(|promise| promise.id).collect();
        assert_eq!(found, expected);
        assert!(promise("B97").is_none());
    }

    #[test]
    fn every_reason_has_a_sentence_in_both_languages() {
        for promise in all() {
            match promise.state {
                State::Kept { by } => assert!(!by.is_empty(), "{}", promise.id),
                State::Manual { procedure } => {
                    assert!(procedure.starts_with("notices-manual"), "{}", promise.id)
                }
                State::NotYet { why } => assert!(
                    Lang::ALL.iter().all(|lang| lang.t(why) != why),
                    "{}",
                    promise.id
                ),
            }
        }
    }
}
