### Messages of the rules in src/rules/projects, English.

not-a-project = “{ $project }” meets no criterion for a project{ $limits ->
        [both] , and is not above { $cost } or { $hours } hours
        [cost] , and is not above { $cost }
        [hours] , and is not above { $hours } hours
       *[none] {""}
    }
    .label = meets no criterion
    .help = Write what makes it a project ({ $fields }), or say in `listed_because` why it must be followed

not-a-project-listed = “{ $project }” is no project by the definition, but is in the portfolio for a reason: { $because }
    .label = why it is there
    .help = Take it out of the portfolio when the reason no longer holds

business-case-missing = The project “{ $project }” is proposed but has no business case
    .label = no `business_case` in this record
    .help = Write `business_case:` with `investment_dkk` and `operating_dkk_per_year`, estimates if need be

business-case-missing-figure = The business case of “{ $project }” lacks { $fields }
    .label = a figure is missing here
    .help = Write the figure, an estimate if need be; 0 is a figure too

business-case-not-positive = The business case of “{ $project }” is negative ({ $value } over { $years ->
        [one] one year
       *[other] { $years } years
    }), with no measurable benefit for a goal to make up for it
    .label = negative net present value and no goal
    .help = Name the goal that the project is for in `positive_for`, and give the benefit for that goal both `measure` and `target`

benefit-kind-missing = The project “{ $project }” has no benefits (gevinster)
    .label = no `benefits` in this record
    .help = Write at least one economic and one quality benefit in `benefits`

benefit-kind-missing-economic = The project “{ $project }” has no economic benefit (økonomisk gevinst)
    .label = no economic benefit
    .help = Write the economic benefit, or the reason: `no_benefit: { "{" }kind: economic, because: …{ "}" }`

benefit-kind-missing-quality = The project “{ $project }” has no quality benefit (kvalitetsmæssig gevinst)
    .label = no quality benefit
    .help = Write the quality benefit, or the reason: `no_benefit: { "{" }kind: quality, because: …{ "}" }`

benefit-without-owner = The benefit “{ $benefit }” of “{ $project }” has no owner (gevinstejer)
    .label = this benefit has no `owner`
    .help = Name the position that must reap the benefit: `owner: <position>`

benefit-not-measurable = The benefit “{ $benefit }” of “{ $project }” cannot be measured: it lacks { $fields }
    .label = this benefit cannot be measured
    .help = Write what is measured, the value before, the target and the day; for an economic benefit also the saving per year

benefit-measured-too-late = The baseline (nulpunkt) of the benefit “{ $benefit }” was measured on { $measured }, after the project began on { $start }
    .label = measured after the project’s start
    .other = the project begins here
    .help = Find a value from before the start, or remove `before` and `before_on`, and say in `unknown` that they are missing

quality-benefit-with-saving = The benefit “{ $benefit }” of “{ $project }” is a quality benefit, but has an amount: { $amount }
    .label = money on a quality benefit
    .other = the kind of benefit
    .help = Make the saving an economic benefit of its own, or remove the amount

benefit-beneficiary-unclear = The benefit “{ $benefit }” of “{ $project }” says both that a unit gains and that somebody outside the municipality does
    .label = somebody outside the municipality
    .other = a unit
    .help = Take away the one that is wrong; where both gain, write two benefits

benefit-beneficiary-unclear-economic = The benefit “{ $benefit }” of “{ $project }” is economic, but goes to somebody outside the municipality
    .label = somebody outside the municipality
    .other = an economic benefit is the municipality’s own
    .help = Write the unit that saves, or make it a quality benefit

realisation-plan-missing = The project “{ $project }” has no plan for realising its benefits (gevinstrealiseringsplan)
    .label = the plan is due by now
    .help = Write in `realisation_plan` how the benefits are reaped and measured

required-document-missing = “{ $project }” lacks a document of type `{ $document }`, which is required from stage `{ $stage }`
    .label = no `{ $document }`
    .help = Register the document and list it in the project’s `documents`

risks-missing = The project “{ $project }” has no risks
    .label = risks must be known by now
    .help = Write at least one risk in `risks` with likelihood and impact

stakeholders-missing = The project “{ $project }” is put up for decision without stakeholders (interessenter)
    .label = stakeholders must be known by now
    .help = Write in `stakeholders` who is concerned and when they were involved

stakeholders-missing-late = “{ $who }” was first involved in the project “{ $project }” on { $involved }, after it was approved on { $decided }
    .label = involved after the decision
    .other = approved
    .help = Correct the day in `involved_on` if it is wrong; else lay the matter before the body again with what the stakeholder says

project-not-approved = No meeting has approved the project “{ $project }”
    .label = no approval for this stage
    .help = Register the meeting that approved it, or set the project back to `stage: proposed` and put it on the next agenda

project-not-approved-recommended = The project “{ $project }” was recommended, but no meeting has approved it
    .label = no approval for this stage
    .other = only a recommendation
    .help = Register the meeting that approved the recommendation, or set the project back to `stage: proposed`

too-many-running-projects = { $running } projects run at the same time, but the limit is { $limit }: { $projects }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .label = the limit that was set
    .help = Finish or pause a project, or let the council raise the limit

it-involved-late = The central it unit was first involved in “{ $project }” on { $involved }, after the meeting on { $proposed }
    .label = after the meeting
    .other = up for decision here
    .help = Let the central it unit go through the proposal before more is decided

it-involved-late-never = It is not said that the central it unit is involved in the project “{ $project }”
    .label = no `it_involved_on` in this record
    .help = Talk to the central it unit and write the day in `it_involved_on`

new-system-without-owner = The project “{ $project }” is approved, but the new system “{ $system }” still has no system owner
    .label = this system has no owner
    .other = the owner is still unknown
    .help = Name the owner in the system’s `owner`, and take the field out of its `unknown`

market-check-missing = The project “{ $project }” brings in “{ $system }” without a market check (markedsafdækning)
    .label = was the market looked at?
    .help = Write in `market_check` which standard solutions and own systems were looked at, and why they do not fit

principles-not-assessed = The project “{ $project }” is not held against { $principles ->
        [one] the strategy’s principle
       *[other] any of the { $principles } principles of current strategies
    }
    .label = not held against the principles
    .help = Write in `principle_check` for each principle whether the project follows it, deviates from it, or it is not relevant

principles-not-assessed-some = The project “{ $project }” is not yet held against { $missing } of the { $principles } principles of current strategies, the first being “{ $first }”
    .label = not held against all principles
    .other = is missing
    .help = Write in `principle_check` for each principle whether the project follows it, deviates from it, or it is not relevant

principle-deviation-unexplained = “{ $project }” deviates without a reason from the principle “{ $principle }”
    .label = deviation without a reason
    .help = Write the reason in `because`, or change the solution

score-invalid = The project “{ $project }” has { $value } for `{ $criterion }`, but the scale goes from { $min } to { $max }
    .label = off the scale
    .help = Write a whole number from { $min } to { $max }

score-invalid-criterion = The project “{ $project }” is scored on `{ $criterion }`, which is not one of the policy’s criteria
    .label = unknown criterion
    .help = Use one of the criteria { $known }

score-missing = The project “{ $project }” is not scored on { $criteria }
    .label = a score is missing
    .help = Let the administration score the project, and write the score in `scores`

score-from-other-unit = The score of “{ $project }” on { $criterion } was given by { $unit }, which is none of those that score
    .label = scored by another
    .other = those that score
    .help = Let the administration score the project, and write it in `by`

score-differs-from-band = “{ $project }” has the score { $score } for economic gain, but a saving of { $saving } a year gives { $level }
    .label = does not fit the saving
    .other = the savings stand here
    .help = Write { $level }, or correct the saving

pilot-against-stance = The project “{ $project }” makes the municipality a pilot, which it has decided not to be
    .label = a pilot
    .other = the municipality’s stance
    .help = Wait until the solution has been tried, or let the council change the stance

project-not-in-tool = “{ $project }” is decided, but has no number in the project tool (projekthåndteringsværktøj)
    .label = no `tool_ref` in this record
    .help = Register the project in the tool, and write its number in `tool_ref`

closed-without-measuring = The project “{ $project }” is closed, but the benefit “{ $benefit }”, due on { $due }, was never measured
    .label = the day passed without measuring
    .other = closed
    .help = Measure the benefit and write the value in `measured`, or set the project back to `stage: realising`

closed-without-measuring-early = The project “{ $project }” is closed before the benefit “{ $benefit }” can be reaped on { $due }
    .label = closed too early
    .other = the benefit is due by then
    .help = Set the project back to `stage: realising` until the benefit is measured

benefits-below-limit = The project “{ $project }” has realised { $realised } of the { $expected } a year that it promised: { $share } percent against at least { $limit }
    .label = less saving than promised
    .help = Find the cause with the benefit’s owner, and take it to the council

owner-does-not-match-scope = The cross project “{ $project }” is owned by { $owner }, who sits in no executive board or steering group
    .label = no seat in the leadership
    .other = the project is cross-cutting
    .help = Let a member of the body that leads the portfolio own the project, or correct `scope`

owner-does-not-match-scope-local = The local project “{ $project }” of { $unit } is owned by { $owner } in { $other }
    .label = owner from another administration
    .other = the project is local
    .help = Let a chief in { $unit } own the project, or correct `scope`

owner-does-not-match-scope-no-chief = The local project “{ $project }” is owned by { $owner }, who is no chief in { $unit }
    .label = no chief of the area
    .other = the project is local
    .help = Let a chief in { $unit } own the project, or write in `local_owner_roles` in `policy.yaml` which roles may

operation-without-payer = Operation of the project “{ $project }” costs { $operation } a year, but no unit is named to pay it
    .label = who pays for operation?
    .help = Write the unit in `operation_paid_by`; a pool cannot pay for operation

same-gain-counted-twice = “{ $benefit }” is also counted as “{ $other_benefit }” of “{ $other_project }”: { $saving } a year
    .label = counted twice
    .other = the first time
    .help = Leave the saving in one place, or split the amount between the two

same-gain-counted-twice-own = “{ $other_benefit }” and “{ $benefit }” of “{ $project }” are one benefit: { $saving } a year for the same goal
    .label = counted twice
    .other = the first time
    .help = Remove one of them, or split the amount between the two

service-costs-more-work = “{ $project }” serves citizens, but adds { $hours ->
        [one] one hour
       *[other] { $hours } hours
    } of work a year over the whole process
    .label = more work in all
    .other = facing citizens or companies
    .help = Change the work behind the service, or let the council approve the extra work

project-owner-missing = The project “{ $project }” is proposed without an owner (projektejer)
    .label = no `owner` in this record
    .help = Name the position that owns the project: `owner: <position>`

project-manager-missing = The project “{ $project }” is approved without a manager (projektleder)
    .label = no `manager` in this record
    .help = Name the position that leads the project: `manager: <position>`

need-incomplete = The need “{ $project }” (behov) lacks { $number ->
        [one] one answer
       *[other] { $number } answers
    }: { $fields }
    .label = the need is not described fully
    .help = Ask the area and write the answers; 0 and “none” are answers too

need-incomplete-empty = The need “{ $project }” (behov) is not described
    .label = no `need` in this record
    .help = Write the answers to the eight points in `need`

planned-in-the-past-start = “{ $project }” is not approved, and is wished to start in a quarter that is over: { $quarter }
    .label = over
    .other = not approved
    .help = Write when the project can begin now, or set `stage: rejected`

planned-in-the-past-go-live = “{ $project }” is not approved, and is to be taken into use in a quarter that is over: { $quarter }
    .label = over
    .other = not approved
    .help = Write when the solution can be taken into use now, or set `stage: rejected`

planned-in-the-past-benefit = “{ $project }” is not approved, but a benefit was due on { $day }
    .label = over
    .other = not approved
    .help = Write when the benefit can be there if the project begins now

project-not-scheduled = “{ $project }” is approved without a full schedule (tidsplan): it lacks { $fields }
    .label = the schedule is missing
    .help = Write the agreed start and end in `schedule`; a rough schedule will do
