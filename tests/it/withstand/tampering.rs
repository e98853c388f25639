//! Somebody reaches into the database: one flipped bit, a value of another row or of another tenant, in every sealed column that
//! the data register has. It is refused, no page faults, nothing of somebody else shows, and what is put back works again.
use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement, Values};
use tatami::{
    platform::register::{FIELDS, Kept},
    tenants::Role,
};

use super::server::{Server, app_of_today};
use crate::{
    canary::{journey, marks::plant},
    health::url as health_url,
    support::{Client, TestApp, TestTenant, behind, is_postgres, run},
};

/// The sealed values of a column, of one tenant where the table has tenants.
async fn values_of(
    db: &DatabaseConnection,
    table: &str,
    column: &str,
    tenant: &TestTenant,
) -> Vec<Vec<u8>> {
    let is_tenants = entity::scope::TENANT_TABLES.contains(&table);
    let mut sql = format!("SELECT \"{column}\" FROM \"{table}\" WHERE length(\"{column}\") > 0");
    let mut values = Vec::new();
    if is_tenants {
        sql += if is_postgres() {
            " AND tenant_id = $1"
        } else {
            " AND tenant_id = ?"
        };
        values.push(tenant.id.0.into());
    }
    db.query_all_raw(Statement {
        sql,
        values: Some(Values(values)),
        db_backend: db.get_database_backend(),
    })
    .await
    .unwrap()
    .iter()
    .map(|row| row.try_get_by_index(0).unwrap())
    .collect()
}

async fn exchange(db: &DatabaseConnection, table: &str, column: &str, old: &[u8], new: &[u8]) {
    let sql = format!("UPDATE \"{table}\" SET \"{column}\" = ? WHERE \"{column}\" = ?");
    let done = run(db, &sql, vec![new.to_vec().into(), old.to_vec().into()]).await;
    assert!(done > 0, "{table}.{column} was not changed");
}

/// Whoever looks, and at what.
struct Eyes {
    owner: Client,
    officer: Client,
    director: Client,
    pages: Vec<String>,
    health: String,
}

impl Eyes {
    /// What everybody sees now. No page may fault, whatever stands in the database.
    async fn look(&self, what: &str) -> String {
        let mut all = String::new();
        for client in [&self.owner, &self.officer, &self.director] {
            for page in &self.pages {
                let answer = client.get(page).await;
                assert!(
                    answer.status.as_u16() < 500,
                    "{what}: {page} answers {}",
                    answer.status
                );
                all += &answer.text();
            }
        }
        let opened = self
            .officer
            .post(&self.health, &[("purpose", "injury-care")])
            .await;
        assert!(opened.status.as_u16() < 500, "{what}: health");
        all + &opened.text()
    }
}

async fn eyes(
    app: &TestApp,
    server: &Server,
    club: &TestTenant,
    member: &str,
    health: String,
) -> Eyes {
    let mut clients = Vec::new();
    for role in [Role::Owner, Role::HealthOfficer, Role::CompetitionDirector] {
        let actor = app.actor(club, role).await;
        actor.get("/account").await;
        clients.push(server.browser(&actor));
    }
    let [owner, officer, director] = <[Client; 3]>::try_from(clients).ok().unwrap();
    let mut pages: Vec<String> = [
        "/members",
        "/members/import",
        "/people",
        "/log",
        "/settings",
        "/competitions",
    ]
    .iter()
    .map(|path| club.url(path))
    .collect();
    for rest in ["", "/edit", "/history"] {
        pages.push(club.url(&format!("/members/{member}{rest}")));
    }
    // The competition with its categories and competitors, and every draft that is open.
    let list = director.get(club.url("/competitions")).await.ok();
    for event in list.attrs("table.list th a", "href") {
        let page = director.get(&event).await.ok();
        for category in page.attrs("table.list th a", "href") {
            let placings = director.get(&category).await.ok();
            pages.extend(placings.attrs("th.nm a", "href"));
            pages.push(category);
        }
        pages.push(format!("{event}/publish"));
        pages.push(event);
    }
    pages.push("/account".to_owned());
    Eyes {
        owner,
        officer,
        director,
        pages,
        health,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_b92_whatever_is_changed_in_a_sealed_column_is_refused_and_nothing_else_suffers() {
    let app = app_of_today().await;
    let (own, other) = (app.club("prvi").await, app.club("drugi").await);
    let (mut marks, mut foreign) = (plant(&app, &own, 'A').await, plant(&app, &other, 'B').await);
    let server = Server::on(&app, |_| {});
    server.start().await;
    journey(&server, &app, &own, &mut marks).await;
    journey(&server, &app, &other, &mut foreign).await;
    let member = marks.member.to_string();
    let health = health_url(&own, marks.member, "");
    let eyes = eyes(&app, &server, &own, &member, health).await;
    let db = behind(&app).await;
    let sound = eyes.look("before").await;
    let columns: BTreeSet<(&str, &str)> = FIELDS
        .iter()
        .filter(|field| matches!(field.kept, Kept::Sealed(_)))
        .map(|field| (field.table, field.column))
        // Nobody here has a passkey; damaged and moved ones are in `accounts::passkeys`.
        .filter(|column| *column != ("passkey", "sealed"))
        // A browser whose session is damaged gets a new one: it comes last.
        .filter(|column| *column != ("session", "data"))
        // Of the operator's staff, not of a tenant: one that does not open is an invitation that is over.
        .filter(|column| *column != ("staff_invitation", "sealed"))
        .collect();
    println!("{} sealed columns", columns.len());
    let theirs = foreign.words(|field| {
        !matches!(field.table, "session" | "profile" | "account")
            && matches!(field.kept, Kept::Sealed(_))
    });
    for (table, column) in columns {
        let what = format!("{table}.{column}");
        let mut values = values_of(&db, table, column, &own).await;
        values.sort();
        values.dedup();
        assert!(!values.is_empty(), "{what} holds nothing to tamper with");
        let sealed_here = marks.words(|field| {
            (field.table, field.column) == (table, column) && field.table != "session"
        });
        let shown: Vec<_> = sealed_here
            .iter()
            .filter(|(_, mark)| sound.contains(mark.as_str()))
            .collect();

        // One bit, in every row.
        for value in &values {
            let mut flipped = value.clone();
            let middle = flipped.len() / 2;
            flipped[middle] ^= 1;
            exchange(&db, table, column, value, &flipped).await;
        }
        let seen = eyes.look(&format!("{what} with a flipped bit")).await;
        for (field, mark) in shown {
            // What lists show of it stands in clear elsewhere, and the log of the import names nobody.
            let is_clear = marks
                .of(|field| field.kept == Kept::Clear)
                .iter()
                .any(|(_, clear)| clear == mark);
            // The history tells the same value as the record does, until both are damaged.
            let is_twice = marks
                .of(|field| (field.table, field.column) != (table, column))
                .iter()
                .any(|(_, twin)| twin == mark);
            assert!(
                is_clear || is_twice || !seen.contains(mark.as_str()),
                "{field} is still shown from a damaged value"
            );
        }
        for value in &values {
            let mut flipped = value.clone();
            let middle = flipped.len() / 2;
            flipped[middle] ^= 1;
            exchange(&db, table, column, &flipped, value).await;
        }

        // A value of another tenant. (What the installation keeps of accounts is moved about in `accounts`.)
        if !entity::scope::TENANT_TABLES.contains(&table) {
            continue;
        }
        let strange = values_of(&db, table, column, &other).await.remove(0);
        exchange(&db, table, column, &values[0], &strange).await;
        let seen = eyes.look(&format!("{what} of another tenant")).await;
        for (field, mark) in &theirs {
            assert!(
                !seen.contains(mark.as_str()),
                "{what} of another tenant shows {field}: {mark}"
            );
        }
        let back = format!(
            "UPDATE \"{table}\" SET \"{column}\" = ? WHERE \"{column}\" = ? AND tenant_id = ?"
        );
        let values = vec![values[0].clone().into(), strange.into(), own.id.0.into()];
        assert_eq!(run(&db, &back, values).await, 1);
    }
    let after = eyes.look("after").await;
    for (field, mark) in
        marks.words(|field| field.table == "member" || field.table == "health_record")
    {
        assert_eq!(
            sound.contains(&mark),
            after.contains(&mark),
            "{field} did not come back"
        );
    }
    for value in values_of(&db, "session", "data", &own).await {
        let mut flipped = value.clone();
        flipped[value.len() / 2] ^= 1;
        exchange(&db, "session", "data", &value, &flipped).await;
    }
    let answer = eyes.owner.get(own.url("/members")).await;
    assert!(
        answer.location().starts_with("/sign-in"),
        "{}",
        answer.visible()
    );
    assert!(
        server.log().contains("refused") || server.log().contains("damaged"),
        "the log tells of it"
    );
}
