//! Rules about the build of a document: references, roles, version, both languages alike.
use std::collections::HashSet;

use super::super::document::{Block, Document, Inline, NoticeKind, Section};
use super::{Finding, Rule};

/// Words before a number that make it a reference typed by hand.
const REFERRING: [&str; 12] = [
    "razdelek",
    "razdelka",
    "razdelku",
    "razdelkih",
    "poglavje",
    "poglavja",
    "poglavju",
    "točko",
    "točki",
    "section",
    "sections",
    "chapter",
];

pub(super) fn check(document: &Document) -> Vec<Finding> {
    let mut found = references(document);
    found.extend(consent_reference(document));
    found.extend(roles(document));
    found.extend(version(document));
    found
}

fn references(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut ids = HashSet::new();
    for part in document.numbered() {
        if !ids.insert(part.section.id.as_str()) {
            found.push(Finding::new(
                Rule::Reference,
                document,
                &part.section.id,
                &part.section.heading,
            ));
        }
    }
    for (section, sentence) in document.sentences() {
        for part in &sentence.parts {
            match part {
                Inline::SectionRef(id) if !ids.contains(id.as_str()) => {
                    found.push(Finding::new(Rule::Reference, document, section, id));
                }
                Inline::Text(text) if refers_by_hand(text) => {
                    found.push(Finding::new(Rule::Reference, document, section, text))
                }
                _ => {}
            }
        }
    }
    found
}

fn refers_by_hand(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.windows(2).any(|pair| match pair {
        [word, number] => {
            let word = word.trim_matches(|c: char| !c.is_alphabetic());
            let number = number.trim_start_matches(['»', '„', '"', '“', '(']);
            REFERRING.contains(&word) && number.starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    })
}

/// The seed's section on withdrawing consent pointed to the legitimate interests.
fn consent_reference(document: &Document) -> Option<Finding> {
    let section = document.section("withdrawal")?;
    let mut refs = section
        .blocks
        .iter()
        .flat_map(Block::sentences)
        .flat_map(|sentence| &sentence.parts)
        .filter_map(|part| match part {
            Inline::SectionRef(id) => Some(id.as_str()),
            _ => None,
        });
    let first = refs.next();
    let right = first == Some("consent") && refs.all(|id| id == "consent");
    (!right).then(|| {
        Finding::new(
            Rule::ConsentReference,
            document,
            "withdrawal",
            first.unwrap_or_default(),
        )
    })
}

/// The processor's own purposes, for which it is a controller, stand apart from what it does for the organisation.
fn roles(document: &Document) -> Vec<Finding> {
    if document.kind != NoticeKind::Processor {
        return Vec::new();
    }
    ["roles", "basis-processor", "basis-controller", "basis-own"]
        .into_iter()
        .filter(|id| {
            document
                .section(id)
                .is_none_or(|section| section.blocks.is_empty())
        })
        .map(|id| Finding::new(Rule::Roles, document, id, id))
        .collect()
}

fn version(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    if document.number.is_empty() || document.version == 0 {
        found.push(Finding::new(
            Rule::Version,
            document,
            "",
            format!("{} / {}", document.number, document.version),
        ));
    }
    let said: String = document
        .section("version")
        .map(|section| section.blocks.iter().map(Block::plain).collect())
        .unwrap_or_default();
    let date = document.lang.date(document.valid_from);
    for due in [&document.number, &date] {
        if !said.contains(due) {
            found.push(Finding::new(Rule::Version, document, "version", due));
        }
    }
    // A version is a number as the date's parts are, so those are taken away before it is looked for.
    let rest = said.replace(&date, "").replace(&document.number, "");
    let version = format!("{}", document.version);
    if !rest
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == version)
    {
        found.push(Finding::new(Rule::Version, document, "version", version));
    }
    found
}

/// The same sections, blocks, points, rows and promises in both languages.
pub(super) fn languages(sl: &Document, en: &Document) -> Vec<Finding> {
    let differs = |section: &str| Finding {
        rule: Rule::Languages,
        lang: None,
        section: section.to_owned(),
        what: section.to_owned(),
    };
    let mut found = Vec::new();
    if (sl.kind, &sl.number, sl.version, sl.valid_from)
        != (en.kind, &en.number, en.version, en.valid_from)
        || shapes(&sl.preamble) != shapes(&en.preamble)
    {
        found.push(differs(""));
    }
    let (left, right) = (sl.numbered(), en.numbered());
    for (a, b) in left.iter().zip(&right) {
        if (&a.number, &a.section.id, shape(a.section))
            != (&b.number, &b.section.id, shape(b.section))
        {
            found.push(differs(&a.section.id));
        }
    }
    if left.len() != right.len() {
        found.push(differs(""));
    }
    found
}

fn shape(section: &Section) -> (bool, Vec<String>) {
    (section.heading.trim().is_empty(), shapes(&section.blocks))
}

fn shapes(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(block_shape).collect()
}

/// What must be equal of a block: its kind, how much it holds, and the promises it rests on.
fn block_shape(block: &Block) -> String {
    let promises: Vec<String> = block
        .sentences()
        .iter()
        .map(|sentence| sentence.promises.join("+"))
        .collect();
    let kind = match block {
        Block::Paragraph(_) => "paragraph".to_owned(),
        Block::List(_) => "list".to_owned(),
        Block::Note(_) => "note".to_owned(),
        Block::Contact(contact) => format!("contact of {}", contact.lines.len()),
        Block::Table(table) => {
            let rows: Vec<String> = table
                .rows
                .iter()
                .map(|row| format!("{}/{}", row.id, row.cells.len()))
                .collect();
            format!("table {} {}", table.head.len(), rows.join(","))
        }
    };
    format!("{kind} {}", promises.join(" "))
}
