## Prikaz imen na javnih straneh

names-style-full = ime in priimek
names-style-first-initial = ime in začetnica priimka
names-style-initials = samo začetnici
names-style-hidden = ime ni objavljeno
names-age-under-15 = do 15. leta
names-age-15-17 = od 15 do 17 let
names-age-adult = od 18. leta
names-age-unknown = starost ni znana
