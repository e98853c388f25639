//! Competitions, results and their publication in the database.
mod categories;
mod clubs;
mod drafts;
mod events;
mod matching;
mod placings;
mod publication;
mod sheets;

pub use categories::{
    find_category, insert_category, list_categories, remove_category, update_category,
};
pub use clubs::{clubs_by_id, insert_alias, insert_club, list_aliases, list_clubs};
pub use drafts::{
    find_draft, insert_draft, list_drafts, remove_draft, remove_drafts_of, sweep, update_draft,
};
pub use events::{counts, find, insert, list, remove, slugs, touch, update};
pub use matching::{known_members, list_namesakes, member_name};
pub use placings::{
    find_placing, insert_placings, list_of_category, list_of_member, list_placed, list_placings,
    remove_of_categories, remove_placing, unlink_members, update_placing,
};
pub use publication::{
    Projected, find_athlete_slug, insert_correction, list_corrections, project, withdraw,
};
pub use sheets::{
    insert_sheet, is_fought, list_contests_of, list_fought, list_sheets_of, project_sheets,
    remove_sheet, remove_sheets, withdraw_sheets,
};
