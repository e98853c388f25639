//! The controller as a notice sees it: its profile, its publication policy and the functions it uses.
use super::{Bilingual, Country, Function, Safeguard};

/// The controller.
#[derive(Clone, Debug)]
pub struct TenantView {
    /// The name in the register of associations or companies.
    pub legal_name: String,
    /// The registered seat.
    pub seat: Address,
    /// The office, where it is elsewhere.
    pub office: Option<Address>,
    /// Registration number.
    pub registration_number: Option<String>,
    /// Tax number.
    pub tax_number: Option<String>,
    /// General e-mail.
    pub email: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Own website, with `https://`.
    pub website: Option<String>,
    /// Who represents it by law.
    pub represented_by: Option<String>,
    /// Who answers questions about data: a name or a function.
    pub privacy_contact: Option<String>,
    /// Where questions and requests about data go.
    pub privacy_email: String,
    /// Telephone for questions about data.
    pub privacy_phone: Option<String>,
    /// The data protection officer, where one is appointed.
    pub dpo: Option<Dpo>,
    /// The age from which a person consents alone: 15 (ZVOP-2 Art. 8), or higher where the tenant says so.
    pub consent_age: u8,
    /// How names appear on public pages, from the youngest; empty when nothing is published.
    pub publication: Vec<NameRule>,
    /// The written reasons for archiving official results in the public interest (GDPR Art. 17(3)(d)).
    pub archive_reason: Option<Bilingual>,
    /// Recipients of its own, for example its federation.
    pub recipients: Vec<RecipientView>,
    /// Transfers of its own, for example entries sent to an organiser outside the EEA.
    pub transfers: Vec<TenantTransfer>,
}

impl TenantView {
    /// Where a person writes about data: the officer where there is one, else the privacy contact.
    pub fn contact(&self) -> &str {
        self.dpo
            .as_ref()
            .map_or(&self.privacy_email, |dpo| &dpo.email)
    }
}

/// A postal address.
#[derive(Clone, Debug)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Post code and town, `1000 Ljubljana`.
    pub town: String,
    /// Country.
    pub country: Country,
}

/// A data protection officer.
#[derive(Clone, Debug)]
pub struct Dpo {
    /// E-mail.
    pub email: String,
}

/// How names appear below an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameRule {
    /// Applies to people younger than this; `None` is the last rule, for everyone older.
    pub below_age: Option<u8>,
    /// What is shown.
    pub shows: NameShown,
}

/// What is shown of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameShown {
    /// First name and surname.
    Full,
    /// First name and initial of the surname.
    FirstInitial,
    /// Initials.
    Initials,
    /// No name.
    Hidden,
}

/// Somebody who receives data from the controller.
#[derive(Clone, Debug)]
pub struct RecipientView {
    /// Who.
    pub name: Bilingual,
    /// Which data, why and on what basis.
    pub why: Bilingual,
}

/// A transfer outside the EEA that the controller makes.
#[derive(Clone, Debug)]
pub struct TenantTransfer {
    /// To whom.
    pub recipient: Bilingual,
    /// Where.
    pub country: Country,
    /// Which data and why.
    pub task: Bilingual,
    /// What protects them.
    pub safeguard: Safeguard,
}

/// What the tenant uses.
#[derive(Clone, Debug, Default)]
pub struct EnabledFunctions {
    /// Members, guardians, imports.
    pub members: bool,
    /// Sealed health records.
    pub health: bool,
    /// Competitions and entries.
    pub competitions: bool,
    /// Public results.
    pub results: bool,
    /// The tenant takes sign-ups for its events.
    pub event_signup: bool,
    /// The tenant issues a newsletter.
    pub newsletter: Option<Newsletter>,
}

impl EnabledFunctions {
    /// Whether a function is on.
    pub fn has(&self, function: Function) -> bool {
        match function {
            Function::Always => true,
            Function::Members => self.members,
            Function::Health => self.health,
            Function::Competitions => self.competitions,
            Function::Results => self.results,
            Function::EventSignup => self.event_signup,
            Function::Newsletter => self.newsletter.is_some(),
        }
    }
}

/// A newsletter that the tenant sends outside the service.
#[derive(Clone, Debug, Default)]
pub struct Newsletter {
    /// The platform, where it is not the tenant's own mail.
    pub provider: Option<NewsletterProvider>,
}

/// A platform that sends newsletters.
#[derive(Clone, Debug)]
pub struct NewsletterProvider {
    /// Name.
    pub name: String,
    /// Seat.
    pub country: Country,
    /// Its terms and privacy policy, with `https://`.
    pub terms: String,
    /// What protects a transfer, compulsory outside the EEA.
    pub safeguard: Option<Safeguard>,
}
