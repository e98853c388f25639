//! Somebody in danger (B35): one person, and of it only what was named. Nobody else of the tenant is reached from here.
use ::entity::ids::SupportGrantId;
use askama::Template;
use axum::extract;

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        people::{store as people, words},
        services::Platform,
        sheets::values,
    },
    tenants::{
        Can,
        policy::{SeeMembers, support::Part},
    },
    web::{Page, View, components::SummaryList, form::PathOf},
};

#[derive(Template)]
#[template(path = "tenants/support/person.html")]
pub(super) struct PersonPage {
    page: Page,
    fields: SummaryList,
}

pub(super) async fn page(
    extract::State(platform): extract::State<Platform>,
    can: Can<SeeMembers>,
    PathOf((_, id)): PathOf<(String, SupportGrantId)>,
) -> Result<View<PersonPage>> {
    // The tenant's own people have the member's page.
    let support = can.support().ok_or(AppError::NotFound)?;
    let grant = &support.grant;
    let member = grant
        .member()
        .filter(|_| grant.id() == id)
        .ok_or(AppError::NotFound)?;
    let has = |part: Part| grant.parts.contains(&part);
    let (member, guardians) = can
        .db
        .read(async |tx| {
            let found = people::get(tx, &platform, member).await?;
            let guardians = if has(Part::Guardians) {
                people::guardians_of(tx, &platform, member).await?
            } else {
                Vec::new()
            };
            Ok((found, guardians))
        })
        .await?;
    let page = can
        .page("support-nav-person")
        .with_title(member.draft.full_name());
    let lang = page.lang;
    let details = &member.draft.details;
    let phone = |e164: &str| {
        if e164.is_empty() {
            String::new()
        } else {
            values::format_phone(e164)
        }
    };
    let joined = |parts: Vec<String>| {
        let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        filled.join(", ")
    };
    let mut fields = SummaryList::new();
    if has(Part::Address) {
        let address = &details.address;
        let town = format!("{} {}", address.post_code, address.town);
        fields = fields.row(
            lang.t("members-address"),
            joined(vec![
                address.street.clone(),
                town.trim().to_owned(),
                country(&address.country, lang),
            ]),
        );
    }
    if has(Part::Contact) {
        let emergency = details.emergency.as_ref().map(|contact| {
            joined(vec![
                contact.name.clone(),
                phone(&contact.phone),
                contact.relation.clone(),
            ])
        });
        fields = fields
            .row(lang.t("people-field-phone"), phone(&details.phone))
            .row(lang.t("people-field-email"), &details.email)
            .row(
                lang.t("people-field-emergency"),
                emergency.unwrap_or_default(),
            );
    }
    for guardian in &guardians {
        let draft = &guardian.draft;
        fields = fields.row(
            lang.t("support-part-guardians"),
            joined(vec![
                draft.full_name(),
                phone(&draft.phone),
                draft.email.clone(),
            ]),
        );
    }
    Ok(View(PersonPage { page, fields }))
}

/// A country by its name; none for Slovenia, as on an envelope posted there.
fn country(code: &str, lang: Lang) -> String {
    if code == "SI" || code.is_empty() {
        String::new()
    } else {
        words::country(code, lang)
    }
}
