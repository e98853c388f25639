//! The ways data reach the controller: sign-ups, visits, cookies, newsletter, correspondence (A2, A7 to A17).
use super::super::document::{Block, Cell, Row, Section, Sentence, Table};
use super::super::input::{AccessLog, CookieLife, CookieUse, CookieView, IpKept};
use super::super::words::{parts, web, words};
use super::super::writer::{Line, Writer, plain, says};
use super::scope;

/// What the policy covers: before its first section.
pub(super) fn preamble(w: &mut Writer<'_>) -> Vec<Block> {
    let on = &w.input.functions;
    let ways = [
        (on.members, "notices-way-membership"),
        (on.competitions || on.results, "notices-way-competition"),
        (on.event_signup, "notices-way-event"),
        (on.newsletter.is_some(), "notices-way-newsletter"),
        (true, "notices-way-account"),
        (true, "notices-way-website"),
        (true, "notices-way-contact"),
    ];
    let points: Vec<Line> = ways
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, key)| plain(key))
        .collect();
    let intro = w.sentences([says("A2", "notices-policy-scope")]);
    vec![Block::Paragraph(intro), Block::List(w.sentences(points))]
}

/// The ways one by one.
pub(super) fn ways(w: &mut Writer<'_>) -> Section {
    let mut website = w.section("website", "notices-h-website");
    let log = match w.input.retention.access_log {
        AccessLog::None => "notices-website-log-none",
        AccessLog::Kept {
            ip: IpKept::Shortened,
            ..
        } => "notices-website-log-short",
        AccessLog::Kept {
            ip: IpKept::Full, ..
        } => "notices-website-log-full",
    };
    w.para(&mut website, [says("A9", log)]);

    let mut correspondence = w.section("correspondence", "notices-h-correspondence");
    w.para(
        &mut correspondence,
        [
            plain("notices-correspondence"),
            says("A17", "notices-correspondence-class"),
        ],
    );

    let parts = vec![
        scope::source(w),
        event_signup(w),
        website,
        cookies(w),
        newsletter(w),
        correspondence,
    ];
    w.group("ways", "notices-h-ways", parts)
}

fn event_signup(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("event-signup", "notices-h-event-signup");
    if !w.input.functions.event_signup {
        w.para(&mut section, [plain("notices-event-none")]);
        return section;
    }
    w.para(
        &mut section,
        [
            says("A7", "notices-event-form"),
            says("A8", "notices-event-consent"),
        ],
    );
    w.para(
        &mut section,
        [plain("notices-event-manual"), plain("notices-event-basis")],
    );
    section
}

fn newsletter(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("newsletter", "notices-h-newsletter");
    let Some(newsletter) = &w.input.functions.newsletter else {
        w.para(&mut section, [plain("notices-newsletter-none")]);
        return section;
    };
    let of_service = [
        says("A12", "notices-newsletter-optin"),
        says("A13", "notices-newsletter-form"),
        says("A14", "notices-newsletter-purpose"),
        says("A15", "notices-newsletter-terms"),
        says("A16", "notices-newsletter-click"),
    ];
    w.para(&mut section, of_service);
    w.para(
        &mut section,
        [
            plain("notices-newsletter-manual"),
            plain("notices-newsletter-unsubscribe"),
        ],
    );
    if let Some(provider) = &newsletter.provider {
        let line = plain("notices-newsletter-provider")
            .with("provider", words(&provider.name))
            .with("country", provider.country.name(w.lang))
            .with("terms", web(&provider.terms));
        w.para(&mut section, [line]);
    }
    section
}

fn cookies(w: &mut Writer<'_>) -> Section {
    let mut section = w.section("cookies", "notices-h-cookies");
    w.para(
        &mut section,
        [
            plain("notices-cookies-what"),
            says("A10", "notices-cookies-necessary"),
        ],
    );
    w.para(
        &mut section,
        [
            says("A11", "notices-cookies-public"),
            says("A11", "notices-cookies-refuse"),
        ],
    );
    if !w.input.cookies.is_empty() {
        let rows = w
            .input
            .cookies
            .iter()
            .map(|cookie| cookie_row(w, cookie))
            .collect();
        let head = [
            "notices-cookie-name",
            "notices-cookie-use",
            "notices-cookie-time",
        ]
        .into_iter()
        .map(|key| w.text(key))
        .collect();
        section.blocks.push(Block::Table(Table {
            caption: w.text("notices-cookies-table"),
            head,
            rows,
        }));
    }
    w.para(&mut section, [plain("notices-cookies-storage")]);
    section
}

fn cookie_row(w: &Writer<'_>, cookie: &CookieView) -> Row {
    let used_for = w.text(match cookie.used_for {
        CookieUse::Session => "notices-cookie-session",
        CookieUse::Csrf => "notices-cookie-csrf",
        CookieUse::Language => "notices-cookie-language",
        CookieUse::Device => "notices-cookie-device",
    });
    let life = match cookie.life {
        CookieLife::UntilClosed => w.text("notices-cookie-until-closed"),
        CookieLife::Minutes(minutes) => w.lang.n("notices-cookie-minutes", minutes),
        CookieLife::Days(days) => w.lang.n("notices-cookie-days", days),
    };
    let cell = |text: &str| {
        Cell::Lines(vec![Sentence {
            promises: Vec::new(),
            parts: parts(text),
        }])
    };
    Row {
        id: cookie.name.clone(),
        head: cookie.name.clone(),
        cells: vec![cell(&used_for), cell(&life)],
    }
}
