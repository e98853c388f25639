//! The draws of a real tournament (Paris 2024, 14 individual categories): up to eight byes lie exactly where ours do.
use super::*;

/// Athletes and the lines of the byes, from 1, as drawn by the IJF on a sheet of 32.
const PARIS: [(u32, &[usize]); 9] = [
    (31, &[2]),
    (30, &[2, 18]),
    (29, &[2, 18, 26]),
    (28, &[2, 10, 18, 26]),
    (27, &[2, 10, 14, 18, 26]),
    (26, &[2, 10, 14, 18, 26, 30]),
    (26, &[2, 10, 14, 18, 26, 30]),
    (25, &[2, 10, 14, 18, 22, 26, 30]),
    (24, &[2, 6, 10, 14, 18, 22, 26, 30]),
];

/// As above, with more than eight byes, where only evenness is the same.
const PARIS_MORE: [(u32, [usize; 8]); 3] = [
    (23, [3, 3, 2, 3, 3, 3, 3, 3]),
    (22, [2, 3, 3, 3, 3, 2, 3, 3]),
    (19, [3, 2, 2, 2, 3, 2, 3, 2]),
];

#[test]
fn byes_lie_where_the_ijf_put_them_in_paris() {
    for (athletes, byes) in PARIS {
        let all = seeded(entries(&(0..athletes).collect::<Vec<_>>()), 8);
        assert_eq!(empty(&make(&input(all, 32, "ijf", 5)).unwrap().lines), byes);
    }
    for (athletes, mut eighths) in PARIS_MORE {
        let all = seeded(entries(&(0..athletes).collect::<Vec<_>>()), 8);
        let drawn = make(&input(all, 32, "ijf", 5)).unwrap();
        let mut ours: Vec<usize> = drawn
            .lines
            .chunks(4)
            .map(|part| part.iter().flatten().count())
            .collect();
        eighths.sort_unstable();
        ours.sort_unstable();
        assert_eq!(ours, eighths);
    }
}
