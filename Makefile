# `make` lists the targets. Each sets up what it needs in a virtual environment of its own
# (.venv), whether or not another one is active, and needs no network once that is done.
#
#   make generate PYTHON=python3.13    builds .venv with this Python (3.11 or newer)
#   make generate VENV=/path           keeps the virtual environment elsewhere
#   make generate SPEC=a.yaml OUTPUT=b reads and writes other places
#   make validate drift FORMAT=github  annotates lines for GitHub Actions

SPEC ?= spec/openapi.yaml
OUTPUT ?= generated
FORMAT ?= text
VENV ?= .venv
PACKAGE := metrifox_sdk

PY := $(VENV)/bin/python
CLIENTPRESS := $(PY) -m generator
PIP := $(PY) -m pip --disable-pip-version-check --no-input install --quiet
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)
PROJECTS := pyproject.toml $(wildcard generated/pyproject.toml)

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' Makefile

# --- What the line does ---------------------------------------------------------------

.PHONY: generate watch validate drift
generate: $(VENV)/.ready ## write the client in generated/ anew from spec/openapi.yaml
	$(CLIENTPRESS) generate $(SPEC) --output $(OUTPUT)

watch: $(VENV)/.ready ## the same whenever a file of it is saved, until Ctrl-C
	$(CLIENTPRESS) generate $(SPEC) --output $(OUTPUT) --watch

validate: $(VENV)/.ready ## check the spec alone
	$(CLIENTPRESS) validate $(SPEC) --format $(FORMAT)

drift: $(VENV)/.ready ## show how generated/ differs from what the spec gives
	$(CLIENTPRESS) check $(SPEC) --output $(OUTPUT) --format $(FORMAT)

# --- Checks and tests -----------------------------------------------------------------

# The house test is run by `make test` too; here it stands beside the other rules.
.PHONY: check lint types house format test test-generator test-client
check: lint types house drift ## everything that finds faults without calling the client

lint: $(VENV)/.check ## ruff and black
	$(PY) -m ruff check .
	$(PY) -m black --check --quiet --diff .

# pyright checks the types a user of the package sees where the package stands, so that a
# client installed elsewhere is not looked at instead; --verifytypes asks the python of PATH.
types: $(VENV)/.check ## mypy and pyright, strict, and the share of the client that is typed
	$(PY) -m mypy
	$(PY) -m pyright --pythonpath $(PY) --warnings
	cd generated && PATH="$(abspath $(VENV))/bin:$$PATH" $(abspath $(PY)) -m pyright \
	    --ignoreexternal --verifytypes $(PACKAGE)

house: $(VENV)/.test ## which room may use which, and how large each may be
	$(PY) -m pytest tests/test_house.py

format: $(VENV)/.check ## put our own code in shape
	$(PY) -m ruff check --fix .
	$(PY) -m black --quiet .

test: test-generator test-client ## all tests

test-generator: $(VENV)/.test ## the tests of the generator and of the runtime
	$(PY) -m pytest tests

test-client: $(VENV)/.test ## the tests that were generated with the client
	$(PY) -m pytest generated/tests

mutation: $(VENV)/.test ## break the client in many ways; its tests must notice (also in test)
	$(PY) -m pytest tests/mutation --durations=3

# `make test` runs a small share of it; this takes an hour or so.
.PHONY: chaos
chaos: $(VENV)/.test ## bulk imports against a server that misbehaves, in full, as a table
	$(PY) -m tests.chaos

# Reads ../shared/corpus in place, or the folder that CLIENTPRESS_CORPUS names; takes
# hours. ARGS="--sample 50 --check mypy" does less, ARGS="--results FILE --resume" goes on
# with a run that was stopped: python -m tests.corpus --help
.PHONY: corpus
corpus: $(VENV)/.check ## published documents: each gives a right client or a clear error
	$(PY) -m tests.corpus $(ARGS)

# --- Figures --------------------------------------------------------------------------

# bench fetches those that the client is compared with from PyPI, once, into the user's
# cache folder. It takes some minutes and is no part of the tests.
.PHONY: bench bench-generate figures
bench: $(VENV)/.test ## measure the client beside others; writes tests/bench/RESULTS.md
	$(PY) -m tests.bench.client --write

# Documents of others are read from the folder shared/corpus beside the checkout.
bench-generate: $(VENV)/.test ## measure the generator beside others; up to an hour
	$(PY) -m tests.bench.generate --write

# Both fetch other tools from PyPI and npm, once, into the user's cache folder.
.PHONY: rules bench-validate
rules: $(VENV)/.test ## measure which other tools see each mistake; writes README.md
	$(PY) -m tests.bench.others

bench-validate: $(VENV)/.test ## measure validate beside others; writes tests/bench/RESULTS.md
	$(PY) -m tests.bench.others.speed --write

figures: $(VENV)/.test ## write the figures of the house into tests/bench/RESULTS.md
	$(PY) -m tests.bench.house --write

# --- Setting up -----------------------------------------------------------------------

# Three steps, each with a stamp: making a client takes fewer packages than testing one,
# and checking types takes the most. A changed pyproject.toml repeats them.
.PHONY: setup clean
setup: $(VENV)/.check ## install everything that any target needs

$(VENV)/.python:
	@for python in $(PYTHONS); do \
	    if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	        2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo "make: no Python 3.11 or newer with its venv module among: $(PYTHONS)." >&2; \
	    echo "Install one (Debian, Ubuntu: apt install python3 python3-venv)," \
	        "or name it: make PYTHON=/path/to/python3" >&2; \
	    exit 1; \
	fi; \
	echo "setting up $(VENV) with $$("$$found" --version)"; \
	"$$found" -m venv $(VENV)
	@touch $@

$(VENV)/.ready: pyproject.toml | $(VENV)/.python
	@echo "installing the generator"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.test: $(PROJECTS) | $(VENV)/.ready
	@echo "installing what the tests need"
	@$(PIP) --editable '.[test]' --editable 'generated[test]'
	@touch $@

$(VENV)/.check: $(PROJECTS) | $(VENV)/.test
	@echo "installing mypy, pyright and ruff"
	@$(PIP) --editable '.[check]' --editable 'generated[test]'
	@touch $@

clean: ## remove .venv, caches and builds
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -rf *.egg-info generated/*.egg-info generated/build
	find generator templates generated tests -name __pycache__ -prune -exec rm -rf {} +
