### Messages of the rules in src/rules/pools, English.

balance-negative = The pool “{ $pool }” is overdrawn on { $day }: its balance is { $balance }
    .label = more than the balance
    .help = Register the money that is missing, correct the amounts, or let the grant wait

entries-out-of-order = Entry { $no } of the pool “{ $pool }” is from { $day }, but stands after one from { $before }
    .label = out of order
    .other = later than the next
    .help = Move the entry to its place, or correct its day

grant-without-project = Entry { $no } of the pool “{ $pool }” grants { $amount } without naming a project
    .label = a grant to whom?
    .help = Write the project that the money goes to: `project: <project>`

grant-without-project-principle = Entry { $no } of the pool “{ $pool }” grants { $amount } without naming a principle
    .label = a grant by which principle?
    .help = Write `principle:` with `efficiency`, `development` or `strategy`

grant-without-project-repayment = Entry { $no } of the pool “{ $pool }” is a repayment of { $amount } without a project
    .label = repaid by whom?
    .help = Write the project that pays back: `project: <project>`

grant-without-decision = Entry { $no } of the pool “{ $pool }” grants { $amount } without naming the decision
    .label = a grant without a decision
    .help = Write `meeting:` and `item:` of the decision, or take the grant out until it is made

grant-without-decision-not-approved = Entry { $no } of the pool “{ $pool }” grants { $amount } by “{ $title }”, which was not approved
    .label = the decision of the grant
    .other = not approved
    .help = Name the meeting that approved it, or take the grant out

grant-without-decision-other-matter = Entry { $no } of the pool “{ $pool }” grants { $amount } by “{ $title }”, which is about something else
    .label = the decision of the grant
    .other = neither the project nor the pool
    .help = Name the agenda item about the project or the pool

grant-without-decision-too-early = Entry { $no } of the pool “{ $pool }” grants { $amount } on { $on }, before the meeting on { $date } that decided it
    .label = before the decision
    .other = decided on this day
    .help = Correct the day of the entry, or name the meeting that decided earlier

grant-without-decision-amount = Entry { $no } of the pool “{ $pool }” grants { $amount }, but the meeting approved only { $granted }
    .label = more than was approved
    .other = approved
    .help = Correct the amount, or register the decision on the rest

grant-missing = “{ $project }” is approved with money from the pool “{ $pool }”, which has no grant to it
    .label = money from the pool
    .other = approved here
    .help = Enter the grant in the pool with `meeting:` and `item:`, or correct the project’s `funding`

grant-missing-less = “{ $project }” was to have { $due } from the pool “{ $pool }” up to last year, but has been granted only { $granted }
    .label = money from the pool
    .other = approved here
    .help = Enter the grant that is missing, or correct the project’s `funding`

grant-differs-from-decision = “{ $title }” was decided with { $amount }, but the entries of the pool “{ $pool }” come to { $granted }
    .label = another amount than was decided
    .other = decided
    .help = Correct the entry or the minutes, or enter the grant that is missing

withdrawal-without-decision = Entry { $no } of the pool “{ $pool }” takes out { $amount } without naming the decision
    .label = taken out without a decision
    .help = Write the decision’s `meeting:` and `item:`, or take the entry out until it is made

withdrawal-without-decision-not-approved = Entry { $no } of the pool “{ $pool }” takes out { $amount } after “{ $title }”, which is not approved
    .label = the decision on it
    .other = not approved
    .help = Name the meeting that approved it, or take the entry out

transfer-without-other-side = Entry { $no } of the pool “{ $pool }” moves { $amount } without naming the other pool
    .label = moved between which pools?
    .help = Write the other pool: `pool: <pool>`

transfer-without-other-side-missing = Entry { $no } of the pool “{ $pool }” moves { $amount }, but “{ $other }” has no entry for it on that day
    .label = the other pool
    .other = the other side is missing here
    .help = Enter the other side in the other pool with the same day and amount

transfer-without-other-side-amount = Entry { $no } of the pool “{ $pool }” moves { $amount } to “{ $other }”, which has received { $arrived }
    .label = moved
    .other = received
    .help = Correct the amount that is wrong

pool-money-for-operation = “{ $project }” is granted { $granted } from pools, but its investment is { $investment }: the rest can only pay for operation (drift)
    .label = above the investment
    .other = the investment
    .help = Lower the grant to the investment, or correct the investment

repaid-too-much = “{ $project }” pays { $repaid } back to “{ $pool }”, but was granted only { $granted }
    .label = above what was granted
    .help = Correct the amount, or pay back what is too much

repaid-before-use = “{ $project }” pays back on { $on }, but the solution is not in use until { $in_use }
    .label = before it is in use
    .other = in use from here
    .help = Let the repayment begin when the solution is in use, or correct `go_live`

repaid-before-use-agreed = “{ $project }” is to pay back from { $year }, but the solution is not in use until { $in_use }
    .label = before it is in use
    .other = in use from here
    .help = Let the repayment begin when the solution is in use, or correct `go_live`

repayment-agreement-missing = “{ $project }” saves { $saving } a year with money by the efficiency principle, but no repayment is agreed
    .label = no `repayment` is agreed
    .help = Write `repayment:` with `share_pct`, `years` and `from_year`

development-grant-with-saving =
    “{ $project }” gets { $amount } by the development principle, but saves { $saving } over { $years ->
        [one] one year
       *[other] { $years } years
    }
    .label = not to be paid back
    .other = savings above the amount
    .help = Fund the project by the efficiency principle, and agree on repayment in `repayment`

funding-not-investment = The funding of “{ $project }” comes to { $funded }, but the investment is { $investment }: { $difference } apart
    .label = comes to something else
    .other = the investment
    .help = Write who pays the rest, or correct the amounts

funding-not-investment-none = Nobody pays for “{ $project }”: its investment is { $investment }, and it has no funding
    .label = who pays?
    .help = Write who pays in `funding`

funding-without-principle = “{ $project }” asks the pool “{ $pool }” for { $amount } without naming a principle
    .label = by which principle?
    .other = the pool’s principles
    .help = Write `principle:` with one of the pool’s principles

funding-without-principle-other = “{ $project }” asks the pool “{ $pool }” for { $amount } by a principle that the pool does not grant by: `{ $principle }`
    .label = none of the pool’s principles
    .other = the pool’s principles
    .help = Write one of the pool’s principles

pool-scope-broken = The pool “{ $pool }” is for cross projects only, but pays for the local project “{ $project }”
    .label = only for cross projects
    .other = a local project
    .help = Let the administration or another pool pay, or correct the project’s `scope`

funding-not-after-benefit = “{ $unit }” pays { $pays } percent of “{ $project }”, but gets { $gains } percent of the savings
    .label = pays more than it gains
    .other = who saves
    .help = Split the funding after the savings, or write the reason in `funding_because`
