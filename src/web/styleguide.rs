//! Every component in one page, for development only.
