//! Contests onto mats and blocks, and when each is likely to start.
