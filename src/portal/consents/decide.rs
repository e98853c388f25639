//! Giving a consent and withdrawing it: a page that shows both outcomes and the text, and one button each (GDPR Art. 7(3): as easy
//! to withdraw as to give). Nothing is ticked before, because there is nothing to tick.
use ::entity::ids::MemberId;
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use uuid::Uuid;

use super::{Loaded, disputed, is_own, outcomes, purpose_name};
use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Text,
        once,
        people::{
            ConsentDraft, consent_how, consent_purpose,
            store::{self, Actor, Withdrawal},
            text_for,
        },
        services::Platform,
    },
    tenants::{
        Mine,
        policy::person::{DecideConsents, Stage},
    },
    web::{
        Page, View,
        components::Hidden,
        form::{CheckedForm, NoFields, PathOf},
        page::FlashKind,
    },
};

/// Purpose of these writes in the processing log.
const OWN: &str = "own-decision";

#[derive(Template)]
#[template(path = "portal/consent_give.html")]
struct GivePage {
    page: Page,
    back: String,
    here: String,
    purpose: String,
    name: String,
    by: String,
    is_me: bool,
    yes: String,
    no: String,
    text: String,
    version: String,
    form_id: Hidden,
}

/// What a form of consent sends.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Form {
    form_id: String,
    /// `yes` or `no`: a no is kept, too, so that another guardian's yes does not stand alone.
    answer: String,
}

/// Both outcomes, the text, and the two ways on.
///
/// # Errors
/// [`AppError::NotFound`] for a purpose that is none, or none for this person.
pub async fn give_page(
    State(platform): State<Platform>,
    mine: Mine<DecideConsents>,
    PathOf((_, _, purpose)): PathOf<(String, MemberId, String)>,
) -> Result<impl IntoResponse> {
    let (version, text) = asked(&mine, &platform, &purpose).await?;
    let lang = mine.visit.lang;
    let (yes, no) = outcomes(&purpose, lang);
    Ok(View(GivePage {
        page: mine.page("portal-consent-give-title"),
        back: mine.url("/consents"),
        here: mine.url(&format!("/consents/give/{purpose}")),
        purpose: purpose_name(&purpose, lang),
        name: mine.person.card.full_name(),
        by: whoever(&mine, &platform).await?,
        is_me: mine.person.is_me(),
        yes,
        no,
        text,
        version,
        form_id: Hidden::new("form_id", platform.new_id().to_string()),
    }))
}

/// Version and words of the text of a purpose that can be consented to here.
async fn asked(
    mine: &Mine<DecideConsents>,
    platform: &Platform,
    purpose: &str,
) -> Result<(String, String)> {
    let loaded = Loaded::read(mine, platform).await?;
    let is_for_child = purpose == consent_purpose::PROCESSING;
    let is_child = mine.person.standing.stage == Stage::Child;
    if !loaded.purposes.contains(&purpose) || (is_for_child && !is_child) {
        return Err(AppError::NotFound);
    }
    text_for(purpose, mine.visit.lang, &mine.person.tenant.name).ok_or(AppError::NotFound)
}

/// Who decides: the person, or the guardian by the name on the books.
async fn whoever(mine: &Mine<DecideConsents>, platform: &Platform) -> Result<String> {
    let Some(guardian) = mine.person.guardian else {
        return Ok(mine.person.card.full_name());
    };
    let found = mine
        .db
        .read(async |tx| store::find_guardian(tx, platform, guardian).await)
        .await?;
    Ok(found.map_or_else(
        || mine.account.name.clone(),
        |guardian| guardian.draft.full_name(),
    ))
}

/// Records the consent; a second one to the same purpose by the same person is the first one.
///
/// # Errors
/// As [`give_page`].
pub async fn give(
    State(platform): State<Platform>,
    mine: Mine<DecideConsents>,
    PathOf((_, _, purpose)): PathOf<(String, MemberId, String)>,
    CheckedForm(form): CheckedForm<Form>,
) -> Result<impl IntoResponse> {
    let form_id: Uuid = form
        .form_id
        .parse()
        .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
    let (text_version, text) = asked(&mine, &platform, &purpose).await?;
    let is_yes = match form.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::Unreadable("error-form-unreadable")),
    };
    let draft = ConsentDraft {
        purpose,
        how: consent_how::PORTAL.to_owned(),
        given_on: platform.today(),
        guardian: mine.person.guardian,
        person: whoever(&mine, &platform).await?,
        text_version,
        text,
    };
    let actor = actor(&mine);
    let member = mine.member();
    let back = mine.url("/consents");
    let done = mine
        .db
        .write(async |tx| {
            if once::earlier(tx, form_id).await?.is_some() {
                return Ok(());
            }
            once::record(tx, form_id, &back, platform.now()).await?;
            let before = store::agreement(tx, member, &draft.purpose).await?;
            if !is_yes {
                store::refuse_consent(
                    tx,
                    &platform,
                    member,
                    draft.guardian,
                    &draft.purpose,
                    &actor,
                )
                .await?;
                return disputed::tell_if_opened(tx, &platform, &mine, &before).await;
            }
            let is_there = store::list_consents(tx, &platform, member)
                .await?
                .iter()
                .any(|c| {
                    c.purpose == draft.purpose
                        && c.guardian == draft.guardian
                        && c.text_version == draft.text_version
                        && c.withdrawn_at.is_none()
                });
            if !is_there {
                store::record_consent(tx, &platform, member, draft.clone(), &actor).await?;
            }
            disputed::tell_if_opened(tx, &platform, &mine, &before).await
        })
        .await;
    match done {
        // Posted twice at the same moment: the other one recorded it.
        Err(error) if error.is_taken() => {}
        done => done?,
    }
    platform.bell().mail.notify_one();
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    let said = if is_yes {
        "portal-consent-done"
    } else {
        "portal-consent-refused-done"
    };
    mine.visit.flash(FlashKind::Ok, &Text::key(said)).await?;
    Ok(Redirect::to(&back))
}

fn actor(mine: &Mine<DecideConsents>) -> Actor {
    Actor {
        account: Some(mine.account.id),
        purpose: OWN,
    }
}

#[derive(Template)]
#[template(path = "portal/consent_withdraw.html")]
struct WithdrawPage {
    page: Page,
    back: String,
    here: String,
    purpose: String,
    name: String,
    given: String,
    then: String,
    stays: String,
    effects: Vec<String>,
    is_erasing: bool,
    has_other: bool,
}

/// What follows from a withdrawal, before it.
///
/// # Errors
/// [`AppError::NotFound`] for a consent of nobody, of somebody else, or withdrawn before.
pub async fn withdraw_page(
    State(platform): State<Platform>,
    mine: Mine<DecideConsents>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
) -> Result<impl IntoResponse> {
    let loaded = Loaded::read(&mine, &platform).await?;
    let consent = loaded
        .consents
        .iter()
        .find(|c| c.id == id && c.withdrawn_at.is_none() && is_own(&mine, c))
        .ok_or(AppError::NotFound)?;
    let lang = mine.visit.lang;
    let has_other = loaded.holding(&consent.purpose).any(|c| c.id != id);
    let is_child = mine.person.standing.stage == Stage::Child;
    let mut effects = Vec::new();
    let mut is_erasing = false;
    match consent.purpose.as_str() {
        consent_purpose::PROCESSING if is_child && !has_other => {
            effects.push(lang.t("members-withdraw-kept"));
            effects.push(lang.t("members-withdraw-erased"));
            effects.push(lang.t("members-withdraw-final"));
            is_erasing = true;
        }
        consent_purpose::HEALTH if !has_other => {
            effects.push(lang.t("members-withdraw-health"));
            effects.push(lang.t("members-withdraw-final"));
            is_erasing = true;
        }
        _ => {}
    }
    effects.push(lang.t("members-withdraw-receipt"));
    let (yes, no) = outcomes(&consent.purpose, lang);
    Ok(View(WithdrawPage {
        page: mine.page("portal-consent-withdraw-title"),
        back: mine.url("/consents"),
        here: mine.url(&format!("/consents/{id}/withdraw")),
        purpose: purpose_name(&consent.purpose, lang),
        name: mine.person.card.full_name(),
        given: super::page::given(consent, lang),
        then: no,
        stays: yes,
        effects,
        is_erasing,
        has_other,
    }))
}

/// Withdraws; twice is once.
///
/// # Errors
/// As [`withdraw_page`], but a consent withdrawn before is found.
pub async fn withdraw(
    State(platform): State<Platform>,
    mine: Mine<DecideConsents>,
    PathOf((_, _, id)): PathOf<(String, MemberId, Uuid)>,
    CheckedForm(NoFields {}): CheckedForm<NoFields>,
) -> Result<impl IntoResponse> {
    let (member, actor) = (mine.member(), actor(&mine));
    let loaded = Loaded::read(&mine, &platform).await?;
    let purpose = loaded
        .consents
        .iter()
        .find(|c| c.id == id && is_own(&mine, c))
        .map(|c| c.purpose.clone())
        .ok_or(AppError::NotFound)?;
    let done = mine
        .db
        .write(async |tx| {
            let before = store::agreement(tx, member, &purpose).await?;
            let done = store::withdraw_consent(tx, &platform, member, id, &actor).await?;
            disputed::tell_if_opened(tx, &platform, &mine, &before).await?;
            Ok(done)
        })
        .await?;
    platform.bell().mail.notify_one();
    // What was erased must not wait in the write-ahead log. What cannot be cut now, housekeeping cuts.
    if let Err(error) = platform.db().cut_when_owed().await {
        tracing::error!(%error, "the write-ahead log could not be cut after an erasure; it is tried again");
    }
    let words = match done {
        Withdrawal::Reduced => "portal-consent-withdrawn-erased",
        Withdrawal::HealthEmptied => "portal-consent-withdrawn-health",
        Withdrawal::Recorded | Withdrawal::Before => "portal-consent-withdrawn-done",
    };
    mine.visit.flash(FlashKind::Ok, &Text::key(words)).await?;
    Ok(Redirect::to(&mine.url("/consents")))
}
