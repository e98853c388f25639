//! Who comes to a member's pages, who is invited, and who can be.
use std::collections::HashMap;

use ::entity::{
    ids::{AccountId, GuardianId},
    relation,
};

use crate::{
    accounts::Email,
    members::words::account_names,
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{FULL_AGE, Guardian, Member, age_on, store},
        services::Platform,
    },
    tenants::{
        Can, Permission,
        invitations::{self, Offer, WaitingPerson},
        own_address::is_address_of_guardian,
    },
    web::components::Tag,
};

/// What is known about the access to a member's pages.
#[derive(Default)]
pub struct Doors {
    pub waiting: Vec<WaitingPerson>,
    /// Whether the member's own address is a guardian's.
    is_address_of_guardian: bool,
    relations: Vec<relation::Model>,
    names: HashMap<AccountId, String>,
}

/// One person's access, as the member's page shows it.
pub struct Door {
    /// What the form sends.
    pub who: String,
    pub name: String,
    pub role: String,
    pub state: Tag,
    /// Each account that comes there, with the address of the button that ends it.
    pub accounts: Vec<(String, String)>,
    /// The invitation that waits: to whom and until when, with the address of the button that takes it back.
    pub waiting: Option<(String, String)>,
    pub can_invite: bool,
    /// Why nobody can be invited.
    pub why_not: Option<String>,
}

/// Whose door.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose<'a> {
    Own,
    Of(&'a GuardianLine),
}

/// What a door needs of a guardian.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct GuardianLine {
    pub id: GuardianId,
    pub name: String,
    pub email: String,
    pub no_contact: bool,
}

/// The guardians who act for the member now.
pub(super) fn current(guardians: &[Guardian]) -> Vec<GuardianLine> {
    guardians
        .iter()
        .filter_map(|guardian| {
            let link = guardian.link.as_ref().filter(|link| link.until.is_none())?;
            Some(GuardianLine {
                id: guardian.id,
                name: guardian.draft.full_name(),
                email: guardian.draft.email.clone(),
                no_contact: link.matrix.no_contact,
            })
        })
        .collect()
}

impl Doors {
    /// Reads what is known.
    ///
    /// # Errors
    /// When the database or the keystore does.
    pub async fn read(tx: &TenantTx, platform: &Platform, member: &Member) -> Result<Self> {
        let guardians: Vec<GuardianId> = store::guardians_of(tx, platform, member.id)
            .await?
            .into_iter()
            .filter(|g| g.link.as_ref().is_some_and(|link| link.until.is_none()))
            .map(|guardian| guardian.id)
            .collect();
        let waiting = invitations::list_persons(tx, platform, member.id, &guardians).await?;
        let relations = store::relations_of_member(tx, member.id).await?;
        let accounts = relations.iter().map(|row| row.account_id).collect();
        Ok(Self {
            waiting,
            is_address_of_guardian: has_address_of_guardian(tx, platform, member).await?,
            names: account_names(tx, accounts).await?,
            relations,
        })
    }

    /// The member's own door and those of the guardians.
    pub fn shown<P: Permission>(
        &self,
        can: &Can<P>,
        platform: &Platform,
        member: &Member,
        guardians: &[Guardian],
    ) -> Vec<Door> {
        let guardians = current(guardians);
        let mut doors = vec![self.door(can, platform, member, Whose::Own)];
        doors.extend(
            guardians
                .iter()
                .map(|line| self.door(can, platform, member, Whose::Of(line))),
        );
        doors
    }

    fn door<P: Permission>(
        &self,
        can: &Can<P>,
        platform: &Platform,
        member: &Member,
        whose: Whose<'_>,
    ) -> Door {
        let lang = can.visit.lang;
        let url = can.url(&format!("/members/{}/portal", member.id));
        let (guardian, name, role) = match whose {
            Whose::Own => (None, member.draft.full_name(), lang.t("guardians-door-own")),
            Whose::Of(line) => (
                Some(line.id),
                line.name.clone(),
                lang.t("guardians-door-guardian"),
            ),
        };
        let here: Vec<&relation::Model> = self
            .relations
            .iter()
            .filter(|row| row.guardian_id == guardian)
            .collect();
        let accounts: Vec<(String, String)> = here
            .iter()
            .map(|row| {
                let said = lang.t_args(
                    "guardians-door-account",
                    &[
                        (
                            "name",
                            self.names
                                .get(&row.account_id)
                                .cloned()
                                .unwrap_or_default()
                                .into(),
                        ),
                        ("date", lang.day(row.granted_at).into()),
                    ],
                );
                (said, format!("{url}/{}/end", row.id))
            })
            .collect();
        let offer = guardian.map_or(Offer::Athlete(member.id), Offer::Guardian);
        let waiting = self.waiting.iter().find(|w| w.offer == offer).map(|w| {
            let until = if w.expires_at > platform.now() {
                "guardians-door-until"
            } else {
                "guardians-door-lapsed"
            };
            let said = lang.t_args(
                until,
                &[
                    ("email", w.email.as_str().into()),
                    ("until", lang.datetime(w.expires_at).into()),
                ],
            );
            (said, format!("{url}/invitations/{}/revoke", w.id))
        });
        let is_theirs = self.is_address_of_guardian;
        let why_not = why_not(platform, member, whose, is_theirs).map(|key| key.in_lang(lang));
        let state = state(&accounts, waiting.is_some(), lang);
        Door {
            who: guardian.map_or_else(|| SELF.to_owned(), |id| id.to_string()),
            name,
            role,
            state,
            can_invite: accounts.is_empty() && why_not.is_none(),
            why_not: why_not.filter(|_| accounts.is_empty()),
            accounts,
            waiting,
        }
    }
}

/// What the form sends for the member.
pub(super) const SELF: &str = "self";

fn state(accounts: &[(String, String)], is_waiting: bool, lang: Lang) -> Tag {
    if !accounts.is_empty() {
        Tag::ok(lang.t("guardians-door-linked"))
    } else if is_waiting {
        Tag::warn(lang.t("guardians-door-invited"))
    } else {
        Tag::plain(lang.t("guardians-door-closed"))
    }
}

/// Whether the address on the member's record is that of a guardian.
pub(super) async fn has_address_of_guardian(
    tx: &TenantTx,
    platform: &Platform,
    member: &Member,
) -> Result<bool> {
    match Email::parse(&member.draft.details.email) {
        Some(email) => is_address_of_guardian(tx, platform, member.id, &email).await,
        None => Ok(false),
    }
}

/// Why somebody cannot be invited; `is_theirs` says whether the member's own address is a guardian's.
pub(super) fn why_not(
    platform: &Platform,
    member: &Member,
    whose: Whose<'_>,
    is_theirs: bool,
) -> Option<crate::platform::i18n::Text> {
    use crate::platform::i18n::Text;
    let today = platform.today();
    let is_adult = member
        .draft
        .birth_date
        .is_some_and(|birth| age_on(birth, today) >= FULL_AGE);
    match whose {
        _ if member.archived_at.is_some() => Some(Text::key("guardians-no-archived")),
        // A child's own pages open at 15 (ZVOP-2 Art. 8); until then the guardians come there.
        Whose::Own if member.is_child(today) => Some(Text::key("guardians-no-child")),
        Whose::Own if member.draft.details.email.is_empty() => {
            Some(Text::key("guardians-no-own-email"))
        }
        // From 15 on the person decides without the guardians; whoever reads this address would decide instead.
        Whose::Own if is_theirs => Some(Text::key("guardians-no-own-address")),
        Whose::Of(_) if is_adult => Some(Text::key("guardians-no-adult")),
        Whose::Of(line) if line.no_contact => Some(Text::key("guardians-no-contact")),
        Whose::Of(line) if line.email.is_empty() => Some(Text::key("guardians-no-email")),
        _ => None,
    }
}
