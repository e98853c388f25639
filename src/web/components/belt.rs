//! A tiny knotted belt with its name.
use askama::Template;

use super::part;

/// A belt: its colours drawn, its name beside it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/belt.html")]
pub struct Belt {
    base: Option<&'static str>,
    second: Option<&'static str>,
    panels: bool,
    label: String,
}
part!(Belt);

impl Belt {
    /// A belt by its colour code: `white`, `white-yellow`, `yellow`, .. `black`, `red-white`, `red`. An unknown code shows the name only.
    pub fn new(code: &str, label: impl Into<String>) -> Self {
        let (first, second) = code
            .split_once('-')
            .map_or((code, None), |(first, second)| (first, Some(second)));
        Self {
            base: class_of(first),
            second: second.and_then(class_of),
            panels: code == "red-white",
            label: label.into(),
        }
    }

    /// The colour of the knot: the second colour of a two-coloured belt.
    fn knot(&self) -> &'static str {
        self.second
            .filter(|_| !self.panels)
            .or(self.base)
            .unwrap_or("w")
    }
}

fn class_of(colour: &str) -> Option<&'static str> {
    Some(match colour {
        "white" => "w",
        "yellow" => "y",
        "orange" => "o",
        "green" => "g",
        "blue" => "b",
        "brown" => "br",
        "black" => "k",
        "red" => "r",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_belt_is_drawn_and_named() {
        let html = Belt::new("white-yellow", "belo-rumen").to_string();
        assert!(
            html.contains("class=\"w\"")
                && html.contains("class=\"y\"")
                && html.contains("belo-rumen"),
            "{html}"
        );
        assert!(!Belt::new("pink", "roza").to_string().contains("<svg"));
    }
}
