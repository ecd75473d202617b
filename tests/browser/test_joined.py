"""Scripts that are joined do what they do one by one."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route

from deploy import join_scripts
from kvp_ui.server import front_end, joined
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server, settle

MOST_REQUESTS = 12
HOME = "http://scripts.test"
INDEX = '<script type="module" src="./static/js/index.a.js"></script>'
TRICKY = {
    "index": 'import{n as t,r as e,s as count}from"./first.a.js";import{n}from"./ring.a.js";'
    "const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=['x'])))=>i.map(i=>d[i]);"
    "var told=[t,count];e();told.push(t);"  # what another exports has changed
    "function hides(t,{n:e=n()}={}){var count=t;return[t,e,count]}"
    "told.push(hides(1),hides(2,{n:3}));"
    "var{a:p,q}={a:4,q:5},o={t,q,e:p};told.push(o.t,o.q,o.e);"
    "class C{t(){return t}static n=n}told.push(new C().t(),C.n===n);"
    "function*many(){t:for(;;){yield t;break t}}told.push(...many());"
    "for(let e of[6,7])told.push(e);{let q=8;told.push(q)}if(1){var late=9}told.push(late,q);"
    "function dims(a=t,{e:[n=t]=[]}={},...q){var t=20;for(var[count]of[[21]]);return[a,n,t,count]}"
    "told.push(dims(),(t=>function(e=t,p=n()){var n=22;return[e,p,n]})(23)());"
    "class D{static{var n=24;told.push(n)}m(n){return n}}told.push(new D().m(25),n());"
    "function holds(){class E{static{var n=28;told.push(n)}}return n()}told.push(holds());"
    "told.push(function n(e){return e?n(0):26}(1),(()=>{{let n=27;told.push(n)}return n()})());"
    "told.push(`${t}`,((n)=>n)(10));try{throw 11}catch(t){told.push(t)}"
    "window.parts=()=>Promise.all(['Html','TextInput','Chart'].map(e=>import(`./${e}.a.js`)));"
    "window.told=told;export{told as t}",
    "first": "var t=1,e=[];function n(){t++,e.push(t)}export{t as n,n as r,e as s};",
    "ring": 'import{t as n}from"./other.a.js";function t(){return 100+n()}'
    "var r=7;export{t as n,r};",
    "other": 'import{r as e}from"./ring.a.js";var n=()=>e;export{n as t};',
    "Html": 'import{t as n}from"./index.a.js";var t=()=>n.length;export{t as default};',
    "Button": "export{};",
    "PageLink": "export{};",
    "TextInput": 'import"./Radio.a.js";import{n as t,r as u}from"./first.a.js";'
    "function e(){u();return t}export{e as default};",
    "NumberInput": "export{};",
    "Radio": "window.order=['Radio'];export{};",
    "Checkbox": "export{};",
    "Chart": 'import{default as t}from"./TextInput.a.js";import{n as e}from"./first.a.js";'
    'import"./Radio.a.js";var n=t()===e;export{n as default};',
}
ALL_THEY_TELL = """async () => {
  const parts = await window.parts();
  return JSON.stringify([told, order, parts.map((one) => one.default?.call?.() ?? one.default)]);
}"""


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "static" / "js"
    folder.mkdir(parents=True)
    (tmp_path / "index.html").write_text(INDEX)
    for name, source in TRICKY.items():
        (folder / f"{name}.a.js").write_text(source)
    monkeypatch.setattr(front_end, "SCRIPTS", folder)
    monkeypatch.setattr(joined, "PLACE", tmp_path / "joined")
    return folder


def all_they_tell(new_page: OpenPage, folder: Path, start: str) -> list[object]:
    def answer(route: Route) -> None:
        name = urlsplit(route.request.url).path.removeprefix("/")
        if name:
            route.fulfill(body=(folder / name).read_text(), content_type="text/javascript")
        else:
            route.fulfill(body=f'<script type="module" src="./{start}"></script>')

    page = new_page(HOME)
    page.route("**/*", answer)
    page.goto("/")
    page.wait_for_function("window.told")
    told: list[object] = json.loads(page.evaluate(ALL_THEY_TELL))
    return told


def test_joined_scripts_do_what_they_do_one_by_one(new_page: OpenPage, scripts: Path) -> None:
    assert join_scripts.main() == 0
    together = joined.joined.__wrapped__()
    assert together is not None
    one_by_one = all_they_tell(new_page, scripts, "index.a.js")
    assert len(one_by_one) == 3
    assert all_they_tell(new_page, together, "page.js") == one_by_one


@pytest.mark.parametrize("page", ["", "benefit"])
def test_a_page_asks_for_little_and_for_nothing_twice(
    new_page: OpenPage, server: Server, page: str
) -> None:
    asked: list[str] = []
    tab = new_page(server.url, "phone")
    tab.on("request", lambda request: asked.append(urlsplit(request.url).path))
    tab.goto(f"/{page}")
    settle(tab)
    assert len(asked) == len(set(asked)) <= MOST_REQUESTS, asked
    assert {"/_stcore/health", "/_stcore/host-config"} <= set(asked)
    assert not [path for path in asked if path.startswith("/static/js/")]
    order = [path.rpartition("/")[2] for path in asked]
    late = [one for one in order if one.startswith(("app-icons", "fields"))]
    assert len(late) == (2 if page else 1)
    assert order.index("page.js") < min(map(order.index, late)), "no sooner than they are needed"
