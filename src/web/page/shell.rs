//! The frames around a page: plain, public, console, operator.
use askama::Template;

use super::Page;
use crate::web::components::Icon;

/// The frame around the content of a page.
#[derive(Clone, Debug)]
pub enum Shell {
    /// No navigation: signing in, setting up, errors.
    Plain,
    /// The public pages of a tenant.
    Public(PublicShell),
    /// The signed-in pages of a tenant.
    Console(ConsoleShell),
    /// The pages of an athlete or a guardian about one person.
    Person(PersonShell),
    /// The pages of whoever runs the installation.
    Operator(OperatorShell),
}

impl Shell {
    /// The name after the dash in the title.
    pub fn site_name(&self) -> &str {
        match self {
            Self::Plain | Self::Operator(_) => "Tatami",
            Self::Public(shell) => &shell.tenant_name,
            Self::Console(shell) => &shell.tenant_name,
            Self::Person(shell) => &shell.tenant_name,
        }
    }

    /// The public frame, if it is one.
    pub fn public(&self) -> Option<&PublicShell> {
        if let Self::Public(shell) = self {
            Some(shell)
        } else {
            None
        }
    }

    /// The console, if it is one.
    pub fn console(&self) -> Option<&ConsoleShell> {
        if let Self::Console(shell) = self {
            Some(shell)
        } else {
            None
        }
    }

    /// The frame of a person's own pages, if it is one.
    pub fn person(&self) -> Option<&PersonShell> {
        if let Self::Person(shell) = self {
            Some(shell)
        } else {
            None
        }
    }

    /// The operator's frame, if it is one.
    pub fn operator(&self) -> Option<&OperatorShell> {
        if let Self::Operator(shell) = self {
            Some(shell)
        } else {
            None
        }
    }

    /// Public pages need no script.
    pub fn scripted(&self) -> bool {
        !matches!(self, Self::Public(_))
    }

    /// Signed-in pages swap regions while one types.
    pub fn live(&self) -> bool {
        matches!(self, Self::Console(_) | Self::Person(_) | Self::Operator(_))
    }

    /// The class of the body: the kind of frame and the tenant's colour.
    pub fn body_class(&self) -> String {
        match self {
            Self::Plain => "plain".to_owned(),
            Self::Public(shell) => format!("public {}", shell.obi.class()),
            Self::Console(shell) => format!("console {}", shell.obi.class()),
            Self::Person(shell) => format!("console person {}", shell.obi.class()),
            Self::Operator(_) => "console operator obi-black".to_owned(),
        }
    }
}

/// The public pages of a tenant: a hero with its name, tabs, the content.
#[derive(Clone, Debug, Default)]
pub struct PublicShell {
    /// The tenant in addresses.
    pub tenant_slug: String,
    /// The tenant by name.
    pub tenant_name: String,
    /// The tenant's colour.
    pub obi: Obi,
    /// Tabs below the hero; empty for none.
    pub nav: Vec<NavItem>,
}

impl PublicShell {
    /// The public frame of a tenant, without tabs.
    pub fn new(slug: impl Into<String>, name: impl Into<String>, obi: Obi) -> Self {
        Self {
            tenant_slug: slug.into(),
            tenant_name: name.into(),
            obi,
            nav: Vec::new(),
        }
    }

    /// Adds the tabs.
    #[must_use]
    pub fn with_nav(mut self, nav: Vec<NavItem>) -> Self {
        self.nav = nav;
        self
    }
}

/// The signed-in pages of a tenant: night bar, menu, bar at the bottom of a phone.
#[derive(Clone, Debug, Default)]
pub struct ConsoleShell {
    /// The tenant in addresses.
    pub tenant_slug: String,
    /// The tenant by name.
    pub tenant_name: String,
    /// The tenant's colour.
    pub obi: Obi,
    /// Whether it is only being set up: nothing of it is public yet.
    pub is_founded: bool,
    /// Who is signed in.
    pub account_name: String,
    /// The menu. The first four items make the bar at the bottom of a phone.
    pub nav: Vec<NavItem>,
    /// All tenants of this account.
    pub tenants: Vec<TenantLink>,
    /// Where the search box in the bar sends its `q`; no box without it.
    pub search: Option<String>,
    /// The bar of the operator's staff, while they are let in.
    pub support: Option<SupportBar>,
}

/// What stands above every page that the operator's staff read.
#[derive(Clone, Debug, Default)]
pub struct SupportBar {
    /// The minutes that are left, in words.
    pub left: String,
    /// The ticket.
    pub ticket: String,
    /// What may be read, in words.
    pub parts: String,
    /// Where the button posts that ends it.
    pub end: String,
}

/// The pages of an athlete or a guardian about one person in one tenant.
#[derive(Clone, Debug, Default)]
pub struct PersonShell {
    /// The tenant in addresses.
    pub tenant_slug: String,
    /// The tenant by name.
    pub tenant_name: String,
    /// The tenant's colour.
    pub obi: Obi,
    /// Who is signed in.
    pub account_name: String,
    /// Where the person's pages begin.
    pub home: String,
    /// Whose pages these are.
    pub person_name: String,
    /// The menu. The first four items make the bar at the bottom of a phone.
    pub nav: Vec<NavItem>,
    /// Everybody this account is or stands for.
    pub persons: Vec<PersonLink>,
    /// Whether this account works for a tenant, too.
    pub has_work: bool,
}

/// A person whose pages one can switch to.
#[derive(Clone, Debug, Default)]
pub struct PersonLink {
    /// Where their pages begin.
    pub href: String,
    /// Their name.
    pub name: String,
    /// The tenant by name.
    pub place: String,
    /// Whether these pages are shown.
    pub current: bool,
}

/// The pages of whoever runs the installation.
#[derive(Clone, Debug, Default)]
pub struct OperatorShell {
    /// Who is signed in.
    pub account_name: String,
    /// The menu.
    pub nav: Vec<NavItem>,
    /// Tenants in which this account has a role too.
    pub tenants: Vec<TenantLink>,
}

/// One entry of a menu.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its picture.
    pub icon: Icon,
    /// Its words.
    pub label: String,
    /// Whether this is the page shown.
    pub current: bool,
    /// A heading before this entry.
    pub group: Option<String>,
    /// What waits there, as a number, and the words that say what it counts.
    pub count: Option<(usize, String)>,
}

impl NavItem {
    /// An entry of a menu.
    pub fn new(href: impl Into<String>, icon: Icon, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            icon,
            label: label.into(),
            current: false,
            group: None,
            count: None,
        }
    }

    /// Marks the page shown.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Puts a heading before it.
    #[must_use]
    pub fn group(mut self, heading: impl Into<String>) -> Self {
        self.group = Some(heading.into());
        self
    }

    /// Says how much waits there; zero says nothing.
    #[must_use]
    pub fn count(mut self, count: usize, words: impl Into<String>) -> Self {
        self.count = (count > 0).then(|| (count, words.into()));
        self
    }
}

/// A tenant one can switch to.
#[derive(Clone, Debug, Default)]
pub struct TenantLink {
    /// The tenant in addresses.
    pub slug: String,
    /// The tenant by name.
    pub name: String,
    /// Whether this is the tenant shown.
    pub current: bool,
}

/// The tenant's colour: a stripe, never text, so every colour is safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Obi {
    /// White.
    White,
    /// Yellow.
    Yellow,
    /// Orange.
    Orange,
    /// Green.
    Green,
    /// Blue, the first choice.
    #[default]
    Blue,
    /// Brown.
    Brown,
    /// Black.
    Black,
    /// Red.
    Red,
    /// Violet.
    Violet,
    /// Teal.
    Teal,
}

impl Obi {
    /// All colours a tenant can choose.
    pub const ALL: [Self; 10] = [
        Self::Blue,
        Self::Red,
        Self::Green,
        Self::Yellow,
        Self::Orange,
        Self::Teal,
        Self::Violet,
        Self::Brown,
        Self::Black,
        Self::White,
    ];

    /// The colour's code, for columns and form values.
    pub fn code(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Yellow => "yellow",
            Self::Orange => "orange",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Brown => "brown",
            Self::Black => "black",
            Self::Red => "red",
            Self::Violet => "violet",
            Self::Teal => "teal",
        }
    }

    /// The colour with this code; blue for an unknown one.
    pub fn parse(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|obi| obi.code() == code)
            .unwrap_or_default()
    }

    /// The class that sets the stripe.
    pub fn class(self) -> String {
        format!("obi-{}", self.code())
    }

    /// The key of the colour's name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::White => "ui-colour-white",
            Self::Yellow => "ui-colour-yellow",
            Self::Orange => "ui-colour-orange",
            Self::Green => "ui-colour-green",
            Self::Blue => "ui-colour-blue",
            Self::Brown => "ui-colour-brown",
            Self::Black => "ui-colour-black",
            Self::Red => "ui-colour-red",
            Self::Violet => "ui-colour-violet",
            Self::Teal => "ui-colour-teal",
        }
    }
}

/// What stands above the content.
#[derive(Template)]
#[template(path = "layout/frame_top.html")]
pub struct FrameTop<'a> {
    pub(super) page: &'a Page,
}

impl askama::filters::HtmlSafe for FrameTop<'_> {}

/// What stands between the hero of a public page and its content.
#[derive(Template)]
#[template(path = "layout/frame_mid.html")]
pub struct FrameMid<'a> {
    pub(super) page: &'a Page,
}

impl askama::filters::HtmlSafe for FrameMid<'_> {}

/// What stands below the content.
#[derive(Template)]
#[template(path = "layout/frame_end.html")]
pub struct FrameEnd<'a> {
    pub(super) page: &'a Page,
}

impl askama::filters::HtmlSafe for FrameEnd<'_> {}
