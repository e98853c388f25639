//! Columns without personal data: keys, states, times of rows, counters. Listed one by one, so that a new column is a decision.

/// Columns of every table that has them: the key, the tenant, the revision and the times of the row.
const EVERYWHERE: &[&str] = &["tenant_id", "id", "rev", "created_at", "updated_at"];

/// Table and columns.
pub const TECHNICAL: &[(&str, &[&str])] = &[
    ("tenant", &["slug", "kind", "name", "ended_at"]),
    (
        "account",
        &["totp_last_step", "lang", "is_operator", "disabled_at"],
    ),
    ("recovery_code", &["account_id", "used_at"]),
    ("session", &["expires_at"]),
    (
        "account_token",
        &["account_id", "kind", "expires_at", "used_at"],
    ),
    (
        "outbox",
        &[
            "template", "state", "attempts", "due_at", "sent_at", "failure",
        ],
    ),
    (
        "queue",
        &["job_id", "kind", "due_at", "taken_until", "attempts"],
    ),
    ("throttle", &["failures", "blocked_until"]),
    ("installation", &["key", "value"]),
    ("operator_log", &["seq", "prev_hash", "hash"]),
    (
        "invitation",
        &[
            "role",
            "token_hash",
            "expires_at",
            "accepted_at",
            "ended_at",
        ],
    ),
    ("profile", &["name_policy", "obi", "functions"]),
    ("log_head", &["seq", "hash"]),
    (
        "log_entry",
        &["seq", "record_kind", "record_hash", "prev_hash", "hash"],
    ),
    (
        "job",
        &[
            "kind",
            "state",
            "step",
            "done",
            "total",
            "input",
            "output",
            "failure",
            "started_at",
            "finished_at",
            "heartbeat_at",
            "is_cancelled",
        ],
    ),
    ("submission", &["location"]),
    ("counter", &["name", "value"]),
    ("member_change", &["member_id"]),
    ("guardianship", &["member_id", "guardian_id"]),
    ("relation", &["member_id", "guardian_id", "ended_at"]),
    ("consent", &["member_id", "guardian_id"]),
    ("data_request", &["member_id", "about_id"]),
    (
        "import_draft",
        &["stage", "file_format", "row_count", "expires_at", "job_id"],
    ),
    ("import_chunk", &["draft_id", "position"]),
    (
        "import_run",
        &["created_count", "updated_count", "undone_at", "meanings"],
    ),
    (
        "import_change",
        &["run_id", "member_id", "kind", "rev_after"],
    ),
    ("health_record", &["member_id"]),
    (
        "competition",
        &[
            "slug",
            "name",
            "held_on",
            "held_until",
            "town",
            "venue",
            "organiser",
            "state",
            "name_policy",
            "published_at",
        ],
    ),
    (
        "category",
        &[
            "competition_id",
            "slug",
            "name",
            "sex",
            "age_class",
            "weight",
            "position",
        ],
    ),
    ("club", &["name", "search", "country"]),
    ("club_alias", &["club_id", "name", "search"]),
    (
        "placing",
        &[
            "competition_id",
            "category_id",
            "position",
            "member_id",
            "entrant",
            "without_medal",
        ],
    ),
    ("athlete", &["identity"]),
    (
        "public_placing",
        &[
            "competition_id",
            "category_id",
            "athlete_id",
            "position",
            "entrant",
            "without_medal",
        ],
    ),
    (
        "sheet",
        &["competition_id", "category_id", "profile", "wiring"],
    ),
    ("contest", &["sheet_id", "no", "round"]),
    (
        "public_sheet",
        &["competition_id", "category_id", "contests"],
    ),
    (
        "correction",
        &["competition_id", "category_id", "at", "reason"],
    ),
    ("result_draft", &["competition_id", "stage", "expires_at"]),
    (
        "notice",
        &[
            "kind",
            "version",
            "state",
            "basis_hash",
            "content",
            "withheld",
            "published_at",
            "valid_from",
        ],
    ),
    ("seaql_migrations", &["version", "applied_at"]),
];

/// Whether a column holds no personal data.
#[must_use]
pub fn is_technical(table: &str, column: &str) -> bool {
    EVERYWHERE.contains(&column)
        || TECHNICAL
            .iter()
            .any(|(name, columns)| *name == table && columns.contains(&column))
}
