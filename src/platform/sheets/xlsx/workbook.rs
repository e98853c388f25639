//! Where the sheets, the shared strings and the styles of a workbook lie.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::super::ReadError;
use super::package::Package;
use super::xml::{Xml, attribute};

/// More sheets than this are not looked at.
const MOST_SHEETS: usize = 100;

#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// Parts of the visible sheets, in their order.
    pub(super) sheets: Vec<String>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    /// Dates count from 1904, as old Macintosh files do.
    pub(super) from_1904: bool,
}

#[derive(Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

pub(super) fn read(package: &mut Package<'_>) -> Result<Workbook, ReadError> {
    let Some(relations) = package.part("_rels/.rels", relations)? else {
        return Err(ReadError::OtherFormat);
    };
    let path = relations
        .iter()
        .find(|relation| relation.kind == "officeDocument")
        .map(|relation| resolve("", &relation.target))
        .ok_or(ReadError::OtherFormat)?;
    // XLSB keeps its workbook in binary, DOCX and PPTX have none.
    if !path.to_lowercase().ends_with(".xml") || !path.to_lowercase().contains("workbook") {
        return Err(ReadError::OtherFormat);
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let of_book = package
        .part(&format!("{folder}/_rels/{name}.rels"), self::relations)?
        .ok_or(ReadError::Damaged)?;
    let (sheets, from_1904) = package.part(&path, sheets)?.ok_or(ReadError::Damaged)?;
    let part = |kind: &str| {
        of_book
            .iter()
            .find(|relation| relation.kind == kind)
            .map(|found| resolve(folder, &found.target))
    };
    let by_id: HashMap<&str, &Relation> = of_book
        .iter()
        .map(|relation| (relation.id.as_str(), relation))
        .collect();
    let sheets: Vec<String> = sheets
        .iter()
        .filter_map(|id| by_id.get(id.as_str()))
        .filter(|relation| relation.kind == "worksheet")
        .map(|relation| resolve(folder, &relation.target))
        .filter(|path| package.has(path))
        .collect();
    if sheets.is_empty() {
        return Err(ReadError::Damaged);
    }
    Ok(Workbook {
        sheets,
        strings: part("sharedStrings"),
        styles: part("styles"),
        from_1904,
    })
}

/// A target relative to its folder, or absolute.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

fn relations(xml: &mut Xml<'_>) -> Result<Vec<Relation>, ReadError> {
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                if let (Some(id), Some(kind), Some(target)) = (
                    attribute(&start, "Id"),
                    attribute(&start, "Type"),
                    attribute(&start, "Target"),
                ) {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    relations.push(Relation { id, kind, target });
                }
                if relations.len() > 10_000 {
                    return Err(ReadError::Damaged);
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The relation ids of the visible sheets, and whether dates count from 1904.
fn sheets(xml: &mut Xml<'_>) -> Result<(Vec<String>, bool), ReadError> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "workbookPr" => {
                    if let Some(value) = attribute(&start, "date1904") {
                        from_1904 = value == "1" || value == "true";
                    }
                }
                "sheet" => {
                    let visible = attribute(&start, "state").is_none_or(|state| state == "visible");
                    // Both `sheetId` and `r:id` end in "id"; the local name tells them apart.
                    if let (true, Some(id)) = (
                        visible && sheets.len() < MOST_SHEETS,
                        attribute(&start, "id"),
                    ) {
                        sheets.push(id);
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok((sheets, from_1904)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_against_their_folder() {
        assert_eq!(
            resolve("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(
            resolve("xl", "../xl/./sharedStrings.xml"),
            "xl/sharedStrings.xml"
        );
        assert_eq!(resolve("", "xl\\workbook.xml"), "xl/workbook.xml");
    }
}
