//! The page of a job belongs to whoever started it.
use std::sync::Arc;

use axum::http::StatusCode;
use entity::ids::{AccountId, JobId};
use serde_json::{Value, json};
use tatami::{
    platform::jobs::{self, JobContext, JobEnd, JobHandler, Runner},
    tenants::Role,
};

use crate::support::{TestApp, TestTenant};

/// Ends as its input says.
struct Obedient;

#[async_trait::async_trait]
impl JobHandler for Obedient {
    fn kind(&self) -> &'static str {
        "obedient"
    }

    async fn run(&self, job: &JobContext) -> Result<Value, JobEnd> {
        job.progress("jobs-running", 3, 12).await?;
        match job.input.get("fail") {
            Some(_) => Err(JobEnd::Failed("jobs-failed")),
            None => Ok(job.input.clone()),
        }
    }
}

async fn begin(app: &TestApp, club: &TestTenant, by: AccountId, input: Value) -> JobId {
    let input = &input;
    app.platform
        .db()
        .write(club.id, async |tx| {
            jobs::enqueue(tx, &app.platform, "obedient", input.clone(), Some(by)).await
        })
        .await
        .unwrap()
}

async fn work(app: &TestApp) {
    Runner::new(app.platform.clone(), vec![Arc::new(Obedient)])
        .work_all()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_waiting_job_refreshes_itself_and_can_be_left() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let id = begin(&app, &club, owner.account(), json!({})).await;
    let url = club.url(&format!("/jobs/{id}"));
    let page = owner
        .get(&url)
        .await
        .ok()
        .has_text("Čaka na vrsto")
        .has_text("Lahko zapreš stran.");
    assert_eq!(page.attr("#job", "hx-get").as_deref(), Some(url.as_str()));
    assert!(
        page.text()
            .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>")
    );
    let part = owner.get_with(&url, &[("hx-request", "true")]).await.ok();
    assert!(
        part.text().trim_start().starts_with("<section"),
        "only the part that changes"
    );
}

#[tokio::test]
async fn a_job_in_its_one_transaction_says_how_far_it_is() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let id = begin(&app, &club, owner.account(), json!({})).await;
    let url = club.url(&format!("/jobs/{id}"));
    let job = JobContext {
        platform: app.platform.clone(),
        tenant: club.id,
        id,
        input: json!({}),
        created_by: Some(owner.account()),
    };
    job.progress("jobs-running", 0, 12).await.unwrap();
    owner.get(&url).await.ok().has_text("0 od 12");
    // Nothing of it is in the database before the transaction ends.
    job.tell(7);
    owner.get(&url).await.ok().has_text("7 od 12");
    drop(job);
    owner.get(&url).await.ok().has_text("0 od 12");
}

#[tokio::test]
async fn a_job_that_is_done_links_to_its_result_and_only_to_ours() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    for (output, link) in [
        (
            json!({ "location": "/o/dolina/members" }),
            Some("/o/dolina/members"),
        ),
        (
            json!({ "download": "/o/dolina/exports/1" }),
            Some("/o/dolina/exports/1"),
        ),
        (json!({ "location": "https://evil.example" }), None),
        (json!({}), None),
    ] {
        let id = begin(&app, &club, owner.account(), output).await;
        work(&app).await;
        let page = owner
            .get(club.url(&format!("/jobs/{id}")))
            .await
            .ok()
            .has_text("Končano.")
            .has_no_text("od 12");
        assert_eq!(page.attr("#job a", "href").as_deref(), link);
        assert!(page.attr("#job", "hx-get").is_none());
        assert_eq!(page.select("#job [role=status]").len(), 1);
    }
}

#[tokio::test]
async fn a_failed_job_says_why() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let id = begin(&app, &club, owner.account(), json!({ "fail": true })).await;
    work(&app).await;
    owner
        .get(club.url(&format!("/jobs/{id}")))
        .await
        .ok()
        .has_text("Opravila ni bilo mogoče dokončati.")
        .has_text("3 od 12");
}

#[tokio::test]
async fn a_job_is_cancelled_by_whoever_started_it() {
    let app = TestApp::start().await;
    let club = app.club("dolina").await;
    let owner = app.owner(&club).await;
    let id = begin(&app, &club, owner.account(), json!({})).await;
    let url = club.url(&format!("/jobs/{id}"));
    owner.get(&url).await.ok();
    owner
        .post(format!("{url}/cancel"), &[])
        .await
        .redirects_to(&url);
    owner.get(&url).await.ok().has_text("Opravilo se ustavlja.");
    work(&app).await;
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Opravilo je preklicano.");
    owner
        .post(format!("{url}/cancel"), &[])
        .await
        .redirects_to(&url);
    owner
        .get(&url)
        .await
        .ok()
        .has_text("Opravilo je bilo že končano.");
}

#[tokio::test]
async fn nobody_else_sees_a_job() {
    let app = TestApp::start().await;
    let (club, other) = (app.club("dolina").await, app.club("obala").await);
    let (ana, bor) = (app.owner(&club).await, app.actor(&club, Role::Owner).await);
    let eva = app.owner(&other).await;
    let id = begin(&app, &club, ana.account(), json!({})).await;
    let foreign = bor
        .get(club.url(&format!("/jobs/{id}")))
        .await
        .is(StatusCode::NOT_FOUND);
    let random = bor
        .get(club.url(&format!("/jobs/{}", app.platform.new_id())))
        .await
        .is(StatusCode::NOT_FOUND);
    assert_eq!(foreign.visible(), random.visible());
    eva.get(other.url(&format!("/jobs/{id}")))
        .await
        .is(StatusCode::NOT_FOUND);
    eva.get(other.url("")).await.ok();
    eva.post(other.url(&format!("/jobs/{id}/cancel")), &[])
        .await
        .is(StatusCode::NOT_FOUND);
    bor.get(club.url("/jobs/nonsense"))
        .await
        .is(StatusCode::NOT_FOUND);
}
