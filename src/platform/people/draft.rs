//! What a form, an import or the demonstration wants to be kept of a person, before the rules were asked.
use ::entity::ids::GuardianId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::details::MemberDetails;

/// What is wanted of a member: the columns of lists and the sealed part.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberDraft {
    /// First name.
    pub first_name: String,
    /// Middle name; often none.
    pub middle_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth; nobody is kept without it.
    pub birth_date: Option<NaiveDate>,
    /// `f` or `m`, as the sport needs it.
    pub sex: Option<String>,
    /// Present grade: `kyu6` .. `dan10`.
    pub belt: Option<String>,
    /// Number of the competition licence.
    pub licence_no: Option<String>,
    /// Last day of the licence.
    pub licence_until: Option<NaiveDate>,
    /// First day as a member.
    pub joined_on: Option<NaiveDate>,
    /// Last day as a member.
    pub left_on: Option<NaiveDate>,
    /// Everything else.
    pub details: MemberDetails,
}

impl std::fmt::Debug for MemberDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemberDraft(..)")
    }
}

impl MemberDraft {
    /// First, middle and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        [&self.first_name, &self.middle_name, &self.last_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// What may be kept of a child whose guardian has not consented: name and date of birth (GDPR Art. 8, ZVOP-2 Art. 8).
    /// The guardian's contact stands with the guardian.
    #[must_use]
    pub fn reduced(&self) -> Self {
        Self {
            first_name: self.first_name.clone(),
            middle_name: self.middle_name.clone(),
            last_name: self.last_name.clone(),
            birth_date: self.birth_date,
            ..Self::default()
        }
    }
}

/// What a guardian is to a child.
pub mod relation {
    /// Mother.
    pub const MOTHER: &str = "mother";
    /// Father.
    pub const FATHER: &str = "father";
    /// Another legal guardian.
    pub const GUARDIAN: &str = "guardian";
    /// Somebody else with the parents' authority.
    pub const OTHER: &str = "other";
    /// All of them.
    pub const ALL: &[&str] = &[MOTHER, FATHER, GUARDIAN, OTHER];
}

/// What is wanted of a guardian.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuardianDraft {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone in E.164.
    pub phone: String,
    /// One of [`relation`].
    pub relation: String,
    /// How the tenant knows that the person is the guardian.
    pub proof: String,
}

impl GuardianDraft {
    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.first_name, &self.last_name, &self.email, &self.phone]
            .iter()
            .all(|field| field.is_empty())
    }

    /// First and last name.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }
}

impl std::fmt::Debug for GuardianDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GuardianDraft(..)")
    }
}

/// What a consent is for.
pub mod consent_purpose {
    /// Keeping the data of a child (GDPR Art. 8, ZVOP-2 Art. 8).
    pub const PROCESSING: &str = "processing";
    /// Taking and showing pictures.
    pub const PICTURES: &str = "pictures";
    /// Keeping data about health (GDPR Art. 9(2)(a)).
    pub const HEALTH: &str = "health";
    /// All of them.
    pub const ALL: &[&str] = &[PROCESSING, HEALTH, PICTURES];
}

/// How a consent was given.
pub mod consent_how {
    /// On the form on the screen, in the presence of whoever recorded it.
    pub const FORM: &str = "form";
    /// On paper, held by the tenant.
    pub const PAPER: &str = "paper";
    /// By the person, or a guardian, on their own pages.
    pub const PORTAL: &str = "portal";
    /// All of them.
    pub const ALL: &[&str] = &[FORM, PAPER, PORTAL];
    /// Those that somebody else can record.
    pub const RECORDED: &[&str] = &[FORM, PAPER];
}

/// A consent to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentDraft {
    /// One of [`consent_purpose`].
    pub purpose: String,
    /// One of [`consent_how`].
    pub how: String,
    /// Given on, or on paper since.
    pub given_on: NaiveDate,
    /// The guardian who gave it; none when the member did, or when a paper does not name one of the recorded guardians.
    pub guardian: Option<GuardianId>,
    /// Name of whoever gave it, as it was then.
    pub person: String,
    /// Version of the text that was shown; `paper` for what stands on paper.
    pub text_version: String,
    /// The text that was shown; empty for what stands on paper. Its hash is kept.
    pub text: String,
}

impl ConsentDraft {
    /// "On paper, held by the club since ..": a consent of a guardian to keeping a child's data.
    #[must_use]
    pub fn on_paper(since: NaiveDate) -> Self {
        Self::on_paper_for(consent_purpose::PROCESSING, since)
    }

    /// "On paper, held by the club since ..", for a purpose.
    #[must_use]
    pub fn on_paper_for(purpose: &str, since: NaiveDate) -> Self {
        Self {
            purpose: purpose.to_owned(),
            how: consent_how::PAPER.to_owned(),
            given_on: since,
            guardian: None,
            person: String::new(),
            text_version: consent_how::PAPER.to_owned(),
            text: String::new(),
        }
    }
}

/// A member to be inserted, with guardians and the consent that admits a child's data.
#[derive(Clone, Debug, Default)]
pub struct NewMember {
    /// The member.
    pub draft: MemberDraft,
    /// Guardians; one that is known already (same name and same contact) is linked, not repeated.
    pub guardians: Vec<GuardianDraft>,
    /// The guardian's consent, when there is one. Given by the first guardian unless it names another.
    pub consent: Option<ConsentDraft>,
}

impl From<MemberDraft> for NewMember {
    fn from(draft: MemberDraft) -> Self {
        Self {
            draft,
            ..Self::default()
        }
    }
}
