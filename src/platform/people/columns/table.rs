//! The table of the columns: of each its key, what other people's files call it, and how it is read and written.
use super::{
    Class, Column, Format, PersonRow, PersonView,
    cells::{
        country_name, day, emergency, foreign_post_code, member_number, name, referee, relation_of,
        sex_name, short, shown, thousandths, tidy, words,
    },
    relation_name,
};
use crate::platform::{
    i18n::Text,
    people::check::{
        GUARDIAN_EMAIL, GUARDIAN_FIRST_NAME, GUARDIAN_LAST_NAME, GUARDIAN_PHONE, GUARDIAN_RELATION,
    },
    sheets::{
        CellKind, countries,
        values::{self, DateWindow},
    },
};

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
