//! Contradictions of a list's rules: what would count twice, never, or upside down is refused before a ranking rests on it.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{List, Pick, Place, PlaceTable, Points, Reason, Refusal, TieBreak, Tier, Validity};

/// The most points a single table or field may give: 100,000.
pub const MOST_POINTS: Points = Points::whole(100_000);

/// Gathers faults.
struct Faults(Vec<Refusal>);

impl Faults {
    fn say(&mut self, field: impl Into<String>, reason: Reason) {
        self.0.push(Refusal {
            place: Place::Field(field.into()),
            reason,
        });
    }

    fn range(&mut self, field: impl Into<String>, is: impl Into<i64>, least: i64, most: i64) {
        let is = is.into();
        if !(least..=most).contains(&is) {
            self.say(field, Reason::OutOfRange { is, least, most });
        }
    }

    fn points(&mut self, field: impl Into<String>, points: Points) {
        self.range(field, points.hundredths(), 0, MOST_POINTS.hundredths());
    }

    fn code(&mut self, field: impl Into<String>, code: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_+".contains(c);
        if code.is_empty() || code.len() > 40 || !code.chars().all(fits) {
            self.say(field, Reason::BadCode);
        }
    }
}

impl List {
    /// Everything in it that contradicts itself.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Refusal> {
        let mut faults = Faults(Vec::new());
        faults.code("code", &self.code);
        faults.range("version", self.version, 1, i64::from(u16::MAX));
        if self.source.trim().is_empty() {
            faults.say("source", Reason::Empty);
        }
        self.check_validity(&mut faults);
        self.check_years(&mut faults);
        self.check_tie_breaks(&mut faults);
        if let Some(coefficient) = self.coefficient_percent {
            faults.range("coefficient_percent.least", coefficient.least, 1, 10_000);
            let least = i64::from(coefficient.least);
            faults.range("coefficient_percent.most", coefficient.most, least, 10_000);
        }
        let participation = self.tiers.iter().any(|tier| !tier.participation.is_zero());
        if self.participation_adds && !participation {
            faults.say("participation_adds", Reason::NoEffect);
        }
        self.check_tiers(&mut faults);
        faults.0
    }

    fn check_validity(&self, faults: &mut Faults) {
        match self.validity {
            Validity::IsoWeek { weeks_later } => {
                faults.range("validity.weeks_later", weeks_later, 0, 8);
            }
            Validity::Day => {}
            Validity::Season { month, day } => {
                // A season cannot begin on a day that most years do not have.
                if NaiveDate::from_ymd_opt(2001, month.into(), day.into()).is_none() {
                    faults.say("validity.day", Reason::NoSuchDay);
                }
            }
        }
        let weeks = matches!(self.validity, Validity::IsoWeek { .. });
        for (index, tier) in self.tiers.iter().enumerate() {
            if let Some(week) = tier.fixed_week {
                let field = format!("tiers[{index}].fixed_week");
                // Not every year has a week 53.
                faults.range(field.clone(), week, 1, 52);
                if !weeks {
                    faults.say(field, Reason::NoEffect);
                }
            }
        }
    }

    fn check_years(&self, faults: &mut Faults) {
        let years = i64::try_from(self.years.len()).unwrap_or(i64::MAX);
        faults.range("years", years, 1, 10);
        let mut counted = BTreeSet::new();
        for (at, year) in self.years.iter().enumerate() {
            faults.range(format!("years[{at}].percent"), year.percent, 1, 100);
            if year.picks.is_empty() {
                faults.say(format!("years[{at}].picks"), Reason::Empty);
            }
            let mut picked = BTreeSet::new();
            for (index, pick) in year.picks.iter().enumerate() {
                let field = format!("years[{at}].picks[{index}]");
                if let Some(count) = pick.count {
                    faults.range(format!("{field}.count"), count, 1, 1_000);
                }
                for tier in self.tiers_of(pick) {
                    if !picked.insert(tier) {
                        let reason = Reason::PickedTwice(tier.to_owned());
                        faults.say(format!("{field}.tiers"), reason);
                    }
                }
                self.check_named(faults, &format!("{field}.tiers"), &pick.tiers);
            }
            counted.extend(picked);
        }
        for (index, tier) in self.tiers.iter().enumerate() {
            if !counted.contains(tier.code.as_str()) {
                let reason = Reason::NeverCounts(tier.code.clone());
                faults.say(format!("tiers[{index}]"), reason);
            }
        }
    }

    /// The tiers of a pick: those it names, or all.
    fn tiers_of<'a>(&'a self, pick: &'a Pick) -> Vec<&'a str> {
        if pick.tiers.is_empty() {
            self.tiers.iter().map(|tier| tier.code.as_str()).collect()
        } else {
            pick.tiers.iter().map(String::as_str).collect()
        }
    }

    fn check_named(&self, faults: &mut Faults, field: &str, tiers: &[String]) {
        for tier in tiers {
            if self.tier(tier).is_none() {
                faults.say(field, Reason::UnknownTier(tier.clone()));
            }
        }
    }

    fn check_tie_breaks(&self, faults: &mut Faults) {
        for (index, tie_break) in self.tie_breaks.iter().enumerate() {
            let field = format!("tie_breaks[{index}]");
            if self.tie_breaks.iter().take(index).any(|by| by == tie_break) {
                faults.say(&field, Reason::Twice(format!("{tie_break:?}")));
            }
            if let TieBreak::Sum { tiers } = tie_break {
                if tiers.is_empty() {
                    faults.say(format!("{field}.tiers"), Reason::Empty);
                }
                self.check_named(faults, &format!("{field}.tiers"), tiers);
            }
        }
    }

    fn check_tiers(&self, faults: &mut Faults) {
        let tiers = i64::try_from(self.tiers.len()).unwrap_or(i64::MAX);
        faults.range("tiers", tiers, 1, 100);
        let mut codes = BTreeSet::new();
        for (index, tier) in self.tiers.iter().enumerate() {
            let field = format!("tiers[{index}]");
            faults.code(format!("{field}.code"), &tier.code);
            if !codes.insert(tier.code.as_str()) {
                faults.say(format!("{field}.code"), Reason::Twice(tier.code.clone()));
            }
            check_tier(faults, &field, tier, self.participation_adds);
        }
    }
}

fn check_tier(faults: &mut Faults, field: &str, tier: &Tier, participation_adds: bool) {
    faults.points(format!("{field}.participation"), tier.participation);
    faults.points(format!("{field}.one_win"), tier.one_win);
    faults.points(format!("{field}.each_win"), tier.each_win);
    if let Some(most) = tier.most_domestic {
        faults.range(format!("{field}.most_domestic"), most, 1, 1_000);
    }
    let nothing = tier.tables.is_empty() && tier.one_win.is_zero() && tier.each_win.is_zero();
    if nothing && tier.participation.is_zero() {
        faults.say(field, Reason::NoEffect);
    }
    // Taking part gives no more than winning: else a win would cost points.
    if !participation_adds && !tier.one_win.is_zero() && tier.one_win < tier.participation {
        faults.say(format!("{field}.one_win"), Reason::NotRising);
    }
    for (index, table) in tier.tables.iter().enumerate() {
        check_table(faults, &format!("{field}.tables[{index}]"), table, tier);
    }
    check_entries(faults, field, &tier.tables);
}

fn check_table(faults: &mut Faults, field: &str, table: &PlaceTable, tier: &Tier) {
    let places = format!("{field}.places");
    if table.places.is_empty() {
        faults.say(&places, Reason::Empty);
    }
    if table.places.first().is_some_and(|first| first.place == 0) {
        faults.range(&places, 0, 1, i64::from(u16::MAX));
    }
    for listed in &table.places {
        faults.points(&places, listed.points);
    }
    for (upper, lower) in table.places.iter().zip(table.places.iter().skip(1)) {
        if upper.place >= lower.place {
            faults.say(&places, Reason::NotRising);
        }
        if upper.points < lower.points {
            faults.say(&places, Reason::NotFalling);
        }
    }
    let last = table.places.last();
    if last.is_some_and(|last| last.points < tier.one_win) {
        faults.say(&places, Reason::NotFalling);
    }
}

/// Tables follow each other in numbers of entries without gap or overlap.
fn check_entries(faults: &mut Faults, field: &str, tables: &[PlaceTable]) {
    for (index, table) in tables.iter().enumerate() {
        let field = format!("{field}.tables[{index}]");
        faults.range(format!("{field}.from"), table.from, 1, i64::from(u16::MAX));
        if let Some(to) = table.to {
            let from = i64::from(table.from);
            faults.range(format!("{field}.to"), to, from, i64::from(u16::MAX));
        }
    }
    let mut sorted: Vec<(u16, u16)> = tables
        .iter()
        .map(|table| (table.from, table.to.unwrap_or(u16::MAX)))
        .collect();
    sorted.sort_unstable();
    for ((_, to), (from, _)) in sorted.iter().zip(sorted.iter().skip(1)) {
        if from <= to {
            faults.say(format!("{field}.tables"), Reason::Overlap(*from));
        } else if *from > to.saturating_add(1) {
            let reason = Reason::Gap(to.saturating_add(1));
            faults.say(format!("{field}.tables"), reason);
        }
    }
}
