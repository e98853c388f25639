//! Attacks on sealed values: flipped bits, exchanged places, cut ends (design 7, R9).

use std::sync::Arc;

use uuid::Uuid;

use super::keyring::Keyring;
use super::purpose::Label;
use super::support::{self, Home, cell};
use super::{Cell, OpenError, Purpose, Sealer};
use crate::platform::random::{Random as _, SeededRandom};

#[test]
fn no_flipped_bit_among_three_hundred_thousand_is_accepted() {
    let home = Home::new();
    let sealer = home.vault().instance_sealer(Purpose::Identity).unwrap();
    let random = SeededRandom::new(1);
    let mut flips = 0_u32;
    for number in 0..1_000_u16 {
        let mut plain = vec![0; usize::from(number % 8)];
        random.fill(&mut plain);
        let cell = cell(u128::from(number));
        let mut sealed = sealer.seal(&cell, &plain, &random);
        for at in 0..sealed.len() {
            for bit in 0..8 {
                sealed[at] ^= 1 << bit;
                assert!(
                    sealer.open(&cell, &sealed).is_err(),
                    "value {number} byte {at} bit {bit}"
                );
                sealed[at] ^= 1 << bit;
                flips += 1;
            }
        }
        assert_eq!(sealer.open(&cell, &sealed).unwrap().as_slice(), plain);
    }
    assert!(flips >= 300_000, "{flips}");
}

#[test]
fn a_value_opens_in_no_other_tenant_table_row_column_version_or_revision() {
    // Two of each: 64 places, each value tried in each place.
    let keyring = |owner: u128, version: u32| {
        // The same root bytes everywhere: only the associated data tells the places apart.
        let roots = support::roots(&[(version, 7)]);
        Sealer::new(Arc::new(Keyring::derive(
            Uuid::from_u128(owner),
            Label::Health,
            &roots,
        )))
    };
    let mut places = Vec::new();
    for tenant in [1, 2] {
        for version in [1, 2] {
            for table in ["health_record", "person"] {
                for row in [1, 2].map(Uuid::from_u128) {
                    for column in ["document", "note"] {
                        for rev in [1, 2] {
                            places.push((
                                keyring(tenant, version),
                                Cell {
                                    table,
                                    row,
                                    column,
                                    rev,
                                },
                            ));
                        }
                    }
                }
            }
        }
    }
    let random = SeededRandom::new(2);
    let mut refused = 0;
    for (i, (sealer, cell)) in places.iter().enumerate() {
        let sealed = sealer.seal(cell, b"fit", &random);
        for (j, (other, elsewhere)) in places.iter().enumerate() {
            assert_eq!(
                other.open(elsewhere, &sealed).is_ok(),
                i == j,
                "{cell:?} in {elsewhere:?}"
            );
            refused += u32::from(i != j);
            // The version in the clear turned to the one that is known there does not help either.
            let mut relabelled = sealed.clone();
            relabelled[5] = 3 - relabelled[5];
            assert!(other.open(elsewhere, &relabelled).is_err());
        }
    }
    assert_eq!(refused, 64 * 63);
}

#[test]
fn names_that_run_together_alike_are_different_places() {
    let home = Home::new();
    let sealer = home.vault().instance_sealer(Purpose::Identity).unwrap();
    let at = |table, column| Cell {
        table,
        column,
        ..cell(1)
    };
    let sealed = sealer.seal(&at("ab", "c"), b"x", &SeededRandom::new(1));
    assert!(sealer.open(&at("ab", "c"), &sealed).is_ok());
    assert!(sealer.open(&at("a", "bc"), &sealed).is_err());
}

#[test]
fn every_cut_and_every_addition_is_refused() {
    let home = Home::new();
    let sealer = home.vault().instance_sealer(Purpose::Identity).unwrap();
    let random = SeededRandom::new(3);
    for length in [0, 1, 16, 300] {
        let sealed = sealer.seal(&cell(1), &vec![5; length], &random);
        for cut in 0..sealed.len() {
            let front = sealer.open(&cell(1), &sealed[..cut]);
            assert!(matches!(front, Err(OpenError::Damaged)), "{length} {cut}");
            assert!(
                sealer
                    .open(&cell(1), &sealed[sealed.len() - cut..])
                    .is_err()
            );
        }
        for more in [0, 1, 255] {
            assert!(
                sealer
                    .open(&cell(1), &[sealed.as_slice(), &[more]].concat())
                    .is_err()
            );
        }
    }
}

#[test]
fn noise_is_never_opened() {
    let home = Home::new();
    let sealer = home.vault().instance_sealer(Purpose::Identity).unwrap();
    let random = SeededRandom::new(4);
    for length in 0..2_000 {
        let mut noise = vec![0; length % 120];
        random.fill(&mut noise);
        assert!(sealer.open(&cell(1), &noise).is_err());
        // Noise behind a right beginning.
        let begun = [&[1, 1, 0, 0, 0, 1], noise.as_slice()].concat();
        assert_eq!(
            sealer.open(&cell(1), &begun).unwrap_err(),
            OpenError::Damaged
        );
    }
}
