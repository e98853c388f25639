//! Inputs for tests: a small club, a federation with everything on, and the parts they are made of.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::input::*;

fn country(code: &str) -> Country {
    Country::parse(code).expect("a known country")
}

fn both(sl: &str, en: &str) -> Bilingual {
    Bilingual::new(sl, en)
}

fn field(sl: &str, en: &str, class: Class) -> FieldView {
    FieldView {
        label: both(sl, en),
        class,
        required: false,
        public: class == Class::P,
        sealed: class == Class::C3,
    }
}

fn purpose(sl: &str, en: &str, article: &str, basis: (&str, &str)) -> PurposeView {
    let article: Article = article.parse().expect("an article");
    let interest = article.is_interest().then(|| {
        both(
            "obveščenost javnosti o športu",
            "informing the public about sport",
        )
    });
    PurposeView {
        label: both(sl, en),
        bases: vec![BasisView {
            article,
            text: both(basis.0, basis.1),
        }],
        interest,
    }
}

fn register() -> RegisterView {
    let member = CollectionView {
        id: "member".into(),
        label: both("Osnovni podatki članov", "Basic member data"),
        function: Function::Members,
        controller: ControllerRole::Tenant,
        persons: both(
            "člani, skrbniki in sodelavci organizacije",
            "members, guardians and people working with the organisation",
        ),
        fields: vec![
            FieldView {
                required: true,
                ..field("ime", "first name", Class::C2)
            },
            FieldView {
                required: true,
                ..field("priimek", "surname", Class::C2)
            },
            FieldView {
                required: true,
                ..field("datum rojstva", "date of birth", Class::C2)
            },
            FieldView {
                sealed: true,
                ..field("davčna številka", "tax number", Class::C2)
            },
            field("e-poštni naslov", "e-mail address", Class::C2),
        ],
        purposes: vec![
            purpose(
                "vodenje članstva",
                "running the membership",
                "6(1)(b)",
                ("pristopna izjava", "statement of accession"),
            ),
            purpose(
                "evidenca registriranih športnikov",
                "register of athletes",
                "6(1)(c)",
                ("Zakon o športu", "Sports Act"),
            ),
            purpose(
                "objava fotografij",
                "publishing photographs",
                "6(1)(a)",
                ("privolitev", "consent"),
            ),
        ],
        source: both(
            "oseba sama, starš ali skrbnik",
            "the person, a parent or guardian",
        ),
        source_is_public: false,
        recipients: vec![],
        retention: both(
            "do konca članstva in še dve leti",
            "until the membership ends and two more years",
        ),
    };
    let competition = CollectionView {
        id: "competition".into(),
        label: both("Tekmovanja in rezultati", "Competitions and results"),
        function: Function::Results,
        controller: ControllerRole::Tenant,
        persons: both("udeleženci tekmovanj", "participants in competitions"),
        fields: vec![
            field("uvrstitev", "placing", Class::P),
            field("kategorija", "category", Class::P),
            field("klub", "club", Class::P),
        ],
        purposes: vec![purpose(
            "objava rezultatov",
            "publishing results",
            "6(1)(f)",
            ("zakoniti interes", "legitimate interest"),
        )],
        source: both(
            "uradni izidi prireditelja",
            "official results of the organiser",
        ),
        source_is_public: true,
        recipients: vec![both(
            "obiskovalci javnih strani",
            "visitors of the public pages",
        )],
        retention: both("trajno", "permanently"),
    };
    let health = CollectionView {
        id: "health".into(),
        label: both("Zdravstveni podatki", "Health data"),
        function: Function::Health,
        controller: ControllerRole::Tenant,
        persons: both("člani, ki tekmujejo", "members who compete"),
        fields: vec![
            field("zdravstvena sposobnost do", "fit until", Class::C3),
            field("poškodba", "injury", Class::C3),
        ],
        purposes: vec![purpose(
            "varna vadba in nastop",
            "safe training and competing",
            "9(2)(a)",
            ("izrecna privolitev", "explicit consent"),
        )],
        source: both("oseba sama ali skrbnik", "the person or a guardian"),
        source_is_public: false,
        recipients: vec![],
        retention: both("do poteka veljavnosti", "until it expires"),
    };
    let account = CollectionView {
        id: "account".into(),
        label: both("Računi za prijavo", "Sign-in accounts"),
        function: Function::Always,
        controller: ControllerRole::Operator,
        persons: both("uporabniki storitve", "users of the service"),
        fields: vec![
            field("ime", "name", Class::C1),
            field("e-poštni naslov", "e-mail address", Class::C1),
            field("geslo", "password", Class::K),
        ],
        purposes: vec![purpose(
            "prijava v storitev",
            "signing in",
            "6(1)(b)",
            ("pogoji uporabe", "terms of use"),
        )],
        source: both(
            "oseba sama in organizacija, ki jo povabi",
            "the person and the organisation that invites them",
        ),
        source_is_public: false,
        recipients: vec![],
        retention: both("do ukinitve računa", "until the account is closed"),
    };
    RegisterView {
        collections: vec![member, competition, health, account],
    }
}

fn tenant(name: &str) -> TenantView {
    TenantView {
        legal_name: name.into(),
        seat: Address {
            street: "Mestni trg 1".into(),
            town: "1000 Ljubljana".into(),
            country: country("SI"),
        },
        office: None,
        registration_number: Some("1234567000".into()),
        tax_number: None,
        email: "info@klub.example".into(),
        phone: Some("01 123 45 67".into()),
        website: Some("https://klub.example".into()),
        represented_by: Some("Ana Zupan, predsednica".into()),
        privacy_contact: Some("tajništvo".into()),
        privacy_email: "zasebnost@klub.example".into(),
        privacy_phone: None,
        dpo: None,
        consent_age: 15,
        publication: vec![
            NameRule {
                below_age: Some(15),
                shows: NameShown::Initials,
            },
            NameRule {
                below_age: Some(18),
                shows: NameShown::FirstInitial,
            },
            NameRule {
                below_age: None,
                shows: NameShown::Full,
            },
        ],
        archive_reason: None,
        recipients: vec![],
        transfers: vec![],
    }
}

fn operator() -> OperatorView {
    OperatorView {
        service: "Tatami".into(),
        legal_name: "Obdelovalec d.o.o.".into(),
        address: Address {
            street: "Vojkova cesta 58".into(),
            town: "1000 Ljubljana".into(),
            country: country("SI"),
        },
        registration_number: "7654321000".into(),
        tax_number: Some("SI12345679".into()),
        email: "info@obdelovalec.example".into(),
        phone: None,
        website: None,
        privacy_email: "zasebnost@obdelovalec.example".into(),
        dpo: None,
        services: vec!["https://tatami.example".into()],
        measures: BTreeSet::new(),
    }
}

/// A sub-processor with its seat and data in the EEA.
pub fn host_in_germany() -> SubProcessor {
    SubProcessor {
        name: "Gostitelj GmbH".into(),
        address: "Hauptstrasse 1, 60311 Frankfurt".into(),
        country: country("DE"),
        category: Category::Hosting,
        task: both("gostovanje strežnikov", "hosting of servers"),
        data_in: vec![],
        contract_ref: "P-7/2026".into(),
        safeguard: None,
    }
}

/// A sub-processor outside the EEA.
pub fn mailer_in_america() -> SubProcessor {
    SubProcessor {
        name: "Mailer Inc.".into(),
        address: "1 Main Street, Springfield".into(),
        country: country("US"),
        category: Category::Mail,
        task: both("pošiljanje sporočil", "sending messages"),
        data_in: vec![],
        contract_ref: "P-8/2026".into(),
        safeguard: Some(Safeguard::Clauses),
    }
}

/// A club that uses members only, with an operator that hosts itself and has declared nothing.
pub fn club() -> NoticeInput {
    NoticeInput {
        number: "OB-1".into(),
        version: 2,
        valid_from: NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day"),
        processor_page: "https://tatami.example/t/klub/processor".into(),
        privacy_page: "https://tatami.example/t/klub/privacy".into(),
        register: register(),
        tenant: tenant("Judo klub Sokol"),
        functions: EnabledFunctions {
            members: true,
            ..EnabledFunctions::default()
        },
        operator: operator(),
        hosting: HostingView {
            place: both("Ljubljana", "Ljubljana"),
            country: country("SI"),
        },
        sub_processors: vec![],
        retention: RetentionView {
            after_end_days: None,
            backup_days: None,
            processing_log_years: 2,
            access_log: AccessLog::None,
        },
        cookies: vec![CookieView {
            name: "__Host-sid".into(),
            used_for: CookieUse::Session,
            life: CookieLife::Minutes(60),
        }],
    }
}

/// A federation with every function on, hosted in Germany, with a mailer in America, officers on both sides and
/// everything declared.
pub fn federation() -> NoticeInput {
    let mut input = club();
    input.tenant = tenant("Judo zveza");
    input.tenant.dpo = Some(Dpo {
        email: "dpo@zveza.example".into(),
    });
    input.tenant.office = Some(input.tenant.seat.clone());
    input.tenant.archive_reason = Some(both("zgodovina športa", "the history of the sport"));
    input.tenant.recipients = vec![RecipientView {
        name: both(
            "Olimpijski komite Slovenije",
            "Olympic Committee of Slovenia",
        ),
        why: both(
            "evidenca registriranih športnikov po Zakonu o športu",
            "register of athletes under the Sports Act",
        ),
    }];
    input.tenant.transfers = vec![TenantTransfer {
        recipient: both("prireditelj v Srbiji", "organiser in Serbia"),
        country: country("RS"),
        task: both("prijave na tekmovanje", "entries to a competition"),
        safeguard: Safeguard::Contract,
    }];
    let provider = NewsletterProvider {
        name: "Novičar".into(),
        country: country("AT"),
        terms: "https://novicar.example/pogoji".into(),
        safeguard: None,
    };
    input.functions = EnabledFunctions {
        members: true,
        health: true,
        competitions: true,
        results: true,
        event_signup: true,
        newsletter: Some(Newsletter {
            provider: Some(provider),
        }),
    };
    input.operator.dpo = Some(Dpo {
        email: "dpo@obdelovalec.example".into(),
    });
    input.operator.measures = BTreeSet::from([
        Measure::Confidentiality,
        Measure::Training,
        Measure::LockedPremises,
        Measure::PasswordRules,
        Measure::Updates,
        Measure::PaperStorage,
        Measure::VolumeEncryption,
        Measure::DdosProtection,
        Measure::PhysicalProtection,
    ]);
    input.hosting = HostingView {
        place: both("Frankfurt", "Frankfurt"),
        country: country("DE"),
    };
    input.sub_processors = vec![host_in_germany(), mailer_in_america()];
    input.retention = RetentionView {
        after_end_days: Some(15),
        backup_days: Some(14),
        processing_log_years: 2,
        access_log: AccessLog::Kept {
            days: 14,
            ip: IpKept::Shortened,
        },
    };
    input
}

/// Everything off: a tenant that has only just been set up.
pub fn bare() -> NoticeInput {
    let mut input = club();
    input.functions = EnabledFunctions::default();
    input.tenant.publication = vec![];
    input.tenant.registration_number = None;
    input.tenant.phone = None;
    input.tenant.website = None;
    input
        .register
        .collections
        .iter_mut()
        .for_each(|collection| {
            if collection.id == "member" {
                collection.function = Function::Always;
            }
        });
    input.cookies = vec![];
    input
}

/// A host whose seat is in America while the data stay in Frankfurt: the case the seed contradicted itself about.
pub fn american_host_in_frankfurt() -> NoticeInput {
    let mut input = federation();
    let host = SubProcessor {
        name: "Cloud LLC".into(),
        country: country("US"),
        data_in: vec![country("DE")],
        safeguard: Some(Safeguard::Framework),
        ..host_in_germany()
    };
    input.sub_processors = vec![host];
    input
}

/// All of them, named.
pub fn all() -> Vec<(&'static str, NoticeInput)> {
    vec![
        ("club", club()),
        ("federation", federation()),
        ("bare", bare()),
        ("american host", american_host_in_frankfurt()),
    ]
}
