# `make` shows trustbrief at work and `make test` tests it. Both need Python 3.11 or newer, venv
# and make, and install everything else into .venv: the versions of requirements/, by hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEVELOPING := $(VENV)/.developing
FUZZING := $(VENV)/.fuzzing
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(PIP) --require-hashes --no-deps -r
# One file for all supported Pythons and systems, without the address of any registry.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header
WORKERS ?= auto
# The tests start hundreds of processes: what one of them compiled is kept for the next, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE
# The names that tests/browser/conftest.py knows.
CHROMIUM := $(firstword $(foreach name,chromium-headless-shell chromium chromium-browser google-chrome,\
	$(shell command -v $(name))))
BROWSER := $(if $(CHROMIUM),,-m "not browser")

.PHONY: brief test coverage lint bench fuzz facts feasts names review sheet draw twins docs picture catalogues schema lock upgrade drift clean fuzz-coverage

brief: $(INSTALLED)
	@$(BIN)/trustbrief region japan
	@echo
	@echo "Next: $(BIN)/trustbrief --help, or make test"

test: $(DEVELOPING)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/trustbrief profile check --quiet
	@$(if $(CHROMIUM),,echo "No Chromium found: the tests that open pages in a browser are left out.")
	$(BIN)/pytest tests -n $(WORKERS) --dist loadfile $(BROWSER)

# The unit tests alone have to cover the code. Apart from `make test`, for the tracer doubles their time.
coverage: $(DEVELOPING)
	$(BIN)/pytest tests/unit -n $(WORKERS) --dist loadfile --cov --cov-report=term:skip-covered

lint: $(DEVELOPING)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy

bench: $(DEVELOPING)
	$(BIN)/python benchmarks/startup.py

# The property tests with many inputs, for some hours.
EXAMPLES ?= 200000
fuzz: $(DEVELOPING)
	TRUSTBRIEF_EXAMPLES=$(EXAMPLES) $(BIN)/pytest tests/robustness/test_properties.py -n $(WORKERS)

# The same inputs as bytes, led by the branches that they take; SECONDS for each of TARGETS, by default all seven.
# What is found lies in build/fuzz, with the corpus that the next run begins with.
SECONDS ?= 600
fuzz-coverage: $(FUZZING)
	PYTHONPATH=tools $(BIN)/python -m fuzzing $(TARGETS) --seconds $(SECONDS)

# DATA is a folder of open data, see tools/build_facts.py and tools/build_popular_names.py.
facts: $(DEVELOPING)
	$(BIN)/python tools/build_facts.py $(DATA)
	$(BIN)/python tools/build_popular_names.py $(DATA)

# After an upgrade of the `holidays` library: what its days are called, two minutes.
feasts: $(INSTALLED)
	$(BIN)/python tools/build_feasts.py

# After a change of `aliases:` in a culture file.
names: $(INSTALLED)
	$(BIN)/python tools/build_profile_names.py

# After a reading of a culture file: what the readings found, and the scales side by side.
review: $(INSTALLED)
	$(BIN)/python tools/build_review.py
	$(BIN)/python tools/build_scales.py

# What a second reader goes through: each line beside all that bears on it.
FILES ?= $(error name the files: make sheet FILES="jp de")
sheet: $(INSTALLED)
	@$(BIN)/python tools/reading_sheet.py $(FILES)

# For readers who open sources again: LINES of all files, drawn by SEED.
draw: $(INSTALLED)
	@$(BIN)/python tools/draw_lines.py $(SEED) $(LINES)

# Claims of different files that say nearly the same.
twins: $(DEVELOPING)
	$(BIN)/python tools/find_twins.py

# After a change of a label: what a reader's language has still to say.
catalogues: $(DEVELOPING)
	$(BIN)/python tools/build_catalogues.py

# The documentation, into build/docs. A page with a dead link or a command that fails ends it.
docs: $(DEVELOPING)
	$(BIN)/python -m sphinx -E -W --keep-going -n -q -b html -d build/doctrees docs build/docs
	@echo "Read it at build/docs/index.html"

# The picture of the first screen, after a change of it; rewriting the golden files does it, too.
picture: $(INSTALLED)
	$(BIN)/python tools/build_picture.py

schema: $(INSTALLED)
	$(BIN)/python tools/build_schemas.py

# Writes the lock anew after a change of pyproject.toml; `make upgrade` takes the newest versions.
lock: $(DEVELOPING)
	$(COMPILE) $(UPGRADE) pyproject.toml --group build -o requirements/run.txt
	$(COMPILE) $(UPGRADE) pyproject.toml --group dev -o requirements/dev.txt
	$(COMPILE) $(UPGRADE) --group fuzz -o requirements/fuzz.txt

upgrade:
	$(MAKE) lock UPGRADE=--upgrade

# The suite against the newest and the oldest versions that pyproject.toml allows. What was generated
# under the lock is not compared there.
drift: $(DEVELOPING)
	@for way in highest lowest-direct; do \
		echo "Testing with the versions of --resolution $$way"; \
		$(BIN)/uv venv --quiet --clear --seed --python $(BIN)/python .venv-drift && \
		$(BIN)/uv pip install --quiet --python .venv-drift/bin/python --resolution $$way \
			--editable . --group build --group test && \
		.venv-drift/bin/python -m pytest tests --ignore=tests/browser -n $(WORKERS) \
			--dist loadfile -q -m "not locked" || exit 1; \
	done

clean:
	rm -rf $(VENV) .venv-drift build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*

$(INSTALLED): pyproject.toml hatch_build.py requirements/run.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "trustbrief needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	@echo "Installing trustbrief and the packages of requirements/run.txt into $(VENV), half a minute the first time ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(LOCKED) requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEVELOPING): $(INSTALLED) requirements/dev.txt
	@echo "Installing what the tests need, requirements/dev.txt, into $(VENV), half a minute the first time ..."
	@$(LOCKED) requirements/dev.txt
	@touch $@

$(FUZZING): $(DEVELOPING) requirements/fuzz.txt
	@$(LOCKED) requirements/fuzz.txt
	@touch $@
