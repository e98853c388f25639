//! The reading end of an encrypted stream.

use std::io::{self, Read};

use aead_stream::{DecryptorBE32, StreamBE32, StreamPrimitive as _};
use aes_gcm::Aes256Gcm;
use zeroize::Zeroizing;

use super::{PIECE, StreamError, TAG_LEN};

/// Decrypts what it reads and hands it on piece by piece, each proven.
pub struct StreamReader<R> {
    inner: R,
    state: State,
    aad: Vec<u8>,
    /// The next piece as it was read, from its first byte on.
    sealed: Vec<u8>,
    piece: Zeroizing<Vec<u8>>,
    /// How much of the piece has been handed on.
    at: usize,
}

enum State {
    More(Box<DecryptorBE32<Aes256Gcm>>),
    /// The last piece was proven to be the last.
    Ended,
    /// An error stays an error: whoever reads on after it must not take it for the end.
    Broken,
}

impl<R: Read> StreamReader<R> {
    pub(super) fn new(inner: R, stream: StreamBE32<Aes256Gcm>, aad: Vec<u8>) -> Self {
        Self {
            inner,
            state: State::More(Box::new(stream.decryptor())),
            aad,
            sealed: Vec::with_capacity(PIECE + TAG_LEN + 1),
            piece: Zeroizing::new(Vec::new()),
            at: 0,
        }
    }

    /// Reads and proves the next piece. A byte behind it shows that it is not the last.
    fn next_piece(&mut self, mut decryptor: Box<DecryptorBE32<Aes256Gcm>>) -> io::Result<()> {
        const WHOLE: usize = PIECE + TAG_LEN;
        let missing = (WHOLE + 1).saturating_sub(self.sealed.len());
        self.inner
            .by_ref()
            .take(missing as u64)
            .read_to_end(&mut self.sealed)?;
        let behind = self.sealed.split_off(self.sealed.len().min(WHOLE));
        let mut piece = Zeroizing::new(std::mem::replace(&mut self.sealed, behind));
        self.state = if self.sealed.is_empty() {
            decryptor
                .decrypt_last_in_place(&self.aad, &mut *piece)
                .map_err(|_| StreamError::Damaged)?;
            State::Ended
        } else {
            decryptor
                .decrypt_next_in_place(&self.aad, &mut *piece)
                .map_err(|_| StreamError::Damaged)?;
            State::More(decryptor)
        };
        self.piece = piece;
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for StreamReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            let rest = self.piece.get(self.at..).unwrap_or_default();
            if !rest.is_empty() {
                let count = rest.len().min(out.len());
                for (to, from) in out.iter_mut().zip(rest) {
                    *to = *from;
                }
                self.at += count;
                return Ok(count);
            }
            // Broken until proven otherwise: an error on the way leaves it so.
            match std::mem::replace(&mut self.state, State::Broken) {
                State::More(decryptor) => self.next_piece(decryptor)?,
                State::Ended => {
                    self.state = State::Ended;
                    return Ok(0);
                }
                State::Broken => return Err(StreamError::Broken.into()),
            }
        }
    }
}
