//! What the program can be told to do: one file a command.
pub mod start;
