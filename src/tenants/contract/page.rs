//! `GET /o/{tenant}/agreement`: the agreement in force and the one to come, who accepted which, and the sub-processors with what is
//! announced. Made to be printed, too.
use ::entity::{acceptance, agreement, profile, sub_processor, tenant};
use askama::Template;
use axum::extract::State;

use super::{
    accept::needs,
    processor_line,
    register::{Standing, dates},
    store,
    text::ContractText,
};
use crate::{
    accounts,
    platform::{
        config::Config,
        error::{AppError, Result},
        i18n::Lang,
        services::Platform,
    },
    tenants::{
        Can, lifecycle,
        policy::{AcceptAgreement, SeeAgreement},
        profile::is_complete,
        store as tenants,
    },
    web::{
        Icon, Page, View,
        components::{ConfirmBox, LogList, PrintFoot, PrintHead, SummaryList, Tag, TextArea},
        form::QueryOf,
    },
};

/// Characters of a hash that are shown: enough to compare by eye.
const SHOWN_HASH: usize = 16;

/// The version that is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Query {
    no: String,
}

#[derive(Template)]
#[template(path = "tenants/agreement.html")]
pub struct AgreementPage {
    page: Page,
    print_head: PrintHead,
    print_foot: PrintFoot,
    controller: SummaryList,
    processor: SummaryList,
    about: SummaryList,
    text: ContractText,
    accept: Option<ConfirmBox>,
    /// Where the organisation says who it is, while the contract would name nobody.
    settings: Option<String>,
    waits: Option<Waits>,
    other: Vec<(String, String)>,
    subs: Vec<Sub>,
    past: LogList,
}

/// That a version has yet to be accepted.
struct Waits {
    text: String,
    is_overdue: bool,
    href: Option<String>,
}

/// A sub-processor as the tenant sees it.
struct Sub {
    name: String,
    address: String,
    task: String,
    about: String,
    state: Tag,
    dates: String,
    objection: Option<(String, String)>,
    /// Where an objection is posted, with its field.
    form: Option<(String, TextArea)>,
}

struct Read {
    tenant: tenant::Model,
    profile: profile::Model,
    versions: Vec<agreement::Model>,
    acceptances: Vec<(acceptance::Model, String)>,
    subs: Vec<sub_processor::Model>,
    objections: Vec<::entity::objection::Model>,
}

async fn read(can: &Can<SeeAgreement>) -> Result<Read> {
    can.db
        .read(async |tx| {
            let mut acceptances = Vec::new();
            for row in store::acceptances(tx, tx.tenant()).await? {
                let who = match row.account_id {
                    Some(id) => accounts::name_of(tx, id).await?.unwrap_or_default(),
                    None => String::new(),
                };
                acceptances.push((row, who));
            }
            Ok(Read {
                tenant: lifecycle::find(tx, tx.tenant())
                    .await?
                    .ok_or(AppError::NotFound)?,
                profile: tenants::find_profile(tx).await?.ok_or(AppError::NotFound)?,
                versions: store::agreements(tx).await?,
                acceptances,
                subs: store::sub_processors(tx).await?,
                objections: store::objections_of(tx, tx.tenant()).await?,
            })
        })
        .await
}

/// Shows it.
pub async fn show(
    State(platform): State<Platform>,
    can: Can<SeeAgreement>,
    QueryOf(asked): QueryOf<Query>,
) -> Result<View<AgreementPage>> {
    let read = read(&can).await?;
    let page = can.page("contract-title");
    let lang = page.lang;
    let today = platform.today();
    let newest = read.versions.first();
    let in_force = read.versions.iter().find(|v| v.valid_from <= today);
    let asked_no: Option<i32> = asked.no.parse().ok();
    let shown = read
        .versions
        .iter()
        .find(|v| Some(v.no) == asked_no)
        .or(in_force)
        .or(newest)
        .ok_or(AppError::NotFound)?;
    let due = needs(&read.tenant, newest, today);
    let is_owner = can.also::<AcceptAgreement>();
    let href = |no: i32| can.url(&format!("/agreement?no={no}"));
    let waits = due.map(|(version, is_overdue)| Waits {
        text: if is_overdue {
            lang.t1("contract-waits-now", "version", version.no.to_string())
        } else {
            lang.t_args(
                "contract-waits-until",
                &[
                    ("version", version.no.to_string().into()),
                    ("date", lang.date(version.valid_from).into()),
                ],
            )
        },
        is_overdue,
        href: (version.no != shown.no).then(|| href(version.no)),
    });
    let accept = due.filter(|(version, _)| is_owner && version.no == shown.no);
    let is_named = is_complete(&read.profile).is_empty();
    let settings = (accept.is_some() && !is_named).then(|| can.url("/settings"));
    let accept = accept
        .filter(|_| is_named)
        .map(|(version, _)| accept_box(&can, &page, version));
    let hash = data_encoding::HEXLOWER.encode(&shown.hash);
    let about = about(lang, shown, &hash, &read.acceptances);
    let subs = read
        .subs
        .iter()
        .filter(|row| Standing::of(row, today) != Standing::Ended)
        .map(|row| sub(&can, lang, row, &read, today, is_owner))
        .collect();
    let past = read
        .acceptances
        .iter()
        .fold(LogList::new(), |list, (row, who)| {
            let who = if who.is_empty() {
                lang.t("contract-accepted-founding")
            } else {
                who.clone()
            };
            list.entry(
                row.accepted_at.to_rfc3339(),
                lang.datetime(row.accepted_at),
                who,
                lang.t1(
                    "contract-accepted-version",
                    "version",
                    row.agreement_no.to_string(),
                ),
            )
        });
    let other = read
        .versions
        .iter()
        .filter(|v| v.no != shown.no)
        .map(|v| (href(v.no), version_label(lang, v)))
        .collect();
    Ok(View(AgreementPage {
        print_head: PrintHead::new(can.tenant.name.clone(), lang.t("contract-title"))
            .meta(version_label(lang, shown)),
        print_foot: PrintFoot::new([lang.t1("contract-hash-full", "hash", hash.as_str())]),
        controller: controller(lang, &read.profile),
        processor: processor(lang, platform.config()),
        about,
        text: ContractText::read(match lang {
            Lang::Sl => &shown.text_sl,
            Lang::En => &shown.text_en,
        }),
        accept,
        settings,
        waits,
        other,
        subs,
        past,
        page,
    }))
}

fn version_label(lang: Lang, version: &agreement::Model) -> String {
    lang.t_args(
        "contract-version-from",
        &[
            ("version", version.no.to_string().into()),
            ("date", lang.date(version.valid_from).into()),
        ],
    )
}

fn accept_box(can: &Can<SeeAgreement>, page: &Page, version: &agreement::Model) -> ConfirmBox {
    let lang = page.lang;
    ConfirmBox::new(
        can.url("/agreement"),
        &page.csrf,
        lang.t1("contract-accept-title", "version", version.no.to_string()),
        lang.t("contract-accept-button"),
    )
    .effect(lang.t1("contract-accept-who", "tenant", can.tenant.name.as_str()))
    .effect(lang.t("contract-accept-kept"))
    .hidden("no", version.no.to_string())
}

fn about(
    lang: Lang,
    shown: &agreement::Model,
    hash: &str,
    acceptances: &[(acceptance::Model, String)],
) -> SummaryList {
    let short: String = hash.chars().take(SHOWN_HASH).collect();
    let state = match acceptances
        .iter()
        .find(|(row, _)| row.agreement_no == shown.no)
    {
        Some((row, _)) => {
            Tag::ok(lang.t1("contract-accepted-on", "date", lang.day(row.accepted_at)))
                .icon(Icon::Check)
        }
        None => Tag::warn(lang.t("contract-not-accepted")),
    };
    SummaryList::new()
        .row(lang.t("contract-version"), version_label(lang, shown))
        .row(
            lang.t("contract-notice-days"),
            lang.n("contract-days", i64::from(shown.notice_days)),
        )
        .row(lang.t("contract-hash"), format!("{short}…"))
        .part(lang.t("contract-state"), &state)
}

fn controller(lang: Lang, profile: &profile::Model) -> SummaryList {
    let town = format!("{} {}", profile.post_code, profile.town);
    rows(
        lang,
        &[
            ("contract-party-name", profile.legal_name.clone()),
            ("contract-party-seat", joined(&[&profile.street, &town])),
            ("contract-party-no", profile.registration_no.clone()),
            ("contract-party-head", profile.represented_by.clone()),
        ],
    )
}

fn processor(lang: Lang, config: &Config) -> SummaryList {
    let operator = &config.operator;
    rows(
        lang,
        &[
            ("contract-party-name", operator.name.clone()),
            (
                "contract-party-seat",
                joined(&[&operator.street, &operator.town]),
            ),
            ("contract-party-no", operator.registration_no.clone()),
            ("contract-party-mail", operator.email.clone()),
        ],
    )
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

/// What is not known yet is said, because the agreement names both parties.
fn rows(lang: Lang, rows: &[(&str, String)]) -> SummaryList {
    rows.iter().fold(SummaryList::new(), |list, (key, value)| {
        let value = if value.trim().is_empty() {
            lang.t("contract-party-missing")
        } else {
            value.clone()
        };
        list.row(lang.t(key), value)
    })
}

fn sub(
    can: &Can<SeeAgreement>,
    lang: Lang,
    row: &sub_processor::Model,
    read: &Read,
    today: chrono::NaiveDate,
    is_owner: bool,
) -> Sub {
    let standing = Standing::of(row, today);
    let objection = read
        .objections
        .iter()
        .find(|objection| objection.sub_processor_id == row.id)
        .map(|objection| {
            let answer = match (&objection.answer, objection.answered_at) {
                (Some(answer), Some(at)) => lang.t_args(
                    "contract-objection-answered",
                    &[
                        ("date", lang.day(at).into()),
                        ("answer", answer.as_str().into()),
                    ],
                ),
                _ => lang.t("contract-objection-waits"),
            };
            let said = lang.t_args(
                "contract-objection-said",
                &[
                    ("date", lang.day(objection.created_at).into()),
                    ("reason", objection.reason.as_str().into()),
                ],
            );
            (said, answer)
        });
    let may_object = is_owner && objection.is_none() && standing == Standing::Coming;
    let form = may_object.then(|| {
        (
            can.url(&format!("/agreement/sub-processors/{}/object", row.id)),
            TextArea::new("reason", lang.t("contract-objection-reason"))
                .id(format!("reason-{}", row.id))
                .hint(lang.t("contract-objection-hint"))
                .rows(3)
                .maxlength(2000),
        )
    });
    Sub {
        name: row.name.clone(),
        address: row.address.clone(),
        task: match lang {
            Lang::Sl => row.task_sl.clone(),
            Lang::En => row.task_en.clone(),
        },
        about: processor_line(row, lang),
        state: standing.tag(lang),
        dates: dates(lang, row),
        objection,
        form,
    }
}
