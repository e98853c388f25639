//! What visitors of the public pages see (B22, B23, B24, B26).
use super::super::document::{Block, NoticeKind, Section};
use super::super::input::{NameRule, NameShown, NoticeInput};
use super::super::words::words;
use super::super::writer::{Line, Writer, law, plain, says};
use crate::platform::i18n::Arg;

/// Whether the tenant publishes results at all.
pub(super) fn is_on(input: &NoticeInput) -> bool {
    input.functions.results && !input.tenant.publication.is_empty()
}

/// The section on publication.
pub(super) fn publication(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("publication", "notices-h-publication");
    if !is_on(w.input) {
        w.para(&mut section, [plain("notices-publication-off")]);
        return section;
    }
    let rules = rule_lines(w);
    w.points(&mut section, says("B23", "notices-publication-rule"), rules);
    w.para(
        &mut section,
        [
            plain("notices-publication-frozen"),
            says("B26", "notices-publication-never"),
        ],
    );
    w.para(&mut section, [says("B24", "notices-publication-purpose")]);
    let mut archive = vec![law("B22", "notices-publication-archive")];
    if w.kind == NoticeKind::Privacy
        && let Some(reason) = &w.input.tenant.archive_reason
    {
        archive.push(plain("notices-archive-reason").with("reason", words(reason.get(w.lang))));
    }
    let archive = w.sentences(archive);
    section.blocks.push(Block::Note(archive));
    section
}

fn rule_lines(w: &Writer<'_>) -> Vec<Line> {
    let mut from = None;
    let mut lines = Vec::new();
    for rule in &w.input.tenant.publication {
        let args = [
            ("who", Arg::from(who(w, from, rule))),
            ("shown", Arg::from(w.text(shown(rule.shows)))),
        ];
        lines.push(
            args.into_iter()
                .fold(plain("notices-name-line"), |line, (name, value)| {
                    line.with(name, value)
                }),
        );
        from = rule.below_age;
    }
    lines
}

fn who(w: &Writer<'_>, from: Option<u8>, rule: &NameRule) -> String {
    let (from, below) = (from.map(Arg::from), rule.below_age.map(Arg::from));
    match (from, below) {
        (None, None) => w.text("notices-who-all"),
        (None, Some(age)) => w.lang.t_args("notices-who-below", &[("age", age)]),
        (Some(from), Some(age)) => w
            .lang
            .t_args("notices-who-between", &[("from", from), ("age", age)]),
        (Some(from), None) => w.lang.t_args("notices-who-from", &[("from", from)]),
    }
}

fn shown(shows: NameShown) -> &'static str {
    match shows {
        NameShown::Full => "notices-shown-full",
        NameShown::FirstInitial => "notices-shown-first-initial",
        NameShown::Initials => "notices-shown-initials",
        NameShown::Hidden => "notices-shown-hidden",
    }
}
