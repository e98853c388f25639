//! The header of the keystore: which installation, which KEK, and how to tell the right key from a wrong one.

use data_encoding::HEXLOWER_PERMISSIVE;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use uuid::{Builder, Uuid};

use super::kek::Kek;
use super::tag::hmac;
use crate::platform::random::Random;

/// The latest format of the keystore.
pub(super) const FORMAT: u32 = 1;

/// What stands in `header.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    format: u32,
    pub(super) installation: Uuid,
    pub(super) kek_version: u32,
    /// HMAC under a key derived from the KEK, over the other fields.
    check: String,
}

/// Why a header is not accepted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum HeaderFault {
    Damaged,
    Newer(u32),
    WrongKey(Uuid),
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl Header {
    pub(super) fn generate(kek: &Kek, random: &dyn Random) -> Self {
        let mut id = [0; 16];
        random.fill(&mut id);
        let mut header = Self {
            format: FORMAT,
            installation: Builder::from_random_bytes(id).into_uuid(),
            kek_version: 1,
            check: String::new(),
        };
        header.check = HEXLOWER_PERMISSIVE.encode(&header.check_value(kek));
        header
    }

    pub(super) fn to_file(&self) -> Vec<u8> {
        let mut text =
            serde_json::to_vec_pretty(self).expect("numbers and strings always become JSON");
        text.push(b'\n');
        text
    }

    pub(super) fn from_file(text: &[u8], kek: &Kek) -> Result<Self, HeaderFault> {
        let FormatOnly { format } =
            serde_json::from_slice(text).map_err(|_| HeaderFault::Damaged)?;
        if format > FORMAT {
            return Err(HeaderFault::Newer(format));
        }
        let header: Self = serde_json::from_slice(text).map_err(|_| HeaderFault::Damaged)?;
        let check = HEXLOWER_PERMISSIVE
            .decode(header.check.as_bytes())
            .map_err(|_| HeaderFault::Damaged)?;
        if bool::from(header.check_value(kek).ct_eq(&check)) {
            Ok(header)
        } else {
            Err(HeaderFault::WrongKey(header.installation))
        }
    }

    fn check_value(&self, kek: &Kek) -> [u8; 32] {
        hmac(
            &kek.check_key(),
            &[
                b"ks1",
                &self.format.to_be_bytes(),
                self.installation.as_bytes(),
                &self.kek_version.to_be_bytes(),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::random::SeededRandom;

    #[test]
    fn the_header_knows_its_key_and_refuses_others() {
        let random = SeededRandom::new(1);
        let (kek, other) = (Kek::generate(&random), Kek::generate(&random));
        let header = Header::generate(&kek, &random);
        let file = header.to_file();
        assert_eq!(
            Header::from_file(&file, &kek).unwrap().installation,
            header.installation
        );
        assert_eq!(
            Header::from_file(&file, &other).unwrap_err(),
            HeaderFault::WrongKey(header.installation)
        );
        assert_eq!(
            Header::from_file(b"{}", &kek).unwrap_err(),
            HeaderFault::Damaged
        );
        assert_eq!(
            Header::from_file(b"{\"format\":2,\"x\":1}", &kek).unwrap_err(),
            HeaderFault::Newer(2)
        );
        let text = String::from_utf8(file).unwrap();
        let changed = text.replace("\"kek_version\": 1", "\"kek_version\": 2");
        assert!(Header::from_file(changed.as_bytes(), &kek).is_err());
    }
}
