### The life of one record, commit by commit.

history-title = { $record }, change by change
history-created = Created
history-removed = Removed
history-renamed = New id: { $old } → { $new }
history-none = No commit has changed it
history-unreadable = The file cannot be read in this commit
history-cut-off = The clone ends here: what happened before is not seen (git fetch --unshallow)
