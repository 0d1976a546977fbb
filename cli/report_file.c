#include "cli/report_file.h"

#include <stdlib.h>

#include "cli/period.h"
#include "cli/process/interrupt.h"
#include "cli/report_format.h"
#include "cli/report_profiles.h"
#include "reports/model/report_sections.h"
#include "sql/fetch/candidates.h"

static const char USUAL_FILE[] = "assay-report.html";

static bool read_left_out(const struct options *options, unsigned *ret, struct error *error)
{
    unsigned left_out = audience_left_out(options->audience);
    for (size_t i = 0; i < options->left_out.n; i++)
        if (!report_sections_read(options->left_out.texts[i], &left_out, error))
            return false;
    *ret = left_out;
    return true;
}

bool report_file_check(struct invocation *invocation, struct error *error)
{
    struct options *const options = &invocation->options;
    unsigned left_out;
    if (options->outputs.n == 0)
        options->outputs.texts[options->outputs.n++] = options->chat != CHAT_UNSAID ? "-"
                                                                                    : USUAL_FILE;
    for (size_t i = 0; i < options->outputs.n; i++)
        if (!report_format_of(options->outputs.texts[i], options, error))
            return false;
    return read_left_out(options, &left_out, error);
}

static bool run_study(struct invocation *invocation, struct database *database, struct study *study,
                      struct error *error)
{
    struct report_profiles profiles;
    struct candidate_label *listed;
    unsigned left_out;
    if (!read_left_out(&invocation->options, &left_out, error) ||
        !period_resolve(invocation, database, error) ||
        !report_profiles_choose(invocation, database, &profiles, error) ||
        !study_run(invocation, database, profiles.candidates, profiles.n, study, error) ||
        !candidate_labels(database->connection, profiles.listed, profiles.n_listed,
                          &invocation->run, &listed, error))
        return false;
    study->report.listed = listed;
    study->report.n_listed = profiles.n_listed;
    study->shown = audience_report(&study->report, left_out, &invocation->run);
    return true;
}

static bool write_files(struct report_run *run, struct error *error)
{
    const struct options *const options = &run->invocation->options;
    for (size_t i = 0; i < options->outputs.n; i++) {
        const struct report_format *const format = report_format_of(options->outputs.texts[i],
                                                                    options, error);
        if (!format || !interrupt_check(error) ||
            !format->write(run, options->outputs.texts[i], error))
            return false;
    }
    return true;
}

static int status_of(const struct report_run *run, const struct study *study, struct error *error)
{
    if (run->n_left_out > 0 && run->n_made == 0) {
        error_set(error, ERROR_FAILED, "none of the files asked for could be made");
        error_hint(error, "%s", run->reason);
        return -1;
    }
    if (run->n_left_out > 0)
        return EXIT_LEFT_OUT;
    const enum fail_on fail_on = run->invocation->options.fail_on;
    if (fail_on != FAIL_ON_NONE && study_has_clear(study, STUDY_ALL, fail_on == FAIL_ON_ALL))
        return EXIT_FINDINGS;
    return run->n_made == 0 || study_says_nothing(study) ? ERROR_TOO_FEW : EXIT_SUCCESS;
}

int report_file(struct invocation *invocation, struct database *database, struct study *study,
                struct error *error)
{
    *study = (struct study){.wants = {.history = true,
                                      .previous = true,
                                      .pipeline = true,
                                      .stages = true,
                                      .imports = true,
                                      .ruler = true}};
    if (!run_study(invocation, database, study, error))
        return -1;
    struct report_run run = {.invocation = invocation, .report = &study->shown};
    const bool written = write_files(&run, error);
    report_writing_free(&run);
    if (!written)
        return -1;
    return status_of(&run, study, error);
}
