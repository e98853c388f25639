//! What is kept of a member beside the columns that lists need: one document, sealed as a whole.
//!
//! The fields are the founding list of the processor's notice. There is no field for remarks: what is not asked for is not
//! kept (GDPR Art. 5(1)(c)).
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The sealed part of a member. Empty fields are left out, so that the document of a child without consent is empty.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberDetails {
    /// Where the person lives.
    #[serde(skip_serializing_if = "Address::is_empty")]
    pub address: Address,
    /// Citizenship, as the three letters of the IOC.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub citizenship: String,
    /// Country of residence, as the three letters of the IOC.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub residence_country: String,
    /// E-mail address; a child's may be the guardian's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Telephone in E.164.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Height in millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height_mm: Option<u32>,
    /// Weight in grams; one value, no history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<u32>,
    /// Tax number, eight digits; only where the tenant needs it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tax_number: String,
    /// Date of death.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_death: Option<NaiveDate>,
    /// Favourite techniques (tokui-waza).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub techniques: Vec<String>,
    /// Clubs the person belongs or belonged to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<ClubMembership>,
    /// Roles in the judo community, functions in the federation and in the club.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<Function>,
    /// Licence of a referee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referee: Option<RefereeLicence>,
    /// How the competition licence was issued.
    #[serde(skip_serializing_if = "LicenceIssue::is_empty")]
    pub licence: LicenceIssue,
    /// Status at the IJF Academy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub academy: Option<Academy>,
    /// Grades with their exams.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<AwardedGrade>,
    /// Whom to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emergency: Option<EmergencyContact>,
}

impl MemberDetails {
    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Never prints what it holds: a debug line may end in a log.
impl std::fmt::Debug for MemberDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemberDetails(..)")
    }
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Post code.
    pub post_code: String,
    /// Town of the post office.
    pub town: String,
    /// Country, as the two letters of ISO 3166.
    pub country: String,
}

impl Address {
    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Belonging to a club.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClubMembership {
    /// Name of the club.
    pub club: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Where a function is held.
pub mod function_kind {
    /// In the judo community.
    pub const COMMUNITY: &str = "community";
    /// In the federation.
    pub const FEDERATION: &str = "federation";
    /// In the club.
    pub const CLUB: &str = "club";
    /// All of them.
    pub const ALL: &[&str] = &[CLUB, FEDERATION, COMMUNITY];
}

/// A role or function, dated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Function {
    /// One of [`function_kind`].
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Licence of a referee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RefereeLicence {
    /// Number.
    pub number: String,
    /// Level.
    pub level: String,
    /// Who issued it.
    pub issuer: String,
    /// When.
    pub issued_on: Option<NaiveDate>,
}

/// How the competition licence was issued; its number and validity are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LicenceIssue {
    /// Who issued it.
    pub issuer: String,
    /// When.
    pub issued_on: Option<NaiveDate>,
}

impl LicenceIssue {
    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Statuses at the IJF Academy.
pub mod academy_status {
    /// Enrolled.
    pub const ENROLLED: &str = "enrolled";
    /// Level 1.
    pub const LEVEL_1: &str = "level1";
    /// Undergraduate certificate as judo instructor.
    pub const UCJI: &str = "ucji";
    /// Level 2.
    pub const LEVEL_2: &str = "level2";
    /// Level 3.
    pub const LEVEL_3: &str = "level3";
    /// Master.
    pub const MASTER: &str = "master";
    /// All of them; no status is no entry.
    pub const ALL: &[&str] = &[ENROLLED, LEVEL_1, UCJI, LEVEL_2, LEVEL_3, MASTER];
}

/// Status at the IJF Academy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Academy {
    /// One of [`academy_status`].
    pub status: String,
    /// Since when.
    pub on: Option<NaiveDate>,
    /// Number of the certificate.
    pub certificate: String,
}

/// A grade with its exam.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AwardedGrade {
    /// `kyu6` .. `dan10`.
    pub code: String,
    /// Day of the exam.
    pub awarded_on: Option<NaiveDate>,
    /// Examiners.
    pub board: String,
    /// Number of the certificate.
    pub certificate: String,
}

/// Whom to call when something happens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmergencyContact {
    /// Name.
    pub name: String,
    /// Telephone in E.164.
    pub phone: String,
    /// What the person is to the member.
    pub relation: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_document_holds_nothing() {
        assert_eq!(
            serde_json::to_string(&MemberDetails::default()).unwrap(),
            "{}"
        );
        assert!(MemberDetails::default().is_empty());
        let read: MemberDetails = serde_json::from_str("{}").unwrap();
        assert!(read.is_empty());
    }

    #[test]
    fn a_document_of_a_later_version_still_opens() {
        let read: MemberDetails =
            serde_json::from_str(r#"{"email":"a@example.si","later":1}"#).unwrap();
        assert_eq!(read.email, "a@example.si");
        assert!(!format!("{read:?}").contains('@'));
    }
}
