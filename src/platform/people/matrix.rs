//! The guardian matrix: what was agreed for one adult and one child.
use crate::platform::i18n::Lang;

/// What was agreed for one adult and one child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Matrix {
    /// Gets the bills.
    pub pays: bool,
    /// Consents for the child.
    pub consents: bool,
    /// Is told what happens.
    pub is_informed: bool,
    /// May see health data.
    pub sees_health: bool,
    /// May not be contacted, and sees nothing (a court's decision, say).
    pub no_contact: bool,
}

impl Matrix {
    /// What a guardian may do unless something else is written down: consent and be informed.
    pub const USUAL: Self = Self {
        pays: false,
        consents: true,
        is_informed: true,
        sees_health: false,
        no_contact: false,
    };

    /// Nothing at all.
    pub const NONE: Self = Self {
        pays: false,
        consents: false,
        is_informed: false,
        sees_health: false,
        no_contact: false,
    };

    /// As it may be kept: where no contact is allowed, there is nothing else.
    #[must_use]
    pub fn tidy(self) -> Self {
        if self.no_contact {
            Self {
                no_contact: true,
                ..Self::NONE
            }
        } else {
            self
        }
    }

    /// Whether whoever writes about the child may write to this adult.
    #[must_use]
    pub fn is_written_to(self) -> bool {
        self.is_informed && !self.no_contact
    }

    /// Whether this adult decides about consents.
    #[must_use]
    pub fn decides(self) -> bool {
        self.consents && !self.no_contact
    }

    /// Whether something was agreed.
    #[must_use]
    pub fn has(self, right: GuardianRight) -> bool {
        match right {
            GuardianRight::Pays => self.pays,
            GuardianRight::Consents => self.consents,
            GuardianRight::IsInformed => self.is_informed,
            GuardianRight::SeesHealth => self.sees_health,
            GuardianRight::NoContact => self.no_contact,
        }
    }

    /// Out of the codes that were ticked.
    #[must_use]
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        let mut matrix = Self::NONE;
        for code in codes {
            match GuardianRight::ALL.into_iter().find(|r| r.code() == code) {
                Some(GuardianRight::Pays) => matrix.pays = true,
                Some(GuardianRight::Consents) => matrix.consents = true,
                Some(GuardianRight::IsInformed) => matrix.is_informed = true,
                Some(GuardianRight::SeesHealth) => matrix.sees_health = true,
                Some(GuardianRight::NoContact) => matrix.no_contact = true,
                None => {}
            }
        }
        matrix
    }

    /// The codes of what was agreed, for the history.
    #[must_use]
    pub fn codes(self) -> String {
        GuardianRight::ALL
            .into_iter()
            .filter(|right| self.has(*right))
            .map(GuardianRight::code)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// One column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuardianRight {
    /// See [`Matrix::pays`].
    Pays,
    /// See [`Matrix::consents`].
    Consents,
    /// See [`Matrix::is_informed`].
    IsInformed,
    /// See [`Matrix::sees_health`].
    SeesHealth,
    /// See [`Matrix::no_contact`].
    NoContact,
}

impl GuardianRight {
    /// All columns, in their order.
    pub const ALL: [Self; 5] = [
        Self::Consents,
        Self::IsInformed,
        Self::SeesHealth,
        Self::Pays,
        Self::NoContact,
    ];

    /// As posted, and in the history.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pays => "pays",
            Self::Consents => "consents",
            Self::IsInformed => "is_informed",
            Self::SeesHealth => "sees_health",
            Self::NoContact => "no_contact",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Pays => lang.t("guardians-right-pays"),
            Self::Consents => lang.t("guardians-right-consents"),
            Self::IsInformed => lang.t("guardians-right-is-informed"),
            Self::SeesHealth => lang.t("guardians-right-sees-health"),
            Self::NoContact => lang.t("guardians-right-no-contact"),
        }
    }

    /// What follows from it.
    #[must_use]
    pub fn hint(self, lang: Lang) -> String {
        match self {
            Self::Pays => lang.t("guardians-right-pays-hint"),
            Self::Consents => lang.t("guardians-right-consents-hint"),
            Self::IsInformed => lang.t("guardians-right-is-informed-hint"),
            Self::SeesHealth => lang.t("guardians-right-sees-health-hint"),
            Self::NoContact => lang.t("guardians-right-no-contact-hint"),
        }
    }
}

impl From<&::entity::guardianship::Model> for Matrix {
    fn from(row: &::entity::guardianship::Model) -> Self {
        Self {
            pays: row.pays,
            consents: row.consents,
            is_informed: row.is_informed,
            sees_health: row.sees_health,
            no_contact: row.no_contact,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_contact_switches_everything_else_off() {
        let all = Matrix::from_codes(GuardianRight::ALL.map(GuardianRight::code));
        assert_eq!(all.tidy().codes(), "no_contact");
        assert!(!all.tidy().is_written_to() && !all.tidy().decides());
        assert_eq!(Matrix::USUAL.tidy(), Matrix::USUAL);
    }

    #[test]
    fn each_column_is_switched_by_its_code_alone() {
        for one in GuardianRight::ALL {
            let matrix = Matrix::from_codes([one.code(), "nonsense"]);
            for other in GuardianRight::ALL {
                assert_eq!(matrix.has(other), one == other);
            }
        }
    }
}
