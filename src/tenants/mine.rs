//! The guard of a person's own pages: nothing of a member is shown to an athlete or a guardian without it.
mod now;

use std::marker::PhantomData;

use ::entity::{
    ids::{MemberId, RelationId, TenantId},
    relation,
};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Functions, GuardianView,
    guard::TenantDb,
    own_address::is_account_of_guardian,
    policy::person::{Matrix, PersonRight, Relation, SeeOwnHealth, Stage, Standing},
    shell,
    store::{self, Tenant},
};
use crate::{
    accounts::SignedIn,
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        people::store::{self as people, Card},
        services::Platform,
    },
    web::{
        page::{Obi, Page},
        visit::Visit,
    },
};

pub(super) use now::standing_of;

/// Somebody an account is, or stands for, in a tenant.
#[derive(Clone, Debug)]
pub struct Person {
    /// The relation that makes it so.
    pub relation: RelationId,
    /// The tenant.
    pub tenant: Tenant,
    /// Name and birth date.
    pub card: Card,
    /// How the account stands to the person today.
    pub standing: Standing,
    /// As whom, when it is as a guardian.
    pub guardian: Option<::entity::ids::GuardianId>,
}

impl Person {
    /// Where the person's pages begin.
    #[must_use]
    pub fn home(&self) -> String {
        format!("/me/{}/{}", self.tenant.slug, self.card.id)
    }

    /// Whether the account may do this with the person's data.
    #[must_use]
    pub fn allows<R: PersonRight>(&self) -> bool {
        R::RULE.allows(self.standing)
    }

    /// As [`Person::allows`], by the name of the right.
    #[must_use]
    pub fn may(&self, right: &str) -> bool {
        let mut rights = super::policy::person::RIGHTS.iter();
        rights.any(|rule| rule.name == right && rule.allows(self.standing))
    }

    /// Whether the account's owner is this person.
    #[must_use]
    pub fn is_me(&self) -> bool {
        self.standing.relation == Relation::Athlete
    }
}

/// Everybody an account is or stands for, one's own first, then by name. Relations that give no right today (the child is of
/// age, the guardian's time is over, no contact) are left out, and an account that stands or stood for somebody is never them.
///
/// # Errors
/// When the database does.
pub async fn persons_of(
    platform: &Platform,
    account: ::entity::ids::AccountId,
) -> Result<Vec<Person>> {
    let own = platform.db().own_relations(account).await?;
    let mut ids: Vec<TenantId> = own.iter().map(|row| row.tenant_id).collect();
    ids.sort();
    ids.dedup();
    let tenants = store::list_by_ids(platform, ids).await?;
    let today = platform.today();
    let mut persons = Vec::new();
    for tenant in tenants {
        let here: Vec<&relation::Model> = own
            .iter()
            .filter(|row| row.tenant_id == tenant.id)
            .collect();
        let (view, found) = platform
            .db()
            .look(tenant.id, async |tx| {
                let view = store::find_profile(tx)
                    .await?
                    .and_then(|profile| GuardianView::parse(&profile.guardian_view))
                    .unwrap_or_default();
                let mut found = Vec::with_capacity(here.len());
                for row in &here {
                    if is_of_guardian(tx, row).await? {
                        continue;
                    }
                    let card = people::card(tx, row.member_id).await?;
                    let matrix = match row.guardian_id {
                        None => Some(Matrix::USUAL),
                        Some(guardian) => people::matrix_of(tx, guardian, row.member_id).await?,
                    };
                    found.extend(card.zip(matrix).map(|(card, matrix)| (*row, card, matrix)));
                }
                Ok((view, found))
            })
            .await?;
        persons.extend(found.into_iter().filter_map(|(row, card, matrix)| {
            let matrix = narrowed(row, &card, matrix, view, today);
            person(&tenant, row, card, matrix, today)
        }));
    }
    persons.sort_by_cached_key(|p| {
        let name = crate::platform::text::sort_key(&p.card.last_name, &p.card.first_name);
        (!p.is_me(), name, p.card.id)
    });
    let mut seen = std::collections::HashSet::new();
    persons.retain(|p| seen.insert((p.tenant.id, p.card.id)));
    Ok(persons)
}

/// Whether the row says that an account is the person, though it stands or once stood for them: then that counts, and it counts as
/// nothing. A guardian who became the person would decide where from 15 on the person decides alone.
async fn is_of_guardian(tx: &TenantTx, row: &relation::Model) -> Result<bool> {
    Ok(row.guardian_id.is_none()
        && is_account_of_guardian(tx, row.member_id, row.account_id).await?)
}

/// What was agreed, as far as the tenant's rule leaves it from 15 on.
fn narrowed(
    row: &relation::Model,
    card: &Card,
    agreed: Matrix,
    view: GuardianView,
    today: NaiveDate,
) -> Matrix {
    let is_youth = Stage::of(card.birth_date, today) == Stage::Youth;
    if is_youth && row.guardian_id.is_some() && view == GuardianView::Nothing {
        Matrix::NONE
    } else {
        agreed
    }
}

fn person(
    tenant: &Tenant,
    row: &relation::Model,
    card: Card,
    matrix: Matrix,
    today: NaiveDate,
) -> Option<Person> {
    let standing = Standing {
        relation: row.kind.parse().ok()?,
        stage: Stage::of(card.birth_date, today),
        matrix,
        is_vouched: row.vouched_at.is_some(),
    };
    let person = Person {
        relation: row.id,
        tenant: tenant.clone(),
        card,
        standing,
        guardian: row.guardian_id,
    };
    super::policy::person::RIGHTS
        .iter()
        .any(|rule| rule.allows(standing))
        .then_some(person)
}

/// Proof that whoever asks has the right `R` over the data of the person of the path.
#[derive(Debug)]
pub struct Mine<R> {
    /// The person, in its tenant.
    pub person: Person,
    /// Who asks.
    pub account: SignedIn,
    /// The door to the tenant's data. It opens more than the person's: whatever is read goes by [`Mine::member`].
    pub db: TenantDb,
    /// The request.
    pub visit: Visit,
    obi: Obi,
    persons: Vec<Person>,
    has_work: bool,
    keeps_health: bool,
    right: PhantomData<R>,
}

impl<R: PersonRight> Mine<R> {
    /// Whose data.
    #[must_use]
    pub fn member(&self) -> MemberId {
        self.person.card.id
    }

    /// Whether whoever asks has this right, too.
    #[must_use]
    pub fn also<Q: PersonRight>(&self) -> bool {
        self.person.allows::<Q>()
    }

    /// Asks again who it is when that was proven more than ten minutes ago, with the second factor where there is one (ASVS 5.0,
    /// 7.5.3); then leads to `path` among this person's pages.
    ///
    /// # Errors
    /// [`AppError::SecondFactor`].
    pub fn prove(&self, now: DateTime<Utc>, path: &str) -> Result<()> {
        if self.account.is_proof_fresh(now) {
            return Ok(());
        }
        Err(AppError::SecondFactor {
            next: self.url(path),
            enrol: false,
        })
    }

    /// Whether whoever asks may see what the tenant keeps about the person's health, where it keeps such data.
    #[must_use]
    pub fn sees_health(&self) -> bool {
        self.keeps_health && self.also::<SeeOwnHealth>()
    }

    /// Whether whoever asks will see it once it is confirmed that the account is theirs.
    #[must_use]
    pub fn will_see_health(&self) -> bool {
        self.keeps_health && SeeOwnHealth::RULE.waits_for_vouching(self.person.standing)
    }

    /// A page about this person.
    #[must_use]
    pub fn page(&self, title_key: &str) -> Page {
        let shell = shell::person(
            &self.visit,
            &self.person,
            &self.persons,
            &self.account,
            self.obi,
            (self.has_work, self.sees_health()),
        );
        self.visit.page(shell, title_key)
    }

    /// An address among this person's pages: `mine.url("/consents")`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.person.home())
    }
}

impl<R: PersonRight> FromRequestParts<Platform> for Mine<R> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self> {
        let (slug, member) = of_path(parts, platform).await?;
        let visit = Visit::from_request_parts(parts, platform).await?;
        let account = SignedIn::from_request_parts(parts, platform).await?;
        // Whoever neither is nor stands for the person is told nothing, not even that there is one.
        let persons = persons_of(platform, account.id).await?;
        let person = persons
            .iter()
            .find(|p| p.tenant.slug == slug && p.card.id.to_string() == member)
            .cloned()
            .ok_or(AppError::NotFound)?;
        if R::RULE.waits_for_vouching(person.standing) {
            return Err(AppError::Forbidden("tenants-refused-unvouched"));
        }
        if !person.allows::<R>() {
            return Err(AppError::Forbidden("tenants-refused-person"));
        }
        if account.has_factor && account.factor_at.is_none() {
            return Err(AppError::SecondFactor {
                next: visit.path.clone(),
                enrol: false,
            });
        }
        let profile = platform
            .db()
            .look(person.tenant.id, async |tx| store::find_profile(tx).await)
            .await?;
        let has_work =
            account.is_operator || !platform.db().own_roles(account.id).await?.is_empty();
        Ok(Self {
            db: TenantDb::of(platform, person.tenant.id),
            keeps_health: profile.as_ref().is_some_and(|p| Functions::of(p).health),
            obi: profile.map(|p| Obi::parse(&p.obi)).unwrap_or_default(),
            person,
            account,
            visit,
            persons,
            has_work,
            right: PhantomData,
        })
    }
}

async fn of_path(parts: &mut Parts, platform: &Platform) -> Result<(String, String)> {
    let params = RawPathParams::from_request_parts(parts, platform)
        .await
        .map_err(|_| AppError::NotFound)?;
    let of = |wanted: &str| {
        params
            .iter()
            .find(|(name, _)| *name == wanted)
            .map(|(_, value)| value.to_owned())
    };
    of("tenant").zip(of("member")).ok_or_else(|| {
        AppError::internal(anyhow::anyhow!(
            "a person's guard on a route without a person"
        ))
    })
}
