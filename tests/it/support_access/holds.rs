//! Erasure held back for a legal claim (B34).
use super::*;

async fn archive(app: &TestApp, tenant: &TestTenant, ids: &[MemberId]) {
    let actor = Actor {
        account: None,
        purpose: people::purpose::MEMBERSHIP,
    };
    for id in ids {
        app.platform
            .db()
            .write(tenant.id, async |tx| {
                people::archive(tx, &app.platform, *id, &actor).await
            })
            .await
            .unwrap();
    }
}

/// Erases as the page of a member does.
async fn erase(owner: &Client, tenant: &TestTenant, id: MemberId, surname: &str) -> Answer {
    let url = format!("{}/erase", member_url(tenant, id));
    let page = owner.get(&url).await;
    if page.status != StatusCode::OK {
        return page;
    }
    let form = page.attr("input[name=form_id]", "value").unwrap();
    owner
        .post(
            &url,
            &[
                ("form_id", form.as_str()),
                ("reason", "erasure-request"),
                ("surname", surname),
            ],
        )
        .await
}

#[tokio::test]
async fn promise_b34_a_hold_stops_the_erasure_of_those_it_names_and_of_nobody_else() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let owner = app.owner(&club).await;
    let ids = members(&app, &club).await;
    archive(&app, &club, &ids).await;
    let staff = employee(&app).await;
    let until = [
        ("hold.day", "1"),
        ("hold.month", "5"),
        ("hold.year", "2026"),
    ];
    let mut fields = vec![("person", "Ana Novak\nNovak Ana\nKovač Bor")];
    send(&staff, &club, "hold", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Vpiši dan v prihodnosti");
    fields.extend(until);
    let id = ask(&staff, &club, "hold", &fields).await;

    // Both parties: until the tenant agrees, nothing is held, and no colleague can agree in its place.
    let url = club.url(&format!("/support/{id}"));
    owner
        .get(format!("{url}/approve"))
        .await
        .ok()
        .has_text("Ali se strinjaš z zadržanjem izbrisa?");
    owner
        .get(format!("{}/erase", member_url(&club, ids[0])))
        .await
        .ok();
    allow(&owner, &club, &id).await;
    staff.get(club.url("")).await.is(StatusCode::NOT_FOUND);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Bor Kovač, Ana Novak")
        .has_text("1. 5. 2026");

    for held in [ids[0], ids[1]] {
        erase(&owner, &club, held, "Novak")
            .await
            .is(StatusCode::CONFLICT)
            .has_text("Izbris te osebe je zadržan zaradi pravnega zahtevka.")
            .has_text("Zadržanje konča odgovorna oseba ali administracija");
    }
    // The store refuses whoever comes another way, and keeps everybody of that transaction.
    let actor = Actor {
        account: None,
        purpose: people::purpose::IMPORT,
    };
    let forced = app
        .platform
        .db()
        .write(club.id, async |tx| {
            people::delete_members(tx, &app.platform, &ids, &actor).await
        })
        .await;
    assert!(forced.is_err());
    erase(&owner, &club, ids[2], "Zajc")
        .await
        .redirects_to(&club.url("/members"));
    owner
        .get(member_url(&club, ids[2]))
        .await
        .is(StatusCode::NOT_FOUND);

    // The day after the last one, it is over; and either party ends it before.
    app.later(TimeDelta::days(53));
    let owner = app.sign_in(owner.account()).await;
    erase(&owner, &club, ids[0], "Novak")
        .await
        .redirects_to(&club.url("/members"));
    app.later(-TimeDelta::days(10));
    let owner = app.sign_in(owner.account()).await;
    erase(&owner, &club, ids[1], "Kovač")
        .await
        .is(StatusCode::CONFLICT);
    owner
        .post(format!("{url}/end"), &[])
        .await
        .redirects_to(&url);
    erase(&owner, &club, ids[1], "Kovač")
        .await
        .redirects_to(&club.url("/members"));
}
