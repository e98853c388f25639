//! Deleting every row of a tenant: the end of a contract (GDPR Art. 28(3)(g), promise B37).
use ::entity::{all_tables, scope::TenantOwned as _};

use super::TenantTx;
use crate::platform::error::Result;

/// Writes the tables, which are listed with parents before children, the other way round.
macro_rules! clears {
    (tenant: [$($tenant:ident),*], global: [$($global:ident),*]) => {
        clears! { @turned [$($tenant),*] [] }
    };
    (@turned [$next:ident $(, $rest:ident)*] [$($done:ident),*]) => {
        clears! { @turned [$($rest),*] [$next $(, $done)*] }
    };
    (@turned [] [$($tenant:ident),*]) => {
        /// Deletes every row of the transaction's tenant, children before parents; how many they were.
        ///
        /// # Errors
        /// When the database does.
        pub async fn clear_tenant(tx: &TenantTx) -> Result<u64> {
            let mut count = 0;
            $({
                count += ::entity::$tenant::Entity::delete_of(tx.tenant()).exec(tx).await?.rows_affected;
            })*
            Ok(count)
        }
    };
}

all_tables!(clears);
