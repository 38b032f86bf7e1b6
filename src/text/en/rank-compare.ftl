### What moved in the ranking.

compare-title = Changes in the ranking since { $since }
compare-summary = { $moved ->
    [0] No project has moved
    [one] 1 project has moved
   *[other] { $moved } projects have moved
}, { $unmoved } stand where they stood
compare-changed = Changed in the register: { $what }
compare-changed-policy = the policy
compare-changed-money = money and capacity
compare-moves = Projects that moved
compare-redecisions = Call for a new decision
compare-cause-policy = The policy changed
compare-cause-money-and-capacity = Money or capacity changed
compare-cause-own-data = The project's own data changed
compare-cause-other-projects = Other projects changed
compare-figure-points = points { $before } → { $now }
compare-figure-claims = from pools { $before } → { $now }
compare-figure-hours = hours { $before } → { $now }
compare-figure-value = net present value { $before } → { $now }
compare-figure-stage = stage { $before } → { $now }
compare-figure-start = wished start { $before } → { $now }
