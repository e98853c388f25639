//! The data register as a notice sees it: collections, their fields, purposes and legal bases.
use std::str::FromStr;

use super::Bilingual;

/// The data register.
#[derive(Clone, Debug, Default)]
pub struct RegisterView {
    /// All collections, in the order in which they are printed.
    pub collections: Vec<CollectionView>,
}

/// One collection.
#[derive(Clone, Debug)]
pub struct CollectionView {
    /// Stable name in lower case with hyphens; the section's anchor is `collection-` and this.
    pub id: String,
    /// What people call it.
    pub label: Bilingual,
    /// The function without which the collection is empty.
    pub function: Function,
    /// Who decides on it.
    pub controller: ControllerRole,
    /// Whose data they are.
    pub persons: Bilingual,
    /// The personal-data fields.
    pub fields: Vec<FieldView>,
    /// Why they are processed, each purpose with its legal bases.
    pub purposes: Vec<PurposeView>,
    /// Where they come from.
    pub source: Bilingual,
    /// Whether that source is publicly accessible (GDPR Art. 14(2)(f)).
    pub source_is_public: bool,
    /// Who receives them besides the organisation's own people and the processor.
    pub recipients: Vec<Bilingual>,
    /// How long they are kept.
    pub retention: Bilingual,
}

/// One personal-data field.
#[derive(Clone, Debug)]
pub struct FieldView {
    /// What people call it.
    pub label: Bilingual,
    /// How sensitive it is.
    pub class: Class,
    /// Without it the person cannot be kept in the collection (GDPR Art. 13(2)(e)).
    pub required: bool,
    /// It may appear on a public page under the tenant's publication policy.
    pub public: bool,
    /// It is stored encrypted.
    pub sealed: bool,
}

/// The classes of the data register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Published results.
    P,
    /// Operational.
    C1,
    /// Personal.
    C2,
    /// Special category.
    C3,
    /// Keys and secrets.
    K,
}

/// Who is the controller of a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControllerRole {
    /// The tenant; the operator is its processor.
    Tenant,
    /// The operator itself, for example for accounts.
    Operator,
}

/// The functions a collection can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Always there: accounts, roles, logs.
    Always,
    /// Members, guardians, grades, licences, imports.
    Members,
    /// Sealed health records.
    Health,
    /// Competitions and entries.
    Competitions,
    /// Published results.
    Results,
    /// Sign-up for events.
    EventSignup,
    /// Newsletter.
    Newsletter,
}

/// A purpose and what it rests on.
#[derive(Clone, Debug)]
pub struct PurposeView {
    /// What for.
    pub label: Bilingual,
    /// At least one; for special categories also one of Art. 9(2).
    pub bases: Vec<BasisView>,
    /// The legitimate interest pursued, compulsory with Art. 6(1)(f) (GDPR Art. 13(1)(d), 14(2)(b)).
    pub interest: Option<Bilingual>,
}

/// A legal basis.
#[derive(Clone, Debug)]
pub struct BasisView {
    /// The article of the GDPR.
    pub article: Article,
    /// What it is here: "contract of membership", "act and its article".
    pub text: Bilingual,
}

/// An article of the GDPR, as `6(1)(b)`, `9(2)(a)` or `28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// The article.
    pub article: u8,
    /// The paragraph.
    pub paragraph: Option<u8>,
    /// The letter.
    pub letter: Option<char>,
}

impl Article {
    /// Whether it is consent: Art. 6(1)(a) or 9(2)(a).
    pub fn is_consent(self) -> bool {
        self.letter == Some('a')
            && matches!((self.article, self.paragraph), (6, Some(1)) | (9, Some(2)))
    }

    /// Whether it is a legitimate interest: Art. 6(1)(f).
    pub fn is_interest(self) -> bool {
        (self.article, self.paragraph, self.letter) == (6, Some(1), Some('f'))
    }
}

impl FromStr for Article {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("`{text}` is not an article such as 6(1)(b)");
        let mut parts = text
            .trim()
            .split('(')
            .map(|part| part.trim().trim_end_matches(')'));
        let article = parts
            .next()
            .and_then(|part| part.parse().ok())
            .ok_or_else(refused)?;
        let paragraph = parts
            .next()
            .map(|part| part.parse().map_err(|_| refused()))
            .transpose()?;
        let letter = match parts.next() {
            None => None,
            Some(part) => {
                let mut chars = part.chars();
                match (chars.next(), chars.next()) {
                    (Some(letter), None) if letter.is_ascii_lowercase() => Some(letter),
                    _ => return Err(refused()),
                }
            }
        };
        if parts.next().is_some() {
            return Err(refused());
        }
        Ok(Self {
            article,
            paragraph,
            letter,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_read_as_lawyers_write_them() {
        let contract: Article = "6(1)(b)".parse().expect("an article");
        assert_eq!(
            (contract.article, contract.paragraph, contract.letter),
            (6, Some(1), Some('b'))
        );
        assert!(
            "9(2)(a)"
                .parse::<Article>()
                .expect("an article")
                .is_consent()
        );
        assert!(
            "6(1)(f)"
                .parse::<Article>()
                .expect("an article")
                .is_interest()
        );
        assert_eq!("28".parse::<Article>().expect("an article").paragraph, None);
        for wrong in ["", "six", "6(x)", "6(1)(bb)", "6(1)(b)(c)", "6(1)(B)"] {
            assert!(wrong.parse::<Article>().is_err(), "{wrong}");
        }
    }
}
