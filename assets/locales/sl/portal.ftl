## Strani športnikov, športnic in skrbnikov

portal-start-title = Moje strani
portal-none-title = Tvoj račun še ni povezan z nobenim članom
portal-none-text = Klub ali zveza ti pošlje vabilo na tvoj elektronski naslov. Odpri povezavo iz vabila ali prosi za novo.
portal-home-title = Danes
portal-nav-home = Danes
portal-nav-profile = Profil
portal-nav-results = Rezultati
portal-nav-public = V javnosti
portal-nav-consents = Privolitve
portal-nav-health = Zdravje
portal-nav-opened = Kdo je gledal
portal-nav-data = Moji podatki
