#include "cli/commands/own_file.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "cli/database.h"
#include "cli/output.h"
#include "cli/study_own.h"
#include "reports/interviewers/own_json.h"
#include "reports/interviewers/own_page.h"

static const char USUAL_FILE[] = "assay-interviewer.html";

static bool ends_in(const char *path, const char *ending)
{
    const size_t length = strlen(path), wanted = strlen(ending);
    return length > wanted && strcasecmp(path + length - wanted, ending) == 0;
}

static bool check_path(const char *path, struct error *error)
{
    struct arena scratch = {0};
    if (strcmp(path, "-") == 0 || ends_in(path, ".html") || ends_in(path, ".htm") ||
        ends_in(path, ".json"))
        return true;
    error_set(error, ERROR_USAGE, "the name of an own page ends in .html or .json, not '%.100s'",
              text_printable(&scratch, path, 0));
    arena_free(&scratch);
    return error_hint(error, "a browser prints the page");
}

static bool check(struct options *options, struct error *error)
{
    if (options->audience != AUDIENCE_LEAD || options->left_out.n > 0 ||
        options->chat != CHAT_UNSAID || options->profiles)
        return error_set(error, ERROR_USAGE,
                         "--for-interviewer goes without --for, --without, --format and "
                         "--candidates");
    if (options->outputs.n == 0)
        options->outputs.texts[options->outputs.n++] = USUAL_FILE;
    for (size_t i = 0; i < options->outputs.n; i++)
        if (!check_path(options->outputs.texts[i], error))
            return false;
    return true;
}

static bool write_one(struct invocation *invocation, const struct report *report, const char *path,
                      struct error *error)
{
    struct buffer text = {0};
    if (ends_in(path, ".json"))
        own_json(report, &text);
    else if (!own_page(report, &text, error))
        return false;
    const bool written = output_write(path, &text, error);
    buffer_free(&text);
    if (written && strcmp(path, "-") != 0)
        command_say(invocation, "wrote %s", path);
    return written;
}

static bool write_all(struct invocation *invocation, const struct report *report,
                      struct error *error)
{
    for (size_t i = 0; i < invocation->options.outputs.n; i++)
        if (!write_one(invocation, report, invocation->options.outputs.texts[i], error))
            return false;
    return true;
}

int own_file(struct invocation *invocation, struct error *error)
{
    struct database database;
    struct study study = {
        .wants = {.only = ANALYSIS_INTERVIEWERS, .own = invocation->options.for_interviewer}};
    if (!check(&invocation->options, error) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    if (done && write_all(invocation, &study.report, error))
        status = study_own_is_empty(&study) ? ERROR_TOO_FEW : EXIT_SUCCESS;
    study_free(&study);
    return status;
}
