//! The steps from an empty database to today's schema. Frozen once released; never imports `entity`.
use sea_orm_migration::prelude::*;

mod columns;
mod m001_installation;
mod m002_tenants;
mod m003_members;
mod m004_health;
mod m005_competitions;
mod m006_notices;
mod m007_sheets;
mod m008_relations;
mod m009_signin;
mod m010_operator;
mod m011_evidence;
mod m012_groups;
mod m013_support;
mod m014_corrections;
mod m015_requests;
mod m016_guardians;
mod m017_operator_log;
mod m018_vouching;
mod m019_own_suggestions;

pub use sea_orm_migration::MigratorTrait;

/// All steps, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m001_installation::Migration),
            Box::new(m002_tenants::Migration),
            Box::new(m003_members::Migration),
            Box::new(m004_health::Migration),
            Box::new(m005_competitions::Migration),
            Box::new(m006_notices::Migration),
            Box::new(m007_sheets::Migration),
            Box::new(m008_relations::Migration),
            Box::new(m009_signin::Migration),
            Box::new(m011_evidence::Migration),
            Box::new(m010_operator::Migration),
            Box::new(m013_support::Migration),
            Box::new(m012_groups::Migration),
            Box::new(m016_guardians::Migration),
            Box::new(m014_corrections::Migration),
            Box::new(m015_requests::Migration),
            Box::new(m017_operator_log::Migration),
            Box::new(m018_vouching::Migration),
            Box::new(m019_own_suggestions::Migration),
        ]
    }
}
