//! What a generated document says, and what it does not.
use std::collections::BTreeSet;

use super::document::{Block, Cell};
use super::input::{Article, BasisView, Bilingual, Class, EnabledFunctions, FieldView, Measure};
use super::promises::State;
use super::*;

fn all_said(generated: &Generated) -> BTreeSet<String> {
    let documents = [&generated.sl, &generated.en];
    documents
        .into_iter()
        .flat_map(Document::sentences)
        .flat_map(|(_, sentence)| sentence.promises.clone())
        .collect()
}

#[test]
fn every_promise_is_said_or_withheld() {
    let input = samples::federation();
    for (kind, letter) in [(NoticeKind::Processor, 'B'), (NoticeKind::Privacy, 'A')] {
        let generated = generate(kind, &input);
        let said = all_said(&generated);
        let withheld: BTreeSet<String> = generated
            .withheld
            .iter()
            .map(|it| it.promise.clone())
            .collect();
        for promise in promises::all()
            .iter()
            .filter(|promise| promise.id.starts_with(letter))
        {
            assert!(
                said.contains(promise.id) || withheld.contains(promise.id),
                "{} is neither said nor withheld",
                promise.id
            );
            assert!(
                generated.sl.section(promise.section).is_some(),
                "{} lives in no section {}",
                promise.id,
                promise.section
            );
        }
    }
}

#[test]
fn what_is_not_kept_is_withheld_with_a_reason_and_not_said() {
    let generated = generate(NoticeKind::Privacy, &samples::federation());
    for id in ["A7", "A8", "A12", "A16"] {
        let withheld = generated
            .withheld
            .iter()
            .find(|it| it.promise == id)
            .expect(id);
        assert!(
            withheld.reason_sl.contains("še n") && withheld.reason_en.contains("yet"),
            "{withheld:?}"
        );
        assert!(!all_said(&generated).contains(id), "{id}");
    }
    let processor = generate(NoticeKind::Processor, &samples::federation());
    assert!(
        processor.withheld.iter().any(|it| it.promise == "B37")
            && processor.withheld.iter().any(|it| it.promise == "B51")
    );
    assert!(
        !processor.sl.plain().contains("izda potrdilo")
            && !processor.en.plain().contains("issues a certificate")
    );
}

#[test]
fn a_right_is_never_withheld() {
    for (name, input) in samples::all() {
        for kind in NoticeKind::ALL {
            let generated = generate(kind, &input);
            let said = all_said(&generated);
            for right in (57..=86)
                .filter(|n| *n != 73 && *n != 81)
                .map(|n| format!("B{n}"))
            {
                assert!(
                    said.contains(&right) || right == "B86",
                    "{name} {kind:?} {right}"
                );
            }
            assert!(
                said.contains("B81"),
                "{name}: the law on direct transfer is said though the software cannot do it"
            );
        }
    }
}

#[test]
fn manual_procedures_replace_what_the_software_does_not_do() {
    let text = generate(NoticeKind::Processor, &samples::federation())
        .sl
        .plain();
    assert!(
        text.contains("po e-pošti predamo organizaciji") && text.contains("še največ 15 dni"),
        "{text}"
    );
    let policy = generate(NoticeKind::Privacy, &samples::federation())
        .en
        .plain();
    assert!(
        policy.contains("has no form for requests yet") && policy.contains("we send them by hand"),
        "{policy}"
    );
}

#[test]
fn promise_b95_undeclared_measures_are_withheld() {
    let with_nothing = generate(NoticeKind::Processor, &samples::club());
    let text = with_nothing.sl.plain();
    assert!(
        !text.contains("DDoS")
            && !text.contains("nosilci podatkov so v celoti")
            && !text.contains("pisno zavezani")
    );
    let reasons: Vec<&str> = with_nothing
        .withheld
        .iter()
        .filter(|it| it.promise == "B95")
        .map(|it| it.reason(Lang::En))
        .collect();
    assert_eq!(reasons.len(), 4, "{reasons:?}");
    let mut input = samples::club();
    input.operator.measures.insert(Measure::DdosProtection);
    assert!(
        generate(NoticeKind::Processor, &input)
            .sl
            .plain()
            .contains("DDoS")
    );
}

#[test]
fn promise_b3_without_an_officer_the_notice_says_so() {
    let generated = generate(NoticeKind::Processor, &samples::club());
    assert!(
        generated
            .en
            .plain()
            .contains("The processor has no data protection officer.")
    );
    assert!(generated.withheld.iter().any(|it| it.promise == "B3"));
    let with = generate(NoticeKind::Processor, &samples::federation());
    assert!(
        with.en.plain().contains("dpo@obdelovalec.example")
            && !with.en.plain().contains("no data protection officer")
    );
}

#[test]
fn promise_b11_the_fields_printed_are_those_of_the_register() {
    let mut input = samples::federation();
    let extra = FieldView {
        label: Bilingual::new("višina", "height"),
        class: Class::C2,
        required: false,
        public: false,
        sealed: false,
    };
    input.register.collections[0].fields.push(extra);
    let printed = |input: &NoticeInput, lang: Lang| -> Vec<String> {
        let generated = generate(NoticeKind::Processor, input);
        let section = generated
            .document(lang)
            .section("collection-member")
            .expect("printed");
        let Some(Block::Table(table)) = section.blocks.first() else {
            panic!("a table")
        };
        let Some(Cell::Items(items)) = table.rows[0].cells.first() else {
            panic!("items")
        };
        items.clone()
    };
    assert_eq!(
        printed(&input, Lang::Sl),
        [
            "ime",
            "priimek",
            "datum rojstva",
            "davčna številka",
            "e-poštni naslov",
            "višina"
        ]
    );
    assert_eq!(
        printed(&input, Lang::En).last().map(String::as_str),
        Some("height")
    );
}

#[test]
fn promise_a2_a_function_switched_off_takes_its_collection_along() {
    let mut input = samples::federation();
    for kind in NoticeKind::ALL {
        assert!(
            generate(kind, &input)
                .sl
                .section("collection-health")
                .is_some()
        );
    }
    input.functions = EnabledFunctions {
        members: true,
        ..EnabledFunctions::default()
    };
    for kind in NoticeKind::ALL {
        let document = generate(kind, &input).sl;
        assert!(
            document.section("collection-health").is_none()
                && document.section("collection-competition").is_none()
        );
        assert!(document.plain().contains("ne vodi podatkov o zdravju"));
    }
    let policy = generate(NoticeKind::Privacy, &input).sl.plain();
    assert!(
        policy.contains("E-novic v storitvi ne izdajamo")
            && policy.contains("Prijav na dogodke v storitvi ne zbiramo")
    );
}

#[test]
fn promise_b29_accounts_are_the_operators_and_not_in_the_policy() {
    let input = samples::federation();
    assert!(
        generate(NoticeKind::Privacy, &input)
            .sl
            .section("collection-account")
            .is_none()
    );
    let processor = generate(NoticeKind::Processor, &input).sl;
    assert!(processor.section("collection-account").is_some());
    let own: String = processor
        .section("basis-own")
        .expect("there")
        .blocks
        .iter()
        .map(Block::plain)
        .collect();
    assert!(own.contains("Računi za prijavo, prijava v storitev: točka (b) prvega odstavka 6. člena Splošne uredbe (pogoji uporabe)"), "{own}");
}

#[test]
fn promise_a23_and_b46_transfers_are_computed() {
    let none = generate(NoticeKind::Processor, &samples::club()).sl.plain();
    assert!(none.contains("Podatki se ne prenašajo zunaj Evropskega gospodarskega prostora"));
    let seat = generate(
        NoticeKind::Processor,
        &samples::american_host_in_frankfurt(),
    )
    .sl
    .plain();
    assert!(
        seat.contains(
            "Cloud LLC: sedež v državi Združene države Amerike, podatki pa so v državi: Nemčija"
        ),
        "{seat}"
    );
    let policy = generate(NoticeKind::Privacy, &samples::federation())
        .en
        .plain();
    assert!(
        policy.contains("organiser in Serbia (Serbia): entries to a competition")
            && policy.contains("Mailer Inc. (United States of America)")
    );
}

#[test]
fn articles_are_written_in_each_language() {
    let generated = generate(NoticeKind::Privacy, &samples::federation());
    assert!(generated.sl.plain().contains("varna vadba in nastop: točka (a) drugega odstavka 9. člena Splošne uredbe (izrecna privolitev)"));
    assert!(
        generated
            .en
            .plain()
            .contains("safe training and competing: Article 9(2)(a) GDPR (explicit consent)")
    );
    let mut input = samples::club();
    let article: Article = "89".parse().expect("an article");
    input.register.collections[0].purposes[0]
        .bases
        .push(BasisView {
            article,
            text: Bilingual::default(),
        });
    let text = generate(NoticeKind::Privacy, &input).sl.plain();
    assert!(
        text.contains("(pristopna izjava); 89. člen Splošne uredbe"),
        "{text}"
    );
}

#[test]
fn the_basis_hash_changes_with_what_the_text_rests_on_and_with_nothing_else() {
    let input = samples::club();
    let hash = generate(NoticeKind::Privacy, &input).basis_hash;
    let mut later = input.clone();
    later.number = "OB-2".into();
    later.version = 9;
    later.valid_from = later.valid_from.succ_opt().expect("a day");
    assert_eq!(generate(NoticeKind::Privacy, &later).basis_hash, hash);
    let changes: [fn(&mut NoticeInput); 5] = [
        |input| input.tenant.email = "drug@klub.example".into(),
        |input| input.functions.health = true,
        |input| input.register.collections[0].retention.en.push_str(" more"),
        |input| input.sub_processors.push(samples::host_in_germany()),
        |input| input.retention.backup_days = Some(14),
    ];
    let mut hashes = BTreeSet::from([hash, generate(NoticeKind::Processor, &input).basis_hash]);
    for change in changes {
        let mut changed = input.clone();
        change(&mut changed);
        assert!(
            hashes.insert(generate(NoticeKind::Privacy, &changed).basis_hash),
            "a change that shows nowhere"
        );
    }
}

#[test]
fn no_sentence_is_missing_or_left_with_a_variable() {
    for (name, input) in samples::all() {
        for kind in NoticeKind::ALL {
            let generated = generate(kind, &input);
            for lang in Lang::ALL {
                let text = generated.document(lang).plain();
                for trace in [
                    "notices-", "{", "}", "\u{1}", "\u{2}", "\u{3}", "  ", " .", " ,", "..",
                ] {
                    let line = text.lines().find(|line| line.contains(trace));
                    assert!(
                        line.is_none(),
                        "{name} {kind:?} {lang}: {trace:?} in {line:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_key_is_used_and_every_key_used_exists() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let ftl =
        std::fs::read_to_string(root.join("assets/locales/sl/notices.ftl")).expect("the texts");
    let keys: BTreeSet<&str> = ftl
        .lines()
        .filter(|line| line.starts_with("notices-"))
        .filter_map(|line| line.split(" =").next())
        .collect();
    let mut code = String::new();
    let mut folders = vec![
        root.join("src/privacy"),
        root.join("src/platform/processors"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => code.push_str(&std::fs::read_to_string(path).expect("a source file")),
            }
        }
    }
    let used: BTreeSet<&str> = code
        .split('"')
        .filter(|word| word.starts_with("notices-") && word.len() > 8 && *word != "notices-manual")
        .collect();
    assert_eq!(
        used.difference(&keys).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "used but not written"
    );
    assert_eq!(
        keys.difference(&used).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "written but not used"
    );
}

#[test]
fn every_state_of_a_promise_occurs() {
    let count = |is: fn(&State) -> bool| {
        promises::all()
            .iter()
            .filter(|promise| is(&promise.state))
            .count()
    };
    assert!(count(|state| matches!(state, State::Kept { .. })) > 40);
    assert!(count(|state| matches!(state, State::Manual { .. })) > 20);
    assert!(count(|state| matches!(state, State::NotYet { .. })) > 5);
}
