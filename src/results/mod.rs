//! What the public sees of results: pages in two languages with JSON and CSV twins, printable, without cookie and script.
//!
//! This area knows nothing but the public projection: what is not published is not in its types. Pages are rendered once and kept
//! in memory ([`crate::web::page_cache`]) until something of the tenant's public data changes.
mod address;
mod athlete;
mod category;
mod contests;
mod csv;
mod home;
mod json;
mod labels;
mod medals;
mod medals_page;
mod overview;
mod published;
mod serve;
mod store;

use crate::web::routes::{Access, Routes};

/// The routes of this area. All have one handler: the address says what is asked for, and is the key of the page in memory.
#[must_use]
pub fn routes() -> Routes {
    let mut routes = Routes::new();
    for path in [
        "/t/{tenant}",
        "/t/{tenant}/a/{athlete}",
        "/t/{tenant}/{competition}",
        "/t/{tenant}/{competition}/medals",
        "/t/{tenant}/{competition}/medals.json",
        "/t/{tenant}/{competition}/medals.csv",
        "/t/{tenant}/{competition}/c/{category}",
        "/en/t/{tenant}",
        "/en/t/{tenant}/a/{athlete}",
        "/en/t/{tenant}/{competition}",
        "/en/t/{tenant}/{competition}/medals",
        "/en/t/{tenant}/{competition}/medals.json",
        "/en/t/{tenant}/{competition}/medals.csv",
        "/en/t/{tenant}/{competition}/c/{category}",
    ] {
        routes = routes.get(path, Access::Public, serve::page);
    }
    routes
}
