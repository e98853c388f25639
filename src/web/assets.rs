//! The files of the look: embedded, named by their content, compressed once.
use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use rust_embed::Embed;
use sha2::{Digest as _, Sha256};

use super::encoding::{accepts, brotli, gzip};

#[derive(Embed)]
#[folder = "assets/"]
struct Files;

/// The route that serves every asset; give it to `serve`.
pub const ROUTE: &str = "/assets/{hash}/{*name}";

/// How long browsers may keep a file: its address changes with its content.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The names of the files that are sent; texts, licences and lists lie in the same folder.
fn sent() -> impl Iterator<Item = std::borrow::Cow<'static, str>> {
    const FOLDERS: [&str; 6] = ["css/", "data/", "fonts/", "img/", "js/", "vendor/"];
    const ENDINGS: [&str; 6] = [".css", ".js", ".json", ".woff2", ".svg", ".png"];
    Files::iter().filter(|name| {
        FOLDERS.iter().any(|folder| name.starts_with(folder))
            && ENDINGS.iter().any(|ending| name.ends_with(ending))
            && name != "vendor/MANIFEST.json"
    })
}

/// One file, in every form in which it is sent.
struct Asset {
    hash: String,
    mime: HeaderValue,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut all: BTreeMap<String, Asset> = sent()
        .filter(|name| !name.ends_with(".css"))
        .filter_map(|name| {
            Files::get(&name)
                .map(|file| (name.to_string(), Asset::new(&name, file.data.into_owned())))
        })
        .collect();
    for name in sent().filter(|name| name.ends_with(".css")) {
        if let Some(file) = Files::get(&name) {
            let css = with_hashed_urls(&String::from_utf8_lossy(&file.data), &all);
            all.insert(name.to_string(), Asset::new(&name, css.into_bytes()));
        }
    }
    all
});

/// Style sheets name other files as `url("../fonts/x.woff2")`; their addresses get the hash too.
fn with_hashed_urls(css: &str, assets: &BTreeMap<String, Asset>) -> String {
    let mut out = String::with_capacity(css.len() + 512);
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(\"../") {
        let (name, tail) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str("url(\"");
        out.push_str(
            &assets
                .get(name)
                .map_or_else(|| format!("../{name}"), |asset| asset.href(name)),
        );
        out.push('"');
        rest = tail;
    }
    out.push_str(rest);
    out
}

impl Asset {
    fn new(name: &str, plain: Vec<u8>) -> Self {
        let hash = HEXLOWER.encode(Sha256::digest(&plain).get(..8).unwrap_or_default());
        let mime = mime_guess::from_path(name).first_or_octet_stream();
        let text = mime.type_() == "text"
            || ["svg", "javascript", "json"]
                .iter()
                .any(|kind| mime.as_ref().contains(kind));
        let kind = if text {
            format!("{mime}; charset=utf-8")
        } else {
            mime.to_string()
        };
        let smaller =
            |packed: Vec<u8>| (text && packed.len() < plain.len()).then(|| Bytes::from(packed));
        Self {
            hash,
            mime: HeaderValue::from_str(&kind)
                .unwrap_or(HeaderValue::from_static("application/octet-stream")),
            brotli: brotli(&plain, if cfg!(debug_assertions) { 5 } else { 11 }).and_then(smaller),
            gzip: gzip(&plain).and_then(smaller),
            plain: Bytes::from(plain),
        }
    }

    fn href(&self, name: &str) -> String {
        format!("/assets/{}/{name}", self.hash)
    }

    /// The best form a browser takes: name of the encoding and bytes.
    fn for_encodings(&self, accepted: &str) -> (Option<&'static str>, &Bytes) {
        if let Some(bytes) = self.brotli.as_ref().filter(|_| accepts(accepted, "br")) {
            (Some("br"), bytes)
        } else if let Some(bytes) = self.gzip.as_ref().filter(|_| accepts(accepted, "gzip")) {
            (Some("gzip"), bytes)
        } else {
            (None, &self.plain)
        }
    }
}

/// The address of a file, with the hash of its content. A file that does not exist gets an address that answers 404.
pub fn href(name: &str) -> String {
    ASSETS.get(name).map_or_else(
        || {
            tracing::error!(name, "no such asset");
            format!("/assets/0/{name}")
        },
        |asset| asset.href(name),
    )
}

/// Answers a file. An old hash answers 404: a page that is open while the program is replaced asks again.
pub async fn serve(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.get(&name).filter(|asset| asset.hash == hash) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let (encoding, bytes) = asset.for_encodings(accepted);
    let tag = format!(
        "\"{}{}\"",
        asset.hash,
        encoding.map(|e| format!("-{e}")).unwrap_or_default()
    );
    let known = headers
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|t| t.trim() == tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes.clone().into_response()
    };
    let out = response.headers_mut();
    out.insert(CACHE_CONTROL, FOREVER);
    out.insert(CONTENT_TYPE, asset.mime.clone());
    out.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(ETAG, tag);
    }
    if let Some(encoding) = encoding.filter(|_| !known) {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn get(path: &str, headers: &[(axum::http::HeaderName, &str)]) -> Response {
        use tower::ServiceExt as _;
        let app = axum::Router::<()>::new().route(ROUTE, axum::routing::get(serve));
        let mut request = axum::http::Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        app.oneshot(request.body(axum::body::Body::empty()).expect("a request"))
            .await
            .expect("an answer")
    }

    #[tokio::test]
    async fn a_file_is_kept_forever_under_the_name_of_its_content() {
        let href = href("css/tatami.css");
        let answer = get(&href, &[(ACCEPT_ENCODING, "gzip, br")]).await;
        assert_eq!(answer.status(), StatusCode::OK);
        let header = |name: axum::http::HeaderName| {
            answer
                .headers()
                .get(name)
                .and_then(|v| v.to_str().ok())
                .unwrap_or("")
                .to_owned()
        };
        assert_eq!(header(CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(header(CONTENT_TYPE), "text/css; charset=utf-8");
        assert_eq!(header(CONTENT_ENCODING), "br");
        assert_eq!(header(X_CONTENT_TYPE_OPTIONS), "nosniff");
        let again = get(
            &href,
            &[(ACCEPT_ENCODING, "br"), (IF_NONE_MATCH, &header(ETAG))],
        )
        .await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let plain = get(
            &href,
            &[
                (ACCEPT_ENCODING, "br;q=0, identity"),
                (IF_NONE_MATCH, &header(ETAG)),
            ],
        )
        .await;
        assert_eq!(
            (plain.status(), plain.headers().get(CONTENT_ENCODING)),
            (StatusCode::OK, None)
        );
    }

    #[tokio::test]
    async fn an_old_or_foreign_name_is_not_found() {
        assert_eq!(
            get("/assets/0000/css/tatami.css", &[]).await.status(),
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            get("/assets/0/../Cargo.toml", &[]).await.status(),
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            get(&href("locales/sl/ui.ftl"), &[]).await.status(),
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            get(&href("vendor/MANIFEST.json"), &[]).await.status(),
            StatusCode::NOT_FOUND
        );
    }

    #[test]
    fn the_style_sheet_names_fonts_by_their_content() {
        let css = ASSETS
            .get("css/tatami.css")
            .map(|asset| String::from_utf8_lossy(&asset.plain).into_owned())
            .expect("the style sheet");
        assert!(
            !css.contains("url(\"../"),
            "a file named in the style sheet does not exist"
        );
        assert!(css.contains(&href("fonts/archivo-latin.woff2")));
    }
}
