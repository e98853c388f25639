//! What the program must withstand, proven on the real program: the tests start it as a process of its own, kill it, fill its
//! disk, take its database and its mail server away, and look at what is left.
mod disk;
mod keys;
pub mod killed;
pub mod mail;
mod outage;
pub mod server;
mod tampering;
mod uploads;
