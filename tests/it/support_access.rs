//! The operator's staff let into a tenant: who allows it, what is seen, what the tenant is told, and how it ends. Over HTTP.
mod approval;
mod frame;
mod health;
mod holds;
mod orders;
mod person;
mod rules;
mod visit;

use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use entity::{
    account,
    ids::{AccountId, MemberId},
    log_head,
    scope::{Global as _, TenantOwned as _},
    values::operation,
};
use sea_orm::{ColumnTrait as _, QueryFilter as _, sea_query::Expr};
use tatami::{
    app,
    platform::{
        audit, mail,
        people::{
            EmergencyContact, GuardianDraft, MemberDetails,
            store::{self as people, Actor},
        },
    },
    tenants::{Role, policy::support::READABLE},
    web::routes::Access,
};

use crate::{
    members::{adult, insert},
    support::{Answer, Client, TestApp, TestTenant},
};

mod suspended;

const TICKET: &str = "P-2026-041";

/// Somebody of the operator's staff whose statement of confidentiality and training are recent.
async fn employee(app: &TestApp) -> Client {
    use tatami::tenants::staff::store;
    let client = app.operator().await;
    let (id, now, today) = (client.account(), app.now(), app.platform.today());
    app.platform
        .db()
        .system_write("staff of a test", async |tx| {
            store::sign(tx, id, now).await?;
            let row = store::of_account(tx, id).await?.unwrap();
            store::set_trained(tx, row.id, today).await
        })
        .await
        .unwrap();
    client
}

/// Sends a request of support; `fields` beside ticket, explanation and thirty minutes.
async fn send(staff: &Client, tenant: &TestTenant, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let form = staff
        .get(format!("/ops/support/new/{kind}"))
        .await
        .ok()
        .attr("input[name=form_id]", "value")
        .unwrap();
    let id = tenant.id.to_string();
    let mut all = vec![
        ("form_id", form.as_str()),
        ("tenant", id.as_str()),
        ("ticket", TICKET),
        ("text", "Seznam se ne odpre."),
    ];
    if !matches!(kind, "hold") {
        all.push(("minutes", if kind == "vital" { "15" } else { "30" }));
    }
    if kind == "support" {
        all.push(("purpose", "support-fault"));
    }
    all.retain(|(name, _)| !fields.iter().any(|(own, _)| own == name));
    all.extend(fields);
    staff.post(format!("/ops/support/new/{kind}"), &all).await
}

/// Sends a request that is taken, and gives its id.
async fn ask(staff: &Client, tenant: &TestTenant, kind: &str, fields: &[(&str, &str)]) -> String {
    let sent = send(staff, tenant, kind, fields)
        .await
        .is(StatusCode::SEE_OTHER);
    sent.location()
        .strip_prefix("/ops/support/")
        .unwrap()
        .to_owned()
}

async fn allow(owner: &Client, tenant: &TestTenant, id: &str) {
    let url = tenant.url(&format!("/support/{id}"));
    owner.get(format!("{url}/approve")).await.ok();
    owner
        .post(format!("{url}/approve"), &[])
        .await
        .redirects_to(&url);
}

/// Somebody of the staff, let in for these parts.
pub async fn let_in(app: &TestApp, owner: &Client, tenant: &TestTenant, parts: &[&str]) -> Client {
    let staff = employee(app).await;
    let fields: Vec<(&str, &str)> = parts.iter().map(|part| ("part", *part)).collect();
    let id = ask(&staff, tenant, "support", &fields).await;
    allow(owner, tenant, &id).await;
    staff
}

async fn mails(app: &TestApp, template: &str) -> Vec<mail::Content> {
    mail::open_all(&app.platform, 200)
        .await
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == template)
        .map(|mail| mail.content)
        .collect()
}

async fn log_of(app: &TestApp, tenant: &TestTenant) -> Vec<audit::Shown> {
    app.platform
        .db()
        .read(tenant.id, async |tx| {
            audit::page(tx, &app.platform, None, 500).await
        })
        .await
        .unwrap()
}

/// The pages that are in the log as read by support, the newest first.
async fn readings(app: &TestApp, tenant: &TestTenant) -> Vec<String> {
    log_of(app, tenant)
        .await
        .iter()
        .filter(|entry| entry.operation == operation::CONSULT)
        .filter_map(|entry| {
            let detail = entry.detail.as_ref()?;
            Some(detail.get("route")?.as_str()?.to_owned())
        })
        .collect()
}

async fn members(app: &TestApp, tenant: &TestTenant) -> Vec<MemberId> {
    let mut ana = adult("Ana", "Novak");
    ana.details = MemberDetails {
        email: "ana@novak.example".to_owned(),
        phone: "+38640111222".to_owned(),
        tax_number: "12345679".to_owned(),
        emergency: Some(EmergencyContact {
            name: "Miha Novak".to_owned(),
            phone: "+38640333444".to_owned(),
            relation: "brat".to_owned(),
        }),
        ..MemberDetails::default()
    };
    ana.details.address.street = "Skrita pot 7".to_owned();
    ana.details.address.post_code = "1000".to_owned();
    ana.details.address.town = "Ljubljana".to_owned();
    ana.details.address.country = "SI".to_owned();
    let all = vec![
        ana.into(),
        adult("Bor", "Kovač").into(),
        adult("Cene", "Zajc").into(),
    ];
    insert(app, tenant, all).await
}

fn member_url(tenant: &TestTenant, id: MemberId) -> String {
    tenant.url(&format!("/members/{id}"))
}

async fn set_email(app: &TestApp, id: AccountId, email: &str) {
    app.platform
        .db()
        .system_write("test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::Email, Expr::value(email))
                .filter(account::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}
