### One record as a person reads it.

kind-bodies = Body
kind-competences = Competence
kind-contracts = Contract
kind-documents = Document
kind-meetings = Meeting
kind-plans = Plan
kind-pools = Pool
kind-positions = Position
kind-processing = Processing activity
kind-projects = Project
kind-roles = Role
kind-strategies = Strategy
kind-suppliers = Supplier
kind-systems = System
kind-units = Unit

show-title = { $kind }: { $name }
show-file = Stands in { $file }, line { $line }
show-derived = Computed from the register
show-unreadable = (cannot be read)
show-named-by = Named in
show-findings = Findings
show-deadlines = Deadlines
show-changes = Latest changes
show-no-changes = The history cannot be shown: { $reason }
show-change = { $on }: { $subject } ({ $author }, { $commit })
