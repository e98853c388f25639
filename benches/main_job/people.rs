//! Invented people: as drafts of the store, and as the rows of a file somebody imports. Six of ten are children with a guardian.
use chrono::{Datelike as _, NaiveDate};
use tatami::platform::{
    i18n::Lang,
    people::{
        Address, ConsentDraft, GuardianDraft, MemberDetails, MemberDraft, NewMember,
        columns::Column, relation,
    },
};

const FIRST: [(&str, &str); 12] = [
    ("Ana", "f"),
    ("Žiga", "m"),
    ("Nika", "f"),
    ("Luka", "m"),
    ("Čarna", "f"),
    ("Jakob", "m"),
    ("Špela", "f"),
    ("Maj", "m"),
    ("Eva", "f"),
    ("Tilen", "m"),
    ("Zala", "f"),
    ("Gašper", "m"),
];
const LAST: [&str; 25] = [
    "Novak",
    "Čeh",
    "Zupan",
    "Šinkovec",
    "Kos",
    "Žagar",
    "Oblak",
    "Furlan",
    "Hribar",
    "Kralj",
    "Pintar",
    "Rozman",
    "Škof",
    "Turk",
    "Vidmar",
    "Bizjak",
    "Cerar",
    "Dolenc",
    "Erjavec",
    "Golob",
    "Jereb",
    "Likar",
    "Mlakar",
    "Pečnik",
    "Uršič",
];
const BELTS: [&str; 6] = ["kyu6", "kyu5", "kyu4", "kyu3", "kyu2", "kyu1"];

/// What the file of an import says of each.
pub const COLUMNS: [&str; 17] = [
    "first_name",
    "last_name",
    "birth_date",
    "sex",
    "belt",
    "licence_no",
    "licence_until",
    "joined_on",
    "street",
    "post_code",
    "town",
    "email",
    "phone",
    "guardian_first_name",
    "guardian_last_name",
    "guardian_email",
    "guardian_phone",
];

/// The person with this number.
pub fn member(number: usize, today: NaiveDate) -> NewMember {
    let (first_name, sex) = FIRST[number * 7 % FIRST.len()];
    let last = LAST[number % LAST.len()];
    let last_name = match number / LAST.len() % (LAST.len() + 1) {
        0 => last.to_owned(),
        other => format!("{last} {}", LAST[other - 1]),
    };
    let is_child = number % 10 < 6;
    let age = if is_child {
        7 + number % 7
    } else {
        18 + number % 40
    };
    let year = today.year() - i32::try_from(age).unwrap();
    let day = u32::try_from(number % 27 + 1).unwrap();
    let joined_on = NaiveDate::from_ymd_opt(today.year() - 1, 9, day);
    let address = format!("oseba.{number}@example.com");
    let phone = format!("+38640{:06}", number % 1_000_000);
    let draft = MemberDraft {
        first_name: first_name.to_owned(),
        last_name: last_name.clone(),
        birth_date: NaiveDate::from_ymd_opt(year, 1, day),
        sex: Some(sex.to_owned()),
        belt: Some(BELTS[number % BELTS.len()].to_owned()),
        licence_no: Some(format!("JZP-{number:06}")),
        licence_until: NaiveDate::from_ymd_opt(today.year(), 12, 31),
        joined_on,
        left_on: None,
        details: MemberDetails {
            address: Address {
                street: format!("Športna ulica {}", number % 90 + 1),
                post_code: "1000".to_owned(),
                town: "Ljubljana".to_owned(),
                country: "SI".to_owned(),
            },
            email: if is_child {
                String::new()
            } else {
                address.clone()
            },
            phone: if is_child {
                String::new()
            } else {
                phone.clone()
            },
            ..MemberDetails::default()
        },
        ..MemberDraft::default()
    };
    if !is_child {
        return NewMember::from(draft);
    }
    NewMember {
        draft,
        guardians: vec![GuardianDraft {
            first_name: "Vida".to_owned(),
            last_name,
            email: address,
            phone,
            relation: relation::MOTHER.to_owned(),
            ..GuardianDraft::default()
        }],
        consent: joined_on.map(ConsentDraft::on_paper),
    }
}

pub fn members(count: usize, today: NaiveDate) -> Vec<NewMember> {
    (0..count).map(|number| member(number, today)).collect()
}

/// The same people as a file.
pub fn csv(count: usize, today: NaiveDate) -> String {
    let header: Vec<String> = COLUMNS
        .iter()
        .map(|key| Column::find(key).unwrap().header(Lang::Sl))
        .collect();
    let mut file = header.join(";");
    file.push('\n');
    for number in 0..count {
        let new = member(number, today);
        let (draft, details) = (&new.draft, &new.draft.details);
        let day = |day: Option<NaiveDate>| {
            day.map(|d| format!("{}. {}. {}", d.day(), d.month(), d.year()))
                .unwrap_or_default()
        };
        let guardian = new.guardians.first().cloned().unwrap_or_default();
        let cells = [
            draft.first_name.clone(),
            draft.last_name.clone(),
            day(draft.birth_date),
            if draft.sex.as_deref() == Some("f") {
                "ž"
            } else {
                "m"
            }
            .to_owned(),
            format!("{}. kyu", 6 - number % BELTS.len()),
            draft.licence_no.clone().unwrap_or_default(),
            day(draft.licence_until),
            day(draft.joined_on),
            details.address.street.clone(),
            details.address.post_code.clone(),
            details.address.town.clone(),
            details.email.clone(),
            details.phone.clone(),
            guardian.first_name,
            guardian.last_name,
            guardian.email,
            guardian.phone,
        ];
        file.push_str(&cells.join(";"));
        file.push('\n');
    }
    file
}
