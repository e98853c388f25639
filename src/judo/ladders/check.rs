//! Contradictions of a ladder.
use super::{Kind, Ladder, Step};
use crate::judo::profile::{Faults, Reason, Refusal};

impl Ladder {
    /// Everything in it that contradicts itself.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Refusal> {
        let mut faults = Faults::default();
        faults.head(&self.code, self.version, &self.source);
        if self.steps.is_empty() {
            faults.say("steps", Reason::Empty);
        }
        let codes = self.steps.iter().map(|step| step.code.clone());
        faults.unique("steps.code", codes);
        for (index, step) in self.steps.iter().enumerate() {
            check_step(&mut faults, &format!("steps[{index}]"), step);
        }
        let pairs = self.steps.iter().zip(self.steps.iter().skip(1));
        for (index, (lower, upper)) in pairs.enumerate() {
            let field = |name: &str| format!("steps[{}].{name}", index + 1);
            if upper.order <= lower.order {
                faults.say(field("order"), Reason::NotRising);
            }
            if lower.kind == Kind::Dan && upper.kind != Kind::Dan {
                faults.say(field("kind"), Reason::NotRising);
            }
        }
        // Kyu count down, dan count up; halves and steps without a number stand between.
        let numbers = |kind: Kind| {
            let steps = self.steps.iter().filter(move |step| step.kind == kind);
            steps.filter_map(|step| step.number).collect::<Vec<u8>>()
        };
        let mut kyu = numbers(Kind::Kyu);
        kyu.reverse();
        for numbers in [kyu, numbers(Kind::Dan)] {
            let mut pairs = numbers.iter().zip(numbers.iter().skip(1));
            if !pairs.all(|(lower, upper)| lower < upper) {
                faults.say("steps.number", Reason::NotRising);
            }
        }
        faults.0
    }
}

fn check_step(faults: &mut Faults, at: &str, step: &Step) {
    let field = |name: &str| format!("{at}.{name}");
    faults.code(field("code"), &step.code);
    match (step.kind, step.number) {
        (Kind::Dan, None) => faults.say(field("number"), Reason::Empty),
        (Kind::Half, Some(_)) => {
            faults.say(field("number"), Reason::UnknownField("number".to_owned()));
        }
        (_, Some(number)) => faults.range(field("number"), number, 1, 12),
        (_, None) => {}
    }
    if step.second.is_some() && step.second == Some(step.colour) {
        faults.say(field("second"), Reason::Twice("colour".to_owned()));
    }
    match (step.stripes, step.second) {
        (Some(_), None) => faults.say(field("second"), Reason::Empty),
        (Some(stripes), _) => faults.range(field("stripes"), stripes, 1, 9),
        _ => {}
    }
    if let Some(age) = step.from_age {
        faults.range(field("from_age"), age, 1, 99);
    }
    if let Some(age) = step.below_age {
        let least = u32::from(step.from_age.unwrap_or(0)) + 1;
        faults.range(field("below_age"), age, least, 120);
    }
    if let Some(months) = step.months {
        faults.range(field("months"), months, 1, 240);
    }
}
