//! The columns of lists of members: one table for the import that reads them and the export that writes them, so that an
//! export can be imported again.
//!
//! A column that is not [`Column::exportable`] never leaves in an ordinary list: tax numbers, and whatever is not in this table
//! at all (health, above all).
use chrono::NaiveDate;

use super::{
    check::{
        GUARDIAN_EMAIL, GUARDIAN_FIRST_NAME, GUARDIAN_LAST_NAME, GUARDIAN_PHONE, GUARDIAN_RELATION,
    },
    details::{EmergencyContact, RefereeLicence},
    draft::{GuardianDraft, MemberDraft, relation},
    store::{Guardian, Member},
};
use crate::platform::{
    i18n::{Lang, Text},
    sheets::{
        CellKind, countries,
        values::{self, DateWindow, ValueError},
    },
    text::fold,
};

/// The scale of belts, which the platform does not know: it is handed in by whoever reads or writes cells.
#[derive(Clone, Copy)]
pub struct Belts {
    /// The stored code of what people write for a belt, or the key of the sentence why it is none.
    pub read: fn(&str) -> Result<&'static str, &'static str>,
    /// Key of the name of a stored code.
    pub name: fn(&str) -> Option<String>,
}

/// What reading and writing of cells depends on.
#[derive(Clone, Copy)]
pub struct Format {
    /// Language of words in cells.
    pub lang: Lang,
    /// The local day, for centuries of short years.
    pub today: NaiveDate,
    /// The scale of belts.
    pub belts: Belts,
}

/// A person as a row: the member and a guardian.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    /// The member.
    pub member: MemberDraft,
    /// A guardian; empty for none.
    pub guardian: GuardianDraft,
    /// The member number; none where the organisation gives the next one.
    pub number: Option<i64>,
}

/// A person as an export sees it.
#[derive(Clone, Copy)]
pub struct PersonView<'a> {
    /// The member.
    pub member: &'a Member,
    /// The guardian who is asked first; none for most adults.
    pub guardian: Option<&'a Guardian>,
}

/// Why the tax number is in the list of columns, and in no export: how closely a column is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Personal data.
    Personal,
    /// Personal data from which health could be guessed: height, weight. Never chosen beforehand.
    Inferring,
    /// Personal data that never leave in an ordinary list.
    Sealed,
}

/// Reads a cell into a row.
type Setter = fn(&mut PersonRow, &str, &Format) -> Result<(), Text>;

/// A column.
pub struct Column {
    /// Its key: the name of the field in forms, too.
    pub key: &'static str,
    /// Key of its header in the locale files.
    pub label: &'static str,
    /// What headers in other people's files say, both languages.
    pub synonyms: &'static [&'static str],
    /// What its values look like.
    pub kind: CellKind,
    /// How closely it is kept.
    pub class: Class,
    /// Whether a child's row may have it without consent (GDPR Art. 8).
    pub without_consent: bool,
    /// Whether an ordinary export offers it.
    pub exportable: bool,
    /// Whether an ordinary export has it chosen beforehand.
    pub preselected: bool,
    get: fn(&PersonView<'_>, &Format) -> String,
    set: Option<Setter>,
}

impl Column {
    /// The column with this key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        COLUMNS.iter().find(|column| column.key == key)
    }

    /// Whether an import may fill it.
    #[must_use]
    pub fn importable(&self) -> bool {
        self.set.is_some()
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, lang: Lang) -> String {
        lang.t(self.label)
    }

    /// The cell of a person, as a person reads it and as an import reads it back.
    #[must_use]
    pub fn cell(&self, person: &PersonView<'_>, format: &Format) -> String {
        (self.get)(person, format)
    }

    /// Reads a cell into a row. An empty cell leaves the row as it is: keeping or erasing is the caller's choice.
    ///
    /// # Errors
    /// A sentence that says what the cell should look like.
    pub fn read(&self, row: &mut PersonRow, cell: &str, format: &Format) -> Result<(), Text> {
        if cell.trim().is_empty() {
            return Ok(());
        }
        self.set.map_or(Ok(()), |set| set(row, cell, format))
    }
}

fn words(error: &ValueError) -> Text {
    let (key, args) = error.text();
    args.into_iter()
        .fold(Text::key(key), |text, (name, value)| text.with(name, value))
}

/// A name or a word: white space tidied, invisible marks dropped.
fn tidy(cell: &str) -> String {
    cell.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(['\u{200b}', '\u{feff}'], "")
}

/// A name, refused when it can be none.
fn name(cell: &str) -> Result<String, Text> {
    let name = tidy(cell);
    if name.chars().count() > 100 {
        return Err(Text::key("people-error-too-long").with("n", 100));
    }
    if name.chars().any(|c| c.is_control()) || !name.chars().any(char::is_alphabetic) {
        return Err(Text::key("people-error-name"));
    }
    Ok(name)
}

/// Highest member number that is taken from a file: the next ones are counted from it, so a slip must not carry them away.
const HIGHEST_NUMBER: i64 = 999_999;

fn member_number(cell: &str) -> Result<i64, Text> {
    let digits = cell.trim();
    digits
        .parse::<i64>()
        .ok()
        .filter(|number| (1..=HIGHEST_NUMBER).contains(number))
        .filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .ok_or_else(|| Text::key("people-error-number"))
}

fn short(cell: &str) -> Result<String, Text> {
    let text = tidy(cell);
    if text.chars().count() > 200 {
        return Err(Text::key("people-error-too-long").with("n", 200));
    }
    if text.chars().any(char::is_control) {
        return Err(Text::key("people-error-control"));
    }
    Ok(text)
}

fn day(cell: &str, format: &Format) -> Result<NaiveDate, Text> {
    values::date(cell, &DateWindow::around(format.today, 79, 20)).map_err(|e| words(&e))
}

fn shown(date: Option<NaiveDate>) -> String {
    date.map(values::format_date).unwrap_or_default()
}

/// A post code of another country, such as `34100` or `A-1010`: longer than ours, with digits.
fn foreign_post_code(cell: &str) -> Option<String> {
    let code = tidy(cell);
    let is_code = (5..=12).contains(&code.len())
        && code.chars().any(|c| c.is_ascii_digit())
        && code
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'))
        && values::post_code(&code).is_err();
    is_code.then_some(code)
}

fn country_name(ioc: &str, lang: Lang) -> String {
    countries::by_ioc(ioc).map_or_else(
        || ioc.to_owned(),
        |country| match lang {
            Lang::Sl => country.name_sl.clone(),
            Lang::En => country.name_en.clone(),
        },
    )
}

/// Thousandths without needless zeros: 57500 is `57,5`.
fn thousandths(value: u32, per: u32) -> String {
    let (whole, rest) = (value / per, value % per);
    let digits = per.to_string().len() - 1;
    format!("{whole},{rest:0digits$}")
        .trim_end_matches('0')
        .trim_end_matches(',')
        .to_owned()
}

fn emergency(row: &mut PersonRow) -> &mut EmergencyContact {
    row.member.details.emergency.get_or_insert_default()
}

fn referee(row: &mut PersonRow) -> &mut RefereeLicence {
    row.member.details.referee.get_or_insert_default()
}

fn relation_of(cell: &str) -> Result<String, Text> {
    let word = fold(cell);
    let code = match word.trim_end_matches('.') {
        "mati" | "mama" | "mother" | "mum" | "mom" => relation::MOTHER,
        "oce" | "ata" | "father" | "dad" => relation::FATHER,
        "skrbnik"
        | "skrbnica"
        | "zakoniti zastopnik"
        | "zakonita zastopnica"
        | "skrbnik ali skrbnica"
        | "guardian"
        | "legal guardian" => relation::GUARDIAN,
        "drugo" | "drug" | "other" => relation::OTHER,
        other => relation::ALL
            .iter()
            .copied()
            .find(|code| *code == other)
            .ok_or_else(|| Text::key("people-error-relation"))?,
    };
    Ok(code.to_owned())
}

/// Name of a relation.
#[must_use]
pub fn relation_name(code: &str, lang: Lang) -> String {
    match code {
        relation::MOTHER => lang.t("people-relation-mother"),
        relation::FATHER => lang.t("people-relation-father"),
        relation::GUARDIAN => lang.t("people-relation-guardian"),
        relation::OTHER => lang.t("people-relation-other"),
        _ => String::new(),
    }
}

fn sex_name(code: &str, lang: Lang) -> String {
    match code {
        "f" => lang.t("people-sex-f"),
        "m" => lang.t("people-sex-m"),
        _ => String::new(),
    }
}

const fn column(
    key: &'static str,
    label: &'static str,
    kind: CellKind,
    get: fn(&PersonView<'_>, &Format) -> String,
) -> Column {
    Column {
        key,
        label,
        synonyms: &[],
        kind,
        class: Class::Personal,
        without_consent: false,
        exportable: true,
        preselected: false,
        get,
        set: None,
    }
}

impl Column {
    const fn read_by(
        mut self,
        synonyms: &'static [&'static str],
        set: fn(&mut PersonRow, &str, &Format) -> Result<(), Text>,
    ) -> Self {
        self.synonyms = synonyms;
        self.set = Some(set);
        self
    }
    const fn bare(mut self) -> Self {
        self.without_consent = true;
        self
    }
    const fn chosen(mut self) -> Self {
        self.preselected = true;
        self
    }
    const fn class(mut self, class: Class) -> Self {
        self.class = class;
        if matches!(class, Class::Sealed) {
            self.exportable = false;
        }
        self
    }
}

/// Every column, in the order of an export.
pub const COLUMNS: &[Column] = &[
    column(
        "number",
        "people-column-number",
        CellKind::Number,
        |p, _| p.member.number.to_string(),
    )
    .read_by(
        &[
            "članska številka",
            "številka člana",
            "št. člana",
            "member number",
            "member no",
        ],
        |row, cell, _| {
            row.number = Some(member_number(cell)?);
            Ok(())
        },
    )
    .bare(),
    column(
        "last_name",
        "people-column-last-name",
        CellKind::Text,
        |p, _| p.member.draft.last_name.clone(),
    )
    .read_by(
        &["priimek", "last name", "surname", "family name"],
        |row, cell, _| {
            row.member.last_name = name(cell)?;
            Ok(())
        },
    )
    .bare()
    .chosen(),
    column(
        "first_name",
        "people-column-first-name",
        CellKind::Text,
        |p, _| p.member.draft.first_name.clone(),
    )
    .read_by(
        &["ime", "first name", "given name", "forename"],
        |row, cell, _| {
            row.member.first_name = name(cell)?;
            Ok(())
        },
    )
    .bare()
    .chosen(),
    column(
        "middle_name",
        "people-column-middle-name",
        CellKind::Text,
        |p, _| p.member.draft.middle_name.clone(),
    )
    .read_by(
        &["srednje ime", "drugo ime", "middle name"],
        |row, cell, _| {
            row.member.middle_name = name(cell)?;
            Ok(())
        },
    )
    .bare(),
    column(
        "birth_date",
        "people-column-birth-date",
        CellKind::Date,
        |p, _| shown(p.member.draft.birth_date),
    )
    .read_by(
        &[
            "datum rojstva",
            "rojen",
            "rojena",
            "rojstvo",
            "dat roj",
            "rojstni datum",
            "rojstni dan",
            "birth date",
            "date of birth",
            "born",
            "dob",
        ],
        |row, cell, format| {
            row.member.birth_date =
                Some(values::date(cell, &DateWindow::birth(format.today)).map_err(|e| words(&e))?);
            Ok(())
        },
    )
    .bare(),
    column(
        "birth_year",
        "people-column-birth-year",
        CellKind::Number,
        |p, _| {
            p.member
                .draft
                .birth_date
                .map(|d| d.format("%Y").to_string())
                .unwrap_or_default()
        },
    )
    .chosen(),
    column("sex", "people-column-sex", CellKind::Sex, |p, f| {
        p.member
            .draft
            .sex
            .as_deref()
            .map(|code| sex_name(code, f.lang))
            .unwrap_or_default()
    })
    .read_by(&["spol", "sex", "gender", "m/ž", "m/f"], |row, cell, _| {
        row.member.sex = Some(values::sex(cell).map_err(|e| words(&e))?.code().to_owned());
        Ok(())
    }),
    column("belt", "people-column-belt", CellKind::Text, |p, f| {
        p.member
            .draft
            .belt
            .as_deref()
            .and_then(f.belts.name)
            .map(|key| f.lang.t(&key))
            .unwrap_or_default()
    })
    .read_by(
        &["pas", "stopnja", "kyu", "naziv", "belt", "grade", "rank"],
        |row, cell, format| {
            row.member.belt = Some((format.belts.read)(cell).map_err(Text::key)?.to_owned());
            Ok(())
        },
    )
    .chosen(),
    column(
        "licence_no",
        "people-column-licence-no",
        CellKind::Text,
        |p, _| p.member.draft.licence_no.clone().unwrap_or_default(),
    )
    .read_by(
        &[
            "številka licence",
            "št. licence",
            "licenca",
            "registrska številka",
            "št. registracije",
            "licence number",
            "licence no",
            "license number",
            "licence",
            "license",
        ],
        |row, cell, _| {
            row.member.licence_no = Some(short(cell)?);
            Ok(())
        },
    ),
    column(
        "licence_until",
        "people-column-licence-until",
        CellKind::Date,
        |p, _| shown(p.member.draft.licence_until),
    )
    .read_by(
        &[
            "licenca velja do",
            "velja do",
            "registracija velja do",
            "licenca velja",
            "veljavnost licence",
            "licenca do",
            "licence valid until",
            "licence until",
            "license valid until",
        ],
        |row, cell, format| {
            row.member.licence_until = Some(day(cell, format)?);
            Ok(())
        },
    ),
    column(
        "joined_on",
        "people-column-joined-on",
        CellKind::Date,
        |p, _| shown(p.member.draft.joined_on),
    )
    .read_by(
        &[
            "član od",
            "datum včlanitve",
            "datum vpisa",
            "včlanjen",
            "vpis",
            "member since",
            "joined",
            "joined on",
        ],
        |row, cell, format| {
            row.member.joined_on = Some(day(cell, format)?);
            Ok(())
        },
    ),
    column(
        "left_on",
        "people-column-left-on",
        CellKind::Date,
        |p, _| shown(p.member.draft.left_on),
    )
    .read_by(
        &[
            "član do",
            "datum izpisa",
            "datum izstopa",
            "izstop",
            "izpis",
            "member until",
            "left",
            "left on",
        ],
        |row, cell, format| {
            row.member.left_on = Some(day(cell, format)?);
            Ok(())
        },
    ),
    column("email", "people-column-email", CellKind::Email, |p, _| {
        p.member.draft.details.email.clone()
    })
    .read_by(
        &[
            "e-pošta",
            "email",
            "e-mail",
            "elektronska pošta",
            "elektronski naslov",
            "e-naslov",
            "mail",
        ],
        |row, cell, _| {
            row.member.details.email = values::email(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    ),
    column("phone", "people-column-phone", CellKind::Phone, |p, _| {
        values::format_phone(&p.member.draft.details.phone)
    })
    .read_by(
        &[
            "telefon",
            "mobilni telefon",
            "gsm",
            "mobitel",
            "mobi",
            "tel",
            "telefonska številka",
            "phone",
            "mobile",
            "mobile phone",
            "telephone",
        ],
        |row, cell, _| {
            row.member.details.phone = values::phone(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    ),
    column("street", "people-column-street", CellKind::Text, |p, _| {
        p.member.draft.details.address.street.clone()
    })
    .read_by(
        &[
            "ulica",
            "naslov",
            "ulica in hišna številka",
            "street",
            "address",
        ],
        |row, cell, _| {
            row.member.details.address.street = short(cell)?;
            Ok(())
        },
    ),
    column(
        "post_code",
        "people-column-post-code",
        CellKind::PostCode,
        |p, _| p.member.draft.details.address.post_code.clone(),
    )
    .read_by(
        &[
            "poštna številka",
            "poštna št",
            "pošta",
            "post code",
            "postcode",
            "zip",
            "zip code",
        ],
        |row, cell, _| {
            let address = &mut row.member.details.address;
            // "1000 Ljubljana" in one cell.
            if let Some((code, town)) = values::post_code_and_town(cell) {
                address.post_code = code;
                if address.town.is_empty() {
                    address.town = town;
                }
            } else if let Some(code) = foreign_post_code(cell) {
                address.post_code = code;
            } else {
                address.post_code = values::post_code(cell).map_err(|e| words(&e))?;
            }
            Ok(())
        },
    ),
    column("town", "people-column-town", CellKind::Text, |p, _| {
        p.member.draft.details.address.town.clone()
    })
    .read_by(&["kraj", "mesto", "town", "city"], |row, cell, _| {
        row.member.details.address.town = short(cell)?;
        Ok(())
    }),
    column(
        "country",
        "people-column-country",
        CellKind::Country,
        |p, f| {
            let code = &p.member.draft.details.address.country;
            countries::by_iso2(code).map_or_else(
                || code.clone(),
                |country| country_name(&country.ioc, f.lang),
            )
        },
    )
    .read_by(
        &["država", "država naslova", "country", "country of address"],
        |row, cell, _| {
            let country = values::country_iso(cell).map_err(|e| words(&e))?;
            row.member.details.address.country = country
                .iso2
                .clone()
                .ok_or_else(|| Text::key("sheets-country-unknown"))?;
            Ok(())
        },
    ),
    column(
        "citizenship",
        "people-column-citizenship",
        CellKind::Country,
        |p, f| country_name(&p.member.draft.details.citizenship, f.lang),
    )
    .read_by(
        &["državljanstvo", "citizenship", "nationality"],
        |row, cell, _| {
            row.member.details.citizenship = values::country_ioc(cell)
                .map_err(|e| words(&e))?
                .ioc
                .clone();
            Ok(())
        },
    ),
    column(
        "residence_country",
        "people-column-residence-country",
        CellKind::Country,
        |p, f| country_name(&p.member.draft.details.residence_country, f.lang),
    )
    .read_by(
        &[
            "država prebivališča",
            "država stalnega prebivališča",
            "country of residence",
            "residence",
        ],
        |row, cell, _| {
            row.member.details.residence_country = values::country_ioc(cell)
                .map_err(|e| words(&e))?
                .ioc
                .clone();
            Ok(())
        },
    ),
    column("height", "people-column-height", CellKind::Text, |p, _| {
        p.member
            .draft
            .details
            .height_mm
            .map(|mm| thousandths(mm, 10))
            .unwrap_or_default()
    })
    .class(Class::Inferring)
    .read_by(
        &["višina", "višina (cm)", "height", "height (cm)"],
        |row, cell, _| {
            row.member.details.height_mm = Some(values::millimetres(cell).map_err(|e| words(&e))?);
            Ok(())
        },
    ),
    column("weight", "people-column-weight", CellKind::Text, |p, _| {
        p.member
            .draft
            .details
            .weight_g
            .map(|g| thousandths(g, 1000))
            .unwrap_or_default()
    })
    .class(Class::Inferring)
    .read_by(
        &["teža", "teža (kg)", "weight", "weight (kg)"],
        |row, cell, _| {
            row.member.details.weight_g = Some(values::grams(cell).map_err(|e| words(&e))?);
            Ok(())
        },
    ),
    column(
        "techniques",
        "people-column-techniques",
        CellKind::Text,
        |p, _| p.member.draft.details.techniques.join(", "),
    )
    .read_by(
        &[
            "tokui waza",
            "najljubše tehnike",
            "tehnike",
            "techniques",
            "favourite techniques",
        ],
        |row, cell, _| {
            row.member.details.techniques = cell
                .split([',', ';'])
                .map(tidy)
                .filter(|part| !part.is_empty())
                .map(|part| short(&part))
                .collect::<Result<_, _>>()?;
            Ok(())
        },
    ),
    column(
        "referee_number",
        "people-column-referee-number",
        CellKind::Text,
        |p, _| {
            p.member
                .draft
                .details
                .referee
                .as_ref()
                .map(|r| r.number.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "številka sodniške licence",
            "sodniška licenca",
            "referee licence number",
            "referee licence",
        ],
        |row, cell, _| {
            referee(row).number = short(cell)?;
            Ok(())
        },
    ),
    column(
        "referee_level",
        "people-column-referee-level",
        CellKind::Text,
        |p, _| {
            p.member
                .draft
                .details
                .referee
                .as_ref()
                .map(|r| r.level.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "stopnja sodniške licence",
            "sodniška stopnja",
            "referee level",
        ],
        |row, cell, _| {
            referee(row).level = short(cell)?;
            Ok(())
        },
    ),
    column(
        "emergency_name",
        "people-column-emergency-name",
        CellKind::Text,
        |p, _| {
            p.member
                .draft
                .details
                .emergency
                .as_ref()
                .map(|e| e.name.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "stik v sili",
            "oseba za nujne primere",
            "kontakt v sili",
            "emergency contact",
        ],
        |row, cell, _| {
            emergency(row).name = name(cell)?;
            Ok(())
        },
    ),
    column(
        "emergency_phone",
        "people-column-emergency-phone",
        CellKind::Phone,
        |p, _| {
            p.member
                .draft
                .details
                .emergency
                .as_ref()
                .map(|e| values::format_phone(&e.phone))
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "telefon stika v sili",
            "telefon v sili",
            "telefon za nujne primere",
            "emergency phone",
        ],
        |row, cell, _| {
            emergency(row).phone = values::phone(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    ),
    column(
        GUARDIAN_FIRST_NAME,
        "people-column-guardian-first-name",
        CellKind::Text,
        |p, _| {
            p.guardian
                .map(|g| g.draft.first_name.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "ime skrbnika",
            "ime starša",
            "ime matere",
            "ime očeta",
            "guardian first name",
            "parent first name",
        ],
        |row, cell, _| {
            row.guardian.first_name = name(cell)?;
            Ok(())
        },
    )
    .bare(),
    column(
        GUARDIAN_LAST_NAME,
        "people-column-guardian-last-name",
        CellKind::Text,
        |p, _| {
            p.guardian
                .map(|g| g.draft.last_name.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "priimek skrbnika",
            "priimek starša",
            "priimek matere",
            "priimek očeta",
            "guardian last name",
            "parent last name",
        ],
        |row, cell, _| {
            row.guardian.last_name = name(cell)?;
            Ok(())
        },
    )
    .bare(),
    column(
        GUARDIAN_EMAIL,
        "people-column-guardian-email",
        CellKind::Email,
        |p, _| {
            p.guardian
                .map(|g| g.draft.email.clone())
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "e-pošta skrbnika",
            "e-pošta starša",
            "e-pošta staršev",
            "email starša",
            "email staršev",
            "guardian email",
            "parent email",
            "guardian e-mail",
        ],
        |row, cell, _| {
            row.guardian.email = values::email(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    )
    .bare(),
    column(
        GUARDIAN_PHONE,
        "people-column-guardian-phone",
        CellKind::Phone,
        |p, _| {
            p.guardian
                .map(|g| values::format_phone(&g.draft.phone))
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "telefon skrbnika",
            "telefon starša",
            "telefon staršev",
            "gsm starša",
            "guardian phone",
            "parent phone",
        ],
        |row, cell, _| {
            row.guardian.phone = values::phone(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    )
    .bare(),
    column(
        GUARDIAN_RELATION,
        "people-column-guardian-relation",
        CellKind::Text,
        |p, f| {
            p.guardian
                .map(|g| relation_name(&g.draft.relation, f.lang))
                .unwrap_or_default()
        },
    )
    .read_by(
        &[
            "razmerje skrbnika",
            "sorodstvo",
            "guardian relation",
            "relation",
        ],
        |row, cell, _| {
            row.guardian.relation = relation_of(cell)?;
            Ok(())
        },
    )
    .bare(),
    column(
        "tax_number",
        "people-column-tax-number",
        CellKind::TaxNumber,
        |_, _| String::new(),
    )
    .class(Class::Sealed)
    .read_by(
        &[
            "davčna številka",
            "davčna",
            "davčna št",
            "tax number",
            "tax no",
            "tin",
        ],
        |row, cell, _| {
            row.member.details.tax_number = values::tax_number(cell).map_err(|e| words(&e))?;
            Ok(())
        },
    ),
];

#[cfg(test)]
mod tests;
