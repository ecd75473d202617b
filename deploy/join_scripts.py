"""Join those of Streamlit's scripts that every page needs to one file, those of fields to another.

A browser on a slow line waits for each of ninety files; ``kvp_ui/server/joined.py`` serves two. It
is done when the guide is set up, from the scripts of the Streamlit that is installed: ``make run``.

All scripts of a file share one scope, as any bundler has it, so that what one exports may still
change. Every name that belongs to a whole script gets the script's number at its end, and what it
imports is called what the other script now calls it. That is done to the name wherever it stands in
the script, so what is hidden by the same name in a function stays hidden by it, and no scope needs
to be understood. Anything else than what Streamlit's scripts hold today is refused, and nothing is
joined: they are then served as they come.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import brotli
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from kvp_ui.server import joined
from kvp_ui.server.joined import IMPORT, Names

INDEX = re.compile(r'src="\./static/js/(index\.[^"]+)"')
FILES = {
    "page.js": ("Html", "Button", "PageLink"),
    "fields.js": ("TextInput", "NumberInput", "Radio", "Checkbox"),
}
"""The outermost script is the first of all; these are asked for once they are to be drawn."""
GRAMMAR = Language(tree_sitter_javascript.language())
SHORTHANDS = ("shorthand_property_identifier", "shorthand_property_identifier_pattern")
WORDS = Query(GRAMMAR, f"[(identifier) ({SHORTHANDS[0]}) ({SHORTHANDS[1]})] @word")
EXPORT = re.compile(r"export\{([^}]*)\};?")
OURS = re.compile(r"\$\d+$")
NAMED = ("function_declaration", "generator_function_declaration", "class_declaration")
DECLARED = {"variable_declaration", "lexical_declaration"}


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
    source = (joined.SCRIPTS / name).read_bytes()
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
    words = QueryCursor(WORDS).captures(root).get("word", [])
    return Script(
        name,
        number,
        text,
        [(one.start_byte, one.end_byte, one.type in SHORTHANDS) for one in words],
        set(_of_the_whole(root, is_outermost=True)),
        {called: own for each in exports for own, called in _pairs(each[1])},
        [(each[2], {own: name for name, own in _pairs(each[1])}) for each in imports],
        [(one.start_byte, one.end_byte) for one in edges],
    )


def _pairs(names: str | None) -> Iterator[tuple[str, str]]:
    for each in (names or "").split(","):
        if each:
            name, _, called = each.partition(" as ")
            yield name, called or name


def _of_the_whole(node: Node, *, is_outermost: bool) -> Iterator[str]:
    """The names that belong to the whole script; those within a function do not."""
    for one in node.named_children:
        if one.type == "await_expression":
            raise RefusedError("a script waits for something")
        if one.type in NAMED:
            if is_outermost:
                yield _text(one.child_by_field_name("name"))
        elif "function" not in one.type and one.type not in {"method_definition", "class_body"}:
            if one.type == "variable_declaration" or (one.type in DECLARED and is_outermost):
                for each in one.named_children:
                    yield from _declared(each.child_by_field_name("name"))
            if one.type == "for_in_statement" and any(each.type == "var" for each in one.children):
                raise RefusedError("a loop declares a name for the whole script")
            yield from _of_the_whole(one, is_outermost=False)


def _declared(pattern: Node | None) -> Iterator[str]:
    if pattern and pattern.type in {"identifier", SHORTHANDS[1]}:
        yield _text(pattern)
    elif pattern and pattern.type == "object_pattern":
        for each in pattern.named_children:
            yield from _declared(each.child_by_field_name("value") or each)
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

    def names(self) -> Names:
        return Names(
            {
                one.name: (self.file[one.name], {each: one.ours(each) for each in one.exports})
                for one in self.scripts.values()
            }
        )

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
        return f"{head}{body};export{{{','.join(dict.fromkeys(exported))}}};"

    def _renamed(self, script: Script) -> str:
        called = {name: f"{name}${script.number}" for name in script.own}
        for other, names in script.imports:
            called |= {own: self.scripts[other].ours(name) for own, name in names.items()}
        if len(set(called.values())) != len(called):
            raise RefusedError(f"{script.name} imports the same under two names")
        changes = [(*edge, "") for edge in script.edges]
        for start, end, is_short in script.words:
            name = script.text[start:end]
            if OURS.search(name):
                raise RefusedError(f"{script.name} has a name that could be one of ours: {name}")
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


def join() -> dict[str, str]:
    """The two files and the list of names, by what they are called."""
    (index,) = INDEX.findall((joined.SCRIPTS.parents[1] / "index.html").read_text("utf-8"))
    joining = Joining()
    joining.add(index, "page.js")
    for file, parts in FILES.items():
        for part in parts:
            (found,) = joined.SCRIPTS.glob(f"{part}.*.js")
            joining.add(found.name, file)
    names = joining.names()
    whole = {file: names.told_anew(joining.whole(file)) for file in FILES}
    return {joined.NAMES: json.dumps(names.of), **whole}


def main() -> int:
    """Everything or nothing is put in place, whoever else does the same."""
    rmtree(joined.FOLDER, ignore_errors=True)
    try:
        files = join()
    except (RefusedError, ValueError) as error:
        print(f"Streamlit's scripts are served as they come, one by one: {error}", file=sys.stderr)
        return 0
    joined.FOLDER.parent.mkdir(parents=True, exist_ok=True)
    new = Path(mkdtemp(dir=joined.FOLDER.parent))
    for name, text in files.items():
        written = text.encode("utf-8" if name == joined.NAMES else "latin-1")
        (new / name).write_bytes(written)
        (new / f"{name}{joined.PACKED}").write_bytes(brotli.compress(written))
    new.chmod(0o755)
    new.rename(joined.FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main())
