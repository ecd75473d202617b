"""``python healthcheck.py``: ends with 0 when the guide beside it can answer people, else with 1.

It asks as an allowed visitor would: by the first of ``KVP_ALLOWED_HOSTS``, if any are named.
"""

import os
import sys
from http.client import HTTPConnection

PATH = "/readyz"
SECONDS = 2


def main() -> int:
    port = int(os.environ.get("KVP_PORT") or 8501)
    host = os.environ.get("KVP_ALLOWED_HOSTS", "").split(",")[0].strip() or "127.0.0.1"
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request("GET", PATH, headers={"Host": host})
        return int(connection.getresponse().status != 200)  # noqa: PLR2004 - ready
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
