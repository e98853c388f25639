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
            Guardian, Member, MemberState,
            columns::relation_name,
            consent_how, consent_purpose, profile,
            store::{self, Consent, HistoryEntry},
            words as told,
        },
        services::Platform,
        sheets::values,
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
    let class = member
        .draft
        .birth_date
        .map(|day| words::age_class(day, today, lang));
    profile::groups(member, class.as_deref(), today, lang)
        .into_iter()
        .map(|group| Group {
            title: group.title,
            list: group.lines.iter().fold(SummaryList::new(), line),
            purpose: group.purpose,
            seen_by: lang.t("members-seen-by"),
            empty: lang.t("members-group-empty"),
        })
        .collect()
}

fn line(list: SummaryList, line: &profile::Line) -> SummaryList {
    match &line.belt {
        Some(code) => list.part(
            line.name.as_str(),
            &Belt::new(crate::judo::belts::colour(code), line.value.as_str()),
        ),
        None => list.row(line.name.as_str(), line.value.as_str()),
    }
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
