//! The draw: seeds, byes, separation, and a record from which it can be made again.
