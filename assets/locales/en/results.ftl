## Public pages with results

results-home = Competitions
results-home-text = Competitions and results
results-home-empty = No competition has been published yet.
results-competitions = Competitions
results-competition = Competition
results-when = When
results-where = Where
results-from = Date
results-until = Until
results-town = Town
results-placings = Placings
results-notices = Personal data
results-notices-text = For questions about personal data, and to object to publication, write to
results-gone = The results of this competition have been withdrawn and are no longer public.
results-tab-results = Results
results-tab-medals = Medals
results-categories = Categories
results-all-categories = All categories
results-neighbours = Neighbouring categories
results-category = Category
results-other-categories = Other categories
results-women = Women
results-men = Men
results-girls = Girls
results-boys = Boys
results-senior-women = Women
results-senior-men = Men
results-weight = { $weight } kg
results-competitors =
    { $n ->
        [one] { $n } placing
       *[other] { $n } placings
    }
results-placings-n =
    { $n ->
        [one] { $n } placing
       *[other] { $n } placings
    }
results-from-countries =
    { $n ->
        [one] { $who } from { $n } country
       *[other] { $who } from { $n } countries
    }
results-podium = Podium
results-places = Final places
results-place = Place
results-without-medal = no medal: no contest won
results-name = Name
results-club = Club
results-country = Country
results-won = Contests won
results-rank = Rank
results-gold = Gold
results-silver = Silver
results-bronze = Bronze
results-total = Total
results-medals-clubs = Medals by club
results-medals-countries = Medals by country
results-medals-none = No medal of this competition has a club.
results-medals-of = Kind
results-medals-name = Club or country
results-corrections = Corrections
results-corrected = Corrected
results-version = version { $version }, { $when }
results-twins = The same data:
results-athlete-at = Results published by { $organiser }
results-athlete-n =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
results-why = Why this is here
results-why-text = { $organiser } publishes competition results under its rule on names. Only results with the full name published are gathered here. The year of birth is never published, and search engines are told not to list this page.
results-object = To correct this, or to object to its publication, write to

results-contests-n =
    { $n ->
        [one] { $n } contest
       *[other] { $n } contests
    }
results-contest = Contest { $no }
results-golden-score = { $length }, golden score
results-main-sheet = Contests
results-finals = Final contests
results-repechage = Repechage
results-repechage-step = Repechage, round { $n }
results-for-bronze = For third place
results-round-of = Round of { $n }
results-round-8 = Quarter-finals
results-round-16 = Round of 16
results-round-32 = Round of 32
results-round-64 = Round of 64
results-round-128 = Round of 128
results-semi-final = Semi-finals
results-final = Final
results-bye = bye
results-no-contest = no contest
results-walked-through = no contest: the other side is out
results-not-known = not known yet
results-round-robin = Round robin
results-pool = Pool { $letter }
results-pool-no = No.
results-pool-against = against { $name }
results-pool-points = Points
results-pool-lost = lost
results-pool-level = level
results-pool-decided = Level by the rules; order after decision contests: { $names }.
results-pool-undecided = Level by the rules, so a decision contest is needed: { $names }.
