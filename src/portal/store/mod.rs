//! What the pages of a person read and write.
mod results;
mod suggestions;

pub use results::{Around, Public, around, contests_of, opponents, own_placings, public_of};
pub use suggestions::{
    find, find_open, insert, list_decided, list_members_with, list_of_member, list_open, remove_of,
    remove_of_field, update,
};
