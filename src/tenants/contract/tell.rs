//! Tells every tenant of a new agreement and of changes among the sub-processors, once: in its log, and its owners by mail. Each
//! tenant is a transaction of its own; what was interrupted is taken up again by housekeeping.
use ::entity::{ids::SubProcessorId, tenant, values::operation};
use serde_json::json;

use super::store::{self, News};
use crate::{
    platform::{
        audit::{self, Entry},
        db::TenantTx,
        error::Result,
        i18n::Lang,
        services::Platform,
    },
    tenants::{lifecycle, owners::mail_owners},
};

/// Tells whoever was not told yet.
///
/// # Errors
/// When the database does; what was told stays told.
pub async fn tell_all(platform: &Platform) -> Result<()> {
    let (news, tenants) = platform
        .db()
        .system_read("what tenants have yet to be told", async |tx| {
            let news = store::untold(tx).await?;
            let tenants = if news.is_empty() {
                Vec::new()
            } else {
                store::open_tenants(tx).await?
            };
            Ok((news, tenants))
        })
        .await?;
    for news in &news {
        for tenant in &tenants {
            platform
                .db()
                .write(tenant.id, async |tx| tell(tx, platform, tenant, news).await)
                .await?;
        }
        platform
            .db()
            .system_write("all tenants were told", async |tx| {
                store::set_told(tx, news, platform.now()).await
            })
            .await?;
    }
    if !news.is_empty() {
        platform.bell().mail.notify_one();
    }
    Ok(())
}

async fn tell(
    tx: &TenantTx,
    platform: &Platform,
    tenant: &tenant::Model,
    news: &News,
) -> Result<()> {
    // The log's lock comes first, so that two processes tell a tenant once.
    if store::is_told(tx, tenant.id, news).await? {
        return Ok(());
    }
    let detail = match news {
        News::Agreement(row) => json!({ "what": "agreement-announced", "version": row.no }),
        News::Joins(row) => json!({ "what": "sub-processor-announced", "name": row.name }),
        News::Leaves(row) => json!({ "what": "sub-processor-leaves", "name": row.name }),
    };
    audit::append(
        tx,
        platform,
        Entry::new(operation::SETTINGS, None).detail(detail),
    )
    .await?;
    if store::is_told(tx, tenant.id, news).await? {
        return Ok(());
    }
    let link = platform
        .config()
        .url(&format!("/o/{}/agreement", tenant.slug));
    let mails = mail_owners(tx, platform, template(news), |lang| {
        words(lang, news, &tenant.name, &link)
    })
    .await?;
    store::insert_told(tx, platform, tenant.id, news, mails).await
}

/// Tells the tenant of the transaction what the operator answered to its objection: in its log, and its owners by mail. Ring the bell
/// of mails after the commit.
///
/// # Errors
/// When the database or the vault does.
pub async fn tell_answer(
    tx: &TenantTx,
    platform: &Platform,
    sub_processor: SubProcessorId,
    answer: &str,
) -> Result<()> {
    let Some(about) = store::find_sub_processor(tx, sub_processor).await? else {
        return Ok(());
    };
    let Some(tenant) = lifecycle::find(tx, tx.tenant()).await? else {
        return Ok(());
    };
    let detail = json!({ "what": "sub-processor-answered", "name": about.name });
    audit::append(
        tx,
        platform,
        Entry::new(operation::SETTINGS, None).detail(detail),
    )
    .await?;
    let link = platform
        .config()
        .url(&format!("/o/{}/agreement", tenant.slug));
    mail_owners(tx, platform, "objection-answered", |lang| {
        let subject = lang.t1(
            "contract-mail-answer-subject",
            "tenant",
            tenant.name.as_str(),
        );
        let body = lang.t_args(
            "contract-mail-answer-body",
            &[
                ("tenant", tenant.name.as_str().into()),
                ("name", about.name.as_str().into()),
                ("answer", answer.into()),
                ("link", link.as_str().into()),
            ],
        );
        (subject, body)
    })
    .await?;
    Ok(())
}

fn template(news: &News) -> &'static str {
    match news {
        News::Agreement(_) => "agreement-announced",
        News::Joins(_) => "sub-processor-announced",
        News::Leaves(_) => "sub-processor-leaves",
    }
}

fn words(lang: Lang, news: &News, tenant: &str, link: &str) -> (String, String) {
    match news {
        News::Agreement(row) => (
            lang.t1("contract-mail-agreement-subject", "tenant", tenant),
            lang.t_args(
                "contract-mail-agreement-body",
                &[
                    ("tenant", tenant.into()),
                    ("version", row.no.to_string().into()),
                    ("date", lang.date(row.valid_from).into()),
                    ("link", link.into()),
                ],
            ),
        ),
        News::Joins(row) => (
            lang.t1("contract-mail-sub-subject", "tenant", tenant),
            lang.t_args(
                "contract-mail-joins-body",
                &[
                    ("tenant", tenant.into()),
                    ("name", row.name.as_str().into()),
                    ("task", task(lang, row).into()),
                    ("about", super::processor_line(row, lang).into()),
                    ("date", lang.date(row.since).into()),
                    ("link", link.into()),
                ],
            ),
        ),
        News::Leaves(row) => (
            lang.t1("contract-mail-sub-subject", "tenant", tenant),
            lang.t_args(
                if row.until.is_some_and(|until| until < row.since) {
                    "contract-mail-cancelled-body"
                } else {
                    "contract-mail-leaves-body"
                },
                &[
                    ("tenant", tenant.into()),
                    ("name", row.name.as_str().into()),
                    ("date", lang.date(row.until.unwrap_or(row.since)).into()),
                    ("link", link.into()),
                ],
            ),
        ),
    }
}

fn task(lang: Lang, row: &::entity::sub_processor::Model) -> &str {
    match lang {
        Lang::Sl => &row.task_sl,
        Lang::En => &row.task_en,
    }
}
