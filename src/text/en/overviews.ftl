### The overviews.

overview-systems = System portfolio, { $municipality }

marks-meaning = – not filled in. ? not known; `portfolio list unknown` has the reason. ?! cannot be read. + ? after a sum: something is left out.
overviews-title = Overviews
marks-unreadable = Cannot be read and is therefore left out
