//! Pages that are the same for everybody, kept in memory as they are sent: rendered once, compressed once, answered without
//! copying a body.
//!
//! A page belongs to an owner (the first part of its address). What the owner's pages rest on has a stamp in the database; it is
//! looked at when the last look is a second old, so that a change made by another process shows within a second, and a change
//! made by this process at once ([`PageCache::forget`]). While the database does not answer, pages that were right when it last
//! did are still sent: nothing can have been taken back meanwhile.
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicI64, AtomicU64, AtomicUsize, Ordering},
    },
};

use axum::{
    body::Body,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{
            ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
            VARY,
        },
    },
    response::Response,
};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{
    encoding::{accepts, brotli, gzip, matches_tag},
    headers,
};
use crate::platform::config::Config;

/// How old the last look at the stamp may be, in milliseconds.
const LOOK_AGAIN: i64 = 1000;
/// What all pages together may weigh, in bytes. Beyond it they are dropped and made anew as they are asked for.
const MOST_BYTES: usize = 96 * 1024 * 1024;
/// A browser asks each time whether its copy is still right, which costs it a header; a shared cache may answer for a moment.
const CACHING: HeaderValue =
    HeaderValue::from_static("public, max-age=0, s-maxage=2, must-revalidate");

/// The pages of this process. One exists: [`crate::platform::services::Platform::part`].
#[derive(Debug, Default)]
pub struct PageCache {
    pages: RwLock<HashMap<Box<str>, Arc<CachedPage>>>,
    owners: Mutex<HashMap<Box<str>, Arc<Owner>>>,
    bytes: AtomicUsize,
}

/// Whose pages they are.
#[derive(Debug, Default)]
pub struct Owner {
    epoch: AtomicU64,
    looked_at: AtomicI64,
    stamp: Mutex<String>,
}

/// What is known of a page.
#[derive(Debug)]
pub enum Found {
    /// It is right.
    Fresh(Arc<CachedPage>),
    /// It was right a second ago, and whoever asked is to look again; others meanwhile get it.
    LookAgain(Arc<CachedPage>),
    /// It has to be made.
    Nothing,
}

/// A page in every form in which it is sent.
#[derive(Debug)]
pub struct CachedPage {
    owner: Arc<Owner>,
    epoch: u64,
    plain: Form,
    gzip: Option<Form>,
    brotli: Option<Form>,
}

#[derive(Debug)]
struct Form {
    tag: HeaderValue,
    body: Bytes,
    headers: HeaderMap,
    unchanged: HeaderMap,
}

impl PageCache {
    /// The page at an address.
    #[must_use]
    pub fn find(&self, path: &str, now_ms: i64) -> Found {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        let Some(page) = pages.get(path) else {
            return Found::Nothing;
        };
        if page.epoch != page.owner.epoch.load(Ordering::Acquire) {
            return Found::Nothing;
        }
        let page = Arc::clone(page);
        drop(pages);
        if page.owner.is_to_be_looked_at(now_ms) {
            Found::LookAgain(page)
        } else {
            Found::Fresh(page)
        }
    }

    /// The page at an address, when it is right and nobody has to look again.
    #[must_use]
    pub fn fresh(&self, path: &str, now_ms: i64) -> Option<Arc<CachedPage>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        let page = pages.get(path)?;
        (page.epoch == page.owner.epoch.load(Ordering::Acquire) && !page.owner.is_old(now_ms))
            .then(|| Arc::clone(page))
    }

    /// Tells what the stamp of an owner is now. The number that comes back says which pages are right; take it before reading
    /// what a page shows.
    pub fn looked(&self, owner: &str, stamp: &str, now_ms: i64) -> (Arc<Owner>, u64) {
        let owner = {
            let mut owners = self.owners.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(owners.entry(owner.into()).or_default())
        };
        let mut known = owner.stamp.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != stamp {
            stamp.clone_into(&mut known);
            owner.epoch.fetch_add(1, Ordering::AcqRel);
        }
        owner.looked_at.store(now_ms, Ordering::Release);
        let epoch = owner.epoch.load(Ordering::Acquire);
        drop(known);
        (owner, epoch)
    }

    /// Keeps a page.
    pub fn keep(&self, path: &str, page: CachedPage) -> Arc<CachedPage> {
        let page = Arc::new(page);
        let weight = page.weight();
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if self.bytes.fetch_add(weight, Ordering::Relaxed) + weight > MOST_BYTES {
            pages.clear();
            self.bytes.store(weight, Ordering::Relaxed);
        }
        if let Some(old) = pages.insert(path.into(), Arc::clone(&page)) {
            self.bytes.fetch_sub(old.weight(), Ordering::Relaxed);
        }
        page
    }

    /// None of an owner's pages is right any more. Call it after the commit of what changed them.
    pub fn forget(&self, owner: &str) {
        let owners = self.owners.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(owner) = owners.get(owner) {
            owner.epoch.fetch_add(1, Ordering::AcqRel);
        }
    }
}

impl Owner {
    /// Whether the last look is a second old. A clock that was put back must not keep pages for years.
    fn is_old(&self, now_ms: i64) -> bool {
        (now_ms - self.looked_at.load(Ordering::Acquire)).abs() >= LOOK_AGAIN
    }

    /// True for one of all who ask at the same moment.
    fn is_to_be_looked_at(&self, now_ms: i64) -> bool {
        let last = self.looked_at.load(Ordering::Acquire);
        (now_ms - last).abs() >= LOOK_AGAIN
            && self
                .looked_at
                .compare_exchange(last, now_ms, Ordering::AcqRel, Ordering::Acquire)
                .is_ok()
    }
}

impl CachedPage {
    /// A page in all its forms. `epoch` is what [`PageCache::looked`] said before the page was made.
    #[must_use]
    pub fn new(
        owner: Arc<Owner>,
        epoch: u64,
        kind: &'static str,
        extra: &[(HeaderName, HeaderValue)],
        plain: Vec<u8>,
        config: &Config,
    ) -> Self {
        let hash = HEXLOWER.encode(Sha256::digest(&plain).get(..12).unwrap_or_default());
        let form = |encoding: &'static str, body: Vec<u8>| {
            let mut form = Form::new(&hash, encoding, kind, extra, body);
            headers::complete(&mut form.headers, config);
            headers::complete(&mut form.unchanged, config);
            form
        };
        let smaller = |packed: Vec<u8>| (packed.len() < plain.len()).then_some(packed);
        // Quality 9 takes a few milliseconds for a page; 11 takes twenty times as long for some hundredths less.
        let quality = if cfg!(debug_assertions) { 4 } else { 9 };
        Self {
            owner,
            epoch,
            gzip: gzip(&plain)
                .and_then(smaller)
                .map(|body| form("gzip", body)),
            brotli: brotli(&plain, quality)
                .and_then(smaller)
                .map(|body| form("br", body)),
            plain: form("", plain),
        }
    }

    /// The answer to a request with these headers: the page in the best encoding, or that it has not changed.
    #[must_use]
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let accepted = asked
            .get(ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let form = self
            .brotli
            .as_ref()
            .filter(|_| accepts(accepted, "br"))
            .or_else(|| self.gzip.as_ref().filter(|_| accepts(accepted, "gzip")))
            .unwrap_or(&self.plain);
        let is_known = asked
            .get_all(IF_NONE_MATCH)
            .iter()
            .any(|tags| matches_tag(tags.as_bytes(), form.tag.as_bytes()));
        if is_known {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().clone_from(&form.unchanged);
            response
        } else {
            let mut response = Response::new(Body::from(form.body.clone()));
            response.headers_mut().clone_from(&form.headers);
            response
        }
    }

    fn weight(&self) -> usize {
        let of = |form: &Option<Form>| form.as_ref().map_or(0, |form| form.body.len());
        self.plain.body.len() + of(&self.gzip) + of(&self.brotli) + 1024
    }
}

impl Form {
    fn new(
        hash: &str,
        encoding: &'static str,
        kind: &'static str,
        extra: &[(HeaderName, HeaderValue)],
        body: Vec<u8>,
    ) -> Self {
        let tag = if encoding.is_empty() {
            format!("\"{hash}\"")
        } else {
            format!("\"{hash}-{encoding}\"")
        };
        let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
        let mut unchanged = HeaderMap::with_capacity(32);
        unchanged.insert(ETAG, tag.clone());
        unchanged.insert(CACHE_CONTROL, CACHING);
        unchanged.insert(VARY, HeaderValue::from_static("accept-encoding"));
        let mut headers = unchanged.clone();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        for (name, value) in extra {
            headers.insert(name.clone(), value.clone());
        }
        if !encoding.is_empty() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Self {
            tag,
            body: Bytes::from(body),
            headers,
            unchanged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(cache: &PageCache, words: &str) -> CachedPage {
        let (owner, epoch) = cache.looked("zveza", "1", 0);
        CachedPage::new(
            owner,
            epoch,
            "text/html; charset=utf-8",
            &[],
            words.repeat(200).into_bytes(),
            &Config::default(),
        )
    }

    fn asked(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn each_encoding_has_a_tag_of_its_own() {
        let cache = PageCache::default();
        let page = page(&cache, "rezultati ");
        let tags: Vec<String> = ["", "gzip", "gzip, br"]
            .into_iter()
            .map(|accepted| {
                let answer = page.answer(&asked(&[(ACCEPT_ENCODING, accepted)]));
                assert_eq!(answer.headers().get_all(VARY).iter().count(), 2);
                answer.headers()[ETAG].to_str().unwrap().to_owned()
            })
            .collect();
        assert!(
            tags[0] != tags[1] && tags[1].ends_with("-gzip\"") && tags[2].ends_with("-br\""),
            "{tags:?}"
        );
        assert!(tags.iter().all(|tag| !tag.starts_with("W/")));
        let mut again = asked(&[(ACCEPT_ENCODING, "br")]);
        again.insert(IF_NONE_MATCH, tags[2].parse().unwrap());
        let unchanged = page.answer(&again);
        assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED);
        assert!(
            unchanged.headers().contains_key(ETAG)
                && !unchanged.headers().contains_key(CONTENT_ENCODING)
        );
        again.insert(IF_NONE_MATCH, tags[1].parse().unwrap());
        assert_eq!(page.answer(&again).status(), StatusCode::OK);
    }

    #[test]
    fn a_page_carries_what_every_answer_carries() {
        let cache = PageCache::default();
        let page = page(&cache, "rezultati ");
        let mut answer = page.answer(&HeaderMap::new());
        assert_eq!(
            answer.headers()[axum::http::header::CONTENT_SECURITY_POLICY],
            headers::CSP
        );
        let before = answer.headers().clone();
        headers::complete(answer.headers_mut(), &Config::default());
        assert_eq!(answer.headers(), &before, "nothing is missing or doubled");
    }

    #[test]
    fn one_of_many_looks_again_after_a_second() {
        let cache = PageCache::default();
        cache.keep("/t/zveza", page(&cache, "a"));
        assert!(matches!(cache.find("/t/zveza", 999), Found::Fresh(_)));
        assert!(matches!(cache.find("/t/zveza", 1000), Found::LookAgain(_)));
        assert!(matches!(cache.find("/t/zveza", 1000), Found::Fresh(_)));
        cache.looked("zveza", "1", 1001);
        assert!(matches!(cache.find("/t/zveza", 1500), Found::Fresh(_)));
        cache.looked("zveza", "2", 1600);
        assert!(matches!(cache.find("/t/zveza", 1600), Found::Nothing));
    }

    #[test]
    fn what_this_process_changed_is_forgotten_at_once() {
        let cache = PageCache::default();
        let (owner, before) = cache.looked("zveza", "1", 0);
        cache.keep("/t/zveza", page(&cache, "a"));
        cache.forget("zveza");
        assert!(matches!(cache.find("/t/zveza", 1), Found::Nothing));
        // A page that was being made while the change was committed is old when it is ready.
        cache.keep(
            "/t/zveza",
            CachedPage::new(
                owner,
                before,
                "text/html",
                &[],
                b"old".to_vec(),
                &Config::default(),
            ),
        );
        assert!(matches!(cache.find("/t/zveza", 1), Found::Nothing));
        assert!(matches!(cache.find("/t/other", 1), Found::Nothing));
    }
}
