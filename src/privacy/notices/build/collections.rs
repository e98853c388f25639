//! The collections of personal data: computed from the data register, nothing typed by hand (B11, B21, B29, A6).
use super::super::document::{Block, Cell, NoticeKind, Row, Section, Sentence, Table};
use super::super::input::{
    Article, BasisView, CollectionView, ControllerRole, FieldView, PurposeView,
};
use super::super::words::{parts, words};
use super::super::writer::{Writer, plain, says};
use super::{operations, publication};
use crate::platform::i18n::Arg;

/// The register of the processor's notice: all collections, publication, operations, usage, accounts.
pub(super) fn processor(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("collections", "notices-h-collections");
    w.para(
        &mut section,
        [
            says("B11 B21", "notices-collections-register"),
            says("B12", "notices-collections-persons"),
        ],
    );
    tables(w, &mut section, |_| true);
    let rest = [
        publication::publication(w),
        operations::operations(w),
        operations::usage(w),
        operations::accounts(w),
    ];
    section.subsections.extend(rest);
    section
}

/// The register of the policy: the tenant's own collections.
pub(super) fn policy(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("collections", "notices-h-purposes");
    w.para(
        &mut section,
        [
            says("A6", "notices-purposes-core"),
            plain("notices-collections-register"),
        ],
    );
    tables(w, &mut section, |collection| {
        collection.controller == ControllerRole::Tenant
    });
    let rest = publication::publication(w);
    section.subsections.push(rest);
    section
}

fn tables(w: &mut Writer<'_>, section: &mut Section, shown: impl Fn(&CollectionView) -> bool) {
    let input = w.input;
    for collection in input.collections().filter(|collection| shown(collection)) {
        let label = collection.label.get(w.lang);
        let caption = w.lang.t1("notices-table-collection", "collection", label);
        let head = vec![
            w.text("notices-table-item"),
            w.text("notices-table-content"),
        ];
        let table = Table {
            caption,
            head,
            rows: rows(w, collection),
        };
        section.subsections.push(Section {
            id: format!("collection-{}", collection.id),
            heading: label.to_owned(),
            blocks: vec![Block::Table(table)],
            subsections: Vec::new(),
        });
    }
}

fn rows(w: &Writer<'_>, collection: &CollectionView) -> Vec<Row> {
    let lang = w.lang;
    let some = |chosen: fn(&FieldView) -> bool| -> Vec<String> {
        collection
            .fields
            .iter()
            .filter(|field| chosen(field))
            .map(|field| field.label.get(lang).to_owned())
            .collect()
    };
    let mut rows = vec![row(
        w,
        "fields",
        "notices-row-fields",
        Cell::Items(some(|_| true)),
    )];
    let required = some(|field| field.required);
    rows.push(match required.is_empty() {
        true => row(
            w,
            "required",
            "notices-row-required",
            said(&[w.text("notices-row-required-none")]),
        ),
        false => row(w, "required", "notices-row-required", Cell::Items(required)),
    });
    let sealed = some(|field| field.sealed);
    if !sealed.is_empty() {
        rows.push(row(w, "sealed", "notices-row-sealed", Cell::Items(sealed)));
    }
    // Nothing is public while the tenant publishes nothing, whatever the register allows.
    let public = if publication::is_on(w.input) {
        some(|field| field.public)
    } else {
        Vec::new()
    };
    if !public.is_empty() {
        rows.push(row(w, "public", "notices-row-public", Cell::Items(public)));
    }
    rows.push(row(
        w,
        "persons",
        "notices-row-persons",
        said(&[collection.persons.get(lang).to_owned()]),
    ));
    let purposes: Vec<String> = collection
        .purposes
        .iter()
        .map(|purpose| purpose_line(w, purpose))
        .collect();
    rows.push(row(w, "purposes", "notices-row-purposes", said(&purposes)));
    rows.push(row(
        w,
        "controller",
        "notices-row-controller",
        said(&[controller(w, collection).to_owned()]),
    ));
    let mut source = vec![collection.source.get(lang).to_owned()];
    if collection.source_is_public {
        source.push(w.text("notices-source-is-public"));
    }
    rows.push(row(w, "source", "notices-row-source", said(&source)));
    let mut recipients: Vec<String> = collection
        .recipients
        .iter()
        .map(|recipient| recipient.get(lang).to_owned())
        .collect();
    if recipients.is_empty() {
        recipients.push(w.text("notices-row-recipients-none"));
    }
    rows.push(row(
        w,
        "recipients",
        "notices-row-recipients",
        said(&recipients),
    ));
    rows.push(row(
        w,
        "retention",
        "notices-row-retention",
        said(&[collection.retention.get(lang).to_owned()]),
    ));
    rows
}

fn row(w: &Writer<'_>, id: &str, head: &str, cell: Cell) -> Row {
    Row {
        id: id.to_owned(),
        head: w.text(head),
        cells: vec![cell],
    }
}

fn said(lines: &[String]) -> Cell {
    Cell::Lines(
        lines
            .iter()
            .map(|line| Sentence {
                promises: Vec::new(),
                parts: parts(line),
            })
            .collect(),
    )
}

fn controller<'a>(w: &Writer<'a>, collection: &CollectionView) -> &'a str {
    match collection.controller {
        ControllerRole::Tenant => &w.input.tenant.legal_name,
        ControllerRole::Operator => &w.input.operator.legal_name,
    }
}

/// "Purpose: article (what it is here); article (..)."
pub(super) fn purpose_line(w: &Writer<'_>, purpose: &PurposeView) -> String {
    let bases: Vec<String> = purpose
        .bases
        .iter()
        .map(|basis| basis_text(w, basis))
        .collect();
    let args = [
        ("purpose", words(purpose.label.get(w.lang))),
        ("basis", Arg::from(bases.join("; "))),
    ];
    w.lang.t_args("notices-purpose-line", &args)
}

fn basis_text(w: &Writer<'_>, basis: &BasisView) -> String {
    let article = article_text(w, basis.article);
    let text = basis.text.get(w.lang).trim();
    if text.is_empty() {
        return article;
    }
    w.lang.t_args(
        "notices-basis-of",
        &[("article", Arg::from(article)), ("text", words(text))],
    )
}

fn article_text(w: &Writer<'_>, article: Article) -> String {
    let number = ("article", Arg::from(article.article));
    match (article.paragraph, article.letter) {
        (Some(paragraph), Some(letter)) => {
            let args = [
                number,
                ("paragraph", Arg::from(paragraph)),
                ("letter", Arg::from(letter.to_string())),
            ];
            w.lang.t_args("notices-article-letter", &args)
        }
        (Some(paragraph), None) => w.lang.t_args(
            "notices-article-paragraph",
            &[number, ("paragraph", Arg::from(paragraph))],
        ),
        (None, _) => w.lang.t_args("notices-article", &[number]),
    }
}

/// Purposes of the collections this document prints, with their collection.
pub(super) fn purposes<'a>(
    w: &Writer<'a>,
) -> impl Iterator<Item = (&'a CollectionView, &'a PurposeView)> + use<'a> {
    let kind = w.kind;
    w.input
        .collections()
        .filter(move |collection| {
            kind == NoticeKind::Processor || collection.controller == ControllerRole::Tenant
        })
        .flat_map(|collection| {
            collection
                .purposes
                .iter()
                .map(move |purpose| (collection, purpose))
        })
}
