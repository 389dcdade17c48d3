# `make` shows trustbrief at work and `make test` tests it. Both need Python 3.11 or newer, venv
# and make, and install everything else into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEVELOPING := $(VENV)/.developing

.PHONY: brief test lint bench facts schema clean

brief: $(INSTALLED)
	@$(BIN)/trustbrief region japan

test: $(DEVELOPING)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/trustbrief profile check
	$(BIN)/pytest -n auto --cov --cov-report=term:skip-covered

lint: $(DEVELOPING)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy

bench: $(DEVELOPING)
	$(BIN)/python benchmarks/startup.py

# DATA is a folder of open data, see tools/build_facts.py.
facts: $(DEVELOPING)
	$(BIN)/python tools/build_facts.py $(DATA)

schema: $(INSTALLED)
	$(BIN)/python tools/build_schemas.py

clean:
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*

$(INSTALLED): pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "trustbrief needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEVELOPING): $(INSTALLED)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@
