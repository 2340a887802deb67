# Everything anyone does with this project, in one place. `make help` lists it.

SHELL := bash
BIN := .venv/bin
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help run demo setup test check bench bench-coach docs pictures lock format

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: ## Set up what is missing and start Heartfelt (PORT, HEARTFELT_DATA, HEARTFELT_BROWSER=none)
	@setup/prepare.sh run
	@exec $(BIN)/heartfelt serve

demo: ## Start with two made-up partners in the middle of their third talk, and keep nothing
	@setup/prepare.sh run
	@exec $(BIN)/heartfelt serve --demo

setup: ## Build the environment for running and testing, Chromium included, and stop there
	@setup/prepare.sh test

test: setup ## Set up what is missing and run the whole suite: style, types, contracts, tests, browser
	@CHROMIUM="$$(setup/chromium.sh)" exec $(BIN)/pytest -n 2 --dist loadgroup $(ARGS)

check: test ## The same as test; what a change must pass

bench: setup ## Measure, and print the figures as one JSON object in the last line
	@CHROMIUM="$$(setup/chromium.sh)" exec $(BIN)/python benchmarks/run.py $(ARGS)

bench-coach: setup ## Measure the coach beside its peers (PYTHON=… of an environment that has them)
	@PYTHONPATH=. exec $(or $(PYTHON),$(BIN)/python) benchmarks/coach_speed.py

docs: setup ## Write the generated pages of docs/ anew
	@$(BIN)/python docs/generate.py

pictures: setup ## Take the README's pictures from the running program
	@CHROMIUM="$$(setup/chromium.sh)" exec $(BIN)/python docs/pictures/take.py

lock: setup ## Resolve requirements/*.in into the locks (UPGRADE=1 moves to the newest versions)
	@$(COMPILE) requirements/bootstrap.in -o requirements/bootstrap.lock
	@$(COMPILE) requirements/run.in -o requirements/run.lock
	@$(COMPILE) requirements/test.in -c requirements/run.lock -o requirements/test.lock
	@$(COMPILE) training/requirements.in -c requirements/run.lock -o training/requirements.lock

format: setup ## Put the code into its one form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
