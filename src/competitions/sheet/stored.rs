//! From a drawn and fought category to its rows, and back to the value the rules of judo work with.
use std::collections::BTreeMap;

use ::entity::{
    contest,
    ids::{CategoryId, CompetitionId, ContestId, PlacingId, SheetId},
    sheet,
};
use anyhow::{Context as _, anyhow};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    judo::{
        draw,
        entrant::{ContestNo, Entrant, Side},
        outcome::{Outcome, Scores},
        profile::{Frozen, Profile},
        sheet::{Record, Sheet, Whole},
        systems::Wiring,
    },
    platform::{
        db::TenantTx,
        error::{AppError, Result},
        services::Platform,
    },
};

/// A category as it was drawn and fought. Entrant 0 is the first of the entries it goes with.
#[derive(Clone, Debug)]
pub struct Fought {
    /// The rules.
    pub profile: Frozen,
    /// The system.
    pub wiring: Wiring,
    /// The draw.
    pub draw: draw::Record,
    /// What happened on the sheet.
    pub record: Record,
}

impl Fought {
    /// The sheet.
    ///
    /// # Errors
    /// The record does not fit the system.
    pub fn sheet(&self) -> Result<Sheet> {
        Sheet::new(
            self.wiring.clone(),
            self.profile.rules().pools.clone(),
            self.record.clone(),
        )
        .map_err(|refusal| broken(&refusal))
    }
}

fn broken(fault: &impl std::fmt::Debug) -> AppError {
    AppError::internal(anyhow!(
        "a sheet does not follow from its record: {fault:?}"
    ))
}

/// The row of a sheet.
///
/// # Errors
/// When something of it cannot be written as text.
pub fn sheet_row(
    tx: &TenantTx,
    platform: &Platform,
    (competition_id, category_id): (CompetitionId, CategoryId),
    fought: &Fought,
) -> Result<sheet::Model> {
    let now = platform.now();
    Ok(sheet::Model {
        tenant_id: tx.tenant(),
        id: SheetId(platform.new_id()),
        competition_id,
        category_id,
        profile: fought
            .profile
            .rules()
            .write()
            .map_err(|refusal| broken(&refusal))?,
        wiring: serde_json::to_value(&fought.wiring)?,
        draw: serde_json::to_value(&fought.draw)?,
        struck: serde_json::to_value(&fought.record.struck)?,
        decided: serde_json::to_value(&fought.record.decided)?,
        rev: 1,
        created_at: now,
        updated_at: now,
    })
}

/// The rows of the contests of a sheet; `who` says which placing an entrant has.
///
/// # Errors
/// When an outcome belongs to nobody.
pub fn contest_rows(
    tx: &TenantTx,
    platform: &Platform,
    sheet_id: SheetId,
    sheet: &Sheet,
    who: &BTreeMap<Entrant, PlacingId>,
) -> Result<Vec<contest::Model>> {
    let mut rows = Vec::with_capacity(sheet.record().outcomes.len());
    for (no, outcome) in &sheet.record().outcomes {
        let (white, blue) = sheet.slots(*no);
        let id = |slot: crate::judo::sheet::Slot| {
            slot.entrant()
                .and_then(|entrant| who.get(&entrant).copied())
                .ok_or_else(|| broken(no))
        };
        let round = sheet
            .wiring()
            .contest(*no)
            .ok_or_else(|| broken(no))?
            .round
            .code();
        rows.push(contest::Model {
            tenant_id: tx.tenant(),
            id: ContestId(platform.new_id()),
            sheet_id,
            no: i32::from(no.0),
            round,
            white_id: id(white)?,
            blue_id: id(blue)?,
            winner: outcome.winner.map(word).transpose()?,
            kind: word(outcome.kind)?,
            white_ippon: outcome.white.ippon.into(),
            white_waza_ari: outcome.white.waza_ari.into(),
            white_yuko: outcome.white.yuko.into(),
            white_shido: outcome.white.shido.into(),
            blue_ippon: outcome.blue.ippon.into(),
            blue_waza_ari: outcome.blue.waza_ari.into(),
            blue_yuko: outcome.blue.yuko.into(),
            blue_shido: outcome.blue.shido.into(),
            seconds: outcome.seconds.into(),
            golden_score: outcome.golden_score,
            loser_continues: outcome.loser_continues,
            rev: 1,
        });
    }
    Ok(rows)
}

/// The outcome of a row.
///
/// # Errors
/// When the row holds what no outcome can be.
pub fn outcome_of(row: &contest::Model) -> Result<Outcome> {
    let scores = |ippon, waza_ari, yuko, shido| -> Result<Scores> {
        Ok(Scores {
            ippon: small(ippon)?,
            waza_ari: small(waza_ari)?,
            yuko: small(yuko)?,
            shido: small(shido)?,
        })
    };
    Ok(Outcome {
        kind: read(Value::from(row.kind.as_str()))?,
        winner: match &row.winner {
            Some(side) => Some(read::<Side>(Value::from(side.as_str()))?),
            None => None,
        },
        white: scores(
            row.white_ippon,
            row.white_waza_ari,
            row.white_yuko,
            row.white_shido,
        )?,
        blue: scores(
            row.blue_ippon,
            row.blue_waza_ari,
            row.blue_yuko,
            row.blue_shido,
        )?,
        seconds: small(row.seconds)?,
        golden_score: row.golden_score,
        loser_continues: row.loser_continues,
    })
}

/// The whole of a sheet out of its rows.
///
/// # Errors
/// When a row holds what no sheet can be.
pub fn whole(row: &sheet::Model, contests: &[contest::Model]) -> Result<Whole> {
    let profile = Profile::read(&row.profile).map_err(|refusals| broken(&refusals))?;
    let draw: draw::Record = read(row.draw.clone())?;
    let mut outcomes = BTreeMap::new();
    for contest in contests {
        outcomes.insert(ContestNo(small(contest.no)?), outcome_of(contest)?);
    }
    Ok(Whole {
        profile: profile.code,
        version: profile.version,
        wiring: read(row.wiring.clone())?,
        pool_rules: profile.pools,
        seed: draw.input.seed,
        algorithm: draw.input.algorithm,
        record: Record {
            lines: draw.lines,
            struck: read(row.struck.clone())?,
            outcomes,
            decided: read(row.decided.clone())?,
            ..Record::default()
        },
    })
}

fn word(code: impl Serialize) -> Result<String> {
    match serde_json::to_value(code)? {
        Value::String(word) => Ok(word),
        other => Err(broken(&other)),
    }
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value)
        .context("a stored sheet")
        .map_err(AppError::internal)
}

fn small<T: TryFrom<i32>>(number: i32) -> Result<T> {
    T::try_from(number).map_err(|_| broken(&number))
}
