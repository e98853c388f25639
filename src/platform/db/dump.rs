//! Copies of rows for backups: every table of a tenant, or of the installation, as records that both databases can take back.
use ::entity::{
    all_tables,
    scope::{Global as _, TenantOwned as _},
};
use sea_orm::{EntityTrait, IntoActiveModel as _, PaginatorTrait as _};
use serde::{Deserialize, Serialize};

use super::{SystemTx, TenantTx};
use crate::platform::error::{AppError, Result};

/// Rows read and written at a time: SQLite takes 32,766 bound values in a statement.
const PORTION: u64 = 500;

/// One row of one table.
#[derive(Debug, Serialize, Deserialize)]
pub struct Record {
    /// The table.
    pub table: String,
    /// The row, as MessagePack with names.
    #[serde(with = "bytes")]
    pub row: Vec<u8>,
}

mod bytes {
    use serde::{Deserializer, Serializer, de::Visitor};

    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        struct Bytes;
        impl<'de> Visitor<'de> for Bytes {
            type Value = Vec<u8>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_vec())
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Vec<u8>, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = seq.next_element()? {
                    bytes.push(byte);
                }
                Ok(bytes)
            }
        }
        deserializer.deserialize_byte_buf(Bytes)
    }
}

fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    rmp_serde::to_vec_named(value).map_err(AppError::internal)
}

/// Tables that hold nothing worth keeping: sessions and throttles end with a restore.
const LEFT_OUT: &[&str] = &["session", "throttle"];

macro_rules! copies {
    (tenant: [$($tenant:ident),*], global: [$($global:ident),*]) => {
        /// Gives every row of the transaction's tenant to `sink`, parents before children.
        ///
        /// # Errors
        /// When the database or the sink does.
        pub async fn dump_tenant(tx: &TenantTx, sink: &mut (dyn FnMut(Record) -> Result<()> + Send)) -> Result<()> {
            $({
                let pages = ::entity::$tenant::Entity::of(tx.tenant());
                let pages = sea_orm::QueryOrder::order_by_asc(pages, ::entity::$tenant::Column::Id).paginate(tx, PORTION);
                let mut page = 0;
                loop {
                    let rows = pages.fetch_page(page).await?;
                    if rows.is_empty() { break; }
                    page += 1;
                    for row in rows {
                        sink(Record { table: stringify!($tenant).to_owned(), row: pack(&row)? })?;
                    }
                }
            })*
            Ok(())
        }

        /// Gives every row of the installation's tables to `sink`.
        ///
        /// # Errors
        /// When the database or the sink does.
        pub async fn dump_installation(tx: &SystemTx, sink: &mut (dyn FnMut(Record) -> Result<()> + Send)) -> Result<()> {
            $(if !LEFT_OUT.contains(&stringify!($global)) {
                for row in ::entity::$global::Entity::all_rows().all(tx).await? {
                    sink(Record { table: stringify!($global).to_owned(), row: pack(&row)? })?;
                }
            })*
            Ok(())
        }

        /// Puts rows of a tenant back. Rows of another tenant are refused by the transaction.
        ///
        /// # Errors
        /// When the database does, or a record is not one of ours.
        pub async fn load_tenant(tx: &TenantTx, table: &str, rows: &[Vec<u8>]) -> Result<()> {
            match table {
                $(stringify!($tenant) => {
                    let mut models = Vec::with_capacity(rows.len());
                    for row in rows {
                        let model: ::entity::$tenant::Model = rmp_serde::from_slice(row).map_err(AppError::internal)?;
                        if model.tenant_id != tx.tenant() {
                            return Err(AppError::internal(anyhow::anyhow!("a row of another tenant in this tenant's backup")));
                        }
                        models.push(model.into_active_model());
                    }
                    ::entity::$tenant::Entity::insert_many(models).exec_without_returning(tx).await?;
                })*
                other => return Err(unknown(other)),
            }
            Ok(())
        }

        /// Puts rows of the installation back.
        ///
        /// # Errors
        /// When the database does, or a record is not one of ours.
        pub async fn load_installation(tx: &SystemTx, table: &str, rows: &[Vec<u8>]) -> Result<()> {
            match table {
                $(stringify!($global) => {
                    let mut models = Vec::with_capacity(rows.len());
                    for row in rows {
                        let model: ::entity::$global::Model = rmp_serde::from_slice(row).map_err(AppError::internal)?;
                        models.push(model.into_active_model());
                    }
                    ::entity::$global::Entity::insert_many(models).exec_without_returning(tx).await?;
                })*
                other => return Err(unknown(other)),
            }
            Ok(())
        }
    };
}

all_tables!(copies);

fn unknown(table: &str) -> AppError {
    AppError::internal(anyhow::anyhow!(
        "the backup names a table this version does not know: {table}"
    ))
}
