//! An invitation that ran out is sent anew: asked for by whoever has the old link, sent to the invited address alone.
use super::{
    Invited, Offer,
    invite::{Deed, Wanted, send},
    link::Link,
    standing, store,
};
use crate::platform::{error::Result, i18n::Lang, services::Platform};

/// Sends an invitation anew that ran out without an answer; false when it cannot be. The old link is over with it.
pub(super) async fn renew(platform: &Platform, link: &Link, lang: Lang) -> Result<bool> {
    // Without mail the new link would have to be shown to whoever has the old one, and that would then never run out.
    if !platform.config().can_mail() {
        return Ok(false);
    }
    let sent = platform
        .db()
        .write(link.tenant, async |tx| {
            let now = platform.now();
            let Some(row) = store::find_lapsed(tx, link.hash(), now).await? else {
                return Ok(false);
            };
            let (Some(invitee), Some(offer)) = (store::open(platform, &row)?, Offer::of(&row))
            else {
                return Ok(false);
            };
            if !standing::stands(tx, platform, &row, &invitee, offer).await? {
                standing::end(tx, platform, row.id, None).await?;
                return Ok(false);
            }
            let again = Wanted {
                offer,
                email: &invitee.email,
                name: &invitee.name,
                by: row.invited_by,
                lang,
            };
            match send(tx, platform, &again, Deed::Renewed).await? {
                Invited::Mailed => Ok(true),
                // Whoever has the role by now needs no invitation to it.
                Invited::HasRole | Invited::Taken | Invited::Link(_) => {
                    store::end(tx, row.id, now, false).await?;
                    Ok(false)
                }
            }
        })
        .await?;
    if sent {
        platform.bell().mail.notify_one();
    }
    Ok(sent)
}
