//! Publication: every name as it will appear, then the projection, the frozen rule and the log in one transaction. And its end.
use std::collections::HashMap;

use ::entity::{
    category, competition,
    ids::{CategoryId, CompetitionId},
    placing, profile,
    values::operation,
};
use askama::Template;
use axum::{
    extract::State as Service,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    category::show::policy_of,
    change, label, person,
    projection::{self, Frozen},
    remove::{ConfirmPage, Nothing},
    state::State,
    store,
};
use crate::{
    judo::places,
    platform::{
        audit::{self, Entry},
        error::{AppError, Result},
        i18n::Text,
        names_policy::{AgeBand, NameStyle},
        services::Platform,
    },
    tenants::{self, Can, policy::ManageCompetitions},
    web::{
        FieldErrors, Icon, Page, View,
        components::{ConfirmBox, ErrorSummary, Hidden, SummaryList, Tag},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "competitions/publish.html")]
struct PublishPage {
    page: Page,
    list_href: String,
    back: (String, String),
    summary: ErrorSummary,
    settings_href: Option<String>,
    missing: Vec<String>,
    rule: SummaryList,
    stricter: bool,
    counts: Vec<(String, usize)>,
    groups: Vec<Group>,
    seen: Hidden,
    can_publish: bool,
    public_path: String,
}

struct Group {
    name: String,
    findings: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    place: String,
    name: String,
    shown: String,
    is_hidden: bool,
    why: String,
    has_page: bool,
    club: String,
}

/// What a preview rests on.
struct Basis {
    competition: competition::Model,
    categories: Vec<category::Model>,
    placings: Vec<placing::Model>,
    clubs: HashMap<::entity::ids::ClubId, ::entity::club::Model>,
    known: HashMap<::entity::ids::MemberId, projection::Known>,
    profile: Option<profile::Model>,
    frozen: Frozen,
}

impl Basis {
    async fn load(tx: &crate::platform::db::TenantTx, id: CompetitionId) -> Result<Self> {
        let competition = store::find(tx, id).await?;
        let placings = store::list_placings(tx, id).await?;
        let members: Vec<_> = placings.iter().filter_map(|row| row.member_id).collect();
        let profile = tenants::store::find_profile(tx).await?;
        Ok(Self {
            categories: store::list_categories(tx, id).await?,
            clubs: store::clubs_by_id(tx).await?,
            known: store::known_members(tx, id, &members).await?,
            frozen: policy_of(&competition, profile.as_ref()),
            competition,
            placings,
            profile,
        })
    }

    /// All that decides what becomes public, as one value: what is confirmed is what was shown.
    fn digest(&self) -> String {
        let mut known: Vec<_> = self.known.iter().collect();
        known.sort_unstable();
        let basis = format!(
            "{}|{}|{}|{known:?}",
            self.competition.rev,
            self.frozen.policy.to_json(),
            self.frozen.held_on
        );
        data_encoding::HEXLOWER.encode(Sha256::digest(basis).get(..12).unwrap_or_default())
    }

    fn missing(&self) -> Vec<tenants::profile::Missing> {
        use tenants::profile::Missing;
        match &self.profile {
            Some(profile) => tenants::profile::is_complete(profile),
            None => vec![Missing::LegalName],
        }
    }

    fn problems(&self) -> Vec<Text> {
        let mut problems = Vec::new();
        if State::parse(&self.competition.state) == State::Published {
            problems.push(Text::key("competitions-publish-already"));
        }
        if self.placings.is_empty() {
            problems.push(Text::key("competitions-publish-empty"));
        }
        problems
    }
}

fn page_of(
    can: &Can<ManageCompetitions>,
    platform: &Platform,
    basis: &Basis,
    errors: &FieldErrors,
) -> Result<PublishPage> {
    let page = can.page("competitions-preview-title");
    let page = if errors.is_empty() {
        page
    } else {
        page.refused()
    };
    let lang = page.lang;
    let id = basis.competition.id;
    let mut by_style: HashMap<NameStyle, usize> = HashMap::new();
    let mut rows_of: HashMap<CategoryId, Vec<Row>> = HashMap::new();
    let mut places_of: HashMap<CategoryId, Vec<u32>> = HashMap::new();
    for row in &basis.placings {
        let person = person::open(platform, row)?;
        let shown = projection::show(
            &person,
            row.member_id.and_then(|id| basis.known.get(&id).copied()),
            &basis.frozen,
        );
        *by_style.entry(shown.style).or_default() += 1;
        places_of
            .entry(row.category_id)
            .or_default()
            .extend(row.place.map(i32::unsigned_abs));
        let why = if shown.by_objection {
            lang.t("competitions-why-objection")
        } else {
            lang.t(shown.band.label_key())
        };
        rows_of.entry(row.category_id).or_default().push(Row {
            place: label::place(row.place),
            name: label::name(lang, &person),
            is_hidden: shown.style == NameStyle::Hidden,
            has_page: shown.style == NameStyle::Full,
            shown: if shown.style == NameStyle::Hidden {
                lang.t(NameStyle::Hidden.label_key())
            } else {
                shown.name
            },
            why,
            club: row
                .club_id
                .and_then(|id| basis.clubs.get(&id))
                .map(|club| club.name.clone())
                .unwrap_or_default(),
        });
    }
    let groups = basis
        .categories
        .iter()
        .filter_map(|category| {
            let places = places_of.get(&category.id)?;
            Some(Group {
                name: category.name.clone(),
                findings: places::check(places)
                    .into_iter()
                    .map(|finding| label::finding(finding).in_lang(lang))
                    .collect(),
                rows: rows_of.remove(&category.id)?,
            })
        })
        .collect();
    let mut rule = SummaryList::new();
    for band in [
        AgeBand::Under15,
        AgeBand::From15To17,
        AgeBand::Adult,
        AgeBand::Unknown,
    ] {
        rule = rule.row(
            lang.t(band.label_key()),
            lang.t(basis.frozen.policy.style(band).label_key()),
        );
    }
    let own = policy_of(
        &competition::Model {
            name_policy: None,
            state: State::Draft.code().to_owned(),
            ..basis.competition.clone()
        },
        basis.profile.as_ref(),
    );
    let missing = basis.missing();
    Ok(PublishPage {
        list_href: can.url("/competitions"),
        back: (
            can.url(&format!("/competitions/{id}")),
            basis.competition.name.clone(),
        ),
        summary: errors.summary(lang),
        settings_href: (!missing.is_empty()).then(|| can.url("/settings")),
        can_publish: missing.is_empty() && basis.problems().is_empty(),
        missing: missing
            .into_iter()
            .map(|missing| missing.label().in_lang(lang))
            .collect(),
        rule,
        stricter: own.policy != basis.frozen.policy,
        counts: NameStyle::ALL
            .into_iter()
            .filter_map(|style| Some((lang.t(style.label_key()), *by_style.get(&style)?)))
            .collect(),
        groups,
        seen: Hidden::new("seen", basis.digest()),
        public_path: format!("/t/{}/{}", can.tenant.slug, basis.competition.slug),
        page,
    })
}

/// Shows how each name will appear.
///
/// # Errors
/// When there is no such competition.
pub async fn page(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
) -> Result<Response> {
    let basis = can.db.read(async |tx| Basis::load(tx, id).await).await?;
    let mut errors = FieldErrors::new();
    for problem in basis.problems() {
        errors.add("", problem);
    }
    let mut shown = page_of(&can, &platform, &basis, &errors)?;
    shown.page.title = shown.page.t("competitions-preview-title");
    Ok(View(shown).into_response())
}

/// The form as it is posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    seen: String,
}

/// Publishes what was shown, or shows again what changed since.
///
/// # Errors
/// When there is no such competition.
pub async fn submit(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    CheckedForm(form): CheckedForm<PublishForm>,
) -> Result<Response> {
    let account = can.account.id;
    let now = platform.now();
    let refused = can
        .db
        .write(async |tx| {
            let basis = Basis::load(tx, id).await?;
            let mut errors = FieldErrors::new();
            for problem in basis.problems() {
                errors.add("", problem);
            }
            if !basis.missing().is_empty() {
                errors.add("", Text::key("competitions-profile-incomplete"));
            }
            if errors.is_empty() && basis.digest() != form.seen {
                errors.add("", Text::key("competitions-preview-changed"));
            }
            if !errors.is_empty() {
                return Ok(Some((basis, errors)));
            }
            let row = competition::Model {
                state: State::Published.code().to_owned(),
                name_policy: Some(serde_json::to_value(basis.frozen)?),
                published_at: basis.competition.published_at.or(Some(now)),
                rev: basis.competition.rev + 1,
                updated_at: now,
                ..basis.competition.clone()
            };
            store::update(tx, row.clone()).await?;
            let projected = store::project(tx, &platform, &row, &basis.frozen).await?;
            change::log_publication(tx, &platform, &row, account, &projected, false).await?;
            Ok(None)
        })
        .await?;
    if let Some((basis, errors)) = refused {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            View(page_of(&can, &platform, &basis, &errors)?),
        )
            .into_response());
    }
    change::forget(&platform, &can.tenant);
    can.visit
        .flash(FlashKind::Ok, &Text::key("competitions-published"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
}

/// Asks before results are taken back.
///
/// # Errors
/// When there is no such competition, or it is not public.
pub async fn unpublish_page(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
) -> Result<Response> {
    let row = can.db.read(async |tx| store::find(tx, id).await).await?;
    refuse_hidden(&row)?;
    let page = can.page("competitions-unpublish");
    let here = can.url(&format!("/competitions/{id}"));
    let confirm = ConfirmBox::new(
        format!("{here}/unpublish"),
        &page.csrf,
        page.t1("competitions-unpublish-title", "name", &row.name),
        page.t("competitions-unpublish"),
    )
    .effect(page.t("competitions-unpublish-gone"))
    .effect(page.t("competitions-unpublish-athletes"))
    .effect(page.t("competitions-unpublish-kept"))
    .cancel(here.clone(), page.t("ui-cancel"))
    .danger();
    Ok(View(ConfirmPage {
        back: (here, row.name),
        page,
        confirm,
    })
    .into_response())
}

/// Takes results back: from now on their addresses answer that they are gone.
///
/// # Errors
/// As [`unpublish_page`].
pub async fn unpublish(
    can: Can<ManageCompetitions>,
    PathOf((_, id)): PathOf<(String, CompetitionId)>,
    Service(platform): Service<Platform>,
    CheckedForm(Nothing {}): CheckedForm<Nothing>,
) -> Result<Response> {
    let account = can.account.id;
    let now = platform.now();
    can.db
        .write(async |tx| {
            let row = store::find(tx, id).await?;
            refuse_hidden(&row)?;
            let rev = row.rev + 1;
            store::update(
                tx,
                competition::Model {
                    state: State::Unpublished.code().to_owned(),
                    rev,
                    updated_at: now,
                    ..row
                },
            )
            .await?;
            store::withdraw(tx, &platform, id).await?;
            let entry = Entry::new(operation::UNPUBLISH, Some(account))
                .detail(json!({ "what": "results", "competition": id }));
            audit::append(tx, &platform, entry).await
        })
        .await?;
    change::forget(&platform, &can.tenant);
    can.visit
        .flash(FlashKind::Ok, &Text::key("competitions-unpublished"))
        .await?;
    Ok(Redirect::to(&can.url(&format!("/competitions/{id}"))).into_response())
}

fn refuse_hidden(row: &competition::Model) -> Result<()> {
    if State::parse(&row.state) == State::Published {
        Ok(())
    } else {
        Err(AppError::Conflict("competitions-not-public"))
    }
}

impl Row {
    /// The tag of a name that has, or has not, a page of its own.
    fn page_tag(&self, page: &Page) -> Option<Tag> {
        if self.has_page {
            Some(Tag::plain(page.t("competitions-has-page")).icon(Icon::User))
        } else if self.is_hidden {
            Some(Tag::warn(page.t("competitions-hidden")).icon(Icon::EyeOff))
        } else {
            None
        }
    }
}
