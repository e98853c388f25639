//! `GET /me/{tenant}/{member}/card`: the card of a member, for a phone and for paper.
use askama::Template;
use axum::{extract::State, response::IntoResponse};
use chrono::{Datelike as _, NaiveDate};

use super::{
    keys,
    text::{self, Card},
};
use crate::{
    judo::belts,
    platform::{
        error::{AppError, Result},
        people::{
            Member, MemberState,
            store::{self as people},
            words,
        },
        qr::Qr,
        services::Platform,
    },
    tenants::{
        Kind, Mine, Tenant,
        policy::person::{SeeOwn, Stage},
    },
    web::{
        Icon, Page, View,
        components::{Belt, EmptyState},
    },
};

#[derive(Template)]
#[template(path = "portal/card.html")]
struct CardPage {
    page: Page,
    profile: String,
    name: String,
    shown: Option<Shown>,
    none: EmptyState,
    key_href: String,
}

/// A card ready to be shown.
struct Shown {
    issuer: String,
    name: String,
    year: String,
    club: String,
    belt: Option<Belt>,
    until: String,
    qr: Qr,
    text: String,
}

/// The card.
///
/// # Errors
/// When the database or the vault does.
pub async fn page(
    State(platform): State<Platform>,
    mine: Mine<SeeOwn>,
) -> Result<impl IntoResponse> {
    let (member, is_open) = mine
        .db
        .read(async |tx| {
            let member = people::get(tx, &platform, mine.member()).await?;
            let open = people::open_among(tx, &[member.id]).await?;
            Ok((member, !open.is_empty()))
        })
        .await?;
    let page = mine.page("portal-card-title");
    let lang = page.lang;
    let tenant = &mine.person.tenant;
    // Of a child whose guardians have not agreed nothing is shown around; from 15 on it rests on membership.
    let is_held = is_open && mine.person.standing.stage == Stage::Child;
    let card = card_of(&member, tenant, platform.today()).filter(|_| !is_held);
    let shown = match card {
        None => None,
        Some(card) => {
            let text = text::write(&card, &tenant.slug, &keys::signer(&platform, tenant)?)?;
            let address = platform.config().url(&format!("/verify#{text}"));
            Some(Shown {
                issuer: tenant.name.clone(),
                name: format!("{} {}", card.first_name, card.last_name),
                year: card.birth_year.to_string(),
                belt: (!card.belt.is_empty()).then(|| {
                    Belt::new(
                        belts::colour(&card.belt),
                        words::belt_name(&card.belt, lang),
                    )
                }),
                until: lang.date(card.valid_until),
                qr: Qr::of(&address).map_err(AppError::internal)?,
                club: card.club,
                text,
            })
        }
    };
    Ok(View(CardPage {
        profile: mine.url("/profile"),
        name: mine.person.card.full_name(),
        shown,
        none: EmptyState::new(page.t("portal-card-none"))
            .icon(Icon::User)
            .text(page.t("portal-card-none-text")),
        key_href: format!("/t/{}/card-key", tenant.slug),
        page,
    }))
}

/// What stands on the card of a member today; none for whoever is no member today.
fn card_of(member: &Member, tenant: &Tenant, today: NaiveDate) -> Option<Card> {
    if member.state(today) != MemberState::Active {
        return None;
    }
    let draft = &member.draft;
    Some(Card {
        first_name: draft.first_name.clone(),
        last_name: draft.last_name.clone(),
        birth_year: draft.birth_date?.year(),
        club: club_of(member, tenant, today),
        belt: draft.belt.clone().unwrap_or_default(),
        valid_until: valid_until(draft.licence_until, draft.left_on, today)?,
    })
}

/// The club: the tenant itself when it is one, else the club the person belongs to now.
fn club_of(member: &Member, tenant: &Tenant, today: NaiveDate) -> String {
    if tenant.kind == Kind::Club.code() {
        return tenant.name.clone();
    }
    let memberships = &member.draft.details.memberships;
    memberships
        .iter()
        .filter(|one| one.to.is_none_or(|to| to >= today))
        .max_by_key(|one| one.from)
        .map_or_else(|| tenant.name.clone(), |one| one.club.clone())
}

/// The last day of a card. While a licence holds the card ends with it, but never later than with the next year; without one it ends with
/// this year. Nobody can call a card back that is checked without asking, so it is short.
fn valid_until(
    licence: Option<NaiveDate>,
    left: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let end_of = |year| NaiveDate::from_ymd_opt(year, 12, 31);
    let day = match licence.filter(|until| *until >= today) {
        Some(until) => until.min(end_of(today.year() + 1)?),
        None => end_of(today.year())?,
    };
    Some(left.map_or(day, |left| day.min(left)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_ends_with_the_licence_or_with_the_year_and_never_after_the_membership() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-03-10");
        for (licence, left, expected) in [
            (None, None, "2026-12-31"),
            (Some("2026-03-09"), None, "2026-12-31"),
            (Some("2026-03-10"), None, "2026-03-10"),
            (Some("2027-06-30"), None, "2027-06-30"),
            (Some("2031-06-30"), None, "2027-12-31"),
            (None, Some("2026-05-01"), "2026-05-01"),
        ] {
            assert_eq!(
                valid_until(licence.map(day), left.map(day), today),
                Some(day(expected)),
                "{licence:?} {left:?}"
            );
        }
    }
}
