//! The rounds of a sheet outside pools: the main sheet, and the way to third places. Lists of contests in their order; which lines are
//! drawn between them follows from how many contests two neighbouring rounds have.
use super::{Who, words};
use crate::{
    judo::{
        entrant::{ContestNo, Side as Colour},
        sheet::{Sheet, Slot, Stage},
        systems::Round,
    },
    platform::i18n::Lang,
    web::components::{Bout, Side},
};

/// Rounds that belong together.
pub struct Section {
    /// For links.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// Classes: how contests of neighbouring rounds are joined, and how large it is.
    pub class: &'static str,
    /// Its rounds.
    pub rounds: Vec<RoundView>,
}

/// A round.
pub struct RoundView {
    /// Heading.
    pub title: String,
    /// How its contests are joined with those of the next round.
    pub class: &'static str,
    /// Its contests.
    pub items: Vec<Item>,
}

/// What stands at a place of a round.
pub enum Item {
    /// A contest.
    Bout(Box<Bout>),
    /// Somebody without an opponent: name, origin, and why.
    Alone {
        /// Who.
        name: String,
        /// Where from.
        from: Option<String>,
        /// Bye, or no contest.
        why: String,
    },
    /// Nobody: keeps the place so that lines meet.
    Nobody,
}

/// The sections of a sheet.
pub fn sections(lang: Lang, sheet: &Sheet, who: &Who<'_>) -> Vec<Section> {
    let has_pools = !sheet.wiring().pools.is_empty();
    let mut main: Vec<Round> = Vec::new();
    let mut third: Vec<Round> = Vec::new();
    for planned in &sheet.wiring().contests {
        let list = match planned.round {
            Round::Pool(_) => continue,
            Round::Repechage(_) | Round::Bronze => &mut third,
            Round::Of(_) | Round::SemiFinal | Round::Final => &mut main,
        };
        if !list.contains(&planned.round) {
            list.push(planned.round);
        }
    }
    let is_only_bronze = third.as_slice() == [Round::Bronze];
    let title = if has_pools {
        lang.t("results-finals")
    } else {
        lang.t("results-main-sheet")
    };
    let mut sections = Vec::with_capacity(2);
    sections.extend(section(lang, sheet, who, ("contests", title), &main));
    let title = if is_only_bronze {
        lang.t("results-for-bronze")
    } else {
        lang.t("results-repechage")
    };
    sections.extend(section(lang, sheet, who, ("repechage", title), &third));
    sections
}

fn section(
    lang: Lang,
    sheet: &Sheet,
    who: &Who<'_>,
    (id, title): (&'static str, String),
    rounds: &[Round],
) -> Option<Section> {
    let steps = rounds
        .iter()
        .filter(|round| matches!(round, Round::Repechage(_)))
        .count();
    let mut views: Vec<RoundView> = rounds
        .iter()
        .map(|round| RoundView {
            title: words::round(lang, *round, steps),
            class: "",
            items: items(lang, sheet, who, *round),
        })
        // Byes alone are no round: nobody fought there.
        .filter(|view| view.items.iter().any(|item| !matches!(item, Item::Nobody)))
        .collect();
    let sizes: Vec<usize> = views.iter().map(|view| view.items.len()).collect();
    let joins = sizes.iter().zip(sizes.iter().skip(1));
    for (view, (own, next)) in views.iter_mut().zip(joins) {
        view.class = if own == next {
            "straight"
        } else if *own == next * 2 {
            ""
        } else {
            "loose"
        };
    }
    // Of one round alone, its name says it all.
    let title = match views.as_slice() {
        [only] => only.title.clone(),
        _ => title,
    };
    let before_last = views.len().saturating_sub(1);
    let is_straight = before_last > 0
        && views
            .iter()
            .take(before_last)
            .all(|view| view.class == "straight");
    let class = match sizes.iter().max() {
        _ if is_straight => "straight",
        Some(17..) => "huge",
        Some(9..) => "large",
        _ => "",
    };
    (!views.is_empty()).then_some(Section {
        id,
        title,
        class,
        rounds: views,
    })
}

fn items(lang: Lang, sheet: &Sheet, who: &Who<'_>, round: Round) -> Vec<Item> {
    let is_first = sheet
        .wiring()
        .contests
        .first()
        .is_some_and(|first| first.round == round);
    sheet
        .wiring()
        .contests
        .iter()
        .filter(|planned| planned.round == round)
        .map(|planned| item(lang, sheet, who, planned.no, is_first))
        .collect()
}

fn item(lang: Lang, sheet: &Sheet, who: &Who<'_>, no: ContestNo, is_first: bool) -> Item {
    let (white, blue) = sheet.slots(no);
    match (sheet.stage(no), white, blue) {
        (None | Some(Stage::FallenAway), ..) | (_, Slot::Nobody, Slot::Nobody) => Item::Nobody,
        (Some(Stage::WalkThrough), Slot::Nobody, other)
        | (Some(Stage::WalkThrough), other, Slot::Nobody) => match other.entrant() {
            Some(entrant) => Item::Alone {
                name: who.name(entrant),
                from: who.from(entrant),
                why: if is_first {
                    lang.t("results-bye")
                } else {
                    lang.t("results-no-contest")
                },
            },
            None => Item::Nobody,
        },
        (Some(Stage::WalkThrough), ..) => {
            let side = |slot: Slot| who.side(slot).score("", matches!(slot, Slot::Ready(_)));
            let bout = Bout::new(
                lang,
                words::title(lang, no.0, None),
                side(white),
                side(blue),
            );
            Item::Bout(Box::new(bout.how(lang.t("results-walked-through"))))
        }
        _ => Item::Bout(Box::new(bout(lang, sheet, who, no))),
    }
}

/// A contest with both sides, and the outcome once there is one.
pub fn bout(lang: Lang, sheet: &Sheet, who: &Who<'_>, no: ContestNo) -> Bout {
    let (white, blue) = sheet.slots(no);
    let outcome = sheet.outcome(no);
    let side = |slot: Slot, colour: Colour| -> Side {
        match outcome {
            Some(outcome) => who.side(slot).score(
                words::score(outcome, colour),
                outcome.winner == Some(colour),
            ),
            None => who.side(slot),
        }
    };
    let bout = Bout::new(
        lang,
        words::title(lang, no.0, outcome),
        side(white, Colour::White),
        side(blue, Colour::Blue),
    );
    match outcome.and_then(|outcome| words::how(lang, outcome.kind)) {
        Some(how) => bout.how(how),
        None => bout,
    }
}
