//! Rounds and outcomes in words.
use crate::{
    judo::{
        contest::{board_number, is_ippon},
        entrant::Side,
        outcome::{Kind, Outcome, Scores},
        systems::{Round, pool_letter},
    },
    platform::i18n::Lang,
};

/// The name of a round; `steps` is how many repechage rounds the sheet has.
pub fn round(lang: Lang, round: Round, steps: usize) -> String {
    match round {
        Round::Of(8) => lang.t("results-round-8"),
        Round::Of(16) => lang.t("results-round-16"),
        Round::Of(32) => lang.t("results-round-32"),
        Round::Of(64) => lang.t("results-round-64"),
        Round::Of(128) => lang.t("results-round-128"),
        Round::Of(athletes) => lang.n("results-round-of", i64::from(athletes)),
        Round::Pool(pool) => self::pool(lang, pool),
        Round::Repechage(_) if steps < 2 => lang.t("results-repechage"),
        Round::Repechage(step) => lang.n("results-repechage-step", i64::from(step)),
        Round::SemiFinal => lang.t("results-semi-final"),
        Round::Bronze => lang.t("results-for-bronze"),
        Round::Final => lang.t("results-final"),
    }
}

/// The name of a pool.
pub fn pool(lang: Lang, pool: u8) -> String {
    let letter = pool_letter(pool).map_or_else(|| pool.to_string(), String::from);
    lang.t1("results-pool", "letter", letter)
}

/// What decided a contest, where it was not the scores.
pub fn how(lang: Lang, kind: Kind) -> Option<String> {
    Some(match kind {
        Kind::Scores => return None,
        Kind::IndirectHansokuMake => lang.t("judo-outcome-indirect_hansoku_make"),
        Kind::DirectHansokuMakeMayContinue => {
            lang.t("judo-outcome-direct_hansoku_make_may_continue")
        }
        Kind::DirectHansokuMakeOut => lang.t("judo-outcome-direct_hansoku_make_out"),
        Kind::DoubleIndirectHansokuMake => lang.t("judo-outcome-double_indirect_hansoku_make"),
        Kind::DoubleDirectHansokuMake => lang.t("judo-outcome-double_direct_hansoku_make"),
        Kind::FusenGachi => lang.t("judo-outcome-fusen_gachi"),
        Kind::KikenGachi => lang.t("judo-outcome-kiken_gachi"),
        Kind::DoubleFusenGachi => lang.t("judo-outcome-double_fusen_gachi"),
        Kind::DoubleKikenGachi => lang.t("judo-outcome-double_kiken_gachi"),
        Kind::Hantei => lang.t("judo-outcome-hantei"),
        Kind::Draw => lang.t("judo-outcome-draw"),
    })
}

/// What a board showed at the end: ippon as a word, else ten for each waza-ari and one for each yuko. Nothing for a contest that was
/// not fought.
pub fn score(outcome: &Outcome, side: Side) -> String {
    if matches!(outcome.kind, Kind::FusenGachi | Kind::DoubleFusenGachi) {
        return String::new();
    }
    board(outcome.scores(side))
}

fn board(scores: Scores) -> String {
    if is_ippon(scores) {
        "ippon".to_owned()
    } else {
        board_number(scores).to_string()
    }
}

/// A contest's number with its whole length: `Borba 12 · 5:12, zlata točka`.
pub fn title(lang: Lang, no: u16, outcome: Option<&Outcome>) -> String {
    let number = lang.t1("results-contest", "no", no.to_string());
    let Some(outcome) = outcome.filter(|outcome| outcome.seconds > 0) else {
        return number;
    };
    let length = format!("{}:{:02}", outcome.seconds / 60, outcome.seconds % 60);
    if outcome.golden_score {
        format!(
            "{number} · {}",
            lang.t1("results-golden-score", "length", length)
        )
    } else {
        format!("{number} · {length}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contest_is_told_in_words() {
        let mut outcome = Outcome::ippon(Side::Blue);
        outcome.white.waza_ari = 1;
        outcome.white.yuko = 2;
        outcome.seconds = 125;
        assert_eq!(title(Lang::Sl, 7, Some(&outcome)), "Borba 7 · 2:05");
        assert_eq!(score(&outcome, Side::White), "12");
        assert_eq!(score(&outcome, Side::Blue), "ippon");
        assert_eq!(how(Lang::Sl, outcome.kind), None);
        outcome.golden_score = true;
        assert_eq!(
            title(Lang::Sl, 7, Some(&outcome)),
            "Borba 7 · 2:05, zlata točka"
        );
        outcome.kind = Kind::FusenGachi;
        assert_eq!(score(&outcome, Side::Blue), "");
        for kind in Kind::ALL {
            for lang in [Lang::Sl, Lang::En] {
                assert_eq!(how(lang, kind).is_none(), kind == Kind::Scores);
            }
        }
    }
}
