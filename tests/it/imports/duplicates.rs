//! Nobody is merged without a person having seen it.
use super::{Wizard, adult};

const HEADER: &str = "Ime;Priimek;Datum rojstva;Številka licence;Kraj\n";

#[tokio::test]
async fn a_namesake_spelled_otherwise_is_asked_about_side_by_side() {
    let wizard = Wizard::start().await;
    let ana = wizard.insert(adult("Ana", "Župan")).await;
    let (draft, page) = wizard
        .check(&format!("{HEADER}Ana;Zupan;1. 2. 1990;;Celje\n"), &[])
        .await;
    let page = page
        .has_text("Morda že obstaja")
        .has_text("Vpisan član Ana Župan")
        .has_text("Kdo je v vrstici 2?");
    assert!(
        page.attr("input[name='decide.2'][checked]", "value")
            .is_none(),
        "nothing is decided beforehand"
    );
    assert!(
        page.attr("input[name=form_id]", "value").is_none(),
        "nothing to import"
    );
    let choices = page.attrs("input[name='decide.2']", "value");
    assert_eq!(
        choices,
        [format!("update:{ana}"), "new".to_owned(), "skip".to_owned()]
    );
    let update = format!("update:{ana}");
    wizard
        .secretary
        .post(format!("{draft}/rows"), &[("decide.2", &update)])
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard.commit(&draft).await;
    let only = wizard.only().await;
    assert_eq!(
        (
            only.draft.last_name.as_str(),
            only.draft.details.address.town.as_str()
        ),
        ("Zupan", "Celje")
    );
}

#[tokio::test]
async fn somebody_else_with_the_same_name_is_a_new_member() {
    let wizard = Wizard::start().await;
    wizard.insert(adult("Ana", "Župan")).await;
    let (draft, _) = wizard
        .check(&format!("{HEADER}Ana;Zupan;1. 2. 1990;;Celje\n"), &[])
        .await;
    wizard
        .secretary
        .post(format!("{draft}/rows"), &[("decide.2", "new")])
        .await;
    wizard.commit(&draft).await;
    assert_eq!(wizard.names().await, ["Ana Zupan", "Ana Župan"]);
}

#[tokio::test]
async fn the_licence_number_tells_who_it_is_and_a_contradiction_is_asked_about() {
    let wizard = Wizard::start().await;
    let mut ana = adult("Ana", "Zupan");
    ana.licence_no = Some("S-1".into());
    wizard.insert(ana).await;
    let csv = format!("{HEADER}Ana;Zupan;1. 2. 1990;s-1;Celje\nMaja;Kos;1. 2. 1990;S-1;Kranj\n");
    let (draft, page) = wizard.check(&csv, &[]).await;
    let page = page
        .has_text("1 vrstica je pripravljena")
        .has_text("Ni mogoče, ker ima številko licence že nekdo drug.");
    assert_eq!(
        page.attrs("input[name='decide.3']", "value"),
        ["new", "skip"],
        "row 2 has taken the number"
    );
    wizard
        .secretary
        .post(format!("{draft}/rows"), &[("decide.3", "new")])
        .await;
    let page = wizard
        .secretary
        .get(format!("{draft}/check?show=twins"))
        .await
        .ok();
    page.has_text("Kdo je v vrstici 3?");
    wizard.commit(&draft).await;
    assert_eq!(wizard.only().await.draft.details.address.town, "Celje");
}

#[tokio::test]
async fn a_row_that_repeats_another_of_the_file_is_asked_about() {
    let wizard = Wizard::start().await;
    let csv = format!("{HEADER}Ana;Zupan;1. 2. 1990;;Celje\nANA;ZUPAN;1.2.1990;;Kranj\n");
    let (draft, page) = wizard.check(&csv, &[]).await;
    page.has_text("1 vrstica je pripravljena, 1 potrebuje popravek")
        .has_text("Vrstica 2");
    wizard
        .secretary
        .post(format!("{draft}/rows"), &[("decide.3", "skip")])
        .await;
    wizard
        .secretary
        .get(format!("{draft}/check?show=skipped"))
        .await
        .ok()
        .has_text("Vrni vrstico 3 v uvoz");
    wizard.commit(&draft).await;
    assert_eq!(wizard.only().await.draft.details.address.town, "Celje");
}

#[tokio::test]
async fn an_id_that_is_no_twin_is_not_taken_for_one() {
    let wizard = Wizard::start().await;
    wizard.insert(adult("Ana", "Župan")).await;
    let other = wizard.insert(adult("Nekdo", "Drug")).await;
    let (draft, _) = wizard
        .check(&format!("{HEADER}Ana;Zupan;1. 2. 1990;;Celje\n"), &[])
        .await;
    let wrong = format!("update:{other}");
    wizard
        .secretary
        .post(format!("{draft}/rows"), &[("decide.2", &wrong)])
        .await;
    wizard
        .secretary
        .get(format!("{draft}/check"))
        .await
        .ok()
        .has_text("Kdo je v vrstici 2?");
}
