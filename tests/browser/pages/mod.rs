//! The pages, person by person: each walk visits what this person sees, refused forms included.
pub mod competitions;
pub mod health;
pub mod members;
pub mod nobody;
pub mod office;
pub mod operator;
pub mod owner;
pub mod persons;
pub mod setup;
pub mod support;
