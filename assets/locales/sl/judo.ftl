## Besede pravil juda, skupne več področjem

judo-outcome-scores = po točkah
judo-outcome-indirect_hansoku_make = tretja kazen (hansoku-make)
judo-outcome-direct_hansoku_make_may_continue = hansoku-make, nevarna tehnika
judo-outcome-direct_hansoku_make_out = hansoku-make, izključitev s tekmovanja
judo-outcome-double_indirect_hansoku_make = obe strani s tretjo kaznijo
judo-outcome-double_direct_hansoku_make = hansoku-make za obe strani
judo-outcome-fusen_gachi = brez borbe (fusen-gachi)
judo-outcome-kiken_gachi = predaja (kiken-gachi)
judo-outcome-double_fusen_gachi = nobena stran ni nastopila
judo-outcome-double_kiken_gachi = predaja obeh strani
judo-outcome-hantei = sodniška odločitev (hantei)
judo-outcome-draw = neodločeno (hiki-wake)
