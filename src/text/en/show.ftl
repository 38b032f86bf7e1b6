### One record as a person reads it.

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
