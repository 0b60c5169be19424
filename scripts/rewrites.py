"""Writes programs anew in other words that mean the same, and counts what Assay no longer tells of them.

    python scripts/rewrites.py FILE… [--keep FOLDER] [--only REWRITING,…]

FILE is a script or a notebook. Each rewriting is held against the same program as `ast.unparse` prints it: warnings and
errors in all. What is lost shows a form that the engine does not follow. Needs Python 3.11 and a build of the command line.
"""

import argparse
import ast
import copy
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

CLI = Path(__file__).resolve().parent.parent / "dist" / "cli.js"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
IMPORTS = (ast.Import, ast.ImportFrom)
REWRITINGS = {}


def rewriting(function):
    """
    A function from (imports, definitions, statements) to source text, or to the texts of several files by their names;
    None where the program does not have the form.
    """
    REWRITINGS[function.__name__] = function
    return function


def code_of(path):
    text = Path(path).read_text(encoding="utf-8", errors="replace")
    if not str(path).endswith(".ipynb"):
        return text
    cells = []
    for cell in json.loads(text).get("cells", []):
        source = "".join(cell.get("source", []))
        lines = ["pass" if re.match(r"\s*[%!?]", line) else line for line in source.split("\n")]
        try:
            ast.parse("\n".join(lines))
        except SyntaxError:
            continue
        if cell.get("cell_type") == "code" and not source.lstrip().startswith("%%"):
            cells.append("\n".join(lines))
    return "\n".join(cells)


def divided(tree):
    imports = [one for one in tree.body if isinstance(one, IMPORTS)]
    definitions = [one for one in tree.body if isinstance(one, DEFINITIONS)]
    return imports, definitions, [one for one in tree.body if one not in imports and one not in definitions]


def printed(*parts):
    body = [one for part in parts for one in (ast.parse(part).body if isinstance(part, str) else part)]
    return ast.unparse(ast.fix_missing_locations(ast.Module(body=body, type_ignores=[])))


def function(name, body, parameters=""):
    made = ast.parse(f"def {name}({parameters}): pass").body[0]
    made.body = body or [ast.Pass()]
    return made


def names_bound(statements):
    """Names that statements bind in their own scope."""
    found = set()

    def visit(node):
        if isinstance(node, (*DEFINITIONS, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        for child in ast.iter_child_nodes(node):
            visit(child)

    for statement in statements:
        visit(statement)
    return found


def names_in(nodes):
    return {one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)}


def names_elsewhere(nodes):
    """Names that functions, comprehensions and handlers of errors use, which have scopes of their own."""
    inner = (*DEFINITIONS, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    scopes = [one for node in nodes for one in ast.walk(node) if isinstance(one, inner)]
    handlers = [one.name for node in nodes for one in ast.walk(node) if isinstance(one, ast.ExceptHandler)]
    parameters = {one.arg for scope in scopes for one in ast.walk(scope) if isinstance(one, ast.arg)}
    return names_in(scopes) | parameters | {name for name in handlers if name}


def names_bound_within(nodes):
    """Names that comprehensions, small functions and handlers of errors bind for themselves, and all names of definitions."""
    parts = [one for node in nodes for one in ast.walk(node)]
    targets = [one.target for one in parts if isinstance(one, ast.comprehension)]
    parameters = {one.arg for one in parts if isinstance(one, ast.arg)}
    handlers = {one.name for one in parts if isinstance(one, ast.ExceptHandler) and one.name}
    return names_in(targets + [one for one in parts if isinstance(one, DEFINITIONS)]) | parameters | handlers


def kept_in(statements, definitions, place):
    """The statements with each name of theirs kept elsewhere: `place(name)` as source."""
    names = names_bound(statements) - names_bound_within(statements) - names_elsewhere(definitions)

    class Keep(ast.NodeTransformer):
        def visit_Name(self, node):
            if node.id not in names:
                return node
            made = ast.parse(place(node.id), mode="eval").body
            made.ctx = node.ctx
            return made

    return [Keep().visit(one) for one in statements] if names else None


@rewriting
def in_main(imports, definitions, statements):
    if names_in(definitions) & names_bound(statements):
        return None
    return printed(imports, definitions, [function("main", statements)], 'if __name__ == "__main__":\n    main()')


@rewriting
def in_a_class(imports, definitions, statements):
    if names_in(definitions) & names_bound(statements):
        return None
    job = ast.parse("class Job: pass").body
    job[0].body = [function("run", statements, "self")]
    return printed(imports, definitions, job, "Job().run()")


@rewriting
def in_attributes_of_self(imports, definitions, statements):
    kept = kept_in(statements, definitions, lambda name: f"self.{name}")
    return kept and in_a_class(imports, definitions, kept)


@rewriting
def in_a_dict(imports, definitions, statements):
    kept = kept_in(statements, definitions, lambda name: f"state['{name}']")
    return kept and printed(imports, definitions, "state = {}", kept)


@rewriting
def in_a_namespace(imports, definitions, statements):
    kept = kept_in(statements, definitions, lambda name: f"state.{name}")
    made = "from types import SimpleNamespace\nstate = SimpleNamespace()"
    return kept and printed(imports, definitions, made, kept)


def in_steps(statements, count):
    size = max(1, -(-len(statements) // count))
    return [statements[at : at + size] for at in range(0, len(statements), size)]


@rewriting
def in_steps_over_globals(imports, definitions, statements):
    steps = in_steps(statements, 5)
    made = []
    for at, step in enumerate(steps):
        names = sorted(names_bound(step))
        made.append(function(f"step{at}", ([ast.Global(names=names)] if names else []) + step))
    return printed(imports, definitions, made, "\n".join(f"step{at}()" for at in range(len(steps))))


def handing_on(definitions, statements, wrappers=()):
    """Four functions that hand on what the next one needs, under decorators, and the calls; None where functions use names."""
    if names_elsewhere(definitions) & names_bound(statements):
        return None
    if not statements:
        return None
    steps, made, calls, known = in_steps(statements, 4), [], [], set()
    for at, step in enumerate(steps):
        later = set().union(*(names_in(one) for one in steps[at + 1 :]))
        taken, given = sorted(known & names_in(step)), sorted(names_bound(step) & later)
        back = ast.parse(f"def f(): return {', '.join(given)}").body[0].body if given else []
        made.append(function(f"step{at}", step + back, ", ".join(taken)))
        made[-1].decorator_list = [ast.parse(one, mode="eval").body for one in wrappers]
        calls.append(f"{', '.join(given)}{' = ' if given else ''}step{at}({', '.join(taken)})")
        known |= set(given)
    return made, "\n".join(calls)


@rewriting
def in_steps_that_hand_on(imports, definitions, statements):
    steps = handing_on(definitions, statements)
    return steps and printed(imports, definitions, *steps)


@rewriting
def in_tasks_of_a_flow(imports, definitions, statements):
    steps = handing_on(definitions, statements, ["task(retries=2)"])
    if steps is None:
        return None
    flow = function("pipeline", ast.parse(steps[1]).body)
    flow.decorator_list = [ast.parse("flow", mode="eval").body]
    return printed("from prefect import flow, task", imports, definitions, steps[0], [flow], "pipeline()")


@rewriting
def in_cached_steps(imports, definitions, statements):
    steps = handing_on(definitions, statements, ["timed", "st.cache_data"])
    timed = """
def timed(run):
    @functools.wraps(run)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = run(*args, **kwargs)
        print(time.perf_counter() - start)
        return result
    return wrapper
"""
    return steps and printed("import functools, time\nimport streamlit as st", imports, timed, definitions, *steps)


@rewriting
def in_another_module(imports, definitions, statements):
    steps = handing_on(definitions, statements)
    if steps is None:
        return None
    taken = "from steps import " + ", ".join(one.name for one in steps[0])
    return {"steps.py": printed(imports, definitions, steps[0]), "train.py": printed(taken, steps[1])}


@rewriting
def with_definitions_in_a_module(imports, definitions, statements):
    """Functions and classes that need nothing of the script stand in a module, and the script imports them."""
    moved, bound = list(definitions), names_bound(statements)
    while True:
        left = bound | {one.name for one in definitions if one not in moved}
        stay = [one for one in moved if names_in([one]) & left]
        if not stay:
            break
        moved = [one for one in moved if one not in stay]
    if not moved:
        return None
    others = [one for one in definitions if one not in moved]
    taken = "from helpers import " + ", ".join(dict.fromkeys(one.name for one in moved))
    return {"helpers.py": printed(imports, moved), "train.py": printed(imports, taken, others, statements)}


@rewriting
def in_methods(imports, definitions, statements):
    kept = kept_in(statements, definitions, lambda name: f"self.{name}")
    if kept is None or names_in(definitions) & names_bound(statements):
        return None
    job = ast.parse("class Job: pass").body
    steps = in_steps(kept, 4)
    if any(names_bound(one) & names_in(other) for one in steps for other in steps if other is not one):
        return None
    job[0].body = [function(f"step{at}", step, "self") for at, step in enumerate(steps)]
    calls = "\n".join(f"job.step{at}()" for at in range(len(steps)))
    return printed(imports, definitions, job, f"job = Job()\n{calls}")


@rewriting
def with_whole_names(imports, definitions, statements):
    """`sklearn.preprocessing.StandardScaler()` for what was imported by its last name."""
    meant, made = {}, []
    for one in imports:
        is_from = isinstance(one, ast.ImportFrom)
        if is_from and (one.level or one.module == "__future__" or any(alias.name == "*" for alias in one.names)):
            made.append(one)
            continue
        for alias in one.names:
            meant[alias.asname or alias.name] = f"{one.module}.{alias.name}" if is_from else alias.name
            made.append(ast.parse(f"import {one.module if is_from else alias.name}").body[0])

    class Name(ast.NodeTransformer):
        def visit_Name(self, node):
            return ast.parse(meant[node.id], mode="eval").body if node.id in meant else node

    return printed(made, [Name().visit(one) for one in definitions + statements])


def under(header, statements, *behind):
    made = ast.parse(f"{header}\n    pass\n" + "\n".join(behind)).body
    made[0].body = statements or made[0].body
    return made


@rewriting
def in_a_try(imports, definitions, statements):
    made = under("try:", statements, "except Exception as problem:", "    raise SystemExit(1) from problem")
    return printed(imports, definitions, made)


@rewriting
def in_a_condition(imports, definitions, statements):
    return printed("import os", imports, definitions, under("if os.environ.get('RUN', '1'):", statements))


@rewriting
def in_a_run(imports, definitions, statements):
    return printed("import mlflow", imports, definitions, under("with mlflow.start_run():", statements))


@rewriting
def in_an_async_main(imports, definitions, statements):
    if names_in(definitions) & names_bound(statements):
        return None
    made = ast.parse("async def main(): pass").body
    made[0].body = statements or made[0].body
    return printed("import asyncio", imports, definitions, made, "asyncio.run(main())")


@rewriting
def with_other_names(imports, definitions, statements):
    """Names that say nothing of what they hold."""
    bound = sorted(names_bound(statements) - names_bound_within(statements) - names_elsewhere(definitions))
    meant = {name: f"v{at}" for at, name in enumerate(bound)}

    class Rename(ast.NodeTransformer):
        def visit_Name(self, node):
            node.id = meant.get(node.id, node.id)
            return node

    return printed(imports, definitions, [Rename().visit(one) for one in statements]) if meant else None


@rewriting
def with_annotations(imports, definitions, statements):
    def annotated(one):
        is_plain = isinstance(one, ast.Assign) and len(one.targets) == 1 and isinstance(one.targets[0], ast.Name)
        if not is_plain:
            return one
        return ast.AnnAssign(target=one.targets[0], annotation=ast.Name("Any", ast.Load()), value=one.value, simple=1)

    return printed("from typing import Any", imports, definitions, [annotated(one) for one in statements])


@rewriting
def in_a_turn_of_a_loop(imports, definitions, statements):
    return printed(imports, definitions, under("for attempt in range(1):", statements))


class Bodies(ast.NodeTransformer):
    """Writes every list of statements anew."""

    def __init__(self, rewrite):
        self.rewrite = rewrite

    def generic_visit(self, node):
        super().generic_visit(node)
        for field in ("body", "orelse", "finalbody"):
            inner = getattr(node, field, None)
            if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                setattr(node, field, self.rewrite(inner))
        return node


def of_bodies(name, rewrite):
    def rewritten(imports, definitions, statements):
        made = Bodies(rewrite).visit(ast.Module(body=definitions + statements, type_ignores=[])).body
        return printed(imports, made)

    rewritten.__name__ = name
    rewriting(rewritten)


PLAIN = (ast.Name, ast.Constant, ast.Starred, ast.Lambda, ast.GeneratorExp)


def arguments_named(body):
    """`value_1 = rows.head()` before `print(rows.head())`."""
    made = []
    for statement in body:
        call = getattr(statement, "value", None)
        if isinstance(statement, (ast.Assign, ast.Expr, ast.Return)) and isinstance(call, ast.Call):
            for holder in [*call.keywords, *range(len(call.args))]:
                value = call.args[holder] if isinstance(holder, int) else holder.value
                if isinstance(value, PLAIN) or (not isinstance(holder, int) and holder.arg is None):
                    continue
                name = ast.Name(id=f"value_{statement.lineno}_{len(made)}", ctx=ast.Load())
                made.append(ast.Assign(targets=[ast.Name(id=name.id, ctx=ast.Store())], value=value, lineno=0))
                if isinstance(holder, int):
                    call.args[holder] = name
                else:
                    holder.value = name
        made.append(statement)
    return made


def names_inlined(body):
    """`print(rows.head())` for `first = rows.head()` with `print(first)` behind it, where nothing else asks for `first`."""
    made = []
    for statement in body:
        before = made[-1] if made else None
        target = before.targets[0] if isinstance(before, ast.Assign) and len(before.targets) == 1 else None
        if isinstance(target, ast.Name) and isinstance(statement, (ast.Assign, ast.Expr, ast.Return)):
            used = [one for each in body for one in ast.walk(each) if isinstance(one, ast.Name) and one.id == target.id]
            here = [one for one in ast.walk(statement) if isinstance(one, ast.Name) and one.id == target.id]
            inner = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
            if len(used) == 2 and len(here) == 1 and not any(isinstance(one, inner) for one in ast.walk(statement)):
                value = before.value

                class Inline(ast.NodeTransformer):
                    def visit_Name(self, node):
                        return value if node.id == target.id else node

                made.pop()
                statement = Inline().visit(statement)
        made.append(statement)
    return made


of_bodies("with_arguments_named", arguments_named)
of_bodies("with_names_inlined", names_inlined)


class Assignments(ast.NodeTransformer):
    """Writes assignments of a form anew; `count` says of how many."""

    def __init__(self, rewrite):
        self.rewrite, self.count = rewrite, 0

    def visit_Assign(self, node):
        made = self.rewrite(node, self.count) if isinstance(node.value, ast.Call) else None
        if made is None:
            return node
        self.count += 1
        return ast.parse(made).body


def of_assignments(name, rewrite):
    def rewritten(imports, definitions, statements):
        visitor = Assignments(rewrite)
        made = [visitor.visit(one) for one in definitions + statements]
        flat = [one for each in made for one in (each if isinstance(each, list) else [each])]
        return printed("import numpy as np\nimport pandas as pd", imports, flat) if visitor.count else None

    rewritten.__name__ = name
    rewriting(rewritten)


SPLITS = {
    "split_by_indices": "a, b = next(ShuffleSplit(n_splits=1, test_size=0.2).split(X))\nA, B, C, D = X[a], X[b], y[a], y[b]",
    "split_by_slices": "n = int(len(X) * 0.8)\nA, B, C, D = X[:n], X[n:], y[:n], y[n:]",
    "split_by_mask": "a = np.random.rand(len(X)) < 0.8\nA, B, C, D = X[a], X[~a], y[a], y[~a]",
    "split_by_permutation": "a = np.random.permutation(len(X))\nn = int(0.8 * len(a))\n"
    "A, B, C, D = X[a[:n]], X[a[n:]], y[a[:n]], y[a[n:]]",
    "split_by_numbers": "a, b = train_test_split(np.arange(len(X)))\nA, B, C, D = X[a], X[b], y[a], y[b]",
    "split_by_sample": "X, y = pd.DataFrame(X), pd.Series(y)\nA = X.sample(frac=0.8)\nB = X.drop(A.index)\n"
    "C, D = y.loc[A.index], y.drop(A.index)",
    "split_by_labels": "X, y = pd.DataFrame(X), pd.Series(y)\na = X.sample(frac=0.2).index\n"
    "A, B = X[~X.index.isin(a)], X[X.index.isin(a)]\nC, D = y[~y.index.isin(a)], y[y.index.isin(a)]",
    "split_by_numpy": "A, B = np.split(X, [int(0.8 * len(X))])\nC, D = np.split(y, [int(0.8 * len(y))])",
}


def split_anew(form):
    def rewrite(node, at):
        target, call = node.targets[0], node.value
        if not isinstance(target, ast.Tuple) or not ast.unparse(call.func).endswith("train_test_split"):
            return None
        if len(target.elts) != 4 or len(call.args) != 2 or any(isinstance(one, ast.Starred) for one in call.args):
            return None
        own = {name: f"{name}_{at}" for name in ("X", "y", "a", "b", "n")}
        parts = dict(zip("ABCD", map(ast.unparse, target.elts)))
        text = re.sub(r"\b[XyabnABCD]\b", lambda match: {**own, **parts}[match[0]], form)
        rows = [f"{own[name]} = np.asarray({ast.unparse(arg)})" for name, arg in zip("Xy", call.args)]
        return "\n".join(["from sklearn.model_selection import ShuffleSplit, train_test_split", *rows, text])

    return rewrite


FITS = {
    "fit_then_transform": "S.fit(X)\nT = S.transform(X)",
    "fit_in_a_chain": "T = S.fit(X).transform(X)",
    "fit_in_a_pipeline": "from sklearn.pipeline import make_pipeline\nT = make_pipeline(S).fit_transform(X)",
    "fit_in_a_function": "def learn(step, rows):\n    return step.fit_transform(rows)\nT = learn(S, X)",
    "fit_through_a_file": "import joblib\nS.fit(X)\njoblib.dump(S, 'step_N.joblib')\nT = joblib.load('step_N.joblib').transform(X)",
    "fit_and_rows_through_a_file": "pd.DataFrame(S.fit_transform(X)).to_csv('rows_N.csv')\nT = pd.read_csv('rows_N.csv')",
    "fit_by_hand": "m, s = np.mean(X, axis=0), np.std(X, axis=0)\nT = (X - m) / s",
}


def fit_anew(form):
    def rewrite(node, at):
        call = node.value
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "fit_transform" or len(call.args) != 1:
            return None
        if not isinstance(call.func.value, ast.Name):
            return None
        parts = {"S": ast.unparse(call.func.value), "X": ast.unparse(call.args[0]), "T": ast.unparse(node.targets[0])}
        return re.sub(r"\b[SXT]\b", lambda match: parts[match[0]], form).replace("_N.", f"_{at}.")

    return rewrite


for name, form in SPLITS.items():
    of_assignments(name, split_anew(form))
for name, form in FITS.items():
    of_assignments(name, fit_anew(form))


def told(folder):
    """Warnings and errors of each program below the folder, by rule."""
    options = ["--format", "json", "--fail-on", "none", "--every-place", "--select", "LKG,EVL,FAI,PRV,FED"]
    command = ["node", str(CLI), "check", ".", *options]
    found = defaultdict(Counter)
    report = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    for finding in json.loads(report)["findings"]:
        if finding["severity"] in ("warning", "error"):
            found[tuple(Path(finding["path"]).parts[:2])][finding["code"]] += 1
    return found


def write(folder, kind, number, text):
    place = Path(folder) / kind / f"{number:04}"
    # Each is a project of its own: what one does about fairness says nothing of the others.
    (place / ".git").mkdir(parents=True, exist_ok=True)
    (place / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    for name, content in (text if isinstance(text, dict) else {"train.py": text}).items():
        (place / name).write_text(content + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--keep", metavar="FOLDER")
    parser.add_argument("--only", metavar="REWRITING,…")
    given = parser.parse_args()
    folder = given.keep or tempfile.mkdtemp(prefix="rewrites-")
    chosen = {name: REWRITINGS[name] for name in (given.only.split(",") if given.only else REWRITINGS)}
    written = defaultdict(list)
    for number, file in enumerate(given.files):
        try:
            tree = ast.parse(code_of(file))
        except (SyntaxError, ValueError):
            print(f"{file} is not Python 3, and was left out")
            continue
        write(folder, "same", number, ast.unparse(tree))
        for name, rewrite in chosen.items():
            text = rewrite(*divided(copy.deepcopy(tree)))
            if text:
                write(folder, name, number, text)
                written[name].append(f"{number:04}")
    found = told(folder)
    print(f"{'rewriting':30} programs  findings  lost  in programs")
    for name, numbers in written.items():
        before = sum((found[("same", number)] for number in numbers), Counter())
        # Another rule may tell the same: LKG005 for a scaler by hand, LKG006 for folds.
        less = [one for one in numbers if found[(name, one)].total() < found[("same", one)].total()]
        lost = sum(found[("same", one)].total() - found[(name, one)].total() for one in less)
        print(f"{name:30} {len(numbers):8}  {before.total():8}  {lost:4}  {' '.join(less)}")


if __name__ == "__main__":
    main()
