//! Texts in Slovenian and English (Fluent).
