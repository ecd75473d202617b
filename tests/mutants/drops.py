"""Mutants that leave something out: a keyword, an element, a statement, a returned value."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """A changed source; ``line`` and ``what`` tell a reader where and how."""

    line: int
    what: str
    source: str
    is_declaration: bool
    """It stands outside every function: a constant, a question, a default."""


def drops(source: str) -> Iterator[Change]:
    """Every source with one thing left out, in the order of the file."""
    text = _Text(source)
    tree = ast.parse(source)
    inside = lines_inside_functions(source)
    skipped = set(_annotations(tree))
    for node in ast.walk(tree):
        if node not in skipped:
            for what, changed in _of(node, text):
                line = getattr(node, "lineno", 1)
                yield Change(line, what, changed, line not in inside)


def _of(node: ast.AST, text: "_Text") -> Iterator[tuple[str, str]]:
    match node:
        case ast.Call():
            for keyword in node.keywords:
                if keyword.arg:
                    yield f"drop {keyword.arg}=", text.without(keyword)
        case ast.Tuple(elts=elements, ctx=ast.Load()) | ast.List(elts=elements, ctx=ast.Load()):
            for element in elements if len(elements) > 1 else ():
                rest = [each for each in elements if each is not element]
                yield f"drop {text.of(element)[:50]}", text.with_elements(node, rest)
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Expr() | ast.Raise() | ast.AugAssign():
            yield f"drop {text.of(node)[:50]}", text.replace(node, "pass")
        case ast.Return(value=value) if value and not isinstance(value, ast.Constant):
            yield f"return None, not {text.of(value)[:50]}", text.replace(value, "None")


def lines_inside_functions(source: str) -> set[int]:
    """The lines that do something when they are called; the others declare."""
    found: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            found |= set(range(node.body[0].lineno, (node.end_lineno or 0) + 1))
    return found


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    """What says a type, and what stands in square brackets: nothing of it is computed."""
    for node in ast.walk(tree):
        for name in ("annotation", "returns", "slice"):
            if isinstance(said := getattr(node, name, None), ast.AST):
                yield from (each for each in ast.walk(said) if not isinstance(each, ast.Call))


class _Text:
    """A source by the places of its nodes."""

    def __init__(self, source: str) -> None:
        self._bytes = source.encode()
        self._starts = [0]
        for line in self._bytes.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def _span(self, node: ast.AST) -> tuple[int, int]:
        place = node
        start = self._starts[place.lineno - 1] + place.col_offset  # type: ignore[attr-defined] # every node here has a place
        end = self._starts[place.end_lineno - 1] + place.end_col_offset  # type: ignore[attr-defined] # the same
        return start, end

    def of(self, node: ast.AST) -> str:
        start, end = self._span(node)
        return " ".join(self._bytes[start:end].decode().split())

    def replace(self, node: ast.AST, new: str) -> str:
        start, end = self._span(node)
        return (self._bytes[:start] + new.encode() + self._bytes[end:]).decode()

    def without(self, node: ast.AST) -> str:
        """Without an argument and the comma behind it."""
        start, end = self._span(node)
        rest = self._bytes[end:]
        comma = len(rest) - len(rest.lstrip()) if rest.lstrip().startswith(b",") else -1
        return (self._bytes[:start] + rest[comma + 1 :]).decode()

    def with_elements(self, node: ast.AST, elements: list[ast.expr]) -> str:
        said = ", ".join(self.of(each) for each in elements) + ","
        start, _ = self._span(node)
        opening = self._bytes[start : start + 1]
        if opening == b"[":
            return self.replace(node, f"[{said}]")
        return self.replace(node, f"({said})")
