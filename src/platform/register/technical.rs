//! Columns without personal data: keys, states, times of rows, counters. Listed one by one, so that a new column is a decision.

/// Columns of every table that has them: the key, the tenant, the revision and the times of the row.
const EVERYWHERE: &[&str] = &["tenant_id", "id", "rev", "created_at", "updated_at"];

/// Table and columns.
pub const TECHNICAL: &[(&str, &[&str])] = &[
    (
        "tenant",
        &[
            "slug",
            "kind",
            "name",
            "ended_at",
            "state",
            "state_at",
            "state_reason",
            "is_hidden",
            "agreement_no",
        ],
    ),
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
        &[
            "job_id",
            "kind",
            "due_at",
            "taken_until",
            "attempts",
            "failed_at",
        ],
    ),
    ("throttle", &["failures", "blocked_until"]),
    ("passkey", &["account_id"]),
    ("known_device", &["account_id"]),
    ("factor_removal", &["account_id"]),
    ("installation", &["key", "value"]),
    ("operator_log", &["seq", "prev_hash", "hash", "tag"]),
    (
        "agreement",
        &[
            "no",
            "valid_from",
            "notice_days",
            "text_sl",
            "text_en",
            "hash",
            "published_by",
            "told_at",
        ],
    ),
    ("acceptance", &["agreement_no", "agreement_hash"]),
    (
        "sub_processor",
        &[
            "name",
            "address",
            "country",
            "category",
            "task_sl",
            "task_en",
            "data_in",
            "contract_ref",
            "safeguard",
            "since",
            "until",
            "reviewed_on",
            "told_at",
            "end_told_at",
        ],
    ),
    ("objection", &["sub_processor_id", "answered_at"]),
    ("told", &["kind", "subject_id", "mails", "told_at"]),
    ("staff", &["statement_no", "statement_hash"]),
    (
        "staff_invitation",
        &[
            "role",
            "token_hash",
            "expires_at",
            "accepted_at",
            "ended_at",
        ],
    ),
    (
        "invitation",
        &[
            "role",
            "member_id",
            "guardian_id",
            "token_hash",
            "expires_at",
            "accepted_at",
            "ended_at",
        ],
    ),
    (
        "profile",
        &["name_policy", "obi", "functions", "guardian_view"],
    ),
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
    ("training_group", &["name"]),
    ("group_member", &["member_id"]),
    ("group_coach", &["group_id"]),
    (
        "handover",
        &[
            "state",
            "started_at",
            "invitation_id",
            "roles",
            "ends_on",
            "checks",
            "finished_at",
        ],
    ),
    ("correction_suggestion", &["member_id", "open_field"]),
    ("consent", &["member_id", "guardian_id"]),
    ("custody", &["member_id"]),
    ("refusal", &["member_id", "guardian_id"]),
    ("decision", &["member_id"]),
    (
        "coming_of_age",
        &["member_id", "age", "announced_at", "done_at"],
    ),
    ("data_request", &["member_id", "about_id", "reminded_on"]),
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
    ("incident", &["number", "state"]),
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
    (
        "support_grant",
        &[
            "kind",
            "ticket",
            "purpose",
            "scope",
            "member_id",
            "minutes",
            "requested_at",
            "approved_at",
            "ends_at",
            "refused_at",
            "ended_at",
            "authority",
            "order_no",
            "tell_not_before",
            "told_at",
            "reported_at",
            "hold_until",
        ],
    ),
    (
        "legal_hold",
        &["grant_id", "member_id", "agreed_at", "until", "ended_at"],
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
