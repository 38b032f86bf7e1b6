### Messages of the rules in src/rules/policy, English.

policy-invalid-scale = The scale goes from { $min } to { $max }: the lowest score must be below the highest
    .label = not above the lowest
    .help = Write the lowest score in `min` and the highest in `max`
policy-invalid-weights = No criterion has a weight above 0, so every project would get the same points
    .label = all weights are 0
    .help = Give at least one criterion a weight
policy-invalid-level = “{ $level }” of the criterion “{ $criterion }” is no level: the scale goes from { $min } to { $max }
    .label = not on the scale
    .help = Write levels from "{ $min }" to "{ $max }"
policy-invalid-points-count = The scale has { $levels } levels, but `level_points` has { $points ->
        [one] one number
       *[other] { $points } numbers
    }
    .label = one number per level
    .help = Write { $levels } numbers, from the lowest level up
policy-invalid-points-order = A higher level gets fewer points than the one below it
    .label = fewer than before
    .help = Write the points rising, from the lowest level up
policy-invalid-points-above = A level gets { $points } points, and 100 is the most
    .label = above 100
    .help = Write points from 0 to 100
policy-invalid-bands = The numbers in `band_limits` do not fall
    .label = not below the one before
    .help = Write the best band first: [60, 30]
policy-invalid-economic-order = The savings in `economic_bands` do not rise
    .label = not above the one before
    .help = Write the savings rising, from level 2 up
policy-invalid-economic-count = { $bands } savings are given, but the scale has only { $steps } steps above the lowest level
    .label = more than the scale holds
    .help = Write at most { $steps } savings
policy-invalid-tiers-start = No discount rate counts from year 0
    .label = begins later
    .help = Begin with `from_year: 0`
policy-invalid-tiers-order = The discount rates are not in the order of their years
    .label = not after the one before
    .help = Write the rates by rising `from_year`
policy-invalid-span = The weight's span goes from { $min } to { $max }, which is backwards
    .label = from high to low
    .help = Swap `min` and `max`
policy-invalid-criterion = “{ $criterion }” is no criterion of the scoring
    .label = not a criterion
    .help = Write the id of a criterion under `scoring`
policy-invalid-group = At least { $min } of the group’s projects must be chosen, but it has only { $projects }
    .label = more than there are
    .help = Write a lower `min`, or name more projects
policy-invalid-completeness = “{ $field }” is no field that the overview of completeness asks for
    .label = is not asked for
    .help = Write one of the fields { $fields }
policy-invalid-year = “{ $year }” is no year
    .label = not four digits
    .help = Write the year with four digits: 2027

unknown-rule = There is no rule “{ $rule }”
    .label = no such rule
    .help = `portfolio explain` lists all rules
unknown-rule-similar = There is no rule “{ $rule }”
    .label = no such rule
    .help = Did you mean `{ $suggestion }`?

weakened-without-reason = The rule `{ $rule }` is set from `{ $default }` to `{ $severity }` without a reason
    .label = no `because`
    .help = Write `because: …` with the reason and who decided it

severity-locked = The rule `{ $rule }` cannot be set to `{ $severity }`: it is always `{ $default }`
    .label = has no effect
    .help = Delete the setting and mend what the rule finds

waiver-expired = The exception from `{ $rule }` for `{ $record }` ran out on { $until }
    .label = this day is past
    .help = Mend what the rule finds, or have the exception decided anew

waiver-unmatched = The rule `{ $rule }` finds nothing in `{ $record }`, so the exception has no effect
    .label = nothing to except
    .help = Delete the exception, or correct its rule or record
