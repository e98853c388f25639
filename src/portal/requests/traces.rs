//! Requests in the copy of a person's data, and what stays of them when the member is erased.
use std::sync::Arc;

use ::entity::ids::MemberId;
use serde_json::json;

use super::store;
use crate::platform::{
    db::TenantTx,
    dossier::{Contributed, Part, Taker, row},
    error::Result,
    people::MemberObserver,
    services::Platform,
};

/// Contributes requests: for the office whole. For whoever takes the copy themselves, what another account asked, and what it was
/// answered, is theirs, as on the page of requests; that something was asked, and when, is about the person, too.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestsPart {
    taker: Option<Taker>,
}

#[async_trait::async_trait]
impl Part for RequestsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let mut rows = Vec::new();
        let mut is_less = false;
        for request in store::list_of_member(tx, member).await? {
            let asked = &request.row;
            let mut columns = vec![
                ("kind", json!(asked.kind)),
                ("state", json!(asked.state)),
                ("received_at", json!(asked.received_at)),
                ("due_on", json!(asked.due_on)),
                ("extended_until", json!(asked.extended_until)),
                ("answered_at", json!(asked.answered_at)),
            ];
            if self.taker.is_none_or(|taker| taker.wrote(asked.account_id)) {
                let words = store::words(platform, asked)?;
                columns.extend([
                    ("account_id", json!(asked.account_id)),
                    ("relation", json!(asked.relation)),
                    ("sealed", serde_json::to_value(words)?),
                    ("answered_by", json!(asked.answered_by)),
                ]);
            } else {
                is_less = true;
            }
            rows.push(row(columns));
        }
        Ok(Contributed::of("data_request", rows).noting(is_less, "portal-dossier-requests"))
    }

    fn own(&self, taker: Taker) -> Option<Arc<dyn Part>> {
        Some(Arc::new(Self { taker: Some(taker) }))
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
