//! Tests of the schedule: rules one by one, bridges from sheets, and properties over random days.
mod by_hand;
mod live;
mod properties;
mod rules;
mod sheets;
mod support;
