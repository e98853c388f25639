//! Members: the list, a member's page and form, guardians, consents, archive, and lists that leave as ordinary files.
mod archive;
mod bulk;
mod consents;
mod edit;
mod emails;
mod erase;
mod export;
mod grades;
mod groups;
mod guardians;
mod health_list;
mod list;
mod once;
mod portal;
mod selection;
mod show;
mod tax_number;
mod words;

use std::sync::Arc;

use crate::{
    platform::{jobs::JobHandler, people::columns::Belts},
    tenants::policy::{
        EditGrades, EditMembers, EraseMembers, ExportMembers, ManageGroups, OpenHealth,
        Permission as _, SeeGroups, SeeHistory, SeeMembers,
    },
    web::routes::{Access, Routes},
};

/// The belts of judo, for cells of lists.
pub const BELTS: Belts = Belts {
    read: crate::judo::belts::read,
    name: crate::judo::belts::name_key,
};

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    let see = Access::Tenant(SeeMembers::NAME);
    let edit = Access::Tenant(EditMembers::NAME);
    let erase = Access::Tenant(EraseMembers::NAME);
    let export = Access::Tenant(ExportMembers::NAME);
    let grades = Access::Tenant(EditGrades::NAME);
    Routes::new()
        .get("/o/{tenant}/members", see, list::page)
        .get("/o/{tenant}/members/new", edit, edit::new_page)
        .post("/o/{tenant}/members/new", edit, edit::add)
        .get("/o/{tenant}/members/export", export, export::page_of_view)
        .post(
            "/o/{tenant}/members/export",
            export,
            export::page_of_selection,
        )
        .post("/o/{tenant}/members/export/file", export, export::file)
        .post("/o/{tenant}/members/emails", export, emails::page)
        .post(
            "/o/{tenant}/members/bulk/archive",
            edit,
            bulk::check_archive,
        )
        .post(
            "/o/{tenant}/members/bulk/archive/confirm",
            edit,
            bulk::archive,
        )
        .post(
            "/o/{tenant}/members/bulk/health",
            Access::Tenant(OpenHealth::NAME),
            health_list::submit,
        )
        .get("/o/{tenant}/members/{id}", see, show::page)
        .get(
            "/o/{tenant}/members/{id}/history",
            Access::Tenant(SeeHistory::NAME),
            show::history_page,
        )
        .get("/o/{tenant}/members/{id}/grades", grades, grades::page)
        .post("/o/{tenant}/members/{id}/grades", grades, grades::add)
        .get("/o/{tenant}/members/{id}/edit", edit, edit::edit_page)
        .post("/o/{tenant}/members/{id}/edit", edit, edit::save)
        .post("/o/{tenant}/members/{id}/archive", edit, archive::archive)
        .post("/o/{tenant}/members/{id}/restore", edit, archive::restore)
        .get("/o/{tenant}/members/{id}/erase", erase, erase::page)
        .post("/o/{tenant}/members/{id}/erase", erase, erase::erase)
        .post(
            "/o/{tenant}/members/{id}/tax-number",
            edit,
            tax_number::show,
        )
        .get(
            "/o/{tenant}/members/{id}/guardians/new",
            edit,
            guardians::new_page,
        )
        .post(
            "/o/{tenant}/members/{id}/guardians/new",
            edit,
            guardians::add,
        )
        .post(
            "/o/{tenant}/members/{id}/guardians/link",
            edit,
            guardians::link,
        )
        .get(
            "/o/{tenant}/members/{id}/guardians/{guardian}",
            edit,
            guardians::edit_page,
        )
        .post(
            "/o/{tenant}/members/{id}/guardians/{guardian}",
            edit,
            guardians::save,
        )
        .post(
            "/o/{tenant}/members/{id}/guardians/{guardian}/unlink",
            edit,
            guardians::unlink,
        )
        .post(
            "/o/{tenant}/members/{id}/custody",
            edit,
            guardians::save_custody,
        )
        .post(
            "/o/{tenant}/members/{id}/portal/invite",
            edit,
            portal::invite,
        )
        .post(
            "/o/{tenant}/members/{id}/portal/invitations/{invitation}/revoke",
            edit,
            portal::revoke,
        )
        .post(
            "/o/{tenant}/members/{id}/portal/{relation}/end",
            edit,
            portal::end,
        )
        .get(
            "/o/{tenant}/members/{id}/consents/decide/{purpose}",
            edit,
            consents::decide_page,
        )
        .post(
            "/o/{tenant}/members/{id}/consents/decide/{purpose}",
            edit,
            consents::decide,
        )
        .get(
            "/o/{tenant}/members/{id}/consents/new",
            edit,
            consents::new_page,
        )
        .post(
            "/o/{tenant}/members/{id}/consents/new",
            edit,
            consents::give,
        )
        .get(
            "/o/{tenant}/members/{id}/consents/{consent}/withdraw",
            edit,
            consents::withdraw_page,
        )
        .post(
            "/o/{tenant}/members/{id}/consents/{consent}/withdraw",
            edit,
            consents::withdraw,
        )
        .with(group_routes())
}

/// The routes of training groups.
fn group_routes() -> Routes {
    let see = Access::Tenant(SeeGroups::NAME);
    let manage = Access::Tenant(ManageGroups::NAME);
    Routes::new()
        .get("/o/{tenant}/groups", see, groups::list_page)
        .get("/o/{tenant}/groups/new", manage, groups::new_page)
        .post("/o/{tenant}/groups/new", manage, groups::add)
        .get("/o/{tenant}/groups/{id}", see, groups::page)
        .get("/o/{tenant}/groups/{id}/edit", manage, groups::edit_page)
        .post("/o/{tenant}/groups/{id}/edit", manage, groups::rename)
        .get(
            "/o/{tenant}/groups/{id}/dissolve",
            manage,
            groups::ask_dissolve,
        )
        .post("/o/{tenant}/groups/{id}/dissolve", manage, groups::dissolve)
        .post(
            "/o/{tenant}/groups/{id}/members/{member}/leave",
            manage,
            groups::leave,
        )
        .post("/o/{tenant}/groups/{id}/coaches", manage, groups::give)
        .post(
            "/o/{tenant}/groups/{id}/coaches/{account}/take",
            manage,
            groups::take,
        )
        .post("/o/{tenant}/members/bulk/group", manage, groups::choose)
        .post("/o/{tenant}/members/bulk/group/join", manage, groups::join)
}

/// The handlers of this area's jobs.
#[must_use]
pub fn job_handlers() -> Vec<Arc<dyn JobHandler>> {
    vec![Arc::new(bulk::ArchiveJob)]
}
