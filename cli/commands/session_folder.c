#include "cli/commands/session_folder.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "analytics/calibration/calibration_plan.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/period.h"
#include "ingest/banks/score_sheet.h"
#include "ingest/banks/session_sheet.h"
#include "reports/data/form_workbook.h"
#include "reports/table/record.h"

enum { LONGEST_STEM = 40, FOLDER_MODE = 0777 };

/* --- Names of files --------------------------------------------------------------------------- */

/* Letters and digits of a name, folded, with a dash for all between them. */
static const char *stem_of(const char *name, struct arena *arena)
{
    static const char fit[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    char *const stem = ARENA_ARRAY(arena, LONGEST_STEM + 1, char);
    size_t n = 0;
    for (const char *c = text_fold(arena, name); *c && n < LONGEST_STEM; c++)
        if (strchr(fit, *c))
            stem[n++] = *c;
        else if (n > 0 && stem[n - 1] != '-')
            stem[n++] = '-';
    while (n > 0 && stem[n - 1] == '-')
        stem[--n] = '\0';
    return n > 0 ? stem : "interviewer";
}

static const char *path_of(struct invocation *invocation, const char *folder, size_t number,
                           const char *name)
{
    struct arena *const run = &invocation->run;
    return arena_format(run, "%s/%02zu-%s.%s", folder, number, stem_of(name, run),
                        invocation->options.format == FORMAT_CSV ? "csv" : "xlsx");
}

static bool make_folder(const char *folder, struct error *error)
{
    struct stat found;
    if (mkdir(folder, FOLDER_MODE) == 0)
        return true;
    const int reason = errno;
    if (reason == EEXIST && stat(folder, &found) == 0 && S_ISDIR(found.st_mode))
        return true;
    error_set(error, ERROR_FAILED, "%s",
              reason == EEXIST ? "it is no folder, as -o should name here" : strerror(reason));
    return error_at(error, folder, 0, 0);
}

static bool check_free(const char *path, struct error *error)
{
    struct stat found;
    if (lstat(path, &found) != 0 && errno == ENOENT)
        return true;
    error_set(error, ERROR_FAILED, "there is such a file already, and no sheet was written");
    error_hint(error, "name another folder: what is there may be filled in");
    return error_at(error, path, 0, 0);
}

/* By interviewer who is invited. */
static bool choose_paths(struct invocation *invocation, const struct report *report,
                         const char *folder, const char **paths, struct error *error)
{
    size_t n = 0;
    for (size_t r = 0; r < report->catalogue->n_interviewers; r++) {
        if (!report->session->invited[r])
            continue;
        paths[n] = path_of(invocation, folder, n + 1, report->catalogue->interviewers[r]);
        if (!check_free(paths[n++], error))
            return false;
    }
    return true;
}

/* --- The sheets ------------------------------------------------------------------------------- */

static struct session_sheet_answer answer_of(const struct report *report, size_t i,
                                             struct arena *arena)
{
    const struct calibration_answer *const answer = &report->session->answers[i];
    const struct catalogue *const catalogue = report->catalogue;
    const struct question *const question = &catalogue->questions[answer->question];
    const struct question_version *const wording = question_newest_wording(catalogue,
                                                                           answer->question);
    return (struct session_sheet_answer){
        .candidate = arena_format(arena, "C-%04lld", (long long)answer->candidate),
        .name = report->names ? report->session_people[i].name : NULL,
        .stage = answer->stage == UINT32_MAX ? NULL : catalogue->stages[answer->stage],
        .date = record_day(answer->day, arena),
        .question = question->code,
        .prompt = wording ? wording->prompt : question->title,
        .scale = question_scale(catalogue, answer->question)};
}

static bool write_sheet(const struct invocation *invocation, const struct score_form *form,
                        const char *path, struct error *error)
{
    struct buffer out = {0};
    bool made = true;
    if (invocation->options.format == FORMAT_CSV)
        score_sheet_write(form, &out);
    else
        made = form_workbook(form, period_now(), &out, error);
    const bool written = made && output_write(path, &out, error);
    buffer_free(&out);
    return written;
}

static bool write_sheets(struct invocation *invocation, const struct report *report,
                         const char *const *paths, struct error *error)
{
    struct arena *const run = &invocation->run;
    const struct calibration_plan *const plan = report->session;
    struct session_sheet_answer answers[CALIBRATION_MOST];
    for (size_t i = 0; i < plan->n; i++)
        answers[i] = answer_of(report, i, run);
    for (size_t r = 0, n = 0; r < report->catalogue->n_interviewers; r++) {
        if (!plan->invited[r])
            continue;
        const struct score_form form = session_sheet(
            report->session_mark, report->catalogue->interviewers[r], answers, plan->n, run);
        if (!write_sheet(invocation, &form, paths[n++], error))
            return false;
    }
    return true;
}

bool session_folder_write(struct invocation *invocation, const struct report *report,
                          const char *folder, struct error *error)
{
    const size_t n = report->session->n_invited;
    const char **const paths = ARENA_ARRAY(&invocation->run, n, const char *);
    if (!make_folder(folder, error) || !choose_paths(invocation, report, folder, paths, error) ||
        !write_sheets(invocation, report, paths, error))
        return false;
    command_say(invocation, "%zu sheets, one for each interviewer, are in %s", n, folder);
    return true;
}
