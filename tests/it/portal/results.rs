//! A person's own results: contests, totals and head-to-head, with no more of anybody else than the public sees.
use entity::{ids::MemberId, placing, scope::TenantOwned as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};
use tatami::platform::people::MemberDraft;

use super::{adult, athlete, me};
use crate::{
    members,
    support::{TestApp, TestTenant, fought},
};

/// A competition with women of 26 and girls of 13, in which a member is the entrant 0.
async fn fought_by(app: &TestApp, tenant: &TestTenant, member: MemberId, births: &[i32]) {
    fought::publish(
        app,
        tenant,
        vec![fought::category("ijf-2025", "-57", births, &[])],
    )
    .await;
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            for row in placing::Entity::of(tenant.id)
                .filter(placing::Column::Entrant.eq(0))
                .all(tx)
                .await?
            {
                let mut row = row.into_active_model();
                row.member_id = Set(Some(member));
                row.update(tx).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_person_sees_placings_contests_and_head_to_head() {
    let app = TestApp::start().await;
    let tenant = app.tenant("zveza", "federation").await;
    let (ana, member) = athlete(&app, &tenant, adult()).await;
    ana.get(me(&tenant, member, "/results"))
        .await
        .ok()
        .has_text("Rezultatov še ni");
    fought_by(&app, &tenant, member, &[2000; 12]).await;
    let page = ana
        .get(me(&tenant, member, "/results"))
        .await
        .ok()
        .has_text("Pokal Žreba")
        .has_text("Članice −57 kg")
        .has_text("Medsebojni izidi");
    assert_eq!(
        page.attr("h3 a", "href").as_deref(),
        Some("/t/zveza/pokal/c/sen-zenske-57-kg")
    );
    let contests = page.select("table.plain tbody tr");
    assert!(!contests.is_empty());
    let rivals = page.select("details.rival summary");
    assert!(!rivals.is_empty() && rivals.iter().all(|one| one.contains("Preizkus")));
    // The same in the other language, and on the first page.
    ana.get(format!("{}?lang=en", me(&tenant, member, "/results")))
        .await
        .ok()
        .has_text("Head-to-head");
    ana.get(format!("{}?lang=sl", me(&tenant, member, "")))
        .await
        .ok()
        .has_text("Pokal Žreba, 21. 2. 2026");
}

#[tokio::test]
async fn opponents_have_the_name_the_public_sees_and_children_none_in_full() {
    let app = TestApp::start().await;
    let tenant = app.tenant("zveza", "federation").await;
    let girl = MemberDraft {
        birth_date: "2010-02-01".parse().ok(),
        ..members::adult("Ana", "Zupan")
    };
    let (ana, member) = athlete(&app, &tenant, girl).await;
    fought_by(&app, &tenant, member, &[2013; 8]).await;
    let page = ana.get(me(&tenant, member, "/results")).await.ok();
    for number in 1..8 {
        assert!(
            !page.text().contains(&fought::last_name(number)),
            "{}",
            page.visible()
        );
    }
    assert!(!page.select("details.rival").is_empty());
}
