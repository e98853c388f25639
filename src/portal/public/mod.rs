//! Where a person appears in public, why and until when, and what they can change there at once (GDPR Art. 21).
mod everywhere;
mod object;
mod page;
mod shorten;

pub use everywhere::{everywhere, everywhere_page};
pub use object::{object, object_page};
pub use page::page;
pub use shorten::{shorten, shorten_page};

use ::entity::ids::MemberId;
use uuid::Uuid;

use crate::{
    platform::{
        error::{AppError, Result},
        i18n::Lang,
        names_policy::NameStyle,
        publicity::{self, Appearance},
        services::Platform,
    },
    tenants::{Mine, policy::person::DecidePublication},
};

/// Key of what the page is called: guardians read about somebody else.
pub fn title(is_me: bool) -> &'static str {
    if is_me {
        "portal-public-title"
    } else {
        "portal-public-title-other"
    }
}

/// The place of the path, when the person appears there.
async fn find(mine: &Mine<DecidePublication>, platform: &Platform, id: Uuid) -> Result<Appearance> {
    let member: MemberId = mine.member();
    mine.db
        .read(async |tx| publicity::appearances(tx, platform, member).await)
        .await?
        .into_iter()
        .find(|appearance| appearance.id == id)
        .ok_or(AppError::NotFound)
}

/// The exact words of the public page: "G. Č., JK Zelena dolina".
fn public_words(appearance: &Appearance, style: NameStyle, lang: Lang) -> String {
    let name = match style {
        NameStyle::Hidden => lang.t("portal-public-hidden"),
        style => appearance.shown_as(style),
    };
    if appearance.club.is_empty() {
        name
    } else {
        format!("{name}, {}", appearance.club)
    }
}
