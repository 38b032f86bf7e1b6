### Messages of the rules in src/rules/ownership, English.

system-without-owner = The system “{ $system }” has no system owner (systemejer)
    .label = no `owner` in this record
    .help = Name the position that owns the system: `owner: <position>`

essential-system-without-data-owner = The system “{ $system }” is essential (væsentligt) but has no data owner (dataejer)
    .label = essential, but no `data_owner`
    .help = Name the position that answers for the data: `data_owner: <position>`

contract-without-owner = The contract “{ $contract }” has no contract owner (kontraktejer)
    .label = no `owner` in this record
    .help = Name the position that manages the contract: `owner: <position>`

position-without-holder = The position “{ $position }” is named as owner in { $times ->
        [one] one place
       *[other] { $times } places
    }, but nobody holds it
    .label = no `holder` in this record
    .other = named as owner here
    .help = Write the `holder`, or name another owner until the position is filled

cost-not-with-owner = { $payer } pays { $amount } for “{ $system }” in { $year }, but the owner ({ $owner }) sits in { $unit }
    .label = not the owner’s unit
    .other = the owner
    .help = Move the budget to the owner’s unit, or the ownership to the unit that pays

cost-not-with-owner-infrastructure = { $payer } pays { $amount } for the infrastructure “{ $system }” in { $year }, not the central it unit
    .label = not the central it unit
    .other = infrastructure
    .help = Move the budget to the central it unit, or correct the `type`

cost-not-classified = A cost of “{ $system }” in { $year }, { $amount }, lacks { $fields }
    .label = this cost is not described fully
    .help = Write `class: drift` or `anlaeg`, `from: central` or `local`, and the unit that pays in `paid_by`

administration-without-superuser = The administration “{ $unit }” has no superuser (superbruger)
    .label = an administration without superusers
    .help = Write the positions that are superusers in `super_users`

essential-system-without-superuser = The system “{ $system }” is essential (væsentligt) but has no superuser (superbruger)
    .label = no `super_users` in this record
    .help = Write unit and position of a superuser in `super_users`

administration-without-security-officer = The administration “{ $unit }” has no it security officer (it-sikkerhedsansvarlig)
    .label = an administration without security officer
    .help = Name a position in the administration: `security_officer: <position>`

one-person-project = In “{ $project }”, “{ $position }” is owner, manager and owner of every benefit
    .label = the same position leads it
    .other = and owns it
    .help = Let another position lead the project, or give the benefits to those who are to reap them

owner-of-many-systems = The position “{ $position }” owns { $systems } systems, and the limit is { $limit }
    .label = owns many systems
    .help = Hand some of the systems over to the chiefs whose work they support

role-without-position = The role “{ $role }” is described, but no position carries it
    .label = described only
    .help = Write the role in `roles` of the positions that carry it

role-without-position-implemented = The role “{ $role }” is said to be implemented, but no position carries it
    .label = carried by whom?
    .help = Write the role in `roles` of the positions that carry it, or correct the `status`
