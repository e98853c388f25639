//! `GET /me/{tenant}/{member}`: what waits for the person today, each with the link that settles it, and a few lines of where they
//! stand.
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::TimeDelta;

use super::{
    corrections::state,
    handover,
    profile::{self, ends_soon},
    requests::{
        State as RequestState,
        store::{self as requests, Request},
    },
    results, store,
};
use crate::{
    judo::belts,
    platform::{
        clock::today_in_slovenia,
        error::Result,
        i18n::Lang,
        people::{
            Member, consent_purpose,
            store::{self as people, Agreement},
            words,
        },
        services::Platform,
    },
    tenants::{
        Mine,
        policy::person::{
            DecideConsents, MakeRequest, SeeOwn, SeeOwnLog, Stage, SuggestCorrection,
        },
    },
    web::{
        Icon, Page, View,
        components::{Belt, EmptyState, SummaryList},
    },
};
use ::entity::correction_suggestion;

/// How long an answer to a suggested correction counts as new.
const NEW: TimeDelta = TimeDelta::days(30);

#[derive(Template)]
#[template(path = "portal/home.html")]
struct HomePage {
    page: Page,
    place: String,
    waiting: Vec<Waiting>,
    empty: EmptyState,
    standing: SummaryList,
    links: Vec<LinkView>,
}

/// Something that waits.
struct Waiting {
    title: String,
    text: String,
    href: String,
    label: String,
}

struct LinkView {
    icon: Icon,
    href: String,
    title: String,
    text: String,
}

/// The first page of a person.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let account = mine.account.id;
    let (member, agreements, suggested, requests, entries) = mine
        .db
        .read(async |tx| {
            Ok((
                people::get(tx, &platform, mine.member()).await?,
                people::agreements(tx, mine.member()).await?,
                store::list_of_member(tx, mine.member()).await?,
                requests::list_own(tx, mine.member(), account).await?,
                results::read(tx, mine.member()).await?,
            ))
        })
        .await?;
    let page = mine
        .page("portal-home-title")
        .with_title(mine.person.card.full_name());
    let lang = page.lang;
    let today = platform.today();
    let mut waiting = Vec::new();
    waiting.extend(licence(&mine, &member, today, lang));
    waiting.extend(consent(&mine, &member, &agreements, today, lang));
    waiting.extend(open_agreements(&mine, &agreements, lang));
    waiting.extend(
        handover::notices(&mine.person, today)
            .into_iter()
            .map(|coming| Waiting {
                title: lang.date(coming.on),
                text: coming.text.in_lang(lang),
                href: coming.href,
                label: lang.t("portal-home-look"),
            }),
    );
    waiting.extend(answers(&mine, &platform, &suggested, lang));
    waiting.extend(answered_requests(&mine, &platform, &requests, lang));
    let last = entries.first().map(|entry| {
        let place = entry
            .place
            .map(|place| format!(" – {place}. {}", lang.t("portal-home-place")))
            .unwrap_or_default();
        format!(
            "{}, {}{place}",
            entry.event.name,
            lang.date(entry.event.held_on)
        )
    });
    let open = Open {
        suggested: suggested
            .iter()
            .filter(|row| row.state == state::OPEN)
            .count(),
        requests: requests
            .iter()
            .filter(|request| mine.also::<MakeRequest>() && request.state.is_open())
            .count(),
    };
    Ok(View(HomePage {
        place: mine.person.tenant.name.clone(),
        waiting,
        empty: EmptyState::new(page.t("portal-home-nothing"))
            .icon(Icon::Check)
            .text(page.t("portal-home-nothing-text")),
        standing: standing(&mine, &member, (last, open), today, lang),
        links: links(&mine, lang),
        page,
    }))
}

fn licence(
    mine: &Mine<SeeOwn>,
    member: &Member,
    today: chrono::NaiveDate,
    lang: Lang,
) -> Option<Waiting> {
    let until = member.draft.licence_until?;
    let date = lang.date(until);
    let title = if until < today {
        lang.t1("portal-home-licence-over", "date", date)
    } else if ends_soon(until, today) {
        lang.t1("portal-home-licence-soon", "date", date)
    } else {
        return None;
    };
    Some(Waiting {
        title,
        text: lang.t1(
            "portal-home-licence-text",
            "tenant",
            mine.person.tenant.name.as_str(),
        ),
        href: mine.url("/profile#licence"),
        label: lang.t("portal-home-licence-look"),
    })
}

/// What is to be said about consents: a child's that is missing, and those a guardian gave for somebody who decides alone by now.
fn consent(
    mine: &Mine<SeeOwn>,
    member: &Member,
    agreements: &[Agreement],
    today: chrono::NaiveDate,
    lang: Lang,
) -> Option<Waiting> {
    let decides = mine.also::<DecideConsents>();
    let (title, text, path) = if profile::is_waiting(member, today) {
        (
            lang.t("portal-home-consent-missing"),
            if decides {
                lang.t("portal-home-consent-missing-decide")
            } else {
                lang.t("portal-home-consent-missing-ask")
            },
            "/consents",
        )
    } else if decides
        && mine.person.is_me()
        && mine.person.standing.stage != Stage::Child
        && agreements
            .iter()
            .any(|of| of.purpose != consent_purpose::PROCESSING && of.is_of_guardians())
    {
        (
            lang.t("portal-home-consent-given-for-you"),
            lang.t("portal-home-consent-given-for-you-text"),
            "/handover",
        )
    } else {
        return None;
    };
    Some(Waiting {
        title,
        text,
        href: mine.url(path),
        label: lang.t("portal-home-consent-look"),
    })
}

/// Consents that guardians have to agree about first, for those who decide.
fn open_agreements(mine: &Mine<SeeOwn>, agreements: &[Agreement], lang: Lang) -> Vec<Waiting> {
    agreements
        .iter()
        .filter(|agreement| agreement.state.is_open() && mine.also::<DecideConsents>())
        .map(|agreement| Waiting {
            title: words::consent_for(agreement.purpose, lang).unwrap_or_default(),
            text: words::agreement_open(agreement.purpose, agreement.state, lang),
            href: mine.url("/consents"),
            label: lang.t("portal-home-consent-look"),
        })
        .collect()
}

/// New answers to what whoever looks suggested; what another account suggested was answered to that one.
fn answers(
    mine: &Mine<SeeOwn>,
    platform: &Platform,
    suggested: &[correction_suggestion::Model],
    lang: Lang,
) -> Vec<Waiting> {
    suggested
        .iter()
        .filter(|row| row.suggested_by == Some(mine.account.id))
        .filter(|row| row.decided_at.is_some_and(|at| platform.now() - at <= NEW))
        .map(|row| {
            let field = words::field_name(&row.field, lang);
            Waiting {
                title: if row.state == state::ACCEPTED {
                    lang.t1("portal-home-corrected", "field", field)
                } else {
                    lang.t1("portal-home-not-corrected", "field", field)
                },
                text: lang.t("portal-home-answer-text"),
                href: mine.url("/profile#corrections"),
                label: lang.t("portal-home-answer-look"),
            }
        })
        .collect()
}

/// Requests under the GDPR whose answer is new: what was decided, and the page with the answer.
fn answered_requests(
    mine: &Mine<SeeOwn>,
    platform: &Platform,
    requests: &[Request],
    lang: Lang,
) -> Vec<Waiting> {
    requests
        .iter()
        .filter(|request| mine.also::<MakeRequest>() && !request.state.is_open())
        .filter_map(|request| Some((request, request.row.answered_at?)))
        .filter(|(_, at)| platform.now() - *at <= NEW)
        .map(|(request, at)| {
            let kind = request.kind.label(lang);
            let args = [
                ("kind", kind.as_str().into()),
                ("date", lang.date(today_in_slovenia(at)).into()),
            ];
            Waiting {
                title: if request.state == RequestState::Refused {
                    lang.t1("portal-home-request-refused", "kind", kind.as_str())
                } else {
                    lang.t1("portal-home-request-answered", "kind", kind.as_str())
                },
                text: lang.t_args("portal-home-request-text", &args),
                href: mine.url(&format!("/requests/{}", request.row.id)),
                label: lang.t("portal-home-answer-look"),
            }
        })
        .collect()
}

/// What still waits for the organisation.
#[derive(Clone, Copy)]
struct Open {
    suggested: usize,
    requests: usize,
}

fn standing(
    mine: &Mine<SeeOwn>,
    member: &Member,
    (last, open): (Option<String>, Open),
    today: chrono::NaiveDate,
    lang: Lang,
) -> SummaryList {
    let mut list = SummaryList::new();
    if let Some(code) = &member.draft.belt {
        list = list.part(
            lang.t("people-field-belt"),
            &Belt::new(belts::colour(code), words::belt_name(code, lang)),
        );
    }
    list = list.part(
        lang.t("members-licence"),
        &profile::licence_tag(member.draft.licence_until, today, lang),
    );
    if mine.will_see_health() {
        list = list.row(lang.t("health-own-title"), lang.t("health-own-waits"));
    }
    if let Some(last) = last {
        list = list
            .row(lang.t("portal-home-last"), last)
            .change(mine.url("/results"), lang.t("portal-home-all-results"));
    }
    if open.suggested > 0 {
        list = list
            .row(
                lang.t("portal-corrections"),
                lang.n("portal-home-open", open.suggested),
            )
            .change(mine.url("/profile#corrections"), lang.t("portal-home-look"));
    }
    if open.requests > 0 {
        list = list
            .row(
                lang.t("portal-requests-title"),
                lang.n("portal-home-open-requests", open.requests),
            )
            .change(mine.url("/requests"), lang.t("portal-home-look"));
    }
    list
}

fn links(mine: &Mine<SeeOwn>, lang: Lang) -> Vec<LinkView> {
    let mut links = vec![
        LinkView {
            icon: Icon::User,
            href: mine.url("/profile"),
            title: lang.t("portal-link-profile"),
            text: lang.t("portal-link-profile-text"),
        },
        LinkView {
            icon: Icon::Medal,
            href: mine.url("/card"),
            title: lang.t("portal-card-title"),
            text: lang.t("portal-link-card-text"),
        },
        LinkView {
            icon: Icon::Trophy,
            href: mine.url("/results"),
            title: lang.t("portal-results-title"),
            text: lang.t("portal-link-results-text"),
        },
    ];
    if mine.also::<SuggestCorrection>() {
        links.push(LinkView {
            icon: Icon::Pencil,
            href: mine.url("/profile#corrections"),
            title: lang.t("portal-corrections"),
            text: lang.t("portal-link-corrections-text"),
        });
    }
    if mine.sees_health() {
        links.push(LinkView {
            icon: Icon::Health,
            href: mine.url("/health"),
            title: lang.t("health-own-title"),
            text: lang.t("health-own-link"),
        });
    }
    links.push(LinkView {
        icon: Icon::Globe,
        href: mine.url("/public"),
        title: lang.t(super::public::title(mine.person.is_me())),
        text: lang.t("portal-data-to-public"),
    });
    if mine.also::<SeeOwnLog>() {
        links.push(LinkView {
            icon: Icon::Eye,
            href: mine.url("/opened"),
            title: lang.t("portal-opened-title"),
            text: lang.t("portal-data-to-opened"),
        });
    }
    links.push(LinkView {
        icon: Icon::Database,
        href: mine.url("/data"),
        title: lang.t("portal-data-title"),
        text: lang.t("portal-profile-kept-text"),
    });
    links
}
