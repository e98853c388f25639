//! Ends a role: a page that says what follows, and the deed.
use ::entity::ids::RoleId;
use askama::Template;
use axum::{extract::State, response::Redirect};

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        services::Platform,
    },
    tenants::{
        Can, end_role,
        policy::{ManagePeople, Role},
        role_mails::{Change, tell_owners},
        store,
    },
    web::{
        Page, View,
        components::ConfirmBox,
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "tenants/end_role.html")]
pub(in crate::tenants) struct EndPage {
    page: Page,
    base: String,
    handover: String,
    /// Nothing where the role cannot end: the page says why.
    confirm: Option<ConfirmBox>,
}

/// What ends, in words.
struct Ending {
    change: Change,
    name: String,
    is_last: bool,
    is_only_owner: bool,
}

async fn find(can: &Can<ManagePeople>, id: RoleId) -> Result<Ending> {
    can.db
        .read(async |tx| {
            let row = store::find_open_role(tx, id)
                .await?
                .ok_or(AppError::NotFound)?;
            let role: Role = row.role.parse().map_err(|()| AppError::NotFound)?;
            let names = store::account_names(tx, vec![row.account_id]).await?;
            Ok(Ending {
                change: Change {
                    account: row.account_id,
                    role,
                    by: can.account.id,
                    but: can.account.id,
                    is_given: false,
                },
                name: names
                    .get(&row.account_id)
                    .map(|(name, _)| name.clone())
                    .unwrap_or_default(),
                is_last: store::roles_of(tx, row.account_id).await?.len() == 1,
                is_only_owner: role == Role::Owner
                    && store::count_open(tx, Role::Owner).await? <= 1,
            })
        })
        .await
}

/// Asks.
pub(in crate::tenants) async fn ask_end(
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, RoleId)>,
) -> Result<View<EndPage>> {
    let ending = find(&can, id).await?;
    let page = can.page("tenants-people-end-title");
    let lang = page.lang;
    let title = lang.t_args(
        "tenants-people-end-question",
        &[
            ("name", ending.name.as_str().into()),
            ("role", lang.t(ending.change.role.label_key()).into()),
        ],
    );
    let is_me = ending.change.account == can.account.id;
    let mut confirm = ConfirmBox::new(
        can.url(&format!("/people/roles/{id}/end")),
        &page.csrf,
        title,
        lang.t("tenants-people-end-button"),
    )
    .effect(lang.t("tenants-people-end-now"))
    .cancel(can.url("/people"), lang.t("ui-cancel"))
    .danger();
    if ending.is_last {
        confirm = confirm.effect(lang.t("tenants-people-end-last"));
    }
    if is_me {
        confirm = confirm.effect(lang.t("tenants-people-end-own"));
    }
    Ok(View(EndPage {
        base: can.url("/people"),
        handover: can.url("/handover"),
        confirm: (!ending.is_only_owner).then_some(confirm),
        page,
    }))
}

/// Ends it.
pub(in crate::tenants) async fn end(
    State(platform): State<Platform>,
    can: Can<ManagePeople>,
    PathOf((_, id)): PathOf<(String, RoleId)>,
    _: CheckedForm<NoFields>,
) -> Result<Redirect> {
    let ending = find(&can, id).await?;
    let done = can
        .db
        .write(async |tx| {
            // Whoever loses the role is still among those who are told.
            tell_owners(tx, &platform, &can.tenant, &ending.change).await?;
            end_role(tx, &platform, id, Some(can.account.id)).await
        })
        .await;
    match done {
        Err(AppError::Conflict(key)) => can.visit.flash(FlashKind::Error, &Text::key(key)).await?,
        Err(error) => return Err(error),
        Ok(()) => {
            platform.bell().mail.notify_one();
            let role = can.visit.lang.t(ending.change.role.label_key());
            let sentence = Text::key("tenants-people-ended")
                .with("name", ending.name)
                .with("role", role);
            can.visit.flash(FlashKind::Ok, &sentence).await?;
            if ending.is_last && ending.change.account == can.account.id {
                return Ok(Redirect::to("/"));
            }
        }
    }
    Ok(Redirect::to(&can.url("/people")))
}
