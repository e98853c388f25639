//! Versions of the processing agreement: which is in force, which comes, who has yet to accept it; and publishing a new one.
use ::entity::{agreement, ids::TenantId};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;

use super::{
    agreement_form::{Fields, Typed, earliest},
    guard::Operator,
    store,
};
use crate::{
    accounts::security_log::{self, Event},
    platform::{
        error::{AppError, Result},
        i18n::{Lang, Text},
        services::Platform,
    },
    tenants::contract::{self, ContractText, store as contracts},
    web::{
        FieldErrors, Icon, Page, View,
        components::{SummaryList, Tag},
        form::{CheckedForm, PathOf},
        page::FlashKind,
    },
};

/// What the log of the installation calls it.
const PUBLISHED: &str = "agreement_published";
/// Tenants that are named as having yet to accept.
const NAMED: usize = 100;

#[derive(Template)]
#[template(path = "operator/agreements.html")]
pub(super) struct AgreementsPage {
    page: Page,
    rows: Vec<Row>,
    waiting: Vec<(TenantId, String)>,
    newest: i32,
}

struct Row {
    no: i32,
    valid_from: String,
    state: Tag,
    accepted: String,
    told: String,
}

fn state_tag(
    lang: Lang,
    row: &agreement::Model,
    versions: &[agreement::Model],
    today: chrono::NaiveDate,
) -> Tag {
    let in_force = versions.iter().find(|v| v.valid_from <= today);
    if row.valid_from > today {
        Tag::warn(lang.t("operator-agreement-coming"))
    } else if in_force.is_some_and(|v| v.no == row.no) {
        Tag::ok(lang.t("operator-agreement-in-force"))
    } else {
        Tag::plain(lang.t("operator-agreement-earlier"))
    }
}

async fn versions(platform: &Platform) -> Result<Vec<agreement::Model>> {
    contract::begin(platform).await?;
    platform
        .db()
        .system_read("versions of the agreement", async |tx| {
            contracts::agreements(tx).await
        })
        .await
}

/// `GET /ops/agreements`
pub(super) async fn list(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<AgreementsPage>> {
    let versions = versions(&platform).await?;
    let page = operator.page("operator-agreements-title");
    let lang = page.lang;
    let today = platform.today();
    let mut rows = Vec::new();
    for version in &versions {
        let ((accepted, all), told) = platform
            .db()
            .system_read("who accepted a version", async |tx| {
                Ok((
                    contracts::count_accepted(tx, version.no).await?,
                    contracts::count_told(tx, "agreement", version.id).await?,
                ))
            })
            .await?;
        rows.push(Row {
            no: version.no,
            valid_from: lang.date(version.valid_from),
            state: state_tag(lang, version, &versions, today),
            accepted: lang.t_args(
                "operator-agreement-accepted-of",
                &[("accepted", accepted.into()), ("all", all.into())],
            ),
            told: if told == 0 {
                String::new()
            } else {
                lang.n("operator-told-n", told)
            },
        });
    }
    let newest = versions.first().map_or(0, |v| v.no);
    let waiting = store::without_agreement(&platform, newest, NAMED)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(View(AgreementsPage {
        rows,
        waiting,
        newest,
        page,
    }))
}

#[derive(Template)]
#[template(path = "operator/agreement.html")]
pub(super) struct AgreementPage {
    page: Page,
    about: SummaryList,
    text: ContractText,
}

/// `GET /ops/agreements/{no}`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
    PathOf(no): PathOf<i32>,
) -> Result<View<AgreementPage>> {
    let versions = versions(&platform).await?;
    let shown = versions
        .iter()
        .find(|v| v.no == no)
        .ok_or(AppError::NotFound)?;
    let page = operator.page("operator-agreements-title");
    let lang = page.lang;
    let about = SummaryList::new()
        .part(
            lang.t("contract-state"),
            &state_tag(lang, shown, &versions, platform.today()),
        )
        .row(
            lang.t("operator-agreement-valid-from"),
            lang.date(shown.valid_from),
        )
        .row(
            lang.t("contract-notice-days"),
            lang.n("contract-days", i64::from(shown.notice_days)),
        )
        .row(
            lang.t("contract-hash"),
            data_encoding::HEXLOWER.encode(&shown.hash),
        );
    let title = lang.t1("operator-agreement-no", "version", no.to_string());
    Ok(View(AgreementPage {
        about,
        text: ContractText::read(match lang {
            Lang::Sl => &shown.text_sl,
            Lang::En => &shown.text_en,
        }),
        page: page.with_title(title),
    }))
}

#[derive(Template)]
#[template(path = "operator/agreement_new.html")]
struct NewPage {
    page: Page,
    no: i32,
    form: Fields,
    effects: Vec<String>,
}

/// What a new version is measured against.
struct Before {
    newest: agreement::Model,
    earliest: chrono::NaiveDate,
}

async fn before(platform: &Platform) -> Result<Before> {
    let newest = versions(platform)
        .await?
        .into_iter()
        .next()
        .ok_or(AppError::NotFound)?;
    let has_tenants = platform
        .db()
        .system_look("is there anybody to tell", async |tx| {
            contracts::has_tenants(tx).await
        })
        .await?;
    Ok(Before {
        earliest: earliest(platform.today(), newest.notice_days, has_tenants),
        newest,
    })
}

fn page(operator: &Operator, before: &Before, typed: &Typed, errors: &FieldErrors) -> NewPage {
    let page = operator.page("operator-agreement-new");
    let lang = page.lang;
    NewPage {
        no: before.newest.no + 1,
        form: Fields::new(lang, typed, errors, before.earliest),
        effects: vec![
            lang.t("operator-agreement-effect-told"),
            lang.t("operator-agreement-effect-accept"),
            lang.t("operator-agreement-effect-fixed"),
        ],
        page,
    }
}

/// `GET /ops/agreements/new`
pub(super) async fn ask(State(platform): State<Platform>, operator: Operator) -> Result<Response> {
    let before = before(&platform).await?;
    let typed = Typed::of(&before.newest, before.earliest);
    Ok(View(page(&operator, &before, &typed, &FieldErrors::new())).into_response())
}

/// `POST /ops/agreements/new`
pub(super) async fn submit(
    State(platform): State<Platform>,
    operator: Operator,
    CheckedForm(typed): CheckedForm<Typed>,
) -> Result<Response> {
    let before = before(&platform).await?;
    let refused = |errors: &FieldErrors| {
        let mut view = page(&operator, &before, &typed, errors);
        view.page = view.page.refused();
        Ok((StatusCode::UNPROCESSABLE_ENTITY, View(view)).into_response())
    };
    let lang = operator.visit.lang;
    let mut checked = typed.read(lang, &before.newest, before.earliest);
    let no = before.newest.no + 1;
    if checked.is_ok() && typed.no != no.to_string() {
        // Somebody published in between, or this form was posted before.
        let mut errors = FieldErrors::new();
        errors.add("", Text::key("operator-agreement-overtaken"));
        checked = Err(errors);
    }
    let new = match checked {
        Ok(new) => new,
        Err(errors) => return refused(&errors),
    };
    let by = operator.account.id;
    let done = platform
        .db()
        .system_write("a new version of the agreement", async |tx| {
            let hash = contract::text::hash(no, new.notice_days, &new.text_sl, &new.text_en);
            let row = contracts::NewAgreement {
                no,
                valid_from: new.valid_from,
                notice_days: new.notice_days,
                text_sl: new.text_sl.clone(),
                text_en: new.text_en.clone(),
                hash,
                by: Some(by),
                is_told: false,
            };
            contracts::insert_agreement(tx, &platform, row).await?;
            let event = Event::new(PUBLISHED, Some(by)).detail(json!({ "version": no }));
            security_log::append(tx, &platform, event).await
        })
        .await;
    match done {
        Ok(()) => {}
        Err(error) if error.is_taken_on("agreement", "no") => {
            let mut errors = FieldErrors::new();
            errors.add("", Text::key("operator-agreement-overtaken"));
            return refused(&errors);
        }
        Err(error) => return Err(error),
    }
    contract::tell_all(&platform).await?;
    operator
        .visit
        .flash(
            FlashKind::Ok,
            &Text::key("operator-agreement-published").with("version", no.to_string()),
        )
        .await?;
    Ok(Redirect::to("/ops/agreements").into_response())
}
