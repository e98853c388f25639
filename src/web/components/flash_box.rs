//! What the last act did, shown once, with a way back.
use askama::Template;

use super::{CsrfField, Icon, part};
use crate::platform::i18n::Lang;
use crate::web::page::{Flash, FlashKind};

/// The message of the last act.
#[derive(Clone, Debug, Template)]
#[template(path = "components/flash_box.html")]
pub struct FlashBox {
    lang: Lang,
    flash: Flash,
    csrf: CsrfField,
}
part!(FlashBox);

impl FlashBox {
    /// The message, in a language, with the token for its undo.
    pub fn new(lang: Lang, flash: Flash, csrf: &str) -> Self {
        Self {
            lang,
            flash,
            csrf: CsrfField::new(csrf),
        }
    }

    fn class(&self) -> &'static str {
        match self.flash.kind {
            FlashKind::Ok => "ok",
            FlashKind::Warn => "warn",
            FlashKind::Error => "bad",
        }
    }

    fn icon(&self) -> Icon {
        match self.flash.kind {
            FlashKind::Ok => Icon::Check,
            FlashKind::Warn | FlashKind::Error => Icon::Alert,
        }
    }

    fn kind_word(&self) -> String {
        self.lang.t(match self.flash.kind {
            FlashKind::Ok => "ui-flash-ok",
            FlashKind::Warn => "ui-flash-warn",
            FlashKind::Error => "ui-flash-error",
        })
    }
}
