//! Drafts: the notice to the Information Commissioner with the items of GDPR Art. 33(3), and the message to the people (Art. 34).
//! Whoever signs them reads them first; nothing is sent from here.
use std::collections::BTreeMap;

use ::entity::{ids::IncidentId, profile};
use askama::Template;
use axum::extract::State;

use super::{
    answer::Person,
    clock,
    show::{self, Loaded, sentences},
};
use crate::{
    platform::{
        audit::touched::Kind,
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{self, Can, log::words, policy::HandleBreach},
    web::{Icon, Page, View, form::PathOf},
};

#[derive(Template)]
#[template(path = "incidents/draft.html")]
pub struct DraftPage {
    page: Page,
    list: String,
    url: String,
    title: String,
    lead: String,
    warnings: Vec<String>,
    to: Vec<String>,
    sections: Vec<Section>,
}

/// A part of a draft.
struct Section {
    title: String,
    lines: Vec<String>,
}

impl Section {
    fn new(title: String, lines: Vec<String>) -> Self {
        let lines = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Self { title, lines }
    }
}

async fn loaded(
    can: &Can<HandleBreach>,
    platform: &Platform,
    id: IncidentId,
) -> Result<(Loaded, profile::Model)> {
    let loaded = show::load(can, platform, id).await?;
    let profile = can
        .db
        .read(async |tx| tenants::store::find_profile(tx).await)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((loaded, profile))
}

/// What was typed, or that somebody has to write it.
fn or_gap(typed: &str, lang: Lang) -> String {
    if typed.is_empty() {
        lang.t("incidents-gap")
    } else {
        typed.to_owned()
    }
}

fn contact(profile: &profile::Model) -> String {
    [
        &profile.privacy_contact,
        &profile.privacy_email,
        &profile.privacy_phone,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .cloned()
    .collect::<Vec<_>>()
    .join(", ")
}

fn kinds(loaded: &Loaded, lang: Lang) -> String {
    loaded
        .answer
        .kinds
        .iter()
        .map(|(kind, count)| {
            format!(
                "{} ({})",
                lang.t(kind.label_key()),
                lang.n("incidents-persons", *count)
            )
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// The notice to the Information Commissioner.
pub async fn notice(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
) -> Result<View<DraftPage>> {
    let (loaded, profile) = loaded(&can, &platform, id).await?;
    let page = can.page("incidents-notice-title");
    let lang = page.lang;
    let (incident, told, answer) = (&loaded.incident, &loaded.told, &loaded.answer);
    let standing = clock::standing(incident.noticed_at, incident.reported_at, platform.now());
    let mut nature = vec![
        told.what.clone(),
        lang.t1(
            "incidents-notice-noticed",
            "date",
            lang.datetime(incident.noticed_at),
        ),
    ];
    if answer.is_known {
        nature.extend(sentences(answer, lang));
        if !answer.kinds.is_empty() {
            nature.push(lang.t1("incidents-notice-kinds", "kinds", kinds(&loaded, lang)));
        }
        nature.extend(
            words::fields(&answer.fields, lang)
                .into_iter()
                .map(|(kind, names)| format!("{kind}: {names}")),
        );
        if answer.has_health {
            nature.push(lang.t("incidents-notice-health"));
        }
    } else {
        nature.push(lang.t("incidents-notice-unknown"));
    }
    let people_told = if answer.is_sealed_only(told) {
        lang.t("incidents-notice-34-3-a")
    } else {
        lang.t("incidents-notice-34")
    };
    let mut sections = vec![
        Section::new(
            lang.t("incidents-notice-who"),
            vec![
                profile.legal_name.clone(),
                format!("{}, {} {}", profile.street, profile.post_code, profile.town),
                profile.registration_no.clone(),
                lang.t1(
                    "incidents-notice-represented",
                    "name",
                    profile.represented_by.as_str(),
                ),
            ],
        ),
        Section::new(lang.t("incidents-notice-a"), nature),
        Section::new(
            lang.t("incidents-notice-b"),
            vec![or_gap(&contact(&profile), lang)],
        ),
        Section::new(
            lang.t("incidents-notice-c"),
            vec![or_gap(&told.consequences, lang)],
        ),
        Section::new(
            lang.t("incidents-notice-d"),
            vec![or_gap(&told.measures, lang), people_told],
        ),
    ];
    if standing.is_late() {
        sections.push(Section::new(
            lang.t("incidents-notice-late"),
            vec![lang.t("incidents-gap")],
        ));
    }
    sections.push(Section::new(
        lang.t("incidents-notice-more"),
        vec![lang.t("incidents-notice-more-text")],
    ));
    let mut warnings = vec![standing.sentence().in_lang(lang)];
    if answer.fields.is_unknown {
        warnings.push(lang.t("incidents-unclear-note"));
    }
    Ok(View(DraftPage {
        list: can.url("/breach"),
        url: can.url(&format!("/breach/{id}")),
        title: format!("{}. {}", incident.number, told.title),
        lead: lang.t("incidents-notice-lead"),
        warnings,
        to: vec![
            lang.t("incidents-authority"),
            lang.t("incidents-authority-address"),
            "gp.ip@ip-rs.si".to_owned(),
        ],
        sections,
        page,
    }))
}

/// A person's data in words that everybody knows, each once. Where the log does not say what was seen, somebody has to write it.
fn plain(person: &Person, lang: Lang) -> String {
    let mut words: Vec<String> = Vec::new();
    for kind in Kind::TOLD.iter().filter(|kind| person.kinds.contains(kind)) {
        // What a member's record holds names these two already.
        let is_told =
            person.kinds.contains(&Kind::Member) && matches!(kind, Kind::Identity | Kind::Email);
        let key = match kind {
            Kind::Member => "incidents-plain-member",
            Kind::TaxNumber => "incidents-plain-tax-number",
            Kind::Identity => "incidents-plain-identity",
            Kind::Email => "incidents-plain-email",
            Kind::Guardian => "incidents-plain-guardian",
            Kind::Consent => "incidents-plain-consent",
            Kind::History => "incidents-plain-history",
            Kind::Health => "incidents-plain-health",
            Kind::Result => "incidents-plain-result",
            Kind::Named | Kind::Nothing => "incidents-plain-some",
        };
        if !is_told {
            words.push(lang.t(key));
        }
    }
    if person.is_unclear || words.is_empty() {
        words.push(lang.t("incidents-gap"));
    }
    words.join(", ")
}

/// The message to the people.
pub async fn message(
    State(platform): State<Platform>,
    can: Can<HandleBreach>,
    PathOf((_, id)): PathOf<(String, IncidentId)>,
) -> Result<View<DraftPage>> {
    let (loaded, profile) = loaded(&can, &platform, id).await?;
    let page = can.page("incidents-message-title");
    let lang = page.lang;
    let (incident, told, answer) = (&loaded.incident, &loaded.told, &loaded.answer);
    // People whose same kinds of records were touched get the same sentence.
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for person in &answer.people {
        *groups.entry(plain(person, lang)).or_default() += 1;
    }
    let mut which: Vec<String> = groups
        .into_iter()
        .map(|(kinds, count)| {
            lang.t_args(
                "incidents-message-group",
                &[
                    ("people", lang.n("incidents-persons", count).into()),
                    ("kinds", kinds.into()),
                ],
            )
        })
        .collect();
    if which.is_empty() {
        which.push(lang.t("incidents-gap"));
    }
    let mut warnings = Vec::new();
    if answer.is_sealed_only(told) {
        warnings.push(lang.t("incidents-34-3-a-text"));
    }
    if answer.minors() > 0 {
        warnings.push(lang.t("incidents-message-minors"));
    }
    let sections = vec![
        Section::new(
            lang.t("incidents-message-what"),
            vec![
                lang.t_args(
                    "incidents-message-hello",
                    &[
                        ("organisation", profile.legal_name.as_str().into()),
                        ("date", lang.day(incident.noticed_at).into()),
                    ],
                ),
                told.what.clone(),
            ],
        ),
        Section::new(lang.t("incidents-message-which"), which),
        Section::new(
            lang.t("incidents-message-means"),
            vec![or_gap(&told.consequences, lang)],
        ),
        Section::new(
            lang.t("incidents-message-did"),
            vec![or_gap(&told.measures, lang)],
        ),
        Section::new(
            lang.t("incidents-message-you"),
            vec![lang.t("incidents-message-you-text")],
        ),
        Section::new(
            lang.t("incidents-message-ask"),
            vec![
                or_gap(&contact(&profile), lang),
                lang.t("incidents-message-complain"),
            ],
        ),
    ];
    Ok(View(DraftPage {
        list: can.url("/breach"),
        url: can.url(&format!("/breach/{id}")),
        title: format!("{}. {}", incident.number, told.title),
        lead: lang.t("incidents-message-lead"),
        warnings,
        to: Vec::new(),
        sections,
        page,
    }))
}
