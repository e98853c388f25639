//! Contradictions of a table: whatever would leave a person without an answer or with two is refused.
use super::{AgeGroup, Of, Refusal, Table, Weights, near};
use crate::judo::{
    grades::Grade,
    profile::{Faults, Reason},
};

/// The oldest an age group asks for.
const OLDEST: u32 = 120;
/// The lightest and the heaviest limit of a class, in grams.
const LIGHTEST: u32 = 10_000;
const HEAVIEST: u32 = 250_000;

impl Table {
    /// Everything in it that contradicts itself.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Refusal> {
        let mut faults = Faults::default();
        faults.head(&self.code, self.version, &self.source);
        if self.groups.is_empty() {
            faults.say("groups", Reason::Empty);
        }
        faults.unique(
            "groups.code",
            self.groups.iter().map(|group| group.code.clone()),
        );
        for (index, group) in self.groups.iter().enumerate() {
            let at = format!("groups[{index}]");
            check_group(&mut faults, &at, group);
            self.check_starts_up(&mut faults, &at, group);
        }
        faults.0
    }

    fn check_starts_up(&self, faults: &mut Faults, at: &str, group: &AgeGroup) {
        faults.unique(
            &format!("{at}.starts_up.into"),
            group.starts_up.iter().map(|rule| rule.into.clone()),
        );
        for (index, rule) in group.starts_up.iter().enumerate() {
            let at = format!("{at}.starts_up[{index}]");
            match self.group(&rule.into) {
                None => {
                    let word = Reason::UnknownWord(rule.into.clone());
                    faults.say(format!("{at}.into"), word);
                }
                // Up, never down and never into itself.
                Some(into) if into.from <= group.from => {
                    faults.say(format!("{at}.into"), Reason::NotRising);
                }
                Some(_) => {}
            }
            if let Some(age) = rule.from_age {
                let most = group
                    .below
                    .map_or(OLDEST, |below| u32::from(below).saturating_sub(1));
                let least = u32::from(group.from);
                faults.range(format!("{at}.from_age"), age, least, most.max(least));
            }
            if let Some(grade) = &rule.least_grade
                && Grade::from_code(grade).is_none()
            {
                faults.say(
                    format!("{at}.least_grade"),
                    Reason::UnknownWord(grade.clone()),
                );
            }
        }
    }
}

fn check_group(faults: &mut Faults, at: &str, group: &AgeGroup) {
    faults.code(format!("{at}.code"), &group.code);
    faults.range(format!("{at}.from"), group.from, 0, OLDEST);
    if let Some(below) = group.below {
        faults.range(format!("{at}.below"), below, 1, OLDEST);
        if below <= group.from {
            faults.say(format!("{at}.below"), Reason::NotRising);
        }
    }
    // Either classes or groups: with both nobody could say which holds, with neither nobody could fight.
    match (group.weights.is_empty(), &group.near) {
        (true, None) => faults.say(format!("{at}.weights"), Reason::Empty),
        (false, Some(_)) => {
            let twice = Reason::Twice("weights".to_owned());
            faults.say(format!("{at}.near"), twice);
        }
        (true, Some(near)) => check_near(faults, &format!("{at}.near"), near),
        (false, None) => {}
    }
    let whose = |of: Of| group.weights.iter().filter(move |list| list.of == of);
    for of in [Of::F, Of::M, Of::Mixed] {
        if whose(of).count() > 1 {
            faults.say(format!("{at}.weights"), Reason::Twice(format!("{of:?}")));
        }
    }
    // A girl in a group with classes for girls and for both would be in two.
    if whose(Of::Mixed).next().is_some() && group.weights.iter().any(|list| list.of != Of::Mixed) {
        let twice = Reason::Twice("mixed".to_owned());
        faults.say(format!("{at}.weights"), twice);
    }
    for (index, weights) in group.weights.iter().enumerate() {
        check_weights(faults, &format!("{at}.weights[{index}]"), weights);
    }
}

fn check_weights(faults: &mut Faults, at: &str, weights: &Weights) {
    let field = format!("{at}.up_to_grams");
    if weights.up_to_grams.is_empty() && !weights.plus {
        faults.say(field.as_str(), Reason::Empty);
    }
    for grams in &weights.up_to_grams {
        faults.range(field.as_str(), *grams, LIGHTEST, HEAVIEST);
    }
    let rises = weights
        .up_to_grams
        .iter()
        .zip(weights.up_to_grams.iter().skip(1))
        .all(|(lower, upper)| lower < upper);
    if !rises {
        faults.say(field, Reason::NotRising);
    }
}

/// What grouping by near weight asks of its rules.
fn check_near(faults: &mut Faults, at: &str, rules: &near::Rules) {
    faults.range(format!("{at}.least"), rules.least, 2, u32::from(near::MOST));
    let least = u32::from(rules.least);
    faults.range(
        format!("{at}.most"),
        rules.most,
        least,
        u32::from(near::MOST).max(least),
    );
    let most = u32::from(rules.most).max(least);
    faults.range(format!("{at}.ideal"), rules.ideal, least, most);
    match rules.difference {
        near::Difference::Grams(grams) => {
            faults.range(format!("{at}.difference.grams"), grams, 1, 50_000);
        }
        near::Difference::Percent(percent) => {
            faults.range(format!("{at}.difference.percent"), percent, 1, 100);
        }
    }
    faults.range(format!("{at}.step_grams"), rules.step_grams, 1, 50_000);
}
