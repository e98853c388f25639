//! The first layer of the one door to tenant data: every query on a tenant table begins with its tenant.
use sea_orm::{ColumnTrait, DeleteMany, EntityTrait, QueryFilter, Select, UpdateMany};

use crate::ids::TenantId;

/// A table whose rows belong to one tenant.
pub trait TenantOwned: EntityTrait {
    /// The column that says whose row it is.
    const TENANT: Self::Column;

    /// The rows of one tenant.
    fn of(tenant: TenantId) -> Select<Self> {
        Self::find().filter(Self::TENANT.eq(tenant))
    }

    /// Changes rows of one tenant.
    fn update_of(tenant: TenantId) -> UpdateMany<Self> {
        Self::update_many().filter(Self::TENANT.eq(tenant))
    }

    /// Deletes rows of one tenant.
    fn delete_of(tenant: TenantId) -> DeleteMany<Self> {
        Self::delete_many().filter(Self::TENANT.eq(tenant))
    }
}

/// A table of a tenant whose rows have a revision: a row is written over the revision that was read, or not at all.
pub trait Revised: TenantOwned {
    /// The column that says which row it is, within the tenant.
    const ID: Self::Column;
    /// The column of the revision.
    const REV: Self::Column;
}

macro_rules! revised {
    ($($table:ident),+ $(,)?) => {
        $(impl Revised for crate::$table::Entity {
            const ID: Self::Column = crate::$table::Column::Id;
            const REV: Self::Column = crate::$table::Column::Rev;
        })+
    };
}

revised!(
    competition,
    correction_suggestion,
    data_request,
    placing,
    result_draft,
);

/// A table of the installation: accounts, sessions, queues. It holds no tenant's people.
pub trait Global: EntityTrait {
    /// All rows; named so that a reader sees that no tenant is involved.
    fn all_rows() -> Select<Self> {
        Self::find()
    }
    /// Changes rows of a table of the installation.
    fn update_rows() -> UpdateMany<Self> {
        Self::update_many()
    }
    /// Deletes rows of a table of the installation.
    fn delete_rows() -> DeleteMany<Self> {
        Self::delete_many()
    }
}

impl Global for crate::tenant::Entity {}
impl Global for crate::account::Entity {}
impl Global for crate::recovery_code::Entity {}
impl Global for crate::session::Entity {}
impl Global for crate::account_token::Entity {}
impl Global for crate::outbox::Entity {}
impl Global for crate::queue::Entity {}
impl Global for crate::throttle::Entity {}
impl Global for crate::installation::Entity {}
impl Global for crate::operator_log::Entity {}
impl Global for crate::passkey::Entity {}
impl Global for crate::known_device::Entity {}
impl Global for crate::factor_removal::Entity {}
impl Global for crate::agreement::Entity {}
impl Global for crate::acceptance::Entity {}
impl Global for crate::sub_processor::Entity {}
impl Global for crate::objection::Entity {}
impl Global for crate::told::Entity {}
impl Global for crate::staff::Entity {}
impl Global for crate::staff_invitation::Entity {}

/// The tables whose rows belong to a tenant.
pub const TENANT_TABLES: &[&str] = &[
    "role",
    "invitation",
    "profile",
    "log_head",
    "log_entry",
    "job",
    "submission",
    "counter",
    "member",
    "member_change",
    "guardian",
    "guardianship",
    "consent",
    "relation",
    "training_group",
    "group_member",
    "group_coach",
    "handover",
    "custody",
    "refusal",
    "decision",
    "coming_of_age",
    "correction_suggestion",
    "data_request",
    "import_draft",
    "import_chunk",
    "import_run",
    "import_change",
    "health_record",
    "competition",
    "category",
    "club",
    "club_alias",
    "placing",
    "sheet",
    "contest",
    "athlete",
    "public_placing",
    "public_sheet",
    "correction",
    "result_draft",
    "notice",
    "incident",
    "support_grant",
    "legal_hold",
];

/// The tables of the installation.
pub const GLOBAL_TABLES: &[&str] = &[
    "tenant",
    "account",
    "recovery_code",
    "session",
    "account_token",
    "outbox",
    "queue",
    "throttle",
    "installation",
    "operator_log",
    "passkey",
    "known_device",
    "factor_removal",
    "agreement",
    "acceptance",
    "sub_processor",
    "objection",
    "told",
    "staff",
    "staff_invitation",
];

/// Calls a macro once with the names of all tables, parents before children: the tenants' and the installation's.
#[macro_export]
macro_rules! all_tables {
    ($call:ident) => {
        $call! { tenant: [role, invitation, profile, log_head, log_entry, job, submission, counter, member, member_change, guardian, guardianship, consent, relation, training_group, group_member, group_coach, handover, custody, refusal, decision, coming_of_age, correction_suggestion, data_request, import_draft, import_chunk, import_run, import_change, health_record, competition, category, club, club_alias, placing, sheet, contest, athlete, public_placing, public_sheet, correction, result_draft, notice, incident, support_grant, legal_hold], global: [tenant, account, recovery_code, session, account_token, outbox, queue, throttle, installation, operator_log, passkey, known_device, factor_removal, agreement, acceptance, sub_processor, objection, told, staff, staff_invitation] }
    };
}
