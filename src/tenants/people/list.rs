//! Shows people and roles.
use axum::extract::State;

use super::page::{self, PeoplePage, Typed};
use crate::{
    platform::{error::Result, services::Platform},
    tenants::{Can, policy::ManagePeople},
    web::{FieldErrors, View},
};

pub(in crate::tenants) async fn show(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
) -> Result<View<PeoplePage>> {
    Ok(View(
        page::page(&platform, &can, &Typed::default(), &FieldErrors::new()).await?,
    ))
}
