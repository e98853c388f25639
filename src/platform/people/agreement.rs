//! When a consent is there: who of those who decide for a person said what. Guardians who disagree are a state of its own, not
//! an error: until they agree, or somebody who may decides between them, nothing is done that would need the consent.
use ::entity::ids::GuardianId;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// A guardian.
    Guardian(GuardianId),
    /// The person, from 15 (ZVOP-2 Art. 8).
    Own,
    /// A guardian whom the paper held by the tenant does not name.
    Paper,
}

/// The last word of somebody on one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub by: By,
    /// Yes, or no: refused or withdrawn.
    pub says_yes: bool,
}

/// What follows for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentState {
    /// Nobody consents.
    NotGiven,
    /// There is a consent.
    Given,
    /// One guardian consents, and the signature of the other is needed, too.
    AwaitsBoth,
    /// One guardian consents and the other does not.
    Disputed,
}

impl ConsentState {
    /// Whether what needs the consent may be done. A dispute counts as no: that protects the child.
    #[must_use]
    pub fn is_given(self) -> bool {
        self == Self::Given
    }

    /// Whether guardians have to agree first.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::AwaitsBoth | Self::Disputed)
    }

    /// What a decision on a document makes of it. It decides between guardians only: where they agree, nobody overrules them.
    #[must_use]
    pub fn decided(self, decision: Option<bool>) -> Self {
        match decision {
            Some(true) if self.is_open() => Self::Given,
            Some(false) if self.is_open() => Self::NotGiven,
            _ => self,
        }
    }
}

/// Where a consent stands: what was said, which guardians may consent now, and whether both of them must.
#[must_use]
pub fn state_of(voices: &[Voice], guardians: &[GuardianId], needs_both: bool) -> ConsentState {
    let word = |by: By| {
        let mut said = voices.iter().filter(|voice| voice.by == by).peekable();
        said.peek()?;
        Some(said.any(|voice| voice.says_yes))
    };
    // Whoever decides alone has decided.
    if let Some(yes) = word(By::Own) {
        return if yes {
            ConsentState::Given
        } else {
            ConsentState::NotGiven
        };
    }
    if !voices.iter().any(|voice| voice.says_yes) {
        return ConsentState::NotGiven;
    }
    let words: Vec<Option<bool>> = guardians
        .iter()
        .map(|guardian| word(By::Guardian(*guardian)))
        .collect();
    if words.contains(&Some(false)) {
        ConsentState::Disputed
    } else if needs_both && words.len() > 1 && words.contains(&None) {
        ConsentState::AwaitsBoth
    } else {
        ConsentState::Given
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn guardian(n: u128) -> GuardianId {
        GuardianId(Uuid::from_u128(n))
    }

    fn said(n: u128, says_yes: bool) -> Voice {
        Voice {
            by: By::Guardian(guardian(n)),
            says_yes,
        }
    }

    const PAPER: Voice = Voice {
        by: By::Paper,
        says_yes: true,
    };

    #[test]
    fn one_consent_is_enough_unless_somebody_else_says_no() {
        let both = [guardian(1), guardian(2)];
        assert_eq!(
            state_of(&[said(1, true)], &both, false),
            ConsentState::Given
        );
        assert_eq!(
            state_of(&[said(1, true), said(2, false)], &both, false),
            ConsentState::Disputed
        );
        assert_eq!(
            state_of(&[said(1, false)], &both, false),
            ConsentState::NotGiven
        );
        assert_eq!(
            state_of(&[said(1, true), said(2, true)], &both, false),
            ConsentState::Given
        );
    }

    #[test]
    fn where_both_must_sign_one_signature_waits_for_the_other() {
        let both = [guardian(1), guardian(2)];
        assert_eq!(
            state_of(&[said(1, true)], &both, true),
            ConsentState::AwaitsBoth
        );
        assert_eq!(state_of(&[PAPER], &both, true), ConsentState::AwaitsBoth);
        assert_eq!(
            state_of(&[said(1, true), said(2, true)], &both, true),
            ConsentState::Given
        );
        assert_eq!(
            state_of(&[said(1, true)], &[guardian(1)], true),
            ConsentState::Given
        );
    }

    #[test]
    fn a_guardian_without_the_right_to_consent_holds_nothing_up() {
        assert_eq!(
            state_of(&[said(1, true), said(2, false)], &[guardian(1)], false),
            ConsentState::Given
        );
    }

    #[test]
    fn a_decision_decides_between_guardians_and_never_over_them() {
        for state in [ConsentState::Disputed, ConsentState::AwaitsBoth] {
            assert_eq!(state.decided(Some(true)), ConsentState::Given);
            assert_eq!(state.decided(Some(false)), ConsentState::NotGiven);
            assert_eq!(state.decided(None), state);
        }
        assert_eq!(
            ConsentState::NotGiven.decided(Some(true)),
            ConsentState::NotGiven
        );
        assert_eq!(
            ConsentState::Given.decided(Some(false)),
            ConsentState::Given
        );
    }

    fn voices() -> impl Strategy<Value = Vec<Voice>> {
        let by = prop_oneof![
            (1..4_u128).prop_map(|n| By::Guardian(guardian(n))),
            Just(By::Own),
            Just(By::Paper)
        ];
        prop::collection::vec(
            (by, any::<bool>()).prop_map(|(by, says_yes)| Voice { by, says_yes }),
            0..8,
        )
    }

    proptest! {
        #[test]
        fn the_order_in_which_people_speak_does_not_matter(mut said in voices(), needs_both: bool, n in 0..4_u128) {
            let guardians: Vec<GuardianId> = (1..=n).map(guardian).collect();
            let one = state_of(&said, &guardians, needs_both);
            said.reverse();
            prop_assert_eq!(one, state_of(&said, &guardians, needs_both));
        }

        #[test]
        fn without_a_yes_there_is_no_consent_and_asking_for_both_never_makes_one(said in voices(), n in 0..4_u128) {
            let guardians: Vec<GuardianId> = (1..=n).map(guardian).collect();
            let (one, both) = (state_of(&said, &guardians, false), state_of(&said, &guardians, true));
            if !said.iter().any(|voice| voice.says_yes) {
                prop_assert_eq!(one, ConsentState::NotGiven);
            }
            prop_assert!(one.is_given() || !both.is_given());
        }

        #[test]
        fn whoever_decides_alone_is_never_in_dispute(said in voices(), yes: bool, n in 0..4_u128) {
            let guardians: Vec<GuardianId> = (1..=n).map(guardian).collect();
            let mut said: Vec<Voice> = said.into_iter().filter(|voice| voice.by != By::Own).collect();
            said.push(Voice { by: By::Own, says_yes: yes });
            prop_assert_eq!(state_of(&said, &guardians, true).is_given(), yes);
            prop_assert!(!state_of(&said, &guardians, true).is_open());
        }
    }
}
