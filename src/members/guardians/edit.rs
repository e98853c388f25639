//! Changes a guardian's name and contact; the change shows for every child the guardian acts for.
use ::entity::ids::{GuardianId, MemberId};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    members::edit::{GuardianFields, Maker, Reading, Typed, add_found, functions},
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        i18n::Text,
        people::{
            Guardian, GuardianDraft, GuardianRight, Matrix, Member,
            columns::relation_name,
            store::{self, Actor},
        },
        services::Platform,
        sheets::values,
    },
    tenants::{
        Can, invitations,
        policy::{EditMembers, OpenHealth},
    },
    web::{
        FieldErrors, Page, View,
        components::{CheckboxGroup, Choice, ErrorSummary, Hidden},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

#[derive(Template)]
#[template(path = "members/guardian_edit.html")]
struct EditGuardianPage {
    page: Page,
    list_url: String,
    url: String,
    action: String,
    name: String,
    children: Vec<(String, String)>,
    summary: ErrorSummary,
    rev: Hidden,
    fields: GuardianFields,
    /// Says that the boxes were shown: a form without them changes nothing of what was agreed.
    with_rights: Hidden,
    rights: CheckboxGroup,
    theirs: Vec<(String, String, String)>,
}

struct Loaded {
    member: Member,
    guardian: Guardian,
    children: Vec<Member>,
    reading: Reading,
}

async fn load(
    platform: &Platform,
    can: &Can<EditMembers>,
    id: MemberId,
    guardian: GuardianId,
) -> Result<Loaded> {
    can.db
        .read(async |tx| {
            let member = store::get(tx, platform, id).await?;
            // Only through a child it acts for: another path would tell who else is known.
            let guardian = store::guardians_of(tx, platform, id)
                .await?
                .into_iter()
                .find(|g| {
                    g.id == guardian && g.link.as_ref().is_some_and(|link| link.until.is_none())
                })
                .ok_or(AppError::NotFound)?;
            let children = store::children_of(tx, guardian.id).await?;
            let children = store::find_many(tx, platform, &children).await?;
            let reading = Reading {
                lang: can.visit.lang,
                today: platform.today(),
                functions: functions(tx).await?,
            };
            Ok(Loaded {
                member,
                guardian,
                children,
                reading,
            })
        })
        .await
}

fn view(
    can: &Can<EditMembers>,
    loaded: &Loaded,
    typed: &Typed,
    errors: &FieldErrors,
    theirs: Option<&GuardianDraft>,
) -> EditGuardianPage {
    let lang = can.visit.lang;
    let url = can.url(&format!("/members/{}", loaded.member.id));
    EditGuardianPage {
        page: can.page("members-guardian-edit"),
        list_url: can.url("/members"),
        action: format!("{url}/guardians/{}", loaded.guardian.id),
        url,
        name: loaded.member.draft.full_name(),
        children: loaded
            .children
            .iter()
            .map(|child| {
                (
                    can.url(&format!("/members/{}", child.id)),
                    child.draft.full_name(),
                )
            })
            .collect(),
        summary: errors.summary(lang),
        rev: Hidden::new("rev", typed.one("rev")),
        fields: Maker {
            lang,
            typed,
            errors,
        }
        .guardian(),
        with_rights: Hidden::new("with_rights", "yes"),
        rights: GuardianRight::ALL.into_iter().fold(
            CheckboxGroup::new(
                "rights",
                lang.t1(
                    "guardians-rights-of",
                    "child",
                    loaded.member.draft.first_name.as_str(),
                ),
            )
            .hint(lang.t("guardians-rights-hint")),
            |group, right| {
                group.choice(
                    Choice::new(right.code(), right.name(lang))
                        .hint(right.hint(lang))
                        .checked(ticked(typed).has(right)),
                )
            },
        ),
        theirs: theirs
            .map(|theirs| versus(theirs, typed, lang))
            .unwrap_or_default(),
    }
}

/// The boxes as they were ticked.
fn ticked(typed: &Typed) -> Matrix {
    Matrix::from_codes((0..typed.rows("rights")).map(|row| typed.row("rights", row)))
}

/// Field, one's own value, the other one's.
fn versus(
    theirs: &GuardianDraft,
    typed: &Typed,
    lang: crate::platform::i18n::Lang,
) -> Vec<(String, String, String)> {
    let phone = if theirs.phone.is_empty() {
        String::new()
    } else {
        values::format_phone(&theirs.phone)
    };
    [
        (
            "people-column-guardian-first-name",
            typed.one("guardian_first_name").to_owned(),
            theirs.first_name.clone(),
        ),
        (
            "people-column-guardian-last-name",
            typed.one("guardian_last_name").to_owned(),
            theirs.last_name.clone(),
        ),
        (
            "people-column-guardian-email",
            typed.one("guardian_email").to_owned(),
            theirs.email.clone(),
        ),
        (
            "people-column-guardian-phone",
            typed.one("guardian_phone").to_owned(),
            phone,
        ),
        (
            "members-guardian-relation",
            relation_name(typed.one("guardian_relation"), lang),
            relation_name(&theirs.relation, lang),
        ),
        (
            "members-guardian-proof",
            typed.one("guardian_proof").to_owned(),
            theirs.proof.clone(),
        ),
    ]
    .into_iter()
    .map(|(key, mine, theirs)| (lang.t(key), mine, theirs))
    .collect()
}

/// The form with what is kept.
///
/// # Errors
/// [`AppError::NotFound`] for a member or guardian of nobody or of another tenant.
pub async fn edit_page(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, guardian)): PathOf<(String, MemberId, GuardianId)>,
) -> Result<impl IntoResponse> {
    let loaded = load(&platform, &can, id, guardian).await?;
    let typed = loaded.reading.fill_guardian(&loaded.guardian);
    Ok(View(view(&can, &loaded, &typed, &FieldErrors::new(), None)))
}

/// Whoever opens data about health themselves says with the tick whose account it is; of anybody else's tick they are asked.
async fn settle_health(
    tx: &TenantTx,
    platform: &Platform,
    can: &Can<EditMembers>,
    id: MemberId,
    guardian: GuardianId,
) -> Result<()> {
    let by = can.account.id;
    if can.also::<OpenHealth>() {
        store::vouch_guardian(tx, platform, id, guardian, by).await
    } else {
        store::unvouch_guardian(tx, platform, id, guardian, by).await
    }
}

/// Saves, or shows the form again; when somebody else was faster, with their version beside it.
///
/// # Errors
/// As [`edit_page`].
pub async fn save(
    State(platform): State<Platform>,
    can: Can<EditMembers>,
    PathOf((_, id, guardian)): PathOf<(String, MemberId, GuardianId)>,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let loaded = load(&platform, &can, id, guardian).await?;
    let rev: i64 = typed
        .one("rev")
        .parse()
        .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
    let (draft, mut errors) = loaded.reading.guardian(&typed);
    add_found(&mut errors, draft.check());
    if !errors.is_empty() {
        let mut shown = view(&can, &loaded, &typed, &errors, None);
        shown.page = shown.page.refused();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    }
    let is_same = draft == loaded.guardian.draft;
    let actor = Actor::keeping(can.account.id);
    let agreed = ticked(&typed);
    let has_rights = typed.is_ticked("with_rights");
    let is_saved = can
        .db
        .write(async |tx| {
            let is_saved = is_same
                || store::update_guardian(tx, &platform, id, guardian, rev, &draft, &actor).await?;
            if is_saved && has_rights {
                let was = store::matrix_of(tx, guardian, id).await?;
                let is_new = agreed.tidy().sees_health && !was.is_some_and(|was| was.sees_health);
                store::set_matrix(tx, &platform, id, guardian, agreed, &actor).await?;
                if is_new {
                    settle_health(tx, &platform, &can, id, guardian).await?;
                }
                invitations::revoke_of_guardian(tx, &platform, guardian, can.account.id).await?;
            }
            Ok(is_saved)
        })
        .await?;
    if is_saved {
        // No contact leaves nothing else; whoever ticked more is told so.
        let is_narrowed = has_rights && agreed != agreed.tidy();
        let (kind, said) = if is_narrowed {
            (FlashKind::Warn, "guardians-saved-no-contact")
        } else {
            (FlashKind::Ok, "members-guardian-saved")
        };
        can.visit.flash(kind, &Text::key(said)).await?;
        return Ok(Redirect::to(&can.url(&format!("/members/{id}#guardians"))).into_response());
    }
    let now = load(&platform, &can, id, guardian).await?;
    let mut errors = FieldErrors::new();
    errors.add("", Text::key("members-guardian-conflict"));
    let mut shown = view(&can, &now, &typed, &errors, Some(&now.guardian.draft));
    // Saving again overwrites the version that is now shown beside one's own.
    shown.rev = Hidden::new("rev", now.guardian.rev.to_string());
    shown.page = shown.page.refused();
    Ok((StatusCode::CONFLICT, View(shown)).into_response())
}
