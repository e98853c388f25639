//! The processing log as people read it (ZVOP-2 Art. 22): who did what to whose data, what for, when.
mod page;
mod sentence;
mod verify;

pub(super) use page::show;
pub(super) use sentence::Reader;
pub(super) use verify::verify;
