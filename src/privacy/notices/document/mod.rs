//! A notice as a value: stored as JSON when it is published and rendered unchanged from then on.
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::platform::i18n::Lang;

mod plain;

/// Which of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoticeKind {
    /// The processor's notice, GDPR Art. 14.
    Processor,
    /// The controller's privacy policy, GDPR Art. 13.
    Privacy,
}

impl NoticeKind {
    /// Both documents.
    pub const ALL: [Self; 2] = [Self::Processor, Self::Privacy];

    /// The name in addresses and columns: `processor` or `privacy`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Processor => "processor",
            Self::Privacy => "privacy",
        }
    }

    /// The document with this name.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// One document in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Which document.
    pub kind: NoticeKind,
    /// In which language.
    pub lang: Lang,
    /// The heading.
    pub title: String,
    /// Below the heading: whose it is and what for.
    pub subtitle: String,
    /// Number in the publisher's records.
    pub number: String,
    /// Version.
    pub version: u32,
    /// First day of validity.
    pub valid_from: NaiveDate,
    /// Words around the text, stored with it so that an old version stays as it was.
    pub labels: Labels,
    /// Before the first section.
    pub preamble: Vec<Block>,
    /// The sections.
    pub sections: Vec<Section>,
}

/// Words around the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Number.
    pub number: String,
    /// Version.
    pub version: String,
    /// Valid from.
    pub valid_from: String,
    /// Contents.
    pub contents: String,
}

/// A section; its number comes from its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The anchor, the same in both languages and in all versions.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Sections within.
    pub subsections: Vec<Section>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// Sentences.
    Paragraph(Vec<Sentence>),
    /// Points.
    List(Vec<Sentence>),
    /// A table.
    Table(Table),
    /// Who and where.
    Contact(Contact),
    /// Something set apart.
    Note(Vec<Sentence>),
}

/// A sentence and the promises it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Promises, as `B31`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<String>,
    /// Its text.
    pub parts: Vec<Inline>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Inline {
    /// Words.
    Text(String),
    /// A link to a page or a mail address.
    Link {
        /// Where to; `mailto:`, `tel:`, `https:` or `http:`.
        href: String,
        /// What is printed.
        text: String,
    },
    /// The number of another section of the same document.
    SectionRef(String),
}

/// A table whose rows begin with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What the row is about: the same in both languages.
    pub id: String,
    /// The heading of the row.
    pub head: String,
    /// The other cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    /// Lines below each other.
    Lines(Vec<Sentence>),
    /// Short items, printed in a row.
    Items(Vec<String>),
}

/// A person or body with its addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// Address, numbers, mail: label and value.
    pub lines: Vec<ContactLine>,
}

/// A line of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactLine {
    /// What it is.
    pub label: String,
    /// Its text or link.
    pub value: Inline,
}

impl Document {
    /// Every section with its number and depth, in reading order.
    pub fn numbered(&self) -> Vec<Numbered<'_>> {
        let mut all = Vec::new();
        for (i, section) in self.sections.iter().enumerate() {
            Numbered::collect(section, format!("{}", i + 1), 1, &mut all);
        }
        all
    }

    /// The numbers of the sections by anchor.
    pub fn numbers(&self) -> HashMap<&str, String> {
        self.numbered()
            .into_iter()
            .map(|part| (part.section.id.as_str(), part.number))
            .collect()
    }

    /// The section with this anchor, at any depth.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.numbered()
            .into_iter()
            .map(|part| part.section)
            .find(|section| section.id == id)
    }

    /// Every block with the anchor of its section; the preamble's anchor is empty.
    pub fn blocks(&self) -> Vec<(&str, &Block)> {
        let preamble = self.preamble.iter().map(|block| ("", block));
        let rest = self.numbered().into_iter().flat_map(|part| {
            part.section
                .blocks
                .iter()
                .map(|block| (part.section.id.as_str(), block))
        });
        preamble.chain(rest).collect()
    }

    /// Every sentence with the anchor of its section.
    pub fn sentences(&self) -> Vec<(&str, &Sentence)> {
        self.blocks()
            .into_iter()
            .flat_map(|(id, block)| {
                block
                    .sentences()
                    .into_iter()
                    .map(move |sentence| (id, sentence))
            })
            .collect()
    }
}

/// A section with its number.
#[derive(Clone, Debug)]
pub struct Numbered<'a> {
    /// `3` or `3.2`.
    pub number: String,
    /// 1 for a section, 2 within it.
    pub depth: usize,
    /// The section.
    pub section: &'a Section,
}

impl<'a> Numbered<'a> {
    fn collect(section: &'a Section, number: String, depth: usize, into: &mut Vec<Self>) {
        into.push(Self {
            number: number.clone(),
            depth,
            section,
        });
        for (i, inner) in section.subsections.iter().enumerate() {
            Self::collect(inner, format!("{number}.{}", i + 1), depth + 1, into);
        }
    }
}

impl Block {
    /// Its sentences, those in tables included.
    pub fn sentences(&self) -> Vec<&Sentence> {
        match self {
            Self::Paragraph(sentences) | Self::List(sentences) | Self::Note(sentences) => {
                sentences.iter().collect()
            }
            Self::Table(table) => table
                .rows
                .iter()
                .flat_map(|row| &row.cells)
                .flat_map(|cell| match cell {
                    Cell::Lines(lines) => lines.as_slice(),
                    Cell::Items(_) => &[],
                })
                .collect(),
            Self::Contact(_) => Vec::new(),
        }
    }
}
