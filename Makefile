# Everything this project can do. Each verb sets up what it needs first, so a fresh clone needs only git, make and Python 3.13.

.DEFAULT_GOAL := help
.PHONY: help setup serve build test engines canary check bench mutants lock clean

python := .venv/bin/python
# The JavaScript tools start with "node", which the Python environment holds.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# Checking and building have nothing to do with each other: `make test` does both at once.
MAKEFLAGS += --jobs=2

help: ## List the verbs (this list)
	@echo "make VERB, where VERB is one of:"
	@sed -n 's/^\([a-z]*\):.*## /  \1	/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## Bring .venv and node_modules in step with the lock files
	@scripts/setup

serve: setup ## Serve the site on http://127.0.0.1:8000 (or PORT) and follow your edits
	$(python) -m plugins.serve

build: setup ## Build site/, doing only what has changed
	$(python) -m plugins.build

test: setup check build ## Check, build and run every test, as CI does (TESTS=path for some)
	$(python) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(TESTS)

engines: build ## Try the shell in Chromium, Firefox and WebKit; says what to install for it
	ENGINES=required $(python) -m pytest tests/browser/engines

canary: build ## Try other site builders and the newest Pyodide (PARTS=zensical for one)
	$(python) -m canary $(PARTS)

check: setup ## Lint, formats, types, workflows
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	node_modules/.bin/tsc --project .
	node_modules/.bin/prettier --check --log-level warn .
	.venv/bin/zizmor --offline --quiet --no-progress --pedantic .github

bench: build ## Measure builds and the site in a real browser (ROWS=part for some, KEEP=1 keeps the run)
	$(python) -m benchmarks $(ROWS) $(if $(KEEP),--keep)

mutants: setup ## Change each constant of the calculators once and name those that no test notices (FILES=path for some)
	$(python) -m tests.mutants $(FILES)

lock: ## Write the lock files anew from requirements.in and package.json (UPGRADE=1 takes the newest releases)
	scripts/lock $(if $(UPGRADE),--upgrade)

clean: ## Remove everything that a build or a check made; the environment stays
	rm -rf site .cache docs/assets/runtime docs/assets/fonts .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
