//! The settings form as it was typed, and what it says once it is checked.
use ::entity::profile;
use serde::Deserialize;

use super::registration_no::registration_no;
use crate::{
    platform::{
        i18n::Text,
        names_policy::{NameStyle, NamesPolicy},
        sheets::{countries, values},
    },
    tenants::{Function, Functions, GuardianView, ProfileDraft, Tenant},
    web::{FieldErrors, page::Obi},
};

/// Longest line of text.
const LONGEST: usize = 200;

/// The form as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Typed {
    pub(super) rev: String,
    pub(super) name: String,
    pub(super) legal_name: String,
    pub(super) street: String,
    pub(super) post_code: String,
    pub(super) town: String,
    pub(super) country: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) web: String,
    pub(super) registration_no: String,
    pub(super) tax_no: String,
    pub(super) represented_by: String,
    pub(super) privacy_contact: String,
    pub(super) privacy_email: String,
    pub(super) privacy_phone: String,
    pub(super) obi: String,
    pub(super) functions: Vec<String>,
    pub(super) under_15: String,
    pub(super) minors_15_17: String,
    pub(super) adults: String,
    pub(super) guardian_view: String,
}

/// What a form says once it is checked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Settings {
    /// Name on the screen.
    pub(super) name: String,
    /// The rest.
    pub(super) profile: ProfileDraft,
}

impl Typed {
    /// The form that shows what is stored.
    pub(super) fn of(tenant: &Tenant, stored: &profile::Model) -> Self {
        let policy = NamesPolicy::from_json(&stored.name_policy);
        let functions = Functions::of(stored);
        let stored = stored.clone();
        Self {
            rev: stored.rev.to_string(),
            name: tenant.name.clone(),
            legal_name: stored.legal_name,
            street: stored.street,
            post_code: stored.post_code,
            town: stored.town,
            country: stored.country,
            email: stored.email,
            phone: values::format_phone(&stored.phone),
            web: stored.web,
            registration_no: stored.registration_no,
            tax_no: stored.tax_no,
            represented_by: stored.represented_by,
            privacy_contact: stored.privacy_contact,
            privacy_email: stored.privacy_email,
            privacy_phone: values::format_phone(&stored.privacy_phone),
            obi: Obi::parse(&stored.obi).code().to_owned(),
            functions: Function::ALL
                .into_iter()
                .filter(|f| functions.has(*f))
                .map(|f| f.code().to_owned())
                .collect(),
            under_15: policy.under_15.code().to_owned(),
            minors_15_17: policy.minors_15_17.code().to_owned(),
            adults: policy.adults.code().to_owned(),
            guardian_view: GuardianView::parse(&stored.guardian_view)
                .unwrap_or_default()
                .code()
                .to_owned(),
        }
    }

    /// What the form says, or every field that is refused. What is empty may stay empty: a profile is completed over time.
    pub(super) fn read(&self) -> Result<Settings, FieldErrors> {
        let mut errors = FieldErrors::new();
        let mut line = |name: &str, typed: &str| {
            let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.chars().count() > LONGEST {
                errors.add(
                    name,
                    Text::key("tenants-settings-too-long").with("most", LONGEST),
                );
            } else if text.chars().any(char::is_control) {
                errors.add(name, Text::key("tenants-settings-control"));
            }
            text
        };
        let name = line("name", &self.name);
        let legal_name = line("legal_name", &self.legal_name);
        let street = line("street", &self.street);
        let town = line("town", &self.town);
        let represented_by = line("represented_by", &self.represented_by);
        let privacy_contact = line("privacy_contact", &self.privacy_contact);
        let mut post_code = line("post_code", &self.post_code);
        let mut phone = line("phone", &self.phone);
        let mut web = line("web", &self.web);
        let mut registration = line("registration_no", &self.registration_no);
        let mut tax = line("tax_no", &self.tax_no);
        let mut email = line("email", &self.email);
        let mut privacy_email = line("privacy_email", &self.privacy_email);
        let mut privacy_phone = line("privacy_phone", &self.privacy_phone);
        if name.is_empty() {
            errors.add("name", Text::key("tenants-settings-name-missing"));
        }
        let country = self.country.trim().to_ascii_uppercase();
        if countries::by_iso2(&country).is_none() {
            errors.add("country", Text::key("tenants-settings-country"));
        }
        let mut check = |name: &str,
                         value: &mut String,
                         read: &dyn Fn(&str) -> Option<String>,
                         refusal: Text| {
            if value.is_empty() {
                return;
            }
            match read(value) {
                Some(read) => *value = read,
                None => errors.add(name, refusal),
            }
        };
        let mail = |typed: &str| values::email(typed).ok();
        let tel = |typed: &str| values::phone_in(typed, &country).ok();
        check(
            "email",
            &mut email,
            &mail,
            Text::key("tenants-settings-email"),
        );
        check(
            "phone",
            &mut phone,
            &tel,
            Text::key("tenants-settings-phone"),
        );
        check(
            "web",
            &mut web,
            &web_address,
            Text::key("tenants-settings-web"),
        );
        check(
            "privacy_email",
            &mut privacy_email,
            &mail,
            Text::key("tenants-settings-email"),
        );
        check(
            "privacy_phone",
            &mut privacy_phone,
            &tel,
            Text::key("tenants-settings-phone"),
        );
        // Slovenian numbers have control digits; those of other countries are kept as they are typed.
        if country == "SI" {
            check(
                "post_code",
                &mut post_code,
                &|t| values::post_code(t).ok(),
                Text::key("tenants-settings-post-code"),
            );
            check(
                "registration_no",
                &mut registration,
                &registration_no,
                Text::key("tenants-settings-registration-no"),
            );
            check(
                "tax_no",
                &mut tax,
                &tax_no,
                Text::key("tenants-settings-tax-no"),
            );
        }
        let obi = Obi::parse(&self.obi).code().to_owned();
        let mut style = |name: &str, typed: &str, default: NameStyle| {
            NameStyle::parse(typed).unwrap_or_else(|| {
                errors.add(name, Text::key("tenants-settings-choose"));
                default
            })
        };
        let default = NamesPolicy::default();
        let policy = NamesPolicy {
            under_15: style("under_15", &self.under_15, default.under_15),
            minors_15_17: style("minors_15_17", &self.minors_15_17, default.minors_15_17),
            adults: style("adults", &self.adults, default.adults),
        };
        // A form without the choice leaves it as it is.
        let guardian_view = self.guardian_view.as_str();
        if !guardian_view.is_empty() && GuardianView::parse(guardian_view).is_none() {
            errors.add("guardian_view", Text::key("tenants-settings-choose"));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let functions = Functions::from_codes(self.functions.iter().map(String::as_str));
        let profile = ProfileDraft {
            legal_name,
            street,
            post_code,
            town,
            country,
            email,
            phone,
            web,
            registration_no: registration,
            tax_no: tax,
            represented_by,
            privacy_contact,
            privacy_email,
            privacy_phone,
            name_policy: policy.to_json(),
            obi,
            functions: functions.to_json(),
            guardian_view: guardian_view.to_owned(),
        };
        Ok(Settings { name, profile })
    }
}

/// The number with its prefix when it was typed with one: only who pays VAT has it.
fn tax_no(typed: &str) -> Option<String> {
    let digits = values::tax_number(typed).ok()?;
    let has_prefix = typed
        .trim_start()
        .get(..2)
        .is_some_and(|p| p.eq_ignore_ascii_case("SI"));
    Some(if has_prefix {
        format!("SI{digits}")
    } else {
        digits
    })
}

/// An address of a web page, with `https://` in front when nothing is.
fn web_address(typed: &str) -> Option<String> {
    let url = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_host = host.split('.').count() > 1
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let is_plain =
        !rest.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '@'));
    (is_host && is_plain).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            name: "JK Dolina".into(),
            country: "SI".into(),
            under_15: "initials".into(),
            minors_15_17: "first_initial".into(),
            adults: "full".into(),
            obi: "green".into(),
            ..Typed::default()
        }
    }

    fn refused(typed: &Typed) -> Vec<String> {
        typed
            .read()
            .err()
            .map(|e| e.iter().map(|(name, _)| name.to_owned()).collect())
            .unwrap_or_default()
    }

    #[test]
    fn an_incomplete_profile_may_be_kept() {
        let settings = typed().read().unwrap();
        assert_eq!(settings.profile.obi, "green");
        assert_eq!(settings.profile.legal_name, "");
    }

    #[test]
    fn numbers_are_kept_in_one_form() {
        let settings = Typed {
            phone: "040 123 456".into(),
            tax_no: "si 2608 4279".into(),
            registration_no: "3392392 000".into(),
            web: "www.jk-dolina.si".into(),
            legal_name: "  Judo   klub Dolina ".into(),
            ..typed()
        }
        .read()
        .unwrap()
        .profile;
        assert_eq!(settings.phone, "+38640123456");
        assert_eq!(settings.tax_no, "SI26084279");
        assert_eq!(settings.registration_no, "3392392000");
        assert_eq!(settings.web, "https://www.jk-dolina.si");
        assert_eq!(settings.legal_name, "Judo klub Dolina");
    }

    #[test]
    fn what_is_wrong_is_refused_by_field() {
        let wrong = Typed {
            name: " ".into(),
            email: "info@".into(),
            phone: "12".into(),
            web: "javascript:alert(1)".into(),
            privacy_email: "x".into(),
            post_code: "12".into(),
            registration_no: "1234567".into(),
            tax_no: "50223055".into(),
            adults: "everything".into(),
            street: "a".repeat(201),
            ..typed()
        };
        assert_eq!(
            refused(&wrong),
            [
                "street",
                "name",
                "email",
                "phone",
                "web",
                "privacy_email",
                "post_code",
                "registration_no",
                "tax_no",
                "adults"
            ]
        );
    }

    #[test]
    fn numbers_of_other_countries_are_kept_as_they_are() {
        let abroad = Typed {
            country: "AT".into(),
            post_code: "A-1010".into(),
            tax_no: "ATU1".into(),
            ..typed()
        };
        assert_eq!(abroad.read().unwrap().profile.tax_no, "ATU1");
        assert_eq!(
            refused(&Typed {
                country: "ZZ".into(),
                ..typed()
            }),
            ["country"]
        );
    }

    #[test]
    fn only_web_pages_are_web_pages() {
        for bad in [
            "javascript:alert(1)",
            "https://",
            "https://a",
            "ftp://a.si",
            "https://a.si/\"onload",
            "a b.si",
            "https://u@a.si",
        ] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
        assert_eq!(
            web_address("dolina.si/o-nas").as_deref(),
            Some("https://dolina.si/o-nas")
        );
    }
}
