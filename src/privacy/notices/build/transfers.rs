//! Transfers outside the European Economic Area, each with what protects the data (B46, B58, A23).
use super::super::document::{NoticeKind, Section};
use super::super::input::{Safeguard, SubProcessor, Transfer};
use super::super::words::words;
use super::super::writer::{Line, Writer, law, plain, says};

/// The section on transfers: computed, so that it cannot contradict the hosting.
pub(super) fn transfers(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("transfers", "notices-h-transfers");
    let lines = lines(w);
    let id = match w.kind {
        NoticeKind::Processor => "B46",
        NoticeKind::Privacy => "A23",
    };
    if lines.is_empty() {
        w.para(&mut section, [says(id, "notices-transfers-none")]);
        return section;
    }
    w.points(&mut section, says(id, "notices-transfers-some"), lines);
    let info = match w.kind {
        NoticeKind::Processor => law("B58", "notices-transfers-info"),
        NoticeKind::Privacy => plain("notices-transfers-info-controller"),
    };
    w.para(&mut section, [info]);
    section
}

fn lines(w: &Writer<'_>) -> Vec<Line> {
    let input = w.input;
    let mut lines: Vec<Line> = input
        .transfers()
        .map(|sub| of_sub_processor(w, sub))
        .collect();
    if w.kind == NoticeKind::Processor {
        return lines;
    }
    if let Some(provider) = input
        .functions
        .newsletter
        .as_ref()
        .and_then(|newsletter| newsletter.provider.as_ref())
        && !provider.country.in_eea()
    {
        let line = plain("notices-transfers-line")
            .with("recipient", words(&provider.name))
            .with("country", provider.country.name(w.lang))
            .with("task", w.text("notices-h-newsletter"));
        lines.push(line.with("safeguard", safeguard(w, provider.safeguard)));
    }
    for transfer in &input.tenant.transfers {
        let line = plain("notices-transfers-line")
            .with("recipient", words(transfer.recipient.get(w.lang)))
            .with("country", transfer.country.name(w.lang))
            .with("task", words(transfer.task.get(w.lang)));
        lines.push(line.with("safeguard", safeguard(w, Some(transfer.safeguard))));
    }
    lines
}

fn of_sub_processor(w: &Writer<'_>, sub: &SubProcessor) -> Line {
    let places: Vec<&str> = sub
        .places()
        .iter()
        .map(|place| place.name(w.lang))
        .collect();
    let line = match sub.transfer() {
        Some(Transfer::Seat) => plain("notices-transfers-seat")
            .with("country", sub.country.name(w.lang))
            .with("place", places.join(", ")),
        _ => plain("notices-transfers-line").with("country", places.join(", ")),
    };
    line.with("recipient", words(&sub.name))
        .with("task", words(sub.task.get(w.lang)))
        .with("safeguard", safeguard(w, sub.safeguard))
}

fn safeguard(w: &Writer<'_>, safeguard: Option<Safeguard>) -> String {
    w.text(safeguard.map_or("notices-sub-safeguard-missing", Safeguard::key))
}
