//! Whoever runs the installation.
mod console;
mod contract;
mod destroy;
mod lifecycle;
mod log;
mod queues;
mod setup;
mod staff;
mod staff_left;
