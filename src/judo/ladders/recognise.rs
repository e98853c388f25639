//! A grade of another federation in one's own ladder. It is a proposal: a foreign grade needs written recognition (JZS, S17, one
//! source), and a federation may see it differently.
use super::{Kind, Ladder, Step};
use crate::judo::grades::Colour;

/// Which step of a ladder a foreign one may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognition<'a> {
    /// The same: the same dan, or the same number of kyu with the same colours.
    Exact(&'a Step),
    /// Not the same. Both are shown, who recognises chooses; at least one is there.
    Nearest {
        /// By the belt: the same colours, else the highest step whose colours are not above, which its holder certainly has.
        by_colour: Option<&'a Step>,
        /// By the number: the same kyu.
        by_number: Option<&'a Step>,
    },
    /// Neither belt nor number says anything.
    Unknown,
}

impl Ladder {
    /// What a step of another ladder may be in this one. A dan is recognised by its number alone, whatever its colour.
    #[must_use]
    pub fn recognise(&self, foreign: &Step) -> Recognition<'_> {
        if foreign.kind == Kind::Dan {
            let same = foreign
                .number
                .and_then(|number| self.numbered(Kind::Dan, number));
            return same.map_or(Recognition::Unknown, Recognition::Exact);
        }
        let by_number = foreign
            .number
            .and_then(|number| self.numbered(foreign.kind, number));
        if let Some(same) = by_number
            && belt(same) == belt(foreign)
        {
            return Recognition::Exact(same);
        }
        let by_colour = self.by_colour(foreign);
        if by_colour.is_none() && by_number.is_none() {
            return Recognition::Unknown;
        }
        Recognition::Nearest {
            by_colour,
            by_number,
        }
    }

    fn by_colour(&self, foreign: &Step) -> Option<&Step> {
        let below_dan = || self.steps.iter().filter(|step| step.kind != Kind::Dan);
        let same = below_dan().find(|step| belt(step) == belt(foreign));
        if same.is_some() || !self.whole {
            return same;
        }
        let place = place(foreign)?;
        let not_above = below_dan().filter(|step| self::place(step).is_some_and(|at| at <= place));
        not_above.max_by_key(|step| step.order)
    }
}

/// What a belt looks like.
const fn belt(step: &Step) -> (Colour, Option<Colour>, Option<u8>) {
    (step.colour, step.second, step.stripes)
}

/// Where a belt stands among the belts of all ladders: its colour, then its stripes, then half and half. The order of the colours
/// is the same in all of them.
const fn place(step: &Step) -> Option<(u8, u8)> {
    let colour = match step.colour {
        Colour::White => 0,
        Colour::Yellow => 1,
        Colour::Orange => 2,
        Colour::Green => 3,
        Colour::Blue => 4,
        Colour::Brown => 5,
        Colour::Black | Colour::RedWhite | Colour::Red => return None,
    };
    let within = match (step.second, step.stripes) {
        (None, _) => 0,
        (Some(_), Some(stripes)) => stripes,
        (Some(_), None) => u8::MAX,
    };
    Some((colour, within))
}
