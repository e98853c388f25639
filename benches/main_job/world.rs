//! An installation to be measured: its own database and keys, the machine's clock, tenants, people who are signed in.
use std::{net::SocketAddr, os::unix::fs::PermissionsExt as _, sync::Arc};

use axum::Router;
use entity::{
    account,
    ids::{AccountId, TenantId},
    member,
};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, EntityTrait as _, IdenStatic as _,
    Iterable as _,
};
use serde_json::json;
use tatami::{
    accounts::{session_keys, session_store::Sessions},
    app,
    commands::start,
    platform::{
        clock::{Clock, SystemClock},
        config::Config,
        people::{Actor, NewMember, store},
        random::OsRandom,
        services::Platform,
        vault,
    },
    tenants::{self, ProfileDraft, Role, Tenant},
};
use tower_sessions::{
    SessionStore as _,
    session::{Id, Record},
};

use super::{
    bare,
    browser::Client,
    databases::{self, TestDb},
};

/// Which database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// The databases that can be measured here.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Sqlite];
        all.extend(server().map(|_| Self::Postgres));
        all
    }
}

/// The PostgreSQL server, as the tests are told it.
pub fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty())
}

/// A running installation.
pub struct World {
    pub platform: Platform,
    pub router: Router,
    pub address: SocketAddr,
    kind: Kind,
    db: TestDb,
    _dir: tempfile::TempDir,
}

/// Somebody who is signed in.
pub struct Person {
    pub account: AccountId,
    pub cookie: String,
    pub csrf: String,
}

impl World {
    pub async fn start(kind: Kind) -> Self {
        Self::start_at(kind, Arc::new(SystemClock)).await
    }

    /// With a clock of its own.
    pub async fn start_at(kind: Kind, clock: Arc<dyn Clock>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for name in ["data", "keystore", "key"] {
            std::fs::create_dir(at(name)).unwrap();
        }
        std::fs::set_permissions(at("keystore"), std::fs::Permissions::from_mode(0o700)).unwrap();
        let db = match kind {
            Kind::Sqlite => databases::sqlite(&at("data")).await,
            Kind::Postgres => databases::postgres(server().unwrap()).await,
        };
        let layout = vault::Layout {
            data_dir: at("data"),
            keystore_dir: at("keystore"),
            key_file: at("key/kek"),
        };
        // The copied database has a schema and no keys yet.
        vault::open_or_create(&layout, true, &OsRandom).unwrap();
        let config = Config {
            data_dir: Some(layout.data_dir),
            keystore_dir: Some(layout.keystore_dir),
            key_file: Some(layout.key_file),
            database_url: Some(db.runtime.as_str().to_owned()),
            database_owner_url: db.owner.as_ref().map(|url| url.as_str().to_owned()),
            ..Config::default()
        };
        let platform = start::platform_with(config, clock, Arc::new(OsRandom))
            .await
            .unwrap();
        let router = app::router(&platform);
        let address = bare::serve(router.clone()).await;
        Self {
            platform,
            router,
            address,
            kind,
            db,
            _dir: dir,
        }
    }

    pub async fn tenant(&self, slug: &str, kind: &str) -> Tenant {
        let profile = ProfileDraft {
            legal_name: format!("Judo klub {slug}"),
            street: "Športna ulica 1".to_owned(),
            post_code: "1000".to_owned(),
            town: "Ljubljana".to_owned(),
            country: "SI".to_owned(),
            email: format!("info@{slug}.example"),
            phone: "+38640000100".to_owned(),
            represented_by: "Vida Vzorec".to_owned(),
            privacy_contact: "Vida Vzorec".to_owned(),
            privacy_email: format!("zasebnost@{slug}.example"),
            functions: json!({ "health": true }),
            ..ProfileDraft::default()
        };
        let name = format!("Judo {slug}");
        let id = tenants::found(
            &self.platform,
            slug,
            kind.parse().unwrap(),
            &name,
            profile,
            None,
        )
        .await
        .unwrap();
        Tenant {
            id,
            slug: slug.to_owned(),
            kind: kind.to_owned(),
            name,
            standing: tatami::tenants::lifecycle::Standing::default(),
        }
    }

    /// Keeps members as every form and import does, a few thousand in a transaction.
    pub async fn members(&self, tenant: TenantId, members: Vec<NewMember>) {
        let actor = Actor {
            account: None,
            purpose: store::purpose::DEMO,
        };
        for portion in members.chunks(5_000) {
            self.platform
                .db()
                .write(tenant, async |tx| {
                    store::insert_members(tx, &self.platform, portion.to_vec(), &actor).await
                })
                .await
                .unwrap();
        }
    }

    /// Gives other tenants copies of the members of `from`. They are as many rows in the same indexes; their sealed parts
    /// cannot be opened, and lists do not.
    pub async fn copy_members(&self, from: TenantId, to: &[Tenant]) {
        let columns: Vec<&str> = member::Column::iter()
            .map(|column| column.as_str())
            .filter(|column| *column != "tenant_id")
            .collect();
        let names = columns.join(", ");
        let (address, from) = match self.kind {
            Kind::Sqlite => (
                self.db.runtime.as_str().to_owned(),
                format!("X'{}'", from.0.simple()),
            ),
            // The owner is bound by row-level security, too; only the role that made the database is not.
            Kind::Postgres => {
                let server = server().unwrap();
                let name = self.db.runtime.as_str().rsplit('/').next().unwrap();
                let (host, _) = server.rsplit_once('/').unwrap();
                (format!("{host}/{name}"), format!("'{}'", from.0))
            }
        };
        let mut options = ConnectOptions::new(address);
        options.max_connections(1).sqlx_logging(false);
        let db = Database::connect(options).await.unwrap();
        if self.kind == Kind::Sqlite {
            // Only while the copies are made, over this connection.
            db.execute_unprepared("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
                .await
                .unwrap();
        }
        let values: Vec<String> = columns.iter().map(|c| format!("m.{c}")).collect();
        let values = values.join(", ");
        for portion in to.chunks(50) {
            let to: Vec<String> = portion.iter().map(|t| format!("'{}'", t.slug)).collect();
            let to = to.join(", ");
            db.execute_unprepared(&format!(
                "INSERT INTO member (tenant_id, {names}) SELECT t.id, {values} \
                 FROM tenant t JOIN member m ON m.tenant_id = {from} WHERE t.slug IN ({to})",
            ))
            .await
            .unwrap();
        }
        db.close().await.unwrap();
    }

    /// Brings the planner's statistics up to date, as the server does by itself after a while.
    pub async fn analyze(&self) {
        if let (Kind::Postgres, Some(owner)) = (self.kind, &self.db.owner) {
            let db = Database::connect(owner.as_str()).await.unwrap();
            db.execute_unprepared("ANALYZE").await.unwrap();
            db.close().await.unwrap();
        }
    }

    /// Somebody with a role, signed in with a fresh second factor.
    pub async fn person(&self, tenant: TenantId, role: Role) -> Person {
        let platform = &self.platform;
        let id = AccountId(platform.new_id());
        let now = platform.now();
        platform
            .db()
            .system_write("an account to measure with", async |tx| {
                account::Entity::insert(account::ActiveModel::from(account::Model {
                    id,
                    email: format!("{}@example.org", id.0.simple()),
                    name: "Vida Vzorec".to_owned(),
                    password_hash: None,
                    totp_secret: Some(vec![1]),
                    totp_confirmed_at: Some(now),
                    totp_last_step: None,
                    lang: "sl".to_owned(),
                    is_operator: false,
                    created_at: now,
                    disabled_at: None,
                    signed_out_at: None,
                    rev: 1,
                }))
                .exec_without_returning(tx)
                .await?;
                Ok(())
            })
            .await
            .unwrap();
        platform
            .db()
            .write(tenant, async |tx| {
                tenants::grant_role(tx, platform, id, role, None)
                    .await
                    .map(drop)
            })
            .await
            .unwrap();
        let (cookie, csrf) = sign_in(platform, id).await;
        Person {
            account: id,
            cookie,
            csrf,
        }
    }

    /// A browser in process, for forms.
    pub fn browser(&self, person: &Person) -> Client {
        Client::new(
            self.router.clone(),
            Some(person.cookie.clone()),
            Some(person.csrf.clone()),
        )
        .with_account(person.account)
    }
}

/// A session as signing in makes it, and its token.
pub async fn sign_in(platform: &Platform, account: AccountId) -> (String, String) {
    let now = platform.now().timestamp();
    let csrf = platform.random().token_256();
    let mut bytes = [0; 16];
    platform.random().fill(&mut bytes);
    let data = [
        (session_keys::ACCOUNT, json!(account)),
        (session_keys::SIGNED_IN_AT, json!(now)),
        (session_keys::FACTOR_AT, json!(now)),
        (session_keys::TOUCHED_AT, json!(now)),
        ("csrf", json!(csrf)),
        ("lang", json!("sl")),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    let mut record = Record {
        id: Id(i128::from_le_bytes(bytes)),
        data,
        expiry_date: time::OffsetDateTime::now_utc() + time::Duration::hours(1),
    };
    Sessions::new(platform.clone())
        .create(&mut record)
        .await
        .unwrap();
    (format!("sid={}", record.id), csrf)
}
