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
judo-struck-failed_weigh_in = teža zunaj meja kategorije
judo-struck-absent = brez prihoda na tehtanje
judo-struck-withdrawn = umik po odločitvi prireditelja

## Zakaj žreba ni mogoče opraviti

judo-draw-too-few = { $n ->
    [0] Nihče ni prijavljen: za žreb sta potrebna vsaj dva.
   *[other] Prijavljen je samo eden: za žreb sta potrebna vsaj dva.
}
judo-draw-too-many = Prijavljenih je { $n }, največja tabela pa ima { $most } mest. Kategorijo razdeli na dve.
judo-draw-no-such-sheet = Tabele s { $lines } mesti ni. Izberi tabelo z 2, 4, 8, 16, 32, 64 ali 128 mesti.
judo-draw-sheet-too-small = Prijavljenih je { $n }, tabela pa ima { $lines } mest. Izberi večjo tabelo.
judo-draw-sheet-too-large = Prijavljenih je { $n }, tabela pa ima { $lines } mest, zato bi kdo ostal brez nasprotnika dvakrat. Izberi manjšo tabelo.
judo-draw-entrant-twice = { $name }: v kategorijo je prijava vpisana dvakrat. Izbriši eno od prijav.
judo-draw-seed-twice = Nosilna številka { $seed } je dodeljena dvakrat. Vsaka sme biti samo ena.
judo-draw-seed-zero = { $name }: nosilna številka je 0, nosilci pa se štejejo od 1. Vpiši drugo ali pusti prazno.
judo-draw-no-such-eighth = Razpored nosilcev navaja osmino { $eighth }, tabela pa jih ima osem.
judo-draw-eighth-twice = Razpored nosilcev postavi dva nosilca v osmino { $eighth }.
judo-draw-pool-line = Mesto { $line } tabele mora biti v natanko eni skupini. Popravi sistem tekmovanja.
judo-draw-pool-too-small = Skupina { $letter } bi imela manj kot dva tekmovalca. Izberi sistem z manj skupinami.
judo-draw-unknown-algorithm = Žreb je zapisan v različici { $version }, ki je ta program ne pozna. Potrebna je novejša izdaja programa.
judo-draw-no-such-line = Mesta { $line } na tabeli ni.
judo-draw-same-line = Mesta { $line } ni mogoče zamenjati s samim seboj. Izberi dve različni mesti.
judo-draw-not-from-its-inputs = Zapis žreba se ne ujema s prijavami, iz katerih naj bi nastal. Kategorijo izžrebaj znova.
