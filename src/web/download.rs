//! A file that a browser saves.
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};

use crate::platform::error::{AppError, Result};

/// Media type of a list with commas or semicolons.
pub const CSV: &str = "text/csv; charset=utf-8";

/// The file as a download that nobody keeps on the way.
///
/// # Errors
/// When the name has characters that no header may have: a fault of ours.
pub fn download(name: &str, kind: &'static str, bytes: impl Into<Body>) -> Result<Response> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut response = Response::new(bytes.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::try_from(disposition).map_err(AppError::internal)?,
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
