//! Whoever runs the installation.
mod console;
mod setup;
