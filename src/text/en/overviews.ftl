### The overviews.

overview-systems = System portfolio, { $municipality }
