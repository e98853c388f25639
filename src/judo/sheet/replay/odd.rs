//! Odd competitions, as other files may hold them: nobody named, nobody won, somebody did not come; and what a failure says.
use super::{read, replay_all};

/// Contests of a sheet of eight, written short: round, white, blue, winner, mark of white, mark of blue; `-` is nobody.
fn file(draw: &str, contests: &[&str], placings: &str) -> String {
    let name = |text: &str| match text {
        "-" => "null".to_owned(),
        name => format!("\"{name}\""),
    };
    let draw: Vec<String> = draw.split(' ').map(name).collect();
    let contests: Vec<String> = contests
        .iter()
        .map(|text| {
            let words: Vec<&str> = text.split(' ').collect();
            let mark = |at: usize| words.get(at).copied().filter(|m| *m != "-").unwrap_or("");
            format!(
                r#"{{"round":"{}","white":{},"blue":{},"winner":{},"irm":["{}","{}"]}}"#,
                words[0],
                name(words[1]),
                name(words[2]),
                name(words[3]),
                mark(4),
                mark(5)
            )
        })
        .collect();
    let placings: Vec<String> = placings
        .split(' ')
        .map(|text| text.split_once(':').unwrap())
        .map(|(who, place)| format!("\"{who}\":{place}"))
        .collect();
    format!(
        r#"{{"category":"M-60","system":"quarter_final_repechage","draw":[{}],"contests":[{}],"placings":{{{}}}}}"#,
        draw.join(","),
        contests.join(","),
        placings.join(",")
    )
}

fn faults(draw: &str, contests: &[&str], placings: &str) -> String {
    let brackets = read(&file(draw, contests, placings)).unwrap();
    replay_all("odd.json", &brackets).join("\n")
}

#[test]
fn somebody_out_in_the_quarter_final_is_recorded_in_any_way() {
    let mut contests = vec![
        "QF a b a - DSQ",
        "QF c d c",
        "QF e f e",
        "QF g h g",
        "SF a c a",
        "SF e g e",
        "REP f h f",
        "BRONZE d g d",
        "BRONZE f c c",
        "FINAL a e a",
    ];
    let places = "a:1 b:7 c:3 d:3 e:2 f:5 g:5 h:7";
    // Not recorded at all, recorded without an opponent, with one who did not come, with one who is named and marked.
    assert_eq!(faults("a b c d e f g h", &contests, places), "");
    for repechage in ["REP - d d", "REP b d d DNS", "REP b d d DSQ", "REP b d d"] {
        contests.push(repechage);
        assert_eq!(
            faults("a b c d e f g h", &contests, places),
            "",
            "{repechage}"
        );
        contests.pop();
    }
    // Who goes on is checked also where nobody fought.
    contests.push("REP b d b DNS");
    let fault = faults("a b c d e f g h", &contests, places);
    assert!(
        fault.contains("odd.json:  M-60 (Outcomes): contest REP"),
        "{fault}"
    );
}

#[test]
fn two_disqualified_and_two_who_did_not_come() {
    let contests = [
        "QF a b - DSQ DSQ",
        "QF c d c",
        "QF e f e",
        "QF g h - DNS DNS",
        "SF - c c",
        "SF e - e",
        "FINAL c e e",
    ];
    // The repechage and the bronze contests have one athlete each at most.
    let places = "a:7 b:7 c:2 d:3 e:1 f:3";
    assert_eq!(faults("a b c d e f g h", &contests, places), "");
    let wrong = faults("a b c d e f g h", &contests, "a:7 b:7 c:2 d:5 e:1 f:3");
    assert!(
        wrong.contains("d is Some(5) and came out as Some(3)"),
        "{wrong}"
    );
}

#[test]
fn somebody_who_never_came_is_a_bye_or_a_mark() {
    let rest = [
        "QF c d c",
        "QF e f e",
        "QF g h g",
        "SF a c a",
        "SF e g e",
        "REP f h f",
        "BRONZE d g d",
        "BRONZE f c c",
        "FINAL a e a",
    ];
    let places = "a:1 c:3 d:3 e:2 f:5 g:5 h:7";
    for first in [None, Some("QF a b a - DNS"), Some("QF a - a")] {
        let contests: Vec<&str> = first.into_iter().chain(rest).collect();
        assert_eq!(
            faults("a b c d e f g h", &contests, places),
            "",
            "{first:?}"
        );
    }
}

#[test]
fn a_failure_names_the_file_the_category_and_the_contest() {
    let contests = ["QF a b a", "QF d c c", "QF e f e", "QF g h g"];
    let fault = faults("a b c d e f g h", &contests, "a:1");
    let expected =
        "odd.json:  M-60 (Winners): contest 2 (Of(8)) c v d: recorded with the other colours";
    assert!(fault.contains(expected), "{fault}");
    let fault = faults("a b c d", &["SF a c a", "SF b d b"], "a:1");
    assert!(
        fault.contains("contest 1 (SemiFinal) a v b: no such pairing was recorded"),
        "{fault}"
    );
    assert!(read("{}").is_err());
}
