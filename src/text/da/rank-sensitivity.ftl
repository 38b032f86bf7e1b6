### Hvor fast prioriteringen står, dansk.

sensitivity-title = Hvor fast står prioriteringen? { $municipality }
sensitivity-all = { $of ->
        [one] Det ene anbefalede projekt er med i alle { $tried } vægtninger
       *[other] Alle { $of } anbefalede er med i alle { $tried } vægtninger
    }
sensitivity-some = { $core } af { $of } anbefalede er med i alle { $tried } vægtninger
sensitivity-none = Ingen projekter er anbefalet; { $tried } vægtninger er prøvet
sensitivity-lead = { $said }.
sensitivity-lead-discuss = { $said }; diskutér { $projects }.
sensitivity-interrupted = Afbrudt efter { $tried } af { $all } vægtninger; tallene gælder de prøvede.
sensitivity-stopped-shifts = Ikke alle ændringer af penge, timer og skala blev prøvet.
sensitivity-unproven = I { $unproven } af { $tried } vægtninger er valget ikke bevist optimalt.
sensitivity-local = { $all ->
        [one] Omkring de gældende vægte: 1 vægtning
       *[other] Omkring de gældende vægte: { $all } vægtninger, hvor hver vægt flyttes højst 10 procentpoint i trin på { $step }
    }
sensitivity-grid = I hele spændet: { $all } vægtninger i trin på { $step } procentpoint{ $added ->
        [yes] , de gældende vægte lagt til
       *[no] { "" }
    }
sensitivity-span = Spændet er politikkens: { $span }
sensitivity-span-of = { $criterion } { $low }–{ $high } %
sensitivity-span-free = Spændet er alle vægte fra 0 til 100 %
sensitivity-places = Pladserne er efter point alene, uden klasser og forudsætninger, blandt de { $count } projekter, der kan vælges imellem; lige point deler plads.
sensitivity-core-is = »Valgt« er kerneandelen: i hvor mange af de { $tried } vægtninger omkring de gældende det bedste valg tager projektet med. Det er en andel af vægtninger, ikke Liesiös kerneindeks.

sensitivity-rows = Projekterne
sensitivity-core = kerne
sensitivity-border = grænse
sensitivity-outside = ude
sensitivity-shifts = Mere eller mindre
sensitivity-shift-money = { $pct } % { $more ->
        [yes] flere
       *[no] færre
    } penge i alle puljer: { $what }
sensitivity-shift-hours = { $pct } % { $more ->
        [yes] flere
       *[no] færre
    } timer i alle roller: { $what }
sensitivity-shift-convex = Høje vurderinger tæller mere ({ $levels } point i stedet for { $before }): { $reversed } af { $pairs } par bytter rækkefølge; { $what }
sensitivity-shift-same = samme projekter
sensitivity-swaps = De nærmeste bytter mellem naboer, når én vægt ændres og de øvrige beholder deres forhold
sensitivity-swap-more = over { $at }
sensitivity-swap-less = under { $at }
sensitivity-sure = Sikkert er det, der gælder uanset vægtene i spændet: { $pairs } par har en rækkefølge, som ingen vægte kan vende.

column-recommended = Anbefalet
column-core = Gruppe
sensitivity-taken = Valgt, af { $count }
column-best = Bedste plads, hele spændet
column-worst = Dårligste plads, hele spændet
sensitivity-in-top = Blandt de { $count } første, hele spændet
column-local-best = Bedste plads, omkring
column-local-worst = Dårligste plads, omkring
sensitivity-local-in-top = Blandt de { $count } første, omkring
column-sure-best = Sikkert ikke bedre end
column-sure-worst = Sikkert ikke dårligere end
column-places = Plads, hele spændet
column-local-places = Plads, omkring
column-sure-places = Plads, sikkert
column-above = Foran
column-below = Bagved
column-weight-now = Vægt nu
column-weight-at = Bytter ved
column-fraction = Præcis brøk
