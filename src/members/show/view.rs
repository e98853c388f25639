//! What a member's page shows, grouped by what it is kept for.
use std::collections::HashMap;

use ::entity::ids::{AccountId, MemberId};
use askama::Template;
use chrono::NaiveDate;

use super::{access, history};
use crate::{
    members::words,
    platform::{
        audit::{self, Shown},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{
            Guardian, Member, MemberState, age_on,
            columns::relation_name,
            consent_how, consent_purpose, function_kind,
            store::{self, Consent, HistoryEntry},
            words as told,
        },
        services::Platform,
        sheets::{countries, values},
    },
    tenants::{
        Can,
        policy::{EditMembers, EraseMembers, ExportPerson, OpenHealth, SeeMembers},
    },
    web::{
        Icon, Page,
        components::{Belt, LogList, SummaryList, Tag},
    },
};

/// Everything a member's page needs, read in one transaction.
pub struct Loaded {
    pub member: Member,
    pub guardians: Vec<Guardian>,
    pub consents: Vec<Consent>,
    history: Vec<HistoryEntry>,
    access: Vec<Shown>,
    names: HashMap<AccountId, String>,
}

impl Loaded {
    pub async fn read(
        tx: &TenantTx,
        platform: &Platform,
        id: MemberId,
        limit: u64,
    ) -> Result<Self> {
        let member = store::get(tx, platform, id).await?;
        let guardians = store::guardians_of(tx, platform, id).await?;
        let consents = store::list_consents(tx, platform, id).await?;
        let history = store::history_of(tx, platform, id, limit).await?;
        let access = audit::of_subject(tx, platform, id.0, limit).await?;
        let mut actors: Vec<AccountId> = history.iter().filter_map(|e| e.actor).collect();
        actors.extend(access.iter().filter_map(|e| e.actor));
        let names = words::account_names(tx, actors).await?;
        Ok(Self {
            member,
            guardians,
            consents,
            history,
            access,
            names,
        })
    }
}

/// The page of a member.
#[derive(Template)]
#[template(path = "members/show.html")]
pub struct ShowPage {
    page: Page,
    url: String,
    list_url: String,
    name: String,
    belt: Option<Belt>,
    state: Tag,
    lead: Vec<String>,
    is_awaiting: bool,
    is_archived: bool,
    can_edit: bool,
    can_open_health: bool,
    can_copy: bool,
    can_erase: bool,
    groups: Vec<Group>,
    tax: Option<Tax>,
    licence: SummaryList,
    consents: Vec<ConsentView>,
    guardians: Vec<GuardianView>,
    is_child: bool,
    readers: usize,
    access: LogList,
    history: LogList,
}

/// Fields kept for one purpose.
struct Group {
    title: String,
    list: SummaryList,
    purpose: String,
    seen_by: String,
    empty: String,
}

struct Tax {
    shown: String,
    is_open: bool,
}

struct ConsentView {
    title: String,
    state: Tag,
    detail: String,
    withdraw: Option<String>,
}

struct GuardianView {
    name: String,
    detail: String,
    email: String,
    phone: String,
    tel: String,
    url: String,
    is_current: bool,
}

/// The history of a member as a page of its own.
#[derive(Template)]
#[template(path = "members/history.html")]
pub struct HistoryPage {
    page: Page,
    url: String,
    list_url: String,
    name: String,
    created: String,
    history: LogList,
    access: LogList,
}

impl HistoryPage {
    pub fn new(can: &Can<SeeMembers>, loaded: &Loaded) -> Self {
        let lang = can.visit.lang;
        let name = loaded.member.draft.full_name();
        Self {
            page: can.page("members-history").with_title(lang.t1(
                "members-history-of",
                "name",
                name.as_str(),
            )),
            url: can.url(&format!("/members/{}", loaded.member.id)),
            list_url: can.url("/members"),
            created: lang.t1(
                "members-history-created",
                "date",
                lang.datetime(loaded.member.created_at),
            ),
            history: history::list(&loaded.history, &loaded.names, lang),
            access: access::list(&loaded.access, &loaded.names, lang),
            name,
        }
    }
}

impl ShowPage {
    pub fn new(
        can: &Can<SeeMembers>,
        platform: &Platform,
        loaded: &Loaded,
        tax_number: Option<String>,
    ) -> Self {
        let lang = can.visit.lang;
        let today = platform.today();
        let member = &loaded.member;
        let draft = &member.draft;
        let url = can.url(&format!("/members/{}", member.id));
        let state = member.state(today);
        let can_edit = can.also::<EditMembers>();
        let mut lead = vec![lang.t1("members-number", "number", member.number.to_string())];
        if let Some(day) = draft.joined_on {
            lead.push(lang.t1("members-since", "date", lang.date(day)));
        }
        let tax = (!draft.details.tax_number.is_empty()).then(|| Tax {
            shown: tax_number
                .clone()
                .unwrap_or_else(|| told::mask(&draft.details.tax_number)),
            is_open: tax_number.is_some(),
        });
        Self {
            page: can.page("members-title").with_title(draft.full_name()),
            list_url: can.url("/members"),
            name: draft.full_name(),
            belt: draft
                .belt
                .as_deref()
                .map(|code| words::belt(Some(code), lang)),
            state: words::state(state, lang),
            lead,
            is_awaiting: state == MemberState::AwaitingConsent,
            is_archived: member.archived_at.is_some(),
            can_edit,
            can_open_health: can.also::<OpenHealth>(),
            can_copy: can.also::<ExportPerson>(),
            can_erase: member.archived_at.is_some() && can.also::<EraseMembers>(),
            groups: groups(member, today, lang),
            tax,
            licence: licence(member, today, lang),
            consents: loaded
                .consents
                .iter()
                .map(|c| ConsentView::new(c, &url, can_edit, lang))
                .collect(),
            guardians: loaded
                .guardians
                .iter()
                .map(|g| GuardianView::new(g, &url, lang))
                .collect(),
            is_child: member.is_child(today),
            readers: access::readers(&loaded.access, platform.now()),
            access: access::list(&loaded.access, &loaded.names, lang),
            history: history::list(&loaded.history, &loaded.names, lang),
            url,
        }
    }
}

impl ConsentView {
    fn new(consent: &Consent, url: &str, can_edit: bool, lang: Lang) -> Self {
        let title = lang.t(match consent.purpose.as_str() {
            consent_purpose::PROCESSING => "members-consent-processing",
            consent_purpose::HEALTH => "members-consent-health",
            _ => "members-consent-pictures",
        });
        let how = match consent.how.as_str() {
            consent_how::PAPER => lang.t1(
                "members-consent-paper-since",
                "date",
                lang.date(consent.given_on),
            ),
            consent_how::PORTAL => lang.t_args(
                "portal-consent-given-on",
                &[
                    ("date", lang.date(consent.given_on).into()),
                    ("how", lang.t("portal-consent-how").into()),
                ],
            ),
            _ => lang.t1(
                "members-consent-given-on",
                "date",
                lang.date(consent.given_on),
            ),
        };
        let person = consent
            .person
            .clone()
            .unwrap_or_else(|| lang.t("members-history-unreadable"));
        let mut detail: Vec<String> = vec![how];
        if !person.is_empty() {
            detail.insert(0, person);
        }
        if consent.how != consent_how::PAPER {
            detail.push(lang.t1(
                "members-consent-text-version",
                "version",
                consent.text_version.as_str(),
            ));
        }
        let state = match consent.withdrawn_at {
            Some(at) => Tag::plain(lang.t1("members-consent-withdrawn-on", "date", lang.day(at))),
            None => Tag::ok(lang.t("members-consent-valid")),
        };
        let withdraw = (can_edit && consent.withdrawn_at.is_none())
            .then(|| format!("{url}/consents/{}/withdraw", consent.id));
        Self {
            title,
            state,
            detail: detail.join(" · "),
            withdraw,
        }
    }
}

impl GuardianView {
    fn new(guardian: &Guardian, url: &str, lang: Lang) -> Self {
        let draft = &guardian.draft;
        let mut detail = vec![relation_name(&draft.relation, lang)];
        if let Some(link) = &guardian.link {
            detail.push(match link.until {
                None => lang.t1("members-guardian-since", "date", lang.date(link.since)),
                Some(until) => lang.t1("members-guardian-until", "date", lang.date(until)),
            });
        }
        if !draft.proof.is_empty() {
            detail.push(lang.t1("members-guardian-proof-is", "proof", draft.proof.as_str()));
        }
        detail.retain(|part| !part.is_empty());
        Self {
            name: draft.full_name(),
            detail: detail.join(" · "),
            email: draft.email.clone(),
            phone: if draft.phone.is_empty() {
                String::new()
            } else {
                values::format_phone(&draft.phone)
            },
            tel: draft.phone.clone(),
            url: format!("{url}/guardians/{}", guardian.id),
            is_current: guardian
                .link
                .as_ref()
                .is_some_and(|link| link.until.is_none()),
        }
    }
}

fn groups(member: &Member, today: NaiveDate, lang: Lang) -> Vec<Group> {
    let group = |title: &str, list: SummaryList, purpose: &str| Group {
        title: lang.t(title),
        list,
        purpose: lang.t(purpose),
        seen_by: lang.t("members-seen-by"),
        empty: lang.t("members-group-empty"),
    };
    vec![
        group(
            "members-group-basic",
            basic(member, today, lang),
            "members-purpose-basic",
        ),
        group(
            "members-group-contact",
            contact(member, lang),
            "members-purpose-contact",
        ),
        group(
            "members-group-sport",
            sport(member, lang),
            "members-purpose-sport",
        ),
    ]
}

/// Adds a row only when there is something in it.
fn filled(list: SummaryList, name: String, value: impl Into<String>) -> SummaryList {
    let value = value.into();
    if value.is_empty() {
        list
    } else {
        list.row(name, value)
    }
}

fn basic(member: &Member, today: NaiveDate, lang: Lang) -> SummaryList {
    let draft = &member.draft;
    let born = draft.birth_date.map(|day| {
        format!(
            "{} ({}, {})",
            lang.date(day),
            lang.n("members-age", age_on(day, today)),
            words::age_class(day, today, lang)
        )
    });
    let mut list = SummaryList::new()
        .row(lang.t("members-name"), draft.full_name())
        .row(lang.t("people-field-birth-date"), born.unwrap_or_default());
    let date = |day: Option<NaiveDate>| day.map(|d| lang.date(d)).unwrap_or_default();
    let plain = |field: &str, value: &str| told::plain_value(field, value, lang);
    list = filled(
        list,
        lang.t("people-field-sex"),
        draft
            .sex
            .as_deref()
            .map(|sex| plain("sex", sex))
            .unwrap_or_default(),
    );
    list = filled(
        list,
        lang.t("people-field-joined-on"),
        date(draft.joined_on),
    );
    list = filled(list, lang.t("people-field-left-on"), date(draft.left_on));
    list = filled(
        list,
        lang.t("people-field-citizenship"),
        plain("citizenship", &draft.details.citizenship),
    );
    list = filled(
        list,
        lang.t("people-field-residence-country"),
        plain("residence_country", &draft.details.residence_country),
    );
    filled(
        list,
        lang.t("people-field-date-of-death"),
        date(draft.details.date_of_death),
    )
}

fn contact(member: &Member, lang: Lang) -> SummaryList {
    let details = &member.draft.details;
    let mut list = filled(
        SummaryList::new(),
        lang.t("people-field-email"),
        details.email.clone(),
    );
    list = filled(list, lang.t("people-field-phone"), phone(&details.phone));
    list = filled(list, lang.t("members-address"), address(member, lang));
    let emergency = details.emergency.as_ref().map(|contact| {
        let mut words = vec![
            contact.name.clone(),
            phone(&contact.phone),
            contact.relation.clone(),
        ];
        words.retain(|word| !word.is_empty());
        words.join(", ")
    });
    filled(
        list,
        lang.t("people-field-emergency"),
        emergency.unwrap_or_default(),
    )
}

fn phone(e164: &str) -> String {
    if e164.is_empty() {
        String::new()
    } else {
        values::format_phone(e164)
    }
}

fn address(member: &Member, lang: Lang) -> String {
    let address = &member.draft.details.address;
    let town = format!("{} {}", address.post_code, address.town);
    let country = if address.country == "SI" {
        String::new()
    } else {
        countries::by_iso2(&address.country).map_or_else(
            || address.country.clone(),
            |country| match lang {
                Lang::Sl => country.name_sl.clone(),
                Lang::En => country.name_en.clone(),
            },
        )
    };
    let mut parts = vec![address.street.clone(), town.trim().to_owned(), country];
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn sport(member: &Member, lang: Lang) -> SummaryList {
    let draft = &member.draft;
    let details = &draft.details;
    let mut list = SummaryList::new();
    if let Some(belt) = &draft.belt {
        list = list.part(
            lang.t("people-field-belt"),
            &Belt::new(
                crate::judo::belts::colour(belt),
                words::belt_name(belt, lang),
            ),
        );
    }
    let date = |day: Option<NaiveDate>| day.map(|d| lang.date(d)).unwrap_or_default();
    let join = |parts: Vec<String>| {
        parts
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    for grade in &details.grades {
        let line = join(vec![
            words::belt_name(&grade.code, lang),
            date(grade.awarded_on),
            grade.board.clone(),
            grade.certificate.clone(),
        ]);
        list = list.row(lang.t("members-exam"), line);
    }
    list = filled(
        list,
        lang.t("members-height"),
        details
            .height_mm
            .map(|mm| told::measure(mm, 10.0, "cm", lang))
            .unwrap_or_default(),
    );
    list = filled(
        list,
        lang.t("members-weight"),
        details
            .weight_g
            .map(|g| told::measure(g, 1000.0, "kg", lang))
            .unwrap_or_default(),
    );
    list = filled(
        list,
        lang.t("people-field-techniques"),
        details.techniques.join(", "),
    );
    for membership in &details.memberships {
        list = list.row(
            lang.t("members-club"),
            join(vec![
                membership.club.clone(),
                period(membership.from, membership.to, lang),
            ]),
        );
    }
    for function in &details.functions {
        let kind = lang.t(match function.kind.as_str() {
            function_kind::FEDERATION => "members-function-federation",
            function_kind::COMMUNITY => "members-function-community",
            _ => "members-function-club",
        });
        list = list.row(
            lang.t("members-function"),
            join(vec![
                function.name.clone(),
                kind,
                period(function.from, function.to, lang),
            ]),
        );
    }
    if let Some(referee) = &details.referee {
        let line = join(vec![
            referee.number.clone(),
            referee.level.clone(),
            referee.issuer.clone(),
            date(referee.issued_on),
        ]);
        list = list.row(lang.t("people-field-referee"), line);
    }
    if let Some(entry) = &details.academy {
        let status = told::academy(&entry.status, lang).unwrap_or_else(|| entry.status.clone());
        list = list.row(
            lang.t("people-field-academy"),
            join(vec![status, date(entry.on), entry.certificate.clone()]),
        );
    }
    list
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>, lang: Lang) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => lang.t1("members-period-from", "date", lang.date(from)),
        (None, Some(to)) => lang.t1("members-period-to", "date", lang.date(to)),
        (Some(from), Some(to)) => format!("{} – {}", lang.date(from), lang.date(to)),
    }
}

fn licence(member: &Member, today: NaiveDate, lang: Lang) -> SummaryList {
    let draft = &member.draft;
    let mut list = SummaryList::new().part(
        lang.t("members-licence"),
        &words::licence(draft.licence_until, today, lang),
    );
    list = filled(
        list,
        lang.t("people-field-licence-no"),
        draft.licence_no.clone().unwrap_or_default(),
    );
    list = filled(
        list,
        lang.t("people-field-licence-issuer"),
        draft.details.licence.issuer.clone(),
    );
    let issued = draft
        .details
        .licence
        .issued_on
        .map(|day| lang.date(day))
        .unwrap_or_default();
    filled(list, lang.t("people-field-licence-issued-on"), issued)
}
