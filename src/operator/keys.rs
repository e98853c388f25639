//! The keys of the installation: which versions there are and what they seal. No key is shown, nor anything sealed with one.
use ::entity::ids::TenantId;
use askama::Template;
use axum::extract::State;
use chrono::{DateTime, Utc};

use super::{guard::Operator, store};
use crate::{
    platform::{
        error::Result,
        i18n::Lang,
        services::Platform,
        vault::{KeyState, Layout, inspect},
    },
    web::{
        Page, View,
        components::{SummaryList, Tag},
    },
};

#[derive(Template)]
#[template(path = "operator/keys.html")]
pub(super) struct KeysPage {
    page: Page,
    about: SummaryList,
    problems: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    owner: String,
    versions: String,
    seals: String,
    since: String,
    state: Tag,
}

/// `GET /ops/keys`
pub(super) async fn show(
    State(platform): State<Platform>,
    operator: Operator,
) -> Result<View<KeysPage>> {
    let page = operator.page("operator-keys-title");
    let lang = page.lang;
    let keystore = platform.vault().keystore();
    let mut rows = vec![row(
        lang,
        lang.t("operator-keys-installation"),
        keystore.state(None),
    )];
    for (id, name) in store::tenant_names(&platform).await? {
        let TenantId(uuid) = id;
        rows.push(row(lang, name, keystore.state(Some(uuid))));
    }
    let about = SummaryList::new()
        .row(
            lang.t("operator-keys-installation-id"),
            keystore.installation().to_string(),
        )
        .row(
            lang.t("operator-keys-kek"),
            lang.t1(
                "operator-keys-kek-version",
                "version",
                keystore.kek_version().to_string(),
            ),
        )
        .row(
            lang.t("operator-keys-cipher"),
            lang.t("operator-keys-cipher-text"),
        );
    Ok(View(KeysPage {
        problems: problems(&platform, lang),
        about,
        rows,
        page,
    }))
}

/// What is wrong with keys and their files, as `tatami doctor` finds it; in numbers here, in words there.
fn problems(platform: &Platform, lang: Lang) -> Vec<String> {
    let Ok(places) = platform.config().places() else {
        return Vec::new();
    };
    let layout = Layout {
        data_dir: places.data_dir.clone(),
        keystore_dir: places.keystore_dir.clone(),
        key_file: places.key_file.clone(),
    };
    let count = inspect(&layout, false).len();
    if count == 0 {
        return Vec::new();
    }
    let n = i64::try_from(count).unwrap_or(i64::MAX);
    vec![
        lang.n("operator-finding-keys", n),
        lang.t("operator-health-doctor"),
    ]
}

fn row(lang: Lang, owner: String, state: Option<KeyState>) -> Row {
    let Some(state) = state else {
        return Row {
            owner,
            versions: String::new(),
            seals: String::new(),
            since: String::new(),
            state: Tag::bad(lang.t("operator-keys-missing")),
        };
    };
    let newest = state.versions.last().copied().unwrap_or_default();
    let older: Vec<String> = state
        .versions
        .iter()
        .filter(|version| **version != newest)
        .map(u32::to_string)
        .collect();
    let versions = if older.is_empty() {
        lang.t1("operator-keys-one", "version", newest.to_string())
    } else {
        lang.t_args(
            "operator-keys-several",
            &[
                ("version", newest.to_string().into()),
                ("older", older.join(", ").into()),
            ],
        )
    };
    let when = |at: Option<DateTime<Utc>>| at.map(|at| lang.datetime(at)).unwrap_or_default();
    Row {
        owner,
        versions,
        seals: if state.is_installation {
            lang.t("operator-keys-seals-installation")
        } else {
            lang.t("operator-keys-seals-tenant")
        },
        since: if state.versions.len() > 1 {
            lang.t1("operator-keys-rotated", "at", when(state.written_at))
        } else {
            lang.t1("operator-keys-never", "at", when(state.written_at))
        },
        state: Tag::ok(lang.t("operator-keys-good")),
    }
}
