### Messages of the rules in src/rules/format, English.

unreadable-file = The file cannot be read ({ $reason })
    .label = this file
    .help = See that the file is there, is whole and may be opened, and run again
unreadable-file-permission = The file cannot be read: permission is denied
    .label = this file
    .help = Give yourself permission to read the file
unreadable-file-vanished = The file was there when the folder was listed and is gone now
    .label = this file
    .help = Run again when nothing is changing the files
unreadable-file-folder = The folder's files cannot be listed ({ $reason })
    .label = this folder
    .help = Give yourself permission to list the folder
unreadable-file-symlink = This is a symbolic link, and links are not followed
    .label = this link
    .help = Put the file itself here, or remove the link
unreadable-file-submodule = This is a git submodule, and submodules are not read
    .label = this submodule
    .help = Put the files themselves into the register's repository, or move the submodule out of the register

not-utf8 = The file is not UTF-8: the byte { $byte } is not part of any character
    .label = the first such byte
    .help = Save the file as UTF-8
not-utf8-latin1 = The file is not UTF-8; it looks like Latin-1 (Windows-1252), where the byte { $byte } is “{ $character }”
    .label = this would be “{ $character }”
    .help = Open the file as Windows-1252 in the editor and save it as UTF-8
not-utf8-utf16 = The file is UTF-16, which some Windows programs call “Unicode”
    .label = this file
    .help = Save the file as UTF-8
not-utf8-name = The file's name is not UTF-8
    .label = this file
    .help = Rename the file: lower-case letters a to z, digits and hyphens

byte-order-mark = The file begins with an invisible byte order mark (BOM)
    .label = before this
    .help = Save the file as UTF-8 without BOM

tracked-journal = Git tracks this file, so it may be anyone's; no change is finished from it
    .label = this file
    .help = Look at who added it, remove it with `git rm`, and name it in `.gitignore`

misplaced-file = The file is not read: “{ $path }” is no place for a record
    .label = this file
    .help = A record lies in the folder of its kind: `systems/<id>.yaml`; what is no record can lie in `docs/`
misplaced-file-similar = The file is not read: “{ $path }” is no place for a record
    .label = this file
    .help = Did you mean the folder `{ $suggestion }/` or the file `{ $suggestion }.yaml`?
misplaced-file-ending = The file is not read, since its name does not end in `.yaml`
    .label = this file
    .help = Rename it to `{ $suggestion }`
misplaced-file-depth = The file is not read, since it lies deeper than one folder
    .label = this file
    .help = Move it to `{ $suggestion }`, or to `docs/` if it is no record

limit-exceeded-size = The file is { $found } bytes, and at most { $limit } are read
    .label = this file
    .help = Split the file into one file per record, or take out what does not belong in the register
limit-exceeded-files = The register has more than { $limit } files, so none of it was read
    .label = this register
    .help = Check that the register's folder is the right one
limit-exceeded-total = The register's files are more than { $limit } bytes together, so none of it was read
    .label = this register
    .help = Check that the register's folder is the right one
limit-exceeded-depth = Lists and mappings lie more than { $limit } deep in each other
    .label = too deep from here
    .help = Check the brackets and the indentation above this line
limit-exceeded-nodes = The file has more than { $limit } keys and values
    .label = the first too many
    .help = Split the file into one file per record
limit-exceeded-errors = The file has more than { $limit } errors; the rest of it was not looked at
    .label = in this file
    .help = Mend those above and run again

yaml-syntax = The file cannot be read as YAML from here on
    .label = reading stops here
    .help = Look at this line and the one above: indentation, quotes and brackets
yaml-syntax-after = There is more on the line after the value has ended
    .label = not part of the value
    .help = Delete it, or put the whole value in quotes: "double" ones where the text has an apostrophe
yaml-syntax-brackets = The brackets do not match
    .label = does not close what was opened
    .help = Close [ with ] and { "{" } with { "}" }; put text with brackets in quotes
yaml-syntax-character = There is an invisible character here, { $character }, that YAML does not allow
    .label = an invisible character
    .help = Delete the character; it often comes along when text is copied
yaml-syntax-colon = A line is not `key: value`: the colon, or the space after it, is missing
    .label = not `key: value`
    .help = Write a colon and a space after the key: `name: Cirius`
yaml-syntax-comma = A comma is missing between two values in brackets, or there is one too many
    .label = the commas are wrong here
    .help = Write one comma between values; put text with a comma or a colon in quotes
yaml-syntax-comment = The space before # is missing
    .label = no space before #
    .help = Write a space before #; if # belongs to the text, put the whole in quotes
yaml-syntax-dash = The space after a list item's hyphen is missing
    .label = no space after the hyphen
    .help = Write a space after the hyphen: `- it-chef`
yaml-syntax-escape = A backslash (\) has a meaning of its own in double quotes
    .label = cannot be read as text
    .help = Use single quotes around the text: 'C:\Data'
yaml-syntax-indent = The line is indented wrongly
    .label = not in line with those above
    .help = Indent it like the lines it belongs with; if it is the rest of a text, put the whole text in quotes
yaml-syntax-list = A list item with a hyphen must stand on a line of its own
    .label = not on a line of its own
    .help = Move the item to the line below, indented, or write the list in brackets without hyphens: `[a, b]`
yaml-syntax-quotes = The value begins with, or holds, a character that has a meaning of its own in YAML
    .label = needs quotes
    .help = Put quotes around the value: { $suggestion }
yaml-syntax-tab = A tab is used to indent, and YAML allows only spaces
    .label = a tab
    .help = Replace the tab by spaces; set the editor to indent YAML with spaces
yaml-syntax-unclosed = The { $open } that opens here is never closed
    .label = opened here
    .help = Write the one that closes it, or put the text in quotes

yaml-feature-refused-anchor = Anchors (`&name`) are not used in the register
    .label = an anchor
    .help = Take the anchor away and write the value where it is used, or put quotes around text that begins with &
yaml-feature-refused-alias = Aliases (`*name`) are not used in the register
    .label = an alias
    .help = Write the value itself, or put quotes around text that begins with *
yaml-feature-refused-line-break = There is a line break here that only some programs see (U+0085, U+2028 or U+2029)
    .label = a line break to some programs
    .help = Delete the character, and write a plain line break or a space
yaml-feature-refused-tag = Tags (`!name`) are not used in the register
    .label = a tag
    .help = Take the tag away, or put quotes around text that begins with !
yaml-feature-refused-directive = Directives (lines that begin with `%`) are not used in the register
    .label = a directive
    .help = Delete the line
yaml-feature-refused-documents = The file holds several documents, and a file of the register holds one
    .label = the second begins here
    .help = Give each record a file of its own, or write a list file with `- ` before each record
yaml-feature-refused-key = A key must be a plain name
    .label = not a name
    .help = Write a name before the colon; put text that begins with a bracket or a question mark in quotes

duplicate-key = The key `{ $key }` is written twice
    .label = written again here
    .other = first written here
    .help = Keep the one that is right; where both are meant, use a list

unknown-key = There is no key `{ $key }` here
    .label = not a key here
    .help = Did you mean `{ $suggestion }`?
unknown-key-many = There is no key `{ $key }` here
    .label = not a key here
    .help = `portfolio schema { $schema }` shows the { $number } keys that can stand here; other things can stand in `note`
unknown-key-plain = There is no key `{ $key }` here
    .label = not a key here
    .help = The keys here are { $known }; other things can stand in the record's `note`

missing-key = The key `{ $key }` is missing
    .label = has no `{ $key }`
    .help = Write `{ $key }: …` here

wrong-type =
    There is { $found ->
        [text] text
        [number] a number
        [bool] a yes or no
        [list] a list
       *[mapping] a mapping
    } where { $expected ->
        [text] text
        [number] a whole number
        [bool] `true` or `false`
        [list] a list
        [mapping] a mapping
       *[other] something else
    } is wanted
    .label = wrong kind of value
    .help =
        { $expected ->
            [text] Write text, in quotes where it could be read as something else
            [number] Write a whole number with digits only
            [bool] Write `true` for yes or `false` for no
            [list] Write a list: `[a, b]`, or one item per line with `- ` before it
            [mapping] Write keys with values: `key: value` on the lines below, indented
           *[other] Correct the value; `portfolio schema` shows what can stand here
        }
wrong-type-empty = The key is there, but its value is empty
    .label = nothing here
    .help = Write the value or delete the key; what is not known goes into `unknown` with the reason
wrong-type-bool = Only `true` and `false` are understood as yes and no
    .label = not true or false
    .help = Write `{ $suggestion }`
wrong-type-number = A number is written with digits only, without dots, spaces, units or quotes
    .label = not a plain number
    .help = Write `{ $suggestion }`
wrong-type-number-plain = Only whole numbers are used here, written with digits only
    .label = not a whole number
    .help = Write a whole number: kroner without øre, whole months, whole percent
wrong-type-low = The number { $value } is too small
    .label = too small
    .help = Write a number that is at least { $min }
wrong-type-high = The number { $value } is too large
    .label = too large
    .help = Write a number that is at most { $max }
wrong-type-year = The year { $value } is outside the years that a register may name: { $first }-{ $last }
    .label = not from { $first } to { $last }
    .help = Write the year with four digits, from { $first } to { $last }
wrong-type-text = This text would be read as something else
    .label = needs quotes
    .help = Put it in quotes: { $suggestion }
wrong-type-list = A list is wanted, also for a single value
    .label = one value
    .help = Write `{ $suggestion }`
wrong-type-single = There is a list where one value is wanted
    .label = a list
    .help = Write one value without brackets and hyphens
wrong-type-file-empty = The file is empty
    .label = this file
    .help = Write the record, beginning with `id:`, or delete the file
wrong-type-record-is-list = The file holds a list, and a file in `{ $kind }/` holds one record
    .label = a list
    .help = Move the list to `{ $kind }.yaml`, or give each record a file of its own
wrong-type-list-is-record = `{ $kind }.yaml` holds a list of records, and this is not a list
    .label = not a list
    .help = Write `- ` before each record, or move a single record to `{ $kind }/<id>.yaml`

value-not-allowed = “{ $value }” is not one of the choices here
    .label = not a choice
    .help = Did you mean `{ $suggestion }`? The choices are { $allowed }
value-not-allowed-plain = “{ $value }” is not one of the choices here
    .label = not a choice
    .help = The choices are { $allowed }
value-not-allowed-custom = “{ $value }” cannot stand here
    .label = cannot stand here
    .help = Correct the value; `portfolio schema` shows what can stand here

invalid-date = “{ $value }” is no day
    .label = no such day
    .help = Write a day that exists as year, month, day: 2026-12-31
invalid-date-format = “{ $value }” is not written as the register writes days
    .label = not YYYY-MM-DD
    .help = Write `{ $suggestion }`
invalid-date-span = “{ $value }” is outside the years that a register may name: { $first }-{ $last }
    .label = not from { $first } to { $last }
    .help = Write the year with four digits, from { $first } to { $last }
invalid-date-no-end = “{ $value }” is no day, but how other systems write that there is no end
    .label = no end?
    .help = A contract without an end has `open_ended: true` and no `end`; elsewhere a day that is not there is left out

invalid-quarter = “{ $value }” is no quarter
    .label = no such quarter
    .help = Write a year and Q1, Q2, Q3 or Q4: 2027-Q1
invalid-quarter-format = “{ $value }” is not written as the register writes quarters
    .label = not YYYY-Qn
    .help = Write `{ $suggestion }`
invalid-quarter-span = “{ $value }” is outside the years that a register may name: { $first }-{ $last }
    .label = not from { $first } to { $last }
    .help = Write the year with four digits, from { $first } to { $last }

unquoted-code = The code { $value } has no quotes, so it is read as a number
    .label = needs quotes
    .help = Put it in quotes: { $suggestion }

malformed-id = “{ $id }” cannot be an id: an id is lower-case letters a to z, digits and single hyphens
    .label = not an id
    .help = Write `{ $suggestion }`; æ, ø and å become ae, oe and aa

id-not-file-name = The record's id is “{ $id }”, but its file is called “{ $stem }.yaml”
    .label = not the file's name
    .help = Rename the file to `{ $folder }/{ $id }.yaml`, or write `id: { $stem }`

duplicate-id = Two records in `{ $kind }` have the id “{ $id }”
    .label = the second
    .other = the first
    .help = Delete one if they are the same; else give this one another id

invisible-character-space = There is a space that does not break here ({ $character }), which cannot be told from a plain one
    .label = a space that does not break
    .help = Delete the character, and write a plain space where there must be one
invisible-character-zero-width = There is a character without width here ({ $character }), which nobody can see
    .label = a character without width
    .help = Delete the character; it often comes along when text is copied
invisible-character-direction = There is a mark here that turns the direction of text ({ $character })
    .label = turns the direction of text
    .help = Delete the mark; the text may look like something else than is written
invisible-character-noncharacter = There is a code here ({ $character }) that stands for no character
    .label = no character
    .help = Delete it; it often comes along from a file in another encoding
yaml-syntax-space = The space after the colon is one that does not break ({ $character }), and no plain one
    .label = a space that does not break after the colon
    .help = Delete it, and write a plain space

text-cut-off = The text is cut off: “{ $lost }” is read as a comment
    .label = is left out
    .help = Put the text in quotes: { $suggestion }; if it is a comment, write a space after `#`
text-cut-off-lines = The text is cut off: “{ $lost }” is read as a comment
    .label = is left out
    .help = Put the whole text in quotes; if it is a comment, write a space after `#`

blank-text = `{ $field }` is an empty text, which is no answer
    .label = nothing is written here
    .help = Write the answer, delete the line, or name the field in `unknown` with the reason
