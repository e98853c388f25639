//! What the desk does: edits, the clock, the order of events.
use super::*;

#[test]
fn scores_are_edited_as_video_review_changes_them() {
    // 1, 2, 11, 10: seen at a Grand Slam (design §5).
    let mut events = vec![(0, What::Hajime)];
    for (change, number) in [
        (yuko(White), 1),
        (yuko(White), 2),
        (no(White, Score::Yuko), 1),
        (waza_ari(White), 11),
        (no(White, Score::Yuko), 10),
    ] {
        events.push((300, change));
        let state = state(&ijf(), &events);
        assert_eq!(board_number(state.scores(White)), number);
    }
    events.push((300, no(White, Score::Yuko)));
    assert_eq!(fault(&ijf(), &events), (6, Reason::NothingToTakeBack));
}

#[test]
fn a_referee_who_is_overruled_lets_the_contest_go_on() {
    let events = [
        (0, What::Hajime),
        (300, ippon(White)),
        (330, no(White, Score::Ippon)),
        (330, yuko(White)),
        (330, What::Mate),
        (330, What::Hajime),
        (500, ippon(Blue)),
        (500, What::SoreMade),
        (500, What::Confirm),
    ];
    let state = state(&ijf(), &events);
    assert_eq!(end(&state), Some((Kind::Scores, Some(Blue))));
    assert!(state.confirmed);
    assert_eq!(state.outcome().unwrap().seconds, 50);
}

#[test]
fn the_end_stays_the_end_while_it_is_edited() {
    let events = [
        (0, What::Hajime),
        (600, ippon(White)),
        (640, no(White, Score::Ippon)),
        (640, ippon(Blue)),
        (700, What::Confirm),
    ];
    assert_eq!(state(&ijf(), &events).outcome().unwrap().seconds, 60);
}

#[test]
fn an_osaekomi_entered_for_the_wrong_side_is_put_right() {
    let events = [
        (0, What::Hajime),
        (100, hold(White)),
        (120, What::OsaekomiIsOf { side: Blue }),
        (160, toketa(Blue)),
    ];
    let state = state(&ijf(), &events);
    assert_eq!((state.scores(White).yuko, state.scores(Blue).yuko), (0, 1));
    let wrong = [events[0], events[1], (160, toketa(Blue))];
    assert_eq!(fault(&ijf(), &wrong), (2, Reason::NoOsaekomi));
}

#[test]
fn sonomama_stops_the_osaekomi_and_yoshi_goes_on() {
    let events = [
        (0, What::Hajime),
        (100, hold(White)),
        (130, What::Sonomama),
        (130, shido(Blue)),
        (130, What::Yoshi),
        (150, toketa(White)),
    ];
    assert_eq!(state(&ijf(), &events).scores(White).yuko, 1);
    let moved = [&events[..3], &[(140, What::Yoshi)]].concat();
    assert_eq!(fault(&ijf(), &moved), (3, Reason::ClockStands));
}

#[test]
fn the_clock_goes_forward_while_it_runs_and_is_set_only_while_it_stands() {
    let hajime = (0, What::Hajime);
    for (events, expected) in [
        (vec![(1, What::Hajime)], (0, Reason::ClockStands)),
        (vec![hajime, hajime], (1, Reason::AlreadyRunning)),
        (vec![(0, What::Mate)], (0, Reason::NotRunning)),
        (
            vec![hajime, (20, What::Mate), (10, shido(White))],
            (2, Reason::ClockRunsBack),
        ),
        (
            vec![hajime, (20, What::Mate), (30, What::Hajime)],
            (2, Reason::ClockStands),
        ),
        (
            vec![hajime, (20, What::ClockSet)],
            (1, Reason::ClockNotSettable),
        ),
        (
            vec![hajime, (20, What::Mate), (2401, What::ClockSet)],
            (2, Reason::ClockNotSettable),
        ),
        (vec![(0, shido(White))], (0, Reason::NotBegun)),
        (vec![(0, ippon(White))], (0, Reason::NotBegun)),
        (vec![hajime, (10, What::Confirm)], (1, Reason::NotEnded)),
        (
            vec![hajime, (10, What::GoldenScore)],
            (1, Reason::NotAllowedNow),
        ),
        (
            vec![
                hajime,
                (10, ippon(White)),
                (20, What::Mate),
                (20, What::Hajime),
            ],
            (3, Reason::AlreadyEnded),
        ),
        (
            vec![
                hajime,
                (10, ippon(White)),
                (20, What::Withdrawal { side: White }),
            ],
            (2, Reason::AlreadyEnded),
        ),
    ] {
        assert_eq!(fault(&ijf(), &events), expected, "{events:?}");
    }
    // Time that was left after all.
    let set = [
        hajime,
        (2400, What::Mate),
        (2370, What::ClockSet),
        (2370, What::Hajime),
        (2390, yuko(White)),
        (2400, What::Mate),
    ];
    assert!(state(&ijf(), &set).has_ended());
}

#[test]
fn a_late_toketa_after_the_end_is_not_wrong() {
    let events = [
        (0, What::Hajime),
        (100, hold(White)),
        (310, shido(Blue)),
        (320, toketa(White)),
        (320, What::Mate),
        (320, What::Confirm),
    ];
    assert_eq!(state(&ijf(), &events).outcome().unwrap().seconds, 30);
}

#[test]
fn a_log_reads_as_it_was_written() {
    let events = log(&[
        (0, What::Hajime),
        (10, yuko(White)),
        (
            20,
            What::HansokuMake {
                side: Blue,
                act: Act::DangerousTechnique,
            },
        ),
        (20, What::Confirm),
        (
            20,
            What::Correction {
                outcome: Outcome::ippon(Blue),
            },
        ),
    ]);
    let text = serde_json::to_string(&events).unwrap();
    assert!(text.starts_with(r#"[{"clock":0,"what":"hajime"},{"clock":1000,"what":{"score":{"side":"white","score":"yuko"}}}"#));
    assert_eq!(serde_json::from_str::<Vec<Event>>(&text).unwrap(), events);
}
