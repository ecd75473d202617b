"""The guide as a web application, and serving it."""

import asyncio
import gc
import logging
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib import import_module
from typing import TypedDict

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette_compress import CompressMiddleware

from kvp_core.language.i18n import LANGUAGES, translator
from kvp_core.language.messages import Message
from kvp_core.rates.book import rate_book
from kvp_ui.app.kiosk_sessions import watch_over
from kvp_ui.app.measuring import offer_figures
from kvp_ui.app.settings import Mode, Settings, settings
from kvp_ui.server.blocked import Blocked
from kvp_ui.server.failures import server_error_page, show_script_error
from kvp_ui.server.headers import SecurityHeaders
from kvp_ui.server.heartbeat import heartbeat
from kvp_ui.server.listening import refuse_taken_ports, say_where
from kvp_ui.server.options import apply_options
from kvp_ui.server.origins import OwnOrigin
from kvp_ui.server.quiet_logs import keep_logs_quiet
from kvp_ui.server.remembered import Remembered
from kvp_ui.server.routes import own_routes
from kvp_ui.server.shell import PageShell
from kvp_ui.server.shell_page import ShellPages
from kvp_ui.server.uploads import FewUploads

SECONDS_TO_FINISH = 3
LARGEST_MESSAGE = 1024 * 1024
"""In bytes; what a page of answers weighs is a few thousand."""
BROTLI_QUALITY = 5
"""A tenth less than gzip for as much work; half as much again would take ten times as long."""

MOST_CONNECTIONS = 2000
"""The next one is answered 503: silent sockets shall not use up what the machine can open."""


class AppOptions(TypedDict):
    """What st.App takes beside the script."""

    middleware: list[Middleware]
    routes: list[BaseRoute]
    lifespan: Callable[[st.App], AbstractAsyncContextManager[None]]
    on_script_error: Callable[[Exception], bool]
    exception_handlers: Mapping[type[Exception], Callable[[Request, Exception], Response]]


def app_options(titles: Mapping[str, Message] | None = None) -> AppOptions:
    """Everything around the script; ``titles`` names the pages by their addresses."""
    _refuse_broken_files()
    deployment = settings()
    apply_options(deployment)
    routes = own_routes()
    return {
        "middleware": _middleware(deployment, ShellPages(titles or {}), routes),
        "routes": routes,
        "lifespan": _lifespan,
        "on_script_error": show_script_error,
        "exception_handlers": {Exception: server_error_page},
    }


def _refuse_broken_files() -> None:
    """A catalog or a figure that cannot be read would else be found out by a visitor."""
    try:
        rate_book()
        for language in LANGUAGES:
            translator(language)
    except (OSError, ValueError) as error:
        sys.exit(f"The guide did not start, because it cannot read one of its files. {error}")


def serve(app: st.App) -> None:
    """Serve until stopped, saying nothing to browsers about what serves."""
    deployment = settings()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    refuse_taken_ports(deployment)
    say_where(deployment)
    uvicorn.run(
        app,
        host=deployment.host,
        port=deployment.port,
        access_log=False,
        server_header=False,
        log_config=None,
        log_level=logging.WARNING,
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )


def _middleware(
    deployment: Settings, pages: ShellPages, routes: list[BaseRoute]
) -> list[Middleware]:
    """From the network inwards: headers go on last, so that every refusal has them too."""
    return [
        Middleware(SecurityHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=deployment.allowed_hosts or ["*"]),
        Middleware(OwnOrigin),
        Middleware(
            Blocked,
            pages=pages.titles,
            routes=routes,
            uploads=deployment.mode is not Mode.KIOSK,
        ),
        Middleware(FewUploads),
        Middleware(Remembered),
        Middleware(CompressMiddleware, zstd=False, brotli_quality=BROTLI_QUALITY),
        Middleware(PageShell, pages=pages),
    ]


@asynccontextmanager
async def _lifespan(app: st.App) -> AsyncIterator[None]:
    """Begins after the web server has set up its own logging, whoever started it."""
    keep_logs_quiet()
    if settings().log == "json":
        import_module("kvp_ui.server.json_logs").write_json()  # slow, and few want it
    if port := settings().metrics_port:
        offer_figures(port)
    gc.freeze()  # what is there from the start stays, and need not be looked through for garbage
    watching = asyncio.create_task(watch_over())
    with heartbeat():
        yield
    watching.cancel()
