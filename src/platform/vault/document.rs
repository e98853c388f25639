//! Sealed documents: padded, so that the length of a record does not tell "fit" from "injured".
//!
//! A padded document is the length in four bytes, the document, and zeros up to 256, 1024 or 4096 bytes in all, or up to
//! the next multiple of 4096.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::error::OpenError;
use super::sealer::{Cell, Sealer};
use crate::platform::random::Random;

const PREFIX_LEN: usize = 4;
const PAGE: usize = 4096;

impl Sealer {
    /// Seals a document so that only its size class shows.
    #[must_use]
    pub fn seal_doc(&self, cell: &Cell, document: &[u8], random: &dyn Random) -> Vec<u8> {
        self.seal(cell, &pad(document), random)
    }

    /// Opens what [`Sealer::seal_doc`] sealed.
    pub fn open_doc(&self, cell: &Cell, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let padded = self.open(cell, sealed)?;
        let document = unpad(&padded).ok_or(OpenError::Damaged)?;
        Ok(Zeroizing::new(document.to_vec()))
    }

    /// Seals a value as a padded JSON document. Fails only for values that JSON cannot hold.
    pub fn seal_json<T: Serialize + ?Sized>(
        &self,
        cell: &Cell,
        value: &T,
        random: &dyn Random,
    ) -> Result<Vec<u8>, serde_json::Error> {
        // Room from the beginning, so that growing leaves no copy behind in freed memory.
        let mut json = Zeroizing::new(Vec::with_capacity(PAGE));
        serde_json::to_writer(&mut *json, value)?;
        Ok(self.seal_doc(cell, &json, random))
    }

    /// Opens what [`Sealer::seal_json`] sealed. A document that is whole but does not fit the type counts as damaged.
    pub fn open_json<T: DeserializeOwned>(
        &self,
        cell: &Cell,
        sealed: &[u8],
    ) -> Result<T, OpenError> {
        let document = self.open_doc(cell, sealed)?;
        serde_json::from_slice(&document).map_err(|_| OpenError::Damaged)
    }
}

/// The length of a padded document for a length that includes the prefix.
fn bucket(length: usize) -> usize {
    match length {
        0..=256 => 256,
        257..=1024 => 1024,
        _ => length.next_multiple_of(PAGE),
    }
}

fn pad(document: &[u8]) -> Zeroizing<Vec<u8>> {
    let size = bucket(document.len() + PREFIX_LEN);
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    let length =
        u32::try_from(document.len()).expect("no document comes near 4 GiB; uploads end at 10 MB");
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(document);
    padded.resize(size, 0);
    padded
}

fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk()?;
    let (document, padding) =
        rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let right = padded.len() == bucket(document.len() + PREFIX_LEN)
        && padding.iter().all(|byte| *byte == 0);
    right.then_some(document)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;
    use crate::platform::random::SeededRandom;
    use crate::platform::vault::Purpose;
    use crate::platform::vault::support::{Home, cell};

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    struct Record {
        fit_until: Option<String>,
        note: String,
    }

    fn sealer() -> Sealer {
        Home::new().vault().instance_sealer(Purpose::Draft).unwrap()
    }

    #[test]
    fn sizes_fall_into_few_classes() {
        for (length, size) in [
            (0, 256),
            (252, 256),
            (253, 1024),
            (1020, 1024),
            (1021, 4096),
            (4092, 4096),
            (4093, 8192),
            (8188, 8192),
            (8189, 12_288),
        ] {
            let padded = pad(&vec![1; length]);
            assert_eq!(padded.len(), size);
            assert_eq!(unpad(&padded).unwrap().len(), length);
        }
    }

    #[test]
    fn fit_and_injured_look_alike() {
        let (sealer, random) = (sealer(), SeededRandom::new(1));
        let fit = Record {
            fit_until: Some("2027-01-31".into()),
            note: String::new(),
        };
        let injured = Record {
            fit_until: None,
            note: "Počena ključnica, do novembra brez metov.".into(),
        };
        let sealed =
            [&fit, &injured].map(|record| sealer.seal_json(&cell(1), record, &random).unwrap());
        assert_eq!(sealed[0].len(), sealed[1].len());
        assert_eq!(
            sealer.open_json::<Record>(&cell(1), &sealed[0]).unwrap(),
            fit
        );
        assert_eq!(
            sealer.open_json::<Record>(&cell(1), &sealed[1]).unwrap(),
            injured
        );
        assert_eq!(
            sealer
                .open_json::<Record>(&cell(2), &sealed[1])
                .unwrap_err(),
            OpenError::Damaged
        );
        assert_eq!(
            sealer
                .open_json::<Vec<u8>>(&cell(1), &sealed[1])
                .unwrap_err(),
            OpenError::Damaged
        );
    }

    #[test]
    fn a_sealed_value_that_is_no_padded_document_is_refused() {
        let (sealer, random) = (sealer(), SeededRandom::new(1));
        let mut not_zero = pad(b"x");
        *not_zero.last_mut().unwrap() = 1;
        let mut too_long = pad(b"x");
        too_long[3] = 255;
        let mut wrong_bucket = pad(b"x");
        wrong_bucket.resize(1024, 0);
        for wrong in [
            b"".as_slice(),
            b"abc",
            &[0; 4],
            &not_zero,
            &too_long,
            &wrong_bucket,
        ] {
            let sealed = sealer.seal(&cell(1), wrong, &random);
            assert_eq!(
                sealer.open_doc(&cell(1), &sealed).unwrap_err(),
                OpenError::Damaged
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_document_comes_back_as_it_was(
            document in proptest::collection::vec(any::<u8>(), 0..9000),
            seed in any::<u64>(),
            row in any::<u128>(),
            rev in any::<u64>(),
        ) {
            let (sealer, random) = (sealer(), SeededRandom::new(seed));
            let cell = Cell { rev, row: uuid::Uuid::from_u128(row), ..cell(1) };
            let padded = sealer.seal_doc(&cell, &document, &random);
            prop_assert_eq!((padded.len() - 34) % 256, 0);
            prop_assert_eq!(&*sealer.open_doc(&cell, &padded).unwrap(), &document);
            let plain = sealer.seal(&cell, &document, &random);
            prop_assert_eq!(&*sealer.open(&cell, &plain).unwrap(), &document);
        }
    }
}
