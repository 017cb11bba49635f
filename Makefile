# The two commands a person needs are `make run` and `make test`; the rest is for those who change the project.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: run test lint format needed learn lock eval eval-models bench snapshot clean

# One question with Q='…', taken as it was typed ($ and quotes too), else a chat.
run: $(READY)
ifdef Q
	@$(BIN)/sextant ask -- '$(subst ','\'',$(value Q))'
else
	@$(BIN)/sextant chat
endif

# On all cores; `.venv/bin/pytest FILE` runs one file in one process.
test: $(READY)
	$(BIN)/pytest --numprocesses=auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -qq -j 0 -x '/kubernetes/' $(VENV)/lib || true
	$(BIN)/python -m compileall -q adapters bot knowledge
	touch $(READY)

# Answers to the public questions, scored where SCORER names score.py; then how search and ranking do on their own tests.
# WITH=models first does the same with scripted language models taking part.
SCORER   ?= ../shared/eval/score.py
EVAL_DAY ?= 2026-11-25

eval: $(READY) $(if $(filter models,$(WITH)),eval-models)
	@mkdir -p build/eval
	@for set in questions_public stress_public questions_held_out questions_newcomers; do \
	  echo "== $$set"; \
	  $(BIN)/python tests/eval/to_batch.py tests/eval/$$set.jsonl $(EVAL_DAY) > build/eval/$$set.batch.jsonl && \
	  $(BIN)/sextant ask --json --batch build/eval/$$set.batch.jsonl > build/eval/$$set.answers.jsonl || exit 1; \
	  if [ -f "$(SCORER)" ]; then \
	    $(BIN)/python "$(SCORER)" --questions tests/eval/$$set.jsonl --answers build/eval/$$set.answers.jsonl; \
	  else \
	    echo "not scored: no scorer at $(SCORER); make eval SCORER=path/to/score.py"; \
	  fi; \
	done
	@echo "== ranking: each board hidden"
	@$(BIN)/python -m bot.quality.leave_out
	@echo "== retrieval: paraphrased questions"
	@if [ -f knowledge/retrieval_report.py ]; then $(BIN)/python -m knowledge.retrieval_report; \
	else echo "not measured: knowledge/retrieval_report.py is not there"; fi

# Whole answers with a perfect, an average and a hostile scripted model beside the rules' own: no figure may be lower.
eval-models: $(READY)
	@mkdir -p build/eval
	@for set in questions_public stress_public; do \
	  $(BIN)/python -m tests.eval.with_models tests/eval/$$set.jsonl $(EVAL_DAY) build/eval/$$set || exit 1; \
	  for model in rules perfect average hostile; do \
	    echo "== $$set: $$model"; \
	    if [ -f "$(SCORER)" ]; then \
	      $(BIN)/python "$(SCORER)" --questions tests/eval/$$set.jsonl --answers build/eval/$$set.$$model.jsonl \
	        | awk 'NF == 0 { over = 1 } !over { print $$1, $$2 }'; \
	    else \
	      echo "not scored: no scorer at $(SCORER); make eval SCORER=path/to/score.py"; \
	    fi; \
	  done; \
	done

# How fast, how much memory, beside named baselines; in an environment of its own, for it needs two more libraries.
# SECTION='cold prices' measures some of it; BENCH='--slowest 10' lists the slowest public questions.
BENCH_VENV := build/bench/venv
BENCH      ?=

bench: $(BENCH_VENV)/.ready
	@$(BENCH_VENV)/bin/python -m benchmarks.run $(SECTION) $(BENCH)

$(BENCH_VENV)/.ready: benchmarks/requirements.lock pyproject.toml
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	$(BENCH_VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BENCH_VENV)/bin/python -m compileall -q adapters bot knowledge
	touch $(BENCH_VENV)/.ready

# The words without which an expression is not searched; after any change to one.
needed: $(READY)
	$(BIN)/python -m bot.find_needed_words

# The weights by which intents are told apart, from the example messages and annotated questions.
LEARNED_FROM = own independent strangers companies communities offices passersby posters polarity latest

learn: needed
	$(BIN)/python -m bot.understanding.learn $(LEARNED_FROM:%=tests/eval/questions_%.jsonl)

lock:
	uv pip compile pyproject.toml --extra dev --extra models --generate-hashes --python-version 3.11 \
	  --no-annotate --no-emit-index-url --custom-compile-command "make lock" --output-file requirements.lock

# The shipped prices, from the two catalogues' own packages; the same bytes each time.
LITELLM_VERSION      := 1.109.1
GENAI_PRICES_VERSION := 0.2.3
SNAPSHOT_DAY         := 2026-11-23

snapshot: $(READY)
	rm -rf build/snapshot && mkdir -p build/snapshot
	$(PYTHON) -m venv build/snapshot/venv
	build/snapshot/venv/bin/pip install --quiet genai-prices==$(GENAI_PRICES_VERSION)
	build/snapshot/venv/bin/pip download --quiet --no-deps --dest build/snapshot litellm==$(LITELLM_VERSION)
	build/snapshot/venv/bin/python -m zipfile -e build/snapshot/litellm-*.whl build/snapshot/litellm
	build/snapshot/venv/bin/python knowledge/snapshots/export_genai_prices.py > build/snapshot/genai_prices.json
	$(BIN)/python -m knowledge.snapshot --checked-on $(SNAPSHOT_DAY) --out knowledge/snapshots/prices.tsv \
	  --litellm build/snapshot/litellm/litellm/model_prices_and_context_window_backup.json \
	  --genai-prices build/snapshot/genai_prices.json

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
