//! The fields of the settings form as the page prints them.
use super::typed::Typed;
use crate::{
    platform::{
        i18n::Lang,
        names_policy::NameStyle,
        sheets::countries::{self, Kind},
        text::sort_key,
    },
    tenants::{Function, Functions, GuardianView},
    web::{
        FieldErrors,
        components::{CheckboxGroup, Choice, ErrorSummary, Hidden, RadioGroup, Select, TextField},
        page::Obi,
    },
};

/// Everything the form prints.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) rev: Hidden,
    pub(super) name: TextField,
    pub(super) legal_name: TextField,
    pub(super) street: TextField,
    pub(super) post_code: TextField,
    pub(super) town: TextField,
    pub(super) country: Select,
    pub(super) email: TextField,
    pub(super) phone: TextField,
    pub(super) web: TextField,
    pub(super) registration_no: TextField,
    pub(super) tax_no: TextField,
    pub(super) represented_by: TextField,
    pub(super) privacy_contact: TextField,
    pub(super) privacy_email: TextField,
    pub(super) privacy_phone: TextField,
    pub(super) obis: Vec<ObiChoice>,
    pub(super) functions: CheckboxGroup,
    pub(super) adults: Select,
    pub(super) minors_15_17: Select,
    pub(super) under_15: Select,
    pub(super) guardian_view: RadioGroup,
}

/// A colour to choose.
pub(super) struct ObiChoice {
    pub(super) code: &'static str,
    pub(super) class: String,
    pub(super) label: String,
    pub(super) checked: bool,
}

impl Fields {
    pub(super) fn new(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Self {
        let text = |name: &'static str, label: String, value: &str| {
            TextField::new(name, label)
                .value(value)
                .errors(errors.of(name, lang))
                .autocomplete("off")
                .maxlength(200)
        };
        Self {
            summary: errors.summary(lang),
            rev: Hidden::new("rev", &typed.rev),
            name: text("name", lang.t("tenants-settings-name"), &typed.name)
                .hint(lang.t("tenants-settings-name-hint")),
            legal_name: text(
                "legal_name",
                lang.t("tenants-profile-legal-name"),
                &typed.legal_name,
            )
            .hint(lang.t("tenants-settings-legal-name-hint")),
            street: text("street", lang.t("tenants-profile-street"), &typed.street),
            post_code: text(
                "post_code",
                lang.t("tenants-profile-post-code"),
                &typed.post_code,
            )
            .width("w-6")
            .town_into("town"),
            town: text("town", lang.t("tenants-profile-town"), &typed.town),
            country: country(lang, typed, errors),
            email: text("email", lang.t("tenants-profile-email"), &typed.email).email(),
            phone: text("phone", lang.t("tenants-profile-phone"), &typed.phone).tel(),
            web: text("web", lang.t("tenants-profile-web"), &typed.web)
                .inputmode("url")
                .optional(lang),
            registration_no: text(
                "registration_no",
                lang.t("tenants-profile-registration-no"),
                &typed.registration_no,
            )
            .width("w-10")
            .optional(lang),
            tax_no: text("tax_no", lang.t("tenants-profile-tax-no"), &typed.tax_no)
                .width("w-10")
                .optional(lang)
                .hint(lang.t("tenants-settings-tax-no-hint")),
            represented_by: text(
                "represented_by",
                lang.t("tenants-profile-represented-by"),
                &typed.represented_by,
            )
            .hint(lang.t("tenants-settings-represented-by-hint")),
            privacy_contact: text(
                "privacy_contact",
                lang.t("tenants-profile-privacy-contact"),
                &typed.privacy_contact,
            )
            .hint(lang.t("tenants-settings-privacy-contact-hint")),
            privacy_email: text(
                "privacy_email",
                lang.t("tenants-profile-privacy-email"),
                &typed.privacy_email,
            )
            .email(),
            privacy_phone: text(
                "privacy_phone",
                lang.t("tenants-profile-privacy-phone"),
                &typed.privacy_phone,
            )
            .tel()
            .optional(lang),
            obis: obis(lang, &typed.obi),
            functions: functions(lang, &typed.functions),
            adults: style(
                "adults",
                lang.t("tenants-settings-adults"),
                &typed.adults,
                lang,
                errors,
            ),
            minors_15_17: style(
                "minors_15_17",
                lang.t("tenants-settings-minors"),
                &typed.minors_15_17,
                lang,
                errors,
            ),
            under_15: style(
                "under_15",
                lang.t("tenants-settings-under-15"),
                &typed.under_15,
                lang,
                errors,
            ),
            guardian_view: GuardianView::ALL
                .into_iter()
                .fold(
                    RadioGroup::new("guardian_view", lang.t("guardians-view")),
                    |group, view| group.choice(Choice::new(view.code(), lang.t(view.label_key()))),
                )
                .selected(&typed.guardian_view)
                .errors(errors.of("guardian_view", lang)),
        }
    }
}

fn country(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Select {
    let mut options: Vec<(&str, &str)> = countries::all()
        .filter(|c| c.kind == Kind::Country)
        .filter_map(|c| {
            Some((
                c.iso2.as_deref()?,
                if lang == Lang::Sl {
                    c.name_sl.as_str()
                } else {
                    c.name_en.as_str()
                },
            ))
        })
        .collect();
    // Slovenia first, then in the order of the alphabet.
    options.sort_by_cached_key(|(code, name)| (*code != "SI", sort_key(name, "")));
    let chosen = if typed.country.is_empty() {
        "SI"
    } else {
        &typed.country
    };
    Select::new("country", lang.t("tenants-profile-country"))
        .options(options)
        .selected(chosen)
        .errors(errors.of("country", lang))
}

fn obis(lang: Lang, chosen: &str) -> Vec<ObiChoice> {
    Obi::ALL
        .into_iter()
        .map(|obi| ObiChoice {
            code: obi.code(),
            class: obi.class(),
            label: lang.t(obi.name_key()),
            checked: obi.code() == chosen,
        })
        .collect()
}

fn functions(lang: Lang, on: &[String]) -> CheckboxGroup {
    let chosen = Functions::from_codes(on.iter().map(String::as_str));
    let mut group = CheckboxGroup::new("functions", lang.t("tenants-settings-functions"))
        .hint(lang.t("tenants-settings-functions-hint"));
    for function in Function::ALL {
        let (label, hint) = match function {
            Function::Referee => (
                lang.t("tenants-function-referee"),
                lang.t("tenants-function-referee-hint"),
            ),
            Function::Academy => (
                lang.t("tenants-function-academy"),
                lang.t("tenants-function-academy-hint"),
            ),
            Function::Functionary => (
                lang.t("tenants-function-functionary"),
                lang.t("tenants-function-functionary-hint"),
            ),
            Function::TaxNumber => (
                lang.t("tenants-function-tax-number"),
                lang.t("tenants-function-tax-number-hint"),
            ),
        };
        group = group.choice(
            Choice::new(function.code(), label)
                .hint(hint)
                .checked(chosen.has(function)),
        );
    }
    group
}

fn style(
    name: &'static str,
    label: String,
    chosen: &str,
    lang: Lang,
    errors: &FieldErrors,
) -> Select {
    Select::new(name, label)
        .options(NameStyle::ALL.map(|style| (style.code(), lang.t(style.label_key()))))
        .selected(chosen)
        .errors(errors.of(name, lang))
}
