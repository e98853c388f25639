//! Invented names: common Slovenian first names and surnames, put together by chance. Nobody is meant.
use crate::platform::random::Random;

/// Girls' and women's names.
pub const FEMALE: &[&str] = &[
    "Ana", "Maja", "Nina", "Eva", "Zala", "Lara", "Sara", "Neža", "Ema", "Julija", "Tjaša",
    "Katja", "Petra", "Urška", "Špela", "Živa", "Hana", "Lana", "Mia", "Ajda", "Brina", "Klara",
    "Manca", "Nika", "Pia", "Tinkara", "Iva", "Vita", "Kaja", "Taja", "Maša", "Lucija", "Gaja",
    "Lia", "Ota", "Meta", "Barbara", "Irena", "Tatjana", "Polona", "Mojca", "Alenka", "Darja",
    "Zoja",
];

/// Boys' and men's names.
pub const MALE: &[&str] = &[
    "Luka", "Jan", "Žan", "Nejc", "Matic", "Jaka", "Jakob", "Anže", "Tim", "Tilen", "Rok", "Miha",
    "Gašper", "Žiga", "Blaž", "Aljaž", "Mark", "Filip", "Nik", "Jure", "David", "Maj", "Tristan",
    "Oskar", "Lovro", "Vid", "Val", "Bor", "Erik", "Urban", "Anej", "Domen", "Andraž", "Peter",
    "Marko", "Andrej", "Gregor", "Boštjan", "Uroš", "Simon", "Primož", "Tadej", "Ožbej", "Črt",
];

/// Surnames.
pub const LAST: &[&str] = &[
    "Novak",
    "Horvat",
    "Kovačič",
    "Krajnc",
    "Zupančič",
    "Potočnik",
    "Kovač",
    "Mlakar",
    "Vidmar",
    "Kos",
    "Golob",
    "Turk",
    "Božič",
    "Kralj",
    "Zupan",
    "Bizjak",
    "Hribar",
    "Kotnik",
    "Rozman",
    "Kavčič",
    "Petek",
    "Kastelic",
    "Oblak",
    "Žagar",
    "Hočevar",
    "Kolar",
    "Košir",
    "Koren",
    "Klemenčič",
    "Knez",
    "Pirc",
    "Zajc",
    "Medved",
    "Čeh",
    "Šuštar",
    "Pavlič",
    "Lah",
    "Kuhar",
    "Erjavec",
    "Jereb",
    "Tomažič",
    "Uršič",
    "Babič",
    "Žnidaršič",
    "Sever",
    "Cvetko",
    "Dolenc",
    "Močnik",
    "Jerman",
    "Majcen",
    "Pintar",
    "Lesjak",
    "Rupnik",
    "Breznik",
    "Perko",
    "Dolinar",
    "Likar",
    "Blatnik",
    "Jelen",
    "Škof",
    "Čuk",
    "Ćosić",
    "Đurić",
    "Hodžić",
    "Petrović",
    "Hafner",
    "Mohorič",
    "Rant",
    "Bajc",
    "Štrukelj",
    "Gregorčič",
    "Logar",
    "Furlan",
    "Stare",
    "Ropret",
    "Zalokar",
];

/// Streets; the number is drawn.
pub const STREETS: &[&str] = &[
    "Cankarjeva ulica",
    "Prešernova cesta",
    "Gregorčičeva ulica",
    "Trubarjeva ulica",
    "Športna ulica",
    "Šolska ulica",
    "Pot na Brdo",
    "Jenkova ulica",
    "Vrtna ulica",
    "Poljska pot",
    "Lipova ulica",
    "Kolodvorska cesta",
    "Partizanska cesta",
    "Cesta na polje",
    "Gozdna pot",
    "Savska cesta",
    "Župančičeva ulica",
    "Vodnikova ulica",
];

/// Post codes with their towns.
pub const PLACES: &[(&str, &str)] = &[
    ("1000", "Ljubljana"),
    ("1230", "Domžale"),
    ("1241", "Kamnik"),
    ("2000", "Maribor"),
    ("2310", "Slovenska Bistrica"),
    ("3000", "Celje"),
    ("3320", "Velenje"),
    ("4000", "Kranj"),
    ("4220", "Škofja Loka"),
    ("5000", "Nova Gorica"),
    ("6000", "Koper - Capodistria"),
    ("8000", "Novo mesto"),
    ("9000", "Murska Sobota"),
    ("1290", "Grosuplje"),
    ("2250", "Ptuj"),
    ("4290", "Tržič"),
];

/// Chance, out of the randomness that is handed in.
pub struct Dice<'a>(pub &'a dyn Random);

impl Dice<'_> {
    /// A number below `bound`; 0 for a bound of 0.
    pub fn below(&self, bound: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(u64::from_le_bytes(bytes) % bound).unwrap_or(0)
    }

    /// Whether something with this percentage happens.
    pub fn percent(&self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of them; the default when there is none.
    pub fn pick<T: Copy + Default>(&self, from: &[T]) -> T {
        from.get(self.below(from.len()))
            .copied()
            .unwrap_or_default()
    }
}
