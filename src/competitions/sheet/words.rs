//! What the rules refuse, in words for people.
use crate::{
    judo::{
        draw::{Refusal, SeedingFault},
        entrant::Entrant,
        systems::pool_letter,
    },
    platform::i18n::Lang,
};

/// Why a category is not drawn, and the way out. `name` knows who an entrant is.
#[must_use]
pub fn why_not_drawn(lang: Lang, refusal: &Refusal, name: impl Fn(Entrant) -> String) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match *refusal {
        Refusal::TooFew { entries } => lang.n("judo-draw-too-few", count(entries)),
        Refusal::TooMany { entries, most } => lang.t_args(
            "judo-draw-too-many",
            &[
                ("n", count(entries).into()),
                ("most", i64::from(most).into()),
            ],
        ),
        Refusal::NoSuchSheet { lines } => {
            lang.t1("judo-draw-no-such-sheet", "lines", i64::from(lines))
        }
        Refusal::SheetTooSmall { lines, entries } => lang.t_args(
            "judo-draw-sheet-too-small",
            &[
                ("n", count(entries).into()),
                ("lines", i64::from(lines).into()),
            ],
        ),
        Refusal::SheetTooLarge { lines, entries } => lang.t_args(
            "judo-draw-sheet-too-large",
            &[
                ("n", count(entries).into()),
                ("lines", i64::from(lines).into()),
            ],
        ),
        Refusal::EntrantTwice(who) => lang.t1("judo-draw-entrant-twice", "name", name(who)),
        Refusal::SeedTwice { seed } => lang.t1("judo-draw-seed-twice", "seed", i64::from(seed)),
        Refusal::SeedZero(who) => lang.t1("judo-draw-seed-zero", "name", name(who)),
        Refusal::Seeding(SeedingFault::NoSuchEighth(eighth)) => {
            lang.t1("judo-draw-no-such-eighth", "eighth", i64::from(eighth))
        }
        Refusal::Seeding(SeedingFault::EighthTwice(eighth)) => {
            lang.t1("judo-draw-eighth-twice", "eighth", i64::from(eighth))
        }
        Refusal::PoolLine(line) => lang.t1("judo-draw-pool-line", "line", i64::from(line.0)),
        Refusal::PoolTooSmall { pool } => {
            let letter = u8::try_from(pool).ok().and_then(pool_letter);
            let letter = letter.map_or_else(|| (pool + 1).to_string(), String::from);
            lang.t1("judo-draw-pool-too-small", "letter", letter)
        }
        Refusal::UnknownAlgorithm(version) => {
            lang.t1("judo-draw-unknown-algorithm", "version", i64::from(version))
        }
        Refusal::NoSuchLine(line) => lang.t1("judo-draw-no-such-line", "line", i64::from(line.0)),
        Refusal::SameLine(line) => lang.t1("judo-draw-same-line", "line", i64::from(line.0)),
        Refusal::NotFromItsInputs => lang.t("judo-draw-not-from-its-inputs"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judo::{
        draw::{self, Entry, Input},
        entrant::Line,
        random::Seed,
    };

    fn entries(n: u16) -> Vec<Entry> {
        (0..n).map(|number| Entry::new(Entrant(number))).collect()
    }

    fn said(lang: Lang, entries: Vec<Entry>, lines: u16) -> String {
        let refusal = draw::make(&Input::new(entries, lines, Seed(1))).unwrap_err();
        why_not_drawn(lang, &refusal, |_| "Neža Kranjc".to_owned())
    }

    #[test]
    fn more_than_128_entries_are_refused_with_a_sentence() {
        assert_eq!(
            said(Lang::Sl, entries(129), 128),
            "Prijavljenih je 129, največja tabela pa ima 128 mest. Kategorijo razdeli na dve."
        );
        assert_eq!(
            said(Lang::En, entries(129), 128),
            "There are 129 entries, and the largest sheet has 128 lines. Divide the category into two."
        );
        assert_eq!(
            said(Lang::En, entries(1), 2),
            "One entry cannot be drawn: a category needs at least two."
        );
        assert_eq!(
            said(Lang::Sl, entries(0), 2),
            "Nihče ni prijavljen: za žreb sta potrebna vsaj dva."
        );
    }

    #[test]
    fn who_is_entered_twice_is_named() {
        let twice = vec![Entry::new(Entrant(0)), Entry::new(Entrant(0))];
        assert!(said(Lang::Sl, twice, 2).contains("Neža Kranjc"));
    }

    #[test]
    fn every_refusal_has_its_own_sentence_in_both_languages() {
        let all = [
            Refusal::TooFew { entries: 1 },
            Refusal::TooMany {
                entries: 129,
                most: 128,
            },
            Refusal::NoSuchSheet { lines: 7 },
            Refusal::SheetTooSmall {
                lines: 8,
                entries: 9,
            },
            Refusal::SheetTooLarge {
                lines: 64,
                entries: 9,
            },
            Refusal::EntrantTwice(Entrant(0)),
            Refusal::SeedTwice { seed: 3 },
            Refusal::SeedZero(Entrant(0)),
            Refusal::Seeding(SeedingFault::NoSuchEighth(9)),
            Refusal::Seeding(SeedingFault::EighthTwice(2)),
            Refusal::PoolLine(Line(3)),
            Refusal::PoolTooSmall { pool: 1 },
            Refusal::UnknownAlgorithm(9),
            Refusal::NoSuchLine(Line(9)),
            Refusal::SameLine(Line(9)),
            Refusal::NotFromItsInputs,
        ];
        for lang in [Lang::Sl, Lang::En] {
            let said: std::collections::BTreeSet<_> = all
                .iter()
                .map(|refusal| why_not_drawn(lang, refusal, |_| "Neža".to_owned()))
                .collect();
            assert_eq!(said.len(), all.len());
            assert!(said.iter().all(|sentence| sentence.ends_with('.')));
        }
    }
}
