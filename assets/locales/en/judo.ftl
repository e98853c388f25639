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
