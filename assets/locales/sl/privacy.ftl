privacy-list-title = Obvestila o zasebnosti
privacy-list-intro = Besedili nastaneta iz evidence polj, podatkov organizacije in nastavitev obdelovalca. Ko se kaj od tega spremeni, te tu čaka nov osnutek.
privacy-version-from = Različica { $version }, velja od { $date }
privacy-open-public = Odpri javno stran
privacy-open-draft = Odpri osnutek
privacy-never-published = Še ni objavljeno.
privacy-draft-waits = Nov osnutek čaka na objavo.
privacy-draft-blocked = Osnutka še ni mogoče objaviti; na njegovi strani piše, kaj manjka.
privacy-up-to-date = Objavljena različica ustreza temu, na čemer temelji.
privacy-withheld-count = { $n ->
    [one] { $n } stavek je zadržan
    [two] { $n } stavka sta zadržana
    [few] { $n } stavki so zadržani
   *[other] { $n } stavkov je zadržanih
}
privacy-withheld-text = Obvestilo ne obljublja tistega, česar program ali obdelovalec še ne izpolnjuje. Ti stavki se pokažejo, ko bo obljuba držala.
privacy-older = Prejšnje različice
privacy-other-versions = Druge različice
privacy-missing-title = V podatkih organizacije manjka
privacy-to-settings = Dopolni podatke organizacije
privacy-findings-title = Pregled besedila je našel napake
privacy-findings-text = Dokler niso odpravljene, objava ni mogoča. Svoje nastavitve ureja obdelovalec.
privacy-publish = Objavi
privacy-publish-text = Objavljena različica velja od danes v obeh jezikih in se ne spreminja več. Prejšnja ostane dostopna.
privacy-published = Obvestilo je objavljeno.
privacy-published-already = To različico je pravkar objavil nekdo drug.
privacy-not-published = Osnutek se je medtem spremenil ali še ni popoln, zato ni bil objavljen. Odpri ga in preveri.
privacy-unpublished = Besedilo še ni objavljeno
privacy-unpublished-text = Organizacija to besedilo še pripravlja. Ko bo objavljeno, bo na tem naslovu.
privacy-unpublished-ask = Svoje pravice lahko uveljavljaš že zdaj. Za vprašanja o osebnih podatkih piši na
privacy-unpublished-home = Javna stran: { $name }
privacy-replaced = To različico je nadomestila novejša.
privacy-open-newest = Odpri veljavno različico
