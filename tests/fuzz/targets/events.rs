//! The log of a contest, under the rules of every template: every beginning of a right log is right, and an end is one the profile has.
use tatami::judo::{
    contest::{self, Event, fits},
    profile::templates,
};

/// Feeds it.
pub fn run(data: &[u8]) {
    let Ok(events) = serde_json::from_slice::<Vec<Event>>(data) else {
        return;
    };
    for profile in templates::all() {
        let rules = &profile.contest;
        let Ok(state) = contest::fold(rules, &events) else {
            continue;
        };
        if let Some(outcome) = state.outcome() {
            assert_eq!(fits(rules, &outcome), Ok(()), "an outcome the profile has");
        }
        let clock = events.last().map_or(0, |event| event.clock);
        drop(contest::fold_until(
            rules,
            &events,
            clock.saturating_add(25_000),
        ));
        // One event more never changes what the events before it were.
        if let Some((_, before)) = events.split_last() {
            assert!(
                contest::fold(rules, before).is_ok(),
                "a log is right from its beginning"
            );
        }
    }
}
