//! The actor matrix in full (4-security §5.5): every declared route, walked by everybody there is, with an id of their own
//! tenant, a sibling's, one of a twin tenant of the same shape, a random one and a malformed one. What is expected comes from the
//! tables of the policy alone, so a new route, role or right is walked by being declared. A parameter this file does not know
//! fails the test.
use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};
use chrono::{Datelike as _, NaiveDate};
use entity::{
    account,
    ids::{AccountId, GroupId, GuardianId, MemberId, TenantId},
    scope::Global as _,
    tenant,
};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QuerySelect as _, sea_query::Expr};
use tatami::{
    app,
    platform::{
        db::TenantTx,
        error::AppError,
        people::{
            ConsentDraft, GuardianDraft, MemberDraft, NewMember,
            store::{first_guardians, give_group, link_guardian, list_consents},
        },
    },
    tenants::{
        Role,
        policy::{
            PERMISSIONS,
            person::{Matrix, RIGHTS, Relation, Stage, Standing},
            support::{PERSON_PAGE, Part, readable},
        },
    },
    web::routes::{Access, RouteInfo},
};
use uuid::Uuid;

use crate::{
    exports::started,
    members::{ACTOR, insert},
    policy::group,
    results,
    support::{Answer, Client, TestApp, TestTenant},
    support_access::let_in,
    withstand::killed::checked,
};

/// The keys of every row of every table of one tenant.
type Keys = BTreeMap<&'static str, Vec<Uuid>>;

macro_rules! keys_of {
    (tenant: [$($table:ident),+], global: [$($global:ident),+]) => {
        async fn keys_of(tx: &TenantTx) -> tatami::platform::error::Result<Keys> {
            use entity::scope::TenantOwned as _;
            let mut keys = Keys::new();
            $({
                let found: Vec<Uuid> = entity::$table::Entity::of(tx.tenant())
                    .select_only()
                    .column(entity::$table::Column::Id)
                    .into_tuple()
                    .all(tx)
                    .await?;
                keys.insert(stringify!($table), found);
            })+
            Ok(keys)
        }
    };
}
entity::all_tables!(keys_of);

/// A tenant with something in every table, and its twin.
struct World {
    app: TestApp,
    own: Side,
    twin: Side,
}

struct Side {
    tenant: TestTenant,
    keys: Keys,
    /// A child, and another with the same guardian, and a grown-up.
    child: MemberId,
    sibling: MemberId,
    adult: MemberId,
    guardian: GuardianId,
    /// The consents of the child and of the sibling.
    consents: [Uuid; 2],
    /// The training groups of the child and of the sibling.
    groups: [Uuid; 2],
}

fn child(first: &str, year: i32) -> MemberDraft {
    MemberDraft {
        first_name: first.to_owned(),
        last_name: "Zupan".to_owned(),
        birth_date: NaiveDate::from_ymd_opt(year, 5, 6),
        ..MemberDraft::default()
    }
}

fn mother() -> GuardianDraft {
    GuardianDraft {
        first_name: "Mojca".to_owned(),
        last_name: "Zupan".to_owned(),
        email: "mojca@example.org".to_owned(),
        phone: "+38640123456".to_owned(),
        relation: "mother".to_owned(),
        ..GuardianDraft::default()
    }
}

impl Side {
    async fn new(app: &TestApp, slug: &str) -> Self {
        let tenant = app.club(slug).await;
        let year = app.now().year();
        let with_consent = |draft: MemberDraft, guardians: Vec<GuardianDraft>| NewMember {
            draft,
            guardians,
            consent: Some(ConsentDraft::on_paper(app.platform.today())),
        };
        let ids = insert(
            app,
            &tenant,
            vec![
                with_consent(child("Ana", year - 10), vec![mother()]),
                with_consent(child("Bor", year - 9), vec![mother()]),
                NewMember::from(child("Cene", year - 30)),
            ],
        )
        .await;
        let (one, two, adult) = (ids[0], ids[1], ids[2]);
        let guardian = app
            .platform
            .db()
            .write(tenant.id, async |tx| {
                let first = first_guardians(tx, &app.platform, &[one, two]).await?;
                let guardian = first[&one].id;
                if first.get(&two).is_none_or(|g| g.id != guardian) {
                    link_guardian(tx, &app.platform, two, guardian, "mother", &ACTOR).await?;
                }
                Ok(guardian)
            })
            .await
            .unwrap();
        let owner = app.owner(&tenant).await;
        app.grant(&tenant, owner.account(), Role::HealthOfficer)
            .await;
        let event = results::new_event(&owner, &tenant, "Pokal").await;
        results::import(
            &owner,
            &event,
            "Kategorija;Mesto;Ime;Priimek;Klub\nU12 -30 kg;1;Ana;Zupan;JK Prvi\nU12 -30 kg;2;Bor;Zupan;JK Prvi\n",
            &[],
        )
        .await;
        results::upload(
            &owner,
            &event,
            "Kategorija;Mesto;Ime;Priimek;Klub\nU12 -38 kg;1;Eva;Kos;JK Prvi\n",
        )
        .await;
        started(
            &owner,
            &tenant.url(&format!("/members/{one}/bundle")),
            &[("purpose", "access-request"), ("recipient", "Mojca Zupan")],
        )
        .await;
        checked(
            app,
            &tenant,
            &owner,
            "Ime;Priimek;Datum rojstva\nVid;Novak;1. 2. 1990\n",
        )
        .await;
        owner
            .post(
                tenant.url("/people/invite"),
                &[
                    ("email", "nova@example.org"),
                    ("role", "secretary"),
                    ("form_id", &Uuid::new_v4().to_string()),
                ],
            )
            .await;
        let groups = [
            group(app, &tenant, "Skupina Ane", &[one], None).await.0,
            group(app, &tenant, "Skupina Bora", &[two], None).await.0,
        ];
        let leaver = app.actor(&tenant, Role::Secretary).await.account();
        let role = app
            .platform
            .db()
            .read(tenant.id, async |tx| {
                tatami::tenants::store::open_role(tx, leaver, Role::Secretary).await
            })
            .await
            .unwrap()
            .unwrap();
        owner
            .post(
                tenant.url("/handover"),
                &[
                    ("email", "prihaja@example.org"),
                    ("role", "owner"),
                    ("when", "now"),
                    ("end", &role.id.to_string()),
                ],
            )
            .await
            .is(StatusCode::SEE_OTHER);
        for member in [one, two] {
            let account = app.account("Predlaga").await;
            app.relate(&tenant, account, member, None).await;
            app.sign_in(account)
                .await
                .post(
                    format!("/me/{slug}/{member}/corrections/town"),
                    &[("new", "Bled")],
                )
                .await
                .redirects_to(&format!("/me/{slug}/{member}/profile#corrections"));
        }
        let asking = app.account("Mojca Zupan").await;
        app.relate(&tenant, asking, one, Some(guardian)).await;
        app.sign_in(asking)
            .await
            .post(
                format!("/me/{slug}/{one}/requests/new"),
                &[("form_id", &Uuid::new_v4().to_string()), ("kind", "access")],
            )
            .await
            .is(StatusCode::SEE_OTHER);
        for title in ["Ukraden telefon", "Napačen naslov"] {
            owner
                .post(
                    tenant.url("/breach/new"),
                    &[
                        ("title", title),
                        ("noticed_day", "9. 3. 2026"),
                        ("what", "Opis"),
                        ("scope", "period"),
                        ("from_day", "9. 3. 2026"),
                    ],
                )
                .await
                .is(axum::http::StatusCode::SEE_OTHER);
        }
        app.work().await;
        let (keys, consents) = app
            .platform
            .db()
            .read(tenant.id, async |tx| {
                let of = async |member| {
                    let given = list_consents(tx, &app.platform, member).await?;
                    Ok::<_, AppError>(given[0].id)
                };
                Ok((keys_of(tx).await?, [of(one).await?, of(two).await?]))
            })
            .await
            .unwrap();
        Self {
            consents,
            groups,
            tenant,
            keys,
            child: one,
            sibling: two,
            adult,
            guardian,
        }
    }
}

impl World {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let own = Side::new(&app, "prvi").await;
        let twin = Side::new(&app, "drugi").await;
        Self { app, own, twin }
    }
}

/// Which ids go into a parameter of a path: a table, or words of a closed list.
fn table_of(path: &str, at: usize) -> &'static str {
    let parts: Vec<&str> = path.split('/').collect();
    let (before, param) = (parts[at - 1], parts[at]);
    match (before, param) {
        ("members", "{id}" | "{member}") => "member",
        ("guardians", "{guardian}") => "guardian",
        ("consents", "{consent}") => "consent",
        ("competitions", "{competition}") => "competition",
        ("categories", "{category}") => "category",
        ("placings", "{placing}") => "placing",
        ("import", "{draft}") if path.contains("/competitions/") => "result_draft",
        ("import", "{draft}") => "import_draft",
        ("runs", "{run}") => "import_run",
        ("exports", "{export}") | ("jobs", "{id}") => "job",
        ("groups", "{id}") => "training_group",
        ("handover", "{id}") => "handover",
        ("roles", "{id}") => "role",
        ("invitations", "{id}" | "{invitation}") => "invitation",
        ("portal", "{relation}") => "relation",
        ("corrections", "{suggestion}") => "correction_suggestion",
        // Whoever made a request reads it on their own pages, and nobody else who stands for the same person.
        ("requests", "{request}") if path.starts_with("/me/") => "word",
        ("requests", "{request}") => "data_request",
        // A copy is in memory, of whoever asked; a place in public and a purpose are those of the person.
        ("copy", "{export}") | ("public", "{appearance}") | ("give", "{purpose}") => "word",
        ("breach", "{incident}") => "incident",
        // The page of one person is staff's alone, while they are let in for that person.
        ("support", "{id}") if path.ends_with("/person") => "word",
        ("support", "{id}") if !path.starts_with("/ops/") => "support_grant",
        ("support", "{id}") | ("new", "{kind}") => "word",
        // Names, secrets and keys of the installation: only a random and a malformed one are tried.
        ("corrections", "{field}") => "word",
        ("notices", "{kind}")
        | ("decide", "{purpose}")
        | (_, "{link}")
        | ("accounts" | "tenants" | "passkeys", "{id}")
        | ("log", "{seq}")
        | ("coaches", "{account}") => "word",
        ("sub-processors" | "objections" | "staff" | "outbox", "{id}") => "word",
        (_, "{deed}" | "{no}") => "word",
        _ => panic!("the matrix does not know which ids go into {param} of {path}"),
    }
}

fn is_personal(route: &RouteInfo) -> bool {
    let parts = route.path.split('/').enumerate();
    parts
        .filter(|(_, part)| part.starts_with('{') && *part != "{tenant}")
        .any(|(at, _)| matches!(table_of(route.path, at), "import_draft" | "job"))
}

/// Which kind of id a path is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ids {
    Own,
    Sibling,
    Foreign,
    Random,
    Malformed,
}

impl Ids {
    const ALL: [Self; 5] = [
        Self::Own,
        Self::Sibling,
        Self::Foreign,
        Self::Random,
        Self::Malformed,
    ];
}

/// The path for an actor of the first tenant; `None` when there is nothing of the kind (a path without ids has only itself).
fn path_for(world: &World, route: &RouteInfo, ids: Ids, random: Uuid) -> Option<String> {
    let parts: Vec<&str> = route.path.split('/').collect();
    let mut filled = Vec::new();
    let mut has_ids = false;
    for (at, part) in parts.iter().enumerate() {
        if *part == "{tenant}" {
            filled.push(world.own.tenant.slug.clone());
            continue;
        }
        if !part.starts_with('{') {
            filled.push((*part).to_owned());
            continue;
        }
        has_ids = true;
        let person = matches!(route.access, Access::Person(_)) && *part == "{member}";
        let nth = |keys: &Keys, table: &str, n: usize| {
            keys.get(table)
                .and_then(|all| all.get(n))
                .map(Uuid::to_string)
        };
        let id = match ids {
            Ids::Random => random.to_string(),
            Ids::Malformed => "ni-%27id".to_owned(),
            Ids::Own if person => world.own.child.to_string(),
            Ids::Sibling if person => world.own.adult.to_string(),
            Ids::Foreign if person => world.twin.child.to_string(),
            Ids::Own | Ids::Sibling | Ids::Foreign => {
                let table = table_of(route.path, at);
                let n = usize::from(ids == Ids::Sibling);
                let keys = if ids == Ids::Foreign {
                    &world.twin.keys
                } else {
                    &world.own.keys
                };
                match table {
                    "word" => return None,
                    "consent" if ids == Ids::Own => world.own.consents[0].to_string(),
                    "consent" if ids == Ids::Sibling => world.own.consents[1].to_string(),
                    "training_group" if ids == Ids::Own => world.own.groups[0].to_string(),
                    "training_group" if ids == Ids::Sibling => world.own.groups[1].to_string(),
                    "member" if ids == Ids::Own => world.own.child.to_string(),
                    "member" if ids == Ids::Sibling => world.own.sibling.to_string(),
                    "member" => world.twin.child.to_string(),
                    table => nth(keys, table, n)?,
                }
            }
        };
        filled.push(id);
    }
    (has_ids || ids == Ids::Own).then(|| filled.join("/"))
}

/// What the policy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Asked to sign in.
    SignIn,
    /// Told that there is no such thing.
    NotFound,
    /// Told which role is needed.
    Forbidden,
    /// Let in, as far as the thing exists.
    In,
}

/// Somebody in front of the door.
struct Actor {
    name: String,
    client: Client,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Anonymous,
    Suspended,
    Role(Role),
    /// Who coaches the group of the sibling; the coach among the roles coaches the child's.
    OtherCoach,
    Athlete,
    Guardian,
    Operator,
    /// Of the operator's staff, let into the first tenant for everything but health data.
    Supporter,
    /// Whoever works for a tenant that has ended, for another tenant, or for nobody.
    Outsider,
}

fn roles_of(permission: &str) -> &'static [Role] {
    PERMISSIONS
        .iter()
        .find(|(name, ..)| *name == permission)
        .map(|(_, roles, _)| *roles)
        .expect("a known permission")
}

/// How an actor stands to the child of the first tenant.
fn standing(kind: Kind) -> Option<Standing> {
    let relation = match kind {
        Kind::Athlete => Relation::Athlete,
        Kind::Guardian => Relation::Guardian,
        _ => return None,
    };
    Some(Standing {
        relation,
        stage: Stage::Child,
        matrix: Matrix::USUAL,
        is_vouched: true,
    })
}

fn role_of(kind: Kind) -> Option<Role> {
    match kind {
        Kind::Role(role) => Some(role),
        Kind::OtherCoach => Some(Role::Coach),
        _ => None,
    }
}

/// Whether a coach asks for a member or a group that is another's: out of reach, and so not there.
fn is_out_of_reach(kind: Kind, route: &RouteInfo, ids: Ids) -> bool {
    let parts: Vec<&str> = route.path.split('/').collect();
    let narrowed = parts
        .get(4)
        .is_some_and(|part| part.starts_with('{'))
        .then(|| table_of(route.path, 4))
        .is_some_and(|table| matches!(table, "member" | "training_group"));
    let not_own = match kind {
        Kind::Role(Role::Coach) => Ids::Sibling,
        Kind::OtherCoach => Ids::Own,
        _ => return false,
    };
    narrowed && ids == not_own
}

/// Staff that is let in reads the pages that are listed, and nothing else.
fn supporter(route: &RouteInfo, ids: Ids) -> Verdict {
    let page = readable(route.path).filter(|_| route.method == Method::GET);
    // Whose page it is, is asked before the part: no such person, no such page.
    if page.is_some() && ids == Ids::Malformed {
        return Verdict::NotFound;
    }
    let is_listed =
        page.is_some_and(|page| page.part != Some(Part::Health)) && route.path != PERSON_PAGE;
    if !is_listed {
        Verdict::Forbidden
    } else if matches!(ids, Ids::Own | Ids::Sibling) || route.path.matches('{').count() == 1 {
        Verdict::In
    } else {
        Verdict::NotFound
    }
}

fn verdict(actor: &Actor, route: &RouteInfo, ids: Ids) -> Option<Verdict> {
    let stranger = matches!(actor.kind, Kind::Anonymous | Kind::Suspended);
    Some(match route.access {
        Access::Public | Access::Anyone | Access::Link | Access::Demo | Access::Development => {
            return None;
        }
        _ if stranger => Verdict::SignIn,
        Access::SignedIn => return None,
        Access::Operator | Access::Staff
            if matches!(actor.kind, Kind::Operator | Kind::Supporter) =>
        {
            return None;
        }
        Access::Operator | Access::Staff => Verdict::NotFound,
        Access::Tenant(_) if actor.kind == Kind::Supporter => supporter(route, ids),
        Access::Tenant(permission) => match role_of(actor.kind) {
            // What somebody is in the middle of (a draft, a job, an export) is theirs alone, whatever another one's role.
            Some(role) if roles_of(permission).contains(&role) && is_personal(route) => {
                Verdict::NotFound
            }
            Some(role) if roles_of(permission).contains(&role) => match ids {
                _ if is_out_of_reach(actor.kind, route, ids) => Verdict::NotFound,
                Ids::Own | Ids::Sibling => Verdict::In,
                _ if route.path.matches('{').count() > 1 => Verdict::NotFound,
                _ => Verdict::In,
            },
            Some(_) => Verdict::Forbidden,
            None => Verdict::NotFound,
        },
        Access::Person(right) => {
            let rule = RIGHTS
                .iter()
                .find(|rule| rule.name == right)
                .expect("a known right");
            match standing(actor.kind) {
                Some(standing) if ids == Ids::Own && rule.allows(standing) => Verdict::In,
                Some(_) if ids == Ids::Own => Verdict::Forbidden,
                _ => Verdict::NotFound,
            }
        }
    })
}

async fn actors(world: &World) -> Vec<Actor> {
    let app = &world.app;
    let own = &world.own;
    let mut actors = vec![Actor {
        name: "nobody".to_owned(),
        client: app.stranger(),
        kind: Kind::Anonymous,
    }];
    for role in Role::ALL {
        actors.push(Actor {
            name: role.code().to_owned(),
            client: app.actor(&own.tenant, role).await,
            kind: Kind::Role(role),
        });
    }
    let other_coach = app.actor(&own.tenant, Role::Coach).await;
    let coach = actors
        .iter()
        .find(|actor| actor.kind == Kind::Role(Role::Coach))
        .expect("a coach");
    give(app, own, 0, coach.client.account()).await;
    give(app, own, 1, other_coach.account()).await;
    let athlete = app.account("Ana Zupan").await;
    app.relate(&own.tenant, athlete, own.child, None).await;
    let guardian = app.account("Mojca Zupan").await;
    app.relate(&own.tenant, guardian, own.child, Some(own.guardian))
        .await;
    let siblings = app.account("Skrbnik Bora").await;
    app.relate(&own.tenant, siblings, own.sibling, Some(own.guardian))
        .await;
    let suspended = app.owner(&own.tenant).await;
    disable(app, suspended.account()).await;
    let ended = app.club("nekdanji").await;
    let former = app.owner(&ended).await;
    end(app, ended.id).await;
    let elsewhere = app.owner(&world.twin.tenant).await;
    let nobody = app.account("Brez vloge").await;
    let parts = ["members", "competitions", "log", "settings"];
    let owner = app.owner(&own.tenant).await;
    let supporter = let_in(app, &owner, &own.tenant, &parts).await;
    for (name, client, kind) in [
        ("athlete", app.sign_in(athlete).await, Kind::Athlete),
        ("guardian", app.sign_in(guardian).await, Kind::Guardian),
        ("coach of another group", other_coach, Kind::OtherCoach),
        (
            "guardian of a sibling",
            app.sign_in(siblings).await,
            Kind::Outsider,
        ),
        (
            "staff without a grant",
            app.operator().await,
            Kind::Operator,
        ),
        ("staff with a grant", supporter, Kind::Supporter),
        ("owner of an ended tenant", former, Kind::Outsider),
        ("owner of the twin", elsewhere, Kind::Outsider),
        (
            "account without a role",
            app.sign_in(nobody).await,
            Kind::Outsider,
        ),
        ("suspended owner", suspended, Kind::Suspended),
    ] {
        actors.push(Actor {
            name: name.to_owned(),
            client,
            kind,
        });
    }
    actors
}

/// Gives a coach one of the two groups.
async fn give(app: &TestApp, side: &Side, at: usize, coach: AccountId) {
    app.platform
        .db()
        .write(side.tenant.id, async |tx| {
            give_group(tx, &app.platform, GroupId(side.groups[at]), coach, &ACTOR).await
        })
        .await
        .unwrap();
}

async fn disable(app: &TestApp, id: AccountId) {
    let now = app.now();
    app.platform
        .db()
        .system_write("suspend an account of a test", async |tx| {
            account::Entity::update_rows()
                .col_expr(account::Column::DisabledAt, Expr::value(Some(now)))
                .filter(account::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn end(app: &TestApp, id: TenantId) {
    let now = app.now();
    app.platform
        .db()
        .system_write("end a tenant of a test", async |tx| {
            tenant::Entity::update_rows()
                .col_expr(tenant::Column::EndedAt, Expr::value(Some(now)))
                .filter(tenant::Column::Id.eq(id))
                .exec(tx)
                .await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn knock(client: &Client, route: &RouteInfo, path: &str) -> Answer {
    if route.method == Method::GET {
        client.get(path).await
    } else {
        client.post(path, &[]).await
    }
}

fn is_as(verdict: Verdict, route: &RouteInfo, answer: &Answer) -> bool {
    match verdict {
        Verdict::SignIn => {
            answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/sign-in")
                || answer.status == StatusCode::FORBIDDEN && route.method == Method::POST
        }
        Verdict::NotFound => answer.status == StatusCode::NOT_FOUND,
        Verdict::Forbidden => answer.status == StatusCode::FORBIDDEN,
        Verdict::In => {
            !answer.status.is_server_error()
                && answer.status != StatusCode::FORBIDDEN
                && answer.status != StatusCode::NOT_FOUND
        }
    }
}

/// The answer without what the request itself brought: the ids of its path.
fn bare(answer: &Answer, path: &str, route: &RouteInfo) -> String {
    let mut text = answer.text();
    for (part, pattern) in path.split('/').zip(route.path.split('/')) {
        if pattern.starts_with('{') && pattern != "{tenant}" {
            text = text.replace(part, "");
        }
    }
    text
}

async fn rows(world: &World) -> BTreeMap<&'static str, BTreeSet<Uuid>> {
    let keys = world
        .app
        .platform
        .db()
        .read(world.own.tenant.id, async |tx| keys_of(tx).await)
        .await
        .unwrap();
    keys.into_iter()
        // A refusal may be written down.
        .filter(|(table, _)| !matches!(*table, "log_entry" | "log_head" | "submission"))
        .map(|(table, ids)| (table, ids.into_iter().collect()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn asvs_8_2_1_and_8_2_2_and_8_4_1_every_route_answers_everybody_as_the_policy_says() {
    let world = World::new().await;
    let actors = actors(&world).await;
    let routes = app::routes().table().to_vec();
    let before = rows(&world).await;
    let random = Uuid::now_v7();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for actor in &actors {
        for route in &routes {
            let mut foreign = None;
            for ids in Ids::ALL {
                let Some(expected) = verdict(actor, route, ids) else {
                    continue;
                };
                // What somebody may do is tried where it belongs, with what it does; here nothing is changed.
                if expected == Verdict::In && route.method == Method::POST {
                    continue;
                }
                let Some(path) = path_for(&world, route, ids, random) else {
                    continue;
                };
                let answer = knock(&actor.client, route, &path).await;
                asked += 1;
                // A form that says nothing may be refused before its object is looked for.
                let is_empty_form = expected == Verdict::NotFound
                    && route.method == Method::POST
                    && role_of(actor.kind).is_some()
                    && answer.status.is_client_error()
                    && answer.status != StatusCode::FORBIDDEN;
                if !is_as(expected, route, &answer) && !is_empty_form {
                    wrong.push(format!(
                        "{}: {} {path} ({ids:?}): {} {} instead of {expected:?}",
                        actor.name,
                        route.method,
                        answer.status,
                        answer.location()
                    ));
                }
                let seen = (answer.status, bare(&answer, &path, route));
                match ids {
                    Ids::Foreign => foreign = Some(seen),
                    Ids::Random => {
                        if let Some(foreign) = &foreign
                            && *foreign != seen
                        {
                            wrong.push(format!(
                                "{}: {} {}: a foreign id and a random one are answered differently",
                                actor.name, route.method, route.path
                            ));
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(asked > 4_000, "only {asked} requests were made");
    assert!(
        wrong.is_empty(),
        "{} of {asked}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert_eq!(
        before,
        rows(&world).await,
        "a refused request changed something"
    );
}
