### What changed between two states of the register.

diff-title = Changes from { $from } to { $to }
diff-nothing = Nothing changed
diff-summary = { $changed } changed, { $added } added, { $removed } removed
diff-added = Added: { $record }
diff-removed = Removed: { $record }
diff-renamed = { $record }: new id, { $old } → { $new }
diff-items-added = { $list }: added { $items }
diff-items-removed = { $list }: removed { $items }
diff-value-added = added: { $value }
diff-value-removed = removed: { $value }
diff-unreadable = Files that cannot be read in both states
diff-findings-gained = New findings
diff-findings-lost = Findings that are gone
diff-deadlines = Deadlines that moved
diff-worktree = the work tree
diff-more = { $n } more lines

kinds-policy = Policy
kinds-municipality = Municipality
kinds-bodies = Bodies
kinds-competences = Competences
kinds-contracts = Contracts
kinds-documents = Documents
kinds-meetings = Meetings
kinds-plans = Plans
kinds-pools = Pools
kinds-positions = Positions
kinds-processing = Processing activities
kinds-projects = Projects
kinds-roles = Roles
kinds-strategies = Strategies
kinds-suppliers = Suppliers
kinds-systems = Systems
kinds-units = Units
