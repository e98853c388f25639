//! Prints a document: numbered headings, contents, tables that become blocks on a phone, anchors.
//!
//! The page around it prints title and subtitle in its hero (see [`HeadView`]); sections begin at `h2`.
use std::collections::HashMap;

use askama::Template;

use super::document::{Block, Cell, Contact, Document, Inline, Sentence, Table};
use crate::platform::i18n::Lang;
use crate::web::components::part;

/// The body of a document.
#[derive(Debug, Template)]
#[template(path = "privacy/notice.html")]
pub struct DocumentView<'a> {
    lang: &'static str,
    contents: &'a str,
    preamble: BlocksView<'a>,
    parts: Vec<PartView<'a>>,
}

/// Number, version and date of a document, as spans of a page's hero.
#[derive(Debug, Template)]
#[template(path = "privacy/notice_head.html")]
pub struct HeadView<'a> {
    document: &'a Document,
    valid_from: String,
}

/// A numbered section.
#[derive(Debug)]
struct PartView<'a> {
    number: String,
    depth: usize,
    id: &'a str,
    heading: &'a str,
    blocks: BlocksView<'a>,
}

/// The blocks of a section.
#[derive(Debug, Template)]
#[template(path = "privacy/notice_blocks.html")]
struct BlocksView<'a> {
    blocks: Vec<BlockView<'a>>,
}

/// A block ready to be printed.
#[derive(Debug)]
enum BlockView<'a> {
    Paragraph(TextView<'a>),
    Note(TextView<'a>),
    List(Vec<TextView<'a>>),
    Contact(&'a Contact, Vec<(&'a str, TextView<'a>)>),
    Table(&'a Table, Vec<RowView<'a>>),
}

/// A row: its heading, then each cell with the heading of its column.
#[derive(Debug)]
struct RowView<'a> {
    head: &'a str,
    cells: Vec<(&'a str, CellView<'a>)>,
}

/// A cell ready to be printed.
#[derive(Debug)]
enum CellView<'a> {
    Lines(Vec<TextView<'a>>),
    Items(&'a [String]),
}

/// Sentences in a row, with links and the numbers of other sections.
#[derive(Debug, Template)]
#[template(path = "privacy/notice_text.html")]
struct TextView<'a> {
    pieces: Vec<PieceView<'a>>,
}

#[derive(Debug)]
enum PieceView<'a> {
    Text(&'a str),
    Link(&'a str, &'a str),
    Section(&'a str, String),
}

part!(DocumentView<'_>, HeadView<'_>, BlocksView<'_>, TextView<'_>);

impl<'a> DocumentView<'a> {
    /// The view of a document, new or stored.
    pub fn new(document: &'a Document) -> Self {
        let numbers = document.numbers();
        let blocks = |blocks: &'a [Block]| BlocksView {
            blocks: blocks
                .iter()
                .map(|block| BlockView::new(block, &numbers))
                .collect(),
        };
        Self {
            lang: document.lang.tag(),
            contents: &document.labels.contents,
            preamble: blocks(&document.preamble),
            parts: document
                .numbered()
                .into_iter()
                .map(|part| PartView {
                    number: part.number,
                    depth: part.depth,
                    id: &part.section.id,
                    heading: &part.section.heading,
                    blocks: blocks(&part.section.blocks),
                })
                .collect(),
        }
    }
}

impl<'a> HeadView<'a> {
    /// The head of a document.
    pub fn new(document: &'a Document) -> Self {
        let lang: Lang = document.lang;
        Self {
            document,
            valid_from: lang.date(document.valid_from),
        }
    }
}

impl<'a> BlockView<'a> {
    fn new(block: &'a Block, numbers: &HashMap<&str, String>) -> Self {
        match block {
            Block::Paragraph(sentences) => Self::Paragraph(TextView::new(sentences, numbers)),
            Block::Note(sentences) => Self::Note(TextView::new(sentences, numbers)),
            Block::List(points) => Self::List(
                points
                    .iter()
                    .map(|point| TextView::new(std::slice::from_ref(point), numbers))
                    .collect(),
            ),
            Block::Contact(contact) => {
                let lines = contact.lines.iter().map(|line| {
                    let value = TextView {
                        pieces: vec![PieceView::new(&line.value, numbers)],
                    };
                    (line.label.as_str(), value)
                });
                Self::Contact(contact, lines.collect())
            }
            Block::Table(table) => Self::Table(
                table,
                table
                    .rows
                    .iter()
                    .map(|row| RowView::new(table, row, numbers))
                    .collect(),
            ),
        }
    }
}

impl<'a> RowView<'a> {
    fn new(
        table: &'a Table,
        row: &'a super::document::Row,
        numbers: &HashMap<&str, String>,
    ) -> Self {
        let columns = table
            .head
            .iter()
            .skip(1)
            .map(String::as_str)
            .chain(std::iter::repeat(""));
        let cells = columns.zip(&row.cells).map(|(column, cell)| {
            let cell = match cell {
                Cell::Items(items) => CellView::Items(items),
                Cell::Lines(lines) => CellView::Lines(
                    lines
                        .iter()
                        .map(|line| TextView::new(std::slice::from_ref(line), numbers))
                        .collect(),
                ),
            };
            (column, cell)
        });
        Self {
            head: &row.head,
            cells: cells.collect(),
        }
    }
}

impl<'a> TextView<'a> {
    fn new(sentences: &'a [Sentence], numbers: &HashMap<&str, String>) -> Self {
        let mut pieces = Vec::new();
        for sentence in sentences {
            if !pieces.is_empty() {
                pieces.push(PieceView::Text(" "));
            }
            pieces.extend(
                sentence
                    .parts
                    .iter()
                    .map(|part| PieceView::new(part, numbers)),
            );
        }
        Self { pieces }
    }
}

impl<'a> PieceView<'a> {
    fn new(part: &'a Inline, numbers: &HashMap<&str, String>) -> Self {
        match part {
            Inline::Text(text) => Self::Text(text),
            Inline::Link { href, text } => Self::Link(href, text),
            Inline::SectionRef(id) => match numbers.get(id.as_str()) {
                Some(number) => Self::Section(id, number.clone()),
                // Only a damaged document has such a reference; the linter refuses to publish one.
                None => Self::Text("–"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NoticeKind, generate, samples};
    use super::*;

    fn html(kind: NoticeKind, lang: Lang) -> String {
        let generated = generate(kind, &samples::federation());
        DocumentView::new(generated.document(lang)).to_string()
    }

    #[test]
    fn headings_are_numbered_and_every_reference_leads_to_an_anchor() {
        for kind in NoticeKind::ALL {
            for lang in Lang::ALL {
                let html = html(kind, lang);
                for reference in html
                    .split("href=\"#")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next())
                {
                    assert!(html.contains(&format!("id=\"{reference}\"")), "{reference}");
                }
                assert!(
                    html.contains("<h2 id=\"rights\">") && html.contains("<h3 id=\"complaint\">")
                );
            }
        }
    }

    #[test]
    fn a_stored_document_prints_as_on_the_day_it_was_published() {
        let generated = generate(NoticeKind::Privacy, &samples::club());
        let stored = serde_json::to_string(&generated.sl).expect("a document is text");
        let read: Document = serde_json::from_str(&stored).expect("what we wrote");
        assert_eq!(read, generated.sl);
        assert_eq!(
            DocumentView::new(&read).to_string(),
            DocumentView::new(&generated.sl).to_string()
        );
    }

    #[test]
    fn typed_names_are_escaped() {
        let mut input = samples::club();
        input.tenant.legal_name = "<b>Judo</b> & sinovi".into();
        let generated = generate(NoticeKind::Privacy, &input);
        let html = DocumentView::new(&generated.sl).to_string()
            + &HeadView::new(&generated.sl).to_string();
        assert!(
            !html.contains("<b>") && html.contains("&#38; sinovi"),
            "{html}"
        );
    }

    #[test]
    fn the_head_names_number_version_and_date() {
        let generated = generate(NoticeKind::Processor, &samples::club());
        let head = HeadView::new(&generated.en).to_string();
        assert!(
            head.contains("Number: OB-1")
                && head.contains("Version: 2")
                && head.contains("1 January 2027"),
            "{head}"
        );
    }
}
