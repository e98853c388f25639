//! Templates hold no inline style or script, ask no other server, and name icons that exist.
use std::fs;
use std::path::PathBuf;

use tatami::web::Icon;

fn templates() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(found.len() > 30);
    found
}

#[test]
fn templates_hold_no_inline_style_or_script() {
    for (path, text) in templates() {
        let lower = text.to_lowercase();
        for banned in [
            " style=",
            "<style",
            "javascript:",
            "|safe",
            "| safe",
            "hx-on",
        ] {
            assert!(!lower.contains(banned), "{}: {banned}", path.display());
        }
        for tag in lower.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(
                !tag.starts_with("script") || tag.contains("src="),
                "{}: a script without src",
                path.display()
            );
            let handler = tag
                .split_whitespace()
                .skip(1)
                .any(|word| word.starts_with("on") && word.contains('=') && !word.contains('{'));
            assert!(!handler, "{}: an inline handler in <{tag}>", path.display());
        }
    }
}

#[test]
fn templates_load_nothing_from_other_servers() {
    for (path, text) in templates() {
        for attribute in [
            "src=\"http",
            "src=\"//",
            "<link rel=\"stylesheet\" href=\"http",
            "@import",
        ] {
            assert!(!text.contains(attribute), "{}: {attribute}", path.display());
        }
    }
}

#[test]
fn templates_name_icons_that_exist() {
    for (path, text) in templates() {
        for rest in text.split("page.icon(\"").skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            assert!(
                Icon::ALL.iter().any(|(known, _)| *known == name),
                "{}: no icon {name}",
                path.display()
            );
        }
    }
}

#[test]
fn every_posted_form_carries_the_token() {
    for (path, text) in templates() {
        for form in text.split("<form").skip(1) {
            let Some((tag, rest)) = form.split_once('>') else {
                continue;
            };
            let body = rest.split("</form>").next().unwrap_or_default();
            let proved = body.contains("csrf") || path.ends_with("layout/styleguide.html");
            assert!(
                !tag.contains("method=\"post\"") || proved,
                "{}: a posted form without its token: <form{tag}>",
                path.display()
            );
        }
    }
}
