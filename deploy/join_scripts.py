"""Join those of Streamlit's scripts that every page needs to one file, those of fields to another.

A browser on a slow line waits for each of ninety files; ``kvp_ui/server/joined.py`` serves two. It
is done when the guide is set up, from the scripts of the Streamlit that is installed: ``make run``.

All scripts of a file share one scope, as any bundler has it, so that what one exports may still
change. Every name that belongs to a whole script gets the script's number at its end, and what it
imports is called what the other script now calls it. Where a function has a name of its own for all
of its body, that stays as short as it was. Any other scope needs not be understood: the name is
changed wherever it stands, so what it hid it still hides. Anything else than what Streamlit's
scripts hold today is refused, and nothing is joined: they are then served as they come.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import brotli
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from kvp_ui.server import front_end, joined
from kvp_ui.server.front_end import EVERYWHERE, FIELDS

CHART = "PlotlyChart.*.js"
"""Too large to be joined, and to be packed while somebody waits."""
INDEX = re.compile(r'src="\./static/js/(index\.[^"]+)"')
FILES = {"page.js": EVERYWHERE, "fields.js": FIELDS}
"""The outermost script is the first of all; these are asked for once they are to be drawn."""
GRAMMAR = Language(tree_sitter_javascript.language())
SHORTHANDS = ("shorthand_property_identifier", "shorthand_property_identifier_pattern")
WORDS = {"identifier", *SHORTHANDS}
IMPORT = re.compile(r'import(?:\{([^}]*)\}from)?"\./([^"]+)";?')
EXPORT = re.compile(r"export\{([^}]*)\};?")
OURS = re.compile(r"\$\d+$")
LATER = re.compile(r"import\(`\./([^`]+)`\)")
AFTER = (
    "for(const link of document.querySelectorAll('link[data-after]'))"
    "link.rel=link.dataset.after,link.as||import(link.href);"
)
"""What a page needs to be drawn comes while the scripts run: the line would else be idle then."""
TOLD_AHEAD = re.compile(r"(?<=\.f=\[)[^\]]*")
"""What a script says that its parts will need, so that a browser can fetch it meanwhile."""
FILE = re.compile(r'(?<="\./)[^"]+')
BESIDE = re.compile(r"\.\./(?=(?:css|media)/)")
"""The way from a script to pictures and styles, which stay where they are."""
NAMED = ("function_declaration", "generator_function_declaration", "class_declaration")
DECLARED = {"variable_declaration", "lexical_declaration"}
FUNCTIONS = {
    *NAMED[:2],
    "function_expression",
    "generator_function",
    "arrow_function",
    "method_definition",
}
CLOSED = {"method_definition", "class_body"}
TAKES = ("parameters", "parameter")
PATTERNS = {"formal_parameters", "object_pattern", "array_pattern", "rest_pattern"}
HOLDS = {"assignment_pattern": "left", "object_assignment_pattern": "left", "pair_pattern": "value"}
"""What of a pattern holds the name; the rest is what is taken where nothing was given."""


class RefusedError(Exception):
    """A script holds what is not known to stay right when it is joined."""


@dataclass(frozen=True)
class Script:
    """One of Streamlit's; positions count bytes, so each byte is read as a letter."""

    name: str
    number: int
    text: str
    words: list[tuple[int, int, bool]]
    own: set[str]
    exports: dict[str, str]
    imports: list[tuple[str, dict[str, str]]]
    edges: list[tuple[int, int]]

    def ours(self, exported: str) -> str:
        """What an exported name is called once it is joined."""
        if (name := self.exports[exported]) not in self.own:
            raise RefusedError(f"{self.name} exports {name}, which it has from another")
        return f"{name}${self.number}"


def read(name: str, number: int) -> Script:
    source = (front_end.SCRIPTS / name).read_bytes()
    text, root = source.decode("latin-1"), Parser(GRAMMAR).parse(source).root_node
    if root.has_error:
        raise RefusedError(f"{name} cannot be read")
    edges = [
        one for one in root.named_children if one.type in {"import_statement", "export_statement"}
    ]
    said = [text[one.start_byte : one.end_byte] for one in edges]
    imports = [found for each in said if (found := IMPORT.fullmatch(each))]
    exports = [found for each in said if (found := EXPORT.fullmatch(each))]
    if len(imports) + len(exports) != len(edges):
        raise RefusedError(f"{name} imports or exports in a way we do not know")
    if any(one.type == "await_expression" for one, _ in _outside_functions(root)):
        raise RefusedError(f"{name} waits for something")
    return Script(
        name,
        number,
        text,
        list(_words(root)),
        set(_of_the_whole(root)),
        {called: own for each in exports for own, called in _pairs(each[1])},
        [(each[2], {own: name for name, own in _pairs(each[1])}) for each in imports],
        [(one.start_byte, one.end_byte) for one in edges],
    )


def _pairs(names: str | None) -> Iterator[tuple[str, str]]:
    for each in (names or "").split(","):
        if each:
            name, _, called = each.partition(" as ")
            yield name, called or name


def _words(root: Node) -> Iterator[tuple[int, int, bool]]:
    """Where names stand that may belong to the whole script; those a function has itself do not."""
    left: list[tuple[Node, frozenset[str]]] = [(root, frozenset())]
    while left:
        node, hidden = left.pop()
        if node.type in WORDS:
            if OURS.search(name := _text(node)):
                raise RefusedError(f"a script has a name that could be one of ours: {name}")
            if name not in hidden:
                yield node.start_byte, node.end_byte, node.type in SHORTHANDS
        inside = _hidden_inside(node) if node.type in FUNCTIONS else {}
        left += [(one, hidden | inside.get(one, frozenset())) for one in node.named_children]


def _hidden_inside(function: Node) -> dict[Node, frozenset[str]]:
    """A function's own names, for its body and for what it takes, which does not see the body's."""
    body = function.child_by_field_name("body")
    takes = [one for name in TAKES if (one := function.child_by_field_name(name))]
    taken = frozenset(name for one in takes for name in _declared(one))
    if not body:
        raise RefusedError("a function does nothing")
    own = taken.union(_of_the_whole(body)) if body.type == "statement_block" else taken
    return dict.fromkeys(takes, taken) | {body: own}


def _outside_functions(node: Node, *, is_outermost: bool = True) -> Iterator[tuple[Node, bool]]:
    """Every part that is not within a function, and whether it stands in nothing else."""
    for one in node.named_children:
        yield one, is_outermost
        if "function" not in one.type and one.type not in CLOSED:
            yield from _outside_functions(one, is_outermost=False)


def _of_the_whole(node: Node) -> Iterator[str]:
    """The names that belong to a whole script, or to all of the body of a function."""
    for one, is_outermost in _outside_functions(node):
        if one.type in NAMED and is_outermost:
            yield _text(one.child_by_field_name("name"))
        elif one.type == "variable_declaration" or (one.type in DECLARED and is_outermost):
            for each in one.named_children:
                yield from _declared(each.child_by_field_name("name"))
        elif one.type == "for_in_statement" and any(each.type == "var" for each in one.children):
            yield from _declared(one.child_by_field_name("left"))


def _declared(pattern: Node | None) -> Iterator[str]:
    """The names in what is declared or taken."""
    if pattern and pattern.type in WORDS:
        yield _text(pattern)
    elif pattern and (part := HOLDS.get(pattern.type)):
        yield from _declared(pattern.child_by_field_name(part))
    elif pattern and pattern.type in PATTERNS:
        for each in pattern.named_children:
            yield from _declared(each)
    else:
        raise RefusedError(f"a name is declared in a way we do not know: {pattern}")


def _text(node: Node | None) -> str:
    return node.text.decode("latin-1") if node and node.text else ""


@dataclass
class Joining:
    """The scripts in the order in which a browser runs them, and the file that each goes into."""

    scripts: dict[str, Script] = field(default_factory=dict)
    file: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, file: str) -> None:
        if name in self.file:
            return
        self.file[name] = file
        script = read(name, len(self.file))
        for other, _ in script.imports:
            self.add(other, file)
        self.scripts[name] = script

    def rest(self, name: str) -> str:
        """Another script, which imports from the joined; of a joined one, what hands it on."""
        if script := self.scripts.get(name):
            names = ",".join(f"{script.ours(each)} as {each}" for each in script.exports)
            return f'export{{{names}}}from"./{self.file[name]}";'
        text = (front_end.SCRIPTS / name).read_text("latin-1")
        return self._told_anew(IMPORT.sub(self._imported_anew, text))

    def _imported_anew(self, found: re.Match[str]) -> str:
        if not (script := self.scripts.get(found[2])):
            return found[0]
        names = ",".join(f"{script.ours(name)} as {own}" for name, own in _pairs(found[1]))
        return f'import{{{names}}}from"./{self.file[found[2]]}";'

    def _told_anew(self, text: str) -> str:
        """With the two files in place of what is joined in them."""
        text = TOLD_AHEAD.sub(lambda found: FILE.sub(self._instead, found[0]), text)
        text = LATER.sub(self._found_there, text)
        return BESIDE.sub("../static/", text)

    def _instead(self, found: re.Match[str]) -> str:
        return self.file.get(found[0], found[0])

    def _found_there(self, found: re.Match[str]) -> str:
        """A script that is asked for when it is needed, and is in one of the two files."""
        if not (script := self.scripts.get(found[1])):
            return found[0]
        names = ",".join(f"{each}:e.{script.ours(each)}" for each in script.exports)
        return f"import(`./{self.file[found[1]]}`).then(e=>({{{names}}}))"

    def whole(self, file: str) -> str:
        scripts = [one for one in self.scripts.values() if self.file[one.name] == file]
        before = {
            self.scripts[other].ours(exported)
            for one in scripts
            for other, names in one.imports
            if self.file[other] != file
            for exported in names.values()
        }
        exported = [one.ours(each) for one in scripts for each in one.exports]
        (other,) = set(FILES) - {file}
        head = f'import{{{",".join(sorted(before))}}}from"./{other}";' if before else ""
        body = ";\n".join(map(self._renamed, scripts))
        head += AFTER if file == "page.js" else ""
        whole = f"{head}{body};export{{{','.join(dict.fromkeys(exported))}}};"
        return self._told_anew(whole)

    def _renamed(self, script: Script) -> str:
        called = {name: f"{name}${script.number}" for name in script.own}
        for other, names in script.imports:
            called |= {own: self.scripts[other].ours(name) for own, name in names.items()}
        if len(set(called.values())) != len(called):
            raise RefusedError(f"{script.name} imports the same under two names")
        changes = [(*edge, "") for edge in script.edges]
        for start, end, is_short in script.words:
            name = script.text[start:end]
            if name in called and not any(first <= start < last for first, last in script.edges):
                changes.append((start, end, f"{name}:{called[name]}" if is_short else called[name]))
        return "".join(_changed(script.text, sorted(changes)))


def _changed(text: str, changes: list[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, instead in changes:
        yield text[at:start]
        yield instead
        at = end
    yield text[at:]


def join() -> dict[str, bytes]:
    """Every script by its name, the two files among them."""
    (index,) = INDEX.findall((front_end.SCRIPTS.parents[1] / "index.html").read_text("utf-8"))
    joining = Joining()
    joining.add(index, "page.js")
    for file, parts in FILES.items():
        for part in parts:
            (found,) = front_end.SCRIPTS.glob(f"{part}.*.js")
            joining.add(found.name, file)
    texts = {file: joining.whole(file) for file in FILES}
    texts |= {one.name: joining.rest(one.name) for one in front_end.SCRIPTS.glob("*.js")}
    return {name: text.encode("latin-1") for name, text in sorted(texts.items())}


def main() -> int:
    """Everything or nothing is put in place, whoever else does the same."""
    try:
        files = join()
    except (RefusedError, ValueError, KeyError, RecursionError) as error:
        rmtree(joined.PLACE, ignore_errors=True)
        print(f"Streamlit's scripts are served as they come, one by one: {error}", file=sys.stderr)
        return 0
    joined.PLACE.parent.mkdir(parents=True, exist_ok=True)
    new = Path(mkdtemp(dir=joined.PLACE.parent))
    new.chmod(0o755)
    folder = new / f"joined-{sha256(b''.join(files.values())).hexdigest()[:12]}"
    folder.mkdir()
    for name, source in files.items():
        (folder / name).write_bytes(source)
    for name in (*FILES, *(one.name for one in folder.glob(CHART))):
        packed = brotli.compress(files[name], quality=11 if name in FILES else 10)
        (folder / f"{name}{joined.PACKED}").write_bytes(packed)
    rmtree(joined.PLACE, ignore_errors=True)
    new.rename(joined.PLACE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
