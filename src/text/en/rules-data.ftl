### Messages of the rules in src/rules/data, English.

personal-data-without-processing = “{ $system }” holds personal data, but no processing activity (behandlingsaktivitet) names it
    .label = personal data in the system
    .help = Add the system to the `systems` of the processing activity that it serves, or write that activity in `processing/`

processing-record-incomplete =
    The processing activity “{ $processing }” lacks { $number ->
        [one] an answer
       *[other] { $number } answers
    } that the law demands: { $fields }
    .label = answers are missing here
    .help = Write the fields, `[]` where there are none, or name them in `unknown` with the reason

personal-data-not-in-processing =
    “{ $system }” holds { $number ->
        [one] a category
       *[other] { $number } categories
    } of personal data that stands in none of its processing activities: { $categories }
    .label = not in any processing activity
    .other = not among these
    .help = Add what is missing to the processing activity, or take it out of the system when it is not there

third-country-without-basis = “{ $processing }” sends personal data to { $country } without a basis for it (overførselsgrundlag)
    .label = no `basis` for this transfer
    .help = Write the basis of the transfer: `basis: …`, or ask the processor what it is

data-processing-agreement-missing = “{ $system }” is run by others and holds personal data, but no contract has a data processing agreement (databehandleraftale)
    .label = run by others
    .other = no `dpa` in this contract
    .help = Make the agreement, and name it in the contract: `dpa: <document>`

data-processing-agreement-missing-draft = “{ $system }” is run by others and holds personal data, but the data processing agreement (databehandleraftale) is not signed
    .label = run by others
    .other = the agreement is not in force
    .help = Get the agreement signed, and set the document’s status to `adopted`

data-processing-agreement-missing-processor = { $supplier } handles personal data in “{ $processing }”, but no contract with it has a data processing agreement
    .label = processor without an agreement
    .other = no `dpa` in this contract
    .help = Make the agreement, and name it in a contract with the supplier: `dpa: <document>`

data-processing-agreement-missing-processor-draft = { $supplier } handles personal data in “{ $processing }”, but the data processing agreement is not signed
    .label = processor without an agreement in force
    .other = the agreement is not in force
    .help = Get the agreement signed, and set the document’s status to `adopted`

data-processing-agreement-pending = “{ $system }” will be run by others and hold personal data, but there is no data processing agreement (databehandleraftale) yet
    .label = to be run by others
    .other = only planned
    .help = Make the agreement part of the tender, and name it in the contract before the system is taken into use

data-processing-agreement-pending-draft = “{ $system }” will be run by others and hold personal data, but the data processing agreement (databehandleraftale) is not signed
    .label = to be run by others
    .other = the agreement is not in force
    .help = Get the agreement signed before the system is taken into use

essential-system-unclassified = The essential system “{ $system }” has no classification
    .label = no `classification` in this record
    .help = Write `classification:` with confidentiality, integrity and availability from 1 to 4

confidentiality-too-low = “{ $system }” holds personal data of the category `{ $category }`, but its confidentiality is only { $level }
    .label = below 3
    .other = personal data under special protection
    .help = Raise `confidentiality` to 3 or 4 and protect the system accordingly, or correct the categories of data

dpia-missing = “{ $processing }” needs a data protection impact assessment (konsekvensanalyse), but there is no day when it was made
    .label = needed, but without a day
    .help = Make the assessment and write the day: `on: <date>`

risk-assessment-overdue = The critical system “{ $system }” was last assessed for risks on { $assessed }, more than two years ago
    .label = more than two years ago
    .help = Assess the system’s risks and write the day

risk-assessment-overdue-never = The critical system “{ $system }” has no day on which its risks were assessed
    .label = critical, but never assessed
    .help = Assess the system’s risks and write the day in `risk_assessed_on`

emergency-priority-missing = The critical system “{ $system }” has no priority in emergency operation (nøddrift)
    .label = critical, but without a priority
    .help = Write `emergency_priority:` with a number from 1 (first) to 5 (last)

cleaning-not-decided = The data set “{ $data_set }” in “{ $system }” is to be open to citizens, but it is not decided whether it is cleaned first (datavask)
    .label = to be open to citizens
    .help = Decide it with the data owner and write `publish_after_cleaning: true` or `false`

cleaning-not-decided-processing = The data in “{ $processing }” are to be open to citizens, but it is not decided whether they are cleaned first (datavask)
    .label = cleaned first?
    .help = Decide it and write `clean_first: true` or `false`

digital-post-missing = “{ $system }” should send to Digital Post, but does not
    .label = not integrated
    .help = Plan the integration with the supplier or as a project

digital-post-missing-unanswered = It is not said whether “{ $system }” sends to Digital Post
    .label = sends to Digital Post?
    .help = Write `digital_post:` with `integrated`, `missing` or `not_relevant`

self-service-not-conformant = “{ $system }” is used by { $municipalities } municipalities, but NemLog-in is not the only way to log in
    .label = not NemLog-in alone
    .other = used all over the country
    .help = Demand of the supplier that citizens log in by NemLog-in and nothing else

self-service-not-conformant-portal = “{ $system }” is used by { $municipalities } municipalities, but is not integrated in the citizen portal
    .label = not in the portal
    .other = used all over the country
    .help = Demand of the supplier that the solution is integrated in borger.dk

self-service-facts-missing = The self-service solution “{ $system }” has no facts in `self_service`
    .label = a self-service solution
    .help = Write `self_service:` with `municipalities`, `login`, `portal` and `counter`

self-service-facts-missing-some = The self-service solution “{ $system }” lacks { $fields }
    .label = facts are missing here
    .help = Ask the supplier and write it, or name it in `unknown` with the reason

self-service-facts-missing-counter = The use of the self-service solution “{ $system }” is not counted
    .label = not counted
    .help = Have the counting of borger.dk added to the solution

answers-exclude-each-other = `none` and `{ $category }` cannot both stand in `personal_data`
    .label = they exclude each other
    .help = Delete the one that is wrong
answers-exclude-each-other-processing = “{ $processing }” processes no personal data, as `personal_data` says
    .label = no personal data
    .help = Write which personal data are processed, or delete the processing activity
answers-exclude-each-other-contract = “{ $system }” says why it has no contract, and is in “{ $contract }”
    .label = no contract
    .other = the contract
    .help = Delete `no_contract`, or take the system out of the contract

data-processing-agreement-wrong = “{ $document }” is no data processing agreement, and is the `dpa` of “{ $contract }”
    .label = no data processing agreement
    .other = the document's kind
    .help = Name the data processing agreement with the supplier; if there is none, delete the line
data-processing-agreement-wrong-contract = “{ $document }” belongs to another supplier's contract, and is the `dpa` of “{ $contract }”
    .label = the agreement of another
    .other = the contract that it belongs to
    .help = Name the data processing agreement with this supplier; if there is none, delete the line
data-processing-agreement-wrong-shared = “{ $document }” does not say which contract it belongs to, and is the `dpa` of “{ $contract }” and of another supplier's contract, “{ $first }”
    .label = another supplier's too
    .other = the other contract
    .help = Write in the document's `about` which contract it belongs to, and name the right agreement in the other

party-in-wrong-role = “{ $party }” is the municipality's own (`{ $position }`) and cannot be a joint controller of “{ $processing }”
    .label = the municipality's own
    .help = Delete the name; a joint controller is another authority or company
party-in-wrong-role-municipality = “{ $party }” is the municipality itself and cannot be a joint controller of “{ $processing }”
    .label = the municipality itself
    .help = Delete the name; a joint controller is another authority or company
party-in-wrong-role-processor = “{ $party }” is a processor of “{ $processing }”, and so no recipient
    .label = named as a recipient too
    .other = the processor
    .help = Delete the name in `recipients`
