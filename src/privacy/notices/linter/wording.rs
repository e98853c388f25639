//! Rules about words: the authority, "PCT", repetitions, children, analytics.
use std::collections::HashSet;

use super::super::build::authority;
use super::super::document::{Block, Cell, Document, Inline};
use super::{Finding, Rule};

/// Names under which visitors are measured elsewhere.
const ANALYTICS: [&str; 9] = [
    "google analytics",
    "google analitik",
    "googletagmanager",
    "tag manager",
    "matomo",
    "hotjar",
    "facebook pixel",
    "meta pixel",
    "plausible",
];

/// Denials that children's data are processed, with the word for processing.
const DENIALS: [&str; 12] = [
    "zavestno ne",
    "ne zbira",
    "ne obdeluje",
    "ne zbiramo",
    "ne obdelujemo",
    "not knowingly",
    "do not collect",
    "does not collect",
    "do not process",
    "does not process",
    "no data of children",
    "never process",
];

pub(super) fn check(document: &Document) -> Vec<Finding> {
    let mut found = authority_is_right(document);
    for (section, sentence) in texts(document) {
        let lower = sentence.to_lowercase();
        if has_word(&sentence, "PCT") {
            found.push(Finding::new(
                Rule::Abbreviation,
                document,
                section,
                &sentence,
            ));
        }
        if let Some(name) = ANALYTICS.iter().find(|name| lower.contains(**name)) {
            found.push(Finding::new(Rule::Analytics, document, section, *name));
        }
        if denies_children(&lower) {
            found.push(Finding::new(Rule::Children, document, section, &sentence));
        }
    }
    found.extend(children_are_told(document));
    found.extend(repetitions(document));
    found
}

/// Every text of the document with the anchor of its section: headings, sentences, contacts, rows.
fn texts(document: &Document) -> Vec<(&str, String)> {
    let mut all: Vec<(&str, String)> = vec![
        ("", document.title.clone()),
        ("", document.subtitle.clone()),
    ];
    for part in document.numbered() {
        all.push((&part.section.id, part.section.heading.clone()));
    }
    for (id, block) in document.blocks() {
        all.extend(
            block
                .sentences()
                .into_iter()
                .map(|sentence| (id, sentence.plain())),
        );
        match block {
            Block::Table(table) => {
                all.push((id, table.caption.clone()));
                all.extend(table.rows.iter().map(|row| (id, row.head.clone())));
                let items = table
                    .rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .filter(|cell| matches!(cell, Cell::Items(_)));
                all.extend(items.map(|cell| (id, cell.plain())));
            }
            Block::Contact(_) => all.push((id, block.plain())),
            _ => {}
        }
    }
    all
}

fn authority_is_right(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    for (section, text) in texts(document) {
        let lower = text.to_lowercase();
        if lower
            .split("ip-rs.")
            .skip(1)
            .any(|rest| !rest.starts_with("si"))
        {
            found.push(Finding::new(Rule::Authority, document, section, &text));
        }
    }
    for (section, block) in document.blocks() {
        for href in hrefs(block) {
            if href.contains("ip-rs.") && !href.ends_with("ip-rs.si") {
                found.push(Finding::new(Rule::Authority, document, section, href));
            }
        }
    }
    let Some(complaint) = document.section("complaint") else {
        found.push(Finding::new(Rule::Authority, document, "complaint", ""));
        return found;
    };
    let said: String = complaint.blocks.iter().map(Block::plain).collect();
    for due in [
        authority::STREET,
        authority::TOWN,
        authority::EMAIL,
        authority::WEBSITE,
        authority::PHONE,
    ] {
        if !said.contains(due) {
            found.push(Finding::new(Rule::Authority, document, "complaint", due));
        }
    }
    if said.contains(".com") {
        found.push(Finding::new(Rule::Authority, document, "complaint", ".com"));
    }
    found
}

fn hrefs(block: &Block) -> Vec<&str> {
    let in_sentences = block
        .sentences()
        .into_iter()
        .flat_map(|sentence| &sentence.parts);
    let in_contact = match block {
        Block::Contact(contact) => contact.lines.as_slice(),
        _ => &[],
    };
    in_sentences
        .chain(in_contact.iter().map(|line| &line.value))
        .filter_map(|part| match part {
            Inline::Link { href, .. } => Some(href.as_str()),
            _ => None,
        })
        .collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|part| part == word)
}

/// Whether a sentence says that data of people under an age are not processed. A sentence about a missing consent may
/// say what is not done then.
fn denies_children(lower: &str) -> bool {
    let about_children = [
        "mlajš",
        "otrok",
        "children",
        "under 15",
        "under the age",
        "younger",
    ]
    .iter()
    .any(|word| lower.contains(word));
    let with_condition = ["brez privolit", "dokler", "without", "until"]
        .iter()
        .any(|word| lower.contains(word));
    about_children && !with_condition && DENIALS.iter().any(|denial| lower.contains(denial))
}

fn children_are_told(document: &Document) -> Option<Finding> {
    let said: String = document
        .section("children")
        .map(|section| section.blocks.iter().map(Block::plain).collect())
        .unwrap_or_default();
    let lower = said.to_lowercase();
    let told = ["skrbnik", "guardian"]
        .iter()
        .any(|word| lower.contains(word))
        && ["privolit", "consent"]
            .iter()
            .any(|word| lower.contains(word));
    (!told).then(|| Finding::new(Rule::Children, document, "children", ""))
}

/// Blocks that say the same, and long sentences that stand twice; what tables repeat is data.
fn repetitions(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for (section, block) in document.blocks() {
        if matches!(block, Block::Table(_) | Block::Contact(_)) {
            continue;
        }
        let whole = normal(&block.plain());
        let mut pieces: Vec<String> = block
            .sentences()
            .into_iter()
            .map(|sentence| normal(&sentence.plain()))
            .collect();
        pieces.retain(|piece| piece.chars().count() >= 40 && *piece != whole);
        pieces.push(whole);
        for piece in pieces {
            if !piece.is_empty() && !seen.insert(piece.clone()) {
                found.push(Finding::new(Rule::Duplicate, document, section, piece));
            }
        }
    }
    found
}

fn normal(text: &str) -> String {
    text.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
