//! The draft of a notice beside what is published: what the pages and publishing share.
use ::entity::{notice, profile};

use super::{
    notices::{Generated, NoticeKind, generate, linter},
    rests_on, store,
};
use crate::{
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        services::Platform,
    },
    tenants::{
        Tenant, contract,
        profile::{Missing, is_complete},
        store::find_profile,
    },
};

/// A notice as it would be published now.
pub struct Draft {
    pub kind: NoticeKind,
    pub generated: Generated,
    pub version: i32,
    pub published: Option<notice::Model>,
    pub missing: Vec<Missing>,
    pub findings: Vec<linter::Finding>,
}

impl Draft {
    /// Whether it says something else than what is published.
    pub fn is_new(&self) -> bool {
        self.published
            .as_ref()
            .is_none_or(|published| published.basis_hash != self.generated.basis_hash)
    }

    /// Whether it may be published.
    pub fn may_be_published(&self) -> bool {
        self.is_new() && self.missing.is_empty() && self.findings.is_empty()
    }
}

/// Generates the draft of a notice from what it rests on today.
pub async fn draft(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &Tenant,
    kind: NoticeKind,
) -> Result<Draft> {
    let profile: profile::Model = find_profile(tx).await?.ok_or_else(|| {
        AppError::internal(anyhow::anyhow!("tenant {} has no profile", tenant.id))
    })?;
    let published = store::newest(tx, kind.slug()).await?;
    let version = published.as_ref().map_or(1, |p| p.version + 1);
    let register = contract::store::sub_processors(tx).await?;
    let input = rests_on::input(
        platform.config(),
        tenant,
        &profile,
        kind,
        u32::try_from(version).unwrap_or(1),
        platform.today(),
        &register,
    );
    let generated = generate(kind, &input);
    let missing = is_complete(&profile);
    // Gaps of the profile are told one by one; the linter would repeat them.
    let findings = if missing.is_empty() {
        linter::check(&input, &generated)
    } else {
        Vec::new()
    };
    Ok(Draft {
        kind,
        generated,
        version,
        published,
        missing,
        findings,
    })
}
