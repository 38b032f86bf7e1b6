"""Solves portfolios with OR-tools CP-SAT or HiGHS, one JSON object a line on standard input.

With --check the solver's optimum is compared with the answer in the line, in whole numbers: the points, and by CP-SAT
also the least waiting among the choices with those points, and the least claim among those. Any difference ends in exit code 1. One solver per process,
since the libraries of the two packages cannot be loaded together.
"""

import argparse
import json
import sys
import time


def cp_sat(problem, seconds, held=()):
    """The most points, or the least of the next of points, waiting and claim among choices that have what is `held` of
    those before: (status, value, bound)."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    x = [model.new_bool_var(str(i)) for i in range(len(problem["points"]))]
    for limit in problem["limits"]:
        model.add(sum(use * x[i] for i, use in limit["uses"]) <= limit["capacity"])
    for dependents, prerequisites in problem["requires"]:
        model.add(sum(x[i] for i in dependents) <= sum(x[i] for i in prerequisites))
    for group in problem["exclusive"]:
        model.add_at_most_one(x[i] for i in set(group))
    sums = [sum(a * v for a, v in zip(problem[of], x)) for of in ("points", "delays", "claims")]
    for of, value in zip(sums, held):
        model.add(of == value)
    if held:
        model.minimize(sums[len(held)])
    else:
        model.maximize(sums[0])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return solver.status_name(status), None, None
    return solver.status_name(status), round(solver.objective_value), round(solver.best_objective_bound)


def highs(problem, seconds):
    """The most points: (status, value, bound)."""
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("time_limit", float(seconds))
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)
    x = [model.addBinary() for _ in problem["points"]]
    for limit in problem["limits"]:
        if limit["uses"]:
            model.addConstr(sum(use * x[i] for i, use in limit["uses"]) <= limit["capacity"])
    for dependents, prerequisites in problem["requires"]:
        model.addConstr(sum(x[i] for i in dependents) <= sum(x[i] for i in prerequisites) + 0)
    for group in problem["exclusive"]:
        model.addConstr(sum(x[i] for i in set(group)) <= 1)
    model.maximize(sum(p * v for p, v in zip(problem["points"], x)))
    optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    info = model.getInfo()
    return "OPTIMAL" if optimal else "FEASIBLE", round(info.objective_function_value), int(info.mip_dual_bound + 1e-6)


def keeps(problem, chosen):
    """Whether our choice keeps every condition, counted here once more."""
    return (
        all(sum(u for i, u in limit["uses"] if chosen[i]) <= limit["capacity"] for limit in problem["limits"])
        and all(sum(chosen[i] for i in d) <= sum(chosen[i] for i in p) for d, p in problem["requires"])
        and all(sum(chosen[i] for i in set(group)) <= 1 for group in problem["exclusive"])
    )


def differences(problem, name, result, seconds):
    """What speaks against our answer, as sentences."""
    ours = problem["answer"]
    status, value, bound = result
    if not keeps(problem, ours["chosen"]):
        yield "the choice breaks a condition"
    for of, all_of in (("points", "points"), ("delay", "delays"), ("claim", "claims")):
        total = sum(a for a, chosen in zip(problem[all_of], ours["chosen"]) if chosen)
        if total != ours[of]:
            yield f"the chosen have {of} {total}, the answer says {ours[of]}"
    if not ours["proven"] and not problem["may_be_open"]:
        yield "not proven"
    if value is None:
        yield f"{name} finds nothing ({status})"
    elif status == "OPTIMAL" and value != ours["points"]:
        yield f"{name} has {value} points, we {ours['points']}"
    elif not value <= ours["points"] <= bound:
        yield f"{name} has {value} to {bound} points, we {ours['points']}"
    if name == "cp-sat" and ours["canonical"]:
        for of, held in (("delay", ("points",)), ("claim", ("points", "delay"))):
            status, least, _ = cp_sat(problem, seconds, [ours[key] for key in held])
            if least is None:
                if status != "UNKNOWN":
                    yield f"cp-sat finds no choice with our {held} ({status})"
            elif least < ours[of] or (status == "OPTIMAL" and least != ours[of]):
                yield f"cp-sat has {of} {least} for the same {held}, we {ours[of]}"


SOLVERS = {"cp-sat": cp_sat, "highs": highs}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("solver", choices=SOLVERS)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    count = failed = unproven = unsettled = 0
    for line in sys.stdin:
        problem = json.loads(line)
        start = time.perf_counter()
        status, value, bound = result = SOLVERS[arguments.solver](problem, arguments.seconds)
        if not arguments.check:
            seconds = time.perf_counter() - start
            print(f"{arguments.solver:7} {value} <= {bound} {status.lower()} {seconds:.3f} s", flush=True)
            continue
        count += 1
        unproven += status != "OPTIMAL"
        unsettled += not problem["answer"]["canonical"]
        for difference in differences(problem, arguments.solver, result, arguments.seconds):
            failed += 1
            print(f"portfolio {count}, {len(problem['points'])} projects: {difference}", file=sys.stderr)
    if arguments.check:
        print(
            f"{arguments.solver}: {count} portfolios, {failed} differences; it left {unproven} unproven, "
            f"we {unsettled} tie-breaks unsettled"
        )
        if count == 0 or failed:
            sys.exit(1)


main()
