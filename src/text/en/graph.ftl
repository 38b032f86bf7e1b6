### Pictures of the portfolio (portfolio graph), English.

graph-title-systems = { $municipality }: it systems and their connections
graph-title-projects = { $municipality }: projects, prerequisites and systems
graph-title-organisation = { $municipality }: units and bodies
graph-title-around = { $title }, around { $name }
graph-empty = There is nothing to show.
graph-unconnected = Without connections
graph-dimmed = Dashed frame and grey text: retired, closed or given up
graph-centre = Double frame: what the picture is drawn around
graph-legend = Legend
graph-note-unread = The picture is not complete: something in the register could not be read (see portfolio validate).
graph-note-dangling = { $count ->
    [one] 1 reference names a record that does not exist, and is not drawn (see portfolio validate).
   *[other] { $count } references name records that do not exist, and are not drawn (see portfolio validate).
}

graph-shape-system = It system
graph-shape-joint = Joint solution (joint municipal or joint public)
graph-shape-project = Project
graph-shape-action = Action of a plan
graph-shape-unit = Unit
graph-shape-body = Body
graph-shape-position = Position

graph-count-system = { $count ->
    [one] 1 it system
   *[other] { $count } it systems
}
graph-count-joint = { $count ->
    [one] 1 joint solution
   *[other] { $count } joint solutions
}
graph-count-project = { $count ->
    [one] 1 project
   *[other] { $count } projects
}
graph-count-action = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
graph-count-unit = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
graph-count-body = { $count ->
    [one] 1 body
   *[other] { $count } bodies
}
graph-count-position = { $count ->
    [one] 1 position
   *[other] { $count } positions
}

graph-relation-integration = Integration to another system
graph-relation-replaces = Replaces
graph-relation-part-of = Is a part of
graph-relation-prerequisite = Must be finished before
graph-relation-carries-out = The project carries out the action
graph-relation-alternative = Alternatives: at most one is chosen
graph-relation-touches = What the project does to the system
graph-relation-parent = Has the unit below it
graph-relation-reports-to = The body refers to
graph-relation-binds = The body's decisions bind the unit
graph-relation-belongs-to = The position belongs to the unit
graph-relation-heads = Heads the unit
graph-relation-member = Member
graph-relation-chairs = Chairs

graph-verb-integration = integration to
graph-verb-replaces = replaces
graph-verb-part-of = part of
graph-verb-prerequisite = before
graph-verb-carries-out = carries out
graph-verb-alternative = or
graph-verb-touches = touches
graph-verb-parent = above
graph-verb-reports-to = refers to
graph-verb-binds = binds
graph-verb-belongs-to = belongs to
graph-verb-heads = heads
graph-verb-member = member of
graph-verb-chairs = chairs

graph-count-integration = { $count ->
    [one] 1 integration
   *[other] { $count } integrations
}
graph-count-replaces = { $count ->
    [one] 1 replacement
   *[other] { $count } replacements
}
graph-count-part-of = { $count ->
    [one] 1 part of a system
   *[other] { $count } parts of systems
}
graph-count-prerequisite = { $count ->
    [one] 1 prerequisite
   *[other] { $count } prerequisites
}
graph-count-carries-out = { $count ->
    [one] 1 action with a project
   *[other] { $count } actions with a project
}
graph-count-alternative = { $count ->
    [one] 1 pair of alternatives
   *[other] { $count } pairs of alternatives
}
graph-count-touches = { $count ->
    [one] 1 link from project to system
   *[other] { $count } links from project to system
}
graph-count-parent = { $count ->
    [one] 1 subordinate unit
   *[other] { $count } subordinate units
}
graph-count-reports-to = { $count ->
    [one] 1 line of reference
   *[other] { $count } lines of reference
}
graph-count-binds = { $count ->
    [one] 1 unit bound by a body
   *[other] { $count } bindings of units
}
graph-count-belongs-to = { $count ->
    [one] 1 position in a unit
   *[other] { $count } positions in units
}
graph-count-heads = { $count ->
    [one] 1 head
   *[other] { $count } heads
}
graph-count-member = { $count ->
    [one] 1 membership
   *[other] { $count } memberships
}
graph-count-chairs = { $count ->
    [one] 1 chair
   *[other] { $count } chairs
}

graph-life-overdue = Should have been retired on { $day }
graph-life-until = Being phased out, until { $day }
graph-life-from = Planned from { $day }

graph-matter-up-to = { $what } (up to { $amount })

graph-head = Head: { $position }
graph-chair = Chair: { $position }
graph-members = { $count ->
    [one] 1 member
   *[other] { $count } members
}
graph-decides = Decides: { $matters }
graph-recommends = Recommends: { $matters }
