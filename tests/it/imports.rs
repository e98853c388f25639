//! Members come in from a file: four steps, all or nothing, and a way back.
mod duplicates;
mod files;
mod numbers;
mod safety;
mod steps;
mod undo;

use axum::http::StatusCode;
use chrono::NaiveDate;
use entity::{ids::MemberId, member, scope::TenantOwned as _};
use tatami::{
    platform::people::{Actor, Member, MemberDraft, NewMember, store},
    tenants::Role,
};

use crate::support::{Answer, Client, TestApp, TestTenant};

/// Somebody with a file.
struct Wizard {
    app: TestApp,
    club: TestTenant,
    secretary: Client,
}

impl Wizard {
    async fn start() -> Self {
        let app = TestApp::start().await;
        let club = app.club("dolina").await;
        let secretary = app.actor(&club, Role::Secretary).await;
        // The first page brings the token of the forms.
        secretary.get(club.url("/members/import")).await.ok();
        Self {
            app,
            club,
            secretary,
        }
    }

    async fn upload(&self, name: &str, content: &[u8]) -> Answer {
        self.secretary
            .upload(
                self.club.url("/members/import"),
                &[],
                ("file", name, content),
            )
            .await
    }

    /// Uploads a file that is read, and returns the address of its draft.
    #[track_caller]
    fn draft_of(&self, answer: &Answer) -> String {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.visible());
        answer
            .location()
            .strip_suffix("/columns")
            .unwrap()
            .to_owned()
    }

    async fn draft(&self, csv: &str) -> String {
        let answer = self.upload("clani.csv", csv.as_bytes()).await;
        self.draft_of(&answer)
    }

    /// Takes the columns as they were guessed, with more fields.
    async fn columns(&self, draft: &str, more: &[(&str, &str)]) -> Answer {
        let page = self.secretary.get(format!("{draft}/columns")).await.ok();
        let mut fields = Vec::new();
        for name in page.attrs("select", "name") {
            let value = page
                .attr(&format!("select[name='{name}'] option[selected]"), "value")
                .unwrap_or_default();
            fields.push((name, value));
        }
        let mut fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        fields.retain(|(name, _)| more.iter().all(|(n, _)| n != name));
        fields.extend(more);
        self.secretary
            .post(format!("{draft}/columns"), &fields)
            .await
    }

    /// Uploads, takes the guessed columns and shows what the check found.
    async fn check(&self, csv: &str, more: &[(&str, &str)]) -> (String, Answer) {
        let draft = self.draft(csv).await;
        let answer = self.columns(&draft, more).await.is(StatusCode::SEE_OTHER);
        if answer.location().contains("/jobs/") {
            self.app.work().await;
        }
        let page = self.secretary.get(format!("{draft}/check")).await.ok();
        (draft, page)
    }

    /// Presses the button of a page that was shown.
    async fn confirm(&self, draft: &str, page: &Answer) -> Answer {
        let form = page
            .attr("input[name=form_id]", "value")
            .expect("a form to import");
        let review = page.attr("input[name=review]", "value").unwrap();
        self.secretary
            .post(
                format!("{draft}/commit"),
                &[("form_id", &form), ("review", &review)],
            )
            .await
    }

    /// Imports what is ready and returns the address of the page of the import.
    async fn commit(&self, draft: &str) -> String {
        let page = self.secretary.get(format!("{draft}/check")).await.ok();
        let answer = self.confirm(draft, &page).await.is(StatusCode::SEE_OTHER);
        self.app.work().await;
        let job = answer.location().rsplit('/').next().unwrap().to_owned();
        self.club.url(&format!("/members/import/runs/{job}"))
    }

    async fn import(&self, csv: &str, more: &[(&str, &str)]) -> String {
        let (draft, _) = self.check(csv, more).await;
        self.commit(&draft).await
    }

    /// The members, by name.
    async fn members(&self) -> Vec<Member> {
        let platform = &self.app.platform;
        platform
            .db()
            .read(self.club.id, async |tx| {
                let ids: Vec<MemberId> = member::Entity::of(tx.tenant())
                    .all(tx)
                    .await?
                    .into_iter()
                    .map(|m| m.id)
                    .collect();
                store::find_many(tx, platform, &ids).await
            })
            .await
            .unwrap()
    }

    async fn names(&self) -> Vec<String> {
        self.members()
            .await
            .iter()
            .map(|m| m.draft.full_name())
            .collect()
    }

    async fn only(&self) -> Member {
        let mut members = self.members().await;
        assert_eq!(members.len(), 1);
        members.remove(0)
    }

    async fn insert(&self, draft: MemberDraft) -> MemberId {
        let platform = &self.app.platform;
        let actor = Actor::keeping(self.secretary.account());
        let new = NewMember::from(draft);
        platform
            .db()
            .write(self.club.id, async |tx| {
                store::insert_members(tx, platform, vec![new.clone()], &actor).await
            })
            .await
            .unwrap()[0]
    }

    /// Somebody changes a member's e-mail address.
    async fn touch(&self, id: MemberId, email: &str) {
        let platform = &self.app.platform;
        let actor = Actor::keeping(self.secretary.account());
        platform
            .db()
            .write(self.club.id, async |tx| {
                let member = store::get(tx, platform, id).await?;
                let mut draft = member.draft.clone();
                draft.details.email = email.to_owned();
                store::update_member(tx, platform, id, member.rev, draft, &actor)
                    .await
                    .map(drop)
            })
            .await
            .unwrap();
    }
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// A grown-up.
fn adult(first: &str, last: &str) -> MemberDraft {
    MemberDraft {
        first_name: first.into(),
        last_name: last.into(),
        birth_date: Some(day(1990, 2, 1)),
        ..MemberDraft::default()
    }
}

/// Rows of grown-ups, with a header.
pub fn many(rows: u32) -> String {
    let mut csv = "Ime;Priimek;Datum rojstva;Telefon\n".to_owned();
    for n in 0..rows {
        csv.push_str(&format!(
            "Ana{};Zupan{};{}.{}.{};040 123 456\n",
            n % 97,
            n,
            n % 28 + 1,
            n % 12 + 1,
            1950 + n % 40
        ));
    }
    csv
}
