//! Legal bases: the processor's contract, the controller's bases, consent, law, own purposes, interests (B30 to B35).
//!
//! What the processor does for the organisation and what it does for itself are separate sections: the seed mixed them.
use super::super::document::{Block, NoticeKind, Section};
use super::super::input::{AccessLog, Article, ControllerRole};
use super::super::words::words;
use super::super::writer::{Line, Writer, law, plain, says};
use super::collections::{purpose_line, purposes};

/// Legal bases in the processor's notice.
pub(super) fn processor(w: &mut Writer<'_>) -> Section {
    let mut contract = w.section("basis-processor", "notices-h-basis-processor");
    w.para(
        &mut contract,
        [
            plain("notices-basis-processor"),
            says("B30", "notices-basis-accepted"),
        ],
    );
    w.para(&mut contract, [says("B32", "notices-basis-instructions")]);

    let mut controller = w.section("basis-controller", "notices-h-basis-controller");
    w.para(&mut controller, [says("B31", "notices-basis-controller")]);

    let mut act = w.section("basis-law", "notices-h-basis-law");
    w.para(
        &mut act,
        [
            law("B33", "notices-basis-law"),
            says("B33", "notices-basis-law-grant"),
        ],
    );

    let mut vital = w.section("basis-vital", "notices-h-basis-vital");
    w.para(
        &mut vital,
        [
            law("B35", "notices-basis-vital"),
            says("B35", "notices-basis-vital-grant"),
        ],
    );

    let parts = vec![
        contract,
        controller,
        consent(w),
        act,
        own(w),
        interests(w),
        vital,
    ];
    w.group("bases", "notices-h-bases", parts)
}

/// Legal bases in the policy.
pub(super) fn policy(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("bases", "notices-h-bases");
    w.para(&mut section, [plain("notices-basis-tables")]);
    let parts = [consent(w), interests(w), provision(w)];
    section.subsections.extend(parts);
    section
}

fn consent(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("consent", "notices-h-consent");
    w.para(&mut section, [plain("notices-consent-what")]);
    let resting = resting_on(w, Article::is_consent);
    if resting.is_empty() {
        w.para(&mut section, [plain("notices-consent-none")]);
    } else {
        w.points(&mut section, plain("notices-consent-list"), resting);
    }
    w.para(&mut section, [plain("notices-consent-withdraw")]);
    section
}

/// "Collection: purpose" of everything that rests on such an article.
fn resting_on(w: &Writer<'_>, on: fn(Article) -> bool) -> Vec<Line> {
    purposes(w)
        .filter(|(_, purpose)| purpose.bases.iter().any(|basis| on(basis.article)))
        .map(|(collection, purpose)| {
            plain("notices-collection-purpose")
                .with("collection", words(collection.label.get(w.lang)))
                .with("purpose", words(purpose.label.get(w.lang)))
        })
        .collect()
}

/// The interests pursued (GDPR Art. 13(1)(d), 14(2)(b)).
fn interests(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("legitimate-interests", "notices-h-legitimate-interests");
    let lines: Vec<Line> = purposes(w)
        .filter(|(_, purpose)| {
            purpose
                .bases
                .iter()
                .any(|basis| basis.article.is_interest())
        })
        .map(|(collection, purpose)| {
            let interest = purpose
                .interest
                .as_ref()
                .map_or("", |interest| interest.get(w.lang));
            plain("notices-interest-line")
                .with("collection", words(collection.label.get(w.lang)))
                .with("purpose", words(purpose.label.get(w.lang)))
                .with("interest", words(interest))
        })
        .collect();
    if lines.is_empty() {
        w.para(&mut section, [plain("notices-interests-none")]);
    } else {
        w.points(&mut section, plain("notices-interests-list"), lines);
        w.para(&mut section, [plain("notices-interests-object")]);
    }
    section
}

/// Purposes of which the operator is the controller.
fn own(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("basis-own", "notices-h-basis-own");
    let mut points: Vec<Line> = purposes(w)
        .filter(|(collection, _)| collection.controller == ControllerRole::Operator)
        .map(|(collection, purpose)| {
            let line = purpose_line(w, purpose);
            plain("notices-own-line")
                .with("collection", words(collection.label.get(w.lang)))
                .with("line", line)
        })
        .collect();
    if w.input.retention.access_log != AccessLog::None {
        points.push(plain("notices-basis-own-log"));
    }
    w.para(&mut section, [plain("notices-basis-own")]);
    w.points(&mut section, plain("notices-basis-own-list"), points);
    w.para(
        &mut section,
        [
            law("B34", "notices-basis-own-claims"),
            says("B34", "notices-basis-own-hold"),
        ],
    );
    section
}

/// Whether a person must provide the data (GDPR Art. 13(2)(e)).
fn provision(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("provision", "notices-h-provision");
    w.para(&mut section, [plain("notices-provision")]);
    let by_law =
        purposes(w).any(|(_, purpose)| purpose.bases.iter().any(|basis| is_duty(basis.article)));
    if by_law && w.kind == NoticeKind::Privacy {
        let sentence = w.sentences([plain("notices-provision-law")]);
        section.blocks.push(Block::Paragraph(sentence));
    }
    section
}

fn is_duty(article: Article) -> bool {
    (article.article, article.paragraph, article.letter) == (6, Some(1), Some('c'))
}
