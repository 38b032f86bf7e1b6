# What records of each kind are called: one and several.

kind-bodies = Body
kind-competences = Competence
kind-contracts = Contract
kind-documents = Document
kind-meetings = Meeting
kind-plans = Plan
kind-pools = Pool
kind-positions = Position
kind-processing = Processing activity
kind-projects = Project
kind-roles = Role
kind-strategies = Strategy
kind-suppliers = Supplier
kind-systems = System
kind-units = Unit

kinds-policy = Policy
kinds-municipality = Municipality
kinds-bodies = Bodies
kinds-competences = Competences
kinds-contracts = Contracts
kinds-documents = Documents
kinds-meetings = Meetings
kinds-plans = Plans
kinds-pools = Pools
kinds-positions = Positions
kinds-processing = Processing activities
kinds-projects = Projects
kinds-roles = Roles
kinds-strategies = Strategies
kinds-suppliers = Suppliers
kinds-systems = Systems
kinds-units = Units
