//! `GET /me/{tenant}/{member}/profile`: everything the organisation keeps about the person, for what and who sees it, with a way to
//! correct each of it (GDPR Art. 13 to 16). Of other people no more than their names stand here.
use ::entity::correction_suggestion;
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    corrections::{self, Content, fields, state},
    store,
};
use crate::{
    judo::{ages::AgeClass, belts},
    platform::{
        error::Result,
        i18n::Lang,
        people::{
            Guardian, Member, MemberState,
            columns::relation_name,
            profile::{self, Line},
            store as people, words,
        },
        services::Platform,
        sheets::values,
    },
    tenants::{
        Mine,
        policy::{
            fields::FieldGroup,
            person::{DecideConsents, SeeOwn, SeeOwnHealth, SuggestCorrection},
        },
    },
    web::{
        Icon, Page, View,
        components::{Belt, SummaryList, Tag},
    },
};

/// A licence that ends this soon is said to.
pub const SOON: Days = Days::new(30);

#[derive(Template)]
#[template(path = "portal/profile.html")]
struct ProfilePage {
    page: Page,
    name: String,
    tenant: String,
    lead: Vec<String>,
    belt: Option<Belt>,
    can_correct: bool,
    groups: Vec<GroupView>,
    licence_seen_by: String,
    licence: SummaryList,
    licence_state: Tag,
    card: Option<String>,
    tax: Option<SummaryList>,
    guardians: Vec<GuardianView>,
    suggestions: Vec<SuggestionView>,
    other: String,
    data: String,
}

struct GroupView {
    title: String,
    list: SummaryList,
    purpose: String,
    seen_by: String,
}

struct GuardianView {
    name: String,
    detail: String,
    contact: Vec<String>,
    is_me: bool,
}

struct SuggestionView {
    field: String,
    state: Tag,
    when: String,
    words: Vec<(String, String)>,
    is_refused: bool,
}

/// The page.
///
/// # Errors
/// When the database does, or what is kept is damaged.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let (member, guardians, suggested) = mine
        .db
        .read(async |tx| {
            Ok((
                people::get(tx, &platform, mine.member()).await?,
                people::guardians_of(tx, &platform, mine.member()).await?,
                store::list_of_member(tx, mine.member()).await?,
            ))
        })
        .await?;
    let page = mine.page("portal-profile-title");
    let lang = page.lang;
    let today = platform.today();
    let draft = &member.draft;
    let can_correct = mine.also::<SuggestCorrection>();
    let class = draft
        .birth_date
        .map(|day| lang.t(AgeClass::of(day.year(), today.year()).key));
    let list = |lines: &[Line]| {
        lines.iter().fold(SummaryList::new(), |list, one| {
            line(list, one, can_correct.then_some(&mine), lang)
        })
    };
    let mut lead = vec![lang.t1("members-number", "number", member.number.to_string())];
    lead.extend(
        draft
            .joined_on
            .map(|day| lang.t1("members-since", "date", lang.date(day))),
    );
    let tax = Line {
        field: "tax_number",
        name: lang.t("people-field-tax-number"),
        value: words::mask(&draft.details.tax_number),
        belt: None,
    };
    Ok(View(ProfilePage {
        name: mine.person.card.full_name(),
        tenant: mine.person.tenant.name.clone(),
        lead,
        belt: draft
            .belt
            .as_deref()
            .map(|code| Belt::new(belts::colour(code), words::belt_name(code, lang))),
        can_correct,
        groups: profile::groups(&member, class.as_deref(), today, lang)
            .into_iter()
            .filter(|group| !group.lines.is_empty())
            .map(|group| GroupView {
                title: group.title,
                list: list(&group.lines),
                purpose: group.purpose,
                seen_by: FieldGroup::of_part(group.part).seen_by(lang),
            })
            .collect(),
        licence_seen_by: FieldGroup::Licence.seen_by(lang),
        licence: list(&profile::licence(&member, lang)),
        licence_state: licence_tag(draft.licence_until, today, lang),
        card: (member.state(today) == MemberState::Active).then(|| mine.url("/card")),
        tax: (!tax.value.is_empty()).then(|| list(&[tax])),
        guardians: guardians
            .iter()
            .filter(|guardian| {
                guardian
                    .link
                    .as_ref()
                    .is_some_and(|link| link.until.is_none())
            })
            .map(|guardian| guardian_view(guardian, &mine, lang))
            .collect(),
        suggestions: suggested
            .iter()
            .map(|row| suggestion_view(row, &platform, &mine))
            .collect::<Result<_>>()?,
        other: mine.url(&format!("/corrections/{}", fields::OTHER)),
        data: mine.url("/data"),
        page,
    }))
}

/// A line with a way to correct it, for whoever may.
fn line(
    list: SummaryList,
    line: &Line,
    corrector: Option<&Mine<SeeOwn>>,
    lang: Lang,
) -> SummaryList {
    let list = match &line.belt {
        Some(code) => list.part(
            line.name.as_str(),
            &Belt::new(belts::colour(code), line.value.as_str()),
        ),
        None => list.row(line.name.as_str(), line.value.as_str()),
    };
    // The line of the street says the whole address.
    let field = if fields::PARTS.contains(&line.field) {
        fields::ADDRESS
    } else {
        line.field
    };
    match corrector.filter(|_| fields::find(field).is_some()) {
        Some(mine) => list.change(
            mine.url(&format!("/corrections/{field}")),
            lang.t("portal-profile-correct"),
        ),
        None => list,
    }
}

/// The state of a licence.
pub fn licence_tag(until: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> Tag {
    match until {
        None => Tag::plain(lang.t("members-tag-no-licence")).icon(Icon::Cross),
        Some(until) if until < today => {
            Tag::bad(lang.t1("members-tag-licence-expired", "date", lang.date(until)))
        }
        Some(until) if ends_soon(until, today) => {
            Tag::warn(lang.n("members-tag-licence-expiring", (until - today).num_days()))
        }
        Some(until) => Tag::ok(lang.t1("members-tag-licence-until", "date", lang.date(until))),
    }
}

/// Whether a licence that still holds ends soon.
pub fn ends_soon(until: NaiveDate, today: NaiveDate) -> bool {
    until >= today
        && today
            .checked_add_days(SOON)
            .is_some_and(|soon| until <= soon)
}

/// Another guardian's contact is theirs: it is shown to nobody but them.
fn guardian_view(guardian: &Guardian, mine: &Mine<SeeOwn>, lang: Lang) -> GuardianView {
    let draft = &guardian.draft;
    let is_me = mine.person.guardian == Some(guardian.id);
    let mut contact = Vec::new();
    if is_me {
        contact.push(draft.email.clone());
        if !draft.phone.is_empty() {
            contact.push(values::format_phone(&draft.phone));
        }
    }
    contact.retain(|word| !word.is_empty());
    GuardianView {
        name: draft.full_name(),
        detail: relation_name(&draft.relation, lang),
        contact,
        is_me,
    }
}

fn suggestion_view(
    row: &correction_suggestion::Model,
    platform: &Platform,
    mine: &Mine<SeeOwn>,
) -> Result<SuggestionView> {
    let lang = mine.visit.lang;
    let is_own = is_own(row, mine);
    let content = if is_own || is_in_the_data(row, mine) {
        Some(corrections::open(platform, row)?.shown(&row.field))
    } else {
        None
    };
    Ok(SuggestionView {
        field: words::field_name(&row.field, lang),
        words: content.map_or_else(Vec::new, |content| words_of(row, content, is_own, lang)),
        state: corrections::tag(&row.state, lang),
        when: match row.decided_at {
            Some(at) => lang.t1("portal-suggestion-answered", "date", lang.day(at)),
            None => lang.t1("portal-suggestion-sent", "date", lang.day(row.created_at)),
        },
        is_refused: is_own && row.state == state::REFUSED,
    })
}

/// Whether whoever looks wrote it: then its words are theirs, about health as long as they may see such data.
fn is_own(row: &correction_suggestion::Model, mine: &Mine<SeeOwn>) -> bool {
    row.suggested_by == Some(mine.account.id)
        && (row.field != fields::HEALTH || mine.also::<SeeOwnHealth>())
}

/// Whether what another account suggested was written into the data, and whoever looks decides about these: then they see from what to
/// what it was changed. Before that, and for everybody else, what another wrote is between them and the office.
fn is_in_the_data(row: &correction_suggestion::Model, mine: &Mine<SeeOwn>) -> bool {
    row.state == state::ACCEPTED
        && fields::find(&row.field).is_some_and(|field| field.is_written())
        && mine.also::<DecideConsents>()
}

/// The words with their names: the values, and for whoever wrote it the reason and the answer.
fn words_of(
    row: &correction_suggestion::Model,
    content: Content,
    is_own: bool,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut words = Vec::new();
    // What the record of health says is not kept with a suggestion.
    if row.field != fields::HEALTH {
        let old = if content.old.is_empty() {
            "–".to_owned()
        } else {
            content.old
        };
        words.push((lang.t("portal-suggestion-old"), old));
    }
    words.push((lang.t("portal-suggestion-new"), content.new));
    for (key, text) in [
        ("portal-suggest-reason", content.reason),
        ("portal-suggestion-answer", content.answer),
    ] {
        if is_own && !text.is_empty() {
            words.push((lang.t(key), text));
        }
    }
    words
}

/// What a member is today, for pages that say what is missing.
pub fn is_waiting(member: &Member, today: NaiveDate) -> bool {
    member.state(today) == MemberState::AwaitingConsent
}
