//! `GET /me`: everybody an account is or stands for; straight to the pages of the only one.
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    accounts::SignedIn,
    platform::{error::Result, services::Platform},
    tenants::{Person, persons_of},
    web::{Page, View, page::Shell, visit::Visit},
};

#[derive(Template)]
#[template(path = "portal/start.html")]
struct StartPage {
    page: Page,
    name: String,
    persons: Vec<Listed>,
}

struct Listed {
    href: String,
    name: String,
    place: String,
    relation: String,
}

/// The list of persons.
///
/// # Errors
/// When the database does.
pub async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    account: SignedIn,
) -> Result<Response> {
    let persons = persons_of(&platform, account.id).await?;
    if let [only] = persons.as_slice() {
        return Ok(Redirect::to(&only.home()).into_response());
    }
    let page = visit.page(Shell::Plain, "portal-start-title");
    let listed = |person: &Person| Listed {
        href: person.home(),
        name: person.card.full_name(),
        place: person.tenant.name.clone(),
        relation: page.t(person.standing.relation.label_key()),
    };
    Ok(View(StartPage {
        persons: persons.iter().map(listed).collect(),
        name: account.name,
        page,
    })
    .into_response())
}
