### Texts of the program itself, English.

note = note
note-history-no-git = The register is not in a git repository, so these rules were not checked: { $rules }
note-history-unborn = The repository has no commit yet, so these rules were not checked: { $rules }
note-history-shallow = The clone is shallow and its past is cut off, so these rules were not checked: { $rules }
note-history-unreadable = The git history cannot be read ({ $reason }), so these rules were not checked: { $rules }
note-policy-not-read = policy.yaml cannot be read, so { $count } rules were not checked: whether they are switched off or waived is not known
note-not-visible-before = { $count ->
    [one] One finding is not called new
   *[other] { $count } findings are not called new
}, since what they are about could not be seen before: something could not be read. `portfolio validate` without --new-since shows all
note-not-fully-read = { $count ->
    [one] 1 rule was not checked
   *[other] { $count } rules were not checked
}, because { $files }{ $more ->
    [0] {""}
    [one] {" "}and 1 more file
   *[other] {" "}and { $more } more files
} cannot be read in full: { $rules }
note-history-not-read = The git history was not read, so these rules were not checked: { $rules }

summary = { $records } records in { $files } files: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos } for information
summary-waived = , { $waived } waived
summary-denied = Warnings fail the run (--deny-warnings)

page-nothing = No rows
page-about = About
page-as-of = As of { $day }
page-selection = Selection ({ $shown } of { $all } rows): { $filters }
page-selection-unit = { $units } with the units below
page-selection-owner = owned by { $owners }
page-left-out = Not shown here: { $columns }. Show them with --columns or in another format.
page-or = { $some } or { $last }

waived = waived until { $until }: { $because }

yes = yes
no = no

severity-error = Error
severity-warning = Warning
severity-info = Info
