#ifndef ASSAY_CLI_RENDER_H
#define ASSAY_CLI_RENDER_H

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "reports/report.h"
#include "reports/table.h"

typedef void write_json(const struct report *report, struct buffer *out);
typedef struct table *make_table(const struct report *report, struct arena *arena);

/* Runs the analysis and writes it in the format asked for, to where it was asked for. Returns like
 * command.run. */
int render_study(struct invocation *invocation, write_json *json, make_table *table,
                 struct error *error);

/* Writes one table as a terminal table, CSV or Markdown. */
bool render_table(const struct invocation *invocation, const struct table *table,
                  struct error *error) MUST_CHECK;

#endif
