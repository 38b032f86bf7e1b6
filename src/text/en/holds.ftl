### Who answers for what, and handing over from one to another.

holds-title = Responsibilities and duties: { $who }
holds-unit = Unit: { $unit }
holds-holder = Holder: { $holder }
holds-positions = Positions: { $positions }
holds-count = { $count ->
    [0] No entries
    [one] 1 entry
   *[other] { $count } entries
}
holds-not-whole = Some of the register cannot be read, so something may be missing. `portfolio validate` says what.
holds-column-kind = Kind
holds-column-id = Id
holds-column-name = Name
holds-column-as = As
holds-column-about = About
holds-column-due = Due
holds-column-position = Position
holds-history = History, which stays with the position
holds-about = About the position itself
holds-line-past = { $record }, { $name }: { $as } ({ $why })
holds-line-about = { $record }, { $name }

holds-kind-systems = System
holds-kind-contracts = Contract
holds-kind-processing = Processing activity
holds-kind-projects = Project
holds-kind-plans = Action plan
holds-kind-bodies = Body
holds-kind-meetings = Meeting
holds-kind-units = Unit
holds-kind-roles = Role

holds-field-units-head = Head of the unit
holds-field-units-security-officer = It security officer
holds-field-units-super-users = Superuser
holds-field-bodies-members = Member
holds-field-bodies-chair = Chair
holds-field-bodies-composition-position = Fixed seat
holds-field-plans-actions-owner = Answers for the action
holds-field-projects-owner = Project owner
holds-field-projects-performed-by = Does the work
holds-field-projects-manager = Project manager
holds-field-projects-benefits-owner = Benefit owner
holds-field-projects-risks-owner = Risk owner
holds-field-systems-owner = System owner
holds-field-systems-data-owner = Data owner
holds-field-systems-performed-by = System administrator
holds-field-systems-super-users-position = Superuser
holds-field-contracts-owner = Contract owner
holds-field-processing-owner = Answers for the processing
holds-field-meetings-chair = Chairs the meeting
holds-field-positions-roles = Carries or can fill

holds-past-project-closed = the project is closed
holds-past-project-rejected = the project was rejected
holds-past-action-done = the action is done
holds-past-action-dropped = the action was dropped
holds-past-system-retired = the system is retired
holds-past-contract-ended = the contract has ended

handover-moved = { $count ->
    [one] 1 reference
   *[other] { $count } references
} in { $files ->
    [one] 1 file
   *[other] { $files } files
} go from { $from } to { $to }
handover-moved-field = { $as }: { $count }
handover-holder = { $to } follows { $from } as { $positions }
handover-nothing = { $from } has nothing to hand over
handover-merged = { $to } was there already, so { $from } is only taken out
handover-history = Stays with { $from }, since it is history
handover-about = Stays, since it is about the position itself
handover-not-chosen = { $count ->
    [one] 1 reference to { $from } is not chosen and stays.
   *[other] { $count } references to { $from } are not chosen and stay.
}
handover-roles = Roles that { $from } has and { $to } lacks: { $roles }. Roles go with the position and do not move.
handover-findings = What `portfolio validate` will then say that it does not say today
handover-written = The files are written.
handover-dry-run = Nothing is written (--dry-run).
handover-refused = { $count ->
    [one] Nothing is written: the change would give 1 error that the register does not have today.
   *[other] Nothing is written: the change would give { $count } errors that the register does not have today.
}
