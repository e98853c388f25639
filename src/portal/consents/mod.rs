//! Consents of a person: both outcomes before one decides, given and withdrawn on pages of equal length, with receipts.
mod decide;
mod disputed;
mod page;
mod receipt;

pub use decide::{give, give_page, withdraw, withdraw_page};
pub use page::page;
pub use receipt::receipt;

use ::entity::ids::MemberId;

use crate::{
    platform::{
        error::Result,
        i18n::Lang,
        people::{
            By, consent_purpose,
            store::{self, Agreement, Consent, Guardian},
            words,
        },
        services::Platform,
    },
    tenants::{
        Functions, Mine,
        policy::person::{PersonRight, Stage},
        store as tenants,
    },
};

/// The consents of a person and what can be consented to.
struct Loaded {
    consents: Vec<Consent>,
    agreements: Vec<Agreement>,
    guardians: Vec<Guardian>,
    purposes: Vec<&'static str>,
}

impl Loaded {
    async fn read<R: PersonRight>(mine: &Mine<R>, platform: &Platform) -> Result<Self> {
        let member: MemberId = mine.member();
        let (consents, agreements, guardians, profile) = mine
            .db
            .read(async |tx| {
                Ok((
                    store::list_consents(tx, platform, member).await?,
                    store::agreements(tx, member).await?,
                    store::guardians_of(tx, platform, member).await?,
                    tenants::find_profile(tx).await?,
                ))
            })
            .await?;
        let is_child = mine.person.standing.stage == Stage::Child;
        let has_health = profile.is_some_and(|profile| Functions::of(&profile).health);
        let purposes = consent_purpose::ALL
            .iter()
            .copied()
            .filter(|purpose| {
                // What was once consented to can be withdrawn, whatever the tenant uses now.
                let is_given = consents
                    .iter()
                    .any(|c| c.purpose == *purpose && c.withdrawn_at.is_none());
                match *purpose {
                    // From 15 on keeping the data rests on membership, not on a consent.
                    consent_purpose::PROCESSING => is_child,
                    consent_purpose::HEALTH => has_health || is_given,
                    _ => true,
                }
            })
            .collect();
        Ok(Self {
            consents,
            agreements,
            guardians,
            purposes,
        })
    }

    /// The consents to a purpose that hold.
    fn holding<'a>(&'a self, purpose: &'a str) -> impl Iterator<Item = &'a Consent> {
        self.consents
            .iter()
            .filter(move |c| c.purpose == purpose && c.withdrawn_at.is_none())
    }

    /// Where a purpose stands: what everybody who may decide has said, taken together.
    fn agreement(&self, purpose: &str) -> Option<&Agreement> {
        self.agreements.iter().find(|of| of.purpose == purpose)
    }
}

impl Loaded {
    /// What each said of a purpose on which guardians have to agree first: everybody who decides now, whether they said anything or
    /// not, and whoever said something.
    fn said(&self, agreement: &Agreement, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        for guardian in &self.guardians {
            let name = ("name", guardian.draft.full_name().into());
            let decides = guardian
                .link
                .as_ref()
                .is_some_and(|link| link.until.is_none() && link.matrix.decides());
            match agreement.word(By::Guardian(guardian.id)) {
                Some(true) => lines.push(lang.t_args("portal-consent-said-yes", &[name])),
                Some(false) => lines.push(lang.t_args("portal-consent-said-no", &[name])),
                None if decides => lines.push(lang.t_args("portal-consent-said-nothing", &[name])),
                None => {}
            }
        }
        if agreement.word(By::Paper) == Some(true) {
            lines.push(lang.t("portal-consent-said-paper"));
        }
        lines
    }
}

/// Whether whoever asks may take back this consent: one's own; the person every one; and one that no guardian of the books gave.
fn is_own<R: PersonRight>(mine: &Mine<R>, consent: &Consent) -> bool {
    mine.person.is_me() || consent.guardian.is_none() || consent.guardian == mine.person.guardian
}

/// As whom whoever asks decides.
fn voice<R: PersonRight>(mine: &Mine<R>) -> By {
    mine.person.guardian.map_or(By::Own, By::Guardian)
}

/// What a consent is to.
fn purpose_name(purpose: &str, lang: Lang) -> String {
    words::consent_for(purpose, lang).unwrap_or_else(|| purpose.to_owned())
}

/// What happens when one agrees, and what when one does not.
fn outcomes(purpose: &str, lang: Lang) -> (String, String) {
    match purpose {
        consent_purpose::PROCESSING => (
            lang.t("portal-consent-yes-processing"),
            lang.t("portal-consent-no-processing"),
        ),
        consent_purpose::HEALTH => (
            lang.t("portal-consent-yes-health"),
            lang.t("portal-consent-no-health"),
        ),
        _ => (
            lang.t("portal-consent-yes-pictures"),
            lang.t("portal-consent-no-pictures"),
        ),
    }
}
