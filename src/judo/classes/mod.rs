//! Age groups, weight classes and groups of the youngest, as dated tables of a federation.
