//! Which optional fields a tenant keeps about its members. What is off is not asked, not stored and not in the notices.
use ::entity::profile;
use serde::{Deserialize, Serialize};

/// The optional functions of a tenant, as its profile stores them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Functions {
    /// The tax number of members: only for people the tenant pays (9-slovenia, 6.1), so off at first.
    pub tax_number: bool,
    /// Referee licences.
    pub referee: bool,
    /// Status at the IJF Academy.
    pub academy: bool,
    /// Functions in the club and in the federation.
    pub functionary: bool,
    /// Sealed health records. No switch: on from the moment somebody is given the health officer's role, for without one there
    /// can be none.
    pub health: bool,
}

/// A function that is switched in the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// See [`Functions::tax_number`].
    TaxNumber,
    /// See [`Functions::referee`].
    Referee,
    /// See [`Functions::academy`].
    Academy,
    /// See [`Functions::functionary`].
    Functionary,
}

impl Function {
    /// All functions, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Referee,
        Self::Academy,
        Self::Functionary,
        Self::TaxNumber,
    ];

    /// As posted.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TaxNumber => "tax_number",
            Self::Referee => "referee",
            Self::Academy => "academy",
            Self::Functionary => "functionary",
        }
    }
}

impl Functions {
    /// The functions of a tenant; what its profile does not mention is off.
    #[must_use]
    pub fn of(profile: &profile::Model) -> Self {
        Self::from_json(&profile.functions)
    }

    /// The functions of a stored document; what it does not mention is off.
    #[must_use]
    pub fn from_json(stored: &serde_json::Value) -> Self {
        serde_json::from_value(stored.clone()).unwrap_or_default()
    }

    /// Whether a function is on.
    #[must_use]
    pub fn has(self, function: Function) -> bool {
        match function {
            Function::TaxNumber => self.tax_number,
            Function::Referee => self.referee,
            Function::Academy => self.academy,
            Function::Functionary => self.functionary,
        }
    }

    /// As stored.
    #[must_use]
    pub fn to_json(self) -> serde_json::Value {
        serde_json::json!({
            "tax_number": self.tax_number,
            "referee": self.referee,
            "academy": self.academy,
            "functionary": self.functionary,
            "health": self.health,
        })
    }

    /// The functions with these codes on and all others off.
    #[must_use]
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        let mut on = Self::default();
        for code in codes {
            match Function::ALL.into_iter().find(|f| f.code() == code) {
                Some(Function::TaxNumber) => on.tax_number = true,
                Some(Function::Referee) => on.referee = true,
                Some(Function::Academy) => on.academy = true,
                Some(Function::Functionary) => on.functionary = true,
                None => {}
            }
        }
        on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_is_switched_by_its_code_alone() {
        for one in Function::ALL {
            let on = Functions::from_codes([one.code(), "nonsense"]);
            for other in Function::ALL {
                assert_eq!(on.has(other), one == other);
            }
        }
    }
}
