//! The recovery sheet as a page to print and as text for the terminal, in Slovenian and English on one sheet: whoever
//! finds it years later may read either.

use askama::Template;
use chrono::NaiveDate;
use zeroize::Zeroizing;

use super::code;
use crate::platform::qr::{Qr, TooLong};
use crate::platform::vault::Vault;

/// Why a sheet cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The QR code.
    #[error(transparent)]
    Qr(#[from] TooLong),
    /// The page.
    #[error(transparent)]
    Page(#[from] askama::Error),
}

struct Sheet {
    installation: String,
    date_sl: String,
    date_en: String,
    lines: Vec<Zeroizing<String>>,
}

#[derive(Template)]
#[template(path = "commands/recovery_sheet.html")]
struct HtmlSheet {
    sheet: Sheet,
    qr: Qr,
}

#[derive(Template)]
#[template(path = "commands/recovery_sheet.txt")]
struct TextSheet {
    sheet: Sheet,
}

/// The sheet as one HTML page without outside parts, with a QR code. It is the key: print it, do not keep it.
pub fn sheet_html(vault: &Vault, today: NaiveDate) -> Result<Zeroizing<String>, SheetError> {
    let sheet = sheet(vault, today);
    let mut scanned = Zeroizing::new(String::with_capacity(64));
    for line in &sheet.lines {
        scanned.extend(line.chars().filter(|symbol| *symbol != ' '));
    }
    let qr = Qr::of(&scanned)?;
    Ok(Zeroizing::new(HtmlSheet { sheet, qr }.render()?))
}

/// The sheet as plain text, for a terminal that is printed or copied by hand.
pub fn sheet_text(vault: &Vault, today: NaiveDate) -> Result<Zeroizing<String>, SheetError> {
    let sheet = sheet(vault, today);
    Ok(Zeroizing::new(TextSheet { sheet }.render()?))
}

fn sheet(vault: &Vault, today: NaiveDate) -> Sheet {
    Sheet {
        installation: vault.keystore().installation().to_string(),
        date_sl: today.format("%-d. %-m. %Y").to_string(),
        date_en: today.format("%-d %B %Y").to_string(),
        lines: code(vault.keystore().kek()),
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;
    use crate::platform::vault::recovery::kek_from_recovery;
    use crate::platform::vault::support::Home;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
    }

    #[test]
    fn the_printed_code_gives_the_key_back() {
        let home = Home::new();
        let html = sheet_html(&home.vault(), today()).unwrap();
        let page = Html::parse_document(&html);
        let lines: Vec<String> = page
            .select(&Selector::parse("pre").unwrap())
            .map(|line| line.text().collect())
            .collect();
        assert_eq!(lines.len(), 1);
        assert_eq!(
            kek_from_recovery(&lines[0]).unwrap().bytes(),
            home.kek().bytes()
        );

        let text = sheet_text(&home.vault(), today()).unwrap();
        let code: Vec<_> = text
            .lines()
            .filter(|line| line.starts_with("    "))
            .collect();
        assert_eq!(
            kek_from_recovery(&code.join("\n")).unwrap().bytes(),
            home.kek().bytes()
        );
    }

    #[test]
    fn the_sheet_names_the_installation_and_the_day_in_both_languages_and_loads_nothing() {
        let home = Home::new();
        let vault = home.vault();
        let html = sheet_html(&vault, today()).unwrap();
        for part in [
            vault.keystore().installation().to_string().as_str(),
            "1. 3. 2026",
            "1 March 2026",
            "Obnovitveni list",
            "Recovery sheet",
            "lang=\"en\"",
            "<svg",
        ] {
            assert!(html.contains(part), "{part}");
        }
        for part in ["http:", "https:", "<script", "<link", "style="] {
            assert!(!html.contains(part), "{part}");
        }
    }
}
