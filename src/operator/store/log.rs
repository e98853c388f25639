//! The operator's own log in the database.
use std::collections::HashMap;

use ::entity::{
    account,
    ids::{AccountId, TenantId},
    operator_log,
    scope::Global,
    staff, tenant,
};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    accounts::security_log::{self, event},
    operator::log::DEEDS,
    platform::{audit::Head, error::Result, services::Platform},
};

/// A page of the log, with the names of the operator's people and of tenants.
pub(in crate::operator) struct Log {
    pub(in crate::operator) rows: Vec<operator_log::Model>,
    pub(in crate::operator) total: u64,
    pub(in crate::operator) staff: HashMap<AccountId, String>,
    pub(in crate::operator) tenants: HashMap<TenantId, String>,
    pub(in crate::operator) head: Head,
}

/// A page of the deeds, or of what happened with the accounts of the operator's people; newest first.
pub(in crate::operator) async fn log(
    platform: &Platform,
    sign_ins: bool,
    page: u64,
    per: u64,
) -> Result<Log> {
    platform
        .db()
        .system_read("the operator's own log", async |tx| {
            let people: Vec<AccountId> = staff::Entity::all_rows()
                .select_only()
                .column(staff::Column::AccountId)
                .into_tuple()
                .all(tx)
                .await?;
            let query = if sign_ins {
                operator_log::Entity::all_rows()
                    .filter(operator_log::Column::ActorId.is_in(people.iter().copied()))
                    .filter(operator_log::Column::Operation.is_in(event::OWN))
            } else {
                operator_log::Entity::all_rows()
                    .filter(operator_log::Column::Operation.is_in(DEEDS))
            };
            let total = query.clone().count(tx).await?;
            let rows = query
                .order_by_desc(operator_log::Column::Seq)
                .offset(page.saturating_sub(1).saturating_mul(per))
                .limit(per)
                .all(tx)
                .await?;
            let names: Vec<(AccountId, String)> = account::Entity::all_rows()
                .select_only()
                .columns([account::Column::Id, account::Column::Name])
                .filter(account::Column::Id.is_in(people))
                .into_tuple()
                .all(tx)
                .await?;
            let tenants: Vec<(TenantId, String)> = tenant::Entity::all_rows()
                .select_only()
                .columns([tenant::Column::Id, tenant::Column::Name])
                .into_tuple()
                .all(tx)
                .await?;
            Ok(Log {
                rows,
                total,
                staff: names.into_iter().collect(),
                tenants: tenants.into_iter().collect(),
                head: security_log::end(tx).await?,
            })
        })
        .await
}
