"""What deploy/ sets up keeps the promises: nobody's user, nothing written, no way out."""

import json
import re
import shlex
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from kvp_ui.app.settings import PREFIX, Settings
from kvp_ui.server.routes import own_routes
from tests.house.catalogs import PROJECT

DEPLOY = PROJECT / "deploy"
KUBERNETES = DEPLOY / "kubernetes"
PORT = 8501
IMAGE_USER = "10001"


def addresses() -> set[str]:
    return {str(getattr(route, "path", "")) for route in own_routes()}


@cache
def manifests() -> dict[str, Any]:
    """Every object by its kind."""
    kustomization = yaml.safe_load((KUBERNETES / "kustomization.yaml").read_text("utf-8"))
    found = [
        document
        for name in kustomization["resources"]
        for document in yaml.safe_load_all((KUBERNETES / name).read_text("utf-8"))
    ]
    return {document["kind"]: document for document in [kustomization, *found]}


def pod() -> Any:
    return manifests()["Deployment"]["spec"]["template"]["spec"]


def container() -> Any:
    (only,) = pod()["containers"]
    return only


def settings_of_the_cluster() -> dict[str, str]:
    (settings,) = manifests()["Kustomization"]["configMapGenerator"]
    return dict(literal.split("=", 1) for literal in settings["literals"])


def compose() -> Any:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))


def copies() -> dict[str, Any]:
    return {name: each for name, each in compose()["services"].items() if name != "proxy"}


def dockerfile() -> list[tuple[str, str]]:
    """Instruction and words of each, of the last stage."""
    text = (DEPLOY / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line and line[0] != "#"]
    last = max(place for place, (instruction, _) in enumerate(lines) if instruction == "FROM")
    return [(instruction, words) for instruction, words in lines[last:]]


def said(instruction: str) -> str:
    return [words for name, words in dockerfile() if name == instruction][-1]


def unit(name: str = "kvp-guide.service") -> dict[str, str]:
    lines = (DEPLOY / name).read_text("utf-8").replace("\\\n", "").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and line[0] != "#")


def copied() -> Iterator[str]:
    for words in (
        words for name, words in dockerfile() if name == "COPY" and "--from" not in words
    ):
        yield from words.split()[:-1]


def test_the_image_starts_the_guide_as_nobody_and_without_a_shell() -> None:
    assert json.loads(said("ENTRYPOINT")) == ["python", "app.py"]
    assert json.loads(said("HEALTHCHECK").partition(" CMD ")[2]) == ["python", "healthcheck.py"]
    assert said("USER") == f"{IMAGE_USER}:{IMAGE_USER}"
    assert [name for name, _ in dockerfile()].index("USER") > max(
        place for place, (name, _) in enumerate(dockerfile()) if name in {"COPY", "RUN"}
    )


def test_the_image_holds_what_is_there_and_is_sent_what_it_holds() -> None:
    sent = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    for name in copied():
        assert (PROJECT / name).exists()
        assert f"!{name}" in sent
    assert "*" in sent


@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_the_cluster_asks_what_the_guide_answers_by_a_name_it_allows(probe: str) -> None:
    asked = container()[probe]["httpGet"]
    assert asked["path"] in addresses()
    (header,) = asked["httpHeaders"]
    assert header == {"name": "Host", "value": settings_of_the_cluster()["KVP_ALLOWED_HOSTS"]}
    assert asked["port"] in {port["name"] for port in container()["ports"]}


def test_a_slow_copy_is_spared_and_a_broken_one_gets_no_visitors() -> None:
    assert container()["livenessProbe"]["httpGet"]["path"] == "/healthz"
    assert container()["readinessProbe"]["httpGet"]["path"] == "/readyz"


def test_a_pod_is_nobody_and_can_change_nothing() -> None:
    assert pod()["securityContext"]["runAsNonRoot"] is True
    assert pod()["securityContext"]["runAsUser"] == int(IMAGE_USER)
    assert pod()["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod()["automountServiceAccountToken"] is False
    assert container()["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    (volume,) = pod()["volumes"]
    assert volume["emptyDir"]["medium"] == "Memory"


def test_the_cluster_puts_no_variable_among_our_settings() -> None:
    """A service named kvp-guide is told to its pods as KVP_GUIDE_PORT, unless we say no."""
    assert pod()["enableServiceLinks"] is False


@pytest.mark.parametrize("place", ["kubernetes", "compose"])
def test_every_setting_is_one_that_the_guide_has(place: str) -> None:
    used = (
        settings_of_the_cluster() if place == "kubernetes" else copies()["guide-1"]["environment"]
    )
    ours = {name for name in used if name.startswith(PREFIX)}
    assert ours
    assert {name.removeprefix(PREFIX).lower() for name in ours} <= set(Settings.model_fields)


def test_nothing_goes_out_and_only_the_door_lets_in() -> None:
    policy = manifests()["NetworkPolicy"]["spec"]
    assert set(policy["policyTypes"]) == {"Ingress", "Egress"}
    assert policy["egress"] == []
    (rule,) = policy["ingress"]
    assert rule["from"]
    assert rule["ports"] == [{"port": "http"}]


def test_every_object_means_the_same_pods() -> None:
    label = {"app.kubernetes.io/name": "kvp-guide"}
    template = manifests()["Deployment"]["spec"]["template"]
    assert template["metadata"]["labels"] == label
    for selector in (
        manifests()["Deployment"]["spec"]["selector"]["matchLabels"],
        manifests()["Service"]["spec"]["selector"],
        manifests()["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        manifests()["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
    ):
        assert selector == label
    (rule,) = manifests()["Ingress"]["spec"]["rules"]
    assert rule["host"] == settings_of_the_cluster()["KVP_ALLOWED_HOSTS"]


def test_visitors_come_back_to_the_copy_that_holds_their_answers() -> None:
    service, ingress = (
        manifests()[kind]["metadata"]["annotations"] for kind in ("Service", "Ingress")
    )
    assert service["traefik.ingress.kubernetes.io/service.sticky.cookie"] == "true"
    assert ingress["nginx.ingress.kubernetes.io/affinity"] == "cookie"
    assert "hash $guide_key;" in (DEPLOY / "nginx" / "copies.conf").read_text("utf-8")


def test_a_pod_that_leaves_gives_those_who_are_there_their_minutes() -> None:
    seconds = container()["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert seconds >= Settings.model_fields["session_minutes"].default * 60
    assert pod()["terminationGracePeriodSeconds"] > seconds
    rolling = manifests()["Deployment"]["spec"]["strategy"]["rollingUpdate"]
    assert rolling == {"maxSurge": 1, "maxUnavailable": 0}


@pytest.mark.parametrize("name", ["guide-1", "guide-2", "proxy"])
def test_a_container_can_change_nothing_and_become_nobody_else(name: str) -> None:
    service = compose()["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_the_copies_have_no_way_out_and_nginx_knows_each() -> None:
    networks = compose()["networks"]
    named = re.findall(r"server (\S+):(\d+)", (DEPLOY / "nginx" / "copies.conf").read_text("utf-8"))
    assert named == [(name, str(PORT)) for name in copies()]
    for copy in copies().values():
        assert [networks[network]["internal"] for network in copy["networks"]] == [True]
        assert "ports" not in copy


def test_the_unit_has_no_user_no_disk_and_no_network_but_this_machine() -> None:
    told = unit()
    assert told["DynamicUser"] == told["NoNewPrivileges"] == "yes"
    assert told["ProtectSystem"] == "strict"
    assert (told["IPAddressDeny"], told["IPAddressAllow"]) == ("any", "localhost")
    assert told["CapabilityBoundingSet"] == ""
    assert shlex.split(told["ExecStart"])[1].endswith("/app.py")


def test_a_shared_screen_opens_one_address_and_keeps_nothing() -> None:
    started = shlex.split(unit("kiosk/kvp-kiosk.service")["ExecStart"])
    assert {"--kiosk", "--incognito"} <= set(started)
    assert "--app=https://guide.example/?mode=kiosk" in started
    policies = json.loads((DEPLOY / "kiosk" / "policies.json").read_text("utf-8"))
    assert (policies["URLBlocklist"], policies["URLAllowlist"]) == (
        ["*"],
        ["https://guide.example"],
    )
    assert policies["DownloadRestrictions"] == 3
