//! The text of an agreement or a statement as paragraphs, headings and lists: plain text in which `# ` begins a heading and `- ` an
//! item of a list. Nothing else has a meaning, so nothing can be smuggled in.
use askama::{Template, filters::HtmlSafe};
use sha2::{Digest as _, Sha256};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
}

/// A text that prints itself.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "tenants/contract_text.html")]
pub struct ContractText {
    blocks: Vec<Block>,
}

impl HtmlSafe for ContractText {}

impl ContractText {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut is_new = true;
        for line in text.lines().map(str::trim) {
            if line.is_empty() {
                is_new = true;
            } else if let Some(words) = line.strip_prefix("# ") {
                blocks.push(Block::Heading(words.trim().to_owned()));
                is_new = true;
            } else if let Some(words) = line.strip_prefix("- ") {
                let item = words.trim().to_owned();
                match blocks.last_mut() {
                    Some(Block::List(items)) if !is_new => items.push(item),
                    _ => blocks.push(Block::List(vec![item])),
                }
                is_new = false;
            } else {
                match blocks.last_mut() {
                    Some(Block::Paragraph(words)) if !is_new => {
                        words.push(' ');
                        words.push_str(line);
                    }
                    _ => blocks.push(Block::Paragraph(line.to_owned())),
                }
                is_new = false;
            }
        }
        Self { blocks }
    }
}

/// The hash by which an accepted text is known again: over number, notice period and both languages, each with its length in front.
#[must_use]
pub fn hash(no: i32, notice_days: i32, sl: &str, en: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(b"tatami agreement 1");
    sha.update(no.to_be_bytes());
    sha.update(notice_days.to_be_bytes());
    for text in [sl, en] {
        sha.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_and_lists_are_told_apart_and_escaped() {
        let text = ContractText::read("# Prvi\nena\ndve\n\n- a\n- <b>\n\ntri");
        let html = text.to_string();
        for piece in [
            "<h3>Prvi</h3>",
            "<p>ena dve</p>",
            "<li>a</li>",
            "<p>tri</p>",
        ] {
            assert!(html.contains(piece), "{html}");
        }
        assert!(!html.contains("<b>"), "{html}");
        assert_eq!(html.matches("<ul>").count(), 1, "{html}");
    }

    #[test]
    fn another_word_number_or_period_is_another_text() {
        let one = hash(1, 30, "a", "b");
        for other in [
            hash(2, 30, "a", "b"),
            hash(1, 31, "a", "b"),
            hash(1, 30, "ab", ""),
            hash(1, 30, "a", "c"),
        ] {
            assert_ne!(one, other);
        }
    }
}
