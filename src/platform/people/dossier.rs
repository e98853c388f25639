//! What is held of a member here, for the copy of their data: the member, the history, the guardians, the consents.
use std::{collections::HashMap, sync::Arc};

use ::entity::ids::{GuardianId, MemberId};
use serde_json::json;

use super::{change::Change, store};
use crate::platform::{
    db::TenantTx,
    dossier::{Contributed, Part, TITLE, TableRows, Taker, row},
    error::Result,
    services::Platform,
};

/// Entries of the history in a copy; more than anybody's record ever has.
const MOST: u64 = 10_000;

/// Contributes what the store of people holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct PeoplePart;

#[async_trait::async_trait]
impl Part for PeoplePart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        collect(tx, platform, member, Reader::Office).await
    }

    fn own(&self, taker: Taker) -> Option<Arc<dyn Part>> {
        Some(Arc::new(OwnPart(taker.guardian)))
    }
}

/// The same for whoever takes the copy themselves. How another guardian is reached is that guardian's, as on the profile
/// (GDPR Art. 15(4)), above all where no contact is allowed.
struct OwnPart(Option<GuardianId>);

#[async_trait::async_trait]
impl Part for OwnPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        collect(tx, platform, member, Reader::Own(self.0)).await
    }
}

/// Who reads the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    /// The office, which knows the contacts and hands the copy over.
    Office,
    /// This guardian, or the person.
    Own(Option<GuardianId>),
}

impl Reader {
    fn sees_contact_of(self, guardian: GuardianId) -> bool {
        match self {
            Self::Office => true,
            Self::Own(own) => own == Some(guardian),
        }
    }
}

async fn collect(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    reader: Reader,
) -> Result<Contributed> {
    let (guardians, names, is_less) = guardians(tx, platform, member, reader).await?;
    let mut tables = vec![
        members(tx, platform, member).await?,
        history(tx, platform, member, reader).await?,
        consents(tx, platform, member).await?,
        groups(tx, member).await?,
    ];
    tables.extend(guardians);
    tables.extend(agreed(tx, platform, member, &names).await?);
    Ok(Contributed {
        tables,
        notes: if is_less {
            vec!["people-dossier-contacts"]
        } else {
            Vec::new()
        },
    })
}

async fn members(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<TableRows> {
    let member = store::get(tx, platform, member).await?;
    let draft = member.draft;
    let row = row([
        ("number", json!(member.number)),
        ("first_name", json!(draft.first_name)),
        ("middle_name", json!(draft.middle_name)),
        ("last_name", json!(draft.last_name)),
        ("birth_date", json!(draft.birth_date)),
        ("sex", json!(draft.sex)),
        ("belt", json!(draft.belt)),
        ("licence_no", json!(draft.licence_no)),
        ("licence_until", json!(draft.licence_until)),
        ("guardian_consent_on", json!(member.guardian_consent_on)),
        ("joined_on", json!(draft.joined_on)),
        ("left_on", json!(draft.left_on)),
        ("archived_at", json!(member.archived_at)),
        ("public_at_most", json!(member.public_at_most)),
        ("details", serde_json::to_value(&draft.details)?),
    ]);
    Ok(TableRows {
        table: "member",
        rows: vec![row],
    })
}

async fn history(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    reader: Reader,
) -> Result<TableRows> {
    let entries = store::history_of(tx, platform, member, MOST).await?;
    let rows = entries.into_iter().map(|mut entry| {
        if reader != Reader::Office {
            entry.changes = entry
                .changes
                .map(|changes| changes.into_iter().map(without_contact).collect());
        }
        row([
            ("at", json!(entry.at)),
            ("actor_id", json!(entry.actor)),
            ("kind", json!(entry.kind)),
            ("sealed", json!(entry.changes)),
        ])
    });
    Ok(TableRows {
        table: "member_change",
        rows: rows.collect(),
    })
}

/// An entry about a guardian says name and contact, parted by commas; only the name is left.
fn without_contact(change: Change) -> Change {
    if change.field != "guardian" {
        return change;
    }
    let name = |said: &str| {
        said.split(',')
            .next()
            .filter(|name| !name.contains(['@', '+']) && !name.contains(char::is_numeric))
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    Change {
        old: name(&change.old),
        new: name(&change.new),
        field: change.field,
    }
}

async fn consents(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<TableRows> {
    let consents = store::list_consents(tx, platform, member).await?;
    let rows = consents.into_iter().map(|consent| {
        row([
            ("purpose", json!(consent.purpose)),
            ("text_version", json!(consent.text_version)),
            ("how", json!(consent.how)),
            ("given_on", json!(consent.given_on)),
            ("sealed", json!(consent.person)),
            ("recorded_by", json!(consent.recorded_by)),
            ("recorded_at", json!(consent.recorded_at)),
            ("withdrawn_at", json!(consent.withdrawn_at)),
        ])
    });
    Ok(TableRows {
        table: "consent",
        rows: rows.collect(),
    })
}

async fn groups(tx: &TenantTx, member: MemberId) -> Result<TableRows> {
    let groups = store::groups_of_member(tx, member).await?;
    let rows = groups.into_iter().map(|(group, since)| {
        row([
            // The name says more than the key that stands in the column.
            ("group_id", json!(group.name)),
            ("since", json!(since)),
        ])
    });
    Ok(TableRows {
        table: "group_member",
        rows: rows.collect(),
    })
}

/// Guardians and what was agreed with them, their names, and whether a contact was left out.
async fn guardians(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    reader: Reader,
) -> Result<([TableRows; 2], HashMap<GuardianId, String>, bool)> {
    let guardians = store::guardians_of(tx, platform, member).await?;
    let mut people = Vec::new();
    let mut links = Vec::new();
    let mut names = HashMap::new();
    let mut is_less = false;
    for guardian in guardians {
        let draft = guardian.draft;
        let name = draft.full_name();
        names.insert(guardian.id, name.clone());
        let contact = if reader.sees_contact_of(guardian.id) {
            json!({ "email": draft.email, "phone": draft.phone, "proof": draft.proof })
        } else {
            is_less = true;
            json!(null)
        };
        people.push(row([
            ("first_name", json!(draft.first_name)),
            ("last_name", json!(draft.last_name)),
            ("sealed", contact),
        ]));
        if let Some(link) = guardian.link {
            links.push(row([
                (TITLE, json!(name)),
                ("relation", json!(draft.relation)),
                ("since", json!(link.since)),
                ("until", json!(link.until)),
                ("pays", json!(link.matrix.pays)),
                ("consents", json!(link.matrix.consents)),
                ("is_informed", json!(link.matrix.is_informed)),
                ("sees_health", json!(link.matrix.sees_health)),
                ("no_contact", json!(link.matrix.no_contact)),
            ]));
        }
    }
    let tables = [
        TableRows {
            table: "guardian",
            rows: people,
        },
        TableRows {
            table: "guardianship",
            rows: links,
        },
    ];
    Ok((tables, names, is_less))
}

/// What guardians refused, what was decided between them, and whether both must sign.
async fn agreed(
    tx: &TenantTx,
    platform: &Platform,
    member: MemberId,
    names: &HashMap<GuardianId, String>,
) -> Result<[TableRows; 3]> {
    let refusals = store::list_refusals(tx, member).await?;
    let decisions = store::list_decisions(tx, platform, member).await?;
    let custody = store::needs_both(tx, member).await?;
    let refused = refusals.into_iter().map(|refusal| {
        let name = refusal.guardian.and_then(|guardian| names.get(&guardian));
        row([
            (TITLE, json!(name)),
            ("purpose", json!(refusal.purpose)),
            ("recorded_by", json!(refusal.recorded_by)),
            ("recorded_at", json!(refusal.recorded_at)),
            ("ended_at", json!(refusal.ended_at)),
        ])
    });
    let decided = decisions.into_iter().map(|decision| {
        row([
            ("purpose", json!(decision.purpose)),
            ("is_given", json!(decision.is_given)),
            ("decided_on", json!(decision.decided_on)),
            ("sealed", json!(decision.document)),
            ("recorded_by", json!(decision.recorded_by)),
            ("recorded_at", json!(decision.recorded_at)),
        ])
    });
    Ok([
        TableRows {
            table: "refusal",
            rows: refused.collect(),
        },
        TableRows {
            table: "decision",
            rows: decided.collect(),
        },
        TableRows {
            table: "custody",
            rows: custody
                .then(|| row([("needs_both", json!(true))]))
                .into_iter()
                .collect(),
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_guardian_in_the_history_only_the_name_is_left() {
        let change = |old: &str, new: &str| Change {
            field: "guardian".to_owned(),
            old: old.to_owned(),
            new: new.to_owned(),
        };
        for (old, new) in [
            ("", "Petra Čeh, petra@example.si, +38640111222"),
            ("Petra Čeh, petra@example.si", "Petra Čeh, p@example.si"),
        ] {
            let left = without_contact(change(old, new));
            assert_eq!(left.new, "Petra Čeh");
            assert!(!left.old.contains('@'));
        }
        assert_eq!(without_contact(change("", "petra@example.si")).new, "");
        let other = Change {
            field: "email".to_owned(),
            ..change("", "ana@example.si")
        };
        assert_eq!(without_contact(other.clone()), other);
    }
}
