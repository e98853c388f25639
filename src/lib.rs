//! Tatami: membership and competitions for judo clubs and federations.
//!
//! The map of the house: areas named after the domain on a small platform, with one door to tenant data.
pub mod accounts;
pub mod app;
pub mod commands;
pub mod competitions;
pub mod demo;
pub mod exports;
pub mod health;
pub mod imports;
pub mod incidents;
pub mod judo;
pub mod members;
pub mod operator;
pub mod platform;
pub mod portal;
pub mod privacy;
pub mod results;
pub mod tenants;
pub mod web;
