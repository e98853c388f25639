//! The end of a log, as it is noted down, mailed and pasted: `1234:` and 64 hexadecimal digits.
use std::{fmt, str::FromStr};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Number and hash of what was the newest entry once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the entry.
    pub seq: i64,
    /// Its hash.
    pub hash: Vec<u8>,
}

impl Head {
    /// The hash as it is printed.
    #[must_use]
    pub fn hex(&self) -> String {
        HEXLOWER.encode(&self.hash)
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.hex())
    }
}

impl FromStr for Head {
    type Err = ();

    /// Takes what people copy out of a mail: spaces, line ends and capital letters do not matter.
    fn from_str(text: &str) -> Result<Self, ()> {
        let tidy: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .to_lowercase();
        let (seq, hash) = tidy.split_once(':').ok_or(())?;
        let hash = HEXLOWER.decode(hash.as_bytes()).map_err(|_| ())?;
        let seq: i64 = seq.parse().map_err(|_| ())?;
        if hash.len() == 32 && seq >= 0 {
            Ok(Self { seq, hash })
        } else {
            Err(())
        }
    }
}

impl Serialize for Head {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(|()| serde::de::Error::custom("not the end of a log"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_out_of_a_mail_is_read_again() {
        let head = Head {
            seq: 1234,
            hash: vec![0xAB; 32],
        };
        let text = head.to_string();
        assert_eq!(text.parse(), Ok(head.clone()));
        let (start, rest) = text.split_at(30);
        assert_eq!(
            format!("  {} \r\n {} ", start.to_uppercase(), rest).parse(),
            Ok(head)
        );
        for wrong in [
            "",
            "12",
            "12:abc",
            "x:00",
            &format!("-1:{}", "0".repeat(64)),
        ] {
            assert_eq!(wrong.parse::<Head>(), Err(()), "{wrong}");
        }
    }
}
