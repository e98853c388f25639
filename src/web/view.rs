//! Turns a template into a response.
use askama::Template;
use axum::response::{Html, IntoResponse, Response};

use crate::platform::error::AppError;

/// A page, rendered when it is sent.
pub struct View<T>(pub T);

impl<T: Template> IntoResponse for View<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => broken(error),
        }
    }
}

/// A template that cannot be printed is our fault: the one place that says so.
fn broken(error: askama::Error) -> Response {
    AppError::from(error).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[derive(Template)]
    #[template(source = "{{ self.word()? }}", ext = "html")]
    struct Fragile(bool);

    impl Fragile {
        fn word(&self) -> askama::Result<&'static str> {
            if self.0 {
                Ok("<b>")
            } else {
                Err(askama::Error::Fmt)
            }
        }
    }

    #[test]
    fn a_page_that_cannot_be_rendered_is_our_fault() {
        assert_eq!(View(Fragile(true)).into_response().status(), StatusCode::OK);
        assert_eq!(
            View(Fragile(false)).into_response().status(),
            StatusCode::INTERNAL_SERVER_ERROR
        );
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(Fragile(true).render().expect("renders"), "&#60;b&#62;");
    }
}
