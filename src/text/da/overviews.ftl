### Overblikkene, dansk.

overview-systems = Systemportefølje, { $municipality }
