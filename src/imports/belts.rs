//! The scale of belts, as the columns of members read and write it.
use crate::{judo::belts, platform::people::columns::Belts};

/// What people write for a belt, and what a belt is called.
pub(super) const BELTS: Belts = Belts {
    read: belts::read,
    name: belts::name_key,
};
