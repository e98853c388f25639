//! What is held of a member here, for the copy of their data: the member, the history, the guardians, the consents.
use ::entity::ids::MemberId;
use serde_json::json;

use super::store;
use crate::platform::{
    db::TenantTx,
    dossier::{Contributed, Part, TableRows, row},
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
        let tables = vec![
            members(tx, platform, member).await?,
            history(tx, platform, member).await?,
            consents(tx, platform, member).await?,
            groups(tx, member).await?,
        ];
        let mut all = Contributed {
            tables,
            notes: Vec::new(),
        };
        all.tables.extend(guardians(tx, platform, member).await?);
        all.tables.extend(agreed(tx, platform, member).await?);
        Ok(all)
    }
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

async fn history(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<TableRows> {
    let entries = store::history_of(tx, platform, member, MOST).await?;
    let rows = entries.into_iter().map(|entry| {
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

async fn guardians(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<[TableRows; 2]> {
    let guardians = store::guardians_of(tx, platform, member).await?;
    let mut people = Vec::new();
    let mut links = Vec::new();
    for guardian in guardians {
        let draft = guardian.draft;
        people.push(row([
            ("first_name", json!(draft.first_name)),
            ("last_name", json!(draft.last_name)),
            (
                "sealed",
                json!({ "email": draft.email, "phone": draft.phone, "proof": draft.proof }),
            ),
        ]));
        if let Some(link) = guardian.link {
            links.push(row([
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
    Ok([
        TableRows {
            table: "guardian",
            rows: people,
        },
        TableRows {
            table: "guardianship",
            rows: links,
        },
    ])
}

/// What guardians refused, what was decided between them, and whether both must sign.
async fn agreed(tx: &TenantTx, platform: &Platform, member: MemberId) -> Result<[TableRows; 3]> {
    let refusals = store::list_refusals(tx, member).await?;
    let decisions = store::list_decisions(tx, platform, member).await?;
    let custody = store::needs_both(tx, member).await?;
    let refused = refusals.into_iter().map(|refusal| {
        row([
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
