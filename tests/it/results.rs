//! Results from the file to the public page, and back; here what their tests share.
mod hand;
mod import;
mod public;
mod publishing;

use axum::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use entity::{
    athlete, club_alias, competition, correction, log_entry, member, placing, public_placing,
    result_draft, scope::TenantOwned as _,
};
use scraper::{ElementRef, Html, Selector};
use sea_orm::{EntityTrait as _, Set};
use serde_json::{Value, json};
use tatami::tenants::Role;

use crate::support::{Answer, Client, TestApp, TestTenant};

/// Adults of 2000, a girl of 16, a girl of 12, one of unknown age.
const FILE: &str = "\
Pokal Jezera 2026\n\
Mesto;Priimek in ime;Letnik;Klub;Država;Kategorija;Zmage\n\
1;Hribar Eva;2000;JK Zelena dolina;SLO;Ženske -57 kg;4\n\
2;Rossi Giulia;2001;Judo Lecco;ITA;Ženske -57 kg;3\n\
3;PINTAR Lara;2009;JK Koper;Slovenija;Ženske -57 kg;2\n\
3;Kralj Petra;;JK Nova Gorica;SLO;Ženske -57 kg;2\n\
1;Zupan Nina;2013;JK Koper;SLO;Deklice U14 -40;2\n\
Skupaj;5;;;;;\n";

struct Stage {
    app: TestApp,
    tenant: TestTenant,
    director: Client,
    event: String,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let tenant = app.tenant("zveza", "federation").await;
        let director = app.actor(&tenant, Role::CompetitionDirector).await;
        let event = new_event(&director, &tenant, "Pokal Jezera 2026").await;
        Self {
            app,
            tenant,
            director,
            event,
        }
    }

    /// The stage with the results of [`FILE`] published.
    async fn published() -> Self {
        let stage = Self::set().await;
        stage.import(FILE).await;
        stage.publish().await;
        stage
    }

    async fn import(&self, csv: &str) {
        import(&self.director, &self.event, csv, &[])
            .await
            .redirects_to(&self.event);
    }

    async fn publish(&self) {
        publish(&self.director, &self.event)
            .await
            .redirects_to(&self.event);
    }

    async fn public(&self, path: &str) -> Answer {
        self.app.stranger().get(path).await
    }

    async fn json(&self, path: &str) -> Value {
        let answer = self.public(path).await.ok();
        assert_eq!(answer.header("content-type"), "application/json");
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// The address of the edit form of a competitor.
    async fn placing_of(&self, name: &str) -> String {
        let event = self.director.get(&self.event).await.ok();
        for category in event.attrs("table.list th a", "href") {
            let page = self.director.get(&category).await.ok();
            let html = Html::parse_document(&page.text());
            let links = Selector::parse("th.nm a").unwrap();
            let found = html
                .select(&links)
                .find(|link| link.text().collect::<String>() == name);
            if let Some(link) = found {
                return link.value().attr("href").unwrap().to_owned();
            }
        }
        panic!("{name} did not place");
    }

    /// Changes fields of a competitor's placing.
    async fn correct(&self, name: &str, changes: &[(&str, &str)]) -> Answer {
        let address = self.placing_of(name).await;
        let form = self.director.get(&address).await.ok();
        self.director
            .post(&address, &changed(&fields(&form, "form.card"), changes))
            .await
    }
}

pub async fn new_event(client: &Client, tenant: &TestTenant, name: &str) -> String {
    let form = client.get(tenant.url("/competitions/new")).await.ok();
    let answer = client
        .post(
            tenant.url("/competitions/new"),
            &changed(
                &fields(&form, "form.card"),
                &[
                    ("name", name),
                    ("town", "Bled"),
                    ("held_on.day", "21"),
                    ("held_on.month", "2"),
                    ("held_on.year", "2026"),
                ],
            ),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    answer.location().to_owned()
}

/// What a form would send: its fields with their present values.
pub fn fields(page: &Answer, form: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.text());
    let form = html
        .select(&Selector::parse(form).unwrap())
        .next()
        .unwrap_or_else(|| panic!("no {form} in {}", page.visible()));
    let attr = |e: &ElementRef<'_>, name: &str| e.value().attr(name).unwrap_or_default().to_owned();
    let mut sent = Vec::new();
    for field in form.select(&Selector::parse("input, select, textarea").unwrap()) {
        let name = attr(&field, "name");
        let kind = attr(&field, "type");
        if name.is_empty() || name == "csrf" || field.value().attr("disabled").is_some() {
            continue;
        }
        match field.value().name() {
            "select" => {
                let options: Vec<_> = field.select(&Selector::parse("option").unwrap()).collect();
                let chosen = options
                    .iter()
                    .find(|o| o.value().attr("selected").is_some())
                    .or(options.first());
                sent.extend(chosen.map(|option| (name, attr(option, "value"))));
            }
            "textarea" => sent.push((name, field.text().collect())),
            _ if kind == "checkbox" || kind == "radio" => {
                if field.value().attr("checked").is_some() {
                    sent.push((name, attr(&field, "value")));
                }
            }
            _ => sent.push((name, attr(&field, "value"))),
        }
    }
    sent
}

pub fn changed<'a>(
    fields: &'a [(String, String)],
    changes: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut out: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
        .collect();
    out.extend_from_slice(changes);
    out
}

/// Uploads a file and takes the guesses; returns the answer to the columns' form.
pub async fn upload(client: &Client, event: &str, csv: &str) -> Answer {
    let answer = client
        .upload(
            format!("{event}/import"),
            &[],
            ("file", "rezultati.csv", csv.as_bytes()),
        )
        .await
        .is(StatusCode::SEE_OTHER);
    let columns = answer.location().to_owned();
    let form = client.get(&columns).await.ok();
    client
        .post(&columns, &changed(&fields(&form, "form.card"), &[]))
        .await
}

/// Imports a file whose rows need no mending; `changes` are made to the form of the last step.
pub async fn import(client: &Client, event: &str, csv: &str, changes: &[(&str, &str)]) -> Answer {
    let check = upload(client, event, csv)
        .await
        .is(StatusCode::SEE_OTHER)
        .location()
        .to_owned();
    let form = client.get(&check).await.ok();
    let mut changes = changes.to_vec();
    changes.push(("go", "import"));
    client
        .post(&check, &changed(&fields(&form, "form.stack"), &changes))
        .await
}

pub async fn publish(client: &Client, event: &str) -> Answer {
    let address = format!("{event}/publish");
    let form = client.get(&address).await.ok();
    let seen = form.attr("input[name=seen]", "value").unwrap_or_default();
    client.post(&address, &[("seen", &seen)]).await
}

async fn rows<E: entity::scope::TenantOwned>(app: &TestApp, tenant: &TestTenant) -> Vec<E::Model>
where
    E::Model: Send + Sync,
{
    app.platform
        .db()
        .read(tenant.id, async |tx| Ok(E::of(tenant.id).all(tx).await?))
        .await
        .unwrap()
}

/// A member, as the members' area keeps it.
async fn add_member(
    app: &TestApp,
    tenant: &TestTenant,
    number: i64,
    first: &str,
    last: &str,
    birth: (i32, u32, u32),
) -> entity::ids::MemberId {
    let id = entity::ids::MemberId(app.platform.new_id());
    let now = app.now();
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            member::Entity::insert(member::ActiveModel {
                tenant_id: Set(tenant.id),
                id: Set(id),
                number: Set(number),
                first_name: Set(first.to_owned()),
                middle_name: Set(String::new()),
                last_name: Set(last.to_owned()),
                sort_key: Set(Vec::new()),
                search: Set(String::new()),
                birth_date: Set(NaiveDate::from_ymd_opt(birth.0, birth.1, birth.2).unwrap()),
                sex: Set(None),
                belt: Set(None),
                licence_no: Set(None),
                licence_until: Set(None),
                guardian_consent_on: Set(None),
                joined_on: Set(None),
                left_on: Set(None),
                archived_at: Set(None),
                public_at_most: Set(None),
                public_in: Set(None),
                details: Set(Vec::new()),
                tax_index: Set(None),
                rev: Set(1),
                created_at: Set(now),
                updated_at: Set(now),
            })
            .exec_without_returning(tx)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    id
}

async fn set_policy(stage: &Stage, policy: &Value) {
    set_policy_of(&stage.app, &stage.tenant, policy).await;
}

/// Changes the rule how names appear.
pub async fn set_policy_of(app: &TestApp, tenant: &TestTenant, policy: &Value) {
    use entity::profile;
    use sea_orm::sea_query::Expr;
    app.platform
        .db()
        .write(tenant.id, async |tx| {
            profile::Entity::update_of(tenant.id)
                .col_expr(profile::Column::NamePolicy, Expr::value(policy.clone()))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}
