//! The form for a new tenant, as the first set-up and the operator's console show it.
use serde::Deserialize;

use crate::{
    accounts::Email,
    platform::{
        i18n::{Lang, Text},
        text,
    },
    tenants::{Kind, slug},
    web::{
        FieldErrors,
        components::{Choice, ErrorSummary, RadioGroup, TextField},
    },
};

/// Longest name.
const LONGEST_NAME: usize = 120;

/// The form as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) owner: String,
    pub(super) email: String,
}

/// Who becomes the owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Whoever founds it.
    Me,
    /// Whoever is invited at this address.
    Invited(Email),
}

/// What the form says once it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewTenant {
    pub(super) kind: Kind,
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) owner: Owner,
}

impl Typed {
    /// What the form says, or what is wrong with it. Only the first set-up lets the operator become owner.
    pub(super) fn read(&self, may_own: bool) -> Result<NewTenant, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind: Option<Kind> = self.kind.parse().ok();
        if kind.is_none() {
            errors.add("kind", Text::key("operator-tenant-kind-missing"));
        }
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || !text::is_name(&name) {
            errors.add("name", Text::key("operator-tenant-name-missing"));
        } else if name.chars().count() > LONGEST_NAME {
            errors.add(
                "name",
                Text::key("operator-tenant-name-long").with("most", LONGEST_NAME),
            );
        }
        let slug = self.slug();
        // The address is made of the name: while there is no name, it is the name that is missing.
        if !(name.is_empty() && self.slug.trim().is_empty())
            && let Err(why) = slug::check(&slug)
        {
            errors.add("slug", why);
        }
        let owner = if may_own && self.owner == "me" {
            Some(Owner::Me)
        } else if may_own && self.owner != "other" {
            errors.add("owner", Text::key("operator-tenant-owner-missing"));
            None
        } else {
            let email = Email::parse(&self.email);
            if email.is_none() {
                errors.add("email", Text::key("operator-tenant-email-wrong"));
            }
            email.map(Owner::Invited)
        };
        match (kind, owner) {
            (Some(kind), Some(owner)) if errors.is_empty() => Ok(NewTenant {
                kind,
                name,
                slug,
                owner,
            }),
            _ => Err(errors),
        }
    }

    /// The name in addresses: as typed, or made of the name when nothing was.
    pub(super) fn slug(&self) -> String {
        let typed = self.slug.trim().to_lowercase();
        if typed.is_empty() {
            slug::suggest(&self.name)
        } else {
            typed
        }
    }
}

/// The fields as a page prints them.
pub(super) struct Fields {
    pub(super) summary: ErrorSummary,
    pub(super) kind: RadioGroup,
    pub(super) name: TextField,
    pub(super) slug: TextField,
    pub(super) owner: Option<RadioGroup>,
    pub(super) email: TextField,
}

impl Fields {
    pub(super) fn new(lang: Lang, typed: &Typed, errors: &FieldErrors, may_own: bool) -> Self {
        let kinds = Kind::ALL.into_iter().fold(
            RadioGroup::new("kind", lang.t("operator-tenant-kind")).errors(errors.of("kind", lang)),
            |group, kind| group.choice(Choice::new(kind.code(), lang.t(kind.label_key()))),
        );
        // What was refused is shown as it would have been used, so that it can be mended.
        let slug = if errors.is_empty() {
            typed.slug.clone()
        } else {
            typed.slug()
        };
        let email_label = if may_own {
            lang.t("operator-tenant-other-email")
        } else {
            lang.t("operator-tenant-email")
        };
        Self {
            summary: errors.summary(lang),
            kind: kinds.selected(&typed.kind),
            name: TextField::new("name", lang.t("operator-tenant-name"))
                .value(&typed.name)
                .hint(lang.t("operator-tenant-name-hint"))
                .errors(errors.of("name", lang))
                .autocomplete("off")
                .maxlength(120),
            slug: TextField::new("slug", lang.t("operator-tenant-slug"))
                .value(slug)
                .hint(lang.t("operator-tenant-slug-hint"))
                .errors(errors.of("slug", lang))
                .autocomplete("off")
                .optional(lang)
                .maxlength(40),
            owner: may_own.then(|| {
                RadioGroup::new("owner", lang.t("operator-tenant-owner"))
                    .choice(
                        Choice::new("me", lang.t("operator-tenant-owner-me"))
                            .hint(lang.t("operator-tenant-owner-me-hint")),
                    )
                    .choice(
                        Choice::new("other", lang.t("operator-tenant-owner-other"))
                            .hint(lang.t("operator-tenant-owner-other-hint")),
                    )
                    .errors(errors.of("owner", lang))
                    .selected(&typed.owner)
            }),
            email: TextField::new("email", email_label)
                .email()
                .value(&typed.email)
                .errors(errors.of("email", lang))
                .autocomplete("off")
                .maxlength(254),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            kind: "club".into(),
            name: " Judo  klub Čebela ".into(),
            email: "Ana@Klub.example".into(),
            ..Typed::default()
        }
    }

    fn refused(typed: &Typed, may_own: bool) -> Vec<String> {
        typed
            .read(may_own)
            .err()
            .map(|e| e.iter().map(|(name, _)| name.to_owned()).collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_name_in_addresses_is_made_of_the_name() {
        let new = typed().read(false).unwrap();
        assert_eq!(
            (new.name.as_str(), new.slug.as_str()),
            ("Judo klub Čebela", "judo-klub-cebela")
        );
        assert_eq!(
            new.owner,
            Owner::Invited(Email::parse("ana@klub.example").unwrap())
        );
        let own = Typed {
            slug: " JK-1 ".into(),
            ..typed()
        };
        assert_eq!(own.read(false).unwrap().slug, "jk-1");
    }

    #[test]
    fn only_the_first_set_up_lets_the_operator_own() {
        let me = Typed {
            owner: "me".into(),
            email: String::new(),
            ..typed()
        };
        assert_eq!(me.read(true).unwrap().owner, Owner::Me);
        assert_eq!(refused(&me, false), ["email"]);
        assert_eq!(refused(&typed(), true), ["owner"]);
    }

    #[test]
    fn everything_wrong_is_named() {
        let wrong = Typed {
            kind: "state".into(),
            slug: "ž".into(),
            ..Typed::default()
        };
        assert_eq!(refused(&wrong, false), ["kind", "name", "slug", "email"]);
        // What is optional is not asked for.
        let empty = Typed::default();
        assert_eq!(refused(&empty, false), ["kind", "name", "email"]);
    }
}
