//! Fills the demonstration: accounts, tenants, members with guardians and health records, competitions, notices.
use ::entity::{
    ids::{AccountId, MemberId, RelationId, TenantId},
    relation,
};
use chrono::Days;
use serde_json::json;

use super::{guardian, names::Dice, people::Club, results, young};
use crate::{
    accounts::{Email, NewAccount, create_account, factor},
    demo::{self, SIGNS},
    health::{self, HealthRecord},
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        i18n::Lang,
        mail::{self, Content, Mail},
        people::{
            Actor, Address, ClubMembership, ConsentDraft, GuardianDraft, MemberDetails,
            MemberDraft, NewMember, age_on, consent_purpose,
            store::{self, insert_members, purpose},
        },
        random::SeededRandom,
        services::Platform,
    },
    privacy,
    tenants::{
        self, Kind, ProfileDraft, Role, Tenant,
        staff::{self, StaffRole},
    },
};

/// A club of the demonstration.
pub struct Invented {
    pub slug: &'static str,
    pub name: &'static str,
    pub legal_name: &'static str,
    pub code: &'static str,
    pub members: usize,
    street: &'static str,
    place: (&'static str, &'static str),
    obi: &'static str,
    head: &'static str,
}

/// Where chance begins for the people of the clubs, one further for each.
const SEED: u64 = 2026;

/// The federation.
pub const FEDERATION: Invented = Invented {
    slug: "zveza",
    name: "Judo zveza Podalpje",
    legal_name: "Judo zveza Podalpje",
    code: "JZP",
    members: 0,
    street: "Športna ulica 12",
    place: ("1000", "Ljubljana"),
    obi: "black",
    head: "Barbara Zupan",
};

/// The clubs.
pub const CLUBS: [Invented; 3] = [
    Invented {
        slug: "zelena-dolina",
        name: "Judo klub Zelena dolina",
        legal_name: "Športno društvo Judo klub Zelena dolina",
        code: "JZP-ZD",
        members: 128,
        street: "Šolska ulica 4",
        place: ("3320", "Velenje"),
        obi: "green",
        head: "Maja Kos",
    },
    Invented {
        slug: "sokol-brdo",
        name: "Judo klub Sokol Brdo",
        legal_name: "Judo klub Sokol Brdo",
        code: "JZP-SB",
        members: 60,
        street: "Pot na Brdo 7",
        place: ("4000", "Kranj"),
        obi: "red",
        head: "Gregor Oblak",
    },
    Invented {
        slug: "val-obala",
        name: "Judo klub Val Obala",
        legal_name: "Društvo Judo klub Val Obala",
        code: "JZP-VO",
        members: 40,
        street: "Cesta na polje 2",
        place: ("6000", "Koper - Capodistria"),
        obi: "teal",
        head: "Irena Furlan",
    },
];

/// Fills an empty installation.
///
/// # Errors
/// When the database or the vault does.
pub async fn fill(platform: &Platform) -> Result<()> {
    demo::begin(platform).await?;
    let mut accounts = Vec::new();
    for sign in SIGNS {
        accounts.push((sign, account(platform, sign).await?));
    }
    let federation = found(platform, &FEDERATION, Kind::Federation).await?;
    let mut clubs = Vec::new();
    for (seed, club) in (SEED..).zip(&CLUBS) {
        let tenant = found(platform, club, Kind::Club).await?;
        let people = members(platform, &tenant, club, seed).await?;
        for (sign, account) in &accounts {
            if sign.guardian_in == Some(club.slug) {
                let draft = guardian_of(sign);
                let youth = accounts.iter().find(|(sign, _)| sign.email == demo::YOUTH);
                match youth.filter(|_| sign.email == demo::PARENT) {
                    Some((_, youth)) => {
                        young::fill(platform, &tenant, (*account, *youth), &draft).await?;
                    }
                    None => guardian::fill(platform, &tenant, &people, *account, &draft).await?,
                }
            }
        }
        clubs.push(tenant);
    }
    for (sign, account) in &accounts {
        for (slug, role) in sign.roles {
            let tenant = std::iter::once(&federation)
                .chain(&clubs)
                .find(|t| t.slug == *slug);
            let tenant =
                tenant.ok_or_else(|| AppError::internal(anyhow::anyhow!("no tenant {slug}")))?;
            grant(platform, tenant.id, *account, *role).await?;
        }
    }
    groups(platform, &clubs, &accounts).await?;
    let director = accounts
        .iter()
        .find(|(sign, _)| {
            sign.roles
                .contains(&(FEDERATION.slug, Role::CompetitionDirector))
        })
        .map(|(_, account)| *account)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("nobody directs competitions")))?;
    if let Some((_, account)) = accounts
        .iter()
        .find(|(sign, _)| sign.email == demo::ATHLETE)
    {
        athlete(platform, &federation, *account).await?;
    }
    results::fill(platform, &federation, &CLUBS, director).await?;
    for tenant in std::iter::once(&federation).chain(&clubs) {
        privacy::publish_all(platform, tenant, None).await?;
    }
    welcome(platform).await?;
    demo::done(platform).await
}

async fn account(platform: &Platform, sign: &demo::Sign) -> Result<AccountId> {
    let email = Email::parse(sign.email)
        .ok_or_else(|| AppError::internal(anyhow::anyhow!("{} is no address", sign.email)))?;
    let mut new = NewAccount::prepare(
        platform,
        sign.name,
        email,
        &demo::password(platform)?,
        Lang::Sl,
    )
    .await?;
    if sign.is_operator {
        new = new.operator();
    }
    let secret = factor::Secret::new(platform.random());
    platform
        .db()
        .system_write("an account of the demonstration", async |tx| {
            let id = create_account(tx, platform, &new).await?;
            factor::set(tx, platform, id, &secret, 0).await?;
            if sign.is_operator {
                staff::store::join(tx, platform, id, StaffRole::Operator).await?;
                staff::store::sign(tx, id, platform.now()).await?;
                if let Some(row) = staff::store::of_account(tx, id).await? {
                    staff::store::set_trained(tx, row.id, platform.today()).await?;
                }
            }
            Ok(id)
        })
        .await
}

async fn found(platform: &Platform, club: &Invented, kind: Kind) -> Result<Tenant> {
    let profile = ProfileDraft {
        legal_name: club.legal_name.to_owned(),
        street: club.street.to_owned(),
        post_code: club.place.0.to_owned(),
        town: club.place.1.to_owned(),
        country: "SI".to_owned(),
        email: format!("info@{}.example", club.slug),
        phone: "+38640000100".to_owned(),
        represented_by: club.head.to_owned(),
        privacy_contact: club.head.to_owned(),
        privacy_email: format!("zasebnost@{}.example", club.slug),
        obi: club.obi.to_owned(),
        functions: json!({ "health": true, "referee": true, "academy": true, "functionary": true }),
        ..ProfileDraft::default()
    };
    let id = tenants::found(platform, club.slug, kind, club.name, profile, None).await?;
    Ok(Tenant {
        id,
        slug: club.slug.to_owned(),
        kind: kind.code().to_owned(),
        name: club.name.to_owned(),
        standing: tenants::lifecycle::Standing::default(),
    })
}

async fn grant(
    platform: &Platform,
    tenant: TenantId,
    account: AccountId,
    role: Role,
) -> Result<()> {
    platform
        .db()
        .write(tenant, async |tx| {
            tenants::grant_role(tx, platform, account, role, None)
                .await
                .map(drop)
        })
        .await
}

/// The same people on the same day, so that whoever shows, tests or describes the demonstration finds them again. Keys,
/// passwords and ids are as random as elsewhere.
async fn members(
    platform: &Platform,
    tenant: &Tenant,
    club: &Invented,
    seed: u64,
) -> Result<Vec<(MemberId, NewMember)>> {
    let random = SeededRandom::new(seed);
    let invention = Club {
        dice: Dice(&random),
        name: club.name,
        code: club.code,
        today: platform.today(),
    };
    let people = invention.members(club.members);
    platform
        .db()
        .write(tenant.id, async |tx| {
            let ids = insert_members(
                tx,
                platform,
                people.clone(),
                &Actor {
                    account: None,
                    purpose: purpose::DEMO,
                },
            )
            .await?;
            // Who may not be kept with more than a name has no health record to be filled either.
            let may: Vec<MemberId> = ids
                .iter()
                .zip(&people)
                .filter(|(_, person)| person.draft.licence_no.is_some())
                .map(|(id, _)| *id)
                .collect();
            let random = SeededRandom::new(!seed);
            for id in may {
                health_of(tx, platform, id, &Dice(&random)).await?;
            }
            Ok(ids.into_iter().zip(people.clone()).collect())
        })
        .await
}

/// Training groups of the club with a coach: he has the first two of three.
async fn groups(
    platform: &Platform,
    clubs: &[Tenant],
    accounts: &[(&demo::Sign, AccountId)],
) -> Result<()> {
    let is_coach = |sign: &demo::Sign| sign.roles.iter().any(|(_, role)| *role == Role::Coach);
    let Some((sign, coach)) = accounts.iter().find(|(sign, _)| is_coach(sign)) else {
        return Ok(());
    };
    let coached = |tenant: &&Tenant| sign.roles.iter().any(|(slug, _)| *slug == tenant.slug);
    let Some(tenant) = clubs.iter().find(coached) else {
        return Ok(());
    };
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let today = platform.today();
    platform
        .db()
        .write(tenant.id, async |tx| {
            let born = store::births(tx).await?;
            for (name, from, to, has_coach) in [
                ("Cicibani in mlajši dečki ter deklice", 0, 11, true),
                ("Starejši dečki in deklice", 12, 14, true),
                ("Mladina in člani", 15, 120, false),
            ] {
                let group = store::add_group(tx, platform, name, &actor).await?;
                let of_age: Vec<MemberId> = born
                    .iter()
                    .filter(|(_, birth)| (from..=to).contains(&age_on(*birth, today)))
                    .map(|(id, _)| *id)
                    .collect();
                store::join_group(tx, platform, group, &of_age, &actor).await?;
                if has_coach {
                    store::give_group(tx, platform, group, *coach, &actor).await?;
                }
            }
            Ok(())
        })
        .await
}

fn guardian_of(sign: &demo::Sign) -> GuardianDraft {
    use crate::platform::people::relation;
    let (first_name, last_name) = sign.name.split_once(' ').unwrap_or((sign.name, ""));
    let relation = if sign.email == demo::PARENT {
        relation::FATHER
    } else {
        relation::MOTHER
    };
    GuardianDraft {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        email: sign.email.to_owned(),
        relation: relation.to_owned(),
        ..GuardianDraft::default()
    }
}

/// The athlete who signs in: in the federation's books, whose licence ends soon, with the account as their own.
async fn athlete(platform: &Platform, federation: &Tenant, account: AccountId) -> Result<()> {
    let today = platform.today();
    let (first_name, last_name) = results::STAR;
    let club = CLUBS.first().map_or(FEDERATION.name, |club| club.name);
    let draft = MemberDraft {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        birth_date: Some(results::star_born(today)),
        sex: Some("m".to_owned()),
        belt: Some("kyu1".to_owned()),
        licence_no: Some(format!("{}-0042", FEDERATION.code)),
        licence_until: today.checked_add_days(Days::new(20)),
        joined_on: today.checked_sub_days(Days::new(1400)),
        details: MemberDetails {
            email: demo::ATHLETE.to_owned(),
            address: Address {
                street: "Šolska ulica 18".to_owned(),
                post_code: "3320".to_owned(),
                town: "Velenje".to_owned(),
                country: "SI".to_owned(),
            },
            height_mm: Some(1780),
            weight_g: Some(71_500),
            techniques: vec!["uchi-mata".to_owned(), "seoi-nage".to_owned()],
            memberships: vec![ClubMembership {
                club: club.to_owned(),
                from: today.checked_sub_days(Days::new(1400)),
                to: None,
            }],
            ..MemberDetails::default()
        },
        ..MemberDraft::default()
    };
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let id = RelationId(platform.new_id());
    platform
        .db()
        .write(federation.id, async |tx| {
            let members =
                insert_members(tx, platform, vec![NewMember::from(draft.clone())], &actor).await?;
            let Some(member) = members.first() else {
                return Ok(());
            };
            let row = relation::Model {
                tenant_id: federation.id,
                id,
                account_id: account,
                member_id: *member,
                kind: "athlete".to_owned(),
                guardian_id: None,
                granted_at: platform.now(),
                granted_by: None,
                ended_at: None,
                ended_by: None,
                vouched_at: Some(platform.now()),
                vouched_by: None,
            };
            store::insert_relation(tx, row).await?;
            let since = today.checked_sub_days(Days::new(300)).unwrap_or(today);
            let paper = ConsentDraft::on_paper_for(consent_purpose::HEALTH, since);
            store::record_consent(tx, platform, *member, paper, &actor).await?;
            let record = HealthRecord {
                fit_until: today.checked_add_days(Days::new(65)),
                examined_by: "dr. Izmišljena Zdravnica".to_owned(),
                ..HealthRecord::default()
            };
            health::fill(tx, platform, *member, &record, None).await
        })
        .await
}

async fn health_of(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    dice: &Dice<'_>,
) -> Result<()> {
    if !dice.percent(70) {
        return Ok(());
    }
    let record = HealthRecord {
        fit_until: platform
            .today()
            .checked_add_days(Days::new(dice.below(360) as u64)),
        examined_by: "dr. Izmišljena Zdravnica".to_owned(),
        restrictions: if dice.percent(12) {
            "brez osaekomija na hrbtu do kontrole".to_owned()
        } else {
            String::new()
        },
        injury: if dice.percent(10) {
            "zvin gležnja".to_owned()
        } else {
            String::new()
        },
        ..HealthRecord::default()
    };
    // The club holds the paper on which the person, or a guardian, consented to it.
    let since = platform.today() - Days::new(30 + dice.below(300) as u64);
    store::record_consent(
        tx,
        platform,
        member,
        ConsentDraft::on_paper_for(consent_purpose::HEALTH, since),
        &Actor {
            account: None,
            purpose: purpose::DEMO,
        },
    )
    .await?;
    health::fill(tx, platform, member, &record, None).await
}

/// A first mail, so that the mailbox shows what mails look like.
async fn welcome(platform: &Platform) -> Result<()> {
    let mail = Mail {
        template: "demo-welcome",
        tenant: None,
        content: Content {
            to: "vodja@zelena-dolina.example".to_owned(),
            subject: Lang::Sl.t("demo-mail-subject"),
            body: Lang::Sl.t("demo-mail-body"),
        },
    };
    platform
        .db()
        .system_write("the first mail of the demonstration", async |tx| {
            mail::queue(tx, platform, mail.clone()).await
        })
        .await
}
