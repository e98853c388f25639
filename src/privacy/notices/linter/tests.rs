//! Generated documents are clean; each defect of the founding documents, put back, is found.
use super::super::document::{Block, Cell, Inline, NoticeKind, Section, Sentence};
use super::super::input::{Country, Measure};
use super::super::{Document, Generated, generate, samples};
use super::*;

fn text(words: &str) -> Sentence {
    Sentence {
        promises: vec![],
        parts: vec![Inline::Text(words.into())],
    }
}

fn sections(document: &mut Document) -> Vec<&mut Section> {
    document.sections.iter_mut().collect()
}

fn find<'a>(sections: Vec<&'a mut Section>, id: &str) -> &'a mut Section {
    for section in sections {
        if section.id == id {
            return section;
        }
        if section
            .subsections
            .iter()
            .any(|inner| inner.id == id || inner.subsections.iter().any(|deep| deep.id == id))
        {
            return find(section.subsections.iter_mut().collect(), id);
        }
    }
    panic!("no section {id}");
}

/// The rules that a change to the Slovenian processor's notice of the federation breaks.
fn broken(change: impl FnOnce(&mut Document)) -> Vec<Rule> {
    let mut document = generate(NoticeKind::Processor, &samples::federation()).sl;
    change(&mut document);
    let mut rules: Vec<Rule> = check_document(&document)
        .into_iter()
        .map(|finding| finding.rule)
        .collect();
    rules.dedup();
    rules
}

fn add(document: &mut Document, id: &str, words: &str) {
    find(sections(document), id)
        .blocks
        .push(Block::Paragraph(vec![text(words)]));
}

#[test]
fn generated_documents_are_clean() {
    for (name, input) in samples::all() {
        for kind in NoticeKind::ALL {
            let found = check(&input, &generate(kind, &input));
            assert!(found.is_empty(), "{name} {kind:?}: {found:#?}");
        }
    }
}

#[test]
fn promise_a22_and_b86_defect_1_a_wrong_address_of_the_authority_is_found() {
    assert_eq!(
        broken(|doc| add(doc, "contact", "Pišite na gp.ip@ip-rs.com.")),
        [Rule::Authority]
    );
    assert_eq!(
        broken(|doc| add(doc, "complaint", "Glejte www.nekaj.com.")),
        [Rule::Authority]
    );
    let rules = broken(|doc| {
        find(sections(doc), "complaint")
            .blocks
            .retain(|block| !matches!(block, Block::Contact(_)))
    });
    assert_eq!(rules, [Rule::Authority]);
}

#[test]
fn defect_2_a_withdrawal_that_points_elsewhere_is_found() {
    let rules = broken(|doc| {
        for block in &mut find(sections(doc), "withdrawal").blocks {
            if let Block::Paragraph(sentences) = block {
                for part in sentences
                    .iter_mut()
                    .flat_map(|sentence| &mut sentence.parts)
                {
                    if let Inline::SectionRef(id) = part {
                        *id = "legitimate-interests".into();
                    }
                }
            }
        }
    });
    assert_eq!(rules, [Rule::ConsentReference]);
}

#[test]
fn defect_3_the_abbreviation_is_found() {
    assert_eq!(
        broken(|doc| add(doc, "special", "Izpolnjevanje PCT pogojev.")),
        [Rule::Abbreviation]
    );
    assert!(broken(|doc| add(doc, "special", "Izpolnjevanje pogojev za SPCTR.")).is_empty());
}

#[test]
fn defect_4_a_repeated_block_is_found() {
    let rules = broken(|doc| {
        let operations = find(sections(doc), "operations").blocks.clone();
        find(sections(doc), "withdrawal").blocks.extend(
            operations
                .into_iter()
                .filter(|block| matches!(block, Block::List(_))),
        );
    });
    assert!(rules.contains(&Rule::Duplicate), "{rules:?}");
}

#[test]
fn defect_5_a_processor_without_separate_bases_is_found() {
    let rules = broken(|doc| find(sections(doc), "basis-own").blocks.clear());
    assert_eq!(rules, [Rule::Roles]);
}

#[test]
fn defect_6_hosting_and_transfers_that_contradict_the_configuration_are_found() {
    let input = samples::american_host_in_frankfurt();
    let stale = generate(NoticeKind::Processor, &samples::club());
    let rules = |input: &NoticeInput, generated: &Generated| -> Vec<Rule> {
        check(input, generated)
            .into_iter()
            .map(|finding| finding.rule)
            .collect()
    };
    let found = rules(&input, &stale);
    assert!(
        !found.is_empty() && found.iter().all(|rule| *rule == Rule::Hosting),
        "{found:?}"
    );

    let mut unguarded = samples::federation();
    unguarded
        .sub_processors
        .iter_mut()
        .for_each(|sub| sub.safeguard = None);
    assert!(
        rules(&unguarded, &generate(NoticeKind::Processor, &unguarded)).contains(&Rule::Hosting)
    );

    let mut elsewhere = samples::federation();
    elsewhere.hosting.country = Country::parse("US").expect("known");
    assert!(
        rules(&elsewhere, &generate(NoticeKind::Processor, &elsewhere)).contains(&Rule::Hosting)
    );

    let mut uncontracted = samples::federation();
    uncontracted
        .sub_processors
        .iter_mut()
        .for_each(|sub| sub.contract_ref.clear());
    assert!(
        rules(
            &uncontracted,
            &generate(NoticeKind::Processor, &uncontracted)
        )
        .contains(&Rule::Hosting)
    );
}

#[test]
fn promise_b88_defect_7_a_claim_that_no_children_are_processed_is_found() {
    let seed = "Podjetje zavestno ne zbira podatkov oseb, ki so mlajše od 15 let.";
    assert_eq!(broken(|doc| add(doc, "children", seed)), [Rule::Children]);
    assert_eq!(
        broken(|doc| add(
            doc,
            "security",
            "We do not knowingly process data of persons under 15. ne zbiramo"
        )),
        [Rule::Children]
    );
    let silent = broken(|doc| {
        find(sections(doc), "children").blocks =
            vec![Block::Paragraph(vec![text("Pazimo na vse.")])]
    });
    assert_eq!(silent, [Rule::Children]);
}

#[test]
fn defect_8_missing_information_is_found() {
    for id in ["source", "transfers", "portability", "automated", "dpo"] {
        let rules = broken(|doc| find(sections(doc), id).blocks.clear());
        assert!(rules.contains(&Rule::Contents), "{id}: {rules:?}");
    }
    let row = |id: &'static str, cell: Cell| {
        broken(move |doc| {
            let section = find(sections(doc), "collection-member");
            if let Some(Block::Table(table)) = section.blocks.first_mut() {
                table
                    .rows
                    .iter_mut()
                    .filter(|row| row.id == id)
                    .for_each(|row| row.cells = vec![cell.clone()]);
            }
        })
    };
    assert_eq!(row("source", Cell::Lines(vec![])), [Rule::Contents]);
    assert_eq!(
        row(
            "purposes",
            Cell::Lines(vec![text("vodenje članstva: kar tako.")])
        ),
        [Rule::Contents]
    );

    let mut input = samples::federation();
    for purpose in input
        .register
        .collections
        .iter_mut()
        .flat_map(|collection| &mut collection.purposes)
    {
        purpose.interest = None;
    }
    let found = check(&input, &generate(NoticeKind::Privacy, &input));
    assert!(
        found
            .iter()
            .any(|finding| finding.rule == Rule::Contents
                && finding.section == "collection-competition"),
        "{found:?}"
    );
}

#[test]
fn defect_9_analytics_are_found() {
    assert_eq!(
        broken(|doc| add(doc, "usage", "Uporabljamo storitev Google Analytics.")),
        [Rule::Analytics]
    );
}

#[test]
fn defect_10_references_that_lead_nowhere_are_found() {
    assert_eq!(
        broken(|doc| add(doc, "usage", "Glejte razdelek »5. Kakšne so vaše pravice«.")),
        [Rule::Reference]
    );
    assert_eq!(
        broken(|doc| add(doc, "usage", "Glejte poglavje 3.3.")),
        [Rule::Reference]
    );
    let lost = Sentence {
        promises: vec![],
        parts: vec![Inline::SectionRef("nowhere".into())],
    };
    assert_eq!(
        broken(|doc| find(sections(doc), "usage")
            .blocks
            .push(Block::Paragraph(vec![lost]))),
        [Rule::Reference]
    );
}

#[test]
fn promise_a1_and_b96_a_version_that_differs_within_the_text_is_found() {
    assert_eq!(broken(|doc| doc.version = 7), [Rule::Version]);
    let mut input = samples::club();
    input.number.clear();
    assert!(
        check(&input, &generate(NoticeKind::Privacy, &input))
            .iter()
            .any(|finding| finding.rule == Rule::Version)
    );
}

#[test]
fn promise_b47_languages_with_different_sections_are_found() {
    let input = samples::federation();
    let mut generated = generate(NoticeKind::Privacy, &input);
    find(sections(&mut generated.en), "recipients")
        .subsections
        .pop();
    let found = check(&input, &generated);
    assert!(
        found.iter().any(|finding| finding.rule == Rule::Languages),
        "{found:?}"
    );
}

#[test]
fn findings_are_told_in_both_languages() {
    let mut input = samples::club();
    input.operator.measures.insert(Measure::Training);
    input.number.clear();
    for finding in check(&input, &generate(NoticeKind::Processor, &input)) {
        for lang in Lang::ALL {
            let said = finding.text(lang);
            assert!(!said.contains("notices-"), "{said}");
        }
    }
}
