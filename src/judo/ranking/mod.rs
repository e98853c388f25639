//! Ranking lists: points, windows, decay, ties, snapshots.
