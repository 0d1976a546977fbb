#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/reading/ingest_receipt.h"
#include "cli/reading/inspection_facts.h"
#include "cli/render.h"
#include "ingest/survey/mapping_writer.h"

enum { SAMPLE = 5 };

/* What is kept while the file is read as `assay ingest` would. */
struct looking {
    struct arena *run;
    struct inspection_row sample[SAMPLE];
    const char *first_reject; /* its place and reason; NULL: there is none */
    struct inspection inspection;
    struct ingest_outcome outcome;
};

/* "1.1", and of a criterion "1.1/3". */
static const char *question_id(struct arena *run, const struct score_row *row)
{
    if (row->criterion == CRITERION_BY_TEXT)
        return arena_format(run, "%s/%s", row->question, row->criterion_text);
    return row->criterion ? arena_format(run, "%s/%d", row->question, row->criterion)
                          : arena_copy(run, row->question);
}

static void keep_row(void *context, const struct score_row *row, const struct scale *scale)
{
    struct looking *const looking = context;
    struct inspection *const inspection = &looking->inspection;
    struct arena *const run = looking->run;
    char day[11];
    if (inspection->n_sample == SAMPLE)
        return;
    date_format(row->day, day);
    looking->sample[inspection->n_sample++] = (struct inspection_row){
        .candidate = arena_copy(run, row->candidate),
        .interviewer = arena_copy(run, row->interviewer),
        .question = question_id(run, row),
        .score = row->level == LEVEL_MISSING  ? NULL
                 : row->level == LEVEL_POINTS ? arena_format(run, "%.10g", row->points)
                                              : scale->labels[row->level],
        .date = *day ? arena_copy(run, day) : NULL,
    };
}

/* Of the first alone; the others are counted. */
static void keep_reject(void *context, const struct reject *reject)
{
    struct looking *const looking = context;
    if (!looking->first_reject)
        looking->first_reject = arena_format(looking->run, "%llu: %s",
                                             (unsigned long long)reject->line, reject->reason);
}

static void tell_counts(struct looking *looking)
{
    static const char *const words[] = {"line", "row", "record"};
    const struct ingest_outcome *const outcome = &looking->outcome;
    struct inspection *const inspection = &looking->inspection;
    inspection->file = outcome->record.file;
    inspection->sha256 = outcome->record.sha256;
    inspection->reading = ingest_receipt_facts(outcome);
    inspection->rows = outcome->record.rows;
    inspection->ratings = outcome->ratings;
    inspection->rejected = outcome->record.rejected;
    inspection->sample = looking->sample;
    if (looking->first_reject)
        inspection->first_reject = arena_format(looking->run, "%s %s", words[outcome->kind],
                                                looking->first_reject);
}

static bool print(const struct invocation *invocation, const struct inspection *inspection,
                  struct error *error)
{
    struct arena arena = {0};
    struct buffer out = {0};
    bool written;
    if (invocation->options.format == FORMAT_JSON) {
        inspection_json(inspection, ASSAY_VERSION, &out);
        written = output_write(invocation->options.output, &out, error);
    } else {
        written = render_table(invocation, inspection_table(inspection, &arena), error);
    }
    buffer_free(&out);
    arena_free(&arena);
    return written;
}

/* Never over a file that is there: people write in it. */
static bool write_map(const struct ingest_outcome *outcome, const char *path, struct error *error)
{
    struct stat status;
    struct buffer map = {0};
    if (strcmp(path, "-") != 0 && lstat(path, &status) == 0) {
        error_set(error, ERROR_FAILED, "'%.200s' is there already", path);
        return error_hint(error, "remove it, or choose another name");
    }
    mapping_writer_write(&outcome->survey, &outcome->options, &map);
    const bool written = output_write(path, &map, error);
    buffer_free(&map);
    return written;
}

/* The report, the mapping file, or both; both in one stream would be neither. */
static bool tell(struct invocation *invocation, struct looking *looking, struct error *error)
{
    const char *const map = invocation->options.write_map;
    tell_counts(looking);
    inspection_facts_tell(&looking->outcome, looking->run, &looking->inspection);
    inspection_facts_columns(&looking->outcome, looking->run, &looking->inspection);
    if (map && !write_map(&looking->outcome, map, error))
        return false;
    return (map && strcmp(map, "-") == 0) || print(invocation, &looking->inspection, error);
}

static int look(struct invocation *invocation, struct database *database, struct error *error)
{
    struct looking looking = {.run = &invocation->run};
    const struct ingest_watch watch = {keep_row, keep_reject, &looking};
    if (!ingest_file_look(invocation, database, invocation->arguments[0], &watch, &looking.outcome,
                          error) ||
        !tell(invocation, &looking, error))
        return -1;
    if (looking.outcome.refused.code) {
        *error = looking.outcome.refused;
        return -1;
    }
    return looking.outcome.record.rejected ? EXIT_LEFT_OUT : EXIT_SUCCESS;
}

/* In the database that was asked for. */
static int look_into(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    const int status = look(invocation, &database, error);
    database_close(&database);
    return status;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct options *const options = &invocation->options;
    return options->database || options->filter.bank ? look_into(invocation, error)
                                                     : look(invocation, NULL, error);
}

const struct command command_inspect = {
    .name = "inspect",
    .arguments = "FILE",
    .summary = "what would be read from an export; nothing is loaded",
    .help = "Says how the file is laid out, what each column is taken for, the scale and the\n"
            "dates with the evidence, what is in it, and the first scores: what `assay ingest`\n"
            "would say in an empty database, or with --db or --bank in that one. Nothing is kept.\n"
            "Names of candidates are shown as the file has them.\n\n"
            "  assay inspect scores.csv\n"
            "  unzip -p export.zip | assay inspect -\n"
            "  assay inspect scores.xlsx --sheet Scores\n"
            "  assay inspect scores.csv --scale 1..5 --format json\n"
            "  assay inspect scores.csv --write-map scores.ini",
    .values = VALUES_FILE,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_INSPECT | OPTIONS_READING | OPTIONS_FORMAT,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
