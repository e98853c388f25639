//! What every page knows: language, shell, flash, and the helpers that templates use.
mod shell;

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};

use crate::platform::i18n::{Arg, Lang};
use crate::web::assets;
use crate::web::components::{CsrfField, FlashBox, Icon, icon};
use crate::web::query;

pub use shell::{
    ConsoleShell, NavItem, Obi, OperatorShell, PersonLink, PersonShell, PublicShell, Shell,
    SupportBar, TenantLink,
};

/// The frame of a page. Every template has it as `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// The language of the page.
    pub lang: Lang,
    /// The token that forms send back; empty where nobody is signed in and nothing can be posted.
    pub csrf: String,
    /// The current path and query.
    pub path: String,
    /// The frame around the content.
    pub shell: Shell,
    /// What the last act did.
    pub flash: Option<Flash>,
    /// Whether the data are invented.
    pub demo: bool,
    /// The page's own title, without the name of the site.
    pub title: String,
    /// Whether the page shows a form that was refused.
    pub refused: bool,
}

/// What the last act did, shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct Flash {
    /// How it went.
    pub kind: FlashKind,
    /// The sentence.
    pub text: String,
    /// The form that takes it back.
    pub undo: Option<UndoForm>,
}

/// How the last act went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FlashKind {
    /// It is done.
    Ok,
    /// It is done, but.
    Warn,
    /// It is not done.
    Error,
}

/// A button that takes the last act back.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoForm {
    /// Where it posts.
    pub action: String,
    /// What it says.
    pub label: String,
}

impl Flash {
    /// A flash without undo.
    pub fn new(kind: FlashKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            undo: None,
        }
    }

    /// Adds the button that takes the act back.
    #[must_use]
    pub fn undo(mut self, action: impl Into<String>, label: impl Into<String>) -> Self {
        self.undo = Some(UndoForm {
            action: action.into(),
            label: label.into(),
        });
        self
    }
}

impl Page {
    /// A page in a shell, without flash and title.
    pub fn new(lang: Lang, csrf: impl Into<String>, path: impl Into<String>, shell: Shell) -> Self {
        Self {
            lang,
            csrf: csrf.into(),
            path: path.into(),
            shell,
            flash: None,
            demo: false,
            title: String::new(),
            refused: false,
        }
    }

    /// A page without navigation: signing in, setting up, errors.
    pub fn plain(lang: Lang, path: impl Into<String>) -> Self {
        Self::new(lang, "", path, Shell::Plain)
    }

    /// Gives the page its title, already in words.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// Gives the page the title with this key.
    #[must_use]
    pub fn titled(self, key: &str) -> Self {
        let title = self.lang.t(key);
        self.with_title(title)
    }

    /// Says in the title of the window that the form was refused, so that a screen reader hears it first; the heading stays.
    #[must_use]
    pub fn refused(mut self) -> Self {
        self.refused = true;
        self
    }

    /// Shows what the last act did.
    #[must_use]
    pub fn with_flash(mut self, flash: Option<Flash>) -> Self {
        self.flash = flash;
        self
    }

    /// Shows the bar that says the data are invented.
    #[must_use]
    pub fn with_demo(mut self, demo: bool) -> Self {
        self.demo = demo;
        self
    }

    /// Whether nothing can be changed here, whatever the page: the operator's staff read it, let in for a while.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.shell
            .console()
            .is_some_and(|console| console.support.is_some())
    }

    /// The sentence with this key.
    pub fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    /// The sentence with this key and one variable.
    pub fn t1(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.lang.t1(key, name, value)
    }

    /// The sentence with this key and two variables.
    pub fn t2(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg>,
        name2: &'static str,
        value2: impl Into<Arg>,
    ) -> String {
        self.lang
            .t_args(key, &[(name, value.into()), (name2, value2.into())])
    }

    /// The sentence with this key and three variables.
    #[expect(
        clippy::too_many_arguments,
        reason = "pairs of a name and a value; templates cannot build slices of pairs"
    )]
    pub fn t3(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg>,
        name2: &'static str,
        value2: impl Into<Arg>,
        name3: &'static str,
        value3: impl Into<Arg>,
    ) -> String {
        self.lang.t_args(
            key,
            &[
                (name, value.into()),
                (name2, value2.into()),
                (name3, value3.into()),
            ],
        )
    }

    /// The sentence with this key for a count, its variable `n`.
    pub fn n(&self, key: &str, count: impl Into<Arg>) -> String {
        self.lang.n(key, count)
    }

    /// A day: `21. 11. 2026`.
    pub fn date(&self, date: &NaiveDate) -> String {
        self.lang.date(*date)
    }

    /// A day and time in Ljubljana.
    pub fn datetime(&self, at: &DateTime<Utc>) -> String {
        self.lang.datetime(*at)
    }

    /// A time in Ljubljana.
    pub fn time(&self, at: &DateTime<Utc>) -> String {
        self.lang.time(*at)
    }

    /// The form field with the token.
    pub fn csrf_field(&self) -> CsrfField {
        CsrfField::new(&self.csrf)
    }

    /// The address of an asset, with the hash of its content.
    pub fn asset(&self, name: &str) -> String {
        assets::href(name)
    }

    /// An icon by its name; prefer `Icon::Plus` where the type is in reach.
    pub fn icon(&self, name: &str) -> Icon {
        icon::by_name(name)
    }

    /// This page in the other language: public pages carry the language in the path, others ask with `lang=`.
    pub fn other_lang_href(&self) -> String {
        lang_href(&self.path, self.lang.other())
    }

    /// The address of a public page in this page's language: `/t/..` or `/en/t/..`.
    pub fn public_href(&self, path: &str) -> String {
        lang_href(path, self.lang)
    }

    /// What the addresses of public pages begin with in this page's language.
    pub fn public_root(&self) -> &'static str {
        match self.lang {
            Lang::Sl => "/t/",
            Lang::En => "/en/t/",
        }
    }

    /// The whole title: the page's own and the site's.
    pub fn full_title(&self) -> String {
        let site = self.shell.site_name();
        // The first page of a tenant has its name for a title; said once is enough.
        if self.title.is_empty() || self.title == site {
            return site.to_owned();
        }
        let title = format!("{} – {site}", self.title);
        if self.refused {
            self.lang.t1("ui-title-refused", "title", title)
        } else {
            title
        }
    }

    /// The flash, as the layout shows it.
    pub fn flash_box(&self) -> Option<FlashBox> {
        self.flash
            .clone()
            .map(|flash| FlashBox::new(self.lang, flash, &self.csrf))
    }

    /// How htmx behaves: no style of its own; requests go to this origin only and no page is kept, which is its default.
    pub fn htmx_config(&self) -> &'static str {
        r#"{"includeIndicatorCSS":false}"#
    }

    /// What stands above the content.
    pub fn frame_top(&self) -> shell::FrameTop<'_> {
        shell::FrameTop { page: self }
    }

    /// What stands between the hero of a public page and its content.
    pub fn frame_mid(&self) -> shell::FrameMid<'_> {
        shell::FrameMid { page: self }
    }

    /// What stands below the content.
    pub fn frame_end(&self) -> shell::FrameEnd<'_> {
        shell::FrameEnd { page: self }
    }
}

/// The same address in another language. Public pages (`/t/..`, `/en/t/..`) have the language in the path.
fn lang_href(path: &str, lang: Lang) -> String {
    let bare = path
        .strip_prefix("/en")
        .filter(|rest| rest.starts_with("/t/"))
        .unwrap_or(path);
    if bare.starts_with("/t/") {
        return match lang {
            Lang::Sl => bare.to_owned(),
            Lang::En => format!("/en{bare}"),
        };
    }
    query::set(path, "lang", lang.tag())
}

/// A page that holds only text: used by tests and by answers without a template of their own.
#[derive(Template)]
#[template(path = "layout/message.html")]
pub struct MessagePage {
    /// The frame; its title is the heading.
    pub page: Page,
    /// Paragraphs.
    pub lines: Vec<String>,
    /// A way on: address and words.
    pub way_on: Option<(String, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_pages_change_language_in_the_path_and_others_in_the_query() {
        assert_eq!(
            lang_href("/t/zveza/pokal?x=1", Lang::En),
            "/en/t/zveza/pokal?x=1"
        );
        assert_eq!(lang_href("/en/t/zveza/pokal", Lang::Sl), "/t/zveza/pokal");
        assert_eq!(
            lang_href("/o/zelena/members?q=a&lang=sl", Lang::En),
            "/o/zelena/members?q=a&lang=en"
        );
        assert_eq!(lang_href("/english", Lang::En), "/english?lang=en");
    }

    #[test]
    fn a_refused_form_says_so_in_the_title() {
        let page = Page::plain(Lang::Sl, "/").with_title("Nov član").refused();
        assert_eq!(page.full_title(), "Napaka: Nov član – Tatami");
    }

    #[test]
    fn a_title_typed_by_people_is_escaped_everywhere() {
        let page = Page::plain(Lang::Sl, "/sign-in?next=\"><script>")
            .with_title("<script>alert(1)</script>");
        let html = MessagePage {
            page,
            lines: vec!["<i>".to_owned()],
            way_on: None,
        }
        .render()
        .expect("renders");
        assert!(
            !html.contains("<script>alert")
                && !html.contains("\"><script>")
                && !html.contains("<i>"),
            "{html}"
        );
    }

    fn shown(shell: Shell) -> String {
        let page =
            Page::new(Lang::Sl, "the-token", "/o/zelena/members?q=a", shell).with_title("Člani");
        MessagePage {
            page,
            lines: Vec::new(),
            way_on: None,
        }
        .render()
        .expect("renders")
    }

    #[test]
    fn the_bar_of_a_phone_has_five_links_and_signing_out_is_a_post_with_the_token() {
        let nav = (0..7)
            .map(|n| NavItem::new(format!("/o/zelena/{n}"), Icon::Users, format!("Stran {n}")))
            .collect();
        let html = shown(Shell::Console(ConsoleShell {
            tenant_slug: "zelena".to_owned(),
            tenant_name: "JK <Zelena>".to_owned(),
            nav,
            ..ConsoleShell::default()
        }));
        let bar = html
            .split("class=\"tabbar\"")
            .nth(1)
            .and_then(|rest| rest.split("</nav>").next())
            .expect("the bar");
        assert_eq!(bar.matches("<a ").count(), 5, "{bar}");
        assert!(
            html.contains("action=\"/sign-out\"") && html.contains("value=\"the-token\""),
            "{html}"
        );
        assert!(
            html.contains("JK &#60;Zelena&#62;") && !html.contains("switcher"),
            "{html}"
        );
    }

    #[test]
    fn whoever_has_several_tenants_can_switch_between_them() {
        let tenants = ["zelena", "zveza"].map(|slug| TenantLink {
            slug: slug.to_owned(),
            name: slug.to_owned(),
            current: slug == "zelena",
        });
        let html = shown(Shell::Console(ConsoleShell {
            tenants: tenants.to_vec(),
            ..ConsoleShell::default()
        }));
        assert!(
            html.contains("href=\"/o/zveza\"")
                && html.contains("href=\"/o/zelena\" aria-current=\"true\""),
            "{html}"
        );
    }

    #[test]
    fn a_public_page_has_no_script_and_links_its_notices_in_its_language() {
        let html = shown(Shell::Public(PublicShell::new(
            "zveza",
            "Judo zveza",
            Obi::Red,
        )));
        assert!(
            !html.contains("<script") && !html.contains("csrf"),
            "{html}"
        );
        assert!(
            html.contains("href=\"/t/zveza/privacy\"")
                && html.contains("href=\"/t/zveza/processor\"")
                && html.contains("obi-red"),
            "{html}"
        );
        let page = Page::new(
            Lang::En,
            "",
            "/en/t/zveza",
            Shell::Public(PublicShell::new("zveza", "Judo zveza", Obi::Red)),
        );
        let html = MessagePage {
            page,
            lines: Vec::new(),
            way_on: None,
        }
        .render()
        .expect("renders");
        assert!(
            html.contains("href=\"/en/t/zveza/privacy\"") && html.contains("<html lang=\"en\">"),
            "{html}"
        );
    }
}
