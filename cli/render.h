#ifndef ASSAY_CLI_RENDER_H
#define ASSAY_CLI_RENDER_H

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/study.h"
#include "reports/table/table.h"

/* A command that shows one part of a study. */
struct study_view {
    void (*json)(const struct report *report, struct buffer *out);
    struct table *(*table)(const struct report *report, struct arena *arena);
    bool (*is_empty)(const struct study *study); /* so that the command ends with ERROR_TOO_FEW */
    enum study_findings findings;                /* and with EXIT_FINDINGS, where that is wanted */
    /* Writes files besides, before the study is written; NULL: there are none. */
    bool (*files)(struct invocation *invocation, const struct study *study, struct error *error);
    struct study_wants wants;
};

/* Runs the analysis and writes it in the format asked for, to where it was asked for. Returns like
 * command.run. */
int render_study(struct invocation *invocation, const struct study_view *view, struct error *error);

/* Writes one table as a terminal table, CSV or Markdown. */
bool render_table(const struct invocation *invocation, const struct table *table,
                  struct error *error) MUST_CHECK;

#endif
