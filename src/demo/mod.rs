//! The demonstration seen from the browser: who can sign in, with which code right now, what would have been mailed, and the way
//! to take it all away. Its routes answer only in a demonstration.
mod mailbox;
mod overview;
mod remove;
mod store;

use std::sync::atomic::{AtomicBool, Ordering};

use data_encoding::BASE32_NOPAD;
use tokio_util::sync::CancellationToken;

use crate::{
    platform::{
        error::{AppError, Result},
        services::Platform,
        vault::Purpose,
    },
    tenants::Role,
    web::routes::{Access, Routes},
};

pub use store::{Progress, begin, done, progress};

/// Somebody who can sign in.
#[derive(Debug)]
pub struct Sign {
    /// E-mail address; the domain is reserved for examples (RFC 2606).
    pub email: &'static str,
    /// Name.
    pub name: &'static str,
    /// Who that is, for the terminal.
    pub who: &'static str,
    /// Roles: tenant and role.
    pub roles: &'static [(&'static str, Role)],
    /// Whether it is the operator.
    pub is_operator: bool,
    /// The club in which it is the guardian of children.
    pub guardian_in: Option<&'static str>,
}

/// The address of the athlete, who has no role and sees their own pages.
pub const ATHLETE: &str = "tilen@zelena-dolina.example";

/// The address of the parent of two young people who come of age soon.
pub const PARENT: &str = "starsi@sokol-brdo.example";

/// The address of the older of these two.
pub const YOUTH: &str = "luka@sokol-brdo.example";

/// Everybody who can sign in.
pub const SIGNS: &[Sign] = &[
    Sign {
        email: "vodja@zelena-dolina.example",
        name: "Maja Kos",
        who: "owner of the club Zelena dolina, secretary of the federation",
        roles: &[("zelena-dolina", Role::Owner), ("zveza", Role::Secretary)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "tajnistvo@zelena-dolina.example",
        name: "Urška Pintar",
        who: "secretary of the club Zelena dolina",
        roles: &[("zelena-dolina", Role::Secretary)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "zdravje@zelena-dolina.example",
        name: "Nejc Rozman",
        who: "health officer of the club Zelena dolina",
        roles: &[("zelena-dolina", Role::HealthOfficer)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "trener@zelena-dolina.example",
        name: "Matej Hribar",
        who: "coach of two groups of the club Zelena dolina",
        roles: &[("zelena-dolina", Role::Coach)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "zveza@zveza.example",
        name: "Barbara Zupan",
        who: "owner and competition director of the federation",
        roles: &[("zveza", Role::Owner), ("zveza", Role::CompetitionDirector)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "vodja@sokol-brdo.example",
        name: "Gregor Oblak",
        who: "owner of the club Sokol Brdo",
        roles: &[("sokol-brdo", Role::Owner)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "vodja@val-obala.example",
        name: "Irena Furlan",
        who: "owner of the club Val Obala",
        roles: &[("val-obala", Role::Owner)],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "skrbnica@zelena-dolina.example",
        name: "Tanja Hribar",
        who: "guardian of two children in the club Zelena dolina",
        roles: &[],
        is_operator: false,
        guardian_in: Some("zelena-dolina"),
    },
    Sign {
        email: PARENT,
        name: "Rok Kotnik",
        who: "guardian, in the club Sokol Brdo, of one about to turn 15 and one about to turn 18",
        roles: &[],
        is_operator: false,
        guardian_in: Some("sokol-brdo"),
    },
    Sign {
        email: YOUTH,
        name: "Luka Kotnik",
        who: "athlete of the club Sokol Brdo, about to turn 18",
        roles: &[],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: ATHLETE,
        name: "Tilen Podgornik",
        who: "athlete, 16, in the federation, with results of two competitions",
        roles: &[],
        is_operator: false,
        guardian_in: None,
    },
    Sign {
        email: "operater@obdelovalec.example",
        name: "Oto Operater",
        who: "operator of the installation",
        roles: &[],
        is_operator: true,
        guardian_in: None,
    },
];

/// The password of all of them: computed from the keystore of this demonstration, so it is written nowhere.
///
/// # Errors
/// When the keystore cannot be read.
pub fn password(platform: &Platform) -> Result<String> {
    let tag = platform
        .vault()
        .instance_tagger(Purpose::Session)?
        .tag(&[b"password of the demonstration"]);
    let text = BASE32_NOPAD.encode(&tag).to_lowercase();
    let groups: Vec<&str> = (0..4).filter_map(|n| text.get(n * 5..n * 5 + 5)).collect();
    Ok(groups.join("-"))
}

/// Whether somebody asked that the demonstration be taken away.
#[derive(Debug, Default)]
pub struct Removal {
    is_asked: AtomicBool,
    token: CancellationToken,
}

impl Removal {
    /// Asks for it.
    pub fn ask(&self) {
        self.is_asked.store(true, Ordering::SeqCst);
        self.token.cancel();
    }

    /// Whether it was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::SeqCst)
    }

    /// Fires when it is asked for.
    #[must_use]
    pub fn asked(&self) -> CancellationToken {
        self.token.clone()
    }
}

/// Answers "not found" outside a demonstration, before anything else of a request is looked at.
struct OnlyDemo;

impl axum::extract::FromRequestParts<Platform> for OnlyDemo {
    type Rejection = AppError;

    async fn from_request_parts(
        _: &mut axum::http::request::Parts,
        platform: &Platform,
    ) -> Result<Self> {
        if platform.config().demo {
            Ok(Self)
        } else {
            Err(AppError::NotFound)
        }
    }
}

/// The routes of this area.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/demo", Access::Demo, overview::page)
        .get("/demo/mailbox", Access::Demo, mailbox::page)
        .get("/demo/remove", Access::Demo, remove::page)
        .post("/demo/remove", Access::Demo, remove::submit)
}
