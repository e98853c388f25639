//! Who receives data: employees, authorities, sub-processors, the host (B39 to B48, A18).
use std::collections::BTreeSet;

use super::super::document::{Block, Cell, Row, Section, Sentence, Table};
use super::super::input::{Category, Measure, SubProcessor};
use super::super::needs::Need;
use super::super::words::{parts, words};
use super::super::writer::{Writer, law, plain, says};
use super::{publication, transfers};
use crate::platform::i18n::Arg;

/// Recipients in the processor's notice.
pub(super) fn processor(w: &mut Writer<'_>) -> Section {
    let mut staff = w.section("recipients-staff", "notices-h-recipients-staff");
    let bound = says("B39", "notices-staff-bound").needs(Need::Declared(Measure::Confidentiality));
    w.para(&mut staff, [bound, plain("notices-staff-when")]);

    let mut authorities = w.section("recipients-authorities", "notices-h-recipients-authorities");
    w.para(
        &mut authorities,
        [
            law("B40", "notices-authorities"),
            says("B40", "notices-authorities-register"),
        ],
    );

    let mut analytics = w.section("analytics", "notices-h-analytics");
    w.para(&mut analytics, [says("B48", "notices-analytics-none")]);

    let parts = vec![
        staff,
        authorities,
        sub_processors(w),
        hosting(w),
        transfers::transfers(w),
        analytics,
    ];
    w.group("recipients", "notices-h-recipients", parts)
}

/// Recipients in the policy.
pub(super) fn policy(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("recipients", "notices-h-recipients");
    let mut points = vec![plain("notices-recipient-operator")];
    if w.input.hosts().next().is_some() {
        points.push(plain("notices-recipient-host"));
    } else if !w.input.sub_processors.is_empty() {
        points.push(plain("notices-recipient-sub"));
    }
    if w.input
        .functions
        .newsletter
        .as_ref()
        .is_some_and(|newsletter| newsletter.provider.is_some())
    {
        points.push(plain("notices-recipient-newsletter"));
    }
    if publication::is_on(w.input) {
        points.push(plain("notices-recipient-public"));
    }
    for recipient in &w.input.tenant.recipients {
        let (name, why) = (
            words(recipient.name.get(w.lang)),
            words(recipient.why.get(w.lang)),
        );
        points.push(
            plain("notices-recipient-line")
                .with("name", name)
                .with("why", why),
        );
    }
    if w.input.functions.event_signup || w.input.functions.competitions {
        points.push(says("A18", "notices-recipient-share"));
    }
    points.push(plain("notices-recipient-export"));
    points.push(plain("notices-recipient-law"));
    w.points(&mut section, plain("notices-recipients-intro"), points);
    let parts = [sub_processors(w), hosting(w)];
    section.subsections.extend(parts);
    section
}

fn sub_processors(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("sub-processors", "notices-h-sub-processors");
    if w.input.sub_processors.is_empty() {
        w.para(
            &mut section,
            [
                says("B41 B42 B44 B47", "notices-sub-none"),
                says("B43", "notices-sub-unauthorised"),
            ],
        );
        return section;
    }
    let contract = says("B41", "notices-sub-contract").needs(Need::Contracts);
    w.para(
        &mut section,
        [contract, says("B43", "notices-sub-unauthorised")],
    );
    let categories: BTreeSet<Category> = w
        .input
        .sub_processors
        .iter()
        .map(|sub| sub.category)
        .collect();
    let names: Vec<String> = categories
        .into_iter()
        .map(|category| w.text(category.key()))
        .collect();
    let listed = says("B42", "notices-sub-categories").with("categories", names.join(", "));
    w.para(
        &mut section,
        [
            listed,
            says("B44", "notices-sub-list"),
            says("B47", "notices-sub-language"),
        ],
    );
    let rows = w
        .input
        .sub_processors
        .iter()
        .map(|sub| row(w, sub))
        .collect();
    let head = [
        "notices-sub-name",
        "notices-sub-category",
        "notices-sub-task",
        "notices-sub-place",
        "notices-sub-safeguard",
    ];
    let head = head.into_iter().map(|key| w.text(key)).collect();
    section.blocks.push(Block::Table(Table {
        caption: w.text("notices-sub-table"),
        head,
        rows,
    }));
    section
}

fn row(w: &Writer<'_>, sub: &SubProcessor) -> Row {
    let cell = |text: &str| {
        Cell::Lines(vec![Sentence {
            promises: Vec::new(),
            parts: parts(text),
        }])
    };
    let places: Vec<&str> = sub
        .places()
        .iter()
        .map(|place| place.name(w.lang))
        .collect();
    let safeguard = match (sub.safeguard, sub.transfer()) {
        (_, None) => "notices-sub-safeguard-none",
        (Some(safeguard), Some(_)) => safeguard.key(),
        (None, Some(_)) => "notices-sub-safeguard-missing",
    };
    Row {
        id: sub.name.clone(),
        head: format!(
            "{}, {}, {}",
            sub.name,
            sub.address,
            sub.country.name(w.lang)
        ),
        cells: vec![
            cell(&w.text(sub.category.key())),
            cell(sub.task.get(w.lang)),
            Cell::Items(places.into_iter().map(str::to_owned).collect()),
            cell(&w.text(safeguard)),
        ],
    }
}

/// Where the service runs: the hosts among the sub-processors, or the operator itself.
fn hosting(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("hosting", "notices-h-hosting");
    let input = w.input;
    let place = words(input.hosting.place.get(w.lang));
    let country = Arg::from(input.hosting.country.name(w.lang));
    if input.hosts().next().is_none() {
        w.para(
            &mut section,
            [says("B45", "notices-hosting-operator")
                .with("place", place)
                .with("country", country)],
        );
        return section;
    }
    for host in input.hosts() {
        let line = says("B45", "notices-hosting-provider")
            .with("provider", words(&host.name))
            .with("address", words(&host.address))
            .with("seat", host.country.name(w.lang))
            .with("place", place.clone())
            .with("country", country.clone());
        w.para(&mut section, [line]);
    }
    section
}
