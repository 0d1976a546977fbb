#include "cli/commands/finding_lookup.h"

#include <string.h>

#include "base/text.h"
#include "cli/study.h"
#include "reports/model/finding_handle.h"
#include "reports/model/headline.h"
#include "reports/monthly/news.h"

enum { MOST_SUGGESTED = 5 };

/* What is looked for, and what else is found about the same thing. */
struct lookup {
    const struct finding_note *about;
    struct buffer others;
    size_t n_others;
    bool found;
};

/* Two are the same two in either order. */
static bool is_about(const struct finding_note *wanted, const char *name, const char *other)
{
    if (!other)
        return strcmp(name, wanted->name) == 0;
    return (strcmp(name, wanted->name) == 0 && strcmp(other, wanted->other) == 0) ||
           (strcmp(name, wanted->other) == 0 && strcmp(other, wanted->name) == 0);
}

static void meet(struct lookup *lookup, const char *about, const char *name, const char *other,
                 const char *kind)
{
    enum { LONGEST_SHOWN = 60 };
    const struct finding_note *const wanted = lookup->about;
    struct arena scratch = {0};
    struct buffer handle = {0};
    if (strcmp(about, wanted->about) != 0 || !is_about(wanted, name, other))
        return;
    finding_handle_write(about, name, other, kind, &handle);
    const char *const shown = text_printable(&scratch, handle.data, LONGEST_SHOWN);
    lookup->found |= strcmp(kind, wanted->kind) == 0;
    if (lookup->n_others < MOST_SUGGESTED &&
        (!lookup->others.data || !strstr(lookup->others.data, shown)))
        buffer_format(&lookup->others, "%s'%s'", lookup->n_others++ ? ", " : "", shown);
    buffer_free(&handle);
    arena_free(&scratch);
}

static void meet_all(struct lookup *lookup, const struct report *report)
{
    struct arena scratch = {0};
    const struct headline headline = headline_of(report, &scratch);
    for (size_t i = 0; i < headline.n; i++) {
        const struct headline_item *const item = &headline.items[i];
        meet(lookup, headline_about(item->subject), headline_name(report, item),
             headline_other(report, item), headline_kind(item));
    }
    for (size_t i = 0; report->news && i < report->news->n; i++) {
        const struct news_item *const item = &report->news->items[i];
        if (news_is_past(item))
            meet(lookup, headline_about(item->subject), item->name, item->other, item->kind);
    }
    arena_free(&scratch);
}

/* With options of its own, for a study settles days in them. */
static bool look(struct invocation *invocation, struct database *database, bool month,
                 struct lookup *lookup, struct error *error)
{
    const struct options before = invocation->options;
    struct study study = {
        .wants = {.history = true, .pipeline = true, .model = !month, .previous = month}};
    invocation->options.quiet = true;
    invocation->options.is_about_month = month;
    if (month)
        invocation->options.period = PERIOD_LAST_MONTH;
    const bool done = study_run(invocation, database, NULL, 0, &study, error);
    if (done)
        meet_all(lookup, &study.report);
    study_free(&study);
    invocation->options = before;
    return done;
}

static bool refuse(const struct lookup *lookup, struct error *error)
{
    enum { LONGEST_SHOWN = 60 };
    struct arena scratch = {0};
    struct buffer handle = {0};
    const struct finding_note *const about = lookup->about;
    finding_handle_write(about->about, about->name, about->other, about->kind, &handle);
    error_set(error, ERROR_USAGE, "there is no finding '%s'",
              text_printable(&scratch, handle.data, LONGEST_SHOWN));
    buffer_free(&handle);
    if (lookup->n_others > 0)
        error_hint(error, "there are: %s", lookup->others.data);
    else
        error_hint(error,
                   "`assay findings` lists the handles; --role, --month and --window look where a "
                   "command with them found it");
    arena_free(&scratch);
    return false;
}

bool finding_lookup(struct invocation *invocation, struct database *database,
                    const struct finding_note *about, struct error *error)
{
    const struct options *const options = &invocation->options;
    const bool chosen = options->period_given || options->window != WINDOW_NONE;
    struct lookup lookup = {.about = about};
    bool done = !*about->kind || look(invocation, database, false, &lookup, error);
    if (done && *about->kind && !lookup.found && !chosen)
        done = look(invocation, database, true, &lookup, error);
    if (done && *about->kind && !lookup.found)
        done = refuse(&lookup, error);
    buffer_free(&lookup.others);
    return done;
}
