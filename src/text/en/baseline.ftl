### Baselines: what was decided, and when.

baseline-message-title = Baseline { $name }: { $projects ->
    [one] 1 decided project
   *[other] { $projects } decided projects
}
baseline-message-title-meeting = Baseline { $name }: { $projects ->
    [one] 1 project
   *[other] { $projects } projects
} approved at the meeting of { $meeting }
baseline-meeting = { $body } on { $day }
baseline-message-state = The register as it was in commit { $commit } of { $day }.
baseline-message-policy = Policy for scoring and ranking: fingerprint { $fingerprint }
baseline-message-policy-standard = Policy for scoring and ranking: the standard policy
baseline-figure-investment = investment { $dkk }
baseline-figure-hours = { $hours } hours
baseline-figure-end = end { $quarter }
baseline-figure-points = { $points } points

baseline-set = The baseline { $name } is set on commit { $commit } of { $day }: { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}
baseline-set-not-decided = The meeting approved { $project }, but its stage is still { $stage }
baseline-set-push = Tags do not go along with an ordinary push. Send it to the others with: { $command }

baseline-list-title = Baselines
baseline-list-none = There are no baselines. Set one on what is decided with: portfolio baseline set NAME
baseline-list-shallow = The clone is shallow: baselines on commits that it lacks are not seen. Fetch them with: git fetch --unshallow --tags
baseline-list-without-commit = Tags that lead to no commit here: { $names }
baseline-all-decided = all decided

baseline-column-date = Commit date
baseline-column-commit = Commit
baseline-column-subject = Message
column-baseline = Baseline
column-set-on = Set on
column-set-by = Set by
column-meeting = Meeting
column-by-hand = Set in git itself
column-planned-end = End

baseline-title = Baseline { $name }
baseline-field-commit = Commit
baseline-commit = { $commit } of { $day }
baseline-field-set = Set by
baseline-set-by = { $who }, { $day }
baseline-set-lightweight = a tag without a message, which does not say who set it
baseline-field-meeting = Meeting
baseline-field-message = Message
baseline-field-fingerprint = Fingerprint
baseline-agrees = { $fingerprint }; the message belongs to the content
baseline-differs = { $fingerprint }; the content has { $now }
baseline-incomparable = { $fingerprint }; made by another version of this tool, and cannot be checked
baseline-warning-differs = The message does not belong to the content: amounts, hours, days, benefits or risks in the commit that the tag stands on are others than those it was set for.
baseline-by-hand = It was set in git itself and names no projects; it is of all that were decided in its commit.
baseline-gone = Named in the message, but not in the register in that commit: { $projects }
baseline-unreadable = The register in that commit cannot be read: { $reason }
baseline-projects = The projects as they were
