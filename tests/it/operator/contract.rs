//! Agreements and sub-processors: announced ahead, told to every tenant once, objected to, and in the notices only while in force.
use axum::http::StatusCode;
use chrono::TimeDelta;
use tatami::{platform::mail, tenants::Role};

use super::lifecycle::{logged, templates};
use crate::support::TestApp;

const HOST: [(&str, &str); 12] = [
    ("name", "Gostitelj GmbH"),
    ("address", "Hauptstrasse 1, Frankfurt"),
    ("country", "DE"),
    ("category", "hosting"),
    ("task_sl", "gostovanje strežnikov"),
    ("task_en", "hosting of the servers"),
    ("contract_ref", "P-12/2026"),
    ("data_in", ""),
    ("safeguard", ""),
    ("since.day", "9"),
    ("since.month", "4"),
    ("since.year", "2026"),
];

fn with(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    HOST.iter()
        .map(|(name, value)| {
            let changed = changes.iter().find(|(other, _)| other == name);
            (*name, changed.map_or(*value, |(_, value)| *value))
        })
        .collect()
}

#[tokio::test]
async fn promise_b44_a_new_sub_processor_is_announced_objected_to_and_takes_effect_later() {
    let app = TestApp::start_with(|config| {
        config.operator.name = "Obdelovalec d.o.o.".into();
    })
    .await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let admin = app.actor(&club, Role::Admin).await;
    let operator = app.operator().await;
    operator
        .get("/ops/sub-processors")
        .await
        .ok()
        .has_text("Ni podobdelovalcev");
    operator.get("/ops/sub-processors/new").await.ok();
    // Today is 10 March: thirty days from now is the first day, and outside the EEA a safeguard is compulsory.
    for (changes, field) in [
        (vec![("since.day", "8")], "#since"),
        (vec![("country", "US")], "#safeguard"),
        (vec![("data_in", "DE US")], "#safeguard"),
        (vec![("contract_ref", "")], "#contract_ref"),
        (vec![("task_sl", "")], "#task_sl"),
    ] {
        let refused = operator
            .post("/ops/sub-processors/new", &with(&changes))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        let links = refused.attrs(".problem a", "href");
        assert!(
            links.iter().any(|link| link.starts_with(field)),
            "{field}: {links:?}"
        );
    }
    operator
        .post("/ops/sub-processors/new", &HOST)
        .await
        .redirects_to("/ops/sub-processors");
    operator
        .post("/ops/sub-processors/new", &HOST)
        .await
        .is(StatusCode::CONFLICT);
    let page = operator.get("/ops/sub-processors").await.ok();
    page.has_text("Gostitelj GmbH")
        .has_text("napovedan")
        .has_text("obveščena 1 organizacija");
    let announced = templates(&app).await;
    assert_eq!(
        announced
            .iter()
            .filter(|t| *t == "sub-processor-announced")
            .count(),
        1,
        "only the owner is told, once: {announced:?}"
    );
    assert!(
        logged(&app, &club)
            .await
            .contains(&"sub-processor-announced".to_owned())
    );
    owner.get(club.url("")).await.ok().has_text(
        "Od 9. 4. 2026 bo obdelovalec uporabljal podobdelovalca Gostitelj GmbH, do tedaj",
    );
    // The notice does not name it before its day.
    owner
        .get(club.url("/notices/processor"))
        .await
        .ok()
        .has_no_text("Gostitelj GmbH");
    // The owner objects; an administrator reads only.
    let page = admin.get(club.url("/agreement")).await.ok();
    assert!(page.attrs("main form", "action").is_empty());
    let page = owner.get(club.url("/agreement")).await.ok();
    let object = page
        .attrs("main form", "action")
        .into_iter()
        .find(|action| action.ends_with("/object"))
        .unwrap();
    admin
        .post(&object, &[("reason", "Ne želimo.")])
        .await
        .is(StatusCode::FORBIDDEN);
    owner
        .post(&object, &[("reason", "Podatki naj ostanejo v Sloveniji.")])
        .await
        .is(StatusCode::SEE_OTHER);
    owner
        .post(&object, &[("reason", "Še enkrat.")])
        .await
        .is(StatusCode::SEE_OTHER);
    let page = operator
        .get("/ops/sub-processors")
        .await
        .ok()
        .has_text("Podatki naj ostanejo v Sloveniji.")
        .has_no_text("Še enkrat.");
    let answer = page
        .attrs("main form", "action")
        .into_iter()
        .find(|action| action.ends_with("/answer"))
        .unwrap();
    operator
        .post(&answer, &[("answer", "Strežnik ostane v Ljubljani.")])
        .await
        .is(StatusCode::SEE_OTHER);
    owner
        .get(club.url("/agreement"))
        .await
        .ok()
        .has_text("Strežnik ostane v Ljubljani.");
    // Whoever objected is told by mail and finds it in the log.
    let mails = mail::open_all(&app.platform, 20).await.unwrap();
    let told: Vec<_> = mails
        .iter()
        .filter(|mail| mail.template == "objection-answered")
        .collect();
    assert_eq!(told.len(), 1);
    assert!(
        told[0]
            .content
            .body
            .contains("Strežnik ostane v Ljubljani.")
    );
    assert!(
        logged(&app, &club)
            .await
            .contains(&"sub-processor-answered".to_owned())
    );
    app.later(TimeDelta::days(30));
    let owner = app.sign_in(owner.account()).await;
    owner
        .get(club.url("/notices/processor"))
        .await
        .ok()
        .has_text("Gostitelj GmbH");
    // It ends: told, and gone from the notices the day after.
    let operator = app.sign_in(operator.account()).await;
    let page = operator.get("/ops/sub-processors").await.ok();
    let end = page
        .attrs("main a.btn", "href")
        .into_iter()
        .find(|href| href.ends_with("/end"))
        .unwrap();
    operator.get(&end).await.ok();
    let yesterday = [
        ("until.day", "8"),
        ("until.month", "4"),
        ("until.year", "2026"),
    ];
    operator
        .post(&end, &yesterday)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let today = [
        ("until.day", "9"),
        ("until.month", "4"),
        ("until.year", "2026"),
    ];
    operator
        .post(&end, &today)
        .await
        .redirects_to("/ops/sub-processors");
    assert!(
        templates(&app)
            .await
            .contains(&"sub-processor-leaves".to_owned())
    );
    app.later(TimeDelta::days(1));
    let owner = app.sign_in(owner.account()).await;
    owner
        .get(club.url("/notices/processor"))
        .await
        .ok()
        .has_no_text("Gostitelj GmbH");
}

#[tokio::test]
async fn a_sub_processor_that_is_taken_back_before_its_day_is_cancelled_and_tenants_are_told() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    operator
        .post("/ops/sub-processors/new", &HOST)
        .await
        .redirects_to("/ops/sub-processors");
    let page = operator.get("/ops/sub-processors").await.ok();
    let end = page
        .attrs("main a.btn", "href")
        .into_iter()
        .find(|href| href.ends_with("/end"))
        .unwrap();
    let today = [
        ("until.day", "10"),
        ("until.month", "3"),
        ("until.year", "2026"),
    ];
    operator
        .post(&end, &today)
        .await
        .redirects_to("/ops/sub-processors");
    operator
        .get("/ops/sub-processors")
        .await
        .ok()
        .has_text("preklican");
    // What will not come needs no attention; that it was announced stays in the log.
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_no_text("bo obdelovalec uporabljal podobdelovalca");
    owner
        .get(club.url("/agreement"))
        .await
        .ok()
        .has_text("preklican, preden bi se začel uporabljati");
    let mails = mail::open_all(&app.platform, 10).await.unwrap();
    assert!(
        mails
            .iter()
            .any(|mail| mail.content.body.contains("ne bo uporabljal"))
    );
}

#[tokio::test]
async fn the_configuration_is_the_first_content_of_an_empty_register_only() {
    let app = TestApp::start_with(|config| {
        config.sub_processors = vec![tatami::platform::config::SubProcessor {
            name: "Poštar d.o.o.".into(),
            country: "si".into(),
            category: "mail".into(),
            task_sl: "pošiljanje e-pošte".into(),
            task_en: "sending of mail".into(),
            contract_ref: "P-1".into(),
            ..Default::default()
        }];
    })
    .await;
    let club = app.club("dolina").await;
    app.club("gora").await;
    let operator = app.operator().await;
    let page = operator.get("/ops/sub-processors").await.ok();
    assert_eq!(
        page.select("main h2"),
        ["Poštar d.o.o."],
        "once, and nobody is told"
    );
    assert!(templates(&app).await.is_empty());
    app.owner(&club)
        .await
        .get(club.url("/notices/processor"))
        .await
        .ok()
        .has_text("Poštar d.o.o.");
}

#[tokio::test]
async fn a_new_agreement_is_announced_and_accepted_anew_by_its_day() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let operator = app.operator().await;
    let form = operator.get("/ops/agreements/new").await.ok();
    assert!(form.select("#text_sl").remove(0).contains("28(3)(h)"));
    let sl = include_str!("../../../assets/agreement/1.sl.txt")
        .trim()
        .to_owned();
    let en = include_str!("../../../assets/agreement/1.en.txt")
        .trim()
        .to_owned();
    let longer = format!("{sl}\n\n# 14. Novo\nNova določba.");
    let short = longer.replace("28(3)(g)", "28(3)");
    let day = |d: &'static str| {
        [
            ("no", "2"),
            ("notice_days", "30"),
            ("valid_from.day", d),
            ("valid_from.month", "4"),
            ("valid_from.year", "2026"),
        ]
    };
    for (fields, sl, field) in [
        (day("8"), &longer, "#valid_from"),
        (day("9"), &short, "#text_sl"),
        (day("9"), &sl, "#text_sl"),
    ] {
        let mut fields = fields.to_vec();
        fields.push(("text_sl", sl.as_str()));
        fields.push(("text_en", en.as_str()));
        let refused = operator
            .post("/ops/agreements/new", &fields)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY);
        let links = refused.attrs(".problem a", "href");
        assert!(
            links.iter().any(|link| link.starts_with(field)),
            "{links:?}"
        );
    }
    let mut fields = day("9").to_vec();
    fields.push(("text_sl", longer.as_str()));
    fields.push(("text_en", en.as_str()));
    operator
        .post("/ops/agreements/new", &fields)
        .await
        .redirects_to("/ops/agreements");
    operator
        .post("/ops/agreements/new", &fields)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    operator
        .get("/ops/agreements")
        .await
        .ok()
        .has_text("0 od 1")
        .has_text("Različice 2 še niso sprejele");
    let mails = mail::open_all(&app.platform, 10).await.unwrap();
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].content.body.contains("9. 4. 2026"),
        "{}",
        mails[0].content.body
    );
    owner
        .get(club.url(""))
        .await
        .ok()
        .has_text("Različico 2 pogodbe o obdelavi je treba sprejeti do 9. 4. 2026.");
    // Until its day the first one is in force; the second can be read and accepted already.
    owner
        .get(club.url("/agreement"))
        .await
        .ok()
        .has_text("Različica 1, velja od 10. 3. 2026")
        .has_no_text("Nova določba.");
    app.later(TimeDelta::days(30));
    let (owner, operator) = (
        app.sign_in(owner.account()).await,
        app.sign_in(operator.account()).await,
    );
    operator.get("/ops").await.ok().has_text("ni sprejeta");
    owner.get(club.url("/members")).await.ok();
    owner
        .get(club.url("/agreement"))
        .await
        .ok()
        .has_text("Nova določba.");
    owner
        .post(club.url("/agreement"), &[("no", "2")])
        .await
        .redirects_to(&club.url("/agreement?no=2"));
    // The old acceptance stays beside the new one, and both sides see them.
    let page = owner.get(club.url("/agreement?no=1")).await.ok();
    page.has_text("Sprejeta različica 1")
        .has_text("Sprejeta različica 2")
        .has_no_text("Nova določba.");
    operator
        .get("/ops/agreements")
        .await
        .ok()
        .has_text("1 od 1");
    operator
        .get("/ops/agreements/2?lang=en")
        .await
        .ok()
        .has_text("Version 2");
    operator
        .get("/ops/agreements/9")
        .await
        .is(StatusCode::NOT_FOUND);
}
