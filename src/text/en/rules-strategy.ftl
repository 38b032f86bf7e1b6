### Messages of the rules in src/rules/strategy, English.

focus-area-missing = The project “{ $project }” is proposed without a focus area (fokusområde)
    .label = a focus area is due
    .help = Write the one that weighs most: `focus_area: <strategy>/<focus area>`

goal-missing = The project “{ $project }” is proposed without a goal
    .label = a goal is due
    .help = Write the goals that it contributes to: `goals: [<strategy>/<goal>]`

goal-missing-outlived = The project “{ $project }” contributes only to goals of “{ $strategy }”, which is over
    .label = goals of a strategy that is over
    .other = the strategy ended here
    .help = Name a goal of the strategy that holds now, or extend the strategy

goal-without-project = No project contributes to the goal “{ $goal }” of “{ $area }”
    .label = no project for this goal
    .help = Name the goal in the project that serves it, or say in `no_projects_ok` why the focus area has none

focus-area-without-goal = The focus area “{ $area }” of “{ $strategy }” has no goal
    .label = no `goals` here
    .help = Write a goal, or say in `no_projects_ok` why the focus area needs none

goal-not-measurable = The goal “{ $goal }” cannot be measured: it lacks { $fields }
    .label = this goal cannot be measured
    .help = Write what is measured, what must be reached and when, or name it in `unknown`

project-not-in-plan = The project “{ $project }” is in no plan
    .label = decided, but not in a plan
    .help = Write an action for it in a plan, with `project:` and its quarters

administration-without-plan = “{ $unit }” has no plan of its own
    .label = without a plan
    .help = Write its plan in `plans/`, with `unit:` and its actions

administration-without-plan-over = The plan of “{ $unit }”, “{ $plan }”, ended in { $to }
    .label = without a plan
    .other = the plan ended here
    .help = Write the next plan in `plans/`, or extend the period of this one

document-missing = The document “{ $document }” is missing
    .label = missing
    .help = Write or find the document, and correct its status

policy-without-control = It is not said how it is checked that “{ $document }” is followed
    .label = no `control` in this record
    .help = Agree who checks what and how often, and write it in `control`
