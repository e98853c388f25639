//! A federation's own profile: read or refused; what was read is written and read again, frozen or refused, and drawn by.
use tatami::judo::{
    draw::{self, Entry, Input},
    entrant::Entrant,
    profile::{Profile, Seeding},
    random::Seed,
    systems,
};

/// Feeds it.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(profile) = Profile::read(text) else {
        return;
    };
    let written = profile.write().expect("what was read can be written");
    assert_eq!(Profile::read(&written).as_ref(), Ok(&profile));
    if let Ok(frozen) = profile.freeze() {
        assert_eq!(frozen.rules(), &profile);
    }
    for entries in 0..=130 {
        if let Some((_, lines)) = profile.system_for(entries) {
            assert!(usize::from(lines) >= entries, "{entries} on {lines} lines");
        }
    }
    drop(profile.missing_systems(|system, lines| systems::builtin(system, lines).is_some()));
    // Whatever its separation and seeds, a draw of its entries is made or refused.
    let entries: Vec<Entry> = (0..9).map(|at| Entry::new(Entrant(at))).collect();
    let mut input = Input::new(entries, 16, Seed(7));
    let seeding = profile.seeding.as_ref().and_then(Seeding::for_draw);
    input.seeding = seeding.unwrap_or_default();
    input.separation = profile.separation.clone();
    drop(draw::make(&input));
}
