//! What a competition holds of a member, for the copy of their data: the placings that were matched to the member, and the contests
//! that were fought there. Who the opponents were is theirs and not in it.
use std::collections::HashMap;

use ::entity::{
    contest,
    ids::{CategoryId, CompetitionId, MemberId, PlacingId, SheetId},
    placing, sheet,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    person::{self, Person},
    store,
};
use crate::platform::{
    competing,
    db::TenantTx,
    dossier::{Contributed, HEADING, Part, TITLE, TableRows, heading, row},
    error::{AppError, Result},
    i18n::Lang,
    people::store as people,
    services::Platform,
};

/// Contributes placings and contests.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlacingsPart;

#[async_trait::async_trait]
impl Part for PlacingsPart {
    async fn collect(
        &self,
        tx: &TenantTx,
        platform: &Platform,
        member: MemberId,
    ) -> Result<Contributed> {
        let placings = store::list_of_member(tx, member).await?;
        let mut titles: HashMap<CategoryId, Title> = HashMap::new();
        let mut names: HashMap<PlacingId, String> = HashMap::new();
        let mut rows = Vec::with_capacity(placings.len());
        for placing in &placings {
            let title = title_of(tx, placing).await?;
            let who = person::open(platform, placing)?;
            rows.push(placing_row(tx, placing, &who, &title).await?);
            names.insert(placing.id, who.name());
            titles.insert(placing.category_id, title);
        }
        let ids: Vec<PlacingId> = placings.iter().map(|placing| placing.id).collect();
        let categories: Vec<CategoryId> = titles.keys().copied().collect();
        let sheets = store::list_sheets_of(tx, &categories).await?;
        let title_of_sheet: HashMap<SheetId, &Title> = sheets
            .iter()
            .filter_map(|sheet| Some((sheet.id, titles.get(&sheet.category_id)?)))
            .collect();
        let contests = store::list_contests_of(tx, &ids)
            .await?
            .iter()
            .map(|contest| contest_row(contest, &title_of_sheet, &names))
            .collect();
        let drawn = placings
            .iter()
            .filter_map(|placing| {
                let sheet = sheets
                    .iter()
                    .find(|sheet| sheet.category_id == placing.category_id)?;
                Some(sheet_row(
                    sheet,
                    placing.entrant?,
                    titles.get(&placing.category_id)?,
                ))
            })
            .collect();
        Ok(Contributed {
            tables: vec![
                choices(tx, member).await?,
                TableRows {
                    table: "placing",
                    rows,
                },
                TableRows {
                    table: "sheet",
                    rows: drawn,
                },
                TableRows {
                    table: "contest",
                    rows: contests,
                },
            ],
            notes: Vec::new(),
        })
    }
}

/// What the person decided about their name at single competitions.
async fn choices(tx: &TenantTx, member: MemberId) -> Result<TableRows> {
    let mut rows = Vec::new();
    for (event, at_most) in people::public_choices(tx, member).await? {
        let title = match store::find(tx, CompetitionId(event)).await {
            // It was deleted; the decision is still there.
            Err(AppError::NotFound) => String::new(),
            found => found?.name,
        };
        rows.push(row([(TITLE, json!(title)), ("public_in", json!(at_most))]));
    }
    Ok(TableRows {
        table: "member",
        rows,
    })
}

/// Where somebody competed.
struct Title {
    event: String,
    held_on: NaiveDate,
    category: String,
}

impl Title {
    fn stored(&self) -> String {
        format!("{} ({}), {}", self.event, self.held_on, self.category)
    }

    fn words(&self, lang: Lang) -> String {
        format!(
            "{} ({}), {}",
            self.event,
            lang.date(self.held_on),
            self.category
        )
    }
}

async fn title_of(tx: &TenantTx, placing: &placing::Model) -> Result<Title> {
    let event = store::find(tx, placing.competition_id).await?;
    let category = store::find_category(tx, placing.competition_id, placing.category_id).await?;
    Ok(Title {
        event: event.name,
        held_on: event.held_on,
        category: category.name,
    })
}

async fn placing_row(
    tx: &TenantTx,
    placing: &placing::Model,
    who: &Person,
    title: &Title,
) -> Result<Value> {
    let clubs = store::clubs_by_id(tx).await?;
    let club = placing
        .club_id
        .and_then(|id| clubs.get(&id))
        .map(|club| club.name.clone());
    Ok(row([
        (TITLE, json!(title.stored())),
        (HEADING, heading(|lang| title.words(lang))),
        ("place", json!(placing.place)),
        ("contests_won", json!(placing.contests_won)),
        ("club_id", json!(club)),
        ("country", json!(placing.country)),
        ("sealed", serde_json::to_value(who)?),
    ]))
}

/// The person's own line of the draw, from 1, and why they did not compete, if they did not.
fn sheet_row(sheet: &sheet::Model, entrant: i32, title: &Title) -> Value {
    let line = sheet
        .draw
        .get("lines")
        .and_then(Value::as_array)
        .and_then(|lines| lines.iter().position(|own| *own == json!(entrant)))
        .map(|line| line + 1);
    row([
        (TITLE, json!(title.stored())),
        (HEADING, heading(|lang| title.words(lang))),
        ("draw", json!(line)),
        ("struck", json!(sheet.struck.get(entrant.to_string()))),
    ])
}

/// A contest with both sides' scores. Of the two athletes only the person stands in it, so that the own side is known.
fn contest_row(
    contest: &contest::Model,
    titles: &HashMap<SheetId, &Title>,
    names: &HashMap<PlacingId, String>,
) -> Value {
    let title = titles.get(&contest.sheet_id);
    let stored = title.map(|title| title.stored()).unwrap_or_default();
    let words = |lang: Lang| {
        let number = lang.t1("results-contest", "no", contest.no.to_string());
        title
            .map(|title| title.words(lang))
            .into_iter()
            .chain([competing::round(lang, &contest.round), number])
            .collect::<Vec<_>>()
            .join(", ")
    };
    row([
        (
            TITLE,
            json!(format!("{stored}, {} {}", contest.round, contest.no)),
        ),
        (HEADING, heading(words)),
        ("white_id", json!(names.get(&contest.white_id))),
        ("blue_id", json!(names.get(&contest.blue_id))),
        ("winner", json!(contest.winner)),
        ("kind", json!(contest.kind)),
        ("white_ippon", json!(contest.white_ippon)),
        ("white_waza_ari", json!(contest.white_waza_ari)),
        ("white_yuko", json!(contest.white_yuko)),
        ("white_shido", json!(contest.white_shido)),
        ("blue_ippon", json!(contest.blue_ippon)),
        ("blue_waza_ari", json!(contest.blue_waza_ari)),
        ("blue_yuko", json!(contest.blue_yuko)),
        ("blue_shido", json!(contest.blue_shido)),
        ("seconds", json!(contest.seconds)),
        ("golden_score", json!(contest.golden_score)),
        ("loser_continues", json!(contest.loser_continues)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_its_day_as_people_write_it() {
        let title = Title {
            event: "Pokal".to_owned(),
            held_on: NaiveDate::from_ymd_opt(2026, 5, 9).unwrap(),
            category: "-57 kg".to_owned(),
        };
        assert_eq!(title.words(Lang::Sl), "Pokal (9. 5. 2026), -57 kg");
        assert_eq!(title.stored(), "Pokal (2026-05-09), -57 kg");
    }
}
