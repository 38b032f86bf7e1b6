### Headings of columns.

column-rank = No.
column-class = Class
column-id = Id
column-project = Project
column-points = Points
column-scores = Scores
column-net-present-value = Net present value, DKK
column-payback = Paid back, years
column-from-pools = From pools, DKK
column-hours = Hours
column-start = Start
column-reason = Reason
column-contract-end = Contract ends
column-criticality = Criticality
column-data-owner = Data owner
column-origin = Origin
column-owner = Owner
column-status = Status
column-supplier = Supplier
column-system = System
column-unit = Unit

# Ranking: comparison
column-rank-before = No. before
column-class-before = Class before
column-start-before = Start before
column-before = Before
column-now = Now
column-cause = Cause
column-difference = Difference
column-caused-by = Because of
column-figures = Changed figures

# Show
column-kind = Kind
column-record = Record
column-field = Field
column-value = Value

# History
column-date = Date
column-author = Author
column-subject = Commit
column-commit = Id
column-changes = Changes
column-overview = Overview
column-about = About
