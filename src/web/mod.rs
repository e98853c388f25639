//! HTTP plumbing; knows no noun of the domain.
