//! The ZIP around a workbook, with a budget for everything that is unpacked.

use std::collections::HashMap;
use std::io::Cursor;

use zip::ZipArchive;

use super::super::{Limits, ReadError};
use super::xml::Xml;

/// More parts than any workbook of a club has; each costs memory in the directory.
const MOST_PARTS: usize = 4_000;

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Lower-case name with forward slashes to index: some programs write other names than they refer to.
    names: HashMap<String, usize>,
    limit: u64,
    remaining: u64,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, ReadError> {
        let entries = bytes
            .windows(4)
            .filter(|window| window == b"PK\x01\x02")
            .take(MOST_PARTS + 1)
            .count();
        if entries > MOST_PARTS {
            return Err(ReadError::Damaged);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
        let mut names = HashMap::with_capacity(archive.len());
        let mut total = 0_u64;
        for index in 0..archive.len() {
            let entry = archive
                .by_index_data(index)
                .map_err(|_| ReadError::Damaged)?;
            total = total.saturating_add(entry.size());
            let name = entry.name().map_err(|_| ReadError::Damaged)?;
            names.insert(normal(&name), index);
        }
        // What the directory admits already; what it hides is counted while unpacking.
        if total > limits.unpacked {
            return Err(ReadError::UnpackedTooLarge {
                limit: limits.unpacked,
            });
        }
        Ok(Self {
            archive,
            names,
            limit: limits.unpacked,
            remaining: limits.unpacked,
        })
    }

    /// Parses one part; `None` if there is none of that name.
    pub(super) fn part<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&mut Xml<'_>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        let Some(index) = self.names.get(&normal(name)).copied() else {
            return Ok(None);
        };
        let mut part = self
            .archive
            .by_index(index)
            .map_err(|_| ReadError::Damaged)?;
        let mut xml = Xml::new(&mut part, self.remaining, self.limit);
        let parsed = parse(&mut xml);
        self.remaining = xml.remaining();
        parsed.map(Some)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }
}

fn normal(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}
