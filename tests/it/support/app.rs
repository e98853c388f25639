//! The application of a test, and the people in it.
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use entity::{
    account,
    ids::{AccountId, TenantId},
    profile, role,
};
use sea_orm::{EntityTrait as _, Set};
use serde_json::json;
use tatami::{
    accounts::{session_keys, session_store::Sessions},
    app,
    commands::start,
    platform::{
        clock::FixedClock,
        config::{Config, Passwords},
        jobs::Runner,
        random::SeededRandom,
        services::Platform,
    },
    tenants::{
        self, ProfileDraft, Role,
        staff::{self, StaffRole},
    },
};
use tower_sessions::{
    SessionStore as _,
    session::{Id, Record},
};

use super::{
    client::Client,
    db::{self, TestDb},
};

static SEED: AtomicU32 = AtomicU32::new(1);

/// An application with its own database, keystore and clock. The clock stands at 10 March 2026, 10:00 UTC.
pub struct TestApp {
    pub platform: Platform,
    pub clock: Arc<FixedClock>,
    pub dir: tempfile::TempDir,
    pub router: axum::Router,
    pub db: TestDb,
}

/// A tenant of a test.
#[derive(Clone)]
pub struct TestTenant {
    pub id: TenantId,
    pub slug: String,
}

impl TestTenant {
    /// A path in the console of this tenant.
    pub fn url(&self, path: &str) -> String {
        format!("/o/{}{path}", self.slug)
    }
}

impl TestApp {
    pub async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// Another application with an empty database and the keys of a first one, as after a loss of the database.
    pub async fn start_beside(first: &Self) -> Self {
        let (keystore, key) = (
            first.dir.path().join("keystore"),
            first.dir.path().join("key/kek"),
        );
        Self::start_with(move |config| {
            config.keystore_dir = Some(keystore);
            config.key_file = Some(key);
        })
        .await
    }

    /// Starts with a changed configuration.
    pub async fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        for name in ["data", "keystore", "key"] {
            std::fs::create_dir(dir.path().join(name)).unwrap();
        }
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(
            dir.path().join("keystore"),
            std::fs::Permissions::from_mode(0o700),
        )
        .unwrap();
        let db = db::fresh(&dir.path().join("data")).await;
        // The template has a schema and no keys yet: the very first start is told apart by its absence of a keystore.
        tatami::platform::vault::open_or_create(
            &tatami::platform::vault::Layout {
                data_dir: dir.path().join("data"),
                keystore_dir: dir.path().join("keystore"),
                key_file: dir.path().join("key/kek"),
            },
            true,
            &SeededRandom::new(7),
        )
        .unwrap();
        let mut config = Config {
            data_dir: Some(dir.path().join("data")),
            keystore_dir: Some(dir.path().join("keystore")),
            key_file: Some(dir.path().join("key/kek")),
            database_url: Some(db.runtime.as_str().to_owned()),
            database_owner_url: db.owner.as_ref().map(|url| url.as_str().to_owned()),
            ..Config::default()
        };
        config.mail.smtp_url = Some("smtp://127.0.0.1:1".to_owned());
        config.mail.from = Some("Tatami <tatami@example.org>".to_owned());
        config.passwords = Passwords::FLOOR;
        change(&mut config);
        let clock = Arc::new(FixedClock::new(
            Utc.with_ymd_and_hms(2026, 3, 10, 10, 0, 0).unwrap(),
        ));
        let seed = u64::from(SEED.fetch_add(1, Ordering::Relaxed));
        let platform =
            start::platform_with(config, clock.clone(), Arc::new(SeededRandom::new(seed)))
                .await
                .unwrap();
        let router = app::router(&platform);
        Self {
            platform,
            clock,
            dir,
            router,
            db,
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.platform.now()
    }

    /// Moves the clock.
    pub fn later(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Client {
        Client::new(self.router.clone(), None, None)
    }

    /// A club with a complete profile.
    pub async fn club(&self, slug: &str) -> TestTenant {
        self.tenant(slug, "club").await
    }

    pub async fn tenant(&self, slug: &str, kind: &str) -> TestTenant {
        let profile = ProfileDraft {
            legal_name: format!("Judo klub {slug}"),
            street: "Športna ulica 1".to_owned(),
            post_code: "1000".to_owned(),
            town: "Ljubljana".to_owned(),
            email: format!("info@{slug}.example"),
            phone: "+38640123456".to_owned(),
            represented_by: "Vida Vzorec".to_owned(),
            privacy_contact: "Vida Vzorec".to_owned(),
            privacy_email: format!("zasebnost@{slug}.example"),
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
        TestTenant {
            id,
            slug: slug.to_owned(),
        }
    }

    /// Changes the profile of a tenant behind its pages.
    pub async fn change_profile(
        &self,
        tenant: &TestTenant,
        change: impl Fn(&mut profile::Model) + Clone,
    ) {
        use entity::scope::TenantOwned as _;
        self.platform
            .db()
            .write(tenant.id, async |tx| {
                let mut row = profile::Entity::of(tenant.id).one(tx).await?.unwrap();
                profile::Entity::delete_of(tenant.id).exec(tx).await?;
                change(&mut row);
                profile::Entity::insert(profile::ActiveModel::from(row))
                    .exec_without_returning(tx)
                    .await?;
                Ok(())
            })
            .await
            .unwrap();
    }

    /// An account with a second factor set up, and no role anywhere.
    pub async fn account(&self, name: &str) -> AccountId {
        self.account_as(name, false).await
    }

    /// The operator of the installation, signed in.
    pub async fn operator(&self) -> Client {
        let account = self.account_as("Operater", true).await;
        self.sign_in(account).await
    }

    async fn account_as(&self, name: &str, is_operator: bool) -> AccountId {
        let id = AccountId(self.platform.new_id());
        let now = self.now();
        self.platform
            .db()
            .system_write("an account of a test", async |tx| {
                account::Entity::insert(account::ActiveModel::from(account::Model {
                    id,
                    email: format!("{}@example.org", id.0.simple()),
                    name: name.to_owned(),
                    password_hash: None,
                    totp_secret: Some(vec![1]),
                    totp_confirmed_at: Some(now),
                    totp_last_step: None,
                    lang: "sl".to_owned(),
                    is_operator,
                    created_at: now,
                    disabled_at: None,
                    signed_out_at: None,
                    rev: 1,
                }))
                .exec_without_returning(tx)
                .await?;
                if is_operator {
                    staff::store::join(tx, &self.platform, id, StaffRole::Operator).await?;
                }
                Ok(())
            })
            .await
            .unwrap();
        id
    }

    pub async fn grant(&self, tenant: &TestTenant, account: AccountId, as_role: Role) {
        let now = self.now();
        let id = entity::ids::RoleId(self.platform.new_id());
        self.platform
            .db()
            .write(tenant.id, async |tx| {
                role::Entity::insert(role::ActiveModel::from(role::Model {
                    tenant_id: tenant.id,
                    id,
                    account_id: account,
                    role: as_role.code().to_owned(),
                    granted_at: now,
                    granted_by: None,
                    ended_at: None,
                    ended_by: None,
                }))
                .exec_without_returning(tx)
                .await?;
                Ok(())
            })
            .await
            .unwrap();
    }

    /// Makes an account a member, or (with a guardian) somebody who stands for one.
    pub async fn relate(
        &self,
        tenant: &TestTenant,
        account: AccountId,
        member: entity::ids::MemberId,
        guardian: Option<entity::ids::GuardianId>,
    ) {
        let kind = if guardian.is_some() {
            "guardian"
        } else {
            "athlete"
        };
        let row = entity::relation::Model {
            tenant_id: tenant.id,
            id: entity::ids::RelationId(self.platform.new_id()),
            account_id: account,
            member_id: member,
            kind: kind.to_owned(),
            guardian_id: guardian,
            granted_at: self.now(),
            granted_by: None,
            ended_at: None,
            ended_by: None,
            vouched_at: Some(self.now()),
            vouched_by: None,
        };
        self.platform
            .db()
            .write(tenant.id, async |tx| {
                tatami::platform::people::store::insert_relation(tx, row.clone()).await
            })
            .await
            .unwrap();
    }

    /// Somebody with a role in a tenant, signed in with a fresh second factor.
    pub async fn actor(&self, tenant: &TestTenant, as_role: Role) -> Client {
        let account = self
            .account(&format!("{} {}", as_role.code(), tenant.slug))
            .await;
        self.grant(tenant, account, as_role).await;
        self.sign_in(account).await
    }

    pub async fn owner(&self, tenant: &TestTenant) -> Client {
        self.actor(tenant, Role::Owner).await
    }

    /// A session for an account, as signing in makes it (signing in itself is tested in `accounts`).
    pub async fn sign_in(&self, account: AccountId) -> Client {
        let now = self.now().timestamp();
        let csrf = self.platform.random().token_256();
        let mut bytes = [0; 16];
        self.platform.random().fill(&mut bytes);
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
            expiry_date: time::OffsetDateTime::now_utc() + time::Duration::days(3650),
        };
        Sessions::new(self.platform.clone())
            .create(&mut record)
            .await
            .unwrap();
        Client::new(
            self.router.clone(),
            Some(format!("sid={}", record.id)),
            Some(csrf),
        )
        .with_account(account)
    }

    /// Runs every job that is due.
    pub async fn work(&self) {
        Runner::new(self.platform.clone(), app::job_handlers())
            .work_all()
            .await
            .unwrap();
    }
}
