## Prva stran

start-title = Tatami
start-text = Članstvo in tekmovanja za judo klube in zveze.
start-sign-in = Prijava
start-invited = Nimaš računa? Dobiš ga z vabilom, ki ga pošlje tvoj klub ali zveza.
start-own-title = Moje organizacije
start-none-title = Zate še ni nobene vloge
start-none-text = Vlogo dobiš z vabilom organizacije. Odpri povezavo iz vabila ali prosi za novo.
start-operator = Upravljanje namestitve
start-persons = Moje strani in strani mojih otrok
start-support = Podpora organizacijam
