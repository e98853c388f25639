//! Writes the text of one document in one language: looks sentences up, asks the promise behind each whether it may be
//! said, and remembers what was withheld.
use std::collections::BTreeSet;

use crate::platform::i18n::{Arg, Lang};

use super::document::{Block, Inline, NoticeKind, Section, Sentence};
use super::input::{AccessLog, NoticeInput};
use super::needs::Need;
use super::promises::{self, State};
use super::words;

/// A sentence to be said.
pub(super) struct Line {
    /// Promises it rests on, separated by spaces.
    ids: &'static str,
    key: &'static str,
    gate: Gate,
    need: Option<Need>,
    args: Vec<(&'static str, Arg)>,
}

/// Whether a sentence depends on what stands behind its promises.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    /// It describes the law, the configuration or a right of the person: always said.
    Open,
    /// It describes the software: said only when kept.
    Promise,
}

/// A sentence that rests on no promise.
pub(super) fn plain(key: &'static str) -> Line {
    Line {
        ids: "",
        key,
        gate: Gate::Open,
        need: None,
        args: Vec::new(),
    }
}

/// A sentence about the law: said whatever the software does, because a right is never withheld.
pub(super) fn law(ids: &'static str, key: &'static str) -> Line {
    Line { ids, ..plain(key) }
}

/// A sentence about what the software or the operator does: withheld, or replaced by the procedure, when not kept.
pub(super) fn says(ids: &'static str, key: &'static str) -> Line {
    Line {
        ids,
        gate: Gate::Promise,
        ..plain(key)
    }
}

impl Line {
    /// Also needs a fact of the configuration.
    pub(super) fn needs(mut self, need: Need) -> Self {
        self.need = Some(need);
        self
    }

    /// Gives a value to a variable.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// The writer of one document.
pub(super) struct Writer<'a> {
    /// What the text rests on.
    pub(super) input: &'a NoticeInput,
    /// Which document.
    pub(super) kind: NoticeKind,
    /// In which language.
    pub(super) lang: Lang,
    common: Vec<(&'static str, Arg)>,
    stated: BTreeSet<&'static str>,
    withheld: BTreeSet<(&'static str, &'static str)>,
}

impl<'a> Writer<'a> {
    /// A writer with the values every sentence may use.
    pub(super) fn new(input: &'a NoticeInput, kind: NoticeKind, lang: Lang) -> Self {
        let log_days = match input.retention.access_log {
            AccessLog::None => 0,
            AccessLog::Kept { days, .. } => days,
        };
        let mut common = vec![
            ("service", words::words(&input.operator.service)),
            ("operator", words::words(&input.operator.legal_name)),
            ("organisation", words::words(&input.tenant.legal_name)),
            ("operator-contact", words::mail(input.operator.contact())),
            ("controller-contact", words::mail(input.tenant.contact())),
            ("processor-page", words::web(&input.processor_page)),
            ("policy-page", words::web(&input.privacy_page)),
            ("age", Arg::from(input.tenant.consent_age)),
            (
                "after-end-days",
                Arg::from(input.retention.after_end_days.unwrap_or(0)),
            ),
            (
                "backup-days",
                Arg::from(input.retention.backup_days.unwrap_or(0)),
            ),
            ("log-days", Arg::from(log_days)),
            ("log-years", Arg::from(input.retention.processing_log_years)),
            ("number", words::words(&input.number)),
            ("version", Arg::from(format!("{}", input.version))),
            ("valid-from", Arg::from(lang.date(input.valid_from))),
        ];
        common.extend(words::REFERENCES.map(|(name, anchor)| (name, words::reference(anchor))));
        Self {
            input,
            kind,
            lang,
            common,
            stated: BTreeSet::new(),
            withheld: BTreeSet::new(),
        }
    }

    /// Promise and key of the reason of everything that was withheld.
    pub(super) fn into_withheld(self) -> BTreeSet<(&'static str, &'static str)> {
        self.withheld
    }

    /// A short text without links.
    pub(super) fn text(&self, key: &str) -> String {
        words::parts(&self.lang.t_args(key, &self.common))
            .into_iter()
            .map(text_of)
            .collect()
    }

    /// A section with the key of its heading.
    pub(super) fn section(&self, id: &str, heading: &str) -> Section {
        Section {
            id: id.to_owned(),
            heading: self.text(heading),
            blocks: Vec::new(),
            subsections: Vec::new(),
        }
    }

    /// A section that only holds others.
    pub(super) fn group(&self, id: &str, heading: &str, subsections: Vec<Section>) -> Section {
        Section {
            subsections,
            ..self.section(id, heading)
        }
    }

    /// Adds a paragraph of what may be said.
    pub(super) fn para(&mut self, section: &mut Section, lines: impl IntoIterator<Item = Line>) {
        let sentences = self.sentences(lines);
        if !sentences.is_empty() {
            section.blocks.push(Block::Paragraph(sentences));
        }
    }

    /// Adds an introduction and its points; without a point the introduction is left out too.
    pub(super) fn points(
        &mut self,
        section: &mut Section,
        intro: Line,
        points: impl IntoIterator<Item = Line>,
    ) {
        let mut points = self.sentences(points);
        close(&mut points);
        if !points.is_empty() {
            self.para(section, [intro]);
            section.blocks.push(Block::List(points));
        }
    }

    /// What of these may be said.
    pub(super) fn sentences(&mut self, lines: impl IntoIterator<Item = Line>) -> Vec<Sentence> {
        lines
            .into_iter()
            .filter_map(|line| self.sentence(line))
            .collect()
    }

    /// The sentence, the procedure in its place, or nothing.
    pub(super) fn sentence(&mut self, line: Line) -> Option<Sentence> {
        let ids: Vec<&'static str> = line.ids.split_whitespace().collect();
        if let Some(need) = line.need
            && !need.is_met(self.input)
        {
            self.withheld.extend(ids.iter().map(|id| (*id, need.why())));
            return None;
        }
        let mut key = line.key;
        if line.gate == Gate::Promise {
            for id in &ids {
                match promises::promise(id).map(|promise| promise.state) {
                    Some(State::Kept { .. }) => {}
                    Some(State::Manual { procedure }) => key = procedure,
                    Some(State::NotYet { why }) => {
                        self.withheld.insert((id, why));
                        return None;
                    }
                    None => return None,
                }
            }
            // A procedure that serves several promises is stated once.
            if key != line.key && !self.stated.insert(key) {
                return None;
            }
        }
        let mut args = self.common.clone();
        args.extend(line.args);
        let parts = words::parts(&self.lang.t_args(key, &args));
        Some(Sentence {
            promises: ids.into_iter().map(str::to_owned).collect(),
            parts,
        })
    }
}

/// The last point of a list ends the sentence, whichever point that is after others were withheld.
fn close(points: &mut [Sentence]) {
    if let Some(Inline::Text(text)) = points.last_mut().and_then(|last| last.parts.last_mut())
        && text.ends_with(';')
    {
        text.pop();
        text.push('.');
    }
}

fn text_of(part: Inline) -> String {
    match part {
        Inline::Text(text) | Inline::Link { text, .. } => text,
        Inline::SectionRef(_) => String::new(),
    }
}
