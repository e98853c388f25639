//! The guardian matrix: what was agreed for one adult and one child.

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
