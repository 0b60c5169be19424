"""Prints CPython's syntax trees in the notation of syntaxDump.ts, to compare with.

Reads one JSON object a line, {"text": …} or {"path": …, "masked": …}; writes one JSON value a line: a list of dumped
statements, or null where CPython does not parse the text.
"""

import ast
import json
import re
import struct
import sys
import warnings

warnings.simplefilter("ignore")

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.Mod: "%", ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&", ast.FloorDiv: "//",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
    ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in", ast.UAdd: "+", ast.USub: "-", ast.Invert: "~",
    ast.Not: "not", ast.And: "and", ast.Or: "or",
}


def number(value):
    if isinstance(value, complex):
        return "nan"
    try:
        return struct.pack(">d", float(value)).hex()
    except OverflowError:
        return struct.pack(">d", float("inf")).hex()


class Dumper:
    def __init__(self, text, positions):
        self.positions = positions
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        self.lines = [line.encode("utf-8", "surrogatepass") for line in lines]
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line.encode("utf-16-le", "surrogatepass")) // 2)

    def offset(self, line, column):
        head = self.lines[line - 1][:column].decode("utf-8", "surrogatepass")
        return self.starts[line - 1] + len(head.encode("utf-16-le", "surrogatepass")) // 2

    def head(self, kind, node):
        if not self.positions:
            return kind
        start = self.offset(node.lineno, node.col_offset)
        end = self.offset(node.end_lineno, node.end_col_offset)
        return f"{kind}@{start}-{end}"

    def make(self, kind, node, *parts):
        return "(" + " ".join([self.head(kind, node), *parts]) + ")"

    def many(self, nodes):
        return "[" + " ".join(self.node(node) for node in nodes) + "]"

    def maybe(self, node):
        return "-" if node is None else self.node(node)

    def node(self, node):
        return getattr(self, type(node).__name__)(node)

    # expressions

    def Name(self, n):
        return self.make("Name", n, n.id)

    def Attribute(self, n):
        return self.make("Attribute", n, self.node(n.value), n.attr)

    def argument(self, value, keyword=None, star=""):
        return f"({star}{keyword or ''}= {self.node(value)})"

    def arguments(self, args, keywords):
        found = []
        for arg in args:
            inner, star = (arg.value, "*") if isinstance(arg, ast.Starred) else (arg, "")
            found.append((arg.lineno, arg.col_offset, self.argument(inner, None, star)))
        for keyword in keywords:
            star = "**" if keyword.arg is None else ""
            found.append((keyword.lineno, keyword.col_offset, self.argument(keyword.value, keyword.arg, star)))
        return "[" + " ".join(text for *_, text in sorted(found, key=lambda each: each[:2])) + "]"

    def Call(self, n):
        return self.make("Call", n, self.node(n.func), self.arguments(n.args, n.keywords))

    def Subscript(self, n):
        return self.make("Subscript", n, self.node(n.value), self.node(n.slice))

    def Slice(self, n):
        return self.make("Slice", n, self.maybe(n.lower), self.maybe(n.upper), self.maybe(n.step))

    def Constant(self, n):
        value = n.value
        if value is Ellipsis:
            text = "..."
        elif isinstance(value, (bool, type(None))):
            text = str(value)
        elif isinstance(value, str):
            text = json.dumps(value)
        elif isinstance(value, bytes):
            text = "b" + json.dumps(value.decode("latin-1"))
        else:
            text = number(value)
        return self.make("Constant", n, text)

    def JoinedStr(self, n):
        parts, formats, formatted = [], [], False
        outer, self.positions = self.positions, self.positions and sys.version_info >= (3, 12)
        for value in n.values:
            if isinstance(value, ast.Constant):
                parts.append(json.dumps(value.value))
                continue
            parts.append(self.node(value.value))
            formatted = formatted or value.conversion != -1 or value.format_spec is not None
            formats.extend(self.formats(value.format_spec))
        self.positions = outer
        inner = f"[{' '.join(parts)}] {formatted} [{' '.join(formats)}]"
        return self.make("FString", n, inner)

    def formats(self, spec):
        found = []
        for value in spec.values if spec is not None else []:
            if isinstance(value, ast.FormattedValue):
                found.append(self.node(value.value))
                found.extend(self.formats(value.format_spec))
        return found

    def BinOp(self, n):
        # Long chains are common enough in data to overflow Python's own stack here.
        spine = []
        while isinstance(n, ast.BinOp):
            spine.append(n)
            n = n.left
        text = self.node(n)
        for link in reversed(spine):
            text = self.make("BinOp", link, OPERATORS[type(link.op)], text, self.node(link.right))
        return text

    def UnaryOp(self, n):
        return self.make("UnaryOp", n, OPERATORS[type(n.op)], self.node(n.operand))

    def BoolOp(self, n):
        return self.make("BoolOp", n, OPERATORS[type(n.op)], self.many(n.values))

    def Compare(self, n):
        ops = ",".join(OPERATORS[type(op)] for op in n.ops)
        return self.make("Compare", n, self.node(n.left), ops, self.many(n.comparators))

    def Lambda(self, n):
        return self.make("Lambda", n, self.parameters(n.args), self.node(n.body))

    def IfExp(self, n):
        return self.make("IfExp", n, self.node(n.test), self.node(n.body), self.node(n.orelse))

    def Tuple(self, n):
        return self.make("Tuple", n, self.many(n.elts))

    def List(self, n):
        return self.make("List", n, self.many(n.elts))

    def Set(self, n):
        return self.make("Set", n, self.many(n.elts))

    def Dict(self, n):
        entries = " ".join(f"({self.maybe(key)} {self.node(value)})" for key, value in zip(n.keys, n.values))
        return self.make("Dict", n, f"[{entries}]")

    def comprehension_of(self, form, n, element, value=None):
        clauses = " ".join(
            f"({self.node(each.target)} {self.node(each.iter)} {self.many(each.ifs)})" for each in n.generators
        )
        return self.make("Comprehension", n, form, self.node(element), self.maybe(value), f"[{clauses}]")

    def ListComp(self, n):
        return self.comprehension_of("list", n, n.elt)

    def SetComp(self, n):
        return self.comprehension_of("set", n, n.elt)

    def GeneratorExp(self, n):
        return self.comprehension_of("generator", n, n.elt)

    def DictComp(self, n):
        return self.comprehension_of("dict", n, n.key, n.value)

    def Starred(self, n):
        return self.make("Starred", n, self.node(n.value))

    def NamedExpr(self, n):
        return self.make("NamedExpr", n, self.node(n.target), self.node(n.value))

    def Await(self, n):
        return self.make("Await", n, self.node(n.value))

    def Yield(self, n):
        return self.make("Yield", n, self.maybe(n.value))

    YieldFrom = Yield

    def parameters(self, args):
        found = []

        def add(name, star, annotation, default):
            found.append(f"({star}{name} {self.maybe(annotation)} {self.maybe(default)})")

        plain = [*args.posonlyargs, *args.args]
        defaults = [None] * (len(plain) - len(args.defaults)) + list(args.defaults)
        for arg, default in zip(plain, defaults):
            add(arg.arg, "", arg.annotation, default)
        if args.vararg:
            add(args.vararg.arg, "*", args.vararg.annotation, None)
        elif args.kwonlyargs:
            add("", "*", None, None)
        for arg, default in zip(args.kwonlyargs, args.kw_defaults):
            add(arg.arg, "", arg.annotation, default)
        if args.kwarg:
            add(args.kwarg.arg, "**", args.kwarg.annotation, None)
        return "[" + " ".join(found) + "]"

    # statements

    def Expr(self, n):
        return self.make("ExpressionStatement", n, self.node(n.value))

    def Assign(self, n):
        return self.make("Assign", n, self.many(n.targets), self.node(n.value))

    def TypeAlias(self, n):
        return self.make("Assign", n, f"[{self.node(n.name)}]", self.node(n.value))

    def AugAssign(self, n):
        return self.make("AugAssign", n, self.node(n.target), OPERATORS[type(n.op)], self.node(n.value))

    def AnnAssign(self, n):
        if n.value is None:
            return self.make("Declaration", n, self.node(n.target), self.node(n.annotation))
        return self.make("Assign", n, self.many([n.target]), self.node(n.annotation), self.node(n.value))

    def Return(self, n):
        return self.make("Return", n, self.maybe(n.value))

    def Delete(self, n):
        return self.make("Delete", n, self.many(n.targets))

    def If(self, n):
        return self.make("If", n, self.node(n.test), self.many(n.body), self.many(n.orelse))

    def While(self, n):
        return self.make("While", n, self.node(n.test), self.many(n.body), self.many(n.orelse))

    def For(self, n):
        return self.make("For", n, self.node(n.target), self.node(n.iter), self.many(n.body), self.many(n.orelse))

    AsyncFor = For

    def With(self, n):
        items = " ".join(f"({self.node(item.context_expr)} {self.maybe(item.optional_vars)})" for item in n.items)
        return self.make("With", n, f"[{items}]", self.many(n.body))

    AsyncWith = With

    def Try(self, n):
        handlers = " ".join(f"({self.maybe(each.type)} {each.name or '-'} {self.many(each.body)})" for each in n.handlers)
        return self.make("Try", n, self.many(n.body), f"[{handlers}]", self.many(n.orelse), self.many(n.finalbody))

    TryStar = Try

    def FunctionDef(self, n):
        is_async = isinstance(n, ast.AsyncFunctionDef)
        return self.make(
            "FunctionDef", n, n.name, str(is_async), self.parameters(n.args), self.maybe(n.returns),
            self.many(n.decorator_list), self.many(n.body),
        )

    AsyncFunctionDef = FunctionDef

    def ClassDef(self, n):
        bases = self.arguments(n.bases, n.keywords)
        return self.make("ClassDef", n, n.name, bases, self.many(n.decorator_list), self.many(n.body))

    def aliases(self, names):
        return "[" + " ".join(f"{each.name}:{each.asname or ''}" for each in names) + "]"

    def Import(self, n):
        return self.make("Import", n, self.aliases(n.names))

    def ImportFrom(self, n):
        return self.make("ImportFrom", n, "." * n.level + (n.module or ""), self.aliases(n.names))

    def Global(self, n):
        return self.make("Global", n, ",".join(n.names))

    def Nonlocal(self, n):
        return self.make("Nonlocal", n, ",".join(n.names))

    def Raise(self, n):
        return self.make("Raise", n, self.maybe(n.exc), self.maybe(n.cause))

    def Assert(self, n):
        return self.make("Assert", n, self.node(n.test), self.maybe(n.msg))

    def Match(self, n):
        cases = []
        for case in n.cases:
            bound = []
            self.bound(case.pattern, bound)
            cases.append(f"({','.join(bound)} {self.maybe(case.guard)} {self.many(case.body)})")
        return self.make("Match", n, self.node(n.subject), f"[{' '.join(cases)}]")

    def bound(self, pattern, names):
        for field in pattern._fields:
            value = getattr(pattern, field)
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, ast.pattern):
                    self.bound(each, names)
        name = getattr(pattern, "rest", None) if isinstance(pattern, ast.MatchMapping) else getattr(pattern, "name", None)
        if isinstance(name, str):
            names.append(name)

    def Pass(self, n):
        return self.make("Pass", n)

    def Break(self, n):
        return self.make("Break", n)

    def Continue(self, n):
        return self.make("Continue", n)


def dump(text, positions):
    sys.setrecursionlimit(20000)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return [Dumper(text, positions).node(statement) for statement in tree.body] if positions is not None else []


def main():
    for line in sys.stdin:
        request = json.loads(line)
        if "path" in request:
            with open(request["path"], encoding="utf-8", newline="") as file:
                request["text"] = file.read()
        text = request["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        print(json.dumps(dump(text, request.get("positions", False))), flush=True)


main()
