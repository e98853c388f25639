//! Everything a notice rests on, as plain values: adapters fill them from the data register, the tenant's profile and
//! the operator's configuration. No database, no HTTP.
mod from_register;
mod operator;
mod register;
mod tenant;

use chrono::NaiveDate;

use crate::platform::i18n::Lang;

pub use crate::platform::processors::{Category, Country, Safeguard};
pub use operator::{
    AccessLog, CookieLife, CookieUse, CookieView, HostingView, IpKept, Measure, OperatorView,
    RetentionView, SubProcessor, Transfer,
};
pub use register::{
    Article, BasisView, Class, CollectionView, ControllerRole, FieldView, Function, PurposeView,
    RegisterView,
};
pub use tenant::{
    Address, Dpo, EnabledFunctions, NameRule, NameShown, Newsletter, NewsletterProvider,
    RecipientView, TenantTransfer, TenantView,
};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Slovenian.
    pub sl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The same meaning in both languages.
    pub fn new(sl: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            sl: sl.into(),
            en: en.into(),
        }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sl => &self.sl,
            Lang::En => &self.en,
        }
    }
}

/// What a notice is generated from.
#[derive(Clone, Debug)]
pub struct NoticeInput {
    /// The document's number in the publisher's records; not part of the basis hash.
    pub number: String,
    /// The version, from 1; not part of the basis hash.
    pub version: u32,
    /// The first day of validity; not part of the basis hash.
    pub valid_from: NaiveDate,
    /// The address of the processor's notice for this tenant.
    pub processor_page: String,
    /// The address of the tenant's privacy policy.
    pub privacy_page: String,
    /// Every personal-data column, by collection.
    pub register: RegisterView,
    /// The controller.
    pub tenant: TenantView,
    /// What the tenant uses.
    pub functions: EnabledFunctions,
    /// The processor.
    pub operator: OperatorView,
    /// Where the servers are.
    pub hosting: HostingView,
    /// All sub-processors; those of the category hosting are the hosts, and with none the operator hosts itself.
    pub sub_processors: Vec<SubProcessor>,
    /// Periods that are kept everywhere.
    pub retention: RetentionView,
    /// Every cookie the service may set.
    pub cookies: Vec<CookieView>,
}

impl NoticeInput {
    /// The sub-processors that host the service; none means the operator hosts it.
    pub fn hosts(&self) -> impl Iterator<Item = &SubProcessor> {
        self.sub_processors
            .iter()
            .filter(|sub| sub.category == Category::Hosting)
    }

    /// The sub-processors whose seat or data are outside the EEA.
    pub fn transfers(&self) -> impl Iterator<Item = &SubProcessor> {
        self.sub_processors
            .iter()
            .filter(|sub| sub.transfer().is_some())
    }

    /// The collections that exist under the enabled functions.
    pub fn collections(&self) -> impl Iterator<Item = &CollectionView> {
        self.register
            .collections
            .iter()
            .filter(|collection| self.functions.has(collection.function))
    }
}
