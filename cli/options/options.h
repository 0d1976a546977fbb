#ifndef ASSAY_CLI_OPTIONS_OPTIONS_H
#define ASSAY_CLI_OPTIONS_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day_range.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/people.h"
#include "base/time_zone.h"
#include "cli/options/option_rows.h"
#include "ingest/cells/date_cell.h"
#include "reports/monthly/audience.h"
#include "reports/monthly/report_chat.h"

/* Which options a command takes, as a set of groups. */
enum option_group {
    OPTIONS_DATABASE = 1 << 0,
    OPTIONS_BANK = 1 << 1,
    OPTIONS_FILTER = 1 << 2,
    OPTIONS_FORMAT = 1 << 3,
    OPTIONS_OUTPUT = 1 << 4,
    OPTIONS_ANALYSIS = 1 << 5,
    OPTIONS_INGEST = 1 << 6,
    OPTIONS_SIMULATE = 1 << 7,
    OPTIONS_RESTORE = 1 << 8,
    OPTIONS_DRY_RUN = 1 << 9,
    OPTIONS_TRUTH = 1 << 10,
    OPTIONS_READING = 1 << 11,
    OPTIONS_PEOPLE = 1 << 12,
    OPTIONS_INSPECT = 1 << 13,
    OPTIONS_PAIR = 1 << 14,
    OPTIONS_FINDINGS = 1 << 15,
    OPTIONS_PLAN = 1 << 16,
    OPTIONS_STAGES = 1 << 17,
    OPTIONS_CRITERIA = 1 << 18,
    OPTIONS_WINDOW = 1 << 19, /* which those of the filter hold */
    OPTIONS_PROFILES = 1 << 20,
    OPTIONS_AUDIENCE = 1 << 21,
    OPTIONS_SHEET = 1 << 22,
    OPTIONS_COMPARE = 1 << 23,
    OPTIONS_MODEL = 1 << 24,
    OPTIONS_INTERVIEW = 1 << 25,
    OPTIONS_OWN = 1 << 26,
    OPTIONS_NOTE = 1 << 27,
    OPTIONS_MANUAL = 1 << 28,
    OPTIONS_SETTING = 1 << 29, /* the file of settings may say it as well */
    OPTIONS_ALWAYS = 1 << 30
};

/* What --month said, where it named no month. */
enum period { PERIOD_AS_GIVEN, PERIOD_LAST_MONTH, PERIOD_ALL };

enum { MAX_OPTION_TEXTS = 16 };

/* The values of an option that may be given again. */
struct option_texts {
    const char *texts[MAX_OPTION_TEXTS];
    size_t n;
};

/* So many, or a share in percent. */
struct option_limit {
    size_t number;
    bool is_percent, given;
};

/* With decimals. */
struct option_number {
    double value;
    bool given;
};

/* Which pairs of interviewers a file has. */
enum pairs { PAIRS_ALL, PAIRS_WORST };

/* The findings with which a command shall end with status 7: none, clear ones that are not known in
 * the ledger, all clear ones. */
enum fail_on { FAIL_ON_NONE, FAIL_ON_OPEN, FAIL_ON_ALL };

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_MARKDOWN };

/* Columns of an export that options name. */
enum column_option {
    COLUMN_OF_CANDIDATE,
    COLUMN_OF_INTERVIEWER,
    COLUMN_OF_QUESTION,
    COLUMN_OF_STAGE,
    COLUMN_OF_SCORE,
    COLUMNS_OF_RATERS,
    COLUMNS_FILLED_DOWN,
    N_COLUMN_OPTIONS
};

/* How the many-facet model is estimated: by marginal or joint maximum likelihood. */
enum estimator { ESTIMATOR_MARGINAL, ESTIMATOR_JOINT };

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* Who said what holds, the later before the earlier. */
enum option_origin { ORIGIN_DEFAULT, ORIGIN_FILE, ORIGIN_ENVIRONMENT, ORIGIN_OPTION };

struct option_given {
    enum option_origin origin;
    const char *text;  /* as it was written */
    const char *where; /* the variable, or the file and its line; NULL for the others */
};

/* What the user asked for. Texts belong to the command line or to the arena. What an option fills
 * is said by its row alone (option_rows.c). */
struct options {
    const char *database, *output, *scale, *rejects, *truth, *encoding, *interviewer, *sheet, *map,
        *write_map, *pair, *minutes, *stages, *pages, *repair,
        *compare,                         /* candidates, with commas between */
        *for_interviewer;                 /* whose own page a report is */
    const char *column[N_COLUMN_OPTIONS]; /* headings, or numbers from 1 */
    enum date_order date_order;
    enum audience audience;
    enum chat_markup chat;
    struct option_texts left_out; /* each --without */
    struct option_texts outputs;  /* each -o; `output` is the last */
    struct filter filter;
    enum period period; /* PERIOD_LAST_MONTH: yet to be found (period_resolve) */
    bool period_given;  /* --month, --from or --to */
    enum window window; /* --window; WINDOW_NONE: it was not given */
    /* Set by commands that are about a month and judge a window (period_resolve). */
    bool is_about_month;
    struct day_range reported; /* the days it is about, once they are found */
    bool is_resolved;          /* they are */
    enum format format;
    enum pairs pairs;
    enum person_kind person_kind;
    size_t floor; /* 0: the usual floors */
    struct option_limit max_rejects;
    size_t seed, candidates, interviewers, offices, per_answer,
        asked;                              /* of the latter 0: the model's own numbers */
    size_t interview;                       /* minutes; 0: the usual */
    size_t months, fault_from, fault_until; /* 0: those of a year, the first, the last */
    struct option_number share, singles, topic_correlation, answer_sd, halo;
    bool names, hide_interviewers, quiet, show_sql, dry_run, replace, repair_ids, turned, help,
        new_interviews;
    bool suspects, merge, unmerge, every_fault, no_faults, plain, constant_interviewer,
        strength_routing, specialists, funnel, criteria;
    enum fail_on fail_on;
    const char *note, *owner; /* of a finding; NULL: not said */
    int32_t until, changed;   /* INT32_MAX, INT32_MIN: not said */
    bool drop;
    bool verbose, no_settings, measures, any_topic, all, no_pager;
    bool debrief;  /* of one candidate, to be printed */
    bool comments; /* of the interviewers on the candidate */
    bool unasked;  /* what the last candidates were never asked */
    bool profiles; /* of the candidates of the month that is reported */
    enum estimator estimator;
    bool common_thresholds;
    bool abilities; /* of the candidates of the model */
    enum color color;
    struct time_zone timezone;
    struct arena *arena;                        /* what values need beyond the command line */
    struct option_given given[MAX_OPTION_ROWS]; /* by row */
};

/*
 * Reads the options of `groups`; what is left, without options, is `ret_arguments` (it points into
 * argv). What the command line does not say is taken from the environment, then from the file of
 * settings (settings.h), unless help is asked for.
 */
bool options_parse(int argc, char **argv, unsigned groups, struct arena *arena, struct options *ret,
                   char ***ret_arguments, int *ret_count, struct error *error) MUST_CHECK;

/* What was said about the option of this name, and by whom. */
const struct option_given *options_given(const struct options *options, const char *name);

#endif
