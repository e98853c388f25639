//! What a notice rests on: the data register, the tenant's profile and functions, the operator's configuration. Gathered into the
//! input of the generator; nothing is typed by hand.
use std::collections::BTreeSet;

use ::entity::{profile, sub_processor};
use chrono::NaiveDate;

use super::notices::{
    NoticeKind,
    input::{
        AccessLog, Address, Bilingual, Category, CookieLife, CookieUse, CookieView, Country, Dpo,
        EnabledFunctions, HostingView, Measure, NameRule, NameShown, NoticeInput, OperatorView,
        RegisterView, RetentionView, Safeguard, SubProcessor, TenantView,
    },
};
use crate::{
    platform::{
        audit,
        config::Config,
        names_policy::{NameStyle, NamesPolicy},
        register::Field,
    },
    tenants::{Functions, Tenant, contract},
};

/// ZVOP-2 Art. 8: from this age on one consents oneself.
const CONSENT_AGE: u8 = 15;
/// Minutes a session lives without a request, at most.
const SESSION_MINUTES: u32 = 480;
/// Days a browser is known after the last sign-in.
const DEVICE_DAYS: u32 = 365;

/// The input of the generator for one notice of one tenant.
pub fn input(
    config: &Config,
    tenant: &Tenant,
    profile: &profile::Model,
    kind: NoticeKind,
    version: u32,
    valid_from: NaiveDate,
    register: &[sub_processor::Model],
) -> NoticeInput {
    let functions = Functions::of(profile);
    NoticeInput {
        number: number(tenant, kind),
        version,
        valid_from,
        processor_page: config.url(&format!("/t/{}/processor", tenant.slug)),
        privacy_page: config.url(&format!("/t/{}/privacy", tenant.slug)),
        register: RegisterView::of_register(|field| keeps(functions, field)),
        tenant: tenant_view(profile),
        functions: EnabledFunctions {
            members: true,
            health: functions.health,
            competitions: true,
            results: true,
            event_signup: false,
            newsletter: None,
        },
        operator: operator_view(config),
        hosting: HostingView {
            place: Bilingual::new(config.hosting.region.clone(), config.hosting.region.clone()),
            country: country(&config.hosting.country),
        },
        sub_processors: sub_processors(config, register, valid_from),
        retention: RetentionView {
            after_end_days: some_days(config.operator.destroy_after_end_days),
            backup_days: some_days(config.backup.retention_days),
            processing_log_years: u8::try_from(audit::KEPT_YEARS).unwrap_or(u8::MAX),
            access_log: AccessLog::None,
        },
        cookies: vec![
            CookieView {
                name: config.cookie_name().to_owned(),
                used_for: CookieUse::Session,
                life: CookieLife::Minutes(SESSION_MINUTES),
            },
            CookieView {
                name: config.visitor_cookie_name().to_owned(),
                used_for: CookieUse::Csrf,
                life: CookieLife::UntilClosed,
            },
            CookieView {
                name: config.device_cookie_name().to_owned(),
                used_for: CookieUse::Device,
                life: CookieLife::Days(DEVICE_DAYS),
            },
        ],
    }
}

/// The number under which a notice is filed: the tenant and the kind.
fn number(tenant: &Tenant, kind: NoticeKind) -> String {
    let suffix = match kind {
        NoticeKind::Processor => "OB",
        NoticeKind::Privacy => "PZ",
    };
    format!("{}-{suffix}", tenant.slug.to_uppercase())
}

fn keeps(functions: Functions, field: &Field) -> bool {
    // The processor's own staff are no affair of the people a tenant's notice is for.
    if field.collection == "staff" {
        return false;
    }
    match field.label.en {
        "tax number" => functions.tax_number,
        "referee licence" => functions.referee,
        "IJF Academy status" => functions.academy,
        "role in the judo community, function in the federation and in the club" => {
            functions.functionary
        }
        _ => true,
    }
}

fn some_days(days: u16) -> Option<u16> {
    (days > 0).then_some(days)
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Slovenia when the configuration names no country we know; `doctor` points it out.
fn country(code: &str) -> Country {
    Country::parse(code).unwrap_or_else(Country::slovenia)
}

fn website(text: &str) -> Option<String> {
    some(text).map(|url| {
        if url.contains("://") {
            url
        } else {
            format!("https://{url}")
        }
    })
}

fn tenant_view(profile: &profile::Model) -> TenantView {
    TenantView {
        legal_name: profile.legal_name.clone(),
        seat: Address {
            street: profile.street.clone(),
            town: format!("{} {}", profile.post_code, profile.town)
                .trim()
                .to_owned(),
            country: country(&profile.country),
        },
        office: None,
        registration_number: some(&profile.registration_no),
        tax_number: some(&profile.tax_no),
        email: profile.email.clone(),
        phone: some(&profile.phone),
        website: website(&profile.web),
        represented_by: some(&profile.represented_by),
        privacy_contact: some(&profile.privacy_contact),
        privacy_email: profile.privacy_email.clone(),
        privacy_phone: some(&profile.privacy_phone),
        dpo: None,
        consent_age: CONSENT_AGE,
        publication: publication(NamesPolicy::from_json(&profile.name_policy)),
        archive_reason: None,
        recipients: Vec::new(),
        transfers: Vec::new(),
    }
}

fn publication(policy: NamesPolicy) -> Vec<NameRule> {
    let shown = |style| match style {
        NameStyle::Full => NameShown::Full,
        NameStyle::FirstInitial => NameShown::FirstInitial,
        NameStyle::Initials => NameShown::Initials,
        NameStyle::Hidden => NameShown::Hidden,
    };
    vec![
        NameRule {
            below_age: Some(15),
            shows: shown(policy.under_15),
        },
        NameRule {
            below_age: Some(18),
            shows: shown(policy.minors_15_17),
        },
        NameRule {
            below_age: None,
            shows: shown(policy.adults),
        },
    ]
}

fn operator_view(config: &Config) -> OperatorView {
    let operator = &config.operator;
    let mut measures: BTreeSet<Measure> = operator
        .measures
        .iter()
        .filter_map(|name| Measure::parse(name))
        .collect();
    if config.hosting.volume_encrypted {
        measures.insert(Measure::VolumeEncryption);
    }
    OperatorView {
        service: "Tatami".to_owned(),
        legal_name: operator.name.clone(),
        address: Address {
            street: operator.street.clone(),
            town: operator.town.clone(),
            country: country(&operator.country),
        },
        registration_number: operator.registration_no.clone(),
        tax_number: some(&operator.tax_no),
        email: operator.email.clone(),
        phone: some(&operator.phone),
        website: website(&operator.web),
        privacy_email: some(&operator.dpo_email).unwrap_or_else(|| operator.email.clone()),
        dpo: some(&operator.dpo_email).map(|email| Dpo { email }),
        services: vec![config.public_url.clone()],
        measures,
    }
}

/// Those of the register that are in force on the day of the notice. A host that the configuration names beside them is one, too.
fn sub_processors(
    config: &Config,
    register: &[sub_processor::Model],
    on: NaiveDate,
) -> Vec<SubProcessor> {
    let mut all: Vec<SubProcessor> = register
        .iter()
        .filter(|row| contract::in_force(row, on))
        .filter_map(sub_processor)
        .collect();
    let hosting = &config.hosting;
    let is_named = all.iter().any(|sub| sub.category == Category::Hosting);
    if !is_named && !hosting.provider.is_empty() && hosting.provider != config.operator.name {
        all.push(SubProcessor {
            name: hosting.provider.clone(),
            address: hosting.address.clone(),
            country: country(&hosting.country),
            category: Category::Hosting,
            task: Bilingual::new("gostovanje strežnikov", "hosting of the servers"),
            data_in: Vec::new(),
            contract_ref: String::new(),
            safeguard: None,
        });
    }
    all
}

fn sub_processor(sub: &sub_processor::Model) -> Option<SubProcessor> {
    Some(SubProcessor {
        name: sub.name.clone(),
        address: sub.address.clone(),
        country: Country::parse(&sub.country)?,
        category: Category::parse(&sub.category)?,
        task: Bilingual::new(sub.task_sl.clone(), sub.task_en.clone()),
        data_in: contract::data_in(sub)
            .iter()
            .filter_map(|code| Country::parse(code))
            .collect(),
        contract_ref: sub.contract_ref.clone(),
        safeguard: Safeguard::parse(&sub.safeguard),
    })
}
