//! From the file to the members.
use axum::http::StatusCode;

use super::{Wizard, day};

/// As a club keeps it: a title, odd dates, a total; in Windows-1250.
const LIST: &str = "Judo klub Dolina;;;;;;;\r\n\
    Ime;Priimek;Datum rojstva;Spol;Pas;GSM;E-pošta;Opombe\r\n\
    Žiga;Čeh;1. 2. 1990;m;6.kju;040 123 456;ziga@example.si;rad ima čaj\r\n\
    Ana;Zupan;1.2.92;ž;rumen;;;\r\n\
    Nika;Šinkovec;7. marec 1988;ž;1. dan;+386 31 123 456;;\r\n\
    Skupaj;3;;;;;;\r\n";

#[tokio::test]
async fn a_list_in_windows_1250_with_title_total_and_odd_dates_becomes_members() {
    let wizard = Wizard::start().await;
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(LIST);
    let answer = wizard.upload("clani.csv", &bytes).await;
    let draft = wizard.draft_of(&answer);
    let page = wizard.secretary.get(format!("{draft}/columns")).await.ok();
    let page = page
        .has_text("Naslovi nad tabelo, ki niso člani: vrstice 1.")
        .has_text("Seštevki in opombe, ki niso člani: vrstice 6.")
        .has_text("1 stolpec ne bo uvožen.")
        .has_text("ziga@example.si");
    assert_eq!(
        page.attr("select[name='column.2'] option[selected]", "value")
            .as_deref(),
        Some("birth_date")
    );
    assert_eq!(
        page.attr("select[name='column.7'] option[selected]", "value"),
        None
    );
    wizard
        .columns(&draft, &[])
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("3 vrstice so pripravljene")
        .has_text("še nič ni shranjeno")
        .has_text("Uvozi 3 vrstice");
    assert!(
        wizard.names().await.is_empty(),
        "nothing is saved before the last step"
    );
    let run = wizard.commit(&draft).await;
    wizard
        .secretary
        .get(&run)
        .await
        .ok()
        .has_text("3 novi člani")
        .has_text("Razveljavi uvoz");
    let members = wizard.members().await;
    let names: Vec<String> = members.iter().map(|m| m.draft.full_name()).collect();
    assert_eq!(names, ["Žiga Čeh", "Nika Šinkovec", "Ana Zupan"]);
    let dates: Vec<_> = members
        .iter()
        .map(|m| m.draft.birth_date.unwrap())
        .collect();
    assert_eq!(dates, [day(1990, 2, 1), day(1988, 3, 7), day(1992, 2, 1)]);
    assert_eq!(members[0].draft.belt.as_deref(), Some("kyu6"));
    assert_eq!(members[1].draft.details.phone, "+38631123456");
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_faulty_cell_is_named_in_words_with_its_row_and_corrected_in_place() {
    let wizard = Wizard::start().await;
    let csv = "Seznam članov 2026;;;\nIme;Priimek;Datum rojstva;Pas\nTim;Žnidar;31.2.1995;rumen\nNika;Lesjak;4. 5. 1993;zel-mod\nAna;Zupan;1. 2. 1990;zel-mod\nEva;Kos;1. 3. 1990;zelen\n";
    let (draft, page) = wizard.check(csv, &[]).await;
    let page = page
        .has_text("1 vrstica je pripravljena, 3 potrebujejo popravek ali odločitev")
        .has_text("Datuma »31.2.1995« v koledarju ni.")
        .has_text("Tega pasu ne poznamo.");
    assert_eq!(
        page.attr("input[name='cell.3.2']", "value").as_deref(),
        Some("31.2.1995"),
        "row 3 of the file"
    );
    let file = wizard.secretary.get(format!("{draft}/faulty")).await.ok();
    let file = file.text();
    assert!(file.contains("Tim;Žnidar;31.2.1995;rumen;3;"), "{file}");
    assert!(file.contains("Razlog") && !file.contains("Eva"), "{file}");
    wizard
        .secretary
        .post(
            format!("{draft}/rows"),
            &[
                ("cell.3.2", "28. 2. 1995"),
                ("cell.4.3", "zelen"),
                ("all.4.3", "yes"),
                ("cell.5.3", "zel-mod"),
            ],
        )
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("4 vrstice so pripravljene");
    wizard.commit(&draft).await;
    let members = wizard.members().await;
    assert_eq!(members.len(), 4);
    assert!(
        members
            .iter()
            .any(|m| m.draft.birth_date == Some(day(1995, 2, 28)))
    );
}

#[tokio::test]
async fn rows_that_are_not_mended_stay_out() {
    let wizard = Wizard::start().await;
    let run = wizard
        .import(
            "Ime;Priimek;Datum rojstva\nAna;Zupan;1. 2. 1990\nTim;Žnidar;lani\n",
            &[],
        )
        .await;
    wizard.secretary.get(run).await.ok().has_text("1 nov član");
    assert_eq!(wizard.names().await, ["Ana Zupan"]);
}

#[tokio::test]
async fn the_columns_are_chosen_once_and_name_and_birth_are_needed() {
    let wizard = Wizard::start().await;
    let draft = wizard
        .draft("Ime;Priimek;Datum rojstva\nAna;Zupan;1. 2. 1990\n")
        .await;
    let answer = wizard
        .columns(&draft, &[("column.0", "last_name")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    answer.has_text("To polje je že izbrano za drug stolpec.");
    let answer = wizard
        .columns(&draft, &[("column.0", "")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    answer.has_text("Izberi stolpce za ime, priimek in datum rojstva");
    let answer = wizard
        .columns(&draft, &[("column.0", "password")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    answer.has_text("Izberi polje s seznama.");
    let papers = [
        ("papers", "yes"),
        ("since.day", "1"),
        ("since.month", "1"),
        ("since.year", "2030"),
    ];
    let answer = wizard
        .columns(&draft, &papers)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        answer.attr("input[name='since.year']", "value").as_deref(),
        Some("2030"),
        "what was typed is kept"
    );
}

#[tokio::test]
async fn what_a_column_meant_is_remembered() {
    let wizard = Wizard::start().await;
    let csv = |name: &str| {
        format!("Ime;Priimek;Datum rojstva;Xyz\n{name};Zupan;1. 2. 1990;040 123 456\n")
    };
    wizard.import(&csv("Ana"), &[("column.3", "phone")]).await;
    let draft = wizard.draft(&csv("Eva")).await;
    let page = wizard.secretary.get(format!("{draft}/columns")).await.ok();
    assert_eq!(
        page.attr("select[name='column.3'] option[selected]", "value")
            .as_deref(),
        Some("phone")
    );
}

#[tokio::test]
async fn a_column_with_personal_numbers_is_refused_and_not_kept() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;EMŠO\nAna;Zupan;1. 1. 2006;0101006500006\n";
    let draft = wizard.draft(csv).await;
    let page = wizard.secretary.get(format!("{draft}/columns")).await.ok();
    let page = page
        .has_text("Stolpca z EMŠO ne uvažamo")
        .has_no_text("0101006500006");
    assert!(page.attr("select[name='column.3']", "name").is_none());
    let answer = wizard
        .columns(&draft, &[("column.3", "phone")])
        .await
        .is(StatusCode::SEE_OTHER);
    wizard
        .secretary
        .get(answer.location())
        .await
        .ok()
        .has_text("1 vrstica je pripravljena");
}

#[tokio::test]
async fn a_child_without_consent_comes_in_with_name_birth_and_guardian_alone() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;Pas;E-pošta starša;Ime starša;Priimek starša\n\
        Gal;Čeh;10. 6. 2015;rumen;eva@example.si;Eva;Čeh\n";
    let (draft, page) = wizard.check(csv, &[]).await;
    page.has_text("1 otrok je mlajši od 15 let in brez privolitve skrbnika");
    wizard.commit(&draft).await;
    let child = wizard.only().await;
    assert!(
        child.draft == child.draft.reduced() && child.draft.birth_date == Some(day(2015, 6, 10))
    );
    let guardians = wizard
        .app
        .platform
        .db()
        .read(wizard.club.id, async |tx| {
            tatami::platform::people::store::guardians_of(tx, &wizard.app.platform, child.id).await
        })
        .await
        .unwrap();
    assert_eq!(guardians[0].draft.email, "eva@example.si");
    assert!(child.guardian_consent_on.is_none());
}

#[tokio::test]
async fn consents_on_paper_admit_the_columns_of_children() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;Pas\nGal;Čeh;10. 6. 2015;rumen\n";
    let papers = [
        ("papers", "yes"),
        ("since.day", "1"),
        ("since.month", "9"),
        ("since.year", "2024"),
    ];
    // First without, then the same list with the declaration.
    wizard.import(csv, &[]).await;
    assert!(wizard.only().await.draft.belt.is_none());
    let (draft, page) = wizard.check(csv, &papers).await;
    page.has_text("1 član že obstaja in bo posodobljen");
    wizard.commit(&draft).await;
    let child = wizard.only().await;
    assert_eq!(child.draft.belt.as_deref(), Some("kyu5"));
    assert_eq!(child.guardian_consent_on, Some(day(2024, 9, 1)));
    wizard
        .import(
            "Ime;Priimek;Datum rojstva;Pas\nTia;Kos;10. 6. 2016;bel\n",
            &papers,
        )
        .await;
    let tia = wizard
        .members()
        .await
        .into_iter()
        .find(|m| m.draft.first_name == "Tia")
        .unwrap();
    assert_eq!(
        (tia.draft.belt.as_deref(), tia.guardian_consent_on),
        (Some("kyu6"), Some(day(2024, 9, 1)))
    );
}

#[tokio::test]
async fn children_without_a_guardian_are_counted_with_and_without_the_declaration() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Datum rojstva;E-pošta starša;Pas\n\
        Gal;Čeh;10. 6. 2015;;rumen\n\
        Tia;Kos;11. 6. 2016;;bel\n\
        Jan;Lah;12. 6. 2016;;bel\n\
        Maj;Hren;13. 6. 2016;eva@example.si;bel\n\
        Ana;Zupan;1. 2. 1990;;bel\n";
    let papers = [
        ("papers", "yes"),
        ("since.day", "1"),
        ("since.month", "9"),
        ("since.year", "2024"),
    ];
    let says = "3 otroci, mlajši od 15 let, nimajo vpisanega skrbnika. Po uvozu jim ga vpiši.";
    for more in [&papers[..], &[]] {
        let (_, page) = wizard.check(csv, more).await;
        page.has_text(says).has_text("5 vrstic je pripravljenih");
    }
    wizard.import(csv, &[]).await;
    // Those who are known without one are counted again, those with one are not.
    let (_, page) = wizard.check(csv, &papers).await;
    page.has_text(says).has_text("4 člani že obstajajo");
    let guarded = csv.replace(";;", ";maja@example.si;");
    let (_, page) = wizard.check(&guarded, &papers).await;
    page.has_no_text("nimajo vpisanega skrbnika");
}

#[tokio::test]
async fn an_empty_cell_keeps_or_erases_as_chosen() {
    let wizard = Wizard::start().await;
    wizard
        .import(
            "Ime;Priimek;Datum rojstva;Telefon;Kraj\nAna;Zupan;1. 2. 1990;040 123 456;Celje\n",
            &[],
        )
        .await;
    let again = "Ime;Priimek;Datum rojstva;Telefon;Kraj\nAna;Zupan;1. 2. 1990;;Kranj\n";
    wizard.import(again, &[("empty", "keep")]).await;
    let ana = wizard.only().await.draft.details;
    assert_eq!(
        (ana.phone.as_str(), ana.address.town.as_str()),
        ("+38640123456", "Kranj")
    );
    wizard.import(again, &[("empty", "erase")]).await;
    let ana = wizard.only().await.draft.details;
    assert_eq!(
        (ana.phone.as_str(), ana.address.town.as_str()),
        ("", "Kranj")
    );
}

#[tokio::test]
async fn the_same_list_once_more_changes_nothing() {
    let wizard = Wizard::start().await;
    let csv = super::many(3);
    wizard.import(&csv, &[]).await;
    let (_, page) = wizard.check(&csv, &[]).await;
    page.has_text("3 vrstice povedo samo to, kar je že vpisano.")
        .has_text("Vse iz datoteke je že vpisano, zato ni treba uvoziti ničesar.");
}

#[tokio::test]
async fn a_large_file_is_checked_and_imported_by_jobs() {
    let wizard = Wizard::start().await;
    let (draft, page) = wizard.check(&super::many(1_203), &[]).await;
    page.has_text("1203 vrstice so pripravljene")
        .has_text("1–50 od 1203");
    wizard
        .secretary
        .get(format!("{draft}/check?show=new&page=25"))
        .await
        .ok()
        .has_text("1201–1203 od 1203");
    wizard
        .secretary
        .get(format!("{draft}/check?show=new&page=26"))
        .await
        .is(StatusCode::NOT_FOUND);
    let run = wizard.commit(&draft).await;
    wizard
        .secretary
        .get(run)
        .await
        .ok()
        .has_text("1203 novi člani");
    assert_eq!(wizard.members().await.len(), 1_203);
}

#[tokio::test]
async fn the_sample_is_a_file_that_imports_without_a_question() {
    let wizard = Wizard::start().await;
    let sample = wizard
        .secretary
        .get(wizard.club.url("/members/import/sample"))
        .await
        .ok();
    assert!(
        sample
            .header("content-disposition")
            .contains("vzorec-clani.csv")
    );
    let (draft, page) = wizard.check(&sample.text(), &[]).await;
    page.has_text("2 vrstici sta pripravljeni");
    wizard.commit(&draft).await;
    assert_eq!(wizard.names().await, ["Žiga Primer", "Ana Vzorec"]);
}

/// Whole names in one column, of members and of guardians, as older programs write lists.
const WHOLE: &str = "Priimek in ime;Rojen;Starš;GSM starša\n\
    Novak Zupan Ana;1. 2. 1990;\n\
    Čeh Žiga;2. 3. 1991;\n\
    Kos Ana Marija;5. 6. 2016;Eva Kos;040 123 456\n\
    ŠUŠTAR Bor Matija;4. 5. 1993;\n\
    Novak - Lah Tine;5. 5. 1994;\n";

#[tokio::test]
async fn whole_names_in_one_column_are_split_in_the_order_somebody_chooses() {
    let wizard = Wizard::start().await;
    let draft = wizard.draft(WHOLE).await;
    let page = wizard.secretary.get(format!("{draft}/columns")).await.ok();
    assert_eq!(
        page.attr("select[name='column.0'] option[selected]", "value")
            .as_deref(),
        Some("whole_name")
    );
    assert_eq!(
        page.attr("input[name=name_order][checked]", "value")
            .as_deref(),
        Some("last_first"),
        "the header says the order"
    );
    assert_eq!(
        page.attr("input[name=guardian_order][checked]", "value"),
        None,
        "nobody said the order of guardians"
    );
    let page = page.has_text("ime Ana, priimek Novak Zupan");
    page.has_text("ime Novak, priimek Zupan Ana");
    wizard
        .columns(&draft, &[("name_order", "last_first")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Izberi, kaj je v celici najprej.");
    wizard
        .columns(
            &draft,
            &[
                ("name_order", "last_first"),
                ("guardian_order", "first_last"),
            ],
        )
        .await
        .redirects_to(&format!("{draft}/check"));
    let page = wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("5 vrstic je pripravljenih")
        .has_text("Preveri imena");
    assert_eq!(
        page.attr("input[name='cell.2.4']", "value").as_deref(),
        Some("Ana")
    );
    assert_eq!(
        page.attr("input[name='cell.4.5']", "value").as_deref(),
        Some("Kos Ana")
    );
    assert_eq!(
        page.attr("input[name='cell.3.4']", "value"),
        None,
        "two words leave no doubt"
    );
    assert_eq!(
        page.attr("input[name='cell.5.4']", "value"),
        None,
        "nor do capitals"
    );
    wizard
        .secretary
        .post(
            format!("{draft}/rows"),
            &[("cell.4.4", "Ana Marija"), ("cell.4.5", "Kos")],
        )
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard.commit(&draft).await;
    let mut names: Vec<(String, String)> = wizard
        .members()
        .await
        .into_iter()
        .map(|m| (m.draft.last_name, m.draft.first_name))
        .collect();
    names.sort();
    let expected = [
        ("Kos", "Ana Marija"),
        ("Novak Zupan", "Ana"),
        ("Novak-Lah", "Tine"),
        ("Čeh", "Žiga"),
        ("Šuštar", "Bor Matija"),
    ];
    assert_eq!(
        names,
        expected.map(|(last, first)| (last.to_owned(), first.to_owned()))
    );
    let id = wizard
        .members()
        .await
        .iter()
        .find(|m| m.draft.last_name == "Kos")
        .unwrap()
        .id;
    wizard
        .secretary
        .get(wizard.club.url(&format!("/members/{id}")))
        .await
        .ok()
        .has_text("Eva Kos");
}

#[tokio::test]
async fn the_order_can_be_changed_after_the_check_and_the_faulty_rows_hold_the_parts() {
    let wizard = Wizard::start().await;
    let csv = "Član;Rojen\nAna Zupan;1. 2. 1990\nEva Kos;31. 2. 1990\n";
    let draft = wizard.draft(csv).await;
    wizard
        .columns(&draft, &[("column.0", "whole_name")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Kaj je najprej v stolpcu »Član«?");
    for (order, first) in [("last_first", "Zupan"), ("first_last", "Ana")] {
        wizard
            .columns(&draft, &[("name_order", order)])
            .await
            .redirects_to(&format!("{draft}/check"));
        wizard
            .secretary
            .get(format!("{draft}/check?show=new"))
            .await
            .ok()
            .has_text(&format!("2 {first}"));
    }
    let file = wizard.secretary.get(format!("{draft}/faulty")).await.ok();
    let file = file.text();
    assert!(file.contains("Rojen;Ime;Priimek;"), "{file}");
    assert!(file.contains("31. 2. 1990;Eva;Kos;3;"), "{file}");
    wizard
        .columns(
            &draft,
            &[("column.1", "first_name"), ("name_order", "first_last")],
        )
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .has_text("Izberi samo eno od obojega.");
}

#[tokio::test]
async fn a_post_code_without_a_town_brings_the_town_along() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Rojen;Naslov;Pošta;Kraj\nAna;Zupan;1. 2. 1990;Pot 1;4000;\nEva;Kos;1. 2. 1991;Pot 2;4000;Struževo\n";
    wizard.import(csv, &[]).await;
    let mut towns: Vec<String> = wizard
        .members()
        .await
        .into_iter()
        .map(|m| m.draft.details.address.town)
        .collect();
    towns.sort();
    assert_eq!(towns, ["Kranj", "Struževo"]);
    let (_, page) = wizard.check(csv, &[]).await;
    page.has_text("2 vrstici povesta samo to, kar je že vpisano.")
        .has_text("ni treba uvoziti ničesar");
}

#[tokio::test]
async fn a_post_code_that_is_not_slovenian_is_refused_at_its_cell() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Rojen;Pošta;Država\n\
        Ana;Zupan;1. 2. 1990;999;\n\
        Eva;Kos;1. 2. 1991;62801;Slovenija\n\
        Tim;Lah;1. 2. 1992;1010;Avstrija\n\
        Bor;Hren;1. 2. 1993;4000;\n";
    let (draft, page) = wizard.check(csv, &[]).await;
    let page = page
        .has_text("2 vrstici sta pripravljeni, 2 potrebujeta popravek ali odločitev")
        .has_text("Poštna številka ima štiri števke")
        .has_text("Poštna številka »62801« ni slovenska");
    assert_eq!(
        page.attr("input[name='cell.2.3']", "value").as_deref(),
        Some("999")
    );
    wizard
        .secretary
        .post(
            format!("{draft}/rows"),
            &[("cell.2.3", "1000"), ("cell.3.3", "2000 Maribor")],
        )
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard.commit(&draft).await;
    let mut addresses: Vec<(String, String)> = wizard
        .members()
        .await
        .into_iter()
        .map(|m| m.draft.details.address)
        .map(|address| (address.post_code, address.town))
        .collect();
    addresses.sort();
    let expected = [
        ("1000", "Ljubljana"),
        ("1010", ""),
        ("2000", "Maribor"),
        ("4000", "Kranj"),
    ];
    assert_eq!(
        addresses,
        expected.map(|(code, town)| (code.to_owned(), town.to_owned()))
    );
}

#[tokio::test]
async fn dates_stand_in_the_review_as_they_were_read() {
    let wizard = Wizard::start().await;
    let csv =
        "Ime;Priimek;Rojen;Član od\nAna;Zupan;36526;\nEva;Kos;1.2.1990;\nTim;Lah;12/5/1999;\n";
    let (draft, page) = wizard.check(csv, &[]).await;
    let page = page
        .has_text("36526 → 1. 1. 2000")
        .has_text("12/5/1999 → 12. 5. 1999")
        .has_text("1. 2. 1990");
    page.has_no_text("1.2.1990");
    wizard.commit(&draft).await;
    let again = "Ime;Priimek;Rojen;Član od\nEva;Kos;1.2.1990;3/4/20\n";
    let (_, page) = wizard.check(again, &[]).await;
    page.has_text("3/4/20 → 3. 4. 2020");
}

#[tokio::test]
async fn the_heading_of_the_review_counts_what_the_button_imports() {
    let wizard = Wizard::start().await;
    wizard
        .import("Ime;Priimek;Rojen\nAna;Zupan;1. 2. 1990\n", &[])
        .await;
    let csv = "Ime;Priimek;Rojen\n\
        Ana;Zupan;1. 2. 1990\n\
        Eva;Kos;1. 2. 1991\n\
        Tim;Lah;1. 2. 1992\n";
    let (draft, _) = wizard.check(csv, &[]).await;
    for (skipped, head, says) in [
        ("skip.3", "1 vrstica je pripravljena", "Uvozi 1 vrstico"),
        (
            "skip.4",
            "Za uvoz ni nobene vrstice",
            "Za uvoz ni pripravljena nobena vrstica.",
        ),
    ] {
        wizard
            .secretary
            .post(format!("{draft}/rows"), &[(skipped, "yes")])
            .await
            .redirects_to(&format!("{draft}/check"));
        let page = wizard.secretary.get(format!("{draft}/check")).await.ok();
        assert_eq!(page.select("main .head h2"), [head]);
        page.has_text(says)
            .has_text("1 vrstica pove samo to, kar je že vpisano.");
    }
}

#[tokio::test]
async fn a_column_with_health_data_is_refused_and_not_kept() {
    let wizard = Wizard::start().await;
    let csv = "Ime;Priimek;Rojen;Zdravniški pregled\nAna;Zupan;1. 2. 1990;astma\n";
    let draft = wizard.draft(csv).await;
    let page = wizard.secretary.get(format!("{draft}/columns")).await.ok();
    page.has_text("Zdravstvenih podatkov s seznamom ne uvažamo.")
        .has_no_text("astma");
}
