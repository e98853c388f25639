//! Whoever runs the installation.
mod console;
mod contract;
mod lifecycle;
mod queues;
mod setup;
mod staff;
