//! A unique mark in every personal and health field, and where it was put.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::ids::{AccountId, MemberId};
use serde_json::{Value, json};
use tatami::{
    accounts::{
        Email, NewAccount, create_account,
        factor::{self, Secret},
    },
    health::{self, HealthRecord},
    platform::{
        i18n::Lang,
        people::{
            Actor, ConsentDraft, GuardianDraft, MemberDetails, MemberDraft, NewMember, relation,
            store::{self, insert_members, purpose, record_consent},
        },
        register::{Class, FIELDS, Field, Kept},
    },
    tenants::Role,
};

use crate::support::{TestApp, TestTenant};

/// The purpose of a deed is a code out of a list that pages offer to choose from: no mark fits into it.
/// How a name appeared before an objection is one of a few codes, too.
/// The name of whoever did something is that of the account, which has a mark of its own.
const CHOSEN: &[(&str, &str)] = &[
    ("log_entry", "purpose"),
    ("log_entry", "by"),
    ("data_request", "before"),
    ("placing", "at_most"),
    ("placing", "kept"),
];

/// Fields in which a text of one's own cannot stand; what they hold is told by other fields or tells nobody apart.
const UNMARKED: &[(&str, &str)] = &[
    // Numbers and ids that the program gives.
    ("correction_suggestion", "suggested_by"),
    ("correction_suggestion", "decided_by"),
    ("member", "number"),
    ("member_change", "actor_id"),
    ("consent", "recorded_by"),
    ("refusal", "recorded_by"),
    ("decision", "recorded_by"),
    ("data_request", "account_id"),
    ("data_request", "answered_by"),
    ("custody", "changed_by"),
    ("placing", "club_id"),
    ("result_draft", "created_by"),
    ("import_draft", "created_by"),
    ("import_run", "created_by"),
    ("log_entry", "actor_id"),
    ("incident", "created_by"),
    ("log_entry", "subject_id"),
    ("job", "created_by"),
    ("notice", "published_by"),
    ("session", "account_id"),
    ("role", "account_id"),
    ("role", "granted_by"),
    ("relation", "account_id"),
    ("relation", "granted_by"),
    ("relation", "ended_by"),
    ("relation", "vouched_by"),
    ("role", "ended_by"),
    ("invitation", "invited_by"),
    ("support_grant", "requested_by"),
    ("support_grant", "second_by"),
    ("support_grant", "approved_by"),
    ("support_grant", "refused_by"),
    ("support_grant", "ended_by"),
    ("legal_hold", "agreed_by"),
    ("legal_hold", "ended_by"),
    ("operator_log", "actor_id"),
    ("acceptance", "account_id"),
    ("objection", "account_id"),
    ("objection", "answered_by"),
    ("staff", "account_id"),
    ("staff_invitation", "invited_by"),
    // What owners and the operator write to one another about a sub-processor; both sides read it.
    ("objection", "reason"),
    ("objection", "answer"),
    // The operator's own staff: tests/it/operator/staff.rs.
    ("staff_invitation", "sealed"),
    ("staff", "role"),
    ("staff", "signed_at"),
    ("staff", "trained_on"),
    ("staff", "joined_at"),
    ("staff", "ended_at"),
    ("group_member", "group_id"),
    ("group_coach", "account_id"),
    ("handover", "started_by"),
    // Moments at which something was done.
    ("correction_suggestion", "decided_at"),
    ("member", "archived_at"),
    ("member_change", "at"),
    ("group_member", "since"),
    ("group_coach", "since"),
    ("guardianship", "since"),
    ("guardianship", "until"),
    ("consent", "recorded_at"),
    ("consent", "withdrawn_at"),
    ("refusal", "recorded_at"),
    ("refusal", "ended_at"),
    ("decision", "decided_on"),
    ("decision", "recorded_at"),
    ("data_request", "received_at"),
    ("data_request", "due_on"),
    ("data_request", "extended_until"),
    ("data_request", "answered_at"),
    ("custody", "changed_at"),
    ("log_entry", "at"),
    ("incident", "noticed_at"),
    ("incident", "reported_at"),
    ("incident", "closed_at"),
    ("account", "totp_confirmed_at"),
    ("account", "signed_out_at"),
    ("session", "seen_at"),
    ("role", "granted_at"),
    ("role", "ended_at"),
    ("relation", "granted_at"),
    ("relation", "vouched_at"),
    ("operator_log", "at"),
    ("acceptance", "accepted_at"),
    // One of a few codes, or a small number.
    ("correction_suggestion", "field"),
    ("correction_suggestion", "state"),
    ("member", "sex"),
    ("member", "belt"),
    ("member_change", "kind"),
    ("guardianship", "relation"),
    ("guardianship", "pays"),
    ("guardianship", "consents"),
    ("guardianship", "is_informed"),
    ("guardianship", "sees_health"),
    ("guardianship", "no_contact"),
    ("relation", "kind"),
    ("consent", "purpose"),
    ("refusal", "purpose"),
    ("decision", "purpose"),
    ("decision", "is_given"),
    ("data_request", "relation"),
    ("member", "public_at_most"),
    ("member", "public_in"),
    ("data_request", "kind"),
    ("data_request", "state"),
    ("custody", "needs_both"),
    ("consent", "how"),
    ("placing", "place"),
    ("placing", "contests_won"),
    ("placing", "country"),
    // Who stands where in numbers of the sheet, and what the board showed.
    ("sheet", "draw"),
    ("sheet", "struck"),
    ("sheet", "decided"),
    ("contest", "white_id"),
    ("contest", "blue_id"),
    ("contest", "winner"),
    ("contest", "kind"),
    ("contest", "white_ippon"),
    ("contest", "white_waza_ari"),
    ("contest", "white_yuko"),
    ("contest", "white_shido"),
    ("contest", "blue_ippon"),
    ("contest", "blue_waza_ari"),
    ("contest", "blue_yuko"),
    ("contest", "blue_shido"),
    ("contest", "seconds"),
    ("contest", "golden_score"),
    ("contest", "loser_continues"),
    ("public_sheet", "content"),
    ("public_placing", "place"),
    ("public_placing", "contests_won"),
    ("public_placing", "country"),
    ("log_entry", "operation"),
    ("profile", "country"),
    ("role", "role"),
    ("operator_log", "operation"),
    ("operator_log", "detail"),
    // Made by a device or a browser, or by whoever takes a lost factor away.
    ("passkey", "credential_hash"),
    ("passkey", "sealed"),
    ("passkey", "name"),
    ("passkey", "used_at"),
    ("known_device", "device_hash"),
    ("known_device", "words"),
    ("known_device", "first_seen_at"),
    ("known_device", "last_seen_at"),
    ("factor_removal", "asked_by"),
    ("factor_removal", "ticket"),
    ("factor_removal", "due_at"),
    // Made from other fields: a sort key, a hash.
    ("member", "sort_key"),
    ("guardian", "sort_key"),
    ("consent", "text_hash"),
];

/// Table, column, and the member of the sealed document.
pub type Place = (&'static str, &'static str, &'static str);

/// The marks of one tenant.
pub struct Marks {
    of: BTreeMap<(String, String, String), Vec<String>>,
    letter: char,
    pub member: MemberId,
    pub owner: AccountId,
    pub email: String,
    pub password: String,
    pub secret: Secret,
}

fn path_of(field: &Field) -> &'static str {
    match field.kept {
        Kept::Sealed(path) => path,
        Kept::Clear | Kept::Hash => "",
    }
}

impl Marks {
    /// A mark with this number.
    pub fn mark(&self, n: usize) -> String {
        mark(self.letter, n)
    }

    /// A mark without digits.
    pub fn word(&self, word: &str) -> String {
        format!("Kanarcek{}{word}", self.letter.to_lowercase())
    }

    /// Notes that a mark stands in a field.
    pub fn put(&mut self, (table, column, path): Place, mark: impl Into<String>) {
        let place = (table.to_owned(), column.to_owned(), path.to_owned());
        self.of.entry(place).or_default().push(mark.into());
    }

    /// The marks of fields of a kind.
    pub fn of(&self, is: impl Fn(&Field) -> bool) -> Vec<(String, String)> {
        FIELDS
            .iter()
            .filter(|field| is(field))
            .flat_map(|field| {
                let path = path_of(field);
                let place = (
                    field.table.to_owned(),
                    field.column.to_owned(),
                    path.to_owned(),
                );
                let name = format!("{}.{} {path}", field.table, field.column);
                self.of
                    .get(&place)
                    .into_iter()
                    .flatten()
                    .map(move |mark| (name.clone(), mark.clone()))
            })
            .collect()
    }

    /// Every mark there is.
    pub fn all(&self) -> Vec<(String, String)> {
        self.of(|_| true)
    }

    /// Marks that people read as they are, and not the notation of a document.
    pub fn words(&self, is: impl Fn(&Field) -> bool) -> Vec<(String, String)> {
        self.of(is)
            .into_iter()
            .filter(|(_, mark)| !mark.contains("\":"))
            .collect()
    }

    /// A field of the register without a mark is a hole in the net.
    pub fn cover_the_register(&self) {
        let bare: Vec<String> = FIELDS
            .iter()
            .filter(|field| !UNMARKED.contains(&(field.table, field.column)))
            .filter(|field| !CHOSEN.contains(&(field.table, path_of(field))))
            .filter(|field| {
                let place = (
                    field.table.to_owned(),
                    field.column.to_owned(),
                    path_of(field).to_owned(),
                );
                !self.of.contains_key(&place)
            })
            .map(|field| format!("{}.{} {}", field.table, field.column, path_of(field)))
            .collect();
        assert!(bare.is_empty(), "no mark was put into {bare:?}");
        for (table, column) in UNMARKED {
            assert!(
                FIELDS
                    .iter()
                    .any(|f| f.table == *table && f.column == *column && f.class != Class::C3),
                "{table}.{column} is not in the register, or holds health data"
            );
        }
    }

    /// Marks of every member of a sealed document that the register names: as text, and as it is written in the document.
    fn put_document(&mut self, table: &'static str, column: &'static str, document: &Value) {
        for field in FIELDS
            .iter()
            .filter(|field| field.table == table && field.column == column)
        {
            let path = path_of(field);
            let value = path.split('.').fold(document, |value, part| &value[part]);
            let is_empty = value.is_null()
                || value.as_str() == Some("")
                || value.as_array().is_some_and(Vec::is_empty);
            assert!(!is_empty, "{table}.{column} {path} has no value to mark");
            let last = path.rsplit('.').next().unwrap();
            self.put((table, column, path), format!("\"{last}\":{value}"));
            for leaf in leaves(value) {
                if is_unique(&leaf) {
                    self.put((table, column, path), leaf);
                }
            }
        }
    }
}

fn leaves(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::Object(fields) => fields.values().flat_map(leaves).collect(),
        _ => Vec::new(),
    }
}

/// Whether a text cannot stand anywhere by chance.
fn is_unique(text: &str) -> bool {
    text.to_lowercase().contains("kanarcek")
        || text.starts_with("+386")
        || text.parse::<NaiveDate>().is_ok()
        || (text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()))
}

fn mark(letter: char, n: usize) -> String {
    format!("Kanarcek{letter}{n:02}x")
}

/// Days that stand nowhere else, in the lifetime of somebody born in 2013.
fn date(letter: char, n: u32) -> String {
    format!("{}-07-{:02}", 2014 + u32::from(letter == 'B'), n)
}

/// A day to come: a member who has left, or died, is not in the list.
fn later(letter: char) -> String {
    format!("209{}-07-23", u32::from(letter == 'B'))
}

fn details(letter: char) -> Value {
    let mark = |n| mark(letter, n);
    let phone = |n: u32| format!("+38640{}{n:03}", if letter == 'A' { 771 } else { 883 });
    json!({
        "address": { "street": mark(20), "post_code": "1000", "town": mark(21), "country": "SI" },
        "citizenship": "SLO", "residence_country": "AUT",
        "email": format!("{}@example.com", mark(22).to_lowercase()), "phone": phone(123),
        "height_mm": 1713, "weight_g": 61_700,
        "tax_number": if letter == 'A' { "26084279" } else { "12345679" },
        "date_of_death": date(letter, 1), "techniques": [mark(23)],
        "memberships": [{ "club": mark(24), "from": date(letter, 2), "to": null }],
        "functions": [{ "kind": "club", "name": mark(25), "from": null, "to": null }],
        "referee": { "number": mark(26), "level": mark(27), "issuer": mark(28), "issued_on": null },
        "licence": { "issuer": mark(29), "issued_on": date(letter, 3) },
        "academy": { "status": "level1", "certificate": mark(30), "on": null },
        "grades": [{ "code": "kyu4", "board": mark(31), "certificate": mark(32), "awarded_on": null }],
        "emergency": { "name": mark(33), "phone": phone(124), "relation": mark(34) },
    })
}

fn record(letter: char) -> Value {
    let mark = |n| mark(letter, n);
    json!({
        "fit_until": date(letter, 11), "examined_by": mark(60), "restrictions": mark(61), "injury": mark(62),
        "test_status": "negative", "vaccination_status": "partial", "status_consent_on": date(letter, 12), "note": mark(63),
    })
}

/// A tenant whose people have a mark in every field that can be filled in without the pages.
pub async fn plant(app: &TestApp, tenant: &TestTenant, letter: char) -> Marks {
    let mark = |n| mark(letter, n);
    let email = format!("{}@example.org", mark(50).to_lowercase());
    let password = format!("{} skače čez potok", mark(51));
    let (details_json, record_json) = (details(letter), record(letter));
    let draft = MemberDraft {
        first_name: mark(1),
        middle_name: mark(2),
        last_name: mark(3),
        birth_date: "2013-05-06".parse().ok(),
        sex: Some("f".to_owned()),
        belt: Some("kyu4".to_owned()),
        licence_no: Some(mark(4)),
        licence_until: date(letter, 21).parse().ok(),
        joined_on: date(letter, 22).parse().ok(),
        left_on: later(letter).parse().ok(),
        details: serde_json::from_value::<MemberDetails>(details_json.clone()).unwrap(),
    };
    let guardian = GuardianDraft {
        first_name: mark(5),
        last_name: mark(6),
        email: format!("{}@example.com", mark(7).to_lowercase()),
        phone: format!("+38641{}", if letter == 'A' { "661234" } else { "553217" }),
        relation: relation::MOTHER.to_owned(),
        proof: mark(8),
    };
    let consent = ConsentDraft {
        person: mark(9),
        text_version: mark(10),
        ..ConsentDraft::on_paper(date(letter, 24).parse().unwrap())
    };
    let new = NewMember {
        draft,
        guardians: vec![guardian.clone()],
        consent: Some(consent),
    };
    let health: HealthRecord = serde_json::from_value(record_json.clone()).unwrap();
    let actor = Actor {
        account: None,
        purpose: purpose::DEMO,
    };
    let member = app
        .platform
        .db()
        .write(tenant.id, async |tx| {
            let ids = insert_members(tx, &app.platform, vec![new.clone()], &actor).await?;
            let basis = ConsentDraft::on_paper_for("health", "2021-09-01".parse().unwrap());
            record_consent(tx, &app.platform, ids[0], basis, &actor).await?;
            health::fill(tx, &app.platform, ids[0], &health, None).await?;
            // A guardian who refuses what a paper gives, and what was decided about it.
            let paper = ConsentDraft::on_paper_for("pictures", "2021-09-01".parse().unwrap());
            record_consent(tx, &app.platform, ids[0], paper, &actor).await?;
            let guardian = store::guardians_of(tx, &app.platform, ids[0]).await?[0].id;
            let refusing = Some(guardian);
            store::refuse_consent(tx, &app.platform, ids[0], refusing, "pictures", &actor).await?;
            let decided = store::DecisionDraft {
                purpose: "pictures",
                is_given: true,
                decided_on: "2021-10-01".parse().unwrap(),
                document: mark(70),
            };
            store::record_decision(tx, &app.platform, ids[0], &decided, &actor).await?;
            Ok(ids[0])
        })
        .await
        .unwrap();
    let secret = Secret::new(app.platform.random());
    let (owner, codes) = account(app, &mark(52), &email, &password, &secret).await;
    app.grant(tenant, owner, Role::Owner).await;
    let mut marks = Marks {
        of: BTreeMap::new(),
        letter,
        member,
        owner,
        email: email.clone(),
        password: password.clone(),
        secret,
    };
    for (column, mark) in [
        ("first_name", mark(1)),
        ("middle_name", mark(2)),
        ("last_name", mark(3)),
        ("search", mark(3).to_lowercase()),
        ("birth_date", "2013-05-06".to_owned()),
        ("licence_no", mark(4)),
        ("licence_until", date(letter, 21)),
        ("joined_on", date(letter, 22)),
        ("left_on", later(letter)),
        ("guardian_consent_on", date(letter, 24)),
        (
            "tax_index",
            details_json["tax_number"].as_str().unwrap().to_owned(),
        ),
    ] {
        marks.put(("member", column, ""), mark);
    }
    marks.put_document("member", "details", &details_json);
    marks.put_document("health_record", "sealed", &record_json);
    marks.put(("guardian", "first_name", ""), mark(5));
    marks.put(("guardian", "last_name", ""), mark(6));
    marks.put(("guardian", "search", ""), mark(6).to_lowercase());
    for sealed in [guardian.email, guardian.phone, guardian.proof] {
        marks.put(("guardian", "sealed", "*"), sealed);
    }
    marks.put(("consent", "sealed", "*"), mark(9));
    marks.put(("consent", "text_version", ""), mark(10));
    marks.put(("decision", "sealed", "*"), mark(70));
    marks.put(("member_change", "sealed", "*"), mark(70));
    marks.put(("consent", "given_on", ""), date(letter, 24));
    marks.put(("account", "name", ""), mark(52));
    marks.put(("account", "email", ""), email);
    marks.put(("account", "password_hash", ""), password);
    marks.put(("account", "totp_secret", "*"), marks.secret.base32());
    for code in codes {
        marks.put(("recovery_code", "code_hash", ""), code);
    }
    plant_profile(app, tenant, &mut marks).await;
    marks
}

async fn account(
    app: &TestApp,
    name: &str,
    email: &str,
    password: &str,
    secret: &Secret,
) -> (AccountId, Vec<String>) {
    let email = Email::parse(email).unwrap();
    let new = NewAccount::prepare(&app.platform, name, email, password, Lang::Sl)
        .await
        .unwrap();
    app.platform
        .db()
        .system_write("an account of a test", async |tx| {
            let id = create_account(tx, &app.platform, &new).await?;
            let codes = factor::set(tx, &app.platform, id, secret, 0).await?;
            Ok((id, codes))
        })
        .await
        .unwrap()
}

async fn plant_profile(app: &TestApp, tenant: &TestTenant, marks: &mut Marks) {
    let columns = [
        "legal_name",
        "street",
        "post_code",
        "town",
        "email",
        "phone",
        "web",
        "registration_no",
        "tax_no",
        "represented_by",
        "privacy_contact",
        "privacy_email",
        "privacy_phone",
    ];
    let values: Vec<String> = (80..).take(columns.len()).map(|n| marks.mark(n)).collect();
    let fill = values.clone();
    app.change_profile(tenant, move |row| {
        let mut values = fill.clone().into_iter();
        for place in [
            &mut row.legal_name,
            &mut row.street,
            &mut row.post_code,
            &mut row.town,
            &mut row.email,
            &mut row.phone,
            &mut row.web,
            &mut row.registration_no,
            &mut row.tax_no,
            &mut row.represented_by,
            &mut row.privacy_contact,
            &mut row.privacy_email,
            &mut row.privacy_phone,
        ] {
            *place = values.next().unwrap();
        }
    })
    .await;
    for (column, value) in columns.into_iter().zip(values) {
        marks.put(("profile", column, ""), value);
    }
}
