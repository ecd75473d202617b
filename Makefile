# make run    serve the guide on http://127.0.0.1:8501
# make test   the whole suite
# make check  everything that must be green before a change is shown
# The others are told by: make help

ENVIRONMENT := .venv
PYTHON := $(ENVIRONMENT)/bin/python
RUN_READY := $(ENVIRONMENT)/.run-ready
TEST_READY := $(ENVIRONMENT)/.test-ready
BROWSER_READY := $(ENVIRONMENT)/.browser-ready
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes
JOIN := deploy/join_scripts.py

UV := uv==0.13.9
AUDIT := pip-audit==2.10.1
SBOM := cyclonedx-bom==7.5.0
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-strip-extras --no-emit-index-url --no-emit-find-links

# The first Python that fits, among those that may be there.
PYTHONS := python3.14 python3.13 python3.12 python3.11
FITS := 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))'
CHOOSE_PYTHON = python=$$(for name in python3 $(PYTHONS); do \
	$$name -c $(FITS) 2>/dev/null && echo $$name && break; done) \
	|| { echo 'The guide needs Python 3.11 or newer with the venv module. Install it' \
		'(Debian and Ubuntu: apt-get install python3 python3-venv) and try again.' >&2; exit 1; }

# Each core has one stretch of the tests, so that it starts few servers, and helps out at the end.
ON_EVERY_CORE := -n auto --dist worksteal

BABEL := $(PYTHON) -m babel.messages.frontend
TEMPLATE := locales/messages.pot
SOURCES := app.py kvp_core kvp_ui pages

.DEFAULT_GOAL := help
.PHONY: help run serve-two test quick nightly coverage a11y pictures faults soak capacity bench check static versions house fonts mutants mutants-all lock audit sbom licences texts language fresh

help: ## Tell what there is
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

run: $(RUN_READY) ## Serve the guide on http://127.0.0.1:8501
	$(PYTHON) app.py

serve-two: $(RUN_READY) ## Serve two copies of the guide behind nginx, at the same address
	$(PYTHON) -m deploy.serve_two

test: $(TEST_READY) $(BROWSER_READY) ## Run the tests, and measure that the core is covered
	$(PYTHON) -m pytest $(ON_EVERY_CORE) tests/house tests/core \
		--cov --cov-report=term-missing:skip-covered
	$(PYTHON) -m pytest $(ON_EVERY_CORE) tests/golden tests/pages tests/server
	$(PYTHON) -m pytest $(ON_EVERY_CORE) tests/browser

quick: $(TEST_READY) ## Run the tests of the house and of the core in less than a minute, with fewer made-up examples
	$(PYTHON) -m pytest $(ON_EVERY_CORE) --hypothesis-profile=mutants tests/house tests/core

nightly: $(TEST_READY) $(BROWSER_READY) ## Run what make test leaves out: other languages and screens, thousands of broken files
	STRANGE_FILES=3000 $(PYTHON) -m pytest -n auto tests/core/export/test_kvp_file.py
	$(PYTHON) -m pytest $(ON_EVERY_CORE) -m nightly tests/browser

coverage: $(TEST_READY) $(BROWSER_READY) ## Measure how much of the screen the tests run, the servers they start included
	$(PYTHON) -m pytest $(ON_EVERY_CORE) tests/pages tests/golden tests/server tests/browser \
		--cov --cov-config=tests/screen_coverage.ini

faults: $(TEST_READY) $(BROWSER_READY) ## Cut lines, fill disks, kill copies, and see that nobody loses anything
	$(PYTHON) -m pytest -v tests/faults

soak: $(TEST_READY) $(BROWSER_READY) ## Let 200 visitors come and go for 20 minutes, and draw the memory in the docs
	$(PYTHON) -m benchmarks.soak --minutes $(or $(MINUTES),20)

capacity: $(TEST_READY) ## Count the visitors that one copy carries, and two behind nginx
	$(PYTHON) -m benchmarks.capacity

bench: $(TEST_READY) $(BROWSER_READY) ## Measure how fast the guide is, beside its goals and a bare page, into docs/performance.md
	$(PYTHON) -m benchmarks.bench

a11y: $(TEST_READY) $(BROWSER_READY) ## Look at every state for accessibility, and write docs/accessibility.md: make a11y PART="kiosk and nb"
	@[ -n '$(PART)' ] || rm -rf build/a11y
	nice -n 10 $(PYTHON) -m pytest -n auto -m a11y -k '$(PART)' \
		tests/browser/test_every_state.py; \
	status=$$?; $(PYTHON) -m tests.browser.states_page; exit $$status

pictures: $(TEST_READY) $(BROWSER_READY) ## Take pictures of every state in every dress: make pictures PART="--language nb --width 360"
	$(PYTHON) -m tests.browser.pictures $(PART)

check: static test ## Run every check and every test

static: $(TEST_READY) ## Run every check but the tests
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy
	$(ENVIRONMENT)/bin/lint-imports
	$(ENVIRONMENT)/bin/hadolint deploy/Dockerfile
	$(ENVIRONMENT)/bin/kubernetes-validate --strict --quiet deploy/kubernetes/[!k]*.yaml

versions: $(TEST_READY) ## Test the core on every other Python that is here
	@for name in $(PYTHONS); do $$name -c $(FITS) 2>/dev/null || continue; \
		[ "$$($$name -V)" = "$$($(PYTHON) -V)" ] && continue; \
		work=$$(mktemp -d) && echo "$$($$name -V)" && $$name -m venv "$$work" \
		&& "$$work/bin/python" -m pip install --quiet --disable-pip-version-check \
			--require-hashes --requirement tests/requirements.lock \
		&& "$$work/bin/python" -m pytest -q -n auto tests/core; \
		status=$$?; rm -rf "$$work"; [ $$status = 0 ] || exit $$status; done

house: $(TEST_READY) ## Print how large the house is, and draw its rooms in docs/house.md
	$(PYTHON) -m tests.house.figures

mutants: $(TEST_READY) ## Change the core in a sample of places and tell what no test noticed: make mutants N=180 SEED=1
	nice -n 10 $(PYTHON) -m tests.mutants --number $(or $(N),180) --seed $(or $(SEED),1)

mutants-all: $(TEST_READY) ## The same in every place; it takes hours, and goes on where it was stopped
	nice -n 10 $(PYTHON) -m tests.mutants

fonts: $(TEST_READY) ## Cut the fonts to the letters and icons that the guide shows
	$(PYTHON) -m tests.house.fonts

lock: ## Choose the newest versions that fit, for every system and Python we support
	@$(CHOOSE_PYTHON); work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT \
	&& $$python -m venv "$$work" && "$$work/bin/pip" install --quiet $(UV) \
	&& PATH="$$work/bin:$$PATH" \
	&& $(COMPILE) --upgrade pyproject.toml --output-file requirements.lock \
	&& $(COMPILE) --extra test --constraints requirements.lock pyproject.toml \
		--output-file tests/requirements.lock \
	&& for lock in requirements.lock tests/requirements.lock; do \
		{ echo "# Every package at one version, with its fingerprints. Made by: make lock"; \
		cat "$$lock"; } > "$$work/lock" && cp "$$work/lock" "$$lock"; done

audit: $(TEST_READY) ## Ask the network for known holes in what is locked, and look for holes of our own
	$(PYTHON) -m ruff check --select S
	@$(CHOOSE_PYTHON); work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT \
	&& $$python -m venv "$$work" && "$$work/bin/pip" install --quiet $(AUDIT) \
	&& "$$work/bin/pip-audit" --disable-pip --require-hashes --requirement requirements.lock \
	&& "$$work/bin/pip-audit" --disable-pip --require-hashes --requirement tests/requirements.lock

sbom: ## Write the bill of materials of a release, dist/kvp-guide.cdx.json
	@$(CHOOSE_PYTHON); work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT \
	&& $$python -m venv "$$work" && "$$work/bin/pip" install --quiet $(SBOM) && mkdir -p dist \
	&& "$$work/bin/cyclonedx-py" requirements --pyproject pyproject.toml --output-reproducible \
		--output-file dist/kvp-guide.cdx.json requirements.lock

licences: $(TEST_READY) ## List the licences of what the guide is built on, in docs/licences.md
	$(PYTHON) -m tests.house.licences

texts: $(RUN_READY) ## Gather the sentences to translate, bring catalogs and glossary up to date
	$(BABEL) extract --mapping-file pyproject.toml --keywords 'msg:1 t:1 plural:1,2' \
		--add-comments Translators: --no-wrap --sort-by-file --no-location \
		--omit-header --output-file $(TEMPLATE) $(SOURCES)
	$(BABEL) update --input-file $(TEMPLATE) --output-dir locales --no-fuzzy-matching --no-wrap \
		--ignore-obsolete --ignore-pot-creation-date
	$(PYTHON) -m kvp_core.tools.glossary > docs/glossary.md

language: $(RUN_READY) ## Begin a catalog: make language LANG=se
	@case '$(LANG)' in ''|*[._]*|C) echo 'Say which language: make language LANG=se' >&2; exit 1;; esac
	$(BABEL) init --input-file $(TEMPLATE) --output-dir locales --locale $(LANG) --no-wrap

fresh: $(RUN_READY) ## Tell which rates and sources somebody should look at again
	$(PYTHON) -m kvp_core.tools.freshness

$(RUN_READY): requirements.lock $(JOIN) | $(PYTHON)
	@$(INSTALL) --requirement requirements.lock
	@$(PYTHON) -m deploy.join_scripts
	@touch $@

$(TEST_READY): tests/requirements.lock $(JOIN) | $(PYTHON)
	@$(INSTALL) --requirement tests/requirements.lock
	@$(PYTHON) -m deploy.join_scripts
	@touch $@ $(RUN_READY)

$(BROWSER_READY): $(TEST_READY)
	@sh tests/browser/find-chromium $(PYTHON)
	@touch $@

$(PYTHON):
	@$(CHOOSE_PYTHON); $$python -m venv $(ENVIRONMENT)
