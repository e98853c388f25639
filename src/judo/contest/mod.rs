//! A contest as a folded log of events.
