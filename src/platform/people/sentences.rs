//! The lists of a member's record as sentences, for the copy of a person's data: a sentence an entry, without what is empty.
use chrono::NaiveDate;

use super::{
    details::{
        Academy, AwardedGrade, ClubMembership, EmergencyContact, Function, LicenceIssue,
        RefereeLicence,
    },
    draft::GuardianDraft,
    words,
};
use crate::platform::{i18n::Lang, sheets::values};

/// Something that is kept as a document, and can be said.
pub trait Said {
    /// In words.
    fn said(&self, lang: Lang) -> String;
}

impl Said for ClubMembership {
    fn said(&self, lang: Lang) -> String {
        joined([self.club.clone(), period(self.from, self.to, lang)])
    }
}

impl Said for Function {
    fn said(&self, lang: Lang) -> String {
        joined([
            self.name.clone(),
            words::function_place(&self.kind, lang).unwrap_or_else(|| self.kind.clone()),
            period(self.from, self.to, lang),
        ])
    }
}

impl Said for RefereeLicence {
    fn said(&self, lang: Lang) -> String {
        joined([
            with("people-said-number", "number", &self.number, lang),
            with("people-said-level", "level", &self.level, lang),
            with("people-said-issuer", "issuer", &self.issuer, lang),
            on("people-said-issued-on", self.issued_on, lang),
        ])
    }
}

impl Said for LicenceIssue {
    fn said(&self, lang: Lang) -> String {
        joined([
            with("people-said-issuer", "issuer", &self.issuer, lang),
            on("people-said-issued-on", self.issued_on, lang),
        ])
    }
}

impl Said for Academy {
    fn said(&self, lang: Lang) -> String {
        joined([
            words::academy(&self.status, lang).unwrap_or_else(|| self.status.clone()),
            on("members-period-from", self.on, lang),
            with(
                "people-said-certificate",
                "certificate",
                &self.certificate,
                lang,
            ),
        ])
    }
}

impl Said for AwardedGrade {
    fn said(&self, lang: Lang) -> String {
        joined([
            words::belt_name(&self.code, lang),
            on("people-said-exam-on", self.awarded_on, lang),
            with("people-said-board", "board", &self.board, lang),
            with(
                "people-said-certificate",
                "certificate",
                &self.certificate,
                lang,
            ),
        ])
    }
}

impl Said for EmergencyContact {
    fn said(&self, _: Lang) -> String {
        joined([self.name.clone(), phone(&self.phone), self.relation.clone()])
    }
}

/// How a guardian is reached, and how it is known that they are one. Name and relation have lines of their own.
impl Said for GuardianDraft {
    fn said(&self, lang: Lang) -> String {
        joined([
            self.email.clone(),
            phone(&self.phone),
            with("members-guardian-proof-is", "proof", &self.proof, lang),
        ])
    }
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn with(key: &str, name: &'static str, value: &str, lang: Lang) -> String {
    if value.is_empty() {
        String::new()
    } else {
        lang.t1(key, name, value)
    }
}

fn on(key: &str, day: Option<NaiveDate>, lang: Lang) -> String {
    day.map(|day| lang.t1(key, "date", lang.date(day)))
        .unwrap_or_default()
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>, lang: Lang) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{} – {}", lang.date(from), lang.date(to)),
        (from, None) => on("members-period-from", from, lang),
        (None, to) => on("members-period-to", to, lang),
    }
}

fn phone(e164: &str) -> String {
    if e164.is_empty() {
        String::new()
    } else {
        values::format_phone(e164)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2020, 5, d)
    }

    #[test]
    fn entries_of_a_record_are_sentences() {
        let grade = AwardedGrade {
            code: "kyu4".to_owned(),
            awarded_on: day(1),
            board: "Jan Kos".to_owned(),
            certificate: "7".to_owned(),
        };
        assert_eq!(
            grade.said(Lang::Sl),
            "oranžni pas (4. kyu), izpit 1. 5. 2020, komisija: Jan Kos, potrdilo: 7"
        );
        let membership = ClubMembership {
            club: "JK Stari".to_owned(),
            from: day(2),
            to: None,
        };
        assert_eq!(membership.said(Lang::Sl), "JK Stari, od 2. 5. 2020");
        assert_eq!(membership.said(Lang::En), "JK Stari, from 2 May 2020");
        let function = Function {
            kind: "club".to_owned(),
            name: "blagajna".to_owned(),
            from: day(3),
            to: day(4),
        };
        assert_eq!(
            function.said(Lang::Sl),
            "blagajna, v klubu, 3. 5. 2020 – 4. 5. 2020"
        );
        let referee = RefereeLicence {
            number: "R1".to_owned(),
            issued_on: day(5),
            ..RefereeLicence::default()
        };
        assert_eq!(referee.said(Lang::Sl), "številka: R1, izdano 5. 5. 2020");
        let guardian = GuardianDraft {
            email: "p@example.si".to_owned(),
            phone: "+38640123456".to_owned(),
            proof: "osebni dokument".to_owned(),
            ..GuardianDraft::default()
        };
        assert_eq!(
            guardian.said(Lang::Sl),
            "p@example.si, 040 123 456, preverjeno: osebni dokument"
        );
    }
}
