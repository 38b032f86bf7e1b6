### Beskeder fra reglerne i src/rules/policy, dansk.

policy-invalid-scale = Skalaen går fra { $min } til { $max }: den laveste vurdering skal være under den højeste
    .label = ikke over den laveste
    .help = Skriv den laveste vurdering i `min` og den højeste i `max`
policy-invalid-weights = Intet kriterium har en vægt over 0, så alle projekter ville få samme point
    .label = alle vægte er 0
    .help = Giv mindst ét kriterium en vægt
policy-invalid-level = »{ $level }« på kriteriet »{ $criterion }« er ikke et trin: skalaen går fra { $min } til { $max }
    .label = ikke på skalaen
    .help = Skriv trin fra "{ $min }" til "{ $max }"
policy-invalid-points-count = Skalaen har { $levels } trin, men `level_points` har { $points ->
        [one] ét tal
       *[other] { $points } tal
    }
    .label = ét tal pr. trin
    .help = Skriv { $levels } tal, fra det laveste trin og op
policy-invalid-points-order = Et højere trin får færre point end det under
    .label = færre end før
    .help = Skriv stigende point, fra det laveste trin og op
policy-invalid-points-above = Et trin får { $points } point, og 100 er det højeste
    .label = over 100
    .help = Skriv point fra 0 til 100
policy-invalid-bands = Tallene i `band_limits` er ikke faldende
    .label = ikke under det forrige
    .help = Skriv det bedste bånd først: [60, 30]
policy-invalid-economic-order = Besparelserne i `economic_bands` er ikke stigende
    .label = ikke over den forrige
    .help = Skriv besparelserne stigende, fra trin 2 og op
policy-invalid-economic-count = Der er { $bands } besparelser, men skalaen har kun { $steps } trin over det laveste
    .label = flere end skalaen rummer
    .help = Skriv højst { $steps } besparelser
policy-invalid-tiers-start = Ingen diskonteringsrente gælder fra år 0
    .label = begynder senere
    .help = Begynd med `from_year: 0`
policy-invalid-tiers-order = Diskonteringsrenterne står ikke i årenes rækkefølge
    .label = ikke efter den forrige
    .help = Skriv renterne efter stigende `from_year`
policy-invalid-span = Vægtens spænd går fra { $min } til { $max }, altså baglæns
    .label = fra højt til lavt
    .help = Byt om på `min` og `max`
policy-invalid-criterion = »{ $criterion }« er ikke et kriterium i vurderingen
    .label = ikke et kriterium
    .help = Skriv id'et på et kriterium under `scoring`
policy-invalid-group = Mindst { $min } af gruppens projekter skal vælges, men den har kun { $projects }
    .label = flere end der er
    .help = Skriv et lavere `min`, eller nævn flere projekter
policy-invalid-completeness = »{ $field }« er ikke et felt, som overblikket over fuldstændighed spørger efter
    .label = spørges der ikke efter
    .help = Skriv et af felterne { $fields }
policy-invalid-year = »{ $year }« er ikke et årstal
    .label = ikke fire cifre
    .help = Skriv året med fire cifre: 2027

unknown-rule = Der er ingen regel »{ $rule }«
    .label = sådan en regel findes ikke
    .help = `portfolio explain` viser alle regler
unknown-rule-similar = Der er ingen regel »{ $rule }«
    .label = sådan en regel findes ikke
    .help = Mente du `{ $suggestion }`?

weakened-without-reason = Reglen `{ $rule }` er sat fra `{ $default }` til `{ $severity }` uden en begrundelse
    .label = her mangler `because`
    .help = Skriv `because: …` med grunden, og hvem der har besluttet det

severity-locked = Reglen `{ $rule }` kan ikke sættes til `{ $severity }`: den er altid `{ $default }`
    .label = har ingen virkning
    .help = Slet indstillingen, og ret det, som reglen finder

waiver-expired = Undtagelsen fra `{ $rule }` for `{ $record }` udløb den { $until }
    .label = dagen er gået
    .help = Ret det, som reglen finder, eller få undtagelsen besluttet på ny

waiver-unmatched = Reglen `{ $rule }` finder intet i `{ $record }`, så undtagelsen har ingen virkning
    .label = intet at undtage
    .help = Slet undtagelsen, eller ret dens regel eller post
