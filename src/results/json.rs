//! The JSON twins: names that stay, the same data as the pages.
use serde_json::{Value, json};

use super::{
    labels,
    published::{Category, Correction, Event, Placing},
    serve::Context,
};

/// Whose data these are.
pub fn organiser(context: &Context) -> Value {
    json!({ "name": context.organisation.name, "url": context.url(&format!("/t/{}", context.organisation.slug)) })
}

/// A competition.
pub fn event(context: &Context, event: &Event) -> Value {
    json!({
        "name": event.name,
        "url": context.url(&format!("/t/{}/{}", context.organisation.slug, event.slug)),
        "held_on": event.held_on,
        "held_until": event.held_until,
        "town": event.town,
        "venue": event.venue,
        "organiser": event.organiser,
        "version": event.version,
        "published_at": event.published_at,
        "updated_at": event.updated_at,
    })
}

/// A category without its placings.
pub fn category(context: &Context, event: &Event, category: &Category) -> Value {
    json!({
        "name": labels::category(context.lang, category),
        "url": context.url(&format!("/t/{}/{}/c/{}", context.organisation.slug, event.slug, category.slug)),
        "sex": category.sex,
        "age_class": category.age_class,
        "weight": category.weight,
        "contests": category.contests,
    })
}

/// A placing; a name that is not published is null.
pub fn placing(context: &Context, placing: &Placing) -> Value {
    json!({
        "place": placing.place,
        "medal": placing.medal(),
        "name": Some(placing.name.as_str()).filter(|name| !name.is_empty()),
        "athlete": placing.athlete.as_ref().map(|slug| context.url(&context.athlete(slug))),
        "club": Some(placing.club.as_str()).filter(|club| !club.is_empty()),
        "country": placing.country,
        "contests_won": placing.contests_won,
        "entrant": placing.entrant,
    })
}

/// Corrections.
pub fn corrections<'a>(corrections: impl Iterator<Item = &'a Correction>) -> Value {
    corrections
        .map(|one| json!({ "at": one.at, "category": one.category, "reason": one.reason }))
        .collect()
}
