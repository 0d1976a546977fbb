# Assay: `make help` lists what can be made.
# The first line of debian/changelog is the one place where the version stands.
VERSION := $(shell sed -n '1s/^assay (\(.*\)) .*/\1/p' debian/changelog)
PREFIX  ?= /usr/local
BUILD   ?= build

LAYERS   := base ingest sql analytics reports cli
PACKAGES := libpq libcmark gsl smartcols jansson expat libzip libseccomp libutf8proc libcrypto zlib libzstd inih xlsxwriter

CC       ?= gcc
CFLAGS   ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
# clang 19 counts this to -Wconversion: whole-numbered constants in sums of doubles are meant.
WARNINGS += -Wno-enum-float-conversion
# Warnings are errors where the options are these: with others, such as -O3, gcc follows values further and suspects more.
WERROR   ?= $(if $(filter file,$(origin CFLAGS)),1,0)
ifneq ($(WERROR),0)
WARNINGS += -Werror
endif
# `override`, since these come on top of the CFLAGS that a command line gives.
ifeq ($(SANITIZE),1)
override CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
override LDFLAGS += -fsanitize=address,undefined
endif
# Edges alone: to follow each comparison takes a third of the time, and the dictionaries hold the words.
ifeq ($(FUZZ),1)
override CFLAGS += -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp
endif
ifneq ($(V),1)
quiet = @echo '  $(1)	$(2:$(BUILD)/%=%)';
endif

# Packages may still be missing when make reads this file; `packages` installs them and a second make builds.
# Asked once, each by itself: one that is not found takes no other's flags along, and is named.
package_cflags = $(eval package_cflags := $(call package_flags,--cflags))$(package_cflags)
package_libs   = $(eval package_libs := $(call package_flags,--libs))$(package_libs)
# Without the folder of minizip, where libxlsxwriter's flags lead on Debian 13: its zip.h is not libzip's.
package_flags  = $(filter-out -I%/minizip,$(foreach p,$(PACKAGES),$(shell pkg-config $(1) $(p))))
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -DASSAY_VERSION='"$(VERSION)"' $(WARNINGS) $(CPPFLAGS) $(CFLAGS) -I. -I$(BUILD)/embed $(package_cflags)
LIBS       = $(package_libs) -lcsv -lm

# Every source of a folder, at any depth; cli/front is a program of its own.
sources  = $(filter-out cli/front/%,$(sort $(shell find $(1) -name '*.c')))
objects  = $(patsubst %.c,$(BUILD)/%.o,$(call sources,$(1)))
archive  = $(BUILD)/lib$(1).a
EMBEDDED := queries migrations_sql templates examples

# What each layer may be linked with; its own archive first.
links_base      := base
links_ingest    := ingest base
links_sql       := sql base
links_analytics := analytics base
links_reports   := reports analytics base
links_cli       := cli reports analytics sql ingest base
# What is found in a file and what a database finds are held against each other.
test_links_sql  := ingest

.PHONY: all demo test check install uninstall golden bench help clean packages test-packages
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:

# As many jobs as there are processors, unless the command line says how many.
jobs = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))

all: packages ## build build/assay (INSTALL_MISSING=no: install no packages, name those that are missing)
	@$(MAKE) --no-print-directory $(jobs) $(FRONT)

demo: all ## build, then the whole tour on example data
	$(BUILD)/assay demo

packages:
	@tools/packages build

test-packages:
	@tools/packages test

# The program, and in front of it what prints the texts that it always prints alike (cli/front/README.md).
PROGRAM := $(BUILD)/libexec/assay/assay

$(PROGRAM): $(call objects,cli) $(BUILD)/embed/examples.o $(foreach l,$(filter-out cli,$(links_cli)),$(call archive,$(l)))
	$(call quiet,LD,$@)mkdir -p $(@D) && $(CC) $(LDFLAGS) -o $@ $(call objects,cli) $(BUILD)/embed/examples.o -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

$(BUILD)/embed/help.txt $(BUILD)/embed/version.txt: $(BUILD)/embed/%.txt: $(PROGRAM)
	$(call quiet,SAY,$@)$(PROGRAM) --$* >$@

$(BUILD)/embed/front.h: $(BUILD)/tools/embed $(BUILD)/embed/help.txt $(BUILD)/embed/version.txt
	$(call quiet,EMBED,$@)$< queries front $(BUILD)/embed/front.c $@ $(filter %.txt,$^)
$(BUILD)/embed/front.o: $(BUILD)/embed/front.h
	$(call quiet,CC,$@)$(CC) $(ALL_CFLAGS) -c -o $@ $(BUILD)/embed/front.c

# As built it also finds its program from elsewhere, where it was copied alone; as installed it names no folder of the build.
FRONT = $(BUILD)/assay $(BUILD)/installed/assay
$(FRONT): cli/front/front.c $(BUILD)/embed/front.h $(BUILD)/embed/front.o $(PROGRAM)
	$(call quiet,LD,$@)mkdir -p $(@D) && $(CC) $(ALL_CFLAGS) $(if $(findstring installed,$(@D)),,-DBUILT_PROGRAM='"$(abspath $(PROGRAM))"') $(LDFLAGS) -o $@ $< $(BUILD)/embed/front.o

$(BUILD)/%.o: %.c $(foreach e,$(EMBEDDED),$(BUILD)/embed/$(e).h) Makefile
	$(call quiet,CC,$@)mkdir -p $(@D) && $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
# Only commands name the version.
$(call objects,cli): debian/changelog

define layer_rules
$(call archive,$(1)): $(call objects,$(1)) $(embed_$(1):%=$(BUILD)/embed/%.o)
	$$(call quiet,AR,$$@)rm -f $$@ && ar rcs $$@ $$^
endef
embed_sql     := queries migrations_sql
embed_reports := templates
$(foreach l,$(LAYERS),$(eval $(call layer_rules,$(l))))

# --- Files that become C arrays ---------------------------------------------------------------------
embed_form_queries        := statements query
embed_form_migrations_sql := table migrations_sql
embed_form_templates      := queries template
embed_form_examples       := queries example
embed_dir_queries        := sql/queries
embed_dir_migrations_sql := sql/migrations
embed_dir_templates      := reports/templates
embed_dir_examples       := examples
embed_files_queries        := $(sort $(wildcard sql/queries/*.sql))
embed_lists_queries        := $(wildcard sql/queries/*.columns)
embed_files_migrations_sql := $(sort $(wildcard sql/migrations/*.sql))
embed_files_templates      := $(sort $(wildcard reports/templates/*))
embed_files_examples       := $(sort $(filter-out %.csv,$(wildcard examples/*.md)))

$(BUILD)/tools/embed: tools/embed.c
	$(call quiet,CC,$@)mkdir -p $(@D) && $(CC) -std=c17 $(WARNINGS) -O1 -o $@ $<

define embed_rules
$(BUILD)/embed/$(1).h: $(BUILD)/tools/embed $(embed_files_$(1)) $(embed_lists_$(1)) $(embed_dir_$(1))
	$$(call quiet,EMBED,$$@)mkdir -p $$(@D) && $$< $(embed_form_$(1)) $(BUILD)/embed/$(1).c $$@ $(embed_files_$(1))
$(BUILD)/embed/$(1).o: $(BUILD)/embed/$(1).h
	$$(call quiet,CC,$$@)$$(CC) -std=c17 -O0 -I$(BUILD)/embed -c -o $$@ $(BUILD)/embed/$(1).c
endef
$(foreach e,$(EMBEDDED),$(eval $(call embed_rules,$(e))))

# --- Tests --------------------------------------------------------------------------------------------
SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/*.c)))
# Functions that a test replaces: `wrap_<test>` lists them.
-include tests/wrap.mk

tests_of = $(patsubst %.c,$(BUILD)/%,$(sort $(shell find tests/$(1) -name 'test_*.c')))
support_of = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/$(1)/*.c)))

define test_rules
.PHONY: test-$(1)
$(call tests_of,$(1)): %: %.o $(SUPPORT) $(call support_of,$(1)) $(foreach l,$(links_$(1)) $(test_links_$(1)),$(call archive,$(l)))
	$$(call quiet,LD,$$@)$$(CC) $$(LDFLAGS) $$(foreach w,$$(wrap_$$(@F)),-Wl,--wrap=$$(w)) -o $$@ $$(filter %.o,$$^) -Wl,--start-group $$(filter %.a,$$^) -Wl,--end-group $$(LIBS) -lcmocka
test-$(1): $(call tests_of,$(1))
	@tools/run-tests $$^
endef
$(foreach l,$(filter-out cli,$(LAYERS)),$(eval $(call test_rules,$(l))))

.PHONY: test-units test-cli test-cluster test-tools test-programs
test-programs: $(foreach l,$(filter-out cli,$(LAYERS)),$(call tests_of,$(l)))

test-units: $(foreach l,$(filter-out cli,$(LAYERS)),$(call tests_of,$(l)))
	@tools/run-tests $^

test-cli: $(FRONT)
	@tests/cli/run $(BUILD)/assay

# On a cluster of Citus, whose coordinator's conninfo is ASSAY_TEST_CITUS; tests/support/cluster-database says what it takes.
test-cluster: $(FRONT) $(filter-out $(BUILD)/tests/sql/server/%,$(call tests_of,sql))
	@if [ -z "$$ASSAY_TEST_CITUS" ]; then echo "skipped: ASSAY_TEST_CITUS names no cluster"; else \
	    tools/run-tests $(filter $(BUILD)/tests/%,$^) && tests/cli/run $(BUILD)/assay; fi

test-tools:
	@python3 -m unittest discover --start-directory tests/tools

test: test-packages ## run the unit tests and the command-line tests
	@$(MAKE) --no-print-directory $(jobs) $(BUILD)/assay test-programs
	@$(MAKE) --no-print-directory test-units test-cli test-tools
	@[ -n "$$ASSAY_TEST_CITUS" ] || echo "test-cluster is skipped: ASSAY_TEST_CITUS names no cluster"

golden: test-packages ## rewrite the expected files of the golden tests; read the difference
	@ASSAY_GOLDEN=write $(MAKE) --no-print-directory test-units test-cli
	git diff --stat -- tests/golden tests/cli

# --- Checks -------------------------------------------------------------------------------------------
.PHONY: check-style check-manual check-static check-sanitized check-valgrind check-clang check-browser check-formats check-reference check-field check-made check-packages check-builds check-fresh check-faults
C_FILES = $(shell find $(LAYERS) tests tools -name '*.[ch]')

CHECKS := check-style check-manual check-static check-clang bench-programs check-sanitized check-fuzz check-valgrind check-reference \
          check-field check-made check-browser check-formats check-builds check-deb

check: check-packages ## style, layers, headers, both compilers, sanitizers, fuzzers, valgrind, browser, reference; seconds of each
	@for part in $(CHECKS); do \
	    began=$$(date +%s); \
	    $(MAKE) --no-print-directory $$part || exit; \
	    echo "$$part: $$(($$(date +%s) - began)) s"; \
	done

check-packages:
	@tools/packages check

check-style:
	@clang-format --dry-run --Werror $(C_FILES)
	@tools/check-layers
	@tools/check-phrases $(filter reports/%.c,$(C_FILES))
	@tools/check-names
	@tools/changes check
	@tools/check-guides
	@tools/check-headers -std=c17 -D_GNU_SOURCE $(WARNINGS) -I. $(package_cflags)

check-static:
	@cppcheck --quiet --std=c11 --library=tools/jansson.cfg --error-exitcode=1 --inline-suppr --enable=warning,performance,portability \
	    --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches -I. $(foreach l,$(LAYERS),$(call sources,$(l))) cli/front/front.c

check-clang:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/clang CC=clang $(BUILD)/clang/assay

check-sanitized:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/sanitized SANITIZE=1 CFLAGS='-O1 -g' WERROR=1 $(BUILD)/sanitized/assay test-units test-cli

# How long each fuzzer runs at most.
FUZZ_SECONDS ?= 20
FUZZERS := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

$(BUILD)/tests/fuzz/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(patsubst %,$(BUILD)/tests/fuzz/%.o,invariant table_check trial_check) $(foreach l,$(links_reports) ingest,$(call archive,$(l)))
	$(call quiet,LD,$@)$(CC) $(LDFLAGS) -fsanitize=fuzzer -o $@ $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

$(BUILD)/tests/fuzz/fuzz_conninfo: $(BUILD)/sql/session/conninfo.o

.PHONY: fuzz
fuzz: $(FUZZERS)
	@tests/fuzz/run $(FUZZ_SECONDS) $^

check-fuzz:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang SANITIZE=1 FUZZ=1 CFLAGS='-O1 -g' WERROR=1 fuzz

check-valgrind: all
	@TEST_RUNNER='valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect --suppressions=$(CURDIR)/tests/valgrind.supp' \
	    $(MAKE) --no-print-directory test-units

check-reference: $(BUILD)/assay
	@tests/reference $(BUILD)/assay

check-field: $(BUILD)/assay
	@tests/field $(BUILD)/assay

# Exports with known truth, more of them than the unit tests read.
check-made: $(BUILD)/tests/ingest/scores/test_made_exports
	@ASSAY_MADE_EXPORTS=4000 ASSAY_MADE_TELL=1 $<

check-browser: $(BUILD)/assay
	@tests/browser/run $(BUILD)/assay $(BUILD)/screenshots

check-formats: $(BUILD)/assay
	@tests/formats/run $(BUILD)/assay

check-builds: # from a tarball, in folders with odd names, with other options
	@tools/check-builds

check-faults: all ## kills, races, clocks, disks, missing programs, small rights: a quarter of an hour, before a release (FAULT_KILLS=100)
	@tests/faults/run -n $(or $(FAULT_KILLS),100) $(BUILD)/assay $(FAULT_PARTS)

check-fresh: ## the two commands of the README on a bare SUITE=bookworm|trixie|noble, as root and as a user; needs root and debootstrap
	@tools/check-fresh $(SUITE)

# --- Measuring, installing ----------------------------------------------------------------------------
bench: all ## how long the parts take, as ratios in one run, the memory of ingest (BENCH_SIZES="3 32"), coverage of intervals, power of findings
	@tests/bench/run $(BUILD)/assay
	@tests/bench/ingest_memory $(BUILD)/assay
	@$(MAKE) --no-print-directory bench-ratios bench-coverage bench-power

.PHONY: bench-coverage bench-model bench-month bench-power bench-profiles bench-programs bench-ratios bench-session
# BENCH_PARTS="imports ..." names some of the parts, BENCH_CANDIDATES=1000,30000 some of the sizes.
bench-ratios: all ## what loading and the statistics cost beside a yardstick, in processor time of client and server
	@tests/bench/ratios $(if $(BENCH_CANDIDATES),-c $(BENCH_CANDIDATES)) $(BUILD)/assay $(BENCH_PARTS)

bench-month: all ## what the monthly report says of planted faults, month by month, and of sound years (BENCH_SEEDS=30 BENCH_CANDIDATES=150,375,1000)
	@tests/bench/month -s $(or $(BENCH_SEEDS),30) -c $(or $(BENCH_CANDIDATES),150,375,1000) $(BUILD)/assay

bench-programs: $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/bench/*.c)))

bench-coverage: $(foreach b,agreement margins severity questions drift range,$(BUILD)/tests/bench/coverage_$(b)) ## how often intervals hold the true value
	@for bench in $^; do $$bench || exit; done

bench-model: $(foreach b,facets style reliability,$(BUILD)/tests/bench/coverage_$(b)) ## how well the many-facet model and variance components find what is true of ratings that follow them
	@for bench in $^; do nice $$bench || exit; done

bench-profiles: $(BUILD)/tests/bench/coverage_profiles ## how well topic profiles tell what is true (BENCH_SEEDS=10)
	@nice $< $(or $(BENCH_SEEDS),100)

bench-power: $(BUILD)/tests/bench/power $(BUILD)/tests/bench/power_difficulty ## how often findings tell what is so, and what is not
	@for bench in $^; do $$bench || exit; done

bench-session: $(BUILD)/tests/bench/calibration ## what is said of a calibration session after which something changed, or nothing (BENCH_SEEDS=1000)
	@nice $< $(or $(BENCH_SEEDS),1000)

$(BUILD)/tests/bench/power $(BUILD)/tests/bench/power_difficulty $(BUILD)/tests/bench/calibration: %: %.o $(BUILD)/tests/support/analytics/simulated_year_result.o $(foreach l,$(links_analytics),$(call archive,$(l)))
	$(call quiet,LD,$@)$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

$(BUILD)/tests/bench/coverage%: $(BUILD)/tests/bench/coverage%.o $(patsubst %,$(BUILD)/tests/support/analytics/%.o,sheet bench_workers first_pass two_stages) $(foreach l,$(links_analytics),$(call archive,$(l)))
	$(call quiet,LD,$@)$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

# --- Manual and completions ---------------------------------------------------------------------------
# The pages are dated by the release, so that the same source gives the same bytes.
release_seconds = $(shell date -d "$$(sed -n 's/^ -- .*>  //p' debian/changelog | head -n 1)" +%s)

$(BUILD)/man/assay.1: $(BUILD)/assay debian/changelog
	$(call quiet,MAN,$(@D))rm -rf $(@D) && SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$(release_seconds)} $(BUILD)/assay help --pages $(@D)

completions := $(BUILD)/completions/assay $(BUILD)/completions/_assay $(BUILD)/completions/assay.fish

$(BUILD)/completions/assay: cli/completion/assay.bash
$(BUILD)/completions/_assay: cli/completion/_assay
$(BUILD)/completions/assay.fish: cli/completion/assay.fish
$(completions):
	@mkdir -p $(@D) && cp $< $@

check-manual: $(BUILD)/man/assay.1
	@mandoc -T lint $(BUILD)/man/*.1

# Where zsh looks, of what Debian packages bring and of what comes from elsewhere.
zsh_folder = $(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

# Quoted, for the folder may have blanks in its name.
destination = "$(DESTDIR)$(PREFIX)"

install: all $(BUILD)/man/assay.1 $(completions) ## install under $(PREFIX), or $(DESTDIR)$(PREFIX)
	install -D -m 755 $(BUILD)/installed/assay $(destination)/bin/assay
	install -D -m 755 $(PROGRAM) $(destination)/libexec/assay/assay
	install -D -m 644 -t $(destination)/share/man/man1 $(BUILD)/man/*.1
	install -D -m 644 $(BUILD)/completions/assay $(destination)/share/bash-completion/completions/assay
	install -D -m 644 $(BUILD)/completions/_assay $(destination)/share/zsh/$(zsh_folder)/_assay
	install -D -m 644 $(BUILD)/completions/assay.fish $(destination)/share/fish/vendor_completions.d/assay.fish
	install -D -m 644 -t $(destination)/share/doc/assay README.md CHANGELOG.md docs/methods.md docs/json.md docs/mapping.md docs/cron.md docs/dashboards.md docs/performance.md docs/privacy.md docs/cluster.md SECURITY.md examples/*.md examples/*.service examples/*.timer

uninstall: ## remove what `make install` installed
	rm -f $(destination)/bin/assay $(destination)/libexec/assay/assay $(destination)/share/man/man1/assay.1 $(destination)/share/man/man1/assay-*.1
	rm -f $(destination)/share/bash-completion/completions/assay $(destination)/share/zsh/$(zsh_folder)/_assay $(destination)/share/fish/vendor_completions.d/assay.fish
	rm -rf $(destination)/share/doc/assay $(destination)/libexec/assay

# --- Packages -----------------------------------------------------------------------------------------
.PHONY: dist deb deb-packages check-deb
tarball = $(BUILD)/assay-$(VERSION).tar

dist: ## a tarball of what is committed, the same bytes each time: build/assay-VERSION.tar.gz
	@test -e .git || { echo 'make dist packs what git has, and this is no clone' >&2; exit 1; }
	@mkdir -p $(BUILD)
	git -c tar.umask=0022 archive --format=tar --prefix=assay-$(VERSION)/ --output=$(tarball) HEAD
	gzip -9nf $(tarball)

deb-packages:
	@tools/packages deb

deb: deb-packages dist ## a Debian package of what is committed, in build/deb
	rm -rf $(BUILD)/deb
	mkdir -p $(BUILD)/deb
	tar -xzf $(tarball).gz -C $(BUILD)/deb
	cd $(BUILD)/deb/assay-$(VERSION) && dpkg-buildpackage --build=binary --no-sign

check-deb: check-packages deb
	@lintian --allow-root --fail-on error,warning $(BUILD)/deb/*.changes

-include $(shell find $(addprefix $(BUILD)/,$(LAYERS) tests tools) -name '*.d' 2>/dev/null)

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

clean: ## remove what was built
	rm -rf $(BUILD)
