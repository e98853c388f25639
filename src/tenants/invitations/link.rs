//! The link of an invitation: which tenant, and a secret of 256 bits of which only a hash is kept.
use ::entity::ids::TenantId;
use sha2::{Digest as _, Sha256};

use crate::platform::random::Random;

/// A link as it is mailed.
#[derive(Clone)]
pub(super) struct Link {
    pub tenant: TenantId,
    secret: String,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Link({}, ..)", self.tenant)
    }
}

impl Link {
    pub fn new(tenant: TenantId, random: &dyn Random) -> Self {
        Self {
            tenant,
            secret: random.token_256(),
        }
    }

    /// Reads `{tenant}.{secret}`.
    pub fn parse(text: &str) -> Option<Self> {
        let (tenant, secret) = text.split_once('.')?;
        Some(Self {
            tenant: tenant.parse().ok()?,
            secret: secret.to_owned(),
        })
    }

    /// The path of its page.
    pub fn path(&self) -> String {
        format!("/invitation/{}.{}", self.tenant.0.simple(), self.secret)
    }

    /// What is kept of the secret; the tenant is part of it.
    pub fn hash(&self) -> Vec<u8> {
        let mut sha = Sha256::new();
        sha.update(b"tatami invitation 1");
        sha.update(self.tenant.0.as_bytes());
        sha.update(self.secret.as_bytes());
        sha.finalize().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::platform::random::SeededRandom;

    #[test]
    fn a_link_reads_back_and_belongs_to_its_tenant() {
        let link = Link::new(TenantId(Uuid::from_u128(7)), &SeededRandom::new(1));
        let path = link.path();
        let text = path.strip_prefix("/invitation/").unwrap();
        let read = Link::parse(text).unwrap();
        assert_eq!((read.tenant, read.hash()), (link.tenant, link.hash()));
        let other = Link {
            tenant: TenantId(Uuid::from_u128(8)),
            secret: link.secret.clone(),
        };
        assert_ne!(other.hash(), link.hash());
        assert!(Link::parse("nonsense").is_none() && Link::parse("a.b").is_none());
    }
}
