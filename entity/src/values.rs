//! Values of text columns that the whole house shares.

/// What a processing-log entry says was done (ZVOP-2 Art. 22: collection, alteration, consultation, disclosure, erasure ..).
pub mod operation {
    /// Data came in.
    pub const COLLECT: &str = "collect";
    /// Data were changed.
    pub const ALTER: &str = "alter";
    /// Sealed data were opened and shown.
    pub const CONSULT: &str = "consult";
    /// Data left in an export.
    pub const EXPORT: &str = "export";
    /// Data were published.
    pub const PUBLISH: &str = "publish";
    /// A publication ended.
    pub const UNPUBLISH: &str = "unpublish";
    /// Data were erased.
    pub const ERASE: &str = "erase";
    /// Data were archived or brought back.
    pub const ARCHIVE: &str = "archive";
    /// What is known of a record was written anew, so that it outlives older entries.
    pub const KEEP: &str = "keep";
    /// Who may do what was changed.
    pub const ACCESS: &str = "access";
    /// Settings of the tenant were changed.
    pub const SETTINGS: &str = "settings";
    /// Somebody was refused, or something was found damaged.
    pub const REFUSED: &str = "refused";

    /// All of them.
    pub const ALL: &[&str] = &[
        COLLECT, ALTER, CONSULT, EXPORT, PUBLISH, UNPUBLISH, ERASE, ARCHIVE, KEEP, ACCESS,
        SETTINGS, REFUSED,
    ];
}

/// Names of a tenant's counters.
pub mod counter {
    /// The last member number that was given.
    pub const MEMBER_NUMBER: &str = "member_number";
    /// The version of the member list: rises with every change of a member.
    pub const MEMBERS_VERSION: &str = "members_version";

    /// All of them.
    pub const ALL: &[&str] = &[MEMBER_NUMBER, MEMBERS_VERSION];
}

/// States of an incident.
pub mod incident_state {
    /// Being looked into.
    pub const OPEN: &str = "open";
    /// Notified to the supervisory authority.
    pub const REPORTED: &str = "reported";
    /// Finished, reported or not.
    pub const CLOSED: &str = "closed";

    /// All of them.
    pub const ALL: &[&str] = &[OPEN, REPORTED, CLOSED];
}
