### Beskeder fra reglerne i src/rules/identity, dansk.

required-field-missing = Feltet »{ $word }« mangler i `{ $record }`
    .label = her mangler `{ $field }`
    .help = Skriv `{ $field }`, eller nævn det i `unknown` med grunden til, at det ikke vides

thin-unknown-reason = Det fremgår ikke, hvorfor { $fields } er ukendt i `{ $record }`
    .label = en begrundelse på under tre ord
    .help = Skriv, hvorfor det ikke vides, og hvem der kan finde ud af det

unknown-names-no-field = `unknown` nævner `{ $field }`, som ikke er et felt i `{ $kind }`
    .label = sådan et felt findes ikke
    .help = Mente du `{ $suggestion }`?
unknown-names-no-field-plain = `unknown` nævner `{ $field }`, som ikke er et felt i `{ $kind }`
    .label = sådan et felt findes ikke
    .help = Skriv feltet som en sti med punktummer og uden pladser i lister: `owner`, `benefits.target`

invalid-cvr = CVR-nummeret { $number } er ugyldigt: kontrolcifferet passer ikke
    .label = forkert kontrolciffer
    .help = Kopiér nummeret fra CVR-registeret (virk.dk)
invalid-cvr-digits = »{ $number }« er ikke et CVR-nummer: det skal være otte cifre
    .label = ikke otte cifre
    .help = Kopiér nummeret fra CVR-registeret (virk.dk)
invalid-cvr-form = »{ $number }« er ikke et CVR-nummer: det skal være otte cifre og intet andet
    .label = ikke otte cifre
    .help = Skriv `"{ $suggestion }"`

invalid-gln = EAN-nummeret (GLN) { $number } er ugyldigt: kontrolcifferet passer ikke
    .label = forkert kontrolciffer
    .help = Kopiér nummeret fra listen over kommunens EAN-numre
invalid-gln-digits = »{ $number }« er ikke et EAN-nummer (GLN): det skal være tretten cifre
    .label = ikke tretten cifre
    .help = Skriv tretten cifre uden mellemrum, i anførselstegn

gln-not-danish = EAN-nummeret (GLN) { $number } er ikke dansk: danske numre begynder med 579
    .label = begynder som et andet lands numre
    .help = Kopiér nummeret fra listen over kommunens EAN-numre

malformed-code-kle = »{ $code }« er ikke et KLE-nummer
    .label = ikke NN.NN.NN
    .help = Skriv et til tre par cifre med punktum imellem: "27", "27.36" eller "27.36.04"
malformed-code-form = »{ $code }« er ikke et FORM-nummer
    .label = ikke NN.NN.NN.NN
    .help = Skriv et til fire par cifre med punktum imellem, det første fra 02 til 68: "65.50.05.05"

kle-not-in-list = KLE-nummeret { $code } på »{ $system }« står ikke i registerets KLE-liste
    .label = ikke på listen
    .help = Skriv det nummer, der er kommet i stedet, eller ajourfør listen

same-name-twice = »{ $name }« er også et navn på `{ $first }`
    .label = navnet igen
    .other = først brugt her
    .help = Saml de to poster i én, eller giv dem navne, der skiller dem ad

implausible-date = `{ $field }` er { $time }; frister og planer ligger højst 30 år frem, her senest den { $latest }
    .label = mere end 30 år frem
    .help = Ret dagen eller året; en kontrakt uden udløb har `open_ended: true`

implausible-date-future = `{ $field }` siger, hvornår noget blev gjort, men { $time } ligger efter den { $today }
    .label = endnu ikke gjort
    .help = Ret dagen, eller udelad den, til det er gjort

number-out-of-range = `{ $field }` er { $value } og skal være fra { $min } til { $max }
    .label = for lille eller for stort
    .help = Skriv et tal fra { $min } til { $max }
number-out-of-range-zero = `{ $field }` er 0 og skal være over 0
    .label = er 0
    .help = Skriv et tal over 0, eller slet punktet

supplier-without-number = Leverandøren »{ $supplier }« har intet CVR-nummer
    .label = her mangler `cvr`
    .help = Skriv `cvr: "…"`, eller `country` og `vat` for en udenlandsk leverandør
supplier-without-number-foreign = Den udenlandske leverandør »{ $supplier }« mangler `{ $missing }`
    .label = her mangler `{ $missing }`
    .help = Skriv både `country` og `vat` for en udenlandsk leverandør

unknown-but-given = `{ $field }` er udfyldt og står alligevel i `unknown`
    .label = nævnt som ukendt
    .other = udfyldt her
    .help = Tag feltet ud af `unknown`, eller slet værdien, hvis den er et gæt

kle-list-unreadable = KLE-listen har ingen KLE-numre og bliver ikke brugt
    .label = ingen numre
    .help = Skriv et nummer først på hver linje: `05.04.06 Titel`
kle-list-unreadable-columns = KLE-listen kan ikke læses: nummeret står ikke i den første kolonne
    .label = kolonnerne er »{ $number }«
    .help = Lad hele nummeret være den første kolonne: `05.04.06;Titel`
kle-list-unreadable-zero = KLE-listen kan ikke læses: { $number } er ikke et KLE-nummer; der mangler et nul
    .label = et nul er gået tabt
    .help = Gem listen igen med kolonnen som tekst, så regnearket ikke fjerner nullerne

number-used-twice = CVR-nummeret { $number } er også nummeret på `{ $first }`
    .label = nummeret igen
    .other = først brugt her
    .help = Saml de to leverandører i én, eller skriv det rigtige nummer
number-used-twice-elsewhere = »{ $number }« i { $register } er også `{ $first }`
    .label = det samme id igen
    .other = først brugt her
    .help = Saml de to poster i én, eller skriv det rigtige id
