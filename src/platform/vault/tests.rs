//! What holds for the vault as a whole.

use super::support::{self, cell};
use super::*;
use crate::platform::random::SeededRandom;

#[test]
fn every_purpose_every_tenant_and_the_installation_have_keys_of_their_own() {
    let home = support::Home::new();
    let vault = home.vault();
    let random = SeededRandom::new(3);
    let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
    vault.add_tenant(a, &random).unwrap();
    vault.add_tenant(b, &random).unwrap();
    let mut sealers = vec![
        vault.health_sealer(a).unwrap(),
        vault.health_sealer(b).unwrap(),
    ];
    for purpose in Purpose::ALL {
        sealers.push(vault.sealer(a, purpose).unwrap());
        sealers.push(vault.sealer(b, purpose).unwrap());
        sealers.push(vault.instance_sealer(purpose).unwrap());
    }
    for (i, one) in sealers.iter().enumerate() {
        let sealed = one.seal(&cell(1), b"fit", &random);
        for (j, other) in sealers.iter().enumerate() {
            assert_eq!(other.open(&cell(1), &sealed).is_ok(), i == j, "{i} {j}");
        }
    }
}

#[test]
fn a_removed_tenant_is_gone_for_good_and_the_others_stay() {
    let home = support::Home::new();
    let vault = home.vault();
    let random = SeededRandom::new(4);
    let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
    vault.add_tenant(a, &random).unwrap();
    vault.add_tenant(b, &random).unwrap();
    let sealed = vault
        .health_sealer(a)
        .unwrap()
        .seal(&cell(1), b"fit", &random);
    vault.sealer(b, Purpose::Identity).unwrap();
    vault.remove_tenant(a).unwrap();
    assert!(!vault.has_tenant(a));
    assert!(
        matches!(vault.health_sealer(a), Err(VaultError::TenantMissing { tenant, .. }) if tenant == a)
    );
    assert!(matches!(
        vault.remove_tenant(a),
        Err(VaultError::TenantMissing { .. })
    ));
    assert!(vault.sealer(b, Purpose::Identity).is_ok());
    // A new root under the same id does not open the old values.
    vault.add_tenant(a, &random).unwrap();
    assert_eq!(
        vault
            .health_sealer(a)
            .unwrap()
            .open(&cell(1), &sealed)
            .unwrap_err(),
        OpenError::Damaged
    );
}

#[test]
fn a_missing_or_damaged_entry_fails_that_tenant_alone() {
    let home = support::Home::new();
    let random = SeededRandom::new(5);
    let [missing, cut, flipped, foreign, fine] = [1, 2, 3, 4, 5].map(Uuid::from_u128);
    let vault = home.vault();
    for tenant in [missing, cut, flipped, foreign, fine] {
        vault.add_tenant(tenant, &random).unwrap();
    }
    let file = |tenant: Uuid| {
        home.layout
            .keystore_dir
            .join(format!("tenant-{tenant}.key"))
    };
    std::fs::remove_file(file(missing)).unwrap();
    std::fs::write(file(cut), "{\"format\":1").unwrap();
    let text = std::fs::read_to_string(file(flipped)).unwrap();
    let at = text.find("\"wrapped\": \"").unwrap() + 40;
    let other = if &text[at..=at] == "0" { "1" } else { "0" };
    std::fs::write(
        file(flipped),
        format!("{}{other}{}", &text[..at], &text[at + 1..]),
    )
    .unwrap();
    std::fs::copy(file(fine), file(foreign)).unwrap();

    let vault = home.vault();
    assert!(vault.sealer(fine, Purpose::Files).is_ok());
    assert!(vault.instance_sealer(Purpose::Session).is_ok());
    assert!(matches!(
        vault.sealer(missing, Purpose::Files),
        Err(VaultError::TenantMissing { .. })
    ));
    for tenant in [cut, flipped, foreign] {
        let error = vault.sealer(tenant, Purpose::Files).unwrap_err();
        assert!(matches!(error, VaultError::TenantDamaged { .. }), "{error}");
        assert_eq!(OpenError::from(error), OpenError::NoKey);
    }
    assert_eq!(vault.problems().len(), 3);
}

#[test]
fn nothing_secret_is_printed_by_debug() {
    let home = support::Home::new();
    let vault = home.vault();
    let shown = format!(
        "{vault:?} {:?} {:?}",
        home.kek(),
        vault.instance_sealer(Purpose::Session).unwrap()
    );
    let key = std::fs::read(&home.layout.key_file).unwrap();
    assert!(!shown.contains(&data_encoding::HEXLOWER.encode(&key)));
    assert!(!shown.contains(&format!("{:?}", &key[..4]).replace(['[', ']'], "")));
}

#[test]
fn sealing_from_many_threads_at_once_works() {
    let home = support::Home::new();
    let vault = home.vault();
    let random = SeededRandom::new(6);
    for tenant in 1..5 {
        vault.add_tenant(Uuid::from_u128(tenant), &random).unwrap();
    }
    std::thread::scope(|scope| {
        for thread in 0..8_u8 {
            let (vault, random) = (&vault, &random);
            scope.spawn(move || {
                for round in 0..50_u128 {
                    let sealer = vault
                        .sealer(Uuid::from_u128(1 + round % 4), Purpose::Draft)
                        .unwrap();
                    let sealed = sealer.seal(&cell(9), &[thread], random);
                    assert_eq!(sealer.open(&cell(9), &sealed).unwrap().as_slice(), [thread]);
                }
            });
        }
    });
}
