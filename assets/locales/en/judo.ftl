## Words of the rules of judo, shared by several areas

judo-outcome-scores = by scores
judo-outcome-indirect_hansoku_make = third shido (hansoku-make)
judo-outcome-direct_hansoku_make_may_continue = hansoku-make, dangerous technique
judo-outcome-direct_hansoku_make_out = hansoku-make, out of the competition
judo-outcome-double_indirect_hansoku_make = third shido for both
judo-outcome-double_direct_hansoku_make = hansoku-make for both
judo-outcome-fusen_gachi = no contest (fusen-gachi)
judo-outcome-kiken_gachi = withdrawal (kiken-gachi)
judo-outcome-double_fusen_gachi = neither side came
judo-outcome-double_kiken_gachi = both withdrew
judo-outcome-hantei = referees' decision (hantei)
judo-outcome-draw = draw (hiki-wake)
judo-struck-failed_weigh_in = outside the weight limits of the category
judo-struck-absent = did not come to the weigh-in
judo-struck-withdrawn = withdrawn by the organiser

## Why a draw cannot be made

judo-draw-too-few = { $n ->
    [0] Nobody is entered: a category needs at least two.
   *[other] One entry cannot be drawn: a category needs at least two.
}
judo-draw-too-many = There are { $n } entries, and the largest sheet has { $most } lines. Divide the category into two.
judo-draw-no-such-sheet = There is no sheet with { $lines } lines. Choose one with 2, 4, 8, 16, 32, 64 or 128.
judo-draw-sheet-too-small = There are { $n } entries, and the sheet has { $lines } lines. Choose a larger sheet.
judo-draw-sheet-too-large = There are { $n } entries, and the sheet has { $lines } lines, so that somebody would have no opponent twice. Choose a smaller sheet.
judo-draw-entrant-twice = { $name } is entered twice in this category. Delete one of the entries.
judo-draw-seed-twice = Seed { $seed } is given twice. There may be only one of each.
judo-draw-seed-zero = { $name } has seed 0, but seeds are counted from 1. Enter another one or leave it empty.
judo-draw-no-such-eighth = The seeding option names eighth { $eighth }, but a sheet has eight of them.
judo-draw-eighth-twice = The seeding option puts two seeds into eighth { $eighth }.
judo-draw-pool-line = Line { $line } of the sheet has to be in exactly one pool. Correct the system.
judo-draw-pool-too-small = Pool { $letter } would have fewer than two athletes. Choose a system with fewer pools.
judo-draw-unknown-algorithm = The draw is recorded in version { $version }, which this program does not know. A newer release is needed.
judo-draw-no-such-line = There is no line { $line } on the sheet.
judo-draw-same-line = Line { $line } cannot be exchanged with itself. Choose two different lines.
judo-draw-not-from-its-inputs = The record of the draw does not follow from the entries it names. Draw the category again.
