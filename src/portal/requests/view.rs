//! What several pages of requests say alike.
use chrono::NaiveDate;

use super::{kind::State, store::Request};
use crate::{
    platform::i18n::Lang,
    web::{
        Icon,
        components::{SummaryList, Tag},
    },
};

/// How far a request is.
pub fn state_tag(state: State, lang: Lang) -> Tag {
    let words = state.label(lang);
    match state {
        State::Received => Tag::warn(words),
        State::InProgress => Tag::plain(words).icon(Icon::Clock),
        State::Answered => Tag::ok(words).icon(Icon::Check),
        State::Refused => Tag::bad(words).icon(Icon::Cross),
    }
}

/// Until when the answer is due, red when it is late. What is answered is due no more.
pub fn due_tag(request: &Request, today: NaiveDate, lang: Lang) -> Tag {
    let due = request.due();
    let left = (due - today).num_days();
    if !request.state.is_open() {
        Tag::plain(lang.date(due))
    } else if left < 0 {
        let words = lang.t_args(
            "portal-request-overdue",
            &[("date", lang.date(due).into()), ("n", (-left).into())],
        );
        Tag::bad(words).icon(Icon::Alert)
    } else if left <= SOON {
        Tag::warn(lang.t_args(
            "portal-request-due-soon",
            &[("date", lang.date(due).into()), ("n", left.into())],
        ))
    } else {
        Tag::plain(lang.date(due))
    }
}

/// From so many days before the deadline on, its tag warns.
const SOON: i64 = 7;

/// The facts of a request.
pub fn facts(request: &Request, today: NaiveDate, lang: Lang) -> SummaryList {
    let mut list = SummaryList::new()
        .row(lang.t("portal-request-kind"), request.kind.label(lang))
        .row(
            lang.t("portal-request-received"),
            lang.datetime(request.row.received_at),
        )
        .part(lang.t("portal-request-due"), &due_tag(request, today, lang));
    if request.row.extended_until.is_some() {
        list = list.row(
            lang.t("portal-request-due-first"),
            lang.date(request.row.due_on),
        );
    }
    list = list.part(
        lang.t("portal-request-state"),
        &state_tag(request.state, lang),
    );
    if let Some(at) = request.row.answered_at {
        list = list.row(lang.t("portal-request-answered-at"), lang.datetime(at));
    }
    list
}
