//! Encrypting long streams (backups, files) in pieces, so that memory stays flat and every piece is proven before it is
//! handed on.
//!
//! ```text
//! header  "TATS" | format 1 | algorithm 1 | key version, 4 bytes | salt, 32 bytes | prefix, 7 bytes
//! piece   AES-256-GCM of 64 KiB | tag, 16 bytes          the last piece may be shorter, down to nothing
//! nonce   prefix | number of the piece, 4 bytes | 1 for the last piece, else 0
//! ```
//! This is the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) as `aead-stream` has it. Each stream has a
//! key of its own: HKDF-SHA-256 of the purpose's stream key with the salt. Associated with every piece:
//! `lp("js1") lp(header) lp(owner) lp(context)`. Pieces cannot be changed, left out, put in another order, taken from
//! another stream or cut off at the end without an error.
//!
//! A reader hands on a piece before it has seen the end. Whoever acts on what is read must wait for the end of the
//! stream without an error: a restored database is put in place only then.

mod read;
mod write;

use std::io::{self, Read as _};
use std::sync::Arc;

use aead_stream::StreamBE32;
use aes_gcm::Aes256Gcm;

pub use read::StreamReader;
pub use write::StreamWriter;

use super::keyring::{self, Keyring, Keys};
use super::length_prefixed;
use crate::platform::random::Random;

/// How much plaintext a piece holds.
const PIECE: usize = 64 * 1024;
const TAG_LEN: usize = 16;
const SALT_LEN: usize = 32;
const PREFIX_LEN: usize = 7;
const MAGIC: [u8; 4] = *b"TATS";
const FORMAT: u8 = 1;
const AES_256_GCM: u8 = 1;
const HEADER_LEN: usize = 4 + 1 + 1 + 4 + SALT_LEN + PREFIX_LEN;

/// Why a stream does not open; inside an [`io::Error`] of kind `InvalidData`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StreamError {
    /// It does not begin as a stream of ours does.
    #[error("this is not an encrypted file of this program")]
    Foreign,
    /// Written with a format or a key that is not known here.
    #[error("the file was encrypted with a key version or format that is not known here")]
    UnknownVersion,
    /// Changed, cut off, or encrypted with another key.
    #[error("the encrypted file is damaged or incomplete, or belongs to another installation")]
    Damaged,
    /// An earlier error left the stream in the middle.
    #[error("the encrypted file could not be written or read to its end")]
    Broken,
}

impl From<StreamError> for io::Error {
    fn from(error: StreamError) -> Self {
        Self::new(io::ErrorKind::InvalidData, error)
    }
}

/// The key for streams of one owner and purpose.
#[derive(Clone, Debug)]
pub struct StreamKey {
    keys: Arc<Keyring>,
}

impl StreamKey {
    pub(super) fn new(keys: Arc<Keyring>) -> Self {
        Self { keys }
    }

    /// Begins a stream: writes the header to `inner`. `context` says what the stream is; it must be said again for
    /// reading. Call [`StreamWriter::finish`] at the end: without it the stream counts as cut off.
    pub fn writer<W: io::Write>(
        &self,
        mut inner: W,
        context: &[u8],
        random: &dyn Random,
    ) -> io::Result<StreamWriter<W>> {
        let keys = self.keys.primary();
        let (mut salt, mut prefix) = ([0; SALT_LEN], [0; PREFIX_LEN]);
        random.fill(&mut salt);
        random.fill(&mut prefix);
        let header = Header {
            version: keys.version,
            salt,
            prefix,
        };
        inner.write_all(&header.to_bytes())?;
        Ok(StreamWriter::new(
            inner,
            header.stream(keys),
            self.associated(&header, context),
        ))
    }

    /// Reads the header from `inner` and prepares to read the rest.
    pub fn reader<R: io::Read>(&self, mut inner: R, context: &[u8]) -> io::Result<StreamReader<R>> {
        let mut bytes = Vec::with_capacity(HEADER_LEN);
        inner
            .by_ref()
            .take(HEADER_LEN as u64)
            .read_to_end(&mut bytes)?;
        let header = Header::from_bytes(&bytes)?;
        let keys = self
            .keys
            .version(header.version)
            .ok_or(StreamError::UnknownVersion)?;
        Ok(StreamReader::new(
            inner,
            header.stream(keys),
            self.associated(&header, context),
        ))
    }

    fn associated(&self, header: &Header, context: &[u8]) -> Vec<u8> {
        length_prefixed(&[
            b"js1",
            &header.to_bytes(),
            self.keys.owner.as_bytes(),
            context,
        ])
    }
}

struct Header {
    version: u32,
    salt: [u8; SALT_LEN],
    prefix: [u8; PREFIX_LEN],
}

impl Header {
    fn to_bytes(&self) -> Vec<u8> {
        let version = self.version.to_be_bytes();
        [
            MAGIC.as_slice(),
            &[FORMAT, AES_256_GCM],
            &version,
            &self.salt,
            &self.prefix,
        ]
        .concat()
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, StreamError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(StreamError::Foreign)?;
        let ([format, algorithm], rest) = rest.split_first_chunk().ok_or(StreamError::Damaged)?;
        if (*format, *algorithm) != (FORMAT, AES_256_GCM) {
            return Err(StreamError::UnknownVersion);
        }
        let (version, rest) = rest.split_first_chunk().ok_or(StreamError::Damaged)?;
        let (salt, rest) = rest.split_first_chunk().ok_or(StreamError::Damaged)?;
        Ok(Self {
            version: u32::from_be_bytes(*version),
            salt: *salt,
            prefix: rest.try_into().map_err(|_| StreamError::Damaged)?,
        })
    }

    fn stream(&self, keys: &Keys) -> StreamBE32<Aes256Gcm> {
        let key = keyring::derive(&keys.stream, Some(&self.salt), "tatami/stream/1");
        aead_stream::NewStream::from_aead(keyring::cipher(&key), &self.prefix.into())
    }
}

#[cfg(test)]
mod tests;
