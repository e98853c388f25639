use std::io::Write as _;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::platform::random::{OsRandom, SeededRandom};
use crate::platform::vault::Purpose;
use crate::platform::vault::support::Home;

const SEALED_PIECE: usize = PIECE + TAG_LEN;

fn key() -> StreamKey {
    Home::new()
        .vault()
        .instance_stream_key(Purpose::Backup)
        .unwrap()
}

fn seal(key: &StreamKey, plain: &[u8]) -> Vec<u8> {
    let mut writer = key
        .writer(Vec::new(), b"backup", &SeededRandom::new(1))
        .unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap()
}

fn open(key: &StreamKey, sealed: &[u8]) -> Result<Vec<u8>, StreamError> {
    open_as(key, sealed, b"backup")
}

fn open_as(key: &StreamKey, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>, StreamError> {
    let mut plain = Vec::new();
    key.reader(sealed, context)
        .and_then(|mut reader| reader.read_to_end(&mut plain))
        .map(|_| plain)
        .map_err(|error| {
            *error
                .get_ref()
                .unwrap()
                .downcast_ref::<StreamError>()
                .unwrap()
        })
}

fn sample(length: usize) -> Vec<u8> {
    let mut plain = vec![0; length];
    SeededRandom::new(9).fill(&mut plain);
    plain
}

#[test]
fn streams_of_every_length_around_a_piece_come_back() {
    let key = key();
    for length in [
        0,
        1,
        100,
        PIECE - 1,
        PIECE,
        PIECE + 1,
        2 * PIECE,
        3 * PIECE + 17,
    ] {
        let plain = sample(length);
        let sealed = seal(&key, &plain);
        let pieces = length.div_ceil(PIECE).max(1);
        assert_eq!(sealed.len(), HEADER_LEN + length + pieces * TAG_LEN);
        assert_eq!(open(&key, &sealed).unwrap(), plain);
    }
}

#[test]
fn every_cut_is_noticed() {
    let key = key();
    let sealed = seal(&key, &sample(300));
    for length in 0..sealed.len() {
        let error = open(&key, &sealed[..length]).unwrap_err();
        assert_eq!(error == StreamError::Foreign, length < 4, "{length}");
    }
    // At the border of a piece, where what is left is made of whole pieces.
    for plain in [2 * PIECE, 2 * PIECE + 5] {
        let sealed = seal(&key, &sample(plain));
        for pieces in 0..3 {
            let length = HEADER_LEN + pieces * SEALED_PIECE;
            if length < sealed.len() {
                assert_eq!(
                    open(&key, &sealed[..length]).unwrap_err(),
                    StreamError::Damaged
                );
                assert_eq!(
                    open(&key, &sealed[..length + 1]).unwrap_err(),
                    StreamError::Damaged
                );
            }
        }
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let key = key();
    let sealed = seal(&key, &sample(200));
    for at in 0..sealed.len() {
        for bit in 0..8 {
            let mut changed = sealed.clone();
            changed[at] ^= 1 << bit;
            assert!(open(&key, &changed).is_err(), "byte {at} bit {bit}");
        }
    }
}

#[test]
fn pieces_cannot_be_exchanged_doubled_left_out_or_added() {
    let key = key();
    let sealed = seal(&key, &sample(3 * PIECE));
    let header = sealed[..HEADER_LEN].to_vec();
    let pieces: Vec<_> = sealed[HEADER_LEN..].chunks(SEALED_PIECE).collect();
    assert_eq!(pieces.len(), 3);
    for order in [
        &[1, 0, 2][..],
        &[0, 2, 1],
        &[2, 1, 0],
        &[0, 0, 2],
        &[0, 2],
        &[1, 2],
        &[2],
        &[0, 1, 2, 2],
    ] {
        let body: Vec<u8> = order
            .iter()
            .flat_map(|piece| pieces[*piece].to_vec())
            .collect();
        assert_eq!(
            open(&key, &[header.as_slice(), &body].concat()).unwrap_err(),
            StreamError::Damaged,
            "{order:?}"
        );
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert_eq!(open(&key, &longer).unwrap_err(), StreamError::Damaged);
    // A piece of another stream under the same key.
    let mut writer = key.writer(Vec::new(), b"backup", &OsRandom).unwrap();
    writer.write_all(&sample(3 * PIECE)).unwrap();
    let other = writer.finish().unwrap();
    let mixed = [
        &sealed[..HEADER_LEN + SEALED_PIECE],
        &other[HEADER_LEN + SEALED_PIECE..],
    ]
    .concat();
    assert_eq!(open(&key, &mixed).unwrap_err(), StreamError::Damaged);
}

#[test]
fn a_stream_opens_only_with_its_key_and_in_its_context() {
    let home = Home::new();
    let vault = home.vault();
    let tenant = Uuid::from_u128(1);
    vault.add_tenant(tenant, &SeededRandom::new(1)).unwrap();
    let key = vault.instance_stream_key(Purpose::Backup).unwrap();
    let sealed = seal(&key, b"all of it");
    assert_eq!(open(&key, &sealed).unwrap(), b"all of it");
    assert_eq!(
        open_as(&key, &sealed, b"file").unwrap_err(),
        StreamError::Damaged
    );
    for other in [
        vault.stream_key(tenant, Purpose::Backup).unwrap(),
        vault.instance_stream_key(Purpose::Files).unwrap(),
    ] {
        assert_eq!(open(&other, &sealed).unwrap_err(), StreamError::Damaged);
    }
    let mut newer = sealed.clone();
    newer[9] = 2;
    assert_eq!(open(&key, &newer).unwrap_err(), StreamError::UnknownVersion);
    assert_eq!(
        open(&key, b"PK\x03\x04 and so on").unwrap_err(),
        StreamError::Foreign
    );
}

#[test]
fn a_stream_that_was_not_finished_counts_as_cut_off() {
    let key = key();
    let mut sealed = Vec::new();
    let mut writer = key
        .writer(&mut sealed, b"backup", &SeededRandom::new(1))
        .unwrap();
    writer.write_all(&sample(PIECE + 1)).unwrap();
    drop(writer);
    assert_eq!(open(&key, &sealed).unwrap_err(), StreamError::Damaged);
}

#[test]
fn after_an_error_reading_goes_on_failing_and_never_ends_quietly() {
    let key = key();
    let mut sealed = seal(&key, &sample(2 * PIECE));
    *sealed.last_mut().unwrap() ^= 1;
    let mut reader = key.reader(sealed.as_slice(), b"backup").unwrap();
    let mut first = vec![0; PIECE];
    reader.read_exact(&mut first).unwrap();
    for _ in 0..3 {
        assert!(reader.read(&mut [0; 10]).is_err());
    }
}

/// Takes so many bytes and then fails, as a full disk does.
struct FullDisk(usize);

impl io::Write for FullDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let count = bytes.len().min(self.0);
        self.0 -= count;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_reported_and_the_stream_stays_broken() {
    let key = key();
    let mut writer = key
        .writer(FullDisk(HEADER_LEN + 10), b"backup", &SeededRandom::new(1))
        .unwrap();
    let error = writer.write_all(&sample(3 * PIECE)).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    assert!(writer.write_all(b"more").is_err());
    assert!(writer.finish().is_err());
    assert!(
        key.writer(FullDisk(3), b"backup", &SeededRandom::new(1))
            .is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn however_it_is_cut_into_writes_and_reads_it_comes_back(
        length in 0..200_000_usize,
        write in 1..90_000_usize,
        read in 1..90_000_usize,
    ) {
        let key = key();
        let plain = sample(length);
        let mut writer = key.writer(Vec::new(), b"backup", &SeededRandom::new(1)).unwrap();
        for part in plain.chunks(write) {
            writer.write_all(part).unwrap();
        }
        let sealed = writer.finish().unwrap();
        let mut reader = key.reader(sealed.as_slice(), b"backup").unwrap();
        let (mut out, mut buffer) = (Vec::new(), vec![0; read]);
        loop {
            let count = reader.read(&mut buffer).unwrap();
            if count == 0 {
                break;
            }
            out.extend_from_slice(&buffer[..count]);
        }
        prop_assert!(out == plain);
    }
}
