//! Codes of countries and ladders of belts.
