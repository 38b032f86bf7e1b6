### Messages of the rules in src/rules/references, English.

dangling-reference =
    { $target ->
        [any] There is no record “{ $text }”
       *[other] There is no “{ $text }” in { $target }
    }
    .label = names nothing
    .help = Write the record, or correct the name; where it may be of any kind, write the folder in front: `projects/nyt-esdh`
dangling-reference-similar =
    { $target ->
        [any] There is no record “{ $text }”
       *[other] There is no “{ $text }” in { $target }
    }
    .label = names nothing
    .help = Did you mean `{ $suggestion }`?
dangling-reference-elsewhere = There is no “{ $text }” in { $target }, but there is one in `{ $kind }`
    .label = not of the right kind
    .help = Write the id of a record in { $target }

ambiguous-reference = “{ $text }” is the id of { $records }
    .label = could be either
    .help = Write the folder in front, such as `{ $suggestion }`

unknown-item =
    There is no { $what ->
        [action] action
        [track] track
        [focus_area] focus area
       *[agenda_item] agenda item
    } “{ $text }” in `{ $record }`
    .label = not there
    .other = looked for here
    .help = Correct the name, or write the item that is missing
unknown-item-similar =
    There is no { $what ->
        [action] action
        [track] track
        [focus_area] focus area
       *[agenda_item] agenda item
    } “{ $text }” in `{ $record }`
    .label = not there
    .other = looked for here
    .help = Did you mean `{ $suggestion }`?

duplicate-item = “{ $item }” stands in the list twice
    .label = the second
    .other = the first
    .help = Give one of them another name or number, or delete it if it is the same thing

reference-cycle = `{ $key }` goes in a circle: { $cycle }
    .label = the circle begins here
    .other = and goes on here
    .help = Take away the reference that is wrong

reference-to-retired = `{ $record }` names “{ $system }”, which is retired
    .label = a retired system
    .other = retired here
    .help = Take the system out here, correct its status, or end what still uses it

unused-record = No other record refers to `{ $record }`
    .label = not named anywhere else
    .help = Name it where it belongs, or delete it

replacement-gap = “{ $system }” goes out of use on { $gone }, before its successor “{ $successor }” comes into use on { $came }
    .label = out of use
    .other = in use
    .help = Move one of the days
replacement-gap-planned = “{ $system }” is retired, but its successor “{ $successor }” is only planned
    .label = retired
    .other = only planned
    .help = Correct the status of one of them

repeated-entry = “{ $entry }” stands in `{ $field }` twice
    .label = the second
    .other = the first
    .help = Delete one of them, or write the one that was meant

self-reference = `{ $field }` in `{ $record }` names the record itself
    .label = the record itself
    .help = Write the record that was meant, or delete the reference
