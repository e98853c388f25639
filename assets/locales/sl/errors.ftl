error-wait = { $n ->
    [one] Počakaj še { $n } sekundo.
    [two] Počakaj še { $n } sekundi.
    [few] Počakaj še { $n } sekunde.
   *[other] Počakaj še { $n } sekund.
}
error-busy = { $n ->
    [one] Ta trenutek se prijavlja zelo veliko ljudi. Poskusi znova čez { $n } sekundo.
    [two] Ta trenutek se prijavlja zelo veliko ljudi. Poskusi znova čez { $n } sekundi.
    [few] Ta trenutek se prijavlja zelo veliko ljudi. Poskusi znova čez { $n } sekunde.
   *[other] Ta trenutek se prijavlja zelo veliko ljudi. Poskusi znova čez { $n } sekund.
}
error-form-too-large = Obrazec je prevelik. Skrajšaj vnos in poskusi znova.
error-form-unreadable = Obrazca ni mogoče prebrati. Vrni se na prejšnjo stran, jo osveži in poskusi znova.
error-form-expired = Obrazec je potekel, ker se je medtem spremenila tvoja prijava. Vrni se na prejšnjo stran, jo osveži in pošlji znova.
error-form-foreign = Obrazec je prišel z druge spletne strani, zato ga nismo sprejeli. Odpri stran pri nas in poskusi znova.
error-query-unreadable = Naslova strani ni mogoče prebrati. Začni pri prvi strani seznama.
