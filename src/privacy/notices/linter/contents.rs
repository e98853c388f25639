//! The rule about completeness: every item of GDPR Art. 13 or 14 has its section, and every collection its source and
//! its legal basis per purpose.
use super::super::document::{Block, Cell, Document, NoticeKind, Section, Table};
use super::{Finding, Rule};

/// Items of both articles, by the anchor of the section that holds each.
const BOTH: [&str; 21] = [
    "dpo",                  // 13(1)(b), 14(1)(b)
    "collections",          // 13(1)(c), 14(1)(c) and (d)
    "consent",              // 13(2)(c), 14(2)(d)
    "legitimate-interests", // 13(1)(d), 14(2)(b)
    "recipients",           // 13(1)(e), 14(1)(e)
    "sub-processors",
    "hosting",
    "transfers", // 13(1)(f), 14(1)(f)
    "retention", // 13(2)(a), 14(2)(a)
    "source",    // 14(2)(f)
    "requests",  // 13(2)(b), 14(2)(c) to "objection"
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "withdrawal",
    "complaint", // 13(2)(d), 14(2)(e)
    "automated", // 13(2)(f), 14(2)(g)
    "children",
];

/// What only one of the documents has.
fn own(kind: NoticeKind) -> &'static [&'static str] {
    match kind {
        NoticeKind::Processor => &[
            "identity-processor",
            "identity-controller",
            "basis-controller",
            "security",
        ],
        NoticeKind::Privacy => &["controller", "provision", "security"],
    }
}

/// Rows that every collection's table must have, filled.
const ROWS: [&str; 8] = [
    "fields",
    "required",
    "persons",
    "purposes",
    "controller",
    "source",
    "recipients",
    "retention",
];

pub(super) fn check(document: &Document) -> Vec<Finding> {
    let missing = |id: &str, what: &str| Finding::new(Rule::Contents, document, id, what);
    let mut found = Vec::new();
    for id in BOTH.iter().chain(own(document.kind)) {
        if !document.section(id).is_some_and(has_text) {
            found.push(missing(id, id));
        }
    }
    let who: &[&str] = match document.kind {
        NoticeKind::Processor => &["identity-processor", "identity-controller"],
        NoticeKind::Privacy => &["controller"],
    };
    for id in who {
        if !document.section(id).is_some_and(names_somebody) {
            found.push(missing(id, id));
        }
    }
    let collections = document
        .section("collections")
        .map_or(&[][..], |section| &section.subsections);
    let mut tables = 0;
    for section in collections
        .iter()
        .filter(|section| section.id.starts_with("collection-"))
    {
        let table = section.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        tables += 1;
        match table {
            None => found.push(missing(&section.id, &section.heading)),
            Some(table) => found.extend(
                gaps(table)
                    .into_iter()
                    .map(|what| missing(&section.id, &what)),
            ),
        }
    }
    if tables == 0 {
        found.push(missing("collections", "collections"));
    }
    found
}

fn has_text(section: &Section) -> bool {
    section
        .blocks
        .iter()
        .any(|block| !block.plain().trim().is_empty())
        || section.subsections.iter().any(has_text)
}

/// A name with an address and a way to write.
fn names_somebody(section: &Section) -> bool {
    section.blocks.iter().any(|block| match block {
        Block::Contact(contact) => {
            !contact.name.trim().is_empty()
                && contact.lines.len() >= 2
                && block.plain().contains('@')
        }
        _ => false,
    })
}

fn gaps(table: &Table) -> Vec<String> {
    let mut gaps = Vec::new();
    for id in ROWS {
        let cell = table
            .rows
            .iter()
            .find(|row| row.id == id)
            .and_then(|row| row.cells.first());
        match cell {
            Some(cell) if !cell.is_empty() => {
                if id == "purposes" {
                    gaps.extend(without_basis(cell));
                }
            }
            _ => gaps.push(format!("{}: {id}", table.caption)),
        }
    }
    gaps
}

/// Purposes that name no article.
fn without_basis(cell: &Cell) -> Vec<String> {
    match cell {
        Cell::Items(items) => items.clone(),
        Cell::Lines(lines) => lines
            .iter()
            .map(super::super::document::Sentence::plain)
            .filter(|line| !["člen", "Article"].iter().any(|word| line.contains(word)))
            .collect(),
    }
}
