//! The rule about truth: hosting, sub-processors, transfers and bases in the text are those of the configuration.
use super::super::document::{Block, Document, NoticeKind};
use super::super::input::{Bilingual, NoticeInput};
use super::{Finding, Rule};

pub(super) fn check(input: &NoticeInput, document: &Document) -> Vec<Finding> {
    let mut found = hosting(input, document);
    found.extend(sub_processors(input, document));
    found.extend(transfers(input, document));
    found.extend(bases(input, document));
    found
}

fn said(document: &Document, id: &str) -> String {
    document
        .section(id)
        .map(|section| section.blocks.iter().map(Block::plain).collect())
        .unwrap_or_default()
}

/// The host, the place and the country are named, and the host has its data there.
fn hosting(input: &NoticeInput, document: &Document) -> Vec<Finding> {
    let text = said(document, "hosting");
    let wrong = |what: &str| Finding::new(Rule::Hosting, document, "hosting", what);
    let mut found = Vec::new();
    for due in [
        input.hosting.place.get(document.lang),
        input.hosting.country.name(document.lang),
    ] {
        if due.trim().is_empty() || !text.contains(due.trim()) {
            found.push(wrong(due));
        }
    }
    for host in input.hosts() {
        if !text.contains(host.name.trim()) || !host.places().contains(&input.hosting.country) {
            found.push(wrong(&host.name));
        }
    }
    if input.hosts().next().is_none() && !input.hosting.country.in_eea() {
        found.push(wrong(input.hosting.country.name(document.lang)));
    }
    found
}

/// Every sub-processor is listed with its task, and has a contract.
fn sub_processors(input: &NoticeInput, document: &Document) -> Vec<Finding> {
    let text = said(document, "sub-processors");
    input
        .sub_processors
        .iter()
        .filter(|sub| {
            let empty = |task: &Bilingual| task.sl.trim().is_empty() || task.en.trim().is_empty();
            sub.name.trim().is_empty()
                || !text.contains(sub.name.trim())
                || empty(&sub.task)
                || sub.contract_ref.trim().is_empty()
        })
        .map(|sub| Finding::new(Rule::Hosting, document, "sub-processors", &sub.name))
        .collect()
}

/// Every transfer is named with a safeguard; with none, the text says none.
fn transfers(input: &NoticeInput, document: &Document) -> Vec<Finding> {
    let text = said(document, "transfers");
    let lang = document.lang;
    let mut due: Vec<(String, bool)> = input
        .transfers()
        .map(|sub| (sub.name.trim().to_owned(), sub.safeguard.is_some()))
        .collect();
    if document.kind == NoticeKind::Privacy {
        let provider = input
            .functions
            .newsletter
            .as_ref()
            .and_then(|newsletter| newsletter.provider.as_ref());
        due.extend(
            provider
                .filter(|it| !it.country.in_eea())
                .map(|it| (it.name.trim().to_owned(), it.safeguard.is_some())),
        );
        due.extend(
            input
                .tenant
                .transfers
                .iter()
                .map(|it| (it.recipient.get(lang).trim().to_owned(), true)),
        );
    }
    let none = normal(&lang.t("notices-transfers-none"));
    let says_none = normal(&text).contains(&none);
    let mut found: Vec<Finding> = due
        .iter()
        .filter(|(name, guarded)| !guarded || !text.contains(name))
        .map(|(name, _)| Finding::new(Rule::Hosting, document, "transfers", name))
        .collect();
    if says_none != due.is_empty() {
        found.push(Finding::new(
            Rule::Hosting,
            document,
            "transfers",
            text.trim(),
        ));
    }
    found
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every purpose has a basis, and a legitimate interest says which.
fn bases(input: &NoticeInput, document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    for collection in input.collections() {
        for purpose in &collection.purposes {
            let interest = purpose
                .bases
                .iter()
                .any(|basis| basis.article.is_interest());
            let named = purpose
                .interest
                .as_ref()
                .is_some_and(|interest| !interest.get(document.lang).trim().is_empty());
            if purpose.bases.is_empty() || (interest && !named) {
                let section = format!("collection-{}", collection.id);
                found.push(Finding::new(
                    Rule::Contents,
                    document,
                    &section,
                    purpose.label.get(document.lang),
                ));
            }
        }
    }
    found
}
