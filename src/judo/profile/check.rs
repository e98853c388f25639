//! Contradictions of a profile: everything that would leave a contest without an end, a category without a system or a rule
//! without effect is refused before a competition rests on it.
use std::collections::BTreeSet;

mod systems;

use super::{Place, PoolPoints, Profile, Reason, Refusal, Sex, TeamRules, WhenLevel};

/// Gathers faults of a file of rules.
#[derive(Default)]
pub(in crate::judo) struct Faults(pub(in crate::judo) Vec<Refusal>);

impl Faults {
    pub(in crate::judo) fn say(&mut self, field: impl Into<String>, reason: Reason) {
        self.0.push(Refusal {
            place: Place::Field(field.into()),
            reason,
        });
    }

    pub(in crate::judo) fn range(
        &mut self,
        field: impl Into<String>,
        is: impl Into<u32>,
        least: u32,
        most: u32,
    ) {
        let is = is.into();
        if !(least..=most).contains(&is) {
            self.say(field, Reason::OutOfRange { is, least, most });
        }
    }

    pub(in crate::judo) fn code(&mut self, field: impl Into<String>, code: &str) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_+".contains(c);
        if code.is_empty() || code.len() > 40 || !code.chars().all(fits) {
            self.say(field, Reason::BadCode);
        }
    }

    /// What every file of rules begins with.
    pub(in crate::judo) fn head(&mut self, code: &str, version: u16, source: &str) {
        self.code("code", code);
        self.range("version", version, 1, u32::from(u16::MAX));
        if source.trim().is_empty() {
            self.say("source", Reason::Empty);
        }
    }

    pub(in crate::judo) fn unique(&mut self, field: &str, words: impl Iterator<Item = String>) {
        let mut seen = BTreeSet::new();
        for word in words {
            if !seen.insert(word.clone()) {
                self.say(field, Reason::Twice(word));
            }
        }
    }
}

impl Profile {
    /// Everything in it that contradicts itself.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Refusal> {
        let mut faults = Faults::default();
        faults.head(&self.code, self.version, &self.source);
        self.check_contest(&mut faults);
        self.check_pools(&mut faults);
        self.check_entries(&mut faults);
        self.check_systems(&mut faults);
        faults.unique(
            "teams.code",
            self.teams.iter().map(|team| team.code.clone()),
        );
        for (index, team) in self.teams.iter().enumerate() {
            check_team(&mut faults, &format!("teams[{index}]"), team);
        }
        faults.0
    }

    fn check_contest(&self, faults: &mut Faults) {
        let rules = &self.contest;
        faults.range("contest.seconds", rules.seconds, 10, 3_600);
        faults.range("contest.rest_seconds", rules.rest_seconds, 0, 7_200);
        faults.range("contest.shido", rules.shido, 1, 9);
        if rules.yuko != rules.osaekomi.yuko.is_some() {
            faults.say("contest.osaekomi.yuko", Reason::ScoreNotInUse);
        }
        let osaekomi = &rules.osaekomi;
        let lowest = osaekomi.yuko.unwrap_or(0);
        faults.range("contest.osaekomi.ippon", osaekomi.ippon, 1, 60);
        if osaekomi.yuko == Some(0) || lowest >= osaekomi.waza_ari {
            faults.say("contest.osaekomi.waza_ari", Reason::NotRising);
        }
        if osaekomi.waza_ari >= osaekomi.ippon {
            faults.say("contest.osaekomi.ippon", Reason::NotRising);
        }
        let limit = rules.golden_score.map(|golden| golden.limit_seconds);
        match (limit, rules.when_level) {
            (Some(None), Some(_)) => faults.say("contest.when_level", Reason::NeverReached),
            (None | Some(Some(_)), None) => faults.say("contest.when_level", Reason::NoEnd),
            _ => {}
        }
        if let Some(Some(limit)) = limit {
            faults.range("contest.golden_score.limit_seconds", limit, 10, 3_600);
        }
    }

    fn check_pools(&self, faults: &mut Faults) {
        let pools = &self.pools;
        let (ippon, waza_ari, yuko, hantei) = match pools.points {
            PoolPoints::OwnScores {
                ippon,
                waza_ari,
                yuko,
                hantei,
                most,
            } => {
                if most < ippon {
                    faults.say("pools.points.most", Reason::NotRising);
                }
                (ippon, waza_ari, yuko, hantei)
            }
            PoolPoints::Victory {
                ippon,
                waza_ari,
                yuko,
                hantei,
            } => (ippon, waza_ari, yuko, hantei),
        };
        if yuko > waza_ari || waza_ari > ippon {
            faults.say("pools.points", Reason::NotRising);
        }
        if yuko > 0 && !self.contest.yuko {
            faults.say("pools.points.yuko", Reason::ScoreNotInUse);
        }
        if hantei > 0 && !self.contest.allows(WhenLevel::Hantei) {
            faults.say("pools.points.hantei", Reason::ScoreNotInUse);
        }
        if pools.win_halves == 0 || pools.draw_halves >= pools.win_halves {
            faults.say("pools.win_halves", Reason::NotRising);
        }
        if pools.draw_halves > 0 && !self.contest.allows(WhenLevel::Draw) {
            faults.say("pools.draw_halves", Reason::ScoreNotInUse);
        }
        if pools.tie_breaks.is_empty() {
            faults.say("pools.tie_breaks", Reason::Empty);
        }
        faults.range("pools.bronze_in_pool", pools.bronze_in_pool, 1, 2);
        faults.unique(
            "pools.tie_breaks",
            pools.tie_breaks.iter().map(|by| format!("{by:?}")),
        );
    }

    fn check_entries(&self, faults: &mut Faults) {
        let weigh_in = &self.weigh_in;
        let tolerance = weigh_in.tolerance_grams;
        faults.range("weigh_in.tolerance_grams.women", tolerance.women, 0, 5_000);
        faults.range("weigh_in.tolerance_grams.men", tolerance.men, 0, 5_000);
        faults.range(
            "weigh_in.random_extra_grams",
            weigh_in.random_extra_grams,
            0,
            5_000,
        );
        if let Some(percent) = weigh_in.random_percent {
            faults.range("weigh_in.random_percent", percent, 0, 20);
        }
        if let Some(seeding) = &self.seeding {
            faults.range("seeding.seeds", seeding.seeds, 1, 8);
            if seeding.for_draw().is_none() {
                let option = seeding.option.clone();
                faults.say("seeding.option", Reason::UnknownWord(option));
            }
            let eighths = seeding.eighths.as_deref().unwrap_or_default();
            for eighth in eighths {
                faults.range("seeding.eighths", *eighth, 1, 8);
            }
            faults.unique("seeding.eighths", eighths.iter().map(u8::to_string));
        }
        faults.unique(
            "separation",
            self.separation.iter().map(|by| format!("{by:?}")),
        );
    }
}

fn check_team(faults: &mut Faults, at: &str, team: &TeamRules) {
    let classes = u32::try_from(team.classes.len()).unwrap_or(u32::MAX);
    faults.code(format!("{at}.code"), &team.code);
    faults.range(format!("{at}.classes"), classes, 1, 15);
    faults.range(
        format!("{at}.fewest_athletes"),
        team.fewest_athletes,
        1,
        classes.max(1),
    );
    faults.range(format!("{at}.most_per_class"), team.most_per_class, 1, 9);
    faults.unique(
        &format!("{at}.classes"),
        team.classes.iter().map(|class| class.code.clone()),
    );
    for (index, class) in team.classes.iter().enumerate() {
        faults.code(format!("{at}.classes[{index}].code"), &class.code);
        if let Some(grams) = class.up_to_grams {
            let field = format!("{at}.classes[{index}].up_to_grams");
            faults.range(field, grams, 10_000, 250_000);
        }
    }
    // Two classes of one sex with one limit could not be told apart.
    for sex in [Sex::F, Sex::M] {
        let limits = team.classes.iter().filter(|class| class.sex == sex);
        faults.unique(
            &format!("{at}.classes"),
            limits.map(|class| format!("{:?}", class.up_to_grams)),
        );
    }
}
