### The follow-up on decided projects.

follow-title = Follow-up on decided projects, { $municipality }
follow-title-meeting = Follow-up for { $body }, the meeting on { $on }
follow-held = The meeting has been held; the follow-up shows how things stand on { $today }
follow-from-decisions = Each project is measured from what was decided: the register when its latest approval was recorded, or a later baseline
follow-from-revision = All projects are measured from { $name } ({ $commit } of { $day })
follow-no-git = The register is in no git repository, so what was decided is not known; deviations are not made up
follow-unborn = The git repository has no commit yet, so what was decided is not known; deviations are not made up
follow-shallow = The git clone is shallow and its past is cut off, so what was decided is not known; deviations are not made up. Fetch the rest with `git fetch --unshallow`
follow-unreadable = The git history cannot be read ({ $reason }), so what was decided is not known; deviations are not made up
follow-summary = { $all ->
    [0] No project is decided and under way
    [one] 1 project is decided
   *[other] { $all } projects are decided
  }{ $all ->
    [0] {""}
   *[other] : { $green } without deviations for the worse, { $yellow } with deviations within the limits, { $red } calling for a renewed decision{ $agenda ->
        [0] {""}
       *[other] {" "}({ $agenda } on an agenda)
      }{ $unknown ->
        [0] {""}
       *[other] , { $unknown } without a known baseline
      }
  }
follow-running = Parallel projects: { $running } under way; the limit is { $limit }
follow-running-over = Parallel projects: { $running } under way, which is over the limit of { $limit }
follow-running-free = Parallel projects: { $running } under way; the policy sets no limit
follow-limits = Limits for a new decision: over { $cost }% more money, { $hours }% more hours, { $quarters ->
    [one] 1 quarter
   *[other] { $quarters } quarters
  } later, { $benefits }% less saving, or a new or larger risk of at least { $risk } points

follow-decisions = Calls for a renewed decision
follow-needed = Calls for a renewed decision
follow-needed-line = { $project }: { $why }. Is on no agenda
follow-red-since = red since { $day }
follow-on-agenda-short = Is on the agenda
follow-on-agenda-on = On the agenda { $day }
follow-on-agenda-line = { $project }: { $why }. Is on the agenda of { $day }, item { $no }
follow-on-agenda-undated = { $project }: { $why }. Is on an agenda without a day, item { $no }
follow-redecisions = Renewed decisions on the meeting’s agenda
follow-since = Reports since the meeting on { $day }
follow-since-ever = Reports up to the meeting
follow-stages = Stages entered since the last meeting
follow-stage-line = { $project }: { $before } → { $now } ({ $day })
follow-deviations = What is not as it was decided
follow-late = Benefits that are due and not measured
follow-past-end = Projects past their end
follow-past-end-line = { $project }: should have ended on { $day }
follow-unknown-baselines = Without a known baseline
follow-unknown = unknown
follow-not-decided = { $project }: no decision is on record
follow-not-committed = { $project }: the decision is not committed to git yet
follow-not-there = { $project }: the project was not in the register then
follow-not-readable = { $project }: the project cannot be read as it was in the register then
follow-not-readable-now = { $project }: the project cannot be read whole, so deviations are not reckoned
follow-stage-not-readable = { $project }: the stage cannot be read, so it is not known whether the project is decided
follow-stage-not-known = { $project }: the stage is not known, so it is not known whether the project is decided
follow-spent = spent { $dkk }
follow-benefits = { $n ->
    [one] 1 benefit worse
   *[other] { $n } benefits worse
  }

## Decisions

decision-latest = Latest decision: { $outcome } on { $on } ({ $body }, item { $no })
decision-latest-not-carried-out = Latest decision: { $outcome } on { $on } ({ $body }, item { $no }); the project’s stage does not follow it
decision-of-project = { $project }. { $decision }
decisions-not-carried-out = Decisions that are not carried out
follow-reported = Reported deviations and new risks
follow-reported-deviation = { $project }, reported { $on }: { $text }
follow-reported-risk = { $project }, reported { $on }, new risk: { $text }
follow-reported-nowhere = { $said } Has been on no agenda since
follow-reported-agenda = { $said } On the agenda of { $day }, item { $no }
follow-reported-agenda-undated = { $said } On an agenda without a date, item { $no }

## Deviations

deviation-investment-dkk = investment { $before } → { $now }
deviation-spent-dkk = spent { $now } against the investment of { $before }
deviation-hours = hours { $before } → { $now }
deviation-spent-hours = spent { $now } hours against the { $before }
deviation-start = start { $before } → { $now }
deviation-end = end { $before } → { $now }
deviation-saving-dkk-per-year = saving per year { $before } → { $now }
deviation-benefit-new = new benefit: “{ $about }”
deviation-benefit-gone = the benefit “{ $about }” is dropped
deviation-benefit-due = the benefit “{ $about }” is due { $before } → { $now }
deviation-risk-new = new risk: “{ $about }”, { $now } points
deviation-risk-gone = the risk “{ $about }” is gone
deviation-risk = the risk “{ $about }” { $before } → { $now } points
deviation-reported-risk = new risk in a report, not weighed: “{ $about }”

measure-investment-dkk = investment
measure-spent-dkk = spending
measure-hours = hours
measure-spent-hours = hours spent
measure-start = start
measure-end = end
measure-saving-dkk-per-year = saving per year
measure-benefit = benefit
measure-benefit-due = benefit’s due day
measure-risk = risk
measure-reported-risk = risk in a report

## Columns

column-decided-on = Decided
column-decided-by = Decided at
column-measured-from = Measured from
column-investment-decided = Investment, decided
column-investment-change = Investment, change
column-hours-decided = Hours, decided
column-hours-change = Hours, change
column-end-decided = End, decided
column-end = End
column-saving-decided = Saving per year, decided
column-saving-change = Saving, change
column-benefits-worse = Benefits worse
column-risks-worse = New or larger risks
column-follow-light = Light by the limits
column-reported-on = Reported
column-decision = Decision
column-latest-outcome = Latest decision
column-latest-outcome-on = Latest decision on
column-decision-on = On the agenda
column-was-decided = Decided
column-deviates-in = Deviates in
column-benefit-or-risk = Benefit or risk
column-change = Change
column-item-no = Item
column-subject-of-item = Subject
column-proposal = Proposal
column-item-outcome = Outcome
