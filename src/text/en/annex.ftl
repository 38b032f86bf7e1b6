### The annex to the agenda.

annex-title = Annex to the agenda: { $body }, meeting of { $on }
annex-title-no-meeting = Annex on pools and wishes, { $municipality }
annex-meeting = Meeting: { $meeting }
annex-case = Meeting: { $meeting }; case of the annex: { $case }
annex-held = The meeting has been held; the annex shows how things stand on { $today }
annex-no-meeting = The register has no meeting to come of a body that manages a pool

annex-balance = { $pool }: balance
annex-balance-line = Balance on { $on }: { $balance }
annex-balance-unknown = The balance is not known
annex-sums = In all { $sums }
annex-sum-allocation = { $dkk } put in
annex-sum-grant = { $dkk } granted
annex-sum-repayment = { $dkk } paid back
annex-sum-withdrawal = { $dkk } taken out
annex-not-revolving = Repayments can be used only when they are paid, and are not counted in the years to come
annex-revolving = Expected repayments are counted from the year after they are paid
annex-entries = { $pool }: entries in { $year }
annex-entry-allocation = Put in
annex-entry-grant = Granted
annex-entry-repayment = Paid back
annex-entry-withdrawal = Taken out
annex-day-item = { $day }, item { $no }
annex-years = { $pool }: the years to come

annex-agenda = On the meeting's agenda
annex-place-balance = Balance and wishes
annex-place-prioritised = Prioritised wish no. { $no }
annex-place-reserved = Approved or running
annex-place-unprioritised = Unprioritised wish
annex-place-listed = Not proposed yet
annex-place-none = Asks the pool for nothing

annex-reserved = Reserved for approved and running projects
annex-prioritised = Prioritised wishes
annex-unprioritised = Unprioritised wishes
annex-none = None
annex-without-money = Recommended without money from the pool
annex-listed = Needs, ideas and others that are not proposed yet

annex-principle-efficiency = Efficiency
annex-principle-development = Development
annex-principle-strategy = Strategy
annex-back = { $dkk } in { $first }–{ $last }
annex-back-one = { $dkk } in { $first }
annex-in-all = in all { $dkk }
annex-item-no = Item { $no }

column-annex-on = Date
column-annex-entry = Entry
column-annex-dkk = Amount, DKK
column-annex-text = Text
column-annex-meeting = Decided
column-annex-year = Year
column-annex-opening = At the start of the year, DKK
column-annex-added = Put in, DKK
column-annex-returned = Paid back, DKK
column-annex-reserved = Reserved, DKK
column-annex-wished = Prioritised wishes, DKK
column-annex-left = Left, DKK
column-annex-back-decided = Expected repayment, decided projects, DKK
column-annex-back-wished = Expected repayment, prioritised wishes, DKK
column-annex-item = Item
column-annex-subject = Subject
column-annex-proposal = Recommendation
column-annex-proposed-dkk = Proposed, DKK
column-annex-case = Case number
column-annex-place = In this annex
column-annex-principle = Principle
column-annex-repayment = Repayment
column-annex-gain = Gain with
column-annex-why = Reason
