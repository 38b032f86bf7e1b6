### How firmly the ranking stands, English.

sensitivity-title = How firmly does the ranking stand? { $municipality }
sensitivity-all = { $of ->
        [one] The one recommended project is in all { $tried } weightings
       *[other] All { $of } recommended projects are in all { $tried } weightings
    }
sensitivity-some = { $core } of { $of } recommended projects are in all { $tried } weightings
sensitivity-none = No project is recommended; { $tried } weightings were tried
sensitivity-lead = { $said }.
sensitivity-lead-discuss = { $said }; discuss { $projects }.
sensitivity-interrupted = Interrupted after { $tried } of { $all } weightings; the figures hold for those tried.
sensitivity-stopped-shifts = Not all changes of money, hours and scale were tried.
sensitivity-unproven = In { $unproven } of { $tried } weightings the choice is not proven the best.
sensitivity-local = { $all ->
        [one] Around the weights that hold: 1 weighting
       *[other] Around the weights that hold: { $all } weightings in which each weight is moved by at most 10 percentage points in steps of { $step }
    }
sensitivity-grid = In the whole span: { $all } weightings in steps of { $step } percentage points{ $added ->
        [yes] , the weights that hold added
       *[no] { "" }
    }
sensitivity-span = The span is the policy's: { $span }
sensitivity-span-of = { $criterion } { $low }–{ $high } %
sensitivity-span-free = The span is all weights from 0 to 100 %
sensitivity-places = Places are by points alone, without classes and prerequisites, among the { $count } projects that may be chosen; equal points share a place.
sensitivity-core-is = "Chosen" is the core share: in how many of the { $tried } weightings around those that hold the best choice takes the project. It is a share of weightings, not Liesiö's core index.

sensitivity-rows = The projects
sensitivity-core = core
sensitivity-border = border
sensitivity-outside = outside
sensitivity-shifts = More or less
sensitivity-shift-money = { $pct } % { $more ->
        [yes] more
       *[no] less
    } money in every pool: { $what }
sensitivity-shift-hours = { $pct } % { $more ->
        [yes] more
       *[no] fewer
    } hours in every role: { $what }
sensitivity-shift-convex = High scores count more ({ $levels } points instead of { $before }): { $reversed } of { $pairs } pairs change their order; { $what }
sensitivity-shift-same = the same projects
sensitivity-swaps = The nearest swaps of neighbours when one weight changes and the others keep their proportions
sensitivity-swap-more = above { $at }
sensitivity-swap-less = below { $at }
sensitivity-sure = Sure is what holds whatever the weights within the span: { $pairs } pairs have an order that no weights can reverse.

column-recommended = Recommended
column-core = Group
sensitivity-taken = Chosen, of { $count }
column-best = Best place, whole span
column-worst = Worst place, whole span
sensitivity-in-top = Among the first { $count }, whole span
column-local-best = Best place, around
column-local-worst = Worst place, around
sensitivity-local-in-top = Among the first { $count }, around
column-sure-best = Surely not better than
column-sure-worst = Surely not worse than
column-places = Place, whole span
column-local-places = Place, around
column-sure-places = Place, surely
column-above = Ahead
column-below = Behind
column-weight-now = Weight now
column-weight-at = Swap at
column-fraction = Exact fraction
