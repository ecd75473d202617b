"""Streamlit's scripts joined to two files: everything that any of them imports is there."""

import re
from pathlib import Path

import brotli
import pytest

from deploy import join_scripts
from kvp_ui.server import front_end, joined
from kvp_ui.server.joined import IMPORT, SCRIPTS, Joined
from tests.server.conftest import Client

EXPORTED = re.compile(r"export\{([^}]*)\}")


@pytest.fixture(scope="module")
def scripts() -> Joined:
    found = joined.joined()
    assert found, "nothing is joined: .venv/bin/python -m deploy.join_scripts"
    return found


def exported(source: str) -> set[str]:
    return {
        one.rpartition(" as ")[2] for each in EXPORTED.findall(source) for one in each.split(",")
    }


def test_every_script_gets_what_it_imports(scripts: Joined) -> None:
    names = [file.name for file in SCRIPTS.glob("*.js")]
    sources = {name: scripts.source(name) or "" for name in (*names, *join_scripts.FILES)}
    given = {name: exported(source[-20_000:]) for name, source in sources.items()}
    assert len(given["page.js"]) > 300
    for name, source in sources.items():
        for wanted, other in IMPORT.findall(source):
            asked = {one.partition(" as ")[0] for one in wanted.split(",") if one}
            assert asked <= given[other], name
        if name not in join_scripts.FILES:
            assert exported((SCRIPTS / name).read_text("utf-8")[-20_000:]) == given[name], name


def test_no_joined_script_comes_by_itself_too(scripts: Joined) -> None:
    for name in scripts.names.of:
        assert len(scripts.source(name) or "") < 3000, name  # it hands on what is in the two
    for name in join_scripts.FILES:
        assert not set(scripts.names.of) & set(
            re.findall(r'"\./([^"]+)"', scripts.source(name) or "")
        )


def test_a_script_is_kept_for_good_at_the_address_of_this_version_only(
    client: Client, scripts: Joined
) -> None:
    address = scripts.address("page.js").removeprefix(".")
    for name in ("page.js", "fields.js", *list(scripts.names.of)[:3]):
        answer = client.ask(scripts.address(name).removeprefix("."))
        assert (answer.status, "immutable" in answer.headers["Cache-Control"]) == (200, True)
        assert answer.text == scripts.source(name)
    packed = client.ask(address, Accept_Encoding="gzip, deflate, br, zstd")
    assert (packed.headers["Content-Encoding"], packed.headers["Vary"]) == ("br", "Accept-Encoding")
    assert brotli.decompress(packed.body).decode() == scripts.source("page.js")
    assert len(packed.body) < 430_000  # as small as can be, for the first who asks
    for path in (
        "/app-joined-0/page.js",
        scripts.address("none.js"),
        scripts.address("..%2fa.js"),
    ):
        assert client.ask(path.removeprefix(".")).status == 404


def test_where_nothing_is_joined_streamlits_own_scripts_are_told(
    monkeypatch: pytest.MonkeyPatch, scripts: Joined
) -> None:
    html = (SCRIPTS.parents[1] / "index.html").read_text("utf-8")
    page = front_end.with_scripts(html, None)
    assert scripts.address("page.js") in page
    assert "/static/js/" not in page
    monkeypatch.setattr(front_end, "joined", lambda: None)
    page = front_end.with_scripts(html, None)
    assert "/app-joined" not in page
    assert set(front_end.TOLD.findall(html)) < set(front_end.TOLD.findall(page))


REFUSED = {
    "has a name that could be one of ours": "var t$1=1;export{t$1 as t};",
    "exports e, which it has from another": 'import{t as e}from"./Html.a.js";export{e};',
    "imports the same under two names": 'import{t as e,t as n}from"./Html.a.js";e(n);export{};',
    "in a way we do not know": "export default 1;",
    "waits for something": "await 1;export{};",
    "declares a name for the whole script": "for(var e of[])e;export{};",
    "a name is declared in a way": "var[e]=[1];export{};",
    "cannot be read": "var=;",
}


@pytest.mark.parametrize(("why", "source"), REFUSED.items())
def test_what_might_not_stay_right_is_not_joined(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    why: str,
    source: str,
) -> None:
    folder = tmp_path / "static" / "js"
    folder.mkdir(parents=True)
    (tmp_path / "index.html").write_text('src="./static/js/index.a.js"')
    for part in sum(join_scripts.FILES.values(), ("index",)):
        (folder / f"{part}.a.js").write_text("var t=1;export{t};")
    (folder / "index.a.js").write_text(source)
    monkeypatch.setattr(joined, "SCRIPTS", folder)
    monkeypatch.setattr(joined, "FOLDER", tmp_path / "joined")
    (tmp_path / "joined").mkdir()
    assert join_scripts.main() == 0
    assert why in capsys.readouterr().err
    assert not (tmp_path / "joined").exists()
