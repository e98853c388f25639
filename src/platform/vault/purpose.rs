//! What a key is for. Each purpose has keys of its own, so that code which may open one kind of data cannot open another.

/// The purposes that any code may ask for. Health is not among them: its keys are to be had only through
/// [`super::Vault::health_sealer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Numbers that identify a person: tax number, documents.
    Identity,
    /// Photographs and attachments.
    Files,
    /// Backups.
    Backup,
    /// Searching for a sealed value without opening it.
    BlindIndex,
    /// Personal parts of the processing log.
    Audit,
    /// Mails that wait to be sent.
    Outbox,
    /// Sessions and second factors.
    Session,
    /// The keyed hash over password hashes.
    Pepper,
    /// Work not finished yet: imports before they are committed.
    Draft,
    /// Signatures under member cards.
    MemberCard,
}

impl Purpose {
    /// All of them, for tests and tables.
    pub const ALL: [Self; 10] = [
        Self::Identity,
        Self::Files,
        Self::Backup,
        Self::BlindIndex,
        Self::Audit,
        Self::Outbox,
        Self::Session,
        Self::Pepper,
        Self::Draft,
        Self::MemberCard,
    ];
}

/// What a key is derived for: one of the purposes, or health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    Health,
    Of(Purpose),
}

impl Label {
    /// The name inside the derivation. Part of the stored format: never change one.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Of(Purpose::Identity) => "identity",
            Self::Of(Purpose::Files) => "files",
            Self::Of(Purpose::Backup) => "backup",
            Self::Of(Purpose::BlindIndex) => "blind-index",
            Self::Of(Purpose::Audit) => "audit",
            Self::Of(Purpose::Outbox) => "outbox",
            Self::Of(Purpose::Session) => "session",
            Self::Of(Purpose::Pepper) => "pepper",
            Self::Of(Purpose::Draft) => "draft",
            Self::Of(Purpose::MemberCard) => "member-card",
        }
    }
}
