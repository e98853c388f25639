//! What the name of a category says: sex, age class and weight, in the ways files of results write them.

/// What was recognised; what was not is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// `f` or `m`.
    pub sex: Option<&'static str>,
    /// `U18` and the like, or `SEN`.
    pub age: String,
    /// `-57`, `+70`.
    pub weight: String,
}

/// By what categories are put in order: age class, women before men, weight, the open ones last.
pub type Rank = (u32, u8, u32, u32);

const FEMALE: [&str; 22] = [
    "z",
    "f",
    "w",
    "zenske",
    "zenska",
    "zenski",
    "deklice",
    "deklica",
    "dekleta",
    "punce",
    "kadetinje",
    "mladinke",
    "clanice",
    "women",
    "woman",
    "female",
    "girls",
    "girl",
    "ladies",
    "frauen",
    "donne",
    "femmes",
];
const MALE: [&str; 19] = [
    "m", "moski", "moska", "decki", "decek", "fantje", "fant", "kadeti", "mladinci", "clani",
    "men", "man", "male", "boys", "boy", "manner", "herren", "uomini", "hommes",
];
const SENIOR: [&str; 8] = [
    "clani",
    "clanice",
    "sen",
    "senior",
    "seniors",
    "seniorji",
    "seniorke",
    "absolutna",
];

/// Reads a name that was folded (no accents, no capitals, plain hyphens): `zenske -57 kg, u18`, `u18 w-57`, `m +100kg`.
#[must_use]
pub fn parse(folded: &str) -> Parts {
    let mut parts = Parts::default();
    let mut sign = None;
    for word in words(folded) {
        if let Some(weight) = weight_of(&word, sign.take()) {
            if parts.weight.is_empty() {
                parts.weight = weight;
            }
            continue;
        }
        if let Some(age) = age_of(&word) {
            parts.age = age;
        }
        match word.as_str() {
            "-" | "do" | "under" => sign = Some('-'),
            "+" | "nad" | "over" | "cez" => sign = Some('+'),
            other => {
                if FEMALE.contains(&other) {
                    parts.sex = Some("f");
                } else if MALE.contains(&other) {
                    parts.sex = Some("m");
                }
                let implied = if SENIOR.contains(&other) {
                    "SEN"
                } else if other.starts_with("kadet") || other.starts_with("cadet") {
                    "U18"
                } else if other.starts_with("mladin") || other.starts_with("junior") {
                    "U21"
                } else {
                    ""
                };
                if parts.age.is_empty() {
                    implied.clone_into(&mut parts.age);
                }
            }
        }
    }
    parts
}

/// Words, with a weight's sign beginning a word of its own: `w-57` is `w`, `-57`.
fn words(folded: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(char::is_ascii_digit);
        let is_sign = (c == '-' || c == '+') && (next_is_digit || word.is_empty());
        let is_point =
            (c == ',' || c == '.') && next_is_digit && word.ends_with(|d: char| d.is_ascii_digit());
        if is_sign || !(c.is_alphanumeric() || c == '+' || is_point) {
            out.push(std::mem::take(&mut word));
        }
        if is_sign || c.is_alphanumeric() || c == '+' || is_point {
            word.push(if c == ',' { '.' } else { c });
        }
        // A sign by itself is a word of its own.
        if is_sign && !next_is_digit {
            out.push(std::mem::take(&mut word));
        }
    }
    out.push(word);
    out.retain(|word| !word.is_empty());
    out
}

/// `-57`, `57kg`, `+70`, `70+`; a bare number only after a sign of its own.
fn weight_of(word: &str, sign: Option<char>) -> Option<String> {
    let bare = word.strip_suffix("kg").unwrap_or(word);
    let has_unit = bare.len() < word.len();
    let (sign, digits) = if let Some(digits) = bare.strip_prefix('-') {
        ('-', digits)
    } else if let Some(digits) = bare.strip_prefix('+') {
        ('+', digits)
    } else if let Some(digits) = bare.strip_suffix('+') {
        ('+', digits)
    } else {
        (sign.or(has_unit.then_some('-'))?, bare)
    };
    let number: f64 = digits.parse().ok()?;
    let is_plausible =
        digits.starts_with(|c: char| c.is_ascii_digit()) && (10.0..=250.0).contains(&number);
    is_plausible.then(|| format!("{sign}{}", plain(digits)))
}

/// Without zeros behind the decimal point.
fn plain(digits: &str) -> &str {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    }
}

fn age_of(word: &str) -> Option<String> {
    let digits = word.strip_prefix('u')?;
    let age: u32 = digits.parse().ok()?;
    (digits.len() <= 2 && (5..=35).contains(&age)).then(|| format!("U{age}"))
}

/// The order of a category among others.
#[must_use]
pub fn rank(sex: Option<&str>, age: &str, weight: &str) -> Rank {
    let age = match age.strip_prefix('U').and_then(|a| a.parse().ok()) {
        Some(age) => age,
        None if age == "SEN" => 90,
        None => 99,
    };
    let sex = match sex {
        Some("f") => 0,
        Some("m") => 1,
        _ => 2,
    };
    let is_open = u32::from(!weight.starts_with('-'));
    let number = weight
        .trim_start_matches(['-', '+'])
        .parse::<f64>()
        .unwrap_or(999.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a weight between 0 and 999 kg, in tenths"
    )]
    let tenths = (number * 10.0) as u32;
    (age, sex, is_open, tenths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(folded: &str) -> (Option<&'static str>, String, String) {
        let parts = parse(folded);
        (parts.sex, parts.age, parts.weight)
    }

    #[test]
    fn names_of_categories_are_read_as_files_write_them() {
        for (name, sex, age, weight) in [
            ("zenske -57 kg, u18", Some("f"), "U18", "-57"),
            ("u18 w-57", Some("f"), "U18", "-57"),
            ("m +100kg", Some("m"), "", "+100"),
            ("kadetinje -44", Some("f"), "U18", "-44"),
            ("clani do 66 kg", Some("m"), "SEN", "-66"),
            ("clanice nad 78", Some("f"), "SEN", "+78"),
            ("u12 decki - 34 kg", Some("m"), "U12", "-34"),
            ("men 90+", Some("m"), "", "+90"),
            ("u21-m-73", Some("m"), "U21", "-73"),
            ("deklice u10 (-27,5kg)", Some("f"), "U10", "-27.5"),
            ("u14/z/-40", Some("f"), "U14", "-40"),
            ("u16 60kg fantje", Some("m"), "U16", "-60"),
            ("kata nage-no-kata", None, "", ""),
            ("u18", None, "U18", ""),
            ("skupina 3", None, "", ""),
            ("", None, "", ""),
        ] {
            assert_eq!(
                read(name),
                (sex, age.to_owned(), weight.to_owned()),
                "{name}"
            );
        }
    }

    #[test]
    fn categories_are_in_order_of_age_sex_and_weight() {
        let mut ranks = [
            rank(Some("m"), "SEN", "+100"),
            rank(Some("f"), "U18", "+70"),
            rank(Some("f"), "U18", "-57"),
            rank(Some("f"), "U18", "-7"),
            rank(Some("m"), "U18", "-60"),
            rank(None, "", ""),
        ];
        ranks.sort_unstable();
        assert_eq!(
            ranks,
            [
                rank(Some("f"), "U18", "-7"),
                rank(Some("f"), "U18", "-57"),
                rank(Some("f"), "U18", "+70"),
                rank(Some("m"), "U18", "-60"),
                rank(Some("m"), "SEN", "+100"),
                rank(None, "", ""),
            ]
        );
    }
}
