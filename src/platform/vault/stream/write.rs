//! The writing end of an encrypted stream.

use std::io::{self, Write};

use aead_stream::{EncryptorBE32, StreamBE32, StreamPrimitive as _};
use aes_gcm::Aes256Gcm;
use zeroize::Zeroizing;

use super::{PIECE, StreamError, TAG_LEN};

/// Encrypts what is written to it. Keeps at most one piece in memory.
pub struct StreamWriter<W> {
    inner: W,
    /// None after an error: what came after it would not fit what came before.
    encryptor: Option<EncryptorBE32<Aes256Gcm>>,
    aad: Vec<u8>,
    piece: Zeroizing<Vec<u8>>,
}

impl<W: Write> StreamWriter<W> {
    pub(super) fn new(inner: W, stream: StreamBE32<Aes256Gcm>, aad: Vec<u8>) -> Self {
        Self {
            inner,
            encryptor: Some(stream.encryptor()),
            aad,
            piece: Zeroizing::new(Vec::with_capacity(PIECE + TAG_LEN)),
        }
    }

    /// Writes the last piece, which tells a whole stream from one cut off, and gives the inner writer back.
    pub fn finish(mut self) -> io::Result<W> {
        let encryptor = self.encryptor.take().ok_or(StreamError::Broken)?;
        encryptor
            .encrypt_last_in_place(&self.aad, &mut *self.piece)
            .map_err(|_| StreamError::Broken)?;
        self.inner.write_all(&self.piece)?;
        self.inner.flush()?;
        Ok(self.inner)
    }

    /// Seals a full piece, of which it is now known that it is not the last.
    fn seal_piece(&mut self) -> io::Result<()> {
        let mut encryptor = self.encryptor.take().ok_or(StreamError::Broken)?;
        encryptor
            .encrypt_next_in_place(&self.aad, &mut *self.piece)
            .map_err(|_| StreamError::Broken)?;
        self.inner.write_all(&self.piece)?;
        self.piece.clear();
        self.encryptor = Some(encryptor);
        Ok(())
    }
}

impl<W: Write> Write for StreamWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.encryptor.is_none() {
            return Err(StreamError::Broken.into());
        }
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.seal_piece()?;
        }
        let room = PIECE - self.piece.len();
        let now = bytes.get(..room).unwrap_or(bytes);
        self.piece.extend_from_slice(now);
        Ok(now.len())
    }

    /// Hands on what is sealed. An unfinished piece stays here until it is full or the stream ends.
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
