//! Requests in the copy of a person's data, and what stays of them when the member is erased.
use ::entity::ids::MemberId;
use serde_json::json;

use super::store;
use crate::platform::{
    db::TenantTx,
    dossier::{Contributed, Part, TableRows, row},
    error::Result,
    people::MemberObserver,
    services::Platform,
};

/// Contributes requests.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestsPart;

#[async_trait::async_trait]
impl Part for RequestsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let mut rows = Vec::new();
        for request in store::list_of_member(tx, member).await? {
            let words = store::words(platform, &request.row)?;
            rows.push(row([
                ("account_id", json!(request.row.account_id)),
                ("relation", json!(request.row.relation)),
                ("kind", json!(request.row.kind)),
                ("state", json!(request.row.state)),
                ("received_at", json!(request.row.received_at)),
                ("due_on", json!(request.row.due_on)),
                ("extended_until", json!(request.row.extended_until)),
                ("sealed", serde_json::to_value(words)?),
                ("answered_at", json!(request.row.answered_at)),
                ("answered_by", json!(request.row.answered_by)),
            ]));
        }
        Ok(Contributed {
            tables: vec![TableRows {
                table: "data_request",
                rows,
            }],
            notes: Vec::new(),
        })
    }
}

/// Leaves of requests what shows that they were answered in time, and nothing of who made them.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestTraces;

#[async_trait::async_trait]
impl MemberObserver for RequestTraces {
    async fn inserted(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn reduced(&self, _: &TenantTx, _: &Platform, _: &[MemberId]) -> Result<()> {
        Ok(())
    }

    async fn deleting(&self, tx: &TenantTx, _: &Platform, members: &[MemberId]) -> Result<()> {
        store::forget_members(tx, members).await
    }

    async fn written_about(&self, tx: &TenantTx, members: &[MemberId]) -> Result<Vec<MemberId>> {
        store::list_asking(tx, members).await
    }
}
