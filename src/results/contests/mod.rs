//! The contests of a category as its page shows them: rounds as lists, pools as tables, each contest in words.
//!
//! Everything follows from the published copy of the sheet, replayed by the rules; names come from the published placings alone, so
//! that whatever hides a name there hides it here.
mod pools;
mod rounds;
mod twin;
mod who;
mod words;

pub use pools::{Cell, PoolView};
pub use rounds::{Item, Section};
pub use twin::json;

use super::{
    published::{Category, Competition},
    serve::Context,
};
use who::Who;

/// The contests of a category.
pub struct Contests {
    /// How many were fought.
    pub count: usize,
    /// Pools, each with its table and its contests.
    pub pools: Vec<PoolView>,
    /// The main sheet, and what leads to third places.
    pub sections: Vec<Section>,
}

/// The contests; none where the category was not drawn here, or the copy cannot be read by this version of the program.
#[must_use]
pub fn of(context: &Context, competition: &Competition, own: &Category) -> Option<Contests> {
    let sheet = own
        .sheet
        .as_ref()?
        .sheet()
        .inspect_err(|refusal| {
            tracing::error!(category = %own.slug, ?refusal, "the contests of this category cannot be shown");
        })
        .ok()?;
    let who = Who::new(context.lang, competition, own);
    Some(Contests {
        count: own.contests,
        pools: pools::views(context.lang, &sheet, &who),
        sections: rounds::sections(context.lang, &sheet, &who),
    })
}
