### Messages of the rules in src/rules/identity, English.

required-field-missing = “{ $word }” is missing in `{ $record }`
    .label = no `{ $field }` in this record
    .help = Write `{ $field }`, or name it in `unknown` with the reason why it is not known

thin-unknown-reason = It is not said why { $fields } is unknown in `{ $record }`
    .label = fewer than three words
    .help = Write why it is not known, and who can find out

unknown-names-no-field = `unknown` names `{ $field }`, which is no field in `{ $kind }`
    .label = no such field
    .help = Did you mean `{ $suggestion }`?
unknown-names-no-field-plain = `unknown` names `{ $field }`, which is no field in `{ $kind }`
    .label = no such field
    .help = Write the field as a path with dots and without list positions: `owner`, `benefits.target`

invalid-cvr = The CVR number { $number } cannot exist: its check digit is wrong
    .label = wrong check digit
    .help = Copy the number from the CVR register (virk.dk)
invalid-cvr-digits = “{ $number }” is no CVR number: it must be eight digits
    .label = not eight digits
    .help = Copy the number from the CVR register (virk.dk)
invalid-cvr-form = “{ $number }” is no CVR number: it must be eight digits and nothing else
    .label = not eight digits
    .help = Write `"{ $suggestion }"`

invalid-gln = The EAN number (GLN) { $number } cannot exist: its check digit is wrong
    .label = wrong check digit
    .help = Copy the number from the list of the municipality's EAN numbers
invalid-gln-digits = “{ $number }” is no EAN number (GLN): it must be thirteen digits
    .label = not thirteen digits
    .help = Write thirteen digits without spaces, in quotes

gln-not-danish = The EAN number (GLN) { $number } is not Danish: Danish ones begin with 579
    .label = begins with another country's prefix
    .help = Copy the number from the list of the municipality's EAN numbers

malformed-code-kle = “{ $code }” is no KLE number
    .label = not NN.NN.NN
    .help = Write one to three pairs of digits with full stops between: "27", "27.36" or "27.36.04"
malformed-code-form = “{ $code }” is no FORM number
    .label = not NN.NN.NN.NN
    .help = Write one to four pairs of digits with full stops between, the first from 02 to 68: "65.50.05.05"

kle-not-in-list = The KLE number { $code } of “{ $system }” is not in the register's KLE list
    .label = not in the list
    .help = Write the number that took its place, or bring the list up to date

same-name-twice = “{ $name }” is also a name of `{ $first }`
    .label = the name again
    .other = first used here
    .help = Merge the two records, or give them names that tell them apart

implausible-date = `{ $field }` is { $time }; deadlines and plans lie at most 30 years ahead, here until { $latest }
    .label = more than 30 years ahead
    .help = Correct the day or the year; a contract without an end has `open_ended: true`

implausible-date-future = `{ $field }` says when something was done, but { $time } is after { $today }
    .label = not done yet
    .help = Correct the day, or leave it out until it is done

number-out-of-range = `{ $field }` is { $value }, and must be from { $min } to { $max }
    .label = too small or too large
    .help = Write a number from { $min } to { $max }
number-out-of-range-zero = `{ $field }` is 0, and must be above 0
    .label = is 0
    .help = Write a number above 0, or delete the item

supplier-without-number = The supplier “{ $supplier }” has no CVR number
    .label = no `cvr` in this record
    .help = Write `cvr: "…"`, or `country` and `vat` for a foreign supplier
supplier-without-number-foreign = The foreign supplier “{ $supplier }” has no `{ $missing }`
    .label = no `{ $missing }` in this record
    .help = Write both `country` and `vat` for a foreign supplier

unknown-but-given = `{ $field }` is filled in, and stands in `unknown` all the same
    .label = said to be unknown
    .other = filled in here
    .help = Take the field out of `unknown`, or delete the value if it is a guess

kle-list-unreadable = The KLE list has no KLE numbers and is not used
    .label = no numbers
    .help = Write a number first on each line: `05.04.06 Title`
kle-list-unreadable-columns = The KLE list cannot be read: the number is not in the first column
    .label = the columns are “{ $number }”
    .help = Make the whole number the first column: `05.04.06;Title`
kle-list-unreadable-zero = The KLE list cannot be read: { $number } is no KLE number; a zero is missing
    .label = a zero is lost
    .help = Save the list again with the column as text, so that the spreadsheet keeps the zeros

number-used-twice = The CVR number { $number } is also the number of `{ $first }`
    .label = the number again
    .other = first used here
    .help = Merge the two suppliers, or write the number that is right
number-used-twice-elsewhere = “{ $number }” in { $register } is also `{ $first }`
    .label = the same id again
    .other = first used here
    .help = Merge the two records, or write the id that is right
