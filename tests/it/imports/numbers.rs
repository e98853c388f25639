//! Member numbers that a list brings along, such as one's own export.
use super::{Wizard, adult};

const HEADER: &str = "Ime;Priimek;Rojen;Članska številka\n";

impl Wizard {
    /// The members by number, with their first names.
    async fn numbered(&self) -> Vec<(i64, String)> {
        let mut members: Vec<(i64, String)> = self
            .members()
            .await
            .into_iter()
            .map(|member| (member.number, member.draft.first_name))
            .collect();
        members.sort();
        members
    }
}

fn named(members: &[(i64, &str)]) -> Vec<(i64, String)> {
    members
        .iter()
        .map(|(number, name)| (*number, (*name).to_owned()))
        .collect()
}

#[tokio::test]
async fn new_members_keep_the_numbers_they_bring_along_and_the_next_are_beyond() {
    let wizard = Wizard::start().await;
    let csv = format!(
        "{HEADER}Eva;Kos;1. 2. 1990;\nAna;Zupan;1. 2. 1991;12\nTim;Lah;1. 2. 1992;40\nGal;Čeh;1. 2. 2016;3\n"
    );
    wizard.import(&csv, &[]).await;
    wizard.insert(adult("Nekdo", "Drug")).await;
    assert_eq!(
        wizard.numbered().await,
        named(&[
            (3, "Gal"),
            (12, "Ana"),
            (40, "Tim"),
            (41, "Eva"),
            (42, "Nekdo")
        ])
    );
}

#[tokio::test]
async fn a_number_of_a_later_portion_is_not_given_away_before() {
    let wizard = Wizard::start().await;
    let mut csv = HEADER.to_owned();
    for n in 0..510 {
        csv.push_str(&format!("Ana;Zupan{n};1. 2. 1990;\n"));
    }
    csv.push_str("Tim;Lah;1. 2. 1992;2\n");
    wizard.import(&csv, &[]).await;
    let members = wizard.numbered().await;
    assert_eq!(members.len(), 511);
    assert_eq!(members[..2], named(&[(2, "Tim"), (3, "Ana")]));
}

#[tokio::test]
async fn a_number_that_somebody_has_is_refused_at_its_cell() {
    let wizard = Wizard::start().await;
    wizard.insert(adult("Nekdo", "Drug")).await;
    let csv = format!(
        "{HEADER}Ana;Zupan;1. 2. 1991;1\nEva;Kos;1. 2. 1992;7\nTim;Lah;1. 2. 1993;7\nBor;Hren;1. 2. 1994;0\n"
    );
    let (draft, page) = wizard.check(&csv, &[]).await;
    let page = page
        .has_text("1 vrstica je pripravljena, 3 potrebujejo popravek ali odločitev")
        .has_text("Člansko številko 1 že ima nekdo drug v organizaciji ali v tej datoteki.")
        .has_text("Člansko številko 7 že ima nekdo drug")
        .has_text("Članska številka je celo število");
    assert_eq!(
        page.attrs("input[name^='cell.']", "name"),
        ["cell.2.3", "cell.4.3", "cell.5.3"]
    );
    let file = wizard.secretary.get(format!("{draft}/faulty")).await.ok();
    let file = file.text();
    assert!(
        file.contains("Članska številka: Člansko številko 7"),
        "{file}"
    );
    wizard
        .secretary
        .post(
            format!("{draft}/rows"),
            &[("cell.2.3", ""), ("cell.4.3", "8"), ("skip.5", "yes")],
        )
        .await
        .redirects_to(&format!("{draft}/check"));
    wizard.commit(&draft).await;
    assert_eq!(
        wizard.numbered().await,
        named(&[(1, "Nekdo"), (7, "Eva"), (8, "Tim"), (9, "Ana")])
    );
}

#[tokio::test]
async fn whoever_is_known_keeps_the_number_of_this_organisation() {
    let wizard = Wizard::start().await;
    wizard.insert(adult("Ana", "Zupan")).await;
    let csv = format!("{HEADER}Ana;Zupan;1. 2. 1990;99\n");
    let (_, page) = wizard.check(&csv, &[]).await;
    page.has_text("1 vrstica pove samo to, kar je že vpisano.");
    let csv = "Ime;Priimek;Rojen;Članska številka;Kraj\nAna;Zupan;1. 2. 1990;99;Celje\n";
    wizard.import(csv, &[]).await;
    assert_eq!(wizard.numbered().await, named(&[(1, "Ana")]));
}
