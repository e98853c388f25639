//! Small files that must be whole or absent, and must be gone when removed.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _,
};
use std::path::{Path, PathBuf};

/// The permission bits of a mode, without the file's type.
pub(super) const PERMISSIONS: u32 = 0o7777;
/// What group and others may do.
pub(super) const GROUP_AND_OTHERS: u32 = 0o077;

/// Makes the directory, and those above it, for the owner alone. An existing one is left as it is.
pub(super) fn make_dir(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    path.parent().map_or(Ok(()), sync_dir)
}

/// Closes a directory to everybody but its owner.
pub(super) fn close_dir(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.mode() & GROUP_AND_OTHERS == 0 {
        return Ok(());
    }
    fs::set_permissions(path, Permissions::from_mode(0o700))
}

/// Writes the file under another name and puts it in place only when it is on the disk, so that a crash at any moment
/// leaves the old file or the new one, whole.
pub(super) fn write_whole(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let unfinished = unfinished(path);
    // A left-over of a crash may carry another mode; its content is worthless.
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(&unfinished)?;
    // The umask may have taken bits away, and never adds any.
    file.set_permissions(Permissions::from_mode(mode))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    path.parent().map_or(Ok(()), sync_dir)
}

/// Overwrites the file, removes it and makes the removal last. Where the disk keeps old blocks (copy on write, wear
/// levelling) the overwriting reaches only the file system's view; the volume's own encryption covers the rest.
pub(super) fn shred(path: &Path) -> io::Result<()> {
    let unfinished = unfinished(path);
    if unfinished.exists() {
        overwrite_and_remove(&unfinished)?;
    }
    overwrite_and_remove(path)?;
    path.parent().map_or(Ok(()), sync_dir)
}

fn overwrite_and_remove(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = file.metadata()?.len();
    io::copy(&mut io::Read::take(io::repeat(0), length), &mut file)?;
    file.sync_all()?;
    fs::remove_file(path)
}

/// The name under which a file is written before it is put in place.
fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

/// Makes names in a directory last: a rename or a removal is on the disk only after this.
pub(super) fn sync_dir(path: &Path) -> io::Result<()> {
    // `Path::parent` of a bare name is the empty path, which means "here".
    let path = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    File::open(path)?.sync_all()
}

/// Whether something is there, be it a broken link.
pub(super) fn is_there(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & PERMISSIONS
    }

    #[test]
    fn a_written_file_is_whole_private_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.key");
        fs::write(unfinished(&path), "left over from a crash").unwrap();
        write_whole(&path, b"one", 0o600).unwrap();
        write_whole(&path, b"three", 0o600).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(mode(&path), 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_shredded_file_is_overwritten_before_it_goes_with_its_unfinished_twin() {
        let dir = tempfile::tempdir().unwrap();
        let (path, witness) = (dir.path().join("a.key"), dir.path().join("witness"));
        fs::write(&path, b"secret").unwrap();
        fs::write(unfinished(&path), b"secret").unwrap();
        // A second name for the same file shows what happened to the content.
        fs::hard_link(&path, &witness).unwrap();
        shred(&path).unwrap();
        assert!(!path.exists() && !unfinished(&path).exists());
        assert_eq!(fs::read(&witness).unwrap(), [0; 6]);
        assert_eq!(shred(&path).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn directories_are_made_for_the_owner_alone_and_existing_ones_can_be_closed() {
        let dir = tempfile::tempdir().unwrap();
        let made = dir.path().join("a/b");
        make_dir(&made).unwrap();
        make_dir(&made).unwrap();
        assert_eq!((mode(&made), mode(&dir.path().join("a"))), (0o700, 0o700));
        fs::set_permissions(&made, Permissions::from_mode(0o755)).unwrap();
        close_dir(&made).unwrap();
        assert_eq!(mode(&made), 0o700);
    }
}
