//! The steps from an empty tenant to one that works. Each links to the page where it is done.
use ::entity::profile;

use crate::{
    platform::i18n::{Lang, Text},
    tenants::{
        Can,
        policy::{
            EditMembers, EditSettings, Enter, ManageCompetitions, ManageNotices, ManagePeople,
            Permission,
        },
        profile::is_complete,
        store::Figures,
    },
};

/// The two notices of a tenant: its own policy and the processor's notice.
const NOTICES: usize = 2;

/// A step.
pub(super) struct Step {
    /// Whether it is done.
    pub(super) is_done: bool,
    /// What is to be done.
    pub(super) title: String,
    /// Why, or how far it is.
    pub(super) text: String,
    /// Where it is done, when the person may; otherwise who may.
    pub(super) links: Vec<(String, String)>,
}

/// All steps with how many are done.
pub(super) struct Checklist {
    pub(super) steps: Vec<Step>,
    pub(super) done: usize,
}

impl Checklist {
    pub(super) fn new(
        can: &Can<Enter>,
        profile: &profile::Model,
        figures: &Figures,
        lang: Lang,
    ) -> Self {
        let steps = vec![
            profile_step(can, profile, lang),
            members_step(can, figures, lang),
            people_step(can, figures, lang),
            notices_step(can, figures, lang),
            competition_step(can, figures, lang),
        ];
        let done = steps.iter().filter(|step| step.is_done).count();
        Self { steps, done }
    }

    /// Whether anything is left that the person who looks may do. Others have nothing to do with the steps.
    pub(super) fn has_mine(&self) -> bool {
        self.steps
            .iter()
            .any(|step| !step.is_done && !step.links.is_empty())
    }
}

fn links<P: Permission>(
    can: &Can<Enter>,
    links: &[(&str, Text)],
    lang: Lang,
) -> Vec<(String, String)> {
    if !can.also::<P>() {
        return Vec::new();
    }
    links
        .iter()
        .map(|(path, label)| (can.url(path), label.in_lang(lang)))
        .collect()
}

fn profile_step(can: &Can<Enter>, profile: &profile::Model, lang: Lang) -> Step {
    let missing: Vec<String> = is_complete(profile)
        .into_iter()
        .map(|m| m.label().in_lang(lang))
        .collect();
    Step {
        is_done: missing.is_empty(),
        title: lang.t("tenants-home-profile"),
        text: if missing.is_empty() {
            lang.t("tenants-home-profile-done")
        } else {
            lang.t1("tenants-home-profile-text", "missing", missing.join(", "))
        },
        links: links::<EditSettings>(
            can,
            &[("/settings", Text::key("tenants-home-profile-link"))],
            lang,
        ),
    }
}

fn members_step(can: &Can<Enter>, figures: &Figures, lang: Lang) -> Step {
    let count = figures.members();
    Step {
        is_done: count > 0,
        title: lang.t("tenants-home-members"),
        text: if count > 0 {
            lang.n("tenants-home-members-done", count)
        } else {
            lang.t("tenants-home-members-text")
        },
        links: links::<EditMembers>(
            can,
            &[
                ("/members/import", Text::key("tenants-home-members-import")),
                ("/members/new", Text::key("tenants-home-members-add")),
            ],
            lang,
        ),
    }
}

fn people_step(can: &Can<Enter>, figures: &Figures, lang: Lang) -> Step {
    let is_done = figures.people > 1 && figures.owners > 1;
    let text = if is_done {
        lang.n("tenants-home-people-done", figures.people)
    } else if figures.people > 1 {
        lang.t("tenants-home-people-one-owner")
    } else if figures.invitations > 0 {
        lang.n("tenants-home-people-invited", figures.invitations)
    } else {
        lang.t("tenants-home-people-text")
    };
    Step {
        is_done,
        title: lang.t("tenants-home-people"),
        text,
        links: links::<ManagePeople>(
            can,
            &[("/people", Text::key("tenants-home-people-link"))],
            lang,
        ),
    }
}

fn notices_step(can: &Can<Enter>, figures: &Figures, lang: Lang) -> Step {
    let is_done = figures.notices >= NOTICES;
    Step {
        is_done,
        title: lang.t("tenants-home-notices"),
        text: lang.t(if is_done {
            "tenants-home-notices-done"
        } else {
            "tenants-home-notices-text"
        }),
        links: links::<ManageNotices>(
            can,
            &[("/notices", Text::key("tenants-home-notices-link"))],
            lang,
        ),
    }
}

fn competition_step(can: &Can<Enter>, figures: &Figures, lang: Lang) -> Step {
    let count = figures.competitions;
    Step {
        is_done: count > 0,
        title: lang.t("tenants-home-competition"),
        text: if count > 0 {
            lang.n("tenants-home-competition-done", count)
        } else {
            lang.t("tenants-home-competition-text")
        },
        links: links::<ManageCompetitions>(
            can,
            &[("/competitions", Text::key("tenants-home-competition-link"))],
            lang,
        ),
    }
}
