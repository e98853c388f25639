use super::*;

#[test]
fn every_template_is_read_and_frozen() {
    for (name, text) in templates::FILES {
        let profile = Profile::read(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        assert!(profile.freeze().is_ok(), "{name}");
    }
    assert_eq!(templates::all().count(), templates::FILES.len());
}
