# Two commands matter: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
BIN := .venv/bin
CASES ?= ../shared/cases

.PHONY: demo test check format lock golden screenshots docs clean

demo: .venv/runtime
	@mkdir -p out
	$(BIN)/variorum read stories/ferry/reports --one-story --output out/demo.html --json out/demo.json
	@echo "The page is at file://$(CURDIR)/out/demo.html"

test: .venv/dev
	sh tests/browser/install-chromium.sh
	$(MAKE) check

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report
	@if [ -d "$(CASES)" ]; then $(BIN)/python -m bench.gate $(CASES); else echo "no cases at $(CASES): their scores are not held"; fi

# Rewrites: formatting, locked versions, golden dossiers, pictures, the figures in docs/.
format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/dev
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --only-binary :all: --no-header --no-emit-index-url --no-annotate pyproject.toml --extra frames --extra serve -o requirements/runtime.txt
	$(BIN)/uv pip compile --quiet --universal --only-binary :all: --no-header --no-emit-index-url --no-annotate pyproject.toml --extra frames --extra accurate --extra serve --group dev -o requirements/dev.txt

golden: .venv/dev
	$(BIN)/python -m tests.stories --rewrite

screenshots: .venv/dev
	$(BIN)/python -m tests.browser.screenshots

docs: .venv/dev
	$(BIN)/python -m bench.figures $(CASES)
	$(BIN)/python -m bench.cards

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runtime: requirements/runtime.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/runtime.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/dev: requirements/dev.txt .venv/runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	@touch $@

clean:
	rm -rf .venv out build src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
