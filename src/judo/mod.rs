//! Judo rules: pure functions over plain values, no I/O, time and randomness as arguments. Imports nothing of the rest of the house.
//!
//! A category goes this way: [`profile`] says how it is fought, [`systems`] which contests there
//! are, [`draw`] who stands where, [`contest`] how one ended, and [`sheet`] who meets whom next and who is placed where.
//! [`schedule`] says when and on which mat, [`ranking`] what the places are worth over a season.
//!
//! Who is in it: [`classes`] by age and weight, [`ladders`] of belts, [`codes`] of countries.

pub mod ages;
pub mod belts;
pub mod category;
pub mod classes;
pub mod codes;
pub mod contest;
pub mod draw;
pub mod entrant;
pub mod grades;
pub mod ladders;
#[cfg(test)]
mod manual;
pub mod outcome;
pub mod places;
pub mod profile;
pub mod random;
pub mod ranking;
pub mod rules_file;
pub mod schedule;
pub mod sheet;
pub mod systems;
pub mod team;
pub mod techniques;
