//! A document as plain text: for checks, for comparing versions, for search.
use std::collections::HashMap;

use super::{Block, Cell, Document, Inline, Sentence};

impl Document {
    /// The whole text without markup, for checks and for comparing versions.
    pub fn plain(&self) -> String {
        let numbers = self.numbers();
        let mut out = format!("{}\n{}\n", self.title, self.subtitle);
        for block in &self.preamble {
            block.write_plain(&numbers, &mut out);
        }
        for part in self.numbered() {
            out.push_str(&format!("\n{} {}\n", part.number, part.section.heading));
            for block in &part.section.blocks {
                block.write_plain(&numbers, &mut out);
            }
        }
        out
    }
}

impl Block {
    /// Its text without markup.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.write_plain(&HashMap::new(), &mut out);
        out
    }

    fn write_plain(&self, numbers: &HashMap<&str, String>, out: &mut String) {
        match self {
            Self::Paragraph(sentences) | Self::Note(sentences) => {
                let all: Vec<String> = sentences
                    .iter()
                    .map(|sentence| sentence.plain_with(numbers))
                    .collect();
                out.push_str(&all.join(" "));
                out.push('\n');
            }
            Self::List(points) => {
                for point in points {
                    out.push_str(&format!("- {}\n", point.plain_with(numbers)));
                }
            }
            Self::Table(table) => {
                out.push_str(&format!("{}\n{}\n", table.caption, table.head.join(" | ")));
                for row in &table.rows {
                    let cells: Vec<String> = row
                        .cells
                        .iter()
                        .map(|cell| cell.plain_with(numbers))
                        .collect();
                    out.push_str(&format!("{} | {}\n", row.head, cells.join(" | ")));
                }
            }
            Self::Contact(contact) => {
                out.push_str(&format!("{}\n", contact.name));
                for line in &contact.lines {
                    out.push_str(&format!("{}: {}\n", line.label, line.value.plain(numbers)));
                }
            }
        }
    }
}

impl Cell {
    fn plain_with(&self, numbers: &HashMap<&str, String>) -> String {
        match self {
            Self::Lines(lines) => lines
                .iter()
                .map(|line| line.plain_with(numbers))
                .collect::<Vec<_>>()
                .join("; "),
            Self::Items(items) => items.join(", "),
        }
    }

    /// Its text without markup.
    pub fn plain(&self) -> String {
        self.plain_with(&HashMap::new())
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.plain().trim().is_empty()
    }
}

impl Sentence {
    /// Its text without markup; references are left out.
    pub fn plain(&self) -> String {
        self.plain_with(&HashMap::new())
    }

    fn plain_with(&self, numbers: &HashMap<&str, String>) -> String {
        self.parts.iter().map(|part| part.plain(numbers)).collect()
    }
}

impl Inline {
    fn plain(&self, numbers: &HashMap<&str, String>) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } => text.clone(),
            Self::SectionRef(id) => numbers.get(id.as_str()).cloned().unwrap_or_default(),
        }
    }
}
