//! What an installation begins with: the first version of the agreement, shipped with the program, and the sub-processors of the
//! configuration as the first content of an empty register.
use super::{store, text};
use crate::platform::{error::Result, services::Platform};

const SL: &str = include_str!("../../../assets/agreement/1.sl.txt");
const EN: &str = include_str!("../../../assets/agreement/1.en.txt");

/// Days between an announcement and the day it takes effect, unless a version of the agreement says otherwise.
pub const NOTICE_DAYS: i32 = 30;

/// Puts the first version in force, and takes over the sub-processors of the configuration, where there is nothing yet.
///
/// # Errors
/// When the database does.
pub async fn begin(platform: &Platform) -> Result<()> {
    let (has_agreement, has_processor) = platform
        .db()
        .system_look("is there an agreement", async |tx| {
            Ok((
                store::newest_agreement(tx).await?.is_some(),
                store::has_sub_processor(tx).await?,
            ))
        })
        .await?;
    let listed = &platform.config().sub_processors;
    if has_agreement && (has_processor || listed.is_empty()) {
        return Ok(());
    }
    let done = platform
        .db()
        .system_write("the first agreement and sub-processors", async |tx| {
            if store::newest_agreement(tx).await?.is_none() {
                let (sl, en) = (SL.trim(), EN.trim());
                let new = store::NewAgreement {
                    no: 1,
                    valid_from: platform.today(),
                    notice_days: NOTICE_DAYS,
                    hash: text::hash(1, NOTICE_DAYS, sl, en),
                    text_sl: sl.to_owned(),
                    text_en: en.to_owned(),
                    by: None,
                    // Nobody is bound by an earlier one, so there is nobody to tell.
                    is_told: true,
                };
                store::insert_agreement(tx, platform, new).await?;
            }
            if !store::has_sub_processor(tx).await? {
                for sub in listed {
                    let draft = store::SubProcessorDraft {
                        name: sub.name.clone(),
                        address: sub.address.clone(),
                        country: sub.country.trim().to_uppercase(),
                        category: sub.category.trim().to_owned(),
                        task_sl: sub.task_sl.clone(),
                        task_en: sub.task_en.clone(),
                        data_in: sub.data_in.clone(),
                        contract_ref: sub.contract_ref.clone(),
                        safeguard: sub.safeguard.trim().to_owned(),
                        since: platform.today(),
                        reviewed_on: None,
                    };
                    store::insert_sub_processor(tx, platform, draft, true).await?;
                }
            }
            Ok(())
        })
        .await;
    match done {
        // Another process began at the same moment.
        Err(error) if error.is_taken() => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_agreement_covers_every_item_of_article_28_3_in_both_languages() {
        for text in [SL, EN] {
            for letter in 'a'..='h' {
                assert!(text.contains(&format!("28(3)({letter})")), "{letter}");
            }
        }
        let headings = |text: &str| text.lines().filter(|l| l.starts_with("# ")).count();
        assert_eq!(headings(SL), headings(EN));
    }
}
