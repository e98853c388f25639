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
            Guardian, Member, MemberState,
            columns::relation_name,
            consent_how, consent_purpose, profile,
            store::{self, Agreement, Consent, HistoryEntry},
            words as told,
        },
        services::Platform,
        sheets::values,
    },
    tenants::{
        Can,
        policy::{
            EditGrades, EditMembers, EraseMembers, ExportPerson, OpenHealth, Permission, SeeGroups,
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
        let (mut consents, mut agreements, mut needs_both) = (Vec::new(), Vec::new(), false);
        if fields.has(FieldGroup::Consents) {
            consents = store::list_consents(tx, platform, id).await?;
            agreements = store::agreements(tx, id).await?;
            needs_both = store::needs_both(tx, id).await?;
        }
        let mut doors = Doors::default();
        if can.also::<EditMembers>() {
            doors = Doors::read(tx, platform, &member).await?;
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
            history = store::history_of(tx, platform, id, limit).await?;
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
    /// The group's page, for whoever opens it.
    href: Option<String>,
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
                let view = |c: &Consent| {
                    let mut view = ConsentView::new(c, &url, can_edit, lang);
                    let is_open = loaded
                        .agreements
                        .iter()
                        .any(|a| a.purpose == c.purpose && a.state.is_open());
                    if is_open && c.withdrawn_at.is_none() {
                        view.state = Tag::warn(lang.t("portal-consent-open"));
                    }
                    view
                };
                loaded.consents.iter().map(view).collect()
            }),
            guardians: fields.has(FieldGroup::Guardians).then(|| {
                let view = |g| GuardianView::new(g, &url, lang);
                loaded.guardians.iter().map(view).collect()
            }),
            training: fields.has(FieldGroup::Groups).then(|| {
                let view = |(group, at): &(store::Group, DateTime<Utc>)| TrainingView {
                    href: can
                        .also::<SeeGroups>()
                        .then(|| can.url(&format!("/groups/{}", group.id))),
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
        // Nobody is led to write to, or call, somebody with whom no contact is allowed.
        let is_open = guardian
            .link
            .as_ref()
            .is_none_or(|link| !link.matrix.no_contact);
        let shown = |text: &str| {
            if is_open {
                text.to_owned()
            } else {
                String::new()
            }
        };
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

fn groups(member: &Member, fields: &Fields, today: NaiveDate, lang: Lang) -> Vec<Group> {
    let class = member
        .draft
        .birth_date
        .map(|day| words::age_class(day, today, lang));
    profile::groups(member, class.as_deref(), today, lang)
        .into_iter()
        .map(|group| (FieldGroup::of_part(group.part), group))
        .filter(|(rights, _)| fields.has(*rights))
        .map(|(rights, group)| Group {
            title: group.title,
            list: group.lines.iter().fold(SummaryList::new(), line),
            purpose: group.purpose,
            seen_by: rights.seen_by(lang),
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

fn licence(member: &Member, today: NaiveDate, lang: Lang) -> SummaryList {
    let state = words::licence(member.draft.licence_until, today, lang);
    // The last day is told by the state.
    profile::licence(member, lang)
        .iter()
        .filter(|part| part.field != "licence_until")
        .fold(
            SummaryList::new().part(lang.t("members-licence"), &state),
            line,
        )
}
