//! The processor as a notice sees it: who runs the service, where, with whom and for how long things are kept.
use std::collections::BTreeSet;

use super::{Address, Bilingual, Category, Country, Dpo, Safeguard};

/// The processor.
#[derive(Clone, Debug)]
pub struct OperatorView {
    /// What the service is called.
    pub service: String,
    /// Legal name.
    pub legal_name: String,
    /// Address.
    pub address: Address,
    /// Registration number.
    pub registration_number: String,
    /// Tax number.
    pub tax_number: Option<String>,
    /// General e-mail.
    pub email: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Website, with `https://`.
    pub website: Option<String>,
    /// Where questions about data go.
    pub privacy_email: String,
    /// The data protection officer, where one is appointed.
    pub dpo: Option<Dpo>,
    /// Every address under which the service answers, with `https://`.
    pub services: Vec<String>,
    /// What the operator declares that it does.
    pub measures: BTreeSet<Measure>,
}

impl Measure {
    /// The measure with this name in the configuration.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name.trim() {
            "confidentiality" => Self::Confidentiality,
            "training" => Self::Training,
            "locked-premises" => Self::LockedPremises,
            "password-rules" => Self::PasswordRules,
            "updates" => Self::Updates,
            "paper-storage" => Self::PaperStorage,
            "volume-encryption" => Self::VolumeEncryption,
            "ddos-protection" => Self::DdosProtection,
            "physical-protection" => Self::PhysicalProtection,
            _ => return None,
        })
    }
}

impl OperatorView {
    /// Where a person writes about data: the officer where there is one, else the privacy contact.
    pub fn contact(&self) -> &str {
        self.dpo
            .as_ref()
            .map_or(&self.privacy_email, |dpo| &dpo.email)
    }
}

/// Measures outside the software, declared by the operator in its configuration; a notice names no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Employees are bound to confidentiality in writing.
    Confidentiality,
    /// Employees are trained regularly.
    Training,
    /// Premises are locked.
    LockedPremises,
    /// Rules for passwords.
    PasswordRules,
    /// Regular updates.
    Updates,
    /// Material is stored guarded.
    PaperStorage,
    /// Data volumes are encrypted.
    VolumeEncryption,
    /// The network is protected against denial of service.
    DdosProtection,
    /// Servers are physically protected.
    PhysicalProtection,
}

/// Where the servers with the data are.
#[derive(Clone, Debug)]
pub struct HostingView {
    /// Town.
    pub place: Bilingual,
    /// Country.
    pub country: Country,
}

/// A sub-processor.
#[derive(Clone, Debug)]
pub struct SubProcessor {
    /// Name.
    pub name: String,
    /// Street and town of the seat.
    pub address: String,
    /// Country of the seat.
    pub country: Country,
    /// What kind it is.
    pub category: Category,
    /// What it does.
    pub task: Bilingual,
    /// Where the data are; empty means in the country of the seat.
    pub data_in: Vec<Country>,
    /// The contract (GDPR Art. 28(4)); not printed.
    pub contract_ref: String,
    /// What protects a transfer, compulsory when seat or data are outside the EEA.
    pub safeguard: Option<Safeguard>,
}

impl SubProcessor {
    /// The countries the data are in.
    pub fn places(&self) -> &[Country] {
        if self.data_in.is_empty() {
            std::slice::from_ref(&self.country)
        } else {
            &self.data_in
        }
    }

    /// Whether data leave the EEA, or could because the seat is outside.
    pub fn transfer(&self) -> Option<Transfer> {
        if self.places().iter().any(|place| !place.in_eea()) {
            Some(Transfer::Data)
        } else if self.country.in_eea() {
            None
        } else {
            Some(Transfer::Seat)
        }
    }
}

/// Why a sub-processor counts as a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transfer {
    /// Data are outside the EEA.
    Data,
    /// Only the seat is outside.
    Seat,
}

/// Periods that are the same for all collections.
#[derive(Clone, Debug)]
pub struct RetentionView {
    /// Days after the end of the contract within which the operator destroys everything by hand.
    pub after_end_days: Option<u16>,
    /// Days after which a backup is destroyed.
    pub backup_days: Option<u16>,
    /// Years for which the processing log is kept after the year of the entry (ZVOP-2 Art. 22).
    pub processing_log_years: u8,
    /// The server's access log.
    pub access_log: AccessLog,
}

/// The server's access log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessLog {
    /// No addresses are logged.
    None,
    /// Kept for some days.
    Kept {
        /// Days.
        days: u16,
        /// How addresses are written.
        ip: IpKept,
    },
}

/// How addresses are written to the access log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IpKept {
    /// Shortened.
    Shortened,
    /// In full.
    Full,
}

/// A cookie of the service.
#[derive(Clone, Debug)]
pub struct CookieView {
    /// Name.
    pub name: String,
    /// What for.
    pub used_for: CookieUse,
    /// How long.
    pub life: CookieLife,
}

/// What a cookie is for: nothing else is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CookieUse {
    /// Session.
    Session,
    /// Protection of forms.
    Csrf,
    /// Language.
    Language,
    /// Knowing a browser again, to tell a sign-in from a strange one.
    Device,
}

/// How long a cookie lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CookieLife {
    /// Until the browser is closed.
    UntilClosed,
    /// Minutes.
    Minutes(u32),
    /// Days.
    Days(u32),
}
