# Two commands do all the set-up: `make run` and `make test`.
BIN := .venv/bin

.PHONY: help run test check format translations vectors screenshots bench package clean
help:
	@grep -hE '^[a-z]+:.*##' Makefile | sed 's/:.*##/\t/'

run: ready    ## open the window (without a display: read three messages here and save a picture)
	$(BIN)/python main.py

test: ready    ## all checks and tests, as CI runs them
	$(MAKE) --no-print-directory check

check:    ## ruff, mypy --strict, import contracts, pytest
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

.PHONY: ready
ready:
	@.ci/prepare

format:    ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: ready    ## collect the window's texts into translations/*.ts
	$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -extensions py desktop/ui desktop/app.py -ts translations/deskside_zh_CN.ts translations/deskside_en.ts

vectors: ready    ## encode the starter pack's utterances anew, after one was changed or the encoder was
	$(BIN)/python -m tests.vectors

screenshots: ready    ## render the named scenes of the window into build/screenshots
	QT_QPA_PLATFORM=offscreen $(BIN)/python main.py screenshots build/screenshots

bench: ready    ## measure; writes a table (see tests/bench/RESULTS.md)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

package: ready    ## the onedir program in dist/deskside
	$(BIN)/pyinstaller --noconfirm --clean build.spec

clean:    ## remove what was built (never the user's data)
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache translations/*.qm
