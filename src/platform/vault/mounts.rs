//! Which file system a path lies on, from `/proc/self/mountinfo` (proc(5)); needed to judge mounted secrets.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};

/// The mount that a path lies on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mount {
    point: PathBuf,
    kind: String,
    read_only: bool,
}

impl Mount {
    /// The mount of a canonical path, or none where `/proc` is not to be read: then the strict rule holds.
    pub(super) fn of(path: &Path) -> Option<Self> {
        find(&std::fs::read_to_string("/proc/self/mountinfo").ok()?, path)
    }

    /// A mount for the tests of those who judge by it.
    #[cfg(test)]
    pub(super) fn example(point: &str, kind: &str, read_only: bool) -> Self {
        Self {
            point: point.into(),
            kind: kind.to_owned(),
            read_only,
        }
    }

    /// Whether nobody without rights over the mount itself can change what lies on it.
    pub(super) fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether it is a file system in memory below `/run`, as systemd and container runtimes make for secrets.
    pub(super) fn is_memory_under_run(&self) -> bool {
        matches!(self.kind.as_str(), "tmpfs" | "ramfs") && self.point.starts_with("/run")
    }
}

/// The longest mount point above the path; of several equal ones the last, because it covers the others.
fn find(mountinfo: &str, path: &Path) -> Option<Mount> {
    mountinfo
        .lines()
        .filter_map(parse)
        .filter(|mount| path.starts_with(&mount.point))
        .max_by_key(|mount| mount.point.components().count())
}

/// `36 35 98:0 /root /mount/point ro,noatime shared:1 - ext4 /dev/sda1 rw`
fn parse(line: &str) -> Option<Mount> {
    let (mount, file_system) = line.split_once(" - ")?;
    let mut mount = mount.split(' ').skip(4);
    let (point, options) = (mount.next()?, mount.next()?);
    let mut file_system = file_system.split(' ');
    let (kind, super_options) = (file_system.next()?, file_system.nth(1).unwrap_or_default());
    let read_only = |options: &str| options.split(',').any(|option| option == "ro");
    Some(Mount {
        point: unescape(point),
        kind: kind.to_owned(),
        read_only: read_only(options) || read_only(super_options),
    })
}

/// Space, tab, line break and backslash are written as `\040` and so on.
fn unescape(field: &str) -> PathBuf {
    let mut out = Vec::with_capacity(field.len());
    let mut rest = field.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let escaped = (byte == b'\\')
            .then(|| tail.split_at_checked(3))
            .flatten()
            .and_then(|(digits, after)| {
                let digits = std::str::from_utf8(digits).ok()?;
                Some((u8::from_str_radix(digits, 8).ok()?, after))
            });
        let (byte, tail) = escaped.unwrap_or((byte, tail));
        out.push(byte);
        rest = tail;
    }
    OsString::from_vec(out).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INFO: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:5 / /run rw,nosuid shared:2 - tmpfs tmpfs rw,size=1000k
24 23 0:30 / /run/secrets/kek ro,relatime - ext4 /dev/sda1 rw
25 23 0:31 / /run/credentials/tatami.service ro,nosuid - ramfs none rw
26 22 0:32 / /srv/with\\040space rw - ext4 /dev/sdb ro
27 22 0:33 / /tmp rw - tmpfs tmpfs rw
28 27 0:34 / /tmp ro - tmpfs tmpfs rw
nonsense";

    fn at(path: &str) -> Mount {
        find(INFO, Path::new(path)).unwrap()
    }

    #[test]
    fn the_nearest_mount_decides() {
        assert!(!at("/home/ana/kek").is_read_only());
        assert!(!at("/home/ana/kek").is_memory_under_run());
        assert!(at("/run/tatami/kek").is_memory_under_run());
        assert!(!at("/run/tatami/kek").is_read_only());
        assert!(at("/run/secrets/kek").is_read_only());
        assert!(!at("/run/secrets/kek").is_memory_under_run());
        assert!(!at("/run/secrets/kek2").is_read_only());
        assert!(at("/run/credentials/tatami.service/kek").is_memory_under_run());
        assert!(at("/srv/with space/kek").is_read_only());
    }

    #[test]
    fn the_last_of_equal_mounts_covers_the_others() {
        assert!(at("/tmp/kek").is_read_only());
        assert!(!at("/tmp/kek").is_memory_under_run());
    }

    #[test]
    fn this_machine_tells_its_mounts() {
        assert!(Mount::of(Path::new("/proc/self")).is_some_and(|mount| mount.kind == "proc"));
    }
}
