#include "sql/session/sql_log.h"

#include <inttypes.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"

static void log_parameter(const struct parameter *parameter, FILE *out)
{
    struct arena scratch = {0};
    char date[11];
    if (parameter->is_null) {
        fputs("null", out);
        return;
    }
    switch (parameter->type) {
    case PARAMETER_TEXT:
        fprintf(out, "'%s'", text_printable(&scratch, parameter->value.text, 0));
        break;
    case PARAMETER_INTEGER:
        fprintf(out, "%" PRId64, parameter->value.integer);
        break;
    case PARAMETER_REAL:
        fprintf(out, "%.17g", parameter->value.real);
        break;
    case PARAMETER_TRUTH:
        fputs(parameter->value.truth ? "true" : "false", out);
        break;
    case PARAMETER_DAY:
        date_format(parameter->value.day, date);
        fputs(date, out);
        break;
    }
    arena_free(&scratch);
}

void sql_log(const char *query, const struct parameter *parameters, size_t n_parameters, FILE *out)
{
    fputs(query, out);
    for (size_t i = 0; i < n_parameters; i++) {
        fprintf(out, "-- $%zu = ", i + 1);
        log_parameter(&parameters[i], out);
        fputc('\n', out);
    }
    fputc('\n', out);
}
