//! A row beside the members, or the earlier row, it may be the same as. Nothing is merged without a person having seen this,
//! unless name, birthday and licence leave no doubt, and then it stands here too.
use std::collections::{HashMap, HashSet};

use ::entity::ids::MemberId;
use chrono::NaiveDate;

use super::lines::date_as_read;
use crate::{
    imports::{
        document::{Decision, FileRow, Twin},
        reading::{Base, NUMBER, Reader},
        store::{self, Draft},
    },
    platform::{
        db::TenantTx,
        error::Result,
        i18n::Lang,
        people::{
            self, Guardian, Member, MemberDraft,
            columns::{Format, PersonView},
        },
        services::Platform,
        text::fold,
    },
    web::components::{Choice, RadioGroup},
};

/// Two columns side by side.
pub(super) struct Comparison {
    /// What the row is compared with.
    pub title: String,
    /// Name of a field, the row's value, the other's, and whether they differ.
    pub values: Vec<(String, String, String, bool)>,
}

/// Comparisons and the question, by row number.
pub(super) async fn comparisons(
    tx: &TenantTx,
    platform: &Platform,
    lang: Lang,
    draft: &Draft,
    reader: &Reader,
    rows: &[FileRow],
) -> Result<HashMap<u32, (Vec<Comparison>, RadioGroup)>> {
    let mut ids: Vec<MemberId> = rows
        .iter()
        .flat_map(|row| row.twins.iter().filter_map(|t| t.member()))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let members: HashMap<MemberId, Member> = people::store::find_many(tx, platform, &ids)
        .await?
        .into_iter()
        .map(|m| (m.id, m))
        .collect();
    let guardians = people::store::first_guardians(tx, platform, &ids).await?;
    let earlier = earlier_rows(tx, platform, draft, rows).await?;
    Ok(rows
        .iter()
        .map(|row| {
            let list = row
                .twins
                .iter()
                .filter_map(|twin| match twin {
                    Twin::Licence(id) | Twin::Name(id) => members
                        .get(id)
                        .map(|member| with_member(lang, reader, row, member, guardians.get(id))),
                    Twin::Row(n) | Twin::RowLicence(n) => earlier
                        .get(n)
                        .map(|other| with_row(lang, reader, row, other)),
                })
                .collect();
            (row.number, (list, question(lang, row, &members)))
        })
        .collect())
}

/// The earlier rows that rows of this page repeat.
async fn earlier_rows(
    tx: &TenantTx,
    platform: &Platform,
    draft: &Draft,
    rows: &[FileRow],
) -> Result<HashMap<u32, FileRow>> {
    let mut wanted: HashSet<u32> = rows
        .iter()
        .flat_map(|row| &row.twins)
        .filter_map(|twin| match twin {
            Twin::Row(n) | Twin::RowLicence(n) => Some(*n),
            _ => None,
        })
        .collect();
    let mut found = HashMap::new();
    for position in 0..store::count(draft.rows) {
        if wanted.is_empty() {
            break;
        }
        for row in store::load(tx, platform, draft.id, position).await?.rows {
            if wanted.remove(&row.number) {
                found.insert(row.number, row);
            }
        }
    }
    Ok(found)
}

fn with_member(
    lang: Lang,
    reader: &Reader,
    row: &FileRow,
    member: &Member,
    guardian: Option<&Guardian>,
) -> Comparison {
    let format = Format {
        lang,
        ..*reader.format()
    };
    let person = reader.read(&row.cells, Some(Base::of(member)));
    let after = Member {
        draft: person.member,
        ..member.clone()
    };
    let before = PersonView { member, guardian };
    let values = reader
        .columns()
        .iter()
        // Whoever is known keeps the number, which stands in the title.
        .filter(|(_, column)| column.key != NUMBER)
        .map(|(at, column)| {
            let (typed, known) = (
                row.cell(*at).trim().to_owned(),
                column.cell(&before, &format),
            );
            let is_other = if column.key.starts_with("guardian_") {
                !typed.is_empty() && fold(&typed) != fold(&known)
            } else {
                column.cell(
                    &PersonView {
                        member: &after,
                        guardian,
                    },
                    &format,
                ) != known
            };
            let is_read = person.errors.iter().all(|error| error.column != Some(*at));
            let day = date_of(&after.draft, column.key).filter(|_| is_read);
            let typed = date_as_read(lang, typed, day);
            (column.header(lang), typed, known, is_other)
        })
        .filter(|(_, typed, known, _)| !typed.is_empty() || !known.is_empty())
        .collect();
    Comparison {
        title: lang.t1("imports-known-as", "name", name_of(member)),
        values,
    }
}

/// The date of a column of dates.
fn date_of(draft: &MemberDraft, key: &str) -> Option<NaiveDate> {
    match key {
        "birth_date" => draft.birth_date,
        "licence_until" => draft.licence_until,
        "joined_on" => draft.joined_on,
        "left_on" => draft.left_on,
        _ => None,
    }
}

fn with_row(lang: Lang, reader: &Reader, row: &FileRow, other: &FileRow) -> Comparison {
    let values = reader
        .columns()
        .iter()
        .map(|(at, column)| {
            let (here, there) = (
                row.cell(*at).trim().to_owned(),
                other.cell(*at).trim().to_owned(),
            );
            let is_other = here != there;
            (column.header(lang), here, there, is_other)
        })
        .filter(|(_, here, there, _)| !here.is_empty() || !there.is_empty())
        .collect();
    Comparison {
        title: lang.t1("imports-row-n", "row", other.number.to_string()),
        values,
    }
}

fn name_of(member: &Member) -> String {
    format!("{} ({})", member.draft.full_name(), member.number)
}

fn question(lang: Lang, row: &FileRow, members: &HashMap<MemberId, Member>) -> RadioGroup {
    let legend = lang.t1("imports-decide", "row", row.number.to_string());
    let mut group = RadioGroup::new(format!("decide.{}", row.number), legend);
    let in_file = row.twins.iter().any(|t| t.member().is_none());
    let shares_licence = row
        .twins
        .iter()
        .any(|t| matches!(t, Twin::Licence(_) | Twin::RowLicence(_)));
    if !in_file {
        for member in row.twins.iter().filter_map(|t| members.get(&t.member()?)) {
            group = group.choice(
                Choice::new(
                    format!("update:{}", member.id),
                    lang.t1("imports-decide-update", "name", name_of(member)),
                )
                .hint(lang.t("imports-decide-update-hint")),
            );
        }
    }
    if shares_licence {
        group = group.choice(
            Choice::new("new", lang.t("imports-decide-new"))
                .hint(lang.t("imports-decide-new-licence"))
                .disabled(true),
        );
    } else {
        group = group.choice(Choice::new("new", lang.t("imports-decide-new")));
    }
    let selected = match (row.decision, row.target) {
        (_, Some(id)) => format!("update:{id}"),
        (Decision::Skip, None) => "skip".to_owned(),
        (Decision::New, None) => "new".to_owned(),
        _ => String::new(),
    };
    group
        .choice(Choice::new("skip", lang.t("imports-decide-skip")))
        .selected(selected)
}
