//! Team contests: line-ups, rotation, majority and the deciding contest.
