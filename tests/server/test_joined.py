"""Streamlit's scripts joined to two files: everything that any of them imports is there."""

import re
from pathlib import Path

import brotli
import pytest

from deploy import join_scripts
from kvp_ui.server import front_end, joined
from kvp_ui.server.front_end import SCRIPTS
from tests.server.conftest import Client

TOLD = re.compile(r'"\./static/js/([^"]+)"')
EXPORTED = re.compile(r"export\{([^}]*)\}")


@pytest.fixture(scope="module")
def scripts() -> Path:
    found = joined.joined()
    assert found, "nothing is joined: .venv/bin/python -m deploy.join_scripts"
    return found


def exported(source: str) -> set[str]:
    return {
        one.rpartition(" as ")[2] for each in EXPORTED.findall(source) for one in each.split(",")
    }


def test_every_script_gets_what_it_imports(scripts: Path) -> None:
    sources = {file.name: file.read_text("utf-8") for file in scripts.glob("*.js")}
    assert set(sources) == {*join_scripts.FILES, *(file.name for file in SCRIPTS.glob("*.js"))}
    given = {name: exported(source[-20_000:]) for name, source in sources.items()}
    assert len(given["page.js"]) > 300
    for name, source in sources.items():
        for wanted, other in join_scripts.IMPORT.findall(source):
            asked = {one.partition(" as ")[0] for one in wanted.split(",") if one}
            assert asked <= given[other], name
        if name not in join_scripts.FILES:
            assert exported((SCRIPTS / name).read_text("utf-8")[-20_000:]) == given[name], name


def test_no_joined_script_comes_by_itself_too(scripts: Path) -> None:
    handing_on = {one.name for one in scripts.glob("*.js") if one.read_bytes()[:7] == b"export{"}
    assert len(handing_on) > 80
    for name in join_scripts.FILES:
        told = re.findall(r'"\./([^"]+)"', (scripts / name).read_text("utf-8"))
        assert told
        assert not handing_on & set(told)


def test_a_script_is_kept_for_good_at_the_address_of_this_version_only(
    client: Client, scripts: Path
) -> None:
    for name in ("page.js", "fields.js", next(SCRIPTS.glob("Button.*")).name):
        answer = client.ask(f"/app-{scripts.name}/{name}")
        assert (answer.status, "immutable" in answer.headers["Cache-Control"]) == (200, True)
        assert answer.body == (scripts / name).read_bytes()
    packed = client.ask(f"/app-{scripts.name}/page.js", Accept_Encoding="gzip, deflate, br, zstd")
    assert (packed.headers["Content-Encoding"], packed.headers["Vary"]) == ("br", "Accept-Encoding")
    assert brotli.decompress(packed.body) == (scripts / "page.js").read_bytes()
    assert len(packed.body) < 400_000  # as small as can be, for the first who asks
    for path in ("joined-0/page.js", f"{scripts.name}/none.js", f"{scripts.name}/..%2fa.js"):
        assert client.ask(f"/app-{path}").status == 404


def test_where_nothing_is_joined_streamlits_own_scripts_are_told(
    monkeypatch: pytest.MonkeyPatch, scripts: Path
) -> None:
    html = (SCRIPTS.parents[1] / "index.html").read_text("utf-8")
    page = front_end.with_scripts(html, None)
    assert f"./app-{scripts.name}/page.js" in page
    assert "/static/js/" not in page
    monkeypatch.setattr(front_end, "joined", lambda: None)
    page = front_end.with_scripts(html, None)
    assert "/app-joined" not in page
    assert set(TOLD.findall(html)) < set(TOLD.findall(page))


REFUSED = {
    "has a name that could be one of ours": "var t$1=1;export{t$1 as t};",
    "exports e, which it has from another": 'import{t as e}from"./Html.a.js";export{e};',
    "imports the same under two names": 'import{t as e,t as n}from"./Html.a.js";e(n);export{};',
    "in a way we do not know": "export default 1;",
    "waits for something": "await 1;export{};",
    "a name is declared in a way": "var[e.n]=[1];export{};",
    "cannot be read": "var=;",
    "recursion": f"function t(){{return {'+'.join(['1'] * 5000)}}}export{{t}};",
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
    monkeypatch.setattr(front_end, "SCRIPTS", folder)
    monkeypatch.setattr(joined, "PLACE", tmp_path / "joined")
    (tmp_path / "joined").mkdir()
    assert join_scripts.main() == 0
    assert why in capsys.readouterr().err
    assert not (tmp_path / "joined").exists()
