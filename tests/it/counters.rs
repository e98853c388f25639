//! Two counters share one table and one text of a statement.
use tatami::platform::{people::store, public_version};

use crate::support::TestApp;

#[tokio::test]
async fn a_member_is_saved_over_the_connection_that_published_something_before() {
    let app = TestApp::start().await;
    let club = app.club("prvi").await;
    let platform = &app.platform;
    // PostgreSQL keeps a prepared statement with the types of its first values, connection by connection.
    for round in 1..=20 {
        platform
            .db()
            .write(club.id, async |tx| {
                public_version::bump(tx, platform).await?;
                store::raise_members_version(tx, platform).await?;
                assert_eq!(store::members_version(tx).await?, round);
                assert_eq!(public_version::current(tx).await?, round);
                Ok(())
            })
            .await
            .unwrap();
    }
}
