#include "cli/reading/ingest_file.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "cli/process/interrupt.h"
#include "cli/reading/ingest_settings.h"
#include "cli/reading/scale_recall.h"
#include "cli/status_line.h"
#include "ingest/bytes/reject_file.h"
#include "ingest/bytes/reject_name.h"
#include "ingest/bytes/source_file.h"
#include "ingest/bytes/unnamed_file.h"
#include "ingest/scores/question_span.h"
#include "ingest/scores/score_reader.h"
#include "ingest/scores/store_trial.h"
#include "ingest/sheet/heading_mark.h"
#include "ingest/tables/source_table.h"
#include "sql/calibration/calibration_scores.h"
#include "sql/imports/import_history.h"
#include "sql/imports/import_subjects.h"
#include "sql/imports/imports.h"

/* One file on its way in. */
struct loading {
    struct invocation *invocation;
    struct connection *connection;    /* NULL: there is none, and the file is looked at alone */
    const struct ingest_watch *watch; /* NULL: the file is loaded, not looked at */
    struct source_file source;
    struct status_line line;
    const char *name; /* without folders */
    char mapping[DIGEST_SIZE], asked[DIGEST_SIZE], headings[DIGEST_SIZE];
    struct ingest_settings *settings; /* what was read points into them */
    struct score_reader *reader;
    struct import *import;
    struct store_trial *trial; /* in place of an import, where there is no database */
    struct reject_file *rejects;
    const char *reject_name;
    uint64_t rows, scores, rejected;
    size_t n_calibration; /* of the scores, those of calibration sessions */
    struct question_span questions;
    bool resolving;            /* rejects are now of scores that had been read */
    struct error reject_error; /* why a reject could not be kept */
};

static void say_how(const struct loading *loading, const struct survey *survey)
{
    const struct layout *const layout = &survey->layout;
    const struct source_file *const source = &loading->source;
    const char *const product = layout->product && !source->form ? layout->product : "";
    const char *const form = source->kind == SOURCE_CSV        ? survey->encoding.name
                             : source->kind == SOURCE_WORKBOOK ? "workbook"
                             : source->form                    ? source->form
                                                               : "JSON";
    command_say(
        loading->invocation, "%s: %s%s%s, %s", loading->name, product, *product ? ", " : "", form,
        layout->kind == LAYOUT_LONG ? "a row for each score" : "a column for each question");
    if (survey->zone && survey->zone->name)
        command_say(loading->invocation, "the day of a moment is that of %s", survey->zone->name);
    if (survey->scale && survey->scale == loading->settings->survey.bank_scale)
        command_say(loading->invocation, "the scale %s is that of the question bank %s",
                    survey->scale->name, loading->settings->bank);
}

/* Sheets on which criteria are ticked, and left blank where they are not met, look like this. */
static void warn_of_ticks(const struct loading *loading, const struct survey *survey)
{
    if (survey->n_met && survey->n_unmarked && !survey->n_not_met)
        command_say(
            loading->invocation,
            "no criterion is marked as not met, and blank ones count as missing; write 'no' where "
            "a candidate did not meet one");
}

static void say_warnings(const struct loading *loading, const struct survey *survey)
{
    for (size_t i = 0; i < survey->n_warnings; i++)
        command_say(loading->invocation, "warning: %s", survey->warnings[i]);
}

/* Workbooks and JSON become the tables that are read in their place. */
static bool find_table(struct loading *loading, struct error *error)
{
    struct status_line *const line = &loading->line;
    loading->settings->survey.watch = (struct reading_watch){status_line_watch, line};
    status_line_turn(line, "taking in", loading->source.length);
    if (!source_table_read(&loading->source, loading->invocation->options.sheet,
                           &loading->settings->survey, &loading->invocation->run, error))
        return false;
    loading->settings->sheet = loading->source.sheet;
    return true;
}

static bool open_reader(struct loading *loading, struct error *error)
{
    struct status_line *const line = &loading->line;
    status_line_turn(line, "looking through", loading->source.length);
    if (!scale_recall_open(loading->invocation, loading->connection, &loading->source,
                           loading->settings, &loading->reader, error))
        return false;
    status_line_erase(line);
    heading_mark_of(&score_reader_survey(loading->reader)->layout.header, loading->headings);
    ingest_settings_digest(loading->settings, score_reader_survey(loading->reader),
                           loading->mapping);
    return true;
}

static bool check_reject_limit(const struct loading *loading, struct error *error)
{
    const struct options *const options = &loading->invocation->options;
    const uint64_t limit = options->max_rejects.is_percent
                               ? loading->rows * options->max_rejects.number / 100
                               : options->max_rejects.number;
    const bool nothing_left = loading->rejected > 0 && !loading->scores;
    if (!nothing_left && (!options->max_rejects.given || loading->rejected <= limit))
        return true;
    error_set(error, ERROR_REJECT_LIMIT,
              "%s: %llu score%s in %llu rows cannot be read; nothing %s loaded",
              loading->source.shown, (unsigned long long)loading->rejected,
              loading->rejected == 1 ? "" : "s", (unsigned long long)loading->rows,
              loading->watch ? "would be" : "was");
    return !loading->watch &&
           error_hint(error, "they are in %s, and the reasons beside it", loading->reject_name);
}

/* Called by the loop over the file and, for what only the database can see, by import_resolve. */
static bool keep_reject(const struct reject *reject, void *context)
{
    struct loading *const loading = context;
    loading->rejected++;
    loading->scores -= loading->resolving;
    if (loading->import)
        import_note_reject(loading->import, reject);
    if (loading->watch) {
        loading->watch->reject(loading->watch->context, reject);
        return true;
    }
    return reject_file_add(loading->rejects, reject, &loading->reject_error);
}

static bool take_row(struct loading *loading, const struct score_row *row, struct error *error)
{
    loading->scores++;
    question_span_add(&loading->questions, row->question);
    if (loading->watch) {
        size_t n;
        const struct scale *const scales = score_reader_scales(loading->reader, &n);
        loading->watch->row(loading->watch->context, row, n ? &scales[row->scale] : NULL);
    }
    const bool is_apart = calibration_scores_take(row);
    loading->n_calibration += is_apart;
    if (loading->import)
        return import_add(loading->import, row, error);
    return is_apart || store_trial_add(loading->trial, row, error);
}

/* All rows of the file, into the import or the trial. */
static bool read_rows(struct loading *loading, struct error *error)
{
    struct score_row row;
    struct reject reject;
    enum score_result result;
    status_line_turn(&loading->line, "reading", loading->source.length);
    while ((result = score_reader_next(loading->reader, &row, &reject, error)) != SCORE_END) {
        if (result == SCORE_FAILED || (result == SCORE_ROW && !take_row(loading, &row, error)))
            return false;
        if (result == SCORE_REJECT && !keep_reject(&reject, loading)) {
            *error = loading->reject_error;
            return false;
        }
    }
    loading->rows = score_reader_records(loading->reader);
    if (loading->rows > 0)
        return true;
    error_set(error, ERROR_FAILED, "it has a heading and no rows, so there is nothing to load");
    return error_at(error, loading->source.shown, 0, 0);
}

static bool resolve(struct loading *loading, struct import_receipt *ret, struct error *error)
{
    size_t n_scales;
    const struct scale *const scales = score_reader_scales(loading->reader, &n_scales);
    loading->resolving = true;
    if (import_resolve(loading->import, scales, n_scales, keep_reject, loading, ret, error))
        return true;
    if (loading->reject_error.code)
        *error = loading->reject_error;
    return false;
}

static const char *const *scale_names(struct loading *loading, size_t *n)
{
    const struct scale *const scales = score_reader_scales(loading->reader, n);
    const char **const names = ARENA_ARRAY(&loading->invocation->run, *n, const char *);
    for (size_t i = 0; i < *n; i++)
        names[i] = arena_copy(&loading->invocation->run, scales[i].name);
    return names;
}

/* The one message that a person with two names in one file deserves. */
static void warn_of_two_names(const struct loading *loading, size_t n, const char *first_id)
{
    if (!n)
        return;
    struct arena scratch = {0};
    command_say(loading->invocation, "%zu candidate%s with one id and two names, the first is %s",
                n, n == 1 ? "" : "s", text_printable(&scratch, first_id, 60));
    arena_free(&scratch);
}

static bool choose_reject_name(struct loading *loading, struct error *error)
{
    struct invocation *const invocation = loading->invocation;
    loading->reject_name = invocation->options.rejects;
    return loading->reject_name ? reject_name_allows(loading->reject_name, error)
                                : reject_name_find(&invocation->run, loading->source.path,
                                                   &loading->reject_name, error);
}

/* Keeps the reject file when there is one; it tells why, whether or not the rows were loaded. */
static bool end_rejects(struct loading *loading, struct error *error)
{
    struct reject_file *const rejects = loading->rejects;
    loading->rejects = NULL;
    if (loading->rejected)
        return reject_file_close(rejects, error);
    reject_file_discard(rejects);
    return true;
}

static struct ingest_outcome loaded_already(const struct loading *loading, int64_t number)
{
    return (struct ingest_outcome){
        .already_loaded = true,
        .record = {.number = number,
                   .file = loading->name,
                   .sha256 = arena_copy(&loading->invocation->run, loading->source.sha256)},
    };
}

static const char *copy_or_null(struct arena *run, const struct buffer *text)
{
    return text->data ? arena_copy(run, text->data) : NULL;
}

/* What was read, and how; `record` is of the import, or of the rows alone. */
static struct ingest_outcome outcome_of(struct loading *loading, const struct import_record *record)
{
    struct arena *const run = &loading->invocation->run;
    const struct source_file *const source = &loading->source;
    struct ingest_outcome outcome = {
        .record = *record,
        .survey = *score_reader_survey(loading->reader),
        .options = loading->settings->survey,
        .kind = source->kind,
        .packing = source->packing,
        .sheet = source->sheet,
        .notes = source->notes,
        .header_line = source_file_line(source,
                                        score_reader_survey(loading->reader)->layout.header.line),
        .footer_line = source_file_line(source, score_reader_survey(loading->reader)->footer_line),
        .ratings = loading->scores,
        .questions = loading->questions.questions.n,
        .first_question = copy_or_null(run, &loading->questions.first),
        .last_question = copy_or_null(run, &loading->questions.last),
        .reject_file = loading->rejected && !loading->watch ? loading->reject_name : NULL,
    };
    outcome.scales = scale_names(loading, &outcome.n_scales);
    outcome.record.file = loading->name;
    outcome.record.sha256 = arena_copy(run, source->sha256);
    outcome.record.loaded_at = NULL;
    outcome.record.rows = loading->rows;
    outcome.record.rejected = loading->rejected;
    return outcome;
}

/* Whom and what the scores that were taken are about. The first and the last of the questions are
 * known of all that were read alone. */
static void tell_subjects(const struct import_subjects *subjects, struct ingest_outcome *outcome)
{
    if (subjects->questions != outcome->questions)
        outcome->first_question = outcome->last_question = NULL;
    outcome->candidates = subjects->candidates;
    outcome->interviewers = subjects->interviewers;
    outcome->questions = subjects->questions;
}

/* Only the database knows them. */
static bool count_subjects(struct loading *loading, bool rejected, struct ingest_outcome *outcome,
                           struct error *error)
{
    struct import_subjects subjects = {0};
    if (outcome->record.accepted &&
        !import_subjects_count(loading->connection, rejected, &subjects, error))
        return false;
    tell_subjects(&subjects, outcome);
    return true;
}

/* Into the tables of the database, where all that is wrong comes out. */
static bool store(struct loading *loading, struct ingest_outcome *ret, struct error *error)
{
    struct import_receipt receipt;
    if (!read_rows(loading, error))
        return false;
    const uint64_t before = loading->rejected;
    status_line_turn(&loading->line, loading->watch ? "checking the scores" : "storing the scores",
                     0);
    if (!resolve(loading, &receipt, error))
        return false;
    status_line_erase(&loading->line);
    *ret = outcome_of(loading, &receipt.record);
    ret->n_told_by_time = receipt.n_told_by_time;
    ret->n_submitted_before = receipt.n_submitted_before;
    ret->n_calibration = receipt.n_calibration;
    warn_of_two_names(loading, receipt.n_two_names, receipt.two_names_id);
    if (!count_subjects(loading, loading->rejected > before, ret, error))
        return false;
    ret->candidates += receipt.calibration.candidates;
    ret->interviewers += receipt.calibration.interviewers;
    ret->questions += receipt.calibration.questions;
    return true;
}

static bool keep(struct loading *loading, struct error *error)
{
    struct error limit_error = {0};
    const bool within_limit = check_reject_limit(loading, &limit_error);
    if (!end_rejects(loading, error))
        return false;
    if (!within_limit) {
        *error = limit_error;
        return false;
    }
    if (loading->invocation->options.dry_run)
        return interrupt_check(error);
    if (!interrupt_check(error) || !import_commit(loading->import, loading->rows, error))
        return false;
    if (!loading->rejected)
        reject_name_clear(loading->reject_name, loading->source.path);
    return true;
}

static struct import_request request_of(const struct loading *loading)
{
    return (struct import_request){
        .file = loading->name,
        .sha256 = loading->source.sha256,
        .mapping = loading->mapping,
        .asked = loading->asked,
        .headings = loading->headings,
        .declared_scale = loading->settings->declared_scale,
        .timezone = time_zone_name(score_reader_survey(loading->reader)->zone),
        .bank = loading->settings->bank,
        .candidate_has_id = score_reader_survey(loading->reader)->layout.has_candidate_id,
        .new_interviews = loading->invocation->options.new_interviews,
        .open_file = unnamed_file_open,
    };
}

static bool load(struct loading *loading, struct ingest_outcome *ret, struct error *error)
{
    const struct survey *const survey = score_reader_survey(loading->reader);
    const struct import_request request = request_of(loading);
    int64_t number;
    if (!choose_reject_name(loading, error) ||
        !reject_file_open(&loading->source, &survey->encoding, survey->layout.header.end,
                          loading->reject_name, &loading->rejects, error) ||
        !import_begin(loading->connection, &request, &loading->import, &number, error))
        return false;
    if (number) {
        *ret = loaded_already(loading, number);
        return true;
    }
    return store(loading, ret, error) && keep(loading, error);
}

/* What an empty database would make of the rows, without one. */
static bool try_rows(struct loading *loading, struct ingest_outcome *ret, struct error *error)
{
    struct trial_result result;
    size_t n_scales;
    loading->trial = store_trial_begin(
        !score_reader_survey(loading->reader)->layout.has_candidate_id,
        loading->settings->bank != NULL);
    if (!read_rows(loading, error))
        return false;
    status_line_turn(&loading->line, "checking the scores", 0);
    const struct scale *const scales = score_reader_scales(loading->reader, &n_scales);
    if (!store_trial_end(loading->trial, scales, n_scales, interrupt_check, &result, error))
        return false;
    status_line_erase(&loading->line);
    if (result.rejected)
        loading->watch->reject(loading->watch->context, &result.first);
    loading->rejected += result.rejected;
    loading->scores -= result.rejected;
    *ret = outcome_of(
        loading, &(struct import_record){.accepted = result.accepted, .missing = result.missing});
    ret->n_calibration = loading->n_calibration;
    warn_of_two_names(loading, result.n_two_names, result.two_names_id);
    tell_subjects(&(struct import_subjects){.candidates = result.candidates,
                                            .interviewers = result.interviewers,
                                            .questions = result.questions},
                  ret);
    return true;
}

/* What is loaded already is tried all the same, to tell what is in it. */
static bool look(struct loading *loading, struct ingest_outcome *ret, struct error *error)
{
    const struct import_request request = request_of(loading);
    int64_t number = 0;
    if (loading->connection &&
        !import_begin(loading->connection, &request, &loading->import, &number, error))
        return false;
    if (!(loading->import ? store(loading, ret, error) : try_rows(loading, ret, error)))
        return false;
    ret->already_loaded = number > 0;
    if (number)
        ret->record.number = number;
    else if (!check_reject_limit(loading, &ret->refused))
        error_at(&ret->refused, "", 0, 0);
    return true;
}

static void release(struct loading *loading)
{
    status_line_erase(&loading->line);
    if (loading->rejects)
        reject_file_discard(loading->rejects);
    import_close(loading->import);
    if (loading->reader)
        score_reader_close(loading->reader);
    store_trial_free(loading->trial);
    question_span_free(&loading->questions);
    source_file_close(&loading->source);
}

/* A name may be any bytes; what stores and prints it wants text. */
static const char *name_of(const char *path, struct arena *run)
{
    char *const name = arena_copy(run, source_file_name(path));
    text_mend(name);
    return name;
}

static struct loading begin(struct invocation *invocation, struct database *database,
                            const char *path)
{
    return (struct loading){
        .invocation = invocation,
        .connection = database ? database->connection : NULL,
        .name = name_of(path, &invocation->run),
        .settings = ARENA_NEW(&invocation->run, struct ingest_settings),
    };
}

static bool open_file(struct loading *loading, const char *path, struct error *error)
{
    const struct reading_watch watch = {status_line_watch, &loading->line};
    status_line_begin(&loading->line, loading->invocation, path);
    status_line_turn(&loading->line, "taking in", 0);
    if (!source_file_open(path, &watch, &loading->source, error))
        return false;
    status_line_erase(&loading->line);
    return loading->connection
               ? ingest_settings_choose(loading->invocation, loading->connection,
                                        loading->source.shown, loading->settings, error)
               : ingest_settings_read(loading->invocation, loading->settings, error);
}

/* To the point where it is known how the file is read. */
static bool look_through(struct loading *loading, struct error *error)
{
    return find_table(loading, error) && open_reader(loading, error);
}

/* The import that has loaded the file already; 0: none. What was asked for tells it at once; only
 * when that is new the file is looked through. */
static bool find_loaded(struct loading *loading, int64_t *number, struct error *error)
{
    struct connection *const connection = loading->connection;
    const char *const sha256 = loading->source.sha256;
    ingest_settings_digest_asked(loading->invocation, loading->settings, loading->asked);
    return import_history_find_asked(connection, sha256, loading->asked, number, error) &&
           (*number || (look_through(loading, error) &&
                        import_history_find(connection, sha256, loading->mapping, number, error)));
}

bool ingest_file(struct invocation *invocation, struct database *database, const char *path,
                 struct ingest_outcome *ret, struct error *error)
{
    struct loading loading = begin(invocation, database, path);
    int64_t number = 0;
    bool done = open_file(&loading, path, error) && find_loaded(&loading, &number, error);
    if (done && number) {
        *ret = loaded_already(&loading, number);
    } else if (done) {
        say_how(&loading, score_reader_survey(loading.reader));
        warn_of_ticks(&loading, score_reader_survey(loading.reader));
        say_warnings(&loading, score_reader_survey(loading.reader));
        done = load(&loading, ret, error);
    }
    release(&loading);
    return done;
}

bool ingest_file_look(struct invocation *invocation, struct database *database, const char *path,
                      const struct ingest_watch *watch, struct ingest_outcome *ret,
                      struct error *error)
{
    struct loading loading = begin(invocation, database, path);
    loading.watch = watch;
    const bool done = open_file(&loading, path, error) && look_through(&loading, error) &&
                      look(&loading, ret, error);
    if (done)
        say_warnings(&loading, score_reader_survey(loading.reader));
    release(&loading);
    return done;
}
