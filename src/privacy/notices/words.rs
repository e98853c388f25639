//! From a sentence of the locale files to pieces of a document: links and references to sections are put in as marked
//! values and taken apart again, so that a translator can place them anywhere in the sentence.
use crate::platform::i18n::Arg;

use super::document::Inline;

const OPEN: char = '\u{1}';
const SHUT: char = '\u{2}';
const TEXT: char = '\u{3}';

/// The sections a sentence can refer to: name of the variable and anchor.
pub(super) const REFERENCES: [(&str, &str); 12] = [
    ("ref-basis-own", "basis-own"),
    ("ref-children", "children"),
    ("ref-collections", "collections"),
    ("ref-consent", "consent"),
    ("ref-erasure", "erasure"),
    ("ref-newsletter", "newsletter"),
    ("ref-objection", "objection"),
    ("ref-operations", "operations"),
    ("ref-publication", "publication"),
    ("ref-recipients", "recipients"),
    ("ref-sub-processors", "sub-processors"),
    ("ref-withdrawal", "withdrawal"),
];

/// Words of others, put into a sentence as they are but without control characters.
pub(super) fn words(text: &str) -> Arg {
    Arg::from(clean(text))
}

/// A mail address as a link.
pub(super) fn mail(address: &str) -> Arg {
    Arg::from(format!("{OPEN}mailto:{0}{TEXT}{0}{SHUT}", clean(address)))
}

/// A web address as a link.
pub(super) fn web(address: &str) -> Arg {
    Arg::from(format!("{OPEN}{0}{TEXT}{0}{SHUT}", clean(address)))
}

/// A reference to a section.
pub(super) fn reference(anchor: &str) -> Arg {
    Arg::from(format!("{OPEN}#{anchor}{TEXT}{SHUT}"))
}

/// A link, or its text alone where the address is not one we print as a link.
pub(super) fn link(href: &str, text: &str) -> Inline {
    let safe = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|start| href.starts_with(start));
    let text = clean(text);
    if safe {
        Inline::Link {
            href: clean(href),
            text,
        }
    } else {
        Inline::Text(text)
    }
}

/// Takes a finished sentence apart; line breaks become spaces.
pub(super) fn parts(sentence: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(OPEN) {
        push_text(&mut out, before);
        let (mark, tail) = after.split_once(SHUT).unwrap_or((after, ""));
        let (href, text) = mark.split_once(TEXT).unwrap_or((mark, mark));
        out.push(match href.strip_prefix('#') {
            Some(anchor) => Inline::SectionRef(anchor.to_owned()),
            None => link(href, text),
        });
        rest = tail;
    }
    push_text(&mut out, rest);
    out
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    let text = one_line(text);
    if !text.is_empty() {
        out.push(Inline::Text(text));
    }
}

/// Runs of white space that hold a line break become one space; no-break spaces stay.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if matches!(c, ' ' | '\n' | '\r' | '\t') {
            space = true;
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(c);
    }
    if space {
        out.push(' ');
    }
    out
}

fn clean(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(arg: &Arg) -> String {
        match arg {
            Arg::Words(words) => words.clone(),
            Arg::Count(count) => format!("{count}"),
        }
    }

    #[test]
    fn links_and_references_are_found_wherever_they_stand() {
        let sentence = format!(
            "Pišite na {}, glejte\n    razdelek {}.",
            said(&mail("dpo@example.si")),
            said(&reference("rights"))
        );
        assert_eq!(
            parts(&sentence),
            [
                Inline::Text("Pišite na ".into()),
                Inline::Link {
                    href: "mailto:dpo@example.si".into(),
                    text: "dpo@example.si".into()
                },
                Inline::Text(", glejte razdelek ".into()),
                Inline::SectionRef("rights".into()),
                Inline::Text(".".into()),
            ]
        );
    }

    #[test]
    fn typed_values_cannot_make_links_or_marks() {
        assert_eq!(
            parts(&said(&web("javascript:alert(1)"))),
            [Inline::Text("javascript:alert(1)".into())]
        );
        assert_eq!(said(&words("a\u{1}b\u{2}\n")), "ab");
    }
}
