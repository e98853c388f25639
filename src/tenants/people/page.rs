//! The page of people and roles.
use std::collections::BTreeMap;

use ::entity::{ids::AccountId, role};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

use super::rights::{self, Rights};
use crate::{
    accounts::LONGEST_NAME,
    platform::{error::Result, i18n::Lang, services::Platform},
    tenants::{
        Can, invitations,
        policy::{ManagePeople, Role},
        store,
    },
    web::{
        FieldErrors, Icon, Page,
        components::{Choice, ErrorSummary, Hidden, RadioGroup, Select, TextField},
    },
};

#[derive(Template)]
#[template(path = "tenants/people.html")]
pub(in crate::tenants) struct PeoplePage {
    pub(super) page: Page,
    base: String,
    handover: String,
    only_owner: bool,
    can_mail: bool,
    people: Vec<Person>,
    waiting: Vec<Waiting>,
    form: Fields,
    rights: Vec<Rights>,
}

struct Person {
    id: AccountId,
    name: String,
    email: String,
    is_me: bool,
    roles: Vec<Held>,
    more: Option<Select>,
}

struct Held {
    /// Where it is ended; nowhere for the only owner.
    href: Option<String>,
    name: String,
    since: String,
    by: Option<String>,
}

struct Waiting {
    href: String,
    email: String,
    name: String,
    role: String,
    until: String,
    by: String,
}

/// The form to invite somebody, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::tenants) struct Typed {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) role: String,
    /// Made with the page: the same form posted twice invites once.
    pub(super) form_id: String,
}

struct Fields {
    summary: ErrorSummary,
    form_id: Hidden,
    email: TextField,
    name: TextField,
    role: RadioGroup,
}

impl Fields {
    fn new(lang: Lang, typed: &Typed, form_id: Uuid, errors: &FieldErrors) -> Self {
        let roles = Role::ALL.into_iter().fold(
            RadioGroup::new("role", lang.t("tenants-people-role"))
                .errors(errors.of("role", lang))
                .selected(&typed.role),
            |group, role| {
                group.choice(
                    Choice::new(role.code(), lang.t(role.label_key()))
                        .hint(rights::hint(lang, role)),
                )
            },
        );
        Self {
            summary: errors.summary(lang),
            form_id: Hidden::new("form_id", form_id.to_string()),
            email: TextField::new("email", lang.t("tenants-people-email"))
                .email()
                .value(&typed.email)
                .errors(errors.of("email", lang))
                .autocomplete("off")
                .maxlength(254),
            name: TextField::new("name", lang.t("tenants-people-name"))
                .value(&typed.name)
                .errors(errors.of("name", lang))
                .autocomplete("off")
                .maxlength(u32::try_from(LONGEST_NAME).unwrap_or(100))
                .optional(lang),
            role: roles.selected(&typed.role),
        }
    }
}

/// The page with a form as typed and what is wrong with it.
pub(super) async fn page(
    platform: &Platform,
    can: &Can<ManagePeople>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Result<PeoplePage> {
    let page = can.page("tenants-people-title");
    let lang = page.lang;
    let (roles, waiting, names) = can
        .db
        .read(async |tx| {
            let roles = store::list_open(tx).await?;
            let waiting = invitations::list(tx, platform).await?;
            let mut ids: Vec<AccountId> = waiting.iter().map(|w| w.by).collect();
            ids.extend(roles.iter().map(|r| r.account_id));
            ids.extend(roles.iter().filter_map(|r| r.granted_by));
            let names = store::account_names(tx, ids).await?;
            Ok((roles, waiting, names))
        })
        .await?;
    let name_of = |id: AccountId| {
        names.get(&id).map_or_else(
            || lang.t("tenants-log-account-gone"),
            |(name, _)| name.clone(),
        )
    };
    let owners = roles
        .iter()
        .filter(|r| r.role == Role::Owner.code())
        .count();
    let mut by_account: BTreeMap<AccountId, Vec<&role::Model>> = BTreeMap::new();
    let mut order = Vec::new();
    for role in &roles {
        let held = by_account.entry(role.account_id).or_default();
        if held.is_empty() {
            order.push(role.account_id);
        }
        held.push(role);
    }
    let people = order
        .into_iter()
        .filter_map(|id| Some((id, by_account.get(&id)?)))
        .map(|(id, held)| Person {
            name: name_of(id),
            email: names
                .get(&id)
                .map(|(_, email)| email.clone())
                .unwrap_or_default(),
            is_me: id == can.account.id,
            more: more(lang, id, held),
            roles: held
                .iter()
                .filter_map(|row| {
                    let role: Role = row.role.parse().ok()?;
                    Some(Held {
                        href: (role != Role::Owner || owners > 1)
                            .then(|| can.url(&format!("/people/roles/{}/end", row.id))),
                        name: lang.t(role.label_key()),
                        since: lang.t1("tenants-people-since", "day", lang.day(row.granted_at)),
                        by: row
                            .granted_by
                            .filter(|by| *by != id)
                            .map(|by| lang.t1("tenants-people-by", "name", name_of(by))),
                    })
                })
                .collect(),
            id,
        })
        .collect();
    let waiting = waiting
        .into_iter()
        .map(|w| Waiting {
            href: can.url(&format!("/people/invitations/{}/revoke", w.id)),
            email: w.email,
            name: w.name,
            role: lang.t(w.role.label_key()),
            until: if w.expires_at > platform.now() {
                lang.datetime(w.expires_at)
            } else {
                lang.t1("tenants-people-lapsed", "at", lang.day(w.expires_at))
            },
            by: name_of(w.by),
        })
        .collect();
    Ok(PeoplePage {
        base: can.url("/people"),
        handover: can.url("/handover"),
        only_owner: owners < 2,
        can_mail: platform.config().can_mail(),
        people,
        waiting,
        form: Fields::new(lang, typed, platform.new_id(), errors),
        rights: rights::all(lang),
        page,
    })
}

/// The roles somebody does not have yet.
fn more(lang: Lang, id: AccountId, held: &[&role::Model]) -> Option<Select> {
    let open: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| held.iter().all(|h| h.role != role.code()))
        .collect();
    (!open.is_empty()).then(|| {
        Select::new("role", lang.t("tenants-people-more"))
            .id(format!("role-{id}"))
            .quiet_label()
            .placeholder(lang.t("tenants-people-more"))
            .options(
                open.into_iter()
                    .map(|role| (role.code(), lang.t(role.label_key()))),
            )
    })
}
