//! The legal profile of a tenant: what a controller must say of itself (GDPR Art. 13(1)(a), promise A3).
use ::entity::profile;
use serde_json::Value;

use crate::platform::i18n::Text;

/// A profile as it is founded or edited.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileDraft {
    /// Registered name.
    pub legal_name: String,
    /// Seat: street and number.
    pub street: String,
    /// Seat: post code.
    pub post_code: String,
    /// Seat: town.
    pub town: String,
    /// Seat: country as ISO 3166-1 alpha-2.
    pub country: String,
    /// General e-mail.
    pub email: String,
    /// Telephone, E.164.
    pub phone: String,
    /// Web page.
    pub web: String,
    /// Registration number (matična številka).
    pub registration_no: String,
    /// Tax number (davčna številka).
    pub tax_no: String,
    /// Who represents it.
    pub represented_by: String,
    /// Privacy contact: name or function.
    pub privacy_contact: String,
    /// Privacy contact: e-mail.
    pub privacy_email: String,
    /// Privacy contact: telephone, E.164.
    pub privacy_phone: String,
    /// How names appear on public pages; an empty object means the cautious default.
    pub name_policy: Value,
    /// Colour.
    pub obi: String,
    /// Optional functions, see [`super::Functions`].
    pub functions: Value,
    /// What guardians still see from 15 to 18, see [`super::GuardianView`].
    pub guardian_view: String,
}

impl Default for ProfileDraft {
    fn default() -> Self {
        let empty = String::new;
        Self {
            legal_name: empty(),
            street: empty(),
            post_code: empty(),
            town: empty(),
            country: "SI".to_owned(),
            email: empty(),
            phone: empty(),
            web: empty(),
            registration_no: empty(),
            tax_no: empty(),
            represented_by: empty(),
            privacy_contact: empty(),
            privacy_email: empty(),
            privacy_phone: empty(),
            name_policy: serde_json::json!({}),
            obi: "blue".to_owned(),
            functions: serde_json::json!({}),
            guardian_view: super::GuardianView::default().code().to_owned(),
        }
    }
}

/// What a profile lacks before anything of the tenant may be public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The registered name.
    LegalName,
    /// Street and number of the seat.
    Street,
    /// Post code of the seat.
    PostCode,
    /// Town of the seat.
    Town,
    /// General e-mail.
    Email,
    /// Telephone.
    Phone,
    /// Who represents it.
    RepresentedBy,
    /// The privacy contact by name or function.
    PrivacyContact,
    /// The privacy contact's e-mail.
    PrivacyEmail,
}

impl Missing {
    /// Name of the field in the settings form, and the end of its link.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::LegalName => "legal_name",
            Self::Street => "street",
            Self::PostCode => "post_code",
            Self::Town => "town",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::RepresentedBy => "represented_by",
            Self::PrivacyContact => "privacy_contact",
            Self::PrivacyEmail => "privacy_email",
        }
    }

    /// What it is called on the screen.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::LegalName => Text::key("tenants-profile-legal-name"),
            Self::Street => Text::key("tenants-profile-street"),
            Self::PostCode => Text::key("tenants-profile-post-code"),
            Self::Town => Text::key("tenants-profile-town"),
            Self::Email => Text::key("tenants-profile-email"),
            Self::Phone => Text::key("tenants-profile-phone"),
            Self::RepresentedBy => Text::key("tenants-profile-represented-by"),
            Self::PrivacyContact => Text::key("tenants-profile-privacy-contact"),
            Self::PrivacyEmail => Text::key("tenants-profile-privacy-email"),
        }
    }
}

/// What is still missing; nothing of a tenant is public before this is empty.
#[must_use]
pub fn is_complete(profile: &profile::Model) -> Vec<Missing> {
    [
        (&profile.legal_name, Missing::LegalName),
        (&profile.street, Missing::Street),
        (&profile.post_code, Missing::PostCode),
        (&profile.town, Missing::Town),
        (&profile.email, Missing::Email),
        (&profile.phone, Missing::Phone),
        (&profile.represented_by, Missing::RepresentedBy),
        (&profile.privacy_contact, Missing::PrivacyContact),
        (&profile.privacy_email, Missing::PrivacyEmail),
    ]
    .into_iter()
    .filter(|(value, _)| value.trim().is_empty())
    .map(|(_, missing)| missing)
    .collect()
}

/// Whether anything of the tenant may be public.
#[must_use]
pub fn may_be_public(profile: &profile::Model) -> bool {
    is_complete(profile).is_empty()
}
