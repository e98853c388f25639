//! Every component in one page: to look at, to photograph, to check. For development only.
use askama::Template;
use axum::extract::State;
use axum::http::Uri;

use super::components::{
    BarChart, Belt, Bout, BulkBar, Checkbox, CheckboxGroup, Choice, ConfirmBox, DateFields,
    EmptyState, FileField, FilterChips, FlashBox, LogList, Pager, Podium, PrintFoot, PrintHead,
    Progress, RadioGroup, Select, Side, SortLink, Stepper, SummaryList, Tabs, Tag, TextArea,
    TextField,
};
use super::form_errors::FieldErrors;
use super::page::{
    ConsoleShell, Flash, FlashKind, NavItem, Obi, Page, PublicShell, Shell, TenantLink,
};
use super::visit::lang_of_query;
use super::{ErrorPage, Icon, View};
use crate::platform::error::{AppError, Result};
use crate::platform::i18n::{Lang, Text};
use crate::platform::services::Platform;

/// Which frame to show the components in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Signed in.
    Console,
    /// Public, with a hero.
    Public,
}

/// The page with every component.
#[derive(Template)]
#[template(path = "layout/styleguide.html")]
pub struct Styleguide {
    page: Page,
    flashes: Vec<FlashBox>,
    tags: Vec<Tag>,
    belts: Vec<Belt>,
    obis: Vec<(String, String)>,
    form: Form,
    list: List,
    shown: Shown,
    results: Results,
    icons: &'static [(&'static str, Icon)],
}

struct Form {
    summary: super::components::ErrorSummary,
    name: TextField,
    surname: TextField,
    born: DateFields,
    belt: Select,
    weight: TextField,
    post_code: TextField,
    town: TextField,
    email: TextField,
    password: TextField,
    note: TextArea,
    publish: RadioGroup,
    languages: CheckboxGroup,
    agree: Checkbox,
    file: FileField,
    fixed: TextField,
}

struct List {
    tabs: Tabs,
    search: TextField,
    age: Select,
    belt: Select,
    chips: FilterChips,
    bulk: BulkBar,
    name: SortLink,
    year: SortLink,
    rows: Vec<Row>,
    pager: Pager,
}

struct Row {
    name: &'static str,
    year: u16,
    age: &'static str,
    belt: Belt,
    licence: Tag,
}

struct Shown {
    stepper: Stepper,
    progress: Progress,
    summary: SummaryList,
    log: LogList,
    empty: EmptyState,
    confirm: ConfirmBox,
    chart: BarChart,
}

struct Results {
    podium: Podium,
    rounds: Vec<(String, Vec<Bout>)>,
    print_head: PrintHead,
    print_foot: PrintFoot,
}

/// `GET /styleguide?lang=en&frame=public`: in development only.
pub async fn show(State(platform): State<Platform>, uri: Uri) -> Result<View<Styleguide>> {
    if !platform.config().development {
        return Err(AppError::NotFound);
    }
    let query = uri.query().unwrap_or_default();
    let frame = if query.contains("frame=public") {
        Frame::Public
    } else {
        Frame::Console
    };
    Ok(View(page(
        lang_of_query(Some(query)).unwrap_or_default(),
        frame,
        &uri.to_string(),
    )))
}

/// The page in a language and a frame.
pub fn page(lang: Lang, frame: Frame, path: &str) -> Styleguide {
    let shell = match frame {
        Frame::Console => Shell::Console(console(lang)),
        Frame::Public => Shell::Public(public(lang)),
    };
    let page = Page::new(lang, "token", path, shell)
        .titled("guide-title")
        .with_demo(frame == Frame::Console);
    let page = page.with_flash(Some(
        Flash::new(FlashKind::Ok, lang.t("guide-flash")).undo("#", lang.t("guide-undo")),
    ));
    Styleguide {
        flashes: vec![
            FlashBox::new(
                lang,
                Flash::new(FlashKind::Warn, lang.t("guide-flash-warn")),
                "token",
            ),
            FlashBox::new(
                lang,
                Flash::new(FlashKind::Error, lang.t("guide-flash-error")),
                "token",
            ),
        ],
        tags: vec![
            Tag::ok(lang.t("guide-tag-ok")),
            Tag::warn(lang.t("guide-tag-warn")),
            Tag::bad(lang.t("guide-tag-bad")),
            Tag::plain(lang.t("guide-tag-none")).icon(Icon::Cross),
            Tag::sealed(lang.t("guide-tag-sealed")),
            Tag::live(lang.t("guide-tag-live")),
        ],
        belts: belts(lang),
        obis: Obi::ALL
            .into_iter()
            .map(|obi| (obi.class(), lang.t(obi.name_key())))
            .collect(),
        form: form(lang),
        list: list(lang, path),
        shown: shown(lang),
        results: results(lang),
        icons: Icon::ALL,
        page,
    }
}

/// The page of an error, in the same frame.
pub fn error(lang: Lang, status: axum::http::StatusCode) -> ErrorPage {
    ErrorPage::new(
        Page::new(lang, "token", "/styleguide", Shell::Console(console(lang))),
        status,
    )
    .incident("K7Q2-9F4M")
}

fn console(lang: Lang) -> ConsoleShell {
    ConsoleShell {
        tenant_slug: "zelena".to_owned(),
        tenant_name: "Judo klub Zelena dolina".to_owned(),
        obi: Obi::Blue,
        is_founded: false,
        account_name: "Maja Kos".to_owned(),
        nav: vec![
            NavItem::new("#", Icon::Home, lang.t("guide-nav-home")),
            NavItem::new("#", Icon::Users, lang.t("guide-nav-members"))
                .current(true)
                .count(3, lang.t("guide-nav-open")),
            NavItem::new("#", Icon::Upload, lang.t("guide-nav-import")),
            NavItem::new("#", Icon::Trophy, lang.t("guide-nav-competitions")),
            NavItem::new("#", Icon::ShieldCheck, lang.t("guide-nav-privacy"))
                .group(lang.t("guide-nav-club")),
            NavItem::new("#", Icon::Settings, lang.t("guide-nav-settings")),
        ],
        tenants: vec![
            TenantLink {
                slug: "zelena".to_owned(),
                name: "Judo klub Zelena dolina".to_owned(),
                current: true,
            },
            TenantLink {
                slug: "zveza".to_owned(),
                name: "Judo zveza Demo".to_owned(),
                current: false,
            },
        ],
        search: Some("/styleguide".to_owned()),
        support: None,
    }
}

fn public(lang: Lang) -> PublicShell {
    PublicShell::new("zveza", "Judo zveza Demo", Obi::Red).with_nav(vec![
        NavItem::new("#", Icon::Trophy, lang.t("guide-nav-results")).current(true),
        NavItem::new("#", Icon::Medal, lang.t("guide-nav-medals")),
    ])
}

fn belts(lang: Lang) -> Vec<Belt> {
    vec![
        Belt::new("white", lang.t("guide-belt-white")),
        Belt::new("white-yellow", lang.t("guide-belt-white-yellow")),
        Belt::new("yellow", lang.t("guide-belt-yellow")),
        Belt::new("yellow-orange", lang.t("guide-belt-yellow-orange")),
        Belt::new("orange", lang.t("guide-belt-orange")),
        Belt::new("orange-green", lang.t("guide-belt-orange-green")),
        Belt::new("green", lang.t("guide-belt-green")),
        Belt::new("blue", lang.t("guide-belt-blue")),
        Belt::new("brown", lang.t("guide-belt-brown")),
        Belt::new("black", lang.t("guide-belt-black")),
        Belt::new("red-white", lang.t("guide-belt-red-white")),
        Belt::new("red", lang.t("guide-belt-red")),
    ]
}

fn form(lang: Lang) -> Form {
    let mut errors = FieldErrors::new();
    errors.add("born", Text::key("guide-error-born"));
    errors.add("email", Text::key("guide-error-email"));
    errors.add("publish", Text::key("guide-error-publish"));
    let t = |key: &str| lang.t(key);
    Form {
        summary: errors.summary(lang),
        name: TextField::new("name", t("guide-name"))
            .value("Gal")
            .autocomplete("off")
            .maxlength(100),
        surname: TextField::new("surname", t("guide-surname"))
            .value("Čeh")
            .autocomplete("off"),
        born: DateFields::new(lang, "born", t("guide-born"))
            .typed("14", "3", "2061")
            .hint(t("guide-born-hint"))
            .errors(errors.of("born", lang)),
        belt: Select::new("belt", t("guide-belt"))
            .placeholder(t("guide-choose"))
            .options([("y", t("guide-belt-yellow")), ("g", t("guide-belt-green"))])
            .selected("y"),
        weight: TextField::new("weight", t("guide-weight"))
            .value("31,4")
            .decimal()
            .suffix("kg")
            .width("w-6")
            .optional(lang)
            .seen_by(t("guide-seen-by")),
        post_code: TextField::new("post_code", t("guide-post-code"))
            .digits()
            .maxlength(4)
            .width("w-4")
            .town_into("town"),
        town: TextField::new("town", t("guide-town")),
        email: TextField::new("email", t("guide-email"))
            .email()
            .value("petra.ceh@")
            .errors(errors.of("email", lang)),
        password: TextField::new("password", t("guide-password"))
            .password()
            .hint(t("guide-password-hint"))
            .autocomplete("new-password")
            .width("w-20"),
        note: TextArea::new("note", t("guide-note"))
            .optional(lang)
            .rows(3)
            .hint(t("guide-note-hint")),
        publish: RadioGroup::new("publish", t("guide-publish"))
            .choice(Choice::new("no", t("ui-no")).hint(t("guide-publish-no")))
            .choice(Choice::new("yes", t("ui-yes")).hint(t("guide-publish-yes")))
            .errors(errors.of("publish", lang)),
        languages: CheckboxGroup::new("functions", t("guide-functions"))
            .choice(Choice::new("a", t("guide-function-a")).hint(t("guide-function-hint")))
            .choice(Choice::new("b", t("guide-function-b")).checked(true)),
        agree: Checkbox::new("agree", t("guide-agree")).hint(t("guide-agree-hint")),
        file: FileField::new("file", t("guide-file"))
            .accept(".csv,.xlsx")
            .hint(t("guide-file-hint")),
        fixed: TextField::new("number", t("guide-number"))
            .value("2026-0117")
            .readonly()
            .width("w-10"),
    }
}

fn list(lang: Lang, path: &str) -> List {
    let t = |key: &str| lang.t(key);
    let row = |name, year, age, colour: &str, belt: &str, licence| Row {
        name,
        year,
        age,
        belt: Belt::new(colour, lang.t(belt)),
        licence,
    };
    List {
        tabs: Tabs::new(t("guide-views"))
            .tab("#", t("guide-view-all"), true)
            .count(128)
            .tab("#", t("guide-view-expiring"), false)
            .count(3)
            .tab("#", t("guide-view-archived"), false),
        search: TextField::new("q", t("ui-search")).search(),
        age: Select::new("age", t("guide-age"))
            .placeholder(t("ui-all"))
            .option("U10", "U10"),
        belt: Select::new("belt", t("guide-belt"))
            .id("filter-belt")
            .placeholder(t("ui-all"))
            .option("green", t("guide-belt-green")),
        chips: FilterChips::new(lang)
            .chip(t("guide-chip-group"), "#")
            .chip(t("guide-chip-state"), "#")
            .clear("#"),
        bulk: BulkBar::new(lang)
            .all_matching("all", t("guide-all"))
            .button("#", t("guide-export"))
            .button("#", t("guide-archive")),
        name: SortLink::new(lang, path, "name", t("guide-name"), "name").class("nm"),
        year: SortLink::new(lang, path, "year", t("guide-year"), "name").class("only-wide"),
        rows: vec![
            row(
                "Ana Zupan",
                2012,
                "U14",
                "green",
                "guide-belt-green",
                Tag::ok(t("guide-tag-ok")),
            ),
            row(
                "Bor Kralj",
                2014,
                "U12",
                "orange",
                "guide-belt-orange",
                Tag::warn(t("guide-tag-warn")),
            ),
            row(
                "Gal Čeh",
                2016,
                "U10",
                "white-yellow",
                "guide-belt-white-yellow",
                Tag::plain(t("guide-tag-none")).icon(Icon::Cross),
            ),
            row(
                "Jaka Novak Oblak",
                2010,
                "U16",
                "blue",
                "guide-belt-blue",
                Tag::bad(t("guide-tag-bad")),
            ),
        ],
        pager: Pager::new(lang, path, 2, 25, 128),
    }
}

fn shown(lang: Lang) -> Shown {
    let t = |key: &str| lang.t(key);
    Shown {
        stepper: Stepper::new(lang, 2)
            .step_link(t("guide-step-file"), "#")
            .step_link(t("guide-step-columns"), "#")
            .step(t("guide-step-check"))
            .step(t("guide-step-import")),
        progress: Progress::new(
            118,
            121,
            t("guide-progress"),
            lang.t_args(
                "guide-progress-text",
                &[("done", 118.into()), ("total", 121.into())],
            ),
        ),
        summary: SummaryList::new()
            .row(t("guide-name"), "Gal Čeh")
            .change("#", t("ui-edit"))
            .part(t("guide-licence"), &Tag::ok(t("guide-tag-ok")))
            .part(t("guide-health"), &Tag::sealed(t("guide-tag-sealed")))
            .row(t("guide-note"), ""),
        log: LogList::new()
            .entry(
                "2026-11-21T08:12:00Z",
                "21. 11. 2026",
                "Filip Žagar",
                t("guide-log-1"),
            )
            .detail(t("guide-log-reason"))
            .entry(
                "2026-11-18T10:00:00Z",
                "18. 11. 2026",
                "Maja Kos",
                t("guide-log-2"),
            ),
        empty: EmptyState::new(t("guide-empty"))
            .icon(Icon::Users)
            .text(t("guide-empty-text"))
            .action("#", t("guide-nav-import"))
            .action("#", t("guide-add")),
        confirm: ConfirmBox::new("#", "token", t("guide-confirm"), t("guide-confirm-button"))
            .effect(t("guide-confirm-1"))
            .effect(t("guide-confirm-2"))
            .cancel("#", t("ui-cancel"))
            .danger(),
        chart: BarChart::new(lang, t("guide-chart"), t("guide-chart-column"))
            .bar("U10", 31)
            .bar("U12", 28)
            .bar("U14", 22)
            .bar("U16", 17)
            .bar("U18", 9),
    }
}

fn results(lang: Lang) -> Results {
    let t = |key: &str| lang.t(key);
    let bout = |n: i64, white, blue| Bout::new(lang, lang.n("guide-bout", n), white, blue);
    let won = |name: &str, club: &str, score: &str| Side::new(name).club(club).score(score, true);
    let lost = |name: &str, club: &str| Side::new(name).club(club).score("0", false);
    Results {
        podium: Podium::new(lang)
            .place(1, "Hribar, Eva", "JK Zelena dolina")
            .link("#")
            .place(2, "Rossi, G.", "ITA")
            .place(3, "Pintar, Lara", "JK Koper")
            .place(3, "Kralj, Petra", "JK Nova Gorica"),
        rounds: vec![
            (
                t("guide-quarter"),
                vec![
                    bout(
                        109,
                        lost("Zupan, A.", "LJU"),
                        won("Hribar, E.", "ZEL", "10"),
                    ),
                    bout(110, won("Golob, N.", "MAR", "1"), lost("Pintar, L.", "KOP")),
                    bout(
                        111,
                        won("Šuštar, I.", "ZEL", "10"),
                        lost("Kralj, P.", "NGO"),
                    ),
                    bout(112, won("Rossi, G.", "ITA", "1"), lost("Horvat, K.", "CRO")),
                ],
            ),
            (
                t("guide-semi"),
                vec![
                    bout(
                        121,
                        won("Hribar, E.", "ZEL", "10"),
                        lost("Golob, N.", "MAR"),
                    ),
                    bout(
                        122,
                        Side::new("Šuštar, I.").club("ZEL"),
                        Side::new("Rossi, G.").club("ITA"),
                    ),
                ],
            ),
            (
                t("guide-final"),
                vec![bout(
                    125,
                    Side::new("Hribar, E.").club("ZEL"),
                    Side::unknown(lang.n("guide-winner-of", 122)),
                )],
            ),
        ],
        print_head: PrintHead::new("Judo zveza Demo", "Pokal Jezera 2026").meta("21. 11. 2026"),
        print_foot: PrintFoot::new(["/t/zveza/pokal-jezera", "14.52"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_renders_in_both_languages_without_inline_style_or_script() {
        for lang in Lang::ALL {
            for frame in [Frame::Console, Frame::Public] {
                let html = page(lang, frame, "/styleguide?lang=sl")
                    .render()
                    .expect("renders");
                assert!(
                    !html.contains(" style=")
                        && !html.contains("<style")
                        && !html.contains("onclick"),
                    "{lang}"
                );
                assert!(
                    !html.contains("guide-") && !html.contains("ui-"),
                    "an untranslated key in {lang}"
                );
                assert_eq!(html.matches("<h1").count(), 1);
            }
        }
    }

    /// Writes the pages for a look in a browser: `STYLEGUIDE_OUT=dir cargo test --lib styleguide`.
    #[test]
    fn the_styleguide_can_be_written_to_files() {
        let Ok(dir) = std::env::var("STYLEGUIDE_OUT") else {
            return;
        };
        let dir = std::path::PathBuf::from(dir);
        let put = |name: &str, html: String| std::fs::write(dir.join(name), html).expect("a file");
        for lang in Lang::ALL {
            put(
                &format!("console-{lang}.html"),
                page(lang, Frame::Console, "/styleguide")
                    .render()
                    .expect("renders"),
            );
            put(
                &format!("public-{lang}.html"),
                page(lang, Frame::Public, "/t/zveza/pokal")
                    .render()
                    .expect("renders"),
            );
            put(
                &format!("error-{lang}.html"),
                error(lang, axum::http::StatusCode::NOT_FOUND)
                    .render()
                    .expect("renders"),
            );
        }
    }
}
