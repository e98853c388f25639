//! A posted form with a file, checked for forgery, bounded while it is read.
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use bytes::Bytes;

use super::{
    form::{check_origin, check_token},
    visit::Visit,
};
use crate::platform::{
    error::{AppError, Result},
    services::Platform,
};

/// Largest file, in bytes: 10 MB.
pub const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// Largest text of one field, in bytes.
const TEXT_LIMIT: usize = 64 * 1024;
/// Largest text of all fields together, in bytes: no form with a file has more.
const TEXTS_LIMIT: usize = 1024 * 1024;

/// A form with text fields and at most one file. The token must come before the file, so that nothing is read for strangers.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// Text fields in their order.
    pub fields: Vec<(String, String)>,
    /// Name and content of the file, when one was chosen.
    pub file: Option<(String, Bytes)>,
    /// Whether the file was larger than [`FILE_LIMIT`]; it was then not kept.
    pub is_too_large: bool,
}

impl Upload {
    /// The value of a field; empty when missing.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, value)| value)
    }
}

impl FromRequest<Platform> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self> {
        let unreadable = |_| AppError::Unreadable("error-form-unreadable");
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, platform).await?;
        check_origin(&parts.headers, &platform.config().public_url)?;
        let mut multipart = Multipart::from_request(Request::from_parts(parts, body), platform)
            .await
            .map_err(|_| AppError::Unreadable("error-form-unreadable"))?;
        let mut upload = Self::default();
        let mut is_checked = false;
        let mut texts = 0;
        while let Some(mut field) = multipart.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            texts += name.len();
            let file_name = field.file_name().map(str::to_owned);
            if file_name.is_some() && !is_checked {
                return Err(AppError::Forbidden("error-form-expired"));
            }
            let limit = if file_name.is_some() {
                FILE_LIMIT
            } else {
                TEXT_LIMIT
            };
            let mut content = Vec::new();
            let mut is_over = false;
            while let Some(piece) = field.chunk().await.map_err(unreadable)? {
                if content.len() + piece.len() > limit {
                    // Read on without keeping it, so that the browser gets the answer instead of a broken connection.
                    is_over = true;
                    content = Vec::new();
                } else if !is_over {
                    content.extend_from_slice(&piece);
                }
            }
            match file_name {
                Some(_) if is_over => upload.is_too_large = true,
                Some(file_name) if !file_name.is_empty() || !content.is_empty() => {
                    upload.file = Some((file_name, Bytes::from(content)));
                }
                Some(_) => {}
                None if is_over => return Err(AppError::TooLarge("error-form-too-large")),
                None => {
                    texts += content.len();
                    if texts > TEXTS_LIMIT {
                        return Err(AppError::TooLarge("error-form-too-large"));
                    }
                    let text = String::from_utf8(content)
                        .ok()
                        .filter(|text| !text.contains('\0'))
                        .ok_or(AppError::Unreadable("error-form-unreadable"))?;
                    if name == "csrf" {
                        check_token(Some(&text), &visit)?;
                        is_checked = true;
                    }
                    upload.fields.push((name, text));
                }
            }
        }
        if is_checked {
            Ok(upload)
        } else {
            Err(AppError::Forbidden("error-form-expired"))
        }
    }
}
