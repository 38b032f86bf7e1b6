### What changed between two states of the register.

diff-title = Changes from { $from } to { $to }
diff-nothing = Nothing changed
diff-summary = { $changed } changed, { $added } added, { $removed } removed
diff-added = Added: { $record }
diff-removed = Removed: { $record }
diff-renamed = new id, { $old } → { $new } ({ $likeness } % alike){ $followed ->
    [0] {""}
    [one] ; 1 reference follows it
   *[other] ; { $followed } references follow it
}
diff-extended = end { $before } → { $now } (option used)
diff-origin-revision = { $name } is commit { $commit } of { $on }.
diff-origin-clean = The work tree is as commit { $commit } of { $on }.
diff-origin-dirty = The work tree has changes that are not in commit { $commit } of { $on }.
diff-items-added = { $list }: added { $items }
diff-items-removed = { $list }: removed { $items }
diff-item = “{ $item }”
diff-value-added = added: { $value }
diff-value-removed = removed: { $value }
diff-unreadable = Files that cannot be read in both states
diff-not-compared = Money and deadlines
diff-not-compared-files = { $files } cannot be read whole in both states; the money and deadlines of the records there are left out on both sides
diff-findings-gained = New findings
diff-findings-gained-or-unseen = New findings, and findings that could not be seen before
diff-findings-lost-or-unseen = Findings that are gone or cannot be seen
diff-findings-altered = Findings whose facts are others
diff-findings-lost = Findings that are gone
diff-deadlines = Deadlines that moved
diff-worktree = the work tree
diff-due-already = already
diff-money = Money year by year, in DKK
diff-more-causes = { $n } more
diff-ranking = The ranking
diff-ranking-before-refused = The ranking is not compared: findings make the earlier state unreadable or ambiguous.
diff-ranking-now-refused = The ranking is not compared: findings make the new state unreadable or ambiguous.
diff-ranking-interrupted = The ranking is not compared: the search was interrupted.
diff-ranking-circle = The ranking is not compared: projects wait for each other in a circle: { $projects }.
diff-rest = { $n ->
    [one] 1 more line
   *[other] { $n } more lines
}
diff-left-out = { $n ->
    [one] 1 line is left out
   *[other] { $n } lines are left out
}, since a comment cannot be longer. portfolio diff shows them all.
