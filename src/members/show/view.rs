//! What a member's page shows, grouped by what it is kept for.
use std::collections::HashMap;

use ::entity::ids::{AccountId, MemberId};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};

use super::{access, history};
use crate::{
    members::{
        portal::{Door, Doors},
        words,
    },
    platform::{
        audit::{self, Shown},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{
            Guardian, Member, MemberState, age_on,
            columns::relation_name,
            consent_how, consent_purpose, function_kind,
            store::{self, Agreement, Consent, HistoryEntry},
            words as told,
        },
        services::Platform,
        sheets::{countries, values},
    },
    tenants::{
        Can,
        policy::{
            EditGrades, EditMembers, EraseMembers, ExportPerson, OpenHealth, Permission,
            SeeHistory, SeeMembers,
            fields::{FieldGroup, Fields},
        },
        rights_table,
    },
    web::{
        Icon, Page,
        components::{Belt, LogList, SummaryList, Tag, YesNoTable},
    },
};

/// Everything a member's page needs, read in one transaction.
pub struct Loaded {
    pub member: Member,
    pub fields: Fields,
    pub guardians: Vec<Guardian>,
    pub consents: Vec<Consent>,
    groups: Vec<(store::Group, DateTime<Utc>)>,
    agreements: Vec<Agreement>,
    needs_both: bool,
    doors: Doors,
    history: Vec<HistoryEntry>,
    access: Vec<Shown>,
    names: HashMap<AccountId, String>,
}

impl Loaded {
    /// Reads what the person may read of a member within their reach.
    pub async fn read(
        tx: &TenantTx,
        platform: &Platform,
        can: &Can<impl Permission>,
        id: MemberId,
        limit: u64,
    ) -> Result<Self> {
        let member = store::get_within(tx, platform, can.reach(), id).await?;
        let fields = can.fields(store::is_coached_by(tx, id, can.account.id).await?);
        let mut guardians = Vec::new();
        if fields.has(FieldGroup::Guardians) {
            guardians = store::guardians_of(tx, platform, id).await?;
        }
        let mut consents = Vec::new();
        if fields.has(FieldGroup::Consents) {
            consents = store::list_consents(tx, platform, id).await?;
        }
        let mut groups = Vec::new();
        if fields.has(FieldGroup::Groups) {
            // A coach learns of no group but the own ones.
            let seen = store::list_groups(tx, can.reach()).await?;
            groups = store::groups_of_member(tx, id).await?;
            groups.retain(|(group, _)| seen.contains(group));
        }
        let (mut history, mut access) = (Vec::new(), Vec::new());
        if fields.has(FieldGroup::History) {
            agreements = store::agreements(tx, id).await?;
        let needs_both = store::needs_both(tx, id).await?;
        let doors = Doors::read(tx, platform, &member).await?;
        let history = store::history_of(tx, platform, id, limit).await?;
            // The short list on the page is not for those who looked at that very page; the whole one is on the page of the history.
            access = audit::of_subject(tx, platform, id.0, limit * 10).await?;
            if limit < super::MANY {
                access.retain(|entry| !access::is_page(entry));
            }
            access.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        let mut actors: Vec<AccountId> = history.iter().filter_map(|e| e.actor).collect();
        actors.extend(access.iter().filter_map(|e| e.actor));
        let names = words::account_names(tx, actors).await?;
        Ok(Self {
            member,
            fields,
            guardians,
            consents,
            groups,
            agreements,
            needs_both,
            doors,
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
    can_grade: bool,
    groups: Vec<Group>,
    tax: Option<Tax>,
    licence: Option<SummaryList>,
    consents: Option<Vec<ConsentView>>,
    open: Vec<OpenView>,
    guardians: Option<Vec<GuardianView>>,
    training: Option<Vec<TrainingView>>,
    rights: YesNoTable,
    doors: Vec<Door>,
    needs_both: bool,
    has_two: bool,
    is_child: bool,
    sees_health_card: bool,
    log: Option<Logs>,
}

/// A training group the member is in.
struct TrainingView {
    href: String,
    name: String,
    since: String,
}

/// What was changed, and who opened what.
struct Logs {
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

/// A purpose on which guardians have to agree first.
struct OpenView {
    said: String,
    decide: Option<String>,
}

struct GuardianView {
    name: String,
    detail: String,
    email: String,
    phone: String,
    tel: String,
    url: String,
    is_current: bool,
    no_contact: bool,
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
    pub fn new(can: &Can<SeeHistory>, loaded: &Loaded) -> Self {
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
        let fields = &loaded.fields;
        let has_tax = fields.has(FieldGroup::TaxNumber) && !draft.details.tax_number.is_empty();
        let tax = has_tax.then(|| Tax {
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
                .filter(|_| fields.has(FieldGroup::Grades))
                .map(|code| words::belt(Some(code), lang)),
            state: words::state(state, lang),
            lead,
            is_awaiting: state == MemberState::AwaitingConsent,
            is_archived: member.archived_at.is_some(),
            can_edit,
            can_open_health: can.also::<OpenHealth>(),
            can_copy: can.also::<ExportPerson>(),
            can_erase: member.archived_at.is_some() && can.also::<EraseMembers>(),
            can_grade: can.also::<EditGrades>(),
            groups: groups(member, fields, today, lang),
            tax,
            licence: fields
                .has(FieldGroup::Licence)
                .then(|| licence(member, today, lang)),
            consents: fields.has(FieldGroup::Consents).then(|| {
                let view = |c| ConsentView::new(c, &url, can_edit, lang);
                loaded.consents.iter().map(view).collect()
            }),
            guardians: fields.has(FieldGroup::Guardians).then(|| {
                let view = |g| GuardianView::new(g, &url, lang);
                loaded.guardians.iter().map(view).collect()
            }),
            training: fields.has(FieldGroup::Groups).then(|| {
                let view = |(group, at): &(store::Group, DateTime<Utc>)| TrainingView {
                    href: can.url(&format!("/groups/{}", group.id)),
                    name: group.name.clone(),
                    since: lang.t1("groups-since", "date", lang.day(*at)),
                };
                loaded.groups.iter().map(view).collect()
            }),
            open: open(loaded, &url, can_edit, lang),
            rights: rights_table(&loaded.guardians, lang),
            doors: loaded.doors.shown(can, platform, member, &loaded.guardians),
            needs_both: loaded.needs_both,
            has_two: loaded
                .guardians
                .iter()
                .filter(|g| g.link.as_ref().is_some_and(|link| link.until.is_none()))
                .count()
                > 1,
            is_child: member.is_child(today),
            sees_health_card: can.also::<OpenHealth>() || fields.has(FieldGroup::History),
            log: fields.has(FieldGroup::History).then(|| Logs {
                readers: access::readers(&loaded.access, platform.now()),
                access: access::list(&loaded.access, &loaded.names, lang),
                history: history::list(&loaded.history, &loaded.names, lang),
            }),
            url,
        }
    }
}

/// Where guardians have to agree first, in words that blame nobody.
fn open(loaded: &Loaded, url: &str, can_edit: bool, lang: Lang) -> Vec<OpenView> {
    loaded
        .agreements
        .iter()
        .filter(|agreement| agreement.state.is_open())
        .map(|agreement| OpenView {
            said: told::agreement_open(agreement.purpose, agreement.state, lang),
            decide: can_edit.then(|| format!("{url}/consents/decide/{}", agreement.purpose)),
        })
        .collect()
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
        // Nobody is led to write to, or call, somebody with whom no contact is allowed.
        let is_open = guardian
            .link
            .as_ref()
            .is_none_or(|link| !link.matrix.no_contact);
        let shown = |text: &str| is_open.then(|| text.to_owned()).unwrap_or_default();
        Self {
            name: draft.full_name(),
            detail: detail.join(" · "),
            email: shown(&draft.email),
            phone: if draft.phone.is_empty() || !is_open {
                String::new()
            } else {
                values::format_phone(&draft.phone)
            },
            tel: draft.phone.clone(),
            url: format!("{url}/guardians/{}", guardian.id),
            no_contact: !is_open,
            is_current: guardian
                .link
                .as_ref()
                .is_some_and(|link| link.until.is_none()),
        }
    }
}

/// Who reads a group of fields, in words, out of the table that decides.
pub fn seen_by(group: FieldGroup, lang: Lang) -> String {
    let roles: Vec<String> = group
        .readers()
        .iter()
        .map(|role| lang.t(role.label_key()).to_lowercase())
        .collect();
    lang.t1("members-seen-by-roles", "roles", roles.join(", "))
}

fn groups(member: &Member, fields: &Fields, today: NaiveDate, lang: Lang) -> Vec<Group> {
    let mut all = Vec::new();
    let mut add = |title: &str, group: FieldGroup, list: SummaryList, purpose: &str| {
        if fields.has(group) {
            all.push(Group {
                title: lang.t(title),
                list,
                purpose: lang.t(purpose),
                seen_by: seen_by(group, lang),
                empty: lang.t("members-group-empty"),
            });
        }
    };
    add(
        "members-group-basic",
        FieldGroup::Basics,
        basic(member, today, lang),
        "members-purpose-basic",
    );
    add(
        "tenants-fields-contact",
        FieldGroup::Contact,
        contact(member, lang),
        "members-purpose-contact",
    );
    add(
        "tenants-fields-address",
        FieldGroup::Address,
        place(member, lang),
        "members-purpose-contact",
    );
    add(
        "tenants-fields-grades",
        FieldGroup::Grades,
        grades(member, lang),
        "members-purpose-sport",
    );
    add(
        "members-group-sport",
        FieldGroup::Sport,
        sport(member, lang),
        "members-purpose-sport",
    );
    add(
        "tenants-fields-functions",
        FieldGroup::Functions,
        functions(member, lang),
        "members-purpose-sport",
    );
    all
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

/// Where the person lives.
fn place(member: &Member, lang: Lang) -> SummaryList {
    let details = &member.draft.details;
    let plain = |field: &str, value: &str| told::plain_value(field, value, lang);
    let mut list = filled(
        SummaryList::new(),
        lang.t("members-address"),
        address(member, lang),
    );
    list = filled(
        list,
        lang.t("people-field-citizenship"),
        plain("citizenship", &details.citizenship),
    );
    filled(
        list,
        lang.t("people-field-residence-country"),
        plain("residence_country", &details.residence_country),
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

/// Parts of a line that are not empty.
fn join(parts: Vec<String>) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn day(day: Option<NaiveDate>, lang: Lang) -> String {
    day.map(|day| lang.date(day)).unwrap_or_default()
}

fn grades(member: &Member, lang: Lang) -> SummaryList {
    let draft = &member.draft;
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
    for grade in &draft.details.grades {
        let line = join(vec![
            words::belt_name(&grade.code, lang),
            day(grade.awarded_on, lang),
            grade.board.clone(),
            grade.certificate.clone(),
        ]);
        list = list.row(lang.t("members-exam"), line);
    }
    list
}

fn functions(member: &Member, lang: Lang) -> SummaryList {
    let mut list = SummaryList::new();
    for function in &member.draft.details.functions {
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
    list
}

fn sport(member: &Member, lang: Lang) -> SummaryList {
    let details = &member.draft.details;
    let mut list = filled(
        SummaryList::new(),
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
    if let Some(entry) = &details.academy {
        let status = told::academy(&entry.status, lang).unwrap_or_else(|| entry.status.clone());
        list = list.row(
            lang.t("people-field-academy"),
            join(vec![status, day(entry.on, lang), entry.certificate.clone()]),
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
    list = filled(list, lang.t("people-field-licence-issued-on"), issued);
    if let Some(referee) = &draft.details.referee {
        let line = join(vec![
            referee.number.clone(),
            referee.level.clone(),
            referee.issuer.clone(),
            day(referee.issued_on, lang),
        ]);
        list = list.row(lang.t("people-field-referee"), line);
    }
    list
}
