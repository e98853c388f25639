//! Two athletes meeting: white above blue, told apart by square and word.
use askama::Template;

use super::part;
use crate::platform::i18n::Lang;

/// One side of a contest.
#[derive(Clone, Debug, Default)]
pub struct Side {
    name: String,
    club: Option<String>,
    score: Option<String>,
    won: Option<bool>,
    unknown: bool,
}

impl Side {
    /// An athlete, by the name that may be shown.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Not known yet: "Zmagovalka borbe 122".
    pub fn unknown(words: impl Into<String>) -> Self {
        Self {
            name: words.into(),
            unknown: true,
            ..Self::default()
        }
    }

    /// Where from, in short.
    #[must_use]
    pub fn club(mut self, club: impl Into<String>) -> Self {
        self.club = Some(club.into());
        self
    }

    /// The score, and whether it won.
    #[must_use]
    pub fn score(mut self, score: impl Into<String>, won: bool) -> Self {
        self.score = Some(score.into());
        self.won = Some(won);
        self
    }

    fn class(&self) -> &'static str {
        match (self.unknown, self.won) {
            (true, _) => "tbd",
            (_, Some(true)) => "win",
            (_, Some(false)) => "lost",
            _ => "",
        }
    }

    fn is_winner(&self) -> bool {
        self.won == Some(true)
    }
}

/// A contest.
#[derive(Clone, Debug, Template)]
#[template(path = "components/bout.html")]
pub struct Bout {
    lang: Lang,
    title: String,
    white: Side,
    blue: Side,
    how: Option<String>,
}
part!(Bout);

impl Bout {
    /// A contest: its title ("Borba 122"), white and blue.
    pub fn new(lang: Lang, title: impl Into<String>, white: Side, blue: Side) -> Self {
        Self {
            lang,
            title: title.into(),
            white,
            blue,
            how: None,
        }
    }

    /// What decided it, where it was not the score: "predaja".
    #[must_use]
    pub fn how(mut self, words: impl Into<String>) -> Self {
        self.how = Some(words.into());
        self
    }
}
